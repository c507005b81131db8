// Figure files that are cut off, damaged or made to do harm: one clear error, never more.
#include <gtest/gtest.h>
#include <zlib.h>

#include <cstring>
#include <nlohmann/json.hpp>
#include <random>

#include "figure_gallery.h"
#include "plot/error.h"
#include "plot/figure_file.h"
#include "plot/warnings.h"

namespace plot {
namespace {

using namespace test;

using Json = nlohmann::json;

constexpr std::size_t kPreamble = 64;

std::string refusal(const Bytes& bytes) {
    try {
        figure_of_bytes(bytes);
    } catch (const ValueError& e) {
        return std::string(e.what()).substr(std::strlen("cannot read the figure: "));
    }
    return "accepted";
}

template <class T>
T number_at(const Bytes& bytes, std::size_t at) {
    T v;
    std::memcpy(&v, bytes.data() + at, sizeof v);
    return v;
}

template <class T>
void put_number(Bytes& bytes, std::size_t at, T v) {
    std::memcpy(bytes.data() + at, &v, sizeof v);
}

std::string json_of(const Bytes& bytes) {
    const auto size = number_at<std::uint64_t>(bytes, 16);
    return {bytes.begin() + kPreamble, bytes.begin() + std::ptrdiff_t(kPreamble + size)};
}

// The bytes with another description, whose sizes and checksum are right.
Bytes with_json(const Bytes& bytes, const std::string& json) {
    const auto aligned = [](std::size_t n) { return (n + 63) / 64 * 64; };
    const std::size_t data_at = aligned(kPreamble + number_at<std::uint64_t>(bytes, 16));
    std::string text(bytes.begin(), bytes.begin() + kPreamble);
    text += json;
    if (data_at < bytes.size()) {
        text.resize(aligned(text.size()));
        text.append(bytes.begin() + std::ptrdiff_t(data_at), bytes.end());
    }
    Bytes made(text.begin(), text.end());
    put_number(made, 12,
               std::uint32_t(crc32_z(0, reinterpret_cast<const Bytef*>(json.data()), json.size())));
    put_number(made, 16, std::uint64_t(json.size()));
    put_number(made, 24, std::uint64_t(made.size()));
    return made;
}

template <class F>
Bytes edited(const Bytes& bytes, F&& edit) {
    Json root = Json::parse(json_of(bytes));
    edit(root);
    return with_json(bytes, root.dump());
}

TEST(FigureFileErrors, ATruncatedFileIsRefusedWhereverItEnds) {
    const Bytes bytes = bytes_of(lines_and_legend());
    for (std::size_t size = 0; size < bytes.size(); size += size < 200 ? 1 : 97) {
        const std::string said =
            refusal(Bytes(bytes.begin(), bytes.begin() + std::ptrdiff_t(size)));
        if (size == 0) {
            EXPECT_EQ(said, "it is no figure file");
        } else {
            EXPECT_TRUE(
                said.starts_with("the file is cut off: it has " + std::to_string(size) + " of "))
                << said;
        }
    }
    Bytes longer = bytes;
    longer.push_back(0);
    EXPECT_EQ(refusal(longer), "the file is damaged: the sizes in its preamble do not fit");
}

TEST(FigureFileErrors, EachSaysWhatIsWrong) {
    const Bytes bytes = bytes_of(texts());
    Bytes newer = bytes;
    put_number(newer, 8, std::uint32_t(2));
    EXPECT_EQ(refusal(newer),
              "it is of format 2 and was written by a newer version; this one reads format 1");
    Bytes flipped = bytes;
    flipped[100] ^= 1;
    EXPECT_EQ(refusal(flipped), "the file is damaged: the checksum of its description is wrong");
    EXPECT_EQ(refusal(with_json(bytes, "{\"columns\": [")), "its description is no JSON");
    EXPECT_EQ(refusal(with_json(bytes, "[1]")), "its description is no object");
    EXPECT_EQ(refusal(with_json(bytes, std::string(100000, '['))),
              "its description is nested too deeply");
    const auto column = [](std::uint64_t size) {
        return [size](Json& root) { root["columns"][0][1] = size; };
    };
    EXPECT_EQ(refusal(edited(bytes, column(1u << 30))),
              "the file is damaged: a column of 1073741824 numbers goes beyond its end");
    EXPECT_EQ(refusal(edited(bytes, column(std::uint64_t(-1)))),
              "the file is damaged: a column of 18446744073709551615 numbers goes beyond its end");
    EXPECT_EQ(refusal(edited(bytes, column(0))), "the file is damaged: its columns do not fit");
    EXPECT_EQ(refusal(edited(bytes, [](Json& root) { root["columns"][0][0] = "complex64"; })),
              "it has a column of an unknown type");
}

TEST(FigureFileErrors, EachNamesThePlace) {
    const Bytes bytes = bytes_of(lines_and_legend());
    const auto said = [&](const char* where, const Json& value) {
        return refusal(
            edited(bytes, [&](Json& root) { root["figure"][Json::json_pointer(where)] = value; }));
    };
    EXPECT_EQ(said("/axes/0/artists/1/x", 999),
              "figure.axes[0].artists[1].x: there is no column 999");
    EXPECT_EQ(said("/axes/0/artists/1/x", 0),
              "figure.axes[0].artists[1].y: x and y must have same first dimension, but have "
              "shapes (10,) and (60,)");
    EXPECT_EQ(said("/axes/0/artists/1/linewidth", -1),
              "figure.axes[0].artists[1].linewidth: linewidth must be a finite number that is not "
              "negative, not -1");
    EXPECT_EQ(said("/axes/0/x_axis/view", Json::array({1, 1})),
              "figure.axes[0].x_axis.view: limits must be finite and not equal");
    EXPECT_EQ(said("/state/dpi", "nan"), "figure.state.dpi: dpi must be positive");
    EXPECT_EQ(said("/axes/0/artists", 1), "figure.axes[0].artists: it must be a list, not 1");
    EXPECT_EQ(said("/axes/0/x_axis", Json::array()), "figure.axes[0].x_axis: it must be an object");
}

TEST(FigureFileErrors, WhatIsNewerNamesTheWriter) {
    const Bytes bytes = bytes_of(texts());
    std::string me;
    const auto from_the_future = [&](const char* where, const Json& value) {
        return refusal(edited(bytes, [&](Json& root) {
            me = std::exchange(root["written_by"], "app 99.1").get<std::string>();
            root["figure"][Json::json_pointer(where)] = value;
        }));
    };
    const std::string unknown_kind = from_the_future("/axes/0/artists/0/kind", "Quiver");
    EXPECT_EQ(unknown_kind,
              "figure.axes[0].artists[0].kind: it is a 'Quiver', which this version does not know "
              "(the file was written by app 99.1, this is " +
                  me + ")");
    const std::string unknown_field = from_the_future("/axes/0/artists/0/sparkle", 1);
    EXPECT_EQ(unknown_field,
              "figure.axes[0].artists[0]: unknown field 'sparkle' (the file was written by app "
              "99.1, this is " +
                  me + ")");
}

TEST(FigureFileErrors, AnOlderFileMayHaveFewerFields) {
    const Bytes bytes = bytes_of(lines_and_legend());
    const auto figure = reopened(edited(bytes, [](Json& root) {
        root["figure"]["axes"][0]["artists"][0].erase("linewidth");
        root["figure"]["axes"][0].erase("y_label");
    }));
    const auto axes = figure->axes()[0];
    EXPECT_EQ(axes->children()[0]->get("linewidth"), Value{1.5});
    EXPECT_EQ(axes->yaxis()->label()->get("rotation"), Value{90.0});
}

// -- random damage

struct Fuzz {
    std::minstd_rand random{20040229};
    std::size_t below(std::size_t n) { return random() % n; }

