// Putting glyphs into the picture that ncurses compares with what the terminal shows.

#define _GNU_SOURCE
#include "CNcurses.h"
#include "curses_header.h"

#include <wchar.h>

enum { mark_capacity = sizeof ((struct terminal_glyph *)0)->marks / sizeof(uint32_t) };

int terminal_start_color(void) {
  if (!has_colors() || start_color() != OK || use_default_colors() != OK) return 0;
  return colors_by_index(COLORS);
}

void terminal_define_pair(int pair, int foreground, int background) {
  init_pair((short)pair, (short)foreground, (short)background);
}

static attr_t attributes_of(uint8_t attributes) {
  return (attributes & TERMINAL_BOLD ? WA_BOLD : 0) |
         (attributes & TERMINAL_REVERSE ? WA_REVERSE : 0) |
         (attributes & TERMINAL_UNDERLINE ? WA_UNDERLINE : 0) |
         (attributes & TERMINAL_DIM ? WA_DIM : 0);
}

/// Marks that every terminal draws in the cell of their base. Joiners and variation selectors are
/// left out: whether they change a glyph's width is where terminals differ.
static bool stays_in_cell(wchar_t mark) {
  bool varies = mark == 0x200D || (mark >= 0xFE00 && mark <= 0xFE0F);
  return mark != 0 && !varies && wcwidth(mark) == 0;
}

/// Makes one cell of a glyph and says how many columns ncurses will give it; a glyph that this
/// locale cannot show, or not in the columns meant for it, becomes a question mark.
static int make_cell(const struct terminal_glyph *glyph, cchar_t *cell) {
  wchar_t text[mark_capacity + 2] = {(wchar_t)glyph->scalar};
  int width = glyph->scalar < 0x7F && glyph->scalar >= ' ' ? 1 : wcwidth(text[0]);
  if (width < 1 || width > glyph->columns) {
    text[0] = L'?';
    width = 1;
  } else {
    for (int i = 0; i < mark_capacity && stays_in_cell((wchar_t)glyph->marks[i]); i++) {
      text[i + 1] = (wchar_t)glyph->marks[i];
    }
  }
  setcchar(cell, text, attributes_of(glyph->attributes), glyph->pair, NULL);
  return width;
}

void terminal_paint(int row, int column, const struct terminal_glyph *glyphs, size_t count) {
  enum { capacity = 256 };
  cchar_t cells[capacity];
  int filled = 0;
  int next = column;
  for (size_t i = 0; i < count; i++) {
    // Room for a glyph and for the blank that fills up the columns it was promised.
    if (filled + 2 > capacity) {
      mvwadd_wchnstr(stdscr, row, column, cells, filled);
      filled = 0;
      column = next;
    }
    int width = make_cell(&glyphs[i], &cells[filled++]);
    if (width < glyphs[i].columns) {
      setcchar(&cells[filled++], L" ", attributes_of(glyphs[i].attributes), glyphs[i].pair, NULL);
    }
    next += glyphs[i].columns;
  }
  mvwadd_wchnstr(stdscr, row, column, cells, filled);
}

void terminal_forget(void) {
  werase(stdscr);
  clearok(curscr, TRUE);
}

void terminal_show_cursor(int row, int column) {
  leaveok(stdscr, FALSE);
  wmove(stdscr, row, column);
  curs_set(1);
}

void terminal_hide_cursor(void) {
  leaveok(stdscr, TRUE);
  curs_set(0);
}

void terminal_refresh(void) { wrefresh(stdscr); }
