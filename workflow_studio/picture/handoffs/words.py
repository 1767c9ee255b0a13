"""What a passage is called, and its figures in words."""

from __future__ import annotations

from workflow_studio.model import Document
from workflow_studio.model.frequency import Frequency, Period, frequency_words
from workflow_studio.model.handoffs import Passage
from workflow_studio.model.views import participant_of
from workflow_studio.picture.durations import duration, times
from workflow_studio.picture.shares import percent

FEWEST_A_MONTH = 2


def passage_words(document: Document, passage: Passage) -> str:
    """A passage as a sentence without its full stop: `Vendor to Requester: 1 handoff, wait 6.0 d, 351×`."""
    ends = (participant_of(document, lane).name for lane in (passage.giver, passage.taker))
    count = len(passage.flows)
    said = [f"{count} handoff{'' if count == 1 else 's'}"]
    said += [f"wait {duration(passage.wait)}"] if passage.wait is not None else ["wait not known"]
    said += [often] if (often := often_words(passage)) else []
    said += [f"%C&A {percent(passage.accuracy)}"] if passage.accuracy is not None else []
    return f"{' to '.join(ends)}: {', '.join(said)}"


def often_words(passage: Passage) -> str:
    """How often it happens: as the log shows it, else as people say; empty where nobody knows."""
    if passage.cases is not None:
        return times(passage.cases)
    if passage.a_year is None:
        return ""
    if passage.a_year < FEWEST_A_MONTH * 12:
        return frequency_words(Frequency(times=passage.a_year, per=Period.YEAR))
    return frequency_words(Frequency(times=round(passage.a_year / 12, 1), per=Period.MONTH))
