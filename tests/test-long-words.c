/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words 40 per cent longer (the pseudo-locale en@long, UX §11): pages hold at the standard size. */
#include "page-fixture.h"
#include "ui/compare-page.h"
#include "ui/sources-page.h"
#include "ui/targets-page.h"

#include <glib/gi18n.h>
#include <locale.h>

static const GType *
list_types (gsize *n)
{
  static GType types[3];

  types[0] = HETU_TYPE_COMPARE_PAGE;
  types[1] = HETU_TYPE_TARGETS_PAGE;
  types[2] = HETU_TYPE_SOURCES_PAGE;
  *n = G_N_ELEMENTS (types);
  return types;
}

/* A button, a heading or a title that shows less than it says; what may be cut has a tooltip. */
static void
check_buttons (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget))
    {
      int least = 0;

      gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_assert_cmpint (gtk_widget_get_allocated_width (widget), >=, least);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_buttons (child);
}

static void
test_page_holds (PageFixture *self, gconstpointer data)
{
  int least = 0;

  g_test_message ("%s", G_OBJECT_TYPE_NAME (self->page));
  gtk_widget_measure (self->page, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, PAGE_WIDTH);
  g_assert_cmpint (gtk_widget_get_width (self->page), ==, PAGE_WIDTH);
  page_settle (self);
  check_buttons (self->page);
}

int
main (int argc, char *argv[])
{
  static const char *const paths[] = { "/long-words/compare",
                                       "/long-words/targets",
                                       "/long-words/sources" };
  const GType *types = NULL;
  gsize n_types = 0;
  int status = 0;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("HETU_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  gtk_test_init (&argc, &argv, NULL);
  setlocale (LC_MESSAGES, "");
  g_assert_cmpstr (_ ("Compare"), !=, "Compare");
  g_resources_register (hetu_window_resources_get_resource ());
  types = list_types (&n_types);
  window_fixture_prepare ();
  for (gsize i = 0; i < n_types; i++)
    g_test_add (paths[i],
                PageFixture,
                &types[i],
                page_fixture_set_up,
                test_page_holds,
                page_fixture_tear_down);
  status = g_test_run ();
  window_fixture_clean ();
  return status;
}
