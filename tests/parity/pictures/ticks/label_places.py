import matplotlib.pyplot as plt

fig, (a, b) = plt.subplots(1, 2)
a.set_xlabel("left", loc="left")
a.set_ylabel("top", loc="top", color="g", size=14)
b.set_xlabel("right, padded", loc="right", labelpad=20)
b.set_ylabel("bottom", loc="bottom", rotation=0)
b.yaxis.set_label_coords(-0.1, 1.02)
