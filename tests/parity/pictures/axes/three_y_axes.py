import matplotlib.pyplot as plt

fig, ax = plt.subplots()
fig.subplots_adjust(right=0.75)
second, third = ax.twinx(), ax.twinx()
third.spines.right.set_position(("axes", 1.2))
lines = [ax.plot([0, 1, 2], [0, 1, 2], "C0", label="Density")[0],
         second.plot([0, 1, 2], [0, 3, 2], "C1", label="Temperature")[0],
         third.plot([0, 1, 2], [50, 30, 15], "C2", label="Velocity")[0]]
for a, line in zip((ax, second, third), lines):
    a.set_ylabel(line.get_label(), color=line.get_color())
    a.tick_params(axis="y", colors=line.get_color())
ax.set(xlim=(0, 2), ylim=(0, 2), xlabel="Distance")
second.set_ylim(0, 4)
third.set_ylim(1, 65)
ax.legend(handles=lines)
