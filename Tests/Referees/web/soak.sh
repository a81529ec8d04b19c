#!/usr/bin/env bash
# Requests that nobody would think of, made from the description of the interface for programs (schemathesis): none may end in an
# error of the server or be answered otherwise than described, and the store stays whole.
set -u
cd "$(dirname "$0")/../../.." || exit 1
program=$(realpath "${EXPEDIENTE:-$(swift build --show-bin-path)/expediente}")
python=${PYTHON:-.build/referees/bin/python}
tools=$(cd "$(dirname "$python")" && pwd)
work=$(mktemp -d)
trap 'kill "$server" 2>/dev/null; wait "$server" 2>/dev/null; rm -rf "$work"' EXIT

Fixtures/montenegro/load.sh "$program" "$work/store" >/dev/null || exit 1
"$program" --store "$work/store" serve --port 0 --token-file "$work/keys" >/dev/null 2>&1 &
server=$!
for _ in $(seq 100); do [ -s "$work/keys" ] && break; sleep 0.1; done
link=$(sed -n 1p "$work/keys")
key=$(sed -n 2p "$work/keys")

cd "$work" || exit 1
"$tools/schemathesis" run "${link%/entrar*}/api/v1/openapi.json" -H "Authorization: Bearer $key" \
  --max-examples "${EXAMPLES:-40}" --phases examples,coverage,fuzzing --seed 1 \
  --checks not_a_server_error,response_schema_conformance,content_type_conformance,status_code_conformance
failed=$?
kill -0 "$server" 2>/dev/null || { echo "FAIL  the server did not live through it"; failed=1; }
"$program" --store "$work/store" check --read-data >/dev/null 2>&1 || { echo "FAIL  the store is not whole"; failed=1; }
[ "$failed" = 0 ] && echo "1 passed, 0 failed" || echo "0 passed, 1 failed"
exit "$failed"
