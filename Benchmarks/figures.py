"""What is measured: of programs that draw the curve, of the demo, and of the mathematics."""

import os
import shutil
import statistics
import subprocess
from dataclasses import dataclass

from pseudoterminal import Program

IDLE_SECONDS = 3
# Longer than the demo ever stands still.
END_OF_DEMO_SECONDS = 10
# Bytes that come closer together than this belong to one paint.
PAINT_SECONDS = 0.02
QUEUED = 61


@dataclass(frozen=True)
class Contestant:
    """A program that draws the curve, and how it is told to move the point by one column.

    In its command, {columns} and {rows} stand for the size of the terminal.
    """

    command: tuple
    right: bytes = b"\x1bOC"
    left: bytes = b"\x1bOD"
    leave: bytes = b"q"
    is_piped: bool = False

    def start(self, size, prefix=()):
        """The program on a terminal; a prefix takes the place of its path."""
        columns, rows = size
        command = [part.format(columns=columns, rows=rows) for part in self.command]
        command = [*prefix, *command[1:]] if prefix else command
        return Program(command, columns, rows, self.leave, self.is_piped)

    @property
    def sweep(self):
        """A stretch of the curve and back, ended where it began."""
        return [self.right] * 20 + [self.left] * 20

    @property
    def queue(self):
        """An odd number of moves, each undoing the one before it: the point goes one column on."""
        return self.right + (self.left + self.right) * (QUEUED // 2)


class Callgrind:
    """Counts instructions in user space, which hardly change from run to run."""

    def __init__(self, folder):
        self.copy = os.path.join(folder, "stripped")
        self.output = os.path.join(folder, "callgrind.out")

    @staticmethod
    def is_installed():
        return shutil.which("valgrind") is not None

    def prefix(self, program):
        """What to run in the place of a program."""
        # Valgrind cannot read all debug information of Swift binaries.
        subprocess.run(["strip", "-g", "-o", self.copy, program], check=True)
        options = ["--quiet", "--tool=callgrind", f"--callgrind-out-file={self.output}"]
        return [shutil.which("valgrind"), *options, self.copy]

    @property
    def total(self):
        """The instructions of the run that has just ended."""
        with open(self.output) as file:
            return sum(int(line.split()[1]) for line in file if line.startswith("totals:"))


def first_screen(contestant, size):
    """Milliseconds from the start to the last byte of the first picture, and the bytes of it."""
    with contestant.start(size) as program:
        screen, last = program.read_until_quiet(0.15)
        spent = last - program.started - program.delay()
        program.quit()
        return spent * 1000, len(screen)


def keys(contestant, size, sweeps):
    """Of a key: the mean and the greatest number of bytes, and the CPU milliseconds."""
    with contestant.start(size) as program:
        program.read_until_quiet(0.15)
        for key in contestant.sweep:
            program.press(key)
        before = program.cpu()
        counts = [program.press(key) for _ in range(sweeps) for key in contestant.sweep]
        spent = (program.cpu() - before) * 1000
        program.quit()
    return statistics.mean(counts), max(counts), spent / len(counts)


def at_rest(contestant, size):
    """Bytes and wake-ups while nobody types; paints for queued keys; MiB at the most."""
    with contestant.start(size) as program:
        program.read_until_quiet(0.5)
        before = program.wakeups()
        idle, _ = program.read_until_quiet(IDLE_SECONDS, patience=0)
        wakeups = program.wakeups() - before
        # A queue that ends where a single key does costs as many bytes when it is painted once.
        for key in contestant.sweep:
            program.press(key)
        single = program.press(contestant.right)
        program.press(contestant.left)
        queued = program.press(contestant.queue)
        memory = program.memory() / 2**20
        program.quit()
    return len(idle), wakeups, queued / single, memory


def instructions(contestant, size, callgrind):
    """Thousands of instructions of a run without keys, and of a key."""
    prefix, totals = callgrind.prefix(contestant.command[0]), []
    for sweeps in (0, 1, 2):
        with contestant.start(size, prefix) as program:
            program.read_until_quiet(1, patience=60)
            for key in contestant.sweep * sweeps:
                program.press(key, patience=60)
            program.quit()
        totals.append(callgrind.total)
    # The first keys warm caches up; what a key costs shows in the second sweep.
    return totals[0] / 1000, (totals[2] - totals[1]) / len(contestant.sweep) / 1000


def demo(command, size):
    """Seconds of a whole demo; paints and bytes of its busiest second, and on average."""
    with Program(command, *size) as program:
        events = [
            (time - program.started, len(chunk))
            for time, chunk in program.chunks(END_OF_DEMO_SECONDS)
        ]
        program.quit()
    times = [time for time, _ in events]
    starts = [now for now, before in zip(times, [-1, *times]) if now - before > PAINT_SECONDS]
    paints = most_in_a_second([(time, 1) for time in starts])
    seconds = max(times[-1], 1)
    size = sum(size for _, size in events)
    return times[-1], paints, most_in_a_second(events), len(starts) / seconds, size / seconds


def most_in_a_second(events):
    """The greatest sum of what happens within any one second."""
    most = first = within = 0
    for time, amount in events:
        within += amount
        while events[first][0] <= time - 1:
            within -= events[first][1]
            first += 1
        most = max(most, within)
    return most


def paused(command, size):
    """Bytes and wake-ups while the demo is paused."""
    with Program(command, *size) as program:
        program.read_until_quiet(1)
        program.press(b" ")
        before = program.wakeups()
        received, _ = program.read_until_quiet(IDLE_SECONDS, patience=0)
        return len(received), program.wakeups() - before


def kernel(program, name, losses, repetitions, callgrind):
    """What one loss costs, of LossCore and of plain C: instructions, or else nanoseconds."""

    def run(who, passes, prefix=()):
        command = [*(prefix or [program]), name, who, str(passes)]
        output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        return [float(each) for each in output.split()]

    results = [run(who, 1)[0] for who in ("core", "plain")]
    if abs(results[0] - results[1]) > 1e-12 * abs(results[1]):
        raise ValueError(f"{name}: LossCore gives {results[0]}, plain C {results[1]}")
    costs = []
    for who in ("core", "plain"):
        if callgrind:
            prefix, totals = callgrind.prefix(program), []
            for passes in (2, 4):
                run(who, passes, prefix)
                totals.append(callgrind.total)
            costs.append((totals[1] - totals[0]) / 2 / losses)
        else:
            costs.append(min(run(who, 20)[1] for _ in range(repetitions)) / losses)
    return costs
