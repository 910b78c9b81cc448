// The one place that includes ncurses, so that a machine without it is told what to install.

#ifndef CURSES_HEADER_H
#define CURSES_HEADER_H

#if !__has_include(<curses.h>)
#error "ncurses headers not found: install them with  sudo apt-get install libncurses-dev"
#endif

#include <curses.h>

/// How many of a terminal's colours can be used by index.
static inline int colors_by_index(int colors) {
  // A terminal of direct colours reads an index from 8 on as red, green and blue.
  return colors > 256 ? 8 : colors > 0 ? colors : 0;
}

#endif
