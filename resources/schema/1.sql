-- SPDX-License-Identifier: GPL-3.0-or-later
-- A Hetu store, version 1. application_id is 0x48657475 (“Hetu”), user_version the number of this file.
--
-- What is known is told by statements: what one document says of one cell. A series is a family of cells
-- that differ in their period only; a cell is (series, period); n counts the statements of a cell from 1.
-- The three are one integer, series << 38 | period << 8 | n, which is the row's own key: statements are
-- clustered by it, so that a series is one scan of neighbouring rows. (Measured: 26 bytes a row and a quarter
-- less time to load than the same columns under a compound key WITHOUT ROWID, 30 bytes a row.) What most of
-- them lack (quote, offsets, words) lives in detail under the same key; units, vintages and series are
-- interned. statement has no foreign keys, which would cost a third of an import: its only writer takes the
-- ids from the tables they point to, and the check of the store looks after them.
--
-- Nothing is ever overwritten: statements, details and choices only grow, and triggers see to it. Which
-- statement of a cell is shown is no column: it is decided on reading, by the rule of app/store/rule.h.
--
-- Periods are the integers of hetu_period_pack(), dates are yyyymmdd with 00 for what is unknown, and the
-- small numbers are those of app/model/observation.h:
--   kind        0 actual, 1 target, 2 expected
--   measure     0 level, 1 growth, 2 chain, 3 pp_change, 4 abs_change, 5 share, 6 rank, 7 ratio, 8 diff
--   comparator  0 =, 1 ≥, 2 ≤, 3 ≈, 4 >, 5 <, 6 range, 7 relative, 8 qualitative
--   status      0 final, 1 provisional, 2 expected, 3 fuzzy, 4 qualitative, 5 suspect, 6 redacted, 7 missing,
--               8 incomparable
--   basis       0 reported, 1 computed, 2 adjusted
--   place       0 headline, 1 body

CREATE TABLE unit (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE             -- 亿元; '' for none
) STRICT;

CREATE TABLE indicator (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name_zh TEXT NOT NULL,
  name_en TEXT NOT NULL,
  short_zh TEXT,
  short_en TEXT,
  aliases TEXT,                         -- separated by |
  initials TEXT NOT NULL,
  domain TEXT NOT NULL,
  unit INTEGER NOT NULL REFERENCES unit,
  nature TEXT NOT NULL,
  direction TEXT NOT NULL,
  frequency TEXT NOT NULL,
  constant_prices INTEGER NOT NULL,
  note TEXT
) STRICT;

CREATE TABLE region (
  code INTEGER PRIMARY KEY,             -- GB/T 2260; 100000 is China
  parent INTEGER REFERENCES region DEFERRABLE INITIALLY DEFERRED,
  name_zh TEXT NOT NULL,
  name_en TEXT NOT NULL,
  short_zh TEXT NOT NULL,
  short_en TEXT NOT NULL,
  aliases TEXT,                         -- names and former codes, separated by |
  initials TEXT NOT NULL,
  tier TEXT NOT NULL,
  type TEXT NOT NULL,
  colour_slot INTEGER NOT NULL          -- 0: none was given yet
) STRICT;

CREATE TABLE source (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  publisher TEXT,
  date INTEGER NOT NULL,                -- 0: unknown
  url TEXT,
  secondary INTEGER NOT NULL,           -- 1: a compilation or press page
  note TEXT
) STRICT;

-- One transaction that brought statements or choices in.
CREATE TABLE batch (
  id INTEGER PRIMARY KEY,
  what TEXT NOT NULL,
  at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
) STRICT;

-- A source as it was told on one date and entered by one batch.
CREATE TABLE vintage (
  id INTEGER PRIMARY KEY,
  source INTEGER REFERENCES source,     -- NULL: none
  published INTEGER NOT NULL,           -- 0: on the source's date
  batch INTEGER NOT NULL REFERENCES batch
) STRICT;

CREATE TABLE series (
  id INTEGER PRIMARY KEY,
  indicator INTEGER NOT NULL REFERENCES indicator,
  region INTEGER NOT NULL REFERENCES region,
  measure INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  ref_region INTEGER NOT NULL,          -- of a rank or a difference; else 0
  scope TEXT NOT NULL,                  -- of a rank within a field that has no code; else ''
  deadline INTEGER NOT NULL,            -- a period, or 0
  UNIQUE (indicator, region, measure, kind, ref_region, scope, deadline)
) STRICT;

CREATE TABLE statement (
  id INTEGER PRIMARY KEY,               -- series << 38 | period << 8 | n
  coefficient INTEGER,                  -- value × 10^decimals; NULL: no number
  decimals INTEGER NOT NULL,
  unit INTEGER NOT NULL,
  comparator INTEGER NOT NULL,
  status INTEGER NOT NULL,
  basis INTEGER NOT NULL,
  place INTEGER NOT NULL,
  vintage INTEGER NOT NULL
) STRICT;

CREATE VIEW statement_key AS
  SELECT id, id >> 38 AS series, id >> 8 & 0x3fffffff AS period, id & 255 AS n FROM statement;

CREATE TABLE detail (
  statement INTEGER PRIMARY KEY REFERENCES statement,
  high_coefficient INTEGER,             -- the upper end of a range
  high_decimals INTEGER,
  ref_region INTEGER NOT NULL,          -- of a comparison that is neither rank nor difference; else 0
  rank_of INTEGER NOT NULL,             -- size of the field of a rank; 0 unknown
  char_start INTEGER,                   -- code points in the document
  char_end INTEGER,
  quote TEXT,
  text TEXT,
  note TEXT
) STRICT;

-- What a person chose; the last row of a cell counts.
CREATE TABLE choice (
  id INTEGER PRIMARY KEY,
  cell INTEGER NOT NULL,                -- a statement's key with n = 0
  statement INTEGER REFERENCES statement, -- NULL: the choice is taken back
  reason TEXT,
  batch INTEGER NOT NULL REFERENCES batch
) STRICT;

-- Figures before and from the period on do not compare.
CREATE TABLE series_break (
  region INTEGER NOT NULL REFERENCES region,
  indicator INTEGER NOT NULL,           -- 0: every indicator
  period INTEGER NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (region, indicator, period)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER statement_is_kept BEFORE DELETE ON statement
BEGIN SELECT RAISE (ABORT, 'statements are never deleted'); END;
CREATE TRIGGER statement_stands BEFORE UPDATE ON statement
BEGIN SELECT RAISE (ABORT, 'statements are never overwritten'); END;
CREATE TRIGGER detail_is_kept BEFORE DELETE ON detail
BEGIN SELECT RAISE (ABORT, 'details are never deleted'); END;
CREATE TRIGGER detail_stands BEFORE UPDATE ON detail
BEGIN SELECT RAISE (ABORT, 'details are never overwritten'); END;
CREATE TRIGGER choice_is_kept BEFORE DELETE ON choice
BEGIN SELECT RAISE (ABORT, 'choices are never deleted'); END;
CREATE TRIGGER choice_stands BEFORE UPDATE ON choice
BEGIN SELECT RAISE (ABORT, 'choices are never overwritten'); END;
