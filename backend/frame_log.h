// Measures how promptly windows answer: with APP_FRAME_LOG=path, one line for each input event and
// each shown frame, times in microseconds of the monotonic clock. Off, and free, by default.
//
//   input NOW EVENT KIND FIGURE REVISION   handled; EVENT is when the display server saw it, and
//                                          REVISION the figure's after it
//   frame NOW FIGURE REVISION MOVED        shown; a picture of REVISION, moved to look like MOVED
//   tick NOW                               the frame clock of a window
#pragma once

#include <cstdint>

#include "plot/artist.h"

namespace plot::gtk {

bool frame_log_on();
// event_ms: the display server's time, 0 if unknown.
void log_input(std::uint32_t event_ms, const char* kind, ArtistId, std::uint64_t revision);
void log_frame(ArtistId, std::uint64_t revision, std::uint64_t moved);
void log_tick();

}  // namespace plot::gtk
