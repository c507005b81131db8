#include <cairo-pdf.h>
#include <cairo-ps.h>
#include <cairo-svg.h>
#include <zlib.h>

#include <cstdlib>
#include <ctime>

#include "plot/cairo_raii.h"
#include "plot/cancel.h"
#include "plot/error.h"
#include "plot/export_sheet.h"
#include "plot/fork_guard.h"
#include "plot/painter_filters.h"
#include "plot/units.h"
#include "plot/warnings.h"

namespace plot {

namespace {

// Cairo is C: nothing may be thrown through it.
cairo_status_t append(void* to, const unsigned char* data, unsigned n) {
    if (current_token().requested()) return CAIRO_STATUS_WRITE_ERROR;
    try {
        auto& bytes = *static_cast<Bytes*>(to);
        bytes.insert(bytes.end(), data, data + n);
    } catch (const std::bad_alloc&) {
        return CAIRO_STATUS_NO_MEMORY;
    }
    return CAIRO_STATUS_SUCCESS;
}

// Cairo records a page and writes it out when the surface ends, also when nobody wants it any more.
// Unless dismissed this empties the record first.
class PageDropper {
  public:
    explicit PageDropper(cairo_surface_t* surface) : surface_(surface) {}
    ~PageDropper() {
        if (!surface_) return;
        const CairoContext c(cairo_create(surface_));
        cairo_set_operator(c.get(), CAIRO_OPERATOR_CLEAR);
        cairo_paint(c.get());
    }
    PageDropper(const PageDropper&) = delete;
    PageDropper& operator=(const PageDropper&) = delete;
    void dismiss() { surface_ = nullptr; }

