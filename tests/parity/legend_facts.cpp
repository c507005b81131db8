// Answers where legends stand, for test_legend.py: one JSON object a line in, one out. Doubles that
// JSON cannot hold travel as the strings "nan", "inf", "-inf".
#include <cmath>
#include <iostream>
#include <nlohmann/json.hpp>

#include "plot/error.h"
#include "plot/figure.h"
#include "plot/render.h"

namespace {

using nlohmann::json;
using namespace plot;

double number(const json& j) {
    if (!j.is_string()) return j.get<double>();
    const auto text = j.get<std::string>();
    return text == "nan" ? NAN : text == "inf" ? INFINITY : -INFINITY;
}

std::vector<double> numbers(const json& j) {
    std::vector<double> all;
    for (const json& item : j) all.push_back(number(item));
    return all;
}

Value value(const json& j) {
    if (j.is_boolean()) return j.get<bool>();
    if (j.is_number()) return j.get<double>();
    if (j.is_string()) return j.get<std::string>();
    if (j.is_array()) return numbers(j);
    return {};
}

PropertyUpdates updates(const json& j) {
    PropertyUpdates all;
    for (const auto& [name, item] : j.items()) all.emplace_back(name, value(item));
    return all;
}

Scale scale(const std::string& name) { return name == "log" ? Scale::log() : Scale::linear(); }

json answer(const json& asked) {
    const double dpi = asked.value("dpi", 100.0);
    const auto figure = Figure::create({{"dpi", dpi}});
    const auto axes = figure->add_subplot(1, 1, 1);
    for (const json& line : asked["lines"]) {
        axes->plot(numbers(line["x"]), numbers(line["y"]), {{"label", value(line["label"])}});
    }
    axes->set_xscale(scale(asked.value("xscale", "linear")));
    axes->set_yscale(scale(asked.value("yscale", "linear")));
    axes->set_legend(std::make_shared<Legend>(legend_entries(*axes), updates(asked["legend"])));

    const FigureSnapshot shot = figure->snapshot();
    const Layout layout = layout_figure(shot, shot.width_px(), shot.height_px(), dpi);
    const LegendState& legend = *shot.axes.at(0).legend;
    DrawContext context;
    context.frame = layout.axes.at(0).frame;
    const Rect r = legend.window_extent(context, pango_metrics());
    json labels = json::array();
    for (const LegendEntry& e : legend.entries) labels.push_back(e.label);
    return {{"extent", {r.x0, r.y0, r.x1, r.y1}}, {"labels", labels}};
}

}  // namespace

int main() {
    for (std::string line; std::getline(std::cin, line);) {
        json reply;
        try {
            reply = answer(json::parse(line));
        } catch (const Error& e) {
            reply = {{"error", e.what()}};
        }
        std::cout << reply.dump() << '\n';
    }
}
