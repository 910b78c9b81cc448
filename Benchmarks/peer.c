// The yardstick: the loss curve the way an ordinary C program with ncurses draws it.
//
// It has the parts of the Binary page: tabs, inputs with a slider, the curve in braille with axes and
// ticks, the zone of confident mistakes, landmarks, crosshair, the loss in big digits, a table beside
// the picture where there is room, a sentence, hints. At every key it erases the window, draws all of
// it and lets ncurses find what to send. It takes the first p as its argument.
//
//   cc -O2 -o peer peer.c -lncursesw -lm

#define _XOPEN_SOURCE_EXTENDED 1
#include <locale.h>
#include <math.h>
#include <ncurses.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

enum { PLAIN, QUIET, CURVE, MARK, ALARM, ZONE, ZONE_CURVE, ZONE_MARK };
enum { PANEL = 36, PANEL_FROM = 110, MOST_COLUMNS = 512, MOST_ROWS = 256 };

static const double top = 5, zone_end = 0.1;

// The plot: its first column and row, and how many there are of each.
static int left, up, width, height;

static double value_at(double column) { return column / (width - 1); }

static int column_of(double p) { return (int)lround(p * (width - 1)); }

static double height_of(double loss) { return (1 - loss / top) * (height - 1) + 0.5; }

static int row_of(double loss) { return up + (int)(height_of(fmin(loss, top))); }

static double loss_of(double p) { return p <= 0 ? INFINITY : -log(p); }

static int in_zone(int column) { return column < left + column_of(zone_end); }

static void text(int row, int column, int pair, attr_t attributes, const char *words) {
  attr_set(attributes, (short)pair, NULL);
  mvaddstr(row, column, words);
}

static void repeat(int row, int column, int pair, const char *glyph, int count) {
  attr_set(A_NORMAL, (short)pair, NULL);
  for (int each = 0; each < count; each++) mvaddstr(row, column + each, glyph);
}

static void header(double p) {
  static const char *const tabs[] = {"Binary", "Classes", "Help"};
  text(0, 1, PLAIN, A_BOLD, "logloss");
  int column = 11;
  repeat(1, 0, QUIET, "─", COLS);
  for (int tab = 0; tab < 3; tab++) {
    text(0, column, PLAIN, tab == 0 ? A_BOLD : A_NORMAL, tabs[tab]);
    if (tab == 0) repeat(1, column - 1, PLAIN, "━", (int)strlen(tabs[tab]) + 2);
    column += (int)strlen(tabs[tab]) + 2;
  }
  text(0, COLS - 5, QUIET, A_NORMAL, "nats");

  char field[40];
  snprintf(field, sizeof field, "[%-10.4g]", p);
  text(2, 1, PLAIN, A_NORMAL, "Label y ");
  text(2, 10, MARK, A_BOLD, "(●) 1");
  text(2, 17, QUIET, A_NORMAL, "( ) 0");
  text(2, 25, PLAIN, A_NORMAL, "Prediction ŷ");
  text(2, 39, MARK, A_BOLD | A_UNDERLINE, field);
  int end = left + width, start = 56;
  if (end - start < 12) return;
  repeat(2, start, QUIET, "─", end - start);
  text(2, start, QUIET, A_NORMAL, "├");
  text(2, end - 1, QUIET, A_NORMAL, "┤");
  text(2, start + 1 + (int)lround(p * (end - start - 3)), MARK, A_BOLD, "●");
}

static void axes(int point_column, int point_row) {
  for (int row = up; row < up + height; row++) text(row, left - 1, QUIET, A_NORMAL, "│");
  for (int tick = 0; tick <= (int)top; tick++) {
    int row = row_of(tick);
    text(row, left - 1, QUIET, A_NORMAL, "┤");
    attr_set(A_NORMAL, QUIET, NULL);
    if (row != point_row) mvprintw(row, left - 3, "%d", tick);
  }
  text(up + height, left - 1, QUIET, A_NORMAL, "└");
  repeat(up + height, left, QUIET, "─", width);
  for (int tick = 0; tick <= 10; tick++) {
    int column = left + column_of(tick / 10.0);
    text(up + height, column, QUIET, A_NORMAL, "┬");
    if (abs(column - point_column) > 4) mvprintw(up + height + 1, column - 1, "%g", tick / 10.0);
  }
}

