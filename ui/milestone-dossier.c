/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Milestone dossier: built anew for each milestone; words of documents are shown verbatim. */
#include "ui/milestone-dossier.h"

#include "chart/badge.h"
#include "ui/milestone-strip.h"
#include "ui/scene-cell.h"

#include <glib/gi18n.h>

struct _HetuMilestoneDossier
{
  GtkWidget parent_instance;
  /* borrowed: children */
  GtkWidget *scroller;
  GtkBox *body;
};

G_DEFINE_FINAL_TYPE (HetuMilestoneDossier, hetu_milestone_dossier, GTK_TYPE_WIDGET)

static GtkWidget *
add_label (GtkBox *box, const char *css_class, const char *text, int gap)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_margin_top (label, gap);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
  return label;
}

/* “洛阳市 · 牡丹文化节 · 2023-04-05 到期 · 责任单位 市文广旅局”. */
static char *
write_terms (HetuSession *session, HetuMilestoneItem *item)
{
  const HetuMilestone *one = hetu_milestone_item_get_milestone (item);
  HetuDistrict *district = hetu_store_get_district (hetu_session_get_store (session), one->region);
  gint32 due = hetu_milestone_item_get_verdict (item).due;
  GString *terms =
      g_string_new (hetu_district_get_name (district, hetu_session_get_language (session)));

  if (one->written != NULL || one->event != NULL)
    g_string_append_printf (terms, " · %s", one->written != NULL ? one->written : one->event);
  if (due != 0)
    {
      g_autofree char *day = hetu_day_to_label (due);
      g_autofree char *by = g_strdup_printf (_ ("due %s"), day);

      g_string_append_printf (terms, " · %s", by);
    }
  if (one->owner != NULL)
    {
      g_autofree char *owner = g_strdup_printf (_ ("owner %s"), one->owner);

      g_string_append_printf (terms, " · %s", owner);
    }
  return g_string_free (terms, FALSE);
}

static void
add_verdict (HetuMilestoneDossier *self, HetuSession *session, HetuMilestoneItem *item)
{
  HetuLanguage language = hetu_session_get_language (session);
  HetuMilestoneVerdict verdict = hetu_milestone_item_get_verdict (item);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *glyph = hetu_scene_cell_new ();
  g_autoptr (HetuTheme) theme = hetu_scene_cell_new_theme (session);
  g_autoptr (HetuScene) scene =
      hetu_badge_new_scene (theme, NULL, hetu_milestone_state_to_badge (verdict.state), language);
  g_autofree char *words = hetu_milestone_verdict_to_text (&verdict, language);

  hetu_scene_cell_set_scene (HETU_SCENE_CELL (glyph), scene);
  gtk_widget_set_valign (glyph, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), glyph);
  add_label (GTK_BOX (row), "strong", words, 0);
  gtk_widget_set_margin_top (row, 14);
  gtk_box_append (self->body, row);
}

/* A sentence on a card with the document below it. @lack: what is said where there is no sentence */
static void
add_card (HetuMilestoneDossier *self,
          HetuSession *session,
          const char *quote,
          const char *lack,
          const char *kind,
          gint32 source)
{
  HetuStore *store = hetu_session_get_store (session);
  HetuSource *document = source != 0 ? hetu_store_get_source (store, source) : NULL;
  const char *title = document != NULL ? hetu_source_get_title (document) : _ ("no source");
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *caption = g_strdup_printf ("%s · %s", kind, title);

  if (quote == NULL)
    gtk_widget_add_css_class (add_label (GTK_BOX (card), "quote", lack, 0), "quiet");
  else
    add_label (GTK_BOX (card), "quote", quote, 0);
  add_label (GTK_BOX (card), "citation", caption, 0);
  gtk_widget_add_css_class (card, "quote-card");
  gtk_widget_set_margin_top (card, 8);
  gtk_box_append (self->body, card);
}

static void
add_sources (HetuMilestoneDossier *self, HetuSession *session, const HetuMilestone *one)
{
  GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

  gtk_box_append (self->body, line);
  add_label (self->body, "section", _ ("Cited From"), 0);
  add_card (self,
            session,
            one->quote,
            _ ("The data carry no sentence for this."),
            _ ("Milestone"),
            one->source);
  if (one->completion != 0)
    add_card (self,
              session,
              one->completion_note,
              _ ("No note was entered."),
              _ ("Completion"),
              one->done_source);
}

static void
add_days (HetuMilestoneDossier *self, const HetuMilestone *one)
{
  if (one->event != NULL)
    {
      g_autofree char *day = hetu_day_to_label (one->event_day);
      g_autofree char *words =
          one->event_day != 0
              ? g_strdup_printf (_ ("%s begins on %s"), one->event, day)
              : g_strdup_printf (_ ("The first day of %s is not known yet"), one->event);

      add_label (self->body, "verdict", words, 6);
    }
  if (one->completion != 0)
    {
      g_autofree char *day = hetu_day_to_label (one->done);
      g_autofree char *words = g_strdup_printf (_ ("Reached on %s"), day);

      add_label (self->body, "verdict", words, 6);
    }
}

/* ---- object */

static void
hetu_milestone_dossier_dispose (GObject *object)
{
  g_clear_pointer (&HETU_MILESTONE_DOSSIER (object)->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (hetu_milestone_dossier_parent_class)->dispose (object);
}

static void
hetu_milestone_dossier_class_init (HetuMilestoneDossierClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hetu_milestone_dossier_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
hetu_milestone_dossier_init (HetuMilestoneDossier *self)
{
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->body = GTK_BOX (body);
  gtk_widget_set_margin_start (body, 20);
  gtk_widget_set_margin_end (body, 16);
  gtk_widget_set_margin_top (body, 18);
  gtk_widget_set_margin_bottom (body, 18);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), body);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

GtkWidget *
hetu_milestone_dossier_new (void)
{
  return g_object_new (HETU_TYPE_MILESTONE_DOSSIER, NULL);
}

void
hetu_milestone_dossier_show (HetuMilestoneDossier *self,
                             HetuSession *session,
                             HetuMilestoneItem *item)
{
  const HetuMilestone *one = NULL;
  g_autofree char *terms = NULL;
  GtkWidget *child = NULL;

  g_return_if_fail (HETU_IS_MILESTONE_DOSSIER (self) && HETU_IS_MILESTONE_ITEM (item));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->body))) != NULL)
    gtk_box_remove (self->body, child);
  one = hetu_milestone_item_get_milestone (item);
  terms = write_terms (session, item);
  add_label (self->body,
             "target-title",
             hetu_milestone_get_task (one, hetu_session_get_language (session)),
             0);
  add_label (self->body, "detail", terms, 3);
  add_verdict (self, session, item);
  add_days (self, one);
  add_sources (self, session, one);
  if (one->note != NULL)
    add_label (self->body, "detail", one->note, 12);
}
