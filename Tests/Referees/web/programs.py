"""The interface for programs: its description is valid, and answers are as it describes them."""
import json
import urllib.error
import urllib.request

from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

HANDLES = {"records/{handle}": "PE-1", "precedents/{handle}/applies": "PR-1", "persons/{handle}/match": "PE-1"}


def ask(program, path):
    request = urllib.request.Request(program.base + path, headers={"Authorization": "Bearer " + program.key})
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        return error.code, json.load(error)


def check(referee, program):
    status, document = ask(program, "/api/v1/openapi.json")
    referee.check(status == 200, "the description is there")
    faults = [str(error)[:200] for error in OpenAPIV31SpecValidator(document).iter_errors()]
    referee.check(not faults, "it is valid OpenAPI 3.1", faults[:3])
    registry = Registry().with_resource("urn:api", Resource(contents=document, specification=DRAFT202012))
    for path, item in document["paths"].items():
        operation = item.get("get")
        if not operation:
            continue
        address = path.replace("{handle}", HANDLES.get(path.removeprefix("/api/v1/"), ""))
        needed = [p["name"] for p in operation["parameters"] if p["required"] and p["in"] == "query"]
        query = "&".join(f"{name}=negativa" for name in needed)
        status, value = ask(program, address + ("?" + query if query else ""))
        faults = conforms(operation, "200", value, registry)
        referee.check(status == 200 and not faults, f"{address} answers as described", faults[:2] or status)
        status, value = ask(program, address + "?nothing=1")
        faults = conforms(operation, "default", value, registry)
        referee.check(status == 400 and not faults, f"{address} refuses as described", faults[:2] or status)
    status, value = ask(program, "/api/v1/evidence-items?limit=1&lang=en")
    referee.check(len(value["evidenceItems"]) == 1 and value["total"] > 1, "a page of a list has the count of the whole")


def conforms(operation, status, value, registry):
    schema = operation["responses"][status]["content"]["application/json"]["schema"]
    text = json.dumps(schema).replace('"#/components', '"urn:api#/components')
    validator = Draft202012Validator(json.loads(text), registry=registry)
    return [f"{list(error.absolute_path)} {error.message[:120]}" for error in validator.iter_errors(value)]
