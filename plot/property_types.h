// The types that properties are made of: what each accepts, how it answers, how its error reads.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plot/artist.h"
#include "plot/error.h"
#include "plot/painter.h"
#include "plot/text.h"
#include "plot/value.h"

namespace plot {

// What `Color::spelled` says of a colour that was given as three numbers, without an alpha.
inline constexpr std::string_view kThreeNumbers = "rgb";

// A colour together with the way the user wrote it, which getters give back.
struct Color {
    Rgba rgba{0, 0, 0, 1};
    std::string spelled;  // empty: four numbers
    bool operator==(const Color&) const = default;
};
using OptionalColor = std::optional<Color>;

// "-", "--", "-.", ":", "None" or a dash pattern in line widths or points.
struct LineStyle {
    std::string name = "-";
    DashSpec dashes;  // unscaled; points per `name`'s rc pattern
    bool drawn() const { return name != "None"; }
    bool operator==(const LineStyle&) const = default;
};

// Conversions from Value; `what` is the property's name in the error.
double to_number(const Value&, std::string_view what);
double to_length(const Value&, std::string_view what);  // not negative, finite
bool to_bool(const Value&, std::string_view what);
std::string to_text(const Value&, std::string_view what);
Color to_color(const Value&, std::string_view what);
LineStyle to_line_style(const Value&, std::string_view what);
DashSpec to_dashes(const Value&, std::string_view what);  // of a line style's name or dashes
std::vector<double> to_numbers(const Value&, std::string_view what);

Value to_value(const Color&);
Value to_value(const LineStyle&);

// The dashes of a line style in pixels for a line of this width, as matplotlib scales them.
void apply_dashes(Pen&, const LineStyle&, double linewidth_points, double dpi);

// Words and their meanings, in the order in which errors list them.
template <class E>
using Words = std::vector<std::pair<std::string, E>>;

const Words<Cap>& cap_words();
const Words<Join>& join_words();

template <class E>
E to_word(const Value& v, std::string_view what, const Words<E>& words) {
    const std::string given = to_text(v, what);
    std::vector<std::string> allowed;
    for (const auto& [word, meaning] : words) {
        if (word == given) return meaning;
        allowed.push_back(word);
    }
    throw_not_in_list(what, given, allowed);
}

template <class E>
std::string word_of(E meaning, const Words<E>& words) {
    for (const auto& [word, other] : words) {
        if (other == meaning) return word;
    }
    return {};
}

// What a declaration says besides its type and its field.
struct PropertyInfo {
    std::string name;
    std::vector<std::string> aliases;
    std::string rc_key;
    std::string doc;
};

// Declares a property from a field of S and its two conversions.
template <class S, class T, class From, class To>
Property property(T S::*member, std::string type, From from, To to, PropertyInfo info) {
    Property p{std::move(info.name),
               std::move(info.aliases),
               std::move(type),
               std::move(info.rc_key),
               std::move(info.doc),
               {},
               {}};
    p.set = [member, from, name = p.name](ArtistState& state, const Value& v) {
        static_cast<S&>(state).*member = from(v, name);
    };
    p.get = [member, to](const ArtistState& state) -> Value {
        return to(static_cast<const S&>(state).*member);
    };
    return p;
}

template <class T>
Value same_value(const T& v) {
    return v;
}

template <class S>
Property number_property(double S::*member, PropertyInfo info) {
    return property(member, "float", to_number, same_value<double>, std::move(info));
}

// Of a length that cannot be negative.
template <class S>
Property length_property(double S::*member, PropertyInfo info) {
    return property(member, "float >= 0", to_length, same_value<double>, std::move(info));
}

template <class S>
Property numbers_property(std::vector<double> S::*member, PropertyInfo info) {
    return property(member, "list of float", to_numbers, same_value<std::vector<double>>,
                    std::move(info));
}

template <class S>
Property bool_property(bool S::*member, PropertyInfo info) {
    return property(member, "bool", to_bool, same_value<bool>, std::move(info));
}

template <class S>
Property text_property(std::string S::*member, PropertyInfo info) {
    return property(member, "str", to_text, same_value<std::string>, std::move(info));
}

template <class S>
Property color_property(Color S::*member, PropertyInfo info) {
    return property(
        member, "color", to_color, [](const Color& c) { return to_value(c); }, std::move(info));
}

// A colour that may be left to another one, which the word `unset` says ("auto", "none").
template <class S>
Property optional_color_property(OptionalColor S::*member, const std::string& unset,
                                 PropertyInfo info) {
    auto from = [unset](const Value& v, std::string_view what) -> OptionalColor {
        const std::string* word = std::get_if<std::string>(&v);
        if (is_none(v) || (word && *word == unset)) return std::nullopt;
        return to_color(v, what);
    };
    auto to = [unset](const OptionalColor& c) -> Value {
        if (c) return to_value(*c);
        return unset.empty() ? Value{} : Value{unset};
    };
    return property(member, "color or " + (unset.empty() ? "None" : "'" + unset + "'"), from, to,
                    std::move(info));
}

template <class S>
Property optional_number_property(std::optional<double> S::*member, PropertyInfo info) {
    auto from = [](const Value& v, std::string_view what) -> std::optional<double> {
        if (is_none(v)) return std::nullopt;
        return to_number(v, what);
    };
    auto to = [](const std::optional<double>& d) { return d ? Value{*d} : Value{}; };
    return property(member, "float or None", from, to, std::move(info));
}

template <class S>
Property line_style_property(LineStyle S::*member, PropertyInfo info) {
    return property(
        member, "{'-', '--', '-.', ':', '', (offset, on-off-seq)}", to_line_style,
        [](const LineStyle& l) { return to_value(l); }, std::move(info));
}

template <class S, class E>
Property word_property(E S::*member, Words<E> words, PropertyInfo info) {
    std::string type = "{";
    for (const auto& word : words) type += (type.size() > 1 ? ", '" : "'") + word.first + "'";
    auto from = [words](const Value& v, std::string_view what) { return to_word(v, what, words); };
    auto to = [words](const E& e) -> Value { return word_of(e, words); };
    return property(member, type + "}", from, to, std::move(info));
}

}  // namespace plot
