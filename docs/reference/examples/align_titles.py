import matplotlib.pyplot as plt

fig, (a, b) = plt.subplots(1, 2)
a.xaxis.tick_top()
a.set_title("ticks above")
b.set_title("ticks below")
fig.align_titles()
