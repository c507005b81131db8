import numpy as np
import pandas as pd

random = np.random.RandomState(4)

points = pd.DataFrame(random.normal(size=(1000, 2)), columns=["x", "y"])
points.plot.hexbin("x", "y", gridsize=20)
