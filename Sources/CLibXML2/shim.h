// Debian's libxml2 pulls in ICU, whose UErrorCode clashes with Foundation's: undefine it before anything else.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlwriter.h>
#include <libxml/xmlschemas.h>
#include <libxml/xpath.h>
#include <libxml/catalog.h>
#include <malloc.h>

// A global function pointer is not concurrency-safe to Swift: call through it here.
static inline void cxml_free(void *pointer) { xmlFree(pointer); }
static inline char *cxml_duplicate(const char *text) { return (char *)xmlStrdup((const xmlChar *)text); }

// libxml2 frees millions of small pieces between a few large ones, and glibc sorts all its fast bins at each large one.
static inline void cxml_use_no_fast_bins(void) { mallopt(M_MXFAST, 0); }
