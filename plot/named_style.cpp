#include "plot/named_style.h"

#include <algorithm>
#include <limits>

#include "plot/error.h"

namespace plot {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

const StyleInfo& find(std::span<const StyleInfo> known, const std::string& name) {
    const auto at = std::ranges::find(known, name, &StyleInfo::name);
    if (at == known.end()) throw ValueError("Unknown style: " + name);
    return *at;
}

// The parameters of brackets at the start (A) or end (B).
std::vector<StyleParameter> bracket(char end, double angle = 0) {
    return {{std::string("width") + end, 1},
            {std::string("length") + end, 0.2},
            {std::string("angle") + end, angle}};
}

std::vector<StyleParameter> brackets() {
    auto all = bracket('A'), more = bracket('B');
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

// The parameters of open and filled heads.
std::vector<StyleParameter> heads() {
    return {{"head_length", 0.4}, {"head_width", 0.2}, {"widthA", 1}, {"widthB", 1},
            {"lengthA", 0.2},     {"lengthB", 0.2},    {"angleA", 0}, {"angleB", 0},
            {"scaleA", kNone},    {"scaleB", kNone}};
}

}  // namespace

std::span<const StyleInfo> box_styles() {
    static const std::vector<StyleInfo> all = {
        {"square", "Square", {{"pad", 0.3}}},
        {"circle", "Circle", {{"pad", 0.3}}},
        {"ellipse", "Ellipse", {{"pad", 0.3}}},
        {"larrow", "LArrow", {{"pad", 0.3}}},
        {"rarrow", "RArrow", {{"pad", 0.3}}},
        {"darrow", "DArrow", {{"pad", 0.3}}},
        {"round", "Round", {{"pad", 0.3}, {"rounding_size", kNone}}},
        {"round4", "Round4", {{"pad", 0.3}, {"rounding_size", kNone}}},
        {"sawtooth", "Sawtooth", {{"pad", 0.3}, {"tooth_size", kNone}}},
        {"roundtooth", "Roundtooth", {{"pad", 0.3}, {"tooth_size", kNone}}}};
    return all;
}

std::span<const StyleInfo> connection_styles() {
    static const std::vector<StyleInfo> all = {
        {"arc3", "Arc3", {{"rad", 0}}},
        {"angle3", "Angle3", {{"angleA", 90}, {"angleB", 0}}},
        {"angle", "Angle", {{"angleA", 90}, {"angleB", 0}, {"rad", 0}}},
        {"arc",
         "Arc",
         {{"angleA", 0}, {"angleB", 0}, {"armA", kNone}, {"armB", kNone}, {"rad", 0}}},
        {"bar", "Bar", {{"armA", 0}, {"armB", 0}, {"fraction", 0.3}, {"angle", kNone}}}};
    return all;
}

std::span<const StyleInfo> arrow_styles() {
    static const std::vector<StyleInfo> all = {
        {"-", "Curve", {}},
        {"<-", "CurveA", heads()},
        {"->", "CurveB", heads()},
        {"<->", "CurveAB", heads()},
        {"<|-", "CurveFilledA", heads()},
        {"-|>", "CurveFilledB", heads()},
        {"<|-|>", "CurveFilledAB", heads()},
        {"]-", "BracketA", bracket('A')},
        {"-[", "BracketB", bracket('B')},
        {"]-[", "BracketAB", brackets()},
        {"|-|", "BarAB", {{"widthA", 1}, {"angleA", 0}, {"widthB", 1}, {"angleB", 0}}},
        {"]->", "BracketCurve", bracket('A', kNone)},
        {"<-[", "CurveBracket", bracket('B', kNone)},
        {"simple", "Simple", {{"head_length", 0.5}, {"head_width", 0.5}, {"tail_width", 0.2}}},
        {"fancy", "Fancy", {{"head_length", 0.4}, {"head_width", 0.4}, {"tail_width", 0.4}}},
        {"wedge", "Wedge", {{"tail_width", 0.3}, {"shrink_factor", 0.5}}}};
    return all;
}

NamedStyle default_style(std::span<const StyleInfo> known, const std::string& name) {
    NamedStyle style{name, {}};
    for (const StyleParameter& p : find(known, name).parameters) style.values.push_back(p.value);
    return style;
}

void check_style(std::span<const StyleInfo> known, const NamedStyle& style) {
    if (find(known, style.name).parameters.size() != style.values.size()) {
        throw ValueError("Incorrect style argument: " + style.name);
    }
}

}  // namespace plot
