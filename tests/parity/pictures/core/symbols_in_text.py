import matplotlib.pyplot as plt

plt.plot([1, 10, 100], [1e-3, 1e-5, 1e-4], "s-", label=r"$\alpha_i \times 10^{3}$")
plt.loglog()
plt.xlabel(r"$\lambda\ [\mathrm{nm}]$")
plt.ylabel(r"$x^2$ against $\beta_{max}$")
plt.title("Grüße, Ørsted, naïve, 5 µm, α β γ")
plt.legend()
