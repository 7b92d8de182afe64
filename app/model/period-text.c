/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The written forms of periods. Data files hold the short form of hetu_period_to_string(); tables and
 * people write the Chinese one. Every label of hetu_period_to_label() in Chinese is read again. Days are
 * refused: a figure belongs to whole months.
 *
 *   short:   part | part "/" part | part "/" | "/" part     part: YYYY | YYYY-MM | YYYY-Hn | YYYY-Qn
 *   Chinese: YYYY年 [上半年|下半年|n季度|前三季度|前n个月|M月|M—M月|以来] | YYYY[年M月]—YYYY年[M月] | 到YYYY年 */
#include "model/period.h"

#include "error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const dashes[] = { "—", "–", "-", "－", "~", "～", "至", NULL };
static const char *const numerals[] = { "一", "二", "三", "四" };
static const char *const month_names[] = {
  "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
};
static const char *const grain_names[] = {
  [HETU_GRAIN_ANY] = "any",     [HETU_GRAIN_YEAR] = "year",
  [HETU_GRAIN_HALF] = "half",   [HETU_GRAIN_QUARTER] = "quarter",
  [HETU_GRAIN_MONTH] = "month", [HETU_GRAIN_CUMULATIVE] = "cumulative",
};
/* How the catalogue of indicators says it. */
static const struct
{
  const char *word;
  HetuGrain grain;
} grain_words[] = {
  { "annual", HETU_GRAIN_YEAR },
  { "quarterly", HETU_GRAIN_QUARTER },
  { "monthly", HETU_GRAIN_MONTH },
};

static gboolean
take (const char **at, const char *word)
{
  if (!g_str_has_prefix (*at, word))
    return FALSE;
  *at += strlen (word);
  return TRUE;
}

static gboolean
take_dash (const char **at)
{
  for (gsize i = 0; dashes[i] != NULL; i++)
    if (take (at, dashes[i]))
      return TRUE;
  return FALSE;
}

/* A number of @least … @most digits that no further digit follows; @at stays where there is none. */
static gboolean
take_number (const char **at, int least, int most, int *out)
{
  int value = 0;
  int digits = 0;

  while (digits < most && g_ascii_isdigit ((*at)[digits]))
    value = value * 10 + ((*at)[digits++] - '0');
  if (digits < least || g_ascii_isdigit ((*at)[digits]))
    return FALSE;
  *at += digits;
  *out = value;
  return TRUE;
}

static gboolean
take_year (const char **at, int *out)
{
  return take_number (at, 4, 4, out) && *out >= 1000;
}

static gboolean
take_month (const char **at, int least_digits, int *out)
{
  return take_number (at, least_digits, 2, out) && *out >= 1 && *out <= 12;
}

/* One part of the short form. */
static gboolean
take_part (const char **at, HetuPeriod *out)
{
  int year, n;

  if (!take_year (at, &year))
    return FALSE;
  if (take (at, "-H") || take (at, "H"))
    {
      if (!take_number (at, 1, 1, &n) || n < 1 || n > 2)
        return FALSE;
      *out = hetu_period_half (year, n);
      return TRUE;
    }
  if (take (at, "-Q") || take (at, "Q"))
    {
      if (!take_number (at, 1, 1, &n) || n < 1 || n > 4)
        return FALSE;
      *out = hetu_period_quarter (year, n);
      return TRUE;
    }
  if (take (at, "-"))
    {
      if (!take_month (at, 2, &n))
        return FALSE;
      *out = hetu_period_month (year, n);
      return TRUE;
    }
  *out = hetu_period_year (year);
  return TRUE;
}

static gboolean
make_range (int first_year, int first_month, int last_year, int last_month, HetuPeriod *out)
{
  if (first_year > last_year || (first_year == last_year && first_month > last_month))
    return FALSE;
  *out = hetu_period_range (first_year, first_month, last_year, last_month);
  return TRUE;
}

