-- When a user has looked through the first names and decided: nothing is mailed before it.
CREATE TABLE review (
    mailbox INTEGER PRIMARY KEY REFERENCES mailbox ON DELETE CASCADE,
    done_at INTEGER NOT NULL
) STRICT;

-- Who has had a digest, or has said of somebody that they rest, need not be asked as if they were new. Ticks since 1970.
INSERT INTO review (mailbox, done_at)
SELECT id, unixepoch() * 10000000 FROM mailbox
WHERE EXISTS (SELECT 1 FROM digest WHERE digest.mailbox = mailbox.id AND json_extract(digest.body, '$.stage') = 'Sent')
   OR EXISTS (SELECT 1 FROM care WHERE care.mailbox = mailbox.id);
