-- With whom the user talks elsewhere. Where is encrypted.
CREATE TABLE elsewhere (
    mailbox INTEGER NOT NULL REFERENCES mailbox ON DELETE CASCADE,
    person TEXT NOT NULL,
    secret BLOB NOT NULL,
    PRIMARY KEY (mailbox, person)
) STRICT, WITHOUT ROWID;
