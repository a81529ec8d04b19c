#include <cairo-pdf.h>
#include <pango/pangocairo.h>

// GObject's macros and casts are not Swift's: what is counted is released here.
static inline void cpango_release(void *object) { g_object_unref(object); }
