import numpy as np
import pandas as pd

random = np.random.RandomState(4)
frame = pd.DataFrame(random.rand(10, 3), columns=list("abc"))

frame.head(5).plot.pie(subplots=True, figsize=(9, 3), legend=False)
