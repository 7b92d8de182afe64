/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The structure of a sentence: a card a part, in the order in which such sentences are built. */
#include "ui/review-structure.h"

#include "ui/review-counts.h"
#include "ui/tooltip.h"
#include "ui/wrap-box.h"

#include <glib/gi18n.h>

struct _HetuReviewStructure
{
  GtkWidget parent_instance;
  GtkWidget *heading, *cards, *remark, *remark_words, *legend; /* (borrowed): children */
};

G_DEFINE_FINAL_TYPE (HetuReviewStructure, hetu_review_structure, GTK_TYPE_WIDGET)

/* What a card is headed by, and how it looks. */
static const struct
{
  const char *name, *style;
} roles[] = {
  [HETU_REVIEW_ROLE_PERIOD] = { N_ ("Period"), "plain" },
  [HETU_REVIEW_ROLE_REGION] = { N_ ("Region"), "plain" },
  [HETU_REVIEW_ROLE_INDICATOR] = { N_ ("Indicator"), "indicator" },
  [HETU_REVIEW_ROLE_KIND] = { N_ ("Nature"), "kind" },
  [HETU_REVIEW_ROLE_VALUE] = { N_ ("Value"), "value" },
  [HETU_REVIEW_ROLE_BASIS] = { N_ ("Basis"), "basis" },
  [HETU_REVIEW_ROLE_LINKED] = { N_ ("Value"), "value" },
};

static GtkWidget *
make_card (const HetuReviewPart *part, HetuLanguage language)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *name = gtk_label_new (part->role == HETU_REVIEW_ROLE_LINKED
                                       ? hetu_measure_to_label (part->measure, language)
                                       : _ (roles[part->role].name));
  GtkWidget *words = gtk_label_new (part->words);

  gtk_widget_add_css_class (card, "part");
  gtk_widget_add_css_class (card, roles[part->role].style);
  gtk_widget_add_css_class (name, "small");
  gtk_widget_add_css_class (name, "quiet");
  gtk_widget_add_css_class (words, "words");
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (words), 24);
  hetu_tooltip_keep (words, part->words);
  gtk_box_append (GTK_BOX (card), name);
  gtk_box_append (GTK_BOX (card), words);
  return card;
}

void
hetu_review_structure_show (HetuReviewStructure *self,
                            const HetuReview *review,
                            HetuLanguage language)
{
  guint current = hetu_review_get_current (review);
  g_autoptr (GPtrArray) parts = NULL;
  g_autofree char *remark = NULL;

  hetu_wrap_box_remove_all (HETU_WRAP_BOX (self->cards));
  if (current == HETU_REVIEW_NONE)
    {
      gtk_widget_hide (self->remark);
      return;
    }
  parts = hetu_review_list_parts (review, current, language);
  remark = hetu_review_dup_remark (review, current, language);
  for (guint i = 0; i < parts->len; i++)
    {
      const HetuReviewPart *part = parts->pdata[i];

      if (*part->words != '\0')
        hetu_wrap_box_append (HETU_WRAP_BOX (self->cards), make_card (part, language));
    }
  gtk_label_set_label (GTK_LABEL (self->remark_words), remark);
  gtk_widget_set_visible (self->remark, *remark != '\0');
}

void
hetu_review_structure_set_low (HetuReviewStructure *self, gboolean low)
{
  gtk_widget_set_visible (self->legend, !low);
  gtk_widget_set_visible (self->heading, !low);
}

static void
hetu_review_structure_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (hetu_review_structure_parent_class)->dispose (object);
}

static void
hetu_review_structure_class_init (HetuReviewStructureClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hetu_review_structure_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "reviewstructure");
}

static GtkWidget *
make_legend (void)
{
  static const struct
  {
    HetuReviewMark mark;
    const char *name;
  } samples[] = {
    { HETU_REVIEW_MARK_ACCEPTED, N_ ("accepted") }, { HETU_REVIEW_MARK_CURRENT, N_ ("in hand") },
    { HETU_REVIEW_MARK_LINKED, N_ ("linked") },     { HETU_REVIEW_MARK_DOUBTFUL, N_ ("doubtful") },
    { HETU_REVIEW_MARK_PENDING, N_ ("waiting") },   { HETU_REVIEW_MARK_REJECTED, N_ ("rejected") },
    { HETU_REVIEW_MARK_REDACTED, N_ ("redacted") },
  };
  GtkWidget *legend = hetu_wrap_box_new (10);
  GtkWidget *heading = gtk_label_new (_ ("Legend"));

  gtk_widget_add_css_class (legend, "legend");
  gtk_widget_add_css_class (heading, "quiet");
  hetu_wrap_box_append (HETU_WRAP_BOX (legend), heading);
  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    hetu_wrap_box_append (HETU_WRAP_BOX (legend),
                          hetu_review_sample_new (samples[i].mark, _ (samples[i].name)));
  return legend;
}

static void
hetu_review_structure_init (HetuReviewStructure *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (widget));
  GtkWidget *icon = gtk_image_new_from_icon_name ("hetu-warning-symbolic");

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 8);
  self->heading = gtk_label_new (_ ("Structure of the sentence"));
  gtk_label_set_xalign (GTK_LABEL (self->heading), 0);
  gtk_widget_add_css_class (self->heading, "quiet");
  gtk_widget_add_css_class (self->heading, "small");
  gtk_widget_set_parent (self->heading, widget);
  self->cards = hetu_wrap_box_new (8);
  gtk_widget_set_parent (self->cards, widget);
  self->remark = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->remark_words = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->remark_words), 0);
  gtk_label_set_wrap (GTK_LABEL (self->remark_words), TRUE);
  gtk_widget_add_css_class (icon, "doubtful");
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->remark), icon);
  gtk_box_append (GTK_BOX (self->remark), self->remark_words);
  gtk_widget_set_parent (self->remark, widget);
  self->legend = make_legend ();
  gtk_widget_set_parent (self->legend, widget);
}
