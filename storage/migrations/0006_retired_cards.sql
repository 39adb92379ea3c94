-- The message that a card had before it was posted anew: its buttons are taken away, so that nobody presses old ones.
ALTER TABLE cards ADD COLUMN retired_id BIGINT;