static void zone(void) {
  for (int row = up; row < up + height; row++) {
    for (int column = left; in_zone(column); column++) {
      double curve = up + height_of(loss_of(value_at(column - left)));
      text(row, column, ZONE, A_NORMAL, row > curve ? "░" : " ");
    }
  }
  int column = left + column_of(zone_end) + 2;
  text(up, column, QUIET, A_NORMAL, "↑ no upper limit");
  text(up + 1, column, ALARM, A_BOLD, "◀ confidently wrong");
  text(up + 2, column, QUIET, A_NORMAL, "the truth gets < 0.1");
}

static void landmarks(void) {
  static const struct { const char *name; double odds; } all[] = {
    {"coin flip", 2}, {"1 in 10", 10}, {"1 in 100", 100}};
  for (int each = 0; each < 3; each++) {
    char label[40];
    double loss = log(all[each].odds);
    snprintf(label, sizeof label, "%s %.3f ┤", all[each].name, loss);
    int columns = (int)strlen(label) - 2;
    text(row_of(loss), left + width - columns, QUIET, A_NORMAL, label);
  }
}

// Two dots thick, four dots to a row and two to a column.
static void curve(void) {
  static unsigned char dots[MOST_ROWS][MOST_COLUMNS];
  static const unsigned char bits[2][4] = {{0x01, 0x02, 0x04, 0x40}, {0x08, 0x10, 0x20, 0x80}};
  memset(dots, 0, sizeof dots);
  for (int slice = 0; slice < 2 * width; slice++) {
    double from = loss_of(value_at(slice / 2.0)), to = loss_of(value_at((slice + 1) / 2.0));
    if (to > top) continue;
    int first = (int)lround(4 * height_of(fmin(from, top))) - 1;
    int last = (int)lround(4 * height_of(fmax(to, 0)));
    if (first < 0) first = 0;
    for (int dot = first; dot <= last && dot < 4 * height; dot++) {
      dots[dot / 4][slice / 2] |= bits[slice % 2][dot % 4];
    }
  }
  for (int row = 0; row < height; row++) {
    for (int column = 0; column < width; column++) {
      if (dots[row][column] == 0) continue;
      const wchar_t glyph[] = {(wchar_t)(0x2800 + dots[row][column]), 0};
      attr_set(A_NORMAL, in_zone(left + column) ? ZONE_CURVE : CURVE, NULL);
      mvaddwstr(up + row, left + column, glyph);
    }
  }
}

static void crosshair(double p, int column, int row) {
  for (int each = left; each < column; each++) {
    text(row, each, in_zone(each) ? ZONE_MARK : MARK, A_NORMAL, "┄");
  }
  for (int each = row + 1; each < up + height; each++) {
    text(each, column, in_zone(column) ? ZONE_MARK : MARK, A_NORMAL, "┊");
  }
  text(row, column, in_zone(column) ? ZONE_MARK : MARK, A_BOLD, "●");
  text(up + height, column, MARK, A_BOLD, "▲");
  attr_set(A_BOLD, MARK, NULL);
  mvprintw(row, 0, "%4.2f▶", loss_of(p));
  mvprintw(up + height + 1, column - 1, "%.3g", p);
}

// Five rows of three points each, a point two columns wide.
static void big_number(int row, int column, const char *number) {
  static const unsigned char font[10][5] = {
    {7, 5, 5, 5, 7}, {2, 6, 2, 2, 7}, {7, 1, 7, 4, 7}, {7, 1, 7, 1, 7}, {5, 5, 7, 1, 1},
    {7, 4, 7, 1, 7}, {7, 4, 7, 5, 7}, {7, 1, 1, 1, 1}, {7, 5, 7, 5, 7}, {7, 5, 7, 1, 7}};
  for (; *number; number++) {
    if (*number == '.') {
      text(row + 4, column, PLAIN, A_NORMAL, "██");
      column += 4;
      continue;
    }
    for (int line = 0; line < 5; line++) {
      for (int point = 0; point < 3; point++) {
        int is_set = font[*number - '0'][line] >> (2 - point) & 1;
        if (is_set) text(row + line, column + 2 * point, PLAIN, A_NORMAL, "██");
      }
    }
    column += 8;
  }
}

