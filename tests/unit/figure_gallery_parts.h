// A figure of the gallery with subfigures.
#pragma once

#include "figure_gallery_base.h"

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

}  // namespace plot::test
