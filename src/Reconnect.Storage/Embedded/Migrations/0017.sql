-- What the user wants to remember of people, encrypted: only whose and of whom it is can be read here.
CREATE TABLE note (
    mailbox INTEGER NOT NULL REFERENCES mailbox ON DELETE CASCADE,
    id TEXT NOT NULL,
    person TEXT NOT NULL,
    secret BLOB NOT NULL,
    PRIMARY KEY (mailbox, id)
) STRICT;
CREATE INDEX note_of_person ON note (mailbox, person);

-- On which day the user was asked how a catch-up was.
CREATE TABLE after_question (
    mailbox INTEGER NOT NULL REFERENCES mailbox ON DELETE CASCADE,
    booking TEXT NOT NULL,
    day TEXT NOT NULL,
    is_dismissed INTEGER NOT NULL,
    PRIMARY KEY (mailbox, booking)
) STRICT, WITHOUT ROWID;
