-- What the places of meetings are called, encrypted. It was not read before: the next scan reads the two years once more. A scan goes on from the end of
-- what was read last, so that end is set before them; a reading that was cut off would go on without places and is given up.
ALTER TABLE meeting ADD COLUMN place BLOB;
UPDATE calendar SET span = '{"start":"2000-01-01T00:00:00Z","end":"2000-01-01T00:00:00Z"}', next = NULL, done = 1;

-- Where two people meet who have booked a time, in the user's words. Encrypted.
ALTER TABLE booking ADD COLUMN place BLOB;

-- The user's coming journeys, and who is there. Encrypted.
CREATE TABLE journeys (
    mailbox INTEGER PRIMARY KEY REFERENCES mailbox ON DELETE CASCADE,
    secret BLOB NOT NULL
) STRICT;
