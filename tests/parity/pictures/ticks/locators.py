import matplotlib.pyplot as plt
import matplotlib.ticker as ticker

locators = [ticker.NullLocator(), ticker.MultipleLocator(0.5), ticker.FixedLocator([0, 1, 5]),
            ticker.LinearLocator(numticks=3), ticker.MultipleLocator(0.7),
            ticker.AutoLocator(), ticker.MaxNLocator(4), ticker.LogLocator(numticks=15)]
fig, axs = plt.subplots(8, figsize=(8, 7))
fig.subplots_adjust(hspace=2.4, top=0.97)
for ax, locator in zip(axs, locators):
    ax.yaxis.set_major_locator(ticker.NullLocator())
    ax.spines[["left", "right", "top"]].set_visible(False)
    ax.set_xlim(0 if locator is not locators[-1] else 1, 5 if locator is not locators[-1] else 1e8)
    ax.tick_params(which="major", width=1.0, length=7)
    if locator is locators[-1]:
        ax.set_xscale("log")
    else:
        ax.xaxis.set_minor_locator(ticker.MultipleLocator(0.25))
    ax.xaxis.set_major_locator(locator)
    ax.text(0, 0.3, type(locator).__name__, transform=ax.transAxes, color="tab:blue", size=12)
