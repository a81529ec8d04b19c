#!/usr/bin/env bash
# Writes table.inc: one row for each file of Schemas/ the program needs, in bytewise order of names.
# Run after adding, renaming or removing a file there; a changed file needs nothing. A test compares table and folder.
set -euo pipefail
export LC_ALL=C
cd "$(dirname "$0")/../../Schemas"
names=$(find . -type f \( -name '*.xsd' -o -name '*.sch' -o -name '*.xsl' -o -name '*.xml' -o -name '*.css' \) | sed 's|^\./||' | sort)
symbol() { printf 'file_%s' "$1" | tr -c 'A-Za-z0-9' '_'; }
{
  echo "// Written by generate.sh: do not edit."
  for name in $names; do
    printf 'static const unsigned char %s[] = {\n#embed "../../Schemas/%s"\n};\n' "$(symbol "$name")" "$name"
  done
  echo "static const struct embedded_file files[] = {"
  for name in $names; do
    printf '  {"%s", %s, sizeof %s},\n' "$name" "$(symbol "$name")" "$(symbol "$name")"
  done
  echo "};"
} >../Sources/Embedded/table.inc
