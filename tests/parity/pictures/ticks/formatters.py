import matplotlib.pyplot as plt
import matplotlib.ticker as ticker

formatters = [ticker.NullFormatter(), ticker.StrMethodFormatter("{x:.2f}"),
              ticker.FuncFormatter(lambda x, pos: f"[{x:.1f}]"), ticker.PercentFormatter(xmax=5),
              ticker.FixedFormatter(["A", "B", "C", "D", "E", "F"]), ticker.ScalarFormatter(),
              ticker.FormatStrFormatter("#%d"), ticker.EngFormatter(unit="Hz")]
fig, axs = plt.subplots(8, figsize=(8, 7))
fig.subplots_adjust(hspace=2.4, top=0.97)
for k, (ax, formatter) in enumerate(zip(axs, formatters)):
    ax.set(xlim=(0, 5 if k < 7 else 5e4), yticks=[])
    ax.xaxis.set_major_locator(ticker.MultipleLocator(1 if k < 7 else 1e4))
    ax.xaxis.set_major_formatter(formatter)
    ax.text(0, 0.3, type(formatter).__name__, transform=ax.transAxes, color="tab:green", size=12)
