"""Saying in plain words why a value does not fit a field."""

from __future__ import annotations

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from workflow_studio.editing.words import readable


def reason_for(error: ValidationError) -> str:
    """The first thing that pydantic found wrong, as a sentence without the value itself."""
    first = error.errors(include_url=False, include_input=False)[0]
    field = readable(str(first["loc"][0])) if first["loc"] else "value"
    return f"The {field} {_complaint(first)}."


def _complaint(error: ErrorDetails) -> str:
    kind, context = error["type"], error.get("ctx", {})
    if kind == "greater_than_equal":
        return f"cannot be less than {context['ge']:g}"
    if kind == "less_than_equal":
        return f"cannot be more than {context['le']:g}"
    if kind == "enum":
        return f"must be {context['expected']}".replace("'", "")
    if kind == "missing":
        return "is needed"
    if kind == "extra_forbidden":
        return "is not something that can be set here"
    if kind.startswith(("int_", "float_")) or kind == "finite_number":
        return "must be a whole number" if kind == "int_from_float" else "must be a number"
    if kind.startswith("string_"):
        return "must be text"
    return "has a value that does not fit"
