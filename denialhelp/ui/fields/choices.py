"""Choices among kinds of things: each option is a member of an Enum, and so is the answer."""

from collections.abc import Mapping
from enum import Enum
from typing import Any, Unpack

from denialhelp.ui.fields.asked import Asked, AskedField
from denialhelp.ui.widgets import Checkboxes, Option, Radios, SelectInput
from denialhelp.ui.yes_no_unsure import YesNoUnsure

# What an option says: its words alone, or its words and a hint. A table of choices kept in a
# variable needs the type written out: dict[Kind, Wording].
Wording = str | tuple[str, str]


def _options(choices: Mapping[Any, Wording], *, or_before: Enum | None) -> tuple[Option, ...]:
    pairs = ((key, (word, "") if isinstance(word, str) else word) for key, word in choices.items())
    return tuple(
        Option(key.value, label=words, hint=hint, after_or=key is or_before)
        for key, (words, hint) in pairs
    )


class ChoiceRadioField(AskedField):
    """One of a few. `or_before` names the option set apart by "or", such as "I'm not sure"."""

    drawn_by = "ui/fields/grouped.html"
    verb = "Select"

    def __init__(
        self,
        choices: Mapping[Any, Wording],
        *,
        or_before: Enum | None = None,
        **asked: Unpack[Asked],
    ) -> None:
        self.members: dict[str, Enum] = {str(key.value): key for key in choices}
        super().__init__(Radios(_options(choices, or_before=or_before)), **asked)

    def to_python(self, value: Any) -> Enum | None:
        text = str(value or "")
        if text and text not in self.members:
            raise self.fault(self.error_messages["required"])
        return self.members.get(text)

    def prepare_value(self, value: Any) -> Any:
        return value.value if isinstance(value, Enum) else value

    def id_to_fix(self, auto_id: str, code: str) -> str:
        return f"{auto_id}_0"


class ChoiceSelectField(AskedField):
    """One of many, in groups; each group is its words and its members with their words."""

    verb = "Select"

    def __init__(self, groups: Mapping[str, Mapping[Any, str]], **asked: Unpack[Asked]) -> None:
        self.members: dict[str, Enum] = {
            str(key.value): key for members in groups.values() for key in members
        }
        options: list[Any] = [("", "Select one")]
        for words, members in groups.items():
            options.append((words, [(key.value, label) for key, label in members.items()]))
        super().__init__(SelectInput({}, choices=options), **asked)

    def to_python(self, value: Any) -> Enum | None:
        text = str(value or "")
        if text and text not in self.members:
            raise self.fault(self.error_messages["required"])
        return self.members.get(text)

    def prepare_value(self, value: Any) -> Any:
        return value.value if isinstance(value, Enum) else value


class MultiChoiceEnumField(AskedField):
    """Any of a few; gives a tuple of members in the order shown."""

    drawn_by = "ui/fields/grouped.html"
    verb = "Select"

    def __init__(
        self,
        choices: Mapping[Any, Wording],
        *,
        or_before: Enum | None = None,
        **asked: Unpack[Asked],
    ) -> None:
        self.members: dict[str, Enum] = {str(key.value): key for key in choices}
        super().__init__(Checkboxes(_options(choices, or_before=or_before)), **asked)

    def to_python(self, value: Any) -> tuple[Enum, ...]:
        chosen = {str(self.prepare_value(item)) for item in value or ()}
        if chosen - self.members.keys():
            raise self.fault(self.error_messages["required"])
        return tuple(member for key, member in self.members.items() if key in chosen)

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, Enum):
            return value.value
        if isinstance(value, (list, tuple)):
            return [self.prepare_value(item) for item in value]
        return value

    def id_to_fix(self, auto_id: str, code: str) -> str:
        return f"{auto_id}_0"


class YesNoUnsureField(ChoiceRadioField):
    """Yes, no, or an honest "I'm not sure"; `hints` adds a line under an answer."""

    def __init__(
        self, *, hints: Mapping[YesNoUnsure, str] | None = None, **asked: Unpack[Asked]
    ) -> None:
        words = {
            YesNoUnsure.YES: "Yes",
            YesNoUnsure.NO: "No",
            YesNoUnsure.UNSURE: "I’m not sure",
        }
        choices = {key: (word, (hints or {}).get(key, "")) for key, word in words.items()}
        super().__init__(choices, or_before=YesNoUnsure.UNSURE, **asked)
