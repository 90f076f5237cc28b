"""JSON text to plain values: exact numbers, no key twice."""

import json
from decimal import Decimal, InvalidOperation
from typing import Any, NoReturn

from denialhelp.cases.case_file.faults import CaseFileError, refusal, shown


def read_json(text: str) -> object:
    """Return what the text holds, with every number that has a fraction as an exact Decimal."""
    try:
        return json.loads(
            text.removeprefix("\ufeff"),
            parse_float=Decimal,
            parse_constant=_refuse_constant,
            object_pairs_hook=_once_each,
        )
    except json.JSONDecodeError as error:
        place = f"line {error.lineno} column {error.colno}"
        raise CaseFileError(place, f"not JSON ({error.msg})") from None
    except RecursionError:
        raise CaseFileError("", "nested too deeply") from None
    except (ValueError, InvalidOperation):  # more digits, or a larger power, than Python takes
        raise CaseFileError("", "a number is too long") from None


def _refuse_constant(name: str) -> NoReturn:
    raise refusal("", f"{name} is not a number")


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    entry = dict(pairs)
    if len(entry) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise refusal("", f"the key {shown(twice)} stands twice in one object")
    return entry
