/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Latest: for each indicator the newest level, the newest rate of growth and the newest target among the chosen figures
 * of one region. A row of the sidebar shows the level below the name and, at its end, growth before ratio before target;
 * where the newest of all is redacted or missing it shows that instead (C-27). */
#include "ui/latest.h"

#include "model/format.h"
#include "store/query.h"

#include <glib/gi18n.h>

/* Indices into the statements, −1 for none. */
typedef struct
{
  int level;
  int growth;
  int ratio;
  int target;
  int gap;
} Newest;

struct _HetuLatest
{
  GArray *statements; /* (owned) (element-type HetuObservation) */
  GHashTable *newest; /* (owned) (element-type int Newest): by the indicator's number */
};

static const HetuObservation *
get_statement (HetuLatest *self, int index)
{
  return index < 0 ? NULL : &g_array_index (self->statements, HetuObservation, index);
}

/* A year beats its own months: of two figures that end together the longer is the better known. */
static void
take_newer (HetuLatest *self, int *slot, int index)
{
  const HetuObservation *now = get_statement (self, *slot);

  if (now == NULL || hetu_period_compare (get_statement (self, index)->period, now->period) > 0)
    *slot = index;
}

static int *
choose_slot (Newest *newest, const HetuObservation *statement)
{
  if (statement->kind == HETU_KIND_TARGET)
    return statement->has_value ? &newest->target : NULL;
  if (statement->status == HETU_STATUS_REDACTED || statement->status == HETU_STATUS_MISSING)
    return &newest->gap;
  if (!statement->has_value)
    return NULL;
  switch ((HetuMeasure) statement->measure)
    {
    case HETU_MEASURE_LEVEL:
      return &newest->level;
    case HETU_MEASURE_GROWTH:
      return &newest->growth;
    case HETU_MEASURE_RATIO:
    case HETU_MEASURE_SHARE:
      return &newest->ratio;
    default:
      return NULL;
    }
}

static void
sort_in (HetuLatest *self)
{
  for (guint i = 0; i < self->statements->len; i++)
    {
      const HetuObservation *statement = get_statement (self, i);
      gpointer key = GINT_TO_POINTER (statement->indicator);
      Newest *newest = g_hash_table_lookup (self->newest, key);
      int *slot = NULL;

      if (newest == NULL)
        {
          newest = g_new (Newest, 1);
          *newest = (Newest){ -1, -1, -1, -1, -1 };
          g_hash_table_insert (self->newest, key, newest);
        }
      slot = choose_slot (newest, statement);
      if (slot != NULL)
        take_newer (self, slot, i);
    }
}

HetuLatest *
hetu_latest_new (HetuStore *store, gint32 region, gint32 as_of, GError **error)
{
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GArray) statements = NULL;
  HetuLatest *self = NULL;

  query.regions = &region;
  query.n_regions = 1;
  query.as_of = as_of;
  query.chosen_only = TRUE;
  statements = hetu_query_statements (store, &query, error);
  if (statements == NULL)
    return NULL;
  self = g_new0 (HetuLatest, 1);
  self->statements = g_steal_pointer (&statements);
  self->newest = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  sort_in (self);
  return self;
}

void
hetu_latest_free (HetuLatest *self)
{
  g_array_unref (self->statements);
  g_hash_table_unref (self->newest);
  g_free (self);
}

gboolean
hetu_latest_has (HetuLatest *self, HetuIndicator *indicator)
{
  return g_hash_table_contains (self->newest,
                                GINT_TO_POINTER (hetu_indicator_get_number (indicator)));
}

static char *
format_value (const HetuObservation *statement, HetuFormatFlags flags, HetuLanguage language)
{
  if (statement->comparator == HETU_COMPARATOR_RANGE)
    return hetu_format_range (statement->value, statement->value_high, statement->unit, language);
  return hetu_format_value (statement->value,
                            statement->unit,
                            statement->comparator,
                            -1,
                            flags,
                            language);
}

/* Growth stands bare in the list, as the column says what it is: “+5.2”. */
static char *
format_growth (const HetuObservation *statement, HetuLanguage language)
{
  g_autofree char *number = NULL;

  if (statement->comparator == HETU_COMPARATOR_RANGE)
    return format_value (statement, HETU_FORMAT_UNIT, language);
  number = hetu_format_decimal (statement->value, -1, HETU_FORMAT_SIGNED, language);
  return g_strconcat (hetu_comparator_to_sign (statement->comparator), number, NULL);
}

static void
add_tooltip_line (GString *tooltip,
                  const char *what,
                  const HetuObservation *statement,
                  HetuLanguage language)
{
  g_autofree char *period = NULL;
  g_autofree char *value = NULL;

  if (statement == NULL)
    return;
  period = hetu_period_to_label (statement->period, language);
  value = statement->has_value ? format_value (statement, HETU_FORMAT_UNIT, language)
                               : g_strdup (hetu_status_to_label (statement->status, language));
  g_string_append_printf (tooltip,
                          "%s%s  %s  %s",
                          tooltip->len > 0 ? "\n" : "",
                          period,
                          what,
                          value);
}

static gboolean
is_newer (const HetuObservation *a, const HetuObservation *b)
{
  return a != NULL && (b == NULL || hetu_period_compare (a->period, b->period) > 0);
}

void
hetu_latest_describe (HetuLatest *self,
                      HetuIndicator *indicator,
                      HetuLanguage language,
                      HetuIndicatorFacts *facts)
{
  const Newest *newest =
      g_hash_table_lookup (self->newest, GINT_TO_POINTER (hetu_indicator_get_number (indicator)));
  const HetuObservation *level = NULL, *growth = NULL, *ratio = NULL, *target = NULL, *gap = NULL;
  GString *tooltip = NULL;

  *facts = (HetuIndicatorFacts){ 0 };
  if (newest == NULL)
    return;
  level = get_statement (self, newest->level);
  growth = get_statement (self, newest->growth);
  ratio = get_statement (self, newest->ratio);
  target = get_statement (self, newest->target);
  gap = get_statement (self, newest->gap);
  if (level != NULL)
    facts->level = format_value (level, HETU_FORMAT_UNIT, language);
  if (is_newer (gap, growth) && is_newer (gap, ratio) && is_newer (gap, level))
    facts->gap = TRUE;
  else if (growth != NULL)
    {
      facts->latest = format_growth (growth, language);
      facts->strong = TRUE;
    }
  else if (ratio != NULL)
    facts->latest = format_value (ratio, HETU_FORMAT_UNIT, language);
  else if (target != NULL)
    {
      g_autofree char *value = target->measure == HETU_MEASURE_GROWTH
                                   ? format_growth (target, language)
                                   : format_value (target, HETU_FORMAT_UNIT, language);

      /* Translators: a target value at the end of a row of the sidebar */
      facts->latest = target->comparator == HETU_COMPARATOR_EQUAL
                          ? g_strdup_printf (_ ("target %s"), value)
                          : g_steal_pointer (&value);
    }
  tooltip = g_string_new (NULL);
  add_tooltip_line (tooltip, _ ("level"), level, language);
  add_tooltip_line (tooltip, _ ("year on year"), growth, language);
  add_tooltip_line (tooltip, _ ("ratio"), ratio, language);
  add_tooltip_line (tooltip, _ ("target"), target, language);
  add_tooltip_line (tooltip, _ ("not given"), gap, language);
  facts->tooltip = g_string_free (tooltip, FALSE);
}
