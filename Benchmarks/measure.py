#!/usr/bin/env python3
"""Measures logloss beside a C ncurses program that draws the same curve, and holds it to its bounds.

    Benchmarks/measure.py             builds both programs, prints the table
    Benchmarks/measure.py PROGRAM     measures a logloss that is built already

Ends with 1 when a bound is broken. README.md tells what each row means.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass

from pseudoterminal import Program, Stuck

HERE = os.path.dirname(os.path.abspath(__file__))
SIZES = ((80, 24), (200, 60))
RIGHT, LEFT = b"\x1bOC", b"\x1bOD"
# A stretch of the curve and back, ended where it began.
SWEEP = [RIGHT] * 20 + [LEFT] * 20
# An odd number, each undoing the one before it: they move the point by one column.
QUEUE = RIGHT + (LEFT + RIGHT) * 30
IDLE_SECONDS = 3


@dataclass
class Row:
    """One line of the table; both figures in the unit of the bound."""

    name: str
    ours: float
    peer: float
    unit: str
    bound: float | None = None
    # Whether the bound is a multiple of the peer's figure.
    is_relative: bool = False

    @property
    def is_kept(self):
        if self.bound is None:
            return True
        return self.ours <= self.bound * (self.peer if self.is_relative else 1)

    def cells(self):
        form = {"": "{:.3g}", "B": "{:,.0f}", "ms": "{:.3f}", "MiB": "{:.1f}", "k": "{:,.0f}"}
        figures = [form[self.unit].format(each) for each in (self.ours, self.peer)]
        ratio = f"{self.ours / self.peer:.2f}" if self.peer else ""
        bound = ""
        if self.bound is not None:
            limit = f"{self.bound:,g}"
            bound = f"≤ {limit} × peer" if self.is_relative else f"≤ {limit}"
        verdict = "" if self.bound is None else "yes" if self.is_kept else "**no**"
        unit = {"k": "thousand"}.get(self.unit, self.unit)
        return [self.name, unit, bound, *figures, ratio, verdict]


def first_screen(command, size):
    """Milliseconds from the start to the last byte of the first picture, and the bytes of it."""
    with Program(command, *size) as program:
        screen, last = program.read_until_quiet(0.15)
        program.quit()
        return (last - program.started) * 1000, len(screen)


def keys(command, size, sweeps):
    """Of a key: the mean and the greatest number of bytes, and the CPU milliseconds."""
    with Program(command, *size) as program:
        program.read_until_quiet(0.15)
        for key in SWEEP:
            program.press(key, 0.002)
        before = program.cpu()
        counts = [program.press(key, 0.002) for _ in range(sweeps) for key in SWEEP]
        spent = (program.cpu() - before) * 1000
        program.quit()
    return statistics.mean(counts), max(counts), spent / len(counts)


def at_rest(command, size):
    """Bytes and wake-ups while nobody types; paints for queued keys; MiB at the most."""
    with Program(command, *size) as program:
        program.read_until_quiet(0.5)
        before = program.wakeups()
        idle, _ = program.read_until_quiet(IDLE_SECONDS, patience=0)
        wakeups = program.wakeups() - before
        # A queue that ends where a single key does costs as many bytes when it is painted once.
        for key in SWEEP:
            program.press(key, 0.002)
        single = program.press(RIGHT, 0.1)
        program.press(LEFT, 0.1)
        queued = program.press(QUEUE, 0.1)
        memory = program.memory() / 2**20
        program.quit()
    return len(idle), wakeups, queued / single, memory


def instructions(command, size, folder):
    """Thousands of instructions of a run without keys, and of a key, counted by callgrind."""
    # Valgrind cannot read all debug information of Swift binaries.
    copy = os.path.join(folder, "stripped")
    subprocess.run(["strip", "-g", "-o", copy, command[0]], check=True)
    totals = []
    for sweeps in (0, 1, 2):
        output = os.path.join(folder, "callgrind.out")
        valgrind = [
            shutil.which("valgrind"),
            "--quiet",
            "--tool=callgrind",
            f"--callgrind-out-file={output}",
        ]
        with Program([*valgrind, copy, *command[1:]], *size) as program:
            program.read_until_quiet(1, patience=60)
            for key in SWEEP * sweeps:
                program.press(key, 0.02, patience=60)
            program.quit()
        with open(output) as file:
            totals += [int(line.split()[1]) for line in file if line.startswith("totals:")]
    # The first keys warm caches up; what a key costs shows in the second sweep.
    return totals[0] / 1000, (totals[2] - totals[1]) / len(SWEEP) / 1000


def by_turns(measure, ours, peer, repetitions, choice=statistics.median):
    """One choice, the median or the least, of each figure that `measure` gives for both programs."""
    runs = [(measure(ours), measure(peer)) for _ in range(repetitions)]
    return [[choice(column) for column in zip(*side)] for side in zip(*runs)]


def table(ours, peer, repetitions, sweeps, folder):
    for size in SIZES:
        columns, rows = size
        at = f"{columns}×{rows}"
        is_small = size == SIZES[0]
        # Other work on the machine only ever adds to a time this short: the least is the truest.
        start = by_turns(lambda each: first_screen(each, size), ours, peer, 5 * repetitions, min)
        yield Row(f"first screen, {at}", start[0][0], start[1][0], "ms", 4, True)
        yield Row(f"first screen, {at}", start[0][1], start[1][1], "B", 4096 if is_small else None)
        key = by_turns(lambda each: keys(each, size, sweeps), ours, peer, repetitions)
        yield Row(f"arrow key, {at}, mean", key[0][0], key[1][0], "B", 500 if is_small else 1000)
        yield Row(f"arrow key, {at}, most", key[0][1], key[1][1], "B")
        yield Row(f"arrow key, {at}, CPU", key[0][2], key[1][2], "ms", 3, True)
        if shutil.which("valgrind"):
            count = [instructions(each, size, folder) for each in (ours, peer)]
            yield Row(f"start and quit, {at}, instructions", count[0][0], count[1][0], "k")
            yield Row(f"arrow key, {at}, instructions", count[0][1], count[1][1], "k")
        rest = by_turns(lambda each: at_rest(each, size), ours, peer, 1)
        names = (
            (f"idle for {IDLE_SECONDS} s, {at}", "B", 0),
            (f"idle for {IDLE_SECONDS} s, {at}, wake-ups", "", 0),
            (f"{len(QUEUE) // len(RIGHT)} keys queued, {at}, paints", "", 1),
            (f"resident memory, {at}", "MiB", 16),
        )
        for (name, unit, bound), mine, its in zip(names, *rest):
            yield Row(name, mine, its, unit, bound)


def build_ours():
    build = ["swift", "build", "--package-path", os.path.dirname(HERE), "-c", "release"]
    # As it is meant to be installed; README.md tells what this saves.
    build += ["--static-swift-stdlib"]
    subprocess.run([*build, "--product", "logloss"], check=True, stdout=sys.stderr)
    folder = subprocess.run([*build, "--show-bin-path"], check=True, capture_output=True, text=True)
    return os.path.join(folder.stdout.strip(), "logloss")


def build_peer(folder):
    peer = os.path.join(folder, "peer")
    source = os.path.join(HERE, "peer.c")
    subprocess.run(["cc", "-O2", "-o", peer, source, "-lncursesw", "-lm"], check=True)
    return peer


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program", nargs="?", help="a built logloss; without it one is built")
    parser.add_argument("--repetitions", type=int, default=5, help="runs of each program")
    parser.add_argument("--sweeps", type=int, default=10, help=f"times {len(SWEEP)} keys in a run")
    options = parser.parse_args()
    broken = 0
    try:
        with tempfile.TemporaryDirectory() as folder:
            ours = [os.path.abspath(options.program or build_ours()), "y=1 p=0.3"]
            peer = [build_peer(folder), "0.3"]
            print("| what | unit | bound | logloss | C peer | ratio | kept |")
            print("|---|---|---|--:|--:|--:|---|")
            for row in table(ours, peer, options.repetitions, options.sweeps, folder):
                print("| " + " | ".join(row.cells()) + " |", flush=True)
                broken += not row.is_kept
    except (Stuck, OSError, subprocess.CalledProcessError) as error:
        sys.exit(f"measure.py: {error}")
    if broken:
        sys.exit(f"{broken} of the bounds are broken")


if __name__ == "__main__":
    main()
