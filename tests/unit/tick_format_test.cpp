#include "plot/tick_format.h"

#include <gtest/gtest.h>

#include <clocale>
#include <cmath>

#include "plot/error.h"
#include "plot/number_format.h"

namespace plot {
namespace {

using Texts = std::vector<std::string>;
using Values = std::vector<double>;

TickLabels scalar(const Values& locs, const ScalarFormatter& f = {}) {
    return format_ticks(f, locs, {{locs.front(), locs.back()}, {}});
}

TickLabels log_labels(const Values& locs, Interval view, LogFormatter f = {}) {
    return format_ticks(f, locs, {view, Scale::log(f.base)});
}

TEST(ScalarFormatter, ShowsTheDigitsThatDiffer) {
    EXPECT_EQ(scalar({0, 0.5, 1}).labels, (Texts{"0.0", "0.5", "1.0"}));
    EXPECT_EQ(scalar({0, 0.25, 0.5}).labels, (Texts{"0.00", "0.25", "0.50"}));
    EXPECT_EQ(scalar({-10, 0, 10}).labels, (Texts{"\u221210", "0", "10"}));
}

TEST(ScalarFormatter, TakesOffPowersOfTen) {
    EXPECT_EQ(scalar({0, 1e6, 2e6}), (TickLabels{{"0", "1", "2"}, "1e6"}));
    EXPECT_EQ(scalar({0, 1e-5, 2e-5}), (TickLabels{{"0", "1", "2"}, "1e\u22125"}));
    EXPECT_EQ(scalar({0, 1e5, 2e5}).offset_text, "");
    EXPECT_EQ(scalar({0, 1e6}, {.scientific = false}).labels, (Texts{"0", "1000000"}));
    EXPECT_EQ(scalar({0, 1e6}, {.math_text = true}),
              (TickLabels{{"$\\mathdefault{0}$", "$\\mathdefault{1}$"},
                          "$\\times\\mathdefault{10^{6}}\\mathdefault{}$"}));
}

TEST(ScalarFormatter, TakesOffOffsets) {
    EXPECT_EQ(scalar({10000, 10001, 10002}), (TickLabels{{"0", "1", "2"}, "+1e4"}));
    EXPECT_EQ(scalar({-10002, -10001, -10000}),
              (TickLabels{{"\u22122", "\u22121", "0"}, "\u22121e4"}));
    EXPECT_EQ(scalar({1000, 1001}).offset_text, "");
    EXPECT_EQ(scalar({10000, 10001}, {.use_offset = false}).offset_text, "");
    EXPECT_EQ(scalar({1e9, 1e9 + 1e-6}), (TickLabels{{"0.000", "9.537"}, "1e\u22127+1e9"}));
    EXPECT_EQ(scalar({5, 6}, {.use_offset = false, .offset = 5}), (TickLabels{{"0", "1"}, "+5"}));
}

TEST(ScalarFormatter, WritesHyphensIfToldSo) {
    EXPECT_EQ(scalar({-1, 0}, {.unicode_minus = false}).labels, (Texts{"-1", "0"}));
}

TEST(ScalarFormatter, FewAndOddTicks) {
    EXPECT_EQ(format_ticks(ScalarFormatter{}, {}, {}), TickLabels{});
    const Values one = {0.5};
    EXPECT_EQ(format_ticks(ScalarFormatter{}, one, {{0, 1}, {}}).labels, Texts{"0.5"});
    EXPECT_EQ(scalar({3, 3}).labels, (Texts{"3", "3"}));
    EXPECT_EQ(scalar({NAN, 1}).labels.size(), 2u);
}

TEST(LogFormatter, WritesPowers) {
    EXPECT_EQ(
        log_labels({0.01, 1, 10}, {0.01, 1000}).labels,
        (Texts{"$\\mathdefault{10^{-2}}$", "$\\mathdefault{10^{0}}$", "$\\mathdefault{10^{1}}$"}));
    EXPECT_EQ(log_labels({8}, {1, 64}, {.base = 2}).labels, Texts{"$\\mathdefault{2^{3}}$"});
    EXPECT_EQ(log_labels({-10, 0}, {1, 64}).labels,
              (Texts{"$\\mathdefault{-10^{1}}$", "$\\mathdefault{0}$"}));
}

TEST(LogFormatter, LabelsMultiplesWhereThereIsRoom) {
    const Values locs = {2, 3, 5};
    const Texts none = {"", "", ""};
    EXPECT_EQ(log_labels(locs, {1, 100}).labels, none);
    EXPECT_EQ(log_labels(locs, {1, 9}).labels[0], "$\\mathdefault{2\\times10^{0}}$");
    EXPECT_EQ(log_labels(locs, {1, 9}).labels[2], "");
    EXPECT_EQ(log_labels(locs, {2.1, 5}).labels[2], "$\\mathdefault{5\\times10^{0}}$");
    EXPECT_EQ(log_labels(locs, {2.1, 5}, {.label_only_base = true}).labels, none);
}

TEST(LogFormatter, OtherStyles) {
    EXPECT_EQ(log_labels({1000}, {1, 1e6}, {.style = LogStyle::Plain}).labels, Texts{"1000"});
    EXPECT_EQ(log_labels({1e5}, {1, 1e6}, {.style = LogStyle::Plain}).labels, Texts{"1e+05"});
    EXPECT_EQ(log_labels({1000}, {1, 1e6}, {.style = LogStyle::Exponent}).labels, Texts{"3"});
    EXPECT_EQ(log_labels({5}, {4, 6}, {.style = LogStyle::Mathtext}).labels,
              Texts{"$\\mathdefault{10^{0.70}}$"});
    EXPECT_EQ(log_labels({1000}, {1, 1e6}, {.min_exponent = 4}).labels,
              Texts{"$\\mathdefault{1000}$"});
}

TEST(LogFormatter, WhatNoPowerHoldsHasNoLabel) {
    EXPECT_EQ(log_labels({INFINITY, NAN}, {1, 1e308}).labels, (Texts{"", ""}));
}

TEST(Formatters, FixedAndFormatTexts) {
    const Values locs = {1, 2.5};
    EXPECT_EQ(format_ticks(FixedFormatter{{"a"}, "off"}, locs, {}), (TickLabels{{"a", ""}, "off"}));
    EXPECT_EQ(format_ticks(NullFormatter{}, locs, {}).labels, (Texts{"", ""}));
    EXPECT_EQ(format_ticks(FormatStrFormatter{"%.1f m"}, locs, {}).labels,
              (Texts{"1.0 m", "2.5 m"}));
    EXPECT_EQ(format_ticks(StrMethodFormatter{"{x:.2f}#{pos}"}, locs, {}).labels,
              (Texts{"1.00#0", "2.50#1"}));
}

TEST(Formatters, CursorShowsAsManyDigitsAsPixelsTellApart) {
    const FormatContext context{{0, 10}, {}};
    const auto shown = [&](double v, double delta) {
        return format_data_short(ScalarFormatter{}, v, delta, context);
    };
    EXPECT_EQ(shown(3.14159, 0.02), "3.14");
    EXPECT_EQ(shown(-1234.5, 5), "\u22121234.");
    EXPECT_EQ(shown(0, 0.001), "0.000");
    EXPECT_EQ(shown(2, 0), "2.0000000000000000");
    EXPECT_EQ(format_data_short(LogFormatter{}, 25, 1, context), "25          ");
    EXPECT_NEAR(pixel_delta(5, {0, 10}, {}, 100), 0.1, 1e-12);
    EXPECT_NEAR(pixel_delta(1, {1, 100}, Scale::log(), 2), 9, 1e-12);
}

TEST(NumberFormat, PercentIsPythons) {
    EXPECT_EQ(percent_format("%5.2f|", 3.14159), " 3.14|");
    EXPECT_EQ(percent_format("%-8.3e|", 12345.678), "1.235e+04|");
    EXPECT_EQ(percent_format("%+05d", 42.9), "+0042");
    EXPECT_EQ(percent_format("%d", 1e22), "10000000000000000000000");
    EXPECT_EQ(percent_format("%#.3g%%", 1), "1.00%");
    EXPECT_EQ(percent_format("%s", 0.1), "0.1");
    EXPECT_THROW(percent_format("%y", 1), ValueError);
    EXPECT_THROW(percent_format("%", 1), ValueError);
    EXPECT_THROW(percent_format("no field", 1), TypeError);
    EXPECT_THROW(percent_format("%d %d", 1), TypeError);
    EXPECT_THROW(percent_format("%99999999999f", 1), ValueError);
}

TEST(NumberFormat, BraceIsPythons) {
    EXPECT_EQ(brace_format("{x:,.1f} {{{pos}}}", 12345.678, 7), "12,345.7 {7}");
    EXPECT_EQ(brace_format("{x:*^9.2%}", 0.25, 0), "*25.00%**");
    EXPECT_EQ(brace_format("{x:010,}", 1234.5, 0), "0,001,234.5");
    EXPECT_EQ(brace_format("{x!r:>6}", 0.5, 0), "   0.5");
    EXPECT_EQ(brace_format("{pos}", 1, std::nullopt), "None");
    EXPECT_THROW(brace_format("{y}", 1, 0), KeyError);
    EXPECT_THROW(brace_format("{x", 1, 0), ValueError);
    EXPECT_THROW(brace_format("}", 1, 0), ValueError);
    EXPECT_THROW(brace_format("{x:d}", 1, 0), ValueError);
}

TEST(NumberFormat, ReprIsTheShortest) {
    EXPECT_EQ(python_repr(0.1), "0.1");
    EXPECT_EQ(python_repr(1e16), "1e+16");
    EXPECT_EQ(python_repr(123456789012345680.0), "1.2345678901234568e+17");
    EXPECT_EQ(python_repr(-0.0), "-0.0");
    EXPECT_EQ(python_repr(1e-5), "1e-05");
    EXPECT_EQ(python_repr(NAN), "nan");
}

TEST(NumberFormat, KeepsThePointInEveryLocale) {
    const std::string before = std::setlocale(LC_ALL, nullptr);
    for (const char* name : {"de_DE.UTF-8", "fr_FR.UTF-8", "C.UTF-8"}) std::setlocale(LC_ALL, name);
    EXPECT_EQ(format_fixed(1.5, 2), "1.50");
    EXPECT_EQ(percent_format("%g", 2.5), "2.5");
    std::setlocale(LC_ALL, before.c_str());
}

}  // namespace
}  // namespace plot
