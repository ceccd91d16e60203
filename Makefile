# The two commands of the README are `make demo` and `make test`. Each makes what it needs in .venv first, from nothing but
# Python 3.11 or later, and makes it again only when pyproject.toml changes. PYTHON=python3.12 chooses the Python.
# ARGS adds to the command that is run: make test ARGS='-k limb'

PYTHON ?=
ARGS ?=

# An environment is good for one checkout, in one place, and one choice of Python.
environment := $(shell { pwd; printf '%s' '$(PYTHON)'; } | cksum | cut -d ' ' -f 1)
ready_to_run := .venv/ready-$(environment)-to-run
ready_to_test := .venv/ready-$(environment)-to-test
ready_to_develop := .venv/ready-$(environment)-to-develop
ready_to_bench := .venv-bench/ready-$(environment)
ready_to_browse := .venv-browser/ready-$(environment)

python := .venv/bin/python
pytest := $(python) -m pytest -n auto --maxprocesses 4

# Nothing outside the environment is imported into it.
export PYTHONNOUSERSITE := 1
unexport PYTHONHOME PYTHONPATH

.PHONY: demo test lint types cover docs bench browser format clean
.DELETE_ON_ERROR:

demo: $(ready_to_run)
	@.venv/bin/ncnd respond examples/west-midlands-police.json $(ARGS)

test: $(ready_to_test)
	$(pytest) $(ARGS)

lint: $(ready_to_develop)
	$(python) -m ruff check
	$(python) -m ruff format --check
	.venv/bin/lint-imports

types: $(ready_to_develop) $(ready_to_bench) $(ready_to_browse)
	$(python) -m mypy
	$(python) -m mypy --python-executable .venv-bench/bin/python bench
	$(python) -m mypy --python-executable .venv-browser/bin/python browser
	$(python) -m basedpyright
	$(python) -m basedpyright --pythonpath .venv-bench/bin/python bench
	$(python) -m basedpyright --pythonpath .venv-browser/bin/python browser

cover: $(ready_to_test)
	$(pytest) --cov $(ARGS)

# A page that is not linked, a link that leads nowhere and a docstring that cannot be read are errors.
docs: $(ready_to_develop)
	$(python) -m sphinx --builder html --fresh-env --nitpicky --fail-on-warning --quiet docs build/site $(ARGS)

bench: $(ready_to_bench)
	.venv-bench/bin/python -m bench $(ARGS)

# In Chromium, as the system's packages install it.
browser: $(ready_to_browse)
	.venv-browser/bin/python -m pytest browser $(ARGS)

format: $(ready_to_develop)
	$(python) -m ruff check --fix
	$(python) -m ruff format

clean:
	rm -rf .venv .venv-bench .venv-browser build .coverage .coverage.* .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache dist

# An environment that must change is made afresh, so that nothing is left over from before.
define new_environment
@python="$$(sh .ci/find-python $(PYTHON))" && \
    echo "making $(@D) with $$python and what pyproject.toml names; a minute or so, and only this once" >&2 && \
    "$$python" -m venv --clear $(@D)
@$(@D)/bin/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
endef

$(ready_to_run): pyproject.toml
	$(new_environment)
	@$(python) -m pip install --quiet --editable '.[cli,read]'
	@touch $@

$(ready_to_test): $(ready_to_run)
	@$(python) -m pip install --quiet --editable '.[cli,docx]' --group test
	@touch $@

$(ready_to_develop): $(ready_to_test)
	@$(python) -m pip install --quiet --group dev
	@touch $@

$(ready_to_bench): pyproject.toml bench/requirements.txt
	$(new_environment)
	@.venv-bench/bin/python -m pip install --quiet --editable '.[cli,docx]' --requirement bench/requirements.txt
	@touch $@

$(ready_to_browse): pyproject.toml
	$(new_environment)
	@.venv-browser/bin/python -m pip install --quiet --editable '.[cli]' --group browser
	@touch $@
