"""What a process is: frozen models, no I/O, no clock, no randomness."""
