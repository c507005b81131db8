import matplotlib.pyplot as plt

fig, ax = plt.subplots()
bars = ax.bar(["Q1", "Q2", "Q3", "Q4"], [12.5, 17.25, 9, 21], color="C0")
ax.bar_label(bars, fmt="%.1f", padding=3)
ax.bar_label(bars, labels=["a", "b", "c", "d"], label_type="center", color="w", size=14)
ax.margins(y=0.1)
