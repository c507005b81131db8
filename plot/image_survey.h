// One pass over all numbers of a picture, in parallel: their limits, whether some are not finite,
// and the reductions of a large one; a copy of them where one is wanted.
#pragma once

#include <sys/types.h>

#include <vector>

#include "plot/image_levels.h"

namespace plot {

struct ImageSurvey {
    DataLimits limits;
    bool has_bad = false;
    std::vector<ImageLevel> levels;  // the finest first; none where the picture is small or bad
};

// Can be cancelled. `copy_to`: as many values, or null.
ImageSurvey survey_image(const ImageData&, void* copy_to);

// A survey that the copies of a picture share: the first who asks makes it, others wait for it (or
// make it themselves when that one was cancelled, or stayed behind in a fork).
class SurveyOnce {
  public:
    SurveyOnce() = default;
    explicit SurveyOnce(ImageSurvey);
    std::shared_ptr<const ImageSurvey> get(const ImageData&);

  private:
    bool claim();
    void settle(std::shared_ptr<const ImageSurvey>);

    // Guarded by one lock for all, which is held for moments.
    std::shared_ptr<const ImageSurvey> survey_;
    pid_t builder_ = 0;  // the process in which a thread makes it, or 0
};

}  // namespace plot