    Bytes flip(Bytes bytes) {
        for (std::size_t n = 1 + below(8); n > 0; --n) {
            bytes[below(below(2) ? bytes.size() : kPreamble)] = std::uint8_t(random());
        }
        return bytes;
    }

    // Letters and digits of the description, with the right checksum.
    Bytes flip_json(const Bytes& bytes) {
        static constexpr std::string_view kLetters = "0123456789-.eE\"[]{},:truefalsnN\\\x80";
        std::string json = json_of(bytes);
        for (std::size_t n = 1 + below(3); n > 0; --n) {
            json[below(json.size())] = kLetters[below(kLetters.size())];
        }
        return with_json(bytes, json);
    }

    // Mostly of the same type, so that it passes the first checks.
    Json odd_value(const Json& like) {
        static const std::vector<Json> numbers = {0,
                                                  1,
                                                  -1,
                                                  2,
                                                  7,
                                                  1e308,
                                                  -1e308,
                                                  1e-320,
                                                  2147483647,
                                                  -2147483648LL,
                                                  18446744073709551615ULL,
                                                  1e6,
                                                  65536,
                                                  0.5,
                                                  -1e-9,
                                                  1e15};
        static const std::vector<Json> others = {nullptr,
                                                 true,
                                                 "nan",
                                                 "inf",
                                                 "-inf",
                                                 "",
                                                 "\xc3\xa9$^{_}$%{x:99999}",
                                                 Json::array(),
                                                 Json::object(),
                                                 Json::array({1e300, -1e300})};
        if (like.is_boolean() && below(8)) return !like.get<bool>();
        if (like.is_number() && below(8)) return numbers[below(numbers.size())];
        return others[below(others.size())];
    }

