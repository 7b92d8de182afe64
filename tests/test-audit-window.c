/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The audit window over the shipped figures: a draft opened, judged, looked at figure by figure, and written as a report. */
#include "encoding-chooser.h"
#include "page-fixture.h"
#include "ui/audit-window.h"

#include "remove-folder.h"

#include <gtk/gtk.h>

#define DRAFT                                                                                                                    \
  "洛龙区2022年国民经济和社会发展统计公报\n\n2022年，全区地区生产总值完成582亿元，增长8.1%，" \
  "居全市第一；固定资产投资增长20%。打造样板街区17处。三次产业结构为10.0:43.1:47.9。\n"

typedef struct
{
  HetuAuditWindow *window;
  char *folder; /* owned */
  gint64 shown; /* statement whose source was asked for */
} Shown;

static void
on_show_source (Shown *shown, gint64 statement)
{
  shown->shown = statement;
}

static void
settle (Shown *self)
{
  do
    g_main_context_iteration (NULL, FALSE);
  while (hetu_audit_window_is_busy (self->window) || g_main_context_pending (NULL));
}

static gpointer
get_child (Shown *self, const char *name)
{
  gpointer child =
      gtk_widget_get_template_child (GTK_WIDGET (self->window), HETU_TYPE_AUDIT_WINDOW, name);

  g_assert_nonnull (child);
  return child;
}

static const char *
get_page (Shown *self)
{
  return gtk_stack_get_visible_child_name (get_child (self, "stack"));
}

static void
begin_to_open (Shown *self, const char *name, const char *text, gssize length)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, text, length, NULL));
  hetu_audit_window_open (self->window, file);
}

static void
open_text (Shown *self, const char *name, const char *text, gssize length)
{
  begin_to_open (self, name, text, length);
  settle (self);
}

static void
show_window (Shown *self, WindowFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  *self = (Shown){ .folder = g_dir_make_tmp ("hetu-audit-XXXXXX", &error) };
  g_assert_no_error (error);
  self->window = HETU_AUDIT_WINDOW (hetu_audit_window_new (fixture->session, NULL));
  g_signal_connect_swapped (fixture->session, "show-source", G_CALLBACK (on_show_source), self);
  gtk_window_present (GTK_WINDOW (self->window));
  settle (self);
}

static void
close_window (Shown *self, WindowFixture *fixture)
{
  g_signal_handlers_disconnect_by_data (fixture->session, self);
  gtk_window_destroy (GTK_WINDOW (self->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  remove_folder (self->folder);
  g_free (self->folder);
}

static HetuVerdict
get_verdict (Shown *self)
{
  return hetu_audit_item_get_verdict (
      hetu_audit_table_get_selected (hetu_audit_window_get_table (self->window)));
}

static int
get_cursor (Shown *self)
{
  int position = -1;

  g_object_get (
      gtk_text_view_get_buffer (GTK_TEXT_VIEW (hetu_audit_window_get_text (self->window))),
      "cursor-position",
      &position,
      NULL);
  return position;
}

static void
test_findings_first (WindowFixture *fixture, gconstpointer data)
{
  Shown shown;
  HetuAuditTable *table;

  show_window (&shown, fixture);
  g_assert_cmpstr (get_page (&shown), ==, "nothing");
  open_text (&shown, "draft.txt", DRAFT, -1);
  table = hetu_audit_window_get_table (shown.window);
  g_assert_cmpstr (get_page (&shown), ==, "draft");
  g_assert_cmpuint (hetu_audit_table_get_n_shown (table), ==, 8);
  g_assert_cmpint (get_verdict (&shown), ==, HETU_VERDICT_DISAGREES);
  g_assert_cmpuint (hetu_audit_count_findings (hetu_audit_window_get_audit (shown.window)), ==, 2);
  close_window (&shown, fixture);
}

/* The list and the text stand at one figure, whichever of them is moved. */
static void
test_list_and_text_go_together (WindowFixture *fixture, gconstpointer data)
{
  Shown shown;
  const HetuAudit *audit;
  HetuAuditItem *item;

  show_window (&shown, fixture);
  open_text (&shown, "draft.txt", DRAFT, -1);
  audit = hetu_audit_window_get_audit (shown.window);
  gtk_widget_activate_action (GTK_WIDGET (shown.window), "audit.step", "i", 1);
  g_assert_cmpint (get_verdict (&shown), ==, HETU_VERDICT_INCONSISTENT);
  item = hetu_audit_table_get_selected (hetu_audit_window_get_table (shown.window));
  g_assert_cmpint (
      get_cursor (&shown),
      ==,
      g_array_index (audit->claims,
                     HetuClaim,
                     hetu_audit_get_figure (audit, hetu_audit_item_get_index (item))->claim)
          .value_start);
  gtk_widget_activate_action (GTK_WIDGET (shown.window), "audit.step", "i", 1);
  g_assert_cmpint (get_verdict (&shown), ==, HETU_VERDICT_DISAGREES);
  g_signal_emit_by_name (hetu_audit_window_get_text (shown.window), "picked", 3u);
  item = hetu_audit_table_get_selected (hetu_audit_window_get_table (shown.window));
  g_assert_cmpuint (hetu_audit_item_get_index (item), ==, 3);
  close_window (&shown, fixture);
}

static void
draw (Shown *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->window));
  gint64 until = gdk_frame_clock_get_frame_counter (clock) + 3;

  gdk_frame_clock_begin_updating (clock);
  while (gdk_frame_clock_get_frame_counter (clock) < until)
    g_main_context_iteration (NULL, TRUE);
  gdk_frame_clock_end_updating (clock);
}

