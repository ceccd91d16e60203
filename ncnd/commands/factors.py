"""`ncnd factors`: the public interest factors to weigh."""

import ncnd
from ncnd.catalogue import bundled
from ncnd.commands.answering import answer
from ncnd.commands.choices import Format
from ncnd.commands.given import read_case
from ncnd.display.factors import factor_list, factors_offered


def factors(case: str | None, format: Format) -> int:
    """List the public interest factors to weigh."""
    law = bundled()
    if case is None:
        factors = law.factors.factors
        return answer(format, (each.model_dump_json() for each in factors), factor_list(factors, law))
    # A test offers every factor as long as nobody has weighed any, so balances are left out; and with them whatever is held.
    tests = ncnd.respond(ncnd.CaseFile(request=read_case(case).request)).public_interest_tests
    offered = {"provision", "limbs", "purposes", "parts", "favours_confirming", "favours_maintaining", "attenuators"}
    return answer(format, (test.model_dump_json(include=offered) for test in tests), factors_offered(tests, law))
