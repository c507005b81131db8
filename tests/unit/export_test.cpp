// Saving: what is in the files, and that a save that fails leaves nothing behind.
#include "plot/export.h"

#include <cairo.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <utility>

#include "plot/cancel.h"
#include "plot/error.h"
#include "plot/export_sheet.h"
#include "plot/render.h"
#include "plot/style.h"
#include "plot/warnings.h"

namespace plot {
namespace {

namespace fs = std::filesystem;
using Bytes = std::vector<std::uint8_t>;

std::shared_ptr<Figure> small_figure() {
    const auto figure = Figure::create({{"figwidth", 3.0}, {"figheight", 2.0}});
    const auto axes = figure->add_subplot(1, 1, 1);
    axes->plot({0, 1, 2}, {1, 3, 2}, {{"label", "a line"}, {"marker", "o"}});
    axes->set_title("Title");
    axes->set_legend(std::make_shared<Legend>(legend_entries(*axes)));
    return figure;
}

Bytes saved(const std::string& format, SaveOptions options = {}) {
    options.format = format;
    return save_figure_to_memory(small_figure()->snapshot(), options);
}

std::string text_of(const Bytes& b) { return {b.begin(), b.end()}; }

bool contains(const Bytes& bytes, std::string_view what) {
    return text_of(bytes).find(what) != std::string::npos;
}

TEST(Rasterized, IsAPictureInVectorFiles) {
    auto svg = [](bool rasterized) {
        const auto figure = small_figure();
        const auto line = figure->add_subplot(2, 1, 2)->plot({0, 1, 2}, {1, 3, 2});
        line->set({{"rasterized", rasterized}, {"color", std::string("#123456")}});
        SaveOptions options;
        options.format = "svg";
        return save_figure_to_memory(figure->snapshot(), options);
    };
    EXPECT_TRUE(contains(svg(true), "<image"));
    EXPECT_FALSE(contains(svg(false), "<image"));
    // #123456 in the percentages that Cairo writes.
    EXPECT_FALSE(contains(svg(true), "7.058824%"));
    EXPECT_TRUE(contains(svg(false), "7.058824%"));
}

// Premultiplied, as Cairo reads it.
struct Decoded {
    int width = 0, height = 0;
    std::vector<std::uint32_t> pixels;
    std::uint32_t at(int x, int y) const {
        return pixels[std::size_t(y) * std::size_t(width) + std::size_t(x)];
    }
};

Decoded decoded(const Bytes& png) {
    std::span<const std::uint8_t> rest(png);
    auto read = [](void* from, unsigned char* to, unsigned n) {
        auto& left = *static_cast<std::span<const std::uint8_t>*>(from);
        if (left.size() < n) return CAIRO_STATUS_READ_ERROR;
        std::memcpy(to, left.data(), n);
        left = left.subspan(n);
        return CAIRO_STATUS_SUCCESS;
    };
    cairo_surface_t* surface = cairo_image_surface_create_from_png_stream(read, &rest);
    EXPECT_EQ(cairo_surface_status(surface), CAIRO_STATUS_SUCCESS);
    Decoded d;
    d.width = cairo_image_surface_get_width(surface);
    d.height = cairo_image_surface_get_height(surface);
    for (int y = 0; y < d.height; ++y) {
        const auto* row = reinterpret_cast<const std::uint32_t*>(
            cairo_image_surface_get_data(surface) + y * cairo_image_surface_get_stride(surface));
        d.pixels.insert(d.pixels.end(), row, row + d.width);
    }
    cairo_surface_destroy(surface);
    return d;
}

std::uint32_t big_endian(const Bytes& b, std::size_t at) {
    return std::uint32_t(b[at]) << 24 | b[at + 1] << 16 | b[at + 2] << 8 | b[at + 3];
}

TEST(ExportPng, HoldsThePixelsThatAreDrawn) {
    const auto shot = small_figure()->snapshot();
    const Decoded png = decoded(save_figure_to_memory(shot, {.format = "png"}));
    const Picture drawn = render(shot, 100);
    ASSERT_EQ(png.width, 300);
    ASSERT_EQ(png.height, 200);
    for (int y = 0; y < 200; ++y) {
        ASSERT_EQ(std::memcmp(&png.pixels[std::size_t(y * 300)],
                              drawn.surface->data() + y * drawn.surface->stride(), 300 * 4),
                  0)
            << "row " << y;
    }
}

TEST(ExportPng, SaysItsResolutionAndItsMaker) {
    const Bytes png = saved("png", {.dpi = 200});
    const auto at = text_of(png).find("pHYs");
    ASSERT_NE(at, std::string::npos);
    EXPECT_EQ(big_endian(png, at + 4), 7874u);  // 200 / 0.0254
    EXPECT_EQ(big_endian(png, at + 8), 7874u);
    EXPECT_TRUE(contains(png, std::string_view("tEXtSoftware\0app", 16)));
    EXPECT_EQ(decoded(png).width, 600);
}

TEST(ExportPng, TakesMetadata) {
    const Bytes png =
        saved("png", {.metadata = {{"Title", "T"}, {"Author", "Zoë"}, {"Software", ""}}});
    EXPECT_TRUE(contains(png, std::string_view("tEXtTitle\0T", 11)));
    EXPECT_TRUE(contains(png, "iTXtAuthor"));  // not ASCII: UTF-8
    EXPECT_FALSE(contains(png, "Software"));
    EXPECT_THROW(saved("png", {.metadata = {{std::string(80, 'k'), "v"}}}), ValueError);
}

TEST(ExportPng, TransparentLeavesOutTheBackgroundsOnly) {
    const Decoded opaque = decoded(saved("png"));
    EXPECT_EQ(opaque.at(0, 0), 0xffffffffu);
    const Decoded clear = decoded(saved("png", {.transparent = true}));
    EXPECT_EQ(clear.at(0, 0), 0u);
    EXPECT_EQ(clear.at(60, 60), 0u);  // within the axes
    int inked = 0;
    for (const std::uint32_t p : clear.pixels) inked += p >> 24 == 255;
    EXPECT_GT(inked, 500);
    const Decoded red =
        decoded(saved("png", {.transparent = true, .facecolor = Color{{1, 0, 0, 1}, "r"}}));
    EXPECT_EQ(red.at(0, 0), 0xffff0000u);  // a given colour wins
}

// Half-transparent ink is stored unmultiplied.
TEST(ExportRaw, IsStraightRgbaFromTheTop) {
    const auto figure = Figure::create({{"figwidth", 0.5}, {"figheight", 0.25}});
    const Bytes raw = save_figure_to_memory(
        figure->snapshot(), {.format = "rgba", .facecolor = Color{{1, 0.4, 0, 0.5}, ""}});
    ASSERT_EQ(raw.size(), 50u * 25u * 4u);
    EXPECT_EQ(raw[0], 255);
    EXPECT_NEAR(raw[1], 102, 1);  // rounded once when multiplied, once when divided
    EXPECT_EQ(raw[2], 0);
    EXPECT_NEAR(raw[3], 128, 1);
}

// Coverage is counted in fractions of a pixel, which round otherwise when coordinates are moved.
bool equal_but_for_rounding(std::uint32_t a, std::uint32_t b) {
    for (int shift = 0; shift < 32; shift += 8) {
        if (std::abs(int(a >> shift & 0xff) - int(b >> shift & 0xff)) > 1) return false;
    }
    return true;
}

TEST(ExportPart, IsTheSamePictureCutOut) {
    const auto shot = small_figure()->snapshot();
    const Decoded whole = decoded(save_figure_to_memory(shot, {.format = "png"}));
    const Decoded part = decoded(
        save_figure_to_memory(shot, {.format = "png", .bbox_inches = Rect{0.5, 0.25, 2.5, 1.75}}));
    ASSERT_EQ(part.width, 200);
    ASSERT_EQ(part.height, 150);
    int different = 0;
    for (int y = 0; y < 150; ++y) {
        for (int x = 0; x < 200; ++x)
            different += !equal_but_for_rounding(part.at(x, y), whole.at(x + 50, y + 25));
    }
    EXPECT_EQ(different, 0);
}

TEST(ExportPart, ReachesBeyondTheFigureOnItsBackground) {
    const Decoded part = decoded(
        saved("png", {.bbox_inches = Rect{-1, -1, 1, 1}, .facecolor = Color{{0, 0, 1, 1}, ""}}));
    EXPECT_EQ(part.width, 200);
    EXPECT_EQ(part.at(0, 199), 0xff0000ffu);
    EXPECT_EQ(part.at(0, 0), 0xff0000ffu);
}

TEST(ExportPart, TightBoxHasItsPadAround) {
    const auto shot = small_figure()->snapshot();
    const Rect bounds = tight_bounds(shot, 100);
    for (const double pad : {0.0, 0.1, 0.5}) {
        const Decoded png = decoded(
            save_figure_to_memory(shot, {.format = "png", .tight = true, .pad_inches = pad}));
        EXPECT_EQ(png.width, int(bounds.width() + 200 * pad));
        EXPECT_EQ(png.height, int(bounds.height() + 200 * pad));
    }
}

TEST(ExportPart, TightBoxOfNamedArtistsLeavesTheOthersOut) {
    const auto figure = small_figure();
    const auto axes = figure->axes()[0];
    for (const double x : {2.0, 3.0}) {
        const auto text = std::make_shared<Text>(x, 0.5, "far");
        text->set("transform", TransformSpec::axes());
        axes->add(text);
    }
    const auto shot = figure->snapshot();
    const auto width = [&](std::optional<std::vector<ArtistId>> around) {
        return decoded(
                   save_figure_to_memory(
                       shot, {.format = "png", .tight = true, .tight_around = std::move(around)}))
            .width;
    };
    const int bare = width(std::vector<ArtistId>{});
    const int first = width(std::vector<ArtistId>{shot.axes[0].child_ids[1]});
    EXPECT_LT(bare, 310);
    EXPECT_GT(first, bare + 100);
    EXPECT_GT(width(std::nullopt), first + 100);
}

TEST(ExportPdf, HasTheFiguresSizeAndTextInEmbeddedFonts) {
    const Bytes pdf = saved("pdf", {.dpi = 300});
    EXPECT_TRUE(contains(pdf, "%PDF-"));
    EXPECT_TRUE(contains(pdf, "/MediaBox [ 0 0 216 144 ]"));
    EXPECT_TRUE(contains(pdf, "/FontFile"));
    EXPECT_TRUE(contains(pdf, "DejaVuSans"));
    EXPECT_FALSE(contains(pdf, "/Subtype /Image"));
}

TEST(ExportPdf, TakesMetadataAndWarnsOfWhatItCannotHold) {
    take_warnings();
    const Bytes pdf = saved("pdf", {.metadata = {{"Title", "My Title"}, {"Colour", "red"}}});
    EXPECT_TRUE(contains(pdf, "My Title"));
    const auto said = take_warnings();
    ASSERT_EQ(said.size(), 1u);
    EXPECT_EQ(said[0].find("Unknown infodict keyword: 'Colour'"), 0u);
}

TEST(ExportSvg, HasTheFiguresSizeAndGlyphsAsPaths) {
    const std::string svg = text_of(saved("svg"));
    EXPECT_NE(svg.find("width=\"216pt\" height=\"144pt\" viewBox=\"0 0 216 144\""), svg.npos);
    EXPECT_EQ(svg.find("<text"), svg.npos);
    EXPECT_EQ(svg.find("<image"), svg.npos);
    EXPECT_EQ(svg.substr(svg.size() - 7), "</svg>\n");
}

TEST(ExportSvgz, IsTheSvgCompressed) {
    const Bytes packed = saved("svgz");
    Bytes unpacked(1 << 20);
    z_stream z{};
    ASSERT_EQ(inflateInit2(&z, 15 + 16), Z_OK);
    z.next_in = const_cast<Bytef*>(packed.data()), z.avail_in = uInt(packed.size());
    z.next_out = unpacked.data(), z.avail_out = uInt(unpacked.size());
    EXPECT_EQ(inflate(&z, Z_FINISH), Z_STREAM_END);
    unpacked.resize(z.total_out);
    inflateEnd(&z);
    EXPECT_EQ(text_of(unpacked), text_of(saved("svg")));
}

TEST(ExportPs, KnowsNoTransparencyAndSaysSo) {
    take_warnings();
    const Bytes eps = saved("eps");
    EXPECT_TRUE(contains(eps, "%!PS-Adobe-3.0 EPSF-3.0"));
    EXPECT_TRUE(contains(eps, "%%BoundingBox: 0 0 216 144"));
    EXPECT_FALSE(contains(eps, "/ImageType"));  // the legend's frame is no picture
    EXPECT_EQ(take_warnings(),
              std::vector<std::string>{"The PostScript backend does not support transparency; "
                                       "partially transparent artists will be rendered opaque."});
    EXPECT_TRUE(contains(saved("ps"), "%!PS-Adobe-3.0\n"));
}

TEST(Export, IsReproducible) {
    ::setenv("SOURCE_DATE_EPOCH", "1000000", 1);
    for (const auto& [format, what] : save_formats()) {
        EXPECT_EQ(text_of(saved(format)), text_of(saved(format))) << format;
    }
    EXPECT_TRUE(contains(saved("pdf"), "/CreationDate (D:19700112134640"));
    EXPECT_TRUE(contains(saved("ps"), "%%CreationDate: Mon Jan 12 13:46:40 1970\n"));
    ::unsetenv("SOURCE_DATE_EPOCH");
}

TEST(Export, NeedsASnapshotOnly) {
    FigureSnapshot shot;
    {
        const auto figure = small_figure();
        shot = figure->snapshot();
    }
    EXPECT_EQ(decoded(save_figure_to_memory(shot, {.format = "png"})).width, 300);
    EXPECT_EQ(shot.figure->dpi, 100);  // a save at other dpi changes nothing
}

std::string refusal(const SaveOptions& options, double width = 3, double height = 2) {
    try {
        const auto figure = Figure::create({{"figwidth", width}, {"figheight", height}});
        save_figure_to_memory(figure->snapshot(), options);
    } catch (const ValueError& e) {
        return e.what();
    }
    return "accepted";
}

TEST(ExportErrors, ReadAsMatplotlibs) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double inf = std::numeric_limits<double>::infinity();
    EXPECT_EQ(
        refusal({.format = "foo"}),
        "Format 'foo' is not supported (supported formats: eps, figure, pdf, png, ps, raw, rgba, "
        "svg, svgz)");
    for (const double dpi : {0.0, -1.0, nan, inf}) {
        EXPECT_EQ(refusal({.format = "png", .dpi = dpi}), "dpi must be positive");
    }
    EXPECT_EQ(refusal({.format = "png"}, 700, 1),
              "Image size of 70000x100 pixels is too large. It must be less than 2^16 in each "
              "direction.");
    EXPECT_EQ(refusal({.format = "png", .dpi = 1e12}),
              "Image size of 3000000000000x2000000000000 pixels is too large. It must be less "
              "than 2^16 in each direction.");
    EXPECT_EQ(refusal({.format = "png", .dpi = 0.01}), "Image size of 0x0 pixels is too small.");
    EXPECT_EQ(refusal({.format = "png", .bbox_inches = Rect{1, 1, 1, 1}}),
              "the part of the figure to save has no area");
    EXPECT_EQ(refusal({.format = "PNG"}), "accepted");
}

TEST(ExportErrors, APictureLargerThanTheMemoryIsNoCrash) {
    EXPECT_THROW(require_memory(1e15), std::bad_alloc);
    EXPECT_NO_THROW(require_memory(1e6));
}

class ExportFile : public ::testing::Test {
  protected:
    void SetUp() override {
        char name[] = "/tmp/export_XXXXXX";
        ASSERT_NE(::mkdtemp(name), nullptr);
        directory = name;
    }
    void TearDown() override {
        rc_reset();
        fs::remove_all(directory);
    }
    std::size_t files() const {
        return std::size_t(std::distance(fs::directory_iterator(directory), {}));
    }
    std::string first_bytes(const fs::path& path) const {
        std::ifstream in(directory / path, std::ios::binary);
        std::string bytes(4, '\0');
        in.read(bytes.data(), 4);
        return bytes;
    }
    std::string save(const std::string& name, const SaveOptions& options = {}) const {
        const std::string path = save_figure(small_figure()->snapshot(), directory / name, options);
        return fs::path(path).filename();
    }
    fs::path directory;
};

TEST_F(ExportFile, EndingsChooseTheFormat) {
    EXPECT_EQ(save("a.pdf"), "a.pdf");
    EXPECT_EQ(first_bytes("a.pdf"), "%PDF");
    EXPECT_EQ(save("b.PNG"), "b.PNG");
    EXPECT_EQ(first_bytes("b.PNG"), "\x89PNG");
    EXPECT_EQ(save("c.png", {.format = "svg"}), "c.png");  // what is said wins
    EXPECT_EQ(first_bytes("c.png"), "<?xm");
    EXPECT_EQ(save("no ending"), "no ending.png");
    EXPECT_EQ(save("dots.."), "dots.png");
    EXPECT_EQ(save(".hidden"), ".hidden.png");
    rc_set("savefig.format", Value{"pdf"});
    EXPECT_EQ(save("as rc says"), "as rc says.pdf");
    EXPECT_THROW(save("d.xyz"), ValueError);
    EXPECT_EQ(files(), 7u);
}

TEST_F(ExportFile, AFailedSaveLeavesTheOldFile) {
    save("a.png");
    const auto size = fs::file_size(directory / "a.png");
    EXPECT_THROW(save("a.png", {.dpi = 1e6}), ValueError);
    EXPECT_THROW(save("none/a.png"), OsError);
    EXPECT_EQ(fs::file_size(directory / "a.png"), size);
    EXPECT_EQ(files(), 1u);
}

TEST_F(ExportFile, AStoppedSaveLeavesNothing) {
    const auto figure = small_figure();
    const auto shot = figure->snapshot();
    CancelToken token;
    const CancelScope scope(token);
    token.request();
    for (const auto& [format, what] : save_formats()) {
        EXPECT_THROW(save_figure(shot, directory / ("a." + format)), Cancelled) << format;
    }
    EXPECT_EQ(files(), 0u);
}

}  // namespace
}  // namespace plot
