// The heap of the forked saver: memory of its own, never the copied heaps, which may have been
// caught in the middle of a change. Nothing is ever freed.
#pragma once

namespace shell {

// All of Python's allocations come from there from now on.
void use_own_heap();

}  // namespace shell
