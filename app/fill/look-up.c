/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The store's figure for a × of a template: the chosen one of the cell that the template's words name, where those words can take it. */
#include "fill/private.h"

#include "error.h"
#include "fill/number.h"
#include "review.h"
#include "store/query.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the template itself leaves open.
 * Returns: whether it says what the figure is of */
static gboolean
is_told (HetuStore *store, const HetuClaim *claim, const HetuFillPlace *place, HetuFillSlot *slot)
{
  if (place->several)
    hetu_fill_settle (slot, HETU_FILL_REFUSED, _ ("“××” may be a name and a number"));
  else if (place->range)
    hetu_fill_settle (slot, HETU_FILL_REFUSED, _ ("it is one end of a range"));
  else if (place->listed)
    hetu_fill_settle (slot, HETU_FILL_REFUSED, _ ("what is said of it stands behind a list"));
  else if (claim->indicator_id == NULL)
    hetu_fill_settle (slot,
                      HETU_FILL_UNKNOWN,
                      _ ("“%s” is no name of the catalogue"),
                      claim->indicator);
  else if (place->name != NULL)
    hetu_fill_settle (slot, HETU_FILL_REFUSED, _ ("what it is of is not told: “%s”"), place->name);
  else if (place->open_period != NULL)
    hetu_fill_settle (slot,
                      HETU_FILL_REFUSED,
                      _ ("its period is not told: “%s”"),
                      place->open_period);
  else if (claim->confidence < HETU_REVIEW_SURE)
    hetu_fill_settle (slot,
                      HETU_FILL_REFUSED,
                      _ ("it is read with a confidence of %.2f only"),
                      claim->confidence / 1000.0);
  else if (place->stray != NULL)
    hetu_fill_settle (slot, HETU_FILL_REFUSED, _ ("its place may be another: “%s”"), place->stray);
  else if (place->region == 0)
    hetu_fill_settle (slot, HETU_FILL_REFUSED, _ ("its place is not told"));
  else if (claim->period.kind == HETU_PERIOD_NONE)
    hetu_fill_settle (slot, HETU_FILL_REFUSED, _ ("its period is not told"));
  else
    return TRUE;
  return FALSE;
}

/* Rates that one report calls a ratio, another a share or a level. */
static gboolean
is_same_measure (guint8 a, guint8 b, HetuUnit unit)
{
  gboolean rate = hetu_unit_get_dimension (unit) == HETU_DIMENSION_RATE;

  return a == b ||
         (rate && (a == HETU_MEASURE_LEVEL || a == HETU_MEASURE_RATIO || a == HETU_MEASURE_SHARE) &&
          (b == HETU_MEASURE_LEVEL || b == HETU_MEASURE_RATIO || b == HETU_MEASURE_SHARE));
}

static gboolean
is_same_deadline (const HetuClaim *claim, const HetuObservation *one)
{
  return claim->deadline.kind == HETU_PERIOD_NONE || one->deadline.kind == HETU_PERIOD_NONE ||
         hetu_period_equal (claim->deadline, one->deadline);
}

/* “54个市辖区第×”: the field that the template tells; 0 none */
static guint
get_field (const HetuClaim *claim)
{
  const char *at = claim->notes != NULL ? strstr (claim->notes, "rank_of=") : NULL;

  return at != NULL ? (guint) g_ascii_strtoull (at + strlen ("rank_of="), NULL, 10) : 0;
}

static gboolean
is_same_scope (HetuStore *store, const HetuClaim *claim, gint32 region, const HetuObservation *one)
{
  HetuDistrict *district = hetu_store_get_district (store, region);
  guint field = get_field (claim);
  gboolean has_scope = one->scope != NULL && *one->scope != '\0';

  if (claim->measure != HETU_MEASURE_RANK && claim->measure != HETU_MEASURE_DIFF)
    return TRUE;
  if (field > 0)
    return one->rank_of == field;
  if (claim->ref_region != 0)
    return one->ref_region == claim->ref_region && !has_scope;
  return claim->measure == HETU_MEASURE_RANK && !has_scope && district != NULL &&
         one->ref_region == hetu_district_get_parent (district);
}

static gboolean
is_same_kind (const HetuClaim *claim, const HetuObservation *one)
{
  return (claim->kind == HETU_KIND_TARGET) == (one->kind == HETU_KIND_TARGET);
}

