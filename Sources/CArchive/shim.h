#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

// libarchive takes names for what the thread's locale says, and marks them as UTF-8 in a zip only if that is UTF-8: lend it
// one that is, whatever the person's settings.
static inline locale_t carchive_begin_utf8(void) {
  locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  return utf8 ? uselocale(utf8) : (locale_t)0;
}
static inline void carchive_end_utf8(locale_t before) {
  if (!before) return;
  locale_t utf8 = uselocale(before);
  if (utf8 != before && utf8 != LC_GLOBAL_LOCALE) freelocale(utf8);
}
