import matplotlib.pyplot as plt

stats = [dict(med=2, q1=1, q3=3.5, whislo=0, whishi=6, fliers=[7, 7.5], label="one"),
         dict(med=4, q1=3, q3=4.5, whislo=2, whishi=5.5, fliers=[0.5], label="two")]
fig, ax = plt.subplots()
ax.bxp(stats, patch_artist=True, boxprops=dict(facecolor="wheat"))
