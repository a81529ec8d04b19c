#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxslt/xslt.h>
#include <libxslt/xsltInternals.h>
#include <libxslt/transform.h>
#include <libxslt/xsltutils.h>
#include <libxslt/security.h>
#include <libxslt/documents.h>
#include <libxslt/variables.h>

// libxslt prints to the error stream through a variadic function, which Swift cannot write: this one says nothing.
static inline void cxslt_ignore(void *context, const char *format, ...) { (void)context, (void)format; }
static inline void cxslt_silence(void) { xsltSetGenericErrorFunc((void *)0, cxslt_ignore); }
