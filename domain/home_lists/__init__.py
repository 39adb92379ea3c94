"""The committee's list of homes as a table in a text: read, compared with the homes that are known, written."""
