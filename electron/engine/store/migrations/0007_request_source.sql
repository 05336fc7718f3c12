-- Who received the request: this computer's own receiver, or a mailbox elsewhere by its name.
ALTER TABLE postbacks ADD COLUMN source TEXT NOT NULL DEFAULT 'receiver';
