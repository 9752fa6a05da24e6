#pragma once
#ifdef __cplusplus
extern "C" {
#endif
/// The version of simdjson in use, as text.
const char *csj_version(void);
#ifdef __cplusplus
}
#endif
