/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A damaged store in the window: its newest copy is offered, put back at a click, and opened. */
#include "error.h"
#include "remove-folder.h"
#include "small-store.h"
#include "ui/store-restorer.h"

#include <string.h>

static char *folder;
static char *path;
static guint n_restored;

static GtkInfoBar *
find_bar (HetuInfoBar *bar)
{
  return GTK_INFO_BAR (gtk_widget_get_first_child (GTK_WIDGET (bar)));
}

/* What is on a button that can be seen; the one that closes has none. */
static const char *
find_offer (GtkWidget *widget)
{
  const char *found = NULL;

  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL)
    return gtk_button_get_label (GTK_BUTTON (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_offer (child);
  return found;
}

static void
on_restored (GFile *file, gpointer data)
{
  g_autofree char *restored = g_file_get_path (file);

  g_assert_cmpstr (restored, ==, path);
  n_restored++;
}

static void
make_damaged (gboolean with_copy)
{
  SmallStore small;
  g_autofree char *copy = g_strconcat (path, ".2024-02-09.bak", NULL);
  g_autofree char *bytes = NULL;
  gsize length = 0;

  g_unlink (path);
  g_unlink (copy);
  small_store_open_at (&small, path);
  small_store_close (&small);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  if (with_copy)
    g_assert_true (g_file_set_contents (copy, bytes, (gssize) length, NULL));
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length / 2, NULL));
}

static HetuInfoBar *
offer (void)
{
  HetuInfoBar *bar = g_object_ref_sink (g_object_new (HETU_TYPE_INFO_BAR, NULL));
  g_autoptr (GError) error = NULL;

  g_assert_null (hetu_store_open (path, HETU_STORE_READ_WRITE, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_STORE_DAMAGED);
  hetu_store_restorer_offer (bar, path, error, on_restored, NULL);
  g_assert_true (gtk_info_bar_get_revealed (find_bar (bar)));
  return bar;
}

static void
test_copy_is_put_back (void)
{
  HetuInfoBar *bar;
  g_autoptr (HetuStore) store = NULL;

  make_damaged (TRUE);
  bar = offer ();
  g_assert_cmpstr (find_offer (GTK_WIDGET (bar)), ==, "Put the Copy Back");
  n_restored = 0;
  gtk_info_bar_response (find_bar (bar), GTK_RESPONSE_ACCEPT);
  g_assert_cmpuint (n_restored, ==, 1);
  /* It says what became of the file, and offers no more. */
  g_assert_null (find_offer (GTK_WIDGET (bar)));
  g_assert_true (gtk_info_bar_get_revealed (find_bar (bar)));
  g_assert_cmpint (gtk_info_bar_get_message_type (find_bar (bar)), ==, GTK_MESSAGE_INFO);
  store = hetu_store_open (path, HETU_STORE_READ_WRITE, NULL);
  g_assert_nonnull (store);
  g_object_unref (bar);
}

static void
test_closing_puts_nothing_back (void)
{
  HetuInfoBar *bar;

  make_damaged (TRUE);
  bar = offer ();
  n_restored = 0;
  gtk_info_bar_response (find_bar (bar), GTK_RESPONSE_CLOSE);
  g_assert_cmpuint (n_restored, ==, 0);
  g_assert_false (gtk_info_bar_get_revealed (find_bar (bar)));
  g_assert_null (hetu_store_open (path, HETU_STORE_READ_WRITE, NULL));
  g_object_unref (bar);
}

static void
test_nothing_to_offer (void)
{
  HetuInfoBar *bar;

  make_damaged (FALSE);
  bar = offer ();
  g_assert_null (find_offer (GTK_WIDGET (bar)));
  g_object_unref (bar);
}

int
main (int argc, char **argv)
{
  int status;

  gtk_test_init (&argc, &argv);
  folder = g_dir_make_tmp ("hetu-XXXXXX", NULL);
  path = g_build_filename (folder, "s.hetu", NULL);
  g_test_add_func ("/store-restorer/copy/put-back", test_copy_is_put_back);
  g_test_add_func ("/store-restorer/copy/left", test_closing_puts_nothing_back);
  g_test_add_func ("/store-restorer/copy/none", test_nothing_to_offer);
  status = g_test_run ();
  remove_folder (folder);
  g_free (path);
  g_free (folder);
  return status;
}
