"""How the requester and the authority each begin to speak: the openings by which the quoted request is cut out.

Each is matched at the head of a line or sentence of normalised text, so that words in mid-sentence decide nothing.
"""

import re

from ncnd.checks.reading.pattern import Pattern

# The authority begins to quote.
CUE = Pattern(
    r"(?:\S+ ){0,14}?you (?:have )?(?:asked|requested|wrote|sought|seek|enquired|submitted|made a request)\b"
    r"|(?:\S+ ){0,14}?(?:(?:seek|sought|seeking|request|requested|requesting|asking|asked|access to|received"
    r"|for)(?: \S+){0,3} the following|following information|your request (?:was )?for"
    r"|request for information (?:about|on|relating))[^\n:]{0,40}:?$"
    r"|(?:the |your |original |foi |full )?(?:requests?|enquiry|questions?(?: asked)?"
    r"|information (?:you )?request(?:ed)?|request (?:and|&) (?:answer|response)s?|request details"
    r"|details of request|summary of request|request for information|information requested and our answers)(?: is"
    r"| was| is as follows)?(?: ?[:-]|$)"
    r"|your (?:request|question|enquiry|letter|email) (?:for|of|about|concerns|concerning|asks|asked|regarding)\b"
    r"|request (?:about|for|concerning)\b",
    re.MULTILINE,
)
NOT_A_CUE = Pattern(
    r"\b(?:information|data|details|documents?|records?|material|figures|that|what) you (?:have )?(?:asked|requested"
    r"|sought|seek)"
    r"|\brequests? for (?:an? )?(?:internal )?review\b"
    r"|\b(?:has|have) (?:now )?been|\bis being|\b(?:dealt with|handled) under"
)
REFUSES = Pattern(r"\bneither confirm|\bby virtue|\bexempt|\brel(?:y|ies|ied) on|\bwith?held\b")
FIRST_PERSON = Pattern(
    r"(?:i|we) (?:would|should) (?:like|be grateful)|i(?: am|'m) (?:writing (?:to you )?(?:under|to (?:request|ask"
    r"|make))|requesting|seeking|looking)"
    r"|i (?:wish|want) to (?:request|know|make|ask)|i(?: hereby)? request\b|please (?:may|can|could|will) (?:you|i)"
    r"|(?:can|could|would) you (?:please )?(?:tell|provide|confirm|state|supply|send|let)"
    r"|please (?:provide|state|confirm|tell|supply|send|list|give|include|break|note that i|advise|specify|treat"
    r"|take)\b|under the (?:freedom of information|foi) act,? (?:i|please|could|can)"
)
QUESTION = Pattern(
    r"(?:how|what|which|who|whom|whose|when|where|why|does|do|did|is|are|was|were|has|have|had|can|could|please"
    r"|if (?:so|yes|any|you|not)|for (?:each|every)|of (?:these|those)|any|a copy|copies|details|the (?:number|cost"
    r"|total|name|date)|number of|in what|on whose|at what|to what)\b"
)

# The authority begins to answer. A request has no sentence that opens so.
AUTHORITY_SPEAKS = Pattern(
    r"if (?:disclosed|released)\b|(?:the )?disclosure of\b|in (?:response|answer|reply|accordance|regards? to your"
    r"|relation to your)\b|following (?:receipt|consideration|careful)|having (?:considered|completed|reviewed"
    r"|searched)"
    r"|(?:your|the) request has\b|this (?:letter|information|request|response|is (?:held|not))\b|thank you\b"
    r"|i (?:can|have (?:now|today|decided|considered|concluded)|am (?:not|able|unable|satisfied|pleased)|regret"
    r"|note that|respond|attach|enclose)\b"
    r"|we (?!would|are writing|understand|believe|request|ask|want|wish|also (?:ask|request))\w+|our (?:response"
    r"|answer|reply|records)\b|no(?: \w+){0,2} (?:information|data|records?) (?:is |are )?held|no[,.]? (?:we|the|it"
    r"|this|information)\b|(?:yes|no|none|nil)[.,]?$|yes[,.]? (?:we|the|it|this)\b|not (?:applicable|held)\b|n/a\b"
    r"|£?\d[\d,.]*%?$"
    r"|(?:under )?section \d|s\.? ?\d\d?\b|sections \d|the freedom of information act (?:2000 )?(?:gives|provides"
    r"|places|creates|is)|please (?:find|see|be advised)|unfortunately|regrettably|it (?:is estimated|would (?:cost"
    r"|take|exceed)|has not been)"
    r"|to (?:find out|say|answer|establish|comply|locate|retrieve) |there (?:are|were|is|was|have been) (?:no |\d)"
    r"|searches (?:were|have)|decision\b|refusal\b|reasons? for (?:decision|refusal)|the (?:information|data"
    r"|figures?|requested information|following (?:table|exemption)|table below|duty to confirm|exemption)\b"
    r"|information (?:is|was) (?:not )?held|the information you|dear\b|exempt\b|[a-z][a-z ]{2,40} (?:constabulary"
    r"|police|council|trust|service) (?:response|reply)\b|internal review\b|complaint|yours\b"
    r"|with regard to the (?:overt|covert)|information held|a\b[.:]|answer|response|reply",
    re.MULTILINE,
)
AUTHORITY_DOES = Pattern(
    r"(?:(?:can|will|shall|must) (?:(?:also|therefore|only) )?(?:neither|confirm|advise)|neither confirms?\b|(?:does"
    r"|do) not (?:currently )?(?:hold|have|use)|holds?\b|(?:is|are) (?:unable|not able|refusing|neither)|refuses\b"
    r"|has (?:adopted|decided|considered|\d)|handles?\b|owns\b|employs\b)"
)
REQUESTER_SAYS = Pattern(r"\b(?:you|your|said|if|whether|why|please|how|when|which|what|who|did|does|foi|any|that|i)\b|\"")

# Headings after which nothing more is answered.
END_OF_ANSWERS = Pattern(
    r"(?:legal |explanatory )?ann?ex\b|appendix\b|complaint|(?:overall |evidence of )?harm\b|public interest"
    r"|factors? |balanc|yours (?:sincerely|faithfully)|kind regards"
    r"|(?:if|should) you (?:are|be|wish|want|remain|would like|feel)\b|internal review(?! of)|your right"
    r"|right(?:s)? (?:of|to)|you (?:may|can|have (?:a|the) right to) (?:ask|request|appeal|complain)"
    r"|please contact us if"
    r"|ask for an internal|please find below your right|prejudice test|reasons for decision|overall "
)
