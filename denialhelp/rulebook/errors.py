"""RulebookError: a table that does not read, told by table and row."""


class RulebookError(Exception):
    """Names the table, the row and the fault."""

    def __init__(self, place: str, fault: str) -> None:
        super().__init__(f"{place}: {fault}")
        self.place = place
        self.fault = fault
