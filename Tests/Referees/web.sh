#!/usr/bin/env bash
# The pages in a real browser: barriers, widths, keys, gates, paper, no script, the first ten minutes, programs.
# EXPEDIENTE names the program; without it, the one that was built for the tests. PYTHON has Playwright and axe;
# CHROMIUM is the browser. With a folder as its argument, it takes pictures of every screen into it instead.
set -u
cd "$(dirname "$0")/../.." || exit 1
program=$(realpath "${EXPEDIENTE:-$(swift build --show-bin-path)/expediente}")
python=${PYTHON:-.build/referees/bin/python}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export TMPDIR=$work

Fixtures/montenegro/load.sh "$program" "$work/sample" >/dev/null || exit 1
for name in empty other; do "$program" init "$work/$name" --member "Ana Ejemplo" --quiet >/dev/null 2>&1 || exit 1; done

if [ $# -gt 0 ]; then
  "$python" Tests/Referees/web/shots.py "$program" "$work/sample" "$work/empty" "$1"
else
  "$python" Tests/Referees/web/run.py "$program" "$work/sample" "$work/empty" "$work/other"
fi
