"""Log lines that tell where something broke, and nothing that a person typed."""

import logging
import traceback
from types import TracebackType

_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class ImpersonalFormatter(logging.Formatter):
    def __init__(self) -> None:
        super().__init__("{asctime} {levelname} {name}: {message}", style="{")

    def formatException(self, ei: _ExcInfo) -> str:  # noqa: N802 (logging's name for it)
        """Give the places and the kinds of the errors, without their words.

        An error's words often quote the value that caused it, and here that is
        what somebody wrote about their health.
        """
        kind, error, trace = ei
        if kind is None or error is None:
            return ""
        earlier = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        lines = traceback.format_list(traceback.extract_tb(trace))
        own = f"{''.join(lines)}{kind.__module__}.{kind.__qualname__}"
        if earlier is None:
            return own
        return self.formatException((type(earlier), earlier, earlier.__traceback__)) + f"\n{own}"
