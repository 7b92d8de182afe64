/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fields of a figure in words that can be typed again (review-parse.c). */
#include "review/private.h"

#include "report/gazetteer.h"

#include <string.h>

char *
hetu_review_dup_adjusted (const HetuClaim *claim)
{
  g_auto (GStrv) notes = g_strsplit (claim->notes != NULL ? claim->notes : "", "; ", -1);

  for (guint i = 0; notes[i] != NULL; i++)
    if (g_str_has_prefix (notes[i], HETU_REVIEW_ADJUSTED))
      return g_strdup (notes[i] + strlen (HETU_REVIEW_ADJUSTED));
  return NULL;
}

char *
hetu_review_dup_region (const HetuReview *self, gint32 code, HetuLanguage language)
{
  HetuDistrict *district = self->store != NULL ? hetu_store_get_district (self->store, code) : NULL;
  const char *name = hetu_gazetteer_get_name (hetu_gazetteer_get (), code);

  if (code == 0)
    return g_strdup ("");
  if (district != NULL)
    return g_strdup (hetu_district_get_name (district, language));
  return name != NULL ? g_strdup (name) : g_strdup_printf ("%06d", code);
}

static char *
write_indicator (const HetuReview *self, const HetuClaim *claim, HetuLanguage language)
{
  HetuIndicator *indicator = NULL;

  if (self->store != NULL && claim->indicator_id != NULL && language != HETU_LANGUAGE_ZH)
    indicator = hetu_store_find_indicator (self->store, claim->indicator_id, NULL);
  return g_strdup (indicator != NULL ? hetu_indicator_get_name (indicator, language)
                                     : claim->indicator);
}

static char *
write_value (const HetuReview *self, const HetuClaim *claim)
{
  g_autofree char *number = NULL;
  gboolean tight = g_str_equal (claim->unit, "%") || g_str_equal (claim->unit, "‰");

  if (claim->status == HETU_STATUS_REDACTED)
    return g_strdup_printf ("×%s%s", tight || *claim->unit == '\0' ? "" : " ", claim->unit);
  if (!claim->has_value)
    return hetu_review_dup_stretch (self, claim->value_start, claim->value_end);
  number = hetu_decimal_to_string (claim->value);
  if (claim->measure == HETU_MEASURE_RANK)
    return g_strdup_printf (claim->comparator == HETU_COMPARATOR_AT_MOST ? "前 %s" : "第 %s",
                            number);
  return g_strdup_printf ("%s%s%s%s%s%s",
                          hetu_comparator_to_sign (claim->comparator),
                          *hetu_comparator_to_sign (claim->comparator) != '\0' ? " " : "",
                          claim->sense < 0 ? "−" : "",
                          number,
                          tight || *claim->unit == '\0' ? "" : " ",
                          claim->unit);
}

/* What was expected is told as such; the kind of it is 实绩. */
static const char *
get_kind_label (const HetuClaim *claim, HetuLanguage language)
{
  return hetu_kind_to_label (
      claim->kind == HETU_KIND_ACTUAL && claim->status == HETU_STATUS_EXPECTED ? HETU_KIND_EXPECTED
                                                                               : claim->kind,
      language);
}

char *
hetu_review_write_field (const HetuReview *self,
                         const HetuClaim *claim,
                         HetuReviewField field,
                         HetuLanguage language)
{
  char *adjusted = NULL;

  switch (field)
    {
    case HETU_REVIEW_INDICATOR:
      return write_indicator (self, claim, language);
    case HETU_REVIEW_REGION:
      return hetu_review_dup_region (self, claim->region, language);
    case HETU_REVIEW_PERIOD:
      return hetu_period_to_label (claim->period, language);
    case HETU_REVIEW_VALUE:
      return write_value (self, claim);
    case HETU_REVIEW_MEASURE:
      return g_strdup (hetu_measure_to_label (claim->measure, language));
    case HETU_REVIEW_KIND:
      return g_strdup (get_kind_label (claim, language));
    case HETU_REVIEW_BASIS:
      adjusted = hetu_review_dup_adjusted (claim);
      return adjusted != NULL ? adjusted : g_strdup ("");
    case HETU_REVIEW_DEADLINE:
      return hetu_period_to_label (claim->deadline, language);
    case HETU_REVIEW_REFERENCE:
      return hetu_review_dup_region (self, claim->ref_region, language);
    case HETU_REVIEW_N_FIELDS:
      break;
    }
  g_assert_not_reached ();
}

char *
hetu_review_dup_field (const HetuReview *self,
                       guint index,
                       HetuReviewField field,
                       HetuLanguage language)
{
  return hetu_review_write_field (self, hetu_review_item (self, index)->now, field, language);
}

gboolean
hetu_review_has_field (const HetuReview *self, guint index, HetuReviewField field)
{
  const HetuClaim *claim = hetu_review_item (self, index)->now;

  if (field == HETU_REVIEW_DEADLINE)
    return claim->kind == HETU_KIND_TARGET;
  if (field == HETU_REVIEW_REFERENCE)
    return claim->measure == HETU_MEASURE_RANK || claim->measure == HETU_MEASURE_DIFF;
  return TRUE;
}
