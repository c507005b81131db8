// Reading PNG files.
#include <png.h>

#include <csetjmp>
#include <cstring>

#include "plot/cancel.h"
#include "plot/error.h"
#include "plot/png.h"

namespace plot {

namespace {

struct Reader {
    png_structp png = nullptr;
    png_infop info = nullptr;
    std::span<const std::uint8_t> file;
    std::size_t at = 0;
    std::string error = std::string(200, '\0');
    ~Reader() { png_destroy_read_struct(&png, &info, nullptr); }
};

// libpng is C: nothing may be thrown through it.
void take(png_structp png, png_bytep to, std::size_t n) {
    auto& r = *static_cast<Reader*>(png_get_io_ptr(png));
    if (r.file.size() - r.at < n) png_error(png, "the file ends too early");
    std::memcpy(to, r.file.data() + r.at, n);
    r.at += n;
}

void remember_error(png_structp png, png_const_charp message) {
    auto& r = *static_cast<Reader*>(png_get_error_ptr(png));
    std::strncpy(r.error.data(), message, r.error.size() - 1);
    png_longjmp(png, 1);
}

void ignore_warning(png_structp, png_const_charp) {}

// Calls `step` with libpng's jumps caught here; it must not own anything when libpng jumps.
template <class Step>
void guarded(Reader& r, Step step) {
    if (setjmp(png_jmpbuf(r.png)) == 0) {
        step();
        return;
    }
    throw ValueError("cannot read PNG: " + std::string(r.error.c_str()));
}

// Asks libpng for one of the forms that PngPicture knows.
void read_header(Reader& r, PngPicture& picture) {
    guarded(r, [&] {
        png_read_info(r.png, r.info);
        const int type = png_get_color_type(r.png, r.info);
        picture.depth = png_get_bit_depth(r.png, r.info);
        if (type != PNG_COLOR_TYPE_GRAY) {
            if (picture.depth == 16) png_set_strip_16(r.png);
            picture.depth = 8;
        }
        if (type == PNG_COLOR_TYPE_PALETTE) {
            png_set_palette_to_rgb(r.png);
            if (png_get_valid(r.png, r.info, PNG_INFO_tRNS)) png_set_tRNS_to_alpha(r.png);
            png_set_add_alpha(r.png, 255, PNG_FILLER_AFTER);
        }
        if (type == PNG_COLOR_TYPE_GRAY_ALPHA) png_set_gray_to_rgb(r.png);
        if (picture.depth < 8) png_set_packing(r.png);
        png_set_interlace_handling(r.png);
        png_read_update_info(r.png, r.info);
        picture.width = int(png_get_image_width(r.png, r.info));
        picture.height = int(png_get_image_height(r.png, r.info));
        picture.channels = png_get_channels(r.png, r.info);
    });
}

}  // namespace

PngPicture decode_png(std::span<const std::uint8_t> file) {
    if (file.size() < 8 || png_sig_cmp(file.data(), 0, 8) != 0) {
        throw ValueError("cannot read PNG: it is no PNG file");
    }
    Reader r;
    r.file = file;
    r.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &r, remember_error, ignore_warning);
    if (r.png) r.info = png_create_info_struct(r.png);
    if (!r.info) throw std::bad_alloc();
    png_set_read_fn(r.png, &r, take);
    PngPicture picture;
    read_header(r, picture);
    const std::size_t stride = png_get_rowbytes(r.png, r.info);
    std::vector<std::uint8_t> bytes(stride * std::size_t(picture.height));
    std::vector<png_bytep> rows;
    rows.reserve(std::size_t(picture.height));
    for (int y = 0; y < picture.height; ++y) rows.push_back(bytes.data() + std::size_t(y) * stride);
    guarded(r, [&] { png_read_image(r.png, rows.data()); });
    poll_cancel();
    if (picture.depth < 16) {
        picture.values.assign(bytes.begin(), bytes.end());
        return picture;
    }
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        picture.values.push_back(std::uint16_t(bytes[i] << 8 | bytes[i + 1]));
    }
    return picture;
}

}  // namespace plot
