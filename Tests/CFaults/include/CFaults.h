#ifndef RIPPLES_CFAULTS_H
#define RIPPLES_CFAULTS_H

/// System calls that fail, or before which the process is killed. What this library defines takes the place of libc's
/// functions in the program that it is linked to, and in the libraries that this one uses.

enum ripples_fault { RIPPLES_COUNT, RIPPLES_KILL, RIPPLES_FAIL_ONCE, RIPPLES_FAIL_EVER };

/// Counts from here on, and lets call `number` (the first is 1) come to what `fault` says, with this errno.
/// RIPPLES_KILL counts those calls alone that change what is on the disk.
void ripples_arm(enum ripples_fault fault, long number, int code);

/// Ends that, and answers how many calls there were.
long ripples_disarm(void);

/// Writes a line to standard output, past all of this.
void ripples_say(const char *line);

#endif
