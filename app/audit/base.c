/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a change is told against: 比上年, 较上半年, 较1—8月. */
#include "audit/base.h"

#include <string.h>

static gboolean
take (const char **at, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (*at, words[i]))
      {
        *at += strlen (words[i]);
        return TRUE;
      }
  return FALSE;
}

/* “2020年” */
static gboolean
take_year (const char **at, int *out)
{
  const char *rest = *at;
  int year = 0, n = 0;

  for (; g_ascii_isdigit (*rest) && n < 4; rest++, n++)
    year = 10 * year + g_ascii_digit_value (*rest);
  if (n != 4 || !g_str_has_prefix (rest, "年"))
    return FALSE;
  *at = rest + strlen ("年");
  *out = year;
  return TRUE;
}

/* The month before, or the months up to it */
static gboolean
shift_month (HetuPeriod told, HetuPeriod *out)
{
  if (told.kind == HETU_PERIOD_MONTH)
    *out = hetu_period_previous (told);
  else if (told.first_year == told.last_year && told.first_month == 1 && told.last_month > 1)
    *out = hetu_period_range (told.last_year, 1, told.last_year, told.last_month - 1);
  else
    return FALSE;
  return TRUE;
}

/* The words of the stretch end where the change begins: “上半年|提高”. */
static char *
dup_stretch (const char *at)
{
  static const char *const changes[] = { "提高", "提升", "提速", "加快", "上升", "上涨", "上扬",
                                         "回升", "回落", "回暖", "下降", "下滑", "下跌", "放缓",
                                         "扩大", "收窄", "增加", "增长", "减少", "减缓", "降低",
                                         "低",   "高",   "快",   "慢",   "多",   "少",   NULL };
  const char *end = at;

  while (*end != '\0' && !take (&(const char *){ end }, changes))
    end = g_utf8_next_char (end);
  return g_strndup (at, (gsize) (end - at));
}

static gboolean
parse_base (const char *at, HetuPeriod told, HetuPeriod *out)
{
  static const char *const last_month[] = { "上个月", "上月", NULL };
  static const char *const last_year[] = { "上年", "去年", "上一年", NULL };
  static const char *const this_year[] = { "今年", "本年", NULL };
  static const char *const same[] = { "同期", "同月", NULL };
  static const char *const ends[] = { "末", "底", "年末", "年底", NULL };
  int year = told.last_year;
  gboolean named;
  g_autofree char *words = NULL, *text = NULL;

  if (take (&at, last_month))
    return shift_month (told, out);
  if (take (&at, last_year))
    year--;
  else if (!take (&at, this_year))
    take_year (&at, &year);
  named = year != told.last_year;
  if (take (&at, same))
    {
      if (named)
        *out = hetu_period_shift_years (told, year - told.last_year);
      return named;
    }
  if (take (&at, ends))
    {
      *out = hetu_period_year (year);
      return named;
    }
  words = dup_stretch (at);
  if (words[0] == '\0' && !named)
    return FALSE;
  text = g_strdup_printf ("%d年%s", year, words);
  return hetu_period_parse (text, out, NULL);
}

gboolean
hetu_audit_find_base (const char *words, HetuPeriod told, HetuPeriod *out)
{
  static const char *const than[] = { "比", "较", "較", NULL };
  static const char *const marks[] = { "，", "。", "；", ",", ";", "\n", NULL };
  const char *at = words + strlen (words);

  if (told.last_year == 0 || told.first_year == 0)
    return FALSE;
  while (at > words)
    {
      const char *rest;

      at = g_utf8_prev_char (at);
      rest = at;
      if (take (&rest, marks))
        return FALSE;
      if (take (&rest, than) && parse_base (rest, told, out))
        return TRUE;
    }
  return FALSE;
}
