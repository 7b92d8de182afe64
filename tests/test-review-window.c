/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The review window, driven by keys as a person would. Needs a display. HETU_REVIEW_REPORT names a report to be reviewed in place of ours. */
#include "review-window-fixture.h"
#include "store/query.h"
#include "ui/name-completion.h"
#include "ui/review-keys.h"

#include <time.h>

/* What no key may take of a processor. */
#define PATIENCE_MS 100

/* What the program took of a processor so far; a machine does other things, too. */
static double
get_seconds (void)
{
  struct timespec now = { 0 };

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

/* The entry that has the keyboard */
static GtkEditable *
get_entry (ReviewFixture *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));

  g_assert_true (GTK_IS_EDITABLE (focus));
  return GTK_EDITABLE (focus);
}

/* Types into the entry that has the keyboard, and Enter. */
static void
type (ReviewFixture *self, const char *text)
{
  GtkWidget *entry = gtk_widget_get_parent (GTK_WIDGET (get_entry (self)));

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
  turn ();
}

/* ---- the form */

static void
test_asks_what_is_not_told (ReviewFixture *self, gconstpointer data)
{
  open_flow (self, NULL, "全区地区生产总值完成582.4亿元，增长5.2%。\n", 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (self->window->stack), ==, "form");
  act (self, "review.begin");
  g_assert_false (hetu_review_window_is_reviewing (self->window));
}

static void
test_text_that_is_none (ReviewFixture *self, gconstpointer data)
{
  open_flow (self, NULL, " \n", 0);
  g_assert_cmpint (hetu_review_flow_get_state (self->flow), ==, HETU_REVIEW_UNREAD);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (self->window->stack), ==, "unread");
}

/* What a file is written in is found, and may be said to be something else. */
static void
test_encoding_is_switched (ReviewFixture *self, gconstpointer data)
{
  const char *text = "洛龙区2022年工作情况\n\n2022年，全区地区生产总值完成582.4亿元。\n";
  g_autofree char *path = g_build_filename (self->base.folder, "报告.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gsize length = 0;
  g_autofree char *bytes = g_convert (text, -1, "GB18030", "UTF-8", NULL, &length, NULL);

  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
  open_flow (self, file, NULL, 0);
  g_assert_cmpstr (hetu_document_get_encoding (hetu_review_get_document (get_review (self))),
                   ==,
                   "GB18030");
  g_assert_true (hetu_review_flow_has_encoding (self->flow));
  hetu_review_flow_set_encoding (self->flow, "UTF-16LE");
  while (hetu_review_flow_get_state (self->flow) == HETU_REVIEW_READING)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (get_review (self) == NULL ||
                 strcmp (hetu_review_get_text (get_review (self)), text) != 0);
  hetu_review_flow_set_encoding (self->flow, "GB18030");
  while (hetu_review_flow_get_state (self->flow) == HETU_REVIEW_READING)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (hetu_review_get_text (get_review (self)), ==, text);
  g_assert_cmpstr (hetu_document_get_encoding (hetu_review_get_document (get_review (self))),
                   ==,
                   "GB18030");
}

/* A text whose encoding is not found out may be read all the same, and opened again it is known. */
static void
test_encoding_is_told (ReviewFixture *self, gconstpointer data)
{
  const char *text = "洛龙区2022年工作情况\n\n2022年，全区地区生产总值完成582.4亿元。\n";
  g_autofree char *path = g_build_filename (self->base.folder, "报告.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gsize length = 0;
  g_autofree char *bytes = g_convert (text, -1, "UTF-16LE", "UTF-8", NULL, &length, NULL);

  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
  open_flow (self, file, NULL, 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (self->window->stack), ==, "unread");
  g_assert_true (gtk_widget_get_visible (self->window->encoding_box));
  gtk_drop_down_set_selected (self->window->encoding, 3);
  act (self, "review.read-as");
  while (hetu_review_flow_get_state (self->flow) == HETU_REVIEW_READING)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (hetu_review_get_text (get_review (self)), ==, text);
  begin (self, "2023-01-04");
  g_assert_true (hetu_review_flow_keep_draft (self->flow, NULL));
  gtk_window_destroy (GTK_WINDOW (self->window));
  turn ();
  open_flow (self, file, NULL, 0);
  g_assert_cmpint (hetu_review_flow_get_source (self->flow), !=, 0);
  g_assert_cmpstr (hetu_review_get_text (get_review (self)), ==, text);
}

/* What is no text leaves no choice. */
static void
test_encoding_of_no_text (ReviewFixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->base.folder, "报告.docx", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, "PK\3\4 damaged", -1, NULL));
  open_flow (self, file, NULL, 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (self->window->stack), ==, "unread");
  g_assert_false (gtk_widget_get_visible (self->window->encoding_box));
}

