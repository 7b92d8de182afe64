-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 5: notes that belong to the data, findings of reconciliation that are known, named groups of places.

-- What has to be known of the figures of an indicator, a place and a stretch of time. Breaks (of series_break until now)
-- are notes that bar growth across their start. Notes are told once and stay; one that is taken back is passed over.
--   kind        0 definition, 1 boundary, 2 event, 3 one-off, 4 remark
CREATE TABLE note (
  id INTEGER PRIMARY KEY,
  indicator INTEGER REFERENCES indicator, -- NULL: every indicator
  region INTEGER REFERENCES region,     -- NULL: every place
  below INTEGER NOT NULL,               -- 1: the places within the region, too
  from_period INTEGER NOT NULL,
  to_period INTEGER NOT NULL,           -- 0: from then on
  kind INTEGER NOT NULL,
  is_break INTEGER NOT NULL,            -- 1: figures before and from the start on do not compare
  text_zh TEXT NOT NULL,
  text_en TEXT,
  source INTEGER REFERENCES source,     -- NULL: none
  author TEXT,                          -- NULL: came in with a table
  batch INTEGER NOT NULL REFERENCES batch
) STRICT;

CREATE TABLE note_retraction (
  id INTEGER PRIMARY KEY,               -- the last row of a note counts
  note INTEGER NOT NULL REFERENCES note,
  stands INTEGER NOT NULL,              -- 1: taken back; 0: it holds again
  batch INTEGER NOT NULL REFERENCES batch
) STRICT;

-- What a check of the store found and a person knows, because. The last row of a key counts.
CREATE TABLE finding (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,                    -- of the rule and the cells that it is about
  stands INTEGER NOT NULL,              -- 1: known; 0: no longer
  reason TEXT NOT NULL,
  author TEXT,
  batch INTEGER NOT NULL REFERENCES batch
) STRICT;
CREATE INDEX finding_of_key ON finding (key);

-- Groups of places are no figures: they may be renamed and deleted.
CREATE TABLE district_group (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  codes TEXT NOT NULL,                  -- of region, in order, separated by |
  at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
) STRICT;

CREATE TRIGGER note_is_kept BEFORE DELETE ON note
BEGIN SELECT RAISE (ABORT, 'notes are never deleted'); END;
CREATE TRIGGER note_retraction_is_kept BEFORE DELETE ON note_retraction
BEGIN SELECT RAISE (ABORT, 'retractions are never deleted'); END;
CREATE TRIGGER note_retraction_stands BEFORE UPDATE ON note_retraction
BEGIN SELECT RAISE (ABORT, 'retractions are never overwritten'); END;
CREATE TRIGGER finding_is_kept BEFORE DELETE ON finding
BEGIN SELECT RAISE (ABORT, 'known findings are never deleted'); END;
CREATE TRIGGER finding_stands BEFORE UPDATE ON finding
BEGIN SELECT RAISE (ABORT, 'known findings are never overwritten'); END;

INSERT INTO batch (what) SELECT 'breaks of version 4' WHERE EXISTS (SELECT 1 FROM series_break);
INSERT INTO note (indicator, region, below, from_period, to_period, kind, is_break, text_zh, batch)
  SELECT nullif (indicator, 0), region, 0, period, 0, 0, 1, note, (SELECT max (id) FROM batch)
  FROM series_break ORDER BY period, region, indicator;
DROP TABLE series_break;

-- Shipped breaks were told in Chinese only, and of one kind.
UPDATE note SET kind = 1 WHERE text_zh = '2021年孟津县与吉利区合并设孟津区，以前为孟津县';
WITH english (zh, en) AS (VALUES
  ('2023年为第五次经济普查后核定数，2022年及以前未回溯修订：水平比上年低3.4%，而公布增速为+3.47%',
   '2023 is as verified by the fifth economic census, 2022 and before are not revised: the level is 3.4% below the year before, while growth is published as +3.47%'),
  ('2004年水平按第一次全国经济普查核定，2003年未修订：水平升31.9%，公布增速为16.2%',
   '2004 is as verified by the first economic census, 2003 is not revised: the level is 31.9% higher, growth is published as 16.2%'),
  ('2004年水平按第一次全国经济普查核定，2003年未修订',
   '2004 is as verified by the first economic census, 2003 is not revised'),
  ('2004年水平比2003年升27.4%，公布增速为16.2%：2003年未修订',
   'The level of 2004 is 27.4% above that of 2003, growth is published as 16.2%: 2003 is not revised'),
  ('2009年水平为修订后的数（当年公布2075亿元），2008年及以前未修订',
   '2009 is a revised level (first published as CNY 207.5 bn), 2008 and before are not revised'),
  ('2023年为第五次经济普查后核定数，以前年份未回溯修订',
   '2023 is as verified by the fifth economic census, years before are not revised'),
  ('开发区产出自2019年起划入区县（人均由4.52万元升至8.43万元），2018年及以前不可比',
   'Output of the development zones is counted with the districts from 2019 on (per head CNY 45,200 became 84,300); 2018 and before do not compare'),
  ('2021年孟津县与吉利区合并设孟津区，以前为孟津县',
   'Mengjin County and Jili District became Mengjin District in 2021; before it is Mengjin County'),
  ('2023年公报的增速0.6%与2022年541.57亿元不衔接：2022年基数已下修',
   'Growth of 0.6% in the communiqué of 2023 does not follow from CNY 54.157 bn in 2022: that base has been revised down'),
  ('2005年及以前为第四次经济普查修订前的数，2006年起为第五次普查修订后',
   '2005 and before are as before the fourth economic census, from 2006 on as revised by the fifth'),
  ('2014年及以前为第五次经济普查修订前的数，2015年起为修订后',
   '2014 and before are as before the fifth economic census, from 2015 on as revised by it'),
  ('2020年起以第七次人口普查为基准，2019年及以前未在此回溯修订',
   'From 2020 on based on the seventh population census; 2019 and before are not revised here'),
  ('2020年普查将高新技术产业开发区（20.9万人）另列，涧西区数不含',
   'The census of 2020 lists the High-Tech Zone (209 thousand persons) apart; Jianxi does not include it'),
  ('2020年水平比2019年低11.8%，疑为按第四次经济普查修订后的口径；2019年及以前未修订',
   'The level of 2020 is 11.8% below that of 2019, probably as revised by the fourth economic census; 2019 and before are not revised'))
UPDATE note SET text_en = english.en FROM english WHERE text_zh = english.zh;

CREATE TRIGGER note_stands BEFORE UPDATE ON note
BEGIN SELECT RAISE (ABORT, 'notes are never overwritten'); END;
