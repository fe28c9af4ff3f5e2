# Every target works on a fresh machine with Python 3.11 or later; `make` alone lists them.
# PYTHON=/path/to/python3 chooses the Python that .venv is made with.

BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help demo lab test test-all check bench soak assets lock clean

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' Makefile

demo: .venv/installed ## Install the kit if needed, then make the finished example in ./demo
	@$(BIN)/workshop-kit demo

lab: .venv/installed ## Open the guided notebooks, with a copy of the example in ./my-workshop
	@[ -d my-workshop ] || $(BIN)/workshop-kit new my-workshop --starter car-purchase
	@$(BIN)/workshop-kit lab my-workshop

test: .venv/installed ## Run the tests that need only Python (under 3 minutes)
	@$(BIN)/python scripts/run_tests.py

test-all: .venv/installed ## Run all tests, also those with LibreOffice, a browser and the validator (20 minutes)
	@$(BIN)/python scripts/run_tests.py --all

check: .venv/installed ## Check style, layers and types
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/lint-imports
	@$(BIN)/mypy

bench: .venv/installed ## Measure decks and grids against named baselines
	@$(BIN)/python scripts/bench.py

soak: .venv/installed ## Kill kernels while somebody types: nothing that was called saved may be missing
	@$(BIN)/python scripts/soak.py

assets: .venv/installed ## Build again what scripts build: templates, notebooks, catalogues
	@status=0; for script in scripts/make_*.py; do \
		echo "$$script"; $(BIN)/python "$$script" || status=1; \
	done; exit $$status

lock: .venv/installed ## Choose the versions in requirements.lock again (ARGS=--upgrade for newer ones)
	@sh scripts/lock.sh $(ARGS)

clean: ## Remove the environment and all caches; workshops, the demo too, stay
	@rm -rf .venv node_modules dist build
	@rm -rf .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

# JupyterLab reads the copy of its extension that the installation makes
EXTENSION := workshop_kit/jupyter/labextensions/journey-workshop-kit
.venv/installed: requirements.lock pyproject.toml scripts/set_up.sh $(wildcard $(EXTENSION)/* $(EXTENSION)/*/*)
	@PYTHON="$(PYTHON)" sh scripts/set_up.sh
