-- Why a week has no digest, at least so far.
CREATE TABLE digest_note (
    mailbox INTEGER NOT NULL REFERENCES mailbox ON DELETE CASCADE,
    week TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (mailbox, week)
) STRICT, WITHOUT ROWID;
