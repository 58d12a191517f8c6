# make run     start NetworkPrep (the first time makes .venv)
# make test    all tests          make check   format, lint, types, layers, budgets
# make bench   the figures        make fuzz    each reader for a minute, then the properties
# make package   wheel, source archive, bundle, .deb into dist/      make test-packages   try those (packaging/README.md)
# PYTHON=...   interpreter to make .venv with     PY=...   a ready environment to use instead of .venv

unexport PYTHONDONTWRITEBYTECODE

ifdef PY
ready:
else
PY := .venv/bin/python
ready:
	@PYTHON="$(PYTHON)" packaging/set_up
endif
BIN := $(dir $(PY))

.PHONY: run test check bench fuzz package test-packages clean ready
.DEFAULT_GOAL := run

run: ready
	@$(PY) -m networkprep $(ARGS)

test: ready
	@$(PY) -m pytest $(ARGS)

check: ready
	@$(PY) -m ruff format --check --quiet .
	@$(PY) -m ruff check --quiet .
	@$(PY) -m mypy
	@$(BIN)lint-imports --no-logo
	@$(PY) -m pytest -q tests/test_budgets.py tests/test_source.py

bench: ready
	@$(PY) -m tests.bench $(ARGS)

fuzz: ready
	@$(PY) -m tests.fuzz $(ARGS)
	@HYPOTHESIS_PROFILE=fuzz $(PY) -m pytest -m hypothesis --timeout=0

package:
	@PYTHON="$(PYTHON)" packaging/wheel/build
	@packaging/bundle/build
	@packaging/deb/build

test-packages: ready
	@$(PY) -m tests.packages

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .coverage
	find networkprep tests -name __pycache__ -type d -prune -exec rm -rf {} +
