"""Pictures behind maps to trace over: reading them, putting them there, and what can be done to them."""
