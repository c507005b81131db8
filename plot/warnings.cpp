#include "plot/warnings.h"

#include <utility>

namespace plot {

namespace {
constexpr std::size_t kMost = 32;  // a thread whose warnings nobody takes must not grow
thread_local std::vector<std::string> pending;
}  // namespace

void warn(std::string message) {
    if (pending.size() < kMost) pending.push_back(std::move(message));
}

std::vector<std::string> take_warnings() { return std::exchange(pending, {}); }

bool have_warnings() { return !pending.empty(); }

}  // namespace plot
