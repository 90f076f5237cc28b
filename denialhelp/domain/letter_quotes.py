"""Which words of a notice a letter quotes: all of a short one, else the telling sentences."""

import re

from denialhelp.domain.typed_text import cut, one_line

LONGEST = 320
"""Characters. A longer quotation would stand in the way of the answer to it."""

SINGLE = str.maketrans(dict.fromkeys('“”„"', "'"))

SENTENCE_END = re.compile(r"(?<=[.!?])[”\"')]*\s+(?=[A-Z“\"(])")
GREETING = re.compile(r"^(dear|re:|to:|attn|date:)\b", re.IGNORECASE)


def telling_words(wording: str, phrases: tuple[str, ...]) -> tuple[str, ...]:
    """Return the sentences to quote; `phrases` are the ones a reason was read from."""
    whole = one_line(wording)
    if len(whole) <= LONGEST:
        return (whole,) if whole else ()
    sentences = tuple(text for line in wording.splitlines() for text in _sentences(line))
    telling = tuple(text for text in sentences if _holds_one_of(phrases, text))
    plain = (text for text in sentences if not GREETING.match(text) and text.count(" ") > 2)
    return _as_many_as_fit(telling or (next(plain, whole),))


def quoted(words: str) -> str:
    """Return the words as a quoted sentence, with plain single quotation marks inside."""
    inner = words.translate(SINGLE).rstrip(" ,;:")
    return f"“{inner if inner[-1:] in '.!?…' else f'{inner}.'}”"


def _sentences(line: str) -> list[str]:
    return [text for text in map(one_line, SENTENCE_END.split(line)) if text]


def _holds_one_of(phrases: tuple[str, ...], text: str) -> bool:
    return any(one_line(phrase).lower() in text.lower() for phrase in phrases)


def _as_many_as_fit(sentences: tuple[str, ...]) -> tuple[str, ...]:
    kept = [cut(sentences[0], LONGEST)]
    for text in sentences[1:]:
        if len(" ".join((*kept, text))) > LONGEST:
            break
        kept.append(text)
    return tuple(kept)
