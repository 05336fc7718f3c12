-- It takes a conversion back, or a part of one: a refund, a chargeback, an amount below zero.
ALTER TABLE postbacks ADD COLUMN is_taken_back INTEGER NOT NULL DEFAULT 0 CHECK (is_taken_back IN (0, 1));
