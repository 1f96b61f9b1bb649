-- What is remembered of a tie has another shape; it is found anew from the mails at the next scan.
DELETE FROM ties;
