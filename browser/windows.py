"""The windows that a page is opened in: a desktop, a phone and a small phone, in light and in dark."""

from typing import Final, Literal, NamedTuple


class Window(NamedTuple):
    """Width and height in CSS pixels, and the colours that the reader prefers."""

    width: int
    height: int
    scheme: Literal["light", "dark"] = "light"


DESKTOP: Final = Window(1280, 900)
PHONE: Final = Window(390, 844)
SMALL_PHONE: Final = Window(320, 640)
EVERY: Final = (DESKTOP, PHONE, DESKTOP._replace(scheme="dark"), PHONE._replace(scheme="dark"))
