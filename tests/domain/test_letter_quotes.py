from denialhelp.domain.letter_quotes import LONGEST, quoted, telling_words

LONG = (
    "Dear Ms. Lindqvist:\n\n"
    "Thank you for being a member. We looked at your claim with care and with our own doctors.\n"
    "The sleep study is not medically necessary under our policy. "
    "Prior authorization was not obtained.\n"
    "You may appeal within 180 days. " + "Our team is here for you every day of the week. " * 6
)


def test_a_short_notice_is_quoted_whole() -> None:
    assert telling_words("Not medically\n necessary", ()) == ("Not medically necessary",)


def test_of_a_long_notice_the_sentences_that_told_the_reasons_are_quoted() -> None:
    told = telling_words(LONG, ("not medically necessary", "authorization was not obtained"))
    assert told == (
        "The sleep study is not medically necessary under our policy.",
        "Prior authorization was not obtained.",
    )


def test_a_phrase_is_found_whatever_its_case_and_blanks() -> None:
    told = telling_words(LONG, ("NOT  Medically\nnecessary",))
    assert told == ("The sleep study is not medically necessary under our policy.",)


def test_without_a_telling_phrase_the_first_whole_sentence_is_quoted_and_no_greeting() -> None:
    assert telling_words(LONG, ()) == ("Thank you for being a member.",)


def test_a_sentence_without_end_is_cut_between_words_and_says_so() -> None:
    (told,) = telling_words("word " * 200, ())
    assert len(told) <= LONGEST + 2
    assert told.endswith("word …")


def test_sentences_that_do_not_fit_are_left_out() -> None:
    long_sentence = "It is " + "very " * 50 + "unclear"
    told = telling_words(f"{long_sentence}. Also {long_sentence.lower()}.", ("unclear",))
    assert len(told) == 1


def test_nothing_is_quoted_from_nothing() -> None:
    assert telling_words(" \n ", ("necessary",)) == ()


def test_a_text_of_short_lines_without_a_sentence_is_still_quoted() -> None:
    assert telling_words("NO PAY\n" * 60, ())[0].startswith("NO PAY NO PAY")


def test_quotation_marks_inside_a_quotation_become_single() -> None:
    assert quoted('They said "no", then “never”,') == "“They said 'no', then 'never'.”"


def test_a_quotation_ends_like_a_sentence_once() -> None:
    assert quoted("Is it covered?") == "“Is it covered?”"
