"""One response in every format: Markdown and HTML beside plain text, Word beside python-docx with the same paragraphs."""

from collections.abc import Sequence

from bench.cases import west_midlands
from bench.line import AtMost, Line, NotMeasured
from bench.peers import word
from bench.timing import Contestant, microseconds
from ncnd import CaseFile, respond
from ncnd.letter import to_docx, to_html, to_markdown, to_text

_TEXT, _MARKDOWN, _HTML, _WORD, _PEER = "plain text", "Markdown", "HTML", "Word", "python-docx alone"


def run(rounds: int) -> Sequence[Line]:
    responses = [respond(CaseFile.model_validate_json(case)) for case in west_midlands()]
    files = [to_docx(response) for response in responses]
    letters = [word.runs_of(file) for file in files]
    if any(word.runs_of(word.built(letter)) != letter for letter in letters):
        raise NotMeasured("python-docx does not build the same paragraphs and runs")
    taken = microseconds(
        {
            _TEXT: Contestant(to_text, responses),
            _MARKDOWN: Contestant(to_markdown, responses),
            _HTML: Contestant(to_html, responses),
            _WORD: Contestant(to_docx, responses[:4]),
            _PEER: Contestant(word.built, letters[:4]),
        },
        rounds,
    )
    paragraphs, runs = len(letters[0]), sum(len(paragraph.runs) for paragraph in letters[0])
    return [
        Line("response to Markdown", "us", taken[_MARKDOWN], _TEXT, taken[_TEXT], AtMost(2)),
        Line("response to HTML", "us", taken[_HTML], _TEXT, taken[_TEXT], AtMost(2)),
        Line("response to Word", "us", taken[_WORD], _PEER, taken[_PEER], AtMost(1.2), f"{paragraphs} paragraphs, {runs} runs"),
    ]
