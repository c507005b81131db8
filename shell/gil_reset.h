/* Python's interpreter lock in a forked child, whatever state it was copied in. One file for each
   layout of CPython's internals; for versions that nobody has looked at there is gil_reset_none.c,
   and then nothing is saved while C code holds the lock. */
#pragma once

#include <Python.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Is there a reset for this version? */
int can_reset_gil(void);

/* Only in a child of fork(), before anything else of Python is called: the lock is free, and no
   thread is current. `state` is any thread state of the main interpreter. */
void reset_gil(PyThreadState* state);

#ifdef __cplusplus
}
#endif
