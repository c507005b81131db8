import matplotlib.pyplot as plt

fig = plt.figure()
grid = fig.add_gridspec(2, 3, width_ratios=[2, 1, 1], wspace=0.3)
for place in (grid[0, 0], grid[0, 1:], grid[1, :2], grid[1, 2]):
    fig.add_subplot(place).plot([1, 3, 2])
