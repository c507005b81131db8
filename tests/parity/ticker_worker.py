"""Facts about ticks, dates, scales and categories by `import matplotlib`, whichever that is here,
as one object of JSON: run it with matplotlib's Python and with the program.
"""
import datetime as dt
import json
import sys
import warnings

import matplotlib
import matplotlib.category  # noqa: F401
import matplotlib.dates as md
import matplotlib.pyplot as plt
import matplotlib.scale as ms
import matplotlib.ticker as mt
import matplotlib.units as mu
import numpy as np

FACTS = {}


def plain(value):
    if isinstance(value, (list, tuple, np.ndarray)):
        return [plain(v) for v in value]
    if isinstance(value, (bool, str)) or value is None:
        return value
    if isinstance(value, (int, float, np.number)):
        return repr(float(value)) if value != value else float(value)
    return str(value)


def fact(name, value):
    assert name not in FACTS, name
    FACTS[name] = plain(value)


def labels(axis, minor=False):
    return [t.get_text() for t in axis.get_ticklabels(minor=minor)]


def axes():
    plt.close("all")
    return plt.figure().add_subplot()


STARTS = ["1999-12-31T22:10:05.5", "2020-02-28", "2023-07-14T12:00:00", "1970-01-01T00:00:01"]
SECONDS = [8e-6, 1e-3, 0.05, 1, 7, 40, 180, 1200, 3000, 10800, 32400, 72000, 172800, 432000,
           1036800, 3.5e6, 9e6, 2.2e7, 6.5e7, 1.6e8, 4.8e8, 1.3e9, 4.7e9, 2.8e10, 9.5e10]


def auto_dates():
    """Places and both kinds of labels over spans from microseconds to thousands of years."""
    for start in STARTS:
        for seconds in SECONDS:
            ax = axes()
            low = np.datetime64(start, "us")
            ax.set_xlim(low, low + np.timedelta64(int(seconds * 1e6), "us"))
            name = f"auto {start} {seconds:g}"
            fact(name + " places", ax.get_xticks())
            fact(name + " labels", labels(ax.xaxis))
            concise = md.ConciseDateFormatter(ax.xaxis.get_major_locator())
            ax.xaxis.set_major_formatter(concise)
            fact(name + " concise", [concise.format_ticks(ax.get_xticks()), concise.get_offset()])


def date_locators():
    made = {"year 4": md.YearLocator(4), "year day": md.YearLocator(1, month=7, day=4),
            "month": md.MonthLocator(), "month 3": md.MonthLocator(interval=3),
            "month list": md.MonthLocator(bymonth=[3, 9], bymonthday=15),
            "month end": md.MonthLocator(bymonthday=-1),
            "monday": md.WeekdayLocator(byweekday=md.MO),
            "weekdays": md.WeekdayLocator(byweekday=(md.TU, md.FR), interval=3),
            "weekday": md.WeekdayLocator(), "day": md.DayLocator(bymonthday=[1, 15, 31]),
            "day 5": md.DayLocator(interval=5), "hour 6": md.HourLocator(interval=6),
            "hours": md.HourLocator(byhour=[0, 9]), "minute": md.MinuteLocator(byminute=[0, 30]),
            "minute 7": md.MinuteLocator(interval=7), "second 30": md.SecondLocator(bysecond=30),
            "second 5": md.SecondLocator(interval=5), "micro": md.MicrosecondLocator(100000),
            "plain": md.AutoDateLocator(interval_multiples=False),
            "few": md.AutoDateLocator(minticks=2, maxticks=4),
            "easter": md.RRuleLocator(md.rrulewrapper(md.YEARLY, byeaster=1)),
            "rule": md.RRuleLocator(md.rrulewrapper(md.WEEKLY, interval=2, byweekday=md.WE))}
    spans = {"year": 4e8, "month": 2e7, "monday": 5e6, "weekday": 5e6, "day": 1e7, "hour": 3e5,
             "minute": 1e4, "second": 90, "micro": 1, "plain": 7e6, "few": 6e5, "easter": 2e8,
             "rule": 9e6}
    for name, locator in made.items():
        seconds = next(s for k, s in spans.items() if name.startswith(k))
        for start in STARTS[:3]:
            ax = axes()
            ax.xaxis_date()
            low = md.date2num(np.datetime64(start))
            ax.xaxis.set_major_locator(locator)
            ax.set_xlim(low, low + seconds / 86400)
            fact(f"locator {name} {start}", ax.get_xticks())
        fact(f"locator {name} with nothing", locator.nonsingular(18000, 18000))
    custom = md.AutoDateLocator()
    custom.intervald[md.HOURLY] = [3]
    fact("intervald", custom.tick_values(dt.datetime(2020, 1, 1), dt.datetime(2020, 1, 2)))