  private:
    cairo_surface_t* surface_;
};

using Create = cairo_surface_t* (*)(cairo_write_func_t, void*, double, double);

// `prepare` sees the surface before anything is drawn. Coordinates are points.
template <class Prepare>
Bytes drawn(Create create, const Sheet& sheet, Prepare prepare, bool opaque = false) {
    Bytes bytes;
    const double width = sheet.part.width(), height = sheet.part.height();
    const CairoSurface surface = own(create(append, &bytes, width, height));
    prepare(surface.get());
    PageDropper dropper(surface.get());
    {
        const auto painter =
            make_vector_painter(surface.get(), width, height, sheet.dpi, sheet.pixel_dpi);
        OpaquePainter without_alpha(*painter);
        draw_sheet(opaque ? without_alpha : *painter, sheet);
        if (opaque && without_alpha.has_met_transparency()) {
            warn(
                "The PostScript backend does not support transparency; partially transparent "
                "artists will be rendered opaque.");
        }
    }
    dropper.dismiss();
    const LibraryScope scope;  // fonts are written now
    cairo_surface_finish(surface.get());
    poll_cancel();
    check(surface.get());
    return bytes;
}

std::optional<std::time_t> source_date() {
    const char* text = std::getenv("SOURCE_DATE_EPOCH");
    if (!text) return std::nullopt;
    return std::time_t(std::strtoll(text, nullptr, 10));
}

std::string formatted(std::time_t when, const char* format) {
    std::tm parts{};
    ::gmtime_r(&when, &parts);
    char text[80];
    return std::string(text, std::strftime(text, sizeof text, format, &parts));
}

// Replaces what stands between `before` and `end`, searched in the first part of the file.
void replace_after(Bytes& bytes, const std::string& before, char end, const std::string& by) {
    const auto last = bytes.begin() + long(std::min<std::size_t>(bytes.size(), 4096));
    const auto at = std::search(bytes.begin(), last, before.begin(), before.end());
    if (at == last) return;
    const auto from = at + long(before.size());
    const auto to = std::find(from, bytes.end(), std::uint8_t(end));
    const auto index = from - bytes.begin();
    bytes.erase(from, to);
    bytes.insert(bytes.begin() + index, by.begin(), by.end());
}

// Byte for byte, for the file holds offsets. Cairo's own setter of the date forgets the "D:".
void overwrite_pdf_date(Bytes& pdf, const std::string& digits) {
    static constexpr std::string_view kBefore = "/CreationDate (D:";
    const auto at = std::search(pdf.begin(), pdf.end(), kBefore.begin(), kBefore.end());
    if (std::size_t(pdf.end() - at) < kBefore.size() + digits.size() + 6) return;
    const auto zone = std::copy(digits.begin(), digits.end(), at + long(kBefore.size()));
    static constexpr std::string_view kUtc = "+00'00";
    if (*zone == '+' || *zone == '-') std::copy(kUtc.begin(), kUtc.end(), zone);
}

// Cairo numbers the surfaces of a process, so the names of groups would differ from save to save.
Bytes renumbered(const Bytes& svg) {
    static constexpr std::string_view kName = "surface";
    std::map<std::string, std::size_t> numbers;
    Bytes out;
    out.reserve(svg.size());
    auto from = svg.begin();
    for (;;) {
        const auto at = std::search(from, svg.end(), kName.begin(), kName.end());
        out.insert(out.end(), from, at);
        if (at == svg.end()) return out;
        out.insert(out.end(), kName.begin(), kName.end());
        const auto digits = at + kName.size();
        from = std::find_if_not(digits, svg.end(), [](auto c) { return c >= '0' && c <= '9'; });
        if (from == digits) continue;
        const auto number = numbers.emplace(std::string(digits, from), numbers.size()).first;
        const std::string text = std::to_string(number->second);
        out.insert(out.end(), text.begin(), text.end());
    }
}

void set_pdf_metadata(cairo_surface_t* surface, const std::map<std::string, std::string>& given) {
    static const std::map<std::string, cairo_pdf_metadata_t> fields = {
        {"Title", CAIRO_PDF_METADATA_TITLE},
        {"Author", CAIRO_PDF_METADATA_AUTHOR},
        {"Subject", CAIRO_PDF_METADATA_SUBJECT},
        {"Keywords", CAIRO_PDF_METADATA_KEYWORDS},
        {"Creator", CAIRO_PDF_METADATA_CREATOR},
        {"ModDate", CAIRO_PDF_METADATA_MOD_DATE},
        {"CreationDate", CAIRO_PDF_METADATA_CREATE_DATE}};
    auto all = given;
    all.emplace("Creator", "app");
    for (const auto& [name, text] : all) {
        const auto field = fields.find(name);
        if (field == fields.end()) {
            warn("Unknown infodict keyword: " + quoted(name) +
                 ". Must be one of {'Author', 'CreationDate', 'Creator', 'Keywords', 'ModDate', "
                 "'Subject', 'Title'}.");
        } else {
            cairo_pdf_surface_set_metadata(surface, field->second, text.c_str());
        }
    }
}

}  // namespace

Bytes write_svg(const Sheet& sheet) {
    Bytes bytes = drawn(cairo_svg_surface_create_for_stream, sheet, [](cairo_surface_t* surface) {
        cairo_svg_surface_restrict_to_version(surface, CAIRO_SVG_VERSION_1_1);
    });
    return renumbered(bytes);
}

Bytes write_pdf(const Sheet& sheet) {
    Bytes bytes = drawn(cairo_pdf_surface_create_for_stream, sheet, [&](cairo_surface_t* surface) {
        set_pdf_metadata(surface, sheet.metadata);
    });
    if (const auto when = source_date(); when && !sheet.metadata.contains("CreationDate")) {
        overwrite_pdf_date(bytes, formatted(*when, "%Y%m%d%H%M%S"));
    }
    return bytes;
}

Bytes write_ps(const Sheet& sheet, bool eps) {
    Bytes bytes = drawn(
        cairo_ps_surface_create_for_stream, sheet,
        [&](cairo_surface_t* surface) { cairo_ps_surface_set_eps(surface, eps); }, true);
    if (const auto when = source_date()) {
        replace_after(bytes, "%%CreationDate: ", '\n', formatted(*when, "%a %b %e %H:%M:%S %Y"));
    }
    return bytes;
}

Bytes gzipped(const Bytes& bytes) {
    constexpr int kGzipWindow = 15 + 16;
    z_stream z{};
    if (deflateInit2(&z, Z_DEFAULT_COMPRESSION, Z_DEFLATED, kGzipWindow, 8, Z_DEFAULT_STRATEGY) !=
        Z_OK) {
        throw std::bad_alloc();
    }
    const std::unique_ptr<z_stream, void (*)(z_stream*)> owner(&z,
                                                               [](z_stream* s) { deflateEnd(s); });
    constexpr std::size_t kPiece = 1 << 18;
    Bytes out, piece(kPiece);
    std::size_t at = 0;
    int status = Z_OK;
    while (status != Z_STREAM_END) {
        poll_cancel();
        const std::size_t n = std::min(kPiece, bytes.size() - at);
        z.next_in = const_cast<Bytef*>(bytes.data() + at), z.avail_in = uInt(n);
        z.next_out = piece.data(), z.avail_out = uInt(piece.size());
        status = deflate(&z, at + n == bytes.size() ? Z_FINISH : Z_NO_FLUSH);
        at += n - z.avail_in;
        out.insert(out.end(), piece.begin(), piece.end() - long(z.avail_out));
    }
    return out;
}

}  // namespace plot
