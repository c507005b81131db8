// The heap of the forked saver: memory of its own, never the copied heaps, which may have been
// caught in the middle of a change, or locked. Nothing is ever freed.
#pragma once

namespace shell {

// All of Python's and C++'s allocations come from there from now on. One thread only.
void use_own_heap();

}  // namespace shell
