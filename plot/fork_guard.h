// What a child of fork() needs of the threads that are not there: locks that nobody holds.
//
// fork() copies the memory in whatever moment the other threads are. While a thread forks, the
// others are kept outside of the few places where they would hold a lock for the child's life.
#pragma once

#include <sys/types.h>

#include <mutex>

namespace plot {

// A lock for moments, of something that a child uses too. The thread that forks takes all of them.
// Lives for ever. A thread that holds one takes no other, and waits for nothing.
class ForkMutex : public std::mutex {
  public:
    ForkMutex();
};

// While one exists the calling thread is in a library with locks of its own (fontconfig, Pango with
// GLib, Cairo's fonts). A fork waits for its end, 1 s at most; a scope that begins waits for the
// fork's. May be nested.
class LibraryScope {
  public:
    LibraryScope();
    ~LibraryScope();
    LibraryScope(const LibraryScope&) = delete;
    LibraryScope& operator=(const LibraryScope&) = delete;
};

// _Fork() with all this as fork() has it, for a process in which threads may be stuck for ever: it
// waits for locks no longer than 0.2 s. All are free in the child, those too that it did not get.
pid_t fork_among_stuck_threads();

}  // namespace plot
