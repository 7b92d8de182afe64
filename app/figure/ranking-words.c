/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A ranking in words: what a reader must know of a rank before it is quoted, and how it was come by. */
#include "figure/ranking.h"

#include "figure/operand.h"
#include "model/format.h"

static const char *say (HetuLanguage language, const char *zh, const char *en) G_GNUC_FORMAT (2)
    G_GNUC_FORMAT (3);

static const char *
say (HetuLanguage language, const char *zh, const char *en)
{
  return language == HETU_LANGUAGE_EN ? en : zh;
}

static void
append (GString *text, HetuLanguage language, char *sentence)
{
  if (text->len > 0)
    g_string_append (text, say (language, "；", "; "));
  g_string_append (text, sentence);
  g_free (sentence);
}

/* “第 2”, “前 10” */
static char *
dup_stated (const HetuObservation *stated, HetuLanguage language)
{
  return hetu_format_value (stated->value,
                            stated->unit,
                            stated->comparator,
                            -1,
                            HETU_FORMAT_UNIT,
                            language);
}

static void
append_stated (GString *text,
               const HetuRanking *self,
               const HetuStanding *standing,
               HetuLanguage language)
{
  guint n = self->n_ranked + self->n_missing;
  g_autofree char *stated = NULL;

  if (standing->stated.id == 0 || standing->verdict == HETU_STATED_AGREES)
    return;
  stated = dup_stated (&standing->stated, language);
  if (standing->verdict == HETU_STATED_DIFFERS)
    append (text,
            language,
            g_strdup_printf (say (language,
                                  "报告称%s，按库中数据为第 %u",
                                  "a report states %s; the figures here give No. %u"),
                             stated,
                             standing->rank));
  else if (standing->verdict == HETU_STATED_UNKNOWN)
    append (text,
            language,
            g_strdup_printf (say (language,
                                  "报告称%s；%u 个地区中 %u 个无数据，不作比对",
                                  "a report states %s; of %u places %u have no figure, so the "
                                  "two are not compared"),
                             stated,
                             n,
                             self->n_missing));
  else if (standing->stated_measure != self->measure)
    append (
        text,
        language,
        g_strdup_printf (
            say (language, "报告所称%s 是%s的位次", "%s, as a report states, is the rank of %s"),
            stated,
            hetu_measure_to_label (standing->stated_measure, language)));
  else
    append (text,
            language,
            g_strdup_printf (
                say (language, "报告称%s，范围不同", "a report states %s in another field"),
                stated));
}

char *
hetu_ranking_dup_notice (const HetuRanking *self,
                         const HetuStanding *standing,
                         HetuLanguage language)
{
  GString *text = g_string_new (NULL);

  append_stated (text, self, standing, language);
  if (standing->other_source)
    append (text,
            language,
            g_strdup (say (language,
                           "数据与多数地区不同源，口径可能不一",
                           "its figure is from another document than most: definitions may "
                           "differ")));
  if (standing->rank > 0 && standing->previous_rank > 0 && !standing->has_movement)
    append (text,
            language,
            g_strdup_printf (say (language,
                                  "上期 %u 地有数，本期 %u 地，升降不可比",
                                  "%u places had figures before, %u have now: no movement"),
                             self->n_ranked_before,
                             self->n_ranked));
  return g_string_free (text, text->len == 0);
}

/* ---- how it was come by */

char *
hetu_ranking_dup_formula (const HetuStanding *standing)
{
  if (standing->rank == 0)
    return NULL;
  return g_strdup_printf ("1 + %u = %u", standing->rank - 1, standing->rank);
}

char *
hetu_ranking_dup_operands (const HetuRanking *self,
                           const HetuStanding *standing,
                           HetuStore *store,
                           HetuLanguage language)
{
  GString *text = g_string_new (NULL);

  if (standing->rank > 0)
    hetu_operand_append (text, store, &standing->figure, HETU_OPERAND_REGION, language);
  for (guint i = 0; i < self->standings->len && standing->rank > 0; i++)
    {
      const HetuStanding *other = &g_array_index (self->standings, HetuStanding, i);

      if (other->rank > 0 && other->rank < standing->rank)
        hetu_operand_append (text, store, &other->figure, HETU_OPERAND_REGION, language);
    }
  return g_string_free (text, FALSE);
}
