/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dispatch list of the targets page: which rows go into it, its files, and the menu of the rows. */
#include "error.h"
#include "page-fixture.h"
#include "ui/target-board.h"
#include "ui/target-dispatch.h"
#include "ui/target-table.h"
#include "ui/targets-page.h"

#include <glib/gstdio.h>

#define ALL 1000

static HetuTargetTable *
get_table (PageFixture *self)
{
  return page_find (self->page, HETU_TYPE_TARGET_TABLE);
}

/* (transfer full): a board of the session's, as the page has one */
static HetuTargetBoard *
make_board (PageFixture *self)
{
  HetuTargetBoard *board = hetu_target_board_new (self->base.session);

  hetu_target_board_update (board);
  return board;
}

/* (transfer full): statements of the rows that the page would hand out */
static GArray *
choose (PageFixture *self, const char *state)
{
  g_autoptr (GPtrArray) rows = hetu_target_table_list_rows (get_table (self), ALL);
  HetuTargetFilter filter;

  hetu_target_filter_init (&filter);
  if (state != NULL)
    g_assert_true (hetu_target_filter_parse (HETU_TARGET_PART_STATE,
                                             state,
                                             &filter.wanted[HETU_TARGET_PART_STATE]));
  return hetu_target_dispatch_choose_rows (rows, &filter);
}

/* Nobody filtered: what is behind or missed. Somebody did: what is shown, in the order of the table. */
static void
test_choice (PageFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) all = hetu_target_table_list_rows (get_table (self), ALL);
  g_autoptr (GPtrArray) shown = NULL;
  g_autoptr (GArray) usual = choose (self, NULL);
  g_autoptr (GArray) filtered = NULL;
  guint n_usual = 0;

  for (guint i = 0; i < all->len; i++)
    {
      HetuState state = hetu_target_item_get_progress (g_ptr_array_index (all, i))->state;

      n_usual += state == HETU_STATE_BEHIND || state == HETU_STATE_MISSED;
    }
  g_assert_cmpuint (n_usual, >, 0);
  g_assert_cmpuint (usual->len, ==, n_usual);

  page_act (self, "targets.state::met");
  shown = hetu_target_table_list_rows (get_table (self), ALL);
  filtered = choose (self, "met");
  g_assert_cmpuint (shown->len, >, 0);
  g_assert_cmpuint (filtered->len, ==, shown->len);
  for (guint i = 0; i < shown->len; i++)
    g_assert_cmpint (hetu_target_item_get_progress (g_ptr_array_index (shown, i))->target_statement,
                     ==,
                     g_array_index (filtered, gint64, i));
}

typedef struct
{
  gboolean done;
  char *path;    /* owned */
  GError *error; /* owned */
} Outcome;

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  Outcome *outcome = data;

  outcome->path = hetu_target_dispatch_write_finish (result, &outcome->error);
  outcome->done = TRUE;
}

static void
write_list_of (PageFixture *self, HetuTargetBoard *board, const char *path, Outcome *outcome)
{
  g_autoptr (GArray) targets = choose (self, NULL);

  *outcome = (Outcome){ FALSE, NULL, NULL };
  hetu_target_dispatch_write (board, self->base.session, targets, path, on_written, outcome);
  while (!outcome->done)
    g_main_context_iteration (NULL, TRUE);
}

static void
write_list (PageFixture *self, const char *path, Outcome *outcome)
{
  g_autoptr (HetuTargetBoard) board = make_board (self);

  write_list_of (self, board, path, outcome);
}

static char *
get_folder (PageFixture *self)
{
  return hetu_settings_get_string (hetu_session_get_settings (self->base.session), "export-folder");
}

static void
test_files (PageFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *start;
  } cases[] = {
    { "督办清单.xlsx", "PK" },
    { "督办清单.pdf", "%PDF-" },
    { "督办清单.csv", "No.,Region,Indicator," },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (self->base.folder, cases[i].name, NULL);
      g_autofree char *content = NULL;
      Outcome outcome;

      write_list (self, path, &outcome);
      g_assert_no_error (outcome.error);
      g_assert_cmpstr (outcome.path, ==, path);
      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      g_assert_true (g_str_has_prefix (content, cases[i].start));
      g_free (outcome.path);
    }
}

static void
test_no_folder (PageFixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->base.folder, "nowhere", "list.xlsx", NULL);
  Outcome outcome;

  write_list (self, path, &outcome);
  g_assert_error (outcome.error, HETU_ERROR, HETU_ERROR_OUTPUT);
  g_assert_nonnull (strstr (outcome.error->message, "nowhere"));
  g_assert_null (outcome.path);
  g_error_free (outcome.error);
}

