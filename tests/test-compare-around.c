/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands around the compare page's figure: regions suggested, signs of many, notes on the cell under the cursor. */
#include "page-fixture.h"
#include "ui/compare-cursor.h"
#include "ui/compare-page.h"
#include "ui/note-button.h"
#include "ui/note-dialog.h"
#include "ui/peer-button.h"
#include "ui/swatch.h"

#define GDP_ROW 0
#define INVESTMENT_ROW 2

static HetuCompareCursor *
get_cursor (PageFixture *self)
{
  return page_find (self->page, HETU_TYPE_COMPARE_CURSOR);
}

/* Opens what the menu button below @root opens; what is in it. */
static GtkWidget *
open_menu (PageFixture *self, GtkWidget *root)
{
  GtkMenuButton *button = page_find (root, GTK_TYPE_MENU_BUTTON);

  gtk_menu_button_popup (button);
  page_settle (self);
  return GTK_WIDGET (gtk_menu_button_get_popover (button));
}

/* A click, or Enter, puts a region like the focus beside it, and takes it away again. */
static void
test_peers_are_one_click_away (PageFixture *self, gconstpointer data)
{
  GtkWidget *peers = page_find (self->page, HETU_TYPE_PEER_BUTTON);
  GtkWidget *popover = open_menu (self, peers);
  GtkWidget *list = page_find (popover, GTK_TYPE_LIST_VIEW);
  guint before = hetu_session_get_spec (self->base.session)->regions->len;

  g_assert_true (page_says (popover, "Like Luolong"));
  g_assert_true (page_says (popover, "also in Luoyang"));
  g_assert_false (page_says (peers, "Suggested Regions"));
  g_signal_emit_by_name (list, "activate", 0);
  page_settle (self);
  g_assert_cmpuint (hetu_session_get_spec (self->base.session)->regions->len, ==, before + 1);
  g_assert_true (gtk_widget_get_mapped (popover));
  g_signal_emit_by_name (list, "activate", 0);
  page_settle (self);
  g_assert_cmpuint (hetu_session_get_spec (self->base.session)->regions->len, ==, before);
  gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
test_lone_region_is_offered_company (PageFixture *self, gconstpointer data)
{
  gint32 alone = 410311;

  hetu_session_set_regions (self->base.session, &alone, 1);
  page_settle (self);
  g_assert_true (page_says (page_find (self->page, HETU_TYPE_PEER_BUTTON), "Suggested Regions"));
}

/* The notes of the cell under the cursor, of all cells where it is on none. */
static void
test_notes_of_the_cell (PageFixture *self, gconstpointer data)
{
  HetuNote note = { .region = 410311,
                    .kind = HETU_NOTE_EVENT,
                    .from = hetu_period_year (2022),
                    .to = hetu_period_year (2022),
                    .text_zh = (char *) "暴雨停产" };
  GtkWidget *notes = page_find (self->page, HETU_TYPE_NOTE_BUTTON);
  GtkWidget *popover = NULL;
  GtkWidget *label = NULL;

  note.indicator = hetu_indicator_get_number (
      hetu_store_find_indicator (hetu_session_get_store (self->base.session), "gdp", NULL));
  g_assert_true (hetu_session_put_note (self->base.session, 0, &note));
  page_settle (self);
  hetu_compare_cursor_move (get_cursor (self), 0, GDP_ROW);
  popover = open_menu (self, notes);
  g_assert_true (page_says (popover, "暴雨停产"));
  gtk_popover_popdown (GTK_POPOVER (popover));
  label = page_find (notes, GTK_TYPE_LABEL);
  hetu_compare_cursor_move (get_cursor (self), 0, INVESTMENT_ROW);
  popover = open_menu (self, notes);
  g_assert_false (page_says (popover, "暴雨停产"));
  /* The pointer may be over it: what is told anew stays where it is. */
  g_assert_true (page_find (notes, GTK_TYPE_LABEL) == label);
  gtk_popover_popdown (GTK_POPOVER (popover));
  hetu_session_undo (self->base.session);
}

/* C-29: of more than seven districts only the focus and its city keep their colours. */
static void
test_one_of_many_is_grey (PageFixture *self, gconstpointer data)
{
  static const gint32 codes[] = { 410311, 410302, 410303, 410304, 410305, 410307, 410308, 410323 };
  HetuStore *store = hetu_session_get_store (self->base.session);
  GtkWidget *swatch = g_object_ref_sink (hetu_swatch_new ());
  GtkWidget *other = g_object_ref_sink (hetu_swatch_new ());

  for (gsize n = 7; n <= G_N_ELEMENTS (codes); n++)
    {
      hetu_session_set_regions (self->base.session, codes, n);
      hetu_swatch_set_chosen (HETU_SWATCH (swatch),
                              self->base.session,
                              hetu_store_get_district (store, 410305));
      hetu_swatch_set_district (HETU_SWATCH (other),
                                self->base.session,
                                hetu_store_get_district (store, 410305));
      g_assert_true ((n > 7) != gdk_rgba_equal (hetu_swatch_get_colour (HETU_SWATCH (swatch)),
                                                hetu_swatch_get_colour (HETU_SWATCH (other))));
      hetu_swatch_set_chosen (HETU_SWATCH (swatch),
                              self->base.session,
                              hetu_store_get_district (store, 410311));
      hetu_swatch_set_district (HETU_SWATCH (other),
                                self->base.session,
                                hetu_store_get_district (store, 410311));
      g_assert_true (gdk_rgba_equal (hetu_swatch_get_colour (HETU_SWATCH (swatch)),
                                     hetu_swatch_get_colour (HETU_SWATCH (other))));
    }
  g_object_unref (swatch);
  g_object_unref (other);
}

static HetuNoteDialog *
find_dialog (void)
{
  g_autoptr (GList) tops = gtk_window_list_toplevels ();

  for (GList *top = tops; top != NULL; top = top->next)
    if (HETU_IS_NOTE_DIALOG (top->data))
      return top->data;
  return NULL;
}

static void
test_note_is_added_to_the_cell (PageFixture *self, gconstpointer data)
{
  g_assert_false (hetu_page_add_note (HETU_PAGE (self->page)));
  g_assert_null (find_dialog ());
  hetu_compare_cursor_move (get_cursor (self), 0, GDP_ROW);
  page_settle (self);
  g_assert_true (hetu_page_add_note (HETU_PAGE (self->page)));
  g_assert_nonnull (find_dialog ());
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
  page_act (self, "compare.view::scatter");
  g_assert_true (hetu_page_add_note (HETU_PAGE (self->page)));
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
  page_act (self, "compare.view::bars");
}

int
main (int argc, char *argv[])
{
  static const PageTest tests[] = {
    { "/compare-around/peers-one-click-away", test_peers_are_one_click_away },
    { "/compare-around/lone-region-offered-company", test_lone_region_is_offered_company },
    { "/compare-around/one-of-many-is-grey", test_one_of_many_is_grey },
    { "/compare-around/notes-of-the-cell", test_notes_of_the_cell },
    { "/compare-around/note-added-to-the-cell", test_note_is_added_to_the_cell },
  };

  return page_run (&argc, &argv, HETU_TYPE_COMPARE_PAGE, tests, G_N_ELEMENTS (tests));
}