/* Whether the statement is of what the template's words name, whenever, wished for or achieved. */
static gboolean
is_meant (HetuStore *store, const HetuClaim *claim, gint32 region, const HetuObservation *one)
{
  return is_same_measure (one->measure, claim->measure, one->unit) &&
         is_same_deadline (claim, one) && is_same_scope (store, claim, region, one);
}

/* What the store tells of a cell, and of the same at other times of the year. */
typedef struct
{
  HetuObservation figure; /* owned; id 0: there is none */
  guint n_rivals;         /* others of the cell that tell another number */
  gboolean torn;          /* one of them is of the same document: they are of two things */
  HetuPeriod other;       /* a time at which there is one; none */
  gboolean otherwise;     /* there is a target for an outturn, or an outturn for a target */
} Found;

static void
found_clear (Found *self)
{
  hetu_observation_clear (&self->figure);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Found, found_clear)

static GArray *
ask (HetuStore *store,
     const HetuClaim *claim,
     gint32 region,
     HetuIndicator *indicator,
     gint32 as_of,
     GError **error)
{
  HetuQuery query = HETU_QUERY_INIT;
  gint32 number = hetu_indicator_get_number (indicator);

  query.indicators = &number;
  query.n_indicators = 1;
  query.regions = &region;
  query.n_regions = 1;
  query.from = hetu_period_year (claim->period.first_year);
  query.to = hetu_period_year (claim->period.last_year);
  query.as_of = as_of;
  return hetu_query_statements (store, &query, error);
}

/* Returns: whether the store could be read */
static gboolean
find_statement (HetuStore *store,
                const HetuClaim *claim,
                gint32 region,
                HetuIndicator *indicator,
                gint32 as_of,
                Found *out,
                GError **error)
{
  g_autoptr (GArray) statements = ask (store, claim, region, indicator, as_of, error);
  HetuObservation *figure = &out->figure;

  if (statements == NULL)
    return FALSE;
  for (guint i = statements->len; i > 0; i--)
    {
      const HetuObservation *one = &g_array_index (statements, HetuObservation, i - 1);
      gboolean now = hetu_period_equal (one->period, claim->period);

      if (!is_meant (store, claim, region, one))
        g_array_remove_index (statements, i - 1);
      else if (!is_same_kind (claim, one))
        {
          out->otherwise |= now && one->chosen && one->has_value;
          g_array_remove_index (statements, i - 1);
        }
      else if (!now && one->chosen && one->has_value)
        out->other = one->period;
      else if (now && one->chosen && (figure->id == 0 || figure->measure != claim->measure))
        {
          /* The very measure goes before one that is as good. */
          hetu_observation_clear (figure);
          hetu_observation_copy (one, figure);
        }
    }
  for (guint i = 0; figure->id != 0 && i < statements->len; i++)
    {
      const HetuObservation *one = &g_array_index (statements, HetuObservation, i);

      if (!hetu_period_equal (one->period, figure->period) || one->measure != figure->measure ||
          one->kind != figure->kind || one->status == HETU_STATUS_SUSPECT ||
          !hetu_observation_disagrees (one, figure))
        continue;
      out->n_rivals++;
      out->torn |= one->source == figure->source && one->vintage == figure->vintage;
    }
  return TRUE;
}

/* The words say which way it went: the number is without a sign then. */
static gboolean
take_direction (const HetuClaim *claim, HetuDecimal *value, HetuFillSlot *slot)
{
  g_autofree char *text = hetu_decimal_to_string (*value);

  if (claim->sense == 0)
    return TRUE;
  if (value->coefficient == 0)
    hetu_fill_settle (slot, HETU_FILL_REFUSED, _ ("it is %s: neither up nor down"), text);
  else if ((claim->sense < 0) != (value->coefficient < 0))
    hetu_fill_settle (slot,
                      HETU_FILL_REFUSED,
                      value->coefficient < 0 ? _ ("it is %s; the words say up")
                                             : _ ("it is %s; the words say down"),
                      text);
  else
    {
      value->coefficient = ABS (value->coefficient);
      return TRUE;
    }
  return FALSE;
}

