"""The one table of phrases: the words by which a letter says each thing, every entry with an example.

A pattern is matched against normalised text: small letters, straight quotes, `-` for every dash, one space
between words. A pattern that begins with `^` sees the lines; any other reads on over line breaks. Gaps are
bounded and never nested, so that reading takes time in proportion to the length of the text, whatever the text.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

Kind = Literal[
    "statement",
    "mention",
    "duty",
    "partial",
    "scope",
    "cost",
    "not_ours",
    "explained",
    "withdrawn",
    "recital",
    "not_held",
    "held",
    "disclosed",
    "figure",
    "withheld",
    "not_applicable",
    "argument",
    "annex",
    "closing",
    "test",
    "test_elsewhere",
    "rider",
    "review",
    "regulator",
    "rights_elsewhere",
    "signpost",
    "review_elsewhere",
]


@dataclass(frozen=True)
class Phrase:
    """One way of saying one kind of thing. `example` shows it; `not_this` is something close that it must not take."""

    kind: Kind
    pattern: str
    example: str
    not_this: str = ""

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern, compiled when first asked for."""
        return re.compile(self.pattern, re.MULTILINE)

    @property
    def by_line(self) -> bool:
        """Whether it is a line, a heading or the beginning of one that is looked for."""
        return self.pattern.startswith("^")


_OBJECT = r"(?:that|whether|if|the existence|any|it|we|they|or not|the information|information)\b"
_AUTHORITY = (
    r"(?:we|force|police|constabulary|council|trust|service|agency|department|office|university|college|board"
    r"|commission)"
)
_MATERIAL = r"(?:information|data|records?|documents?|material|details|recorded information|correspondence)"
_SIDE = r"(?:favouring|favoring|in favour of|for|against|supporting)"

