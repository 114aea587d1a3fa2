# make edition   the shipped edition: tei/sources/*.txt -> tei/*.xml, and build/
# make test      all tests
# make lint      style and types
# make check     tests and lint: what CI runs
# make bench     speed, beside peers, and how good recognition is
#
# The first target that needs it sets up a virtual environment in .venv; it is set up again when pyproject.toml changes.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin

.PHONY: edition test lint check bench clean
.DEFAULT_GOAL := edition

edition: .venv/edition.stamp
	$(BIN)/rubricator build

test: .venv/develop.stamp
	$(BIN)/python -m pytest

lint: .venv/develop.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

check: test lint

bench: .venv/develop.stamp
	$(BIN)/python benchmarks/speed.py
	$(BIN)/python benchmarks/recognition.py

clean:
	rm -rf .venv build

$(BIN)/python:
	$(PYTHON) -m venv .venv

.venv/edition.stamp: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

.venv/develop.stamp: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@ .venv/edition.stamp
