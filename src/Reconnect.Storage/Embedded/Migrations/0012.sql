-- What became of the hour that is kept for people in each week.
CREATE TABLE social_hour (
    mailbox INTEGER NOT NULL REFERENCES mailbox ON DELETE CASCADE,
    week TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (mailbox, week)
) STRICT, WITHOUT ROWID;
