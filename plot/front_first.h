// Drawing from the front to the back: very many shapes on top of each other cost no more than what
// can be seen of them.
#pragma once

#include <functional>

namespace plot {

// What painters of pixels can, too.
class FrontFirstPainter {
  public:
    virtual ~FrontFirstPainter() = default;
    // What `draw` draws on this painter comes from the front to the back. It draws paths alone,
    // without hatches, and leaves the clip as it is.
    virtual void front_first(const std::function<void()>& draw) = 0;
};

// Fewer shapes than this do not pay.
inline constexpr std::size_t kFrontFirstFrom = 500;

}  // namespace plot
