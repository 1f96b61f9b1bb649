-- A correction holds for the silence it was made in. Of earlier ones it is not known which that was: they hold until the next contact. In ticks since 1970.
ALTER TABLE correction ADD COLUMN last_contact INTEGER NOT NULL DEFAULT 0;
UPDATE correction SET last_contact = unixepoch() * 10000000;
