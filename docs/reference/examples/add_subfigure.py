import matplotlib.pyplot as plt

fig = plt.figure(layout="constrained")
grid = fig.add_gridspec(2, 2)
part = fig.add_subfigure(grid[:, 1], facecolor="lightblue")
part.subplots(2, 1)[1].plot([1, 3, 2])
part.suptitle("a subfigure")
fig.add_subplot(grid[0, 0]).plot([2, 1, 3], "C1")
fig.add_subplot(grid[1, 0]).plot([3, 1, 2], "C2")
