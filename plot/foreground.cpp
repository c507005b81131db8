#include "plot/foreground.h"

#include <atomic>
#include <cmath>

#include "plot/host.h"
#include "plot/progress.h"

namespace plot {

namespace {

std::atomic<Foreground*> program{nullptr};

std::string duration(double seconds) {
    const long whole = std::lround(std::floor(seconds));
    if (whole < 60) return std::to_string(whole) + " s";
    const long minutes = whole / 60;
    if (minutes < 60) return std::to_string(minutes) + " min " + std::to_string(whole % 60) + " s";
    return std::to_string(minutes / 60) + " h " + std::to_string(minutes % 60) + " min";
}

}  // namespace

std::string describe(const Running& running) {
    if (running.waits()) return "";
    const std::string name = running.name + " · ";
    switch (running.state) {
        case Running::State::WillPause:
            return name + "pausing…";  // the next line may be long in coming
        case Running::State::Paused:
            return name + "paused";
        default: {
            // In front: windows have room for some twenty letters.
            const auto progress = shown_progress();
            return (progress ? *progress + " · " : "") + name + duration(running.seconds);
        }
    }
}

void set_foreground(Foreground* foreground) { program = foreground; }

Foreground* foreground() { return program; }

void foreground_changed() {
    if (Host* host = loaded_host()) host->foreground_changed();
}

}  // namespace plot
