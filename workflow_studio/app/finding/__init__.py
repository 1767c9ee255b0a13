"""Finding words in a document, and putting others in their place."""
