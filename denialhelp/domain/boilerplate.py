"""Sentences of a notice that every member gets: rights, offers and explanations, no reasons."""

from denialhelp.domain.notice_words import Sentence, plain_words

CUES = tuple(
    plain_words(cue)
    for cue in (
        "right to appeal",
        "right to request",
        "right to file",
        "right to ask",
        "right to an external",
        "rights to appeal",
        "may appeal",
        "can appeal",
        "could appeal",
        "wish to appeal",
        "want to appeal",
        "how to appeal",
        "file an appeal",
        "filing an appeal",
        "submit an appeal",
        "request an appeal",
        "requesting an appeal",
        "send your appeal",
        "appeal must",
        "appeals must",
        "your appeal should",
        "request a review",
        "request an external",
        "request an independent",
        "eligible for external review",
        "eligible for an external review",
        "may request",
        "can request",
        "may ask",
        "can ask",
        "may file",
        "can file",
        "may send",
        "can send",
        "may submit",
        "can submit",
        "may contact",
        "can contact",
        "upon request",
        "on request",
        "free of charge",
        "if you disagree",
        "if you do not agree",
        "if you believe",
        "if you think",
        "to learn more",
        "amount you pay",
        "amount you must pay",
        "available when",
        "available if",
        "able to ask",
        "able to request",
        "not be reviewed",
        "not be accepted",
        "if we uphold",
        "providers who have no contract",
        "part of the costs",
        "keep this notice",
        "save money",
        "no cost to you",
    )
)

_CONDITIONS = frozenset({"if", "unless", "whether"})

_BY_FIRST = {cue[0]: tuple(each for each in CUES if each[0] == cue[0]) for cue in CUES}


def tells_rights(sentence: Sentence) -> bool:
    """Return whether the sentence tells what anyone may do, whatever the reason was."""
    plain = sentence.plain
    return any(
        plain[at : at + len(cue)] == cue
        for at, word in enumerate(plain)
        for cue in _BY_FIRST.get(word, ())
    )


def is_conditional(sentence: Sentence, first: int) -> bool:
    """Return whether an "if" before the word at `first` speaks of a case that may not be this."""
    return not _CONDITIONS.isdisjoint(sentence.plain[:first])
