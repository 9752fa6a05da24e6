internal import CGdkPixbuf

/// Decoded pixels that gdk-pixbuf holds; freed when the value goes.
final class Pixels {
    let pixbuf: OpaquePointer

    /// Takes over a reference.
    init(owning pixbuf: OpaquePointer) { self.pixbuf = pixbuf }

    deinit { g_object_unref(UnsafeMutableRawPointer(pixbuf)) }

    var width: Int { Int(gdk_pixbuf_get_width(pixbuf)) }
    var height: Int { Int(gdk_pixbuf_get_height(pixbuf)) }
    var hasAlpha: Bool { gdk_pixbuf_get_has_alpha(pixbuf) != 0 }
    var byteCount: Int { Int(gdk_pixbuf_get_rowstride(pixbuf)) * height }

    /// The pixels turned the right way up.
    func turned(_ orientation: Orientation) -> Pixels? {
        switch orientation {
        case .upright: self
        case .mirrored: flipped()
        case .upsideDown: rotated(GDK_PIXBUF_ROTATE_UPSIDEDOWN)
        case .mirroredUpsideDown: flipped(isHorizontal: false)
        case .transposed: rotated(GDK_PIXBUF_ROTATE_CLOCKWISE)?.flipped()
        case .turnedLeft: rotated(GDK_PIXBUF_ROTATE_CLOCKWISE)
        case .transversed: rotated(GDK_PIXBUF_ROTATE_COUNTERCLOCKWISE)?.flipped()
        case .turnedRight: rotated(GDK_PIXBUF_ROTATE_COUNTERCLOCKWISE)
        }
    }

    private func rotated(_ rotation: GdkPixbufRotation) -> Pixels? {
        gdk_pixbuf_rotate_simple(pixbuf, rotation).map(Pixels.init)
    }

    private func flipped(isHorizontal: Bool = true) -> Pixels? {
        gdk_pixbuf_flip(pixbuf, isHorizontal ? 1 : 0).map(Pixels.init)
    }
}
