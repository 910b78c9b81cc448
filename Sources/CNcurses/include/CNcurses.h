// The terminal through ncurses, without a curses type or macro in sight.
//
// One terminal at a time: standard input and output. Everything here is called from one thread; the
// signal handlers behind it are the only code that may run at any moment.

#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Opening and closing ---------------------------------------------------------------------------

enum terminal_outcome {
  TERMINAL_OPENED,
  /// Standard input or output is something else.
  TERMINAL_NOT_A_TERMINAL,
  /// TERM is unset or empty.
  TERMINAL_UNNAMED,
  /// No description of the type that TERM names is installed.
  TERMINAL_UNKNOWN,
  /// The type cannot place the cursor.
  TERMINAL_TOO_PLAIN,
  /// The system refused; errno says why.
  TERMINAL_REFUSED,
};

/// How many colours the type that TERM names can use by index, before anything is opened.
int terminal_color_count(void);

/// Takes the terminal over: line modes, alternate screen, bracketed paste, signals, standard error.
enum terminal_outcome terminal_open(void);

/// Gives the terminal back as it was found; without effect when none is open.
void terminal_close(void);

/// Gives the terminal back, stops the process as ^Z does, and takes the terminal again when it goes
/// on; the next refresh paints everything.
void terminal_suspend(void);

/// Takes the terminal again after something else has used it.
void terminal_reenter(void);

/// Asks the processes in the foreground to stop, this one too: TERMINAL_SUSPEND is then in the news.
void terminal_ask_to_suspend(void);

/// Has presses, drags and the wheel of the mouse reported, or not; any way out ends it, and what takes
/// the terminal again takes it up again.
void terminal_take_mouse(bool takes);

// What has happened -----------------------------------------------------------------------------

enum terminal_news {
  TERMINAL_INPUT = 1,
  TERMINAL_TIMED_OUT = 2,
  TERMINAL_RESIZED = 4,
  TERMINAL_SUSPEND = 8,
  TERMINAL_CONTINUED = 16,
  TERMINAL_GONE = 32,
};

/// Sleeps until there is news or the time is over; a negative time is for ever.
unsigned terminal_wait(int milliseconds);

/// Reads what has been typed, at least one byte once there is input; 0 when the terminal is gone.
size_t terminal_read(uint8_t *bytes, size_t capacity);

/// Sends bytes that are no part of the picture, after what was refreshed before.
void terminal_send(const uint8_t *bytes, size_t count);

/// Takes over the size that the terminal has now.
void terminal_adopt_size(void);
int terminal_rows(void);
int terminal_columns(void);

// Painting --------------------------------------------------------------------------------------

enum terminal_attribute {
  TERMINAL_BOLD = 1,
  TERMINAL_REVERSE = 2,
  TERMINAL_UNDERLINE = 4,
  TERMINAL_DIM = 8,
};

/// One glyph: a scalar, its combining marks (0 where there are fewer), and how it looks.
struct terminal_glyph {
  uint32_t scalar;
  uint32_t marks[4];
  uint8_t columns;
  uint8_t attributes;
  uint8_t pair;
};

/// Turns colours on and says how many can be used by index; 0 for none.
int terminal_start_color(void);

/// Sets what a colour pair means; -1 is the terminal's own colour.
void terminal_define_pair(int pair, int foreground, int background);

/// Places glyphs side by side; nothing is sent before the next refresh.
void terminal_paint(int row, int column, const struct terminal_glyph *glyphs, size_t count);

/// Forgets the picture, so that the next refresh sends every cell.
void terminal_forget(void);

void terminal_show_cursor(int row, int column);
void terminal_hide_cursor(void);

/// Sends what differs between the picture and what the terminal shows.
void terminal_refresh(void);

// Text ------------------------------------------------------------------------------------------

/// Sets the locale of characters ("" is the environment's) and names its encoding; NULL when it is
/// not installed.
const char *terminal_encoding(const char *locale);

#endif
