/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dossier: the value and gaps first, then citation and rivals (dossier-citation.c), then ranks. Gaps go through
 * hetu_comparison_gap(), so that a difference of rates is in percentage points and figures that do not compare have none. */
#include "ui/dossier.h"

#include "analysis/comparison.h"
#include "figure/ranking.h"
#include "model/format.h"
#include "store/query.h"
#include "ui/dossier-citation.h"
#include "ui/dossier-formula.h"
#include "ui/dossier-rank.h"
#include "ui/dossier-versions.h"
#include "ui/names.h"

#include <glib/gi18n.h>

#define MOST_RANKS 7

/* What a dossier is being made of. Borrowed. */
typedef struct
{
  HetuSession *session;
  HetuStore *store;
  const HetuFrame *frame;
  const HetuFrameRow *row;
  const HetuFrameSeries *series;
  gint32 region; /* of the datum */
  HetuLanguage language;
} Context;

static void
free_fact (gpointer data)
{
  HetuDossierFact *fact = data;

  g_free (fact->label);
  g_free (fact->value);
  g_free (fact);
}

static void
free_rank (gpointer data)
{
  HetuDossierRank *rank = data;

  g_free (rank->name);
  g_free (rank);
}

/* @value: (transfer full) (nullable) */
static void
add_fact (HetuDossier *self, char *label, char *value)
{
  HetuDossierFact *fact = NULL;

  if (value == NULL)
    {
      g_free (label);
      return;
    }
  fact = g_new (HetuDossierFact, 1);
  *fact = (HetuDossierFact){ label, value };
  g_ptr_array_add (self->facts, fact);
}

/* ---- figures beside the datum */

/* The datum as a statement: from the store, or, for a computed one, from the row. */
static void
get_datum (const Context *context, const HetuFrameRow *row, HetuObservation *out)
{
  const HetuFrameSeries *series = hetu_frame_get_series (context->frame, row->series);

  hetu_observation_init (out);
  out->indicator = series->indicator;
  out->region = hetu_frame_get_row_region (context->frame, row);
  out->period = row->period;
  out->value = row->value;
  out->unit = hetu_frame_get_row_unit (context->frame, row);
  out->kind = row->kind;
  out->measure = context->frame->measure;
  out->comparator = row->comparator;
  out->status = row->status;
  out->basis = row->basis;
  out->has_value = row->has_value;
}

/* Another measure, kind or region at the same place; %FALSE when nothing was told. */
static gboolean
find_figure (const Context *context,
             gint32 region,
             HetuMeasure measure,
             HetuKind kind,
             HetuObservation *out)
{
  g_autoptr (HetuSeries) series = hetu_query_series (context->store,
                                                     context->series->indicator,
                                                     region,
                                                     measure,
                                                     HETU_GRAIN_ANY,
                                                     context->row->period,
                                                     context->row->period,
                                                     context->frame->as_of,
                                                     NULL);
  const HetuObservation *found =
      series != NULL ? hetu_series_find (series, context->row->period, kind) : NULL;

  if (found == NULL)
    return FALSE;
  hetu_observation_copy (found, out);
  return TRUE;
}

/* The same figure of another region: as the frame has it, where it shows that region, so that the gap agrees with the
 * canvas; else from the store. */
static gboolean
find_peer (const Context *context, gint32 region, HetuObservation *out)
{
  for (guint i = 0; i < context->frame->series->len; i++)
    {
      const HetuFrameSeries *series = hetu_frame_get_series (context->frame, i);
      int row = -1;

      if (series->region != region || series->indicator != context->series->indicator)
        continue;
      for (guint panel = 0; row < 0 && panel < context->frame->panels->len; panel++)
        row = hetu_frame_find_row (context->frame,
                                   panel,
                                   0,
                                   i,
                                   context->row->period,
                                   HETU_KIND_ACTUAL);
      if (row < 0)
        continue;
      get_datum (context, hetu_frame_get_row (context->frame, row), out);
      return out->has_value;
    }
  return find_figure (context, region, context->frame->measure, HETU_KIND_ACTUAL, out) &&
         out->has_value;
}

static const char *
get_gap_label (HetuTier tier)
{
  switch (tier)
    {
    case HETU_TIER_NATION:
      return _ ("Against the nation");
    case HETU_TIER_PROVINCE:
      return _ ("Against the province");
    case HETU_TIER_CITY:
      return _ ("Against the city");
    case HETU_TIER_DISTRICT:
      break;
    }
  return _ ("Against the parent");
}

