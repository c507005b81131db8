// The `with` blocks of pylab.shell: timeout, flag_only, shield. In C++, because an interrupt may
// come between any two lines of Python. Main thread, GIL held; in other threads, which no interrupt
// reaches, shield and flag_only do nothing.
#pragma once

#include <Python.h>

#include <string>

namespace shell {

// Each returns None, a new reference, or NULL with an exception set.
PyObject* enter_shield();
PyObject* leave_shield();
PyObject* enter_gentle();
PyObject* leave_gentle();
PyObject* enter_timeout(double seconds);
PyObject* leave_timeout(PyObject* exception);  // its type, or None

// What came meanwhile arrives now.
void deliver_held();

bool timeout_is_open(int number);
std::string timeout_message(int number);

}  // namespace shell
