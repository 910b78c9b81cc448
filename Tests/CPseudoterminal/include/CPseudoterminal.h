// Pseudo-terminals and the processes on them, for tests.

#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// The two ends: the test holds the controlling one, a program runs on the other. The test keeps the
/// program's end open as well, so that the last output and the line modes outlive the program.
struct pseudoterminal {
  int controller;
  int terminal;
};

/// How a process stands.
struct process_status {
  bool has_ended;
  /// The exit status, meaningful where `signal` is 0.
  int code;
  /// The signal that ended the process, or 0.
  int signal;
};

/// False with errno set when the system refuses.
bool pseudoterminal_open(struct pseudoterminal *pair, int rows, int columns);
bool pseudoterminal_resize(struct pseudoterminal pair, int rows, int columns);

/// Hangs the terminal up, as a closed window does.
void pseudoterminal_hang_up(struct pseudoterminal *pair);
void pseudoterminal_close(struct pseudoterminal *pair);

/// Starts a program with the terminal as its own, no signal blocked and every signal's action the
/// default one; -1 with errno set when the system refuses.
pid_t pseudoterminal_start(struct pseudoterminal pair, const char *path, char *const arguments[],
                           char *const environment[]);

/// Waits for output and reads it; 0 when none comes in time, -1 when there will be none any more.
ssize_t pseudoterminal_read(struct pseudoterminal pair, uint8_t *bytes, size_t capacity,
                            int milliseconds);
ssize_t pseudoterminal_write(struct pseudoterminal pair, const uint8_t *bytes, size_t count);

/// Copies the line modes out, for comparison; the size of the copy, 0 when it does not fit.
size_t pseudoterminal_modes(struct pseudoterminal pair, uint8_t *bytes, size_t capacity);

/// How many bytes were typed that the program has not read, while it takes them one by one.
int pseudoterminal_unread(struct pseudoterminal pair);

/// Whether a signal has stopped the process since the last time this said so.
bool process_has_stopped(pid_t process);

/// Asks about a process without waiting for it.
struct process_status process_check(pid_t process);

/// How many columns the system gives a character in UTF-8; -1 for a control character.
int character_columns(uint32_t scalar);

#endif
