// The plotting core alone, without Python and without a window: two axes, a legend, three files.
#include "plot/figure.h"

#include <cmath>
#include <cstdio>
#include <memory>

#include "plot/error.h"
#include "plot/export.h"

int main(int argc, char** argv) {
    if (argc != 2) return std::fprintf(stderr, "usage: %s DIRECTORY\n", argv[0]), 2;
    const std::string directory = argv[1];

    const auto figure = plot::Figure::create({{"figwidth", 8.0}, {"figheight", 4.0}});
    figure->set_suptitle("Drawn by plot::Figure");

    const auto waves = figure->add_subplot(1, 2, 1);
    std::vector<double> t, sine, decay;
    for (int i = 0; i <= 200; ++i) {
        t.push_back(0.05 * i);
        sine.push_back(std::sin(t.back()));
        decay.push_back(std::exp(-t.back() / 3));
    }
    waves->plot(t, sine, {{"label", "sine"}});
    waves->plot(t, decay, {{"label", "decay"}, {"linestyle", "--"}, {"color", "tab:red"}});
    waves->set_xlabel("time / s");
    waves->grid(true);
    waves->set_legend(std::make_shared<plot::Legend>(plot::legend_entries(*waves)));

    const auto powers = figure->add_subplot(1, 2, 2);
    std::vector<double> x, square;
    for (double v = 1; v < 2000; v *= 2) x.push_back(v), square.push_back(v * v);
    powers->plot(x, square, {{"marker", "o"}});
    powers->set_xscale(plot::Scale::log());
    powers->set_yscale(plot::Scale::log());
    powers->set_title("a power");

    try {
        for (const char* name : {"figure.png", "figure.pdf", "figure.svg"}) {
            plot::save_figure(figure->snapshot(), directory + "/" + name);
        }
    } catch (const plot::Error& e) {
        return std::fprintf(stderr, "%s\n", e.what()), 1;
    }
    return 0;
}
