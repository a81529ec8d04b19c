"""Referee of the dossier's rules: lxml's Schematron and Jing judge dossier.sch, independently of our own compiler.

The valid samples trigger nothing. Each line of Fixtures/dossiers/mutations.tsv makes exactly the rule it names fire.
Prints a line per check and 'N passed, N failed'; needs Debian's python3-lxml and jing.
"""
import subprocess
import sys
import tempfile
from pathlib import Path

from lxml import etree, isoschematron

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS = ROOT / "Schemas/dossier/1.0"
FIXTURES = ROOT / "Fixtures/dossiers"
SCH = "{http://purl.oclc.org/dsdl/schematron}"
# What a schema refuses too: these mutations break a key.
ALSO_INVALID = {"R01", "R04", "S01"}

results = {True: 0, False: 0}


def check(passed, what):
    results[bool(passed)] += 1
    print(("ok    " if passed else "FAIL  ") + what)


def mutated(text, after, start, to, replacement):
    """The text with the passage from `start` (the first behind `after`) through `to` replaced."""
    begin = text.index(start, text.index(after))
    end = begin + len(start)
    if to:
        end = text.index(to, end) + len(to)
    return text[:begin] + replacement + text[end:]


def fired(schematron, path):
    """The rules that fire, in the order of the report."""
    schematron.validate(etree.parse(str(path)))
    return [found.get("id") for found in schematron.validation_report.iter("{*}failed-assert")]


def jing(phase, paths):
    """The texts of the assertions that Jing finds failed, for all files in their order."""
    command = ["jing", "-p", phase, str(SCHEMAS / "dossier.sch")] + [str(path) for path in paths]
    lines = subprocess.run(command, capture_output=True, text=True).stdout.splitlines()
    found, inside = [], False
    for line in lines:
        if "assertion failed:" in line:
            inside = True
        elif inside and line.strip():
            found.append(" ".join(line.split()))
            inside = False
    return found


def main():
    rules = etree.parse(str(SCHEMAS / "dossier.sch"))
    asserts = {rule.get("id"): rule for rule in rules.iter(SCH + "assert")}
    texts = {identifier: " ".join("".join(rule.itertext()).split()) for identifier, rule in asserts.items()}
    diagnostics = {entry.get("id") for entry in rules.iter(SCH + "diagnostic")}
    for identifier, rule in asserts.items():
        wanted = [identifier + end for end in ("-es", "-en", "-fix-es", "-fix-en")]
        complete = rule.get("diagnostics").split() == wanted and diagnostics.issuperset(wanted)
        check(complete and rule.get("role") in ("error", "warning"), f"{identifier} has sentence and remedy in es and en")

    phases = [phase.get("id") for phase in rules.iter(SCH + "phase")]
    schematrons = {phase: isoschematron.Schematron(rules, store_report=True, phase=phase) for phase in phases}
    grammar = etree.XMLSchema(etree.parse(str(SCHEMAS / "dossier.xsd")))

    rows = [line.split("\t") for line in (FIXTURES / "mutations.tsv").read_text("utf-8").splitlines()[1:]]
    with tempfile.TemporaryDirectory() as folder:
        cases = {phase: [] for phase in phases}
        for path in sorted((FIXTURES / "valid").glob("*.xml")):
            profile = path.stem.split("-")[0]
            for phase in ["draft", profile] + (["all"] if profile == "full" else []):
                cases[phase].append((f"{path.name} under {phase}", path, None))
        for number, (rule, base, phase, *edit) in enumerate(rows):
            text = (FIXTURES / "valid" / (base + ".xml")).read_text("utf-8")
            path = Path(folder) / f"{number:03}-{rule}.xml"
            path.write_text(mutated(text, *edit), "utf-8")
            cases[phase].append((f"{rule} by a change of {base}.xml", path, rule))
            valid = grammar.validate(etree.parse(str(path)))
            check(valid != (rule in ALSO_INVALID), f"{rule}: the changed {base}.xml is as the grammar says")

        for phase, entries in cases.items():
            expected = []
            for what, path, rule in entries:
                found = fired(schematrons[phase], path)
                expected += [texts[identifier] for identifier in found]
                check(set(found) == ({rule} if rule else set()), f"lxml: {what}" + ("" if found or rule else " is silent"))
                if set(found) - {rule}:
                    print("        " + " ".join(sorted(set(found) - {rule})))
            check(jing(phase, [path for _, path, _ in entries]) == expected,
                  f"Jing finds the same {len(expected)} in {len(entries)} files under {phase}")

    check({row[0] for row in rows} == set(asserts), "every rule has its mutation")
    print(f"{results[True]} passed, {results[False]} failed")
    sys.exit(results[False] > 0)


main()
