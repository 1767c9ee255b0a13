"""What was done on a date: `Date of approval`, `Approved on` and `approved_at` are about `Approval` and `Approved`."""

from __future__ import annotations

import re

from workflow_studio.importing.recognition.wording import spoken

_BEFORE = re.compile(
    r"^(?:(?:date|datum|day|fecha)\s+(?:(?:of|de|du|d’|d'|der|des|van)\s*)?|"
    r"data\s+(?:d[eoai]|dos|das|del|della|dello|dell['’])\s*)",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?:^|\s+)(?:\(?(?:date|datum|on|at|am|le|el|il|op|em|dnia|day|dated|fecha)\)?)$|(?<=[^\W\d_]{3})datum$",
    re.IGNORECASE,
)
"""As words of their own: `Completion` ends in `on` and `Updated` in `dated`; German glues `Freigabedatum`."""


def activity_name(header: str) -> str:
    """The header of a column of dates, or the label of a date, without its words for dates; may be empty."""
    name = " ".join(spoken(header).split())
    name = _BEHIND.sub("", _BEFORE.sub("", name)).strip(" -:/")
    return name[:1].upper() + name[1:]
