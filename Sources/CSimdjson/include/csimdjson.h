/// A C interface to what Vermilion needs of JSON: a strict parser over simdjson that keeps byte ranges, and a scanner
/// for the ends of array elements.
#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The version of simdjson in use, as text.
const char *csj_version(void);

/// How many bytes past the end of a text must be readable, whatever they hold.
enum { csj_padding = 64 };

/// What a node is.
typedef enum csj_type {
    CSJ_NULL,
    CSJ_FALSE,
    CSJ_TRUE,
    CSJ_NUMBER,
    CSJ_STRING,
    CSJ_ARRAY,
    CSJ_OBJECT,
} csj_type;

/// One value, or one key, of a parsed text.
///
/// Nodes stand in the order of the text. The elements of an array follow it; so do the members of an object, each a key
/// (a string) and its value.
typedef struct csj_node {
    /// The bytes of the value in the text; of a string, those between its quotes.
    uint32_t begin, end;
    /// The index of the node behind this value and all that is in it.
    uint32_t next;
    /// Of a string, its bytes when decoded; of an array or object, its elements or members.
    uint32_t count;
    uint8_t type;
    /// Of a string, whether it holds escapes.
    uint8_t has_escapes;
} csj_node;

/// Why a text is not JSON.
typedef enum csj_error {
    CSJ_OK,
    CSJ_EMPTY,
    CSJ_INVALID_UTF8,
    CSJ_CONTROL_CHARACTER,
    CSJ_UNCLOSED_STRING,
    CSJ_BAD_ESCAPE,
    CSJ_LONE_SURROGATE,
    CSJ_BAD_NUMBER,
    CSJ_BAD_LITERAL,
    CSJ_NOT_A_NUMBER,
    CSJ_EXPECTED_VALUE,
    CSJ_EXPECTED_KEY,
    CSJ_EXPECTED_COLON,
    CSJ_EXPECTED_COMMA,
    CSJ_TRAILING_COMMA,
    CSJ_UNCLOSED,
    CSJ_TRAILING_TEXT,
    CSJ_DUPLICATE_KEY,
    CSJ_TOO_DEEP,
    CSJ_TOO_MANY_VALUES,
    CSJ_TOO_LONG,
    CSJ_NO_MEMORY,
} csj_error;

typedef struct csj_parser csj_parser;

/// Makes a parser, to be used by one thread at a time; null when there is no memory.
csj_parser *csj_parser_new(void);
void csj_parser_free(csj_parser *parser);

/// Parses one JSON text (RFC 8259, nothing beyond it, no key twice in an object).
///
/// `csj_padding` bytes behind the text must be readable. On success `*nodes` and `*count` are the values, valid until
/// the next call. On failure `*fault` is the offset at which the text stops being JSON; for a duplicate key, the key.
csj_error csj_parse(
    csj_parser *parser, const uint8_t *text, size_t length, const csj_node **nodes, size_t *count, size_t *fault);

/// Decodes the bytes between the quotes of a string that has been parsed, and returns how many it wrote.
size_t csj_decode(const uint8_t *bytes, size_t length, uint8_t *out);

/// Where a scan for the end of an array element stands; all zero to begin with.
typedef struct csj_scan {
    /// How many braces and brackets are open.
    int64_t depth;
    /// All ones within a string, else zero.
    uint64_t in_string;
    /// One when the next byte is escaped by a backslash before it.
    uint64_t is_escaped;
    /// How many line feeds have been passed.
    uint64_t line_feeds;
} csj_scan;

/// Goes on from `bytes` until all braces and brackets that were opened are closed.
///
/// Returns how many bytes that took, and sets `*is_closed`; when they end before, all of them, and the scan can go on
/// with those that follow. The first byte of a scan must open the element.
size_t csj_scan_element(csj_scan *scan, const uint8_t *bytes, size_t length, int *is_closed);

#ifdef __cplusplus
}
#endif
