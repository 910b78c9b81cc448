// The handlers in this file may interrupt any instruction, so they call only what POSIX lists as
// async-signal-safe and touch only lock-free atomics and data written before they were installed.

#define _GNU_SOURCE
#include "rescue.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "CNcurses.h"

enum { farewell_capacity = 512, stack_capacity = 64 * 1024 };

/// In milliseconds: how long a terminal may take no byte before it counts as stuck, when a signal
/// must end the process and when the person leaves in peace, perhaps over a slow line.
enum { last_patience = 250, peaceful_patience = 3000, write_pause = 10 };

/// Every signal that ends a process by default; KILL cannot be caught, PIPE is ignored.
static const int deadly[] = {
    SIGHUP,  SIGINT,  SIGQUIT, SIGILL,  SIGTRAP, SIGABRT,   SIGBUS,  SIGFPE,  SIGSEGV,
    SIGTERM, SIGUSR1, SIGUSR2, SIGALRM, SIGSYS,  SIGVTALRM, SIGPROF, SIGXCPU, SIGXFSZ,
};
static const int newsworthy[] = {SIGWINCH, SIGTSTP, SIGCONT};

enum {
  deadly_count = sizeof deadly / sizeof *deadly,
  newsworthy_count = sizeof newsworthy / sizeof *newsworthy,
};

static struct sigaction former[NSIG];
static stack_t former_stack;
static char alternate_stack[stack_capacity];

static char farewell[farewell_capacity];
static size_t farewell_count;
static struct termios shell_modes;
static atomic_bool armed;
static bool backtrace_wanted;

static atomic_uint news;
static int news_pipe[2] = {-1, -1};

static int real_error = -1;
static int kept_error = -1;

// The farewell ----------------------------------------------------------------------------------

/// Writes all bytes, but gives up on a terminal that takes none: a signal must end the process.
///
/// Room that is too small for all of them would hold a blocking write for ever.
static bool write_patiently(int descriptor, const char *bytes, size_t count, int patience) {
  int flags = fcntl(descriptor, F_GETFL);
  fcntl(descriptor, F_SETFL, flags | O_NONBLOCK);
  int left = patience;
  while (count > 0 && left > 0) {
    struct pollfd end = {.fd = descriptor, .events = POLLOUT};
    if (poll(&end, 1, left) <= 0 || !(end.revents & POLLOUT)) break;
    ssize_t written = write(descriptor, bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
      left = patience;
    } else if (errno == EAGAIN) {
      // There is room, but less than the next character takes.
      left -= write_pause;
      poll(NULL, 0, write_pause);
    } else if (errno != EINTR) {
      break;
    }
  }
  fcntl(descriptor, F_SETFL, flags);
  return count == 0;
}

/// A file without a name; standard error keeps what is written to it there.
static int open_nameless_file(void) {
#ifdef __linux__
  return memfd_create("standard-error", MFD_CLOEXEC);
#else
  FILE *file = tmpfile();
  return file ? fcntl(fileno(file), F_DUPFD_CLOEXEC, 3) : -1;
#endif
}

static void keep_error(void) {
  if (!isatty(STDERR_FILENO)) return;
  if (kept_error < 0) kept_error = open_nameless_file();
  if (kept_error < 0) return;
  real_error = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (real_error >= 0) dup2(kept_error, STDERR_FILENO);
}

static void release_error(int patience) {
  if (real_error < 0) return;
  dup2(real_error, STDERR_FILENO);
  close(real_error);
  real_error = -1;
  char bytes[1024];
  off_t position = 0;
  for (ssize_t count; (count = pread(kept_error, bytes, sizeof bytes, position)) > 0;) {
    if (!write_patiently(STDERR_FILENO, bytes, (size_t)count, patience)) break;
    position += count;
  }
  if (ftruncate(kept_error, 0) == 0) lseek(kept_error, 0, SEEK_SET);
}

static void say_farewell(bool is_last) {
  if (!atomic_exchange(&armed, false)) return;
  int patience = is_last ? last_patience : peaceful_patience;
  write_patiently(STDOUT_FILENO, farewell, farewell_count, patience);
  // In the background the line modes belong to whoever is in front.
  pid_t front = tcgetpgrp(STDIN_FILENO);
  if (front < 0 || front == getpgrp()) {
    // What was typed when the program broke down was not meant for the shell.
    if (is_last) tcflush(STDIN_FILENO, TCIFLUSH);
    tcsetattr(STDIN_FILENO, TCSANOW, &shell_modes);
  }
  release_error(patience);
}

void rescue_set_farewell(const char *bytes, size_t count, const struct termios *modes) {
  farewell_count = count < farewell_capacity ? count : farewell_capacity;
  memcpy(farewell, bytes, farewell_count);
  shell_modes = *modes;
}

