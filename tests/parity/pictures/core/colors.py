import matplotlib.pyplot as plt

names = ["r", "tab:olive", "0.6", "#1f77b480", "xkcd:sky blue", "C3", "lightcoral", (0, 0.5, 0.4),
         (0.5, 0, 0.9, 0.4), "aquamarine", "#abc", "darkslategrey"]
fig, ax = plt.subplots()
for k, color in enumerate(names):
    ax.plot([0, 1], [k, k], color=color, lw=12)
    ax.text(1.03, k, str(color), va="center", color=color)
ax.set_xlim(0, 1.6)
ax.set_facecolor("whitesmoke")
fig.set_facecolor("ivory")
