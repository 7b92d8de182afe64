/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adopting one of rival figures in the window. Needs a display. */
#include "form-fixture.h"
#include "resources/hetu-window-resources.h"
#include "small-session.h"
#include "store/history.h"
#include "ui/adopt-dialog.h"

typedef struct
{
  SmallSession base;
  gint64 rival;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  SmallStore *small = &fixture->base.small;
  HetuObservation rival;

  small_store_open (small);
  small_session_tell_gdp (&fixture->base, "2022");
  rival = small_store_figure (small, "2022", "789.17", small->web);
  fixture->rival = small_store_record (small, &rival, HETU_RECORD_ADDED);
  small_session_open (&fixture->base);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  small_session_close (&fixture->base);
}

static void
assert_chosen (Fixture *fixture, const char *value)
{
  g_autofree char *chosen = small_store_chosen (&fixture->base.small, "2022", 0);

  g_assert_cmpstr (chosen, ==, value);
}

/* Without a reason nothing is decided; with one it is told in the history, and undone like all else. */
static void
test_a_reason_is_asked (Fixture *fixture, gconstpointer data)
{
  HetuFormDialog *dialog = hetu_adopt_dialog_new (NULL, fixture->base.session, fixture->rival);
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GArray) events = NULL;
  const HetuEvent *last;

  hetu_form_dialog_apply (dialog);
  assert_chosen (fixture, "582.4");
  gtk_editable_set_text (GTK_EDITABLE (form_find_entry (GTK_WIDGET (dialog))), " 与年鉴一致 ");
  hetu_form_dialog_apply (dialog);
  assert_chosen (fixture, "789.17");
  events = hetu_query_history (fixture->base.small.store, &query, NULL);
  last = &g_array_index (events, HetuEvent, events->len - 1);
  g_assert_cmpint (last->kind, ==, HETU_EVENT_CHOSEN);
  g_assert_cmpstr (last->reason, ==, "与年鉴一致");
  g_assert_cmpint (last->day, >, 20260101);
  hetu_session_undo (fixture->base.session);
  assert_chosen (fixture, "582.4");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_resources_register (hetu_window_resources_get_resource ());
  g_test_add ("/adopt-dialog/a-reason-is-asked",
              Fixture,
              NULL,
              set_up,
              test_a_reason_is_asked,
              tear_down);
  return g_test_run ();
}
