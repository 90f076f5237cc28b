"""One line with all that was found out about it: what its words and its claim are made of."""

from typing import NamedTuple

from denialhelp.domain.claim import ServiceLine
from denialhelp.domain.findings import Amounts, LineVerdict, ReadAdjustment
from denialhelp.domain.line_split import DeniedTo, LineSplit


class LineCase(NamedTuple):
    """What became of a line, as numbers. `number` counts from 1.

    `explained_elsewhere`: there are codes of the whole claim, beside those of its lines.
    """

    number: int
    line: ServiceLine
    coded: tuple[ReadAdjustment, ...]
    split: LineSplit
    owed: DeniedTo
    in_network: bool | None
    amounts: Amounts
    verdict: LineVerdict
    explained_elsewhere: bool

    @property
    def label(self) -> str:
        """Return the words a person knows the line by: "MRI of the knee (73721)"."""
        line = self.line
        code = "-".join((line.procedure, *line.modifiers)) if line.procedure else ""
        if line.description:
            return f"{line.description} ({code})" if code else line.description
        return f"Procedure {code}" if code else f"Line {self.number}"
