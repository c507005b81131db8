// The parts of an axis's codec that have a file of their own.
#pragma once

#include <array>

#include "plot/axis.h"
#include "plot/figure_fields.h"

namespace plot {

void fields_of(Fields&, NullLocator&);
void fields_of(Fields&, FixedLocator&);
void fields_of(Fields&, MultipleLocator&);
void fields_of(Fields&, LinearLocator&);
void fields_of(Fields&, MaxNLocator&);
void fields_of(Fields&, AutoMinorLocator&);
void fields_of(Fields&, LogLocator&);
void fields_of(Fields&, SymlogLocator&);
void fields_of(Fields&, NullFormatter&);
void fields_of(Fields&, FixedFormatter&);
void fields_of(Fields&, NamedFormatter&);
void fields_of(Fields&, FormatStrFormatter&);
void fields_of(Fields&, StrMethodFormatter&);
void fields_of(Fields&, ScalarFormatter&);
void fields_of(Fields&, LogFormatter&);
void fields_of(Fields&, IndexLocator&);
void fields_of(Fields&, LogitLocator&);
void fields_of(Fields&, AsinhLocator&);
void fields_of(Fields&, DateRuleLocator&);
void fields_of(Fields&, YearLocator&);
void fields_of(Fields&, MicrosecondLocator&);
void fields_of(Fields&, AutoDateLocator&);
void fields_of(Fields&, EngFormatter&);
void fields_of(Fields&, PercentFormatter&);
void fields_of(Fields&, LogitFormatter&);
void fields_of(Fields&, DateFormatter&);
void fields_of(Fields&, AutoDateFormatter&);
void fields_of(Fields&, ConciseDateFormatter&);

void scale_fields(Fields&, Scale&);
// Single ticks that differ, the offset text's look, the axis label's own place.
void parts_fields(Fields&, AxisState&);

// A locator or formatter as JSON text, and back (ValueError): for pickles.
std::string locator_text(const Locator&);
Locator locator_of_text(const std::string&);
std::string formatter_text(const Formatter&);
Formatter formatter_of_text(const std::string&);

// One of a variant's types: its name among `names`, and its fields.
template <std::size_t I = 0, class V>
V alternative(std::size_t index) {
    if constexpr (I + 1 < std::variant_size_v<V>) {
        if (index != I) return alternative<I + 1, V>(index);
    }
    return V(std::in_place_index<I>);
}

template <class V, std::size_t N>
void one_of(Fields& f, const std::string& name, V& value, const std::array<const char*, N>& names) {
    f.object(name, [&](Fields& inner) {
        Words<std::size_t> words;
        for (std::size_t i = 0; i < N; ++i) words.emplace_back(names[i], i);
        std::size_t index = value.index();
        inner.word("kind", index, words);
        if (inner.reading()) value = alternative<0, V>(index);
        std::visit([&](auto& each) { fields_of(inner, each); }, value);
    });
}

}  // namespace plot
