/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Notes of a session over a small store in memory, and what figures bear of them; no window. */
#include "small-session.h"
#include "store/note.h"

#include <string.h>

typedef SmallSession Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const years[] = { "2020", "2021", "2022" };

  small_store_open (&fixture->small);
  for (gsize i = 0; i < G_N_ELEMENTS (years); i++)
    small_session_tell_gdp (fixture, years[i]);
  small_session_open (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  small_session_close (fixture);
}

static HetuNote
make (Fixture *fixture, const char *text)
{
  return (HetuNote){ .indicator = fixture->small.gdp,
                     .region = 410311,
                     .from = hetu_period_year (2021),
                     .to = hetu_period_year (2021),
                     .kind = HETU_NOTE_EVENT,
                     .text_zh = (char *) text };
}

/* “甲 乙”; @id: (out) (optional): of the first */
static char *
list (Fixture *fixture, gint64 *id)
{
  g_autoptr (GArray) notes = hetu_query_notes (fixture->small.store, 0, 0, NULL);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < notes->len; i++)
    g_string_append_printf (words,
                            "%s%s",
                            i > 0 ? " " : "",
                            g_array_index (notes, HetuNote, i).text_zh);
  if (id != NULL && notes->len > 0)
    *id = g_array_index (notes, HetuNote, 0).id;
  return g_string_free (words, FALSE);
}

#define ASSERT_NOTES(wanted)                             \
  G_STMT_START                                           \
  {                                                      \
    g_autofree char *found_words = list (fixture, NULL); \
                                                         \
    g_assert_cmpstr (found_words, ==, wanted);           \
  }                                                      \
  G_STMT_END

static void
test_added_changed_deleted (Fixture *fixture, gconstpointer data)
{
  HetuSession *session = fixture->session;
  HetuNote first = make (fixture, "暴雨"), second = make (fixture, "特大暴雨");
  g_autofree char *words = NULL;
  gint64 id = 0;

  hetu_session_put_note (session, 0, &first);
  g_assert_cmpstr (hetu_session_get_undo_label (session), ==, "Add Note");
  words = list (fixture, &id);
  g_assert_cmpstr (words, ==, "暴雨");
  hetu_session_put_note (session, id, &second);
  g_assert_cmpstr (hetu_session_get_undo_label (session), ==, "Edit Note");
  ASSERT_NOTES ("特大暴雨");
  hetu_session_undo (session);
  ASSERT_NOTES ("暴雨");
  hetu_session_undo (session);
  ASSERT_NOTES ("");
  hetu_session_redo (session);
  hetu_session_redo (session);
  ASSERT_NOTES ("特大暴雨");
  g_free (words);
  words = list (fixture, &id);
  hetu_session_delete_note (session, id);
  g_assert_cmpstr (hetu_session_get_undo_label (session), ==, "Delete Note");
  ASSERT_NOTES ("");
  hetu_session_undo (session);
  ASSERT_NOTES ("特大暴雨");
}

static void
test_told_once (Fixture *fixture, gconstpointer data)
{
  HetuNote note = make (fixture, "暴雨");

  hetu_session_put_note (fixture->session, 0, &note);
  hetu_session_put_note (fixture->session, 0, &note);
  ASSERT_NOTES ("暴雨");
  hetu_session_undo (fixture->session);
  ASSERT_NOTES ("");
}

static gboolean
has_note (const HetuFrame *frame, const char *part)
{
  for (guint i = 0; i < frame->notes->len; i++)
    if (strstr (g_ptr_array_index (frame->notes, i), part) != NULL)
      return TRUE;
  return FALSE;
}

