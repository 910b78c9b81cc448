"""What a terminal shows: as much of xterm as ncurses uses, and no colours."""

import re
import unicodedata

TOKEN = re.compile(
    r"\x1b\[(?P<mark>[<=>?]?)(?P<numbers>[\d;:]*)(?P<between>[ -/]*)(?P<final>[@-~])"
    r"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"
    r"|\x1b[()*+](?P<charset>.)"
    r"|\x1b(?P<escape>[0-Z\\^-~])"
    r"|(?P<control>[\x00-\x1a\x1c-\x1f\x7f])"
    r"|(?P<text>[^\x00-\x1f\x7f])"
)
UNFINISHED = re.compile(r"\x1b(\[[0-?]*[ -/]*|\][^\x07\x1b]*\x1b?|[()*+])?$")


class Unsound(Exception):
    """What was written makes no sense on this terminal."""


def width(character):
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


class Screen:
    """Takes what a program writes, and keeps what is to be seen. Raises Unsound."""

    def __init__(self, columns, rows):
        self.columns, self.rows = columns, rows
        self.cells = self._blank(rows)
        # The screen behind the alternate one, and the last picture on that.
        self.behind = self.picture = None
        self.row = self.column = 0
        self.saved = (0, 0)
        self.top, self.bottom = 0, rows - 1
        # A character in the last column lets the next one wrap.
        self.wraps = False
        self.last = " "
        self.pending = ""

    def lines(self, cells=None):
        """The text of the screen, or of cells kept from it, without the blanks behind it."""
        lines = ["".join(row).rstrip() for row in (cells or self.cells)]
        return "\n".join(lines).rstrip("\n").split("\n")

    def feed(self, text):
        text = self.pending + text
        unfinished = UNFINISHED.search(text)
        self.pending = unfinished[0] if unfinished else ""
        text = text.removesuffix(self.pending)
        place = 0
        while place < len(text):
            token = TOKEN.match(text, place)
            if token is None:
                raise Unsound(f"not understood: {text[place : place + 12]!r}")
            self._take(token)
            place = token.end()

    def _take(self, token):
        if token["text"]:
            self._write(token["text"])
        elif token["control"]:
            self._control(token["control"])
        elif token["final"]:
            self._sequence(token)
        elif token["escape"]:
            self._escape(token["escape"])
        elif token["charset"] not in (None, "B"):
            raise Unsound(f"not understood: {token[0]!r}")

    def _write(self, character):
        columns = width(character)
        if columns == 0:
            self.cells[self.row][max(0, self.column - 1)] += character
            return
        if self.wraps or self.column + columns > self.columns:
            self.column = 0
            self._line_feed()
        # The right half of a wide character is an empty text.
        self.cells[self.row][self.column : self.column + columns] = [character, ""][:columns]
        self.last = character
        self.wraps = self.column + columns == self.columns
        self.column = min(self.column + columns, self.columns - 1)

    def _control(self, control):
        if control == "\r":
            self._go(self.row, 0)
        elif control in "\n\v\f":
            self._line_feed()
        elif control == "\b":
            self._go(self.row, self.column - 1)
        elif control == "\t":
            self._go(self.row, min(self.columns - 1, self.column // 8 * 8 + 8))
        elif control not in "\a\0\x0f":
            raise Unsound(f"not understood: {control!r}")

    def _escape(self, escape):
        if escape == "7":
            self.saved = (self.row, self.column)
        elif escape == "8":
            self._go(*self.saved)
        elif escape == "M":
            if self.row == self.top:
                self._scroll(self.top, -1)
            else:
                self._go(self.row - 1, self.column)
        elif escape not in "=>\\":
            raise Unsound(f"not understood: ESC {escape}")

    def _sequence(self, token):
        mark, final = token["mark"], token["final"]
        if final in "hl" and not token["between"]:
            return self._mode(mark + token["numbers"], final == "h")
        # Colours and questions change no text; window titles are none of a screen's.
        if final == "m" or (final in "nctuq" and (mark or token["between"] or final in "ct")):
            return None
        known = self.SEQUENCES.get(final)
        if known is None or mark or token["between"] or ":" in token["numbers"]:
            raise Unsound(f"not understood: {token[0]!r}")
        return known(self, [int(number or 0) for number in token["numbers"].split(";")])

    def _mode(self, name, is_on):
        if name != "?1049":
            return
        if is_on:
            self.behind, self.cells = self.cells, self._blank(self.rows)
        elif self.behind is not None:
            self.picture, self.cells, self.behind = self.cells, self.behind, None

    def _go(self, row, column):
        if not (0 <= row < self.rows and 0 <= column < self.columns):
            raise Unsound(f"row {row + 1}, column {column + 1} is outside of the screen")
        self.row, self.column, self.wraps = row, column, False

    def _line_feed(self):
        if self.row == self.bottom:
            self._scroll(self.top, 1)
            self.wraps = False
        else:
            self._go(min(self.row + 1, self.rows - 1), self.column)

    def _scroll(self, top, count):
        """Moves the rows from `top` to the end of the region up, or down if `count` is negative."""
        rows = self.cells[top : self.bottom + 1]
        blank = self._blank(min(abs(count), len(rows)))
        rows = rows[len(blank) :] + blank if count > 0 else blank + rows[: len(rows) - len(blank)]
        self.cells[top : self.bottom + 1] = rows

    def _blank(self, rows):
        return [[" "] * self.columns for _ in range(rows)]

    def _erase(self, row, first, last):
        self.cells[row][first:last] = [" "] * (last - first)

    def _erase_line(self, what, row=None):
        spans = {0: (self.column, self.columns), 1: (0, self.column + 1), 2: (0, self.columns)}
        self._erase(self.row if row is None else row, *spans[what])

    def _erase_screen(self, what):
        rows = {0: range(self.row + 1, self.rows), 1: range(self.row), 2: range(self.rows)}
        for row in rows[min(what, 2)]:
            self._erase_line(2, row)
        if what < 2:
            self._erase_line(what)

    def _shift(self, count):
        """Inserts blanks at the cursor, or deletes if `count` is negative."""
        row, blank = self.cells[self.row], [" "] * abs(count)
        if count > 0:
            row[self.column :] = (blank + row[self.column :])[: self.columns - self.column]
        else:
            row[self.column :] = row[self.column - count :] + blank[: self.columns - self.column]

    def _region(self, top, bottom):
        self.top, self.bottom = max(top, 1) - 1, (bottom or self.rows) - 1
        self._go(0, 0)

    def _repeat(self, count):
        for _ in range(count):
            self._write(self.last)

    SEQUENCES = {
        "@": lambda self, n: self._shift(n[0] or 1),
        "A": lambda self, n: self._go(self.row - (n[0] or 1), self.column),
        "B": lambda self, n: self._go(self.row + (n[0] or 1), self.column),
        "C": lambda self, n: self._go(self.row, self.column + (n[0] or 1)),
        "D": lambda self, n: self._go(self.row, self.column - (n[0] or 1)),
        "G": lambda self, n: self._go(self.row, (n[0] or 1) - 1),
        "H": lambda self, n: self._go((n[0] or 1) - 1, ((n + [1])[1] or 1) - 1),
        "J": lambda self, n: self._erase_screen(n[0]),
        "K": lambda self, n: self._erase_line(n[0]),
        "L": lambda self, n: self._scroll(self.row, -(n[0] or 1)),
        "M": lambda self, n: self._scroll(self.row, n[0] or 1),
        "P": lambda self, n: self._shift(-(n[0] or 1)),
        "S": lambda self, n: self._scroll(self.top, n[0] or 1),
        "T": lambda self, n: self._scroll(self.top, -(n[0] or 1)),
        "X": lambda self, n: self._erase(
            self.row, self.column, min(self.columns, self.column + (n[0] or 1))
        ),
        "Z": lambda self, n: self._go(self.row, max(0, (self.column - 1) // 8 * 8)),
        "b": lambda self, n: self._repeat(n[0] or 1),
        "d": lambda self, n: self._go((n[0] or 1) - 1, self.column),
        "r": lambda self, n: self._region(n[0], (n + [0])[1]),
    }
