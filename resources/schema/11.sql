-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 11: the texts of documents, where in them statements stand, and reviews that are not finished.

-- A document's text as its file had it. A file that changed adds a row; the last one of a source that stands counts.
CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source,
  name TEXT NOT NULL,                   -- of the file
  format INTEGER NOT NULL,              -- HetuDocumentFormat of app/report/document.h
  encoding TEXT NOT NULL,               -- UTF-8, GB18030 …; '' where the format leaves no choice
  size INTEGER NOT NULL,                -- of the file in bytes
  digest TEXT NOT NULL,                 -- SHA-256 of the file, hexadecimal; '' unknown
  title TEXT,                           -- of the file's metadata
  region INTEGER NOT NULL,              -- its subject, as a person agreed to; 0 unknown
  year INTEGER NOT NULL,                -- likewise, which 今年 is; 0 unknown
  text TEXT NOT NULL,
  marks TEXT NOT NULL,                  -- a line each: start, end, role, level of app/report/text-mark.h
  pages TEXT NOT NULL,                  -- a line each: where a page begins
  batch INTEGER NOT NULL REFERENCES batch
) STRICT;
CREATE INDEX document_of_source ON document (source);

-- Where a statement stands in a text, in code points; the last row of a document, statement and number counts.
--   state       0 read there, 1 found again there, 2 there, but the words differ now, 3 nowhere any more
CREATE TABLE span (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document,
  statement INTEGER NOT NULL REFERENCES statement,
  char_start INTEGER NOT NULL,          -- half open; 0 … 0 for nowhere
  char_end INTEGER NOT NULL,
  value_start INTEGER NOT NULL,         -- the number itself
  value_end INTEGER NOT NULL,
  state INTEGER NOT NULL,
  batch INTEGER NOT NULL REFERENCES batch
) STRICT;
CREATE INDEX span_of_document ON span (document);
CREATE INDEX span_of_statement ON span (statement);

-- How far a person has come with a document. No figures: it is replaced, and thrown away.
CREATE TABLE draft (
  source INTEGER PRIMARY KEY REFERENCES source,
  state TEXT NOT NULL,                  -- JSON, which the store does not read
  pending INTEGER NOT NULL,             -- figures that wait for a decision
  at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
) STRICT;

CREATE TRIGGER document_is_kept BEFORE DELETE ON document
BEGIN SELECT RAISE (ABORT, 'texts are never deleted'); END;
CREATE TRIGGER document_stands BEFORE UPDATE ON document
BEGIN SELECT RAISE (ABORT, 'texts are never overwritten'); END;
CREATE TRIGGER span_is_kept BEFORE DELETE ON span
BEGIN SELECT RAISE (ABORT, 'spans are never deleted'); END;
CREATE TRIGGER span_stands BEFORE UPDATE ON span
BEGIN SELECT RAISE (ABORT, 'spans are never overwritten'); END;

CREATE VIEW standing_document AS SELECT * FROM document WHERE batch NOT IN (SELECT batch FROM undone);
CREATE VIEW standing_span AS SELECT * FROM span WHERE batch NOT IN (SELECT batch FROM undone);

DROP VIEW vanished;
CREATE VIEW vanished AS
  SELECT source FROM (SELECT source, batch FROM vintage WHERE source IS NOT NULL
                      UNION ALL SELECT source, batch FROM document) GROUP BY source
  HAVING min (batch IN (SELECT batch FROM undone)) = 1;
