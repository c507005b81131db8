// Locators and formatters of dates, and time zones, as plain values.
#include <datetime.h>
#include <pybind11/operators.h>
#include <pybind11/stl.h>

#include <chrono>

#include "plot/tick_format.h"
#include "plot/ticks.h"
#include "pylab/bindings.h"

namespace pylab {

namespace {

using namespace plot;

void bind_frames(py::module_& m) {
    py::class_<TimeZone, std::shared_ptr<TimeZone>>(
        m, "TimeZone", "A name, and (first second in UTC, offset in seconds, name) by time.")
        .def(py::init([](std::string name,
                         const std::vector<std::tuple<std::int64_t, int, std::string>>& periods) {
            auto zone = std::make_shared<TimeZone>();
            zone->name = std::move(name);
            for (const auto& [from, offset, word] : periods) {
                zone->periods.push_back({from, offset, word});
            }
            return zone;
        }));
    py::class_<DateFrame>(m, "DateFrame")
        .def(py::self == py::self)
        .def(py::init([](std::int64_t epoch, std::shared_ptr<TimeZone> zone) {
                 return DateFrame{epoch, std::move(zone)};
             }),
             py::arg("epoch"), py::arg("zone").none(true));
}

void bind_locators(py::module_& m) {
    py::class_<DateRuleLocator>(m, "DateRuleLocator")
        .def(py::self == py::self)
        .def(py::init([](int freq, int interval, const std::vector<DateRule::Values>& by,
                         const DateFrame& frame) {
            return DateRuleLocator{{DateFreq(freq), interval, by.at(0), by.at(1), by.at(2),
                                    by.at(3), by.at(4), by.at(5)},
                                   frame};
        }));
    py::class_<YearLocator>(m, "YearLocator")
        .def(py::self == py::self)
        .def(py::init([](int base, int month, int day, const DateFrame& frame) {
            return YearLocator{base, month, day, frame};
        }));
    py::class_<MicrosecondLocator>(m, "MicrosecondLocator")
        .def(py::self == py::self)
        .def(py::init([](double interval, const DateFrame& frame) {
            return MicrosecondLocator{interval, frame};
        }));
    py::class_<AutoDateLocator>(m, "AutoDateLocator")
        .def(py::self == py::self)
        .def(py::init([](int min_ticks, const std::map<int, int>& max_ticks,
                         const std::map<int, std::vector<int>>& intervals, bool multiples,
                         const DateFrame& frame) {
            AutoDateLocator l{
                .min_ticks = min_ticks, .interval_multiples = multiples, .frame = frame};
            for (const auto& [freq, count] : max_ticks) l.max_ticks.at(std::size_t(freq)) = count;
            for (const auto& [freq, list] : intervals) l.intervals.at(std::size_t(freq)) = list;
            return l;
        }));
    m.def("date_unit", [](const Locator& locator, double low, double high) {
        return std::visit(
            [&](const auto& l) {
                if constexpr (requires { date_unit(l, Interval{}); }) {
                    return date_unit(l, Interval{low, high});
                } else {
                    return 1.0;
                }
            },
            locator);
    });
}

void bind_formatters(py::module_& m) {
    py::class_<DateFormatter>(m, "DateFormatter")
        .def(py::self == py::self)
        .def(py::init([](std::string format, const DateFrame& frame) {
            return DateFormatter{std::move(format), frame};
        }));
    using AnyDate = std::variant<AutoDateLocator, DateRuleLocator, YearLocator, MicrosecondLocator>;
    py::class_<AutoDateFormatter>(m, "AutoDateFormatter")
        .def(py::self == py::self)
        .def(py::init([](const AnyDate& locator, std::vector<std::pair<double, std::string>> scaled,
                         std::string otherwise, const DateFrame& frame) {
            return AutoDateFormatter{locator, std::move(scaled), std::move(otherwise), frame};
        }));
    using Formats = ConciseDateFormatter::Formats;
    py::class_<ConciseDateFormatter>(m, "ConciseDateFormatter")
        .def(py::self == py::self)
        .def(py::init([](const Formats& formats, const Formats& zeros, const Formats& offsets,
                         bool show_offset, const DateFrame& frame) {
            return ConciseDateFormatter{formats, zeros, offsets, show_offset, frame};
        }));
}

// Microseconds since 1970 of naive datetimes and dates as an array; None when there is anything
// else among them, subclasses included, which may know more.
py::object microseconds_of(const py::array& dates) {
    if (dates.dtype().kind() != 'O' || !(dates.flags() & py::array::c_style)) return py::none();
    if (!PyDateTimeAPI) PyDateTime_IMPORT;
    constexpr std::int64_t kSecond = 1'000'000, kDay = 86'400 * kSecond;
    const auto* objects = static_cast<PyObject* const*>(dates.data());
    py::array_t<std::int64_t> all(dates.size());
    std::int64_t* to = all.mutable_data();
    for (py::ssize_t i = 0; i < dates.size(); ++i) {
        PyObject* o = objects[i];
        const bool timed = PyDateTime_CheckExact(o);
        if (!timed && !PyDate_CheckExact(o)) return py::none();
        if (timed && PyDateTime_DATE_GET_TZINFO(o) != Py_None) return py::none();
        const std::chrono::sys_days day =
            std::chrono::year{PyDateTime_GET_YEAR(o)} /
            std::chrono::month(static_cast<unsigned>(PyDateTime_GET_MONTH(o))) /
            std::chrono::day(static_cast<unsigned>(PyDateTime_GET_DAY(o)));
        to[i] = day.time_since_epoch().count() * kDay;
        if (!timed) continue;
        const int minutes = PyDateTime_DATE_GET_HOUR(o) * 60 + PyDateTime_DATE_GET_MINUTE(o);
        to[i] += (minutes * std::int64_t{60} + PyDateTime_DATE_GET_SECOND(o)) * kSecond +
                 PyDateTime_DATE_GET_MICROSECOND(o);
    }
    return all;
}

}  // namespace

void bind_dates(py::module_& m) {
    m.def("microseconds_of", &microseconds_of);
    bind_frames(m);
    bind_locators(m);
    bind_formatters(m);
}

}  // namespace pylab
