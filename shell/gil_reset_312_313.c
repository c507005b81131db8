/* CPython 3.12 and 3.13: each interpreter has a lock, the current thread state is thread-local. */
#define Py_BUILD_CORE 1
#include <Python.h>
#if PY_MINOR_VERSION != 12 && PY_MINOR_VERSION != 13
#error "this file is for Python 3.12 and 3.13"
#endif
#include <internal/pycore_ceval.h>
#include <internal/pycore_interp.h>
#include <string.h>

#include "shell/gil_reset.h"

int can_reset_gil(void) { return 1; }

void reset_gil(PyThreadState* state) {
    struct _gil_runtime_state* gil = state->interp->ceval.gil;
    *(volatile int*)&gil->locked = 0;
    memset(&gil->mutex, 0, sizeof gil->mutex);
    memset(&gil->cond, 0, sizeof gil->cond);
}