static char *
make_period_name (const Context *context, gint32 region)
{
  HetuDistrict *district = hetu_store_get_district (context->store, region);
  g_autofree char *period = hetu_period_to_label (context->row->period, context->language);

  return g_strdup_printf ("%s %s",
                          district != NULL ? hetu_name_district (district, context->language) : "",
                          period);
}

/* “5.2 − 3.1 = 2.1 个百分点” */
static void
set_formula (HetuDossier *self,
             const Context *context,
             const HetuObservation *datum,
             const HetuObservation *peer,
             HetuDecimal gap,
             HetuUnit unit)
{
  g_autofree char *a = hetu_format_decimal (datum->value, -1, HETU_FORMAT_PLAIN, context->language);
  g_autofree char *b = hetu_format_decimal (peer->value, -1, HETU_FORMAT_PLAIN, context->language);
  g_autofree char *c =
      hetu_format_value (gap, unit, HETU_COMPARATOR_EQUAL, -1, HETU_FORMAT_UNIT, context->language);
  g_autofree char *from = make_period_name (context, datum->region);
  g_autofree char *take = make_period_name (context, peer->region);

  self->formula = g_strdup_printf ("%s \u2212 %s = %s", a, b, c);
  self->formula_detail = g_strdup_printf ("%s \u2212 %s", from, take);
}

/* A level has no gap worth telling against a whole that holds it; rates have. */
static void
add_gaps (HetuDossier *self, const Context *context, const HetuObservation *datum)
{
  HetuDistrict *district = hetu_store_get_district (context->store, datum->region);

  if (!datum->has_value || !hetu_unit_is_rate (datum->unit))
    return;
  while (district != NULL && hetu_district_get_parent (district) != 0)
    {
      g_auto (HetuObservation) peer = { 0 };
      HetuDecimal gap = { 0 };
      HetuUnit unit = HETU_UNIT_NONE;

      district = hetu_store_get_district (context->store, hetu_district_get_parent (district));
      if (district == NULL || !find_peer (context, hetu_district_get_code (district), &peer) ||
          !hetu_comparison_gap (datum, &peer, &gap, &unit, NULL))
        continue;
      add_fact (self,
                g_strdup (get_gap_label (hetu_district_get_tier (district))),
                hetu_format_value (gap,
                                   unit,
                                   HETU_COMPARATOR_EQUAL,
                                   -1,
                                   HETU_FORMAT_SIGNED | HETU_FORMAT_UNIT,
                                   context->language));
      if (self->formula == NULL && hetu_district_get_tier (district) != HETU_TIER_CITY)
        set_formula (self, context, datum, &peer, gap, unit);
    }
}

/* ---- target */

/* The first target from this period on. */
static gboolean
find_target (const Context *context, HetuObservation *out)
{
  g_autoptr (HetuSeries) series = hetu_query_series (context->store,
                                                     context->series->indicator,
                                                     context->region,
                                                     context->frame->measure,
                                                     HETU_GRAIN_ANY,
                                                     context->row->period,
                                                     (HetuPeriod){ 0 },
                                                     context->frame->as_of,
                                                     NULL);

  for (guint i = 0; series != NULL && i < hetu_series_get_length (series); i++)
    {
      const HetuObservation *statement = hetu_series_get (series, i);

      if (statement->kind == HETU_KIND_TARGET && statement->has_value)
        {
          hetu_observation_copy (statement, out);
          return TRUE;
        }
    }
  return FALSE;
}

static void
add_target (HetuDossier *self, const Context *context, const HetuObservation *datum)
{
  g_auto (HetuObservation) target = { 0 };
  g_autofree char *period = NULL;
  g_autofree char *distance = NULL;
  HetuDecimal gap = { 0 };
  HetuUnit unit = HETU_UNIT_NONE;
  gboolean short_of = FALSE;

  if (datum->kind == HETU_KIND_TARGET || !datum->has_value || !find_target (context, &target) ||
      !hetu_unit_equal (target.unit, datum->unit))
    return;
  period = hetu_period_to_label (target.period, context->language);
  /* The two are of different periods by nature; only their distance is wanted. */
  target.period = datum->period;
  target.kind = datum->kind;
  if (!hetu_comparison_gap (&target, datum, &gap, &unit, NULL))
    return;
  short_of = gap.coefficient > 0;
  if (!short_of)
    gap.coefficient = -gap.coefficient;
  distance =
      hetu_format_value (gap, unit, HETU_COMPARATOR_EQUAL, -1, HETU_FORMAT_UNIT, context->language);
  add_fact (self,
            g_strdup_printf (_ ("To the target of %s"), period),
            short_of ? g_strdup_printf (_ ("%s short"), distance)
                     : g_strdup_printf (_ ("%s above"), distance));
}

