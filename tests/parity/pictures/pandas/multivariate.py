import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

random = np.random.RandomState(4)
frame = pd.DataFrame(random.rand(10, 3), columns=list("abc"))

frame["kind"] = list("xyxyxyxyxy")
fig, axs = plt.subplots(1, 2, figsize=(9, 4))
pd.plotting.parallel_coordinates(frame, "kind", ax=axs[0])
pd.plotting.andrews_curves(frame, "kind", ax=axs[1])
