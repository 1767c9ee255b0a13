"""Plans: how a workbook was read is kept with the map, and its next version is read the same way."""

from workflow_studio.importing.plans.following import Followed, follow
from workflow_studio.importing.plans.remembering import planned, with_plans

__all__ = ["Followed", "follow", "planned", "with_plans"]
