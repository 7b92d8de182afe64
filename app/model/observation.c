/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of statements, in data files and for people, and the ownership of a statement's strings.
 * A table a vocabulary: what is written is what is read. */
#include "model/observation.h"

typedef struct
{
  const char *word; /* of data files */
  const char *zh;
  const char *en;
} Word;

static const Word kinds[] = {
  [HETU_KIND_ACTUAL] = { "actual", "实绩", "actual" },
  [HETU_KIND_TARGET] = { "target", "目标", "target" },
  [HETU_KIND_EXPECTED] = { "expected", "预计", "expected" },
};

static const Word measures[HETU_N_MEASURES] = {
  [HETU_MEASURE_LEVEL] = { "level", "水平值", "level" },
  [HETU_MEASURE_GROWTH] = { "growth", "同比增速", "year-on-year growth" },
  [HETU_MEASURE_CHAIN] = { "chain", "环比增速", "growth on previous period" },
  [HETU_MEASURE_PP_CHANGE] = { "pp_change", "百分点变动", "change in percentage points" },
  [HETU_MEASURE_ABS_CHANGE] = { "abs_change", "增减量", "absolute change" },
  [HETU_MEASURE_SHARE] = { "share", "占比", "share" },
  [HETU_MEASURE_RANK] = { "rank", "位次", "rank" },
  [HETU_MEASURE_RATIO] = { "ratio", "比率", "rate" },
  [HETU_MEASURE_DIFF] = { "diff_vs_region", "与参照地区之差", "difference from region" },
  [HETU_MEASURE_CONTRIBUTION] = { "contribution", "拉动", "contribution" },
};

/* zh holds the sign. */
static const Word comparators[] = {
  [HETU_COMPARATOR_EQUAL] = { "=", "", NULL },
  [HETU_COMPARATOR_AT_LEAST] = { ">=", "≥", NULL },
  [HETU_COMPARATOR_AT_MOST] = { "<=", "≤", NULL },
  [HETU_COMPARATOR_ABOUT] = { "~", "≈", NULL },
  [HETU_COMPARATOR_MORE] = { ">", ">", NULL },
  [HETU_COMPARATOR_LESS] = { "<", "<", NULL },
  [HETU_COMPARATOR_RANGE] = { "range", "", NULL },
  [HETU_COMPARATOR_RELATIVE] = { "relative", "", NULL },
  [HETU_COMPARATOR_QUALITATIVE] = { "qualitative", "", NULL },
};

static const Word statuses[] = {
  [HETU_STATUS_FINAL] = { "final", "最终数", "final" },
  [HETU_STATUS_PROVISIONAL] = { "provisional", "初步数", "provisional" },
  [HETU_STATUS_EXPECTED] = { "expected", "预计数", "expected" },
  [HETU_STATUS_FUZZY] = { "fuzzy", "约数", "approximate" },
  [HETU_STATUS_QUALITATIVE] = { "qualitative", "文字表述", "in words" },
  [HETU_STATUS_SUSPECT] = { "suspect", "存疑", "suspect" },
  [HETU_STATUS_REDACTED] = { "redacted", "脱敏", "redacted" },
  [HETU_STATUS_MISSING] = { "missing", "缺数", "missing" },
  [HETU_STATUS_INCOMPARABLE] = { "incomparable", "不可比", "not comparable" },
};

static const Word bases[] = {
  [HETU_BASIS_REPORTED] = { "reported", "公布数", "reported" },
  [HETU_BASIS_COMPUTED] = { "computed", "推算", "computed" },
  [HETU_BASIS_ADJUSTED] = { "adjusted", "调整口径", "adjusted" },
  [HETU_BASIS_IMPLIED] = { "implied", "反推", "implied" },
};

/* Other words for the same that data files use. */
static const struct
{
  const char *word;
  HetuMeasure measure;
} measure_synonyms[] = {
  { "growth_yoy", HETU_MEASURE_GROWTH },
  { "growth_mom", HETU_MEASURE_CHAIN },
  { "diff", HETU_MEASURE_DIFF },
};

static int
find_word (const Word *words, gsize n_words, const char *text)
{
  for (gsize i = 0; i < n_words; i++)
    if (g_str_equal (words[i].word, text))
      return (int) i;
  return -1;
}

static const char *
label_of (const Word *word, HetuLanguage language)
{
  return language == HETU_LANGUAGE_ZH ? word->zh : word->en;
}

void
hetu_observation_init (HetuObservation *self)
{
  g_return_if_fail (self != NULL);

  *self = (HetuObservation){
    .kind = HETU_KIND_ACTUAL,
    .measure = HETU_MEASURE_LEVEL,
    .comparator = HETU_COMPARATOR_EQUAL,
    .status = HETU_STATUS_FINAL,
    .basis = HETU_BASIS_REPORTED,
    .place = HETU_PLACE_BODY,
    .char_start = -1,
    .char_end = -1,
  };
}

static void
free_texts (HetuObservation *self)
{
  g_free (self->quote);
  g_free (self->text);
  g_free (self->note);
  g_free (self->scope);
}

void
hetu_observation_clear (HetuObservation *self)
{
  free_texts (self);
  hetu_observation_init (self);
}

void
hetu_observation_copy (const HetuObservation *self, HetuObservation *out)
{
  g_return_if_fail (self != NULL && out != NULL);

  *out = *self;
  out->quote = g_strdup (self->quote);
  out->text = g_strdup (self->text);
  out->note = g_strdup (self->note);
  out->scope = g_strdup (self->scope);
}

