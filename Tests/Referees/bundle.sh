#!/usr/bin/env bash
# Bundles of random plans before readers that had no part in writing them: pypdf compares each page with the plan, qpdf
# checks each file's structure, xmllint and jing each manifest by its schema. (poppler has read them already, or they would not have been built.)
# Needs: qpdf, xmllint, jing, and in $PYTHON a Python that has pypdf. The tests must have been built.
set -euo pipefail
cd "$(dirname "$0")/../.."
python=${PYTHON:-.build/referees/bin/python}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

EXPEDIENTE_BUNDLES=$work swift test --skip-build --disable-xctest --filter 'Random plans' >"$work/log" 2>&1 ||
  { tail -20 "$work/log"; exit 1; }
"$python" Tests/Referees/bundle.py "$work"
for file in "$work"/*.pdf; do
  qpdf --check "$file" >"$work/log" 2>&1 || { echo "qpdf refuses $(basename "$file")"; cat "$work/log"; exit 1; }
done
schema=Schemas/bundle/1.0/manifest.xsd
xmllint --noout --nonet --schema "$schema" "$work"/*.xml 2>"$work/log" || { grep -v ' validates$' "$work/log" | head; exit 1; }
jing "$schema" "$work"/*.xml >"$work/log" 2>/dev/null || { head "$work/log"; exit 1; }
# A manifest that lost a digest must be refused, or the judges judge nothing.
sed 's/ sha256="[0-9a-f]*"//' "$(ls "$work"/*.xml | head -1)" >"$work/wrong"
! xmllint --noout --nonet --schema "$schema" "$work/wrong" 2>/dev/null || { echo "a manifest without digests passes"; exit 1; }
echo "$(ls "$work"/*.xml | wc -l) manifests valid by xmllint and jing"
echo "$(ls "$work"/*.pdf | wc -l) volumes clean by qpdf --check"
