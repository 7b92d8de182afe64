/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Conflict item: the statements of one disputed cell and the words for it. */
#include "ui/conflict-item.h"

#include "model/format.h"
#include "ui/names.h"
#include "ui/statement-item.h"

#include <glib/gi18n.h>
#include <math.h>

/* Smaller shares are not written out. */
#define LEAST_PERCENT 0.05
/* Rates that are a point apart weigh as much as levels apart by so many per cent. */
#define POINT_WEIGHT 10.0

struct _HetuConflictItem
{
  GObject parent_instance;
  /* owned */
  GArray *statements; /* (element-type HetuObservation) */
  char *title;
  char *detail;
  char *values;
  char *spread; /* (nullable) */
  char *folded;
  /* plain */
  double weight; /* how far apart, per cent of the chosen number */
};

G_DEFINE_FINAL_TYPE (HetuConflictItem, hetu_conflict_item, G_TYPE_OBJECT)

static void
hetu_conflict_item_finalize (GObject *object)
{
  HetuConflictItem *self = HETU_CONFLICT_ITEM (object);

  g_array_unref (self->statements);
  g_free (self->title);
  g_free (self->detail);
  g_free (self->values);
  g_free (self->spread);
  g_free (self->folded);
  G_OBJECT_CLASS (hetu_conflict_item_parent_class)->finalize (object);
}

static void
hetu_conflict_item_class_init (HetuConflictItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hetu_conflict_item_finalize;
}

static void
hetu_conflict_item_init (HetuConflictItem *self)
{
}

static gboolean
is_same_number (const HetuObservation *a, const HetuObservation *b)
{
  return a->has_value && b->has_value && a->comparator == b->comparator &&
         hetu_unit_equal (a->unit, b->unit) && hetu_decimal_compare (a->value, b->value) == 0;
}

/* The numbers told, each once. */
static char *
make_values (GArray *statements, HetuLanguage language)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < statements->len; i++)
    {
      const HetuObservation *statement = &g_array_index (statements, HetuObservation, i);
      g_autofree char *value = hetu_statement_to_value (statement, language);
      gboolean told = FALSE;

      for (guint k = 0; k < i && !told; k++)
        told = is_same_number (statement, &g_array_index (statements, HetuObservation, k));
      if (!told)
        g_string_append_printf (out, "%s%s", out->len > 0 ? " / " : "", value);
    }
  return g_string_free (out, FALSE);
}

/* Finds the least and the greatest number in the unit of the first; whether all of them compare. */
static gboolean
find_extremes (GArray *statements, HetuDecimal *low, HetuDecimal *high)
{
  const HetuObservation *first = &g_array_index (statements, HetuObservation, 0);

  *low = *high = first->value;
  for (guint i = 0; i < statements->len; i++)
    {
      const HetuObservation *other = &g_array_index (statements, HetuObservation, i);
      HetuDecimal value;

      if (!other->has_value || other->comparator == HETU_COMPARATOR_RELATIVE)
        continue;
      if (!hetu_unit_convert (other->value, other->unit, first->unit, &value, NULL))
        return FALSE;
      if (hetu_decimal_compare (value, *low) < 0)
        *low = value;
      if (hetu_decimal_compare (value, *high) > 0)
        *high = value;
    }
  return TRUE;
}

/* “35.5%”, “<0.1%” */
static char *
format_share (double percent, HetuLanguage language)
{
  g_autofree char *number = hetu_format_double (percent, 1, 0, language);

  return percent < LEAST_PERCENT ? g_strdup ("<0.1%") : g_strdup_printf ("%s%%", number);
}

