"""A picture behind a map to trace over, such as a photographed whiteboard: scaffolding, no part of the process."""

from __future__ import annotations

import binascii
from typing import Annotated

from pydantic import AfterValidator, Field

from workflow_studio.model.element import Element, Share
from workflow_studio.model.geometry import Pixels
from workflow_studio.model.references import Ref

LARGEST_PICTURE = 2 * 1024 * 1024
"""Bytes of a PNG or JPEG."""
SMALLEST_SIDE = 1.0
_LONGEST_BASE64 = (LARGEST_PICTURE + 2) // 3 * 4
_BEGINNINGS = {"png": b"\x89PNG\r\n\x1a\n", "jpeg": b"\xff\xd8\xff"}


def kind_of_picture(data: bytes) -> str:
    """What these bytes say they are: "png" or "jpeg"; empty for anything else, whatever a file's name promises."""
    return next((kind for kind, beginning in _BEGINNINGS.items() if data.startswith(beginning)), "")


def picture_bytes(text: str) -> bytes:
    """The bytes in the text of a picture; ValueError for what is no PNG or JPEG of at most `LARGEST_PICTURE` bytes."""
    if len(text) > _LONGEST_BASE64:
        raise ValueError("the picture is too large")
    try:
        data = binascii.a2b_base64(text.encode("ascii"), strict_mode=True)
    except (UnicodeEncodeError, binascii.Error) as error:
        raise ValueError("the picture is no base64") from error
    if not kind_of_picture(data):
        raise ValueError("the picture is no PNG or JPEG")
    return data


def _checked(text: str) -> str:
    picture_bytes(text)
    return text


PictureText = Annotated[str, AfterValidator(_checked)]
Side = Annotated[Pixels, Field(ge=SMALLEST_SIDE)]


class Backdrop(Element):
    """The picture as base64, and its box in px of the map. At most one a map."""

    map: Annotated[str, Ref("maps")]
    picture: PictureText
    x: Pixels
    y: Pixels
    width: Side
    height: Side
    opacity: Share = 0.5
    shown: bool = True
