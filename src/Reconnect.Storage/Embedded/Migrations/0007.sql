-- Fingerprints are XXH128 from here on: no key kept before says which mail it was. What was read is read again from the mailbox by the next scan.
DELETE FROM mail_page;
DELETE FROM mail_key;
DELETE FROM bookmark;
UPDATE mailbox SET messages = 0;
-- What was found in it is found anew then.
DELETE FROM ties;