GArray *
hetu_observation_array_new (void)
{
  return hetu_observation_array_new_sized (0);
}

GArray *
hetu_observation_array_new_sized (guint n)
{
  GArray *array = g_array_sized_new (FALSE, TRUE, sizeof (HetuObservation), n);

  /* What is dropped is not looked at again: nothing has to be as at the beginning. */
  g_array_set_clear_func (array, (GDestroyNotify) free_texts);
  return array;
}

gboolean
hetu_kind_parse (const char *text, HetuKind *out)
{
  int found;

  g_return_val_if_fail (text != NULL && out != NULL, FALSE);

  found = find_word (kinds, G_N_ELEMENTS (kinds), text);
  if (found >= 0)
    *out = (HetuKind) found;
  return found >= 0;
}

const char *
hetu_kind_to_string (HetuKind kind)
{
  return kinds[kind].word;
}

const char *
hetu_kind_to_label (HetuKind kind, HetuLanguage language)
{
  return label_of (&kinds[kind], language);
}

gboolean
hetu_measure_parse (const char *text, HetuMeasure *out)
{
  int found;

  g_return_val_if_fail (text != NULL && out != NULL, FALSE);

  found = find_word (measures, G_N_ELEMENTS (measures), text);
  for (gsize i = 0; found < 0 && i < G_N_ELEMENTS (measure_synonyms); i++)
    if (g_str_equal (text, measure_synonyms[i].word))
      found = (int) measure_synonyms[i].measure;
  if (found >= 0)
    *out = (HetuMeasure) found;
  return found >= 0;
}

const char *
hetu_measure_to_string (HetuMeasure measure)
{
  return measures[measure].word;
}

const char *
hetu_measure_to_label (HetuMeasure measure, HetuLanguage language)
{
  return label_of (&measures[measure], language);
}

gboolean
hetu_comparator_parse (const char *text, HetuComparator *out)
{
  int found;

  g_return_val_if_fail (text != NULL && out != NULL, FALSE);

  found = find_word (comparators, G_N_ELEMENTS (comparators), text);
  for (gsize i = 0; found < 0 && i < G_N_ELEMENTS (comparators); i++)
    if (*comparators[i].zh != '\0' && g_str_equal (text, comparators[i].zh))
      found = (int) i;
  if (found >= 0)
    *out = (HetuComparator) found;
  return found >= 0;
}

const char *
hetu_comparator_to_string (HetuComparator comparator)
{
  return comparators[comparator].word;
}

const char *
hetu_comparator_to_sign (HetuComparator comparator)
{
  return comparators[comparator].zh;
}

gboolean
hetu_status_parse (const char *text, HetuStatus *out)
{
  int found;

  g_return_val_if_fail (text != NULL && out != NULL, FALSE);

  found = g_str_equal (text, "ok") ? HETU_STATUS_FINAL
                                   : find_word (statuses, G_N_ELEMENTS (statuses), text);
  if (found >= 0)
    *out = (HetuStatus) found;
  return found >= 0;
}

const char *
hetu_status_to_string (HetuStatus status)
{
  return statuses[status].word;
}

const char *
hetu_status_to_label (HetuStatus status, HetuLanguage language)
{
  return label_of (&statuses[status], language);
}

gboolean
hetu_status_has_number (HetuStatus status)
{
  switch (status)
    {
    case HETU_STATUS_FINAL:
    case HETU_STATUS_PROVISIONAL:
    case HETU_STATUS_EXPECTED:
    case HETU_STATUS_FUZZY:
    case HETU_STATUS_SUSPECT:
      return TRUE;
    case HETU_STATUS_QUALITATIVE:
    case HETU_STATUS_REDACTED:
    case HETU_STATUS_MISSING:
    case HETU_STATUS_INCOMPARABLE:
    default:
      return FALSE;
    }
}

gboolean
hetu_basis_parse (const char *text, HetuBasis *out)
{
  int found;

  g_return_val_if_fail (text != NULL && out != NULL, FALSE);

  found = find_word (bases, HETU_BASIS_IMPLIED, text);
  if (found >= 0)
    *out = (HetuBasis) found;
  return found >= 0;
}

const char *
hetu_basis_to_string (HetuBasis basis)
{
  return bases[basis].word;
}

const char *
hetu_basis_to_label (HetuBasis basis, HetuLanguage language)
{
  return label_of (&bases[basis], language);
}

static gboolean
has_own_number (const HetuObservation *self)
{
  return self->has_value && self->comparator != HETU_COMPARATOR_RELATIVE;
}

/* Whether the last decimal of @a stands for more than that of @b, in one base. */
static gboolean
is_coarser (const HetuObservation *a, const HetuObservation *b)
{
  return a->unit.exponent - (int) a->value.decimals > b->unit.exponent - (int) b->value.decimals;
}

gboolean
hetu_observation_disagrees (const HetuObservation *a, const HetuObservation *b)
{
  HetuDecimal x, y;
  guint decimals;

  if (!has_own_number (a) || !has_own_number (b))
    return FALSE;
  /* In the coarser one's unit: the decimals of 1.6 万户 would be lost in 户. */
  if (is_coarser (b, a))
    return hetu_observation_disagrees (b, a);
  x = a->value;
  if (!hetu_unit_convert (b->value, b->unit, a->unit, &y, NULL))
    return TRUE;
  decimals = MIN (x.decimals, y.decimals);
  return hetu_decimal_compare (hetu_decimal_round (x, decimals),
                               hetu_decimal_round (y, decimals)) != 0;
}
