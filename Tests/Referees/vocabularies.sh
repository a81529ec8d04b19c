#!/usr/bin/env bash
# Four validators that are not ours judge every list and profile, and must refuse every wrong file tried here.
# Needs: libxml2-utils, jing, libxerces2-java, python3-lxml.
set -euo pipefail
cd "$(dirname "$0")/../../Schemas"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
jars=/usr/share/java/xercesImpl.jar:/usr/share/java/xercesSamples.jar
failed=0

fail() {
  echo "✘ $1"
  failed=1
}

# Each referee names in $work/said the files it refuses, and says nothing of the others.
with_xmllint() { xmllint --noout --nonet --schema "$1" "${@:2}" 2>&1 | grep -v ' validates$' >"$work/said" || true; }
with_jing() { jing "$1" "${@:2}" 2>&1 | grep -v '^\[warning\] /usr/bin/jing' >"$work/said" || true; }
with_xerces() { java -cp "$jars" jaxp.SourceValidator -f -a "$1" -i "${@:2}" 2>&1 | grep -i error >"$work/said" || true; }
with_lxml() {
  /usr/bin/python3 - "$@" >"$work/said" 2>&1 <<'PYTHON' || true
import sys
from lxml import etree
schema = etree.XMLSchema(etree.parse(sys.argv[1]))
for path in sys.argv[2:]:
    if not schema.validate(etree.parse(path)):
        print(path, schema.error_log.last_error)
PYTHON
}
referees="xmllint jing xerces lxml"

judge() { # schema files…: all must be right
  for referee in $referees; do
    "with_$referee" "$@"
    [ ! -s "$work/said" ] || fail "$referee on $1: $(head -3 "$work/said")"
  done
}

wrong() { # folder file what sed-expression: writes a copy that is wrong in one way
  mkdir -p "$work/$1"
  local copy
  copy="$work/$1/$(printf '%s' "$3" | tr ' ' '-').xml"
  sed -E "$4" "$2" >"$copy"
  ! cmp -s "$2" "$copy" || fail "nothing was changed: $3"
}

refuse() { # schema folder: every file of the folder must be wrong for all
  for referee in $referees; do
    "with_$referee" "$1" "$work/$2"/*.xml
    for file in "$work/$2"/*.xml; do
      grep -q "$(basename "$file")" "$work/said" || fail "$referee accepts $(basename "$file" .xml | tr '-' ' ')"
    done
  done
}

lists=vocabulary/1.0/vocabulary.xsd
profiles=disclosure/disclosure.xsd
judge "$lists" vocabularies/*.xml
judge "$profiles" disclosure/*.xml
courts=profiles/court-profile.xsd
judge "$courts" profiles/*.xml

conditions=vocabularies/conditions.xml
roles=vocabularies/roles.xml
wrong lists $conditions "a code that stands twice" 's/code="E11.3"/code="E11.2"/'
wrong lists $conditions "a parent that is no term" 's/parent="E11"/parent="E98"/'
wrong lists $conditions "a replacement that is no term" 's/replacedBy="K64"/replacedBy="K99"/'
wrong lists $conditions "a second family that is no term" 's/alsoUnder="B20-B24"/alsoUnder="B20-B99"/'
wrong lists $conditions "an exclusion without words" 's|>Parto</exclusion>|></exclusion>|'
wrong lists $roles "a term in one language" "s|<en>amparo petitioner</en></label>|</label>|"
wrong lists $roles "an empty name" 's|<label><es>persona quejosa</es>|<label><es></es>|'
wrong lists $roles "an unknown certainty" 's/certainty="certain"/certainty="sure"/'
wrong lists vocabularies/member-roles.xml "an unknown access level" 's/access="restricted"/access="secret"/'
wrong lists vocabularies/match-weights.xml "points that are no number" 's/points="40"/points="many"/'
wrong profiles disclosure/press.xml "a profile silent on internal notes" 's/ privileged="false"//'
wrong profiles disclosure/court.xml "a step without direction" 's/ direction="incoming"//'
wrong courts profiles/mx-pjf.xml "a rule without a source" '/<maximumBytes/,/<\/maximumBytes>/{/<source/d}'
wrong courts profiles/mx-pjf.xml "a rule that says not how sure it is" 's/(<paper value="letter") certainty="unverified"/\1/'
wrong courts profiles/mx-pjf.xml "a court silent on late documents" '/<late/,/<\/late>/d'
wrong courts profiles/mx-pjf.xml "an unknown paper" 's/value="letter"/value="papyrus"/'
wrong courts profiles/sidh.xml "a limit that is no number" 's/value="40000000"/value="40 MB"/'
wrong courts profiles/sidh.xml "a rule of the check weighed twice" 's/(<severity rule="B4" is="off"\/>)/\1\1/'
wrong courts profiles/sidh.xml "a rule that the check lacks" 's/rule="B4"/rule="B26"/'
refuse "$courts" courts
refuse "$lists" lists
refuse "$profiles" profiles

[ "$failed" = 0 ] || exit 1
echo "Lists and profiles: $(ls vocabularies/*.xml disclosure/*.xml profiles/*.xml | wc -l) files right and $(ls "$work"/lists "$work"/profiles "$work"/courts | grep -c '\.xml') wrong ones told apart by 4 referees."
