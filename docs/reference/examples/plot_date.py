import matplotlib.pyplot as plt
import numpy as np

days = np.arange(np.datetime64("2024-01-01"), np.datetime64("2024-03-01"))
plt.plot_date(days, np.cumsum(np.sin(np.arange(60))), "-")
plt.gcf().autofmt_xdate()
