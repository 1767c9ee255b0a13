"""How days and times are written, in Qt's patterns; names of months come from an English locale."""

from __future__ import annotations

TIME = "HH:mm"
DAY = "d MMM yyyy"
DAY_OF_THIS_YEAR = "d MMM"
DAY_AND_TIME = "d MMMM, HH:mm"
