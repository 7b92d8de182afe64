/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statement item: words are made when they are first wanted, for a document may have a hundred thousand lines. */
#include "ui/statement-item.h"

#include "model/format.h"
#include "ui/names.h"

#include <glib/gi18n.h>
#include <math.h>

struct _HetuStatementItem
{
  GObject parent_instance;
  /* owned */
  HetuStore *store;
  HetuObservation observation;
  char *texts[HETU_N_STATEMENT_COLUMNS]; /* (nullable): not wanted yet */
  char *folded;                          /* (nullable): all columns, case-folded, a line each */
  /* plain */
  HetuLanguage language;
  guint place;
  double size; /* in the base unit; NAN without a number */
};

G_DEFINE_FINAL_TYPE (HetuStatementItem, hetu_statement_item, G_TYPE_OBJECT)

static void
hetu_statement_item_finalize (GObject *object)
{
  HetuStatementItem *self = HETU_STATEMENT_ITEM (object);

  g_clear_object (&self->store);
  hetu_observation_clear (&self->observation);
  for (guint i = 0; i < HETU_N_STATEMENT_COLUMNS; i++)
    g_free (self->texts[i]);
  g_free (self->folded);
  G_OBJECT_CLASS (hetu_statement_item_parent_class)->finalize (object);
}

static void
hetu_statement_item_class_init (HetuStatementItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hetu_statement_item_finalize;
}

static void
hetu_statement_item_init (HetuStatementItem *self)
{
}

char *
hetu_statement_to_value (const HetuObservation *observation, HetuLanguage language)
{
  if (!observation->has_value)
    return g_strdup (observation->status == HETU_STATUS_QUALITATIVE && observation->text != NULL
                         ? observation->text
                         : hetu_format_absence (observation->status, language));
  if (observation->comparator == HETU_COMPARATOR_RANGE)
    return hetu_format_range (observation->value,
                              observation->value_high,
                              observation->unit,
                              language);
  return hetu_format_value (observation->value,
                            observation->unit,
                            observation->comparator,
                            -1,
                            HETU_FORMAT_UNIT,
                            language);
}

char *
hetu_statement_to_measure (const HetuObservation *observation, HetuLanguage language)
{
  const char *measure = hetu_measure_to_label (observation->measure, language);

  switch (observation->kind)
    {
    case HETU_KIND_TARGET:
      return g_strdup_printf (_ ("%s · target"), measure);
    case HETU_KIND_EXPECTED:
      return g_strdup_printf (_ ("%s · expected"), measure);
    default:
      return g_strdup (measure);
    }
}

static char *
make_status (const HetuObservation *observation, HetuLanguage language)
{
  const char *status = hetu_status_to_label (observation->status, language);

  if (observation->basis == HETU_BASIS_REPORTED)
    return g_strdup (status);
  return g_strdup_printf ("%s · %s", status, hetu_basis_to_label (observation->basis, language));
}

static double
get_size (const HetuObservation *observation)
{
  HetuDecimal base;

  if (!observation->has_value)
    return NAN;
  if (!hetu_unit_convert (observation->value,
                          observation->unit,
                          hetu_unit_scaled (observation->unit, 0),
                          &base,
                          NULL))
    return hetu_decimal_to_double (observation->value);
  return hetu_decimal_to_double (base);
}

/* Returns: (transfer full) */
static char *
make_text (HetuStatementItem *self, HetuStatementColumn column)
{
  const HetuObservation *observation = &self->observation;
  HetuIndicator *indicator = NULL;
  HetuDistrict *district = NULL;

  switch (column)
    {
    case HETU_STATEMENT_INDICATOR:
      indicator = hetu_store_get_indicator (self->store, observation->indicator);
      return g_strdup (indicator != NULL ? hetu_indicator_get_name (indicator, self->language)
                                         : "");
    case HETU_STATEMENT_REGION:
      district = hetu_store_get_district (self->store, observation->region);
      return g_strdup (district != NULL ? hetu_name_district (district, self->language) : "");
    case HETU_STATEMENT_PERIOD:
      return hetu_period_to_label (observation->period, self->language);
    case HETU_STATEMENT_MEASURE:
      return hetu_statement_to_measure (observation, self->language);
    case HETU_STATEMENT_VALUE:
      return hetu_statement_to_value (observation, self->language);
    case HETU_STATEMENT_STATUS:
      return make_status (observation, self->language);
    case HETU_STATEMENT_QUOTE:
      return g_strdup (observation->quote != NULL ? observation->quote : "");
    case HETU_N_STATEMENT_COLUMNS:
      break;
    }
  g_return_val_if_reached (g_strdup (""));
}

HetuStatementItem *
hetu_statement_item_new (HetuStore *store,
                         const HetuObservation *observation,
                         guint place,
                         HetuLanguage language)
{
  HetuStatementItem *self = g_object_new (HETU_TYPE_STATEMENT_ITEM, NULL);

  self->store = g_object_ref (store);
  self->language = language;
  hetu_observation_copy (observation, &self->observation);
  self->place = place;
  self->size = get_size (observation);
  return self;
}

const HetuObservation *
hetu_statement_item_get_observation (HetuStatementItem *self)
{
  return &self->observation;
}

const char *
hetu_statement_item_get_text (HetuStatementItem *self, HetuStatementColumn column)
{
  g_return_val_if_fail (column < HETU_N_STATEMENT_COLUMNS, NULL);
  if (self->texts[column] == NULL)
    self->texts[column] = make_text (self, column);
  return self->texts[column];
}

static void
fold (HetuStatementItem *self)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < HETU_N_STATEMENT_COLUMNS; i++)
    g_string_append_printf (all, "%s\n", hetu_statement_item_get_text (self, i));
  self->folded = g_utf8_casefold (all->str, -1);
}

gboolean
hetu_statement_item_matches (HetuStatementItem *self, const char *const *words)
{
  if (self->folded == NULL)
    fold (self);
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (self->folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static int
compare_sizes (double a, double b)
{
  if (isnan (a) || isnan (b))
    return isnan (a) - isnan (b);
  return (a > b) - (a < b);
}

static int
compare_column (HetuStatementItem *a, HetuStatementItem *b, HetuStatementColumn column)
{
  const HetuObservation *x = &a->observation;
  const HetuObservation *y = &b->observation;

  switch (column)
    {
    case HETU_STATEMENT_INDICATOR:
      /* Numbers are given in the catalogue's order. */
      return (x->indicator > y->indicator) - (x->indicator < y->indicator);
    case HETU_STATEMENT_REGION:
      return (x->region > y->region) - (x->region < y->region);
    case HETU_STATEMENT_PERIOD:
      return hetu_period_compare (x->period, y->period);
    case HETU_STATEMENT_MEASURE:
      return x->measure != y->measure ? (int) x->measure - (int) y->measure
                                      : (int) x->kind - (int) y->kind;
    case HETU_STATEMENT_VALUE:
      return compare_sizes (a->size, b->size);
    case HETU_STATEMENT_STATUS:
      return (int) x->status - (int) y->status;
    case HETU_STATEMENT_QUOTE:
      return g_utf8_collate (hetu_statement_item_get_text (a, column),
                             hetu_statement_item_get_text (b, column));
    case HETU_N_STATEMENT_COLUMNS:
      break;
    }
  g_return_val_if_reached (0);
}

int
hetu_statement_item_compare (HetuStatementItem *a, HetuStatementItem *b, HetuStatementColumn column)
{
  int order = compare_column (a, b, column);

  return order != 0 ? order : (a->place > b->place) - (a->place < b->place);
}
