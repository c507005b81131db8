// Locators and formatters as plain values, by matplotlib's names.
#include <pybind11/operators.h>
#include <pybind11/stl.h>

#include "plot/axis.h"
#include "plot/figure_codec_ticks.h"
#include "pylab/arrays.h"
#include "pylab/bindings.h"
#include "pylab/errors.h"

namespace pylab {

namespace {

using namespace plot;

std::vector<double> values_of(const Locator& locator, double low, double high) {
    return tick_values(locator, Interval{low, high}, {});
}

void bind_locators(py::module_& m) {
    py::class_<NullLocator>(m, "NullLocator").def(py::self == py::self).def(py::init<>());
    py::class_<FixedLocator>(m, "FixedLocator")
        .def(py::self == py::self)
        .def(py::init([](std::vector<double> locs, std::optional<int> nbins) {
                 return FixedLocator{std::move(locs), nbins};
             }),
             py::arg("locs"), py::arg("nbins") = std::nullopt)
        .def_readonly("locs", &FixedLocator::locs);
    py::class_<MultipleLocator>(m, "MultipleLocator")
        .def(py::self == py::self)
        .def(py::init([](double base, double offset) {
                 return MultipleLocator{base, offset};
             }),
             py::arg("base") = 1.0, py::arg("offset") = 0.0);
    py::class_<IndexLocator>(m, "IndexLocator")
        .def(py::self == py::self)
        .def(py::init([](double base, double offset) {
            return IndexLocator{base, offset};
        }));
    py::class_<LinearLocator>(m, "LinearLocator")
        .def(py::self == py::self)
        .def(py::init([](int numticks) { return LinearLocator{numticks}; }),
             py::arg("numticks") = 11);
    py::class_<MaxNLocator>(m, "MaxNLocator")
        .def(py::self == py::self)
        .def(py::init([](std::optional<int> nbins, std::vector<double> steps, bool integer,
                         bool symmetric, const std::string& prune, int min_n_ticks) {
                 const Prune at = prune == "lower"   ? Prune::Lower
                                  : prune == "upper" ? Prune::Upper
                                  : prune == "both"  ? Prune::Both
                                                     : Prune::None;
                 return MaxNLocator{nbins, std::move(steps), integer, symmetric, at, min_n_ticks};
             }),
             py::arg("nbins"), py::arg("steps"), py::arg("integer"), py::arg("symmetric"),
             py::arg("prune"), py::arg("min_n_ticks"));
    py::class_<AutoMinorLocator>(m, "AutoMinorLocator")
        .def(py::self == py::self)
        .def(py::init([](std::optional<int> ndivs) { return AutoMinorLocator{ndivs}; }),
             py::arg("n") = std::nullopt);
}

void bind_log_locators(py::module_& m) {
    py::class_<LogLocator>(m, "LogLocator")
        .def(py::self == py::self)
        .def(py::init([](double base, const std::string& word, std::vector<double> given,
                         std::optional<int> numticks) {
                 const LogSubs subs = word == "auto"  ? LogSubs::Auto
                                      : word == "all" ? LogSubs::All
                                                      : LogSubs::Given;
                 return LogLocator{base, subs, std::move(given), numticks};
             }),
             py::arg("base"), py::arg("subs"), py::arg("given"), py::arg("numticks"))
        .def_property_readonly("subs", [](const LogLocator& l) -> py::object {
            if (l.subs == LogSubs::Auto) return py::str("auto");
            if (l.subs == LogSubs::All) return py::str("all");
            return py::cast(l.given);
        });
    py::class_<SymlogLocator>(m, "SymlogLocator")
        .def(py::self == py::self)
        .def(py::init([](double base, double linthresh, std::vector<double> subs, int numticks) {
                 return SymlogLocator{base, linthresh, std::move(subs), numticks};
             }),
             py::arg("base"), py::arg("linthresh"), py::arg("subs"), py::arg("numticks"));
    py::class_<LogitLocator>(m, "LogitLocator")
        .def(py::self == py::self)
        .def(py::init([](bool minor, std::optional<int> nbins) {
            return LogitLocator{minor, nbins};
        }));
    py::class_<AsinhLocator>(m, "AsinhLocator")
        .def(py::self == py::self)
        .def(py::init([](double width, int numticks, double symthresh, double base,
                         std::vector<double> subs) {
            return AsinhLocator{width, numticks, symthresh, base, std::move(subs)};
        }))
        .def_readonly("subs", &AsinhLocator::subs);
}

void bind_locator_functions(py::module_& m) {
    m.def("validate_locator", &validate);
    m.def("nonsingular", [](const Locator& locator, double low, double high, double minpos) {
        const Interval v = nonsingular(locator, {low, high}, {.minpos = minpos});
        return std::pair{v.v0, v.v1};
    });
    m.def("view_limits", [](const Locator& locator, double low, double high, bool round) {
        const Interval v = view_limits(locator, {low, high}, {.round_numbers = round});
        return std::pair{v.v0, v.v1};
    });
    m.def("nonsingular_interval",
          [](double low, double high, double expander, double tiny, bool increasing) {
              const Interval v = nonsingular(Interval{low, high}, expander, tiny, !increasing);
              return std::pair{v.v0, v.v1};
          });
    m.def("tick_values", [](const Locator& locator, double low, double high) {
        validate(locator);
        return to_array(values_of(locator, low, high));
    });
    m.def("default_locator", [](const Scale& scale, bool minor) {
        return minor ? default_minor_locator(scale) : default_major_locator(scale);
    });
    m.def("minorticks_on_locator", &minorticks_on_locator);
    m.def("locator_text", &locator_text);
    m.def("locator_of_text", &locator_of_text);
}

void bind_formatters(py::module_& m) {
    py::class_<NullFormatter>(m, "NullFormatter").def(py::self == py::self).def(py::init<>());
    py::class_<FixedFormatter>(m, "FixedFormatter")
        .def(py::self == py::self)
        .def(py::init([](std::vector<std::string> labels, std::string offset_text) {
                 return FixedFormatter{std::move(labels), std::move(offset_text)};
             }),
             py::arg("seq"), py::arg("offset_text") = "")
        .def_readonly("seq", &FixedFormatter::labels);
    py::class_<NamedFormatter>(m, "NamedFormatter")
        .def(py::self == py::self)
        .def(py::init([](std::vector<std::pair<double, std::string>> names, std::string offset_text,
                         bool rounded) {
                 return NamedFormatter{std::move(names), std::move(offset_text), rounded};
             }),
             py::arg("names"), py::arg("offset_text") = "", py::arg("rounded") = false)
        .def_readonly("names", &NamedFormatter::names);
    py::class_<FormatStrFormatter>(m, "FormatStrFormatter")
        .def(py::self == py::self)
        .def(py::init([](std::string fmt) { return FormatStrFormatter{std::move(fmt)}; }),
             py::arg("fmt"))
        .def_readonly("fmt", &FormatStrFormatter::format);
    py::class_<StrMethodFormatter>(m, "StrMethodFormatter")
        .def(py::self == py::self)
        .def(py::init([](std::string fmt) { return StrMethodFormatter{std::move(fmt)}; }),
             py::arg("fmt"))
        .def_readonly("fmt", &StrMethodFormatter::format);
    py::class_<ScalarFormatter>(m, "ScalarFormatter")
        .def(py::self == py::self)
        .def(py::init<>())
        .def_readwrite("use_offset", &ScalarFormatter::use_offset)
        .def_readwrite("offset", &ScalarFormatter::offset)
        .def_readwrite("scientific", &ScalarFormatter::scientific)
        .def_readwrite("low_power", &ScalarFormatter::low_power)
        .def_readwrite("high_power", &ScalarFormatter::high_power)
        .def_readwrite("math_text", &ScalarFormatter::math_text)
        .def_readwrite("offset_threshold", &ScalarFormatter::offset_threshold)
        .def_readwrite("unicode_minus", &ScalarFormatter::unicode_minus);
}

void bind_number_formatters(py::module_& m) {
    py::enum_<LogStyle>(m, "LogStyle")
        .value("plain", LogStyle::Plain)
        .value("exponent", LogStyle::Exponent)
        .value("mathtext", LogStyle::Mathtext)
        .value("sci", LogStyle::SciNotation);
    py::class_<LogFormatter>(m, "LogFormatter")
        .def(py::self == py::self)
        .def(py::init([](LogStyle style, double base, bool label_only_base) {
                 LogFormatter formatter;
                 formatter.style = style;
                 formatter.base = base;
                 formatter.label_only_base = label_only_base;
                 return formatter;
             }),
             py::arg("style"), py::arg("base"), py::arg("label_only_base"))
        .def_readonly("style", &LogFormatter::style)
        .def_readwrite("base", &LogFormatter::base)
        .def_readwrite("label_only_base", &LogFormatter::label_only_base)
        .def_readwrite("subset", &LogFormatter::subset)
        .def_readwrite("all", &LogFormatter::all)
        .def_readwrite("linthresh", &LogFormatter::linthresh)
        .def_readwrite("min_exponent", &LogFormatter::min_exponent)
        .def_readwrite("unicode_minus", &LogFormatter::unicode_minus);
    py::class_<EngFormatter>(m, "EngFormatter")
        .def(py::self == py::self)
        .def(py::init([](std::string unit, std::optional<int> places, std::string sep,
                         bool math_text, bool unicode_minus) {
            return EngFormatter{std::move(unit), places, std::move(sep), math_text, unicode_minus};
        }));
    py::class_<PercentFormatter>(m, "PercentFormatter")
        .def(py::self == py::self)
        .def(py::init(
            [](double xmax, std::optional<int> decimals, std::string symbol, bool unicode_minus) {
                return PercentFormatter{xmax, decimals, std::move(symbol), unicode_minus};
            }));
    py::class_<LogitFormatter>(m, "LogitFormatter")
        .def(py::self == py::self)
        .def(py::init(
            [](bool use_overline, std::string one_half, bool minor, int threshold, int number) {
                return LogitFormatter{use_overline, std::move(one_half), minor, threshold, number};
            }));
    m.def("scalar_common",
          [](const ScalarFormatter& f, const std::vector<double>& locs, double low, double high) {
              const ScalarCommon c = scalar_common(f, locs, {low, high});
              return py::make_tuple(c.offset, c.power, c.decimals);
          });
    m.def("scalar_offset_text", [](const ScalarFormatter& f, double offset, int power) {
        return scalar_offset_text(f, {offset, power, 0});
    });
    m.def("format_ticks", [](const Formatter& formatter, const std::vector<double>& locs,
                             std::pair<double, double> view, const Scale& scale) {
        const TickLabels labels = format_ticks(formatter, locs, {{view.first, view.second}, scale});
        return std::pair{labels.labels, labels.offset_text};
    });
    m.def("formatter_text", &formatter_text);
    m.def("formatter_of_text", &formatter_of_text);
    m.def("default_formatter", [](const Scale& scale, bool minor) {
        return minor ? default_minor_formatter(scale) : default_major_formatter(scale);
    });
}

}  // namespace

void bind_ticks(py::module_& m) {
    py::class_<Scale>(m, "Scale")
        .def_static("linear", &Scale::linear)
        .def_static("log", &Scale::log, py::arg("base") = 10.0, py::arg("clip_nonpositive") = true)
        .def_static("symlog", &Scale::symlog, py::arg("base") = 10.0, py::arg("linthresh") = 2.0,
                    py::arg("linscale") = 1.0)
        .def_static("asinh", &Scale::asinh)
        .def_static("logit", &Scale::logit)
        .def_static("function",
                    [](std::vector<double> values, std::vector<double> scaled) {
                        return Scale::function(std::make_shared<const ScaleTable>(
                            std::move(values), std::move(scaled)));
                    })
        .def_static(
            "function_log",
            [](std::vector<double> values, std::vector<double> scaled, double base) {
                return Scale::function_log(
                    std::make_shared<const ScaleTable>(std::move(values), std::move(scaled)), base);
            })
        .def("limit_range",
             [](const Scale& s, double low, double high, double minpos) {
                 const Interval v = s.limit_range({low, high}, minpos);
                 return std::pair{v.v0, v.v1};
             })
        .def("forward", [](const Scale& s, double v) { return s.forward(v); })
        .def("inverse", [](const Scale& s, double v) { return s.inverse(v); })
        .def_property_readonly("table_range",
                               [](const Scale& s) -> py::object {
                                   if (!s.table) return py::none();
                                   return py::make_tuple(s.table->range().v0, s.table->range().v1);
                               })
        .def_property_readonly("name", &Scale::name)
        .def_readonly("linear_width", &Scale::linear_width)
        .def_readonly("linscale", &Scale::linscale)
        .def_readonly("clip_nonpositive", &Scale::clip_nonpositive)
        .def_readonly("base", &Scale::base)
        .def_readonly("linthresh", &Scale::linthresh)
        .def(py::self == py::self);
    bind_locators(m);
    bind_log_locators(m);
    bind_locator_functions(m);
    bind_formatters(m);
    bind_number_formatters(m);
}

}  // namespace pylab
