import numpy as np
import pandas as pd

random = np.random.RandomState(4)
series = pd.Series(random.normal(size=200).cumsum(), pd.date_range("2020-01-01", periods=200))

pd.DataFrame({"one": series, "twice": 2 * series}).plot(figsize=(8, 4), grid=True)
