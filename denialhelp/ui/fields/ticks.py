"""One box to tick, its label beside it."""

from typing import Any, Unpack

from denialhelp.ui.fields.asked import Asked, AskedField
from denialhelp.ui.widgets import Tick


class TickField(AskedField):
    """Gives True or False. Optional unless `required=True` is said."""

    drawn_by = "ui/fields/tick.html"

    def __init__(self, **asked: Unpack[Asked]) -> None:
        asked.setdefault("required", False)
        super().__init__(Tick(), **asked)

    def to_python(self, value: Any) -> bool:
        return bool(value)

    def validate(self, value: Any) -> None:
        super().validate(value or None)
