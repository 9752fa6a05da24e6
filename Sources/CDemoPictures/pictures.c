#include "cdemopictures.h"

static const unsigned char mountain_scroll[] = {
#embed "pictures/artwork/mountain-scroll.webp"
};
static const unsigned char balloons[] = {
#embed "pictures/attribute_recognition/balloons.webp"
};
static const unsigned char spruce_coffee[] = {
#embed "pictures/brand_recognition/spruce-coffee.webp"
};
static const unsigned char xiangqi[] = {
#embed "pictures/complex_reasoning/xiangqi.jpg"
};
static const unsigned char picnic_storm[] = {
#embed "pictures/future_prediction/picnic-storm.jpg"
};
static const unsigned char weather_page[] = {
#embed "pictures/future_prediction/weather-page.webp"
};
static const unsigned char pond_evening[] = {
#embed "pictures/image_comparison/pond-evening.png"
};
static const unsigned char pond_morning[] = {
#embed "pictures/image_comparison/pond-morning.png"
};
static const unsigned char rice_terraces[] = {
#embed "pictures/image_description/rice-terraces.webp"
};
static const unsigned char lighthouse_storm[] = {
#embed "pictures/image_emotion/lighthouse-storm.jpg"
};
static const unsigned char foggy_harbour[] = {
#embed "pictures/image_quality/foggy-harbour.jpg"
};
static const unsigned char night_street[] = {
#embed "pictures/image_scene/night-street.jpg"
};
static const unsigned char pixel_sunset[] = {
#embed "pictures/image_style/pixel-sunset.png"
};
static const unsigned char great_wall[] = {
#embed "pictures/landmark/great-wall.jpg"
};
static const unsigned char monday_cat[] = {
#embed "pictures/meme_comprehension/monday-cat.png"
};
static const unsigned char calendar[] = {
#embed "pictures/numerical_calculation/calendar.png"
};
static const unsigned char fruit_stall[] = {
#embed "pictures/numerical_calculation/fruit-stall.jpg"
};
static const unsigned char pocket_money[] = {
#embed "pictures/numerical_calculation/pocket-money.png"
};
static const unsigned char bookshelf[] = {
#embed "pictures/object_localization/bookshelf.jpg"
};
static const unsigned char menu[] = {
#embed "pictures/ocr/menu.png"
};
static const unsigned char receipt[] = {
#embed "pictures/ocr/receipt.webp"
};
static const unsigned char timetable[] = {
#embed "pictures/ocr/timetable.png"
};
static const unsigned char deep_sea[] = {
#embed "pictures/poster/deep-sea.jpg"
};
static const unsigned char spring_concert[] = {
#embed "pictures/poster/spring-concert.png"
};
static const unsigned char dumplings[] = {
#embed "pictures/social_relation/dumplings.webp"
};
static const unsigned char still_life[] = {
#embed "pictures/spatial_relationship/still-life.jpg"
};
static const unsigned char goldfish[] = {
#embed "pictures/species_recognition/goldfish.png"
};
static const unsigned char kingfisher[] = {
#embed "pictures/species_recognition/kingfisher.webp"
};
static const unsigned char red_panda[] = {
#embed "pictures/species_recognition/red-panda.jpg"
};
static const unsigned char metro_map[] = {
#embed "pictures/structuralized_imagetext_understanding/metro-map.png"
};
static const unsigned char river_level[] = {
#embed "pictures/structuralized_imagetext_understanding/river-level.png"
};
static const unsigned char tea_sales[] = {
#embed "pictures/structuralized_imagetext_understanding/tea-sales.png"
};
static const unsigned char autumn_station[] = {
#embed "pictures/writing/autumn-station.webp"
};

#define PICTURE(path, array) { path, array, sizeof array }

static const CDemoPicture pictures[] = {
    PICTURE("artwork/mountain-scroll.webp", mountain_scroll),
    PICTURE("attribute_recognition/balloons.webp", balloons),
    PICTURE("brand_recognition/spruce-coffee.webp", spruce_coffee),
    PICTURE("complex_reasoning/xiangqi.jpg", xiangqi),
    PICTURE("future_prediction/picnic-storm.jpg", picnic_storm),
    PICTURE("future_prediction/weather-page.webp", weather_page),
    PICTURE("image_comparison/pond-evening.png", pond_evening),
    PICTURE("image_comparison/pond-morning.png", pond_morning),
    PICTURE("image_description/rice-terraces.webp", rice_terraces),
    PICTURE("image_emotion/lighthouse-storm.jpg", lighthouse_storm),
    PICTURE("image_quality/foggy-harbour.jpg", foggy_harbour),
    PICTURE("image_scene/night-street.jpg", night_street),
    PICTURE("image_style/pixel-sunset.png", pixel_sunset),
    PICTURE("landmark/great-wall.jpg", great_wall),
    PICTURE("meme_comprehension/monday-cat.png", monday_cat),
    PICTURE("numerical_calculation/calendar.png", calendar),
    PICTURE("numerical_calculation/fruit-stall.jpg", fruit_stall),
    PICTURE("numerical_calculation/pocket-money.png", pocket_money),
    PICTURE("object_localization/bookshelf.jpg", bookshelf),
    PICTURE("ocr/menu.png", menu),
    PICTURE("ocr/receipt.webp", receipt),
    PICTURE("ocr/timetable.png", timetable),
    PICTURE("poster/deep-sea.jpg", deep_sea),
    PICTURE("poster/spring-concert.png", spring_concert),
    PICTURE("social_relation/dumplings.webp", dumplings),
    PICTURE("spatial_relationship/still-life.jpg", still_life),
    PICTURE("species_recognition/goldfish.png", goldfish),
    PICTURE("species_recognition/kingfisher.webp", kingfisher),
    PICTURE("species_recognition/red-panda.jpg", red_panda),
    PICTURE("structuralized_imagetext_understanding/metro-map.png", metro_map),
    PICTURE("structuralized_imagetext_understanding/river-level.png", river_level),
    PICTURE("structuralized_imagetext_understanding/tea-sales.png", tea_sales),
    PICTURE("writing/autumn-station.webp", autumn_station),
};

size_t cdemo_picture_count(void) { return sizeof pictures / sizeof pictures[0]; }

CDemoPicture cdemo_picture(size_t index) { return pictures[index]; }
