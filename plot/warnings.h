// What a user should hear of without the call failing. Collected for the calling thread; whoever
// called into the core takes them and tells the user (Python: warnings.warn). Bounded.
#pragma once

#include <string>
#include <vector>

namespace plot {

void warn(std::string message);
std::vector<std::string> take_warnings();
bool have_warnings();

}  // namespace plot
