/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Years and days that are told in digits, and which of the days that a document tells is its own. */
#include "report/facts-private.h"

#include "report/times.h"

int
hetu_find_year (const HetuReading *reading, guint start, guint end, HetuEvidence *at)
{
  for (guint i = start; i + 4 <= end; i++)
    {
      int year = 0;

      if (i > start && hetu_is_digit (reading->chars[i - 1]))
        continue;
      for (guint k = 0; k < 4; k++)
        year = hetu_is_digit (reading->chars[i + k])
                   ? 10 * year + (int) (reading->chars[i + k] - '0')
                   : -100000;
      if (year >= 1990 && year <= 2060 &&
          (i + 4 == end || !g_ascii_isalnum ((char) MIN (reading->chars[i + 4], 127))) &&
          hetu_reading_has (reading, i + 4, end, "年以来") == 0) /* the best since then */
        {
          if (at != NULL)
            *at = (HetuEvidence){ i, i + 4 + (i + 4 < end && reading->chars[i + 4] == 0x5E74) };
          return year;
        }
    }
  return 0;
}

/* “2024年1月23日”, “2023-10-27” */
static gint32
read_date (const HetuReading *reading, guint end, int year, HetuEvidence *at)
{
  guint start = at->start, i = at->start + 4;
  guint parts[2] = { 0 };

  for (guint k = 0; k < 2; k++)
    {
      static const gunichar marks[][2] = { { '-', '-' },
                                           { '/', '/' },
                                           { 0x5E74, 0x6708 } }; /* 年 月 */
      gboolean apart = FALSE;

      for (guint m = 0; m < G_N_ELEMENTS (marks) && i < end; m++)
        apart |= reading->chars[i] == marks[m][k] &&
                 (k == 0 || reading->chars[start + 4] == marks[m][0]);
      if (!apart)
        return 0;
      for (i++; i < end && hetu_is_digit (reading->chars[i]) && parts[k] < 100; i++)
        parts[k] = 10 * parts[k] + (guint) (reading->chars[i] - '0');
    }
  if (parts[0] < 1 || parts[0] > 12 || parts[1] < 1 || parts[1] > 31)
    return 0;
  at->end = i + (i < end && reading->chars[i] == 0x65E5); /* 日 */
  return 10000 * year + (gint32) (100 * parts[0] + parts[1]);
}

static gint32
find_date (const HetuReading *reading, guint start, guint end, HetuEvidence *at)
{
  for (guint from = start; from < end;)
    {
      HetuEvidence found = { 0 };
      int year = hetu_find_year (reading, from, end, &found);
      gint32 date = year != 0 ? read_date (reading, end, year, &found) : 0;

      if (year == 0)
        return 0;
      *at = found;
      if (date != 0)
        return date;
      from = found.end;
    }
  return 0;
}

/* The day of the assembly before a line that is a date and nothing else, and that before what a page says of itself. */
static guint
weigh_date (const HetuReading *reading, const HetuParagraph *line, HetuEvidence at, gboolean head)
{
  static const char *const meetings[] = { "会议上", "大会上", "代表大会", "委员会第", NULL };
  guint before = at.start;

  if (hetu_reading_has (reading, at.end, line->end, "在") > 0 ||
      hetu_reading_finds_any (reading, at.end, MIN (line->end, at.end + 50), meetings))
    return 3;
  while (before > line->start &&
         (reading->chars[before - 1] == '(' || reading->chars[before - 1] == 0x2014)) /* — */
    before--;
  return head && (before == line->start || at.end + 1 >= line->end) ? 2 : 1;
}

void
hetu_facts_find_date (HetuDocumentFacts *self, const HetuReading *reading)
{
  guint n = reading->paragraphs->len, best = 0;

  for (guint i = 0; i < n; i++)
    {
      const HetuParagraph *line = &g_array_index (reading->paragraphs, HetuParagraph, i);
      HetuEvidence at = { 0 };
      gint32 date = 0;
      guint weight = 0;

      if (i == HETU_FACTS_FIRST_LINES && n > HETU_FACTS_FIRST_LINES + HETU_FACTS_LAST_LINES)
        i = n - HETU_FACTS_LAST_LINES;
      line = &g_array_index (reading->paragraphs, HetuParagraph, i);
      date = find_date (reading,
                        line->start,
                        line->end - line->start > HETU_FACTS_LINE_LONGEST
                            ? MIN (line->end, line->start + 12)
                            : line->end,
                        &at);
      weight = date != 0 ? weigh_date (reading, line, at, i < HETU_FACTS_FIRST_LINES) : 0;
      if (line->end - line->start > HETU_FACTS_LINE_LONGEST)
        weight = MIN (weight, 1);
      if (weight > best)
        {
          best = weight;
          self->date = date;
          self->date_at = at;
        }
    }
}
