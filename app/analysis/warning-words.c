/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Warnings in words, and their rules as text that a person may edit: “behind=10,far_behind=30,falls=2,gap=0.1,stale=3”. */
#include "analysis/warning.h"

#include "error.h"
#include "model/format.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Words of the rules; a NULL ends them for hetu_nearest(). */
static const char *const kinds[HETU_N_WARNINGS + 1] = {
  [HETU_WARNING_BEHIND] = "behind", [HETU_WARNING_FAR_BEHIND] = "far_behind",
  [HETU_WARNING_FALLS] = "falls",   [HETU_WARNING_GAP] = "gap",
  [HETU_WARNING_STALE] = "stale",   [HETU_N_WARNINGS] = NULL,
};

const char *
hetu_warning_kind_to_string (HetuWarningKind kind)
{
  return kinds[kind];
}

/* At most @decimals, as many as say something. */
static char *
number_text (double value, int decimals, HetuLanguage language)
{
  int told = 0;

  while (told < decimals && fabs (value * pow (10, told) - round (value * pow (10, told))) > 1e-6)
    told++;
  return hetu_format_double (value, told, HETU_FORMAT_PLAIN, language);
}

static char *
amount_text (double value, HetuUnit unit, HetuLanguage language)
{
  return hetu_format_value (hetu_decimal_from_double (value, 1),
                            unit,
                            HETU_COMPARATOR_EQUAL,
                            -1,
                            HETU_FORMAT_UNIT,
                            language);
}

static char *
pace_sentence (const HetuWarning *self, HetuLanguage language)
{
  g_autofree char *value = hetu_format_double (self->value, 1, HETU_FORMAT_PLAIN, language);
  g_autofree char *rule = number_text (self->threshold, 1, language);
  g_autofree char *expected = hetu_format_double (self->from, 1, HETU_FORMAT_PLAIN, language);
  g_autofree char *done = hetu_format_double (self->to, 1, HETU_FORMAT_PLAIN, language);

  return g_strdup_printf (language == HETU_LANGUAGE_ZH
                              ? "落后进度 %s 个百分点（应完成 %s%%，已完成 %s%%；规则：≥%s）。"
                              : "Behind pace by %s pp (%s%% asked, %s%% done; rule: ≥%s).",
                          value,
                          expected,
                          done,
                          rule);
}

static char *
figures_sentence (const HetuWarning *self, HetuLanguage language)
{
  g_autofree char *from = amount_text (self->from, self->unit, language);
  g_autofree char *to = amount_text (self->to, self->unit, language);
  g_autofree char *first = hetu_period_to_label (self->first_period, language);
  g_autofree char *last = hetu_period_to_label (self->period, language);
  gboolean chinese = language == HETU_LANGUAGE_ZH;

  if (self->kind == HETU_WARNING_GAP)
    return g_strdup_printf (chinese ? "落后上级的差距扩大：%s %s，%s %s。"
                                    : "The gap to the region above widens: %s %s, %s %s.",
                            first,
                            from,
                            last,
                            to);
  if (chinese)
    return g_strdup_printf ("连续 %.0f 次走差：%s %s，%s %s。", self->value, first, from, last, to);
  return g_strdup_printf ("Worse %.0f times running: %s %s, %s %s.",
                          self->value,
                          first,
                          from,
                          last,
                          to);
}

char *
hetu_warning_to_sentence (const HetuWarning *self, HetuLanguage language)
{
  g_autofree char *last = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  switch (self->kind)
    {
    case HETU_WARNING_BEHIND:
    case HETU_WARNING_FAR_BEHIND:
      return pace_sentence (self, language);
    case HETU_WARNING_FALLS:
    case HETU_WARNING_GAP:
      return figures_sentence (self, language);
    case HETU_WARNING_STALE:
    case HETU_N_WARNINGS:
    default:
      last = hetu_period_to_label (self->period, language);
      return g_strdup_printf (language == HETU_LANGUAGE_ZH
                                  ? "最新数据为%s，已 %.0f 个月未更新。"
                                  : "The latest figure is of %s, %.0f months old.",
                              last,
                              self->value);
    }
}

