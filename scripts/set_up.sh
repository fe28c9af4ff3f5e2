#!/bin/sh
# Makes .venv beside this folder and installs the kit into it, at the versions of requirements.lock.
# PYTHON chooses the Python; without it the newest tested one on the path is taken.
set -eu
cd "$(dirname "$0")/.."

is_recent() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

find_python() {
    for name in python3.13 python3.12 python3.11 python3 python; do
        if is_recent "$name"; then
            echo "$name"
            return
        fi
    done
}

if [ -n "${PYTHON:-}" ]; then
    if ! is_recent "$PYTHON"; then
        echo "PYTHON=$PYTHON is not a Python 3.11 or later. Give the path of one, or leave PYTHON out." >&2
        exit 1
    fi
else
    PYTHON=$(find_python)
    if [ -z "$PYTHON" ]; then
        echo "No Python 3.11 or later was found. Install one (Debian, Ubuntu: apt install python3 python3-venv;" >&2
        echo "macOS, Windows: python.org), then run this again, or name one: make PYTHON=/path/to/python3" >&2
        exit 1
    fi
fi

if ! "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null; then
    echo "$PYTHON cannot make a virtual environment: its venv module is missing." >&2
    echo "Install it (Debian, Ubuntu: apt install python3-venv), then run this again." >&2
    exit 1
fi

echo "Installing into .venv with $("$PYTHON" --version). The first time takes a few minutes."
.venv/bin/python -m pip --version >/dev/null 2>&1 || "$PYTHON" -m venv --clear .venv
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
# hatchling, which builds the package, came with the lock: nothing else is fetched
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
touch .venv/installed
