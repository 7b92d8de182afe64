/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was typed into the fields of a figure. A name that neither catalogue nor lexicon has is taken as it is typed: one-off counts have no other.
 * A place has to be known, and so has a unit that the report does not write. */
#include "review/private.h"

#include "error.h"
#include "report/gazetteer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The term whose name is all of @name */
static const HetuTerm *
find_term (const HetuReview *self, const char *name)
{
  g_autoptr (HetuReading) reading = hetu_reading_new (name);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (HetuTermHit));

  hetu_lexicon_find (self->lexicon, reading, 0, reading->n_chars, hits);
  for (guint i = 0; i < hits->len; i++)
    {
      const HetuTermHit *hit = &g_array_index (hits, HetuTermHit, i);

      if (hit->start == 0 && hit->end == reading->n_chars)
        return hit->term;
    }
  return NULL;
}

static gboolean
parse_indicator (const HetuReview *self, const char *text, HetuClaim *claim, GError **error)
{
  HetuIndicator *known = NULL;
  const HetuTerm *term = NULL;

  if (*text == '\0')
    return hetu_refuse (error, HETU_ERROR_INPUT, _ ("An indicator is wanted"));
  if (self->store != NULL)
    known = hetu_store_find_indicator (self->store, text, NULL);
  if (known == NULL)
    term = find_term (self, text);
  g_free (claim->indicator_id);
  g_free (claim->indicator);
  claim->indicator_id = g_strdup (known != NULL  ? hetu_indicator_get_id (known)
                                  : term != NULL ? term->id
                                                 : NULL);
  claim->indicator = g_strdup (known != NULL  ? hetu_indicator_get_name (known, HETU_LANGUAGE_ZH)
                               : term != NULL ? term->name
                                              : text);
  return TRUE;
}

gboolean
hetu_review_find_region (const HetuReview *self, const char *text, gint32 *out, GError **error)
{
  HetuDistrict *known = NULL;
  gint32 code = 0;

  if (self->store != NULL)
    known = hetu_store_find_district (self->store, text, NULL);
  if (known != NULL)
    code = hetu_district_get_code (known);
  else
    code = hetu_gazetteer_find_named (hetu_gazetteer_get (), text, self->header.region);
  if (code == 0)
    return hetu_refuse (error, HETU_ERROR_INPUT, _ ("“%s” is no place that is known"), text);
  *out = code;
  return TRUE;
}

/* “2022 年 1—10 月” as it is shown, too */
static gboolean
parse_period (const char *text, HetuPeriod *out, GError **error)
{
  GString *plain = g_string_new (NULL);
  gboolean understood = FALSE;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      g_string_append_unichar (plain, g_utf8_get_char (at));
  understood = hetu_period_parse (plain->str, out, NULL) || hetu_period_parse (text, out, error);
  g_string_free (plain, TRUE);
  return understood;
}

typedef struct
{
  const char *word;
  guint8 comparator;
} Bound;

/* Takes the first of @bounds that @text begins or ends with. */
static gboolean
take_bound (char *text, const Bound *bounds, gsize n_bounds, gboolean behind, guint8 *out)
{
  for (gsize i = 0; i < n_bounds; i++)
    {
      gsize length = strlen (bounds[i].word), rest = strlen (text);

      if (behind ? !g_str_has_suffix (text, bounds[i].word)
                 : !g_str_has_prefix (text, bounds[i].word))
        continue;
      if (behind)
        text[rest - length] = '\0';
      else
        memmove (text, text + length, rest - length + 1);
      *out = bounds[i].comparator;
      g_strstrip (text);
      return TRUE;
    }
  return FALSE;
}

static gboolean
is_signed (const HetuClaim *claim)
{
  return claim->measure == HETU_MEASURE_GROWTH || claim->measure == HETU_MEASURE_CHAIN ||
         claim->measure == HETU_MEASURE_PP_CHANGE || claim->measure == HETU_MEASURE_ABS_CHANGE ||
         claim->measure == HETU_MEASURE_DIFF || claim->measure == HETU_MEASURE_CONTRIBUTION;
}

