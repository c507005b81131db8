import matplotlib.pyplot as plt

fig, axs = plt.subplots(2, 2, layout="tight", figsize=(6, 5))
for ax in axs.flat:
    ax.bar(["one", "two", "three"], [3, 1, 2])
fig.suptitle("Above all", size=20)
fig.supxlabel("below all")
fig.supylabel("beside all", color="C3")