char *
hetu_warning_rule_to_sentence (const HetuWarningRule *self, HetuLanguage language)
{
  static const struct
  {
    const char *zh, *en;
  } words[HETU_N_WARNINGS] = {
    [HETU_WARNING_BEHIND] = { "落后进度 %s 个百分点及以上", "behind pace by %s pp or more" },
    [HETU_WARNING_FAR_BEHIND] = { "严重落后：落后进度 %s 个百分点及以上",
                                  "far behind: by %s pp or more" },
    [HETU_WARNING_FALLS] = { "连续 %s 次走差", "worse %s times running" },
    [HETU_WARNING_GAP] = { "落后上级的差距扩大 %s 个百分点及以上",
                           "gap to the region above wider by %s pp or more" },
    [HETU_WARNING_STALE] = { "数据 %s 个月未更新", "latest figure %s months old" },
  };
  g_autofree char *number = NULL;
  const char *format;
  g_auto (GStrv) halves = NULL;

  g_return_val_if_fail (self != NULL && self->kind < HETU_N_WARNINGS, NULL);
  number = number_text (self->threshold, 2, language);
  format = language == HETU_LANGUAGE_ZH ? words[self->kind].zh : words[self->kind].en;
  halves = g_strsplit (format, "%s", 2);
  return g_strconcat (halves[0], number, halves[1], NULL);
}

static gboolean
parse_one (const char *text, HetuWarningRule *rules, GError **error)
{
  g_auto (GStrv) sides = g_strsplit (text, "=", 2);
  const char *name = sides[0] != NULL ? g_strstrip (sides[0]) : "";
  const char *value = sides[0] != NULL && sides[1] != NULL ? g_strstrip (sides[1]) : "";
  char *end = NULL;
  double threshold;
  gsize kind = 0;

  while (kind < HETU_N_WARNINGS && !g_str_equal (kinds[kind], name))
    kind++;
  if (kind == HETU_N_WARNINGS)
    {
      const char *nearest = hetu_nearest (name, kinds);
      g_autofree char *all = g_strjoinv (", ", (char **) kinds);

      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_USAGE,
                   _ ("there is no warning rule “%s”; known: %s"),
                   name,
                   nearest != NULL ? nearest : all);
      return FALSE;
    }
  if (g_str_equal (value, "off") || g_str_equal (value, "on"))
    {
      rules[kind].on = g_str_equal (value, "on");
      return TRUE;
    }
  threshold = g_ascii_strtod (value, &end);
  if (end == value || *end != '\0' || !isfinite (threshold) || threshold <= 0)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_USAGE,
                   _ ("warning rule “%s”: “%s” is neither a positive number nor on or off"),
                   name,
                   value);
      return FALSE;
    }
  rules[kind].threshold = threshold;
  rules[kind].on = TRUE;
  return TRUE;
}

gboolean
hetu_warning_rules_parse (const char *text, HetuWarningRule *rules, GError **error)
{
  HetuWarningRule changed[HETU_N_WARNINGS];
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (text != NULL && rules != NULL, FALSE);
  memcpy (changed, rules, sizeof changed);
  words = g_strsplit (text, ",", -1);
  for (char **word = words; *word != NULL; word++)
    if (!parse_one (*word, changed, error))
      return FALSE;
  memcpy (rules, changed, sizeof changed);
  return TRUE;
}

char *
hetu_warning_rules_to_string (const HetuWarningRule *rules)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < HETU_N_WARNINGS; i++)
    {
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (number, sizeof number, "%g", rules[i].threshold);
      g_string_append_printf (text,
                              "%s%s=%s",
                              i > 0 ? "," : "",
                              kinds[rules[i].kind],
                              rules[i].on ? number : "off");
    }
  return g_string_free (text, FALSE);
}
