"""`ncnd schema`: what goes in and what comes out, as JSON Schema."""

import json
from typing import Any

import pytest

from ncnd import CaseFile, Response
from ncnd.checks import Finding
from ncnd.checks.reading import LetterReading
from tests.cli.running import ncnd

Object = dict[str, Any]


def objects(of: str) -> list[Object]:
    """Every object within a schema; the schema itself comes last."""
    found: list[Object] = []

    def keep(each: Object) -> Object:
        found.append(each)
        return each

    said = ncnd("schema", of)
    assert (said.status, said.err) == (0, "")
    json.loads(said.out, object_hook=keep)
    return found


@pytest.mark.parametrize(
    ("of", "model"), [("case", CaseFile), ("response", Response), ("finding", Finding), ("reading", LetterReading)]
)
def test_schema_names_every_key(of: str, model: type[CaseFile | Response | Finding | LetterReading]) -> None:
    """The schema has the keys of the model, allows no other, and says which edition of JSON Schema it is."""
    *_, schema = objects(of)
    assert schema["properties"].keys() == model.model_fields.keys()
    assert schema["additionalProperties"] is False
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("of", ["case", "response", "reading"])
def test_references_resolve(of: str) -> None:
    """Every reference within a schema leads to a definition in it."""
    *within, schema = objects(of)
    assert {each["$ref"].removeprefix("#/$defs/") for each in within if "$ref" in each} == schema["$defs"].keys()


def test_ground_of_several_families() -> None:
    """A ground that names only its provision fits the model of every family of test, and the schema lets it."""
    *within, schema = objects("case")
    assert len(schema["$defs"]["Part"]["properties"]["grounds"]["items"]["anyOf"]) == 6
    assert not any("oneOf" in each for each in within)