/* Whatever the figure is, it says what is known of its data; the table says it beside the row. */
static void
test_every_figure_bears_it (Fixture *fixture, gconstpointer data)
{
  static const HetuChartKind kinds[] = { HETU_CHART_GROWTH_LINE,     HETU_CHART_RANKED_BAR,
                                         HETU_CHART_SMALL_MULTIPLES, HETU_CHART_SLOPE,
                                         HETU_CHART_HEATMAP,         HETU_CHART_DUMBBELL };
  static const char *const gdp[] = { "gdp", NULL };
  HetuNote note = make (fixture, "暴雨");

  note.text_en = (char *) "Rainstorm";
  hetu_session_put_note (fixture->session, 0, &note);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (HetuLanguage language = HETU_LANGUAGE_ZH; language <= HETU_LANGUAGE_EN; language++)
      {
        g_autoptr (HetuSpec) spec = hetu_spec_new ();
        g_autoptr (GError) error = NULL;
        g_autoptr (HetuFrame) frame = NULL;
        g_autofree char *table = NULL;
        const char *words = language == HETU_LANGUAGE_EN ? "Rainstorm" : "暴雨";
        gint32 code = 410311;

        g_test_message ("%s", hetu_chart_kind_to_string (kinds[i]));
        spec->kind = kinds[i];
        spec->language = language;
        spec->measure = HETU_MEASURE_LEVEL;
        g_strfreev (spec->indicators);
        spec->indicators = g_strdupv ((char **) gdp);
        g_array_append_val (spec->regions, code);
        if (kinds[i] == HETU_CHART_SLOPE || kinds[i] == HETU_CHART_DUMBBELL)
          spec->from = hetu_period_year (2020);
        if (kinds[i] == HETU_CHART_RANKED_BAR || spec->from.kind != HETU_PERIOD_NONE)
          spec->to = hetu_period_year (2021);
        frame = hetu_figure_resolve (fixture->small.store, spec, &error);
        g_assert_no_error (error);
        g_assert_true (has_note (frame, words));
        g_assert_cmpuint (frame->remarks->len, ==, 1);
        table = hetu_frame_to_tsv (frame);
        g_assert_nonnull (strstr (table, words));
      }
}

/* Where time runs along an axis a number stands at the period in which the note begins, and before its sentence. */
static void
test_lines_mark_it (Fixture *fixture, gconstpointer data)
{
  static const char *const gdp[] = { "gdp", NULL };
  g_autoptr (HetuSpec) spec = hetu_spec_new ();
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  g_autoptr (HetuFrame) frame = NULL;
  g_autoptr (HetuScene) scene = NULL;
  g_autoptr (GError) error = NULL;
  HetuNote note = make (fixture, "暴雨");
  gint32 code = 410311;
  guint n = 0;

  hetu_session_put_note (fixture->session, 0, &note);
  spec->measure = HETU_MEASURE_LEVEL;
  g_strfreev (spec->indicators);
  spec->indicators = g_strdupv ((char **) gdp);
  g_array_append_val (spec->regions, code);
  frame = hetu_figure_resolve (fixture->small.store, spec, &error);
  g_assert_no_error (error);
  g_assert_true (has_note (frame, "① 2021 年：暴雨"));
  scene = hetu_figure_compose (frame, spec, text, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      n += mark->part == HETU_PART_ANNOTATION && mark->type == HETU_MARK_TEXT &&
           g_str_equal (hetu_text_run_get_text (mark->run), "①");
    }
  g_assert_cmpuint (n, ==, 1);
}

/* What cannot be written is no step of undo, and who wrote it can tell. */
static void
test_refused_note (Fixture *fixture, gconstpointer data)
{
  const HetuNote blank = make (fixture, "  ");
  const HetuNote good = make (fixture, "甲");

  g_assert_false (hetu_session_put_note (fixture->session, 0, &blank));
  g_assert_null (hetu_session_get_undo_label (fixture->session));
  g_assert_true (hetu_session_put_note (fixture->session, 0, &good));
  /* It stands already. */
  g_assert_true (hetu_session_put_note (fixture->session, 0, &good));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/session-note/added-changed-deleted", test_added_changed_deleted);
  ADD ("/session-note/told-once", test_told_once);
  ADD ("/session-note/refused", test_refused_note);
  ADD ("/session-note/every-figure-bears-it", test_every_figure_bears_it);
  ADD ("/session-note/lines-mark-it", test_lines_mark_it);
#undef ADD
  return g_test_run ();
}
