"""What can be done with a pressed mouse button: each gesture is a small state machine of its own."""
