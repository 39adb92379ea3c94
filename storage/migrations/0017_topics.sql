-- In which topic of a forum group new things of a kind are posted; without a row, where they were asked for.
CREATE TABLE topics (
    chat_id   BIGINT NOT NULL,
    kind      TEXT NOT NULL CHECK (kind IN ('reports', 'tasks', 'polls')),
    thread_id BIGINT NOT NULL,
    PRIMARY KEY (chat_id, kind)
);
