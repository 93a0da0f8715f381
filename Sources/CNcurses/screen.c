// The screen: the only file that knows curses.

#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE
#define NCURSES_WIDECHAR 1

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

#undef columns  // term.h takes this name for itself

#include "shim.h"

/// Bracketed paste and reports of the focus, on terminals that speak ECMA-48.
#define MODES_ON "\033[?2004h\033[?1004h"
#define MODES_OFF "\033[?2004l\033[?1004l"

enum { most_columns = 1000, most_rows = 500 };

static SCREEN *screen;
static int is_unicode, has_italics;
/// -1 while the terminal's cursor is in an unknown state.
static int is_cursor_shown;
/// What leaving writes, prepared so that a signal handler needs nothing but `write`.
static char goodbye[512];
static size_t goodbye_count;

/// A terminfo string, or NULL when the terminal lacks it.
static const char *capability(const char *name) {
  const char *text = tigetstr(name);
  return text == (const char *)-1 ? NULL : text;
}

/// Whether the terminal is one of those that take a CSI for what it is.
static int speaks_csi(void) { return strncmp(capability("cup"), "\033[", 2) == 0; }

static int collect(int byte) {
  if (goodbye_count < sizeof goodbye) goodbye[goodbye_count++] = (char)byte;
  return byte;
}

static void collect_capability(const char *name) {
  if (capability(name) != NULL) tputs(capability(name), 1, collect);
}

/// Writes past curses, whose own output waits for a refresh.
static void send(const char *text) {
  if (text != NULL) putp(text);
  fflush(stdout);
}

static void prepare_goodbye(void) {
  goodbye_count = 0;
  collect_capability("sgr0");
  collect_capability("op");
  // What was shown goes before the alternate screen closes: some terminals keep it there, and the Linux
  // console has no other screen. Erasing from the top, unlike "clear", feeds no history.
  const int can_erase = capability("home") != NULL && capability("ed") != NULL;
  collect_capability(can_erase ? "home" : "clear");
  if (can_erase) collect_capability("ed");
  collect_capability("rmcup");
  collect_capability("cnorm");
  if (speaks_csi()) tputs(MODES_OFF, 1, collect);
}

/// A locale that is neither UTF-8 nor plain ASCII belongs to a terminal that would garble UTF-8.
static void choose_encoding(void) {
  const char *chosen = setlocale(LC_CTYPE, "");
  is_unicode = chosen != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
  if (is_unicode) return;
  if (chosen == NULL || strcmp(nl_langinfo(CODESET), "ANSI_X3.4-1968") == 0) {
    is_unicode = setlocale(LC_CTYPE, "C.UTF-8") != NULL;
  }
}

enum ripples_opening ripples_open(void) {
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return RIPPLES_NOT_A_TERMINAL;
  const char *name = getenv("TERM");
  if (name == NULL || *name == '\0') return RIPPLES_UNNAMED;
  // A terminal that was handed over is ours already.
  if (!ripples_is_entered && !ripples_come_to_front()) return RIPPLES_NOT_IN_FRONT;
  if (!ripples_prepare_frames()) return RIPPLES_NO_DESCRIPTORS;
  if (!ripples_take_signals()) return RIPPLES_NO_DESCRIPTORS;

  if (ripples_stops_first()) {
    ripples_restore();
    ripples_stop();
    if (!ripples_come_to_front()) return RIPPLES_NOT_IN_FRONT;
  }

  choose_encoding();
  if (!ripples_is_entered) ripples_remember_modes();
  if (screen != NULL) delscreen(screen);
  // A window beyond all measure would take all memory here, before it is cut to size below.
  struct winsize window;
  use_env(ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) != 0
          || (window.ws_col <= most_columns && window.ws_row <= most_rows));
  screen = newterm(name, stdout, stdin);
  if (screen == NULL || capability("cup") == NULL || capability("clear") == NULL) {
    ripples_restore();
    return screen == NULL ? RIPPLES_UNKNOWN : RIPPLES_TOO_PLAIN;
  }
  prepare_goodbye();
  ripples_remember_goodbye(goodbye, goodbye_count);
  nonl();
  // A frame is written whole: curses does not look for keys in the middle of it.
  typeahead(-1);
  ripples_enter_modes();
  has_italics = capability("sitm") != NULL;
  is_cursor_shown = -1;
  if (speaks_csi()) send(MODES_ON);
  return RIPPLES_OPENED;
}

void ripples_close(void) {
  if (screen != NULL) erase();
  ripples_restore();
  ripples_forget_frames();
}

void ripples_suspend(void) {
  if (!ripples_is_entered) return;
  ripples_close();
  ripples_stop();
  ripples_resume();
}