PHRASES: tuple[Phrase, ...] = (
    # The decision itself.
    Phrase(
        "statement",
        r"\b(?:can|will|shall|must|would|should)(?: (?:also|therefore|only|thus|now))? neither confirm,? n?or deny",
        "Exampleshire Police can neither confirm nor deny that it holds any information",
        "an authority may neither confirm nor deny",
    ),
    Phrase(
        "statement",
        r"\bneither confirms(?: n?or| and does not)? den(?:ies|y)",
        "the Department neither confirms nor denies whether it holds it",
    ),
    Phrase(
        "statement",
        r"\bneither confirm n?or deny(?: to you)?,? " + _OBJECT,
        "requires the Service to neither confirm nor deny that it holds",
        "the practice to neither confirm nor deny the methods used",
    ),
    Phrase(
        "statement",
        r"\b(?:i|we) neither confirm n?or deny",
        "we neither confirm nor deny holding it",
    ),
    Phrase(
        "statement",
        r"\b(?:is|are|am) neither confirming n?or denying",
        "the Trust is neither confirming nor denying that information is held",
    ),
    Phrase(
        "statement",
        r"\b(?:can ?not|can't|unable to|not able to|not in a position to|(?:refus|declin)(?:e|es|ing) to"
        r"|decided not to|(?:will|shall|does|do) not)"
        r" (?:either )?confirm (?:n?or|and) deny",
        "we are unable to confirm or deny whether the Trust holds it",
        "we have a duty to confirm or deny",
    ),
    Phrase(
        "statement",
        r"\b(?:providing|provided|provides|issuing|issued|giving|given|adopt(?:s|ed|ing)?|applying"
        r"|applied)(?: with)?(?: an?| the)?(?: position of)?(?: partial)? (?:ncnd"
        r"|neither confirm(?:ing)? n?or deny(?:ing)?)\b",
        "Exampleshire Police is providing an NCND response",
        "the NCND response of another force",
    ),
    Phrase(
        "statement",
        r"\bor to confirm or deny (?:that|whether)\b",
        "I am not required to release it, or to confirm or deny that any further information is held",
        "it is required to confirm or deny whether it is held",
    ),
    # Words that go with a decision but are not one.
    Phrase("mention", r"\bneither confirm n?or deny", "the force's neither confirm nor deny response"),
    Phrase("mention", r"\bncnd\b", "is providing an NCND response"),
    Phrase("mention", r"\bneither confirming n?or denying", "a position of neither confirming nor denying"),
    Phrase(
        "duty",
        r"\bduty (?:to confirm (?:or|and) deny|(?:in|under|at|of|to) s)[^.\n]{0,120}? (?:does|do|did"
        r"|will) not (?:apply|arise)",
        "the duty in Section 1(1)(a) of the Act does not apply",
    ),
    Phrase(
        "duty",
        r"\b(?:not (?:obliged|required)|no (?:obligation|duty)|(?:exempt|excluded|relieved"
        r"|removed?s?) (?:from )?(?:the |its |our |any )?(?:duty|obligation|requirement))"
        r" to confirm (?:n?or|and) deny",
        "we are not obliged to confirm or deny",
    ),
    # How far it goes.
    Phrase("partial", r"\bpartial(?:ly)? (?:ncnd|neither)", "Limitation on disclosure (Partial NCND)"),
    Phrase(
        "scope",
        r"\b(?:other|further|additional|remaining)(?: (?:such|relevant|relevent|related|recorded|requested))? " + _MATERIAL,
        "whether any other information is held",
    ),
    Phrase(
        "scope",
        r"\bcovert(?:ly)? (?:use|usage|trial|practice|capacity|capabilit|abilit|deploy|basis|purchase|flight|means"
        r"|manner|activit|aspect|element|side|part|tactic|technique|equipment)",
        "in relation to covert usage or trials",
        "covert human intelligence sources",
    ),
    Phrase("scope", r"\b(?:anything else|as to the rest|the remainder)\b", "for anything else we would rely on"),
    # Refusals that leave the duty where it is.
    Phrase(
        "cost",
        r"\b(?:section|s)\.? ?12\b|\b12 ?\([12]\)|\bappropriate limit|\bcost limit|\b18 hours|\bfees regulations"
        r"|\bcost of (?:compl|finding|determin|establish)",
        "section 12(2), as it would exceed the appropriate limit",
    ),
    Phrase("cost", r"\b(?:section|s)\.? ?14\b|\b14 ?\(1\)|\bvexatious", "refused under section 14(1) as vexatious"),
    # Sentences about silence that are not the letter's own decision.
    Phrase(
        "not_ours",
        r"\b(?:(?:lets?|allows?|permits?|enables?|entitles?) (?:an?|any|the|public|authorities)\b"
        r"|(?:public authorit(?:y|ies)|authorities|a controller|staff) (?:can|may|is able|are able|could|to|will"
        r"|must)\b)|\bwhen (?:to|can|should|may) (?:an? |the )?(?:public authority )?(?:refuse|neither|confirm)",
        "a public authority may neither confirm nor deny",
    ),
    Phrase(
        "explained",
        r"\b(?:chapter|guidance|related|explained|policy on|circumstances (?:where|in which|when)|when (?:to|can"
        r"|should)|faq)\b",
        "guidance on when to neither confirm nor deny",
    ),
    Phrase(
        "withdrawn",
        r"\b(?:no longer|withdr(?:aw|ew)|not rely(?:ing)? on|not relied|have not used"
        r"|not (?:been )?appropriate to neither|overturn|incorrectly|previously|(?:force|council|trust|we"
        r"|authority) (?:had |has )?told you|earlier reply)",
        "the force no longer relies on section 31(3)",
    ),
    # What every refusal repeats from sections 1 and 17.
    Phrase(
        "recital",
        r"\b(?:two (?:duties|rights|responsibilities)|(?:first|second|initial) duty|when refusing to|duties (?:on"
        r"|upon) public|rights of access|general right of access|right of access to)",
        "Section 1 of the Act places two duties on public authorities",
    ),
    Phrase(
        "recital",
        r"\b(?:section|s)\.? ?(?:17|1|1 ?\( ?1 ?\)(?: ?\( ?[ab] ?\))?)(?: of (?:the )?[^.\n]{0,50})?,? (?:requires"
        r"|places|provides|gives|obliges|states)",
        "Section 17 of the Act requires the force",
    ),
    # The answer outside the silence.
    Phrase(
        "not_held",
        r"\bno(?: (?:relevant|recorded|such|specific|overt|central|other|further|information or|electronic)){0,2} "
        + _MATERIAL
        + r"(?: [^.\n]{0,60}?)?(?: (?:is|are|was|were|has been|have been))? (?:currently )?(?:held|recorded|located)",
        "No information held",
    ),
    Phrase(
        "not_held",
        r"\bh[eo]ld(?:s|ing)? no(?: (?:relevant|recorded|such|specific|overt|other))? " + _MATERIAL,
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
    Phrase("held", r"\bhave located (?:some )?(?:relevant )?(?:of the )?" + _MATERIAL, "I have located some information"),
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
