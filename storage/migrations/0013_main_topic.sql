-- Whether the bot may not write in the main topic alone: that is closed, of which Telegram tells nothing when it is asked.
ALTER TABLE troubles ADD COLUMN main_only BOOLEAN NOT NULL DEFAULT FALSE;
