-- How things stood when a person was shown: the first showing of a person and week stays.
CREATE TABLE showing (
    mailbox INTEGER NOT NULL REFERENCES mailbox ON DELETE CASCADE,
    person TEXT NOT NULL,
    week TEXT NOT NULL,
    day TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (mailbox, person, week)
) STRICT, WITHOUT ROWID;

CREATE TABLE feedback (
    mailbox INTEGER NOT NULL REFERENCES mailbox ON DELETE CASCADE,
    person TEXT NOT NULL,
    kind TEXT NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (mailbox, person, kind, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE talk (
    mailbox INTEGER NOT NULL REFERENCES mailbox ON DELETE CASCADE,
    person TEXT NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (mailbox, person, day)
) STRICT, WITHOUT ROWID;
