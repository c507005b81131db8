#include "plot/color.h"

#include <gtest/gtest.h>

#include <set>

#include "plot/error.h"

namespace plot {
namespace {

const std::vector<Rgba> kCycle = {{1, 0, 0, 1}, {0, 1, 0, 1}, {0, 0, 1, 1}};

std::optional<Rgba> parse(std::string_view text) { return parse_color(text, kCycle); }

std::string hex(std::string_view text) {
    const auto color = parse(text);
    return color ? to_hex(*color, true) : "invalid";
}

TEST(Color, TablesHaveAllNames) {
    EXPECT_EQ(base_colors().size(), 8u);
    EXPECT_EQ(tableau_colors().size(), 10u);
    EXPECT_EQ(css4_colors().size(), 148u);
    EXPECT_EQ(xkcd_colors().size(), 949u);
    for (const auto table : {tableau_colors(), css4_colors(), xkcd_colors()}) {
        std::set<std::string_view> names;
        for (const NamedColor& c : table) {
            names.insert(c.name);
            const auto parsed = parse(c.name);
            ASSERT_TRUE(parsed) << c.name;
            const std::uint32_t rgb = std::stoul(to_hex(*parsed).substr(1), nullptr, 16);
            EXPECT_EQ(rgb, c.rgb) << c.name;
        }
        EXPECT_EQ(names.size(), table.size());
    }
}

TEST(Color, SingleLettersAreExact) {
    EXPECT_EQ(parse("g"), (Rgba{0, 0.5, 0, 1}));
    EXPECT_EQ(parse("c"), (Rgba{0, 0.75, 0.75, 1}));
    EXPECT_EQ(parse("k"), (Rgba{0, 0, 0, 1}));
    EXPECT_FALSE(parse("R"));
    EXPECT_FALSE(parse("x"));
}

TEST(Color, NamesIgnoreCase) {
    EXPECT_EQ(hex("Red"), "#ff0000ff");
    EXPECT_EQ(hex("rebeccapurple"), "#663399ff");
    EXPECT_EQ(hex("TAB:BLUE"), "#1f77b4ff");
    EXPECT_EQ(hex("XKCD:Sky Blue"), "#75bbfdff");
    EXPECT_EQ(hex("none"), "#00000000");
    EXPECT_EQ(hex("None"), "#00000000");
    EXPECT_EQ(hex("xkcd:robin's egg"), "#6dedfdff");
}

TEST(Color, GreyIsAlsoSpelledGray) {
    EXPECT_EQ(hex("tab:grey"), hex("tab:gray"));
    EXPECT_EQ(hex("xkcd:gray"), "#929591ff");
    EXPECT_EQ(hex("xkcd:grayish"), hex("xkcd:greyish"));
    EXPECT_EQ(hex("darkslategrey"), hex("darkslategray"));
    EXPECT_EQ(hex("Grey"), "#808080ff");
}

TEST(Color, NumbersOfTheCycleGoRound) {
    EXPECT_EQ(parse("C0"), kCycle[0]);
    EXPECT_EQ(parse("C4"), kCycle[1]);
    EXPECT_EQ(parse("C10"), kCycle[1]);
    EXPECT_EQ(parse("C12345678901234567890123"), kCycle[0]);
    EXPECT_EQ(hex("c0"), "invalid");
    EXPECT_EQ(hex("C"), hex("invalid"));
    EXPECT_EQ(hex("C-1"), "invalid");
    EXPECT_EQ(parse_color("C7", {}), (Rgba{0, 0, 0, 1}));
}

TEST(Color, HexForms) {
    EXPECT_EQ(hex("#fa0"), "#ffaa00ff");
    EXPECT_EQ(hex("#FA08"), "#ffaa0088");
    EXPECT_EQ(hex("#0A0b0c"), "#0a0b0cff");
    EXPECT_EQ(hex("#0A0b0c80"), "#0a0b0c80");
    for (const char* bad :
         {"#", "#1", "#12", "#12345", "#1234567", "#123456789", "#fffg", "123456x"}) {
        EXPECT_EQ(hex(bad), "invalid") << bad;
    }
}

TEST(Color, GreyStringsAreReadAsPythonReadsFloats) {
    for (const char* half : {"0.5", ".5", "+.5", " 0.5\n", "5e-1", "0.50_0", "0000.5"}) {
        EXPECT_EQ(parse(half), (Rgba{0.5, 0.5, 0.5, 1})) << half;
    }
    EXPECT_EQ(parse("0"), (Rgba{0, 0, 0, 1}));
    EXPECT_EQ(parse("1"), (Rgba{1, 1, 1, 1}));
    for (const char* bad : {"1.01", "-0.1", "nan", "inf", "1e", "0x1", "0_.5", "_0", "+-0.5", "",
                            " ", "1e999", "0.5 0.5"}) {
        EXPECT_EQ(hex(bad), "invalid") << bad;
    }
}

TEST(Color, ErrorsAreMatplotlibs) {
    const auto message = [](std::string_view text) -> std::string {
        try {
            require_color(text, kCycle);
            return "none";
        } catch (const ValueError& e) {
            return e.what();
        }
    };
    EXPECT_EQ(message("reddish"), "Invalid RGBA argument: 'reddish'");
    EXPECT_EQ(message("it's"), "Invalid RGBA argument: \"it's\"");
    EXPECT_EQ(message("1.5"),
              "Invalid string grayscale value '1.5'. Value must be within 0-1 range");
    EXPECT_EQ(message("nan"),
              "Invalid string grayscale value 'nan'. Value must be within 0-1 range");
    EXPECT_EQ(message("C1"), "none");
}

TEST(Color, HexRoundsHalfToEven) {
    EXPECT_EQ(to_hex({0.1, 0.2, 0.3, 0.4}), "#1a334c");
    EXPECT_EQ(to_hex({0.1, 0.2, 0.3, 0.4}, true), "#1a334c66");
    EXPECT_EQ(to_hex({0.5, 2.5 / 255, 1.5 / 255, 1}), "#800202");
}

TEST(Color, StrangeTextIsRefused) {
    EXPECT_FALSE(parse(std::string(1000000, 'x')));
    EXPECT_FALSE(parse(std::string_view("\0", 1)));
    EXPECT_FALSE(parse("\xff\xfe"));
    EXPECT_FALSE(parse("red "));
}

}  // namespace
}  // namespace plot
