#include "plot/value.h"

#include <charconv>

namespace plot {

namespace {

std::string number_repr(double v) {
    if (std::isnan(v)) return "nan";
    if (std::isinf(v)) return v < 0 ? "-inf" : "inf";
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, v).ptr;
    return {buffer, end};
}

template <class T, class F>
std::string sequence_repr(const std::vector<T>& items, F&& one) {
    std::string out = "[";
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) out += ", ";
        if (i == 8) return out + "...]";
        out += one(items[i]);
    }
    return out + "]";
}

struct Repr {
    std::string operator()(std::monostate) const { return "None"; }
    std::string operator()(bool b) const { return b ? "True" : "False"; }
    std::string operator()(double v) const { return number_repr(v); }
    std::string operator()(const std::string& s) const { return "'" + s + "'"; }
    std::string operator()(const std::vector<double>& v) const {
        return sequence_repr(v, number_repr);
    }
    std::string operator()(const std::vector<std::string>& v) const {
        return sequence_repr(v, *this);
    }
    std::string operator()(const std::vector<Rgba>& v) const { return sequence_repr(v, *this); }
    std::string operator()(const std::vector<DashSpec>& v) const { return sequence_repr(v, *this); }
    std::string operator()(const Rgba& c) const {
        return "(" + number_repr(c.r) + ", " + number_repr(c.g) + ", " + number_repr(c.b) + ", " +
               number_repr(c.a) + ")";
    }
    std::string operator()(const DashSpec& d) const {
        return "(" + number_repr(d.offset) + ", " + sequence_repr(d.pattern, number_repr) + ")";
    }
    std::string operator()(const TransformSpec&) const { return "<transform>"; }
};

}  // namespace

std::string repr(const Value& v) { return std::visit(Repr{}, v); }

}  // namespace plot
