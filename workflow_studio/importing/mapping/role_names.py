"""What those are called whom a column names: `Requested by` is filled in by the `Requester`."""

from __future__ import annotations

import re

from workflow_studio.importing.recognition.wording import says_by_whom, spoken

_NOT_A_TITLE = re.compile(r"\s*(?:\(?\b(?:names?|initials|id|email|e-mail)\b\)?)$", re.IGNORECASE)
_ENGLISH_BY = re.compile(r"^(?:(?P<what>\S.{0,40}?)\s+)?(?P<participle>\w+) by$", re.IGNORECASE)
_IRREGULAR = frozenset(
    {"bought", "built", "chosen", "done", "drawn", "found", "given", "held", "kept", "made", "paid", "read", "seen",
     "sent", "set", "sold", "taken", "written"}
)  # fmt: skip
_NO_THING = re.compile(r"(?:last|first|finally|initially|currently|previously|to be|is|was|has been)\b", re.IGNORECASE)

_AGENTS = {
    "approved": "Approver", "assessed": "Assessor", "audited": "Auditor", "authored": "Author", "checked": "Checker",
    "created": "Creator", "designed": "Designer", "developed": "Developer", "edited": "Editor",
    "initiated": "Initiator", "inspected": "Inspector", "managed": "Manager", "owned": "Owner", "packed": "Packer",
    "performed": "Performer", "picked": "Picker", "planned": "Planner", "prepared": "Preparer",
    "processed": "Processor", "received": "Receiver", "reported": "Reporter", "requested": "Requester",
    "reviewed": "Reviewer", "signed": "Signer", "submitted": "Submitter", "supervised": "Supervisor",
    "tested": "Tester", "translated": "Translator", "verified": "Verifier",
}  # fmt: skip
"""Nouns that people use; of other verbs (`ordered`, `paid`) they are no words."""


def role_behind(header: str) -> str:
    """The role that a column of people is named after, else who they are: `Paid by` names `Whoever paid`."""
    name = _title(header)
    if not says_by_whom(name):
        return name
    return _agent(name) or f"Whoever is named in “{name}”"


def is_made(header: str) -> bool:
    """Whether the role behind a header stands in no cell, but was made of the header's words."""
    return says_by_whom(_title(header))


def _title(header: str) -> str:
    """The header in words, without those that ask for somebody's name or initials."""
    return _NOT_A_TITLE.sub("", spoken(header)) or spoken(header)


def _agent(header: str) -> str:
    """`Approver` of `Approved by`, `Whoever matched the invoice` of `Invoice matched by`; empty without a verb."""
    match = _ENGLISH_BY.match(header)
    done = match["participle"].casefold() if match else ""
    if match is None or not (done.endswith("ed") or done in _IRREGULAR):
        return ""
    what = match["what"]
    if what is None:
        return _AGENTS.get(done) or f"Whoever {done}"
    return "" if _NO_THING.match(what) else f"Whoever {done} the {_inside_a_sentence(what)}"


def _inside_a_sentence(text: str) -> str:
    """Without its capital, unless it is one of an abbreviation."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