static gboolean
parse_short (const char *text, HetuPeriod *out)
{
  HetuPeriod first, last;
  const char *at = text;

  if (take (&at, "/"))
    {
      if (!take_part (&at, &last) || *at != '\0')
        return FALSE;
      *out = hetu_period_range (0, 0, last.last_year, last.last_month);
      return TRUE;
    }
  if (!take_part (&at, &first))
    return FALSE;
  if (*at == '\0')
    {
      *out = first;
      return TRUE;
    }
  if (!take (&at, "/"))
    return FALSE;
  if (*at == '\0')
    {
      *out = hetu_period_range (first.first_year, first.first_month, 0, 0);
      return TRUE;
    }
  return take_part (&at, &last) && *at == '\0' &&
         make_range (first.first_year, first.first_month, last.last_year, last.last_month, out);
}

/* “一季度”, “第三季度”, “3季度” */
static gboolean
take_quarter (const char **at, int *out)
{
  const char *start = *at;

  take (&start, "第");
  for (int i = 0; i < 4; i++)
    {
      const char *rest = start;

      if ((take (&rest, numerals[i]) || take (&rest, (char[]){ (char) ('1' + i), '\0' })) &&
          take (&rest, "季度"))
        {
          *at = rest;
          *out = i + 1;
          return TRUE;
        }
    }
  return FALSE;
}

/* What may stand behind “2023年” and is not a stretch of months. */
static gboolean
parse_named_part (const char *at, int year, HetuPeriod *out)
{
  static const struct
  {
    const char *words;
    int first, last;
  } parts[] = {
    { "", 1, 12 },       { "全年", 1, 12 },    { "度", 1, 12 },     { "上半年", 1, 6 },
    { "下半年", 7, 12 }, { "前三季度", 1, 9 }, { "前3季度", 1, 9 }, { "一至三季度", 1, 9 },
    { "1—3季度", 1, 9 }, { "1-3季度", 1, 9 },
  };
  int n;

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (at, parts[i].words))
      {
        *out = hetu_period_range (year, parts[i].first, year, parts[i].last);
        return TRUE;
      }
  if (g_str_equal (at, "以来"))
    {
      *out = hetu_period_range (year, 1, 0, 0);
      return TRUE;
    }
  if (take (&at, "前"))
    return take_month (&at, 1, &n) && g_str_equal (at, "个月") &&
           make_range (year, 1, year, n, out);
  if (!take_quarter (&at, &n) || *at != '\0')
    return FALSE;
  *out = hetu_period_quarter (year, n);
  return TRUE;
}

/* The end of a stretch whose start is read: “10月”, “2023年2月”, “2023年”. */
static gboolean
parse_stretch_end (const char *at,
                   int first_year,
                   int first_month,
                   gboolean by_month,
                   HetuPeriod *out)
{
  const char *rest = at;
  int year, month;

  if (take_year (&rest, &year) && take (&rest, "年"))
    {
      if (*rest == '\0' && !by_month)
        return make_range (first_year, 1, year, 12, out);
      return by_month && take_month (&rest, 1, &month) && g_str_equal (rest, "月") &&
             make_range (first_year, first_month, year, month, out);
    }
  rest = at;
  return by_month && take_month (&rest, 1, &month) && take (&rest, "月") &&
         (*rest == '\0' || g_str_equal (rest, "份")) &&
         make_range (first_year, first_month, first_year, month, out);
}

