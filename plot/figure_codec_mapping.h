// How values are shown as colours, in a figure file: norm and colour map. The values themselves are
// stored and restored by the artist.
#pragma once

#include "plot/figure_fields.h"
#include "plot/mappable.h"

namespace plot {

void mapping_fields(Fields&, Mappable&);

// Of everything that is a collection, its mapping among them.
class CollectionState;
void collection_fields(Fields&, CollectionState&);

}  // namespace plot
