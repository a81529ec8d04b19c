#!/usr/bin/env bash
# Writes table.inc: one row for each file of Schemas/ the program needs, in bytewise order of names.
# Run after adding, renaming or removing a file there; a changed file needs nothing. A test compares table and folder.
set -euo pipefail
export LC_ALL=C
cd "$(dirname "$0")/../../Schemas"
names=$(find . -type f \( -name '*.xsd' -o -name '*.sch' -o -name '*.xsl' -o -name '*.xml' -o -name '*.css' \) | sed 's|^\./||' | sort)
{
  echo "// Written by generate.sh: do not edit."
  index=0
  for name in $names; do
    printf 'static const unsigned char file%d[] = {\n#embed "../../Schemas/%s"\n};\n' "$index" "$name"
    index=$((index + 1))
  done
  echo "static const struct embedded_file files[] = {"
  index=0
  for name in $names; do
    printf '  {"%s", file%d, sizeof file%d},\n' "$name" "$index" "$index"
    index=$((index + 1))
  done
  echo "};"
} >../Sources/Embedded/table.inc
