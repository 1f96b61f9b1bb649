-- Standing wishes for catch-ups at the rhythm of a tie, and what became of their next turn.
CREATE TABLE recurring (
    mailbox INTEGER NOT NULL REFERENCES mailbox ON DELETE CASCADE,
    person TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (mailbox, person)
) STRICT, WITHOUT ROWID;
