"""The case file as a competent pydantic user would model it: plain fields, and nothing that costs more."""

from datetime import date
from typing import Literal

from pydantic import BaseModel


class Part(BaseModel):
    conduct: Literal["overt", "covert"]
    about: str
    subjects: tuple[str, ...] = ()
    circumstances: tuple[str, ...] = ()


class Question(BaseModel):
    ref: str
    text: str
    depends_on: tuple[str, ...] = ()
    parts: tuple[Part, ...]


class Authority(BaseModel):
    name: str
    short_name: str
    kind: str
    nation: str
    review_contact: str


class Request(BaseModel):
    reference: str
    received: date
    answered: date
    authority: Authority
    questions: tuple[Question, ...]


class Answer(BaseModel):
    statement: str


class Case(BaseModel):
    request: Request
    holdings: dict[str, Literal["held", "not_held"]] = {}
    answers: dict[str, Answer] = {}
