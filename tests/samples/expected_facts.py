"""What a correct import recovers from each file in `samples/`, as plain values (never computed by an importer).

`FACTS[file name]` holds:

- `sheets`: sheet name -> "visible" or "hidden", in order (a delimited file has none);
- `tables`: the tables that matter, each with `sheet`, `hidden`, `kind`, `also_fine` (kinds that are as right),
  `header_rows` (1-based, first and last), `data_rows` (first and last), `rows` (records among them), `columns`
  (letter -> role, "a|b" where either is right, columns without a clear role left out) and, where there are
  any, `skipped_rows` (row -> why it is no record);
- `maps`: sheet -> the map of its table: `lanes` in order of first use, `nodes` (id -> kind, name, lane; kinds
  start, end, step, decision), `flows` (from, to, label) that the sheet states, and what else is peculiar to it;
- `log`: for an event log or tracker `cases`, `events`, `variants`, `follows` ((activity, next) -> times; a day
  without times keeps the order of the columns), `starts_with` and `ends_with`. In logs also `people`,
  `performer_pairs` (ordered pairs of names in succession, oneself included), `different_performer_pairs`, and
  `lanes`/`lane_of`. Names and activities count as the same when they differ in capitals and blanks alone.
"""

from __future__ import annotations

from typing import Any

from tests.samples.facts_of_cases import COMPLAINT_HANDLING, PRICING_CHANGES, PURCHASE_REQUESTS
from tests.samples.facts_of_steps import MONTH_END_CLOSE, STAFF_ONBOARDING, STORE_RETURNS, VENDOR_ONBOARDING

FACTS: dict[str, dict[str, Any]] = {
    "purchase_requests.xlsx": PURCHASE_REQUESTS,
    "vendor_onboarding.xlsx": VENDOR_ONBOARDING,
    "pricing_changes.xlsx": PRICING_CHANGES,
    "store_returns.xlsx": STORE_RETURNS,
    "month_end_close.xlsx": MONTH_END_CLOSE,
    "staff_onboarding.xlsx": STAFF_ONBOARDING,
    "complaint_handling.csv": COMPLAINT_HANDLING,
}
