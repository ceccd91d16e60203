"""The one table of wrong wordings: words that are a defect wherever they stand in certain stretches of a letter.

A pattern is matched against plain text: small letters, straight quotes, `-` for every dash, one space between words. Gaps are
bounded and never nested, so that checking takes time in proportion to the length of the text, whatever the text. The law behind
each is in `data/checks.json`, under its code.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ncnd.checks.document import EVERYWHERE, SILENT, Document, Kind, Passage
from ncnd.checks.finding import Seen


@dataclass(frozen=True)
class Wording:
    """A wrong wording: where it counts, what in the same sentence excuses it, an example, and something close that is right.

    `needs_silence` confines it to letters that neither confirm nor deny something, `supposing` lets it pass after `whether` or
    `if`, and `once` reports it once a letter.
    """

    code: str
    pattern: str
    example: str
    not_this: str
    kinds: tuple[Kind, ...] = SILENT
    unless: str = ""
    case: str | None = None
    needs_silence: bool = True
    supposing: bool = False
    once: bool = False

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern, compiled when first asked for."""
        return re.compile(self.pattern)

    @cached_property
    def excuse(self) -> re.Pattern[str]:
        """What excuses it, compiled when first asked for."""
        return re.compile(self.unless)

    def hits(self, document: Document) -> Iterator[tuple[re.Match[str], Passage]]:
        """Where the wording stands and counts."""
        for match in self.regex.finditer(document.flow):
            passage = document.at(match.start())
            if passage is None or passage.kind not in self.kinds:
                continue
            if self.supposing and document.supposed(match.start()):
                continue
            if self.unless and self.excuse.search(document.sentence(match.start())):
                continue
            yield match, passage
            if self.once:
                return


_MATERIAL = (
    r"(?:information|details|dates|figures|documents?|data|locations?|deployments?|records|numbers|tactics|capabilit(?:y|ies))"
)
AUTHORITY = (
    r"(?:we|this force|the (?:force|constabulary|service|council|trust|authority|agency|department)"
    r"|[a-z]{3,30} (?:police|constabulary))"
)
_NOT_ITS_VIEW = (
    r"\b(?:not (?:be )?(?:taken|consider|relevant|question|look)|irrelevant|irrespective|regardless|blind|cannot"
    r"|no account|without regard)"
)
_MONTHS = r"(?:two|three|four|five|six|[2-9]) months"

