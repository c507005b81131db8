// Python objects that the core keeps alive, because it reads their memory.
#pragma once

#include <pybind11/numpy.h>

#include <memory>

namespace pylab {

// Whoever drops the last copy needs no GIL: another thread than Python's then leaves the object for
// the main thread to let go. GIL held.
std::shared_ptr<const void> hold(const pybind11::object&);

// Whether nobody is to write to an array: neither it nor what it is a part of, arrays or other
// buffers, can be written to. GIL held.
bool is_lasting(const pybind11::array&);

}  // namespace pylab
