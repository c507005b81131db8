import matplotlib.pyplot as plt

fig, ax = plt.subplots()
for k, (cap, join) in enumerate([("butt", "miter"), ("round", "round"), ("projecting", "bevel")]):
    ax.plot([0, 1, 2], [k, k + 0.7, k], lw=14, solid_capstyle=cap, solid_joinstyle=join)
    ax.plot([2.5, 3.5, 4.5], [k, k + 0.7, k], "--", lw=10, dash_capstyle=cap, dash_joinstyle=join)
ax.margins(0.1, 0.2)
