// The part of ncurses that the program uses, as plain functions: its macros, variables and variadic functions cannot be
// imported into Swift. All functions but those of the restore section belong to the one thread that opened the screen.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// --- The screen ---

/// Makes the C library take text as UTF-8: by the environment's locale, else C.UTF-8. False if there is neither.
bool cncurses_use_utf8(void);
/// Whether that locale is C.UTF-8 for want of UTF-8 in the environment's.
bool cncurses_has_own_locale(void);

/// Opens the screen of a terminal by the name of its terminfo entry. False if there is no such entry.
bool cncurses_open(const char *terminal, int input, int output);
/// A file that stands in memory alone; -1 where there can be none.
int cncurses_memory_file(void);
/// Lets what ncurses writes from here on go to another file, or to the terminal again.
bool cncurses_write_to(int file);
/// Whether a screen is open.
bool cncurses_is_open(void);
/// Leaves the screen as the terminal had it before; the next update comes back.
void cncurses_leave(void);
/// Leaves the screen for good and frees it.
void cncurses_close(void);

/// The number of colours that the terminal has by its terminfo entry; 0 if none.
int cncurses_colours(void);
/// The number of colour pairs that can be had.
int cncurses_pairs(void);
bool cncurses_set_pair(int pair, int foreground, int background);
/// Forgets all pairs; everything on the screen has to be put again.
void cncurses_reset_pairs(void);
/// A string capability, also an extended one such as "smxx"; NULL if the terminal has none.
const char *cncurses_capability(const char *name);

enum {
    cncurses_bold = 1,
    cncurses_dim = 2,
    cncurses_italic = 4,
    cncurses_underline = 8,
    cncurses_reverse = 16,
    /// Looks like nothing, but is a difference to ncurses.
    cncurses_marked = 32,
};

/// One character of a row.
struct cncurses_cell {
    /// A base and up to four combining marks, ended by 0 if fewer.
    uint32_t scalars[5];
    uint32_t attributes;
    int32_t pair;
    /// How many columns the character takes by the program's own table, 1 or 2.
    int32_t columns;
};

/// Puts a row, from its first column on. A character for which the C library knows another width becomes U+FFFD.
void cncurses_put_row(int row, const struct cncurses_cell *cells, int count);
/// Where the cursor stands after the next update.
void cncurses_move_cursor(int column, int row);
void cncurses_show_cursor(bool visible);
/// Sends what changed to the terminal.
void cncurses_update(void);

/// Sends one row that was put, and leaves the cursor where that takes it.
///
/// ncurses moves rows by scrolling part of the terminal, whatever `idlok` says, where several that change together
/// stood elsewhere before; what was written past it would move along.
void cncurses_update_row(void);
/// Lets the next update clear the terminal and send everything.
void cncurses_clear(void);
void cncurses_resize(int columns, int rows);

/// The columns of a scalar by the C library; -1 if it cannot be printed.
int cncurses_scalar_columns(uint32_t scalar);

// --- Restoring the terminal, whatever happens ---

/// Remembers how a terminal is set, to be restored when the program ends by a signal or without closing.
bool cncurses_guard(int terminal);
/// What to write to the terminal when it is restored; call it once the screen is open.
void cncurses_guard_screen(void);
/// Restores the terminal's settings, without the screen.
void cncurses_restore_settings(void);
/// Nothing is restored any more.
void cncurses_unguard(void);

/// Handles the signals of a terminal program: those that end it restore the terminal first and then have their own
/// effect; the others are told through the descriptor, one byte with the signal's number each. Returns that
/// descriptor, or -1.
int cncurses_watch_signals(void);
void cncurses_unwatch_signals(void);
/// Stops the program and its process group, as Ctrl-Z does, until it is continued.
void cncurses_stop(void);

// --- Lending the terminal ---

/// Runs a program with the terminal until it ends, as a shell does, and takes the terminal back whatever happens; while
/// it is stopped, so is this program. Its signals are at their defaults, and it has no descriptors but the first three.
/// The screen has to be left before. Returns the program's wait status, or -errno if it could not be started.
int cncurses_run_in_foreground(int terminal, const char *path, char *const arguments[]);
/// Ends the program that has the terminal, if there is one; a signal handler may call it.
void cncurses_end_foreground(void);
