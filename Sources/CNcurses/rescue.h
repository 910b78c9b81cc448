// Puts the terminal back whatever happens to the process, and hears the signals that are news.

#ifndef RESCUE_H
#define RESCUE_H

#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

/// Prepares the self-pipe; false with errno set when the system refuses.
bool rescue_prepare(void);

/// Replaces the actions of all signals that end, stop or resize; the present ones come back with
/// `rescue_release_signals`.
void rescue_take_signals(void);
void rescue_release_signals(void);

/// What to send and which line modes to set to be back on the shell's screen.
void rescue_set_farewell(const char *bytes, size_t count, const struct termios *modes);

/// While armed, the farewell is said on any way out, and standard error is kept back: words written
/// on the alternate screen would vanish with it.
void rescue_arm(void);

/// Says the farewell if armed, passes on what was kept back, and stands down.
void rescue_leave(void);

/// Stops the process by the action SIGTSTP had before; returns when it goes on.
void rescue_stop(void);

/// The end of the self-pipe that becomes readable on news.
int rescue_news_descriptor(void);

/// The bits of `enum terminal_news` that have come since the last call.
unsigned rescue_take_news(void);

#endif
