#include "plot/figure_file.h"

#include "plot/atomic_file.h"
#include "plot/error.h"
#include "plot/figure_json.h"
#include "plot/figure_tree.h"

namespace plot {

namespace {

constexpr int kDeepest = 40;  // levels of the JSON; a colour in a legend's entry is at 10
constexpr const char* kWriter = "app " APP_VERSION;

Json parsed(const std::string& text) {
    const auto watch_depth = [](int depth, Json::parse_event_t, Json&) {
        if (depth > kDeepest) throw ValueError("its description is nested too deeply");
        return true;
    };
    try {
        return Json::parse(text, watch_depth);
    } catch (const Json::exception&) {
        throw ValueError("its description is no JSON");
    }
}

FigureSource::Sizes column_sizes(const Json& root) {
    const auto table = root.find("columns");
    if (table == root.end() || !table->is_array()) throw ValueError("it has no table of columns");
    FigureSource::Sizes sizes;
    for (const Json& entry : *table) {
        if (!entry.is_array() || entry.size() != 2 || !entry[0].is_string() ||
            !entry[1].is_number_unsigned()) {
            throw ValueError("it has a column of an unknown type");
        }
        sizes.emplace_back(entry[0].get<std::string>(), entry[1].get<std::uint64_t>());
    }
    return sizes;
}

// Says who wrote it where that may be the reason of an error.
std::string writer_of(const Json& root) {
    const auto writer = root.find("written_by");
    if (writer == root.end() || !writer->is_string() || *writer == kWriter) return {};
    return " (the file was written by " + writer->get<std::string>() + ", this is " + kWriter + ")";
}

OpenedFigure figure_of(const FigureSource& source) {
    Json root = parsed(source.json());
    if (!root.is_object()) throw ValueError("its description is no object");
    ColumnTable columns(source.columns(column_sizes(root)));
    const std::string writer = writer_of(root);
    try {
        const auto figure = root.find("figure");
        if (figure == root.end()) throw ValueError("it holds no figure");
        Fields fields(*figure, columns, Fields::Way::Read, "figure");
        OpenedFigure opened = read_figure(fields);
        fields.finish();
        return opened;
    } catch (const Error& e) {
        throw ValueError(e.what() + writer);
    }
}

}  // namespace

FigureBytes figure_bytes(const FigureSnapshot& shot, const FigureNotes& notes) {
    Json root = {{"written_by", kWriter}};
    ColumnTable columns;
    Fields fields(root["figure"], columns, Fields::Way::Write, "figure");
    write_figure(fields, shot, notes);
    Json& table = root["columns"] = Json::array();
    for (const NumberBlock& c : columns.all()) {
        table.push_back(Json::array({c.type, c.bytes.size() / number_size(c.type)}));
    }
    // Text that is no UTF-8 cannot be drawn either.
    return {root.dump(-1, ' ', false, Json::error_handler_t::replace), columns.all()};
}

void save_figure_file(const FigureSnapshot& shot, const std::string& path,
                      const FigureNotes& notes) {
    AtomicFile file(path);
    file.replace(figure_bytes(shot, notes).pieces());
}

OpenedFigure open_figure_file(const std::string& path) {
    try {
        return figure_of(FigureSource::open(path));
    } catch (const OsError&) {
        throw;
    } catch (const Error& e) {
        throw ValueError("cannot open the figure " + plot::quoted(path) + ": " + e.what());
    }
}

OpenedFigure figure_of_bytes(ByteSpan bytes) { return figure_of_bytes(std::span(&bytes, 1)); }

OpenedFigure figure_of_bytes(std::span<const ByteSpan> pieces) {
    try {
        return figure_of(FigureSource::of_memory(pieces));
    } catch (const Error& e) {
        throw ValueError(std::string("cannot read the figure: ") + e.what());
    }
}

}  // namespace plot