def zones():
    for zone in ("Europe/Berlin", "US/Pacific", "Asia/Kolkata"):
        for day in ("2021-03-27T20:00", "2021-10-30T20:00", "2021-03-13T22:00"):
            for hours in (7, 14, 50, 24 * 40, 24 * 900):
                ax = axes()
                low = np.datetime64(day)
                ax.xaxis.set_major_locator(md.AutoDateLocator(tz=zone))
                ax.xaxis.set_major_formatter(md.DateFormatter("%d %H:%M %Z %z", tz=zone))
                ax.xaxis_date(zone)
                ax.set_xlim(md.date2num(low), md.date2num(low + np.timedelta64(hours, "h")))
                fact(f"zone {zone} {day} {hours}", [ax.get_xticks(), labels(ax.xaxis)])
    aware = dt.datetime(2021, 7, 1, 12, tzinfo=dt.timezone(dt.timedelta(hours=5)))
    ax = axes()
    ax.plot([aware, aware + dt.timedelta(hours=9)], [1, 2])
    fact("aware", [ax.get_xlim(), labels(ax.xaxis)])


def date_numbers():
    moment = dt.datetime(2001, 2, 3, 4, 5, 6, 7)
    fact("date2num", md.date2num([moment, dt.datetime(1, 1, 1), dt.datetime(9999, 12, 31)]))
    fact("date2num 64", md.date2num(np.array(["2001-02-03T04:05:06.000007", "NaT"], "M8[us]")))
    fact("date2num day", md.date2num(dt.date(2001, 2, 3)))
    fact("num2date", [str(d) for d in md.num2date([0, 11356.17, -5.5, 40000.123456789])])
    fact("num2timedelta", str(md.num2timedelta(1.25)))
    fact("drange", md.drange(moment, dt.datetime(2001, 2, 5), dt.timedelta(hours=7)))
    fact("datestr2num", md.datestr2num(["2004-05-01", "May 3 2004 8pm"]))
    fact("julian", [md.julian2num(2451545), md.num2julian(0)])
    form = ("%Y %y %m %d %e %j %H %I %M %S %f %p %a %A %b %B %U %W %V %G %u %w %x %X %c %D %F %T "
            "%R %-d %-m %% %Z %z %h %C %k %l %s")
    for x in (0, 11356.17, 18321.99, 19722.5, -3000.25):
        for part in form.split():
            fact(f"strftime {x} {part}", md.DateFormatter(part).format_ticks([x]))
    fact("read-out", axes().format_xdata(1.5))


def formatters():
    numbers = [0, 1, -1, 12.5, 999.9, 1000, -2345678, 1e-7, 3.3e-25, 4e27, 0.05, 1e9]
    for places in (None, 0, 2):
        for unit, sep in (("", " "), ("Hz", " "), ("m", "")):
            f = mt.EngFormatter(unit=unit, places=places, sep=sep)
            fact(f"eng {places} {unit!r} {sep!r}", [f(v) for v in numbers])
    for xmax, decimals, symbol in ((100, None, "%"), (1, None, "%"), (1, 1, ""), (5, 0, " pct")):
        for limits in ((0, 100), (0, 1), (0.2, 0.21), (-5, 5)):
            ax = axes()
            ax.xaxis.set_major_formatter(mt.PercentFormatter(xmax, decimals, symbol))
            ax.set_xlim(limits)
            fact(f"percent {xmax} {decimals} {symbol!r} {limits}", labels(ax.xaxis))
    for kind in (mt.LogFormatter, mt.LogFormatterExponent, mt.LogFormatterMathtext,
                 mt.LogFormatterSciNotation):
        for only in (False, True):
            f = kind(10, labelOnlyBase=only)
            f.create_dummy_axis()
            fact(f"{kind.__name__} {only}", [f(v) for v in (1, 2, 10, 1e-3, 5e6, 0.5)])
    f = mt.FuncFormatter(lambda x, pos: f"{x:g}@{pos}")
    fact("func", [f(1.5), f(2, 3), f.format_ticks([4, 5]), f.format_data(7)])
    f = mt.ScalarFormatter()
    f.create_dummy_axis()
    f.axis.set_view_interval(1e6, 1e6 + 5)
    fact("scalar", [f.format_ticks([1e6, 1e6 + 1, 1e6 + 5]), f.get_offset(), f.format_data(1234.5)])

    class Thousands(mt.ScalarFormatter):
        def _set_order_of_magnitude(self):
            self.orderOfMagnitude = 3

    ax = axes()
    ax.plot([0, 4000])
    ax.yaxis.set_major_formatter(Thousands())
    fact("own order", labels(ax.yaxis))
    ax.yaxis.set_major_formatter("{x:.1f} km")
    fact("text", labels(ax.yaxis))
    ax.yaxis.set_major_formatter(lambda x, pos: f"<{x:g}>")
    fact("lambda", labels(ax.yaxis))


