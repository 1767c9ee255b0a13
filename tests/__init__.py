"""The tests; a package so that shared examples and strategies can be imported from anywhere in it."""
