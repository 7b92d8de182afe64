/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Export foot: errors sit next to the button that caused them, and name the next step (U-17). */
#include "ui/export-foot.h"

#include "error.h"

#include <glib/gi18n.h>

struct _HetuExportFoot
{
  GtkWidget parent_instance;
  /* template */
  GtkWidget *content;
  GtkBox *warnings_box;
  GtkRevealer *question_revealer;
  GtkLabel *question_label;
  GtkWidget *keep_button;
  GtkRevealer *problem_revealer;
  GtkLabel *problem_label;
  GtkButton *fix_button;
  GtkRevealer *progress_revealer;
  GtkProgressBar *progress_bar;
  GtkWidget *run_button;
};

G_DEFINE_FINAL_TYPE (HetuExportFoot, hetu_export_foot, GTK_TYPE_WIDGET)

static void
hetu_export_foot_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HETU_TYPE_EXPORT_FOOT);
  G_OBJECT_CLASS (hetu_export_foot_parent_class)->dispose (object);
}

static void
hetu_export_foot_class_init (HetuExportFootClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_export_foot_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/export-foot.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuExportFoot, content);
  gtk_widget_class_bind_template_child (widget_class, HetuExportFoot, warnings_box);
  gtk_widget_class_bind_template_child (widget_class, HetuExportFoot, question_revealer);
  gtk_widget_class_bind_template_child (widget_class, HetuExportFoot, question_label);
  gtk_widget_class_bind_template_child (widget_class, HetuExportFoot, keep_button);
  gtk_widget_class_bind_template_child (widget_class, HetuExportFoot, problem_revealer);
  gtk_widget_class_bind_template_child (widget_class, HetuExportFoot, problem_label);
  gtk_widget_class_bind_template_child (widget_class, HetuExportFoot, fix_button);
  gtk_widget_class_bind_template_child (widget_class, HetuExportFoot, progress_revealer);
  gtk_widget_class_bind_template_child (widget_class, HetuExportFoot, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, HetuExportFoot, run_button);
}

static void
hetu_export_foot_init (HetuExportFoot *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
make_warning (const char *words)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name ("hetu-warning-symbolic");
  GtkWidget *label = gtk_label_new (words);

  gtk_widget_add_css_class (icon, "doubt");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "small");
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), label);
  return row;
}

void
hetu_export_foot_set_warnings (HetuExportFoot *self, GPtrArray *warnings)
{
  GtkWidget *child;

  g_return_if_fail (HETU_IS_EXPORT_FOOT (self));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->warnings_box))) != NULL)
    gtk_box_remove (self->warnings_box, child);
  for (guint i = 0; warnings != NULL && i < warnings->len; i++)
    gtk_box_append (self->warnings_box, make_warning (g_ptr_array_index (warnings, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->warnings_box), warnings != NULL && warnings->len > 0);
}

void
hetu_export_foot_ask (HetuExportFoot *self, const char *question)
{
  gtk_label_set_label (self->question_label, question);
  gtk_revealer_set_reveal_child (self->question_revealer, TRUE);
  gtk_widget_grab_focus (self->keep_button);
}

void
hetu_export_foot_report (HetuExportFoot *self, const GError *error)
{
  gboolean elsewhere = g_error_matches (error, HETU_ERROR, HETU_ERROR_OUTPUT);
  gboolean again = g_error_matches (error, HETU_ERROR, HETU_ERROR_STORE_LOCKED);

  gtk_label_set_label (self->problem_label, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->fix_button), elsewhere || again);
  gtk_button_set_label (self->fix_button, elsewhere ? _ ("Change Location…") : _ ("Try Again"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->fix_button),
                                  elsewhere ? "option.choose-folder" : "export.run");
  gtk_revealer_set_reveal_child (self->problem_revealer, TRUE);
}

void
hetu_export_foot_settle (HetuExportFoot *self)
{
  gtk_revealer_set_reveal_child (self->question_revealer, FALSE);
  gtk_revealer_set_reveal_child (self->problem_revealer, FALSE);
}

void
hetu_export_foot_set_progress (HetuExportFoot *self, guint done, guint all)
{
  g_autofree char *text = g_strdup_printf (_ ("%u of %u"), done, all);

  gtk_revealer_set_reveal_child (self->progress_revealer, all > 0);
  if (all == 0)
    return;
  gtk_progress_bar_set_fraction (self->progress_bar, (double) done / all);
  gtk_progress_bar_set_text (self->progress_bar, text);
}

GtkWidget *
hetu_export_foot_get_run_button (HetuExportFoot *self)
{
  return self->run_button;
}

const char *
hetu_export_foot_get_question (HetuExportFoot *self)
{
  return gtk_revealer_get_reveal_child (self->question_revealer)
             ? gtk_label_get_label (self->question_label)
             : NULL;
}

const char *
hetu_export_foot_get_problem (HetuExportFoot *self)
{
  return gtk_revealer_get_reveal_child (self->problem_revealer)
             ? gtk_label_get_label (self->problem_label)
             : NULL;
}
