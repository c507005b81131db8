import matplotlib.pyplot as plt

fig, ax = plt.subplots()
ax.plot([0, 1, 2], [1, 3, 2], "o-")
ax.annotate("axes fraction", (1, 3), (0.05, 0.9), textcoords="axes fraction",
            arrowprops=dict(arrowstyle="->"))
ax.annotate("offset points", (2, 2), (-80, -40), textcoords="offset points",
            arrowprops=dict(arrowstyle="-|>", fc="w", connectionstyle="arc3,rad=0.4"))
first = ax.annotate("a figure fraction", (0.3, 0.2), xycoords="figure fraction",
                    bbox=dict(boxstyle="round", fc="w"))
ax.annotate("at another's side", (1, 0.5), (20, 0), xycoords=first, textcoords="offset points",
            va="center", arrowprops=dict(arrowstyle="->"))
ax.annotate("mixed", (1, 0), (0, 30), xycoords=("data", "axes fraction"), ha="center",
            textcoords="offset points", arrowprops=dict(arrowstyle="->"))
ax.annotate("not shown", (5, 5))
