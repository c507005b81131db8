// The ladder: what one more interrupt does. Its state is atomic, because three sides change it: the
// SIGINT handler (on the main thread), the main thread with the GIL, and the monitor thread.
// Nothing here takes a lock, allocates, or needs the GIL. The picture of all states and transitions
// is in docs/interrupts-internals.md.
#pragma once

#include <atomic>
#include <cstdint>

namespace shell {

using Nanoseconds = std::int64_t;  // of the monotonic clock

constexpr Nanoseconds kSecond = 1'000'000'000;
constexpr Nanoseconds kAgain = 3 * kSecond;        // the next interrupt within this climbs a rung
constexpr Nanoseconds kGentleAgain = 2 * kSecond;  // the same under flag_only
constexpr Nanoseconds kStuck = 2 * kSecond;        // one C call longer than this is spoken of
constexpr Nanoseconds kImport = kStuck * 9 / 10;   // an import keeps an interrupt for so long
constexpr Nanoseconds kRung = kSecond;             // between the rungs that are climbed unasked

Nanoseconds monotonic_now();  // async-signal-safe

// What the ladder's own signal is sent for.
enum class Cause : int { Look, Timeout, Pause, Import };

struct Ladder {
    // Written by the main thread, with the GIL.
    std::atomic<bool> whole_program{false};   // no prompt: everything is one statement
    std::atomic<int> statements{0};           // open levels of user code
    std::atomic<std::uint64_t> statement{0};  // number of the top-level statement
    std::atomic<Nanoseconds> started{0};      // of the top-level statement
    std::atomic<Nanoseconds> paused_at{0};    // 0: it goes on
    std::atomic<Nanoseconds> paused_for{0};   // in sum, before
    std::atomic<bool> idle{false};            // it waits for the user in show() or ginput()
    std::atomic<int> shields{0};
    std::atomic<bool> importing{false};  // an extension module, or lately
    std::atomic<int> gentle{0};
    std::atomic<std::uint32_t> noticed{0};  // the value of `asked` that Python has dealt with

    // Written by the handler.
    std::atomic<std::uint32_t> asked{0};        // interrupts that Python has to deal with
    std::atomic<Nanoseconds> asked_at{0};       // the last one; 0 when this statement had none
    std::atomic<Nanoseconds> waiting_since{0};  // the first one not noticed yet
    std::atomic<bool> held{false};              // one came under a shield or in an import
    std::atomic<int> held_timeout{0};
    std::atomic<Nanoseconds> gentle_at{0};  // the first one under flag_only
    std::atomic<bool> flagged{false};       // KBINT without the cancel token
    std::atomic<bool> unwind_wanted{false};
    std::atomic<bool> pausing{false};          // the line is not reached yet
    std::atomic<bool> pause_wanted{false};     // by any thread
    std::atomic<int> timeout_due{0};           // number of the timeout that is over
    std::atomic<bool> timeout_unwinds{false};  // its second rung

    // Written by the monitor.
    std::atomic<Cause> cause{Cause::Look};
    std::atomic<int> timeout_rung{0};
    std::atomic<int> timeout_number{0};
    std::atomic<bool> told{false};       // it has said where the program is stuck
    std::atomic<bool> by_itself{false};  // a Stop or a timeout climbs: no key will be pressed

    bool running() const { return whole_program || statements > 0; }
    bool waiting() const { return running() && asked != noticed; }
};

Ladder& ladder();

// The top-level statement begins or has ended: whatever was asked of the last one is settled.
void settle();

}  // namespace shell
