// Pause, look, go on: the foreground statement stops at its next line, and a debugger's prompt
// opens in the frame there. A C trace function, armed only until then, finds the line; the prompt
// is pylab/shell/pausing.py.
#pragma once

#include <Python.h>

#include <string>

namespace shell {

// Any thread, without the GIL: pause, or go on with what is paused. False when nothing runs, or
// when there is no terminal to look from.
bool request_pause();

// While it is paused: the prompt ends with this command ("continue", "stop"). Any thread; false
// when nothing is paused.
bool command_pause(const char* command);
bool command_waits();

// Main thread, GIL held.
void arm_pause();
void disarm_pause();  // the statement has ended before it reached a line

// What pausing.py needs of _app_shell, for PyModule_AddFunctions.
extern PyMethodDef pause_methods[];

}  // namespace shell
