// What a sandbox refuses, tried.

#ifndef RIPPLES_CTRIALS_H
#define RIPPLES_CTRIALS_H

/// Tries a system call by its name: 0 when the kernel allowed it, the number of the error, or -1 for an unknown name.
int ripples_try(const char *name);

/// Has the kernel answer as one without Landlock or, for `all`, without filters, too; 0 when it does.
int ripples_grow_old(int all);

#endif
