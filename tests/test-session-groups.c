/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Groups of regions of a session over a small store in memory; no window. */
#include "small-session.h"
#include "store/group.h"

typedef SmallSession Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  small_store_open (&fixture->small);
  small_session_tell_gdp (fixture, "2022");
  small_session_open (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  small_session_close (fixture);
}

static void
set_regions (Fixture *fixture, gint32 first, gint32 second)
{
  const gint32 codes[] = { first, second };

  hetu_session_set_regions (fixture->session, codes, second != 0 ? 2 : 1);
}

/* “豫西:410311,410308;”: the groups with their places */
static void
assert_groups (Fixture *fixture, const char *expected)
{
  g_autoptr (GArray) groups = hetu_session_list_groups (fixture->session);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < groups->len; i++)
    {
      const HetuDistrictGroup *group = &g_array_index (groups, HetuDistrictGroup, i);

      g_string_append_printf (text, "%s:", group->name);
      for (guint j = 0; j < group->codes->len; j++)
        g_string_append_printf (text,
                                "%s%d",
                                j > 0 ? "," : "",
                                g_array_index (group->codes, gint32, j));
      g_string_append_c (text, ';');
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static gint64
get_first (Fixture *fixture)
{
  g_autoptr (GArray) groups = hetu_session_list_groups (fixture->session);

  return g_array_index (groups, HetuDistrictGroup, 0).id;
}

static void
test_every_change_is_undone_and_done_again (Fixture *fixture, gconstpointer data)
{
  set_regions (fixture, 410311, 410308);
  hetu_session_save_group (fixture->session, "  两区 ");
  assert_groups (fixture, "两区:410311,410308;");
  hetu_session_undo (fixture->session);
  assert_groups (fixture, "");
  hetu_session_redo (fixture->session);
  assert_groups (fixture, "两区:410311,410308;");
  hetu_session_delete_group (fixture->session, get_first (fixture));
  assert_groups (fixture, "");
  hetu_session_undo (fixture->session);
  assert_groups (fixture, "两区:410311,410308;");
}

static void
test_name_that_is_taken_writes_that_group_anew (Fixture *fixture, gconstpointer data)
{
  set_regions (fixture, 410311, 410308);
  hetu_session_save_group (fixture->session, "两区");
  set_regions (fixture, 410300, 410311);
  hetu_session_save_group (fixture->session, "两区");
  assert_groups (fixture, "两区:410300,410311;");
  hetu_session_undo (fixture->session);
  assert_groups (fixture, "两区:410311,410308;");
}

static void
test_no_name_saves_nothing (Fixture *fixture, gconstpointer data)
{
  hetu_session_save_group (fixture->session, "  ");
  assert_groups (fixture, "");
}

static void
test_group_becomes_the_regions_of_the_figure (Fixture *fixture, gconstpointer data)
{
  const HetuSpec *spec = NULL;

  set_regions (fixture, 410311, 410308);
  hetu_session_save_group (fixture->session, "两区");
  set_regions (fixture, 410300, 0);
  hetu_session_show_group (fixture->session, get_first (fixture));
  spec = hetu_session_get_spec (fixture->session);
  g_assert_cmpuint (spec->regions->len, ==, 2);
  g_assert_cmpint (g_array_index (spec->regions, gint32, 1), ==, 410308);
  hetu_session_show_group (fixture->session, 99);
  g_assert_cmpuint (hetu_session_get_spec (fixture->session)->regions->len, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/session/groups/undone-and-done-again", test_every_change_is_undone_and_done_again);
  ADD ("/session/groups/taken-name-is-written-anew",
       test_name_that_is_taken_writes_that_group_anew);
  ADD ("/session/groups/no-name-saves-nothing", test_no_name_saves_nothing);
  ADD ("/session/groups/becomes-the-regions", test_group_becomes_the_regions_of_the_figure);
#undef ADD
  return g_test_run ();
}
