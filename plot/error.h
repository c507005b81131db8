// Errors of the core: which argument, what was given, what is allowed. `pylab` translates each
// kind into the exception type that matplotlib raises.
#pragma once

#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace plot {

struct Error : std::runtime_error {
    using std::runtime_error::runtime_error;
};
struct ValueError : Error {  // Python's ValueError
    using Error::Error;
};
struct TypeError : Error {  // TypeError
    using Error::Error;
};
struct AttributeError : Error {  // AttributeError
    using Error::Error;
};
struct KeyError : Error {  // KeyError
    using Error::Error;
};
struct OsError : Error {  // OSError with its errno
    OsError(int error_number, const std::string& what) : Error(what), number(error_number) {}
    int number;
};

// The allowed word nearest to `given` by edit distance; empty if none is near.
std::string nearest(std::string_view given, std::span<const std::string> allowed);

// The text in quotes with control characters escaped, as Python's repr() writes a str.
std::string quoted(std::string_view text);

// "'x' is not a valid value for NAME; supported values are 'a', 'b'" as matplotlib words it,
// and the nearest value suggested if one is near.
[[noreturn]] void throw_not_in_list(std::string_view name, std::string_view given,
                                    std::span<const std::string> allowed);

}  // namespace plot
