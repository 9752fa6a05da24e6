import Foundation

/// Small pictures, each of 32 × 16 pixels in four quarters: red, green, and below them blue, white.
package enum PictureSamples {
    package static let png = decoded(
        "iVBORw0KGgoAAAANSUhEUgAAACAAAAAQCAIAAAD4YuoOAAAAK0lEQVR4nGP8z0AaYCRRAxOJ5pMMRi0YtYBywMjAQFrC/j+aD0Yt"
            + "GH4WAAD1dAUbXUQ9tAAAAABJRU5ErkJggg==")

    package static let palettePNG = decoded(
        "iVBORw0KGgoAAAANSUhEUgAAACAAAAAQAgMAAAAKbpXKAAAADFBMVEX///8A/wD/AAAAAP8XAUDqAAAAH0lEQVR4nGNcxcDAsJqB"
            + "gYGJAQrIYzD+Z2BgYKTcHAAMIgJ0M+PBzQAAAABJRU5ErkJggg==")

    package static let greyPNG = decoded(
        "iVBORw0KGgoAAAANSUhEUgAAACAAAAAQCAAAAABSayKFAAAAIElEQVR4nGP0YUAFXmh8JgYCYHgoYJRFE3hEfzcMBgUASikBtLWE"
            + "uzoAAAAASUVORK5CYII=")

    package static let translucentPNG = decoded(
        "iVBORw0KGgoAAAANSUhEUgAAACAAAAAQCAYAAAB3AH1ZAAAANklEQVR4nGP8z8Dwn4ECwMjAwEiJfiZKNFMDjDpg1AGjDmBhpKwY"
            + "YKCwGBj4EBh1wKgDRh0AALWTAyMjKJg8AAAAAElFTkSuQmCC")

    package static let jpeg = decoded(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMU"
            + "FRUVDA8XGBYUGBIUFRT/2wBDAQMEBAUEBQkFBQkUDQsNFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU"
            + "FBQUFBQUFBT/wAARCAAQACADAREAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAAgJCv/EABQQAQAAAAAAAAAAAAAAAAAAAAD/"
            + "xAAZAQEAAwEBAAAAAAAAAAAAAAAABwkKBgj/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCdEGLUwFjISZjwGXjR"
            + "m9ygOltVY7gB/9k=")

    package static let progressiveJPEG = decoded(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMU"
            + "FRUVDA8XGBYUGBIUFRT/2wBDAQMEBAUEBQkFBQkUDQsNFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU"
            + "FBQUFBQUFBT/wgARCAAQACADAREAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAAcICf/EABkBAQADAQEAAAAAAAAAAAAAAAAG"
            + "CAkFB//aAAwDAQACEAMQAAABnMFtSLHCcxxl7Rn3MdLardwf/8QAFBABAAAAAAAAAAAAAAAAAAAAMP/aAAgBAQABBQIP/8QAFBEB"
            + "AAAAAAAAAAAAAAAAAAAAMP/aAAgBAwEBPwEP/8QAFBEBAAAAAAAAAAAAAAAAAAAAMP/aAAgBAgEBPwEP/8QAFBABAAAAAAAAAAAA"
            + "AAAAAAAAMP/aAAgBAQAGPwIP/8QAFBABAAAAAAAAAAAAAAAAAAAAMP/aAAgBAQABPyEP/9oADAMBAAIAAwAAABD+1KT/xAAUEQEA"
            + "AAAAAAAAAAAAAAAAAAAw/9oACAEDAQE/EA//xAAUEQEAAAAAAAAAAAAAAAAAAAAw/9oACAECAQE/EA//xAAUEAEAAAAAAAAAAAAA"
            + "AAAAAAAw/9oACAEBAAE/EA//2Q==")

    package static let cmykJPEG = decoded(
        "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwADAgIDAgIDAwMDBAMDBAUIBQUEBAUKBwcGCAwKDAwLCgsLDQ4SEA0OEQ4LCxAWEBETFBUV"
            + "FQwPFxgWFBgSFBUU/8AAFAgAEAAgBEMRAE0RAFkRAEsRAP/EAB8AAAEFAQEBAQEBAAAAAAAAAAABAgMEBQYHCAkKC//EALUQAAIB"
            + "AwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZH"
            + "SElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV"
            + "1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+v/aAA4EQwBNAFkASwAAPwD9U6/Kqvyqr9U6KKKK/lXr+qiiiiiiiiv5V6/qoooooor+"
            + "qiv6qKKKKKKK/9k=")

    package static let gif = decoded(
        "R0lGODdhIAAQAIEAAP///wD/AP8AAAAA/ywAAAAAIAAQAEAIYQAFCBxIsKCAAAgTKlwYYIDDhxAjDgBAsaLFiwAMahzIsGNCiSAf"
            + "YhxZceNGjx5NakTZMWRIkiRdgoQ5UqVBlgxtFsS5UCdBngp9cgSKUKZEmhiNRkR6USlEphadioRKMSAAOw==")

    package static let animatedGIF = decoded(
        "R0lGODlhIAAQAIEAAP///wD/AP8AAAAA/yH5BAAKAAAALAAAAAAgABAAAAhhAAUIHEiwoIAACBMqXBjAoMOBDCMmfPhQokSKDi1G"
            + "xGhQI0OOBT0uBElQpEKSEE0iHMCypcuXAwDInEmzJgCYOFva3DkzZ06ePH3iBLpTKEyiNo2+RFpTqUumNJ3qhCozIAAh+QQBCgAB"
            + "ACwAAAAAIAAQAIEJCQkAAAAAAAAAAAAIJwABCBxIsKDBgwgTKlzIsKHDhxAjSpxIsaLFixgzatzIsaPHjxADAgA7")

    package static let webp = decoded(
        "UklGRjgAAABXRUJQVlA4TCwAAAAvH8ADAB8gEEjeHzqN+RcQFPwf3fxHZA+AINtmkpOc5AEuENH/qFL9AWzbDw==")

    package static let animatedWebP = decoded(
        "UklGRqIAAABXRUJQVlA4WAoAAAACAAAAHwAADwAAQU5JTQYAAAAAAAAAAABBTk1GRAAAAAAAAAAAAB8AAA8AAGQAAAJWUDhMLAAA"
            + "AC8fwAMAHyAQSN4fOo35FxAU/B/d/EdkD4Ag22aSk7zkAC4Q0f/YNtUfQNUtQU5NRioAAAAAAAAAAAAfAAAPAABkAAAAVlA4TBEA"
            + "AAAvH8ADAAfQhCY0of+BiOh/AAA=")

    package static let avif = decoded(
        "AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUEAAADrbWV0YQAAAAAAAAAhaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAA"
            + "AAAAAAAOcGl0bQAAAAAAAQAAAB5pbG9jAAAAAEQAAAEAAQAAAAEAAAETAAAANAAAAChpaW5mAAAAAAABAAAAGmluZmUCAAAAAAEA"
            + "AGF2MDFDb2xvcgAAAABqaXBycAAAAEtpcGNvAAAAFGlzcGUAAAAAAAAAIAAAABAAAAAQcGl4aQAAAAADCAgIAAAADGF2MUOBIAAA"
            + "AAAAE2NvbHJuY2x4AAEADQAGgAAAABdpcG1hAAAAAAAAAAEAAQQBAoMEAAAAPG1kYXQSAAoIOBD/7SAhoNIyJkSAkNKgEEEHyAAQ"
            + "7Ol6aC+1RkjHbJ9yvK7NqQl95F/E93TOdrCA")
    /// The same as an uncompressed BMP file, whose rows go from the bottom up.
    package static let bmp: [UInt8] = {
        var bytes = Array("BM".utf8) + little(54 + 32 * 16 * 3) + little(0) + little(54)
        bytes += little(40) + little(32) + little(16) + [1, 0, 24, 0] + little(0) + little(0)
        bytes += little(2835) + little(2835) + little(0) + little(0)
        for row in 0..<16 {
            for column in 0..<32 {
                let colour: [UInt8] =
                    row < 8
                    ? column < 16 ? [255, 0, 0] : [255, 255, 255] : column < 16 ? [0, 0, 255] : [0, 255, 0]
                bytes += colour
            }
        }
        return bytes
    }()

    /// Those that show the four quarters, each under the format's name.
    package static let quarters: [(name: String, bytes: [UInt8])] = [
        ("PNG", png), ("palette PNG", palettePNG), ("JPEG", jpeg), ("progressive JPEG", progressiveJPEG),
        ("CMYK JPEG", cmykJPEG), ("GIF", gif), ("animated GIF", animatedGIF), ("WebP", webp),
        ("animated WebP", animatedWebP), ("BMP", bmp), ("AVIF", avif),
    ]

    package static let htmlPage = Array("<!DOCTYPE html>\n<html><head><title>404 Not Found</title></head></html>".utf8)

    package static let svgDrawing = Array(
        #"<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect/></svg>"#.utf8)

    /// A PNG whose header claims other sides than it has.
    package static func png(claimingWidth width: Int, height: Int) -> [UInt8] {
        var bytes = png
        bytes.replaceSubrange(16..<24, with: big(width) + big(height))
        return bytes
    }

    /// The JPEG with an Exif orientation, 1 to 8, in either byte order.
    package static func jpeg(orientation: Int, isBigEndian: Bool = true) -> [UInt8] {
        let value = UInt8(orientation)
        let tiff: [UInt8] =
            isBigEndian
            ? Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0, 0, 0, 0, 0]
            : Array("II".utf8) + [42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, value, 0, 0, 0, 0, 0, 0, 0]
        let exif = Array("Exif\0\0".utf8) + tiff
        let length = exif.count + 2
        return jpeg[..<2] + [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 255)] + exif + jpeg[2...]
    }

    private static func decoded(_ base64: String) -> [UInt8] { Data(base64Encoded: base64).map(Array.init) ?? [] }

    private static func little(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(value >> (8 * $0) & 255) } }

    private static func big(_ value: Int) -> [UInt8] { little(value).reversed() }
}
