#!/usr/bin/env python3
"""Measures logloss beside a C ncurses program and gnuplot, and holds it to its bounds.

    Benchmarks/measure.py             builds all programs, prints the tables
    Benchmarks/measure.py PROGRAM     measures a logloss that is built already
    Benchmarks/measure.py --write     puts the tables into README.md too

Ends with 1 when a bound is broken. README.md tells what each row means.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass

import figures
from figures import Callgrind, Contestant
from pseudoterminal import Stuck

HERE = os.path.dirname(os.path.abspath(__file__))
README = os.path.join(HERE, "README.md")
SIZES = ((80, 24), (200, 60))
STATEMENT = "y=1 p=0.3"
# How often a bound is looked at before it counts as broken.
ATTEMPTS = 3


@dataclass
class Row:
    """One line of a table: what logloss needs, then the others; all in the unit of the bound."""

    name: str
    figures: list
    unit: str
    bound: float | None = None
    # Whether the bound is a multiple of the C program's figure.
    is_relative: bool = False

    @property
    def is_kept(self):
        if self.bound is None:
            return True
        return self.figures[0] <= self.bound * (self.figures[1] if self.is_relative else 1)

    def cells(self, columns):
        """The figures of so many programs, a ratio behind each but the first."""

        def form(figure):
            return f"{figure:,.0f}" if figure >= 100 else f"{figure:.3g}"

        ours, *others = self.figures
        cells = [self.name, self.unit, self.limit, form(ours)]
        for other in others:
            cells += [form(other), f"{ours / other:.2f}" if other else ""]
        cells += [""] * (2 * (columns - len(self.figures)))
        return [*cells, "" if self.bound is None else "yes" if self.is_kept else "**no**"]

    @property
    def limit(self):
        if self.bound is None:
            return ""
        return f"≤ {self.bound:,g} × peer" if self.is_relative else f"≤ {self.bound:,g}"


def settled(measure, contestants, repetitions, rows):
    """The rows made from the least of each figure that `measure` gives for a contestant, by turns.

    Other work on the machine only ever adds to a time: the least is the truest, and a bound on a
    ratio that seems broken is looked at again before it counts.
    """
    runs = []
    for _ in range(ATTEMPTS):
        runs += [[measure(each) for each in contestants] for _ in range(repetitions)]
        least = [
            [min(run[who][figure] for run in runs) for who in range(len(contestants))]
            for figure in range(len(runs[0][0]))
        ]
        made = rows(*least)
        if all(row.is_kept or not row.is_relative for row in made):
            break
    return made


def picture_rows(contestants, size, note, options):
    """What it takes to draw the first picture, and each that follows."""
    at = "{}×{}".format(*size) + note
    is_small = size == SIZES[0]
    yield from settled(
        lambda each: figures.first_screen(each, size),
        contestants,
        5 * options.repetitions,
        lambda time, count: [
            Row(f"first screen, {at}", time, "ms", 4, True),
            Row(f"first screen, {at}", count, "B", 4096 if is_small else None),
        ],
    )
    yield from settled(
        lambda each: figures.keys(each, size, options.sweeps),
        contestants,
        options.repetitions,
        lambda mean, most, cpu: [
            Row(f"arrow key, {at}, mean", mean, "B", 500 if is_small else 1000),
            Row(f"arrow key, {at}, most", most, "B"),
            Row(f"arrow key, {at}, CPU", cpu, "ms", 3, True),
        ],
    )


def instruction_rows(contestants, size, callgrind):
    """The same as counts, where they can be taken."""
    at = "{}×{}".format(*size)
    yield from settled(
        lambda each: figures.instructions(each, size, callgrind),
        contestants,
        1,
        lambda start, key: [
            Row(f"start and quit, {at}", start, "thousand instructions"),
            Row(f"arrow key, {at}", key, "thousand instructions", 3, True),
        ],
    )


def rest_rows(contestants, size):
    """What goes on while nothing changes, and when much does at once."""
    at = "{}×{}".format(*size)
    idle = f"idle for {figures.IDLE_SECONDS} s, {at}"
    yield from settled(
        lambda each: figures.at_rest(each, size),
        contestants,
        1,
        lambda count, wakeups, paints, memory: [
            Row(idle, count, "B", 0),
            Row(f"{idle}, wake-ups", wakeups, "", 0),
            Row(f"{figures.QUEUED} keys queued, {at}, paints", paints, "", 1),
            Row(f"resident memory, {at}", memory, "MiB", 16),
        ],
    )


def demo_rows(program):
    """What the demo sends, over the whole of it and while it is paused."""
    at = "{}×{}".format(*SIZES[0])
    seconds, paints, count, mean_paints, mean = figures.demo([program, "demo"], SIZES[0])
    yield Row(f"demo, {at}, all of it", [seconds], "s")
    yield Row(f"demo, {at}, busiest second, paints", [paints], "", 20)
    yield Row(f"demo, {at}, busiest second", [count], "B", 8192)
    yield Row(f"demo, {at}, a second on average, paints", [mean_paints], "")
    yield Row(f"demo, {at}, a second on average", [mean], "B")
    idle, wakeups = figures.paused([program, "demo"], SIZES[0])
    yield Row(f"demo paused for {figures.IDLE_SECONDS} s, {at}", [idle], "B", 0)
    yield Row(f"demo paused for {figures.IDLE_SECONDS} s, {at}, wake-ups", [wakeups], "", 0)


def kernel_rows(program, options, callgrind):
    """What a loss costs, beside plain C."""
    listing = subprocess.run([program], check=True, capture_output=True, text=True).stdout
    unit = "instructions" if callgrind else "ns"
    for line in listing.splitlines():
        name, losses = line.split("\t")
        costs = figures.kernel(program, name, int(losses), options.repetitions, callgrind)
        yield Row(name, costs, unit)


def build(package, product, *flags):
    """The path of an executable product, built for release."""
    command = ["swift", "build", "--package-path", package, "-c", "release", *flags]
    subprocess.run([*command, "--product", product], check=True, stdout=sys.stderr)
    folder = subprocess.run([*command, "--show-bin-path"], check=True, capture_output=True)
    return os.path.join(os.fsdecode(folder.stdout.strip()), product)


def build_peer(folder):
    peer = os.path.join(folder, "peer")
    source = os.path.join(HERE, "peer.c")
    subprocess.run(["cc", "-O2", "-o", peer, source, "-lncursesw", "-lm"], check=True)
    return peer


def gnuplot():
    """gnuplot as a contestant, with its name and version; nothing where it is not installed."""
    path = shutil.which("gnuplot")
    if path is None:
        print("gnuplot is not installed: its figures are left out", file=sys.stderr)
        return None, "gnuplot"
    version = subprocess.run([path, "--version"], check=True, capture_output=True, text=True).stdout
    start = "columns = {columns}; rows = {rows}; p = 0.3"
    contestant = Contestant(
        (path, "-e", start, os.path.join(HERE, "curve.gp"), "-"),
        right=b"p = p + step; replot\n",
        left=b"p = p - step; replot\n",
        leave=b"exit\n",
        is_piped=True,
    )
    return contestant, " ".join(version.split()[:2])


def choices(program, option):
    """What an option can be, by the program's own help."""
    text = subprocess.run([program, "explore", "--help"], check=True, capture_output=True, text=True)
    found = re.search(rf"--{option} .*?\(values: ([^;)]*)", text.stdout, re.S)
    return re.split(r",\s*", found[1]) if found else []


