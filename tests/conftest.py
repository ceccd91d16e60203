"""How Hypothesis runs here: the same examples every time, with no clock.

`NCND_HYPOTHESIS` chooses how many: `quick` for a second look at the same code (the built wheel, coverage), `ci` for a long look;
left unset, enough for every day.
"""

import os

from hypothesis import HealthCheck, settings

_EXAMPLES = {"quick": 20, "": 40, "ci": 400}

for _name, _examples in _EXAMPLES.items():
    settings.register_profile(
        _name or "default",
        max_examples=_examples,
        derandomize=True,
        deadline=None,
        database=None,
        suppress_health_check=[HealthCheck.too_slow],
        print_blob=False,
    )
settings.load_profile(os.environ.get("NCND_HYPOTHESIS") or "default")
