import matplotlib.pyplot as plt

plt.text(0.5, 0.5, "centred", ha="center", va="center", size=24, color="tab:blue")
plt.text(0.1, 0.8, "turned by 30°", rotation=30, style="italic")
plt.text(0.9, 0.2, r"$e^{i \pi} = -1$", ha="right", size=18)
plt.text(0.05, 0.05, "monospace", family="monospace", alpha=0.6)