def has_demo(program):
    text = subprocess.run([program, "--help"], check=True, capture_output=True, text=True).stdout
    return re.search(r"^  demo\b", text, re.M) is not None


class Report:
    """The tables, printed while they come to be."""

    def __init__(self):
        self.lines, self.broken = [], 0

    def say(self, line):
        print(line, flush=True)
        self.lines.append(line)

    def table(self, heads, rows):
        """A table of programs by their names, with a ratio behind each but the first."""
        ours, *others = heads
        columns = ["what", "unit", "bound", ours]
        for other in others:
            columns += [other, "ratio"]
        self.say("| " + " | ".join([*columns, "kept"]) + " |")
        self.say("|---|---|---|" + "--:|" * (len(columns) - 3) + "---|")
        for row in rows:
            self.say("| " + " | ".join(row.cells(len(heads))) + " |")
            self.broken += not row.is_kept

    def write(self):
        """Puts the tables between their marks in README.md."""
        with open(README) as file:
            text = file.read()
        begin, end = "<!-- figures -->\n", "<!-- end of figures -->\n"
        before, _, rest = text.partition(begin)
        _, mark, after = rest.partition(end)
        if not mark:
            raise OSError(f"{README} has no marks for the figures")
        with open(README, "w") as file:
            file.write(before + begin + "\n".join(self.lines) + "\n" + end + after)


def measure(report, options, folder):
    callgrind = Callgrind(folder) if Callgrind.is_installed() else None
    if callgrind is None:
        print("valgrind is not installed: no instructions are counted", file=sys.stderr)
    program = options.program or build(
        # As it is meant to be installed; README.md tells what this saves.
        os.path.dirname(HERE), "logloss", "--static-swift-stdlib"
    )
    program = os.path.abspath(program)
    peer = Contestant((build_peer(folder), "0.3"))
    plotter, version = gnuplot()
    contestants = [Contestant((program, STATEMENT)), peer, *([plotter] if plotter else [])]

    def rows():
        for size in SIZES:
            yield from picture_rows(contestants, size, "", options)
            if callgrind:
                yield from instruction_rows(contestants, size, callgrind)
            yield from rest_rows(contestants, size)
        for glyphs in choices(program, "glyphs"):
            ours = Contestant((program, "--glyphs", glyphs, STATEMENT))
            for size in SIZES:
                yield from picture_rows([ours, peer], size, f", {glyphs}", options)
        if has_demo(program):
            yield from demo_rows(program)

    report.table(["logloss", "C peer", version], rows())
    report.say("")
    kernels = build(HERE, "kernels")
    report.table(["LossCore", "plain C"], kernel_rows(kernels, options, callgrind))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program", nargs="?", help="a built logloss; without it one is built")
    parser.add_argument("--repetitions", type=int, default=3, help="runs of each program")
    parser.add_argument("--sweeps", type=int, default=10, help="times 40 keys in a run")
    parser.add_argument("--write", action="store_true", help="put the tables into README.md")
    options = parser.parse_args()
    report = Report()
    try:
        with tempfile.TemporaryDirectory() as folder:
            measure(report, options, folder)
        if options.write:
            report.write()
    except (Stuck, OSError, ValueError, subprocess.CalledProcessError) as error:
        sys.exit(f"measure.py: {error}")
    if report.broken:
        sys.exit(f"{report.broken} of the bounds are broken")


if __name__ == "__main__":
    main()
