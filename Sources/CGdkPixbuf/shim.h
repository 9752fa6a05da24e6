#pragma once
#include <gdk-pixbuf/gdk-pixbuf.h>

/// A GError's words. GLib's own types belong, for Swift, to whichever module included them first; functions of this
/// header do not.
static inline const char *cgp_message(const GError *error) { return error->message; }
