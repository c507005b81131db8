import matplotlib.pyplot as plt

fig, ax = plt.subplots()
ax.plot([1, 3, 2])
ax.tick_params(axis="x", direction="inout", length=12, width=2, colors="tab:red")
ax.tick_params(axis="y", right=True, labelright=True, labelsize="large", direction="in")
