/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of hetu-cli target: what the documents tell, what was adjusted since, who was answerable, and what is judged otherwise than by
 * default. */
#include "commands/target-history.h"

#include "store/known.h"

#define ENTRY(letter, id) g_strdup_printf (letter "%" G_GINT64_FORMAT, (id))

static void
take_value (HetuTable *table,
            HetuComparator comparator,
            HetuDecimal value,
            HetuDecimal high,
            HetuUnit unit,
            HetuLanguage language)
{
  hetu_table_set (table, "comparator", hetu_comparator_to_string (comparator));
  hetu_table_take (table, "value", hetu_decimal_to_string (value));
  if (comparator == HETU_COMPARATOR_RANGE)
    hetu_table_take (table, "value_high", hetu_decimal_to_string (high));
  hetu_table_take (table, "unit", hetu_unit_to_string (unit, language));
}

/* @revised: whether something else is in force */
static gboolean
add_document (HetuTable *table,
              HetuStore *store,
              const HetuObservation *one,
              gboolean revised,
              gint32 as_of,
              HetuLanguage language,
              GError **error)
{
  g_autoptr (HetuTargetTerms) terms = hetu_query_target_terms (store, one->id, as_of, error);

  if (terms == NULL)
    return FALSE;
  hetu_table_set (table, "what", "document");
  if (one->has_value)
    take_value (table,
                (HetuComparator) one->comparator,
                one->value,
                one->value_high,
                one->unit,
                language);
  else
    hetu_table_set (table, "comparator", hetu_comparator_to_string (one->comparator));
  hetu_table_set (table, "text", one->text);
  hetu_table_set (table, "in_force", one->chosen && !revised ? "yes" : "no");
  hetu_table_take (table, "deadline", hetu_period_to_string (one->deadline));
  if (one->chosen)
    hetu_target_take_terms (table, store, one, terms, language);
  else
    hetu_table_set (table, "written", terms->written);
  hetu_command_take_citation (table, "source", store, one->source, language);
  hetu_table_end_row (table);
  return TRUE;
}

static void
add_revision (HetuTable *table,
              HetuStore *store,
              const HetuTargetRevision *one,
              gboolean in_force,
              HetuLanguage language)
{
  hetu_table_set (table, "what", "revision");
  hetu_table_take (table, "entry", ENTRY ("r", one->id));
  hetu_table_take (table, "since", hetu_day_to_label (one->since));
  take_value (table, one->comparator, one->value, one->value_high, one->unit, language);
  hetu_table_set (table, "written", one->written);
  hetu_table_set (table, "in_force", in_force ? "yes" : "no");
  hetu_table_take (table, "deadline", hetu_period_to_string (one->deadline));
  hetu_table_set (table, "reason", one->reason);
  hetu_command_take_citation (table, "source", store, one->source, language);
  hetu_table_set (table, "author", one->author);
  hetu_table_set (table, "at", one->at);
  hetu_table_end_row (table);
}

static void
add_owner (HetuTable *table, const HetuOwner *one, gboolean in_force)
{
  hetu_table_set (table, "what", "owner");
  hetu_table_take (table, "entry", ENTRY ("o", one->id));
  hetu_table_take (table, "since", hetu_day_to_label (one->since));
  hetu_table_set (table, "owner", one->name);
  hetu_table_set (table, "in_force", in_force ? "yes" : "no");
  hetu_table_set (table, "author", one->author);
  hetu_table_set (table, "at", one->at);
  hetu_table_end_row (table);
}

static void
drop_later (GArray *owners, gint32 as_of)
{
  for (guint i = owners->len; i > 0; i--)
    if (g_array_index (owners, HetuOwner, i - 1).since > as_of)
      g_array_remove_index (owners, i - 1);
}

HetuTable *
hetu_target_history_new (HetuStore *store,
                         gint64 target,
                         gint32 as_of,
                         HetuLanguage language,
                         GError **error)
{
  static const char *const columns[] = {
    "what",   "entry",      "since",        "in_force",    "comparator", "written",
    "value",  "value_high", "unit",         "text",        "deadline",   "start",
    "event",  "tolerance",  "tolerance_by", "target_kind", "kind_by",    "owner",
    "reason", "source",     "author",       "at",          NULL
  };
  g_autoptr (HetuTable) table = hetu_table_new (columns);
  g_autoptr (GArray) told = hetu_known_rivals (store, target, as_of, error);
  g_autoptr (GArray) revisions = NULL;
  g_autoptr (GArray) owners = NULL;

  if (told == NULL)
    return NULL;
  revisions = hetu_query_target_revisions (store, target, as_of, error);
  owners = revisions != NULL ? hetu_query_target_owners (store, target, error) : NULL;
  if (owners == NULL)
    return NULL;
  if (as_of != 0)
    drop_later (owners, as_of);
  for (guint i = 0; i < told->len; i++)
    if (!add_document (table,
                       store,
                       &g_array_index (told, HetuObservation, i),
                       revisions->len > 0,
                       as_of,
                       language,
                       error))
      return NULL;
  for (guint i = 0; i < revisions->len; i++)
    add_revision (table,
                  store,
                  &g_array_index (revisions, HetuTargetRevision, i),
                  i + 1 == revisions->len,
                  language);
  for (guint i = 0; i < owners->len; i++)
    add_owner (table, &g_array_index (owners, HetuOwner, i), i + 1 == owners->len);
  return g_steal_pointer (&table);
}
