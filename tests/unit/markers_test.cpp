#include "plot/markers.h"

#include <gtest/gtest.h>

#include "plot/error.h"
#include "plot/polylines.h"

namespace plot {
namespace {

const std::vector<std::string> kFilled{"o", "v", "^", "<", ">", "8", "s", "p",
                                       "*", "h", "H", "D", "d", "P", "X", "."};
const FillStyle kHalves[] = {FillStyle::Left, FillStyle::Right, FillStyle::Bottom, FillStyle::Top};

double area(const Path& path) {
    const auto lines = to_polylines(path, {}, 1e-4);
    double sum = 0;
    for (const auto& run : lines.runs) {
        const auto p = lines.of(run);
        for (std::size_t i = 0; i < p.size(); ++i) {
            const Point q = p[(i + 1) % p.size()];
            sum += (p[i].x * q.y - q.x * p[i].y) / 2;
        }
    }
    return std::abs(sum);
}

Point centre(const Path& path) { return path.bounds().centre(); }

TEST(Markers, AllOfMatplotlibsNames) {
    EXPECT_EQ(marker_names().size(), 41u);  // len(MarkerStyle.markers)
    for (const auto& name : marker_names()) {
        const auto shape = marker_shape(name);
        const bool nothing = name == "None" || name == "none" || name == " " || name.empty();
        EXPECT_EQ(shape.path.empty(), nothing) << name;
        const Rect box = shape.path.bounds();
        if (nothing) continue;
        EXPECT_LE(std::max({-box.x0, box.x1, -box.y0, box.y1}), 1.0) << name;
    }
}

TEST(Markers, HalvesMakeTheWhole) {
    for (const auto& name : kFilled) {
        // matplotlib's half octagons are wider than its whole one.
        const double whole =
            name == "8" ? 2 * (std::sqrt(2) - 1) * 0.955 : area(marker_shape(name).path);
        for (FillStyle fill : kHalves) {
            const auto shape = marker_shape(name, fill);
            ASSERT_TRUE(shape.filled && shape.alt_path) << name;
            EXPECT_NEAR(area(shape.path) + area(*shape.alt_path), whole, whole * 0.01) << name;
        }
    }
}

TEST(Markers, HalvesLieOnTheirSide) {
    for (const auto& name : kFilled) {
        if (name == "^" || name == "v" || name == "<" || name == ">") continue;  // cut off centre
        const auto at = [&](FillStyle fill) { return centre(marker_shape(name, fill).path); };
        EXPECT_LT(at(FillStyle::Left).x, -0.02) << name;
        EXPECT_GT(at(FillStyle::Right).x, 0.02) << name;
        EXPECT_LT(at(FillStyle::Bottom).y, -0.02) << name;
        EXPECT_GT(at(FillStyle::Top).y, 0.02) << name;
    }
    for (const char* name : {"^", "v", "<", ">"}) {
        const auto left = marker_shape(name, FillStyle::Left);
        EXPECT_LT(centre(left.path).x, centre(*left.alt_path).x) << name;
        const auto top = marker_shape(name, FillStyle::Top);
        EXPECT_GT(centre(top.path).y, centre(*top.alt_path).y) << name;
    }
}

TEST(Markers, TrianglesAndCaretsPointTheRightWay) {
    // The tip is the vertex furthest from the others.
    EXPECT_EQ(marker_shape("^").path.points[0].y, 0.5);
    EXPECT_EQ(marker_shape("v").path.points[0].y, -0.5);
    EXPECT_EQ(marker_shape("<").path.points[0].x, -0.5);
    EXPECT_EQ(marker_shape(">").path.points[0].x, 0.5);
    EXPECT_EQ(marker_shape("caretup").path.bounds().y1, 0);
    EXPECT_EQ(marker_shape("caretdown").path.bounds().y0, 0);
    EXPECT_EQ(marker_shape("caretupbase").path.bounds().y1, 0.75);
    EXPECT_EQ(marker_shape("tickleft").path.bounds().x0, -1);
    EXPECT_EQ(marker_shape("tickdown").path.bounds().y0, -1);
    // "1" has its long arm down.
    EXPECT_EQ(marker_shape("1").path.bounds().y0, -0.5);
    EXPECT_EQ(marker_shape("2").path.bounds().y1, 0.5);
}

TEST(Markers, LineMarkersAreNotFilled) {
    for (const char* name : {"1", "2", "3", "4", "+", "x", "|", "_", "tickup", "caretleft"})
        EXPECT_FALSE(marker_shape(name).filled) << name;
    for (const auto& name : kFilled) {
        EXPECT_TRUE(marker_shape(name).filled) << name;
        EXPECT_FALSE(marker_shape(name, FillStyle::None).filled) << name;
    }
}

TEST(Markers, SnapByMatplotlibsThresholds) {
    EXPECT_EQ(marker_shape("o").snap_at(1000), Snap::Off);
    EXPECT_EQ(marker_shape("s").snap_at(1.9), Snap::Off);
    EXPECT_EQ(marker_shape("s").snap_at(2), Snap::On);
    EXPECT_EQ(marker_shape("D").snap_at(4.9), Snap::Off);
    EXPECT_EQ(marker_shape("x").snap_at(3), Snap::On);
    EXPECT_EQ(marker_shape(",").snap_at(1), Snap::Auto);
    EXPECT_EQ(marker_shape("h").snap_at(1), Snap::Auto);
    EXPECT_EQ(marker_shape("s").join, Join::Miter);
    EXPECT_EQ(marker_shape("*").join, Join::Bevel);
    EXPECT_EQ(marker_shape("x").join, Join::Round);
}

TEST(Markers, Tuples) {
    EXPECT_NEAR(area(marker_shape(4, 0, 45).path), 0.5, 1e-12);
    EXPECT_EQ(marker_shape("(4, 0, 45)").path.points, marker_shape(4, 0, 45).path.points);
    EXPECT_EQ(marker_shape("(5,1)").path.points, marker_shape(5, 1, 0).path.points);
    EXPECT_FALSE(marker_shape(6, 2, 0).filled);
    EXPECT_EQ(marker_shape(6, 2, 0).path.points.size(), 13u);
}

TEST(Markers, NumbersAreMatplotlibsConstants) {
    EXPECT_EQ(marker_shape(0).path.points, marker_shape("tickleft").path.points);
    EXPECT_EQ(marker_shape(11).path.points, marker_shape("caretdownbase").path.points);
    EXPECT_EQ(marker_shape("11").path.points, marker_shape(11).path.points);
    // But these numbers in text are names of other markers.
    EXPECT_EQ(marker_shape("1").path.points.size(), 6u);
}

TEST(Markers, PathsAreFittedToTheUnitSquare) {
    const auto shape = marker_shape(Path::rectangle({0, 0, 30, 10}));
    EXPECT_EQ(shape.path.bounds(), (Rect{0, 0, 0.5, 10 / 60.0}));
}

TEST(Markers, TextIsCentred) {
    const auto shape = marker_shape("$W$");
    const Rect box = shape.path.bounds();
    EXPECT_NEAR(box.width(), 1, 1e-9);
    EXPECT_NEAR(box.centre().x, 0, 1e-9);
    EXPECT_NEAR(box.centre().y, 0, 1e-9);
    EXPECT_EQ(shape.snap_at(100), Snap::Off);
}

std::string message(const std::function<void()>& f) {
    try {
        f();
    } catch (const ValueError& e) {
        return e.what();
    }
    return "nothing thrown";
}

TEST(Markers, UnknownOnesAreNamed) {
    EXPECT_EQ(message([] { marker_shape("zz"); }), "Unrecognized marker style 'zz'");
    EXPECT_EQ(message([] { marker_shape("(5, 7)"); }), "Unrecognized marker style (5, 7)");
    EXPECT_EQ(message([] { marker_shape(12); }), "Unrecognized marker style 12");
    for (const char* bad : {"(5)", "(5, 1, 2, 3)", "oo", "12", "-1", "(0, 1)", "$"})
        EXPECT_THROW(marker_shape(bad), ValueError) << bad;
    EXPECT_EQ(message([] { parse_fillstyle("half"); }),
              "'half' is not a valid value for fillstyle; supported values are 'full', 'left', "
              "'right', 'bottom', 'top', 'none'");
}

}  // namespace
}  // namespace plot
