-- A mail was a row; now a page of mails is. What was read is read again from the mailbox by the next scan, which counts it anew.
DROP TABLE message;
DROP TABLE correspondent;
DELETE FROM bookmark;
UPDATE mailbox SET messages = 0;

-- The bytes of one page as they were read: times, people and fingerprints. The print is of these bytes: damage inside them is noticed.
CREATE TABLE mail_page (
    id INTEGER PRIMARY KEY,
    mailbox INTEGER NOT NULL REFERENCES mailbox ON DELETE CASCADE,
    mails BLOB NOT NULL,
    print BLOB NOT NULL
) STRICT;
CREATE INDEX mail_page_of_mailbox ON mail_page (mailbox);

-- Which mails are kept, so that a copy in another folder or a second reading counts nothing twice.
CREATE TABLE mail_key (
    mailbox INTEGER NOT NULL REFERENCES mailbox ON DELETE CASCADE,
    key BLOB NOT NULL,
    PRIMARY KEY (mailbox, key)
) STRICT, WITHOUT ROWID;