static gboolean
take_unit (const char *text, HetuClaim *claim, GError **error)
{
  HetuUnit unit;

  if (*text == '\0' || g_str_equal (text, claim->unit))
    return TRUE;
  if (!hetu_claim_parse_unit (text, &unit, error))
    return FALSE;
  g_free (claim->unit);
  claim->unit = g_strdup (text);
  return TRUE;
}

/* A number and its unit; the unit it had stands where none is typed. */
static gboolean
parse_number (const char *text, HetuClaim *claim, GError **error)
{
  gsize digits = strspn (text, "0123456789.,+- ");
  g_autofree char *number = NULL, *unit = NULL;
  HetuDecimal value = { 0 };

  number = g_strndup (text, digits);
  unit = g_strstrip (g_strdup (text + digits));
  if (!hetu_decimal_parse (number, &value, NULL))
    return hetu_refuse (error, HETU_ERROR_INPUT, _ ("“%s” is no number"), text);
  if (!take_unit (unit, claim, error))
    return FALSE;
  claim->sense = is_signed (claim) ? (value.coefficient < 0 ? -1 : 1) : 0;
  if (is_signed (claim) && value.coefficient < 0)
    value.coefficient = -value.coefficient;
  claim->value = value;
  claim->has_value = TRUE;
  if (claim->status == HETU_STATUS_REDACTED || claim->status == HETU_STATUS_QUALITATIVE ||
      claim->status == HETU_STATUS_FUZZY)
    claim->status = HETU_STATUS_FINAL;
  return TRUE;
}

static gboolean
parse_value (const char *text, HetuClaim *claim, GError **error)
{
  static const Bound before[] = {
    { ">=", HETU_COMPARATOR_AT_LEAST },     { "<=", HETU_COMPARATOR_AT_MOST },
    { "≥", HETU_COMPARATOR_AT_LEAST },      { "≤", HETU_COMPARATOR_AT_MOST },
    { "≈", HETU_COMPARATOR_ABOUT },         { "~", HETU_COMPARATOR_ABOUT },
    { ">", HETU_COMPARATOR_MORE },          { "<", HETU_COMPARATOR_LESS },
    { "不低于", HETU_COMPARATOR_AT_LEAST }, { "不少于", HETU_COMPARATOR_AT_LEAST },
    { "不超过", HETU_COMPARATOR_AT_MOST },  { "约", HETU_COMPARATOR_ABOUT },
    { "超过", HETU_COMPARATOR_MORE },       { "超", HETU_COMPARATOR_MORE },
    { "突破", HETU_COMPARATOR_MORE },       { "不到", HETU_COMPARATOR_LESS },
    { "前", HETU_COMPARATOR_AT_MOST },      { "第", HETU_COMPARATOR_EQUAL },
  };
  static const Bound behind[] = { { "以上", HETU_COMPARATOR_AT_LEAST },
                                  { "以下", HETU_COMPARATOR_AT_MOST },
                                  { "以内", HETU_COMPARATOR_AT_MOST },
                                  { "左右", HETU_COMPARATOR_ABOUT } };
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_auto (GStrv) minus = NULL;
  guint8 comparator = HETU_COMPARATOR_EQUAL;
  HetuClaim draft = *claim;

  minus = g_strsplit (plain != NULL ? plain : "", "−", -1);
  g_free (plain);
  plain = g_strstrip (g_strjoinv ("-", minus));
  if (g_str_has_prefix (plain, "×"))
    {
      if (!take_unit (g_strstrip (plain + strlen ("×")), claim, error))
        return FALSE;
      claim->has_value = FALSE;
      claim->status = HETU_STATUS_REDACTED;
      return TRUE;
    }
  if (!take_bound (plain, before, G_N_ELEMENTS (before), FALSE, &comparator))
    take_bound (plain, behind, G_N_ELEMENTS (behind), TRUE, &comparator);
  draft.unit = g_strdup (claim->unit);
  if (!parse_number (plain, &draft, error))
    {
      g_free (draft.unit);
      return FALSE;
    }
  draft.comparator = comparator;
  g_free (claim->unit);
  *claim = draft;
  return TRUE;
}

