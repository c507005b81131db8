// The foreground's child processes.
#pragma once

namespace shell {

// SIGINT to the descendants that are in our own process group, which the terminal would interrupt
// with us. Any thread; milliseconds.
void interrupt_children();

}  // namespace shell