/* What a person should know of a figure that was put in. */
static void
remark (HetuFillSlot *slot,
        char *converted,
        const HetuObservation *figure,
        guint n_rivals,
        HetuLanguage language)
{
  GString *out = g_string_new (converted);

  g_free (converted);
  if (figure->status == HETU_STATUS_PROVISIONAL || figure->basis == HETU_BASIS_COMPUTED)
    g_string_append_printf (out,
                            "%s%s",
                            out->len > 0 ? _ ("; ") : "",
                            figure->basis == HETU_BASIS_COMPUTED
                                ? hetu_basis_to_label (HETU_BASIS_COMPUTED, language)
                                : hetu_status_to_label (HETU_STATUS_PROVISIONAL, language));
  if (n_rivals > 0)
    g_string_append_printf (
        out,
        ngettext ("%s%u other figure in the store", "%s%u other figures in the store", n_rivals),
        out->len > 0 ? _ ("; ") : "",
        n_rivals);
  slot->reason = g_string_free (out, out->len == 0);
}

static void
write_figure (const HetuClaim *claim,
              const HetuFillPlace *place,
              const HetuObservation *figure,
              guint n_rivals,
              HetuLanguage language,
              HetuFillSlot *slot)
{
  HetuFillNumber number = { .value = figure->value,
                            .unit = figure->unit,
                            .told = figure->comparator,
                            .wanted = place->nearly ? HETU_COMPARATOR_LESS : claim->comparator,
                            .target = claim->kind == HETU_KIND_TARGET,
                            .decimals = place->decimals };
  g_autoptr (GError) error = NULL;
  char *converted = NULL;

  if (!take_direction (claim, &number.value, slot))
    return;
  if (!hetu_claim_parse_unit (claim->unit, &number.to, NULL))
    {
      hetu_fill_settle (slot, HETU_FILL_REFUSED, _ ("“%s” is no known unit"), claim->unit);
      return;
    }
  slot->written = hetu_fill_write_number (&number, &converted, &error);
  if (slot->written == NULL)
    {
      hetu_fill_settle (slot, HETU_FILL_REFUSED, "%s", error->message);
      return;
    }
  slot->state = HETU_FILL_FILLED;
  remark (slot, converted, figure, n_rivals, language);
}

static void
settle_absence (const HetuClaim *claim,
                const Found *found,
                HetuLanguage language,
                HetuFillSlot *slot)
{
  g_autofree char *period = hetu_period_to_label (claim->period, language);
  g_autofree char *other = hetu_period_to_label (found->other, language);

  if (found->otherwise)
    hetu_fill_settle (slot,
                      HETU_FILL_UNKNOWN,
                      claim->kind == HETU_KIND_TARGET
                          ? _ ("the store has no target of it, but an outturn")
                          : _ ("the store has no outturn of it, but a target"));
  else if (found->other.kind == HETU_PERIOD_NONE)
    hetu_fill_settle (slot, HETU_FILL_UNKNOWN, _ ("the store has no such figure"));
  else
    hetu_fill_settle (slot,
                      HETU_FILL_UNKNOWN,
                      _ ("the store has none of %s, but one of %s"),
                      period,
                      other);
}

gboolean
hetu_fill_look_up (HetuStore *store,
                   const HetuClaim *claim,
                   const HetuFillPlace *place,
                   const HetuFillRequest *request,
                   HetuFillSlot *slot,
                   GError **error)
{
  g_auto (Found) found = { 0 };
  HetuIndicator *indicator = NULL;

  if (!is_told (store, claim, place, slot))
    return TRUE;
  indicator = hetu_store_find_indicator (store, claim->indicator_id, NULL);
  if (indicator == NULL)
    {
      hetu_fill_settle (slot,
                        HETU_FILL_UNKNOWN,
                        _ ("the store does not know “%s”"),
                        claim->indicator);
      return TRUE;
    }
  hetu_observation_init (&found.figure);
  if (!find_statement (store, claim, place->region, indicator, request->as_of, &found, error))
    return FALSE;
  if (found.figure.id == 0)
    {
      settle_absence (claim, &found, request->language, slot);
      return TRUE;
    }
  slot->source = found.figure.source;
  slot->known = found.figure.has_value;
  slot->value = found.figure.value;
  slot->unit = found.figure.unit;
  if (found.torn)
    hetu_fill_settle (slot,
                      HETU_FILL_REFUSED,
                      _ ("one document tells several figures by that name"));
  else if (hetu_fill_fits_words (claim, place, &found.figure, request->language, slot))
    write_figure (claim, place, &found.figure, found.n_rivals, request->language, slot);
  return TRUE;
}
