#include "csimdjson.h"

#include <simdjson.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include "strings.h"

#define STRINGIFY_(x) #x
#define STRINGIFY(x) STRINGIFY_(x)

namespace {

constexpr size_t max_depth = 1024;
constexpr size_t max_nodes = 2'000'000;
constexpr size_t max_length = 1u << 30;

struct Open {
    uint32_t node;
    bool is_object;
};

bool is_space(uint8_t byte) { return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t'; }

bool is_digit(uint8_t byte) { return byte >= '0' && byte <= '9'; }

bool is_number(const uint8_t *at, const uint8_t *end) {
    if (at < end && *at == '-') at++;
    if (at == end || !is_digit(*at)) return false;
    if (*at == '0') at++;
    else while (at < end && is_digit(*at)) at++;
    if (at < end && *at == '.') {
        at++;
        if (at == end || !is_digit(*at)) return false;
        while (at < end && is_digit(*at)) at++;
    }
    if (at < end && (*at == 'e' || *at == 'E')) {
        at++;
        if (at < end && (*at == '+' || *at == '-')) at++;
        if (at == end || !is_digit(*at)) return false;
        while (at < end && is_digit(*at)) at++;
    }
    return at == end;
}

bool equals(const uint8_t *at, const uint8_t *end, const char *word) {
    size_t length = std::strlen(word);
    return size_t(end - at) == length && std::memcmp(at, word, length) == 0;
}

}  // namespace

/// simdjson's first stage (validated UTF-8, the places of all tokens, by the widest vectors of the machine) and a second
/// stage of our own, since its own keep neither byte ranges nor the places of faults.
struct csj_parser {
    std::unique_ptr<simdjson::internal::dom_parser_implementation> implementation;
    std::vector<csj_node> nodes;
    std::vector<Open> open;
    std::vector<uint32_t> keys;

    csj_error parse(const uint8_t *text, size_t length, size_t *fault);

