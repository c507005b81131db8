import matplotlib.pyplot as plt

fig, ax = plt.subplots()
markers = ".,ov^<>1234sp*hH+xDd|_P8"
for k, marker in enumerate(markers):
    x, y = k % 6, k // 6
    ax.plot(x, y, marker, ms=16, mec="k", color=f"C{k}")
    ax.plot([x + 0.4], [y], marker=marker, ms=10, mfc="none", mew=2)
ax.set_xlim(-1, 7)
ax.margins(y=0.2)
ax.set_title("Markers")
