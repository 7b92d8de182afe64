-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 4: charts that a person keeps. They are no figures: they may be renamed and deleted.

CREATE TABLE saved_chart (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  spec TEXT NOT NULL,                   -- JSON, see hetu_spec_to_json()
  favourite INTEGER NOT NULL,           -- 1: stands before the others
  at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
) STRICT;