static gboolean
parse_chinese (const char *text, HetuPeriod *out)
{
  const char *at = text;
  gboolean until = take (&at, "到");
  const char *rest;
  int year, month;

  if (!take_year (&at, &year))
    return FALSE;
  if (!until && take_dash (&at))
    return parse_stretch_end (at, year, 1, FALSE, out);
  if (!take (&at, "年"))
    return FALSE;
  if (until && *at == '\0')
    {
      *out = hetu_period_range (0, 0, year, 12);
      return TRUE;
    }
  if (!until && parse_named_part (at, year, out))
    return TRUE;
  rest = at;
  if (!until && take_dash (&rest))
    return parse_stretch_end (rest, year, 1, FALSE, out);
  if (!take_month (&at, 1, &month))
    return FALSE;
  if (!until && take_dash (&at))
    return parse_stretch_end (at, year, month, TRUE, out);
  if (!take (&at, "月"))
    return FALSE;
  if (until)
    {
      *out = hetu_period_range (0, 0, year, month);
      return *at == '\0';
    }
  if (*at == '\0' || g_str_equal (at, "份"))
    {
      *out = hetu_period_month (year, month);
      return TRUE;
    }
  if (g_str_equal (at, "以来"))
    {
      *out = hetu_period_range (year, month, 0, 0);
      return TRUE;
    }
  return take_dash (&at) && parse_stretch_end (at, year, month, TRUE, out);
}

static char *
without_spaces (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      g_string_append_len (plain, at, g_utf8_next_char (at) - at);
  return g_string_free (plain, FALSE);
}

gboolean
hetu_period_parse (const char *text, HetuPeriod *out, GError **error)
{
  g_autofree char *plain = NULL;
  HetuPeriod period;

  g_return_val_if_fail (text != NULL && out != NULL, FALSE);

  plain = g_utf8_validate (text, -1, NULL) ? without_spaces (text) : g_strdup ("");
  if (!parse_short (plain, &period) && !parse_chinese (plain, &period))
    {
      g_set_error (
          error,
          HETU_ERROR,
          HETU_ERROR_INPUT,
          _ ("not a period: “%s”; expected 2022, 2023-H1, 2023-Q3, 2023-10, 2023-01/2023-10 or "
             "2018/2022"),
          text);
      return FALSE;
    }
  *out = period;
  return TRUE;
}

/* The whole years of a span or open period, else years with months. */
static gboolean
is_whole_years (HetuPeriod period)
{
  return period.first_month <= 1 && (period.last_month == 0 || period.last_month == 12);
}

static char *
open_to_string (HetuPeriod period)
{
  int year = period.first_year != 0 ? period.first_year : period.last_year;
  int month = period.first_year != 0 ? period.first_month : period.last_month;
  const char *before = period.first_year != 0 ? "" : "/";
  const char *after = period.first_year != 0 ? "/" : "";

  if (is_whole_years (period))
    return g_strdup_printf ("%s%04d%s", before, year, after);
  return g_strdup_printf ("%s%04d-%02d%s", before, year, month, after);
}

char *
hetu_period_to_string (HetuPeriod period)
{
  int year = period.first_year;

  switch ((HetuPeriodKind) period.kind)
    {
    case HETU_PERIOD_YEAR:
      return g_strdup_printf ("%04d", year);
    case HETU_PERIOD_HALF:
      return g_strdup_printf ("%04d-H%d", year, period.last_month / 6);
    case HETU_PERIOD_QUARTER:
      return g_strdup_printf ("%04d-Q%d", year, period.last_month / 3);
    case HETU_PERIOD_MONTH:
      return g_strdup_printf ("%04d-%02d", year, period.first_month);
    case HETU_PERIOD_CUMULATIVE:
    case HETU_PERIOD_SPAN:
      if (is_whole_years (period))
        return g_strdup_printf ("%04d/%04d", year, period.last_year);
      return g_strdup_printf ("%04d-%02d/%04d-%02d",
                              year,
                              period.first_month,
                              period.last_year,
                              period.last_month);
    case HETU_PERIOD_OPEN:
      return open_to_string (period);
    case HETU_PERIOD_NONE:
    default:
      return g_strdup ("");
    }
}

