/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a claim to an observation. What the reader leaves open is not filled in here: a claim without place or period is refused, and a
 * person who knows them says so. */
#include "acceptance/private.h"

#include "error.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* Whether something in the catalogue has that name, though it is not told apart by it. */
static gboolean
is_name_of_several (HetuStore *store, const char *name)
{
  GListModel *all = hetu_store_get_indicators (store);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (HetuIndicator) one = g_list_model_get_item (all, i);

      if (g_str_equal (hetu_indicator_get_name (one, HETU_LANGUAGE_ZH), name) ||
          g_strv_contains (hetu_indicator_get_aliases (one), name))
        return TRUE;
    }
  return FALSE;
}

gboolean
hetu_acceptance_find_indicator (HetuStore *store,
                                const HetuClaim *claim,
                                gint32 *out,
                                GError **error)
{
  HetuIndicator *found = NULL;

  if (claim->indicator == NULL || *claim->indicator == '\0')
    {
      g_set_error_literal (error,
                           HETU_ERROR,
                           HETU_ERROR_INPUT,
                           _ ("the text does not say what is counted"));
      return FALSE;
    }
  if (claim->indicator_id != NULL)
    found = hetu_store_find_indicator (store, claim->indicator_id, NULL);
  if (found == NULL)
    found = hetu_store_find_indicator (store, claim->indicator, NULL);
  if (found == NULL && claim->indicator_id == NULL && is_name_of_several (store, claim->indicator))
    {
      hetu_store_find_indicator (store, claim->indicator, error);
      return FALSE;
    }
  *out = found != NULL ? hetu_indicator_get_number (found) : 0;
  return TRUE;
}

static gboolean
refuse (GError **error, const char *why)
{
  g_set_error_literal (error, HETU_ERROR, HETU_ERROR_INPUT, why);
  return FALSE;
}

/* ---- notes of the reader */

/* “adjusted: 扣除…后; rank_of=54; scope=汾渭平原; …” */
static void
take_notes (const char *notes, HetuObservation *out)
{
  g_auto (GStrv) parts = g_strsplit (notes != NULL ? notes : "", "; ", -1);
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (g_str_has_prefix (parts[i], "adjusted: "))
      {
        out->basis = HETU_BASIS_ADJUSTED;
        g_ptr_array_add (rest, parts[i] + strlen ("adjusted: "));
      }
    else if (g_str_has_prefix (parts[i], "rank_of="))
      out->rank_of = (guint16) CLAMP (atoi (parts[i] + strlen ("rank_of=")), 0, G_MAXUINT16);
    else if (g_str_has_prefix (parts[i], "scope="))
      {
        g_free (out->scope);
        out->scope = g_strdup (parts[i] + strlen ("scope="));
      }
    else if (parts[i][0] != '\0')
      g_ptr_array_add (rest, parts[i]);
  g_ptr_array_add (rest, NULL);
  if (rest->len > 1)
    out->note = g_strjoinv ("；", (char **) rest->pdata);
}

/* ---- units */

/* What a level is counted in has to be of the kind that the catalogue counts the indicator in; a number without a unit is one only
 * where the catalogue has none, or a quotient. */
static gboolean
check_level_unit (HetuStore *store,
                  const HetuClaim *claim,
                  const HetuObservation *o,
                  GError **error)
{
  HetuIndicator *indicator = hetu_store_get_indicator (store, o->indicator);
  HetuUnit usual = indicator != NULL ? hetu_indicator_get_unit (indicator) : o->unit;
  HetuDimension wanted = hetu_unit_get_dimension (usual);
  HetuDimension told = hetu_unit_get_dimension (o->unit);
  const char *unit = claim->unit != NULL ? claim->unit : "";

  if (indicator == NULL || wanted == told || wanted == HETU_DIMENSION_NONE ||
      (told == HETU_DIMENSION_NONE &&
       (wanted == HETU_DIMENSION_INDEX || wanted == HETU_DIMENSION_RATIO)))
    return TRUE;
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_INPUT,
               *unit != '\0' ? _ ("“%s” is not counted in “%s”")
                             : _ ("the text does not say what “%s” is counted in"),
               claim->indicator,
               unit);
  return FALSE;
}

static gboolean
check_unit (HetuStore *store, const HetuClaim *claim, const HetuObservation *o, GError **error)
{
  HetuDimension dimension = hetu_unit_get_dimension (o->unit);

  if (!o->has_value)
    return TRUE;
  switch ((HetuMeasure) o->measure)
    {
    case HETU_MEASURE_LEVEL:
    case HETU_MEASURE_ABS_CHANGE:
      return check_level_unit (store, claim, o, error);
    case HETU_MEASURE_GROWTH:
    case HETU_MEASURE_CHAIN:
    case HETU_MEASURE_SHARE:
      return dimension == HETU_DIMENSION_RATE ||
             refuse (error, _ ("growth and shares are told in per cent"));
    case HETU_MEASURE_PP_CHANGE:
    case HETU_MEASURE_CONTRIBUTION:
      return dimension == HETU_DIMENSION_POINTS ||
             refuse (error, _ ("a change in percentage points is told in those"));
    default:
      return TRUE;
    }
}

