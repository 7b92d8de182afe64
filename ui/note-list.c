/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The notes of a figure in the inspector. A pointer that moves shows a datum a frame: rows are made anew only when the notes
 * are others. */
#include "ui/note-list.h"

#include "store/query.h"
#include "ui/note-dialog.h"

#include <glib/gi18n.h>

static void
present (GtkWidget *parent, HetuSession *session, const HetuNote *note)
{
  GtkWidget *dialog = hetu_note_dialog_new (session, note);
  GtkRoot *root = gtk_widget_get_root (parent);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (dialog));
}

static gint64
get_id (GtkWidget *button)
{
  return *(const gint64 *) g_object_get_data (G_OBJECT (button), "note");
}

static void
on_edit (GtkWidget *button, HetuSession *session)
{
  g_auto (HetuNote) note = { 0 };

  if (hetu_session_find_note (session, get_id (button), &note))
    present (button, session, &note);
}

static void
on_delete (GtkWidget *button, HetuSession *session)
{
  hetu_session_delete_note (session, get_id (button));
}

static void
append_button (GtkWidget *line,
               const char *icon,
               const char *label,
               gint64 id,
               GCallback callback,
               HetuSession *session)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), "note", g_memdup2 (&id, sizeof id), g_free);
  g_signal_connect_object (button, "clicked", callback, session, 0);
  gtk_box_append (GTK_BOX (line), button);
}

static void
append_label (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
}

/* “区划调整 · 洛阳市孟津区 · 2021 年起” */
static char *
write_detail (HetuSession *session, const HetuNote *note)
{
  HetuLanguage language = hetu_session_get_language (session);
  HetuStore *store = hetu_session_get_store (session);
  HetuDistrict *district = hetu_store_get_district (store, note->region);
  g_autofree char *from = hetu_period_to_label (note->from, language);
  g_autofree char *to = hetu_period_to_label (note->to, language);
  GString *detail = g_string_new (hetu_note_kind_to_label (note->kind, language));

  if (district != NULL)
    g_string_append_printf (detail, " · %s", hetu_district_get_name (district, language));
  if (note->to.kind == HETU_PERIOD_NONE)
    g_string_append_printf (detail, _ (" · from %s on"), from);
  else if (hetu_period_equal (note->from, note->to))
    g_string_append_printf (detail, " · %s", from);
  else
    g_string_append_printf (detail, " · %s—%s", from, to);
  return g_string_free (detail, FALSE);
}

static void
append_row (GtkBox *box, HetuSession *session, const HetuFrameRemark *remark)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_auto (HetuNote) note = { 0 };

  gtk_widget_set_hexpand (words, TRUE);
  append_label (words, remark->text, NULL);
  if (hetu_session_find_note (session, remark->note, &note))
    {
      g_autofree char *detail = write_detail (session, &note);

      append_label (words, detail, "detail");
    }
  gtk_box_append (GTK_BOX (line), words);
  if (!hetu_store_is_read_only (hetu_session_get_store (session)))
    {
      append_button (line,
                     "hetu-options-symbolic",
                     _ ("Edit Note"),
                     remark->note,
                     G_CALLBACK (on_edit),
                     session);
      append_button (line,
                     "hetu-small-close-symbolic",
                     _ ("Delete Note"),
                     remark->note,
                     G_CALLBACK (on_delete),
                     session);
    }
  gtk_box_append (box, line);
}

static gboolean
is_of_row (const HetuFrameRemark *remark, int row)
{
  for (guint i = 0; i < remark->rows->len; i++)
    if ((int) g_array_index (remark->rows, guint, i) == row)
      return TRUE;
  return row < 0;
}

void
hetu_note_list_show (GtkBox *box, HetuSession *session, const HetuFrame *frame, int row)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  GtkWidget *child;

  for (guint i = 0; i < frame->remarks->len; i++)
    {
      const HetuFrameRemark *remark = &g_array_index (frame->remarks, HetuFrameRemark, i);

      if (is_of_row (remark, row))
        g_string_append_printf (ids, "%" G_GINT64_FORMAT " %s\n", remark->note, remark->text);
    }
  if (g_strcmp0 (g_object_get_data (G_OBJECT (box), "notes"), ids->str) == 0)
    return;
  g_object_set_data_full (G_OBJECT (box), "notes", g_strdup (ids->str), g_free);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  for (guint i = 0; i < frame->remarks->len; i++)
    if (is_of_row (&g_array_index (frame->remarks, HetuFrameRemark, i), row))
      append_row (box, session, &g_array_index (frame->remarks, HetuFrameRemark, i));
}

void
hetu_note_list_add (GtkWidget *parent, HetuSession *session, const HetuFrame *frame, guint row)
{
  const HetuFrameRow *one = hetu_frame_get_row (frame, row);
  g_auto (HetuObservation) statement = { 0 };
  HetuNote note = { .indicator = hetu_frame_get_row_indicator (frame, one),
                    .region = hetu_frame_get_row_region (frame, one),
                    .from = one->period,
                    .to = one->period,
                    .kind = HETU_NOTE_EVENT };

  if (one->statement != 0 &&
      hetu_query_statement (hetu_session_get_store (session), one->statement, &statement, NULL))
    note.source = statement.source;
  present (parent, session, &note);
}
