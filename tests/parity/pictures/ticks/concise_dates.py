import matplotlib.dates as mdates
import matplotlib.pyplot as plt
import numpy as np

fig, axs = plt.subplots(3, figsize=(7, 6))
fig.subplots_adjust(hspace=0.5)
base = np.datetime64("2005-02-01")
limits = np.array([["2005-02-01T00", "2005-04-01T00"], ["2005-02-03T00", "2005-02-15T00"],
                   ["2005-02-03T11", "2005-02-04T13"]], "datetime64")
for ax, lim in zip(axs, limits):
    times = base + np.arange(0, 60 * 24 * 60, 90).astype("timedelta64[m]")
    ax.plot(times, np.cumsum(np.sin(np.arange(960) / 40)))
    locator = mdates.AutoDateLocator(minticks=3, maxticks=7)
    ax.xaxis.set_major_locator(locator)
    ax.xaxis.set_major_formatter(mdates.ConciseDateFormatter(locator))
    ax.set_xlim(lim)
