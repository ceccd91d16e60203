"""`ncnd schema`: what goes in and what comes out, as JSON Schema."""

import json
from collections.abc import Mapping

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode

import ncnd
from ncnd.checks.finding import Finding
from ncnd.checks.reading.models import LetterReading
from ncnd.commands.choices import Described
from ncnd.terminal import DONE, put


def schema(of: Described) -> int:
    """Print a JSON Schema."""
    described: Mapping[Described, tuple[type[BaseModel], JsonSchemaMode]] = {
        Described.CASE: (ncnd.CaseFile, "validation"),
        Described.RESPONSE: (ncnd.Response, "serialization"),
        Described.FINDING: (Finding, "serialization"),
        Described.READING: (LetterReading, "serialization"),
    }
    model, mode = described[of]
    made = model.model_json_schema(mode=mode)
    put(json.dumps({"$schema": GenerateJsonSchema.schema_dialect, **made}, indent=2, ensure_ascii=False) + "\n")
    return DONE
