#!/usr/bin/env bash
# Writes table.inc: one row for each file of Schemas/ the program needs and for each of the pages' assets (`web/…`), in
# bytewise order of names.
# Run after adding, renaming or removing a file there; a changed file needs nothing. A test compares table and folders.
set -euo pipefail
export LC_ALL=C
cd "$(dirname "$0")/../../Schemas"
names=$(find . -type f \( -name '*.xsd' -o -name '*.sch' -o -name '*.xsl' -o -name '*.xml' -o -name '*.css' \) | sed 's|^\./||' | sort)
assets=$(cd ../Sources/CaseWeb/Assets && find . -type f | sed 's|^\./|web/|' | sort)
place() { case "$1" in web/*) printf '../CaseWeb/Assets/%s' "${1#web/}" ;; *) printf '../../Schemas/%s' "$1" ;; esac; }
symbol() { printf 'file_%s' "$1" | tr -c 'A-Za-z0-9' '_'; }
{
  echo "// Written by generate.sh: do not edit."
  names=$(printf '%s\n' $names $assets | sort)
  for name in $names; do
    printf 'static const unsigned char %s[] = {\n#embed "%s"\n};\n' "$(symbol "$name")" "$(place "$name")"
  done
  echo "static const struct embedded_file files[] = {"
  for name in $names; do
    printf '  {"%s", %s, sizeof %s},\n' "$name" "$(symbol "$name")" "$(symbol "$name")"
  done
  echo "};"
} >../Sources/Embedded/table.inc
