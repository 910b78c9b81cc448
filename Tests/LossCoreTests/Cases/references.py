"""Computes the reference values in the JSON files beside it from the inputs in them.

    python3 references.py        (needs mpmath; rewrites the files, with the same bytes each time)

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
    "loss", "weights", "gamma", "alpha", "smoothing", "others", "weight",
}
STEP = mpf(10) ** -45


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


def settings(case):
    """What the losses of losses.json and rows.json need beside y and p."""
    return {
        "weights": [number(w) for w in case.get("weights", [])],
        "gamma": number(case.get("gamma", "0")),
        "alpha": number(case["alpha"]) if "alpha" in case else None,
    }


def smoothed(y, case):
    e = number(case.get("smoothing", "0"))
    count = len(y)
    if case.get("others"):
        return [(1 - e) * share + e * (1 - share) / (count - 1) for share in y]
    return [(1 - e) * share + e / count for share in y]


def cross_entropy(p, y, weights=(), **_):
    weights = weights or [1] * len(y)
    return sum(product(w * share, -log(q)) for w, share, q in zip(weights, y, p) if w * share)


def focal(p, y, weights=(), gamma=0, alpha=None, is_binary=False):
    if is_binary:
        balance = 1 if alpha is None else alpha * y[1] + (1 - alpha) * y[0]
        missed = y[0] * p[1] + y[1] * p[0]
        return balance * missed**gamma * cross_entropy(p, y, weights)
    weights = weights or [1] * len(y)
    factor = 1 if alpha is None else alpha
    return sum(
        factor * w * share * (1 - q) ** gamma * -log(q)
        for w, share, q in zip(weights, y, p) if w * share
    )


def brier(p, y, is_binary=False, **_):
    return sum((q - share) ** 2 for q, share in zip(p, y)) / (2 if is_binary else 1)


def squared(p, y, **_):
    return sum((q - share) ** 2 for q, share in zip(p, y)) / len(y)


def absolute(p, y, **_):
    return sum(share * (1 - q) for q, share in zip(p, y))


def summed(p, y, **_):
    return sum(cross_entropy([q, 1 - q], [share, 1 - share]) for q, share in zip(p, y))


def repeated(p, y, is_binary=False, **_):
    scores = [mpf(0), p[1]] if is_binary else p
    total = sum(exp(q) for q in scores)
    return cross_entropy([exp(q) / total for q in scores], y)


LOSSES = {
    "ce": cross_entropy, "focal": focal, "brier": brier, "squared": squared,
    "absolute": absolute, "summed": summed, "repeated": repeated,
}


def softmax(logits):
    top = max(logits)
    weights = [exp(z - top) for z in logits]
    total = sum(weights)
    return [w / total for w in weights]


def slope(function):
    """The derivative at 0, to more than 40 digits."""
    return (function(STEP) - function(-STEP)) / (2 * STEP)


def moved(values, k, step):
    return [v + step if i == k else v for i, v in enumerate(values)]


def one_row(case, gradients=True):
    """A loss, and its gradients as differences of the formula itself."""
    t = number(case.get("temperature", "1"))
    is_binary = "logit" in case or "probability" in case
    if is_binary:
        y = [1 - number(case["target"]), number(case["target"])]
        p = number(case.get("probability", "0"))
        z = [mpf(0), number(case["logit"]) if "logit" in case else log(p) - log(1 - p)]
    else:
        z = logits_of(case)
        if isinstance(case["target"], int):
            y = [mpf(k == case["target"]) for k in range(len(z))]
        else:
            y = [number(share) for share in case["target"]]
    y = smoothed(y, case)
    options = settings(case) | ({"is_binary": True} if is_binary else {})

    def loss(p):
        return LOSSES[case["loss"]](p, y, **options)

    def of_logits(z):
        return loss(softmax([value / t for value in z]))

    p = softmax([value / t for value in z])
    if "probabilities" in case and t == 1:
        p = [number(q) for q in case["probabilities"]]
    results = {"value": loss(p)}
    if not gradients:
        return results
    if is_binary:
        by_p = slope(lambda h: loss([p[0] - h * p[0] * p[1], p[1] + h * p[0] * p[1]]))
        results["byProbability"] = by_p / (p[0] * p[1])
        results["byLogit"] = slope(lambda h: of_logits(moved(z, 1, h)))
    else:
        results["byProbability"] = [
            slope(lambda h: loss(moved(p, k, h * p[k]))) / p[k] for k in range(len(p))
        ]
        if "logits" in case or t != 1:
            results["byLogit"] = [
                slope(lambda h: of_logits(moved(z, k, h))) for k in range(len(z))
            ]
    return results


def filled_rows(case):
    """Rows that share their settings, and the numbers that they become."""
    shared = {key: case[key] for key in ("smoothing", "weights", "gamma") if key in case}
    rows = [row | shared | {"loss": case["loss"]} for row in case["rows"]]
    results = [one_row(row, gradients=False)["value"] for row in rows]
    weights = [number(row.get("weight", "1")) for row in case["rows"]]
    total = sum(w * loss for w, loss in zip(weights, results))
    mean = sum(results) / len(results)
    inputs = {key: value for key, value in case.items() if key in INPUTS}
    return inputs | {
        "rows": [filled(row, {"value": v}) for row, v in zip(case["rows"], results)],
        "sum": pair(total),
        "mean": pair(mean),
        "weightedMean": pair(total / sum(weights)),
        "weightedSumPerRow": pair(total / len(results)),
        "perplexity": pair(exp(mean)),
    }


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
    rewrite("losses.json", lambda case: filled(case, one_row(case)))
    rewrite("rows.json", filled_rows)
