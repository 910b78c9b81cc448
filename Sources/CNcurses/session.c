// Opening, leaving and closing the terminal, and hearing from it.

#define _GNU_SOURCE
// Ours comes first: <term.h> makes macros of words as common as "columns".
#include "CNcurses.h"
#include "curses_header.h"
#include "rescue.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

static SCREEN *screen;

static const char paste_on[] = "\033[?2004h";
/// Presses and the wheel (1000), drags (1002), and places beyond column 223 (1006).
static const char mouse_on[] = "\033[?1000;1002;1006h";
static const char mouse_off[] = "\033[?1000;1002;1006l";
static bool takes_mouse;
/// What brings the screen back after something else had the terminal.
static char greeting[128];

/// Not through stdio, which would send the bytes after those of ncurses.
void terminal_send(const uint8_t *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

static void send_bytes(const char *bytes) { terminal_send((const uint8_t *)bytes, strlen(bytes)); }

// Opening ---------------------------------------------------------------------------------------

static enum terminal_outcome look_up_type(void) {
  const char *name = getenv("TERM");
  if (!name || !*name) return TERMINAL_UNNAMED;
  int found;
  if (setupterm(name, STDOUT_FILENO, &found) != OK) {
    return found == 1 ? TERMINAL_TOO_PLAIN : TERMINAL_UNKNOWN;
  }
  const char *place = tigetstr("cup");
  bool places = place && place != (char *)-1;
  del_curterm(cur_term);
  return places ? TERMINAL_OPENED : TERMINAL_TOO_PLAIN;
}

int terminal_color_count(void) {
  const char *name = getenv("TERM");
  int found;
  if (!name || !*name || setupterm(name, STDOUT_FILENO, &found) != OK) return 0;
  int colors = colors_by_index(tigetnum("colors"));
  del_curterm(cur_term);
  return colors;
}

/// Appends a terminal's text, without the delays that printing terminals needed: $<5>.
static void append(char *bytes, size_t capacity, const char *text) {
  if (!text || text == (char *)-1) return;
  size_t count = strlen(bytes);
  while (*text && count + 1 < capacity) {
    if (text[0] == '$' && text[1] == '<') {
      while (*text && *text != '>') text++;
      if (*text) text++;
    } else {
      bytes[count++] = *text++;
    }
  }
  bytes[count] = 0;
}

/// Prepares what is sent to enter the screen again, and what is sent to leave it.
static void prepare_bytes(const struct termios *shell_modes) {
  greeting[0] = 0;
  append(greeting, sizeof greeting, tigetstr("smcup"));
  append(greeting, sizeof greeting, paste_on);

  char bytes[256] = "";
  // Of no effect where the mouse was not taken, so that a crash need not ask.
  append(bytes, sizeof bytes, "\033[?1000;1002;1006;2004l");
  static const char *const names[] = {"rmkx", "sgr0", "op", "cnorm", "rmcup"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    append(bytes, sizeof bytes, tigetstr(names[i]));
  }
  if (!tigetstr("rmcup")) {
    // Without an alternate screen the shell goes on below the picture; terminals clamp the row.
    append(bytes, sizeof bytes, tparm(tigetstr("cup"), 998, 0, 0, 0, 0, 0, 0, 0, 0));
    append(bytes, sizeof bytes, "\r\n");
  }
  rescue_set_farewell(bytes, strlen(bytes), shell_modes);
}

/// Keys come one by one and unechoed. ^S must not freeze the screen and ^C is a key; ^Z and ^\ stay
/// with the system, so that they work even when the program does not. They must not flush: that
/// would race with what the signal's handler sends, and lose it.
static void set_key_modes(void) {
  struct termios modes;
  if (tcgetattr(STDIN_FILENO, &modes) != 0) return;
  modes.c_iflag &= ~(tcflag_t)(IXON | ICRNL | INLCR | IGNCR | ISTRIP);
  modes.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ECHONL | IEXTEN);
  modes.c_lflag |= ISIG | NOFLSH;
  modes.c_cc[VMIN] = 1;
  modes.c_cc[VTIME] = 0;
  modes.c_cc[VINTR] = _POSIX_VDISABLE;
#ifdef VDSUSP
  modes.c_cc[VDSUSP] = _POSIX_VDISABLE;
#endif
  tcsetattr(STDIN_FILENO, TCSADRAIN, &modes);
  def_prog_mode();
}

