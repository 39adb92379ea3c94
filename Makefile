# "make help" explains every target. Each target makes the environment it needs, in .venv, the first time.

PYTHON ?= python3
# The figures: on two cores two workers are quickest; PYTEST_ARGS=-n0 runs everything in one process, for a debugger.
WORKERS ?= 2
PYTEST_ARGS ?=
CRASH_ARGS ?=
UPDATES ?= 1000000
PORT ?= 8080
DATA ?= demo
UV := $(shell command -v uv 2>/dev/null)

BIN := .venv/bin
READY := .venv/ready
# Compiled modules are kept whatever the environment says: every process that a test starts would compile them again.
TEST := env -u PYTHONDONTWRITEBYTECODE $(BIN)/python -m pytest -n $(WORKERS) --dist worksteal

.DEFAULT_GOAL := help
.PHONY: help demo run test check lint format crash bench soak hostile pages constraints clean

help: ## Explain the targets (this list)
	@echo 'Linli: a Telegram bot with which a neighbourhood looks after itself.'
	@echo
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' Makefile | while IFS='	' read -r name what; do printf '  make %-12s %s\n' "$$name" "$$what"; done
	@echo
	@echo 'Everything it needs is put into .venv by itself: with uv where there is one, else with venv and pip.'
	@echo 'To change: make demo PORT=9000 DATA=folder, make test PYTEST_ARGS="-k poll", make clean test PYTHON=python3.12'

demo: $(READY) ## Try the bot in the browser: no token, nothing leaves this machine; Ctrl-C ends it
	@$(BIN)/linli demo --port $(PORT) --data "$(DATA)"

run: $(READY) ## Run the bot on Telegram, with the settings in .env (see .env.example)
	@$(BIN)/linli run

test: $(READY) ## Run every test, on SQLite and on a PostgreSQL that the tests start themselves
	$(TEST) $(PYTEST_ARGS)

# Each query has to run on PostgreSQL too, though most scenes make do with SQLite.
# Watching which lines run doubles the time of a scene. Its second run, on the other database, would show the same ones, and so
# would what walks through everything again and again: those run without.
check: lint ## Everything CI demands: lint, format, types, import contracts, tests with the coverage gate
	@$(BIN)/python -m tests.statements clear
	$(TEST) --cov --cov-report=term -m 'not unwatched' $(PYTEST_ARGS)
	$(TEST) -m unwatched $(PYTEST_ARGS)
	$(BIN)/python -m tests.statements

lint: $(READY) ## Check style, format, types and which package imports which
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(READY) ## Put the code into shape: format, sort imports, repair what can be repaired
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

crash: $(READY) ## Kill the bot 200 times under load on each database, and audit what was kept (half an hour)
	$(BIN)/python -m tests.crash $(CRASH_ARGS)

bench: $(READY) ## Measure speed and memory; prints a table and writes benchmarks/results/
	$(BIN)/python -m benchmarks

soak: $(READY) ## Drain 10,000 messages while 1,000 vote, and feed 100,000 updates: what only shows after long (half an hour)
	$(BIN)/python -m benchmarks --soak

hostile: $(READY) ## Feed a million hostile updates, and audit what is stored and sent (hours; make hostile UPDATES=20000)
	$(BIN)/python -m tests.hostile.soak --updates $(UPDATES)

pages: $(READY) ## Write the tables in docs/ that are made from the code
	$(BIN)/python -m tools.pages

constraints: $(READY) ## Pin the newest releases that fit pyproject.toml in constraints.txt (needs uv)
	$(BIN)/python tools/constraints.py

clean: ## Remove .venv, caches and reports; the demo's data and .env stay
	rm -rf .venv build dist *.egg-info .coverage .coverage.* .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Made anew only when what it depends on has changed; over a folder left by another Python nothing works, so that one is cleared.
IDENTITY := import sys; print(sys.base_prefix, sys.version)
$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Linli needs Python 3.11 or newer: make PYTHON=python3.12")'
ifneq ($(UV),)
	@test -x $(BIN)/python || $(UV) venv --quiet --python "$(PYTHON)" .venv
	@echo 'Installing what Linli needs into .venv (a few seconds, only this once) ...'
	@$(UV) pip install --quiet --python $(BIN)/python --constraint constraints.txt --editable '.[test]'
else
	@test "$$($(PYTHON) -c '$(IDENTITY)')" = "$$($(BIN)/python -c 'import pip; $(IDENTITY)' 2>/dev/null)" || $(PYTHON) -m venv --clear .venv
	@echo 'Installing what Linli needs into .venv (half a minute, only this once) ...'
	@PYTHONWARNINGS=ignore $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[test]'
endif
	@touch $(READY)
