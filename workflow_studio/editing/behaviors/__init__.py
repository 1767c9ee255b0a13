"""The consequences of edits: one rule of the domain in each module, found by its name."""

from __future__ import annotations

from collections.abc import Callable

from workflow_studio.editing.behaviors.insides_go_with_their_steps import insides_go_with_their_steps
from workflow_studio.editing.behaviors.lanes_carry_their_content import lanes_carry_their_content
from workflow_studio.editing.behaviors.lanes_stay_numbered import lanes_stay_numbered
from workflow_studio.editing.behaviors.phases_have_their_bands import phases_have_their_bands
from workflow_studio.editing.behaviors.readers_answer_their_question import readers_answer_their_question
from workflow_studio.editing.behaviors.references_go_with_their_targets import references_go_with_their_targets
from workflow_studio.editing.behaviors.what_is_one_is_joined import what_is_one_is_joined
from workflow_studio.editing.commands import Command
from workflow_studio.editing.draft import Draft

STANDARD_BEHAVIORS: tuple[Callable[[Draft, Command], None], ...] = (
    references_go_with_their_targets,
    insides_go_with_their_steps,
    what_is_one_is_joined,
    lanes_stay_numbered,
    lanes_carry_their_content,
    phases_have_their_bands,
    readers_answer_their_question,
)
"""In the order in which they run."""
