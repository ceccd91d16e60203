"""`ncnd schema`: what goes in and what comes out, as JSON Schema."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from ncnd import CaseFile, Response
from tests.cli.running import ncnd


def schema(of: str) -> dict[str, Any]:
    said = ncnd("schema", of)
    assert (said.status, said.err) == (0, "")
    loaded: dict[str, Any] = json.loads(said.out)
    return loaded


def within(value: Any) -> Iterator[dict[str, Any]]:
    """Every object within a schema."""
    match value:
        case dict():
            yield value
            for each in value.values():
                yield from within(each)
        case list():
            for each in value:
                yield from within(each)
        case _:
            return


@pytest.mark.parametrize(("of", "model"), [("case", CaseFile), ("response", Response)])
def test_schema_names_every_key(of: str, model: type[CaseFile | Response]) -> None:
    """The schema has the keys of the model, allows no other, and says which edition of JSON Schema it is."""
    made = schema(of)
    assert made["properties"].keys() == model.model_fields.keys()
    assert made["additionalProperties"] is False
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("of", ["case", "response"])
def test_references_resolve(of: str) -> None:
    """Every reference within a schema leads to a definition in it."""
    made = schema(of)
    references = {each["$ref"].removeprefix("#/$defs/") for each in within(made) if "$ref" in each}
    assert references == made["$defs"].keys()


def test_ground_of_several_families() -> None:
    """A ground that names only its provision fits the model of every family of test, and the schema lets it."""
    grounds = schema("case")["$defs"]["Part"]["properties"]["grounds"]["items"]
    assert len(grounds["anyOf"]) == 6
    assert not any("oneOf" in each for each in within(schema("case")))