/* Figures below @widget that do not show all of their words; @n_whole: (inout): those that do */
static guint
count_cut_figures (GtkWidget *widget, guint *n_whole)
{
  guint n = 0;

  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "numbers") &&
      gtk_widget_get_mapped (widget) && *gtk_label_get_label (GTK_LABEL (widget)) != '\0')
    {
      gboolean cut = pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget)));

      *n_whole += !cut;
      return cut;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_cut_figures (child, n_whole);
  return n;
}

/* Where there is little room names give way: the draft's figure, the store's and the difference of a finding are read whole. */
static void
test_figures_are_whole (WindowFixture *fixture, gconstpointer data)
{
  static const int widths[] = { 1280, 1024 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      Shown shown;
      guint n_whole = 0;

      show_window (&shown, fixture);
      gtk_window_set_default_size (GTK_WINDOW (shown.window), widths[i], 640);
      open_text (&shown,
                 "draft.txt",
                 "洛龙区2022年国民经济和社会发展统计公报\n\n2022年，全区地区生产总值完成682."
                 "4亿元，增长8.1%；"
                 "固定资产投资完成214.6亿元；一般公共预算收入完成34.07亿元。\n",
                 -1);
      draw (&shown);
      g_assert_cmpuint (
          count_cut_figures (GTK_WIDGET (hetu_audit_window_get_table (shown.window)), &n_whole),
          ==,
          0);
      g_assert_cmpuint (n_whole, ==, 12);
      close_window (&shown, fixture);
    }
}

static void
test_filter (WindowFixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint choice;
    guint n;
  } rows[] = { { 1, 2 }, { 2, 1 }, { 3, 1 }, { 4, 3 }, { 5, 3 }, { 0, 8 } };
  Shown shown;
  HetuAuditTable *table;

  show_window (&shown, fixture);
  open_text (&shown, "draft.txt", DRAFT, -1);
  table = hetu_audit_window_get_table (shown.window);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gtk_drop_down_set_selected (get_child (&shown, "verdict"), rows[i].choice);
      g_assert_cmpuint (hetu_audit_table_get_n_shown (table), ==, rows[i].n);
    }
  /* What the filter hides is shown when it is picked in the text. */
  gtk_drop_down_set_selected (get_child (&shown, "verdict"), 2);
  g_signal_emit_by_name (hetu_audit_window_get_text (shown.window), "picked", 0u);
  g_assert_cmpuint (gtk_drop_down_get_selected (get_child (&shown, "verdict")), ==, 0);
  g_assert_cmpuint (hetu_audit_item_get_index (hetu_audit_table_get_selected (table)), ==, 0);
  close_window (&shown, fixture);
}

