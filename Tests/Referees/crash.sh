#!/usr/bin/env bash
# The program is killed while it writes, and its disk fills up. Afterwards all that it acknowledged is there, `check` finds
# the case file whole, and nothing half-written passes for a result. Prints a line per check and 'N passed, N failed'.
# EXPEDIENTE names the program; without it, the one that was built for the tests.
set -u
cd "$(dirname "$0")/../.." || exit 1
program=${EXPEDIENTE:-$(swift build --show-bin-path)/expediente}
program=$(realpath "$program")

# A small disk of our own needs root, or a namespace in which we are root.
if [ -z "${CRASH_NAMESPACE:-}" ] && command -v unshare >/dev/null && unshare -rm true 2>/dev/null; then
  EXPEDIENTE=$program CRASH_NAMESPACE=1 exec unshare -rm bash "Tests/Referees/crash.sh"
fi

work=$(mktemp -d)
trap 'umount "$work/disk" 2>/dev/null; rm -rf "$work"' EXIT
store=$work/store
passed=0
failed=0
x() { "$program" --store "$store" --no-input --lang en "$@"; }

check() { # verdict description
  if [ "$1" = 0 ]; then passed=$((passed + 1)); echo "ok    $2"; else failed=$((failed + 1)); echo "FAIL  $2"; fi
}

# Whole: `check --read-data` has nothing to say but that a document may be one that no record came to use.
whole() {
  x check --read-data >"$work/check" 2>&1 && return
  cat "$work/check"
  return 1
}

# refused CODES EXIT: the last command ended with that status and said what, why and what next.
refused() {
  [ "$2" = 1 ] && grep -E "\"code\": *\"($1)\"" "$work/said" | grep '"why"' | grep -q '"next"' && return
  echo "exit $2"; cat "$work/said"
  return 1
}

# Some records, and documents of 200 kB each.
"$program" init "$store" --title "Muestra" --member "Ana Ejemplo" >/dev/null 2>&1 || exit 1
for number in 1 2 3 4 5 6; do head -c 200000 /dev/urandom >"$work/hoja$number.bin"; done

echo "-- killed while it writes"
broken=0
for round in {1..10}; do
  set -m # a process group of its own, so that the loop and what it runs die together
  (
    number=0
    while number=$((number + 1)); do
      x fact add "Hecho $round-$number" --date unknown 2>/dev/null >>"$work/acknowledged"
      x evidence add "$work/hoja$((number % 6 + 1)).bin" --title "Hoja $round-$number" 2>/dev/null >>"$work/acknowledged"
    done
  ) &
  loop=$!
  set +m
  sleep "0.$((RANDOM % 5))$((RANDOM % 10))"
  kill -9 -- "-$loop"
  wait "$loop" 2>/dev/null
  whole || broken=$((broken + 1))
done
check "$broken" "a case file opens and is whole after each of ten kills"
lost=0
for handle in $(grep -E '^[A-Z]+-[0-9]+$' "$work/acknowledged"); do
  x show "$handle" >/dev/null 2>&1 || lost=$((lost + 1))
done
[ -s "$work/acknowledged" ] || lost=all
check "$lost" "each of $(wc -l <"$work/acknowledged") acknowledged records is there"
[ "$(sort "$work/acknowledged" | uniq -d | wc -l)" = 0 ]
check $? "no handle was given twice"

echo "-- asked to stop, or not listened to, while it writes"
for wish in INT TERM; do
  broken=0
  unasked=0
  for delay in 0.00 0.01 0.02 0.03 0.05 0.08; do
    set -m # elsewhere a process in the background does not hear Ctrl-C
    x evidence add "$work/hoja1.bin" --title "Hoja $wish $delay" >"$work/said" 2>&1 &
    writer=$!
    set +m
    sleep "$delay"
    kill "-$wish" "$writer" 2>/dev/null
    wait "$writer" 2>/dev/null
    code=$?
    # Before it listens, the signal ends it; after the last step there is nothing left to stop.
    case $code in 0 | 130 | 143) ;; *) unasked=$((unasked + 1)) ;; esac
    listed=$(x evidence list --json | grep -c "\"title\": *\"Hoja $wish $delay\"")
    [ "$code" != 0 ] || [ "$listed" -gt 0 ] || broken=$((broken + 1))
    whole || broken=$((broken + 1))
  done
  check "$broken" "a case file is whole after SIG$wish, and what was said to be added is there"
  check "$unasked" "SIG$wish ends it as one interrupted"
