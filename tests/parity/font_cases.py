"""Properties of fonts, and texts that have them."""
import api_cases

SETUP = """
import os
import logging
logging.getLogger('matplotlib').setLevel('ERROR')
import matplotlib.font_manager as fm
from matplotlib.font_manager import FontProperties as F
def about(f):
    return [f.get_family(), f.get_style(), f.get_variant(), f.get_weight(), f.get_stretch(), \
f.get_size(), f.get_file(), f.get_math_fontfamily(), str(f), os.path.basename(fm.findfont(f)), \
f.get_name()]
def refused(call):
    try:
        call()
    except Exception as error:
        return type(error).__name__
"""

_PROPERTIES = """
result = about(F())
result = about(F('serif'))
result = about(F('sans:bold'))
result = about(F('DejaVu Sans Mono:italic:size=12'))
result = about(F('DejaVu Sans-14:weight=bold'))
result = about(F(['Nope', 'serif'], weight='bold'))
result = about(F(style='italic'))
result = about(F(size='large'))
result = about(F(weight=700, style='oblique', stretch='condensed'))
result = about(F(variant='small-caps', size=0.2))
result = about(F(math_fontfamily='cm'))
result = about(F._from_any({'family': 'monospace', 'size': 'xx-small'}))
result = about(F._from_any(None)), about(F._from_any('serif:italic'))
plt.rc('font', family='monospace', size=20, weight='bold'); \
result = about(F()), about(F(size='large'))
plt.rc('font', **{'serif': ['DejaVu Sans Mono']}); result = about(F('serif'))
f = F(); f.set_size(13); f.set_name('serif'); f.set_slant('italic'); result = about(f)
f = F(); f.set_weight(None); f.set_stretch('expanded'); f.set_file('a'); result = f.get_file()
result = F('serif') == F('serif'), F('serif') == F('sans'), F() == F().copy()
result = len({F('serif'), F('serif'), F('sans')}), F() != 3
result = refused(lambda: F(style='x')), refused(lambda: F(variant='x'))
result = refused(lambda: F(weight='x')), refused(lambda: F(weight=2000))
result = refused(lambda: F(stretch='wide')), refused(lambda: F(size='huge'))
result = refused(lambda: F('a:b=3')), refused(lambda: F(math_fontfamily='x'))
result = refused(lambda: fm.findfont('Nope', fallback_to_default=False))
result = refused(lambda: fm.fontManager.addfont('/nope.ttf'))
result = os.path.basename(fm.findfont('Nope')), os.path.basename(fm.findfont(F(fname='a/b')))
result = 'DejaVu Serif' in fm.get_font_names(), len(fm.fontManager.ttflist) > 5
result = fm.weight_dict, fm.stretch_dict, fm.font_scalings['large']
result = sorted(os.path.basename(p) for p in fm.findSystemFonts('/usr/share/fonts/truetype/dejavu'))
result = fm.fontManager.get_default_size(), fm.fontManager.get_default_weight()
"""

_TEXTS = """
plt.title('t', fontproperties=F(size=17, weight='bold', family='serif'))
plt.title('t', fontproperties='monospace:italic', fontsize=9)
plt.title('t', fontsize=9, fontproperties='monospace')
plt.xlabel('t', fontdict={'size': 15, 'weight': 'bold'}, color='r')
plt.text(0.5, 0.5, 't', font={'family': 'serif', 'size': 7})
t = plt.text(0, 0, 't', fontproperties=F(size=17)); result = about(t.get_fontproperties())
t = plt.text(0, 0, 't', size='x-large', family=['serif'], style='italic', weight=600); \
result = about(t.get_fontproperties())
t = plt.text(0, 0, 't'); t.set_fontproperties(F('serif', size=30)); t.set(size=20); \
result = t.get_fontsize(), t.get_fontname(), t.get_family()
t = plt.text(0, 0, 't'); t.update({'size': 20, 'fontproperties': F('serif', size=30)}); \
result = t.get_fontsize(), t.get_fontname()
t = plt.text(0, 0, 't', size=20); t.set_fontproperties(None); result = t.get_fontsize()
plt.plot([1], label='a'); \
result = [t.get_fontsize() for t in plt.legend(prop=F(size=7)).get_texts()]
plt.plot([1], label='a'); \
result = [t.get_fontsize() for t in plt.legend(prop={'size': 7}).get_texts()]
plt.rc('font', size=14, family='serif'); t = plt.title('t'); \
result = t.get_fontsize(), t.get_fontname(), plt.gca().xaxis.label.get_fontsize()
"""

CASES = {name: code for block in (_PROPERTIES, _TEXTS)
         for name, code in api_cases.cases_of(block).items()}
