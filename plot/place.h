// Where a point of an annotation is: each of its coordinates is measured from something of its own,
// a transform, a corner of the axes or the figure, another point, or the box around another artist.
#pragma once

#include "plot/artist.h"

namespace plot {

// Another artist that one is drawn with. Drawing reads `state`, which a snapshot fills in.
struct Link {
    std::weak_ptr<Artist> artist;
    std::shared_ptr<const ArtistState> state;
    ArtistId axes = 0;  // of the artist; 0 for one of the figure

    explicit operator bool() const { return state || !artist.expired(); }
    // With the artist's state of now.
    Link at_this_moment() const;
};

struct PlaceUnit {
    enum class Base { Transform, Polar, Axes, Figure, Offset, Artist, Box } base = Base::Transform;
    enum class Unit { Fraction, Points, Pixels, FontSize } unit = Unit::Fraction;
    TransformSpec transform;  // Transform, Polar
    Link artist;              // Artist
    Rect box;                 // Box: pixels
    bool by_name = false;     // Transform: it is "data", outside of which annotations are not shown
    // Fractions of the artist's or the box's size, or a point of the transform, that offsets in
    // `unit` are added to.
    std::optional<Point> from;
};

struct Place {
    Point at;
    PlaceUnit x, y;
    bool is_data() const { return x.by_name && y.by_name; }
    Place at_this_moment() const;
};

struct PlaceContext {
    const DrawContext& drawing;
    const TextMetrics& metrics;
    double fontsize = 10;         // points
    std::optional<Point> origin;  // of offsets, pixels
};

// In pixels.
Point resolved(const Place&, const PlaceContext&);

}  // namespace plot
