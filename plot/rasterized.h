// Artists that are pixels in vector files, too: by their wish, or because what they draw is too
// much for a file that opens at once.
#pragma once

#include <functional>
#include <utility>
#include <vector>

#include "plot/artist.h"

namespace plot {

// The context of the same drawing where pixels are that many times smaller.
class FinerContext {
  public:
    FinerContext(const DrawContext&, double times);
    FinerContext(const FinerContext&) = delete;
    FinerContext& operator=(const FinerContext&) = delete;
    operator const DrawContext&() const { return context_; }

  private:
    DrawContext context_;
    std::vector<std::pair<ArtistId, Frame>> frames_;
};

using DrawSome = std::function<void(Painter&, const DrawContext&)>;

// Calls `draw` with a painter of pixels, of as many an inch as the page has for such, and puts what
// it has drawn onto the page, cut to what there is.
void draw_as_pixels(Painter& page, const DrawContext&, const DrawSome& draw);

// Vertices and markers that an artist may have as vectors: a PDF of them has about a megabyte.
inline constexpr std::size_t kMostAsVectors = 100'000;

// Lets `draw` draw onto the vector page; as pixels, if it draws more than kMostAsVectors and rc
// path.simplify is on.
void draw_within_bounds(Painter& page, const DrawContext&, const DrawSome& draw);

}  // namespace plot
