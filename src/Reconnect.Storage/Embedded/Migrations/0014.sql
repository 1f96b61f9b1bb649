-- What the places of meetings are called, encrypted. It was not read before: the next scan reads the calendar as if for the first time. It goes on
-- from the end of what was read last, so an end before the two years begins them anew.
ALTER TABLE meeting ADD COLUMN place BLOB;
UPDATE calendar SET span = json_set(span, '$.end', json_extract(span, '$.start')) WHERE done = 1;

-- Where two people meet who have booked a time, in the user's words. Encrypted.
ALTER TABLE booking ADD COLUMN place BLOB;

-- The user's coming journeys, and who is there. Encrypted.
CREATE TABLE journeys (
    mailbox INTEGER PRIMARY KEY REFERENCES mailbox ON DELETE CASCADE,
    secret BLOB NOT NULL
) STRICT;
