/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Conflicts: the figure in hand, or one that is linked with it, told otherwise by another document. Both versions are kept; which of them is
 * shown is decided elsewhere, by the store's rule or by a person. */
#include "ui/review-conflict.h"

#include "acceptance.h"
#include "model/format.h"
#include "review/entry.h"
#include "ui/tooltip.h"

#include <glib/gi18n.h>

struct _HetuReviewConflict
{
  GtkWidget parent_instance;
  GtkWidget *child;       /* (borrowed) */
  GtkLabel *words, *more; /* (borrowed) */
  GtkGrid *table;         /* (borrowed) */
};

G_DEFINE_FINAL_TYPE (HetuReviewConflict, hetu_review_conflict, GTK_TYPE_WIDGET)

/* ---- what there is */

static const HetuAcceptanceRival *
find_difference (const GArray *rivals)
{
  for (guint i = 0; i < rivals->len; i++)
    if (g_array_index (rivals, HetuAcceptanceRival, i).differs)
      return &g_array_index (rivals, HetuAcceptanceRival, i);
  return NULL;
}

/* The first of the figures in hand and linked that is told otherwise, with its rivals; %NULL for none */
static GArray *
find_conflict (HetuReviewFlow *flow, HetuStore *store, guint *index)
{
  HetuReview *review = hetu_review_flow_get_review (flow);
  guint current = hetu_review_get_current (review);
  guint sentence = hetu_review_get_item (review, current)->sentence_start;

  for (guint i = hetu_review_get_item (review, current)->leader;
       i < hetu_review_get_n_items (review) &&
       hetu_review_get_item (review, i)->sentence_start == sentence;
       i++)
    {
      g_autoptr (GArray) rivals = NULL;

      if (i != current && !hetu_review_is_linked (review, current, i))
        continue;
      rivals = hetu_review_list_rivals (review, store, hetu_review_flow_get_source (flow), i);
      if (find_difference (rivals) == NULL)
        continue;
      *index = i;
      return g_steal_pointer (&rivals);
    }
  return NULL;
}

/* ---- words */

static char *
write_value (const HetuObservation *told, HetuLanguage language)
{
  if (!told->has_value)
    return g_strdup (hetu_format_absence (told->status, language));
  return hetu_format_value (told->value,
                            told->unit,
                            told->comparator,
                            -1,
                            HETU_FORMAT_UNIT,
                            language);
}

/* (transfer full): the document that tells it */
static char *
write_source (HetuStore *store, const HetuObservation *told, HetuLanguage language)
{
  HetuSource *source = hetu_store_get_source (store, told->source);

  return source != NULL ? hetu_source_to_citation (source, language) : g_strdup ("—");
}

static void
attach (HetuReviewConflict *self, const char *words, int column, int row, const char *style)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_label_set_wrap (GTK_LABEL (label), column == 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_grid_attach (self->table, label, column, row, 1, 1);
}

static char *
write_difference (const HetuAcceptanceRival *rival, HetuLanguage language)
{
  if (rival->other_basis)
    return g_strdup (_ ("other basis"));
  if (!rival->differs)
    return g_strdup (_ ("the same"));
  return rival->has_difference
             ? hetu_format_decimal (rival->difference, -1, HETU_FORMAT_SIGNED, language)
             : g_strdup ("—");
}

