"""How pages and pictures look, on light paper and dark. No colour carries a meaning that words beside it do not."""

from typing import Final

_COLOURS: Final = """
:root { --paper: #ffffff; --ink: #0b0c0c; --faint: #505a5f; --line: #b1b4b6; --box: #f3f2f1; --link: #1a65a6;
  --stands: #1d70b8; --awaiting: #a15c00; --gap: #6f777b; --refused: #942514; --lost: #942514; --applies: #00703c; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #14171a; --ink: #f3f2f1; --faint: #b8bec3; --line: #5a6268; --box: #22272b; --link: #8ec5f7;
    --stands: #7fbcf5; --awaiting: #f2b25c; --gap: #a9b1b7; --refused: #f59a8b; --lost: #f59a8b; --applies: #6fd3a0; }
}
"""

DRAWING: Final = f"""{_COLOURS}
svg {{ font-family: Arial, Helvetica, sans-serif; font-size: 14px; }}
svg text {{ fill: var(--ink); }}
svg .strong {{ font-weight: bold; }}
svg .faint {{ fill: var(--faint); }}
svg .paper {{ fill: var(--paper); }}
svg .box {{ fill: var(--box); stroke: var(--line); }}
svg .way {{ stroke: var(--faint); stroke-width: 1.5; fill: none; }}
svg .rule {{ stroke: var(--line); }}
svg .stands {{ fill: var(--stands); }}
svg .awaiting {{ fill: var(--awaiting); }}
svg .gap {{ fill: var(--gap); }}
svg .refused {{ fill: var(--refused); }}
svg .lost {{ fill: var(--lost); }}
svg .applies {{ fill: var(--applies); }}
"""

PAGE: Final = f"""{DRAWING}
body {{ margin: 0 auto; max-width: 66rem; padding: 1rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 Arial, Helvetica, sans-serif; }}
h1, h2 {{ line-height: 1.2; overflow-wrap: anywhere; }}
h2 {{ margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 1rem; }}
a {{ color: var(--link); }}
:focus-visible {{ outline: 3px solid var(--awaiting); outline-offset: 2px; }}
.wide {{ overflow-x: auto; }}
.wide svg {{ display: block; min-width: 60rem; }}
p:has(+ .wide .facts) {{ font-weight: bold; margin-top: 1.75rem; }}
p, td {{ white-space: pre-line; overflow-wrap: break-word; }}
table {{ border-collapse: collapse; min-width: 40rem; width: 100%; margin: .75rem 0; }}
.facts {{ min-width: 0; }}
th, td {{ text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); }}
.facts th {{ width: 11rem; color: var(--faint); font-weight: normal; }}
@media (max-width: 40rem) {{ .facts th {{ width: 7rem; }} }}
@media print {{ .wide {{ overflow: visible; }} .wide svg {{ min-width: 0; }} }}
"""
