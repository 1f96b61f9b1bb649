-- How many meetings were planned at which times and how many took place, counted when the calendar was last read.
CREATE TABLE kept_times (
    mailbox INTEGER PRIMARY KEY REFERENCES mailbox ON DELETE CASCADE,
    counts TEXT NOT NULL
) STRICT;
