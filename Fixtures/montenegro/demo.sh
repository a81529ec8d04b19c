#!/usr/bin/env bash
# El caso de muestra de principio a fin · The sample case from end to end
#
#   ./demo.sh EXPEDIENTE OUT          (make demo: OUT is .build/demo)
#
# Makes OUT/store, OUT/dossier, OUT/dossier-press and OUT/bundle anew; touches nothing that it did not make itself.
set -euo pipefail

[[ $# -eq 2 ]] || { echo "uso · usage: $0 EXPEDIENTE OUT" >&2; exit 2; }
program=$(command -v "$1") || { echo "error: no existe · not found: $1" >&2; exit 2; }
program=$(cd "$(dirname "$program")" && pwd)/$(basename "$program")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
mkdir -p "$2"
out=$(cd "$2" && pwd)
store=$out/store
made=$out/.made-by-demo # names the folders that an earlier run made, one a line

say() { printf '\n\033[1m── %s\033[0m\n' "$*"; }
x() { "$program" --store "$store" --no-input "$@"; }

# Takes away what an earlier run made; refuses to touch anything else.
for folder in store dossier dossier-press bundle; do
  [[ -e $out/$folder ]] || continue
  if ! grep -qxs "$folder" "$made"; then
    echo "error: $out/$folder no lo hizo esta demostración; muévalo · was not made by this demo; move it" >&2
    exit 1
  fi
  rm -rf "${out:?}/$folder"
done
printf '%s\n' store dossier dossier-press bundle >"$made"

say "1. Cargar el caso · Load the case"
"$here/load.sh" "$program" "$store" >"$out/load.log"
echo "$(grep -c '^[A-Z]*-' "$out/load.log") registros · records: $out/load.log"
x status

say "2. Exportar y validar · Export and validate"
x dossier export --profile full -o "$out/dossier"
x dossier validate "$out/dossier"
x dossier export --profile press -o "$out/dossier-press"
x dossier validate "$out/dossier-press"

say "3. Precedentes por padecimiento · Precedents by condition"
x precedent search --condition diabetes
x precedent search --condition "presión alta"

# handle KIND TEXT: the handle the load printed for that title.
handle() { sed -n "s/^\([A-Z]*-[0-9]*\)  $1\$/\1/p" "$out/load.log" | head -n 1; }
ana=$(handle "Ana Ejemplo")
founding=$(handle "Sentencia de la Suprema Corte contra la cláusula de buena salud de ISSSTESON")

say "4. A quién sirve qué · Who is served by what"
x precedent match "$ana"
x precedent applies "$founding"

say "5. Revisión del caso: las seis cadenas y sus huecos · Case review: the six chains and their gaps"
x chains
x review

say "6. Anexos foliados de la demanda · Paginated annexes of the petition"
x bundle build "$(handle "Anexos de la demanda (ficción)")" -o "$out/bundle"

say "7. Comprobar el archivo · Check the case file"
x check --read-data

cat <<TEXT

$(say "Listo · Done")
Resultados · Results
  $out/store                       el archivo de casos · the case file
  $out/dossier/dossier.html        para leer e imprimir · to read and print
  $out/dossier/dossier.xml         XML validado, con documentos y huellas · validated XML with documents and hashes
  $out/bundle                      los anexos en PDF, con índice y números · the annexes as PDF, with index and numbers
  $out/dossier-press/dossier.html  lo que puede ver la prensa · what the press may see

Para seguir · What to try next
  $program serve --store $store --open      en el navegador · in the browser
  export EXPEDIENTE_STORE=$store
  $program claimant list
  $program person show $ana
  $program timeline
  $program search "buena salud"
  $program precedent search --condition "azúcar"
  $program dossier export --profile court --for J-3 -o $out/dossier-court
      se detiene y dice por qué: la demanda nombra a una niña · it stops and says why: the petition names a child
TEXT

# A person at a terminal may look at it in the browser at once; the sample may be deleted afterwards.
if [[ -t 0 && -t 1 && -z ${CI:-} ]]; then
  read -r -p "¿Abrir en el navegador? · Open in the browser? [s/N] " answer || answer=
  case $answer in [sSyY]*) x serve --open ;; esac
fi
