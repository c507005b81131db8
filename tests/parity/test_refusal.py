"""Calls of axes that are refused leave nothing behind: no artist, no limit, no unit, and the next
colour of the cycle is the same.

That matplotlib refuses them, too, is said in bad_input_cases.
"""
import json

from test_api_names import app

CALLS = """
scatter([1, 2], [1])
scatter([1, 2], [1, 2], nosuch=3)
scatter([1, 2], [1, 2], marker='nosuch')
bar([1, 2], [1, 2, 3])
bar([1, 2], [1, 2], nosuch=1)
bar([1, 2], [1, 2], color='nosuch')
barh([1, 2], [1, 2, 3])
hist([1, 2], bins=-1)
hist([1, 2], weights=[1])
fill_between([1, 2], [1, 2, 3])
fill_between([1, 2], [1, 2], nosuch=1)
fill_betweenx([1, 2], [1, 2], where=[True])
stem([1, 2], [1, 2, 3])
stem([1, 2], [1, 2], nosuch=1)
plot([1, 2], [1, 2, 3])
plot([1, 2], [1, 2], [1, 2], [1, 2, 3])
plot([1, 2], [1, 2], nosuch=1)
plot(['a', 'b'], [1, 2, 3])
bar([1, 2], [1, 2], yerr='x')
errorbar([1, 2], [1, 2], yerr=-1)
errorbar([1, 2], [1, 2], yerr=1, ecolor='nosuch')
stairs([1, 2], [1, 2])
stackplot([1, 2], [1, 2, 3])
fill([1, 2], [1, 2, 3])
step([1, 2], [1, 2], where='x')
pie([1, -2])
boxplot([1, 2], nosuch=1)
eventplot([1, 2], lineoffsets=[1, 2])
semilogx([1, 2], [1, 2, 3])
""".strip().split("\n")

SCRIPT = """
import json, sys
import matplotlib.pyplot as plt
def facts(ax):
    return [len(ax.get_children()), len(ax.containers), ax.get_xlim(), ax.get_ylim(),
            ax.dataLim.bounds if hasattr(ax, 'dataLim') else ax._h.data_bounds(), ax.get_xscale(),
            ax.xaxis.have_units(), ax.plot([1])[0].get_color(), ax.bar(1, 1)[0].get_facecolor()]
answers = {}
for cycle in (None, [{'color': 'r', 'lw': 3}, {'color': 'b', 'lw': 4}]):
    for call in %r:
        found = []
        for refused in (False, True):
            fig, ax = plt.subplots()
            if cycle:
                ax.set_prop_cycle(plt.cycler(color=['r', 'b'], lw=[3, 4]))
            ax.plot([1, 2])
            if refused:
                try:
                    eval('ax.' + call)
                    found.append('is accepted')
                except Exception:
                    pass
            found.append(repr(facts(ax)))
            plt.close(fig)
        answers[call] = answers.get(call, True) and found[0] == found[-1] and len(found) == 2
print(json.dumps(answers))
"""


def test_nothing_is_left():
    answers = json.loads(app(SCRIPT % CALLS))
    assert set(answers) == set(CALLS)
    assert [call for call, clean in answers.items() if not clean] == []
