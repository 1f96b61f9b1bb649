-- Times at which a meeting of two was planned and then did not take place: it was moved, or is gone from the calendar.
CREATE TABLE lost_time (
    mailbox INTEGER NOT NULL REFERENCES mailbox ON DELETE CASCADE,
    key TEXT NOT NULL,
    starts INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (mailbox, key, starts)
) STRICT, WITHOUT ROWID;
