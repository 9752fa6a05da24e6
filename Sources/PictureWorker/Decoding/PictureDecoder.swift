internal import CGdkPixbuf
internal import Pictures

/// Decodes a file's bytes with gdk-pixbuf, as the format that its header told and no other.
enum PictureDecoder {
    /// The decoded pixels as stored, before turning, and whether the decoder complained after it had begun.
    ///
    /// - Parameter shrink: 1, 2, 4 or 8: how many times smaller a JPEG picture may be decoded, which saves most of the
    ///   work. Other formats are decoded as they are.
    static func decode(
        _ file: UnsafeRawBufferPointer, header: PictureHeader, shrink: Int
    ) throws(PictureProblem) -> (pixels: Pixels, isDamaged: Bool) {
        guard let loader = loader(for: header.format) else { throw .noDecoder(header.format) }
        defer { g_object_unref(UnsafeMutableRawPointer(loader)) }
        var progress = DecodingProgress(header: header, shrink: header.format == .jpeg ? shrink : 1)
        let complaint = withUnsafeMutablePointer(to: &progress) { progress in
            connect(loader, to: progress)
            return feed(file, to: loader)
        }
        if let refusal = progress.refusal { throw refusal }
        // The loader hands out pixels as soon as it knows their number: without a row in them they are no picture.
        guard complaint == nil || progress.hasRows, let pixbuf = gdk_pixbuf_loader_get_pixbuf(loader) else {
            throw .broken(sentence: complaint ?? "the decoder gave no reason.")
        }
        g_object_ref(UnsafeMutableRawPointer(pixbuf))
        return (Pixels(owning: pixbuf), complaint != nil)
    }

    private static func loader(for format: PictureFormat) -> OpaquePointer? {
        let name =
            switch format {
            case .png: "png"
            case .jpeg: "jpeg"
            case .gif: "gif"
            case .webp: "webp"
            case .bmp: "bmp"
            case .avif: "avif"
            }
        return gdk_pixbuf_loader_new_with_type(name, nil)
    }

    /// Gives the loader the whole file, and returns its complaint if it has one.
    private static func feed(_ file: UnsafeRawBufferPointer, to loader: OpaquePointer) -> String? {
        var error: UnsafeMutablePointer<GError>?
        gdk_pixbuf_loader_write(loader, file.bindMemory(to: UInt8.self).baseAddress, gsize(file.count), &error)
        let complaint = take(&error)
        gdk_pixbuf_loader_close(loader, &error)
        return take(&error) ?? complaint
    }

    private static func take(_ error: inout UnsafeMutablePointer<GError>?) -> String? {
        guard let found = error else { return nil }
        defer {
            g_error_free(found)
            error = nil
        }
        return String(cString: cgp_message(found))
    }

    private static func connect(_ loader: OpaquePointer, to progress: UnsafeMutablePointer<DecodingProgress>) {
        let sizePrepared: @convention(c) (OpaquePointer, gint, gint, UnsafeMutableRawPointer) -> Void = {
            loader, width, height, data in
            let progress = data.assumingMemoryBound(to: DecodingProgress.self)
            let size = progress.pointee.prepare(Int(width), Int(height))
            gdk_pixbuf_loader_set_size(loader, gint(size.width), gint(size.height))
        }
        let areaUpdated: @convention(c) (OpaquePointer, gint, gint, gint, gint, UnsafeMutableRawPointer) -> Void = {
            _, _, _, _, _, data in data.assumingMemoryBound(to: DecodingProgress.self).pointee.hasRows = true
        }
        let none = GConnectFlags(rawValue: 0)
        let object = UnsafeMutableRawPointer(loader)
        g_signal_connect_data(
            object, "size-prepared", unsafeBitCast(sizePrepared, to: GCallback.self), progress, nil, none)
        g_signal_connect_data(
            object, "area-updated", unsafeBitCast(areaUpdated, to: GCallback.self), progress, nil, none)
    }
}

/// How far decoding has come; it holds the decoder to what the header said.
private struct DecodingProgress {
    let header: PictureHeader
    let shrink: Int
    private(set) var refusal: PictureProblem?
    var hasRows = false

    init(header: PictureHeader, shrink: Int) {
        self.header = header
        self.shrink = shrink
    }

    /// The size to decode at; 0 × 0, at which a decoder stops, if it is not the size that the header told.
    mutating func prepare(_ width: Int, _ height: Int) -> (width: Int, height: Int) {
        let isStored = width == header.width && height == header.height
        let isTurned = header.isTurnedByDecoder && width == header.height && height == header.width
        guard isStored || isTurned else {
            refusal = .broken(
                sentence: "its header says \(header.width) × \(header.height) pixels, its decoder \(width) × \(height)."
            )
            return (0, 0)
        }
        return ((width + shrink - 1) / shrink, (height + shrink - 1) / shrink)
    }
}
