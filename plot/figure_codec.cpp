#include "plot/figure_codec.h"

#include <typeinfo>
#include <vector>

#include "plot/error.h"

namespace plot {

namespace {

std::vector<ArtistCodec>& codecs() {
    static std::vector<ArtistCodec> all;
    return all;
}

const ArtistCodec& codec_of(const ArtistState& state) {
    const std::type_index type = typeid(state);
    for (const ArtistCodec& codec : codecs()) {
        if (codec.state == type) return codec;
    }
    throw ValueError("a " + state.properties().artist() + " cannot be stored in a figure file");
}

const ArtistCodec& codec_named(const std::string& kind) {
    for (const ArtistCodec& codec : codecs()) {
        if (codec.kind == kind && codec.make) return codec;
    }
    throw ValueError("it is a " + quoted(kind) + ", which this version does not know");
}

void clip_fields(Fields& fields, ClipPath& clip) {
    fields("clip_path", clip.path);
    fields("clip_transform", clip.transform);
    fields("clip_with_axes", clip.with_axes);
}

}  // namespace

bool add_codec(ArtistCodec codec) {
    codecs().push_back(std::move(codec));
    return true;
}

void write_state(Fields& fields, const ArtistState& state) {
    const auto copy = state.clone();
    codec_of(state).fields(fields, *copy);
    if (copy->clip_path.path) clip_fields(fields, copy->clip_path);
    for (const Property& p : state.properties().all()) {
        if (fields.has(p.name)) continue;
        Value value = p.get(state);
        fields(p.name, value);
    }
}

void read_state(Fields& fields, Artist& artist) {
    artist.update<ArtistState>([&](ArtistState& state) {
        codec_of(state).fields(fields, state);
        if (fields.has("clip_path")) clip_fields(fields, state.clip_path);
        for (const Property& p : state.properties().all()) {
            if (!fields.has(p.name)) continue;
            Value value;
            fields(p.name, value);
            fields.checked(p.name, [&] { p.set(state, value); });
        }
    });
}

void write_artist(Fields& fields, const ArtistState& state) {
    write_state(fields, state);
    std::string kind = codec_of(state).kind;
    fields("kind", kind);
}

std::shared_ptr<Artist> read_artist(Fields& fields) {
    std::string kind;
    fields("kind", kind);
    std::shared_ptr<Artist> artist;
    fields.checked("kind", [&] { artist = codec_named(kind).make(); });
    read_state(fields, *artist);
    return artist;
}

std::shared_ptr<Artist> artist_of(const ArtistState& state) {
    const ArtistCodec& codec = codec_of(state);
    if (!codec.make) throw TypeError("a " + codec.kind + " cannot be copied without its figure");
    auto artist = codec.make();
    codec.assign(*artist, state);
    return artist;
}

}  // namespace plot