/* ---- standing */

static const char *
get_scope (const Context *context, gint32 region)
{
  HetuDistrict *scope = hetu_store_get_district (context->store, region);

  if (scope == NULL)
    return "";
  switch (hetu_district_get_tier (scope))
    {
    case HETU_TIER_NATION:
      return _ ("nation");
    case HETU_TIER_PROVINCE:
      return _ ("province");
    case HETU_TIER_CITY:
      return _ ("city");
    case HETU_TIER_DISTRICT:
      break;
    }
  return hetu_district_get_name (scope, context->language);
}

static void
set_standing (HetuDossier *self, const Context *context)
{
  g_auto (HetuObservation) rank = { 0 };
  HetuMeasure of = context->frame->measure;
  gboolean told = FALSE;
  int place = 0;

  if (!find_figure (context, context->region, HETU_MEASURE_RANK, HETU_KIND_ACTUAL, &rank) ||
      !rank.has_value)
    return;
  /* “增长5.2%，居全市第1” says nothing of the level. */
  if (context->frame->measure != HETU_MEASURE_RANK &&
      (!hetu_ranking_find_stated_measure (context->store, &rank, &told, &of, NULL) ||
       (told && of != context->frame->measure)))
    return;
  place = (int) hetu_decimal_to_double (rank.value);
  /* Translators: %1$s is city, province or nation: “全市第 1” */
  self->standing = rank.rank_of > 0 ? g_strdup_printf (_ ("No. %2$d of %3$d in the %1$s"),
                                                       get_scope (context, rank.ref_region),
                                                       place,
                                                       rank.rank_of)
                                    : g_strdup_printf (_ ("No. %2$d in the %1$s"),
                                                       get_scope (context, rank.ref_region),
                                                       place);
}

static void
add_ranks (HetuDossier *self, const Context *context)
{
  HetuDistrict *district = hetu_store_get_district (context->store, context->region);
  gint32 scope = district != NULL ? hetu_district_get_parent (district) : 0;
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) statements = NULL;

  query.regions = &context->region;
  query.n_regions = 1;
  query.measure = HETU_MEASURE_RANK;
  query.kind = HETU_KIND_ACTUAL;
  query.from = query.to = context->row->period;
  query.as_of = context->frame->as_of;
  query.chosen_only = TRUE;
  statements = hetu_query_statements (context->store, &query, &error);
  hetu_dossier_take_problem (self, g_steal_pointer (&error));
  for (guint i = 0; statements != NULL && i < statements->len; i++)
    {
      const HetuObservation *statement = &g_array_index (statements, HetuObservation, i);
      HetuIndicator *indicator = hetu_store_get_indicator (context->store, statement->indicator);
      HetuDossierRank *rank = NULL;

      /* Ranks of one field only: they stand below one another. */
      if (!statement->has_value || indicator == NULL || statement->ref_region != scope ||
          !hetu_period_equal (statement->period, context->row->period))
        continue;
      rank = g_new (HetuDossierRank, 1);
      *rank = (HetuDossierRank){ g_strdup (hetu_name_indicator (indicator, context->language)),
                                 (int) hetu_decimal_to_double (statement->value),
                                 statement->rank_of };
      /* The indicator that is looked at comes first. */
      if (statement->indicator == context->series->indicator)
        g_ptr_array_insert (self->ranks, 0, rank);
      else
        g_ptr_array_add (self->ranks, rank);
    }
  if (self->ranks->len > MOST_RANKS)
    g_ptr_array_set_size (self->ranks, MOST_RANKS);
  if (self->ranks->len > 0)
    {
      g_autofree char *period = hetu_period_to_label (context->row->period, context->language);

      /* Translators: %1$s is a period, %2$s city, province or nation: “2022 年全市位次” */
      self->ranks_title =
          g_strdup_printf (_ ("Ranks in the %2$s, %1$s"), period, get_scope (context, scope));
    }
}

/* ---- the value */

static char *
make_value_text (const Context *context)
{
  const HetuFrameRow *row = context->row;

  if (row->has_value)
    return hetu_format_value (row->value,
                              context->frame->unit,
                              row->comparator,
                              -1,
                              HETU_FORMAT_UNIT,
                              context->language);
  if (row->status == HETU_STATUS_QUALITATIVE && row->text != NULL)
    return g_strdup (row->text);
  return g_strdup (hetu_format_absence (row->status, context->language));
}

