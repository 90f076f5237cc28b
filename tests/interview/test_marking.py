from hypothesis import given
from hypothesis import strategies as st

from denialhelp.interview.marking import Piece, excerpt


def told(pieces: tuple[Piece, ...]) -> str:
    return "".join(f"[{piece.text}]" if piece.telling else piece.text for piece in pieces)


def test_a_short_text_is_shown_whole() -> None:
    text = "The scan was Not Medically Necessary for you."
    assert told(excerpt(text, ["not medically necessary"])) == (
        "The scan was [Not Medically Necessary] for you."
    )


def test_without_a_phrase_in_the_text_nothing_is_shown() -> None:
    assert excerpt("The scan was approved.", ["denied", ""]) == ()


def test_phrases_that_overlap_are_marked_as_one() -> None:
    pieces = excerpt("not medically necessary", ["not medically", "medically necessary"])
    assert told(pieces) == "[not medically necessary]"


def test_of_a_long_text_only_the_part_around_the_phrase_is_shown() -> None:
    text = "word " * 200 + "denied " + "word " * 200
    shown = told(excerpt(text, ["denied"]))
    assert shown.startswith("… word ")
    assert shown.endswith(" word … ")
    assert "[denied]" in shown
    assert len(shown) < 400


def test_two_phrases_far_apart_are_shown_with_what_lies_between_left_out() -> None:
    text = "denied " + "word " * 200 + "refused"
    shown = told(excerpt(text, ["denied", "refused"]))
    assert shown.startswith("[denied] word")
    assert shown.endswith("word [refused]")
    assert shown.count("…") == 2


@given(st.text(max_size=600), st.lists(st.text(max_size=8), max_size=5))
def test_every_phrase_found_is_marked_and_nothing_is_made_up(text: str, phrases: list[str]) -> None:
    pieces = excerpt(text, phrases)
    marked = "".join(piece.text for piece in pieces if piece.telling)
    assert all(piece.text in text for piece in pieces if piece.telling)
    for phrase in phrases:
        if phrase and phrase in text:
            assert phrase in marked