static void
test_source (WindowFixture *fixture, gconstpointer data)
{
  Shown shown;

  show_window (&shown, fixture);
  open_text (&shown, "draft.txt", DRAFT, -1);
  gtk_widget_activate_action (GTK_WIDGET (shown.window), "audit.show-source", NULL);
  g_assert_cmpint (
      shown.shown,
      ==,
      hetu_audit_get_figure (hetu_audit_window_get_audit (shown.window), 1)->stored.id);
  g_assert_cmpint (shown.shown, !=, 0);
  close_window (&shown, fixture);
}

/* A draft that does not say where and when is read again with what a person types. */
static void
test_place_and_year (WindowFixture *fixture, gconstpointer data)
{
  Shown shown;
  GtkEditable *region;

  show_window (&shown, fixture);
  open_text (&shown, "nameless.txt", "全区地区生产总值完成582.4亿元。\n", -1);
  region = get_child (&shown, "region_entry");
  g_assert_cmpint (get_verdict (&shown), ==, HETU_VERDICT_UNKNOWN);
  g_assert_cmpstr (gtk_editable_get_text (region), ==, "");
  gtk_editable_set_text (region, "洛龙区");
  gtk_editable_set_text (get_child (&shown, "year_entry"), "2022");
  g_signal_emit_by_name (region, "activate");
  settle (&shown);
  g_assert_cmpint (get_verdict (&shown), ==, HETU_VERDICT_AGREES);
  close_window (&shown, fixture);
}

static void
on_report (guint *n_reported)
{
  *n_reported += 1;
}

/* What is no year is none that the draft says. */
static void
test_year_refused (WindowFixture *fixture, gconstpointer data)
{
  static const char *const years[] = { "二〇二二", "2022x", "22", "99999999999" };
  Shown shown;
  guint n_reported = 0;

  show_window (&shown, fixture);
  open_text (&shown, "draft.txt", DRAFT, -1);
  g_signal_connect_swapped (fixture->session, "problem", G_CALLBACK (on_report), &n_reported);
  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      gtk_editable_set_text (get_child (&shown, "year_entry"), years[i]);
      g_signal_emit_by_name (get_child (&shown, "year_entry"), "activate");
      g_assert_false (hetu_audit_window_is_busy (shown.window));
      g_assert_cmpuint (n_reported, ==, i + 1);
    }
  g_assert_cmpint (hetu_audit_window_get_audit (shown.window)->facts.year, ==, 2022);
  g_signal_handlers_disconnect_by_data (fixture->session, &n_reported);
  close_window (&shown, fixture);
}

/* The day of the figure is that of the audit. */
static void
test_as_of (WindowFixture *fixture, gconstpointer data)
{
  Shown shown;

  show_window (&shown, fixture);
  open_text (&shown, "draft.txt", DRAFT, -1);
  hetu_session_set_as_of (fixture->session, 20190101);
  settle (&shown);
  g_assert_cmpint (hetu_audit_window_get_audit (shown.window)->options.as_of, ==, 20190101);
  g_assert_cmpuint (hetu_audit_window_get_audit (shown.window)->counts[HETU_VERDICT_DISAGREES],
                    ==,
                    0);
  g_assert_nonnull (strstr (gtk_label_get_label (get_child (&shown, "count_label")), "2019-01-01"));
  hetu_session_set_as_of (fixture->session, 0);
  close_window (&shown, fixture);
}

/* Another day that is chosen while the draft is read for the first time holds. */
static void
test_as_of_meanwhile (WindowFixture *fixture, gconstpointer data)
{
  Shown shown;

  show_window (&shown, fixture);
  begin_to_open (&shown, "draft.txt", DRAFT, -1);
  hetu_session_set_as_of (fixture->session, 20190101);
  settle (&shown);
  g_assert_cmpint (hetu_audit_window_get_audit (shown.window)->options.as_of, ==, 20190101);
  hetu_session_set_as_of (fixture->session, 0);
  close_window (&shown, fixture);
}

static void
test_refusal (WindowFixture *fixture, gconstpointer data)
{
  static const char broken[] = "GDP\377\377";
  Shown shown;

  show_window (&shown, fixture);
  open_text (&shown, "broken.txt", broken, sizeof broken - 1);
  g_assert_cmpstr (get_page (&shown), ==, "nothing");
  g_assert_nonnull (strstr (gtk_label_get_label (get_child (&shown, "nothing_label")), "broken"));
  g_assert_null (hetu_audit_window_get_audit (shown.window));
  close_window (&shown, fixture);
}

