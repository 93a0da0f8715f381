// What the files of the shim share with one another.

#ifndef RIPPLES_SHIM_H
#define RIPPLES_SHIM_H

#include <sys/types.h>
#include <termios.h>

#include "CNcurses.h"

/// Whether the terminal is ours at the moment, and fatal signals have something to put back.
extern volatile int ripples_is_entered;

/// How the terminal is put back: the modes that it was found in, and what is written to it.
struct ripples_way_back {
  int is_entered;
  struct termios found;
  size_t goodbye_count;
  char goodbye[512];
};

/// Tells the way back.
void ripples_give_way_back(struct ripples_way_back *way_back);

/// Takes over a terminal that is ours already, and puts it back at the latest when the process exits.
void ripples_adopt_way_back(const struct ripples_way_back *way_back);

/// Remembers the program's own file, so that it can be executed when another stands at its path.
void ripples_remember_program(void);

/// Finds what was handed over, and the descriptors that belong to it: their number, at most 1 + RIPPLES_MOST_KEPT.
int ripples_find_handover(int *kept);

/// Goes on where the program stood that handed over.
void ripples_adopt_handover(void);

/// Whether the process is to stop before its first frame, once.
int ripples_stops_first(void);

/// Takes the events that no one has waited for yet.
unsigned ripples_take_events(void);

/// Has the next wait find events once more.
void ripples_repeat(unsigned events);

/// Remembers the modes of the line as they are.
void ripples_remember_modes(void);

/// Remembers `count` bytes that will put the terminal back.
void ripples_remember_goodbye(const char *goodbye, size_t count);

/// Sets the modes of the line that reading keys needs.
void ripples_enter_modes(void);

/// The terminal, also while standard output is something else for the length of a frame; -1 before it is known.
extern int ripples_terminal;

/// Finds the terminal and room to gather frames in; 0 when there is no descriptor left for it.
int ripples_prepare_frames(void);

/// Writes to the terminal what it takes now, and never waits: as `write` does; safe in a signal handler.
ssize_t ripples_write(const char *bytes, size_t count);

/// Writes what the terminal takes of what it is behind with; 1 when nothing is left.
int ripples_catch_up(void);

/// Drops what the terminal is behind with, also in the line itself; safe in a signal handler.
void ripples_drop_rest(void);

/// The terminal as something to wait for: writable when it is behind and reads again; no descriptor otherwise.
int ripples_output_to_await(void);

/// Waits some milliseconds for room to write; 0 when they passed without it, or when a key or a signal has come.
int ripples_awaits_only_output(int milliseconds);

/// Drops what is left of the frames that were shown.
void ripples_forget_frames(void);

/// Puts the terminal back; safe in a signal handler.
void ripples_restore(void);

/// Reads what was typed and not read yet into memory, where the next `ripples_read` finds it; safe in a signal handler.
///
/// Returns whether Ctrl-C is among it.
int ripples_take_input(void);

/// What was read so and handed on to no one yet: where it stands, and how many bytes.
size_t ripples_taken_input(const uint8_t **bytes);

/// Takes up what another program read so.
void ripples_adopt_input(int file, off_t offset, size_t count);

/// Whether the next `ripples_read` surely finds something.
int ripples_has_input(void);

/// Notes that bytes can be read without another look.
void ripples_expect_input(void);

/// The terminal as something to wait for; no descriptor when nothing will ever come from it.
int ripples_input_to_await(void);

/// Begins to read anew.
void ripples_forget_input(void);

/// Leaves as on Ctrl-C in the middle of a long call; safe in a signal handler.
void ripples_interrupt(void);

/// Ends the process, if the long call that is under way is one that may be ended; safe in a signal handler.
void ripples_end_if_asked(void);

/// Whether a signal that is told has a call of the system fail with EINTR, or go on.
void ripples_cut_calls_short(int is_wanted);

/// Waits, as a stopped job, until the terminal is ours to change; 0 when no shell can ever say so, or when
/// the program was told to end.
int ripples_come_to_front(void);

/// Takes the signals over; 0 when there is no descriptor left for it.
int ripples_take_signals(void);

/// Whether SIGTERM, SIGINT or SIGHUP has come and has not been told yet.
int ripples_is_ending(void);

/// Stops the process group as the default action of SIGTSTP does, and returns when it goes on.
void ripples_stop(void);

/// Gives the fatal signals their default action.
void ripples_drop_fatal_signals(void);

#endif