WORDINGS: tuple[Wording, ...] = (
    # Both sides, rightly labelled.
    Wording(
        "P04",
        r"\b(?:factors?|considerations|arguments) (?:favou?ring|for|against"
        r"|in favour of) (?:the )?(?:non[ -]?)?(?:disclosure|releas(?:e|ing)|disclosing)\b"
        r"(?! of whether)",
        "Factors favouring disclosure",
        "Factors favouring disclosure of whether information is held",
        kinds=(*SILENT, "answer", "other"),
        once=True,
    ),
    # The position.
    Wording(
        "P05",
        rf"\b{AUTHORITY} (?:(?:do(?:es)? not |does |do |currently |also |already )?(?:hold|use|own|possess|deploy|operate)s?\b"
        r"|(?:do(?:es)? not )?ha(?:ve|s) (?:(?:no|any|this|that|these|those|such|a|the) ){1,2}"
        r"(?:equipment|tools?|capabilit\w{1,5}|technolog\w{1,5}|information|records?|software|devices?)\b)",
        "The equipment we use is sensitive and is not shared",
        "An answer would show whether we use equipment of that kind",
        unless=r"\b(?:neither confirm|confirm or den)",
        supposing=True,
    ),
    # No argument from content.
    Wording(
        "P06",
        rf"\b(?:releas(?:e|ing)|publication|disclosure|disclosing|publishing|revealing) (?:of )?(?:the |these "
        rf"|this |such |any )?(?:requested |relevant )?{_MATERIAL}\b",
        "Release of the deployment dates would allow patterns to be worked out",
        "Disclosing whether information is held would allow patterns to be worked out",
        unless=r"\b(?:not whether the information|rather than|not about|nothing to do with|2\(1\)\(b\)"
        r"|whether (?:or not )?(?:the |any )?information is held)",
    ),
    Wording(
        "P06",
        r"\bdisclos(?:ing|ure of) (?:the |this |such )?(?:requested )?(?:number|cost|identit|name|type|model|detail)s?\b",
        "Disclosure of the number would show how thinly spread officers are",
        "An answer about the number would show how thinly spread officers are",
    ),
    # Conditional throughout.
    Wording(
        "P07",
        r"\b(?:it|which|that|tools?|equipment|capabilit(?:y|ies)|tactics?|technique|software) (?:is"
        r"|are) (?:currently |already )?(?:deployed|in use|available to us|operated|used by us)\b",
        "Its value depends on the public being unaware that it is deployed in the city",
        "If such a tool were available, its value would depend on uncertainty",
        supposing=True,
    ),
    # No placeholder left.
    Wording(
        "P09",
        r"\{[a-z][a-z _]{1,60}\}|\[officer: [^\]]{1,300}\]|\[(?:insert|name|date|tbc)\b[^\]]{0,80}\]|\bxx{2,8}\b",
        "Forces could see {what_the_whole_would_show}",
        "Forces nearby have been asked the same question this month",
        kinds=EVERYWHERE,
        needs_silence=False,
        once=True,
    ),
    # Not circular.
    Wording(
        "P11",
        r"\b(?:because|since|as) (?:sections? \d[^ ]{0,12} |the exemption |the exclusion |it )(?:applies"
        r"|is engaged|exists)\b|\bparliament (?:has )?(?:intended|decided) that\b",
        "Because section 31(3) applies it is in the public interest to rely on it",
        "Section 31(3) applies to that part",
    ),
    # Nothing irrelevant.
    Wording(
        "P12",
        r"\b(?:requester|applicant)(?:'s)? (?:motives?|campaign|employer|identity|intentions?)\b|\bmisunder(?:st"
        r"|stood)\w{0,8}\b|\bmisinterpret|\bembarrass"
        r"|\b(?:staff|officer) time to (?:answer|explain)|\btake time to explain\b|\bworkload\b|\bidle curiosity\b",
        "The requester's campaign could misuse an answer",
        "The applicant's motive is not taken into account",
        unless=_NOT_ITS_VIEW,
    ),
    # Does not borrow from an absolute exemption.
    Wording(
        "P13",
        r"\bsection 23\b|\bsecurity bod(?:y|ies)\b|\bsection 40\(5|\bpersonal data\b",
        "Silence also protects the work of the security bodies",
        "National security would be put at risk",
        kinds=("argument",),
        unless=r"\b(?:absolute|class[ -]based|qualified|no requirement|no public interest)\b|^\W{0,3}section (?:23|40) ?\(5",
    ),
    # One level of likelihood.
    Wording(
        "P15",
        r"\bwould,? or would be likely to,? ",
        "An answer would, or would be likely to, prejudice policing",
        "An answer would be likely to prejudice policing",
        unless=r"\b(?:duty|does not arise|(?:exempts?|applies|arises?|exemption|engaged) (?:if|where|when)|provides"
        r"|only (?:if|where))\b",
    ),
    # Weight, not number.
    Wording(
        "P17",
        r"\b(?:two|three|four|five|six|\d{1,2}) (?:factors?|points?|reasons?|arguments?) (?:against|in favour|for)\b",
        "Four factors against, two in favour",
        "The factors against weigh more",
    ),
    # The right test and burden.
    Wording(
        "P18",
        r"\bno (?:overwhelming|compelling|overriding|pressing) public interest\b|\bpublic interest (?:lies "
        r"|is )?in favour of the exemption\b"
        r"|\bon balance,? (?:we|i|the (?:requested )?information) (?:will|shall"
        r"|have decided) not (?:to )?(?:be )?(?:disclos|releas)",
        "There is no overwhelming public interest in favour of disclosure",
        "The public interest in maintaining the exclusion outweighs that in saying whether information is held",
    ),
    # The question is about an answer, not about the information.
    Wording(
        "P03",
        rf"\bpublic interest (?:favours|lies in|in(?: favour of)?|supports) (?:the )?(?:non-?)?(?:disclosure"
        rf"|disclosing|release|releasing|withholding) (?:of )?(?:the |this "
        rf"|these )?(?:requested )?{_MATERIAL}\b(?! is held)",
        "The question is whether the public interest favours disclosure of the information",
        "the public interest in disclosing whether the information is held",
        kinds=(*SILENT, "other"),
        unless=r"\bwhether (?:or not )?(?:the |any |this |such )?(?:requested )?information is held",
        once=True,
    ),
    # The same text whatever is held.
    Wording(
        "P19",
        r"\b(?:our|a|extensive|reasonable|thorough) search(?:es)? (?:was|were|has|have|found|located|identified|did not|revealed)\b"
        r"|\bsearch(?:es)? (?:of|at|in|within) [^.]{0,60}\b(?:found|located|identified|revealed)\b|\bno trace\b"
        r"|\bsearches (?:were|have been) (?:made|conducted|carried out)\b",
        "Our searches have found nothing recorded",
        "It has not been necessary to run searches for this request",
        kinds=(*SILENT, "before"),
    ),
    Wording(
        "P19",
        r"\bsearch(?:es)? (?:was|were|has been|have been) (?:made|conducted|carried out|completed)\b"
        r"|\bsearch(?:es)? (?:of|at|in|within) [^.]{0,60}\b(?:found|located|identified|revealed)\b",
        "searches were made in the Operations Department",
        "searches will be made",
        kinds=("answer", "other"),
        case="beside",
        once=True,
    ),
    # Words that give the position away.
    Wording(
        "L02",
        r"\b(?:our|the force's|the service's|the constabulary's|police's) (?:own )?(?:covert |operational "
        r"|current |specialist |existing )?"
        r"(?:tactics?|capabilit(?:y|ies)|techniques?|(?:covert|surveillance) (?:operations?|equipment|methods?))\b",
        "Releasing these details would reveal our tactics",
        "An answer would show whether our tactics include one of this kind",
        unless=r"\bwhether\b",
    ),
    Wording(
        "L04",
        rf"\bneither confirms? n?or den[^.]{{0,200}}\b(?:but|however|although"
        rf"|though)\b[^.]{{0,40}}\b{AUTHORITY} (?:would never|never|do(?:es)? not|did not|ha(?:ve|s) n(?:ot|ever)"
        rf"|can assure)\b",
        "We can neither confirm nor deny, but we would never use such a tool",
        "We can neither confirm nor deny whether we hold it",
        kinds=EVERYWHERE,
    ),
    # A redirect presupposes a likely holder.
    Wording(
        "R13",
        r"\btransfer(?:red|ring)? (?:your|this|the|that part of your) request\b|\byou may (?:wish|like"
        r"|want) to (?:ask|contact|approach|write to|redirect|direct|put|submit|send|try)\b"
        r"|\b(?:redirect|re-direct) your request\b|\b(?:may|might|is likely to|are likely to) be held by (?:the |another )?\w",
        "You may wish to ask the Home Office, which may hold it",
        "You may wish to ask us for an internal review",
        unless=r"\b(?:review|commissioner|ico|complain\w*|unhappy|dissatisfied|ask us|contact us)\b",
    ),
    # Review and appeal.
    Wording(
        "R03",
        rf"\b(?:respond|reply|outcome|result|complete|conduct|carr(?:y|ied) out|determin\w{{0,6}}|decision|answer"
        rf"|undertak\w{{0,4}}|conclude)\b[^.]{{0,140}}\b(?:{_MONTHS}|(?:4[1-9]|[5-9]\d|1\d\d) (?:working )?days)\b"
        rf"|\breview[^.]{{0,80}}\b(?:take|takes|taking)\b[^.]{{0,40}}\b{_MONTHS}\b",
        "We will respond to internal reviews in any case within two months",
        "You may ask for an internal review within two months",
        kinds=EVERYWHERE,
        unless=r"\b(?:you (?:may|can|should|must|have|wish|need)|asking|tribunal|commissioner)\b",
        needs_silence=False,
    ),
    Wording(
        "R04",
        r"\b(?:ask|apply|request|requests|requested|submit|submitted|made|appeal|write|review)\b[^.]{0,80}\bwithin (?:"
        r"(?:10|14|15|20|21|28|30|ten|fourteen|twenty|twenty-eight|thirty) (?:\(\d{1,2}\) )?(?:working |calendar )?days"
        r"|(?:40|forty) (?:calendar )?days|(?:one|a|1) (?:calendar )?month\b|(?:one|two|three|four|[1-4]) weeks)",
        "You may ask for a review within 20 working days of this letter",
        "You may ask for a review within 40 working days of this letter",
        kinds=EVERYWHERE,
        unless=r"\b(?:tribunal|commissioner|we (?:aim|will|shall|must)|respond|outcome|receiv\w{1,3}|reply within|clarif\w{1,8})\b",
        needs_silence=False,
    ),
    Wording(
        "R05",
        r"\b0?1625(?:[ -]{0,2}\d){6}\b|\b0?845[ -]{0,2}6[ -]{0,2}3[ -]{0,2}0[ -]{0,2}6[ -]{0,2}0[ -]{0,2}6[ -]{0,2}0\b",
        "Telephone: 08456 30 60 60 or 01625 54 57 45",
        "Telephone: 0303 123 1113",
        kinds=EVERYWHERE,
        needs_silence=False,
    ),
    Wording(
        "R06",
        r"@[\w.]{0,60}gsi\.gov\.uk",
        "write to mail@ico.gsi.gov.uk",
        "write to foi@example.police.uk",
        kinds=EVERYWHERE,
        needs_silence=False,
    ),
    Wording(
        "R07",
        r"\bico\.(?:gov|org)\.uk/concerns|\bico\.gov\.uk",
        "Website: www.ico.gov.uk",
        "https://ico.org.uk/make-a-complaint/foi-and-eir-complaints/",
        kinds=EVERYWHERE,
        needs_silence=False,
    ),
    Wording(
        "R08",
        r"\bwycliffe house(?!.{0,80}sk9 ?5af)",
        "Wycliffe House, Water Lane, Wilmslow",
        "Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF",
        kinds=EVERYWHERE,
        needs_silence=False,
    ),
    Wording(
        "R09",
        r"\binformation (?:rights )?tribunal\b(?! \(general)",
        "you may appeal to the Information Tribunal",
        "the First-tier Tribunal (General Regulatory Chamber)",
        kinds=EVERYWHERE,
        needs_silence=False,
    ),
    Wording(
        "R10",
        r"\b(?:you (?:may|can|have (?:a|the) right to)|right to) appeal (?:directly "
        r"|straight )?to the (?:first-tier |information )?tribunal\b(?!.{0,80}decision notice)",
        "If you disagree you may appeal to the Tribunal",
        "you may appeal to the First-tier Tribunal against a decision notice",
        kinds=EVERYWHERE,
        unless=r"\bdecision notice\b",
        needs_silence=False,
    ),
    Wording(
        "R14",
        r"\bsection 12 of the (?:section 45|code)\b|\b(?:duty|required|obliged|obligation"
        r"|statutory right)\b[^.]{0,60}\binternal review\b[^.]{0,60}\b(?:section 45|under the act)\b",
        "section 12 of the section 45 code creates a right of review",
        "the Code of Practice under section 45 recommends an internal review",
        kinds=EVERYWHERE,
        needs_silence=False,
    ),
)


def wrong_words(document: Document, *, silent: bool) -> Iterator[Seen]:
    """Every wrong wording in a document; `silent` says whether it neither confirms nor denies something."""
    for wording in WORDINGS:
        if wording.needs_silence and not silent:
            continue
        for match, passage in wording.hits(document):
            yield Seen(wording.code, wording.case, match.start(), match.end(), passage.question, passage.part)
