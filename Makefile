SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help install run demo advocate test bench shots lint types fmt requirements clean

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
INSTALL := $(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes --requirement
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header

# Pango sets the letters' type; the other makes their PDFs smaller.
RUN_PACKAGES := libpangoft2-1.0-0 libharfbuzz-subset0
# A browser, what its driver is linked to, and pdfinfo and pdftotext.
TEST_PACKAGES := $(RUN_PACKAGES) chromium libatomic1 poppler-utils

help: ## Say what can be done
	@grep -hE '^[a-z]+:.*## ' Makefile | sed -E 's/:[^#]*## /\t/' | expand -t 16

install: .venv/.test ## Make .venv with everything for running and for tests

run: .venv/.run ## Serve the site on http://127.0.0.1:8000
	@scripts/system-packages $(RUN_PACKAGES)
	@scripts/serve

demo: .venv/.run ## Fill the site with made-up people
	@$(BIN)/python manage.py make_keys >/dev/null
	@$(BIN)/python manage.py migrate --verbosity 0
	@$(BIN)/python manage.py demo

advocate: .venv/.run ## Make an account for an advocate
	@$(BIN)/python manage.py make_advocate $(NAME) $(EMAIL)

test: .venv/.test ## Run every check and every test
	@scripts/system-packages $(TEST_PACKAGES)
	@$(MAKE) --no-print-directory lint types
	$(BIN)/python manage.py makemigrations --settings denialhelp.settings.test --check
	@scripts/check-production
	$(BIN)/coverage erase
	$(BIN)/pytest --cov --cov-report=
	$(BIN)/coverage report
	$(BIN)/coverage report --include='denialhelp/domain/*,denialhelp/rulebook/*,denialhelp/remittance/*' --fail-under=100

bench: .venv/.test ## Time the rules
	$(BIN)/pytest -q -s -p no:randomly tests/benchmarks/bench_*.py

shots: .venv/.test ## Picture every page of PEOPLE="rosa-mri ..." into var/shots
	@scripts/system-packages $(TEST_PACKAGES)
	$(BIN)/pytest -q -p no:randomly tests/browser/shots.py

lint: .venv/.test
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/lint-imports --no-logo
	$(BIN)/djlint templates --lint --quiet

types: .venv/.test
	$(BIN)/mypy

fmt: .venv/.test ## Format the code and mend what can be mended
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

requirements: .venv/.test ## Write requirements/ anew from pyproject.toml
	$(COMPILE) --upgrade pyproject.toml -o requirements/run.txt
	$(COMPILE) --upgrade pyproject.toml --group test -c requirements/run.txt \
		-o requirements/test.txt
	$(COMPILE) --upgrade --group install -o requirements/install.txt

clean: ## Remove what was installed or built; the data in var/ stay
	rm -rf .venv .coverage .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -not -path './.git/*' -prune -exec rm -rf {} +

.venv/bin/uv: requirements/install.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed.")'
	$(PYTHON) -m venv .venv
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/install.txt
	@touch $@

.venv/.run: requirements/run.txt .venv/bin/uv
	$(INSTALL) $<
	@touch $@

.venv/.test: requirements/test.txt .venv/.run
	$(INSTALL) $<
	@touch $@
