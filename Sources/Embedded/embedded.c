#include "embedded.h"

#include "table.inc"

size_t embedded_count(void) { return sizeof files / sizeof files[0]; }

const struct embedded_file *embedded_at(size_t index) { return index < embedded_count() ? &files[index] : NULL; }
