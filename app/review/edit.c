/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes of figures by hand: fields that are typed, and other ways to read a figure. What linked figures share (name, place, time, kind) was
 * read once for all of them, so that a correction is one for all, too. */
#include "review/private.h"

#include "report/gazetteer.h"
#include "report/times.h"

#include <string.h>

#define MOST_ALTERNATIVES 9
#define MOST_NAMES 3
#define MOST_TIMES 2

/* ---- fields */

static gboolean
is_shared (HetuReviewField field)
{
  return field == HETU_REVIEW_INDICATOR || field == HETU_REVIEW_REGION ||
         field == HETU_REVIEW_PERIOD || field == HETU_REVIEW_KIND;
}

/* Whether @text says something else than the field does in either language. */
static gboolean
is_news (const HetuReview *self, const HetuClaim *claim, HetuReviewField field, const char *text)
{
  for (guint language = HETU_LANGUAGE_ZH; language <= HETU_LANGUAGE_EN; language++)
    {
      g_autofree char *old = hetu_review_write_field (self, claim, field, language);

      if (g_str_equal (old, text))
        return FALSE;
    }
  return TRUE;
}

/* The order in which fields are understood: what a number means depends on its measure. */
static const HetuReviewField order[] = { HETU_REVIEW_INDICATOR, HETU_REVIEW_REGION,
                                         HETU_REVIEW_PERIOD,    HETU_REVIEW_MEASURE,
                                         HETU_REVIEW_VALUE,     HETU_REVIEW_KIND,
                                         HETU_REVIEW_BASIS,     HETU_REVIEW_DEADLINE,
                                         HETU_REVIEW_REFERENCE };

static HetuClaim *
parse_fields (const HetuReview *self,
              const HetuClaim *claim,
              const char *const *texts,
              gboolean shared_only,
              guint *wrong,
              GError **error)
{
  HetuClaim *changed = hetu_review_claim_new (claim);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      HetuReviewField field = order[i];

      if (texts[field] == NULL || (shared_only && !is_shared (field)) ||
          !is_news (self, claim, field, texts[field]))
        continue;
      if (hetu_review_parse_field (self, field, texts[field], changed, error))
        continue;
      if (wrong != NULL)
        *wrong = field;
      hetu_review_claim_unref (changed);
      return NULL;
    }
  return changed;
}

/* Changes the linked figures that wait. What is typed is known to be understood. */
static void
change_linked (HetuReview *self,
               HetuReviewStep *step,
               const GArray *linked,
               const char *const *texts)
{
  for (guint i = 0; i < linked->len; i++)
    {
      guint index = g_array_index (linked, guint, i);
      HetuClaim *changed =
          parse_fields (self, hetu_review_item (self, index)->now, texts, TRUE, NULL, NULL);

      if (changed != NULL)
        hetu_review_change (self, step, index, HETU_REVIEW_PENDING, changed);
    }
}

static GArray *
list_linked (const HetuReview *self, guint index)
{
  GArray *linked = g_array_new (FALSE, FALSE, sizeof (guint));
  guint sentence = hetu_review_item (self, index)->sentence_start;

  for (guint i = hetu_review_item (self, index)->leader;
       i < self->items->len && hetu_review_item (self, i)->sentence_start == sentence;
       i++)
    if (hetu_review_is_linked (self, index, i) &&
        hetu_review_item (self, i)->state == HETU_REVIEW_PENDING)
      g_array_append_val (linked, i);
  return linked;
}

/* A figure that was accepted stays so when it is changed. */
static HetuReviewState
choose_state (const HetuReviewItem *item, const HetuClaim *claim)
{
  if (item->state == HETU_REVIEW_PENDING || item->state == HETU_REVIEW_REJECTED)
    return item->state;
  return claim->status == HETU_STATUS_REDACTED          ? HETU_REVIEW_REGISTERED
         : hetu_review_claim_equals (claim, item->read) ? HETU_REVIEW_ACCEPTED
                                                        : HETU_REVIEW_EDITED;
}

gboolean
hetu_review_edit (HetuReview *self,
                  const char *const texts[HETU_REVIEW_N_FIELDS],
                  gboolean accept,
                  guint *wrong,
                  GError **error)
{
  HetuReviewItem *item = NULL;
  HetuClaim *changed = NULL;
  HetuReviewStep *step = NULL;
  g_autoptr (GArray) linked = NULL;

  g_return_val_if_fail (self->current != HETU_REVIEW_NONE, TRUE);
  item = hetu_review_item (self, self->current);
  changed = parse_fields (self, item->now, texts, FALSE, wrong, error);
  if (changed == NULL)
    return FALSE;
  if (accept && !hetu_review_check_claim (self, changed, wrong, error))
    {
      hetu_review_claim_unref (changed);
      return FALSE;
    }
  linked = list_linked (self, self->current);
  step = hetu_review_begin_step (self, HETU_REVIEW_STEP_EDIT);
  change_linked (self, step, linked, texts);
  hetu_review_change (self, step, self->current, choose_state (item, changed), changed);
  if (accept)
    hetu_review_accept_linked (self, step, self->current);
  hetu_review_end_step (self, step, accept);
  return TRUE;
}

