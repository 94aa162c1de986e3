PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: demo test bench lint system clean

demo: $(STAMP)
	$(BIN)/kg build samples/澜溪区_2024.txt --gazetteer samples/澜溪区_地名.csv -o build/demo/graph
	$(BIN)/kg view build/demo/graph --all -o build/demo/views
	$(BIN)/kg impact build/demo/graph 柳浦街道
	@echo
	@echo "The graph folder:      build/demo/graph"
	@echo "Views, any browser:    build/demo/views/index.html"
	@echo "A local page:          $(BIN)/kg serve build/demo/graph"
	@echo "Ask on:                $(BIN)/kg show build/demo/graph 澜溪新城"

test: $(STAMP) system lint
	$(BIN)/python scripts/neo4j/server.py run -- $(BIN)/pytest -n auto --dist loadfile

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(STAMP)
	$(BIN)/python -m bench
	$(BIN)/python -m bench.large

system:
	@sh scripts/system.sh

$(STAMP): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "plankg needs Python 3.11 or newer: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --constraint constraints.txt --editable '.[test,dev]'
	touch $(STAMP)

clean:
	rm -rf build .pytest_cache .mypy_cache .ruff_cache .hypothesis
