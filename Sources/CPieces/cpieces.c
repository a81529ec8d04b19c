#include "cpieces.h"

#include <malloc.h>
#include <stdlib.h>
#include <string.h>

// glibc's pieces hold 24, 40, 56 … bytes; larger ones than these are too rare to keep.
enum { smallest = 24, step = 16, classes = 32, largest = smallest + step * (classes - 1) };

// How many of one size are kept: more are freed at once only when a validation ends, and those nobody asks for again.
enum { most = 512 };

typedef struct piece {
  struct piece *next;
} piece;

static _Thread_local struct {
  piece *kept[classes];
  unsigned count[classes];
  unsigned uses;
} here;

void cpieces_begin(void) { here.uses++; }

void cpieces_end(void) {
  if (--here.uses > 0) return;
  for (int i = 0; i < classes; i++) {
    for (piece *one = here.kept[i]; one;) {
      piece *next = one->next;
      free(one);
      one = next;
    }
    here.kept[i] = NULL;
    here.count[i] = 0;
  }
}

void *cpieces_malloc(size_t size) {
  if (size > largest || here.uses == 0) return malloc(size);
  size_t class = size <= smallest ? 0 : (size - smallest + step - 1) / step;
  piece *one = here.kept[class];
  if (!one) return malloc(size);
  here.kept[class] = one->next;
  here.count[class]--;
  return one;
}

void cpieces_free(void *freed) {
  if (!freed) return;
  if (here.uses == 0) return free(freed);
  size_t size = malloc_usable_size(freed);
  if (size < smallest || size > largest) return free(freed);
  size_t class = (size - smallest) / step;
  if (here.count[class] == most) return free(freed);
  here.count[class]++;
  piece *one = freed;
  one->next = here.kept[class];
  here.kept[class] = one;
}

char *cpieces_duplicate(const char *text) {
  size_t size = strlen(text) + 1;
  char *copy = cpieces_malloc(size);
  return copy ? memcpy(copy, text, size) : NULL;
}

void *cpieces_realloc(void *piece, size_t size) {
  if (!piece) return cpieces_malloc(size);
  size_t held = malloc_usable_size(piece);
  if (here.uses == 0 || held > largest) return realloc(piece, size);
  if (size > 0 && size <= held) return piece;
  void *larger = cpieces_malloc(size);
  if (!larger) return NULL;
  memcpy(larger, piece, held < size ? held : size);
  cpieces_free(piece);
  return larger;
}
