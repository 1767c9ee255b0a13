"""What every element of a document has in common."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from workflow_studio.model.references import Ref

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
LONGEST_TEXT = 32_767


def clean_text(text: str) -> str:
    """The text without control characters and lone surrogates, cut at Excel's longest cell (32,767 characters)."""
    return _UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))[:LONGEST_TEXT]


def clean_name(text: str) -> str:
    """A name on one line: cleaned, with every run of white space as a single blank."""
    return " ".join(clean_text(text).split())


Text = Annotated[str, AfterValidator(clean_text)]
Name = Annotated[str, AfterValidator(clean_name)]
Seconds = Annotated[float, Field(ge=0, allow_inf_nan=False)]
Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
Cost = Annotated[float, Field(ge=0, le=1e9, allow_inf_nan=False)]
Count = Annotated[int, Field(ge=0)]


class Frozen(BaseModel):
    """A value: cannot be changed, refuses unknown fields, compares by content."""

    model_config = ConfigDict(frozen=True, extra="forbid", revalidate_instances="never", hide_input_in_errors=True)

    def __eq__(self, other: object) -> bool:
        """The same as pydantic's, without what it asks about extra, private and cached fields: there are none."""
        return type(self) is type(other) and self.__dict__ == other.__dict__


class Element(Frozen):
    """Anything in a document that has an id; every element can point at its evidence."""

    id: str = Field(min_length=1, max_length=80)
    evidence: Annotated[tuple[str, ...], Ref("evidence")] = ()
