-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 7: targets as objects, beside the statements that tell them: the comparator as written, what a person set, who is
-- answerable, and how a target was adjusted; and milestones, which have a date and no number.
--
-- What is set for a target holds for its cell (a statement's key with n = 0), whichever document tells it; the words are of one
-- statement. Days are yyyymmdd. All of it only grows: a row of a retraction takes one out of use, or gives it back, and of what has
-- no retraction the last row counts.
--   kind        0 cumulative, 1 rate, 2 stock, 3 cap, 4 relative, 5 qualitative, 6 milestone

-- How a document words a target.
CREATE TABLE wording (
  id INTEGER PRIMARY KEY,               -- the last row of a statement counts
  statement INTEGER NOT NULL REFERENCES statement,
  written TEXT,                         -- 以上, 控制在…以内; NULL: a bare number
  event TEXT,                           -- what it is due by, where that is no date: 牡丹文化节; NULL: none
  batch INTEGER NOT NULL REFERENCES batch
) STRICT;
CREATE INDEX wording_of_statement ON wording (statement);

-- What is judged otherwise than by default.
CREATE TABLE target_term (
  id INTEGER PRIMARY KEY,               -- the last row of a cell counts
  cell INTEGER NOT NULL,
  tolerance INTEGER,                    -- coefficient; NULL: that of the unit
  tolerance_decimals INTEGER NOT NULL,
  tolerance_unit TEXT,                  -- 个百分点, % of the target, or its own unit
  kind INTEGER,                         -- NULL: guessed
  start INTEGER NOT NULL,               -- a period; 0: that of the target
  author TEXT,
  batch INTEGER NOT NULL REFERENCES batch
) STRICT;
CREATE INDEX target_term_of_cell ON target_term (cell);

-- 调整目标: what the target is from a day on. The document's own stays.
CREATE TABLE revision (
  id INTEGER PRIMARY KEY,
  cell INTEGER NOT NULL,
  since INTEGER NOT NULL,
  coefficient INTEGER NOT NULL,
  decimals INTEGER NOT NULL,
  high_coefficient INTEGER,             -- of a range
  high_decimals INTEGER,
  unit TEXT NOT NULL,
  comparator INTEGER NOT NULL,
  written TEXT,
  deadline INTEGER NOT NULL,            -- a period; 0: as it was
  reason TEXT NOT NULL,
  source INTEGER REFERENCES source,     -- NULL: none
  author TEXT,
  batch INTEGER NOT NULL REFERENCES batch
) STRICT;
CREATE INDEX revision_of_cell ON revision (cell);

CREATE TABLE revision_retraction (
  id INTEGER PRIMARY KEY,               -- the last row of a revision counts
  revision INTEGER NOT NULL REFERENCES revision,
  stands INTEGER NOT NULL,              -- 1: taken back; 0: it holds again
  batch INTEGER NOT NULL REFERENCES batch
) STRICT;
CREATE INDEX retraction_of_revision ON revision_retraction (revision);

CREATE TABLE milestone (
  id INTEGER PRIMARY KEY,
  region INTEGER NOT NULL REFERENCES region,
  task TEXT NOT NULL,
  task_en TEXT,
  deadline INTEGER NOT NULL,            -- a period: due by its end; of an event or a redacted month the year
  written TEXT,                         -- 2月底前
  event TEXT,                           -- 牡丹文化节; NULL: due by the end of the deadline
  redacted INTEGER NOT NULL,            -- 1: the document strikes out a part of when it is due
  source INTEGER REFERENCES source,
  char_start INTEGER,                   -- code points in the document
  char_end INTEGER,
  quote TEXT,
  note TEXT,
  batch INTEGER NOT NULL REFERENCES batch
) STRICT;

CREATE TABLE milestone_retraction (
  id INTEGER PRIMARY KEY,               -- the last row of a milestone counts
  milestone INTEGER NOT NULL REFERENCES milestone,
  stands INTEGER NOT NULL,
  batch INTEGER NOT NULL REFERENCES batch
) STRICT;
CREATE INDEX retraction_of_milestone ON milestone_retraction (milestone);

-- When a milestone was reached.
CREATE TABLE completion (
  id INTEGER PRIMARY KEY,
  milestone INTEGER NOT NULL REFERENCES milestone,
  day INTEGER NOT NULL,
  source INTEGER REFERENCES source,
  note TEXT,
  author TEXT,
  batch INTEGER NOT NULL REFERENCES batch
) STRICT;
CREATE INDEX completion_of_milestone ON completion (milestone);

CREATE TABLE completion_retraction (
  id INTEGER PRIMARY KEY,               -- the last row of a completion counts
  completion INTEGER NOT NULL REFERENCES completion,
  stands INTEGER NOT NULL,
  batch INTEGER NOT NULL REFERENCES batch
) STRICT;
CREATE INDEX retraction_of_completion ON completion_retraction (completion);

-- 责任单位, of a target or of a milestone, from a day on.
CREATE TABLE owner (
  id INTEGER PRIMARY KEY,
  cell INTEGER,
  milestone INTEGER REFERENCES milestone,
  name TEXT,                            -- NULL: nobody any more
  since INTEGER NOT NULL,               -- 0: from the start
  author TEXT,
  batch INTEGER NOT NULL REFERENCES batch,
  CHECK ((cell IS NULL) <> (milestone IS NULL))
) STRICT;
CREATE INDEX owner_of_cell ON owner (cell);
CREATE INDEX owner_of_milestone ON owner (milestone);

CREATE TABLE owner_retraction (
  id INTEGER PRIMARY KEY,               -- the last row of an owner counts
  owner INTEGER NOT NULL REFERENCES owner,
  stands INTEGER NOT NULL,
  batch INTEGER NOT NULL REFERENCES batch
) STRICT;
CREATE INDEX retraction_of_owner ON owner_retraction (owner);

-- The first day of what deadlines are named by.
CREATE TABLE event_day (
  id INTEGER PRIMARY KEY,               -- the last row of an event and a year counts
  event TEXT NOT NULL,
  year INTEGER NOT NULL,
  day INTEGER NOT NULL,                 -- 0: not known any more
  batch INTEGER NOT NULL REFERENCES batch
) STRICT;
CREATE INDEX event_day_of_year ON event_day (event, year);

CREATE TRIGGER wording_is_kept BEFORE DELETE ON wording
BEGIN SELECT RAISE (ABORT, 'wordings are never deleted'); END;
CREATE TRIGGER wording_stands BEFORE UPDATE ON wording
BEGIN SELECT RAISE (ABORT, 'wordings are never overwritten'); END;
CREATE TRIGGER target_term_is_kept BEFORE DELETE ON target_term
BEGIN SELECT RAISE (ABORT, 'terms are never deleted'); END;
CREATE TRIGGER target_term_stands BEFORE UPDATE ON target_term
BEGIN SELECT RAISE (ABORT, 'terms are never overwritten'); END;
CREATE TRIGGER revision_is_kept BEFORE DELETE ON revision
BEGIN SELECT RAISE (ABORT, 'revisions are never deleted'); END;
CREATE TRIGGER revision_stands BEFORE UPDATE ON revision
BEGIN SELECT RAISE (ABORT, 'revisions are never overwritten'); END;
CREATE TRIGGER revision_retraction_is_kept BEFORE DELETE ON revision_retraction
BEGIN SELECT RAISE (ABORT, 'retractions are never deleted'); END;
CREATE TRIGGER revision_retraction_stands BEFORE UPDATE ON revision_retraction
BEGIN SELECT RAISE (ABORT, 'retractions are never overwritten'); END;
CREATE TRIGGER milestone_is_kept BEFORE DELETE ON milestone
BEGIN SELECT RAISE (ABORT, 'milestones are never deleted'); END;
CREATE TRIGGER milestone_stands BEFORE UPDATE ON milestone
BEGIN SELECT RAISE (ABORT, 'milestones are never overwritten'); END;
CREATE TRIGGER milestone_retraction_is_kept BEFORE DELETE ON milestone_retraction
BEGIN SELECT RAISE (ABORT, 'retractions are never deleted'); END;
CREATE TRIGGER milestone_retraction_stands BEFORE UPDATE ON milestone_retraction
BEGIN SELECT RAISE (ABORT, 'retractions are never overwritten'); END;
CREATE TRIGGER completion_is_kept BEFORE DELETE ON completion
BEGIN SELECT RAISE (ABORT, 'completions are never deleted'); END;
CREATE TRIGGER completion_stands BEFORE UPDATE ON completion
BEGIN SELECT RAISE (ABORT, 'completions are never overwritten'); END;
CREATE TRIGGER completion_retraction_is_kept BEFORE DELETE ON completion_retraction
BEGIN SELECT RAISE (ABORT, 'retractions are never deleted'); END;
CREATE TRIGGER completion_retraction_stands BEFORE UPDATE ON completion_retraction
BEGIN SELECT RAISE (ABORT, 'retractions are never overwritten'); END;
CREATE TRIGGER owner_is_kept BEFORE DELETE ON owner
BEGIN SELECT RAISE (ABORT, 'owners are never deleted'); END;
CREATE TRIGGER owner_stands BEFORE UPDATE ON owner
BEGIN SELECT RAISE (ABORT, 'owners are never overwritten'); END;
CREATE TRIGGER owner_retraction_is_kept BEFORE DELETE ON owner_retraction
BEGIN SELECT RAISE (ABORT, 'retractions are never deleted'); END;
CREATE TRIGGER owner_retraction_stands BEFORE UPDATE ON owner_retraction
BEGIN SELECT RAISE (ABORT, 'retractions are never overwritten'); END;
CREATE TRIGGER event_day_is_kept BEFORE DELETE ON event_day
BEGIN SELECT RAISE (ABORT, 'days are never deleted'); END;
CREATE TRIGGER event_day_stands BEFORE UPDATE ON event_day
BEGIN SELECT RAISE (ABORT, 'days are never overwritten'); END;
