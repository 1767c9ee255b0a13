"""What a good moderator would ask about a map: chosen by what the map says, each with its reason."""

from workflow_studio.analysis.prompts.chosen import prompts_of
from workflow_studio.analysis.prompts.prompt import Prompt

__all__ = ["Prompt", "prompts_of"]