class Thirds(mt.Locator):
    def __call__(self):
        low, high = self.axis.get_view_interval()
        return self.tick_values(low, high)

    def tick_values(self, vmin, vmax):
        return np.linspace(vmin, vmax, 4)


class Skipping(mt.MultipleLocator):
    def __call__(self):
        return super().__call__()[::2]


def locators():
    for locator in (Thirds(), Skipping(0.5), mt.IndexLocator(2, 0.5), mt.LinearLocator(5),
                    mt.LogitLocator(), mt.AsinhLocator(1), mt.FixedLocator([1, 2, 5, 8], nbins=2),
                    mt.MaxNLocator(4, steps=[1, 4, 10]), mt.SymmetricalLogLocator(
                        base=10, linthresh=1), mt.NullLocator()):
        ax = axes()
        ax.plot([0, 3, 9], [0.1, 0.5, 0.9])
        ax.xaxis.set_major_locator(locator)
        ax.xaxis.set_minor_locator(mt.AutoMinorLocator(3))
        name = f"locator {type(locator).__name__}"
        if not isinstance(locator, (mt.LogitLocator, mt.NullLocator)):
            fact(name, [ax.get_xticks(), labels(ax.xaxis)])
            ax.set_xlim(2, 7)
            fact(name + " after", [ax.get_xticks(), ax.get_xticks(minor=True)])
    fact("presets", mt.LinearLocator(presets={(0, 1): [0.25]}).tick_values(0, 1))
    for low, high in ((1e-5, 0.999), (0.2, 0.8), (0.01, 0.5), (0.4, 0.41), (1e-12, 1 - 1e-9)):
        fact(f"logit {low} {high}", mt.LogitLocator().tick_values(low, high))
        fact(f"logit minor {low} {high}", mt.LogitLocator(minor=True).tick_values(low, high))
    for low, high in ((-5, 5), (-90, 1.2e5), (3, 4000), (-0.1, 0.05)):
        for base, subs in ((10, None), (10, (2, 5)), (2, None), (0, None)):
            at = mt.AsinhLocator(0.7, base=base, subs=subs).tick_values(low, high)
            fact(f"asinh {low} {high} {base} {subs}", at)


def scales():
    x = np.linspace(0.05, 0.95, 20)
    cases = {"asinh": [{}, {"linear_width": 0.1}, {"base": 2}],
             "logit": [{}, {"use_overline": True}],
             "symlog": [{}, {"linthresh": 0.1, "subs": [2, 5]}],
             "log": [{}, {"base": 2}, {"subs": [3]}], "linear": [{}]}
    for name, options in cases.items():
        for i, option in enumerate(options):
            for factor in (1, 1000) if name != "logit" else (1,):
                ax = axes()
                ax.plot(x * factor)
                ax.set_yscale(name, **option)
                what = f"scale {name} {i} {factor}"
                fact(what + " limits", ax.get_ylim())
                fact(what + " ticks", [ax.get_yticks(), labels(ax.yaxis)])
                fact(what + " minor", [ax.get_yticks(minor=True), labels(ax.yaxis, True)])
                fact(what + " name", ax.get_yscale())
    fact("scales", ms.get_scale_names())


