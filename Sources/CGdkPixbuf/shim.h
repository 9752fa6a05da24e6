#pragma once
#include <glib-object.h>

// What the decoder calls of gdk-pixbuf 2.0, a stable interface, declared here: its own headers are found only with the
// compiler flags of its pkg-config file, among which is one that the package manager refuses with a warning at every
// build. `.ci/sanitize` compiles these declarations beside the library's own, so that they cannot differ.

typedef struct _GdkPixbuf GdkPixbuf;
typedef struct _GdkPixbufLoader GdkPixbufLoader;

#ifndef GDK_PIXBUF_H
typedef enum { GDK_COLORSPACE_RGB } GdkColorspace;

typedef enum {
    GDK_INTERP_NEAREST,
    GDK_INTERP_TILES,
    GDK_INTERP_BILINEAR,
    GDK_INTERP_HYPER,
} GdkInterpType;

typedef enum {
    GDK_PIXBUF_ROTATE_NONE = 0,
    GDK_PIXBUF_ROTATE_COUNTERCLOCKWISE = 90,
    GDK_PIXBUF_ROTATE_UPSIDEDOWN = 180,
    GDK_PIXBUF_ROTATE_CLOCKWISE = 270,
} GdkPixbufRotation;
#endif

GdkPixbuf *gdk_pixbuf_new(GdkColorspace colorspace, gboolean has_alpha, int bits_per_sample, int width, int height);
int gdk_pixbuf_get_width(const GdkPixbuf *pixbuf);
int gdk_pixbuf_get_height(const GdkPixbuf *pixbuf);
int gdk_pixbuf_get_rowstride(const GdkPixbuf *pixbuf);
gboolean gdk_pixbuf_get_has_alpha(const GdkPixbuf *pixbuf);
const guint8 *gdk_pixbuf_read_pixels(const GdkPixbuf *pixbuf);

GdkPixbuf *gdk_pixbuf_rotate_simple(const GdkPixbuf *source, GdkPixbufRotation angle);
GdkPixbuf *gdk_pixbuf_flip(const GdkPixbuf *source, gboolean horizontal);
void gdk_pixbuf_scale(
    const GdkPixbuf *source, GdkPixbuf *target, int x, int y, int width, int height, double offset_x, double offset_y,
    double scale_x, double scale_y, GdkInterpType interpolation);
void gdk_pixbuf_composite_color(
    const GdkPixbuf *source, GdkPixbuf *target, int x, int y, int width, int height, double offset_x, double offset_y,
    double scale_x, double scale_y, GdkInterpType interpolation, int overall_alpha, int check_x, int check_y,
    int check_size, guint32 color1, guint32 color2);

GdkPixbufLoader *gdk_pixbuf_loader_new_with_type(const char *image_type, GError **error);
void gdk_pixbuf_loader_set_size(GdkPixbufLoader *loader, int width, int height);
gboolean gdk_pixbuf_loader_write(GdkPixbufLoader *loader, const guchar *bytes, gsize count, GError **error);
gboolean gdk_pixbuf_loader_close(GdkPixbufLoader *loader, GError **error);
GdkPixbuf *gdk_pixbuf_loader_get_pixbuf(GdkPixbufLoader *loader);

/// A GError's words. GLib's own types belong, for Swift, to whichever module included them first; functions of this
/// header do not.
static inline const char *cgp_message(const GError *error) { return error->message; }
