import matplotlib.pyplot as plt

plt.bar([0, 1, 2], [12, 30, 21], width=0.7)
plt.xlim(-0.5, 2.5)
plt.xticks([])
plt.table([["12", "30", "21"], ["3", "8", "5"]], rowLabels=["seen", "lost"],
          colLabels=["May", "June", "July"], cellLoc="center")
plt.subplots_adjust(left=0.2, bottom=0.25)
