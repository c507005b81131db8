// Figures of all kinds, and what the tests of figure files do with them.
#pragma once

#include <cmath>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "figure_gallery_base.h"
#include "figure_gallery_parts.h"
#include "plot/artists/annotation.h"
#include "plot/artists/collection.h"
#include "plot/artists/fancy_box.h"
#include "plot/artists/image.h"
#include "plot/artists/table.h"
#include "plot/figure_file.h"
#include "plot/render.h"

namespace plot::test {

inline FigurePtr empty_axes() {
    const auto figure = empty_figure();
    figure->add_subplot(1, 2, 1);
    figure->add_subplot(1, 2, 2)->set("axis_on", false);
    return figure;
}

inline FigurePtr lines_and_legend() {
    const auto figure = empty_figure();
    const auto axes = figure->add_subplot(1, 1, 1);
    for (int i = 0; i < 4; ++i) {
        axes->plot(count(60), wave(60, i),
                   {{"label", "wave " + std::to_string(i)}, {"linewidth", 0.7 + i}});
    }
    axes->set_title("A title");
    axes->set_xlabel("t / s");
    axes->set_ylabel("$10^{3}$ m");
    axes->set_legend(std::make_shared<Legend>(
        legend_entries(*axes),
        PropertyUpdates{
            {"title", "Legend"}, {"ncols", 2.0}, {"shadow", true}, {"labelcolor", "linecolor"}}));
    figure->set_suptitle("Above all");
    return figure;
}

inline FigurePtr log_axes() {
    const auto figure = empty_figure();
    const auto a = figure->add_subplot(1, 2, 1), b = figure->add_subplot(1, 2, 2);
    a->plot({1, 10, 1e4}, {1e-3, 5, 1e7});
    a->set_xscale(Scale::log());
    a->set_yscale(Scale::log(2, false));
    b->plot({-100, 0, 100}, {-1, 0, 1});
    b->set_xscale(Scale::symlog(10, 3, 0.5));
    b->grid(true);
    b->yaxis()->set_inverted(true);
    return figure;
}

inline FigurePtr shared_axes() {
    const auto figure = empty_figure();
    std::vector<std::shared_ptr<Axes>> all;
    for (int i = 1; i <= 4; ++i) {
        all.push_back(figure->add_subplot(2, 2, i, {{"label", "axes " + std::to_string(i)}}));
        all.back()->plot(count(10 * i), wave(10 * i, i));
    }
    all[2]->xaxis()->share_with(all[0]->xaxis());
    all[3]->xaxis()->share_with(all[1]->xaxis());
    all[1]->yaxis()->share_with(all[0]->yaxis());
    all[0]->set_xlim(30, 2);
    return figure;
}

// Two axes in one place, ticks and labels on opposite sides.
inline FigurePtr twins() {
    const auto figure = empty_figure();
    const auto a = figure->add_axes({0.2, 0.2, 0.8, 0.9}),
               b = figure->add_axes({0.2, 0.2, 0.8, 0.9});
    b->xaxis()->share_with(a->xaxis());
    b->patch()->set("visible", false);
    b->xaxis()->set("visible", false);
    b->yaxis()->update<AxisState>([](AxisState& s) {
        apply_tick_params(s, WhichTicks::Both,
                          {{"left", false},
                           {"labelleft", false},
                           {"right", true},
                           {"labelright", true},
                           {"colors", "C1"},
                           {"direction", "inout"}});
        s.label_high = true;
    });
    a->plot(count(20), wave(20, 0));
    b->plot(count(20), {1, 3, 2, 5, 4, 9, 7, 8, 6, 5, 4, 3, 2, 1, 2, 3, 4, 5, 6, 70},
            {{"color", "C1"}, {"zorder", -1.0}});
    b->set_ylabel("right");
    return figure;
}

inline FigurePtr dashes() {
    const auto figure = empty_figure();
    const auto axes = figure->add_subplot(1, 1, 1);
    const std::vector<Value> styles = {"-", "--", "-.", ":", "None", DashSpec{1.5, {4, 1, 0.5, 1}}};
    for (std::size_t i = 0; i < styles.size(); ++i) {
        axes->plot({0, 1, 2}, {double(i), i + 0.5, i + 0.2},
                   {{"linestyle", styles[i]},
                    {"gapcolor", i == 1 ? Value{"yellow"} : Value{}},
                    {"dash_capstyle", "round"},
                    {"drawstyle", i % 2 ? "steps-mid" : "default"},
                    {"alpha", i == 2 ? Value{0.3} : Value{}}});
    }
    axes->spine(Side::Top)->set("visible", false);
    axes->spine(Side::Left)->set({{"linestyle", "--"}, {"color", "C3"}, {"linewidth", 3.0}});
    return figure;
}

inline FigurePtr all_markers() {
    const auto figure = empty_figure();
    const auto axes = figure->add_subplot(1, 1, 1);
    double y = 0;
    for (const std::string& name : marker_names()) {
        axes->plot({0, 1, 2}, {y, y, y},
                   {{"marker", name},
                    {"linestyle", "None"},
                    {"markevery", std::vector<double>{2, 0, 0.1}}});
        axes->plot({3}, {y++},
                   {{"marker", name},
                    {"fillstyle", "left"},
                    {"markerfacecoloralt", Rgba{0.1, 0.2, 0.3, 0.4}},
                    {"markeredgecolor", "0.5"}});
    }
    axes->plot({4}, {4}, {{"marker", "$\\alpha$"}, {"markersize", 20.0}});
    return figure;
}

inline FigurePtr texts() {
    const auto figure = empty_figure();
    const auto axes = figure->add_subplot(1, 1, 1);
    axes->add(std::make_shared<Text>(0.2, 0.3, "turned\ntwice",
                                     PropertyUpdates{{"rotation", 30.0},
                                                     {"fontweight", "bold"},
                                                     {"fontstyle", "italic"},
                                                     {"color", "C2"},
                                                     {"multialignment", "right"}}));
    axes->add(std::make_shared<Text>(
        0.5, 0.5, "in the axes",
        PropertyUpdates{{"transform", TransformSpec::axes()},
                        {"fontfamily", std::vector<std::string>{"DejaVu Serif", "serif"}},
                        {"fontsize", "xx-large"}}));
    TransformSpec blended{Coordinates::Data, Coordinates::Figure, Affine::rotation(0.1), {3, -5}};
    axes->add(std::make_shared<Text>(0.7, 0.1, "é ü 漢", PropertyUpdates{{"transform", blended}}));
    figure->add_artist(std::make_shared<Text>(
        0.9, 0.02, "of the figure",
        PropertyUpdates{{"transform", TransformSpec::figure()}, {"fontweight", Value{}}}));
    return figure;
}

inline FigurePtr annotations() {
    const auto figure = empty_figure();
    const auto axes = figure->add_subplot(1, 1, 1);
    PlaceUnit data, offset;
    data.by_name = true;
    offset.base = PlaceUnit::Base::Offset, offset.unit = PlaceUnit::Unit::Points;
    const char* const styles[] = {"->", "-|>", "|-|", "fancy", "wedge"};
    for (int i = 0; i < 5; ++i) {
        const auto note =
            std::make_shared<Annotation>(Place{{0.2 * i, 0.3}, data, data}, Point{10, 30}, "note",
                                         PropertyUpdates{{"rotation", 10.0 * i}});
        const auto arrow = std::make_shared<Arrow>(PropertyUpdates{{"facecolor", "C1"}});
        arrow->update<ArrowState>([&](ArrowState& s) {
            s.arrow = default_style(arrow_styles(), styles[i]);
            s.connection = default_style(connection_styles(), i % 2 ? "arc3" : "angle3");
        });
        note->update<AnnotationState>([&](AnnotationState& s) {
            s.text_x = s.text_y = offset;
            s.arrow = arrow;
            s.box = std::make_shared<FancyBox>(
                Rect{}, default_style(box_styles(), i % 2 ? "round4" : "sawtooth"));
            if (i == 3) s.plain = AnnotationState::Plain{3, 9, 7, 0.1};
        });
        axes->add(note);
    }
    axes->add(std::make_shared<FancyBox>(Rect{0.1, 0.7, 0.4, 0.9},
                                         default_style(box_styles(), "darrow"),
                                         PropertyUpdates{{"mutation_scale", 0.1}}));
    axes->title()->set("text", "A title");
    return figure;
}

inline FigurePtr table_and_inner_axes() {
    const auto figure = empty_figure();
    const auto axes = figure->add_subplot(1, 1, 1);
    const auto table = std::make_shared<Table>();
    table->update<TableState>([](TableState& s) {
        for (int i = 0; i < 4; ++i) {
            s.cells.push_back({i / 2, i % 2,
                               std::make_shared<Patch>(Path::rectangle({0, 0, 0.3, 0.1})),
                               std::make_shared<Text>(0, 0, std::to_string(i)), nullptr, nullptr});
        }
        s.auto_columns = {1};
        s.location = 9;
    });
    axes->add(table);
    const auto inner = figure->add_axes({0.5, 0.5, 0.7, 0.7});
    inner->update<AxesState>([&](AxesState& s) {
        s.parent = axes->id();
        s.inset = {0.6, 0.6, 0.9, 0.9};
        s.zorder = 5;
    });
    inner->plot({1, 2}, {3, 5});
    axes->spine(Side::Left)->set({{"measure", "axes"}, {"place", 0.3}});
    axes->spine(Side::Bottom)->set("ends", std::vector<double>{0.2, 0.7});
    return figure;
}

inline FigurePtr missing_values() {
    const auto figure = empty_figure();
    const auto axes = figure->add_subplot(1, 1, 1);
    const double inf = std::numeric_limits<double>::infinity();
    axes->plot({0, 1, std::nan(""), 3, 4, 5}, {0, std::nan(""), 2, inf, 1, -0.0},
               {{"marker", "s"}});
    axes->plot({std::nan("")}, {std::nan("")});
    axes->plot({}, {});
    return figure;
}

inline FigurePtr patches() {
    const auto figure = empty_figure();
    const auto axes = figure->add_subplot(1, 1, 1);
    axes->add(std::make_shared<Patch>(
        Path::rectangle({0, 0, 1, 2}),
        PropertyUpdates{{"hatch", "/o"}, {"facecolor", "C1"}, {"label", "box"}}));
    axes->add(std::make_shared<Patch>(Path::circle({2, 1}, 0.7),
                                      PropertyUpdates{{"fill", false}, {"linestyle", ":"}}));
    axes->add(std::make_shared<Patch>(Path::polyline({{0, 3}, {1, 2.5}, {2, 3}})));
    axes->set_legend(std::make_shared<Legend>(
        legend_entries(*axes),
        PropertyUpdates{{"loc", std::vector<double>{0.1, 0.6}},
                        {"bbox_to_anchor", std::vector<double>{0.1, 0.1, 0.7, 0.7}}}));
    axes->set("aspect", "equal");
    figure->add_artist(std::make_shared<Legend>(legend_entries(*axes), PropertyUpdates{}, true));
    return figure;
}

inline FigurePtr own_ticks() {
    const auto figure = empty_figure();
    const std::vector<Locator> locators = {NullLocator{},
                                           FixedLocator{{0, 2.5, 7}, 2},
                                           MultipleLocator{3},
                                           LinearLocator{4},
                                           MaxNLocator{.nbins = 4, .prune = Prune::Both},
                                           auto_locator()};
    const std::vector<Formatter> formatters = {FixedFormatter{{"a", "b", "c"}, "offset"},
                                               FormatStrFormatter{"%.2f m"},
                                               StrMethodFormatter{"<{x:5.1f}>"},
                                               ScalarFormatter{.offset = 5, .math_text = true},
                                               NullFormatter{},
                                               LogFormatter{.style = LogStyle::Mathtext}};
    for (int i = 0; i < 6; ++i) {
        const auto axes = figure->add_subplot(2, 3, i + 1);
        axes->plot({0, 9}, {1e6, 1e6 + 8});
        axes->xaxis()->set_locator(false, locators[std::size_t(i)]);
        axes->yaxis()->set_locator(true,
                                   AutoMinorLocator{i ? std::optional<int>(i + 1) : std::nullopt});
        axes->xaxis()->set_formatter(false, formatters[std::size_t(i)]);
    }
    return figure;
}

inline FigurePtr collections() {
    const auto figure = empty_figure();
    const auto axes = figure->add_subplot(1, 1, 1);
    const auto scatter = std::make_shared<Collection>(
        std::vector{Path::circle({}, 0.5)},
        PropertyUpdates{{"transform", TransformSpec::pixels()},
                        {"sizes", std::vector<double>{30, 80, 200}},
                        {"linestyles", std::vector<DashSpec>{{}, {0, {1, 2}}}},
                        {"sample", "marker"},
                        {"label", "points"}});
    scatter->set_offsets(Column(count(20)), Column(wave(20, 0)));
    scatter->update<CollectionState>([](CollectionState& s) {
        s.mapping.set(Column(wave(20, 1)), Norm{PowerNorm{0.5}, {}, 2.0, false},
                      *builtin_colormap("plasma"));
    });
    axes->add(scatter);
    const std::vector<Rgba> two = {{1, 0, 0, 1}, {0, 0, 1, 0.5}};
    axes->add(std::make_shared<Collection>(
        std::vector{Path::rectangle({1, -1, 3, 1}), Path::polyline({{4, 0}, {6, 1}, {8, 0}})},
        PropertyUpdates{{"facecolors", two}, {"edgecolors", std::string("face")}}));
    return figure;
}

// Dates in a zone whose clocks change, and the rarer locators, formatters and scales.
inline FigurePtr date_ticks() {
    const auto figure = empty_figure();
    const auto zone = std::make_shared<TimeZone>();
    zone->name = "Half";
    zone->periods = {{0, 3600, "A"}, {1'577'900'000, 5400, "B"}};
    const DateFrame frame{0, zone};
    AutoDateLocator automatic{.frame = frame};
    automatic.intervals = {{{1, 10}, {1, 3}, {}, {1, 7}, {6, 12}, {15}, {30}, {1000}}};
    const DateRuleLocator rule{{.freq = DateFreq::Daily,
                                .bymonthday = {{1, 15}},
                                .byhour = {{0}},
                                .byminute = {{0}},
                                .bysecond = {{0}}},
                               frame};
    const ConciseDateFormatter concise{{"%Y", "%b", "%d", "%H", "%M", "%S"},
                                       {"", "%Y", "%b", "%d", "%H", "%M"},
                                       {"", "%Y", "%Y", "%F", "%F", "%F"},
                                       true,
                                       frame};
    const std::vector<Locator> locators = {automatic,
                                           rule,
                                           YearLocator{1, 7, 4, {}},
                                           MicrosecondLocator{1e12, frame},
                                           IndexLocator{2, 0.5},
                                           AsinhLocator{}};
    const std::vector<Formatter> formatters = {
        AutoDateFormatter{automatic, {{1, "%b %d"}, {30, "%b"}}, "%Y", frame},
        concise,
        DateFormatter{"%F %Z", frame},
        EngFormatter{"Hz", 1},
        PercentFormatter{2, 1},
        NamedFormatter{{{1, "one"}}, "named"}};
    for (int i = 0; i < 6; ++i) {
        const auto axes = figure->add_subplot(2, 3, i + 1);
        const double start = i < 4 ? 18262 : 0;
        axes->plot({start, start + 40 + (i == 2 ? 900 : 0)}, {0.1, 0.9});
        axes->xaxis()->set_locator(false, locators[std::size_t(i)]);
        axes->xaxis()->set_formatter(false, formatters[std::size_t(i)]);
    }
    const auto all = figure->axes();
    all[0]->yaxis()->set_scale(Scale::logit());
    all[1]->yaxis()->set_scale(Scale::asinh(0.3, 2));
    all[2]->yaxis()->set_scale(Scale::function(std::make_shared<const ScaleTable>(
        std::vector<double>{-1, 0, 0.5, 2}, std::vector<double>{-1, 0, 2, 3})));
    auto line = std::make_shared<Line>(Column({0}), Column({0}),
                                       PropertyUpdates{{"marker", "o"}, {"color", "r"}});
    auto text = std::make_shared<Text>(0, 0, "", PropertyUpdates{{"rotation", 30.0}});
    all[3]->xaxis()->update<AxisState>([&](AxisState& s) {
        s.major_parts = {
            {text->state_as<TextState>(), nullptr, line->state_as<LineState>(), nullptr, nullptr}};
        s.label_at = {Point{0.5, -0.2}, TransformSpec::axes()};
        s.keep_overlapping = true;
    });
    return figure;
}

inline std::shared_ptr<Image> image_of(ImageData::Type type, const Norm& norm) {
    const std::vector<double> values = {0, 1, 2, 3, 40, 50, 60, 255, 8, 9, 10, 11};
    const std::vector<float> floats(values.begin(), values.end());
    const std::vector<std::uint8_t> bytes(values.begin(), values.end());
    const void* from = values.data();
    if (type == ImageData::Type::Float) from = floats.data();
    if (type == ImageData::Type::Byte) from = bytes.data();
    const ImageData data = copy_image(type, 3, 4, 1, from);
    auto image = std::make_shared<Image>();
    image->update<ImageState>([&](ImageState& s) {
        s.set_data(data);
        s.mappable()->set(std::nullopt, norm,
                          builtin_colormap("jet")->with_extremes(Rgba{0, 0, 0, 1}, {}, {}));
    });
    return image;
}

inline FigurePtr images() {
    const auto figure = empty_figure();
    const Norm norms[] = {{LinearNorm{}, 1, 200},
                          {LogNorm{}, 1, 100},
                          {SymLogNorm{2, 1, 10}, -9, 90},
                          {AsinhNorm{2}, 0, 90},
                          {PowerNorm{0.5}, 0, 90, true},
                          {TwoSlopeNorm{20}, 0, 90},
                          {BoundaryNorm{{0, 10, 100}, 256, false, true}, 0, 100},
                          {NoNorm{}}};
    for (int i = 0; i < 8; ++i) {
        const auto axes = figure->add_subplot(2, 4, i + 1);
        axes->add(image_of(ImageData::Type(i % 3), norms[i]));
    }
    const auto uneven = image_of(ImageData::Type::Byte, norms[0]);
    uneven->update<ImageState>([](ImageState& s) {
        s.column_sides = {0, 1, 3, 9, 10}, s.row_sides = {1, 2, 8, 9};
        s.extent = {0, 10, 1, 9};
        s.alphas = s.data();
    });
    figure->axes()[0]->add(uneven);
    figure->axes()[1]->set("box_aspect", 0.5);
    figure->axes()[1]->set("anchor", std::string("NE"));
    return figure;
}

using Maker = FigurePtr (*)();

inline const std::vector<std::pair<std::string, Maker>>& gallery() {
    static const std::vector<std::pair<std::string, Maker>> all = {
        {"EmptyFigure", empty_figure},
        {"EmptyAxes", empty_axes},
        {"Lines", lines_and_legend},
        {"LogAxes", log_axes},
        {"SharedAxes", shared_axes},
        {"Twins", twins},
        {"Dashes", dashes},
        {"Markers", all_markers},
        {"Texts", texts},
        {"Annotations", annotations},
        {"TableAndInnerAxes", table_and_inner_axes},
        {"MissingValues", missing_values},
        {"Patches", patches},
        {"Collections", collections},
        {"Images", images},
        {"Meshes", meshes},
        {"SubFigures", subfigures},
        {"Ticks", own_ticks},
        {"DateTicks", date_ticks}};
    return all;
}

}  // namespace plot::test
