extension Migration {
  /// The first tables.
  ///
  /// Facet tables are not here: they follow from what the program declares.
  static let v0001: StaticString = """
    -- What holds for the store as a whole.
    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    -- Each distinct word once: kinds, relations, actions, fields, facet values.
    CREATE TABLE term (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
    -- The next number of each kind's handles; it never goes back.
    CREATE TABLE counter (kind INTEGER PRIMARY KEY, next INTEGER NOT NULL) STRICT;

    CREATE TABLE member (
      id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, number INTEGER NOT NULL UNIQUE, name TEXT NOT NULL,
      active INTEGER NOT NULL) STRICT;
    -- scope: the row of a case's record, or 0 for what is shared.
    CREATE TABLE member_grant (
      member INTEGER NOT NULL REFERENCES member (id), scope INTEGER NOT NULL, role TEXT NOT NULL,
      access INTEGER NOT NULL, privileged INTEGER NOT NULL, PRIMARY KEY (member, scope, role)) STRICT, WITHOUT ROWID;

    -- What was written together, and the ledger entries that say what it was.
    CREATE TABLE batch (
      id INTEGER PRIMARY KEY, member INTEGER NOT NULL REFERENCES member (id), time INTEGER NOT NULL,
      action INTEGER NOT NULL, undoes INTEGER, entry INTEGER NOT NULL, last_entry INTEGER NOT NULL) STRICT;

    -- What is now. Records and links share one sequence of ids. label = scope << 3 | access << 1 | privileged.
    CREATE TABLE record (
      id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, kind INTEGER NOT NULL, number INTEGER NOT NULL,
      label INTEGER NOT NULL, version INTEGER NOT NULL, state INTEGER NOT NULL, modified INTEGER NOT NULL,
      UNIQUE (kind, number)) STRICT;
    CREATE TABLE alias (
      kind INTEGER NOT NULL, number INTEGER NOT NULL, record INTEGER NOT NULL, PRIMARY KEY (kind, number, record)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX alias_record ON alias (record);
    CREATE TABLE link (
      id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, source INTEGER NOT NULL, relation INTEGER NOT NULL,
      target INTEGER NOT NULL, label INTEGER NOT NULL, version INTEGER NOT NULL, state INTEGER NOT NULL,
      modified INTEGER NOT NULL) STRICT;
    CREATE UNIQUE INDEX link_source ON link (source, relation, target) WHERE state = 0;
    CREATE INDEX link_target ON link (target, relation) WHERE state = 0;

    -- Every version and part of records and links. id = subject << 24 | version << 4 | part.
    -- The salt stands with part 0. derived: facets, texts and blobs of a version that was superseded, for undo.
    CREATE TABLE revision (
      id INTEGER PRIMARY KEY, batch INTEGER NOT NULL, change INTEGER NOT NULL, label INTEGER NOT NULL,
      shape INTEGER NOT NULL, salt BLOB, body BLOB, derived BLOB) STRICT;

    CREATE TABLE blob (id INTEGER PRIMARY KEY, sha256 BLOB NOT NULL UNIQUE, bytes INTEGER NOT NULL) STRICT;
    -- Which record or link refers to which blob; live = 0: an earlier version did.
    CREATE TABLE attachment (
      subject INTEGER NOT NULL, blob INTEGER NOT NULL, live INTEGER NOT NULL, PRIMARY KEY (subject, blob)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX attachment_blob ON attachment (blob);

    -- Searchable texts by language; closed: restricted, identity and privileged ones, which feed no suggestion.
    CREATE TABLE passage_es (
      id INTEGER PRIMARY KEY, record INTEGER NOT NULL, kind INTEGER NOT NULL, label INTEGER NOT NULL, field INTEGER,
      blob INTEGER, page INTEGER, text TEXT NOT NULL) STRICT;
    CREATE INDEX passage_es_record ON passage_es (record);
    CREATE VIRTUAL TABLE search_es USING fts5(
      text, content = 'passage_es', content_rowid = 'id', tokenize = 'expediente_es');
    CREATE TABLE passage_en (
      id INTEGER PRIMARY KEY, record INTEGER NOT NULL, kind INTEGER NOT NULL, label INTEGER NOT NULL, field INTEGER,
      blob INTEGER, page INTEGER, text TEXT NOT NULL) STRICT;
    CREATE INDEX passage_en_record ON passage_en (record);
    CREATE VIRTUAL TABLE search_en USING fts5(
      text, content = 'passage_en', content_rowid = 'id', tokenize = 'expediente_en');
    CREATE TABLE passage_closed_es (
      id INTEGER PRIMARY KEY, record INTEGER NOT NULL, kind INTEGER NOT NULL, label INTEGER NOT NULL, field INTEGER,
      blob INTEGER, page INTEGER, text TEXT NOT NULL) STRICT;
    CREATE INDEX passage_closed_es_record ON passage_closed_es (record);
    CREATE VIRTUAL TABLE search_closed_es USING fts5(
      text, content = 'passage_closed_es', content_rowid = 'id', tokenize = 'expediente_es');
    CREATE TABLE passage_closed_en (
      id INTEGER PRIMARY KEY, record INTEGER NOT NULL, kind INTEGER NOT NULL, label INTEGER NOT NULL, field INTEGER,
      blob INTEGER, page INTEGER, text TEXT NOT NULL) STRICT;
    CREATE INDEX passage_closed_en_record ON passage_closed_en (record);
    CREATE VIRTUAL TABLE search_closed_en USING fts5(
      text, content = 'passage_closed_en', content_rowid = 'id', tokenize = 'expediente_en');

    -- Append-only. head = SHA-256(0x02 || head before || SHA-256(0x00 || entry)).
    CREATE TABLE ledger (sequence INTEGER PRIMARY KEY, entry BLOB NOT NULL, head BLOB NOT NULL) STRICT;
    """
}
