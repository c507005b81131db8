#define Py_BUILD_CORE 1
#include <Python.h>
#include <internal/pycore_runtime.h>

#include "shell/main_role.h"

unsigned long* main_thread_role(void) {
#if PY_VERSION_HEX >= 0x030B0000 && PY_VERSION_HEX < 0x030E0000
    return &_PyRuntime.main_thread;
#else
    return 0;
#endif
}
