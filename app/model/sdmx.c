/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of SDMX-CSV. Periods are SDMX's standard time periods where there is one, else time ranges (a first day and an ISO 8601
 * duration); what a stretch with one unknown end has no word for is written as ISO 8601-2 does, with “..” for that end. */
#include "model/sdmx.h"

#include "error.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#define OPEN_END ".."

static const HetuSdmxColumn columns[HETU_SDMX_N_COMPONENTS] = {
  [HETU_SDMX_FREQ] = { "FREQ", "频率", "Frequency", NULL, TRUE, TRUE },
  [HETU_SDMX_REF_AREA] = { "REF_AREA", "地区", "Reference area", "region", TRUE, TRUE },
  [HETU_SDMX_INDICATOR] = { "INDICATOR", "指标", "Indicator", "indicator", TRUE, TRUE },
  [HETU_SDMX_MEASURE] = { "MEASURE", "口径", "Measure", "measure", TRUE, TRUE },
  [HETU_SDMX_KIND] = { "KIND", "性质", "Kind", "kind", TRUE, TRUE },
  [HETU_SDMX_COUNTERPART_AREA] = { "COUNTERPART_AREA",
                                   "对比地区",
                                   "Counterpart area",
                                   "ref_region",
                                   TRUE,
                                   TRUE },
  [HETU_SDMX_RANK_SCOPE] = { "RANK_SCOPE", "排名范围", "Field of a rank", "rank_scope", TRUE },
  [HETU_SDMX_DEADLINE] = { "DEADLINE", "期限", "Deadline", "deadline", TRUE, FALSE, TRUE },
  [HETU_SDMX_SOURCE] = { "SOURCE", "来源", "Source", "source", TRUE, TRUE },
  [HETU_SDMX_PUBLISHED] = { "PUBLISHED", "公布日期", "Date of publication", "published", TRUE },
  [HETU_SDMX_BASIS] = { "BASIS", "数据性质", "Basis", "basis", TRUE, TRUE },
  [HETU_SDMX_PLACE] = { "PLACE", "位置", "Place in the document", "place", TRUE },
  [HETU_SDMX_TIME_PERIOD] = { "TIME_PERIOD", "时期", "Time period", "period", TRUE, FALSE, TRUE },
  [HETU_SDMX_OBS_VALUE] = { "OBS_VALUE", "数值", "Observation value" },
  [HETU_SDMX_OBS_VALUE_HIGH] = { "OBS_VALUE_HIGH", "数值上限", "Upper end of a range" },
  [HETU_SDMX_COMPARATOR] = { "COMPARATOR", "比较符", "Comparator" },
  [HETU_SDMX_OBS_STATUS] = { "OBS_STATUS", "状态", "Observation status", NULL, FALSE, TRUE },
  [HETU_SDMX_UNIT_MEASURE] = { "UNIT_MEASURE", "单位", "Unit of measure" },
  [HETU_SDMX_UNIT_MULT] = { "UNIT_MULT", "单位的十次幂", "Unit multiplier" },
  [HETU_SDMX_DECIMALS] = { "DECIMALS", "小数位数", "Decimals" },
  [HETU_SDMX_RANK_OF] = { "RANK_OF", "参评数", "Size of the field", "rank_of" },
  [HETU_SDMX_TEXT] = { "TEXT", "文字", "Words", "text" },
  [HETU_SDMX_QUOTE] = { "QUOTE", "原文", "Quote", "quote" },
  [HETU_SDMX_CHAR_START] = { "CHAR_START", "原文起点", "Start of the quote", "char_start" },
  [HETU_SDMX_CHAR_END] = { "CHAR_END", "原文终点", "End of the quote", "char_end" },
  [HETU_SDMX_COMMENT] = { "COMMENT", "备注", "Comment", "note" },
  [HETU_SDMX_SOURCE_TITLE] = { "SOURCE_TITLE", "来源文件", "Title of the source", "source_title" },
  [HETU_SDMX_SOURCE_DATE] = { "SOURCE_DATE", "来源日期", "Date of the source", "source_date" },
  [HETU_SDMX_SOURCE_SECONDARY] = { "SOURCE_SECONDARY",
                                   "二手来源",
                                   "Secondary source",
                                   "source_secondary" },
  [HETU_SDMX_WRITTEN] = { "WRITTEN", "原文比较词", "Comparator as written", "written" },
  [HETU_SDMX_TOLERANCE] = { "TOLERANCE", "容差", "Tolerance", "tolerance" },
  [HETU_SDMX_TARGET_KIND] = { "TARGET_KIND", "目标类型", "Kind of target", "target_kind" },
  [HETU_SDMX_START] = { "START", "起始", "Start", "start", FALSE, FALSE, TRUE },
  [HETU_SDMX_OWNER] = { "OWNER", "责任单位", "Owner", "owner" },
  [HETU_SDMX_EVENT] = { "EVENT", "期限事件", "Event", "event" },
  [HETU_SDMX_CORRECTS] = { "CORRECTS", "更正前文", "Corrects what stands before", "corrects" },
  [HETU_SDMX_WITHDRAWN] = { "WITHDRAWN", "撤回日期", "Date of withdrawal" },
  [HETU_SDMX_REASON] = { "REASON", "撤回原因", "Reason of withdrawal" },
};

