#include "plot/image_data.h"

#include "plot/big_memory.h"
#include "plot/image_survey.h"

namespace plot {

namespace {

ImageData shape_of(ImageData::Type type, int rows, int columns, int channels) {
    ImageData image;
    image.type = type, image.rows = rows, image.columns = columns, image.channels = channels;
    return image;
}

}  // namespace

std::shared_ptr<const ImageSurvey> ImageData::survey() const {
    static const auto nothing = std::make_shared<const ImageSurvey>();
    return surveyed ? surveyed->get(*this) : nothing;
}

DataLimits ImageData::limits() const { return survey()->limits; }

bool ImageData::has_bad() const { return survey()->has_bad; }

ImageData copy_image(ImageData::Type type, int rows, int columns, int channels, const void* from) {
    ImageData image = shape_of(type, rows, columns, channels);
    image.values = from;
    const std::size_t value = image.visit([]<class T>(const T*) { return sizeof(T); });
    auto memory = big_memory(image.size() * value);
    image.surveyed = std::make_shared<SurveyOnce>(survey_image(image, memory.get()));
    image.values = memory.get();
    image.owner = std::move(memory);
    return image;
}

ImageData view_image(ImageData::Type type, int rows, int columns, int channels, const void* values,
                     std::shared_ptr<const void> owner) {
    ImageData image = shape_of(type, rows, columns, channels);
    image.values = values, image.owner = std::move(owner);
    image.surveyed = std::make_shared<SurveyOnce>();
    return image;
}

}  // namespace plot
