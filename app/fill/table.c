/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What became of the × of a template, as rows that people and programs read. */
#include "fill.h"

#include <glib/gi18n-lib.h>

static const char *const words[] = { "filled", "unknown", "refused", "name" };
static const char *const labels[] = { N_ ("Filled in"),
                                      N_ ("Not known"),
                                      N_ ("Left as it is"),
                                      N_ ("No figure") };

static const char *const columns[] = { "char_start",   "char_end",  "template_text", "filled_text",
                                       "indicator_id", "region",    "period",        "measure",
                                       "value",        "unit",      "status",        "reason",
                                       "source",       "indicator", "kind",          "value_start",
                                       "value_end",    NULL };

G_STATIC_ASSERT (G_N_ELEMENTS (words) == HETU_FILL_N_STATES);
G_STATIC_ASSERT (G_N_ELEMENTS (labels) == HETU_FILL_N_STATES);

const char *
hetu_fill_state_to_string (HetuFillState state)
{
  g_return_val_if_fail (state < HETU_FILL_N_STATES, "");

  return words[state];
}

const char *
hetu_fill_state_to_label (HetuFillState state)
{
  g_return_val_if_fail (state < HETU_FILL_N_STATES, "");

  return _ (labels[state]);
}

/* A stretch of text on one line. */
static char *
fold_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  return g_strjoinv ("\\n", lines);
}

static void
take_number (HetuTable *table, const char *column, guint number)
{
  hetu_table_take (table, column, g_strdup_printf ("%u", number));
}

static void
add_row (HetuTable *table, const HetuFillSlot *slot, HetuStore *store, HetuLanguage language)
{
  HetuSource *source = slot->source != 0 ? hetu_store_get_source (store, slot->source) : NULL;

  take_number (table, "char_start", slot->char_start);
  take_number (table, "char_end", slot->char_end);
  take_number (table, "value_start", slot->value_start);
  take_number (table, "value_end", slot->value_end);
  hetu_table_take (table, "template_text", fold_lines (slot->template_text));
  hetu_table_take (table, "filled_text", fold_lines (slot->filled_text));
  hetu_table_set (table, "status", hetu_fill_state_to_string (slot->state));
  hetu_table_set (table, "reason", slot->reason);
  hetu_table_set (table, "indicator_id", slot->indicator_id);
  hetu_table_set (table, "indicator", slot->indicator);
  if (slot->region != 0)
    hetu_table_take (table, "region", g_strdup_printf ("%06d", slot->region));
  hetu_table_take (table, "period", hetu_period_to_string (slot->period));
  if (slot->state != HETU_FILL_NO_FIGURE)
    {
      hetu_table_set (table, "measure", hetu_measure_to_string (slot->measure));
      hetu_table_set (table, "kind", hetu_kind_to_string (slot->kind));
    }
  if (slot->known)
    {
      hetu_table_take (table, "value", hetu_decimal_to_string (slot->value));
      hetu_table_take (table, "unit", hetu_unit_to_string (slot->unit, HETU_LANGUAGE_ZH));
    }
  if (source != NULL)
    hetu_table_take (table, "source", hetu_source_to_citation (source, language));
  hetu_table_end_row (table);
}

HetuTable *
hetu_filling_to_table (const HetuFilling *self,
                       HetuStore *store,
                       gboolean all,
                       HetuLanguage language)
{
  HetuTable *table = hetu_table_new (columns);
  const GArray *slots = hetu_filling_get_slots (self);

  for (guint i = 0; i < slots->len; i++)
    {
      const HetuFillSlot *slot = &g_array_index (slots, HetuFillSlot, i);

      if (all || slot->state != HETU_FILL_NO_FIGURE)
        add_row (table, slot, store, language);
    }
  return table;
}
