// The running statement, as the Stop and Pause buttons of figure windows know it.
#pragma once

#include <string>

namespace shell {

void register_foreground();  // before the first window

// Of the next top-level statement, or of the one that runs: by the first line of its source.
void name_statement(const std::string& source);

}  // namespace shell
