#pragma once

#include <stddef.h>

// Keeps small pieces of memory that a library frees, and hands them out again: a validation asks for and frees some ten
// million of them, and going to the heap for each is a fifth of its time.
//
// Every piece is the heap's own, so it may be freed by any thread, inside or outside of a use, or by free() itself.

/// Begins a use by this thread: from now on it keeps what it frees. Uses may nest; outside of them all goes to the heap.
void cpieces_begin(void);

/// Ends this thread's use; the outermost gives everything kept back to the heap.
void cpieces_end(void);

// What malloc, realloc, free and strdup do.
void *cpieces_malloc(size_t size);
void *cpieces_realloc(void *piece, size_t size);
void cpieces_free(void *piece);
char *cpieces_duplicate(const char *text);