/* ---- keys */

static void
test_letters_are_typed_in_entries (ReviewFixture *self, gconstpointer data)
{
  open_report (self, "city-year.txt");
  g_assert_true (press (self, GDK_KEY_e, 0));
  g_assert_true (GTK_IS_EDITABLE (gtk_root_get_focus (GTK_ROOT (self->window))));
  for (const char *key = "aexjknzg "; *key != '\0'; key++)
    g_assert_false (press (self, (guint) *key, 0));
  g_assert_false (press (self, GDK_KEY_1, 0));
  g_assert_cmpuint (hetu_review_get_step (get_review (self)), ==, 0);
  act (self, "review.leave");
  g_assert_nonnull (self->window);
  g_assert_false (hetu_review_fields_is_editing (self->window->fields));
  g_assert_true (press (self, GDK_KEY_a, 0));
  g_assert_cmpuint (hetu_review_get_step (get_review (self)), >, 0);
}

static void
test_keys_move_by_one (ReviewFixture *self, gconstpointer data)
{
  HetuReview *review = NULL;

  open_report (self, "city-year.txt");
  review = get_review (self);
  for (guint i = 1; i < hetu_review_get_n_items (review); i++)
    {
      press (self, GDK_KEY_j, 0);
      g_assert_cmpuint (hetu_review_get_current (review), ==, i);
    }
  press (self, GDK_KEY_j, 0);
  g_assert_cmpuint (hetu_review_get_current (review), ==, hetu_review_get_n_items (review) - 1);
  press (self, GDK_KEY_k, 0);
  g_assert_cmpuint (hetu_review_get_current (review), ==, hetu_review_get_n_items (review) - 2);
}

static void
test_section_asks_once (ReviewFixture *self, gconstpointer data)
{
  HetuReview *review = NULL;
  guint section = 0, n = 0;

  open_report (self, "city-year.txt");
  review = get_review (self);
  section = hetu_review_get_item (review, 0)->section;
  n = hetu_review_count_sure (review, section);
  g_assert_cmpuint (n, >, 0);
  press (self, GDK_KEY_A, GDK_SHIFT_MASK);
  g_assert_true (gtk_widget_get_visible (self->window->ask_bar));
  g_assert_cmpuint (hetu_review_count_sure (review, section), ==, n);
  act (self, "review.no");
  g_assert_cmpuint (hetu_review_count_sure (review, section), ==, n);
  press (self, GDK_KEY_A, GDK_SHIFT_MASK);
  act (self, "review.yes");
  g_assert_cmpuint (hetu_review_count_sure (review, section), ==, 0);
  press (self, GDK_KEY_z, 0);
  g_assert_cmpuint (hetu_review_count_sure (review, section), ==, n);
}

