/* A CPython whose internals nobody has looked at. */
#include "shell/gil_reset.h"

int can_reset_gil(void) { return 0; }

void reset_gil(PyThreadState* state) { (void)state; }
