# Every verb brings what it needs. `make` alone lists them.
SHELL := /bin/sh
PORT ?= 8000
DATA ?= data
PYTHON ?= python3
BIN := .venv/bin
RUN := $(BIN)/python -m pleinair
# What only looks must not touch the data of who develops here.
AWAY := PLEINAIR_DATA=build/lint
# One process more than there are cores: many tests wait for others. Who is through takes over from who is not.
PARALLEL := -n $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1) --dist worksteal
# Every room that keeps rows, and what sees whole sites.
ON_POSTGRES := $(addprefix tests/,accounts billing generation kill library mail privacy profiles safety vault web)
# What only that profile has. Its tables differ, so that a helper of the tests may load here and not there.
ON_A_WORKSPACE := PLEINAIR_PROFILE=workspace $(BIN)/python -m pytest -q -m workspace tests/web/test_second_steps.py

.DEFAULT_GOAL := help
.PHONY: help run test check test-fast format lint types translations screenshots bench lock clean

help: ## list the verbs
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

.venv/run: requirements/bootstrap.txt requirements/run.txt
	@test -x $(BIN)/python || $(PYTHON) -c 'import sys, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
		{ echo "$(PYTHON) is not Python 3.11 or later with venv: say which is, by make PYTHON=…" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bootstrap.txt
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements/run.txt
	@touch $@

.venv/dev: .venv/run requirements/dev.txt
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements/dev.txt
	@touch $@

run: .venv/run ## bring up the studio at http://127.0.0.1:8000 (PORT=, DATA=)
	@PLEINAIR_DATA='$(DATA)' PLEINAIR_URL="$${PLEINAIR_URL:-http://127.0.0.1:$(PORT)}" $(RUN) prepare
	@PLEINAIR_DATA='$(DATA)' PLEINAIR_URL="$${PLEINAIR_URL:-http://127.0.0.1:$(PORT)}" exec $(RUN) serve --port $(PORT)

test: .venv/dev ## pass every test, with SQLite and a real browser, then PostgreSQL
	@# Each part runs, whatever became of those before it or could not be brought.
	@# A browser by itself: its driver keeps an event loop running in its process.
	@failed=0; \
	sh tools/bring.sh || failed=1; \
	$(BIN)/python -m pytest -q $(PARALLEL) -m "not browser" || failed=1; \
	$(ON_A_WORKSPACE) || failed=1; \
	$(BIN)/python -m pytest -q $(PARALLEL) -m browser tests/browser || failed=1; \
	$(BIN)/python -m pytest -q -m browser tests/stripe_server || failed=1; \
	sh tools/with_postgres.sh $(BIN)/python -m pytest -q $(PARALLEL) -m "not browser" $(ON_POSTGRES) || failed=1; \
	exit $$failed

test-fast: .venv/dev ## pass the tests that need neither browser nor killing
	@$(BIN)/python -m pytest -q $(PARALLEL) -m "not browser and not kill"
	@$(ON_A_WORKSPACE)

lint: .venv/dev ## judge style, imports, migrations and templates
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/lint-imports
	@$(AWAY) $(RUN) check
	@$(AWAY) DJANGO_SETTINGS_MODULE=pleinair.settings $(BIN)/python -m django makemigrations --check --dry-run
	@$(BIN)/djade --check --target-version 5.2 $$(git ls-files '*.html')
	@$(BIN)/djhtml --check --tabwidth 2 $$(git ls-files '*.html')

types: .venv/dev ## judge types, strictly
	@$(AWAY) $(BIN)/mypy

check: .venv/dev ## everything a change must pass
	@$(MAKE) --no-print-directory -j 2 lint types
	@$(MAKE) --no-print-directory test

format: .venv/dev ## put code and templates into form
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .
	@# These two also fail when they changed something: looking again tells it apart.
	@$(BIN)/djade --target-version 5.2 $$(git ls-files '*.html') || $(BIN)/djade --check --target-version 5.2 $$(git ls-files '*.html')
	@$(BIN)/djhtml --tabwidth 2 $$(git ls-files '*.html') || $(BIN)/djhtml --check --tabwidth 2 $$(git ls-files '*.html')

translations: .venv/run ## bring every language up to date with the code, and compile it
	@cd pleinair && ../$(BIN)/python -m django makemessages --all --no-location --no-obsolete --no-wrap
	@cd pleinair && ../$(BIN)/python -m django compilemessages

screenshots: .venv/dev ## make pictures of every page, both themes, three widths
	@sh tools/bring.sh
	@$(BIN)/python -m tests.browser.screenshots build/screenshots

bench: .venv/dev ## measure vault, illustrator and live news as ratios
	@$(BIN)/python -m tests.bench_vault
	@$(BIN)/python -m tests.bench_illustrator
	@sh tools/with_postgres.sh $(BIN)/python -m tests.bench_live

lock: .venv/run ## resolve the requirements anew, with hashes
	@for f in bootstrap run dev; do $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header requirements/$$f.in -o requirements/$$f.txt; done

clean: ## remove what was made, but never data
	@rm -rf .venv build .mypy_cache .ruff_cache .pytest_cache .hypothesis
