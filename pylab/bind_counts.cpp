#include "pylab/bind_counts.h"

#include <pybind11/numpy.h>

#include "plot/error.h"
#include "plot/histogram.h"
#include "pylab/errors.h"

namespace pylab {

namespace py = pybind11;
using plot::Numbers;

namespace {

constexpr py::ssize_t kLarge = 1 << 16;  // numbers

// Numbers that an array holds side by side.
class Held {
  public:
    // Throws TypeError for types that the core does not count.
    explicit Held(const py::array& array) {
        if (array.ndim() != 1) throw plot::TypeError("numbers must be 1-D");
        const bool found = take<double>(array) || take<float>(array) || take<std::int64_t>(array) ||
                           take<std::int32_t>(array) || take<std::uint8_t>(array);
        if (!found) {
            throw plot::TypeError("numbers must be float64, float32, int64, int32 or uint8, not " +
                                  py::str(array.dtype()).cast<std::string>());
        }
    }
    const Numbers& numbers() const { return numbers_; }
    bool is_large() const { return py::ssize_t(plot::size_of(numbers_)) >= kLarge; }

  private:
    template <class T>
    bool take(const py::array& array) {
        if (!py::isinstance<py::array_t<T>>(array)) return false;
        // Copied only where they lie apart or on odd addresses.
        const auto whole = py::array_t<T, py::array::c_style | py::array::forcecast>::ensure(array);
        if (!whole) throw py::error_already_set();
        owner_ = whole;
        numbers_ = std::span<const T>(whole.data(), std::size_t(whole.size()));
        return true;
    }
    py::object owner_;
    Numbers numbers_;
};

using Doubles = py::array_t<double, py::array::c_style | py::array::forcecast>;

std::span<const double> span_of(const Doubles& values) {
    return {values.data(), std::size_t(values.size())};
}

py::array_t<std::int64_t> to_array(const std::vector<std::int64_t>& counts) {
    return py::array_t<std::int64_t>(py::ssize_t(counts.size()), counts.data());
}

template <class F>
auto work(bool is_large, F&& f) {
    return is_large ? run_long(f) : f();
}

}  // namespace

void bind_counts(py::module_& m) {
    m.def("number_limits", [](const py::array& values) -> py::object {
        const Held held(values);
        const auto found = work(held.is_large(), [&] { return plot::limits_of(held.numbers()); });
        if (!found.has_any) return py::none();
        return py::make_tuple(found.low, found.high, found.all_finite);
    });
    m.def("histogram", [](const py::array& values, const Doubles& edges) {
        const Held held(values);
        const auto e = span_of(edges);
        return to_array(work(held.is_large(), [&] { return plot::histogram(held.numbers(), e); }));
    });
    m.def("histogram2d",
          [](const py::array& x, const py::array& y, const Doubles& xe, const Doubles& ye) {
              const Held along_x(x), along_y(y);
              const auto xs = span_of(xe), ys = span_of(ye);
              return to_array(work(along_x.is_large(), [&] {
                  return plot::histogram2d(along_x.numbers(), along_y.numbers(), xs, ys);
              }));
          });
    m.def("hexagons", [](const Doubles& x, const Doubles& y, double x0, double y0, double width,
                         double height, int nx, int ny, bool count) {
        const plot::Hexagons grid{x0, y0, width, height, nx, ny};
        const auto xs = span_of(x), ys = span_of(y);
        return to_array(work(x.size() >= kLarge, [&] {
            return count ? plot::count_hexagons(grid, xs, ys) : plot::hexagon_of(grid, xs, ys);
        }));
    });
}

}  // namespace pylab
