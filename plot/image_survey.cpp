#include "plot/image_survey.h"

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstring>
#include <mutex>
#include <thread>

#include "plot/cancel.h"
#include "plot/fork_guard.h"
#include "plot/parallel.h"
#include "plot/progress.h"
#include "plot/vector_clones.h"

namespace plot {

namespace {

constexpr std::size_t kParallel = 1 << 18;  // values; fewer are not worth a thread
constexpr std::size_t kBlock = 1 << 14;     // values that stay in the fastest memory
// What is known of some values.
template <class T>
struct Found {
    T low = std::numeric_limits<T>::max(), high = std::numeric_limits<T>::lowest();
    T minpos = std::numeric_limits<T>::max();
    bool has_any = false, has_bad = false;

    void include(const Found& o) {
        if (o.has_any) {
            low = std::min(low, o.low), high = std::max(high, o.high);
            minpos = std::min(minpos, o.minpos), has_any = true;
        }
        has_bad |= o.has_bad;
    }
    void include(T v) { include(Found{v, v, v > 0 ? v : minpos, true, false}); }
};

// Many values side by side in one of the processor's vectors.
template <class T>
struct Vectors {
    using One [[gnu::vector_size(32)]] = T;
    static constexpr std::size_t kLanes = 32 / sizeof(T), kChains = 4;  // that do not wait
    static constexpr std::size_t kStep = kLanes * kChains;
    One of[kChains];
};

// Values one by one, some of which may be no numbers.
template <class T>
Found<T> found_slowly(const T* v, std::size_t size) {
    Found<T> found;
    for (std::size_t i = 0; i < size; ++i) {
        if (std::isfinite(double(v[i]))) {
            found.include(v[i]);
        } else {
            found.has_bad = true;
        }
    }
    return found;
}

// The smallest value above 0 of finite ones.
template <class T>
PLOT_VECTOR_CLONES T smallest_positive(const T* v, std::size_t size) {
    T least = std::numeric_limits<T>::max();
    for (std::size_t i = 0; i < size; ++i) {
        const T positive = v[i] > 0 ? v[i] : std::numeric_limits<T>::max();
        least = positive < least ? positive : least;
    }
    return least;
}

template <class T>
PLOT_VECTOR_CLONES Found<T> measure(const T* v, std::size_t size) {
    using V = Vectors<T>;
    constexpr T inf = std::numeric_limits<T>::infinity();
    V low, high, bad;
    for (std::size_t k = 0; k < V::kChains; ++k) {
        low.of[k] = typename V::One{} + inf, high.of[k] = -low.of[k];
        bad.of[k] = typename V::One{};
    }
    std::size_t at = 0;
    for (; at + V::kStep <= size; at += V::kStep) {
        for (std::size_t k = 0; k < V::kChains; ++k) {
            typename V::One x;
            std::memcpy(&x, v + at + k * V::kLanes, sizeof x);
            low.of[k] = x < low.of[k] ? x : low.of[k];
            high.of[k] = x > high.of[k] ? x : high.of[k];
            bad.of[k] += x - x;  // NaN once there is NaN or infinity
        }
    }
    Found<T> found = found_slowly(v + at, size - at);
    T not_zero = 0;
    for (std::size_t k = 0; at > 0 && k < V::kChains; ++k) {
        for (std::size_t i = 0; i < V::kLanes; ++i) {
            not_zero += bad.of[k][i];
            found.include({low.of[k][i], high.of[k][i], found.minpos, true, false});
        }
    }
    if (found.has_bad || not_zero != 0) return found_slowly(v, size);
    found.minpos = found.low > 0 ? found.low : smallest_positive(v, size);
    return found;
}

template <class T>
requires std::is_integral_v<T> PLOT_VECTOR_CLONES Found<T> measure(const T* v, std::size_t size) {
    Found<T> found;
    T low = found.low, high = found.high;
    for (std::size_t i = 0; i < size; ++i) low = std::min(low, v[i]), high = std::max(high, v[i]);
    found = {low, high, found.minpos, size > 0, false};
    found.minpos = low > 0 ? low : smallest_positive(v, size);
    return found;
}

// Rows, some at a time: copied, measured and summed up while they are in the fastest memory.
template <class T>
void read_rows(const ImageData& data, int first, int last, T* copy_to, Found<T>& found) {
    const std::size_t width = std::size_t(data.columns) * std::size_t(data.channels);
    const T* from = data.row<T>(first);
    T* to = copy_to ? copy_to + std::size_t(first) * width : nullptr;
    const std::size_t size = std::size_t(last - first) * width;
    for (std::size_t at = 0; at < size; at += kBlock) {
        poll_cancel();
        const std::size_t count = std::min(kBlock, size - at);
        if (to) std::memcpy(to + at, from + at, count * sizeof(T));
        found.include(measure(from + at, count));
    }
}

template <class T>
ImageSurvey survey_as(const ImageData& data, T* copy_to) {
    const int block = finest_block(data);
    std::vector<ImageLevel> levels;
    void* sums = nullptr;
    if (block) levels.push_back(new_level(data, block, sums));
    const std::size_t width = std::size_t(data.columns) * std::size_t(data.channels);
    const int step = block ? block : std::max(1, int(kParallel / std::max<std::size_t>(width, 1)));
    const int steps = (data.rows + step - 1) / step;
    // More parts than threads: no thread waits long for one that was held up.
    const int parts = data.size() < kParallel ? 1 : std::min(steps, 8 * worthwhile_parts());
    Progress progress("reading a picture");
    std::atomic<int> done{0};
    std::vector<Found<T>> found(static_cast<std::size_t>(parts));
    run_parts(parts, [&](int part) {
        Found<T> mine;
        const int begin = int(long(steps) * part / parts);
        const int end = int(long(steps) * (part + 1) / parts);
        for (int i = begin; i < end; ++i) {
            read_rows(data, i * step, std::min(data.rows, (i + 1) * step), copy_to, mine);
            if (block) sum_rows(data, levels[0], i, sums);
            progress.at(double(++done) / steps);
        }
        found[std::size_t(part)] = mine;
    });
    ImageSurvey all;
    Found<T> whole;
    for (const Found<T>& part : found) whole.include(part);
    all.has_bad = whole.has_bad;
    if (whole.has_any) {
        for (const T v : {whole.low, whole.high}) all.limits.include(double(v));
        if (whole.high > 0) all.limits.include(double(whole.minpos));
    }
    // Sums of numbers that are nearly too large could be infinite.
    constexpr double kLargest = 1e30;
    const bool can_sum = std::max(-all.limits.low, all.limits.high) < kLargest;
    if (all.has_bad || !can_sum) return all;
    all.levels = std::move(levels);
    while (!all.levels.empty()) {
        auto next = coarser(all.levels.back(), data);
        if (!next) break;
        all.levels.push_back(std::move(*next));
    }
    return all;
}

ForkMutex& survey_mutex() {
    static ForkMutex* const mutex = new ForkMutex;
    return *mutex;
}

}  // namespace

ImageSurvey survey_image(const ImageData& data, void* copy_to) {
    if (data.empty()) return {};
    return data.visit(
        [&]<class T>(const T*) { return survey_as<T>(data, static_cast<T*>(copy_to)); });
}

SurveyOnce::SurveyOnce(ImageSurvey survey)
    : survey_(std::make_shared<const ImageSurvey>(std::move(survey))) {}

// Whether the caller is to make it.
bool SurveyOnce::claim() {
    const std::scoped_lock lock(survey_mutex());
    if (survey_ || builder_ == getpid()) return false;
    builder_ = getpid();
    return true;
}

void SurveyOnce::settle(std::shared_ptr<const ImageSurvey> survey) {
    const std::scoped_lock lock(survey_mutex());
    survey_ = std::move(survey), builder_ = 0;
}

std::shared_ptr<const ImageSurvey> SurveyOnce::get(const ImageData& data) {
    constexpr auto kMoment = std::chrono::milliseconds(1);
    for (;;) {
        if (claim()) {
            try {
                settle(std::make_shared<const ImageSurvey>(survey_image(data, nullptr)));
            } catch (...) {
                settle(nullptr);
                throw;
            }
        }
        {
            const std::scoped_lock lock(survey_mutex());
            if (survey_) return survey_;
        }
        poll_cancel();
        std::this_thread::sleep_for(kMoment);
    }
}

}  // namespace plot