done
broken=0
for round in 1 2 3 4 5; do
  x fact add "Sin quien lea $round" --date unknown 2>/dev/null | true
  whole || broken=$((broken + 1))
done
[ "$(x fact list --json | grep -o '"title": *"Sin quien lea' | wc -l)" = 5 ] || broken=$((broken + 1))
check "$broken" "whoever does not read the answer keeps nothing from being written"

for delay in 0.02 0.05 0.1 0.15; do
  for what in backup dossier; do
    set -- dossier export --profile full -o "$work/out"
    [ "$what" = dossier ] || set -- backup create "$work/out"
    "$program" --store "$store" "$@" >/dev/null 2>&1 &
    sleep "$delay"
    kill -9 $! 2>/dev/null
    wait $! 2>/dev/null
    if [ ! -e "$work/out" ]; then verdict=0; elif [ "$what" = backup ]; then
      x backup verify "$work/out" >/dev/null 2>&1
      verdict=$?
    else
      x dossier validate "$work/out" >/dev/null 2>&1
      verdict=$?
    fi
    check "$verdict" "a $what killed after $delay s is whole or is not there"
    rm -rf "$work/out" "$work"/*.tmp-* "$work"/.tmp-*
  done
done

echo "-- no file may grow any more"
for limit in 32 64; do
  ledger=$(x log --json | md5sum)
  (ulimit -f "$limit" && x fact add "$(head -c 60000 /dev/zero | tr '\0' a)" --date unknown --json) >"$work/said" 2>&1
  code=$?
  refused "disk-full" "$code" && [ "$ledger" = "$(x log --json | md5sum)" ] && whole
  check $? "a record that needs files larger than $limit KiB is refused and changes nothing"
done

mkdir "$work/disk"
if ! mount -t tmpfs -o size=3m none "$work/disk" 2>/dev/null; then
  echo "      no small disk can be made here: the full one is not tried"
  echo "$passed passed, $failed failed"
  [ "$failed" = 0 ]
  exit
fi
echo "-- the disk is full"
store=$work/disk/store
"$program" init "$store" --title "Muestra" --member "Ana Ejemplo" >/dev/null 2>&1 || exit 1
kept=0
for number in {1..40}; do
  head -c 200000 /dev/urandom >"$work/hoja.bin"
  x evidence add "$work/hoja.bin" --title "Hoja $number" --json >"$work/said" 2>&1
  code=$?
  [ "$code" = 0 ] || break
  kept=$((kept + 1))
done
refused disk-full "$code"
check $? "a document that does not fit is refused after $kept that did"
[ "$(x evidence list --json | grep -o '"handle": *"P-' | wc -l)" = "$kept" ] && whole
check $? "those that fitted are there and whole"
[ -z "$(ls -A "$store/tmp")" ]
check $? "nothing of the refused one is left"

head -c 4000000 /dev/zero >"$work/disk/filler" 2>/dev/null
for number in {1..40}; do
  x fact add "Hecho $number" --date unknown --json >"$work/said" 2>&1
  code=$?
  [ "$code" = 0 ] || break
done
refused disk-full "$code"
check $? "a record that does not fit is refused"
facts=$(x fact list --json | grep -o '"handle": *"H-' | wc -l)
[ "$facts" = $((number - 1)) ] && whole && x show P-1 >/dev/null
check $? "with no byte free, all is read, and check reads it too"
for what in backup dossier; do
  set -- dossier export --profile full -o "$work/disk/out"
  [ "$what" = dossier ] || set -- backup create "$work/disk/out"
  x "$@" --json >"$work/said" 2>&1
  refused disk-full $? && [ "$(ls -A "$work/disk" | sort | tr '\n' ' ')" = "filler store " ]
  check $? "a $what that does not fit is refused and leaves nothing"
done

rm "$work/disk/filler"
x fact add "Ya cabe" --date unknown >/dev/null 2>&1 && whole
check $? "with room again it goes on"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
