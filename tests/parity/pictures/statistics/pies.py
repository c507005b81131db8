import matplotlib.pyplot as plt

sizes = [15, 30, 45, 10]
fig, axs = plt.subplots(2, 2, figsize=(7, 7))
axs[0, 0].pie(sizes, labels=["Frogs", "Hogs", "Dogs", "Logs"], autopct="%1.1f%%")
axs[0, 1].pie(sizes, explode=(0, 0.1, 0, 0), shadow=True, startangle=90, counterclock=False)
axs[1, 0].pie(sizes, radius=1.2, colors=["c", "m", "y", "0.7"], wedgeprops=dict(width=0.4, ec="w"),
              labels=list("abcd"), labeldistance=0.6, rotatelabels=True)
axs[1, 1].pie([0.1, 0.2, 0.3], normalize=False, pctdistance=1.25,
              autopct=lambda p: f"[{p:.0f}]", textprops=dict(color="r", size=8), frame=False)
