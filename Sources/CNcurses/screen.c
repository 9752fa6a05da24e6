#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "cncurses.h"

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen;
static FILE *screen_input, *screen_output;

static bool has_own_locale;

bool cncurses_use_utf8(void) {
    has_own_locale = !setlocale(LC_CTYPE, "") || strcmp(nl_langinfo(CODESET), "UTF-8") != 0;
    return !has_own_locale || setlocale(LC_CTYPE, "C.UTF-8") != NULL;
}

bool cncurses_has_own_locale(void) { return has_own_locale; }

static void close_streams(void) {
    if (screen_input) fclose(screen_input);
    if (screen_output) fclose(screen_output);
    screen_input = screen_output = NULL;
}

bool cncurses_open(const char *terminal, int input, int output) {
    screen_input = fdopen(dup(input), "r");
    screen_output = fdopen(dup(output), "w");
    // The terminal's size is set afterwards: the environment's may be old, or absurd.
    use_env(FALSE);
    if (!screen_input || !screen_output || !(screen = newterm(terminal, screen_output, screen_input))) {
        close_streams();
        return false;
    }
    raw();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    idlok(stdscr, FALSE);
    idcok(stdscr, FALSE);
    leaveok(stdscr, FALSE);
    scrollok(stdscr, FALSE);
    // Input is read elsewhere, and an update is never given up halfway.
    typeahead(-1);
    if (has_colors()) {
        start_color();
        use_default_colors();
    }
    curs_set(0);
    return true;
}

int cncurses_memory_file(void) { return memfd_create("vermilion frame", MFD_CLOEXEC); }

bool cncurses_write_to(int file) { return dup2(file, fileno(screen_output)) >= 0; }

bool cncurses_is_open(void) { return screen != NULL; }

void cncurses_leave(void) {
    if (!isendwin()) endwin();
}

void cncurses_close(void) {
    if (!screen) return;
    cncurses_leave();
    delscreen(screen);
    screen = NULL;
    close_streams();
}

int cncurses_colours(void) { return has_colors() ? COLORS : 0; }

int cncurses_pairs(void) { return COLOR_PAIRS; }

bool cncurses_set_pair(int pair, int foreground, int background) {
    return init_extended_pair(pair, foreground, background) == OK;
}

void cncurses_reset_pairs(void) { reset_color_pairs(); }

static attr_t attributes_of(uint32_t bits) {
    attr_t attributes = A_NORMAL;
    if (bits & cncurses_bold) attributes |= A_BOLD;
    if (bits & cncurses_dim) attributes |= A_DIM;
    if (bits & cncurses_italic) attributes |= A_ITALIC;
    if (bits & cncurses_underline) attributes |= A_UNDERLINE;
    if (bits & cncurses_reverse) attributes |= A_REVERSE;
    if (bits & cncurses_marked) attributes |= A_PROTECT;
    return attributes;
}

void cncurses_put_row(int row, const struct cncurses_cell *cells, int count) {
    enum { batch = 512 };
    cchar_t line[batch];
    int column = 0, length = 0, width = 0;
    for (int index = 0; index < count; index++) {
        const struct cncurses_cell *cell = &cells[index];
        wchar_t text[6] = {0};
        for (int scalar = 0; scalar < 5; scalar++) text[scalar] = (wchar_t)cell->scalars[scalar];
        attr_t attributes = attributes_of(cell->attributes);
        int pair = cell->pair;
        bool agrees = wcwidth(text[0]) == cell->columns;
        if (!agrees || setcchar(&line[length], text, attributes, 0, &pair) == ERR) {
            setcchar(&line[length], L"\xFFFD", attributes, 0, &pair);
            if (cell->columns == 2) setcchar(&line[++length], L" ", attributes, 0, &pair);
        }
        length++;
        width += cell->columns;
        if (length >= batch - 2 || index + 1 == count) {
            wmove(stdscr, row, column);
            wadd_wchnstr(stdscr, line, length);
            column += width;
            length = width = 0;
        }
    }
}

void cncurses_move_cursor(int column, int row) { wmove(stdscr, row, column); }

void cncurses_show_cursor(bool visible) { curs_set(visible ? 1 : 0); }

void cncurses_update(void) {
    wnoutrefresh(stdscr);
    doupdate();
}

void cncurses_update_row(void) {
    leaveok(stdscr, TRUE);
    cncurses_update();
    leaveok(stdscr, FALSE);
}

void cncurses_clear(void) { clearok(curscr, TRUE); }

void cncurses_resize(int columns, int rows) { resizeterm(rows, columns); }

int cncurses_scalar_columns(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
