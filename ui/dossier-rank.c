/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ranks of a dossier: computed over the whole field, so that a reader sees at once whether a rank that a report states is that of
 * the figures. A ranking reads a series a place; the last one is kept until the session's figure or store changes, for a
 * crosshair goes from place to place. */
#include "ui/dossier-rank.h"

#include "figure/ranking.h"
#include "model/format.h"

#include <glib/gi18n.h>

#define LEAST_FIELD 3 /* places with figures that make a ranking */
#define KEPT "hetu-dossier-ranking"

typedef struct
{
  gint32 indicator;
  HetuMeasure measure;
  HetuPeriod period;
  gint32 within;
  HetuRanking *ranking; /* (owned) (nullable): there is none */
} Kept;

static void
free_kept (gpointer data)
{
  Kept *kept = data;

  g_clear_pointer (&kept->ranking, hetu_ranking_free);
  g_free (kept);
}

static void
forget (HetuSession *session)
{
  g_object_set_data (G_OBJECT (session), KEPT, NULL);
}

static Kept *
make_kept (HetuSession *session, const Kept *wanted)
{
  HetuStore *store = hetu_session_get_store (session);
  g_autoptr (GError) error = NULL;
  Kept *kept = g_new (Kept, 1);
  HetuRankingQuery query = { .indicator = hetu_store_get_indicator (store, wanted->indicator),
                             .measure = wanted->measure,
                             .period = wanted->period,
                             .within = wanted->within,
                             .as_of = hetu_session_get_spec (session)->as_of };

  *kept = *wanted;
  kept->ranking = query.indicator != NULL ? hetu_ranking_new (store, &query, &error) : NULL;
  hetu_session_report_store (session, error);
  if (!GPOINTER_TO_INT (g_object_get_data (G_OBJECT (session), KEPT "-heard")))
    {
      g_object_set_data (G_OBJECT (session), KEPT "-heard", GINT_TO_POINTER (1));
      g_signal_connect (session, "frame-changed", G_CALLBACK (forget), NULL);
      g_signal_connect (session, "store-changed", G_CALLBACK (forget), NULL);
    }
  g_object_set_data_full (G_OBJECT (session), KEPT, kept, free_kept);
  return kept;
}

/* Returns: (transfer none) (nullable) */
static const HetuRanking *
get_ranking (HetuSession *session, const Kept *wanted)
{
  Kept *kept = g_object_get_data (G_OBJECT (session), KEPT);

  if (kept == NULL || kept->indicator != wanted->indicator || kept->measure != wanted->measure ||
      kept->within != wanted->within || !hetu_period_equal (kept->period, wanted->period))
    kept = make_kept (session, wanted);
  return kept->ranking;
}

static void
add_fact (HetuDossier *self, const char *label, char *value)
{
  HetuDossierFact *fact = g_new (HetuDossierFact, 1);

  *fact = (HetuDossierFact){ g_strdup (label), value };
  g_ptr_array_add (self->facts, fact);
}

/* “第 3/11 ▲1”, “第 2，14 个地区中 10 个有数据” */
static char *
make_place (const HetuRanking *ranking, const HetuStanding *standing)
{
  guint n_field = ranking->n_ranked + ranking->n_missing;
  GString *text = g_string_new (NULL);

  if (ranking->n_missing > 0)
    g_string_printf (text,
                     _ ("No. %u; %u of %u have figures"),
                     standing->rank,
                     ranking->n_ranked,
                     n_field);
  else
    g_string_printf (text, _ ("No. %u of %u"), standing->rank, n_field);
  if (standing->tied)
    g_string_append (text, _ (", tied"));
  if (standing->has_movement && standing->movement != 0)
    g_string_append_printf (text,
                            " %s%d",
                            standing->movement > 0 ? "▲" : "▼",
                            ABS (standing->movement));
  return g_string_free (text, FALSE);
}

static void
add_stated (HetuDossier *self, const HetuStanding *standing, HetuLanguage language)
{
  g_autofree char *stated = hetu_format_value (standing->stated.value,
                                               standing->stated.unit,
                                               standing->stated.comparator,
                                               -1,
                                               HETU_FORMAT_UNIT,
                                               language);

  switch (standing->verdict)
    {
    case HETU_STATED_AGREES:
      add_fact (self, _ ("Stated rank"), g_strdup_printf (_ ("%s: agrees"), stated));
      break;
    case HETU_STATED_DIFFERS:
      add_fact (self, _ ("Stated rank"), g_strdup_printf (_ ("%s: differs"), stated));
      break;
    case HETU_STATED_UNKNOWN:
      add_fact (self,
                _ ("Stated rank"),
                g_strdup_printf (_ ("%s: not comparable, figures lack"), stated));
      break;
    case HETU_STATED_NONE:
    case HETU_STATED_ELSEWHERE:
      break;
    }
}

static gboolean
is_ranked (const HetuFrame *frame, const HetuFrameRow *row)
{
  return row->has_value && row->kind != HETU_KIND_TARGET && row->period.kind != HETU_PERIOD_NONE &&
         row->period.kind != HETU_PERIOD_OPEN &&
         (frame->measure == HETU_MEASURE_LEVEL || frame->measure == HETU_MEASURE_GROWTH ||
          frame->measure == HETU_MEASURE_RATIO || frame->measure == HETU_MEASURE_SHARE);
}

void
hetu_dossier_add_rank (HetuDossier *self, HetuSession *session, const HetuFrame *frame, guint row)
{
  const HetuFrameRow *datum = hetu_frame_get_row (frame, row);
  HetuStore *store = hetu_session_get_store (session);
  gint32 region = hetu_frame_get_row_region (frame, datum);
  HetuDistrict *district = hetu_store_get_district (store, region);
  Kept wanted = { .indicator = hetu_frame_get_series (frame, datum->series)->indicator,
                  .measure = frame->measure,
                  .period = datum->period };
  const HetuRanking *ranking = NULL;
  const HetuStanding *standing = NULL;

  if (district == NULL || hetu_district_get_parent (district) == 0 || !is_ranked (frame, datum))
    return;
  wanted.within = hetu_district_get_parent (district);
  ranking = get_ranking (session, &wanted);
  standing = ranking != NULL && ranking->n_ranked >= LEAST_FIELD
                 ? hetu_ranking_find (ranking, region)
                 : NULL;
  if (standing == NULL || standing->rank == 0)
    return;
  add_fact (self, _ ("Rank by the figures"), make_place (ranking, standing));
  add_stated (self, standing, hetu_session_get_language (session));
}
