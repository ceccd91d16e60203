"""`ncnd explain`: the file note, which is not for release."""

from typing import Any, Final

from ncnd import FileNote, file_note, read_case
from ncnd.catalogue import bundled
from ncnd.picture import explain_html, explain_svg
from tests.cli.running import FINAL, POLICE, as_json, example, ncnd

LIMB: Final[dict[str, Any]] = {"provision": "31(3)", "limbs": ["31(1)(g)"], "likelihood": "would", "if_confirmed": "It\nmay."}
NO_LINK: Final[dict[str, Any]] = {"provision": "23(5)", "bodies": ["(a)"]}
PUBLISHED: Final[dict[str, Any]] = {
    "conduct": "covert",
    "about": "the code",
    "circumstances": ["published_framework"],
    "grounds": [LIMB],
}


def explained(*parts: dict[str, Any]) -> str:
    """The file note for one question of these parts, without the list of rules at its end."""
    case = example(questions=[{"ref": "1", "text": "secret words", "parts": list(parts)}])
    case["holdings"] = {}
    said = ncnd("explain", "-", given=as_json(case))
    assert (said.status, said.err) == (0, "")
    return said.out.partition("\nRules\n")[0]


def test_marked_not_for_release() -> None:
    """The first line of the note says that it is not for release, and so does the note as data."""
    assert ncnd("explain", POLICE).out.splitlines()[0] == "File note: NOT FOR RELEASE"
    assert '"not_for_release":true' in ncnd("explain", POLICE, "--format", "json").out


def test_as_data() -> None:
    """`--format json` is the file note of the library."""
    note = FileNote.model_validate_json(ncnd("explain", FINAL, "--format", "json").out)
    assert note == file_note(read_case(FINAL))


def test_drawn() -> None:
    """`--format html` and `--format svg` are the page and the picture of the library; the regulator's questions are not drawn."""
    note = file_note(read_case(FINAL))
    assert ncnd("explain", FINAL, "--format", "html") == (0, explain_html(note), "")
    assert ncnd("explain", FINAL, "--format", "svg") == (0, explain_svg(note), "")
    said = "ncnd explain: the regulator's questions are not drawn; leave out --format, or give text or json\n"
    assert ncnd("explain", FINAL, "--format", "svg", "--for", "regulator") == (2, "", said)


def test_every_rule_fact_and_authority() -> None:
    """Every step of every ground is there, and every rule that the note names is given in full, marked if it is not verified."""
    out = ncnd("explain", FINAL).out
    steps = [step for part in file_note(read_case(FINAL)).parts for ground in part.grounds for step in ground.steps]
    assert len(steps) > 10
    for step in steps:
        assert any(
            row.split()[:1] == [step.rule] and step.fact.replace("_", " ") in row and row.endswith(step.authority)
            for row in out.splitlines()
        )
    rules = {rule.id: rule for rule in bundled().exemptions.rules}
    listed = {row[:4]: row for row in out.partition("\nRules\n")[2].splitlines() if row[:4] in rules}
    assert listed.keys() >= {step.rule for step in steps} | {"L012", "L013"}
    for name, row in listed.items():
        assert f"{rules[name].rule}  {rules[name].authority}".split() == row[4:].partition(rules[name].url)[0].rstrip("; ").split()
        assert ("not verified" in row) is not rules[name].verified


def test_words_of_the_request_are_not_in_the_note() -> None:
    """The note is about reasons: it quotes nothing of what was asked."""
    assert "secret words" not in explained({"conduct": "covert", "about": "secret words", "grounds": [LIMB]})


def test_page() -> None:
    """The note reads from the whole to the part to the ground, and says what is still to be given."""
    page = explained({"conduct": "covert", "about": "use of drones", "grounds": [LIMB, NO_LINK]})
    limb, link = page.index("Section 31(3): gap"), page.index("Section 23(5): gap")
    assert page.index("Part 1-covert: grounds required") < min(limb, link)
    assert "Still to be given  purpose" in page
    assert "Still to be given  link" in page
    assert "Bodies             (a)" in page
    assert "Likelihood         would" in page


def test_small_page() -> None:
    """A part whose only ground is defeated has to be answered, and the page says by which fact and which rule."""
    rows = [row.split("  ") for row in explained(PUBLISHED).splitlines() if row.startswith("L034")]
    assert [[cell.strip() for cell in row if cell][:3] for row in rows] == [["L034", "published framework", "yes"]]
    assert "Part 1-covert: duty applies" in explained(PUBLISHED)


RECORD: Final[dict[str, Any]] = {
    "official_statements": {
        "searched": ["the website", "press notices"],
        "by": "A Clerk",
        "on": "2021-04-12",
        "found": ["a tweet"],
    },
    "consultations": [
        {"body": "a neighbouring force", "on": "2021-04-13", "advice": "Answer\nalike.", "followed": True},
        {"body": "counsel", "on": "2021-04-14", "followed": False},
    ],
    "referral": {"body": "the national unit", "on": "2021-04-15"},
    "drafted": {"name": "A Clerk", "role": "officer", "on": "2021-04-16"},
    "approved": {"name": "B Head", "role": "manager", "on": "2021-04-19"},
}


def test_what_is_on_file() -> None:
    """The note begins with the days that count and with what is on file beside the reasons."""
    case = example(questions=[{"ref": "1", "text": "What?", "parts": [{"conduct": "undivided", "about": "use of drones"}]}])
    said = ncnd("explain", "-", given=as_json({**case, "holdings": {}, "record": RECORD}))
    checked = bundled().exemptions.checked_on
    assert said == (
        0,
        f"""\
File note: NOT FOR RELEASE
--------------------------

Reference                   FOI-1234-21
Decided as at               23 April 2021
Law checked to              {checked.day} {checked:%B %Y}
Answer due                  6 May 2021
Usual limit if extended     4 June 2021
Review to be asked for by   22 June 2021
Official statements sought  the website; press notices; by A Clerk on 12 April 2021
Official statements found   a tweet
Consulted                   a neighbouring force on 13 April 2021; Answer alike.; followed
Consulted                   counsel on 14 April 2021; not followed
Referred to                 the national unit on 15 April 2021
Drafted by                  A Clerk, officer, on 16 April 2021
Approved by                 B Head, manager, on 19 April 2021

Part 1-undivided: duty applies
------------------------------
""",
        "",
    )
