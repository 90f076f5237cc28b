"""The stages of a case and the moves between them as a page of Markdown with a diagram."""

from denialhelp.domain.casework import MOVES, WITH_ADVOCATES, Stage

PAGE = """\
# The stages of a case

Made from `MOVES` in denialhelp/domain/casework.py by `manage.py draw_stages`. Change it there.

```mermaid
stateDiagram-v2
    [*] --> {first}
{moves}
```

Only while the person shares the case: {shared}.
"""


def as_markdown() -> str:
    moves = [
        f"    {here.value} --> {there.value}"
        for here in Stage
        for there in Stage
        if there in MOVES[here]
    ]
    shared = ", ".join(f"`{stage.value}`" for stage in Stage if stage in WITH_ADVOCATES)
    return PAGE.format(first=Stage.ANSWERING.value, moves="\n".join(moves), shared=shared)
