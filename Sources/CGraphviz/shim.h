#include <gvc.h>

// Swift sees no global struct of options, no macro, and no text that C forgot to call constant.
static inline Agraph_t *cgraphviz_open(const char *name) { return agopen((char *)name, Agdirected, 0); }

static inline Agnode_t *cgraphviz_node(Agraph_t *graph, const char *name) { return agnode(graph, (char *)name, 1); }

static inline Agedge_t *cgraphviz_edge(Agraph_t *graph, Agnode_t *from, Agnode_t *to, const char *name) {
  return agedge(graph, from, to, (char *)name, 1);
}

static inline void cgraphviz_set(void *object, const char *name, const char *value) {
  agsafeset(object, (char *)name, (char *)value, (char *)"");
}

static inline void cgraphviz_default(Agraph_t *graph, int kind, const char *name, const char *value) {
  agattr(graph, kind, (char *)name, (char *)value);
}

// What it would say of a font or a label, it says to nobody: standard error is not its own.
static inline int cgraphviz_silent(char *message) { return message ? 0 : 0; }
static inline void cgraphviz_hush(void) { agseterrf(cgraphviz_silent); }
