/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rank table: a line a place, the first on top, those without a figure last. Movement is an arrow with its number, never a
 * colour alone. */
#include "ui/rank-table.h"

#include "model/format.h"
#include "ui/list-rows.h"
#include "ui/names.h"
#include "ui/text-columns.h"

#include <glib/gi18n.h>

typedef enum
{
  COLUMN_RANK,
  COLUMN_REGION,
  COLUMN_VALUE,
  COLUMN_BEFORE,
  COLUMN_MOVEMENT,
  COLUMN_LEADER,
  COLUMN_PARENT,
  COLUMN_STATED,
  COLUMN_NOTICE,
  N_COLUMNS,
} Column;

struct _HetuRankTable
{
  GtkWidget parent_instance;
  /* owned */
  GListStore *rows; /* (element-type HetuTextRow) */
  /* borrowed: child */
  GtkWidget *scrolled;
};

enum
{
  STATEMENT_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuRankTable, hetu_rank_table, GTK_TYPE_WIDGET)

static const HetuTextColumn columns[N_COLUMNS] = {
  [COLUMN_RANK] = { N_ ("Rank"), TRUE, FALSE },
  [COLUMN_REGION] = { N_ ("Region"), FALSE, FALSE },
  [COLUMN_VALUE] = { N_ ("Value"), TRUE, FALSE },
  [COLUMN_BEFORE] = { N_ ("Before"), TRUE, FALSE },
  [COLUMN_MOVEMENT] = { N_ ("Movement"), TRUE, FALSE },
  [COLUMN_LEADER] = { N_ ("To the first"), TRUE, FALSE },
  [COLUMN_PARENT] = { N_ ("To the whole"), TRUE, FALSE },
  [COLUMN_STATED] = { N_ ("Stated"), TRUE, FALSE },
  [COLUMN_NOTICE] = { N_ ("Notice"), FALSE, TRUE },
};

/* ---- cells */

/* “▲2”, “▼1”, “—”: gained, lost, stayed */
static char *
make_movement (const HetuStanding *standing)
{
  if (!standing->has_movement)
    return NULL;
  if (standing->movement == 0)
    return g_strdup ("—");
  return g_strdup_printf ("%s%d", standing->movement > 0 ? "▲" : "▼", ABS (standing->movement));
}

static char *
make_gap (gboolean given, HetuDecimal gap, HetuUnit unit, HetuLanguage language)
{
  return given ? hetu_format_value (gap,
                                    unit,
                                    HETU_COMPARATOR_EQUAL,
                                    -1,
                                    HETU_FORMAT_SIGNED | HETU_FORMAT_UNIT,
                                    language)
               : NULL;
}

static char *
make_value (const HetuObservation *figure, HetuLanguage language)
{
  if (!figure->has_value)
    return g_strdup (hetu_format_absence (figure->status, language));
  return hetu_format_value (figure->value,
                            figure->unit,
                            figure->comparator,
                            -1,
                            HETU_FORMAT_UNIT,
                            language);
}

/* Returns: (transfer full) */
static HetuTextRow *
make_row (HetuSession *session, const HetuRanking *ranking, const HetuStanding *one)
{
  HetuStore *store = hetu_session_get_store (session);
  HetuLanguage language = hetu_session_get_language (session);
  HetuTextRow *self =
      hetu_text_row_new (N_COLUMNS,
                         one->figure.id,
                         one->region == hetu_spec_get_focus (hetu_session_get_spec (session)));
  HetuUnit unit = one->gap_unit;

  if (one->rank > 0)
    hetu_text_row_take (self, COLUMN_RANK, g_strdup_printf (one->tied ? "%u =" : "%u", one->rank));
  hetu_text_row_take (
      self,
      COLUMN_REGION,
      g_strdup (hetu_name_district (hetu_store_get_district (store, one->region), language)));
  hetu_text_row_take (self,
                      COLUMN_VALUE,
                      one->figure.has_value ? make_value (&one->figure, language)
                                            : hetu_ranking_dup_absence (ranking, one, language));
  if (one->previous_rank > 0)
    hetu_text_row_take (self, COLUMN_BEFORE, g_strdup_printf ("%u", one->previous_rank));
  hetu_text_row_take (self, COLUMN_MOVEMENT, make_movement (one));
  hetu_text_row_take (
      self,
      COLUMN_LEADER,
      make_gap (one->has_leader_gap && one->rank > 1, one->leader_gap, unit, language));
  hetu_text_row_take (self,
                      COLUMN_PARENT,
                      make_gap (one->has_parent_gap, one->parent_gap, unit, language));
  if (one->stated.id != 0)
    hetu_text_row_take (self, COLUMN_STATED, make_value (&one->stated, language));
  hetu_text_row_take (self, COLUMN_NOTICE, hetu_ranking_dup_notice (ranking, one, language));
  return self;
}

static void
on_activate (HetuRankTable *self, guint position)
{
  g_autoptr (HetuTextRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  g_signal_emit (self, signals[STATEMENT_ACTIVATED], 0, hetu_text_row_get_statement (row));
}

/* ---- object */

static void
hetu_rank_table_dispose (GObject *object)
{
  HetuRankTable *self = HETU_RANK_TABLE (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->rows);
  G_OBJECT_CLASS (hetu_rank_table_parent_class)->dispose (object);
}

static void
hetu_rank_table_class_init (HetuRankTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hetu_rank_table_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[STATEMENT_ACTIVATED] = g_signal_new ("statement-activated",
                                               HETU_TYPE_RANK_TABLE,
                                               G_SIGNAL_RUN_LAST,
                                               0,
                                               NULL,
                                               NULL,
                                               NULL,
                                               G_TYPE_NONE,
                                               1,
                                               G_TYPE_INT64);
}

static void
hetu_rank_table_init (HetuRankTable *self)
{
  GtkWidget *view = NULL;

  self->rows = g_list_store_new (HETU_TYPE_TEXT_ROW);
  view = hetu_text_columns_new (G_LIST_MODEL (self->rows), columns, N_COLUMNS);
  g_signal_connect_swapped (view, "activate", G_CALLBACK (on_activate), self);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), view);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

void
hetu_rank_table_set_ranking (HetuRankTable *self, HetuSession *session, const HetuRanking *ranking)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (HETU_IS_RANK_TABLE (self));
  for (guint i = 0; ranking != NULL && i < ranking->standings->len; i++)
    g_ptr_array_add (
        rows,
        make_row (session, ranking, &g_array_index (ranking->standings, HetuStanding, i)));
  hetu_list_rows_replace (self->rows, rows);
}

HetuWordTable *
hetu_rank_table_dup_table (HetuRankTable *self, const char *caption, HetuLanguage language)
{
  g_return_val_if_fail (HETU_IS_RANK_TABLE (self), NULL);
  return hetu_text_columns_to_table (G_LIST_MODEL (self->rows),
                                     columns,
                                     N_COLUMNS,
                                     caption,
                                     language);
}
