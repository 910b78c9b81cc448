"""Computes the reference values in binary.json and categorical.json from the inputs in them.

    python3 references.py        (needs mpmath; rewrites both files, with the same bytes each time)

An input is the decimal form of a binary64 and is taken as exactly that number. A result is the
exact value, worked out with 150 digits, as a pair "hi lo" of binary64: hi is the exact value
correctly rounded, lo is what that left off, to four digits, so that an error can be told in
thousandths of an ULP.
"""

import json
import pathlib
from fractions import Fraction

from mpmath import exp, expm1, inf, isinf, log, log1p, mp, mpf

mp.dps = 150
HERE = pathlib.Path(__file__).parent
INPUTS = {
    "id", "probability", "complement", "logit", "target", "temperature",
    "probabilities", "logits", "generated", "rows",
}


def number(text):
    return mpf(float(text))


def pair(exact):
    """The exact value as a string "hi lo"."""
    if isinf(exact):
        return "inf 0" if exact > 0 else "-inf 0"
    if 0 < abs(exact) < mpf(2) ** -1200:
        return "0.0 0"
    if abs(exact) > mpf(2) ** 1200:
        return "inf 0" if exact > 0 else "-inf 0"
    sign, mantissa, exponent, _ = exact._mpf_
    fraction = Fraction((-1) ** sign * int(mantissa)) * Fraction(2) ** exponent
    try:
        high = float(fraction)
    except OverflowError:
        return "inf 0" if fraction > 0 else "-inf 0"
    return f"{high!r} {float(fraction - Fraction(high)):.4g}"


def product(share, cost):
    return mpf(0) if share == 0 else share * cost


def surprisal(probability, complement):
    if probability == 0:
        return inf
    return -log1p(-complement) if complement < 0.5 else -log(probability)


def softplus(z):
    return z + log1p(exp(-z)) if z > 0 else log1p(exp(z))


def quotient(dividend, divisor):
    """The limit, where the divisor is 0: 0/0 counts as 0."""
    if divisor == 0:
        return mpf(0) if dividend == 0 else inf
    return dividend / divisor


def binary(case):
    y, t = number(case["target"]), number(case.get("temperature", "1"))
    if "logit" in case:
        z = number(case["logit"])
    elif "complement" in case:
        c = number(case["complement"])
        z = log(1 - c) - log(c)
    else:
        p = number(case["probability"])
        z = -inf if p == 0 else inf if p == 1 else log(p) - log1p(-p)
    z = z / t
    p, c = 1 / (1 + exp(-z)), 1 / (1 + exp(z))
    yes, no = (0 if z == inf else softplus(-z)), (0 if z == -inf else softplus(z))
    loss = product(y, yes) + product(1 - y, no)
    entropy = product(y, surprisal(y, 1 - y)) + product(1 - y, surprisal(1 - y, y))
    return {
        "loss": loss,
        "entropy": entropy,
        "divergence": loss - entropy,
        "perplexity": exp(loss),
        "brier": c * c if y == 1 else (p - y) ** 2,
        "gradientByProbability": quotient(1 - y, c) - quotient(y, p),
        "gradientByLogit": -c / t if y == 1 else (p - y) / t,
        "predicted": p,
        "predictedComplement": c,
        "logitUsed": z,
    }


def logits_of(row):
    if "generated" in row:
        classes, seed = row["generated"]["classes"], row["generated"]["seed"]
        return [
            mpf((((k + 1) * 2654435761 + seed * 40503) % 2**32) / 2**28 - 8)
            for k in range(classes)
        ]
    if "logits" in row:
        return [number(z) for z in row["logits"]]
    return [log(number(p)) if float(p) > 0 else -inf for p in row["probabilities"]]


def categorical(row):
    t = number(row.get("temperature", "1"))
    z = [value / t for value in logits_of(row)]
    classes = len(z)
    if isinstance(row["target"], int):
        y = [mpf(k == row["target"]) for k in range(classes)]
    else:
        y = [number(share) for share in row["target"]]
    top = max(range(classes), key=z.__getitem__)
    weights = [exp(value - z[top]) for value in z]
    rest = sum(weights[:top] + weights[top + 1 :], mpf(0))
    costs = [z[top] - value + log1p(rest) for value in z]
    predicted = [w / (1 + rest) for w in weights]
    missing = [-expm1(-cost) for cost in costs]
    if "probabilities" in row and t == 1:
        # Used as they stand: 1 - p, not what the others add up to.
        predicted = [number(p) for p in row["probabilities"]]
        missing = [1 - p for p in predicted]
        costs = [surprisal(p, 1 - p) for p in predicted]
    loss = sum(product(share, cost) for share, cost in zip(y, costs))
    entropy = sum(product(share, surprisal(share, 1 - share)) for share in y)
    total = sum(y)
    results = {"loss": loss, "perplexity": exp(loss)}
    if classes <= 10:
        errors = [
            -m if share == 1 else p - share for p, m, share in zip(predicted, missing, y)
        ]
        results |= {
            "entropy": entropy,
            "divergence": loss - entropy,
            "brier": sum(error * error for error in errors),
            "gradientByLogit": [
                (error + (total - 1) * p) / t for error, p in zip(errors, predicted)
            ],
        }
    return results


def filled(case, results):
    inputs = {key: value for key, value in case.items() if key in INPUTS}
    return inputs | {
        key: [pair(v) for v in value] if isinstance(value, list) else pair(value)
        for key, value in results.items()
    }


def filled_batch(case):
    rows = [(row, categorical(row)) for row in case["rows"]]
    mean = sum(results["loss"] for _, results in rows) / len(rows)
    return {
        "id": case["id"],
        "rows": [filled(row, results) for row, results in rows],
        "mean": pair(mean),
    }


def rewrite(name, fill):
    path = HERE / name
    lines = [json.dumps(fill(case)) for case in json.loads(path.read_text())]
    path.write_text("[\n" + ",\n".join(lines) + "\n]\n")


if __name__ == "__main__":
    rewrite("binary.json", lambda case: filled(case, binary(case)))
    rewrite("categorical.json", filled_batch)
