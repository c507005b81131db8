import matplotlib.pyplot as plt

hatches = ["/", "\\", "|", "-", "+", "x", "o", "O", ".", "*", "//", "xx", "oo", "..", "/o", "*-"]
fig, ax = plt.subplots()
bars = ax.bar(range(16), [4] * 8 + [3] * 8, color="lightyellow", ec="tab:blue", hatch=hatches)
ax.bar_label(bars, labels=hatches, fontsize=12)
