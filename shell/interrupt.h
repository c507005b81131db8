// Ctrl-C. Our C handler sets KBINT, the foreground task's cancel token, climbs the ladder, and
// hands on to whatever handler stood there before (Python's). Main thread only, except where said.
#pragma once

#include <cstdint>

namespace shell {

// Remembers the calling thread as the main one and gives Python its part of the handler: a signal
// of the ladder's own. Once, after Python's initialisation; false with a Python error set.
bool prepare_interrupts();

// Puts our handler on top of the present one. Nothing happens where it is on top already, or where
// SIGINT is ignored or has its default action on purpose. IPython's prompt and asyncio.run replace
// the handler, so this is called before every top-level statement.
void put_back_interrupt_handler();

// A top-level statement starts: KBINT is cleared, the handler put back, the ladder at its foot.
void begin_statement();

bool interrupted();  // KBINT
void set_interrupted(bool on);

// From any thread, with or without the GIL: what Ctrl-C does, to children too. False when nothing
// runs.
bool request_interrupt();

// The same, and a rung more each second until the statement has ended.
bool request_stop();

// By the ladder's own signal: a timeout is over; look where the program is; an import has kept an
// interrupt for long enough.
void send_timeout(int number, int rung);
void send_look();
void send_import_over();

// For shell/pause: Python arms the pause at its next check; and an interrupt for a prompt.
void send_pause();
void send_interrupt();

}  // namespace shell
