// Imports that load extension modules: an interrupt in the middle would leave such a package (NumPy
// for one) unusable until the program ends, because its C half is initialised only once. So it
// waits for the end of the outermost import of that package, but not long. Main thread, with the
// GIL.
#pragma once

namespace shell {

// Notices from now on when an extension module is loaded; false with a Python error set.
bool watch_imports();

// 1 when an import that is under way keeps an interrupt back: it is delivered later. What was kept
// back by one that has ended, or for too long, is delivered at once: -1 with its exception set. 0
// otherwise.
int import_keeps_interrupt();

// Would raising here, while unwinding, split an import?
bool import_would_be_split();

}  // namespace shell
