// Figure files: what is opened is what was saved.
#include "plot/figure_file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "figure_gallery.h"
#include "plot/cancel.h"
#include "plot/error.h"
#include "plot/export.h"
#include "plot/figure_container.h"
#include "plot/style.h"
#include "plot/warnings.h"

namespace plot {
namespace {

using namespace test;

namespace fs = std::filesystem;

class FigureFileGallery : public ::testing::TestWithParam<std::pair<std::string, Maker>> {};

TEST_P(FigureFileGallery, LooksTheSame) {
    const auto figure = GetParam().second();
    const Bytes bytes = bytes_of(figure);
    const auto again = reopened(bytes);
    take_warnings();
    for (const double dpi : {100.0, 37.0})
        EXPECT_EQ(pixels(again, dpi), pixels(figure, dpi)) << dpi;
    EXPECT_EQ(bytes_of(again), bytes);
}

INSTANTIATE_TEST_SUITE_P(All, FigureFileGallery, ::testing::ValuesIn(gallery()),
                         [](const auto& info) { return info.param.first; });

// -- what is stored

// Gives every property that can have another value another one; answers those that cannot.
std::vector<std::string> change_all(Artist& artist) {
    static const std::vector<Value> values = {false,
                                              true,
                                              "C4",
                                              Rgba{0.1, 0.2, 0.3, 0.4},
                                              0.25,
                                              1.75,
                                              3.0,
                                              "steps-mid",
                                              "left",
                                              "right",
                                              "center",
                                              "top",
                                              "round",
                                              "bevel",
                                              "butt",
                                              "italic",
                                              "small-caps",
                                              "bold",
                                              "anchor",
                                              "expand",
                                              "datalim",
                                              "data",
                                              "equal",
                                              "o",
                                              ":",
                                              DashSpec{1, {3, 2}},
                                              std::vector<double>{0.1, 0.2, 0.3, 0.4},
                                              TransformSpec::axes(),
                                              TransformSpec::pixels(),
                                              "none",
                                              "NE",
                                              "lower",
                                              "bilinear",
                                              "rgba",
                                              "stix"};
    std::vector<std::string> same;
    for (const Property& p : artist.state()->properties().all()) {
        const Value before = artist.get(p.name);
        for (const Value& v : values) {
            try {
                artist.set(p.name, v);
            } catch (const Error&) {
                continue;
            }
            if (artist.get(p.name) != before) break;
        }
        if (artist.get(p.name) == before) same.push_back(p.name);
    }
    return same;
}

std::vector<std::shared_ptr<Artist>> parts_of(const FigurePtr& figure) {
    std::vector<std::shared_ptr<Artist>> all = {figure, figure->patch()};
    for (const auto& a : figure->artists()) all.push_back(a);
    for (const auto& axes : figure->axes()) {
        all.insert(all.end(), {axes, axes->patch(), axes->legend(), axes->title(), axes->xaxis(),
                               axes->yaxis(), axes->xaxis()->label()});
        for (int side = 0; side < 4; ++side) all.push_back(axes->spine(Side(side)));
        for (const auto& a : axes->children()) all.push_back(a);
    }
    std::erase(all, nullptr);
    return all;
}

FigurePtr one_of_each() {
    const auto figure = patches();
    figure->axes()[0]->plot({1, 2}, {3, 4});
    figure->axes()[0]->add(std::make_shared<Text>(1, 2, "words"));
    figure->axes()[0]->add(image_of(ImageData::Type::Byte, {LinearNorm{}, 0, 1}));
    figure->set_suptitle("suptitle");
    return figure;
}

TEST(FigureFile, PicturesKeepTheirTypeAndThoseOfOlderFilesAreOfDoubles) {
    const auto figure = empty_figure();
    figure->add_subplot(1, 1, 1)->add(image_of(ImageData::Type::Byte, {LinearNorm{}, 0, 255}));
    const Bytes bytes = bytes_of(figure);
    const ByteSpan whole(bytes);
    const FigureSource source = FigureSource::of_memory({&whole, 1});
    auto root = nlohmann::json::parse(source.json());
    FigureSource::Sizes sizes;
    for (const auto& column : root["columns"]) sizes.emplace_back(column[0], column[1]);
    auto blocks = source.columns(sizes);
    const auto pixels_at =
        std::ranges::find_if(blocks, [](const NumberBlock& b) { return b.bytes.size() == 12; });
    ASSERT_NE(pixels_at, blocks.end());
    EXPECT_EQ(pixels_at->type, "uint8");
    const std::vector<double> wide(pixels_at->bytes.begin(), pixels_at->bytes.end());
    *pixels_at = {nullptr, {reinterpret_cast<const std::uint8_t*>(wide.data()), 8 * wide.size()}};
    root["columns"][std::size_t(pixels_at - blocks.begin())][0] = "float64";
    const Bytes older = FigureBytes(root.dump(), blocks).joined();
    EXPECT_EQ(pixels(reopened(older), 50), pixels(figure, 50));
    EXPECT_EQ(bytes_of(reopened(older)), bytes);
    // No other type will do.
    root["columns"][std::size_t(pixels_at - blocks.begin())] = {"int16", 12};
    pixels_at->bytes = pixels_at->bytes.first(24);
    EXPECT_THROW(reopened(FigureBytes(root.dump(), blocks).joined()), ValueError);
}

TEST(FigureFile, StoresEveryPropertyWhateverTheRcParametersAreLater) {
    const auto figure = one_of_each();
    for (const auto& artist : parts_of(figure)) {
        EXPECT_EQ(change_all(*artist), std::vector<std::string>{})
            << artist->state()->properties().artist();
    }
    figure->set({{"visible", true}, {"frameon", true}});
    const Bytes bytes = bytes_of(figure);
    rc_set("axes.prop_cycle", std::vector<std::string>{"k"});
    for (const char* name : {"lines.dashed_pattern", "lines.dotted_pattern"}) {
        rc_set(name, std::vector<double>{9, 9});
    }
    rc_set("font.size", 20.0);
    rc_set("font.weight", "bold");
    rc_set("lines.linewidth", 5.0);
    const auto again = reopened(bytes);
    const Bytes bytes_again = bytes_of(again);
    rc_reset();
    EXPECT_EQ(bytes_again, bytes);
    const auto before = parts_of(figure), after = parts_of(again);
    ASSERT_EQ(before.size(), after.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        for (const Property& p : before[i]->state()->properties().all()) {
            EXPECT_EQ(repr(after[i]->get(p.name)), repr(before[i]->get(p.name)))
                << before[i]->state()->properties().artist() << " " << p.name;
        }
    }
}

TEST(FigureFile, StoresSharedDataOnce) {
    const auto figure = empty_figure();
    const auto axes = figure->add_subplot(1, 1, 1);
    const std::size_t n = 10000;
    const Column x(count(int(n)));
    for (int i = 0; i < 3; ++i) {
        axes->add(std::make_shared<Line>(x, x, PropertyUpdates{{"label", "l"}}));
    }
    axes->set_legend(std::make_shared<Legend>(legend_entries(*axes)));
    const Bytes bytes = bytes_of(figure);
    EXPECT_LT(bytes.size(), 8 * n + 40000);
    const auto lines = reopened(bytes)->axes()[0]->children();
    const auto first = lines[0]->state_as<LineState>(), last = lines[2]->state_as<LineState>();
    EXPECT_EQ(first->x().values().data(), last->y().values().data());
    EXPECT_EQ(first->x().size(), n);
}

TEST(FigureFile, WhatIsOpenedCanBeChangedLikeANewFigure) {
    const auto figure = shared_axes();
    const auto again = reopened(bytes_of(figure));
    for (const auto& f : {figure, again}) {
        const auto axes = f->axes();
        axes[2]->set_xlim(5, 6);
        axes[1]->autoscale_view(true, false);
        axes[1]->plot({100, 200}, {1, 2});
        axes[3]->children()[0]->remove();
        axes[3]->relim();
        axes[3]->set_title("new");
        axes[3]->yaxis()->update<AxisState>([](AxisState& s) { s.autoscale_pending = true; });
    }
    EXPECT_EQ(again->axes()[0]->xaxis()->limits(), (Interval{5, 6}));
    EXPECT_EQ(again->axes()[1]->children()[1]->get("color"), Value{"#ff7f0e"});  // the next one
    EXPECT_EQ(again->axes()[0]->xaxis()->siblings().size(), 2u);
    EXPECT_EQ(again->axes()[3]->yaxis()->siblings().size(), 1u);
    EXPECT_EQ(pixels(again, 80), pixels(figure, 80));
}

TEST(FigureFile, KeepsNotesWithTheirArtists) {
    const auto figure = texts();
    const auto axes = figure->axes()[0];
    const auto second = axes->children()[1], last = figure->artists()[0];
    const auto opened = figure_of_bytes(bytes_of(figure, {{figure->id(), R"({"a":[1,2.5]})"},
                                                          {axes->id(), "7"},
                                                          {second->id(), "\"two\""},
                                                          {last->id(), "null"}}));
    const auto again = opened.figure->axes()[0];
    EXPECT_EQ(opened.notes, (FigureNotes{{opened.figure->id(), R"({"a":[1,2.5]})"},
                                         {again->id(), "7"},
                                         {again->children()[1]->id(), "\"two\""},
                                         {opened.figure->artists()[0]->id(), "null"}}));
}

// -- files

class FigureFileOnDisk : public ::testing::Test {
  protected:
    void SetUp() override {
        char name[] = "/tmp/figure_file_XXXXXX";
        ASSERT_NE(::mkdtemp(name), nullptr);
        directory_ = name;
    }
    void TearDown() override { fs::remove_all(directory_); }
    std::string path(const std::string& name = "a.figure") const { return directory_ / name; }
    std::string refusal(const std::string& name) const {
        try {
            open_figure_file(path(name));
        } catch (const ValueError& e) {
            return e.what();
        } catch (const OsError& e) {
            return "errno " + std::to_string(e.number);
        }
        return "accepted";
    }
    fs::path directory_;
};

FigurePtr large_figure() {
    const auto figure = empty_figure();
    figure->add_subplot(1, 1, 1)->plot(count(400000), wave(400000, 1));
    return figure;
}

TEST_F(FigureFileOnDisk, SavefigWritesIt) {
    const auto figure = lines_and_legend();
    EXPECT_EQ(save_figure(figure->snapshot(), path()), path());
    const auto again = open_figure_file(path()).figure;
    EXPECT_EQ(pixels(again, 100), pixels(figure, 100));
    EXPECT_EQ(save_figure_to_memory(figure->snapshot(), {.format = "figure"}), bytes_of(figure));
    EXPECT_EQ(fs::file_size(path()), bytes_of(figure).size());
}

TEST_F(FigureFileOnDisk, AnOpenFigureKeepsItsDataWhenTheFileGoesOrIsSavedOver) {
    const auto figure = large_figure();
    const auto wanted = pixels(figure, 50);
    save_figure_file(figure->snapshot(), path());
    const auto first = open_figure_file(path()).figure;
    first->axes()[0]->set_title("moves all columns to another place in the file");
    save_figure_file(first->snapshot(), path());
    const auto second = open_figure_file(path()).figure;
    EXPECT_EQ(second->axes()[0]->title()->get("text"), first->axes()[0]->title()->get("text"));
    fs::remove(path());
    for (const auto& f : {first, second}) {
        f->axes()[0]->set_title("");
        EXPECT_EQ(pixels(f, 50), wanted);
    }
}

TEST_F(FigureFileOnDisk, LargeDataAreMapped) {
    save_figure_file(large_figure()->snapshot(), path());
    const auto mapped = [this] {
        std::ifstream maps("/proc/self/maps");
        const std::string all(std::istreambuf_iterator<char>(maps), {});
        return all.find(path()) != std::string::npos;
    };
    auto figure = open_figure_file(path()).figure;
    EXPECT_TRUE(mapped());
    const auto line = figure->axes()[0]->children()[0];
    figure.reset();
    EXPECT_EQ(line->state_as<LineState>()->x()[399999], 399999);
    line->set("color", "r");
    EXPECT_TRUE(mapped());
    static_cast<Line&>(*line).set_data(Column(), Column());
    EXPECT_FALSE(mapped());
    // A file that saves would write over is read instead.
    fs::permissions(directory_, fs::perms::owner_read | fs::perms::owner_exec);
    if (::access(directory_.c_str(), W_OK) != 0) {
        figure = open_figure_file(path()).figure;
        EXPECT_FALSE(mapped());
    }
    fs::permissions(directory_, fs::perms::owner_all);
}

TEST_F(FigureFileOnDisk, WhatIsNoFigureFileIsRefused) {
    std::ofstream(path("empty.figure"));
    std::ofstream(path("text.figure")) << "<html>no figure at all, but long enough for a preamble "
                                          "and for a bit more than that</html>";
    fs::create_directory(path("folder.figure"));
    ASSERT_EQ(::mkfifo(path("pipe.figure").c_str(), 0600), 0);
    const std::string no_figure = "': it is no figure file";
    for (const char* name : {"empty.figure", "text.figure"}) {
        EXPECT_EQ(refusal(name), "cannot open the figure '" + path(name) + no_figure);
    }
    EXPECT_EQ(refusal("pipe.figure"),
              "cannot open the figure '" + path("pipe.figure") + "': it is no regular file");
    EXPECT_EQ(refusal("folder.figure"), "errno " + std::to_string(EISDIR));
    EXPECT_EQ(refusal("none.figure"), "errno " + std::to_string(ENOENT));
}

TEST_F(FigureFileOnDisk, AStoppedOrFailedSaveLeavesTheOldFile) {
    save_figure_file(texts()->snapshot(), path());
    const auto size = fs::file_size(path());
    CancelToken token;
    {
        const CancelScope scope(token);
        token.request();
        EXPECT_THROW(save_figure_file(lines_and_legend()->snapshot(), path()), Cancelled);
        EXPECT_THROW(open_figure_file(path()), Cancelled);
    }
    EXPECT_THROW(save_figure_file(texts()->snapshot(), path("none/a.figure")), OsError);
    EXPECT_EQ(fs::file_size(path()), size);
    EXPECT_EQ(std::distance(fs::directory_iterator(directory_), {}), 1);
}

}  // namespace
}  // namespace plot
