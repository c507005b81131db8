import matplotlib.pyplot as plt

fig, (a, b) = plt.subplots(2)
for ax in (a, b):
    ax.semilogx([1, 10, 100, 1000], [1, 3, 2, 4])
b.minorticks_off()
