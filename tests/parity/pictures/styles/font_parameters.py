import matplotlib.pyplot as plt

plt.rcParams.update({"font.style": "italic", "font.weight": "bold", "font.family": "serif",
                     "text.parse_math": False, "text.color": "navy"})
fig, ax = plt.subplots()
ax.text(0.1, 0.5, "costs $3 or $4, not $5$", fontsize=20)
ax.set(title="Title $x^2$", xlabel="label of x")
