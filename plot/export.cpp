#include "plot/export.h"

#include <algorithm>
#include <cctype>

#include "plot/atomic_file.h"
#include "plot/error.h"
#include "plot/export_sheet.h"
#include "plot/figure_file.h"
#include "plot/render.h"
#include "plot/style.h"
#include "plot/units.h"

namespace plot {

namespace {

bool is_vector(const std::string& format) {
    return format != "png" && format != "raw" && format != "rgba";
}

std::string lower(std::string s) {
    for (char& c : s) c = char(std::tolower(static_cast<unsigned char>(c)));
    return s;
}

// As Python's os.path.splitext: dots in front of the name begin no ending.
std::string ending_of(const std::string& path) {
    const auto slash = path.rfind('/');
    const auto name = path.find_first_not_of('.', slash == path.npos ? 0 : slash + 1);
    const auto dot = path.rfind('.');
    return name == path.npos || dot == path.npos || dot < name ? "" : path.substr(dot + 1);
}

std::string require_format(const std::string& given) {
    std::string format = lower(given);
    std::string all;
    for (const auto& [name, what] : save_formats()) {
        if (name == format) return format;
        all += (all.empty() ? "" : ", ") + name;
    }
    throw ValueError("Format " + quoted(format) + " is not supported (supported formats: " + all +
                     ")");
}

double require_dpi(const SaveOptions& options, const FigureSnapshot& shot) {
    double dpi = shot.figure->dpi;
    if (options.dpi) {
        dpi = *options.dpi;
    } else if (const Value v = rc_get("savefig.dpi"); std::holds_alternative<double>(v)) {
        dpi = std::get<double>(v);
    }
    if (!(dpi > 0) || !std::isfinite(dpi)) throw ValueError("dpi must be positive");
    return dpi;
}

// Unset where the colour is left as it is ("auto").
OptionalColor chosen_color(const OptionalColor& given, bool transparent, const char* rc_name) {
    if (given) return given;
    if (transparent) return Color{Rgba::none(), "none"};
    const Value v = rc_get(rc_name);
    if (v == Value{"auto"} || is_none(v)) return std::nullopt;
    return to_color(v, rc_name);
}

std::shared_ptr<const PatchState> recolored(const PatchState& patch, const OptionalColor& face,
                                            const OptionalColor& edge) {
    auto copy = std::make_shared<PatchState>(patch);
    if (face) copy->facecolor = *face;
    if (edge) copy->edgecolor = *edge;
    return copy;
}

void apply_colors(FigureSnapshot& shot, const SaveOptions& options) {
    const bool transparent = options.transparent.value_or(rc_bool("savefig.transparent"));
    shot.patch =
        recolored(*shot.patch, chosen_color(options.facecolor, transparent, "savefig.facecolor"),
                  chosen_color(options.edgecolor, transparent, "savefig.edgecolor"));
    if (!transparent) return;
    const Color none{Rgba::none(), "none"};
    for (AxesSnapshot& axes : shot.axes) axes.patch = recolored(*axes.patch, none, none);
}

// Without the artists that are not named; what legend() made stays.
FigureSnapshot with_these(const FigureSnapshot& shot, const std::vector<ArtistId>& named) {
    FigureSnapshot few = shot;
    const auto missing = [&named](ArtistId id) {
        return std::find(named.begin(), named.end(), id) == named.end();
    };
    const auto thin_out = [&missing](auto& artists, auto& ids, auto& panels) {
        for (std::size_t i = artists.size(); i-- > 0;) {
            if (!missing(ids[i])) continue;
            artists.erase(artists.begin() + std::ptrdiff_t(i));
            ids.erase(ids.begin() + std::ptrdiff_t(i));
            if (!panels.empty()) panels.erase(panels.begin() + std::ptrdiff_t(i));
        }
    };
    thin_out(few.children, few.child_ids, few.child_panels);
    std::vector<int> none;
    for (AxesSnapshot& axes : few.axes) {
        thin_out(axes.children, axes.child_ids, none);
    }
    return few;
}

void choose_part(Sheet& sheet, const SaveOptions& options) {
    const bool tight =
        !options.bbox_inches && options.tight.value_or(rc_get("savefig.bbox") == Value{"tight"});
    sheet.part = {0, 0, sheet.width, sheet.height};
    sheet.whole = !options.bbox_inches && !tight;
    if (options.bbox_inches) sheet.part = options.bbox_inches->scaled(sheet.dpi);
    if (tight) {
        const double pad = options.pad_inches.value_or(rc_number("savefig.pad_inches"));
        const FigureSnapshot around =
            options.tight_around ? with_these(sheet.shot, *options.tight_around) : sheet.shot;
        sheet.part = tight_bounds(around, sheet.dpi).padded(inches_to_pixels(pad, sheet.dpi));
    }
    if (!(sheet.part.width() > 0 && sheet.part.height() > 0) ||
        !std::isfinite(sheet.part.width()) || !std::isfinite(sheet.part.height())) {
        throw ValueError("the part of the figure to save has no area");
    }
    if (sheet.whole) return;
    // The figure's own background fills what is saved, also beyond the figure.
    auto patch = std::make_shared<PatchState>(*sheet.shot.patch);
    patch->path = std::make_shared<const Path>(
        Path::rectangle({sheet.part.x0 / sheet.width, sheet.part.y0 / sheet.height,
                         sheet.part.x1 / sheet.width, sheet.part.y1 / sheet.height}));
    sheet.shot.patch = patch;
}

Sheet prepare(const FigureSnapshot& shot, const std::string& format, const SaveOptions& options) {
    Sheet sheet;
    sheet.shot = shot;
    sheet.metadata = options.metadata;
    const double dpi = require_dpi(options, shot);
    sheet.dpi = is_vector(format) ? kPointsPerInch : dpi;
    sheet.pixel_dpi = dpi;
    apply_colors(sheet.shot, options);
    auto figure = std::make_shared<FigureState>(*shot.figure);
    figure->dpi = sheet.dpi;
    if (options.placed) figure->layout.kind = LayoutSpec::Kind::None;
    sheet.shot.figure = figure;
    sheet.width = inches_to_pixels(figure->width, sheet.dpi);
    sheet.height = inches_to_pixels(figure->height, sheet.dpi);
    choose_part(sheet, options);
    return sheet;
}

Bytes written(const Sheet& sheet, const std::string& format) {
    if (format == "png") return write_png(sheet);
    if (format == "raw" || format == "rgba") return write_rgba(sheet);
    if (format == "svg") return write_svg(sheet);
    if (format == "svgz") return gzipped(write_svg(sheet));
    if (format == "pdf") return write_pdf(sheet);
    return write_ps(sheet, format == "eps");
}

}  // namespace

const std::vector<std::pair<std::string, std::string>>& save_formats() {
    static const std::vector<std::pair<std::string, std::string>> formats = {
        {"eps", "Encapsulated Postscript"},
        {"figure", "Figure to be opened again"},
        {"pdf", "Portable Document Format"},
        {"png", "Portable Network Graphics"},
        {"ps", "Postscript"},
        {"raw", "Raw RGBA bitmap"},
        {"rgba", "Raw RGBA bitmap"},
        {"svg", "Scalable Vector Graphics"},
        {"svgz", "Scalable Vector Graphics"}};
    return formats;
}

std::string save_figure(const FigureSnapshot& shot, const std::string& path,
                        const SaveOptions& options) {
    std::string target = path, format = options.format;
    if (format.empty()) format = ending_of(path);
    if (format.empty()) {
        format = rc_string("savefig.format");
        while (target.ends_with('.')) target.pop_back();
        target += '.' + format;
    }
    format = require_format(format);
    if (format == "figure") {
        save_figure_file(shot, target);
        return target;
    }
    const Sheet sheet = prepare(shot, format, options);
    AtomicFile file(target);
    file.replace(written(sheet, format));
    return target;
}

std::vector<std::uint8_t> save_figure_to_memory(const FigureSnapshot& shot,
                                                const SaveOptions& options) {
    const std::string format =
        require_format(options.format.empty() ? rc_string("savefig.format") : options.format);
    if (format == "figure") return figure_bytes(shot).joined();
    return written(prepare(shot, format, options), format);
}

}  // namespace plot
