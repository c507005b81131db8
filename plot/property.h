// One declaration per property: name, aliases, type, default rc key and doc. Keyword arguments,
// set_x/get_x, setp/getp, error messages and help derive from these tables.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plot/value.h"

namespace plot {

class ArtistState;

struct Property {
    std::string name;
    std::vector<std::string> aliases;
    std::string type;    // for help and errors: "float", "color", "{'butt', 'round'}"
    std::string rc_key;  // the default's, or empty
    std::string doc;
    // Throws ValueError or TypeError that names the property and leaves the state untouched.
    std::function<void(ArtistState&, const Value&)> set;
    std::function<Value(const ArtistState&)> get;
};

using PropertyUpdates = std::vector<std::pair<std::string, Value>>;

// The properties of one kind of artist, those it inherits first.
class PropertyTable {
  public:
    PropertyTable(std::string artist, const PropertyTable* base, std::vector<Property> own);

    const std::string& artist() const { return artist_; }  // matplotlib's class name, "Line2D"
    const std::vector<Property>& all() const { return all_; }
    // By name or alias; throws AttributeError with the nearest name.
    const Property& find(std::string_view name) const;
    const Property* find_or_null(std::string_view name) const;

  private:
    std::string artist_;
    std::vector<Property> all_;
    std::vector<std::pair<std::string, std::size_t>> index_;  // names and aliases, sorted
};

}  // namespace plot
