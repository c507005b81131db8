import matplotlib.pyplot as plt

fig, ax = plt.subplots()
made = ax.grouped_bar({"first": [18, 19, 15], "second": [39, 48, 47], "third": [30, 25, 17]},
                      tick_labels=["A", "B", "C"], group_spacing=1)
for bars in made.bar_containers:
    ax.bar_label(bars, padding=3)
ax.set_ylim(0, 60)
ax.legend(ncols=3)
