// Ctrl-C. Our C handler sets KBINT, the foreground task's cancel token, and hands on to whatever
// handler stood there before (Python's). Main thread only, except the token itself.
#pragma once

namespace shell {

// Puts our handler on top of the present one. Nothing happens where it is on top already, or where
// SIGINT is ignored or has its default action on purpose. IPython's prompt and asyncio.run replace
// the handler, so this is called before every top-level statement.
void put_back_interrupt_handler();

// A top-level statement starts: KBINT is cleared, the handler put back.
void begin_statement();

bool interrupted();  // KBINT
void set_interrupted(bool on);

}  // namespace shell
