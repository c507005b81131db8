// Figures of the gallery with subfigures and with meshes.
#pragma once

#include <cmath>

#include "figure_gallery_base.h"
#include "plot/artists/legend_group.h"
#include "plot/artists/mesh.h"

namespace plot::test {

// Subfigures within each other, with what stands on them, and a layout.
inline FigurePtr subfigures() {
    const auto figure = empty_figure();
    std::shared_ptr<SubFigure> outer;
    for (const Rect& place : {Rect{0, 0, 0.6, 1}, Rect{0.1, 0.1, 0.9, 0.5}}) {
        const auto made = std::make_shared<SubFigure>(place);
        made->patch()->set("facecolor", "0.9");
        figure->add_panel(made, outer);
        const auto axes = std::make_shared<Axes>(Rect{0.3, 0.3, 0.9, 0.9});
        axes->plot(count(20), wave(20, 1));
        figure->add(axes, made);
        auto title = std::make_shared<Text>(0.5, 0.9, "of a part");
        title->update<TextState>([](TextState& s) {
            s.transform = TransformSpec::figure();
            s.role = TextState::Role::Title;
        });
        figure->add_artist(title, made);
        outer = made;
    }
    figure->add_axes({0.7, 0.2, 0.95, 0.9});
    figure->set_suptitle("of all");
    figure->update<FigureState>([](FigureState& s) {
        s.layout = {LayoutSpec::Kind::Constrained, 1, 0.1, 0.2};
    });
    return figure;
}

// Straight and curved ones with missing values, and a legend of groups and of one that stands
// alone.
inline FigurePtr meshes() {
    const auto figure = empty_figure();
    const auto a = figure->add_subplot(1, 2, 1), b = figure->add_subplot(1, 2, 2);
    const auto add = [](const std::shared_ptr<Axes>& axes, MeshGrid grid, bool gouraud, int values,
                        const PropertyUpdates& properties) {
        const auto mesh = std::make_shared<Mesh>(std::move(grid), gouraud);
        std::vector<double> v = wave(values, 0.3);
        if (!gouraud) v[1] = std::nan("");
        mesh->update<MeshState>([&](MeshState& s) {
            s.mapping.set(Column(v), Norm{{}, -1, 1}, *builtin_colormap("plasma"));
        });
        mesh->set(properties);
        axes->add(mesh);
        axes->autoscale_view(true, true);
    };
    add(a, {3, 5, Column(count(5)), Column(count(3))}, false, 8,
        {{"linewidths", std::vector<double>{2}}, {"edgecolors", "face"}, {"label", "mesh"}});
    std::vector<double> x, y;
    for (int i = 0; i < 20; ++i) x.push_back(i % 5 + 0.2 * (i / 5)), y.push_back(i / 5);
    add(b, {4, 5, Column(x), Column(y)}, false, 12, {{"alpha", 0.7}});
    add(b, {4, 5, Column(wave(20, 1)), Column(x)}, true, 20, {{"snap", true}});
    const auto line = std::make_shared<Line>(Column(count(3)), Column(count(3)));
    line->set("transform", TransformSpec::axes());
    a->set_legend(std::make_shared<Legend>(
        std::vector<LegendEntry>{
            {"over", LegendGroup::over({a->children()[0], line})->state()},
            {"drawn", LegendGroup::drawn({line})->state(), Font{}, Color{}},
            {"bars", LegendGroup::errorbar(line, line, nullptr, true, false)->state()}},
        PropertyUpdates{{"draggable", true}}));
    return figure;
}

}  // namespace plot::test