static gboolean
take_unit (const HetuClaim *claim, HetuObservation *out, GError **error)
{
  g_autoptr (GError) unknown = NULL;

  if (claim->measure == HETU_MEASURE_RANK)
    return hetu_unit_parse ("位", &out->unit, error);
  if (hetu_claim_parse_unit (claim->unit, &out->unit, &unknown) || !out->has_value)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&unknown));
  return FALSE;
}

/* ---- numbers */

static HetuDecimal
negate (HetuDecimal value)
{
  value.coefficient = -value.coefficient;
  return value;
}

static void
take_value (const HetuClaim *claim, const HetuClaim *partner, HetuObservation *out)
{
  gboolean falls = claim->sense < 0;

  out->has_value = claim->has_value && hetu_status_has_number (claim->status);
  out->comparator = claim->comparator;
  if (claim->status == HETU_STATUS_QUALITATIVE)
    out->comparator = HETU_COMPARATOR_QUALITATIVE;
  if (!out->has_value)
    return;
  out->value = falls ? negate (claim->value) : claim->value;
  if (partner == NULL || !partner->has_value)
    return;
  out->comparator = HETU_COMPARATOR_RANGE;
  out->value_high = falls ? negate (partner->value) : partner->value;
  if (hetu_decimal_compare (out->value, out->value_high) > 0)
    {
      HetuDecimal low = out->value_high;

      out->value_high = out->value;
      out->value = low;
    }
}

static char *
dup_stretch (const HetuReading *reading, guint start, guint end)
{
  g_return_val_if_fail (start <= end && end < reading->n_points + 1, g_strdup (""));

  return g_strndup (reading->text + reading->bytes[start],
                    reading->bytes[end] - reading->bytes[start]);
}

static gboolean
check_place_and_time (const HetuObservation *o, GError **error)
{
  if (o->region == 0)
    return refuse (error, _ ("the text does not say of which place"));
  if (o->period.kind == HETU_PERIOD_NONE)
    return refuse (error, _ ("the text does not say of which period"));
  if (o->measure == HETU_MEASURE_RANK && o->ref_region == 0 && o->scope == NULL)
    return refuse (error, _ ("the text does not say among which places it ranks"));
  if (o->measure == HETU_MEASURE_DIFF && o->ref_region == 0)
    return refuse (error, _ ("the text does not say from which place it differs"));
  if (o->measure == HETU_MEASURE_RANK && o->has_value &&
      hetu_decimal_compare (o->value, HETU_DECIMAL (1, 0)) < 0)
    return refuse (error, _ ("a rank counts from 1"));
  return TRUE;
}

gboolean
hetu_acceptance_resolve (HetuStore *store,
                         const HetuReading *reading,
                         const HetuClaim *claim,
                         const HetuClaim *partner,
                         HetuObservation *out,
                         GError **error)
{
  g_auto (HetuObservation) made = { 0 };

  g_return_val_if_fail (HETU_IS_STORE (store) && reading != NULL && claim != NULL, FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  hetu_observation_init (&made);
  made.region = claim->region;
  made.ref_region = claim->ref_region;
  made.period = claim->period;
  made.deadline = claim->deadline;
  made.kind = claim->kind;
  made.measure = claim->measure;
  made.status = claim->status;
  made.char_start = (gint32) claim->char_start;
  made.char_end = (gint32) claim->char_end;
  take_value (claim, partner, &made);
  take_notes (claim->notes, &made);
  if (!hetu_acceptance_find_indicator (store, claim, &made.indicator, error) ||
      !check_place_and_time (&made, error) || !take_unit (claim, &made, error) ||
      !check_unit (store, claim, &made, error))
    return FALSE;
  made.quote = dup_stretch (reading, claim->char_start, claim->char_end);
  if (made.status == HETU_STATUS_QUALITATIVE)
    made.text = dup_stretch (reading, claim->value_start, claim->value_end);
  *out = made;
  hetu_observation_init (&made);
  return TRUE;
}

const HetuClaim *
hetu_acceptance_find_partner (const GArray *claims, guint index)
{
  const HetuClaim *one = &g_array_index (claims, HetuClaim, index);
  guint from = index > 8 ? index - 8 : 0;

  if (one->comparator != HETU_COMPARATOR_AT_LEAST && one->comparator != HETU_COMPARATOR_AT_MOST)
    return NULL;
  for (guint i = from; i < claims->len && i < index + 8; i++)
    {
      const HetuClaim *other = &g_array_index (claims, HetuClaim, i);

      if (i != index && other->value_start == one->value_start &&
          other->value_end == one->value_end && other->measure == one->measure &&
          other->kind == one->kind && other->comparator != one->comparator &&
          (other->comparator == HETU_COMPARATOR_AT_LEAST ||
           other->comparator == HETU_COMPARATOR_AT_MOST) &&
          g_strcmp0 (other->indicator_id, one->indicator_id) == 0 &&
          g_strcmp0 (other->indicator, one->indicator) == 0)
        return other;
    }
  return NULL;
}
