// Cairo's objects by RAII, with their status checked.
#pragma once

#include <cairo.h>

#include <memory>

#include "plot/error.h"

namespace plot {

struct CairoFree {
    void operator()(cairo_t* c) const { cairo_destroy(c); }
    void operator()(cairo_surface_t* s) const { cairo_surface_destroy(s); }
    void operator()(cairo_pattern_t* p) const { cairo_pattern_destroy(p); }
    void operator()(cairo_font_options_t* o) const { cairo_font_options_destroy(o); }
};
using CairoContext = std::unique_ptr<cairo_t, CairoFree>;
using CairoSurface = std::unique_ptr<cairo_surface_t, CairoFree>;
using CairoPattern = std::unique_ptr<cairo_pattern_t, CairoFree>;
using CairoFontOptions = std::unique_ptr<cairo_font_options_t, CairoFree>;

// Throws Error with Cairo's own words unless the status is a success.
inline void check_cairo(cairo_status_t status) {
    if (status != CAIRO_STATUS_SUCCESS)
        throw Error(std::string("drawing failed: ") + cairo_status_to_string(status));
}
inline void check(cairo_t* c) { check_cairo(cairo_status(c)); }
inline void check(cairo_surface_t* s) { check_cairo(cairo_surface_status(s)); }

// Takes ownership; throws if Cairo could not make the object.
inline CairoSurface own(cairo_surface_t* s) {
    CairoSurface owned(s);
    check(s);
    return owned;
}
inline CairoContext own(cairo_t* c) {
    CairoContext owned(c);
    check(c);
    return owned;
}

// cairo_save … cairo_restore as a scope.
class CairoState {
  public:
    explicit CairoState(cairo_t* c) : c_(c) { cairo_save(c_); }
    ~CairoState() { cairo_restore(c_); }
    CairoState(const CairoState&) = delete;
    CairoState& operator=(const CairoState&) = delete;

  private:
    cairo_t* c_;
};

}  // namespace plot