/* Every key of the table does something, or is off for a reason; each has a word for the list of keys. */
static void
test_every_key_acts (ReviewFixture *self, gconstpointer data)
{
  gsize n = 0;
  const HetuReviewKey *keys = hetu_review_keys_list (&n);

  open_report (self, "city-year.txt");
  for (gsize i = 0; i < n; i++)
    {
      g_auto (GStrv) all = g_strsplit (keys[i].keys, " ", -1);

      for (guint k = 0; all[k] != NULL; k++)
        {
          guint keyval = 0;
          GdkModifierType state = 0;

          g_assert_true (gtk_accelerator_parse (all[k], &keyval, &state));
          g_assert_cmpstr (hetu_review_keys_find (keyval, state), ==, keys[i].action);
        }
    }
}

/* ---- the whole of a report by keys alone */

/* Whether the line of the figure in hand stands in the middle third, or the text can be scrolled no further */
static gboolean
stands_well (ReviewFixture *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->window->text);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  double value = gtk_adjustment_get_value (adjustment);
  const HetuReview *review = get_review (self);
  GdkRectangle visible, box;
  GtkTextIter iter;
  int middle = 0;

  gtk_text_buffer_get_iter_at_offset (
      gtk_text_view_get_buffer (view),
      &iter,
      (int) hetu_review_get_item (review, hetu_review_get_current (review))->read->value_start);
  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_iter_location (view, &iter, &box);
  middle = box.y + box.height / 2;
  if (middle < visible.y + visible.height / 3 - 1)
    return value <= gtk_adjustment_get_lower (adjustment) + 1;
  if (middle > visible.y + visible.height * 2 / 3 + 1)
    return value >=
           gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment) - 1;
  return TRUE;
}

/* A review of all figures: accepted, every seventh edited, every eleventh rejected. Returns: seconds that the program took */
static double
review_all (ReviewFixture *self, double *slowest)
{
  HetuReview *review = get_review (self);
  double seconds = 0;
  HetuReviewCounts counts = { { 0 } };

  for (guint step = 1; step < 10000; step++)
    {
      double start = get_seconds ();
      guint before = hetu_review_get_step (review);
      double took = 0;

      hetu_review_count (review, HETU_REVIEW_NONE, &counts);
      if (counts.states[HETU_REVIEW_PENDING] == 0)
        break;
      if (step % 11 == 0 ||
          hetu_review_check (review, hetu_review_get_current (review), NULL) != NULL)
        press (self, GDK_KEY_x, 0);
      else if (step % 7 == 0)
        {
          press (self, GDK_KEY_e, 0);
          type (self, "7");
          /* What cannot be told so is given up. */
          if (hetu_review_get_step (review) == before)
            {
              act (self, "review.leave");
              press (self, GDK_KEY_x, 0);
            }
        }
      else
        press (self, GDK_KEY_a, 0);
      draw (self);
      took = get_seconds () - start;
      seconds += took;
      *slowest = MAX (*slowest, took);
      g_assert_cmpuint (hetu_review_get_step (review), >, before);
    }
  g_assert_cmpuint (counts.states[HETU_REVIEW_PENDING], ==, 0);
  g_assert_cmpuint (counts.states[HETU_REVIEW_EDITED], >, 0);
  g_assert_cmpuint (counts.states[HETU_REVIEW_REJECTED], >, 0);
  return seconds;
}

static void
test_whole_report (ReviewFixture *self, gconstpointer data)
{
  const char *other = g_getenv ("HETU_REVIEW_REPORT");
  g_autofree char *start = NULL, *back = NULL;
  double seconds = 0, slowest = 0;
  guint n = 0, n_steps = 0;

  if (other != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_path (other);

      open_flow (self, file, NULL, 0);
      begin (self, "2023-01-04");
    }
  else
    open_report (self, "city-year.txt");
  n = hetu_review_get_n_items (get_review (self));
  start = hetu_review_to_json (get_review (self));
  seconds = review_all (self, &slowest);
  g_test_message (
      "%u figures reviewed by keys: %.1f ms of a processor a figure, %.1f ms at most for a key",
      n,
      1000 * seconds / n,
      1000 * slowest);
  for (; hetu_review_can_undo (get_review (self)); n_steps++)
    press (self, GDK_KEY_z, 0);
  back = hetu_review_to_json (get_review (self));
  g_assert_cmpstr (back, ==, start);
  g_assert_cmpuint (n_steps, >, n / 4);
}

