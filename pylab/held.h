// Python objects that the core keeps alive, because it reads their memory.
#pragma once

#include <pybind11/pybind11.h>

#include <memory>

namespace pylab {

// Whoever drops the last copy needs no GIL: another thread than Python's then leaves the object for
// the main thread to let go. GIL held.
std::shared_ptr<const void> hold(const pybind11::object&);

}  // namespace pylab
