/// What the parser needs to know about the inside of strings.
#pragma once
#include "csimdjson.h"

/// Checks the escapes of the bytes between the quotes of a string.
///
/// Sets `*decoded` to the bytes that it will have when decoded, or `*fault` to the offset of the bad escape.
csj_error check_escapes(const uint8_t *bytes, size_t length, size_t *decoded, size_t *fault);

/// Finds the fault of a text that simdjson's first stage refused: bad UTF-8, a control character in a string, or a
/// string without an end.
csj_error find_text_fault(const uint8_t *text, size_t length, size_t *fault);