static const char *const status_codes[] = {
  [HETU_STATUS_FINAL] = "A",    [HETU_STATUS_PROVISIONAL] = "P", [HETU_STATUS_EXPECTED] = "F",
  [HETU_STATUS_FUZZY] = "E",    [HETU_STATUS_QUALITATIVE] = "L", [HETU_STATUS_SUSPECT] = "U",
  [HETU_STATUS_REDACTED] = "Q", [HETU_STATUS_MISSING] = "O",     [HETU_STATUS_INCOMPARABLE] = "D",
};

static const char *const comparator_codes[] = {
  [HETU_COMPARATOR_EQUAL] = "EQ",         [HETU_COMPARATOR_AT_LEAST] = "GE",
  [HETU_COMPARATOR_AT_MOST] = "LE",       [HETU_COMPARATOR_ABOUT] = "AP",
  [HETU_COMPARATOR_MORE] = "GT",          [HETU_COMPARATOR_LESS] = "LT",
  [HETU_COMPARATOR_RANGE] = "RANGE",      [HETU_COMPARATOR_RELATIVE] = "RELATIVE",
  [HETU_COMPARATOR_QUALITATIVE] = "TEXT",
};

/* Currencies have codes of ISO 4217, which units know as other names of theirs. */
static const char *const currencies[][2] = { { "元", "CNY" },
                                             { "美元", "USD" },
                                             { "欧元", "EUR" } };

const HetuSdmxColumn *
hetu_sdmx_get_column (HetuSdmxComponent component)
{
  g_return_val_if_fail (component < HETU_SDMX_N_COMPONENTS, NULL);

  return &columns[component];
}

const char *
hetu_sdmx_frequency (HetuPeriod period)
{
  switch ((HetuPeriodKind) period.kind)
    {
    case HETU_PERIOD_YEAR:
      return "A";
    case HETU_PERIOD_HALF:
      return "S";
    case HETU_PERIOD_QUARTER:
      return "Q";
    case HETU_PERIOD_MONTH:
    case HETU_PERIOD_CUMULATIVE:
      return "M";
    case HETU_PERIOD_NONE:
    case HETU_PERIOD_SPAN:
    case HETU_PERIOD_OPEN:
      return "_O";
    }
  g_return_val_if_reached ("_O");
}

static char *
write_span (HetuPeriod period)
{
  int months = hetu_period_months (period);
  gboolean years = months % 12 == 0;

  return g_strdup_printf ("%04d-%02d-01/P%d%c",
                          period.first_year,
                          period.first_month,
                          years ? months / 12 : months,
                          years ? 'Y' : 'M');
}

static char *
write_open (HetuPeriod period)
{
  if (period.first_year != 0)
    return g_strdup_printf ("%04d-%02d-01/" OPEN_END, period.first_year, period.first_month);
  return g_strdup_printf (OPEN_END "/%04d-%02d-%02d",
                          period.last_year,
                          period.last_month,
                          g_date_get_days_in_month (period.last_month, period.last_year));
}

char *
hetu_sdmx_time_to_string (HetuPeriod period)
{
  switch ((HetuPeriodKind) period.kind)
    {
    case HETU_PERIOD_NONE:
      return g_strdup ("");
    case HETU_PERIOD_YEAR:
      return g_strdup_printf ("%04d", period.first_year);
    case HETU_PERIOD_HALF:
      return g_strdup_printf ("%04d-S%d", period.first_year, period.first_month == 1 ? 1 : 2);
    case HETU_PERIOD_QUARTER:
      return g_strdup_printf ("%04d-Q%d", period.first_year, period.last_month / 3);
    case HETU_PERIOD_MONTH:
      return g_strdup_printf ("%04d-%02d", period.first_year, period.first_month);
    case HETU_PERIOD_CUMULATIVE:
    case HETU_PERIOD_SPAN:
      return write_span (period);
    case HETU_PERIOD_OPEN:
      return write_open (period);
    }
  g_return_val_if_reached (NULL);
}

static gboolean
is_month (int year, int month)
{
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12;
}