    // Anywhere in the description another value, or one from elsewhere in it.
    Bytes replace_value(const Bytes& bytes) {
        const Json flat = Json::parse(json_of(bytes)).flatten();
        return edited(bytes, [&](Json& root) {
            for (std::size_t n = 1 + below(3); n > 0; --n) {
                auto from = flat.begin(), to = flat.begin();
                std::advance(from, below(flat.size())), std::advance(to, below(flat.size()));
                Json::json_pointer place(to.key());
                if (below(10) == 0 && !place.empty()) place = place.parent_pointer();
                try {
                    Json& at = root.at(place);
                    const bool swap = !at.is_number() && !at.is_boolean() && below(4);
                    if (!swap || from->type() == at.type()) at = swap ? *from : odd_value(at);
                } catch (const Json::exception&) {
                    // An earlier replacement has taken the place away.
                }
            }
        });
    }

    Bytes mutated(const Bytes& bytes) {
        switch (below(4)) {
            case 0:
                return flip(bytes);
            case 1:
                return flip_json(bytes);
            default:
                return replace_value(bytes);
        }
    }
};

// Drawn as far as any figure with such values can be.
void draw_small(const FigureSnapshot& shot) {
    if (shot.figure->width * shot.figure->height > 1000) return;
    try {
        render(shot, 20);
    } catch (const Error&) {
        // A font of 1e300 points.
    }
}

// Every answer is a figure that can be drawn and saved, or one ValueError.
TEST(FigureFileFuzz, RandomDamageIsNoCrash) {
    Fuzz fuzz;
    std::vector<Bytes> seeds;
    for (const auto& [name, make] : gallery()) {
        if (name != "Markers") seeds.push_back(bytes_of(make()));
    }
    int opened = 0;
    for (int i = 0; i < 2000; ++i) {
        const Bytes bytes = fuzz.mutated(seeds[std::size_t(i) % seeds.size()]);
        FigurePtr figure;
        try {
            figure = figure_of_bytes(bytes).figure;
        } catch (const ValueError&) {
            continue;
        }
        ++opened;
        const auto shot = figure->snapshot();
        figure_bytes(shot);
        draw_small(shot);
        take_warnings();
    }
    EXPECT_GT(opened, 200);
    EXPECT_LT(opened, 1900);
}

}  // namespace
}  // namespace plot
