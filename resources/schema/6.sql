-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 6: why a finding is known is told in English too, where whoever knows it says it.

ALTER TABLE finding ADD COLUMN reason_en TEXT; -- NULL: in Chinese, or in the words of whoever knows it, only
