#include "cdemopictures.h"
size_t cdp_count(void) { return 0; }
