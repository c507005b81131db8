import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(5)
data = [np.sort(rng.normal(0, s, 100)) for s in range(1, 5)]
fig, (a, b, c) = plt.subplots(1, 3, figsize=(9, 4))
a.violinplot(data)
parts = b.violinplot(data, [1, 2, 4, 6], widths=0.9, showmeans=True, showmedians=True,
                     showextrema=False, bw_method=0.4)
for body in parts["bodies"]:
    body.set_facecolor("#d43f3a")
    body.set_edgecolor("black")
    body.set_alpha(1)
c.violinplot(data, vert=False, points=60, quantiles=[[0.1], [], [0.2, 0.8], [0.5]])
