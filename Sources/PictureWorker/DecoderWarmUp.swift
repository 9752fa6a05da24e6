internal import Foundation

/// Decodes a tiny picture of each format, so that every library a decoder needs is in memory before the worker loses
/// the right to open files.
enum DecoderWarmUp {
    /// Loads the decoders that are installed; those that are not are found missing again when they are asked for.
    static func loadAllDecoders() {
        for base64 in samples {
            guard let data = Data(base64Encoded: base64) else { continue }
            data.withUnsafeBytes { file in
                guard let header = try? PictureHeader.read(file) else { return }
                _ = try? PictureDecoder.decode(file, header: header, shrink: 1)
            }
        }
    }

    /// Pictures of two by two pixels, in the order PNG, JPEG, GIF, WebP with and without loss, BMP, AVIF.
    private static let samples: [String] = [
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGM8YSPHwMDAxMDAwMDAAAAObAEmPFOlcAAAAABJ"
            + "RU5ErkJggg==",
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////"
            + "////////////////////////2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////"
            + "////////////////////wAARCAACAAIDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAL/xAAUEAEAAAAAAAAAAAAA"
            + "AAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAA//EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AIAGd//Z",
        "R0lGODdhAgACAIEAAMg8HgAAAAAAAAAAACwAAAAAAgACAAAIBgABCAQQEAA7",
        "UklGRjoAAABXRUJQVlA4IC4AAADQAQCdASoCAAIAAUAmJaACdLoB+AADsAD+7nZ//lKvBY3cz/9tD+tD+tD/pQAA",
        "UklGRh4AAABXRUJQVlA4TBEAAAAvAUAAAAdQniLXo/+BiOh/AAA=",
        "Qk1GAAAAAAAAADYAAAAoAAAAAgAAAAIAAAABABgAAAAAABAAAADEDgAAxA4AAAAAAAAAAAAAHjzIHjzIAAAePMgePMgAAA==",
        "AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAADrbWV0YQAAAAAAAAAhaGRscgAAAAAAAAAAcGljdAAAAAAAAAAA"
            + "AAAAAAAAAAAOcGl0bQAAAAAAAQAAAB5pbG9jAAAAAEQAAAEAAQAAAAEAAAETAAAAJAAAAChpaW5mAAAAAAABAAAAGmluZmUC"
            + "AAAAAAEAAGF2MDFDb2xvcgAAAABqaXBycAAAAEtpcGNvAAAAFGlzcGUAAAAAAAAAAgAAAAIAAAAQcGl4aQAAAAADCAgIAAAA"
            + "DGF2MUOBAAwAAAAAE2NvbHJuY2x4AAEADQAGgAAAABdpcG1hAAAAAAAAAAEAAQQBAoMEAAAALG1kYXQSAAoIGAA2iAhoNCAy"
            + "Fh2Hh4Wd3HHHAsAAAJA1jjxQe/TaUYA=",
    ]
}
