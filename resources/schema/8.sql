-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 8: what rules know of an indicator is told by the catalogue, no longer by ids and names in the program.

ALTER TABLE indicator ADD COLUMN traits TEXT;    -- in the form that hetu_traits_parse() reads
ALTER TABLE indicator ADD COLUMN per_head TEXT;  -- whole/heads, by id
ALTER TABLE indicator ADD COLUMN nation_zh TEXT; -- what it is called of the nation, where that is another name
ALTER TABLE indicator ADD COLUMN nation_en TEXT;

-- A store made before has the shipped catalogue of its day, and a person's own indicators: the rules that went by their
-- ids and names hold on.
UPDATE indicator SET traits = nullif (rtrim (
    iif (nature = 'ratio' AND (substr (id, -6) = '_share' OR substr (id, -9) = '_coverage'
        OR name_zh LIKE '%占比%' OR name_zh LIKE '%比重%' OR name_zh LIKE '%覆盖率%' OR name_zh LIKE '%普及率%'
        OR name_zh LIKE '%城镇化率%' OR name_zh LIKE '%满意率%' OR name_zh LIKE '%达标率%' OR name_zh LIKE '%合格率%'
        OR name_zh LIKE '%办结率%' OR name_zh LIKE '%失业率%' OR name_zh LIKE '%处理率%' OR name_zh LIKE '%供水率%'),
      'share|', '')
    || iif (name_zh LIKE '%利润%' OR name_zh LIKE '%净%' OR name_zh LIKE '%差额%', 'signed|', '')
    || iif (name_zh LIKE '%降%' OR name_zh LIKE '%减%', 'falls|', '')
    || iif (id = 'gdp', 'output|', '')
    || iif (id = 'permanent_population', 'population|', ''), '|'), '');
UPDATE indicator SET per_head = 'gdp/permanent_population' WHERE id = 'gdp_per_capita';
UPDATE indicator SET nation_zh = '国内生产总值', nation_en = 'Gross domestic product' WHERE id = 'gdp';