/* ---- other ways to read a figure */

static void
free_alternative (gpointer data)
{
  HetuReviewAlternative *alternative = data;

  g_free (alternative->words);
  hetu_claim_clear (&alternative->claim);
  g_free (alternative);
}

/* Adds the way of which @claim is a copy with @field changed, unless it is there. */
static void
add (const HetuReview *self,
     GPtrArray *list,
     const HetuClaim *claim,
     HetuReviewField field,
     HetuLanguage language)
{
  HetuReviewAlternative *alternative = NULL;

  if (list->len >= MOST_ALTERNATIVES)
    return;
  for (guint i = 0; i < list->len; i++)
    if (hetu_review_claim_equals (&((HetuReviewAlternative *) list->pdata[i])->claim, claim))
      return;
  alternative = g_new0 (HetuReviewAlternative, 1);
  alternative->field = field;
  alternative->words = hetu_review_write_field (self, claim, field, language);
  hetu_claim_copy (claim, &alternative->claim);
  g_ptr_array_add (list, alternative);
}

static void
add_first_reading (const HetuReview *self,
                   GPtrArray *list,
                   const HetuReviewItem *item,
                   HetuLanguage language)
{
  if (item->now == item->read)
    return;
  for (guint field = 0; field < HETU_REVIEW_N_FIELDS; field++)
    {
      g_autofree char *then = hetu_review_write_field (self, item->read, field, language);
      g_autofree char *now = hetu_review_write_field (self, item->now, field, language);

      if (!g_str_equal (then, now))
        {
          add (self, list, item->read, field, language);
          return;
        }
    }
}

/* Names in the sentence, those nearest before the number first */
static void
add_names (const HetuReview *self,
           GPtrArray *list,
           const HetuReviewItem *item,
           HetuLanguage language)
{
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (HetuTermHit));
  guint start = hetu_review_find_position (self, item->sentence_start);
  guint value = hetu_review_find_position (self, item->read->value_end);
  guint end = hetu_review_find_position (self, MAX (item->read->char_end, item->read->value_end));
  guint n = 0;

  hetu_lexicon_find (self->lexicon, self->reading, start, MAX (end, value), hits);
  for (guint i = hits->len; i-- > 0 && n < MOST_NAMES;)
    {
      const HetuTerm *term = g_array_index (hits, HetuTermHit, i).term;
      HetuClaim claim = *item->now;
      guint before = list->len;

      if (g_strcmp0 (term->id, claim.indicator_id) == 0)
        continue;
      claim.indicator_id = term->id;
      claim.indicator = term->name;
      add (self, list, &claim, HETU_REVIEW_INDICATOR, language);
      n += list->len > before;
    }
}

static void
add_time (const HetuReview *self,
          GPtrArray *list,
          const HetuClaim *now,
          HetuPeriod period,
          HetuLanguage language)
{
  HetuClaim claim = *now;

  if (period.kind == HETU_PERIOD_NONE || hetu_period_equal (period, now->period))
    return;
  claim.period = period;
  add (self, list, &claim, HETU_REVIEW_PERIOD, language);
}

static void
add_times (const HetuReview *self,
           GPtrArray *list,
           const HetuReviewItem *item,
           HetuLanguage language)
{
  const HetuClaim *now = item->now;
  HetuPeriod period = now->period;
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (HetuTimeWord));
  guint n = 0;

  /* 当月 against 累计 */
  if (period.kind == HETU_PERIOD_MONTH && period.first_month > 1)
    add_time (self,
              list,
              now,
              hetu_period_range (period.first_year, 1, period.last_year, period.last_month),
              language);
  hetu_times_scan (self->reading,
                   hetu_review_find_position (self, item->sentence_start),
                   hetu_review_find_position (self, item->sentence_end),
                   self->header.year,
                   times);
  for (guint i = times->len; i-- > 0 && n < MOST_TIMES;)
    {
      const HetuTimeWord *time = &g_array_index (times, HetuTimeWord, i);
      guint before = list->len;

      if (time->role == HETU_TIME_PERIOD)
        add_time (self, list, now, time->period, language);
      n += list->len > before;
    }
  if (period.kind == HETU_PERIOD_NONE && self->header.year > 0)
    for (int back = 0; back < 2; back++)
      add_time (self, list, now, hetu_period_year (self->header.year - back), language);
}