def categories():
    ax = axes()
    ax.plot(["a", "b", "c"], [1, 2, 3])
    ax.plot(["d", "b"], [2, 1])
    fact("categories", [ax.get_xticks(), labels(ax.xaxis), ax.lines[1].get_xdata(orig=False)])
    ax = axes()
    ax.plot([1, 2], ["x", "y"], "o")
    fact("categories y", [ax.get_yticks(), labels(ax.yaxis), ax.get_ylim()])

    class Inches(float):
        pass

    class Converter(mu.ConversionInterface):
        @staticmethod
        def convert(value, unit, axis):
            return np.asarray(value, float) * 2.54

        @staticmethod
        def axisinfo(unit, axis):
            return mu.AxisInfo(majloc=mt.MultipleLocator(2.54), label="length")

        @staticmethod
        def default_units(x, axis):
            return "cm"

    class Length:
        def __init__(self, inches):
            self.inches = inches

        def __float__(self):
            return float(self.inches)

    mu.registry[Length] = Converter()
    ax = axes()
    ax.plot([Length(1), Length(3)], [1, 2])
    fact("units", [ax.get_xlim(), ax.get_xticks(), ax.get_xlabel(), ax.xaxis.get_units()])


def looks():
    ax = axes()
    ax.plot([0, 1, 2])
    ax.tick_params(axis="x", labelrotation=40, labelsize=7, labelcolor="r", pad=9, length=6)
    found = ax.get_xticklabels()
    fact("params", [(t.get_rotation(), t.get_fontsize(), t.get_color()) for t in found])
    for label in found:
        label.set(rotation=25, ha="right")
    found[1].set_color("b")
    found = ax.get_xticklabels()
    fact("labels", [(t.get_rotation(), t.get_ha(), t.get_color()) for t in found])
    ax.tick_params(axis="x", labelcolor="g")
    fact("labels after", [(t.get_rotation(), t.get_color()) for t in ax.get_xticklabels()])
    fact("positions", [t.get_position() for t in ax.get_yticklabels()])
    texts = ax.set_xticks([0, 1], ["p", "q"], rotation=15, fontsize=5) and ax.get_xticklabels()
    fact("set_xticks", [(t.get_text(), t.get_rotation(), t.get_fontsize()) for t in texts])
    tick = ax.xaxis.get_major_ticks()[0]
    fact("tick", [tick.label1.get_visible(), tick.label2.get_visible(),
                  tick.tick1line.get_visible(), tick.gridline.get_visible(),
                  tick.tick1line.get_markersize(), tick.get_loc()])
    for line in ax.yaxis.get_ticklines():
        line.set_markersize(11)
    fact("ticklines", [t.tick1line.get_markersize() for t in ax.yaxis.get_major_ticks()])
    for side in ("top", "bottom", "both", "default", "none"):
        ax.xaxis.set_ticks_position(side)
        fact(f"position {side}", ax.xaxis.get_ticks_position())
    ax.yaxis.tick_right()
    fact("tick_right", [ax.yaxis.get_ticks_position(), len(ax.get_yticklabels())])
    ax.yaxis.set_label_position("right")
    fact("label side", ax.yaxis.get_label_position())


def shared_and_others():
    fig = plt.figure()
    one = fig.add_subplot(211)
    two = fig.add_subplot(212, sharex=one)
    one.xaxis.set_major_locator(Thirds())
    one.plot([0, 3])
    fact("shared", [two.get_xticks(), type(two.xaxis.get_major_locator()).__name__])
    ax = axes()
    ax.plot([1e6, 2e6])
    ax.ticklabel_format(axis="y", style="sci", scilimits=(0, 0), useMathText=True)
    fact("ticklabel_format", labels(ax.yaxis))
    ax.locator_params(axis="y", nbins=3)
    fact("locator_params", ax.get_yticks())
    ax.minorticks_on()
    fact("minorticks_on", [len(ax.get_xticks(minor=True)), len(ax.get_yticks(minor=True))])
    ax.minorticks_off()
    fact("minorticks_off", ax.get_xticks(minor=True))
    ax.invert_xaxis()
    fact("inverted", [ax.get_xlim(), ax.get_xticks()])
    values = [ax.format_xdata(0.123456), ax.format_ydata(1.5e6)]
    fact("format_data", values)


def main():
    matplotlib.use("agg")
    for part in (auto_dates, date_locators, zones, date_numbers, formatters, locators, scales,
                 categories, looks, shared_and_others):
        try:
            part()
        except Exception as error:
            fact(f"{part.__name__} failed", f"{type(error).__name__}: {error}")
            import traceback
            traceback.print_exc()


if __name__ == "__main__":
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        main()
    json.dump(FACTS, sys.stdout)
