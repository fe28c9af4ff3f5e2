#!/bin/sh
# Writes requirements.lock afresh from pyproject.toml, for every platform and Python from 3.11 on.
# Versions in the lock stay as they are unless pyproject.toml forbids them; --upgrade takes newer ones.
set -eu
cd "$(dirname "$0")/.."

# the resolver lives in a throw-away environment: nobody who uses the kit needs it
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
.venv/bin/python -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check uv==0.13.9
"$folder/venv/bin/uv" pip compile --quiet pyproject.toml --extra dev --universal --python-version 3.11 \
    --generate-hashes --no-emit-index-url --custom-compile-command "make lock" \
    --output-file requirements.lock "$@"
