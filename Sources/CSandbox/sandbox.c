#include "csandbox.h"
int csb_version(void) { return 1; }
