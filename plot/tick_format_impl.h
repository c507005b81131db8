// The single formatters behind tick_format.h, for its .cpp files only.
#pragma once

#include "plot/tick_format.h"

namespace plot::tick_format {

// U+2212 in place of every hyphen, if `unicode`.
std::string with_minus(std::string text, bool unicode);

TickLabels labels(const NullFormatter&, std::span<const double> locs, const FormatContext&);
TickLabels labels(const FixedFormatter&, std::span<const double> locs, const FormatContext&);
TickLabels labels(const NamedFormatter&, std::span<const double> locs, const FormatContext&);
TickLabels labels(const FormatStrFormatter&, std::span<const double> locs, const FormatContext&);
TickLabels labels(const StrMethodFormatter&, std::span<const double> locs, const FormatContext&);
TickLabels labels(const ScalarFormatter&, std::span<const double> locs, const FormatContext&);
TickLabels labels(const LogFormatter&, std::span<const double> locs, const FormatContext&);
TickLabels labels(const EngFormatter&, std::span<const double> locs, const FormatContext&);
TickLabels labels(const PercentFormatter&, std::span<const double> locs, const FormatContext&);
TickLabels labels(const LogitFormatter&, std::span<const double> locs, const FormatContext&);
TickLabels labels(const DateFormatter&, std::span<const double> locs, const FormatContext&);
TickLabels labels(const AutoDateFormatter&, std::span<const double> locs, const FormatContext&);
TickLabels labels(const ConciseDateFormatter&, std::span<const double> locs, const FormatContext&);

std::string short_text(const NullFormatter&, double v, double delta, const FormatContext&);
std::string short_text(const FixedFormatter&, double v, double delta, const FormatContext&);
std::string short_text(const NamedFormatter&, double v, double delta, const FormatContext&);
std::string short_text(const FormatStrFormatter&, double v, double delta, const FormatContext&);
std::string short_text(const StrMethodFormatter&, double v, double delta, const FormatContext&);
std::string short_text(const ScalarFormatter&, double v, double delta, const FormatContext&);
std::string short_text(const LogFormatter&, double v, double delta, const FormatContext&);
std::string short_text(const EngFormatter&, double v, double delta, const FormatContext&);
std::string short_text(const PercentFormatter&, double v, double delta, const FormatContext&);
std::string short_text(const LogitFormatter&, double v, double delta, const FormatContext&);
std::string short_text(const DateFormatter&, double v, double delta, const FormatContext&);
std::string short_text(const AutoDateFormatter&, double v, double delta, const FormatContext&);
std::string short_text(const ConciseDateFormatter&, double v, double delta, const FormatContext&);

}  // namespace plot::tick_format
