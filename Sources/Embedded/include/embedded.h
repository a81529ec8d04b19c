#pragma once
#include <stddef.h>

/// A file of Schemas/ as it was when the program was built.
struct embedded_file {
  const char *name;  // its path under Schemas/
  const unsigned char *bytes;
  size_t size;
};

/// How many files there are.
size_t embedded_count(void);

/// A file by its place in the bytewise order of names; NULL beyond the last.
const struct embedded_file *embedded_at(size_t index);
