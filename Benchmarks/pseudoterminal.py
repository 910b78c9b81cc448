"""A program in a pseudo-terminal: it is sent keys, and what it costs is read from the kernel."""

import fcntl
import os
import re
import select
import signal
import struct
import tempfile
import termios
import time

# What a terminal answers to programs that ask: its foreground, its background.
ANSWERS = {
    b"\x1b]10;?": b"\x1b]10;rgb:d8d8/dede/e9e9\x1b\\",
    b"\x1b]11;?": b"\x1b]11;rgb:1010/1414/1818\x1b\\",
}


class Stuck(Exception):
    """The program did not do what it was waited for."""


class Program:
    """Runs a command on a terminal of its own, from exec until the `with` block ends.

    What leaves it ends it in good order. A program whose input is piped reads from a pipe what
    others read from the terminal.
    """

    def __init__(self, command, columns, rows, leave=b"q", is_piped=False):
        self.command, self.columns, self.rows = command, columns, rows
        self.leave, self.is_piped = leave, is_piped

    def __enter__(self):
        self.state = tempfile.TemporaryDirectory()
        self.master, slave = os.openpty()
        # The slave stays open here: the last output is lost when nobody has it open.
        self.slave = slave
        size = struct.pack("HHHH", self.rows, self.columns, 0, 0)
        fcntl.ioctl(slave, termios.TIOCSWINSZ, size)
        environment = {
            "PATH": os.environ["PATH"],
            "TERM": "xterm-256color",
            "LC_ALL": "C.UTF-8",
            "HOME": self.state.name,
            "XDG_STATE_HOME": self.state.name,
        }
        terminal = os.ttyname(slave)
        if self.is_piped:
            reading, self.input = os.pipe()
            opening = [(os.POSIX_SPAWN_DUP2, reading, 0)]
        else:
            self.input = self.master
            opening = [(os.POSIX_SPAWN_OPEN, 0, terminal, os.O_RDWR, 0)]
        # Taken before: by the time posix_spawn returns, a quick program may have painted.
        self.started = time.perf_counter()
        # Opened by a session leader, the terminal becomes the one that controls it.
        self.pid = os.posix_spawn(
            self.command[0],
            self.command,
            environment,
            setsid=True,
            file_actions=[
                *opening,
                (os.POSIX_SPAWN_OPEN, 1, terminal, os.O_RDWR, 0),
                (os.POSIX_SPAWN_DUP2, 1, 2),
            ],
            setsigdef=[signal.SIGPIPE, signal.SIGINT],
        )
        if self.is_piped:
            os.close(reading)
        self.usage = None
        return self

    def __exit__(self, *_):
        if self.usage is None:
            os.kill(self.pid, signal.SIGKILL)
            os.wait4(self.pid, 0)
        for each in {self.input, self.master, self.slave}:
            os.close(each)
        self.state.cleanup()

    def chunks(self, quiet, patience=10.0):
        """What the program writes, as pairs of a time and bytes, until none come for `quiet` seconds.

        Raises Stuck when none come within `patience`, unless that is 0.
        """
        wait = patience or quiet
        while select.select([self.master], [], [], wait)[0]:
            chunk = os.read(self.master, 1 << 16)
            wait, patience = quiet, 0
            for question, answer in ANSWERS.items():
                if question in chunk:
                    os.write(self.input, answer)
            yield time.perf_counter(), chunk
        if patience:
            raise Stuck(f"{self.command[0]} painted nothing within {patience:g} s")

    def read_until_quiet(self, quiet, patience=10.0):
        """All bytes until none came for `quiet` seconds, and when the last of them came."""
        received, last = b"", None
        for last, chunk in self.chunks(quiet, patience):
            received += chunk
        return received, last

    def send(self, keys):
        """Sends bytes in one write."""
        os.write(self.input, keys)

    def press(self, keys, patience=10.0):
        """Sends bytes in one write; how many bytes come back until the program sleeps again."""
        before, count = self.wakeups(), 0
        deadline = time.monotonic() + patience
        self.send(keys)
        while True:
            # Asked before reading: what it wrote before it went to sleep is there to be read.
            is_done = self.is_asleep() and self.wakeups() > before
            received, _ = self.read_until_quiet(0 if is_done else 0.0005, patience=0)
            count += len(received)
            if is_done:
                return count
            if time.monotonic() > deadline:
                raise Stuck(f"{self.command[0]} is still at work after {patience:g} s")

    def quit(self):
        """Leaves and waits for the end; raises Stuck when that is not status 0."""
        self.send(self.leave)
        self.wait()

    def wait(self):
        """Waits for the end; raises Stuck when there is none, or a status that is not 0."""
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            self.read_until_quiet(0.01, patience=0)
            pid, status, usage = os.wait4(self.pid, os.WNOHANG)
            if pid:
                self.usage = usage
                if status:
                    raise Stuck(f"{self.command[0]} ended with status {status}")
                return
        raise Stuck(f"{self.command[0]} does not end")

    def cpu(self):
        """Seconds on a CPU so far, user and system, all threads, to the nanosecond."""
        # How Linux numbers the CPU clock of another process, as clock_getcpuclockid(3) does.
        return time.clock_gettime(~self.pid << 3 | 2)

    def delay(self):
        """Seconds that it could have run so far, had other programs not been running."""
        with open(f"/proc/{self.pid}/schedstat") as file:
            return int(file.read().split()[1]) / 1e9

    def wakeups(self):
        """How often its threads have gone to sleep of their own accord."""
        return sum(
            int(re.search(r"^voluntary_ctxt_switches:\s*(\d+)", status, re.M)[1])
            for status in self._statuses()
        )

    def is_asleep(self):
        """Whether each of its threads waits for something to come."""
        return all(re.search(r"^State:\s*S", each, re.M) for each in self._statuses())

    def memory(self):
        """The most bytes that were resident so far."""
        with open(f"/proc/{self.pid}/status") as file:
            return int(re.search(r"^VmHWM:\s*(\d+) kB", file.read(), re.M)[1]) * 1024

    def _statuses(self):
        for thread in os.listdir(f"/proc/{self.pid}/task"):
            with open(f"/proc/{self.pid}/task/{thread}/status") as file:
                yield file.read()
