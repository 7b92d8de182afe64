/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A judged figure in words: by how much it is off, in percentage points where it is a rate, and of which edition what it was held
 * against is. */
#include "audit/figure.h"

#include "model/format.h"
#include "model/source.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Below it a percentage has two decimals. */
#define LEAST_PERCENT 0.1

void
hetu_audit_figure_clear (HetuAuditFigure *self)
{
  hetu_observation_clear (&self->told);
  hetu_observation_clear (&self->stored);
  hetu_observation_clear (&self->shown);
  g_clear_pointer (&self->reason, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->indicator_id, g_free);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->source, g_free);
  g_clear_pointer (&self->url, g_free);
  g_clear_pointer (&self->contradictions, g_array_unref);
}

static void
clear_figure (gpointer item)
{
  hetu_audit_figure_clear (item);
}

GArray *
hetu_audit_figure_array_new (void)
{
  GArray *figures = g_array_new (FALSE, TRUE, sizeof (HetuAuditFigure));

  g_array_set_clear_func (figures, clear_figure);
  return figures;
}

gboolean
hetu_audit_figure_is_finding (const HetuAuditFigure *self)
{
  return self->verdict == HETU_VERDICT_DISAGREES || self->verdict == HETU_VERDICT_INCONSISTENT;
}

/* ---- words of verdicts */

static const struct
{
  const char *word;
  const char *zh;
  const char *en;
} verdicts[HETU_N_VERDICTS] = {
  [HETU_VERDICT_DISAGREES] = { "disagrees", "不符", "Disagrees" },
  [HETU_VERDICT_INCONSISTENT] = { "inconsistent", "自相矛盾", "Inconsistent" },
  [HETU_VERDICT_UNKNOWN] = { "unknown", "无从核对", "Unknown" },
  [HETU_VERDICT_AGREES] = { "agrees", "一致", "Agrees" },
};

const char *
hetu_verdict_to_string (HetuVerdict verdict)
{
  return verdicts[verdict].word;
}

const char *
hetu_verdict_to_label (HetuVerdict verdict, HetuLanguage language)
{
  return language == HETU_LANGUAGE_EN ? verdicts[verdict].en : verdicts[verdict].zh;
}

/* ---- numbers */

char *
hetu_audit_value (const HetuObservation *one, HetuLanguage language)
{
  if (!one->has_value)
    return g_strdup (one->status == HETU_STATUS_QUALITATIVE && one->text != NULL
                         ? one->text
                         : hetu_format_absence (one->status, language));
  if (one->comparator == HETU_COMPARATOR_RANGE)
    return hetu_format_range (one->value, one->value_high, one->unit, language);
  return hetu_format_value (one->value, one->unit, one->comparator, -1, HETU_FORMAT_UNIT, language);
}

char *
hetu_audit_figure_difference (const HetuAuditFigure *self, HetuLanguage language)
{
  g_autofree char *amount = NULL;
  g_autofree char *percent = NULL;

  if (!self->has_difference)
    return g_strdup ("");
  /* A difference of places is a number of them, and no place. */
  if (hetu_unit_get_dimension (self->difference_unit) == HETU_DIMENSION_RANK)
    amount = g_strdup_printf (language == HETU_LANGUAGE_EN ? "%+" G_GINT64_FORMAT " places"
                                                           : "%+" G_GINT64_FORMAT " 位",
                              self->difference.coefficient);
  else
    amount = hetu_format_value (self->difference,
                                self->difference_unit,
                                HETU_COMPARATOR_EQUAL,
                                -1,
                                HETU_FORMAT_UNIT | HETU_FORMAT_SIGNED,
                                language);
  if (!self->has_percent)
    return g_steal_pointer (&amount);
  /* As many decimals as it takes to be none of 0.0. */
  percent = hetu_format_double (self->percent,
                                fabs (self->percent) < LEAST_PERCENT ? 2 : 1,
                                HETU_FORMAT_SIGNED,
                                language);
  return g_strdup_printf (language == HETU_LANGUAGE_EN ? "%s (%s%%)" : "%s（%s%%）",
                          amount,
                          percent);
}

/* ---- reasons */

