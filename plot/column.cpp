#include "plot/column.h"

namespace plot {

Column::Column(std::vector<double> values) {
    auto owned = std::make_shared<const std::vector<double>>(std::move(values));
    values_ = *owned;
    owner_ = std::move(owned);
}

}  // namespace plot
