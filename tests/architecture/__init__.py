"""Rules about the code itself, as tests that read like sentences."""
