"""Prints facts about the rc parameters and style sheets of `import matplotlib`, whichever that is
here, as JSON: run it with matplotlib's Python and with the program.

usage: rc_worker.py KEYS_FILE   (a JSON list of parameters' names)
"""
import json
import logging
import math
import os
import sys
import warnings

import matplotlib
import matplotlib.style
from matplotlib import rcsetup

# What every parameter is given in turn.
VALUES = [
    None, True, False, 0, 1, 2, -1, 3, 42, 0.5, 1.5, 2.0, "0", "1", "0.5", "5.7", "1e3", "none",
    "None", "auto", "inherit", "r", "C1", "ff0000", "#00ff00", "0.5, 0.2, 0.1", "(1, 0, 0)",
    (1, 0, 0), (1, 0, 0, 0.5), [1, 2], [1, 2, 3], "1, 2", "1, 2, 3", ["a", "b"], "a, b", "bold",
    "large", "x-large", "--", "dashed", "-.", "(0, (1, 2))", (0, (1, 2)), [1, 2, 3, 4], "tight",
    "standard", "figure", "on", "off", "T", "yes", "line", "upper right", "BEST", "linecolor",
    "mfc", "equal", "png", "xyz", "", [], {1, 2}, object, "'in'", "in", "round", "butt", "nan",
    "inf", "full", "it", "cm", "CM", "stix", "type3", "minor", "both", "left", "top", "sans:bold",
    "inout"]

FILE = """# A comment
lines.linewidth : 3  # points
lines.color: "#ff0000"
font.sans-serif: A, B
figure.figsize: 3, 4
grid.linestyle: (0, (1, 2))
axes.prop_cycle: cycler('c', 'rgb') + cycler(lw=[1, 2, 3])
savefig.bbox: tight
no colon here
lines.width: 3
lines.linewidth: 4
figure.dpi: many
axes.titlesize: LARGE

"""

CODE = r"""
rcsetup.cycler(color='rgb')
rcsetup.cycler('c', ['r', '0.5', 'abcdef'])
rcsetup.cycler(color=['r', 'g'], lw=[1, '2'])
rcsetup.cycler(marker=['o', 'x'], mfc=['r', 'none'])
rcsetup.cycler(linestyle=['-', '--', (0, (1, 2))])
rcsetup.cycler(hatch=['/', 'x*'])
rcsetup.cycler(rcsetup.cycler(c='rg'))
rcsetup.cycler(c='rg') * rcsetup.cycler(lw=[1, 2])
rcsetup.cycler(c='rg')[:1] + rcsetup.cycler(ms=[1])
rcsetup.cycler(dashes=[[1, 2], [3, 4]])
rcsetup.cycler(alpha=[0.5, 1])
rcsetup.cycler(color=['C1', 'r'])
rcsetup.cycler(color=['r'], lw=[1, 2])
rcsetup.cycler(colour='r')
rcsetup.cycler(hatch=['!'])
rcsetup.cycler('r')
rcsetup.cycler()
rcsetup.cycler('c', 'r', 'g')
rcsetup.cycler('c', 'r', lw=[1])
rcsetup.cycler(c='r', color='g')
rcsetup.validate_cycler("cycler('c', 'rgb')")
rcsetup.validate_cycler("cycler('lw', [1, 2]) * cycler('c', 'rg')")
rcsetup.validate_cycler("cycler(c='rg', lw=[1, 2])")
rcsetup.validate_cycler("cycler('c', [(1, 0, 0)])")
rcsetup.validate_cycler("1")
rcsetup.validate_cycler("cycler('c', 'rgb'")
rcsetup.validate_cycler("cycler.__class__")
rcsetup.validate_cycler("open('/etc/passwd')")
rcsetup.validate_cycler(5)
rcsetup.validate_float('1.5'), rcsetup.validate_int('3'), rcsetup.validate_bool('on')
rcsetup.validate_color('ff00ff'), rcsetup.validate_color((1, 0, 0))
rcsetup.validate_stringlist('a, b'), rcsetup.validate_floatlist('1, 2')
rcsetup.validate_fontsizelist('large, 3'), rcsetup.validate_colorlist('rgb')
rcsetup.validate_whiskers('1, 2'), rcsetup.validate_whiskers(3)
rcsetup.validate_markevery((1, 2)), rcsetup.validate_markevery([1])
rcsetup.validate_markevery((1, 2.0))
rcsetup.validate_hatch('/'), rcsetup.validate_hatch(3)
rcsetup.validate_sketch('1, 2, 3'), rcsetup.validate_sketch(None)
rcsetup.validate_sketch('1, 2')
rcsetup.validate_fonttype('truetype')
rcsetup.ValidateInStrings('key', ['A', 'b'], ignorecase=True)('a')
rcsetup.ValidateInStrings('key', ['A', 'b'])('a')
rcsetup.all_backends
matplotlib.RcParams({'lines.linewidth': 3})
matplotlib.RcParams({'lines.linewidth': 3}).copy()
matplotlib.rcParams.find_all('^xtick.major')
matplotlib.rcParams.find_all('nothing')
list(matplotlib.rcParamsDefault.find_all('subplot'))
'lines.linewidth' in matplotlib.rcParams, 'lines' in matplotlib.rcParams
matplotlib.rcParams.get('lines', 5), matplotlib.rcParams.get('lines.color')
matplotlib.rcParams['lines']
matplotlib.rc('lines', lw=3, c='r') or matplotlib.rcParams.find_all('^lines.(linew|color)')
matplotlib.rc(('xtick', 'ytick'), direction='in') or matplotlib.rcParams['ytick.direction']
matplotlib.rc('lines', width=3)
matplotlib.rc('font', size='large')
matplotlib.rc_file('given') or matplotlib.rcParams.find_all('^lines|^figure.dpi')
matplotlib.rc_params_from_file('given', use_default_template=False)
matplotlib.rc_params_from_file('given', fail_on_error=True)
len(matplotlib.rc_params_from_file('given')) > 300
matplotlib.rc_params_from_file('missing')
matplotlib.rcdefaults() or matplotlib.rcParams['lines.linewidth']
matplotlib.rc_file_defaults() or matplotlib.rcParams['lines.linewidth']
matplotlib.style.use('given') or matplotlib.rcParams['lines.linewidth']
matplotlib.style.use({'lines.linewidth': 7}) or matplotlib.rcParams['lines.linewidth']
matplotlib.style.use({'lines.width': 7})
matplotlib.style.use({'backend': 'agg', 'lines.color': 'g'}) or matplotlib.rcParams['lines.color']
matplotlib.style.use(['ggplot', {'axes.grid': False}]) or matplotlib.rcParams.find_all('^axes\.')
matplotlib.style.use('seaborn-whitegrid') or matplotlib.rcParams.find_all('^axes\.')
matplotlib.style.use('no such style')
matplotlib.style.use(['bmh', 'no such style'])
matplotlib.style.use(5)
matplotlib.style.use('default') or matplotlib.rcParams['lines.linewidth']
matplotlib.style.use('mpl15') or matplotlib.rcParams['lines.linewidth']
matplotlib.style.use('./given') or matplotlib.rcParams['lines.linewidth']
[matplotlib.style.context('classic').__enter__(), matplotlib.rcParams['lines.linewidth']]
[matplotlib.rc_context({'lines.linewidth': 9}).__enter__(), matplotlib.rcParams['lines.linewidth']]
[matplotlib.rc_context(fname='given').__enter__(), matplotlib.rcParams['lines.linewidth']]
within(matplotlib.rc_context({'lines.linewidth': 9}))
within(matplotlib.rc_context({'lines.linewidth': 9}, 'given'))
within(matplotlib.rc_context())
within(matplotlib.rc_context({'lines.width': 9}))
within(matplotlib.style.context('fivethirtyeight'))
within(matplotlib.style.context(['fivethirtyeight', {'lines.linewidth': 8}], after_reset=True))
within(matplotlib.style.context('no such style'))
matplotlib.rc_context({'lines.linewidth': 9})(lambda: matplotlib.rcParams['lines.linewidth'])()
matplotlib.style.context('bmh')(lambda: matplotlib.rcParams['lines.linewidth'])()
[os.path.basename(matplotlib.get_configdir()), os.path.basename(matplotlib.get_cachedir())]
matplotlib.matplotlib_fname()
"""


