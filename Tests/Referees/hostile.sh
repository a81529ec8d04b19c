#!/usr/bin/env bash
# Files of strangers that want to be read to the end: each is refused with a sentence, in at most 5 s of the processor and 256 MB, with no
# other file or address opened, and the case file stays as it was. Prints a line per check and 'N passed, N failed'.
# EXPEDIENTE names the program; without it, the one that was built for the tests.
set -u
cd "$(dirname "$0")/../.." || exit 1
program=$(realpath "${EXPEDIENTE:-$(swift build --show-bin-path)/expediente}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0
failed=0

check() { # verdict description
  if [ "$1" = 0 ]; then passed=$((passed + 1)); echo "ok    $2"; else failed=$((failed + 1)); echo "FAIL  $2"; fi
}

root='<dossier xmlns="urn:expediente:dossier:1" schemaVersion="1.0" profile="full" language="es">'
echo canario-de-otro-archivo >"$work/secret"
cd "$work" || exit 1
python3 - "$root" <<'PY'
import sys
root = sys.argv[1]
def put(name, text, encoding="utf-8"):
    with open(name, "wb") as file: file.write(text.encode(encoding) if isinstance(text, str) else text)
head = '<?xml version="1.0" encoding="UTF-8"?>\n'
bomb = "".join(f'<!ENTITY e{i} "{("&e%d;" % (i - 1)) * 10}">' for i in range(1, 12))
put("bomb.xml", f'{head}<!DOCTYPE dossier [<!ENTITY e0 "x">{bomb}]>{root}<about><title>&e11;</title></about></dossier>')
put("external.xml", f'{head}<!DOCTYPE dossier [<!ENTITY s SYSTEM "secret">]>{root}<about><title>&s;</title></about></dossier>')
put("network.xml", f'{head}<!DOCTYPE dossier SYSTEM "http://192.0.2.1/d.dtd">{root}<about/></dossier>')
put("empty-dtd.xml", f'{head}<!DOCTYPE dossier>{root}<about/></dossier>')
put("deep.xml", head + root + "<a>" * 200_000 + "</a>" * 200_000 + "</dossier>")
put("attributes.xml", head + root[:-1] + "".join(f' a{i}="1"' for i in range(20_000)) + "><about/></dossier>")
put("namespaces.xml", head + root[:-1] + "".join(f' xmlns:n{i}="urn:n{i}"' for i in range(20_000)) + "><about/></dossier>")
put("long-name.xml", head + root + "<" + "a" * 20_000_000 + "/></dossier>")
put("long-value.xml", head + root + '<about><title lang="' + "a" * 30_000_000 + '"/></about></dossier>')
put("truncated.xml", head + root + "<about><title>Muestra")
put("empty.xml", "")
put("zeros.xml", b"\0" * 1_000_000)
put("latin.xml", head.encode() + root.encode() + b"<about><title>Se neg\xf3</title></about></dossier>")
put("lying.xml", f'<?xml version="1.0" encoding="UTF-16"?>{root}<about/></dossier>')
put("include.xml", f'{head}{root}<about xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="secret"/></about></dossier>')
put("many.xml", head + root + "<facts>" + '<fact uid="x" access="case"/>' * 100_000 + "</facts></dossier>")
put("image.xml", bytes(range(256)) * 4000)
PY

"$program" init store --title Muestra --member "Ana Ejemplo" >/dev/null 2>&1 || exit 1
before=$("$program" --store store log --json 2>/dev/null | sha256sum)

for file in *.xml; do
  for verb in validate import; do
    # 1 GB of addresses keeps a runaway from taking the machine along; the peak is what counts.
    /usr/bin/time -o usage -f '%U %S %M' timeout 60 strace -f -qq -e trace=openat,connect -o trace \
      "$program" --store store --no-input --lang en --json dossier $verb "$file" >said 2>errors
    status=$?
    read -r user system kilobytes < <(tail -n 1 usage)
    seconds=$(awk "BEGIN { print $user + $system }")
    verdict=0
    [ "$status" = 5 ] || { verdict=1; echo "      exit $status"; }
    grep -qE '"(summary|message|error)"' said errors || { verdict=1; echo "      says nothing"; }
    # Processor time, so that a busy machine is not the program's fault; what strace takes is counted with it.
    awk "BEGIN { exit !($seconds <= 5 && $kilobytes <= 262144) }" || { verdict=1; echo "      $seconds s, $kilobytes kB"; }
    ! grep -qE 'canario' said errors && ! grep -qE '"[^"]*secret"|connect\(.*AF_INET' trace || { verdict=1; echo "      looked elsewhere"; }
    check $verdict "$verb $file: $seconds s, $((kilobytes / 1024)) MB"
  done
done

after=$("$program" --store store log --json 2>/dev/null | sha256sum)
[ "$before" = "$after" ]
check $? "the case file is as it was"
"$program" --store store check --read-data >/dev/null 2>&1
check $? "the case file is whole"

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
