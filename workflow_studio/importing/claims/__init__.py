"""Claims: what the workbooks say about the process, each with its evidence and its confidence."""

from workflow_studio.importing.claims.finding import Finding, Quote, Seen
from workflow_studio.importing.claims.proposing import Found, propose, with_claims

__all__ = ["Finding", "Found", "Quote", "Seen", "propose", "with_claims"]
