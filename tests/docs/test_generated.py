"""The pages that are written from the data and the models say what those say now."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ncnd import CaseFile, Response
from ncnd.catalogue import bundled
from ncnd.provision import Body, Limb, Provision, Purpose
from tests.docs.reading import CHECKOUT, blocks, headings, read
from tools.write_docs import pages, stale

WRITTEN = pages()
PROVISIONS = bundled().exemptions.provisions
REMEDY = "run `python tools/write_docs.py`"


@pytest.mark.parametrize("page", WRITTEN)
def test_the_page_is_as_the_data_would_write_it(page: str) -> None:
    """A page that is stale is worse than none."""
    assert read(page) == WRITTEN[page], f"{page} is stale: {REMEDY}"


def test_no_page_is_left_of_a_provision_that_is_gone() -> None:
    assert stale() == [], REMEDY


def test_a_stale_page_is_found_and_written_again(tmp_path: Path) -> None:
    """`--check` says which page is stale and changes nothing; without it the page is put right, and one without law removed."""
    for name in ("docs", "examples", "tools"):
        shutil.copytree(CHECKOUT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "docs" / "wording.md").write_text("old", "utf-8")
    (tmp_path / "docs" / "provisions" / "99-2.md").write_text("made up", "utf-8")
    assert write_docs(tmp_path, "--check") == (1, ["stale: docs/wording.md", "stale: docs/provisions/99-2.md"])
    assert write_docs(tmp_path) == (0, ["written: docs/wording.md", "removed: docs/provisions/99-2.md"])
    assert write_docs(tmp_path, "--check") == (0, [])


def write_docs(checkout: Path, *arguments: str) -> tuple[int, list[str]]:
    command = [sys.executable, str(checkout / "tools" / "write_docs.py"), *arguments]
    settings = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    done = subprocess.run(command, capture_output=True, encoding="utf-8", env=settings, check=False)
    assert done.stderr == ""
    return done.returncode, done.stdout.splitlines()


@pytest.mark.parametrize("provision", PROVISIONS, ids=lambda each: each.provision)
class TestProvision:
    def test_its_page_has_every_source_and_every_limb(self, provision: Provision) -> None:
        """Whatever the law says of a provision, its page says."""
        page = read(_path(provision))
        matters: tuple[Limb | Purpose | Body, ...] = (*provision.limbs, *provision.purposes, *provision.bodies)
        assert all(f"| `{each.code}` | " in page for each in matters)
        sources = (provision.status_source, *provision.sources, *(each.source for each in matters))
        assert all(f"]({each.url}), checked " in page for each in sources)

    def test_what_was_not_seen_in_a_source_is_marked_as_a_lead(self, provision: Provision) -> None:
        """Nothing unverified is put forward as settled."""
        page = read(_path(provision))
        unseen = [each for each in provision.sources if not each.verified]
        uncertain = [each for each in provision.amendments if not each.verified]
        assert page.count("**Lead, not law.**") >= len(unseen) + len(uncertain)

    def test_what_is_contested_is_said_to_be(self, provision: Provision) -> None:
        assert ("**Contested.**" in read(_path(provision))) == (provision.status == "contested")

    def test_the_ground_that_it_shows_is_one_that_a_case_file_takes(self, provision: Provision) -> None:
        """Each is the ground that the letter below it was drafted on."""
        shown = [json.loads(block.text) for block in blocks(_path(provision)) if block.language == "json"]
        assert shown
        assert all(ground["provision"] == provision.provision for ground in shown)


def test_every_rule_has_an_entry_and_a_lead_says_so() -> None:
    law = read("docs/law.md")
    entries = dict(re.findall(r"^### (L[0-9]{3})\n\n(.+?)(?=\n### |\Z)", law, re.MULTILINE | re.DOTALL))
    rules = bundled().exemptions.rules
    assert list(entries) == [rule.id for rule in rules]
    assert [name for name, entry in entries.items() if "**Lead, not law.**" in entry] == [
        rule.id for rule in rules if not rule.verified
    ]


def test_every_factor_has_an_entry() -> None:
    entries = [heading for heading in headings("docs/factors.md") if re.fullmatch(r"F[0-9]{3}", heading)]
    assert sorted(entries) == [factor.id for factor in bundled().factors.factors]


def test_every_sentence_is_shown_with_its_name() -> None:
    names = re.findall(r"^\| `([^`]+)` \|", read("docs/wording.md"), re.MULTILINE)
    data = bundled().wording.data
    questions = [question.id for question in data.regulator_questions]
    assert sorted(names) == sorted([*data.sentences, *data.missing, *data.remarks, *data.gates, *questions])


@pytest.mark.parametrize(("page", "model"), [("case-file", CaseFile), ("response", Response)])
def test_every_field_is_in_the_reference(page: str, model: type[CaseFile | Response]) -> None:
    """Those of the schema, at every level."""
    written = read(f"docs/reference/{page}.md")
    schema = model.model_json_schema()
    for name, each in {**schema["$defs"], model.__name__: schema}.items():
        section = written.partition(f"\n## {name}\n")[2].partition("\n## ")[0]
        assert re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE) == list(each["properties"]), name


def test_what_stage_2_alone_reads_is_said_to_be() -> None:
    """Holdings, answers, and what is inside an answer."""
    written = read("docs/reference/case-file.md")
    fields = re.findall(r"^\| `(\w+)` \|.*\| stage 2 only", written, re.MULTILINE)
    models = re.findall(r"^## (\w+)\n\nRead by stage 2 only", written, re.MULTILINE)
    assert (fields, models) == (["holdings", "answers"], ["Answer", "Withheld", "Elsewhere"])


def _path(provision: Provision) -> str:
    return f"docs/provisions/{re.sub(r'[()]+', '-', provision.provision).strip('-').lower()}.md"
