#include "plot/artists/table.h"
#include "plot/figure_codec.h"

namespace plot {

namespace {

void table_fields(Fields& f, TableState& s) {
    if (f.reading()) s.cells.resize(f.count("cells"));
    f.each("cells", s.cells.size(), [&](Fields& one, std::size_t i) {
        TableState::Cell& cell = s.cells[i];
        one("row", cell.row), one("column", cell.column);
        if (one.reading()) {
            cell.patch = std::make_shared<Patch>(Path::rectangle({0, 0, 1, 1}));
            cell.text = std::make_shared<Text>(0, 0, "");
        }
        one.object("shape", [&](Fields& inner) {
            if (inner.reading()) return read_state(inner, *cell.patch);
            write_state(inner, *cell.patch->state());
        });
        one.object("words", [&](Fields& inner) {
            if (inner.reading()) return read_state(inner, *cell.text);
            write_state(inner, *linked_state(cell.text->state()));
        });
    });
    f.whole("location", s.location, 0, 17);
    f("box", s.box);
    std::vector<double> columns(s.auto_columns.begin(), s.auto_columns.end());
    f("auto_columns", columns);
    s.auto_columns.assign(columns.begin(), columns.end());
    f("auto_font", s.auto_font);
}

const bool kAdded =
    add_codec<TableState>("Table", table_fields, [] { return std::make_shared<Table>(); });

}  // namespace

}  // namespace plot
