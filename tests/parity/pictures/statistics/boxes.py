import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(4)
data = [rng.normal(0, s, 80) for s in (1, 2, 3)]
fig, axs = plt.subplots(2, 3, figsize=(9, 6))
axs[0, 0].boxplot(data)
axs[0, 1].boxplot(data, notch=True, sym="gD", labels=["a", "b", "c"])
axs[0, 2].boxplot(data, vert=False, whis=(5, 95), widths=0.7)
drawn = axs[1, 0].boxplot(data, patch_artist=True, showmeans=True, meanline=True)
for box, color in zip(drawn["boxes"], ["pink", "lightblue", "lightgreen"]):
    box.set_facecolor(color)
axs[1, 1].boxplot(data, showfliers=False, showcaps=False, positions=[1, 3, 4],
                  medianprops=dict(color="r", lw=3), boxprops=dict(ls="--"))
axs[1, 2].boxplot(data[2], showbox=False, showmeans=True, whis=0.5)