/* Where a list was written the next export begins; where none could be, it does not. */
static void
test_folder_is_remembered (PageFixture *self, gconstpointer data)
{
  g_autofree char *before = get_folder (self);
  g_autofree char *nowhere = g_build_filename (self->base.folder, "nowhere", "a.csv", NULL);
  g_autofree char *folder = g_build_filename (self->base.folder, "清单", NULL);
  g_autofree char *path = g_build_filename (folder, "a.csv", NULL);
  g_autofree char *failed = NULL;
  g_autofree char *after = NULL;
  Outcome outcome;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  write_list (self, nowhere, &outcome);
  g_clear_error (&outcome.error);
  failed = get_folder (self);
  g_assert_cmpstr (failed, ==, before);
  write_list (self, path, &outcome);
  g_assert_no_error (outcome.error);
  g_free (outcome.path);
  after = get_folder (self);
  g_assert_cmpstr (after, ==, folder);
}

/* A board that has read nothing shows no region. */
static void
test_board_without_a_region (PageFixture *self, gconstpointer data)
{
  g_autoptr (HetuTargetBoard) board = hetu_target_board_new (self->base.session);
  g_autofree char *path = g_build_filename (self->base.folder, "b.csv", NULL);
  Outcome outcome;

  g_assert_null (hetu_target_board_get_codes (board));
  write_list_of (self, board, path, &outcome);
  g_assert_error (outcome.error, HETU_ERROR, HETU_ERROR_DATA);
  g_assert_null (outcome.path);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_error_free (outcome.error);
}

/* Nothing else is done in the window while a file is chosen. */
static void
test_dialog_is_modal (PageFixture *self, gconstpointer data)
{
  g_autoptr (HetuTargetBoard) board = make_board (self);
  g_autoptr (GArray) targets = choose (self, NULL);
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWindow *dialog = NULL;

  hetu_target_dispatch_ask (self->page, board, self->base.session, targets, HETU_DISPATCH_PDF);
  page_settle (self);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (GTK_IS_FILE_CHOOSER (window))
        dialog = window;
    }
  g_assert_nonnull (dialog);
  g_assert_true (gtk_window_get_modal (dialog));
  g_assert_true (gtk_window_get_transient_for (dialog) ==
                 GTK_WINDOW (gtk_widget_get_root (self->page)));
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  page_settle (self);
}

/* The menu is of the row under the pointer. */
static void
test_menu (PageFixture *self, gconstpointer data)
{
  HetuTargetTable *table = get_table (self);
  GtkWidget *popover = page_find (GTK_WIDGET (table), GTK_TYPE_POPOVER_MENU);
  GtkEventController *click = page_find_controller (table, GTK_TYPE_GESTURE_CLICK);
  HetuTargetItem *before = hetu_target_table_get_selected (table);
  int height = gtk_widget_get_height (GTK_WIDGET (table));

  g_assert_nonnull (popover);
  g_assert_false (gtk_widget_get_mapped (popover));
  /* Above the rows there is none. */
  g_assert_false (hetu_target_table_select_at (table, 60, 4));
  g_signal_emit_by_name (click, "pressed", 1, 60.0, height * 0.7);
  page_settle (self);
  g_assert_true (gtk_widget_get_mapped (popover));
  g_assert_true (hetu_target_table_get_selected (table) != before);
  g_assert_true (page_says (popover, "Make Dispatch List"));
  gtk_popover_popdown (GTK_POPOVER (popover));
  page_settle (self);
  gtk_widget_child_focus (GTK_WIDGET (table), GTK_DIR_TAB_FORWARD);
  g_assert_true (page_press (table, GDK_KEY_Menu));
  page_settle (self);
  g_assert_true (gtk_widget_get_mapped (popover));
}

int
main (int argc, char *argv[])
{
  static const PageTest tests[] = {
    { "/target-dispatch/choice", test_choice },
    { "/target-dispatch/files", test_files },
    { "/target-dispatch/no-folder", test_no_folder },
    { "/target-dispatch/folder-is-remembered", test_folder_is_remembered },
    { "/target-dispatch/board-without-a-region", test_board_without_a_region },
    { "/target-dispatch/dialog-is-modal", test_dialog_is_modal },
    { "/target-dispatch/menu", test_menu },
  };

  return page_run (&argc, &argv, HETU_TYPE_TARGETS_PAGE, tests, G_N_ELEMENTS (tests));
}
