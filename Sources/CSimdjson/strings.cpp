#include "strings.h"

#include <cstring>

namespace {

int digit(uint8_t byte) {
    if (byte >= '0' && byte <= '9') return byte - '0';
    if (byte >= 'a' && byte <= 'f') return byte - 'a' + 10;
    if (byte >= 'A' && byte <= 'F') return byte - 'A' + 10;
    return -1;
}

/// The number that four hexadecimal digits at `at` write; negative when there are no four.
int32_t four_digits(const uint8_t *at, const uint8_t *end) {
    if (end - at < 4) return -1;
    int first = digit(at[0]), second = digit(at[1]), third = digit(at[2]), fourth = digit(at[3]);
    if ((first | second | third | fourth) < 0) return -1;
    return first << 12 | second << 8 | third << 4 | fourth;
}

int simple_escape(uint8_t byte) {
    switch (byte) {
    case '"': return '"';
    case '\\': return '\\';
    case '/': return '/';
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    default: return -1;
    }
}

size_t utf8_length(uint32_t scalar) { return scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4; }

/// How many bytes the well-formed character at `at` has (Unicode 15, table 3-7); 0 when it is ill-formed.
size_t character_length(const uint8_t *at, const uint8_t *end) {
    auto follows = [&](size_t offset, uint8_t low, uint8_t high) {
        return size_t(end - at) > offset && at[offset] >= low && at[offset] <= high;
    };
    uint8_t lead = at[0];
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return follows(1, 0x80, 0xBF) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        uint8_t low = lead == 0xE0 ? 0xA0 : 0x80, high = lead == 0xED ? 0x9F : 0xBF;
        return follows(1, low, high) && follows(2, 0x80, 0xBF) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        uint8_t low = lead == 0xF0 ? 0x90 : 0x80, high = lead == 0xF4 ? 0x8F : 0xBF;
        return follows(1, low, high) && follows(2, 0x80, 0xBF) && follows(3, 0x80, 0xBF) ? 4 : 0;
    }
    return 0;
}

}  // namespace

csj_error check_escapes(const uint8_t *bytes, size_t length, size_t *decoded, size_t *fault) {
    const uint8_t *at = bytes, *end = bytes + length;
    size_t count = 0;
    while (at < end) {
        if (*at != '\\') {
            auto next = static_cast<const uint8_t *>(std::memchr(at, '\\', size_t(end - at)));
            if (!next) next = end;
            count += size_t(next - at);
            at = next;
            continue;
        }
        *fault = size_t(at - bytes);
        if (end - at < 2) return CSJ_BAD_ESCAPE;
        if (at[1] != 'u') {
            if (simple_escape(at[1]) < 0) return CSJ_BAD_ESCAPE;
            at += 2;
            count += 1;
            continue;
        }
        int32_t unit = four_digits(at + 2, end);
        if (unit < 0) return CSJ_BAD_ESCAPE;
        at += 6;
        if (unit >= 0xDC00 && unit <= 0xDFFF) return CSJ_LONE_SURROGATE;
        if (unit >= 0xD800 && unit <= 0xDBFF) {
            if (end - at < 6 || at[0] != '\\' || at[1] != 'u') return CSJ_LONE_SURROGATE;
            int32_t low = four_digits(at + 2, end);
            if (low < 0xDC00 || low > 0xDFFF) return CSJ_LONE_SURROGATE;
            at += 6;
            count += 4;
        } else {
            count += utf8_length(uint32_t(unit));
        }
    }
    *decoded = count;
    return CSJ_OK;
}

size_t csj_decode(const uint8_t *bytes, size_t length, uint8_t *out) {
    const uint8_t *at = bytes, *end = bytes + length;
    uint8_t *start = out;
    while (at < end) {
        if (*at != '\\') {
            auto next = static_cast<const uint8_t *>(std::memchr(at, '\\', size_t(end - at)));
            if (!next) next = end;
            std::memcpy(out, at, size_t(next - at));
            out += next - at;
            at = next;
            continue;
        }
        if (at[1] != 'u') {
            *out++ = uint8_t(simple_escape(at[1]));
            at += 2;
            continue;
        }
        uint32_t scalar = uint32_t(four_digits(at + 2, end));
        at += 6;
        if (scalar >= 0xD800 && scalar <= 0xDBFF) {
            scalar = 0x10000 + ((scalar - 0xD800) << 10) + (uint32_t(four_digits(at + 2, end)) - 0xDC00);
            at += 6;
        }
        switch (utf8_length(scalar)) {
        case 1: *out++ = uint8_t(scalar); break;
        case 2:
            *out++ = uint8_t(0xC0 | scalar >> 6);
            *out++ = uint8_t(0x80 | (scalar & 0x3F));
            break;
        case 3:
            *out++ = uint8_t(0xE0 | scalar >> 12);
            *out++ = uint8_t(0x80 | (scalar >> 6 & 0x3F));
            *out++ = uint8_t(0x80 | (scalar & 0x3F));
            break;
        default:
            *out++ = uint8_t(0xF0 | scalar >> 18);
            *out++ = uint8_t(0x80 | (scalar >> 12 & 0x3F));
            *out++ = uint8_t(0x80 | (scalar >> 6 & 0x3F));
            *out++ = uint8_t(0x80 | (scalar & 0x3F));
        }
    }
    return size_t(out - start);
}

csj_error find_text_fault(const uint8_t *text, size_t length, size_t *fault) {
    const uint8_t *at = text, *end = text + length;
    while (at < end) {
        size_t count = character_length(at, end);
        if (count == 0) {
            *fault = size_t(at - text);
            return CSJ_INVALID_UTF8;
        }
        at += count;
    }
    size_t string_begin = 0;
    bool is_in_string = false;
    for (size_t index = 0; index < length; index++) {
        uint8_t byte = text[index];
        if (!is_in_string) {
            if (byte == '"') {
                is_in_string = true;
                string_begin = index;
            }
        } else if (byte == '\\') {
            index++;
        } else if (byte == '"') {
            is_in_string = false;
        } else if (byte < 0x20) {
            *fault = index;
            return CSJ_CONTROL_CHARACTER;
        }
    }
    *fault = is_in_string ? string_begin : 0;
    return is_in_string ? CSJ_UNCLOSED_STRING : CSJ_BAD_LITERAL;
}