static void
set_heading (HetuDossier *self, const Context *context)
{
  g_autofree char *period = hetu_period_to_label (context->row->period, context->language);
  gboolean of_panel = context->frame->overlay || context->frame->vintages;
  const char *what = hetu_measure_to_label (context->frame->measure, context->language);

  /* A line may be a period, and says so itself. */
  self->heading =
      g_strdup_printf ("%s · %s",
                       of_panel ? hetu_frame_get_panel (context->frame, context->row->panel)->name
                                : context->series->name,
                       period);
  self->value = make_value_text (context);
  self->colour_slot = context->series->colour_slot;
  if (context->row->kind == HETU_KIND_TARGET)
    self->measure = g_strdup_printf (_ ("%s, target"), what);
  else if (context->row->basis != HETU_BASIS_REPORTED)
    self->measure = g_strdup_printf ("%s · %s",
                                     what,
                                     hetu_basis_to_label (context->row->basis, context->language));
  else if (context->row->status == HETU_STATUS_PROVISIONAL ||
           context->row->status == HETU_STATUS_EXPECTED)
    self->measure =
        g_strdup_printf ("%s · %s",
                         what,
                         hetu_status_to_label (context->row->status, context->language));
  else
    self->measure = g_strdup (what);
}

static const char *
get_companion_label (const HetuObservation *other)
{
  if (other->measure != HETU_MEASURE_LEVEL)
    return _ ("Year on year");
  if (hetu_unit_get_dimension (other->unit) == HETU_DIMENSION_MONEY)
    return _ ("Amount");
  return _ ("Level");
}

/* Beside a rate its level, beside a level its rate. */
static void
add_companion (HetuDossier *self, const Context *context)
{
  g_auto (HetuObservation) other = { 0 };
  gboolean level = context->frame->measure != HETU_MEASURE_LEVEL;

  if (context->row->kind == HETU_KIND_TARGET ||
      !find_figure (context,
                    context->region,
                    level ? HETU_MEASURE_LEVEL : HETU_MEASURE_GROWTH,
                    HETU_KIND_ACTUAL,
                    &other) ||
      !other.has_value)
    return;
  add_fact (self,
            g_strdup (get_companion_label (&other)),
            hetu_format_value (other.value,
                               other.unit,
                               other.comparator,
                               -1,
                               level ? HETU_FORMAT_UNIT : HETU_FORMAT_UNIT | HETU_FORMAT_SIGNED,
                               context->language));
}

HetuDossier *
hetu_dossier_new (HetuSession *session, const HetuFrame *frame, guint row)
{
  HetuDossier *self = g_new0 (HetuDossier, 1);
  g_auto (HetuObservation) datum = { 0 };
  Context context = { .session = session,
                      .store = hetu_session_get_store (session),
                      .frame = frame,
                      .row = hetu_frame_get_row (frame, row),
                      .language = hetu_session_get_language (session) };

  context.series = hetu_frame_get_series (frame, context.row->series);
  context.region = hetu_frame_get_row_region (frame, context.row);
  self->facts = g_ptr_array_new_with_free_func (free_fact);
  self->versions = g_ptr_array_new_with_free_func (free_fact);
  self->rivals = hetu_dossier_rivals_new ();
  self->ranks = g_ptr_array_new_with_free_func (free_rank);
  self->spans = g_array_new (FALSE, FALSE, sizeof (HetuDossierSpan));
  self->statement = context.row->statement;
  set_heading (self, &context);
  if (context.store == NULL)
    return self;
  get_datum (&context, context.row, &datum);
  set_standing (self, &context);
  add_companion (self, &context);
  add_gaps (self, &context, &datum);
  add_target (self, &context, &datum);
  hetu_dossier_add_rank (self, session, frame, row);
  hetu_dossier_derive (self, session, &datum, frame->as_of, context.language);
  hetu_dossier_cite (self, context.store, frame->as_of, context.language);
  hetu_dossier_add_versions (self, session, self->statement, frame->as_of);
  add_ranks (self, &context);
  return self;
}

void
hetu_dossier_free (HetuDossier *self)
{
  g_free (self->heading);
  g_free (self->value);
  g_free (self->measure);
  g_free (self->standing);
  g_free (self->quote);
  g_free (self->citation);
  g_free (self->cited_on);
  g_free (self->formula);
  g_free (self->formula_detail);
  g_free (self->ranks_title);
  g_free (self->problem);
  g_ptr_array_unref (self->facts);
  g_ptr_array_unref (self->versions);
  g_ptr_array_unref (self->rivals);
  g_ptr_array_unref (self->ranks);
  g_array_unref (self->spans);
  g_free (self);
}

void
hetu_dossier_take_problem (HetuDossier *self, GError *error)
{
  if (error != NULL && self->problem == NULL)
    self->problem = g_strdup (error->message);
  g_clear_error (&error);
}
