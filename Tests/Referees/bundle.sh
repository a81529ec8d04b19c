#!/usr/bin/env bash
# Bundles of random plans before readers that had no part in writing them: pypdf compares each page with the plan, qpdf
# checks each file's structure. (poppler has read them already, or they would not have been built.)
# Needs: qpdf, and in $PYTHON a Python that has pypdf. The tests must have been built.
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
echo "$(ls "$work"/*.pdf | wc -l) volumes clean by qpdf --check"
