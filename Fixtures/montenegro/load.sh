#!/usr/bin/env bash
# Carga el caso de muestra, orden por orden · Loads the sample case, command by command.
#
#   ./load.sh EXPEDIENTE STORE
#
# EXPEDIENTE is the program, STORE the case file to make (it must not exist). Everything is done with ordinary commands, so
# that parts/ reads as a tour: what a lawyer types, in the order a lawyer would learn it.
set -euo pipefail

[[ $# -eq 2 ]] || { echo "uso · usage: $0 EXPEDIENTE STORE" >&2; exit 2; }
program=$1
store=$2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck disable=SC2034 # used by the parts
documents=$here/documents

# x ORDEN…: one command on this case file.
x() { "$program" --store "$store" --no-input "$@"; }

# new NAME KIND TITLE [OPTION…]: adds a record and keeps its handle (PE-1, H-4…) in the variable NAME.
# Records of a case go into the case of the variable `case`; institutions, norms and precedents belong to all cases.
# shellcheck disable=SC2154 # each part that fills a case names it in `case`
new() {
  local name=$1 kind=$2 title=$3 answer verb
  shift 3
  case $kind in
    institution | norm | precedent | case) ;;
    *) set -- "$@" --case "$case" ;;
  esac
  # Of a bundle, «add» puts documents in.
  [[ $kind == bundle ]] && verb=new || verb=add
  answer=$(x "$kind" "$verb" "$title" --quiet "$@") || { echo "error: $kind $verb «$title»" >&2; exit 1; }
  printf -v "$name" '%s' "$answer"
  echo "$answer  $title"
}

# link FROM OPTION…: joins records that exist: link P-1#2 --proves H-4.
link() { x link "$@" --quiet >/dev/null || { echo "error: link $*" >&2; exit 1; }; }

"$program" init "$store" --member "Equipo" --quiet >/dev/null

for part in instituciones montenegro precedentes ejemplo; do
  echo "── $part"
  # shellcheck source=/dev/null
  source "$here/parts/$part.sh"
done
