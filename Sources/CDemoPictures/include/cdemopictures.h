#pragma once
#include <stddef.h>

/// A picture file that is part of the program.
typedef struct {
    /// Its path beneath the folder of pictures: the domain, a slash and the file's name.
    const char *path;
    const unsigned char *bytes;
    size_t length;
} CDemoPicture;

/// The number of pictures.
size_t cdemo_picture_count(void);

/// The picture at `index`, which must be less than their number; they stand in the order of their paths.
CDemoPicture cdemo_picture(size_t index);