static void focal_number(double loss) {
  char number[16];
  snprintf(number, sizeof number, "%.3f", loss);
  int column = left + width - 36, row = row_of(log(100)) + 1;
  big_number(row, column, number);
  attr_set(A_NORMAL, PLAIN, NULL);
  mvprintw(row + 5, column, "nats   %.3f bits", loss / log(2));
}

static void panel(double p) {
  static const double shares[] = {0.99, 0.9, 0.7, 0.5, 0.3, 0.1, 0.01, 0.001};
  int column = COLS - PANEL, row = up;
  text(row++, column, PLAIN, A_BOLD, "WORKING ──────────────────────────");
  text(row, column, PLAIN, A_NORMAL, "loss = -ln(ŷ)    since y = 1");
  mvprintw(row + 1, column, "     = -ln(%.4g)", p);
  mvprintw(row + 2, column, "     = %.4f nats", loss_of(p));
  text(row += 4, column, PLAIN, A_BOLD, "WHAT ŷ COSTS ─────────────────────");
  for (int each = 0; each < 8; each++) {
    double loss = loss_of(shares[each]);
    attr_set(A_NORMAL, PLAIN, NULL);
    mvprintw(++row, column + 2, "%-9g %.3f", shares[each], loss);
    repeat(row, column + 21, loss > 2.3 ? ALARM : CURVE, "█", (int)ceil(loss * 2));
  }
  text(++row, column, MARK, A_BOLD, "▶");
  mvprintw(row, column + 2, "%-9.4g %.3f", p, loss_of(p));
  repeat(row, column + 21, MARK, "█", (int)ceil(fmin(loss_of(p), 7) * 2));
  text(row += 2, column, PLAIN, A_BOLD, "SLOPE ────────────────────────────");
  attr_set(A_NORMAL, PLAIN, NULL);
  mvprintw(row + 1, column, "dL/dŷ = -1/ŷ  = %.4g", -1 / p);
  mvprintw(row + 2, column, "dL/dz = ŷ - y = %.4g", p - 1);
}

static void draw(double p) {
  double loss = loss_of(p);
  left = 5;
  up = 4;
  width = COLS - left - 1 - (COLS >= PANEL_FROM ? PANEL + 1 : 0);
  height = LINES - up - 4;
  int column = left + column_of(p), row = row_of(loss);
  erase();
  header(p);
  axes(column, row);
  zone();
  landmarks();
  curve();
  crosshair(p, column, row);
  focal_number(loss);
  if (COLS >= PANEL_FROM) panel(p);
  attr_set(A_BOLD, PLAIN, NULL);
  mvprintw(LINES - 2, 1, "The truth got %.0f%%. That surprise costs %.3f nats: %.1f coin flips.",
           100 * p, loss, loss / log(2));
  text(LINES - 1, 1, QUIET, A_NORMAL, "0-9 type ŷ   ←→ move   y flip label");
  text(LINES - 1, COLS - 15, QUIET, A_NORMAL, "? help  q quit");
  refresh();
}

int main(int count, char **arguments) {
  double p = count > 1 ? atof(arguments[1]) : 0.5;
  if (setlocale(LC_CTYPE, "") == NULL || initscr() == NULL) return 1;
  cbreak();
  noecho();
  keypad(stdscr, TRUE);
  curs_set(0);
  start_color();
  use_default_colors();
  static const short pairs[][3] = {{QUIET, 245, -1}, {CURVE, 75, -1}, {MARK, 227, -1},
    {ALARM, 208, -1}, {ZONE, 208, 52}, {ZONE_CURVE, 75, 52}, {ZONE_MARK, 227, 52}};
  for (int each = 0; each < 7; each++) init_pair(pairs[each][0], pairs[each][1], pairs[each][2]);
  for (int key = 0; key != 'q' && key != ERR; key = getch()) {
    if (COLS > MOST_COLUMNS || LINES > MOST_ROWS || COLS < 80 || LINES < 24) break;
    int step = key == KEY_RIGHT ? 1 : key == KEY_LEFT ? -1 : 0;
    if (step != 0) p = fmin(1, fmax(1.0 / (width - 1), value_at(column_of(p) + step)));
    draw(p);
  }
  endwin();
  return 0;
}
