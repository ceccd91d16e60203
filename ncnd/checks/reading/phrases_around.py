"""The words round the answers: headings, the public interest test, the rider, and the rights."""

from typing import Final

from ncnd.checks.reading.phrase import Phrase

_SIDE: Final = r"(?:favouring|favoring|in favour of|for|against|supporting)"

AROUND: Final[tuple[Phrase, ...]] = (
    # Headings that end the answers.
    Phrase(
        "argument",
        r"^(?:\d\.? ?|- ?)?(?:(?:the |overall |evidence of |potential ){0,3}harm\b[^\n.]{0,60}$"
        r"|(?:the )?(?:prejudice test ?/ ?)?public interest(?: test\b[^\n.]{0,120}$|(?: considerations| factors)?\b[^\n.]{0,60}$)"
        r"|favou?ring (?:confirm|maintain|an answer|silence)|factors? (?:favou?ring|in favour|for|against)\b"
        r"|considerations (?:favou?ring|in favour|against)"
        r"|balanc(?:e|ing)(?: test)?\b[^\n]{0,40}$)",
        "Evidence of Harm",
        "public interest in favour of an answer was weighed. It is not a heading",
    ),
    Phrase("annex", r"^(?:(?:legal |explanatory )?ann?ex\b[^\n]{0,40}$|appendix\b(?: [a-z0-9]\b)?[^\n.]{0,40}$)", "LEGAL ANNEX"),
    Phrase(
        "closing",
        r"^(?:advice and assistance\b[^\n]{0,40}$|complaint rights?|complaints?\b[^\n]{0,30}$"
        r"|yours (?:sincerely|faithfully)|kind regards"
        r"|right(?:s)? (?:of|to) (?:appeal|complain|review)|your right to|internal review:?$|(?:if"
        r"|should) you (?:are|be|wish|want|remain|would like|feel)\b"
        r"|you (?:may|can|have (?:a|the) right to) (?:ask|request|appeal|complain)|are you unhappy|please contact us if)",
        "COMPLAINT RIGHTS",
    ),
    # The public interest test.
    Phrase(
        "test",
        r"\b(?:factors?|considerations|arguments|public interest(?: considerations| factors| arguments)?) "
        + _SIDE
        + r" (?:(?:the )?(?:disclos|confirm|non|maintain|neither|silence|either|answer|exclusion|releas|withhold"
        r"|a statement|public interest)|-)",
        "Factors favouring confirming or denying",
    ),
    Phrase("test", r"\bfactors against\b", "Factors against - Sections 24 and 30"),
    Phrase(
        "test",
        r"\b(?:in favour of|favouring) (?:an answer|confirm|disclos|openness|releas)",
        "In favour of an answer stands openness",
    ),
    Phrase("test", r"\bbalanc(?:e|ing) test\b", "Balancing test"),
    Phrase(
        "test",
        r"\b(?:on balance|we (?:find|conclude|consider) that|i (?:find|conclude|consider) that"
        r"|in all the circumstances)[^.\n]{0,30} public interest",
        "We find that the public interest in maintaining the exclusion is the greater",
    ),
    Phrase(
        "test",
        r"\bpublic interest in[^.\n]{0,120} (?:outweighs|is outweighed|is the greater)",
        "the public interest in maintaining the exclusion outweighs it",
    ),
    Phrase(
        "test",
        r"\bconsidered the public interest\b|\bweighed the public interest\b|\bpublic interest test (?:has been"
        r"|was) (?:carried out|conducted|considered|applied)",
        "we have considered the public interest",
    ),
    Phrase("test", r"\bbalance (?:favours|lies)", "the balance lies with silence"),
    Phrase(
        "test_elsewhere",
        r"\b(?:pit|public interest(?: test| considerations)?)\b[^.\n]{0,30} (?:attached|enclosed|separate|appendix"
        r"|annex|at the end|in the attached|covering letter)",
        "the public interest test is attached",
    ),
    Phrase(
        "test_elsewhere",
        r"\b(?:attached|enclosed|appendix [a-z0-9]|annex [a-z0-9]|covering letter"
        r"|separate(?:ly)?)\b[^.\n]{0,40} (?:pit\b|public interest)",
        "please see covering letter and PIT",
    ),
    # That nothing is to be read into it.
    Phrase(
        "rider",
        r"\b(?:be|being) (?:taken|read|construed|interpreted|seen|regarded|treated)\b[^.]{0,160}? (?:held|holds?"
        r"|exists?)\b",
        "This should not be taken as an indication that information is or is not held",
    ),
    Phrase("rider", r"\bno inference (?:can|should|may|is to|must|could)\b", "No inference can be taken from this refusal"),
    # Rights.
    Phrase("review", r"\binternal review\b", "you may ask for an internal review"),
    Phrase("review", r"\b(?:request|ask for|seek|right to) a review\b", "you can request a review of their case"),
    Phrase(
        "review",
        r"\b(?:requests? for (?:an? )?review|look at (?:it|this|your request) again)\b",
        "you may ask us to look at it again",
    ),
    Phrase(
        "review",
        r"\b(?:review|reconsider|look again at) (?:this|the|our|my|your) (?:decision|response|request|case|reply|handling)",
        "ask us to review our decision",
    ),
    Phrase(
        "review",
        r"\b(?:complaints? procedure|make a complaint|your complaint|lodge a complaint|complaint should be)",
        "our complaints procedure",
    ),
    Phrase(
        "regulator",
        r"\binformation commission(?:er)?\b|\bthe ico\b|\bico\.(?:org|gov)\.uk/(?:make|concern)",
        "apply to the Information Commissioner",
    ),
    Phrase(
        "rights_elsewhere",
        r"\b(?:attached|enclosed|accompanying|advice notice|overleaf|leaflet|sheet|link"
        r"|website)\b[^.\n]{0,80} (?:complaints?|complain|appeal|review)\b",
        "read the attached paper entitled Complaint Rights",
    ),
    Phrase(
        "rights_elsewhere",
        r"\b(?:complaints?|complain|complaint rights|appeal|appeal rights|review)\b[^.\n]{0,60} (?:attached|enclosed"
        r"|advice notice|overleaf|leaflet|separate)\b",
        "your complaint rights are enclosed",
    ),
    Phrase("rights_elsewhere", r"\bread the (?:attached )?advice notice\b", "please read the advice notice attached"),
    Phrase(
        "signpost",
        r"\b(?:full text|general information|further (?:information|details) (?:about|on|can)|more information"
        r"|legislation|privacy|publication scheme)\b",
        "the full text of exemptions can be found on our website",
    ),
    Phrase(
        "signpost",
        r"\b(?:harm|public interest|reasons?|reasoning|rationale|explanations?|exemptions?)\b[^.\n]{0,40}"
        r" (?:below|above|overleaf|attached|enclosed|at the end)\b",
        "the harm is set out below",
    ),
    Phrase("review_elsewhere", r"\bsee (?:the |our )?covering letter\b", "Please see covering letter and PIT for further details"),
)
