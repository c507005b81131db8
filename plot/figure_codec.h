// How each kind of artist is put into a figure file. A kind adds its codec in a file of its own
// (figure_codec_NAME.cpp): a name, the fields that its property table does not restore exactly, and
// how a new artist is made. All other properties are stored by their names.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <typeindex>

#include "plot/artist.h"
#include "plot/figure_fields.h"

namespace plot {

struct ArtistCodec {
    std::string kind;       // unique, "Line2D"
    std::type_index state;  // of the state that it stores
    std::function<void(Fields&, ArtistState&)> fields;
    std::function<void(Artist&, const ArtistState&)> assign;  // gives the artist this state
    // A new artist of the kind, with any properties; none for parts that their owner makes.
    std::function<std::shared_ptr<Artist>()> make;
};

// To be called when the library is loaded: const bool added = add_codec<LineState>(…);
bool add_codec(ArtistCodec);

template <class S>
bool add_codec(std::string kind, void (*fields)(Fields&, S&),
               std::function<std::shared_ptr<Artist>()> make = {}) {
    return add_codec(
        ArtistCodec{std::move(kind), typeid(S),
                    [fields](Fields& f, ArtistState& state) { fields(f, static_cast<S&>(state)); },
                    [](Artist& artist, const ArtistState& state) {
                        artist.update<S>([&](S& s) { s = static_cast<const S&>(state); });
                    },
                    std::move(make)});
}

// The fields and the other properties of a state whose kind is known from where it stands.
void write_state(Fields&, const ArtistState&);
void read_state(Fields&, Artist&);

// The same with the kind, which reading makes a new artist of.
void write_artist(Fields&, const ArtistState&);
std::shared_ptr<Artist> read_artist(Fields&);

// A new artist that has this state. Throws TypeError for parts that their owner makes.
std::shared_ptr<Artist> artist_of(const ArtistState&);

}  // namespace plot
