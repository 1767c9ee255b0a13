"""Elements that are one because a claim says so, and how they become several again."""