static void
add_kinds (const HetuReview *self, GPtrArray *list, const HetuClaim *now, HetuLanguage language)
{
  for (guint kind = HETU_KIND_ACTUAL; kind <= HETU_KIND_EXPECTED; kind++)
    {
      HetuClaim claim = *now;
      gboolean number = hetu_status_has_number (now->status);

      claim.kind = kind == HETU_KIND_TARGET ? HETU_KIND_TARGET : HETU_KIND_ACTUAL;
      if (number && now->status != HETU_STATUS_FUZZY)
        claim.status = kind == HETU_KIND_EXPECTED ? HETU_STATUS_EXPECTED : HETU_STATUS_FINAL;
      if (claim.kind != HETU_KIND_TARGET)
        claim.deadline = (HetuPeriod){ 0 };
      if (claim.kind != now->kind || claim.status != now->status)
        add (self, list, &claim, HETU_REVIEW_KIND, language);
    }
}

/* What a number in this unit may measure */
static void
add_measures (const HetuReview *self, GPtrArray *list, const HetuClaim *now, HetuLanguage language)
{
  static const HetuMeasure families[][3] = {
    { HETU_MEASURE_GROWTH, HETU_MEASURE_SHARE, HETU_MEASURE_RATIO },
    { HETU_MEASURE_PP_CHANGE, HETU_MEASURE_DIFF, HETU_MEASURE_CONTRIBUTION },
    { HETU_MEASURE_LEVEL, HETU_MEASURE_ABS_CHANGE, HETU_MEASURE_LEVEL },
  };
  HetuUnit unit = { 0 };
  HetuDimension dimension = hetu_claim_parse_unit (now->unit, &unit, NULL)
                                ? hetu_unit_get_dimension (unit)
                                : HETU_DIMENSION_NONE;
  guint family = dimension == HETU_DIMENSION_RATE ? 0 : dimension == HETU_DIMENSION_POINTS ? 1 : 2;

  if (now->measure == HETU_MEASURE_RANK)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (families[family]); i++)
    {
      HetuClaim claim = *now;
      HetuMeasure measure = families[family][i];

      if (measure == now->measure)
        continue;
      claim.measure = (guint8) measure;
      claim.sense = measure == HETU_MEASURE_SHARE || measure == HETU_MEASURE_RATIO ||
                            measure == HETU_MEASURE_LEVEL
                        ? 0
                    : now->sense != 0 ? now->sense
                                      : 1;
      if (measure != HETU_MEASURE_DIFF)
        claim.ref_region = 0;
      add (self, list, &claim, HETU_REVIEW_MEASURE, language);
    }
}

/* The city's, the province's, the nation's field */
static void
add_references (const HetuReview *self,
                GPtrArray *list,
                const HetuClaim *now,
                HetuLanguage language)
{
  if (now->measure != HETU_MEASURE_RANK && now->measure != HETU_MEASURE_DIFF)
    return;
  for (guint tier = hetu_region_tier (now->region); tier-- > 0;)
    {
      HetuClaim claim = *now;

      claim.ref_region = hetu_region_parent (now->region, tier);
      if (claim.ref_region != 0 && claim.ref_region != now->ref_region)
        add (self, list, &claim, HETU_REVIEW_REFERENCE, language);
    }
}

GPtrArray *
hetu_review_list_alternatives (const HetuReview *self, guint index, HetuLanguage language)
{
  const HetuReviewItem *item = hetu_review_item (self, index);
  GPtrArray *list = g_ptr_array_new_with_free_func (free_alternative);

  add_first_reading (self, list, item, language);
  add_names (self, list, item, language);
  add_times (self, list, item, language);
  add_kinds (self, list, item->now, language);
  add_measures (self, list, item->now, language);
  add_references (self, list, item->now, language);
  return list;
}

gboolean
hetu_review_take_alternative (HetuReview *self, guint number)
{
  g_autoptr (GPtrArray) list = NULL;
  const HetuReviewAlternative *alternative = NULL;
  HetuReviewStep *step = NULL;
  HetuReviewItem *item = NULL;
  HetuClaim *claim = NULL;

  if (self->current == HETU_REVIEW_NONE)
    return FALSE;
  list = hetu_review_list_alternatives (self, self->current, HETU_LANGUAGE_ZH);
  if (number >= list->len)
    return FALSE;
  alternative = list->pdata[number];
  item = hetu_review_item (self, self->current);
  claim = hetu_review_claim_new (&alternative->claim);
  step = hetu_review_begin_step (self, HETU_REVIEW_STEP_EDIT);
  hetu_review_change (self, step, self->current, choose_state (item, claim), claim);
  hetu_review_end_step (self, step, FALSE);
  return TRUE;
}
