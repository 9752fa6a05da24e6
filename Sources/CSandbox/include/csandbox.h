#pragma once
/// The version of the shim's interface.
int csb_version(void);
