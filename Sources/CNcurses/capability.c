// Apart from the screen, as term.h makes macros of common words.
#include "cncurses.h"

#include <curses.h>
#include <term.h>

const char *cncurses_capability(const char *name) {
    const char *value = tigetstr((char *)name);
    return value == (const char *)-1 ? NULL : value;
}
