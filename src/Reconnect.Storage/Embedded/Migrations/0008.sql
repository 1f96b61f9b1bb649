-- An invitation leaves some seconds after it was asked for.
UPDATE booking SET body = json_set(body, '$.leavesAt', json_extract(body, '$.askedAt'));

-- Time of a person in an organisation that a booking on its way takes, or took at a moment not long ago: two clicks never take one time. Nothing is
-- told of it but that the time is taken, which the calendar tells anybody.
CREATE TABLE held_time (
    mailbox INTEGER NOT NULL REFERENCES mailbox ON DELETE CASCADE,
    booking TEXT NOT NULL,
    tenant TEXT NOT NULL,
    address TEXT NOT NULL,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    released_at INTEGER, -- when it was in the calendar; NULL while it is on its way
    PRIMARY KEY (mailbox, booking, address)
) STRICT, WITHOUT ROWID;
CREATE INDEX held_time_of_person ON held_time (tenant, address, starts);

-- What lets the app act for a user who has gone. Encrypted.
CREATE TABLE user_grant (
    mailbox INTEGER PRIMARY KEY REFERENCES mailbox ON DELETE CASCADE,
    secret BLOB NOT NULL
) STRICT;