static void
test_line_stays_in_the_middle (ReviewFixture *self, gconstpointer data)
{
  guint n_off = 0, n = 0;

  open_report (self, "work-report.txt");
  n = hetu_review_get_n_items (get_review (self));
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        press (self, GDK_KEY_j, 0);
      for (guint k = 0; k < 40 && !stands_well (self); k++)
        draw (self);
      n_off += !stands_well (self);
    }
  g_assert_cmpuint (n_off, ==, 0);
}

/* ---- into the store */

static void
test_entered_and_taken_back (ReviewFixture *self, gconstpointer data)
{
  gint32 source = 0;
  g_autoptr (GArray) told = NULL, after = NULL;

  open_report (self, "city-year.txt");
  press (self, GDK_KEY_a, 0);
  press (self, GDK_KEY_x, 0);
  act (self, "review.enter");
  g_assert_null (self->window);
  g_assert_nonnull (strstr (self->told->str, "Entered "));
  g_assert_nonnull (strstr (self->told->str, "rejected 1"));
  source = hetu_review_flow_get_source (self->flow);
  told = hetu_query_by_source (self->base.store, source, 0, NULL);
  g_assert_cmpuint (told->len, >, 0);
  open_flow (self, NULL, NULL, source);
  g_assert_true (hetu_review_window_is_reviewing (self->window));
  g_assert_cmpint (hetu_review_get_item (get_review (self), 0)->state, ==, HETU_REVIEW_ACCEPTED);
  g_assert_true (hetu_session_undo (self->base.session));
  after = hetu_query_by_source (self->base.store, source, 0, NULL);
  g_assert_cmpuint (after->len, ==, 0);
}

/* A document of the same title and date with other words: what was decided is taken up, and that is told. */
static void
test_changed_text_is_told (ReviewFixture *self, gconstpointer data)
{
  HetuReview *review = NULL;
  const char *first = "洛龙区2022年工作情况通报\n(2023年1月5日)"
                      "\n\n2022年，全区建成口袋公园12个。改造老旧小区18个。\n";
  const char *second =
      "洛龙区2022年工作情况通报\n(2023年1月5日)\n\n各位同志：\n\n2022年，全区建成口袋公园12个。"
      "先后改造老旧小区18个。\n";

  open_flow (self, NULL, first, 0);
  begin (self, "2023-01-05");
  g_assert_cmpuint (hetu_review_get_n_items (get_review (self)), ==, 2);
  press (self, GDK_KEY_a, 0);
  press (self, GDK_KEY_a, 0);
  act (self, "review.keep");
  act (self, "review.leave");
  g_assert_null (self->window);
  open_flow (self, NULL, second, 0);
  begin (self, "2023-01-05");
  review = get_review (self);
  g_assert_true (hetu_review_is_changed_text (review));
  g_assert_cmpint (hetu_review_get_item (review, 0)->state, ==, HETU_REVIEW_ACCEPTED);
  g_assert_cmpint (hetu_review_get_item (review, 1)->state, ==, HETU_REVIEW_PENDING);
  g_assert_true (hetu_review_get_item (review, 1)->moved);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (self->window->info_bar)));
  act (self, "review.leave");
  g_assert_true (hetu_session_undo (self->base.session));
}

static GtkWidget *
find_entry (GtkWidget *root)
{
  GtkWidget *found = GTK_IS_ENTRY (root) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_entry (child);
  return found;
}

/* (nullable): the first label below @root with the style @class */
static GtkWidget *
find_label (GtkWidget *root, const char *class)
{
  GtkWidget *found = GTK_IS_LABEL (root) && gtk_widget_has_css_class (root, class) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, class);
  return found;
}

