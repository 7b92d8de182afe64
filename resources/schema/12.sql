-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 12: a decision among rivals that was made in another store keeps its day and who made it.

ALTER TABLE choice ADD COLUMN at TEXT;     -- NULL: with its batch
ALTER TABLE choice ADD COLUMN who TEXT;    -- NULL: whoever the batch is of
ALTER TABLE withdrawal ADD COLUMN who TEXT; -- likewise
