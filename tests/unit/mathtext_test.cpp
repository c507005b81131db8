#include "plot/mathtext.h"

#include <gtest/gtest.h>

#include <random>

#include "plot/error.h"
#include "plot/math_symbols.h"
#include "plot/text.h"

namespace plot {
namespace {

constexpr double kHinterDrift = 0.7;  // pixels; see the test of plain text

struct Measured {
    const char* text;
    double points, dpi, width, height, descent;
};

// RendererAgg(…, dpi).get_text_width_height_descent(text, FontProperties(size=points), True) of
// matplotlib 3.6.3.
constexpr Measured kMeasured[] = {
    {"$\\mathdefault{10^{2}}$", 10, 100, 25.0315, 18.6, 3.0},
    {"$\\mathdefault{10^{2}}$", 12, 200, 57.2487, 34.8, 2.0},
    {"$\\mathdefault{10^{-3}}$", 10, 100, 33.3338, 18.6, 3.0},
    {"$\\mathdefault{10^{-3}}$", 12, 200, 77.1748, 34.8, 2.0},
    {"$\\mathdefault{2\\times10^{5}}$", 10, 100, 50.9481, 18.6, 3.0},
    {"$\\mathdefault{2\\times10^{5}}$", 12, 200, 119.6255, 34.8, 2.0},
    {"$x^2 + y_i^2 = r^2$", 10, 100, 79.0954, 22.6, 7.0},
    {"$x^2 + y_i^2 = r^2$", 12, 200, 186.6018, 44.3, 11.5},
    {"energy $E$ [keV]", 10, 100, 104.0621, 18.0, 5.0},
    {"energy $E$ [keV]", 12, 200, 246.7324, 37.0, 9.0},
    {"$\\alpha\\beta\\gamma\\Gamma\\Delta\\Omega\\infty$", 10, 100, 66.1523, 18.0, 5.0},
    {"$\\alpha\\beta\\gamma\\Gamma\\Delta\\Omega\\infty$", 12, 200, 156.0702, 37.0, 9.0},
    {"$f_{max}$, $\\sigma = 1.5\\,\\mathrm{mm}$", 10, 100, 113.3363, 17.4, 4.4},
    {"$f_{max}$, $\\sigma = 1.5\\,\\mathrm{mm}$", 12, 200, 269.1555, 35.7, 7.7},
    {"$\\frac{a}{b+c}$", 10, 100, 25.4507, 22.4403, 7.7979},
    {"$\\frac{a}{b+c}$", 12, 200, 58.2836, 45.9167, 15.6609},
    {"$\\sqrt{x}$", 10, 100, 22.5415, 16.1146, 2.6406},
    {"$\\sqrt{x}$", 12, 200, 51.3009, 33.4062, 2.7031},
    {"$\\sum_{i=0}^{n} i$", 10, 100, 26.6177, 41.3083, 16.7042},
    {"$\\sum_{i=0}^{n} i$", 12, 200, 61.0654, 92.0, 36.45},
    {"$\\hat{x}$ $\\bar{y}$ $\\vec{v}$", 10, 100, 36.0181, 20.2361, 5.0},
    {"$\\hat{x}$ $\\bar{y}$ $\\vec{v}$", 12, 200, 83.6457, 42.1667, 9.0},
    {"$\\sin(x)$ $\\cos \\theta$ $\\log_{10} N$", 10, 100, 130.258, 18.0, 5.0},
    {"$\\sin(x)$ $\\cos \\theta$ $\\log_{10} N$", 12, 200, 309.8252, 37.0, 9.0},
    {"20 $\\degree$C, 5 $\\mu$m, 3$\\pm$1", 10, 100, 122.1041, 17.0, 5.0},
    {"20 $\\degree$C, 5 $\\mu$m, 3$\\pm$1", 12, 200, 290.0846, 37.0, 9.0},
    {"$\\mathbf{B}$ $\\mathit{it}$ $\\mathtt{tt}$", 10, 100, 46.0816, 15.0, 2.0},
    {"$\\mathbf{B}$ $\\mathit{it}$ $\\mathtt{tt}$", 12, 200, 107.7491, 30.0, 2.0},
    {"$A \\cdot B \\leq C \\rightarrow D$", 10, 100, 85.4166, 14.0, 2.0},
    {"$A \\cdot B \\leq C \\rightarrow D$", 12, 200, 202.228, 29.0, 2.0},
    {"1$\\times$10$^{-6}$", 10, 100, 53.9324, 18.6, 3.0},
    {"1$\\times$10$^{-6}$", 12, 200, 126.8131, 34.8, 2.0},
    {"$a-b$ \\$5", 10, 100, 57.252, 17.0, 4.0},
    {"$a-b$ \\$5", 12, 200, 134.5588, 35.0, 7.0},
};

TEST(Mathtext, MeasuresAreMatplotlibs) {
    for (const Measured& m : kMeasured) {
        const LineExtents e = pango_metrics().measure(m.text, Font{.size = m.points}, m.dpi);
        EXPECT_NEAR(e.width, m.width, kHinterDrift) << m.text << " at " << m.dpi;
        EXPECT_NEAR(e.height, m.height, kHinterDrift) << m.text << " at " << m.dpi;
        EXPECT_NEAR(e.descent, m.descent, kHinterDrift) << m.text << " at " << m.dpi;
    }
}

TEST(Mathtext, AnEvenNumberOfDollarsIsMath) {
    EXPECT_TRUE(is_math_text("$x$"));
    EXPECT_TRUE(is_math_text("a $x$ b $y$"));
    EXPECT_TRUE(is_math_text("\\$5 $x$"));
    EXPECT_FALSE(is_math_text("$5"));
    EXPECT_FALSE(is_math_text("\\$5\\$"));
    EXPECT_FALSE(is_math_text("$a$ $b"));
    EXPECT_FALSE(is_math_text(""));
}

std::string error_of(const char* text) {
    try {
        pango_metrics().measure(text, {}, 100);
    } catch (const ValueError& e) {
        return e.what();
    }
    return "no error";
}

TEST(Mathtext, ErrorsAreMatplotlibs) {
    EXPECT_EQ(error_of("$\\foo$"),
              "\n\\foo\n^\nUnknown symbol: \\foo, found '\\'  (at char 0), (line:1, col:1)");
    EXPECT_EQ(error_of("ab $x \\foo$"),
              "\nx \\foo\n  ^\nUnknown symbol: \\foo, found '\\'  (at char 2), (line:1, col:3)");
    EXPECT_EQ(error_of("$\\mathdefault{\\foo}$"),
              "\n\\mathdefault{\\foo}\n             ^\nUnknown symbol: \\foo, found '\\'  (at char "
              "13), (line:1, col:14)");
    EXPECT_EQ(
        error_of("$x^$"),
        "\nx^\n  ^\nExpected {accent | symbol | function | operatorname | group | frac | dfrac "
        "| binom | genfrac | overset | underset | sqrt | overline}, found end of text  (at "
        "char 2), (line:1, col:3)");
    EXPECT_EQ(error_of("${x$"),
              "\n${x$\n^\nExpected end of text, found '$'  (at char 0), (line:1, col:1)");
    EXPECT_EQ(error_of("$$"),
              "\n$$\n^\nExpected end of text, found '$'  (at char 0), (line:1, col:1)");
    EXPECT_EQ(error_of("$\\frac{1}$"),
              "\n\\frac{1}\n     ^\nExpected \\frac{num}{den}, found '{'  (at char 5), (line:1, "
              "col:6)");
    EXPECT_EQ(error_of("$\\sqrt$"),
              "\n\\sqrt\n     ^\nExpected \\sqrt{value}, found end of text  (at char 5), (line:1, "
              "col:6)");
    EXPECT_NE(error_of("$x^2^3$").find("Double superscript"), std::string::npos);
    EXPECT_NE(error_of("$x_2_3$").find("Double subscript"), std::string::npos);
    EXPECT_NE(error_of("$\\left(x$").find("Expected '\\\\right'"), std::string::npos);
    EXPECT_EQ(error_of("$x}$"), "no error") << "what follows is left out";
}

TEST(Mathtext, EverySymbolCanBeDrawn) {
    EXPECT_EQ(math_symbol("alpha"), 0x3b1u);
    EXPECT_EQ(math_symbol("leq"), 0x2264u);
    EXPECT_EQ(math_symbol("alph"), 0u);
    for (const char* text :
         {"$\\alpha\\beta\\Gamma\\partial\\nabla\\hbar\\ell$", "$\\leq\\geq\\neq\\approx\\sim$",
          "$\\rightarrow\\Leftrightarrow\\mapsto$", "$\\cal{ABC}\\mathfrak{g}$",
          "$\\mathbb{R}\\mathscr{L}$", "$\\overline{ab}\\widehat{xy}$", "$\\binom{n}{k}$",
          "$\\sqrt[3]{x}$", "$\\overset{a}{b}\\underset{c}{d}$", "$\\operatorname{foo}x$",
          "$a\\hspace{2}b\\quad c$", "$\\prod_{i}^{n}\\int_0^\\infty$", "$\\{a\\}\\%\\_$"}) {
        EXPECT_GT(pango_metrics().measure(text, {}, 100).width, 10) << text;
    }
}

TEST(Mathtext, BinarySignsAreSpacedBetweenOperandsOnly) {
    const auto width = [](const char* text) {
        return pango_metrics().measure(text, {}, 100).width;
    };
    EXPECT_NEAR(width("$-1$"), width("−1") + 2, 2);
    EXPECT_GT(width("$1-1$"), width("1−1") + 6);
    EXPECT_NEAR(width("$1.5$"), width("1.5") + 2, 2);
}

TEST(Mathtext, DeepNestingIsRefused) {
    std::string deep = "$";
    for (int i = 0; i < 100000; ++i) deep += "\\hat{";
    EXPECT_NE(error_of((deep + "x$").c_str()).find("Too many nested groups"), std::string::npos);
    deep = "$";
    for (int i = 0; i < 100000; ++i) deep += "{";
    EXPECT_NE(error_of((deep + "x$").c_str()).find("Too many nested groups"), std::string::npos);
    deep = "$";
    for (int i = 0; i < 100000; ++i) deep += "x^";
    EXPECT_NE(error_of((deep + "$").c_str()), "no error");
}

TEST(Mathtext, RandomTextIsReadOrRefused) {
    static constexpr const char* kPieces[] = {
        "{",         "}",        "^",        "_",           "$",     "\\frac", "\\sqrt",
        "[",         "]",        "x",        "1",           " ",     "\\",     "\\alpha",
        "\\left(",   "\\right)", "\\mathrm", "'",           "\\hat", "é",      "\\sum",
        "\\,",       "~",        "\\rm",     "\\hspace{1}", ",",     "-",      "\\operatorname{a}",
        "\\overset", "\\$"};
    std::mt19937 random(1);
    int read = 0;
    for (int i = 0; i < 20000; ++i) {
        std::string text = "$";
        for (unsigned n = random() % 12; n > 0; --n) text += kPieces[random() % std::size(kPieces)];
        try {
            const LineExtents e = pango_metrics().measure(text + "$", {}, 100);
            ASSERT_TRUE(std::isfinite(e.width + e.height + e.descent)) << text;
            ++read;
        } catch (const ValueError&) {
            // As good as read.
        }
    }
    EXPECT_GT(read, 1000);
}

}  // namespace
}  // namespace plot
