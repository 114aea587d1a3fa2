#!/bin/sh
# Checks the TEI of a project on any machine that has Python 3.11 or newer: no container, no Java, no root.
# Arguments go to `rubricator validate`; without any, the folder it is started in is checked. The exit status is its own.
set -eu

: "${RUBRICATOR:=https://github.com/OWNER/rubricator/archive/refs/tags/v0.1.0.tar.gz}"
: "${RUBRICATOR_VENV:=.cache/rubricator-venv}"

if [ ! -x "$RUBRICATOR_VENV/bin/rubricator" ]; then
  python3 -m venv "$RUBRICATOR_VENV"
  "$RUBRICATOR_VENV/bin/python" -m pip install --quiet --disable-pip-version-check "$RUBRICATOR"
fi
[ "$#" -gt 0 ] || set -- .
exec "$RUBRICATOR_VENV/bin/rubricator" validate "$@"