/* A line of the queue with several figures is as sure as the one that is to be doubted most, of those that wait. */
static void
test_line_is_as_sure_as_its_least (ReviewFixture *self, gconstpointer data)
{
  HetuReview *review = NULL;
  guint16 least = 1000;
  g_autofree char *first = NULL, *all = NULL;
  GtkWidget *percent = NULL;

  open_flow (
      self,
      NULL,
      "洛龙区2022年工作情况\n\n2022年，全区地区生产总值完成582.4亿元，增长5.2%，居全市第一。",
      0);
  begin (self, "2023-01-04");
  review = get_review (self);
  for (guint i = 0; i < hetu_review_get_n_items (review); i++)
    least = MIN (least, hetu_review_get_item (review, i)->now->confidence);
  g_assert_cmpuint (hetu_review_get_item (review, 0)->now->confidence / 10, >, least / 10);
  percent = find_label (GTK_WIDGET (self->window->queue), "percent");
  g_assert_nonnull (percent);
  first = g_strdup_printf ("%u%%", least / 10);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (percent)), ==, first);
}

/* Names of the store are offered by what a person knows of them, best first. */
static void
test_names_are_offered (ReviewFixture *self, gconstpointer data)
{
  static const struct
  {
    HetuCompletes names;
    const char *query;
    const char *id; /* of the first; %NULL: nothing is offered */
  } rows[] = {
    { HETU_COMPLETES_INDICATORS, "gdzc", "fixed_asset_investment" },
    { HETU_COMPLETES_INDICATORS, "固定资产", "fixed_asset_investment" },
    { HETU_COMPLETES_INDICATORS, "", NULL },
    { HETU_COMPLETES_INDICATORS, "没有这样的指标", NULL },
  };
  g_autoptr (GPtrArray) places =
      hetu_name_completion_list (self->base.session, HETU_COMPLETES_REGIONS, "410311");
  HetuDistrict *district = hetu_store_find_district (self->base.store, "洛龙区", NULL);
  HetuLanguage language = hetu_session_get_language (self->base.session);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) list =
          hetu_name_completion_list (self->base.session, rows[i].names, rows[i].query);
      HetuIndicator *indicator =
          rows[i].id != NULL ? hetu_store_find_indicator (self->base.store, rows[i].id, NULL)
                             : NULL;

      g_assert_cmpint (list->len > 0, ==, indicator != NULL);
      if (indicator != NULL)
        g_assert_cmpstr (list->pdata[0], ==, hetu_indicator_get_name (indicator, language));
    }
  g_assert_cmpuint (places->len, >, 0);
  g_assert_cmpstr (places->pdata[0], ==, hetu_district_get_name (district, language));
}

/* Whatever scrolls it, and whatever its width was just before, the text begins at the left. */
static void
test_text_is_not_scrolled_sideways (ReviewFixture *self, gconstpointer data)
{
  GtkAdjustment *sideways = NULL;

  open_report (self, "city-year.txt");
  sideways = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->window->text));
  gtk_adjustment_configure (sideways, 300, 0, 2000, 1, 1, 500);
  g_assert_cmpfloat (gtk_adjustment_get_value (sideways), ==, 0);
}

/* Entries of the form stand where they stand, whatever the evidence beside them. */
static void
test_form_stands_still (ReviewFixture *self, gconstpointer data)
{
  static const char *const texts[] = {
    "洛龙区2022年工作情况\n\n2022年，全区地区生产总值完成582.4亿元。",
    "关于洛阳市洛龙区2022年国民经济和社会发展计划执行情况与2023年国民经济和社会发展计划草案的报告\n"
    "洛阳市洛龙区发展和改革委员会\n\n2022年，全区地区生产总值完成582.4亿元。",
    "地区生产总值完成582.4亿元。",
  };
  int width = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GtkWidget *entry = NULL;

      open_flow (self, NULL, texts[i], 0);
      entry = find_entry (GTK_WIDGET (self->window->form));
      g_assert_cmpint (gtk_widget_get_width (entry), >, 200);
      if (width > 0)
        g_assert_cmpint (gtk_widget_get_width (entry), ==, width);
      width = gtk_widget_get_width (entry);
      gtk_window_destroy (GTK_WINDOW (self->window));
      turn ();
    }
}

