// The fields of a text, which other artists with words have, too.
#pragma once

#include "plot/artists/text.h"
#include "plot/figure_fields.h"

namespace plot {

void text_fields(Fields&, TextState&);

}  // namespace plot