  private:
    csj_error find_tokens(const uint8_t *text, size_t length, size_t *fault);
    csj_error add_scalar(const uint8_t *text, size_t begin, size_t end, size_t *fault);
    csj_error check_keys(const uint8_t *text, uint32_t object, size_t *fault);
    std::string_view key(const uint8_t *text, uint32_t node, std::string &decoded) const;
};

csj_error csj_parser::find_tokens(const uint8_t *text, size_t length, size_t *fault) {
    using namespace simdjson;
    if (!implementation || implementation->capacity() < length) {
        size_t capacity = std::max<size_t>(length + length / 2, 64 * 1024);
        if (!implementation) {
            if (get_active_implementation()->create_dom_parser_implementation(capacity, max_depth, implementation))
                return CSJ_NO_MEMORY;
        } else if (implementation->set_capacity(capacity)) {
            return CSJ_NO_MEMORY;
        }
    }
    switch (implementation->stage1(text, length, stage1_mode::regular)) {
    case SUCCESS: return CSJ_OK;
    case EMPTY: *fault = 0; return CSJ_EMPTY;
    case MEMALLOC: return CSJ_NO_MEMORY;
    default: return find_text_fault(text, length, fault);
    }
}

csj_error csj_parser::add_scalar(const uint8_t *text, size_t begin, size_t end, size_t *fault) {
    csj_node node = {uint32_t(begin), uint32_t(end), uint32_t(nodes.size() + 1), 0, CSJ_NULL, 0};
    const uint8_t *at = text + begin, *stop = text + end;
    switch (*at) {
    case '"': {
        if (end - begin < 2 || text[end - 1] != '"') {
            *fault = begin;
            return CSJ_UNCLOSED_STRING;
        }
        node.type = CSJ_STRING;
        node.begin++;
        node.end--;
        node.count = node.end - node.begin;
        if (std::memchr(text + node.begin, '\\', node.count)) {
            size_t decoded = 0, offset = 0;
            csj_error error = check_escapes(text + node.begin, node.count, &decoded, &offset);
            if (error) {
                *fault = node.begin + offset;
                return error;
            }
            node.count = uint32_t(decoded);
            node.has_escapes = 1;
        }
        break;
    }
    case 't':
    case 'f':
    case 'n':
        if (equals(at, stop, "true")) node.type = CSJ_TRUE;
        else if (equals(at, stop, "false")) node.type = CSJ_FALSE;
        else if (!equals(at, stop, "null")) {
            *fault = begin;
            return equals(at, stop, "nan") ? CSJ_NOT_A_NUMBER : CSJ_BAD_LITERAL;
        }
        break;
    default:
        if (*at == '-' || is_digit(*at)) {
            if (!is_number(at, stop)) {
                *fault = begin;
                return equals(at, stop, "-Infinity") ? CSJ_NOT_A_NUMBER : CSJ_BAD_NUMBER;
            }
            node.type = CSJ_NUMBER;
            break;
        }
        *fault = begin;
        return equals(at, stop, "NaN") || equals(at, stop, "Infinity") ? CSJ_NOT_A_NUMBER : CSJ_BAD_LITERAL;
    }
    nodes.push_back(node);
    return CSJ_OK;
}

std::string_view csj_parser::key(const uint8_t *text, uint32_t index, std::string &decoded) const {
    const csj_node &node = nodes[index];
    const char *bytes = reinterpret_cast<const char *>(text + node.begin);
    if (!node.has_escapes) return {bytes, node.end - node.begin};
    decoded.resize(node.count);
    csj_decode(text + node.begin, node.end - node.begin, reinterpret_cast<uint8_t *>(decoded.data()));
    return decoded;
}

csj_error csj_parser::check_keys(const uint8_t *text, uint32_t object, size_t *fault) {
    if (nodes[object].count < 2) return CSJ_OK;
    keys.clear();
    bool has_escapes = false;
    for (uint32_t at = object + 1; at < nodes.size(); at = nodes[at + 1].next) {
        keys.push_back(at);
        has_escapes = has_escapes || nodes[at].has_escapes;
    }
    if (keys.size() <= 16 && !has_escapes) {
        for (size_t second = 1; second < keys.size(); second++) {
            const csj_node &right = nodes[keys[second]];
            for (size_t first = 0; first < second; first++) {
                const csj_node &left = nodes[keys[first]];
                if (left.count == right.count
                    && std::memcmp(text + left.begin, text + right.begin, left.count) == 0) {
                    *fault = right.begin - 1;
                    return CSJ_DUPLICATE_KEY;
                }
            }
        }
        return CSJ_OK;
    }
    std::vector<std::pair<std::string, uint32_t>> sorted;
    sorted.reserve(keys.size());
    std::string decoded;
    for (uint32_t index : keys) sorted.emplace_back(key(text, index, decoded), nodes[index].begin);
    std::sort(sorted.begin(), sorted.end());
    auto twin = std::adjacent_find(
        sorted.begin(), sorted.end(), [](const auto &left, const auto &right) { return left.first == right.first; });
    if (twin == sorted.end()) return CSJ_OK;
    *fault = (twin + 1)->second - 1;
    return CSJ_DUPLICATE_KEY;
}

csj_error csj_parser::parse(const uint8_t *text, size_t length, size_t *fault) {
    nodes.clear();
    open.clear();
    *fault = 0;
    if (length > max_length) return CSJ_TOO_LONG;
    if (length == 0) return CSJ_EMPTY;
    if (csj_error error = find_tokens(text, length, fault)) return error;
    const uint32_t *tokens = implementation->structural_indexes.get();
    const size_t token_count = implementation->n_structural_indexes;

    enum { value, value_or_end, key_or_end, key_after_comma, colon, comma_or_end, done } expected = value;
    for (size_t index = 0; index < token_count; index++) {
        const size_t begin = tokens[index];
        const uint8_t byte = text[begin];
        *fault = begin;
        if (expected == done) return CSJ_TRAILING_TEXT;
        if (expected == colon) {
            if (byte != ':') return CSJ_EXPECTED_COLON;
            expected = value;
            continue;
        }
        if (expected == comma_or_end && byte == ',') {
            expected = open.back().is_object ? key_after_comma : value;
            continue;
        }
        if (byte == '}' || byte == ']') {
            if (open.empty()) return CSJ_EXPECTED_VALUE;
            if (expected == key_after_comma) return CSJ_TRAILING_COMMA;
            if (expected == value)
                return !open.back().is_object && byte == ']' ? CSJ_TRAILING_COMMA : CSJ_EXPECTED_VALUE;
            if (open.back().is_object != (byte == '}')) return CSJ_EXPECTED_COMMA;
            csj_node &node = nodes[open.back().node];
            node.end = uint32_t(begin + 1);
            node.next = uint32_t(nodes.size());
            if (node.type == CSJ_OBJECT) {
                if (csj_error error = check_keys(text, open.back().node, fault)) return error;
            }
            open.pop_back();
            expected = open.empty() ? done : comma_or_end;
            continue;
        }
        if (expected == comma_or_end) return CSJ_EXPECTED_COMMA;
        if (expected == key_or_end || expected == key_after_comma) {
            if (byte != '"') return CSJ_EXPECTED_KEY;
        } else if (byte == ':' || byte == ',') {
            return CSJ_EXPECTED_VALUE;
        }
        if (nodes.size() >= max_nodes) return CSJ_TOO_MANY_VALUES;
        const bool is_key = expected == key_or_end || expected == key_after_comma;
        if (!open.empty() && (is_key || !open.back().is_object)) nodes[open.back().node].count++;
        if (byte == '{' || byte == '[') {
            if (open.size() >= max_depth) return CSJ_TOO_DEEP;
            const bool is_object = byte == '{';
            open.push_back({uint32_t(nodes.size()), is_object});
            nodes.push_back({uint32_t(begin), 0, 0, 0, uint8_t(is_object ? CSJ_OBJECT : CSJ_ARRAY), 0});
            expected = is_object ? key_or_end : value_or_end;
            continue;
        }
        size_t end = index + 1 < token_count ? tokens[index + 1] : length;
        while (is_space(text[end - 1])) end--;
        if (csj_error error = add_scalar(text, begin, end, fault)) return error;
        expected = is_key ? colon : open.empty() ? done : comma_or_end;
    }
    *fault = length;
    return expected == done ? CSJ_OK : CSJ_UNCLOSED;
}

const char *csj_version(void) { return STRINGIFY(SIMDJSON_VERSION); }

csj_parser *csj_parser_new(void) { return new (std::nothrow) csj_parser; }

void csj_parser_free(csj_parser *parser) { delete parser; }

csj_error csj_parse(
    csj_parser *parser, const uint8_t *text, size_t length, const csj_node **nodes, size_t *count, size_t *fault) {
    csj_error error;
    try {
        error = parser->parse(text, length, fault);
    } catch (const std::bad_alloc &) {
        error = CSJ_NO_MEMORY;
    }
    *nodes = parser->nodes.data();
    *count = error ? 0 : parser->nodes.size();
    return error;
}
