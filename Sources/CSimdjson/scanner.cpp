#include "csimdjson.h"

#include <cstring>

namespace {

// Clang's vector extensions: one source for SSE2, AVX and NEON, chosen by what the target has.
typedef uint8_t Bytes __attribute__((ext_vector_type(64)));
typedef bool Bits __attribute__((ext_vector_type(64)));

inline uint64_t mask(const Bytes &comparison) {
    Bits bits = __builtin_convertvector(comparison & 1, Bits);
    uint64_t result;
    std::memcpy(&result, &bits, sizeof result);
    return result;
}

/// Each bit is the sum, modulo two, of the bits up to it.
uint64_t prefix_xor(uint64_t bits) {
    bits ^= bits << 1;
    bits ^= bits << 2;
    bits ^= bits << 4;
    bits ^= bits << 8;
    bits ^= bits << 16;
    bits ^= bits << 32;
    return bits;
}

/// The bytes that a backslash escapes; `is_escaped` carries from block to block (the method is simdjson's).
uint64_t escaped_bytes(uint64_t backslashes, uint64_t &is_escaped) {
    if (backslashes == 0) {
        uint64_t escaped = is_escaped;
        is_escaped = 0;
        return escaped;
    }
    backslashes &= ~is_escaped;
    const uint64_t follows = backslashes << 1 | is_escaped;
    const uint64_t even_bits = 0x5555555555555555;
    const uint64_t odd_starts = backslashes & ~even_bits & ~follows;
    unsigned long long even_carries;
    is_escaped = __builtin_uaddll_overflow(odd_starts, backslashes, &even_carries);
    const uint64_t inverted = even_carries << 1;
    return (even_bits ^ inverted) & follows;
}

}  // namespace

size_t csj_scan_element(csj_scan *scan, const uint8_t *bytes, size_t length, int *is_closed) {
    csj_scan state = *scan;
    *is_closed = 0;
    for (size_t offset = 0; offset < length; offset += 64) {
        uint8_t tail[64];
        const uint8_t *at = bytes + offset;
        const size_t count = length - offset < 64 ? length - offset : 64;
        if (count < 64) {
            std::memset(tail, ' ', sizeof tail);
            std::memcpy(tail, at, count);
            at = tail;
        }
        Bytes block;
        std::memcpy(&block, at, sizeof block);
        const uint64_t escaped = escaped_bytes(mask((Bytes)(block == '\\')), state.is_escaped);
        const uint64_t quotes = mask((Bytes)(block == '"')) & ~escaped;
        const uint64_t strings = prefix_xor(quotes) ^ state.in_string;
        state.in_string = uint64_t(int64_t(strings) >> 63);
        const uint64_t line_feeds = mask((Bytes)(block == '\n'));
        // '[' and '{', and ']' and '}', differ in one bit.
        const Bytes folded = block | 0x20;
        uint64_t openings = mask((Bytes)(folded == '{')) & ~strings;
        uint64_t closings = mask((Bytes)(folded == '}')) & ~strings;

        if (int64_t(__builtin_popcountll(closings)) >= state.depth) {
            for (uint64_t both = openings | closings; both; both &= both - 1) {
                const int bit = __builtin_ctzll(both);
                state.depth += (openings >> bit & 1) ? 1 : -1;
                if (state.depth == 0) {
                    const uint64_t passed = bit == 63 ? ~0ull : (1ull << (bit + 1)) - 1;
                    scan->depth = 0;
                    scan->in_string = scan->is_escaped = 0;
                    scan->line_feeds = state.line_feeds + uint64_t(__builtin_popcountll(line_feeds & passed));
                    *is_closed = 1;
                    return offset + size_t(bit) + 1;
                }
            }
        } else {
            state.depth += __builtin_popcountll(openings) - __builtin_popcountll(closings);
        }
        state.line_feeds += uint64_t(__builtin_popcountll(line_feeds));
        // The padding has taken the escape that is meant for the byte that comes next.
        if (count < 64) state.is_escaped = escaped >> count & 1;
    }
    *scan = state;
    return length;
}
