// Tables.
#include <pybind11/stl.h>

#include "plot/artists/table.h"
#include "pylab/bindings.h"
#include "pylab/values.h"

namespace pylab {

namespace {

using plot::Artist;
using plot::Table;
using plot::TableState;

}  // namespace

void bind_table(py::module_& m) {
    py::class_<Table, Artist, std::shared_ptr<Table>>(m, "Table")
        .def(py::init([](const py::dict& given) {
            return std::make_shared<Table>(to_updates(given, plot::table_properties()));
        }))
        .def("set_cell",
             [](Table& table, int row, int column, const std::shared_ptr<plot::Patch>& patch,
                const std::shared_ptr<plot::Text>& text) {
                 patch->attach(table.figure(), table.axes());
                 text->attach(table.figure(), table.axes());
                 table.update<TableState>([&](TableState& s) {
                     std::erase_if(s.cells, [&](const TableState::Cell& c) {
                         return c.row == row && c.column == column;
                     });
                     s.cells.push_back({row, column, patch, text, nullptr, nullptr});
                 });
             })
        .def("cells",
             [](const Table& table) {
                 py::list all;
                 for (const auto& c : table.state_as<TableState>()->cells) {
                     all.append(py::make_tuple(c.row, c.column, c.patch, c.text));
                 }
                 return all;
             })
        .def("set_location",
             [](Table& table, int code, const std::optional<std::array<double, 4>>& box) {
                 table.update<TableState>([&](TableState& s) {
                     s.location = code;
                     s.box = std::nullopt;
                     if (box) s.box = {(*box)[0], (*box)[1], (*box)[2], (*box)[3]};
                 });
             })
        .def("set_auto", [](Table& table, const std::vector<int>& columns, bool font) {
            table.update<TableState>([&](TableState& s) {
                s.auto_columns = columns;
                s.auto_font = font;
            });
        });
}

}  // namespace pylab
