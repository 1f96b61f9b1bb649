-- What the user said of addresses: who is a person, who is nobody, which are one person's.
CREATE TABLE people_words (
    mailbox INTEGER PRIMARY KEY REFERENCES mailbox ON DELETE CASCADE,
    words TEXT NOT NULL
) STRICT;
