/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An audit as rows that scripts rely on: numbers as written, in the draft's unit. */
#include "audit/report.h"

#include "model/source.h"

static const char *const columns[] = { "char_start",
                                       "char_end",
                                       "quote",
                                       "indicator_id",
                                       "region",
                                       "period",
                                       "measure",
                                       "draft_value",
                                       "store_value",
                                       "unit",
                                       "difference",
                                       "verdict",
                                       "source",
                                       "indicator",
                                       "kind",
                                       "comparator",
                                       "draft_high",
                                       "difference_unit",
                                       "difference_percent",
                                       "vintage",
                                       "store_shows",
                                       "contradicts",
                                       "reason",
                                       NULL };

static void
take_decimal (HetuTable *table, const char *column, HetuDecimal value)
{
  hetu_table_take (table, column, hetu_decimal_to_string (value));
}

static void
add_numbers (HetuTable *table, const HetuAuditFigure *figure, const HetuClaim *claim)
{
  if (figure->told.has_value)
    take_decimal (table, "draft_value", figure->told.value);
  if (figure->told.has_value && figure->told.comparator == HETU_COMPARATOR_RANGE)
    take_decimal (table, "draft_high", figure->told.value_high);
  hetu_table_set (table, "unit", claim->unit);
  hetu_table_set (table,
                  "comparator",
                  hetu_comparator_to_string ((HetuComparator) figure->told.comparator));
  if (figure->has_stored_value)
    take_decimal (table, "store_value", figure->stored_value);
  if (figure->has_difference && figure->difference.coefficient != 0)
    {
      take_decimal (table, "difference", figure->difference);
      hetu_table_take (table,
                       "difference_unit",
                       hetu_unit_to_string (figure->difference_unit, HETU_LANGUAGE_ZH));
      if (figure->has_percent)
        {
          char percent[G_ASCII_DTOSTR_BUF_SIZE];

          g_ascii_formatd (percent, sizeof percent, "%.2f", figure->percent);
          hetu_table_set (table, "difference_percent", percent);
        }
    }
}

/* Where the figures stand that it contradicts: “120-135 182-190” */
static char *
list_contradicted (const HetuAudit *self, guint index)
{
  const HetuAuditFigure *figure = hetu_audit_get_figure (self, index);
  GString *places = g_string_new (NULL);

  for (guint i = 0; i < figure->contradictions->len; i++)
    {
      const HetuContradiction *one =
          &g_array_index (self->contradictions,
                          HetuContradiction,
                          g_array_index (figure->contradictions, guint, i));

      for (guint k = 0; k < one->figures->len; k++)
        {
          guint other = g_array_index (one->figures, guint, k);
          const HetuClaim *claim =
              &g_array_index (self->claims, HetuClaim, hetu_audit_get_figure (self, other)->claim);

          if (other != index)
            g_string_append_printf (places,
                                    "%s%u-%u",
                                    places->len > 0 ? " " : "",
                                    claim->char_start,
                                    claim->char_end);
        }
    }
  return g_string_free (places, FALSE);
}

/* Verbatim, but for line breaks, which are told as “\n”: as hetu-cli read does. */
static char *
dup_quote (const HetuAudit *self, const HetuClaim *claim)
{
  const guint32 *bytes = self->reading->bytes;
  g_autofree char *quote = g_strndup (self->reading->text + bytes[claim->char_start],
                                      bytes[claim->char_end] - bytes[claim->char_start]);
  g_auto (GStrv) lines = g_strsplit (quote, "\n", -1);

  return g_strjoinv ("\\n", lines);
}

static void
add_row (HetuTable *table, const HetuAudit *self, guint index)
{
  const HetuAuditFigure *figure = hetu_audit_get_figure (self, index);
  const HetuClaim *claim = &g_array_index (self->claims, HetuClaim, figure->claim);

  hetu_table_take (table, "char_start", g_strdup_printf ("%u", claim->char_start));
  hetu_table_take (table, "char_end", g_strdup_printf ("%u", claim->char_end));
  hetu_table_take (table, "quote", dup_quote (self, claim));
  hetu_table_set (table, "indicator_id", figure->indicator_id);
  if (claim->region != 0)
    hetu_table_take (table, "region", g_strdup_printf ("%d", claim->region));
  hetu_table_take (table, "period", hetu_period_to_string (claim->period));
  hetu_table_set (table, "measure", hetu_measure_to_string ((HetuMeasure) figure->told.measure));
  add_numbers (table, figure, claim);
  hetu_table_set (table, "verdict", hetu_verdict_to_string (figure->verdict));
  hetu_table_set (table, "source", figure->source);
  hetu_table_set (table, "indicator", figure->name);
  hetu_table_set (table, "kind", hetu_kind_to_string ((HetuKind) figure->told.kind));
  if (figure->stored.vintage != 0)
    hetu_table_take (table, "vintage", hetu_date_to_string (figure->stored.vintage));
  if (figure->shown.id != 0 && figure->shown.has_value)
    take_decimal (table, "store_shows", figure->shown.value);
  hetu_table_take (table, "contradicts", list_contradicted (self, index));
  hetu_table_set (table, "reason", figure->reason);
  hetu_table_end_row (table);
}

HetuTable *
hetu_audit_to_table (const HetuAudit *self, guint verdicts)
{
  HetuTable *table = hetu_table_new (columns);
  g_autoptr (GArray) list = hetu_audit_list (self, verdicts, FALSE);

  for (guint i = 0; i < list->len; i++)
    add_row (table, self, g_array_index (list, guint, i));
  return table;
}
