"""Everything that looks for claims in a workbook besides what becomes a map."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from workflow_studio.importing.claims.colours_found import find_colours
from workflow_studio.importing.claims.colours_of_rules import find_colours_of_rules
from workflow_studio.importing.claims.handoffs_in_records import find_handoffs_in_records
from workflow_studio.importing.claims.people_approvers import find_unclear_approvers
from workflow_studio.importing.claims.people_in_columns import find_people_in_columns
from workflow_studio.importing.claims.people_keepers import find_keepers
from workflow_studio.importing.claims.people_labels import find_labelled_people
from workflow_studio.importing.claims.people_numbers import find_numbered_people
from workflow_studio.importing.claims.people_rosters import find_rosters
from workflow_studio.importing.claims.people_short_names import find_short_names
from workflow_studio.importing.claims.people_spellings import find_spellings_of_people
from workflow_studio.importing.claims.states_found import find_states
from workflow_studio.importing.claims.states_value_lists import find_value_lists
from workflow_studio.importing.claims.steps_said import find_steps_said
from workflow_studio.importing.finding import Finding, Seen
from workflow_studio.importing.lineage import find_lineage
from workflow_studio.importing.profile.burden import find_burden
from workflow_studio.importing.profile.problems import find_problems
from workflow_studio.importing.profile.told_handoffs import find_told_handoffs
from workflow_studio.importing.profile.waits import find_waits
from workflow_studio.importing.rules import find_rules

Finder = Callable[[Seen], Iterable[Finding]]

FINDERS: tuple[Finder, ...] = (
    find_people_in_columns,
    find_numbered_people,
    find_rosters,
    find_short_names,
    find_spellings_of_people,
    find_labelled_people,
    find_keepers,
    find_unclear_approvers,
    find_steps_said,
    find_waits,
    find_told_handoffs,
    find_handoffs_in_records,
    find_states,
    find_colours,
    find_colours_of_rules,
    find_rules,
    find_value_lists,
    find_lineage,
    find_problems,
    find_burden,
)
"""Pure functions of one workbook; each bounds its own work and answers with nothing where it does not understand."""
