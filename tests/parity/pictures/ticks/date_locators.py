import datetime

import matplotlib.dates as mdates
import matplotlib.pyplot as plt
import numpy as np

days = [datetime.date(2021, 1, 1) + datetime.timedelta(days=k) for k in range(120)]
fig, ax = plt.subplots()
ax.plot(days, np.sqrt(np.arange(120)))
ax.xaxis.set_major_locator(mdates.MonthLocator(bymonthday=(1, 15)))
ax.xaxis.set_minor_locator(mdates.WeekdayLocator(byweekday=mdates.MO))
ax.xaxis.set_major_formatter(mdates.DateFormatter("%d. %b"))
ax.grid(True)
for label in ax.get_xticklabels(which="major"):
    label.set(rotation=30, horizontalalignment="right")
