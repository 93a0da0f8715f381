// The sandbox, as plain functions: the only way from Swift to the system calls that have none in the C library.
//
// Each function says with a number below zero that the kernel refused; nothing here ends the program.

#ifndef RIPPLES_CSANDBOX_H
#define RIPPLES_CSANDBOX_H

#include <sys/types.h>

/// What a path may be used for, as bits that can stand together.
enum ripples_right {
  /// A file, or all files and folders below one.
  RIPPLES_READ = 1,
  /// To be written, made, renamed and deleted, too.
  RIPPLES_WRITE = 2,
  /// To be read and run as a program.
  RIPPLES_EXECUTE = 4,
};

/// What the process that opens files is asked for.
enum ripples_request {
  /// A new file for its owner alone, to write to; never one that is there, nor through a link.
  RIPPLES_CREATE = 'c',
  /// A file or a folder to read.
  RIPPLES_LOOK = 'r',
  /// That the file that was made last is taken away again, if it is still the one at this path.
  RIPPLES_REMOVE = 'u',
};

/// The version of Landlock that the kernel has, 0 for none.
int ripples_landlock_version(void);

/// The beginning of a layer that refuses all files and, from version 4 on, TCP; a descriptor, or -1.
int ripples_landlock_begin(int version);

/// Allows `ripples_right` bits for a path in that layer; -1 where there is no such path.
int ripples_landlock_allow(int layer, int version, const char *path, unsigned rights);

/// Puts the layer on this process and all that it becomes, for good, and closes it; -1 when it is refused.
int ripples_landlock_enter(int layer, int version);

/// That no program which this process becomes gains a right that it has not; -1 when it is refused.
int ripples_give_up_privileges(void);

/// Whether that was done, by this process or by one that it comes of.
int ripples_has_no_new_privileges(void);

typedef void ripples_tell(const char *path, void *context);

/// Tells the path of each shared library that is loaded.
void ripples_each_library(ripples_tell *tell, void *context);

/// The file of the loader that the program asks for to be run; NULL when it needs none.
const char *ripples_loader(void);

/// Refuses sockets, tracing and what else the program never uses, for good; -1 where there is no filter for it.
///
/// `version` is what `ripples_filter_version` answers from then on, in this program and in all that it becomes.
int ripples_filter_enter(int version);

/// The number that the filter of this process was entered with, from 0 to 999; -1 when it has none.
int ripples_filter_version(void);

/// Starts the program once more, in a session of its own, with this descriptor as its input and no output; -1 when no
/// process can be made. It is not waited for: what cannot be started closes the descriptor.
int ripples_start_once_more(int input, char *name, char *argument);

/// A pair of sockets to ask for files over: the first to ask, the second to answer; -1 when it is refused.
int ripples_opener_pair(int *sockets);

/// Whether a descriptor is the answering end of such a pair, and its other end belongs to the parent.
int ripples_opener_is_asked(int descriptor);

/// Whether a descriptor is the asking end of such a pair that this process made, be it before it became this program.
int ripples_opener_is_own(int descriptor);

/// Answers what is asked on descriptor 0 until nobody asks any more or the parent has ended, and ends the process.
void ripples_opener_serve(void) __attribute__((noreturn));

/// Asks for a file: a descriptor (0 for `RIPPLES_REMOVE`), or an error of `errno` below zero.
int ripples_opener_ask(int socket, enum ripples_request request, const char *path);

#endif