static char *
to_chinese_label (HetuPeriod period)
{
  int year = period.first_year != 0 ? period.first_year : period.last_year;
  int month = period.first_year != 0 ? period.first_month : period.last_month;
  gboolean until = period.first_year == 0;

  switch ((HetuPeriodKind) period.kind)
    {
    case HETU_PERIOD_YEAR:
      return g_strdup_printf ("%d 年", year);
    case HETU_PERIOD_HALF:
      return g_strdup_printf ("%d 年%s半年", year, period.last_month == 6 ? "上" : "下");
    case HETU_PERIOD_QUARTER:
      return g_strdup_printf ("%d 年%s季度", year, numerals[period.last_month / 3 - 1]);
    case HETU_PERIOD_MONTH:
      return g_strdup_printf ("%d 年 %d 月", year, month);
    case HETU_PERIOD_CUMULATIVE:
    case HETU_PERIOD_SPAN:
      if (is_whole_years (period))
        return g_strdup_printf ("%d—%d 年", year, period.last_year);
      if (year == period.last_year)
        return g_strdup_printf ("%d 年 %d—%d 月", year, month, period.last_month);
      return g_strdup_printf ("%d 年 %d 月—%d 年 %d 月",
                              year,
                              month,
                              period.last_year,
                              period.last_month);
    case HETU_PERIOD_OPEN:
      if (is_whole_years (period))
        return g_strdup_printf (until ? "到 %d 年" : "%d 年以来", year);
      return g_strdup_printf (until ? "到 %d 年 %d 月" : "%d 年 %d 月以来", year, month);
    case HETU_PERIOD_NONE:
    default:
      return g_strdup ("");
    }
}

static char *
to_english_label (HetuPeriod period)
{
  int year = period.first_year != 0 ? period.first_year : period.last_year;
  int month = period.first_year != 0 ? period.first_month : period.last_month;
  const char *word = period.first_year != 0 ? "since" : "by";

  switch ((HetuPeriodKind) period.kind)
    {
    case HETU_PERIOD_YEAR:
      return g_strdup_printf ("%d", year);
    case HETU_PERIOD_HALF:
      return g_strdup_printf ("H%d %d", period.last_month / 6, year);
    case HETU_PERIOD_QUARTER:
      return g_strdup_printf ("Q%d %d", period.last_month / 3, year);
    case HETU_PERIOD_MONTH:
      return g_strdup_printf ("%s %d", month_names[month - 1], year);
    case HETU_PERIOD_CUMULATIVE:
    case HETU_PERIOD_SPAN:
      if (is_whole_years (period))
        return g_strdup_printf ("%d–%d", year, period.last_year);
      if (year == period.last_year)
        return g_strdup_printf ("%s–%s %d",
                                month_names[month - 1],
                                month_names[period.last_month - 1],
                                year);
      return g_strdup_printf ("%s %d–%s %d",
                              month_names[month - 1],
                              year,
                              month_names[period.last_month - 1],
                              period.last_year);
    case HETU_PERIOD_OPEN:
      if (is_whole_years (period))
        return g_strdup_printf ("%s %d", word, year);
      return g_strdup_printf ("%s %s %d", word, month_names[month - 1], year);
    case HETU_PERIOD_NONE:
    default:
      return g_strdup ("");
    }
}

char *
hetu_period_to_label (HetuPeriod period, HetuLanguage language)
{
  return language == HETU_LANGUAGE_ZH ? to_chinese_label (period) : to_english_label (period);
}

gboolean
hetu_grain_parse (const char *text, HetuGrain *out)
{
  g_return_val_if_fail (text != NULL && out != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (grain_names); i++)
    if (g_str_equal (text, grain_names[i]))
      {
        *out = (HetuGrain) i;
        return TRUE;
      }
  for (gsize i = 0; i < G_N_ELEMENTS (grain_words); i++)
    if (g_str_equal (text, grain_words[i].word))
      {
        *out = grain_words[i].grain;
        return TRUE;
      }
  return FALSE;
}

const char *
hetu_grain_to_string (HetuGrain grain)
{
  return grain_names[grain];
}
