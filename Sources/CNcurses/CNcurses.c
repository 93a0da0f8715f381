#include "CNcurses.h"
int ripples_open(void) { return 0; }
