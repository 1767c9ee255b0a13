"""Write the sample workbooks: `python samples/make_samples.py [--out FOLDER]`.

Every file is the same each time it is written. All people, firms and figures are invented.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from generators import (
    complaint_handling,
    month_end_close,
    pricing_changes,
    purchase_requests,
    staff_onboarding,
    store_returns,
    vendor_onboarding,
)

SAMPLES: dict[str, Callable[[Path], None]] = {
    "purchase_requests.xlsx": purchase_requests.write,
    "vendor_onboarding.xlsx": vendor_onboarding.write,
    "pricing_changes.xlsx": pricing_changes.write,
    "store_returns.xlsx": store_returns.write,
    "month_end_close.xlsx": month_end_close.write,
    "staff_onboarding.xlsx": staff_onboarding.write,
    "complaint_handling.csv": complaint_handling.write,
}


def main() -> None:
    """Write all samples into the folder named on the command line, or beside this script."""
    parser = argparse.ArgumentParser(description="Write the sample workbooks.")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent, help="folder to write to")
    folder: Path = parser.parse_args().out
    folder.mkdir(parents=True, exist_ok=True)
    for name, write in SAMPLES.items():
        write(folder / name)
        print(name)


if __name__ == "__main__":
    main()
