-- Everything kept about one user hangs on one row here and goes with it.
-- Ids are never given twice, so nothing late can fall to somebody else.
CREATE TABLE mailbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant TEXT NOT NULL,
    user TEXT NOT NULL,
    enrolled INTEGER NOT NULL,
    messages INTEGER NOT NULL DEFAULT 0, -- how many are kept: counting them takes too long for a progress bar
    UNIQUE (tenant, user)
) STRICT;

CREATE TABLE settings (
    mailbox INTEGER PRIMARY KEY REFERENCES mailbox ON DELETE CASCADE,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE scan (
    mailbox INTEGER PRIMARY KEY REFERENCES mailbox ON DELETE CASCADE,
    status TEXT NOT NULL
) STRICT;

CREATE TABLE profile (
    mailbox INTEGER PRIMARY KEY REFERENCES mailbox ON DELETE CASCADE,
    body TEXT NOT NULL,
    cards TEXT NOT NULL
) STRICT;

CREATE TABLE bookmark (
    mailbox INTEGER NOT NULL REFERENCES mailbox ON DELETE CASCADE,
    folder TEXT NOT NULL,
    secret BLOB NOT NULL,
    PRIMARY KEY (mailbox, folder)
) STRICT, WITHOUT ROWID;

-- A few thousand people write a hundred thousand mails: each spelling of one is kept once.
CREATE TABLE correspondent (
    id INTEGER PRIMARY KEY,
    mailbox INTEGER NOT NULL REFERENCES mailbox ON DELETE CASCADE,
    address TEXT NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (mailbox, address, name)
) STRICT;

-- Times are ticks of 100 ns since 1970 in UTC. Recipients are ids of correspondents: to;cc;bcc, each parted by commas.
CREATE TABLE message (
    mailbox INTEGER NOT NULL REFERENCES mailbox ON DELETE CASCADE,
    key TEXT NOT NULL,
    at INTEGER NOT NULL,
    sender INTEGER NOT NULL,
    recipients TEXT NOT NULL,
    conversation TEXT NOT NULL,
    traits INTEGER NOT NULL,
    PRIMARY KEY (mailbox, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE calendar (
    mailbox INTEGER PRIMARY KEY REFERENCES mailbox ON DELETE CASCADE,
    round INTEGER NOT NULL,
    span TEXT NOT NULL,
    next BLOB,
    done INTEGER NOT NULL
) STRICT;

CREATE TABLE meeting (
    mailbox INTEGER NOT NULL REFERENCES mailbox ON DELETE CASCADE,
    key TEXT NOT NULL,
    starts INTEGER NOT NULL,
    round INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (mailbox, key)
) STRICT;

CREATE TABLE ties (
    mailbox INTEGER PRIMARY KEY REFERENCES mailbox ON DELETE CASCADE,
    book TEXT NOT NULL
) STRICT;

CREATE TABLE care (
    mailbox INTEGER NOT NULL REFERENCES mailbox ON DELETE CASCADE,
    person TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (mailbox, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE correction (
    mailbox INTEGER NOT NULL REFERENCES mailbox ON DELETE CASCADE,
    person TEXT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (mailbox, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE picks (
    mailbox INTEGER NOT NULL REFERENCES mailbox ON DELETE CASCADE,
    week TEXT NOT NULL,
    people TEXT NOT NULL,
    PRIMARY KEY (mailbox, week)
) STRICT, WITHOUT ROWID;

CREATE TABLE booking (
    mailbox INTEGER NOT NULL REFERENCES mailbox ON DELETE CASCADE,
    id TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (mailbox, id)
) STRICT;

CREATE TABLE digest (
    mailbox INTEGER NOT NULL REFERENCES mailbox ON DELETE CASCADE,
    week TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (mailbox, week)
) STRICT, WITHOUT ROWID;

-- Only the SHA-256 of a token is known here: who reads this file cannot follow a link.
CREATE TABLE link (
    hash BLOB PRIMARY KEY,
    mailbox INTEGER NOT NULL REFERENCES mailbox ON DELETE CASCADE,
    used_at INTEGER,
    body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX link_of_mailbox ON link (mailbox);

CREATE TABLE job (
    id TEXT PRIMARY KEY,
    mailbox INTEGER NOT NULL REFERENCES mailbox ON DELETE CASCADE,
    kind TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX job_of_mailbox ON job (mailbox, kind);

-- A message is held by whoever knows its receipt, until it becomes visible again.
CREATE TABLE queue_message (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    queue TEXT NOT NULL,
    body TEXT NOT NULL,
    visible_at INTEGER NOT NULL,
    received INTEGER NOT NULL DEFAULT 0,
    receipt TEXT
) STRICT;
CREATE INDEX queue_message_next ON queue_message (queue, visible_at, id);
CREATE INDEX queue_message_body ON queue_message (body);

CREATE TABLE poison_message (
    id INTEGER PRIMARY KEY,
    queue TEXT NOT NULL,
    body TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE timer (
    name TEXT PRIMARY KEY,
    last INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- One row while deleted bytes may still lie in the files.
CREATE TABLE wipe (
    id INTEGER PRIMARY KEY CHECK (id = 1)
) STRICT;
