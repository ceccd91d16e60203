"""The words by which a letter neither confirms nor denies, says how far that goes, or only speaks of it."""

from typing import Final

from ncnd.checks.reading.phrase import MATERIAL, Phrase

_OBJECT: Final = r"(?:that|whether|if|the existence|any|it|we|they|or not|the information|information)\b"

SILENCE: Final[tuple[Phrase, ...]] = (
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
        r"\b(?:other|further|additional|remaining)(?: (?:such|relevant|relevent|related|recorded|requested))? " + MATERIAL,
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
)