static enum terminal_outcome start_screen(void) {
  struct termios shell_modes;
  if (tcgetattr(STDIN_FILENO, &shell_modes) != 0 || !rescue_prepare()) return TERMINAL_REFUSED;
  // Before ncurses looks: where SIGTSTP has an action it leaves it alone, and otherwise it ignores
  // the signal during every refresh, which would lose a ^Z.
  rescue_take_signals();
  screen = newterm(NULL, stdout, stdin);
  if (!screen) {
    rescue_release_signals();
    return TERMINAL_REFUSED;
  }
  prepare_bytes(&shell_modes);
  noecho();
  nonl();
  set_key_modes();
  // Keys are read and told apart elsewhere; ncurses must not look at the input before it paints.
  typeahead(-1);
  leaveok(stdscr, TRUE);
  curs_set(0);
  terminal_adopt_size();
  rescue_arm();
  send_bytes(paste_on);
  return TERMINAL_OPENED;
}

enum terminal_outcome terminal_open(void) {
  if (screen) {
    errno = EBUSY;
    return TERMINAL_REFUSED;
  }
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return TERMINAL_NOT_A_TERMINAL;
  enum terminal_outcome outcome = look_up_type();
  if (outcome != TERMINAL_OPENED) return outcome;
  // A signal between the first changed mode and the handlers would leave the terminal in disorder.
  sigset_t all, before;
  sigfillset(&all);
  sigprocmask(SIG_BLOCK, &all, &before);
  outcome = start_screen();
  int error = errno;
  sigprocmask(SIG_SETMASK, &before, NULL);
  errno = error;
  return outcome;
}

// Leaving ---------------------------------------------------------------------------------------

// Every way out says the same farewell, so that of crashes is tried all the time. endwin() would also
// reset the person's own palette when the screen comes back.

void terminal_close(void) {
  if (!screen) return;
  rescue_leave();
  rescue_release_signals();
  delscreen(screen);
  screen = NULL;
  takes_mouse = false;
}

/// The modes come first: in the background setting them stops the process before it paints.
static void enter(void) {
  reset_prog_mode();
  rescue_arm();
  send_bytes(greeting);
  if (takes_mouse) send_bytes(mouse_on);
  // The farewell has shown it.
  curs_set(1);
  terminal_adopt_size();
  terminal_forget();
}

void terminal_suspend(void) {
  rescue_leave();
  rescue_stop();
  enter();
}

void terminal_reenter(void) {
  rescue_leave();
  enter();
}

void terminal_take_mouse(bool takes) {
  if (!screen || takes == takes_mouse) return;
  takes_mouse = takes;
  send_bytes(takes ? mouse_on : mouse_off);
}

void terminal_ask_to_suspend(void) { kill(0, SIGTSTP); }

// Hearing ---------------------------------------------------------------------------------------

unsigned terminal_wait(int milliseconds) {
  struct pollfd ends[] = {
      {.fd = STDIN_FILENO, .events = POLLIN},
      {.fd = rescue_news_descriptor(), .events = POLLIN},
  };
  int ready = poll(ends, 2, milliseconds);
  if (ready == 0) return TERMINAL_TIMED_OUT;
  unsigned news = rescue_take_news();
  if (ready < 0) return news;
  if (ends[0].revents & POLLIN) {
    news |= TERMINAL_INPUT;
  } else if (ends[0].revents) {
    news |= TERMINAL_GONE;
  }
  return news;
}

size_t terminal_read(uint8_t *bytes, size_t capacity) {
  ssize_t count;
  do {
    count = read(STDIN_FILENO, bytes, capacity);
  } while (count < 0 && errno == EINTR);
  return count > 0 ? (size_t)count : 0;
}

void terminal_adopt_size(void) {
  struct winsize size;
  if (ioctl(STDIN_FILENO, TIOCGWINSZ, &size) != 0 || !size.ws_row || !size.ws_col) return;
  if (is_term_resized(size.ws_row, size.ws_col)) resize_term(size.ws_row, size.ws_col);
}

int terminal_rows(void) { return getmaxy(stdscr); }

int terminal_columns(void) { return getmaxx(stdscr); }

const char *terminal_encoding(const char *locale) {
  return setlocale(LC_CTYPE, locale) ? nl_langinfo(CODESET) : NULL;
}
