#include "plot/shape.h"
#include "plot/text.h"

namespace plot {
namespace {

class PangoMetrics : public TextMetrics {
  public:
    LineExtents measure(const std::string& line, const Font& font, double dpi) const override {
        return shaped_line(line, font, dpi)->extents;
    }
};

}  // namespace

const TextMetrics& pango_metrics() {
    static const PangoMetrics metrics;
    return metrics;
}

}  // namespace plot
