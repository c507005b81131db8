// What a child of fork() needs of the threads that are not there: locks that nobody holds.
//
// fork() copies the memory in whatever moment the other threads are. While a thread forks, the
// others are kept outside of the few places where they would hold a lock for the child's life.
#pragma once

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

}  // namespace plot
