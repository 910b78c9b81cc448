// The one place that includes ncurses, so that a machine without it is told what to install.

#ifndef CURSES_HEADER_H
#define CURSES_HEADER_H

#if !__has_include(<curses.h>)
#error "ncurses headers not found: install them with  sudo apt-get install libncurses-dev"
#endif

#include <curses.h>

#endif
