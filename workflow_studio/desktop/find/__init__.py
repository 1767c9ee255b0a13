"""The bar to find and to replace words."""
