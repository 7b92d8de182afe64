/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words only: what they are about is chosen in the table or the text. */
#include "ui/audit-view.h"

#include "ui/quote.h"

#include <glib/gi18n.h>
#include <string.h>

struct _HetuAuditView
{
  GtkWidget parent_instance;
  /* template */
  GtkWidget *scroller;
  GtkWidget *content;
  GtkBox *verdict_box;
  GtkImage *verdict_image;
  GtkLabel *verdict_label;
  GtkLabel *name_label;
  GtkLabel *reason_label;
  GtkWidget *stored_box;
  GtkLabel *stored_label;
  GtkLabel *quote_label;
  GtkLabel *source_label;
  GtkLabel *contradictions_label;
  GtkButton *source_button;
  /* plain */
  gint64 statement; /* of the store; 0: none */
};

G_DEFINE_FINAL_TYPE (HetuAuditView, hetu_audit_view, GTK_TYPE_WIDGET)

static void
set_words (GtkLabel *label, const char *words)
{
  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL && *words != '\0');
}

/* “洛龙 · 地区生产总值 · 2022 年 · 同比增速” */
static char *
write_name (const HetuAudit *audit, const HetuAuditFigure *figure)
{
  HetuLanguage language = audit->options.language;
  g_autofree char *period = hetu_period_to_label (figure->told.period, language);
  const char *parts[6] = { 0 };
  guint n = 0;

  if (*figure->place != '\0')
    parts[n++] = figure->place;
  parts[n++] = figure->name;
  if (*period != '\0')
    parts[n++] = period;
  parts[n++] = hetu_measure_to_label ((HetuMeasure) figure->told.measure, language);
  if (figure->told.kind != HETU_KIND_ACTUAL)
    parts[n++] = hetu_kind_to_label ((HetuKind) figure->told.kind, language);
  return g_strjoinv (" · ", (char **) parts);
}

/* “所述占比为 48%；……” and the arithmetic below it; what is the reason already is not told again. */
static char *
write_contradictions (const HetuAudit *audit, const HetuAuditFigure *figure)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < figure->contradictions->len; i++)
    {
      const HetuContradiction *one =
          &g_array_index (audit->contradictions,
                          HetuContradiction,
                          g_array_index (figure->contradictions, guint, i));

      if (i > 0)
        g_string_append_c (words, '\n');
      if (figure->reason == NULL || strstr (figure->reason, one->message) == NULL)
        g_string_append_printf (words, "%s\n", one->message);
      g_string_append (words, one->formula);
    }
  return g_string_free (words, FALSE);
}

static void
show_verdict (HetuAuditView *self, const HetuAuditFigure *figure, HetuLanguage language)
{
  static const char *const icons[HETU_N_VERDICTS] = { "hetu-small-close-symbolic",
                                                      "hetu-warning-symbolic",
                                                      "hetu-more-symbolic",
                                                      "hetu-check-symbolic" };
  const char *classes[] = { "verdict", hetu_verdict_to_string (figure->verdict), NULL };

  gtk_widget_set_css_classes (GTK_WIDGET (self->verdict_box), classes);
  gtk_image_set_from_icon_name (self->verdict_image, icons[figure->verdict]);
  gtk_label_set_label (self->verdict_label, hetu_verdict_to_label (figure->verdict, language));
}

static void
show_stored (HetuAuditView *self, HetuSession *session, const HetuAuditFigure *figure)
{
  HetuLanguage language = hetu_session_get_language (session);
  g_autofree char *value = NULL;
  g_autofree char *words = NULL;
  g_autofree char *quote = NULL;

  gtk_widget_set_visible (self->stored_box, figure->stored.id != 0 || *figure->source != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->source_button), figure->stored.id != 0);
  set_words (self->source_label, figure->source);
  if (figure->stored.id == 0)
    {
      /* What it is derived of is of these documents. */
      set_words (self->stored_label, NULL);
      gtk_widget_hide (GTK_WIDGET (self->quote_label));
      return;
    }
  value = hetu_audit_value (&figure->stored, language);
  words = g_strdup_printf (_ ("The store has %s"), value);
  if (figure->stored.quote != NULL)
    quote = hetu_quote_to_markup (&figure->stored, hetu_session_get_theme (session));
  set_words (self->stored_label, words);
  gtk_label_set_markup (self->quote_label, quote != NULL ? quote : "");
  gtk_widget_set_visible (GTK_WIDGET (self->quote_label), quote != NULL);
}

void
hetu_audit_view_show (HetuAuditView *self,
                      HetuSession *session,
                      const HetuAudit *audit,
                      guint index)
{
  const HetuAuditFigure *figure;
  g_autofree char *name = NULL;
  g_autofree char *contradictions = NULL;
  gboolean shown = audit != NULL && index < audit->figures->len;

  g_return_if_fail (HETU_IS_AUDIT_VIEW (self));

  gtk_widget_set_visible (self->content, shown);
  self->statement = 0;
  if (!shown)
    return;
  figure = hetu_audit_get_figure (audit, index);
  self->statement = figure->stored.id;
  name = write_name (audit, figure);
  contradictions = write_contradictions (audit, figure);
  show_verdict (self, figure, audit->options.language);
  set_words (self->name_label, name);
  set_words (self->reason_label, figure->reason);
  show_stored (self, session, figure);
  set_words (self->contradictions_label, contradictions);
}

gint64
hetu_audit_view_get_statement (HetuAuditView *self)
{
  return self->statement;
}

/* ---- object */

static void
hetu_audit_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HETU_TYPE_AUDIT_VIEW);
  G_OBJECT_CLASS (hetu_audit_view_parent_class)->dispose (object);
}

static void
hetu_audit_view_class_init (HetuAuditViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_audit_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/audit-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuAuditView, scroller);
  gtk_widget_class_bind_template_child (widget_class, HetuAuditView, content);
  gtk_widget_class_bind_template_child (widget_class, HetuAuditView, verdict_box);
  gtk_widget_class_bind_template_child (widget_class, HetuAuditView, verdict_image);
  gtk_widget_class_bind_template_child (widget_class, HetuAuditView, verdict_label);
  gtk_widget_class_bind_template_child (widget_class, HetuAuditView, name_label);
  gtk_widget_class_bind_template_child (widget_class, HetuAuditView, reason_label);
  gtk_widget_class_bind_template_child (widget_class, HetuAuditView, stored_box);
  gtk_widget_class_bind_template_child (widget_class, HetuAuditView, stored_label);
  gtk_widget_class_bind_template_child (widget_class, HetuAuditView, quote_label);
  gtk_widget_class_bind_template_child (widget_class, HetuAuditView, source_label);
  gtk_widget_class_bind_template_child (widget_class, HetuAuditView, contradictions_label);
  gtk_widget_class_bind_template_child (widget_class, HetuAuditView, source_button);
}

static void
hetu_audit_view_init (HetuAuditView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