/* ---- much text */

static void
test_long_text_is_fluent (ReviewFixture *self, gconstpointer data)
{
  GString *text = g_string_new ("洛龙区2022年工作情况\n\n");
  double start = 0, seconds = 0;

  for (guint i = 0; i < 1500; i++)
    g_string_append_printf (
        text,
        "2022年，全区第%u个片区内固定资产投资完成%u.%u亿元，增长%u.2%%，项目建设提速增效，"
        "营商环境不断优化，发展基础更加牢固。%s",
        i,
        i,
        i % 10,
        i % 30,
        i % 5 == 4 ? "\n" : "");
  open_flow (self, NULL, text->str, 0);
  begin (self, "2023-01-04");
  g_test_message ("%zu bytes, %u figures", text->len, hetu_review_get_n_items (get_review (self)));
  g_assert_cmpuint (hetu_review_get_n_items (get_review (self)), >=, 3000);
  hetu_review_window_go_to (self->window, 1500);
  draw (self);
  start = get_seconds ();
  for (guint i = 0; i < 20; i++)
    {
      press (self, i % 2 == 0 ? GDK_KEY_a : GDK_KEY_j, 0);
      draw (self);
    }
  seconds = (get_seconds () - start) / 20;
  g_test_message ("%.1f ms of a processor a key", 1000 * seconds);
  g_assert_cmpfloat (1000 * seconds, <, PATIENCE_MS);
  g_string_free (text, TRUE);
}

static void
add_tests (void)
{
  ADD_REVIEW_TEST ("/review-window/form/asks-what-is-not-told", test_asks_what_is_not_told);
  ADD_REVIEW_TEST ("/review-window/names-are-offered", test_names_are_offered);
  ADD_REVIEW_TEST ("/review-window/text-is-not-scrolled-sideways",
                   test_text_is_not_scrolled_sideways);
  ADD_REVIEW_TEST ("/review-window/form/stands-still", test_form_stands_still);
  ADD_REVIEW_TEST ("/review-window/queue/line-is-as-sure-as-its-least",
                   test_line_is_as_sure_as_its_least);
  ADD_REVIEW_TEST ("/review-window/form/encoding-is-switched", test_encoding_is_switched);
  ADD_REVIEW_TEST ("/review-window/form/encoding-is-told", test_encoding_is_told);
  ADD_REVIEW_TEST ("/review-window/form/encoding-of-no-text", test_encoding_of_no_text);
  ADD_REVIEW_TEST ("/review-window/unread", test_text_that_is_none);
  ADD_REVIEW_TEST ("/review-window/keys/letters-are-typed-in-entries",
                   test_letters_are_typed_in_entries);
  ADD_REVIEW_TEST ("/review-window/keys/move-by-one", test_keys_move_by_one);
  ADD_REVIEW_TEST ("/review-window/keys/section-asks-once", test_section_asks_once);
  ADD_REVIEW_TEST ("/review-window/keys/every-one-acts", test_every_key_acts);
  ADD_REVIEW_TEST ("/review-window/whole-report", test_whole_report);
  ADD_REVIEW_TEST ("/review-window/line-stays-in-the-middle", test_line_stays_in_the_middle);
  ADD_REVIEW_TEST ("/review-window/store/entered-and-taken-back", test_entered_and_taken_back);
  ADD_REVIEW_TEST ("/review-window/store/changed-text-is-told", test_changed_text_is_told);
  ADD_REVIEW_TEST ("/review-window/long-text-is-fluent", test_long_text_is_fluent);
}

int
main (int argc, char **argv)
{
  return run_review_tests (argc, argv, add_tests);
}
