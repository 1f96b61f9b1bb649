-- Times offered to somebody, of which one can be picked by a link.
CREATE TABLE offer (
    mailbox INTEGER NOT NULL REFERENCES mailbox ON DELETE CASCADE,
    id TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (mailbox, id)
) STRICT;

-- Only the SHA-256 of a token is known here: who reads this file cannot follow a link.
CREATE TABLE offer_token (
    hash BLOB PRIMARY KEY,
    mailbox INTEGER NOT NULL,
    offer TEXT NOT NULL,
    FOREIGN KEY (mailbox, offer) REFERENCES offer ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX offer_token_of_offer ON offer_token (mailbox, offer);