void ripples_resume(void) {
  if (screen == NULL) return;
  if (!ripples_come_to_front()) {
    if (!ripples_is_ending()) raise(SIGHUP);
    return;
  }
  const int was_entered = ripples_is_entered;
  ripples_enter_modes();
  // While the terminal is behind, nothing may be put in between.
  if (ripples_is_behind()) ripples_drop_rest();
  ripples_begin_frame();
  if (!was_entered) send(capability("smcup"));
  if (speaks_csi()) send(MODES_ON);
  ripples_end_frame();
  is_cursor_shown = -1;
  clearok(curscr, TRUE);
}

static int clamp(int value, int most) { return value < 1 ? 1 : value > most ? most : value; }

struct ripples_size ripples_measure(void) {
  struct winsize window;
  struct ripples_size size = {getmaxx(stdscr), getmaxy(stdscr)};
  // A serial line says 0 by 0; there the size in the terminal's description stands.
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) == 0 && window.ws_col > 0 && window.ws_row > 0) {
    size = (struct ripples_size){window.ws_col, window.ws_row};
  }
  size.columns = clamp(size.columns, most_columns);
  size.rows = clamp(size.rows, most_rows);
  if (size.columns != getmaxx(stdscr) || size.rows != getmaxy(stdscr)) {
    resizeterm(size.rows, size.columns);
  }
  return size;
}

int ripples_is_unicode(void) { return is_unicode; }

int ripples_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

int ripples_colors(void) {
  if (!has_colors() || start_color() == ERR || use_default_colors() == ERR) return 0;
  const int is_direct = tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || capability("RGB") != NULL;
  return is_direct ? -COLORS : COLORS;
}

void ripples_define(int slot, int color) { init_extended_pair(slot, color, -1); }

void ripples_put(int row, int column, const char *text, int count, int slot, unsigned traits) {
  attr_t look = A_NORMAL;
  if (traits & RIPPLES_BOLD) look |= A_BOLD;
  if (traits & RIPPLES_ITALIC) look |= has_italics ? A_ITALIC : A_BOLD;
  if (traits & RIPPLES_UNDERLINE) look |= A_UNDERLINE;
  if (traits & RIPPLES_REVERSE) look |= A_REVERSE;
  attr_set(look, 0, &slot);
  mvaddnstr(row, column, text, count);
}

void ripples_erase(void) {
  attr_set(A_NORMAL, 0, NULL);
  erase();
}

void ripples_shift(int row, int column, int distance) {
  if (!ripples_is_entered || capability("ich") == NULL) return;
  move(row, column);
  refresh();
  send(tiparm(capability("ich"), distance));
  // In curscr, curses keeps what it believes the terminal to show.
  wmove(curscr, row, column);
  for (int index = 0; index < distance; index++) winsch(curscr, ' ');
}

int ripples_can_scroll(void) {
  return ripples_is_entered && capability("sc") != NULL && capability("rc") != NULL && capability("il1") != NULL
         && capability("dl1") != NULL;
}

/// Moves the rows of a window, and has it believe that nothing changed: the terminal has moved them, too.
static void scroll_window(WINDOW *window, int top, int bottom, int distance) {
  scrollok(window, TRUE);
  wsetscrreg(window, top, bottom);
  wscrl(window, distance);
  wsetscrreg(window, 0, getmaxy(window) - 1);
  scrollok(window, FALSE);
  wtouchln(window, top, bottom - top + 1, 0);
}

void ripples_scroll(int top, int bottom, int distance, int column) {
  if (!ripples_can_scroll()) return;
  const int count = distance > 0 ? distance : -distance;
  const int freed = distance > 0 ? bottom - count + 1 : top;
  const int removed = distance > 0 ? top : bottom - count + 1;
  move(freed, column);
  refresh();
  send(capability("sc"));
  send(tiparm(capability("cup"), removed, 0));
  for (int index = 0; index < count; index++) send(capability("dl1"));
  send(capability("rc"));
  for (int index = 0; index < count; index++) send(capability("il1"));
  // Some terminals go to the first column for it.
  send(capability("rc"));
  scroll_window(curscr, top, bottom, distance);
  scroll_window(newscr, top, bottom, distance);
  scroll_window(stdscr, top, bottom, distance);
}

void ripples_rewrite(int row) { wredrawln(stdscr, row, 1); }

void ripples_flush(int row, int column) {
  // Between a stop and the end, the screen is the shell's.
  if (!ripples_is_entered) return;
  const int is_shown = row >= 0;
  if (is_shown) move(row, column);
  if (is_shown != is_cursor_shown) {
    send(capability(is_shown ? "cnorm" : "civis"));
    is_cursor_shown = is_shown;
  }
  refresh();
}