/* When @one was published, as far as it is known; else by whom. */
static char *
name_edition (const HetuObservation *one, const char *citation, HetuLanguage language)
{
  return one->vintage != 0 ? hetu_date_to_label (one->vintage, language)
                           : g_strdup (citation != NULL ? citation : "");
}

static char *
explain_difference (const HetuAuditFigure *self, HetuLanguage language)
{
  g_autofree char *told = hetu_audit_value (&self->told, language);
  g_autofree char *stored = hetu_audit_value (&self->stored, language);
  g_autofree char *difference = hetu_audit_figure_difference (self, language);

  return g_strdup_printf (_ ("The draft has %s, the store %s: %s"), told, stored, difference);
}

/* What agrees with another statement than the one that the store shows. */
static char *
explain_edition (const HetuAuditFigure *self,
                 const char *citation,
                 const char *shown_by,
                 HetuLanguage language)
{
  g_autofree char *shown = hetu_audit_value (&self->shown, language);
  g_autofree char *edition = name_edition (&self->stored, citation, language);

  if (self->stored.vintage != 0 && self->shown.vintage > self->stored.vintage)
    return g_strdup_printf (_ ("Agrees with what was published %s, since revised to %s (%s)"),
                            edition,
                            shown,
                            shown_by);
  return g_strdup_printf (_ ("Agrees with %s; the store shows %s (%s)"),
                          citation != NULL && *citation != '\0' ? citation : edition,
                          shown,
                          shown_by);
}

/* Equal numbers need no words; what is equal by its comparator or at its precision does. */
static char *
explain_agreement (const HetuAuditFigure *self, HetuLanguage language)
{
  g_autofree char *told = hetu_audit_value (&self->told, language);
  g_autofree char *stored = hetu_audit_value (&self->stored, language);

  if (g_str_equal (told, stored))
    return g_strdup ("");
  return g_strdup_printf (_ ("The store has %s"), stored);
}

static char *
explain_unknown (const HetuAuditFigure *self, HetuLanguage language)
{
  g_autofree char *stored =
      self->stored.id != 0 ? hetu_audit_value (&self->stored, language) : NULL;

  switch (self->unknown)
    {
    case HETU_UNKNOWN_REDACTED:
      return g_strdup (_ ("The draft has no number there"));
    case HETU_UNKNOWN_ABSENT:
      return g_strdup_printf (_ ("The store knows of it, but not the number: %s"), stored);
    case HETU_UNKNOWN_KIND:
      return g_strdup_printf (self->stored.kind == HETU_KIND_TARGET
                                  ? _ ("The store has only a target: %s")
                                  : _ ("The store has only an outturn: %s"),
                              stored);
    case HETU_UNKNOWN_EXPECTED:
      return g_strdup_printf (_ ("One is foreseen and the other is not: the store has %s"), stored);
    case HETU_UNKNOWN_BASIS:
      return g_strdup_printf (_ ("One is adjusted and the other is not: the store has %s"), stored);
    case HETU_UNKNOWN_UNIT:
      return g_strdup_printf (_ ("The units do not convert: the store has %s"), stored);
    case HETU_UNKNOWN_WORDS:
      return g_strdup_printf (_ ("Words cannot be held against numbers: the store has %s"), stored);
    case HETU_UNKNOWN_UNDECIDED:
      return g_strdup_printf (_ ("Both may hold: the store has %s"), stored);
    case HETU_UNKNOWN_UNCLEAR:
      return g_strdup (self->reason != NULL ? self->reason : "");
    case HETU_UNKNOWN_NOTHING:
    default:
      return g_strdup (_ ("The store holds nothing of it"));
    }
}

char *
hetu_audit_figure_explain (const HetuAuditFigure *self,
                           const char *citation,
                           const char *shown_by,
                           HetuLanguage language)
{
  switch (self->verdict)
    {
    case HETU_VERDICT_DISAGREES:
      return explain_difference (self, language);
    case HETU_VERDICT_AGREES:
      return self->shown.id != 0 ? explain_edition (self, citation, shown_by, language)
                                 : explain_agreement (self, language);
    case HETU_VERDICT_UNKNOWN:
      return explain_unknown (self, language);
    case HETU_VERDICT_INCONSISTENT:
    default:
      return g_strdup ("");
    }
}
