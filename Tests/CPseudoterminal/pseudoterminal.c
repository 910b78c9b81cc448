#define _GNU_SOURCE
#include "CPseudoterminal.h"

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

/// What is typed behind the end of a program must not hold up its last words: a ^Z would throw them away
/// where nobody has read them yet, and a person's terminal reads all the time; a ^S would stop them until
/// somebody typed ^Q.
static bool keep_output(int terminal) {
  struct termios modes;
  if (tcgetattr(terminal, &modes) != 0) return false;
  modes.c_lflag |= NOFLSH;
  modes.c_iflag &= ~(tcflag_t)IXON;
  return tcsetattr(terminal, TCSANOW, &modes) == 0;
}

bool pseudoterminal_open(struct pseudoterminal *pair, int rows, int columns) {
  pair->terminal = -1;
  pair->controller = posix_openpt(O_RDWR | O_NOCTTY);
  if (pair->controller < 0) return false;
  fcntl(pair->controller, F_SETFD, FD_CLOEXEC);
  bool ready = grantpt(pair->controller) == 0 && unlockpt(pair->controller) == 0;
  const char *name = ready ? ptsname(pair->controller) : NULL;
  if (name) pair->terminal = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (pair->terminal >= 0 && keep_output(pair->terminal) &&
      pseudoterminal_resize(*pair, rows, columns)) {
    return true;
  }
  pseudoterminal_close(pair);
  return false;
}

bool pseudoterminal_resize(struct pseudoterminal pair, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(pair.controller, TIOCSWINSZ, &size) == 0;
}

void pseudoterminal_hang_up(struct pseudoterminal *pair) {
  if (pair->controller >= 0) close(pair->controller);
  pair->controller = -1;
}

void pseudoterminal_close(struct pseudoterminal *pair) {
  pseudoterminal_hang_up(pair);
  if (pair->terminal >= 0) close(pair->terminal);
  pair->terminal = -1;
}

/// A test runs on a thread with all signals blocked, and a fork inherits that.
static void reset_signals(void) {
  struct sigaction action = {.sa_handler = SIG_DFL};
  for (int signal = 1; signal < NSIG; signal++) sigaction(signal, &action, NULL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

pid_t pseudoterminal_start(struct pseudoterminal pair, const char *path, char *const arguments[],
                           char *const environment[]) {
  pid_t process = fork();
  if (process != 0) return process;
  // Between fork and exec only what a signal handler may call: the other threads are gone.
  reset_signals();
  setsid();
  ioctl(pair.terminal, TIOCSCTTY, 0);
  for (int descriptor = 0; descriptor <= 2; descriptor++) dup2(pair.terminal, descriptor);
  execve(path, arguments, environment);
  _exit(127);
}

ssize_t pseudoterminal_read(struct pseudoterminal pair, uint8_t *bytes, size_t capacity,
                            int milliseconds) {
  struct pollfd end = {.fd = pair.controller, .events = POLLIN};
  if (poll(&end, 1, milliseconds) <= 0) return 0;
  ssize_t count = read(pair.controller, bytes, capacity);
  return count > 0 ? count : -1;
}

ssize_t pseudoterminal_write(struct pseudoterminal pair, const uint8_t *bytes, size_t count) {
  return write(pair.controller, bytes, count);
}

size_t pseudoterminal_modes(struct pseudoterminal pair, uint8_t *bytes, size_t capacity) {
  struct termios modes;
  // The gaps between the fields would differ by chance.
  memset(&modes, 0, sizeof modes);
  if (sizeof modes > capacity || tcgetattr(pair.terminal, &modes) != 0) return 0;
  memcpy(bytes, &modes, sizeof modes);
  return sizeof modes;
}

int pseudoterminal_unread(struct pseudoterminal pair) {
  // What was typed is handed on by a worker of the kernel, and polling waits for that.
  struct pollfd end = {.fd = pair.terminal, .events = POLLIN};
  poll(&end, 1, 0);
  int count = 0;
  return ioctl(pair.terminal, FIONREAD, &count) == 0 ? count : 0;
}

bool process_has_stopped(pid_t process) {
  siginfo_t news;
  memset(&news, 0, sizeof news);
  return waitid(P_PID, (id_t)process, &news, WSTOPPED | WNOHANG) == 0 && news.si_pid == process;
}

struct process_status process_check(pid_t process) {
  struct process_status status = {false, 0, 0};
  int word;
  if (waitpid(process, &word, WNOHANG) != process) return status;
  status.has_ended = true;
  if (WIFSIGNALED(word)) {
    status.signal = WTERMSIG(word);
  } else {
    status.code = WEXITSTATUS(word);
  }
  return status;
}

static locale_t unicode;
static void make_unicode(void) { unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0); }

int character_columns(uint32_t scalar) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, make_unicode);
  if (!unicode) return 1;
  // For this call alone: the test's own locale stays what it is.
  locale_t former = uselocale(unicode);
  int columns = wcwidth((wchar_t)scalar);
  uselocale(former);
  return columns;
}
