-- Whether somebody reads everything in private in large print: handlers/large_print.py says what that is.
ALTER TABLE people ADD COLUMN large_print BOOLEAN NOT NULL DEFAULT FALSE;

-- The menus of commands that one chat alone has, by what Telegram was told of each last: of people with a role or a
-- language of their own, and of committees' chats.
CREATE TABLE menus (
    chat_id BIGINT NOT NULL,
    scope   TEXT NOT NULL CHECK (scope IN ('chat', 'chat_administrators')),
    digest  TEXT NOT NULL,
    PRIMARY KEY (chat_id, scope)
);
