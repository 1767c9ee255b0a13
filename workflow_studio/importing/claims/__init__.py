"""Claims: what the workbooks say about the process, each with its evidence and its confidence."""

from workflow_studio.importing.claims.proposing import Found, propose, with_claims

__all__ = ["Found", "propose", "with_claims"]
