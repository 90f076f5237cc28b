"""A reading of a notice, as the command read_notice writes it."""

from denialhelp.domain.notice_reading import NoticeReading


def notice_as_json(reading: NoticeReading) -> dict[str, object]:
    return {
        "reasons": [
            {
                "reason": each.found.reason.value,
                "detail": each.detail,
                "confidence": each.found.confidence,
                "because": list(each.found.because),
            }
            for each in reading.reasons
        ],
        "codes": [{"code": each.code, "meaning": each.meaning} for each in reading.codes],
        "dates": [
            {"kind": each.kind.value, "date": each.date.isoformat(), "text": each.text}
            for each in reading.dates
        ],
        "deadline_text": reading.time_to_appeal or None,
        "phones": list(reading.phones),
        "faxes": list(reading.faxes),
        "claim_numbers": list(reading.claim_numbers),
        "reference_numbers": list(reading.reference_numbers),
    }