static gboolean
parse_standard (const char *text, HetuPeriod *out)
{
  int year = 0, n = 0, length = 0;
  char letter = 0;

  if (sscanf (text, "%4d%n", &year, &length) == 1 && text[length] == '\0' && year >= 1)
    *out = hetu_period_year (year);
  else if (sscanf (text, "%4d-%c%2d%n", &year, &letter, &n, &length) == 3 && text[length] == '\0' &&
           year >= 1)
    {
      if (letter == 'A' && n == 1)
        *out = hetu_period_year (year);
      else if (letter == 'S' && (n == 1 || n == 2))
        *out = hetu_period_half (year, n);
      else if (letter == 'Q' && n >= 1 && n <= 4)
        *out = hetu_period_quarter (year, n);
      else if (letter == 'M' && is_month (year, n))
        *out = hetu_period_month (year, n);
      else
        return FALSE;
    }
  else
    return FALSE;
  return TRUE;
}

static gboolean
parse_range (const char *text, HetuPeriod *out)
{
  int year = 0, month = 0, day = 0, n = 0, length = 0, last;
  char unit = 0;

  if (sscanf (text, OPEN_END "/%4d-%2d-%2d%n", &year, &month, &day, &length) == 3 &&
      text[length] == '\0' && is_month (year, month))
    {
      *out = hetu_period_range (0, 0, year, month);
      return TRUE;
    }
  if (sscanf (text, "%4d-%2d-%2d/%n", &year, &month, &day, &length) != 3 || length == 0 ||
      !is_month (year, month) || day != 1)
    return FALSE;
  text += length;
  if (g_str_equal (text, OPEN_END))
    {
      *out = hetu_period_range (year, month, 0, 0);
      return TRUE;
    }
  if (sscanf (text, "P%4d%c%n", &n, &unit, &length) != 2 || text[length] != '\0' || n < 1 ||
      (unit != 'Y' && unit != 'M'))
    return FALSE;
  last = year * 12 + month - 1 + (unit == 'Y' ? 12 * n : n) - 1;
  if (last / 12 > 9999)
    return FALSE;
  *out = hetu_period_range (year, month, last / 12, last % 12 + 1);
  return TRUE;
}

gboolean
hetu_sdmx_time_parse (const char *text, HetuPeriod *out)
{
  int year = 0, month = 0, length = 0;

  g_return_val_if_fail (text != NULL && out != NULL, FALSE);

  if (sscanf (text, "%4d-%2d%n", &year, &month, &length) == 2 && text[length] == '\0')
    {
      if (!is_month (year, month))
        return FALSE;
      *out = hetu_period_month (year, month);
      return TRUE;
    }
  return parse_standard (text, out) || parse_range (text, out);
}

const char *
hetu_sdmx_status_to_code (HetuStatus status)
{
  g_return_val_if_fail (status < G_N_ELEMENTS (status_codes), "A");

  return status_codes[status];
}

gboolean
hetu_sdmx_status_parse (const char *code, HetuStatus *out)
{
  if (*code == '\0')
    code = status_codes[HETU_STATUS_FINAL];
  else if (g_str_equal (code, "M"))
    code = status_codes[HETU_STATUS_MISSING];
  for (gsize i = 0; i < G_N_ELEMENTS (status_codes); i++)
    if (g_str_equal (code, status_codes[i]))
      {
        *out = (HetuStatus) i;
        return TRUE;
      }
  return FALSE;
}

const char *
hetu_sdmx_comparator_to_code (HetuComparator comparator)
{
  g_return_val_if_fail (comparator < G_N_ELEMENTS (comparator_codes), "EQ");

  return comparator_codes[comparator];
}

gboolean
hetu_sdmx_comparator_parse (const char *code, HetuComparator *out)
{
  for (gsize i = 0; i < G_N_ELEMENTS (comparator_codes); i++)
    if (g_str_equal (code, comparator_codes[i]))
      {
        *out = (HetuComparator) i;
        return TRUE;
      }
  return FALSE;
}

char *
hetu_sdmx_unit_to_string (HetuUnit unit, int *multiplier)
{
  g_autofree char *base = hetu_unit_to_string ((HetuUnit){ .base = unit.base }, HETU_LANGUAGE_ZH);

  *multiplier = unit.exponent;
  for (gsize i = 0; i < G_N_ELEMENTS (currencies); i++)
    if (g_str_equal (base, currencies[i][0]))
      return g_strdup (currencies[i][1]);
  return g_steal_pointer (&base);
}

gboolean
hetu_sdmx_unit_parse (const char *measure, int multiplier, HetuUnit *out, GError **error)
{
  HetuUnit unit = HETU_UNIT_NONE;

  if (*measure != '\0' && !hetu_unit_parse (measure, &unit, error))
    return FALSE;
  if (multiplier < -12 || multiplier > 18 || (*measure == '\0' && multiplier != 0))
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_INPUT,
                   _ ("no unit is “%s” times ten to the power of %d"),
                   measure,
                   multiplier);
      return FALSE;
    }
  unit.exponent = (gint8) (unit.exponent + multiplier);
  *out = unit;
  return TRUE;
}
