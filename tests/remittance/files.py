"""Remittance files for tests, of made-up people, built from what a test is about."""

import io
import json
from typing import Any

from denialhelp.remittance.found import Fault, RemittanceClaim
from denialhelp.remittance.reading import RemittanceFormat, read_remittance

ISA = (
    "ISA*00*          *00*          *ZZ*PLAN           *ZZ*CLINIC         "
    "*260901*1200*^*00501*000000001*0*T*:~"
)
START = "GS*HP*PLAN*CLINIC*20260901*1200*1*X*005010X221A1~ST*835*0001~BPR*I*80*C*CHK~"
PARTIES = "N1*PR*PLAN OF THE LAKE~N1*PE*HILL CLINIC*XX*1234567893~LX*1~"
END = "SE*20*0001~GE*1*1~IEA*1*000000001~"

CLAIM = "CLP*A1*1*250*80*20*12*P900*11*1~NM1*QC*1*ROE*ROSA****MI*M123~DTM*232*20260910~"
PAID = "SVC*HC:99213:25*100*80**1~DTM*472*20260910~CAS*PR*2*20~AMT*B6*100~LQ*HE*N130~"
DENIED = "SVC*HC:73721:LT*150*0**1~CAS*CO*50*150~"


def x12(*segments: str) -> str:
    """Return a whole file of one transaction around these segments."""
    return "".join((ISA, START, PARTIES, *segments, END))


def found_in(
    content: str | bytes, file_format: RemittanceFormat = RemittanceFormat.AUTO
) -> list[RemittanceClaim | Fault]:
    stored = content.encode() if isinstance(content, str) else content
    return list(read_remittance(io.BytesIO(stored), file_format))


def claims_in(content: str | bytes) -> list[RemittanceClaim]:
    """Return the claims of a file that has no fault."""
    found = found_in(content)
    claims = [each for each in found if isinstance(each, RemittanceClaim)]
    assert claims == found
    return claims


def faults_in(content: str | bytes) -> list[str]:
    return [f"{each.place}: {each.what}" for each in found_in(content) if isinstance(each, Fault)]


def all_of(*values: object) -> tuple[object, ...]:
    """Return the values to compare with others, amounts with whole numbers too."""
    return values


def concept(code: str, system: str = "") -> dict[str, Any]:
    return {"coding": [{"system": system, "code": code}]}


def part(category: str, amount: object = None, *, reason: str = "", system: str = "") -> Any:
    """Return one adjudication, with its amount and its reason if there are."""
    money = {} if amount is None else {"amount": {"value": amount, "currency": "USD"}}
    why = {"reason": concept(reason, system)} if reason else {}
    return {"category": concept(category), **money, **why}


def explanation(*items: Any, **keys: Any) -> dict[str, Any]:
    """Return an ExplanationOfBenefit with these items, each a list of adjudications."""
    return {
        "resourceType": "ExplanationOfBenefit",
        "id": "E1",
        "outcome": "complete",
        "item": [
            {
                "sequence": number,
                "productOrService": concept("99213"),
                "adjudication": parts,
            }
            for number, parts in enumerate(items, start=1)
        ],
        **keys,
    }


def bundle(*resources: Any) -> dict[str, Any]:
    return {"resourceType": "Bundle", "entry": [{"resource": each} for each in resources]}


def as_json(content: Any) -> str:
    return json.dumps(content)
