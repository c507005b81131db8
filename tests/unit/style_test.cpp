#include "plot/style.h"

#include <gtest/gtest.h>

#include <thread>

#include "plot/error.h"

namespace plot {
namespace {

using Strings = std::vector<std::string>;
using Numbers = std::vector<double>;

class Style : public testing::Test {
  protected:
    void TearDown() override { rc_reset(); }
};

template <class E>
std::string error_of(std::string_view name, const Value& value) {
    try {
        rc_set(name, value);
    } catch (const E& e) {
        return e.what();
    }
    return "no error";
}

TEST_F(Style, DefaultsAreMatplotlibs) {
    EXPECT_GE(rc_params().size(), 308u);  // later versions' are there, too
    EXPECT_EQ(rc_defaults().size(), rc_params().size());
    EXPECT_EQ(rc_number("lines.linewidth"), 1.5);
    EXPECT_EQ(rc_number("font.size"), 10);
    EXPECT_EQ(rc_number("axes.linewidth"), 0.8);
    EXPECT_EQ(rc_number("path.simplify_threshold"), 0.111111111111);
    EXPECT_EQ(rc_number("figure.constrained_layout.w_pad"), 0.04167);
    EXPECT_EQ(rc_number("legend.numpoints"), 1);
    EXPECT_EQ(rc_numbers("figure.figsize"), (Numbers{6.4, 4.8}));
    EXPECT_EQ(rc_numbers("axes.formatter.limits"), (Numbers{-5, 6}));
    EXPECT_EQ(rc_numbers("lines.dashdot_pattern"), (Numbers{6.4, 1.6, 1, 1.6}));
    EXPECT_TRUE(rc_bool("axes.formatter.useoffset"));
    EXPECT_FALSE(rc_bool("axes.grid"));
    EXPECT_EQ(rc_string("axes.titlesize"), "large");
    EXPECT_EQ(rc_string("lines.marker"), "None");
    EXPECT_EQ(rc_string("savefig.dpi"), "figure");
    EXPECT_EQ(rc_string("axes.axisbelow"), "line");
    EXPECT_EQ(rc_strings("font.family"), Strings{"sans-serif"});
    EXPECT_EQ(rc_strings("font.sans-serif")[0], "DejaVu Sans");
    EXPECT_EQ(rc_strings("keymap.quit"), (Strings{"ctrl+w", "cmd+w", "q"}));
    EXPECT_EQ(rc_strings("keymap.quit_all"), Strings{});
    EXPECT_TRUE(is_none(rc_get("axes.titley")));
    EXPECT_TRUE(is_none(rc_get("contour.linewidth")));
    EXPECT_TRUE(is_none(rc_get("savefig.bbox")));
    EXPECT_EQ(rc_get("legend.labelcolor"), Value("None"));
}

TEST_F(Style, ColoursAreResolved) {
    EXPECT_EQ(to_hex(rc_color("grid.color")), "#b0b0b0");
    EXPECT_EQ(to_hex(rc_color("patch.facecolor")), "#1f77b4");
    EXPECT_EQ(to_hex(rc_color("legend.edgecolor")), "#cccccc");
    EXPECT_EQ(rc_color("lines.markeredgecolor", {1, 0, 0, 1}), (Rgba{1, 0, 0, 1}));
    EXPECT_EQ(rc_color("xtick.labelcolor", {0, 1, 0, 1}), (Rgba{0, 1, 0, 1}));
    EXPECT_EQ(rc_cycle().size(), 10u);
    EXPECT_EQ(to_hex(rc_cycle()[9]), "#17becf");
    rc_set("axes.prop_cycle", Strings{"r", "g"});
    EXPECT_EQ(rc_cycle(), (std::vector<Rgba>{{1, 0, 0, 1}, {0, 0.5, 0, 1}}));
    EXPECT_EQ(parse_color("C3"), (Rgba{0, 0.5, 0, 1}));
    rc_set("axes.facecolor", "eafff5");
    EXPECT_EQ(rc_get("axes.facecolor"), Value("#eafff5"));
    rc_set("axes.facecolor", Numbers{0, 0.5, 1});
    EXPECT_EQ(rc_color("axes.facecolor"), (Rgba{0, 0.5, 1, 1}));
}

TEST_F(Style, TextIsConvertedAsInFiles) {
    rc_set("axes.grid", "ON");
    EXPECT_TRUE(rc_bool("axes.grid"));
    rc_set("axes.grid", 0.0);
    EXPECT_FALSE(rc_bool("axes.grid"));
    rc_set("figure.figsize", "1, 2");
    EXPECT_EQ(rc_numbers("figure.figsize"), (Numbers{1, 2}));
    rc_set("legend.numpoints", 1.7);
    EXPECT_EQ(rc_number("legend.numpoints"), 1);
    rc_set("legend.loc", "BEST");
    EXPECT_EQ(rc_string("legend.loc"), "best");
    rc_set("legend.framealpha", "none");
    EXPECT_TRUE(is_none(rc_get("legend.framealpha")));
    rc_set("lines.linestyle", Numbers{1, 2});
    EXPECT_EQ(rc_get("lines.linestyle"), Value(DashSpec{0, {1, 2}}));
    rc_set("font.family", "serif, Arial");
    EXPECT_EQ(rc_strings("font.family"), (Strings{"serif", "Arial"}));
}

TEST_F(Style, ErrorsAreMatplotlibs) {
    EXPECT_EQ(
        error_of<KeyError>("foo", 1.0),
        "foo is not a valid rc parameter (see rcParams.keys() for a list of valid parameters)");
    EXPECT_EQ(error_of<ValueError>("lines.linewidth", "x"),
              "Key lines.linewidth: Could not convert 'x' to float");
    EXPECT_EQ(error_of<ValueError>("figure.dpi", std::monostate{}),
              "Key figure.dpi: Could not convert None to float");
    EXPECT_EQ(error_of<ValueError>("legend.numpoints", "1.7"),
              "Key legend.numpoints: Could not convert '1.7' to int");
    EXPECT_EQ(error_of<ValueError>("axes.grid", "maybe"),
              "Key axes.grid: Cannot convert 'maybe' to bool");
    EXPECT_EQ(error_of<ValueError>("lines.color", "redd"),
              "Key lines.color: 'redd' does not look like a color arg");
    EXPECT_EQ(error_of<ValueError>("axes.grid.which", "x"),
              "Key axes.grid.which: 'x' is not a valid value for axes.grid.which; supported values "
              "are ['minor', 'both', 'major']");
    EXPECT_EQ(error_of<ValueError>("figure.figsize", Numbers{1}),
              "Key figure.figsize: Expected 2 values, but there are 1 values in [1]");
    EXPECT_EQ(error_of<Error>("axes.xmargin", 2.5), "Value must be >=0 and <=1; got 2.5");
    EXPECT_EQ(error_of<ValueError>("lines.linestyle", "zz"),
              "Key lines.linestyle: linestyle 'zz' is not a valid on-off ink sequence.");
    EXPECT_EQ(error_of<ValueError>("font.weight", "fat"),
              "Key font.weight: fat is not a valid font weight.");
    EXPECT_EQ(error_of<ValueError>("axes.titlesize", "huge"),
              "Key axes.titlesize: huge is not a valid font size. Valid font sizes are xx-small, "
              "x-small, small, medium, large, x-large, xx-large, smaller, larger.");
    EXPECT_EQ(error_of<ValueError>("savefig.dpi", "x"),
              "Key savefig.dpi: 'x' is not string \"figure\" and could not convert 'x' to float");
    EXPECT_EQ(error_of<ValueError>("image.aspect", "x"),
              "Key image.aspect: not a valid aspect specification");
    EXPECT_EQ(error_of<ValueError>("savefig.bbox", "x"),
              "Key savefig.bbox: bbox should be 'tight' or 'standard'");
    EXPECT_EQ(error_of<ValueError>("axes.prop_cycle", Strings{"C1"}),
              "Key axes.prop_cycle: Cannot put cycle reference ('C1') in prop_cycler");
    EXPECT_THROW(rc_get("lines"), KeyError);
    EXPECT_THROW(rc_number("axes.titlesize"), ValueError);
}

TEST_F(Style, ARefusedChangeLeavesAllAsItWas) {
    const std::uint64_t version = rc_version();
    EXPECT_THROW(rc_set({{"axes.grid", true}, {"lines.linewidth", "x"}}), ValueError);
    EXPECT_FALSE(rc_bool("axes.grid"));
    EXPECT_EQ(rc_version(), version);
}

TEST_F(Style, ASavedTableComesBack) {
    const RcTable saved = rc_save();
    rc_set("lines.linewidth", 7.0);
    const std::uint64_t version = rc_version();
    rc_restore(saved);
    EXPECT_EQ(rc_number("lines.linewidth"), 1.5);
    EXPECT_GT(rc_version(), version);
}

TEST_F(Style, FontSizesByName) {
    EXPECT_EQ(font_size("medium"), 10);
    EXPECT_EQ(font_size("large"), 12);
    EXPECT_EQ(font_size("smaller"), 8.33);
    EXPECT_EQ(font_size(7.5), 7.5);
    EXPECT_EQ(font_size("7.5"), 7.5);
    EXPECT_EQ(font_size(std::monostate{}), 10);
    EXPECT_EQ(font_size(0.0), 1) << "matplotlib draws nothing below one point";
    rc_set("font.size", 20.0);
    EXPECT_EQ(font_size("xx-small"), 0.579 * 20);
    EXPECT_THROW(font_size("huge"), ValueError);
    EXPECT_EQ(font_weight("bold"), 700);
    EXPECT_EQ(font_weight(550.0), 550);
    EXPECT_EQ(font_weight(std::monostate{}), 400);
    EXPECT_THROW(font_weight("fat"), ValueError);
    EXPECT_THROW(font_weight(1001.0), ValueError);
    EXPECT_EQ(font_stretch("condensed"), 3);
    EXPECT_EQ(font_stretch("ultra-expanded"), 9);
    EXPECT_EQ(font_stretch(std::monostate{}), 5);
}

TEST_F(Style, ThreadsSeeWholeTables) {
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([t] {
            for (int i = 0; i < 200; ++i) {
                const double a = t * 1000 + i;
                rc_set({{"lines.linewidth", a}, {"lines.markersize", a}});
                const RcTable seen = rc_save();
                const auto at = [&](std::string_view name) {
                    return (*seen)[std::size_t(find_rc_param(name) - rc_params().data())];
                };
                ASSERT_EQ(at("lines.linewidth"), at("lines.markersize"));
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
}

}  // namespace
}  // namespace plot
