import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

random = np.random.RandomState(4)
series = pd.Series(random.normal(size=200).cumsum(), pd.date_range("2020-01-01", periods=200))

fig, axs = plt.subplots(2, 1, figsize=(7, 6))
series.resample("M").mean().to_period("M").plot(ax=axs[0])
hours = pd.Series(random.rand(50), pd.date_range("2020-01-01", periods=50, freq="H"))
hours.plot(ax=axs[1])