def within(context):
    """A parameter before, in and after a block."""
    width = matplotlib.rcParams["lines.linewidth"]
    with context:
        inside = matplotlib.rcParams["lines.linewidth"]
        matplotlib.rcParams["lines.linewidth"] = 99
    return [width, inside, matplotlib.rcParams["lines.linewidth"]]


def plain(value):
    """A value with its type where types matter, as JSON."""
    if isinstance(value, (bool, type(None))):
        return repr(value)
    if isinstance(value, str):
        return str(getattr(value, "value", value))
    if isinstance(value, (int, float)):
        return [float(value)] if math.isfinite(value) else repr(float(value))
    if isinstance(value, dict):
        return {str(k): plain(v) for k, v in value.items() if k != "backend"}
    if isinstance(value, (list, tuple)):
        return ["tuple" if isinstance(value, tuple) else "list", *map(plain, value)]
    if hasattr(value, "by_key"):
        return plain({str(i): step for i, step in enumerate(value)})
    return type(value).__name__


class Records(logging.Handler):
    def __init__(self):
        super().__init__()
        self.seen = []

    def emit(self, record):
        self.seen.append(record.getMessage().strip().split("\n")[0])


def outcome(function):
    """What came of a call: its value, or the error."""
    records = Records()
    logging.getLogger("matplotlib").handlers = [records]
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            result = plain(function())
        except Exception as error:
            result = {"error": type(error).__name__, "message": str(error)}
    seen = sorted({w.category.__name__ for w in caught})
    return {"result": result, "warnings": seen, "logged": records.seen}


def given(key, value):
    params = matplotlib.RcParams()
    params[key] = value
    return params[key]


def main(keys):
    facts = {"default " + key: plain(matplotlib.rcParamsDefault[key]) for key in keys}
    for key in keys:
        for value in VALUES:
            what = outcome(lambda: given(key, value))["result"]
            facts[f"{key} = {value!r}"] = what
    for name in matplotlib.style.available:
        facts["style " + name] = plain(dict(matplotlib.style.library[name]))
    with open("given", "w") as file:
        file.write(FILE)
    for code in CODE.strip().split("\n"):
        matplotlib.rcdefaults()
        facts[code] = outcome(lambda: eval(code, globals()))
    print(json.dumps(facts))


if __name__ == "__main__":
    assert rcsetup and os
    with open(sys.argv[1]) as file:
        main(json.load(file))
