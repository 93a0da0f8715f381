// The terminal, as plain functions: the only way from Swift to curses and to the signals.
//
// A process has one terminal, so the state is global, and it all lives behind this header. Rows and
// columns are counted from 0. No function may be called from two threads.

#ifndef RIPPLES_CNCURSES_H
#define RIPPLES_CNCURSES_H

#include <stddef.h>
#include <stdint.h>

/// How `ripples_open` ended.
enum __attribute__((enum_extensibility(closed))) ripples_opening {
  RIPPLES_OPENED,
  /// Standard input or output is not a terminal.
  RIPPLES_NOT_A_TERMINAL,
  /// The process is in the background of a terminal that no shell can give it.
  RIPPLES_NOT_IN_FRONT,
  /// TERM is unset or empty.
  RIPPLES_UNNAMED,
  /// No description of TERM is installed.
  RIPPLES_UNKNOWN,
  /// TERM can neither place its cursor nor clear its screen.
  RIPPLES_TOO_PLAIN,
  /// A pipe or a timer was refused: too many open files.
  RIPPLES_NO_DESCRIPTORS,
};

/// What `ripples_wait` found, as bits that can stand together.
enum ripples_event {
  RIPPLES_INPUT = 1,
  /// SIGTERM or SIGINT.
  RIPPLES_TERMINATE = 2,
  RIPPLES_HANG_UP = 4,
  RIPPLES_STOP = 8,
  RIPPLES_CONTINUE = 16,
  RIPPLES_RESIZE = 32,
  /// The terminal has taken all that it was behind with.
  RIPPLES_OUTPUT = 64,
  /// Ctrl-C in the middle of a long call: the terminal has been put back already.
  RIPPLES_INTERRUPT = 128,
};

/// The traits of a text, as bits that can stand together.
enum ripples_trait {
  RIPPLES_BOLD = 1,
  /// Bold where the terminal has no italics: an underline is what a link has.
  RIPPLES_ITALIC = 2,
  RIPPLES_UNDERLINE = 4,
  RIPPLES_REVERSE = 8,
};

/// The extent of the screen in cells, never less than 1 by 1 nor more than 1000 by 500.
struct ripples_size {
  int columns;
  int rows;
};

/// Makes the process a closed room: no inherited descriptor above 2 but `kept` (-1: none) and what this program handed
/// over to itself, 0 to 2 surely
/// open, no core dump, no tracing, files for their owner only, no SIGPIPE or SIGXFSZ, no backtrace in a release.
void ripples_harden(int kept);

/// The most descriptors that can be handed on to the program executed afresh.
enum { RIPPLES_MOST_KEPT = 8 };

/// Executes the program afresh: `bytes` go along, and descriptors 0 to 2 and `kept`, and the terminal stays as it is.
///
/// With `stops`, the fresh program puts the terminal back and stops before its first frame. Returns an error of errno.h
/// when it cannot be, and then everything is as before. `ripples_harden` must have been called.
int ripples_reexecute(
    const uint8_t *bytes, size_t count, const int *kept, int kept_count, int stops, char **arguments);

/// How many bytes were handed over by the program that executed this one; -1 for none.
int64_t ripples_handover_size(void);

/// The descriptors that were handed over, at most RIPPLES_MOST_KEPT: their number.
int ripples_kept(int *kept);

/// Reads all that was handed over, and forgets it; 0 when it cannot be read.
int ripples_read_handover(uint8_t *bytes);

/// Opens the terminal on descriptors 0 and 1 and takes the signals over; waits while in the background.
enum ripples_opening ripples_open(void);

/// Wipes what was shown and puts the terminal back as it was found; does nothing the second time.
///
/// It never waits for the terminal for more than a moment. The signals stay taken: what is left to be
/// saved is not cut short.
void ripples_close(void);

/// Closes the terminal, stops the process group as SIGTSTP does, and reopens when it goes on.
void ripples_suspend(void);

/// Takes the terminal over again, after a stop that came unannounced; the next flush draws it all.
void ripples_resume(void);

/// Begins a call in which nobody reads keys: until `ripples_end_long`, Ctrl-C puts the terminal back by itself.
///
/// With an `exit_code` from 0 on, it also ends the process with it, then and there; -1 for a call that must end whole.
/// In it, nothing may be written to the terminal.
void ripples_begin_long(int exit_code);

/// Ends such a call: Ctrl-C is a key again, unless it came, and `ripples_wait` tells that.
void ripples_end_long(void);

/// Whether Ctrl-C came in the middle of a long call since the terminal was opened.
int ripples_was_interrupted(void);

/// The size of the window now, to which the screen is fitted.
struct ripples_size ripples_measure(void);

/// Whether the terminal is written to in UTF-8; otherwise only ASCII may be put.
int ripples_is_unicode(void);

/// The columns that curses gives to a scalar: 0 to 2, or -1 for what cannot be put.
int ripples_width(uint32_t scalar);

/// How many colors can stand on the terminal's own background, 0 for none; negative for direct color.
int ripples_colors(void);

/// Defines the ink `slot` (1 or more; 0 is the terminal's own) as one of the terminal's colors.
void ripples_define(int slot, int color);

/// Puts `count` bytes of text at a place, in an ink and with `ripples_trait` bits.
void ripples_put(int row, int column, const char *text, int count, int slot, unsigned traits);

/// Blanks the screen.
void ripples_erase(void);

/// Moves the end of a row, from a column on, by 1 or more columns to the right on the terminal itself, if it
/// can; what was put stays as it was, and the next flush writes only what differs.
void ripples_shift(int row, int column, int distance);

/// Whether the terminal can move rows by itself.
int ripples_can_scroll(void);

/// Writes what was put, then moves the rows from `top` to `bottom` up by `distance`, down when it is negative, on the
/// terminal itself, and leaves the cursor in this column of the first row that became blank.
void ripples_scroll(int top, int bottom, int distance, int column);

/// Has the next flush write this row whole, not only what differs in it.
void ripples_rewrite(int row);

/// Writes what was put to the terminal, then shows the cursor at a place; a negative row hides it.
void ripples_flush(int row, int column);

/// From here to `ripples_end_frame`, what is written to the terminal is gathered, so that it goes out in one piece.
void ripples_begin_frame(void);

/// Writes what was gathered, as far as the terminal takes it; `ripples_wait` writes the rest.
void ripples_end_frame(void);

/// Whether the terminal has not taken all of the last frame yet: no frame may be begun until it has.
int ripples_is_behind(void);

/// Waits for input or a signal, or for a moment in milliseconds of CLOCK_BOOTTIME (negative: none).
///
/// Returns `ripples_event` bits, or 0 when the moment has come; it may also come back too early with 0.
unsigned ripples_wait(int64_t moment);

/// Memory for what was read: a page of its own, locked where the system allows it and in no core dump.
///
/// It is the same one at each call; nothing else is ever put into it.
uint8_t *ripples_input_page(size_t *capacity);

/// Reads what has arrived, without waiting: the number of bytes, 0 for nothing now, -1 for never again.
long ripples_read(uint8_t *bytes, size_t capacity);

#endif
