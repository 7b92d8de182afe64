/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Export bar: what can be done with a file just written. It stands below the page and covers nothing. */
#include "ui/export-bar.h"

#include "ui/reveal-file.h"

#include <glib/gi18n.h>

#define SHOWN_SECONDS 12

struct _HetuExportBar
{
  GtkWidget parent_instance;
  /* owned */
  GStrv paths;
  /* borrowed: controllers */
  GtkEventController *motion;
  GtkEventController *focus;
  /* plain */
  guint timeout_id;
  /* template */
  GtkWidget *box;
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (HetuExportBar, hetu_export_bar, GTK_TYPE_WIDGET)

static GtkWindow *
get_window (GtkWidget *widget)
{
  return GTK_WINDOW (gtk_widget_get_root (widget));
}

static void
open_file (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hetu_open_file (get_window (widget), HETU_EXPORT_BAR (widget)->paths[0]);
  hetu_export_bar_hide (HETU_EXPORT_BAR (widget));
}

static void
reveal_file (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hetu_reveal_file (get_window (widget), HETU_EXPORT_BAR (widget)->paths[0]);
  hetu_export_bar_hide (HETU_EXPORT_BAR (widget));
}

static void
copy_path (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *paths = g_strjoinv ("\n", HETU_EXPORT_BAR (widget)->paths);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), paths);
}

static void
close_bar (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hetu_export_bar_hide (HETU_EXPORT_BAR (widget));
}

static gboolean
is_in_use (HetuExportBar *self)
{
  return gtk_event_controller_motion_contains_pointer (
             GTK_EVENT_CONTROLLER_MOTION (self->motion)) ||
         gtk_event_controller_focus_contains_focus (GTK_EVENT_CONTROLLER_FOCUS (self->focus));
}

static gboolean
on_timeout (gpointer data)
{
  HetuExportBar *self = data;

  if (is_in_use (self))
    return G_SOURCE_CONTINUE;
  self->timeout_id = 0;
  gtk_widget_hide (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

static void
hetu_export_bar_dispose (GObject *object)
{
  HetuExportBar *self = HETU_EXPORT_BAR (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_EXPORT_BAR);
  g_clear_pointer (&self->paths, g_strfreev);
  G_OBJECT_CLASS (hetu_export_bar_parent_class)->dispose (object);
}

static void
hetu_export_bar_class_init (HetuExportBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_export_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "toast");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/export-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuExportBar, box);
  gtk_widget_class_bind_template_child (widget_class, HetuExportBar, label);
  gtk_widget_class_install_action (widget_class, "exported.open", NULL, open_file);
  gtk_widget_class_install_action (widget_class, "exported.reveal", NULL, reveal_file);
  gtk_widget_class_install_action (widget_class, "exported.copy-path", NULL, copy_path);
  gtk_widget_class_install_action (widget_class, "exported.close", NULL, close_bar);
}

static void
hetu_export_bar_init (HetuExportBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->motion = gtk_event_controller_motion_new ();
  self->focus = gtk_event_controller_focus_new ();
  gtk_widget_add_controller (GTK_WIDGET (self), self->motion);
  gtk_widget_add_controller (GTK_WIDGET (self), self->focus);
}

/* “已导出 3 个文件，2 个地区没有数据” */
static char *
make_sentence (const char *const *paths, guint left_out)
{
  guint n = g_strv_length ((GStrv) paths);
  g_autofree char *name = g_path_get_basename (paths[0]);
  g_autofree char *done =
      n == 1 ? g_strdup_printf (_ ("Exported “%s”"), name)
             : g_strdup_printf (ngettext ("Exported %u file", "Exported %u files", n), n);
  g_autofree char *lack = g_strdup_printf (
      ngettext ("%u region has no figures", "%u regions have no figures", left_out),
      left_out);

  return left_out == 0 ? g_steal_pointer (&done) : g_strdup_printf (_ ("%s; %s"), done, lack);
}

void
hetu_export_bar_show (HetuExportBar *self, const char *const *paths, guint left_out)
{
  g_autofree char *sentence = NULL;

  g_return_if_fail (HETU_IS_EXPORT_BAR (self) && paths != NULL && paths[0] != NULL);
  sentence = make_sentence (paths, left_out);
  g_strfreev (self->paths);
  self->paths = g_strdupv ((GStrv) paths);
  gtk_label_set_label (self->label, sentence);
  gtk_widget_show (GTK_WIDGET (self));
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  self->timeout_id = g_timeout_add_seconds (SHOWN_SECONDS, on_timeout, self);
}

void
hetu_export_bar_hide (HetuExportBar *self)
{
  g_return_if_fail (HETU_IS_EXPORT_BAR (self));
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  gtk_widget_hide (GTK_WIDGET (self));
}