static gboolean
parse_kind (const char *text, HetuClaim *claim, GError **error)
{
  for (guint kind = HETU_KIND_ACTUAL; kind <= HETU_KIND_EXPECTED; kind++)
    if (g_str_equal (text, hetu_kind_to_label (kind, HETU_LANGUAGE_ZH)) ||
        g_ascii_strcasecmp (text, hetu_kind_to_label (kind, HETU_LANGUAGE_EN)) == 0)
      {
        gboolean number = hetu_status_has_number (claim->status);

        claim->kind = kind == HETU_KIND_TARGET ? HETU_KIND_TARGET : HETU_KIND_ACTUAL;
        if (claim->kind != HETU_KIND_TARGET)
          claim->deadline = (HetuPeriod){ 0 };
        if (number && kind == HETU_KIND_EXPECTED)
          claim->status = HETU_STATUS_EXPECTED;
        else if (claim->status == HETU_STATUS_EXPECTED)
          claim->status = HETU_STATUS_FINAL;
        return TRUE;
      }
  return hetu_refuse (error,
                      HETU_ERROR_INPUT,
                      _ ("“%s” is neither outturn nor target nor forecast"),
                      text);
}

static gboolean
parse_measure (const char *text, HetuClaim *claim, GError **error)
{
  for (guint measure = 0; measure < HETU_N_MEASURES; measure++)
    if (g_str_equal (text, hetu_measure_to_label (measure, HETU_LANGUAGE_ZH)) ||
        g_ascii_strcasecmp (text, hetu_measure_to_label (measure, HETU_LANGUAGE_EN)) == 0)
      {
        claim->measure = (guint8) measure;
        if (!is_signed (claim))
          claim->sense = 0;
        else if (claim->sense == 0)
          claim->sense = 1;
        if (measure != HETU_MEASURE_RANK && measure != HETU_MEASURE_DIFF)
          claim->ref_region = 0;
        return TRUE;
      }
  return hetu_refuse (error, HETU_ERROR_INPUT, _ ("“%s” is no measure"), text);
}

/* The other notes stay. */
static void
take_basis (const char *text, HetuClaim *claim)
{
  g_auto (GStrv) notes = g_strsplit (claim->notes != NULL ? claim->notes : "", "; ", -1);
  GString *joined = g_string_new (NULL);

  if (*text != '\0')
    g_string_append_printf (joined, HETU_REVIEW_ADJUSTED "%s", text);
  for (guint i = 0; notes[i] != NULL; i++)
    if (*notes[i] != '\0' && !g_str_has_prefix (notes[i], HETU_REVIEW_ADJUSTED))
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? "; " : "", notes[i]);
  g_free (claim->notes);
  claim->notes = joined->len > 0 ? g_strdup (joined->str) : NULL;
  g_string_free (joined, TRUE);
}

gboolean
hetu_review_parse_field (const HetuReview *self,
                         HetuReviewField field,
                         const char *text,
                         HetuClaim *claim,
                         GError **error)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));

  switch (field)
    {
    case HETU_REVIEW_INDICATOR:
      return parse_indicator (self, plain, claim, error);
    case HETU_REVIEW_REGION:
      return hetu_review_find_region (self, plain, &claim->region, error);
    case HETU_REVIEW_PERIOD:
      return parse_period (plain, &claim->period, error);
    case HETU_REVIEW_VALUE:
      return parse_value (plain, claim, error);
    case HETU_REVIEW_MEASURE:
      return parse_measure (plain, claim, error);
    case HETU_REVIEW_KIND:
      return parse_kind (plain, claim, error);
    case HETU_REVIEW_BASIS:
      take_basis (plain, claim);
      return TRUE;
    case HETU_REVIEW_DEADLINE:
      claim->deadline = (HetuPeriod){ 0 };
      return *plain == '\0' || parse_period (plain, &claim->deadline, error);
    case HETU_REVIEW_REFERENCE:
      claim->ref_region = 0;
      return *plain == '\0' || hetu_review_find_region (self, plain, &claim->ref_region, error);
    case HETU_REVIEW_N_FIELDS:
      break;
    }
  g_assert_not_reached ();
}
