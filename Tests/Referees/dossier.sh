#!/bin/bash
# Referees of the dossier's grammar: libxml2, Xerces, xmlschema and Jing compile dossier.xsd, accept every sample in
# Fixtures/dossiers/valid and refuse every one in Fixtures/dossiers/invalid. Then the rules: dossier.py.
# Prints a line per check and 'N passed, N failed'. The argument names a Python that has xmlschema.
set -u
cd "$(dirname "$0")/../.." || exit 1
xsd=Schemas/dossier/1.0/dossier.xsd
valid=(Fixtures/dossiers/valid/*.xml)
invalid=(Fixtures/dossiers/invalid/*.xml)
python=${1:-.build/referees/bin/python}
xerces=$(printf '%s:' /usr/share/java/{xercesImpl,xercesSamples,xml-apis}.jar)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0
failed=0

check() { # verdict description
  if [ "$1" = 0 ]; then passed=$((passed + 1)); echo "ok    $2"; else failed=$((failed + 1)); echo "FAIL  $2"; fi
}

# Each engine writes to $work/NAME one line for each file it refuses: the file's name.
libxml2() {
  for file in "$@"; do xmllint --nonet --noout --stream --schema "$xsd" "$file" 2>/dev/null || basename "$file"; done
}
xerces() {
  java -cp "$xerces" jaxp.SourceValidator -f -a "$xsd" -i "$@" 2>&1 | sed -n 's/^\[\(Fatal \)\?Error\] \([^:]*\):.*/\2/p'
}
xmlschema() {
  "$python" - "$xsd" "$@" <<'PY'
import os, sys, xmlschema
schema = xmlschema.XMLSchema10(sys.argv[1], allow="local")
for path in sys.argv[2:]:
    if not schema.is_valid(path):
        print(os.path.basename(path))
PY
}
jing() {
  command jing "$xsd" "$@" 2>/dev/null | sed -n 's|^\([^:]*\):[0-9]*:[0-9]*: .*|\1|p' | xargs -r -n1 basename
}

for engine in libxml2 xerces xmlschema jing; do
  $engine "${valid[@]}" "${invalid[@]}" 2>"$work/$engine.err" | sort -u >"$work/$engine"
  check "$([ -s "$work/$engine" ]; echo $?)" "$engine compiles dossier.xsd"
  for file in "${valid[@]}"; do
    grep -qxF "$(basename "$file")" "$work/$engine"
    check "$([ $? = 1 ]; echo $?)" "$engine accepts $(basename "$file" .xml)"
  done
  for file in "${invalid[@]}"; do
    grep -qxF "$(basename "$file")" "$work/$engine"
    check $? "$engine refuses $(basename "$file" .xml)"
  done
done

/usr/bin/python3 Tests/Referees/dossier.py | tee "$work/rules" | grep -vE '^[0-9]+ passed'
read -r rules_passed _ rules_failed _ <<<"$(tail -1 "$work/rules")"
passed=$((passed + ${rules_passed:-0}))
failed=$((failed + ${rules_failed:-1}))
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
