import datetime

import matplotlib.pyplot as plt
import numpy as np

start = datetime.datetime(2023, 2, 1)
spans = [datetime.timedelta(minutes=3), datetime.timedelta(hours=20), datetime.timedelta(days=5),
         datetime.timedelta(days=90), datetime.timedelta(days=800), datetime.timedelta(days=9000)]
fig, axs = plt.subplots(6, figsize=(8, 7))
fig.subplots_adjust(hspace=0.9, top=0.97)
for ax, span in zip(axs, spans):
    ax.plot([start + span * k / 20 for k in range(21)], np.cos(np.arange(21)))