static void
fill_table (HetuReviewConflict *self,
            HetuReviewFlow *flow,
            HetuStore *store,
            const GArray *rivals,
            guint index)
{
  HetuReview *review = hetu_review_flow_get_review (flow);
  HetuLanguage language = hetu_session_get_language (hetu_review_flow_get_session (flow));
  g_autofree char *own = hetu_review_dup_field (review, index, HETU_REVIEW_VALUE, language);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->table))) != NULL)
    gtk_grid_remove (self->table, child);
  attach (self, _ ("Source"), 0, 0, "quiet");
  attach (self, _ ("Value"), 1, 0, "quiet");
  attach (self, _ ("This report against it"), 2, 0, "quiet");
  attach (self, _ ("This report"), 0, 1, NULL);
  attach (self, own, 1, 1, "numbers");
  for (guint i = 0; i < rivals->len; i++)
    {
      const HetuAcceptanceRival *rival = &g_array_index (rivals, HetuAcceptanceRival, i);
      g_autofree char *source = write_source (store, &rival->told, language);
      g_autofree char *value = write_value (&rival->told, language);
      g_autofree char *difference = write_difference (rival, language);
      g_autofree char *shown =
          rival->told.chosen ? g_strdup_printf (_ ("%s (shown now)"), source) : g_strdup (source);

      attach (self, shown, 0, (int) i + 2, NULL);
      attach (self, value, 1, (int) i + 2, "numbers");
      attach (self, difference, 2, (int) i + 2, "numbers");
    }
}

void
hetu_review_conflict_show (HetuReviewConflict *self, HetuReviewFlow *flow)
{
  HetuSession *session = hetu_review_flow_get_session (flow);
  HetuReview *review = hetu_review_flow_get_review (flow);
  HetuStore *store = hetu_session_get_store (session);
  HetuLanguage language = hetu_session_get_language (session);
  g_autoptr (GArray) rivals = NULL;
  const HetuAcceptanceRival *other = NULL;
  g_autofree char *name = NULL, *own = NULL, *value = NULL, *source = NULL, *words = NULL;
  guint index = 0;

  if (review != NULL && store != NULL && hetu_review_get_current (review) != HETU_REVIEW_NONE)
    rivals = find_conflict (flow, store, &index);
  gtk_widget_set_visible (GTK_WIDGET (self), rivals != NULL);
  if (rivals == NULL)
    return;
  other = find_difference (rivals);
  name = hetu_review_dup_field (review, index, HETU_REVIEW_INDICATOR, language);
  own = hetu_review_dup_field (review, index, HETU_REVIEW_VALUE, language);
  value = write_value (&other->told, language);
  source = write_source (store, &other->told, language);
  words = g_strdup_printf (_ ("%s: the store has %s from %s, this report says %s"),
                           name,
                           value,
                           source,
                           own);
  gtk_label_set_label (self->words, words);
  hetu_tooltip_keep (GTK_WIDGET (self->words), words);
  gtk_label_set_label (
      self->more,
      other->told.chosen
          ? _ ("Their definitions may differ. Both are kept; the store shows its own.")
          : _ ("Their definitions may differ. Both are kept."));
  fill_table (self, flow, store, rivals, index);
}

/* ---- object */

static void
hetu_review_conflict_dispose (GObject *object)
{
  g_clear_pointer (&HETU_REVIEW_CONFLICT (object)->child, gtk_widget_unparent);
  G_OBJECT_CLASS (hetu_review_conflict_parent_class)->dispose (object);
}

static void
hetu_review_conflict_class_init (HetuReviewConflictClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hetu_review_conflict_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "reviewconflict");
}

static GtkLabel *
add_words (GtkWidget *box, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
hetu_review_conflict_init (HetuReviewConflict *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *icon = gtk_image_new_from_icon_name ("hetu-warning-symbolic");
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();

  gtk_widget_add_css_class (icon, "doubtful");
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  self->words = add_words (lines, NULL);
  self->more = add_words (lines, "quiet");
  gtk_widget_add_css_class (GTK_WIDGET (self->more), "small");
  gtk_label_set_wrap (self->more, FALSE);
  gtk_widget_set_hexpand (lines, TRUE);
  self->table = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_row_spacing (self->table, 8);
  gtk_grid_set_column_spacing (self->table, 18);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->table));
  gtk_widget_add_css_class (popover, "review-versions");
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Compare Them"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), lines);
  gtk_box_append (GTK_BOX (box), button);
  self->child = box;
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  gtk_widget_hide (GTK_WIDGET (self));
}
