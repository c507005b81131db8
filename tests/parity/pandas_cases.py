"""pandas' plots, whose facts must be the same with matplotlib."""
import api_cases

SHAPES = True  # are part of the facts

SETUP = """
import pandas as pd
import warnings
warnings.simplefilter('ignore')
r = np.random.RandomState(3)
d = pd.DataFrame(r.rand(10, 3), columns=list('abc'))
k = d.assign(k=list('xyxyxyxyxy'))
s = pd.Series(r.normal(size=90).cumsum(), pd.date_range('2020-01-01', periods=90))
"""

_CASES = """
d.a.plot()
d.plot()
d.plot(style=['r--', 'k-', 'o'], grid=True, title='T', legend=False)
d.plot(x='a', y='b', xlabel='x', ylabel='y', xlim=(0, 2), ylim=(0, 1), xticks=[0, 1, 2])
d.plot(logy=True, lw=3, marker='o', color=['r', 'g', 'b'])
d.plot(ax=plt.figure().add_subplot(1, 2, 2), fontsize=7)
d.plot(subplots=True)
d.plot(subplots=True, layout=(2, 2), sharex=True)
s.plot()
pd.DataFrame({'p': s, 'q': -s}).plot(grid=True)
s.resample('M').mean().to_period('M').plot()
pd.Series([3, 1, 2], index=['x', 'y', 'z']).plot()
d.plot.bar()
d.plot.bar(stacked=True, rot=45)
d.plot.barh(stacked=True)
d.head(3).plot.bar(yerr=.1, capsize=3)
d.plot.hist(bins=5, alpha=.5)
d.a.hist(bins=4)
d.plot.area()
d.plot.kde()
d.a.plot.pie()
d.head(4).plot.pie(subplots=True, legend=False)
d.plot.scatter('a', 'b', s=50)
d.plot.scatter('a', 'b', c='c', colormap='viridis', colorbar=False)
d.plot.box()
a = d.plot(secondary_y="b"); result = [a.right_ax.get_lines()[0].get_color()]
a = d.a.plot(secondary_y=True); result = a.get_ylim()
d.boxplot(rot=30)
pd.plotting.lag_plot(s)
pd.plotting.autocorrelation_plot(s)
pd.plotting.parallel_coordinates(k, 'k', color=['r', 'g'])
pd.plotting.andrews_curves(k, 'k', color=['r', 'g'])
pd.plotting.register_matplotlib_converters(); plt.plot(s.index, s.values)
plt.plot(s)
plt.plot('a', 'b', data=d)
plt.scatter(d.a, d.b, d.c * 100)
plt.fill_between(d.index, d.a, d.b)
"""

CASES = api_cases.cases_of(_CASES)
