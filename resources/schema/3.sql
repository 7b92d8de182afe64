-- SPDX-License-Identifier: GPL-3.0-or-later
-- A Hetu store, version 3: what an indicator's whole is made of, in the form that hetu_breakdown_list_parse() reads.
-- The measure 9, contribution, joins those of version 1.

ALTER TABLE indicator ADD COLUMN parts TEXT;

-- A store made before has the shipped catalogue of its day; its wholes learn their parts here.
UPDATE indicator SET parts = '三次产业/three industries=primary_industry_va:primary_share#3'
    || '|secondary_industry_va:secondary_share#2|tertiary_industry_va:tertiary_share#1'
  WHERE id = 'gdp';
UPDATE indicator SET parts = '城乡/urban and rural=urban_population#1|rural_population#3'
    || ';性别/sexes=male_population#1|female_population#2'
  WHERE id = 'permanent_population';
UPDATE indicator SET parts = '进出口/exports and imports=goods_exports#1|goods_imports#2'
  WHERE id = 'goods_trade_total';
