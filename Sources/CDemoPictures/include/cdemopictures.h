#pragma once
#include <stddef.h>
/// The number of pictures embedded.
size_t cdp_count(void);