/// A signal that came half-way would find the farewell begun and leave it at that.
static void without_signals(void (*body)(void)) {
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_BLOCK, &all, &before);
  body();
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

static void arm(void) {
  keep_error();
  atomic_store(&armed, true);
}

static void leave(void) { say_farewell(false); }

void rescue_arm(void) { without_signals(arm); }

void rescue_leave(void) { without_signals(leave); }

// Signals ---------------------------------------------------------------------------------------

/// A fault happens again when its instruction is run again, which keeps its address for debuggers.
static bool recurs(int signal, const siginfo_t *info) {
  bool fault = signal == SIGILL || signal == SIGSEGV || signal == SIGBUS || signal == SIGFPE;
  return fault && info->si_code > 0 && info->si_code != SI_USER;
}

static void end(int signal, siginfo_t *info, void *context) {
  (void)context;
  int error = errno;
  say_farewell(true);
  // Swift's backtracer would hold the process for half a minute with a question of its own, so it
  // gets the signal only where its variable says that somebody wants it.
  struct sigaction plain = {.sa_handler = SIG_DFL};
  sigaction(signal, backtrace_wanted ? &former[signal] : &plain, NULL);
  if (!recurs(signal, info)) raise(signal);
  errno = error;
}

static void hear(int signal) {
  int error = errno;
  atomic_fetch_or(&news, signal == SIGWINCH  ? TERMINAL_RESIZED
                         : signal == SIGTSTP ? TERMINAL_SUSPEND
                                             : TERMINAL_CONTINUED);
  // A full pipe is as good as one more byte: either way the reader wakes.
  ssize_t written = write(news_pipe[1], "", 1);
  (void)written;
  errno = error;
}

bool rescue_prepare(void) {
  static bool registered;
  if (!registered) registered = atexit(rescue_leave) == 0;
  if (news_pipe[0] >= 0) return registered;
  if (pipe(news_pipe) != 0) return false;
  for (int end = 0; end < 2; end++) {
    fcntl(news_pipe[end], F_SETFL, O_NONBLOCK);
    fcntl(news_pipe[end], F_SETFD, FD_CLOEXEC);
  }
  return registered;
}

static void remember_signals(void) {
  for (int i = 0; i < deadly_count; i++) sigaction(deadly[i], NULL, &former[deadly[i]]);
  for (int i = 0; i < newsworthy_count; i++) sigaction(newsworthy[i], NULL, &former[newsworthy[i]]);
  sigaction(SIGPIPE, NULL, &former[SIGPIPE]);
  sigaltstack(NULL, &former_stack);
}

/// A signal that the parent had us ignore, as `nohup` does, stays ignored.
static void take(int signal, const struct sigaction *action) {
  bool ignored = !(former[signal].sa_flags & SA_SIGINFO) && former[signal].sa_handler == SIG_IGN;
  sigaction(signal, ignored ? &former[signal] : action, NULL);
}

void rescue_take_signals(void) {
  remember_signals();
  backtrace_wanted = getenv("SWIFT_BACKTRACE") != NULL;
  if (former_stack.ss_flags & SS_DISABLE) {
    stack_t stack = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
    sigaltstack(&stack, NULL);
  }
  struct sigaction ending = {.sa_sigaction = end, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigfillset(&ending.sa_mask);
  for (int i = 0; i < deadly_count; i++) take(deadly[i], &ending);
  struct sigaction hearing = {.sa_handler = hear, .sa_flags = SA_RESTART};
  sigfillset(&hearing.sa_mask);
  for (int i = 0; i < newsworthy_count; i++) take(newsworthy[i], &hearing);
  // A reader that went away is an error to report, not a reason to vanish.
  struct sigaction ignoring = {.sa_handler = SIG_IGN};
  take(SIGPIPE, &ignoring);
}

void rescue_release_signals(void) {
  for (int i = 0; i < deadly_count; i++) sigaction(deadly[i], &former[deadly[i]], NULL);
  for (int i = 0; i < newsworthy_count; i++) sigaction(newsworthy[i], &former[newsworthy[i]], NULL);
  sigaction(SIGPIPE, &former[SIGPIPE], NULL);
  sigaltstack(&former_stack, NULL);
}

void rescue_stop(void) {
  struct sigaction ours;
  sigaction(SIGTSTP, &former[SIGTSTP], &ours);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
  // Going on again is no news to the one who stopped.
  atomic_fetch_and(&news, ~(unsigned)(TERMINAL_SUSPEND | TERMINAL_CONTINUED));
}

int rescue_news_descriptor(void) { return news_pipe[0]; }

unsigned rescue_take_news(void) {
  char bytes[64];
  while (read(news_pipe[0], bytes, sizeof bytes) > 0) continue;
  return atomic_exchange(&news, 0);
}
