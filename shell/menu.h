// What the user is asked while the main thread is stuck, in the terminal and in every figure
// window. Monitor thread, except where said; writes and reads the terminal itself, without Python.
#pragma once

#include <optional>
#include <string>

#include "plot/foreground.h"

namespace shell {

void say(const std::string& line);  // on stderr, on a line of its own

// Wait, save everything and restart, or quit. Returns when the user waits, or when the program has
// gone on by itself.
void offer_choice(const std::string& where);

// Any thread: what is being asked, and its answer.
std::optional<plot::Choice> open_choice();
void answer_choice(plot::Answer);

}  // namespace shell
