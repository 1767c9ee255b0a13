"""How a document changes: commands, draft, diff, behaviors, rules, history."""
