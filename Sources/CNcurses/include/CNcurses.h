#ifndef RIPPLES_CNCURSES_H
#define RIPPLES_CNCURSES_H
int ripples_open(void);
#endif
