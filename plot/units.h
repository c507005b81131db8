// The one place where points, pixels and inches meet.
#pragma once

namespace plot {

inline constexpr double kPointsPerInch = 72.0;

constexpr double points_to_pixels(double points, double dpi) {
    return points * dpi / kPointsPerInch;
}
constexpr double pixels_to_points(double pixels, double dpi) {
    return pixels * kPointsPerInch / dpi;
}
constexpr double inches_to_points(double inches) { return inches * kPointsPerInch; }
constexpr double inches_to_pixels(double inches, double dpi) { return inches * dpi; }

}  // namespace plot
