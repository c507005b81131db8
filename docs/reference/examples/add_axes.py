import matplotlib.pyplot as plt

fig = plt.figure()
main = fig.add_axes([0.1, 0.1, 0.6, 0.8])
side = fig.add_axes([0.75, 0.1, 0.2, 0.8], sharey=main)
main.plot([1, 3, 2, 4])
side.barh([1, 2, 3, 4], [2, 5, 1, 3])
side.tick_params(labelleft=False)