/* What the text is written in can be told: nothing says it of UTF-16 without a signature. */
static void
test_encoding (WindowFixture *fixture, gconstpointer data)
{
  Shown shown;
  gsize length = 0;
  g_autofree char *text = g_convert (DRAFT, -1, "UTF-16LE", "UTF-8", NULL, &length, NULL);
  GtkWidget *choice, *list;

  show_window (&shown, fixture);
  choice = get_child (&shown, "encoding");
  list = gtk_widget_get_first_child (choice);
  g_assert_false (gtk_widget_get_visible (choice));
  open_text (&shown, "wide.txt", text, (gssize) length);
  g_assert_cmpstr (get_page (&shown), ==, "nothing");
  g_assert_true (gtk_widget_get_visible (choice));
  choose_encoding (list, "UTF-16LE");
  settle (&shown);
  g_assert_cmpstr (get_page (&shown), ==, "draft");
  g_assert_cmpuint (hetu_audit_table_get_n_shown (hetu_audit_window_get_table (shown.window)),
                    ==,
                    8);
  /* Another draft is read as it is found out. */
  open_text (&shown, "draft.txt", DRAFT, -1);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (list)), ==, 0);
  g_assert_cmpuint (hetu_audit_table_get_n_shown (hetu_audit_window_get_table (shown.window)),
                    ==,
                    8);
  close_window (&shown, fixture);
}

static void
test_report (WindowFixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "a.pdf", "a.xlsx" };
  Shown shown;
  g_autoptr (GError) error = NULL;
  g_autofree char *wrong = NULL;

  show_window (&shown, fixture);
  open_text (&shown, "draft.txt", DRAFT, -1);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (shown.folder, names[i], NULL);

      g_assert_true (hetu_audit_window_write (shown.window, path, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
    }
  wrong = g_build_filename (shown.folder, "a.doc", NULL);
  g_assert_false (hetu_audit_window_write (shown.window, wrong, &error));
  g_assert_nonnull (error);
  g_assert_false (g_file_test (wrong, G_FILE_TEST_EXISTS));
  close_window (&shown, fixture);
}

/* The window may be closed while a draft is read. */
static void
test_closed_meanwhile (WindowFixture *fixture, gconstpointer data)
{
  Shown shown;

  show_window (&shown, fixture);
  g_object_ref (shown.window);
  begin_to_open (&shown, "draft.txt", DRAFT, -1);
  gtk_window_destroy (GTK_WINDOW (shown.window));
  settle (&shown);
  g_object_unref (shown.window);
  g_signal_handlers_disconnect_by_data (fixture->session, &shown);
  remove_folder (shown.folder);
  g_free (shown.folder);
}

#define ADD(path, test) \
  g_test_add (path, WindowFixture, NULL, window_fixture_set_up, test, window_fixture_tear_down)

int
main (int argc, char **argv)
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  g_resources_register (hetu_window_resources_get_resource ());
  window_fixture_prepare ();
  /* A window that is closed while GTK 4.8 still scrolls in it complains: gtk_adjustment_enable_animation(). */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  ADD ("/audit-window/findings-first", test_findings_first);
  ADD ("/audit-window/list-and-text-go-together", test_list_and_text_go_together);
  ADD ("/audit-window/figures-are-whole", test_figures_are_whole);
  ADD ("/audit-window/filter", test_filter);
  ADD ("/audit-window/source", test_source);
  ADD ("/audit-window/place-and-year", test_place_and_year);
  ADD ("/audit-window/year-refused", test_year_refused);
  ADD ("/audit-window/as-of", test_as_of);
  ADD ("/audit-window/as-of-meanwhile", test_as_of_meanwhile);
  ADD ("/audit-window/refusal", test_refusal);
  ADD ("/audit-window/encoding", test_encoding);
  ADD ("/audit-window/report", test_report);
  ADD ("/audit-window/closed-meanwhile", test_closed_meanwhile);
  status = g_test_run ();
  window_fixture_clean ();
  return status;
}
