#include "plot/text_draw.h"

#include <cairo-pdf.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "plot/cairo_raii.h"

namespace plot {
namespace {

// The box of all pixels darker than half, of a line drawn in black on white.
struct Ink {
    int x0 = 1000, y0 = 1000, x1 = -1, y1 = -1;
    bool operator==(const Ink&) const = default;
};

Ink ink_of(const std::string& text, double x, double y, double degrees) {
    const CairoSurface surface = own(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, 200, 200));
    const CairoContext cr = own(cairo_create(surface.get()));
    cairo_set_source_rgb(cr.get(), 1, 1, 1);
    cairo_paint(cr.get());
    cairo_translate(cr.get(), x, y);
    cairo_rotate(cr.get(), -degrees * M_PI / 180);
    draw_text_line(cr.get(), text, {}, 100, {0, 0, 0, 1});
    cairo_surface_flush(surface.get());
    Ink ink;
    const unsigned char* data = cairo_image_surface_get_data(surface.get());
    for (int row = 0; row < 200; ++row) {
        for (int col = 0; col < 200; ++col) {
            if (data[row * cairo_image_surface_get_stride(surface.get()) + col * 4] >= 128)
                continue;
            ink.x0 = std::min(ink.x0, col), ink.x1 = std::max(ink.x1, col);
            ink.y0 = std::min(ink.y0, row), ink.y1 = std::max(ink.y1, row);
        }
    }
    return ink;
}

struct Drawn {
    const char* text;
    double x, y, degrees;
    Ink ink;
};

// RendererAgg(200, 200, 100).draw_text(…) with 10 points.
const Drawn kDrawn[] = {
    {"Title", 50, 100, 0, {50, 89, 78, 99}},
    {"Title", 50.4, 100.6, 0, {50, 90, 78, 100}},
    {"−1.25", 20.7, 33.2, 0, {22, 23, 60, 32}},
    {"voltage [mV]", 100, 150, 90, {88, 62, 101, 149}},
    {"voltage [mV]", 100.6, 150.3, 90, {89, 62, 102, 149}},
    {"lp", 100, 100, 180, {91, 99, 100, 112}},
    {"lp", 100, 100, 270, {99, 101, 112, 110}},
    {"$x^2$ [m]", 50.2, 80.8, 0, {51, 68, 93, 82}},
    {"$\\frac{a}{b}$", 50, 80, 90, {36, 72, 53, 79}},
};

TEST(TextDraw, InkLiesWhereMatplotlibsDoes) {
    for (const Drawn& d : kDrawn) {
        const Ink ink = ink_of(d.text, d.x, d.y, d.degrees);
        EXPECT_EQ(ink, d.ink) << d.text << " at " << d.degrees << ": " << ink.x0 << ", " << ink.y0
                              << ", " << ink.x1 << ", " << ink.y1;
    }
}

TEST(TextDraw, TurnedTextHasAboutTheInkOfUpright) {
    const Ink upright = ink_of("Title", 100, 100, 0), turned = ink_of("Title", 100, 100, 0.01);
    EXPECT_NEAR(upright.x0, turned.x0, 1);
    EXPECT_NEAR(upright.y0, turned.y0, 1);
    EXPECT_NEAR(upright.x1, turned.x1, 1);
    EXPECT_NEAR(upright.y1, turned.y1, 1);
}

TEST(TextDraw, VectorSurfacesKeepTheText) {
    std::string pdf;
    const auto write = [](void* to, const unsigned char* data, unsigned size) {
        static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), size);
        return CAIRO_STATUS_SUCCESS;
    };
    {
        const CairoSurface surface =
            own(cairo_pdf_surface_create_for_stream(write, &pdf, 300, 100));
        const CairoContext cr = own(cairo_create(surface.get()));
        cairo_translate(cr.get(), 20, 50);
        draw_text_line(cr.get(), "Größe $x^2$", {}, 72, {0, 0, 0, 1});
        draw_text_line(cr.get(), "שלום abc", {}, 72, {0, 0, 0, 1});
        check(cr.get());
    }
    EXPECT_NE(pdf.find("/FontName"), pdf.npos);
    EXPECT_NE(pdf.find("DejaVuSans"), pdf.npos);
}

}  // namespace
}  // namespace plot
