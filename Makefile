# make edition   the shipped edition: tei/sources/*.txt -> tei/*.xml, and build/
# make test      all tests but those below, shared among the cores
# make test-crashes  builds that are killed, disturbed, or have no room to write
# make test-ci   the action, the hooks and the examples of the guides in repositories of their own, and the wheel
# make test-spacy  spaCy as a recogniser, with two real models, in an environment of its own: .venv-spacy
# make test-dask  builds on a cluster of Dask, started on this machine; its environment is .venv-dask
# make test-browser  the page in Chromium, under axe-core and the Nu HTML checker; its environment is .venv-browser
# make test-consumers  citation metadata and packages, read by programs that are not ours; in .venv-consumers
# make docs      the documentation as a site, docs/_build; its environment is .venv-docs
# make pictures  the pictures of the documentation, docs/images, taken anew
# make test-docs  the site's links, and the tutorial as a newcomer follows it, from pip install to a verified package
# make lint      style and types
# make check     tests and lint: what CI runs
# make bench     how fast it is, beside peers, from one letter to 10,000; writes docs/benchmarks.md; QUICK=1 for a short run and no page
# make bench-building  whole builds alone: growth, memory, processes, building again
# make bench-recognition  speed of the parts, and how good recognition is
# make bench-relaxng  validation: speed, and how good the messages are, beside Jing and libxml2
# make bench-checking  a whole edition: grammar, Schematron and links, beside Jing, Saxon and libxml2
# make bench-pages  the speed of the reading edition; PEER=STYLESHEET measures another beside it
# make bench-site  a site of 2,000 letters beside their pages alone, and how soon its search answers in Chromium
# make bench-deposit  packages of 10,000 documents, beside copying, sha512sum and bagit; and runs that are killed
# make bench-interruptions  200 builds of 300 letters that are killed, and what the next build makes of them
# make bench-spacy  the figures of recognition, with spaCy, dateparser and datefinder beside it
#
# The first target that needs it sets up a virtual environment in .venv; it is set up again when pyproject.toml
# or the extension module changes.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
# Long tests, which have targets of their own.
APART := tests/cli/crashes tests/ci tests/test_wheel.py
EXTENSION := pipeline/rubricator/relaxng/compiled.pyx pipeline/rubricator/relaxng/expat.pxd \
  pipeline/rubricator/validation/compiled.pyx tools/build_extension.py

.PHONY: edition test test-crashes test-ci test-spacy test-dask test-browser test-consumers docs pictures test-docs lint check bench bench-building bench-recognition bench-relaxng bench-checking bench-pages bench-site bench-deposit bench-interruptions bench-spacy clean
.DEFAULT_GOAL := edition

edition: .venv/edition.stamp
	$(BIN)/rubricator build

test: .venv/develop.stamp
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile $(APART:%=--ignore=%)

test-crashes: .venv/develop.stamp
	$(BIN)/python -m pytest tests/cli/crashes --numprocesses auto --dist loadfile

test-ci: .venv/develop.stamp
	$(BIN)/python -m pytest tests/ci tests/test_wheel.py --numprocesses auto --dist loadfile

test-spacy: .venv-spacy/stamp
	.venv-spacy/bin/python -m pytest tests/with_spacy

test-dask: .venv-dask/stamp
	.venv-dask/bin/python -m pytest tests/with_dask

test-browser: .venv-browser/stamp tests/browser/node_modules/stamp
	.venv-browser/bin/python -m pytest tests/browser --numprocesses auto --dist worksteal

test-consumers: .venv-consumers/stamp tests/consumers/node_modules/stamp
	.venv-consumers/bin/python -m pytest tests/consumers --numprocesses auto --dist worksteal

docs: .venv-docs/stamp
	.venv-docs/bin/python -m sphinx --builder html --conf-dir docs --fail-on-warning --fresh-env --quiet . docs/_build

test-docs: docs
	.venv-docs/bin/python -m pytest tests/with_sphinx tests/newcomer

pictures: .venv-browser/stamp
	.venv-browser/bin/python tools/pictures.py

lint: .venv/develop.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

check: test lint

# Peers that cannot be had are named as missing.
bench: .venv/develop.stamp
	-$(MAKE) .venv-spacy/stamp
	$(BIN)/python benchmarks/everything.py $(if $(QUICK),--quick) $(if $(PEER),--peer $(PEER))

bench-building: .venv/develop.stamp
	$(BIN)/python benchmarks/builds.py

bench-recognition: .venv/develop.stamp
	$(BIN)/python benchmarks/speed.py
	$(BIN)/python benchmarks/recognition.py
	$(BIN)/python benchmarks/entities.py
	$(BIN)/python benchmarks/links.py
	$(BIN)/python benchmarks/people.py

bench-relaxng: .venv/develop.stamp
	$(BIN)/python benchmarks/validating.py
	$(BIN)/python benchmarks/outlines.py
	$(BIN)/python benchmarks/messages.py
	$(BIN)/python benchmarks/agreement.py

bench-checking: .venv/develop.stamp
	$(BIN)/python benchmarks/checking.py
	$(BIN)/python benchmarks/checking.py --memory

bench-pages: .venv/develop.stamp
	$(BIN)/python benchmarks/pages.py $(if $(PEER),--peer $(PEER))

bench-site: .venv-browser/stamp tests/browser/node_modules/stamp
	.venv-browser/bin/python benchmarks/sites.py

bench-deposit: .venv/develop.stamp
	$(BIN)/python -m pip install --quiet --disable-pip-version-check bagit
	$(BIN)/python benchmarks/depositing.py

bench-interruptions: .venv/develop.stamp
	$(BIN)/python benchmarks/interruptions.py

bench-spacy: .venv-spacy/stamp
	.venv-spacy/bin/python -m pip install --quiet --disable-pip-version-check dateparser datefinder
	.venv-spacy/bin/python benchmarks/recognition.py

clean:
	rm -rf .venv .venv-spacy .venv-dask .venv-browser .venv-consumers .venv-docs tests/*/node_modules docs/_build build

$(BIN)/python:
	$(PYTHON) -m venv .venv

.venv/edition.stamp: pyproject.toml $(EXTENSION) | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

.venv/develop.stamp: pyproject.toml $(EXTENSION) | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@ .venv/edition.stamp

.venv-spacy/stamp: pyproject.toml
	$(PYTHON) -m venv .venv-spacy
	.venv-spacy/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[test-spacy]'
	touch $@

.venv-dask/stamp: pyproject.toml
	$(PYTHON) -m venv .venv-dask
	.venv-dask/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[test-dask]'
	touch $@

.venv-browser/stamp: pyproject.toml
	$(PYTHON) -m venv .venv-browser
	.venv-browser/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[test-browser]'
	touch $@

tests/browser/node_modules/stamp: tests/browser/package-lock.json
	tests/browser/install
	touch $@

.venv-consumers/stamp: pyproject.toml tests/consumers/schemas.txt
	$(PYTHON) -m venv .venv-consumers
	.venv-consumers/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[test-consumers]'
	.venv-consumers/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --requirement tests/consumers/schemas.txt
	touch $@

.venv-docs/stamp: pyproject.toml
	$(PYTHON) -m venv .venv-docs
	.venv-docs/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[test-docs]'
	touch $@

tests/consumers/node_modules/stamp: tests/consumers/package-lock.json
	tests/consumers/install
	touch $@
