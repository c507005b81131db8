/* CPython 3.11: the lock is part of the runtime. */
#define Py_BUILD_CORE 1
#include <Python.h>
#if PY_MINOR_VERSION != 11
#error "this file is for Python 3.11"
#endif
#include <internal/pycore_ceval.h>
#include <internal/pycore_runtime.h>
#include <string.h>

#include "shell/gil_reset.h"

int can_reset_gil(void) { return 1; }

void reset_gil(PyThreadState* state) {
    (void)state;
    struct _gil_runtime_state* gil = &_PyRuntime.ceval.gil;
    _Py_atomic_store_relaxed(&gil->locked, 0);
    memset(&gil->mutex, 0, sizeof gil->mutex);
    memset(&gil->cond, 0, sizeof gil->cond);
    _Py_atomic_store_relaxed(&_PyRuntime.gilstate.tstate_current, 0);
}
