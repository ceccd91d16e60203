"""The words by which a letter says what is or is not held, gives it, or withholds it."""

from typing import Final

from ncnd.checks.reading.phrase import MATERIAL, Phrase

_AUTHORITY: Final = (
    r"(?:we|force|police|constabulary|council|trust|service|agency|department|office|university|college|board"
    r"|commission)"
)

ANSWERS: Final[tuple[Phrase, ...]] = (
    # The answer outside the silence.
    Phrase(
        "not_held",
        r"\bno(?: (?:relevant|recorded|such|specific|overt|central|other|further|information or|electronic)){0,2} "
        + MATERIAL
        + r"(?: [^.\n]{0,60}?)?(?: (?:is|are|was|were|has been|have been))? (?:currently )?(?:held|recorded|located)",
        "No information held",
    ),
    Phrase(
        "not_held",
        r"\bh[eo]ld(?:s|ing)? no(?: (?:relevant|recorded|such|specific|overt|other))? " + MATERIAL,
        "the force holds no information",
    ),
    Phrase(
        "not_held",
        r"\b(?:do(?:es)?|did) not (?:currently |actually |overtly )?(?:hold|possess|record|retain)\b",
        "the council does not hold this information",
        "the information does not exist",
    ),
    Phrase(
        "not_held",
        r"\b(?:is|are|was|were) not (?:currently )?(?:held|recorded|retained|information (?:that )?(?:we"
        r"|the force) holds?)\b",
        "this information is not held by the force",
    ),
    Phrase("not_held", r"^(?:- ?)?not held\b", "Not held"),
    Phrase(
        "not_held",
        r"\b"
        + _AUTHORITY
        + r" (?:do|does|has|have) not (?:currently |ever )?(?:use|used|triall?ed|tested|own|have|had|operate|operated"
        r"|deploy|deployed|purchased?|bought)\b(?! it\b)",
        "we do not use such software",
    ),
    Phrase("not_held", r"^(?:response|answer|reply)?[ :-]{0,3}no(?:\.|,|$)", "Answer: No."),
    Phrase(
        "held",
        r"\b(?:is|are|was|were) (?:all |also )?held\b",
        "I can confirm that the information is held",
    ),
    Phrase(
        "held",
        r"\b(?:holds|does hold|do hold|we hold|i hold|police hold|force hold)\b(?! no\b)",
        "the Trust confirms that it holds the tender",
    ),
    Phrase("held", r"\bhave located (?:some )?(?:relevant )?(?:of the )?" + MATERIAL, "I have located some information"),
    Phrase(
        "disclosed",
        r"\b(?:attached|enclosed|provided|set out|shown|listed|given|detailed|found|displayed|published|outlined|answered)"
        r" (?:below|above|overleaf|herewith|in the (?:table|attached|enclosed|spreadsheet)|on (?:our|the) website"
        r"|at the (?:link|following))",
        "the information is held and is set out below",
    ),
    Phrase(
        "disclosed",
        r"\b(?:find|see|refer to)(?: the| our)?(?: (?:attached|enclosed|table|below|response below|information below"
        r"|spreadsheet)){1,2}(?!,? ?(?:pit|public|annex|paper|sheet|leaflet|advice|letter|complaint|document for"
        r"|for (?:the|an) )|(?: the| our| this)? (?:reply|response|letter|decision))",
        "please find enclosed the list of tunnels",
        "please see the attached PIT",
    ),
    Phrase(
        "disclosed",
        r"\b(?:is|are|it|data|information|figures|policy|document|list|report) (?:is |are |now )?(?:attached"
        r"|enclosed|below|provided(?! (?:under|for by))|disclosed)\b",
        "the information is attached",
    ),
    Phrase(
        "disclosed",
        r"\bbelow is\b(?! (?:your|our|the request|a copy of your))|\b(?:table|list|link|figures) (?:is )?(?:below"
        r"|shows)\b|\b(?:information|data|figures|details) (?:is|are) as follows",
        "the link is below",
    ),
    Phrase(
        "disclosed",
        r"\b(?:i|we) (?:can|am able to|are able to|have (?:today |now )?decided to|will) (?:disclose|release|provide"
        r"|advise you that there)",
        "we are able to disclose",
    ),
    Phrase("disclosed", r"^(?:response|answer|reply)?[ :-]{0,3}yes\b", "Answer: Yes"),
    Phrase(
        "figure",
        r"\b(?:there (?:are|were|is|was|have been)|has|have|owns?|employs?|(?:total|number|figure|cost|sum|price"
        r"|budget) (?:is|was|of)|(?:they|it) costs?) "
        r"(?:a total of |approximately |currently |about )?(?:£ ?)?\d",
        "there are 22 in all",
    ),
    Phrase("figure", r"^(?:our )?(?:response|answer|reply|a)\b[^\n:]{0,12}[:.-] ?£? ?\d", "Response: 14 dogs were retired"),
    Phrase("figure", r"^\d{4}: ?\d", "2021: 1,284 vehicles"),
    Phrase(
        "withheld",
        r"\bwith?h[eo]ld(?:ing)?\b",
        "the names are withheld under section 40(2)",
    ),
    Phrase(
        "withheld",
        r"\b(?:is|are|be|being|also|therefore|but|however) (?:considered |considered to be )?exempt\b(?: from disclosure)?",
        "the figures are exempt from disclosure",
    ),
    Phrase(
        "withheld", r"\bexempting\b|\bexempted\b|\b(?:decided|determined) to exempt\b", "we are exempting it under section 31(3)"
    ),
    Phrase(
        "withheld",
        r"\b(?:(?:can)?not (?:be )?|refus(?:e|ed|ing) to |decided not to |not be |declin(?:e|ed) to )"
        r"(?:disclos|releas|suppl(?:y|ied)|provid)(?:e|ed|ing)?\b",
        "we have decided not to disclose the report",
        "I am not obliged to supply the information",
    ),
    Phrase("not_applicable", r"^(?:(?:our )?(?:response|answer|reply)[ :-]{0,3})?(?:not applicable|n/?a)\b", "Not applicable."),
)