static void
measure_spread (HetuConflictItem *self, HetuLanguage language)
{
  const HetuObservation *first = &g_array_index (self->statements, HetuObservation, 0);
  HetuDecimal low, high, spread;
  g_autofree char *distance = NULL;
  g_autofree char *share = NULL;
  double size = fabs (hetu_decimal_to_double (first->value));

  if (!first->has_value || !find_extremes (self->statements, &low, &high) ||
      !hetu_decimal_subtract (high, low, &spread))
    return;
  distance = hetu_format_value (spread,
                                hetu_unit_of_difference (first->unit),
                                HETU_COMPARATOR_EQUAL,
                                -1,
                                HETU_FORMAT_UNIT,
                                language);
  /* A share of a rate or rank says nothing. */
  if (hetu_unit_is_rate (first->unit) || size == 0)
    {
      self->weight = hetu_decimal_to_double (spread) * POINT_WEIGHT;
      self->spread = g_strdup_printf (_ ("Apart by %s"), distance);
      return;
    }
  self->weight = hetu_decimal_to_double (spread) / size * 100;
  share = format_share (self->weight, language);
  self->spread = g_strdup_printf (_ ("Apart by %s (%s)"), distance, share);
}

/* @statements: (transfer full) */
static HetuConflictItem *
make_item (HetuStore *store, GArray *statements, HetuLanguage language)
{
  HetuConflictItem *self = g_object_new (HETU_TYPE_CONFLICT_ITEM, NULL);
  const HetuObservation *first = &g_array_index (statements, HetuObservation, 0);
  HetuIndicator *indicator = hetu_store_get_indicator (store, first->indicator);
  HetuDistrict *district = hetu_store_get_district (store, first->region);
  g_autofree char *period = hetu_period_to_label (first->period, language);
  g_autofree char *measure = hetu_statement_to_measure (first, language);
  g_autofree char *words = NULL;

  self->statements = statements;
  self->title =
      g_strdup_printf ("%s · %s",
                       indicator != NULL ? hetu_indicator_get_name (indicator, language) : "",
                       district != NULL ? hetu_name_district (district, language) : "");
  self->detail = g_strdup_printf ("%s · %s", period, measure);
  self->values = make_values (statements, language);
  measure_spread (self, language);
  words = g_strjoin ("\n", self->title, self->detail, self->values, NULL);
  self->folded = g_utf8_casefold (words, -1);
  return self;
}

static gint64
get_id (const HetuConflictItem *self)
{
  return g_array_index (self->statements, HetuObservation, 0).id;
}

/* Farthest apart first; the order of the catalogue where they are as far. */
static int
compare_weights (gconstpointer a, gconstpointer b)
{
  const HetuConflictItem *x = *(HetuConflictItem *const *) a;
  const HetuConflictItem *y = *(HetuConflictItem *const *) b;

  if (x->weight != y->weight)
    return x->weight > y->weight ? -1 : 1;
  return get_id (x) > get_id (y) ? 1 : -1;
}

GPtrArray *
hetu_conflict_item_list (HetuStore *store, GArray *statements, HetuLanguage language)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  guint end;

  for (guint start = 0; start < statements->len; start = end)
    {
      GArray *cell = hetu_observation_array_new ();

      for (end = start; end < statements->len; end++)
        {
          const HetuObservation *next = &g_array_index (statements, HetuObservation, end);
          HetuObservation copy;

          if (end > start && next->chosen)
            break;
          hetu_observation_copy (next, &copy);
          g_array_append_val (cell, copy);
        }
      g_ptr_array_add (items, make_item (store, cell, language));
    }
  g_ptr_array_sort (items, compare_weights);
  return items;
}

GArray *
hetu_conflict_item_get_statements (HetuConflictItem *self)
{
  return self->statements;
}

const char *
hetu_conflict_item_get_title (HetuConflictItem *self)
{
  return self->title;
}

const char *
hetu_conflict_item_get_detail (HetuConflictItem *self)
{
  return self->detail;
}

const char *
hetu_conflict_item_get_values (HetuConflictItem *self)
{
  return self->values;
}

const char *
hetu_conflict_item_get_spread (HetuConflictItem *self)
{
  return self->spread;
}

gboolean
hetu_conflict_item_is_of (HetuConflictItem *self, gint64 statement)
{
  for (guint i = 0; i < self->statements->len; i++)
    if (g_array_index (self->statements, HetuObservation, i).id == statement)
      return TRUE;
  return FALSE;
}

gboolean
hetu_conflict_item_matches (HetuConflictItem *self, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (self->folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}
