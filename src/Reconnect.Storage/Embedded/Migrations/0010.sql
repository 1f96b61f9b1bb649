-- What calendars showed when they were last read: times are offered from it. One row a person.
CREATE TABLE free_busy (
    mailbox INTEGER NOT NULL REFERENCES mailbox ON DELETE CASCADE,
    address TEXT NOT NULL,
    read_at INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (mailbox, address)
) STRICT;
