#include "csimdjson.h"
#include <simdjson.h>

#define STRINGIFY_(x) #x
#define STRINGIFY(x) STRINGIFY_(x)
const char *csj_version(void) { return STRINGIFY(SIMDJSON_VERSION); }
