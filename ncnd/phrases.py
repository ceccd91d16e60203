"""How a letter names parts, provisions and limbs.

Every word comes from `data/wording.json` or from the law; nothing here states any law.

Source: FOIA 2000 s 17(1)(b): a notice specifies the exemption in question.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import final

from ncnd.catalogue import Catalogue, LawOn
from ncnd.citation import series
from ncnd.decision import Decision
from ncnd.outcome import Cited
from ncnd.provision import Limb, Purpose
from ncnd.vocabulary import Conduct, Family, StatusInLaw
from ncnd.wording import Paragraph, opened


@final
class Phrases:
    """The words for replies by one authority under the law of one day.

    One value serves every reply by the authority, so what it says of grounds can be kept; it holds no text of a request.
    """

    def __init__(self, law: Catalogue, law_then: LawOn, short_name: str) -> None:
        self.law = law
        self.wording = law.wording
        self.short_name = short_name
        self._provisions = law_then.provisions
        self._uses: Mapping[Conduct, str] = {
            "overt": law.wording.text("use_overt"),
            "covert": law.wording.text("use_covert"),
            "undivided": "",
        }

    def form(self, name: str, decision: Decision) -> str:
        """The name of a sentence in the form for a divided or an undivided question."""
        return f"{name}_undivided" if decision.conduct == "undivided" else f"{name}_divided"

    def said(self, name: str, decision: Decision, about: str, **values: str) -> Paragraph:
        """A sentence about one part, limited to what was asked of it."""
        values |= {"n": decision.ref, "about": about, "short_name": self.short_name, "use": self._uses[decision.conduct]}
        return self.wording.filled(self.form(name, decision), values)

    def part(self, decision: Decision) -> str:
        """A part as the notice names it: by question and use, and by subject where the question has two such parts."""
        use = self._uses[decision.conduct]
        if decision.about is None:
            return self.wording.text(self.form("part", decision), n=decision.ref, use=use)
        return self.wording.text("part_divided_about", n=decision.ref, use=use, about=decision.about)

    def parts(self, decisions: Sequence[Decision]) -> str:
        """Several parts, named one after another."""
        return "; ".join(map(self.part, decisions))

    def exclusions(self, states: Sequence[Cited]) -> str:
        """The exclusions that a part rests on, each with its limbs."""
        items = [self._cited("cited", state, titled=True) for state in states]
        name = "exclusion_one" if len(items) == 1 else "exclusion_many"
        return self.wording.text(name, items=series(items, ", and " if len(items) > 2 else " and "))

    def named(self, state: Cited) -> str:
        """`section 31(3) by reference to section 31(1)(a) and section 31(1)(b)`."""
        return self._cited("named", state, titled=False)

    def status(self, state: Cited) -> str:
        """The sentence that says why a balance is called for: qualified, no longer absolute, or contested."""
        own = f"status_{state.provision}"
        if own in self.wording:
            return self.wording.text(own)
        name = "status_contested" if "contested" in self._statuses(state) else "status_qualified"
        return opened(self.wording.text(name, named=self.one(state)))

    def one(self, state: Cited) -> str:
        """The provision alone, unless its limbs differ in status: then it is named by reference to them."""
        provision = self._provisions[state.provision]
        differ = len({limb.status or provision.status for limb in provision.limbs}) > 1
        return self.named(state) if differ else self.wording.text("named", provision=state.provision)

    def _statuses(self, state: Cited) -> set[StatusInLaw]:
        provision = self._provisions[state.provision]
        cited: set[StatusInLaw] = {limb.status or provision.status for limb in provision.limbs if limb.code in state.limbs}
        return cited or {provision.status}

    def heading(self, state: Cited) -> str:
        """The heading of the public interest test for a ground."""
        return self._cited("heading_test", state, titled=False)

    def family(self, state: Cited) -> Family:
        """The family of test that a ground has to meet: that of its limbs, else its provision's."""
        provision = self._provisions[state.provision]
        for limb in provision.limbs:
            if limb.code in state.limbs and limb.family is not None:
                return limb.family
        return provision.family

    def limb_titles(self, state: Cited) -> list[str]:
        """What each limb of a ground protects."""
        return [self._limb(state.provision, code).title for code in state.limbs]

    def _cited(self, name: str, state: Cited, *, titled: bool) -> str:
        if state.limbs and all(code.startswith(f"{state.provision}(") for code in state.limbs):
            return self.wording.text(name, provision=self._paragraphs(state, titled=titled))
        if not state.limbs and "limb" not in state.wants:
            return self.wording.text(name, provision=state.provision)
        return self.wording.text(f"{name}_by_limbs", provision=state.provision, by_limbs=self._by_limbs(state, titled=titled))

    def _paragraphs(self, state: Cited, *, titled: bool) -> str:
        """Paragraphs of the provision itself, as `40(5B)(a)`: they are cited straight, not by reference."""
        codes = [f"{code} ({self._limb(state.provision, code).title})" if titled else code for code in state.limbs]
        return series(codes)

    def purposes(self, state: Cited) -> str | None:
        """The purposes in section 31(2) that a ground names, or nothing if it names none."""
        codes = [self._code_words(self._purpose(state.provision, code), titled=False) for code in state.purposes]
        return series(codes) or None

    def _by_limbs(self, state: Cited, *, titled: bool) -> str:
        limbs = [self._limb_words(state, code, titled=titled) for code in state.limbs] or [self.wording.missing("limb")]
        return self.wording.text("by_limbs", limbs=series(limbs))

    def _limb_words(self, state: Cited, code: str, *, titled: bool) -> str:
        limb = self._limb(state.provision, code)
        words = self._code_words(limb, titled=titled)
        if not (limb.needs_purpose and state.purposes):
            return words
        purposes = [self._code_words(self._purpose(state.provision, purpose), titled=titled) for purpose in state.purposes]
        name = "purpose_one" if len(purposes) == 1 else "purpose_many"
        return self.wording.text("limb_for_purpose", limb=words, purposes=self.wording.text(name, purposes=series(purposes)))

    def _code_words(self, each: Limb | Purpose, *, titled: bool) -> str:
        if titled:
            return self.wording.text("limb", limb=each.code, title=each.title)
        return self.wording.text("limb_short", limb=each.code)

    def _limb(self, provision: str, code: str) -> Limb:
        return next(limb for limb in self._provisions[provision].limbs if limb.code == code)

    def _purpose(self, provision: str, code: str) -> Purpose:
        return next(purpose for purpose in self._provisions[provision].purposes if purpose.code == code)


@lru_cache(maxsize=256)
def phrases_for(law: Catalogue, law_then: LawOn, short_name: str) -> Phrases:
    """The words for replies by the authority of that name."""
    return Phrases(law, law_then, short_name)
