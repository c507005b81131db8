// pylab._core: the plotting core for Python. Handles to the scene only; the classes that users see
// are Python's (pylab/python/pylab), hold these handles, and keep each other alive.
#include "plot/host.h"
#include "pylab/bind_categories.h"
#include "pylab/bind_counts.h"
#include "pylab/bind_fonts.h"
#include "pylab/bindings.h"
#include "pylab/errors.h"

PYBIND11_MODULE(_core, m) {
    m.doc() = "Plotting core: handles to figures, axes and artists.";
    pylab::register_errors();
    pylab::bind_transform(m);
    pylab::bind_style(m);
    pylab::bind_fonts(m);
    pylab::bind_dates(m);
    pylab::bind_ticks(m);
    pylab::bind_artist(m);
    pylab::bind_color(m);
    pylab::bind_image(m);
    pylab::bind_mesh(m);
    pylab::bind_counts(m);
    pylab::bind_categories(m);
    pylab::bind_layout(m);
    pylab::bind_axes(m);
    pylab::bind_figure(m);
    pylab::bind_figure_file(m);
    pylab::bind_host(m);
    // Python's own end comes before the process's static destructors, whatever ended it.
    Py_AtExit([] { plot::stop_host(); });
}
