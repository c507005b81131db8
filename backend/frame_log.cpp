#include "backend/frame_log.h"

#include <glib.h>

#include <cstdio>
#include <cstdlib>

namespace plot::gtk {

namespace {

std::FILE* log_file() {
    static std::FILE* const file = [] {
        const char* path = std::getenv("APP_FRAME_LOG");
        std::FILE* f = path && *path ? std::fopen(path, "ae") : nullptr;
        if (f) std::setvbuf(f, nullptr, _IOLBF, 1 << 16);
        return f;
    }();
    return file;
}

long long now() { return g_get_monotonic_time(); }

// A server's time is the low 32 bits of milliseconds, on Linux of the monotonic clock; another
// clock gives a time that is not near, and then the event counts from now.
long long event_time(std::uint32_t ms) {
    const long long here = now();
    const auto age = static_cast<std::int32_t>(static_cast<std::uint32_t>(here / 1000) - ms);
    return ms && age >= 0 && age < 60000 ? here - age * 1000LL : here;
}

}  // namespace

bool frame_log_on() { return log_file(); }

void log_input(std::uint32_t event_ms, const char* kind, ArtistId figure, std::uint64_t revision) {
    if (std::FILE* f = log_file())
        std::fprintf(f, "input %lld %lld %s %llu %llu\n", now(), event_time(event_ms), kind,
                     static_cast<unsigned long long>(figure),
                     static_cast<unsigned long long>(revision));
}

void log_frame(ArtistId figure, std::uint64_t revision, std::uint64_t moved) {
    if (std::FILE* f = log_file())
        std::fprintf(
            f, "frame %lld %llu %llu %llu\n", now(), static_cast<unsigned long long>(figure),
            static_cast<unsigned long long>(revision), static_cast<unsigned long long>(moved));
}

void log_tick() {
    if (std::FILE* f = log_file()) std::fprintf(f, "tick %lld\n", now());
}

}  // namespace plot::gtk
