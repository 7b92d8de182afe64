/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times within labels, by a list of patterns from the most particular to the least. A year that is the base of prices or of an
 * index (2010年不变价, 1978年=100) is none. */
#include "import/label-private.h"

#include <string.h>

#define YEAR "(?<!\\d)(?<y>(?:19|20)\\d\\d)"
#define NO_BASE "(?!\\s*(?:=|不变价|可比价|价格|价|为基期|定基))"
#define TO "\\s*(?:-|至|到)\\s*"

/* Named groups: y year, q quarter, c quarters from January on, h half, a and b first and last month, n months from January on,
 * e English month. */
static const char *const patterns[] = {
  "(?<several>" YEAR "年?" TO "(?:19|20)\\d\\d(?!\\d)年?)",
  YEAR "\\s*年?\\s*(?:前|一至|一" TO "|1" TO ")(?<c>[二三四234])个?季度",
  YEAR "\\s*[-年.]?\\s*第?(?<q>[一二三四1-4])季度?",
  YEAR "\\s*[-年. ]?\\s*[Qq](?<q>[1-4])(?!\\d)",
  YEAR "\\s*[-年]?\\s*(?<h>[上下])半年",
  YEAR "\\s*-?\\s*[HhSs](?<h>[12])(?!\\d)",
  YEAR "\\s*年?\\s*前(?<n>\\d{1,2})个月",
  YEAR "\\s*年\\s*(?<a>\\d{1,2})月?份?" TO "(?<b>\\d{1,2})月份?",
  YEAR "\\s*年\\s*(?<b>\\d{1,2})月份?[末底]?",
  YEAR "-(?<a>\\d{2})/\\g{y}-(?<b>\\d{2})(?!\\d)",
  YEAR "[-./](?<b>0?[1-9]|1[0-2])(?:[-./]\\d{1,2})?(?!\\d)",
  YEAR "-?[Mm](?<b>0?[1-9]|1[0-2])(?!\\d)",
  YEAR "(?<b>0[1-9]|1[0-2])(?!\\d)",
  "(?<![A-Za-z])(?<e>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?[- ,]*" YEAR,
  YEAR "[- ]*(?<e>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*(?![a-z])",
  YEAR "\\s*年度?(?:全年)?[末底]?" NO_BASE,
  "^" YEAR "$",
  "^" YEAR "\\s+",
  "\\s+" YEAR "$",
  "(?:前|一至|一" TO "|(?<!\\d)1" TO ")(?<c>[二三四234])个?季度",
  "第?(?<q>[一二三四])季度?",
  "(?<!\\d)第?(?<q>[1-4])季度",
  "^[Qq](?<q>[1-4])$",
  "(?<h>[上下])半年",
  "前(?<n>\\d{1,2})个月",
  "(?<!\\d)(?<a>\\d{1,2})月?份?" TO "(?<b>\\d{1,2})月份?",
  "(?<!\\d)(?<b>\\d{1,2})月份?(?:末|底)?",
  "(?<f>全年)(?!目标|计划|任务)",
};

/* Numbers in either script: 1 … 12; 0 for none. */
static int
read_small (const char *text)
{
  static const char *const numerals[] = { "一", "二", "三", "四" };

  for (int i = 0; i < (int) G_N_ELEMENTS (numerals); i++)
    if (g_str_equal (text, numerals[i]))
      return i + 1;
  return (int) g_ascii_strtoll (text, NULL, 10);
}

static int
read_english_month (const char *text)
{
  static const char names[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
  const char *at = strstr (names, text);

  return at != NULL ? (int) (at - names) / 3 + 1 : 0;
}

/* The group's text; "" when it took no part. */
static char *
fetch (const GMatchInfo *match, const char *group)
{
  char *text = g_match_info_fetch_named (match, group);

  return text != NULL ? text : g_strdup ("");
}

static int
fetch_small (const GMatchInfo *match, const char *group)
{
  g_autofree char *text = fetch (match, group);

  return read_small (text);
}

static gboolean
set_months (HetuLabelTime *time, int first, int last)
{
  if (first < 1 || last > 12 || first > last)
    return FALSE;
  time->first_month = (guint8) first;
  time->last_month = (guint8) last;
  return TRUE;
}

/* Takes the groups of a match. Returns: whether they are a time. */
static gboolean
take (const GMatchInfo *match, HetuLabelTime *time)
{
  g_autofree char *half = fetch (match, "h");
  g_autofree char *month = fetch (match, "e");
  g_autofree char *several = fetch (match, "several");
  g_autofree char *whole = fetch (match, "f");
  int quarter = fetch_small (match, "q");
  int quarters = fetch_small (match, "c");
  int first = fetch_small (match, "a");
  int last = fetch_small (match, "b");
  int n_months = fetch_small (match, "n");

  time->year = (gint16) fetch_small (match, "y");
  time->is_several = *several != '\0';
  if (time->is_several)
    time->year = 0;
  if (*whole != '\0')
    return set_months (time, 1, 12);
  if (quarter > 0)
    return set_months (time, quarter * 3 - 2, quarter * 3);
  if (quarters > 0)
    return set_months (time, 1, quarters * 3);
  if (n_months > 0)
    return set_months (time, 1, n_months);
  if (g_str_equal (half, "上") || g_str_equal (half, "1"))
    return set_months (time, 1, 6);
  if (*half != '\0')
    return set_months (time, 7, 12);
  if (*month != '\0')
    last = read_english_month (month);
  if (last > 0)
    return set_months (time, first > 0 ? first : last, last);
  return time->year > 0 || time->is_several;
}

void
hetu_label_take_time (GString *text, HetuLabelTime *time)
{
  static GRegex *regexes[G_N_ELEMENTS (patterns)];

  for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      HetuLabelTime found = *time;
      int from = 0;
      int to = 0;

      if (g_regex_match (hetu_label_regex (&regexes[i], patterns[i]), text->str, 0, &match) &&
          take (match, &found) && g_match_info_fetch_pos (match, 0, &from, &to))
        {
          g_string_erase (text, from, to - from);
          *time = found;
          return;
        }
    }
}

gboolean
hetu_label_time_is_told (const HetuLabelTime *self)
{
  return self->year != 0 || self->last_month != 0 || self->shift != 0 || self->is_several ||
         (self->span != HETU_SPAN_AS_SAID && self->span != HETU_SPAN_END);
}

void
hetu_label_time_merge (HetuLabelTime *self, const HetuLabelTime *other)
{
  if (self->year == 0)
    self->year = other->year;
  if (self->last_month == 0)
    {
      self->first_month = other->first_month;
      self->last_month = other->last_month;
    }
  if (self->shift == 0)
    self->shift = other->shift;
  if (self->span == HETU_SPAN_AS_SAID)
    self->span = other->span;
}

gboolean
hetu_label_time_to_period (const HetuLabelTime *self, HetuPeriod *out)
{
  int first = self->last_month > 0 ? self->first_month : 1;
  int last = self->last_month > 0 ? self->last_month : 12;
  int year = self->year + self->shift;

  if (self->year == 0)
    return FALSE;
  switch ((HetuSpan) self->span)
    {
    case HETU_SPAN_MONTH:
      first = last;
      break;
    case HETU_SPAN_QUARTER:
      first = (last - 1) / 3 * 3 + 1;
      break;
    case HETU_SPAN_CUMULATIVE:
      first = 1;
      break;
    case HETU_SPAN_AS_SAID:
    case HETU_SPAN_END:
    default:
      break;
    }
  *out = hetu_period_range (year, first, year, last);
  return TRUE;
}
