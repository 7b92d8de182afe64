/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/as-of.h"

#include "small-session.h"

static void
set_up (SmallSession *self, gconstpointer data)
{
  static const struct
  {
    const char *value;
    gint32 day;
  } told[] = { { "5.2", 20230115 }, { "5.3", 20230715 }, { "5.4", 20240115 } };
  const char *ids[] = { "gdp", NULL };
  gint32 region = 410311;
  HetuSpec *spec = NULL;

  small_store_open (&self->small);
  self->small.ground = TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (told); i++)
    {
      HetuObservation figure =
          small_store_figure (&self->small, "2022", told[i].value, self->small.plan);

      figure.vintage = told[i].day;
      small_store_record (&self->small, &figure, i == 0 ? HETU_RECORD_ADDED : HETU_RECORD_REVISED);
    }
  small_session_open (self);
  spec = hetu_spec_copy (hetu_session_get_spec (self->session));
  hetu_spec_set_indicators (spec, ids);
  hetu_spec_set_regions (spec, &region, 1);
  hetu_session_change (self->session, spec, "test");
}

static void
tear_down (SmallSession *self, gconstpointer data)
{
  small_session_close (self);
}

/* From all that is known back over the days of publication and on again; at the first one there is no way back. */
static void
test_steps (SmallSession *self, gconstpointer data)
{
  static const struct
  {
    const char *word;
    gint32 as_of;
  } steps[] = { { "next", 0 },
                { "previous", 20230715 },
                { "previous", 20230115 },
                { "previous", 20230115 },
                { "next", 20230715 },
                { "next", 20240115 },
                { "next", 0 },
                { "2023-03-31", 20230331 },
                { "previous", 20230115 },
                { "no day", 20230115 },
                { "all", 0 } };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      hetu_as_of_choose (self->session, hetu_session_get_spec (self->session), steps[i].word);
      g_assert_cmpint (hetu_session_get_spec (self->session)->as_of, ==, steps[i].as_of);
    }
}

static void
test_choice_is_undone (SmallSession *self, gconstpointer data)
{
  hetu_as_of_choose (self->session, hetu_session_get_spec (self->session), "2023-03-31");
  hetu_session_undo (self->session);
  g_assert_cmpint (hetu_session_get_spec (self->session)->as_of, ==, 0);
  hetu_session_redo (self->session);
  g_assert_cmpint (hetu_session_get_spec (self->session)->as_of, ==, 20230331);
}

/* Latest first, under all that is known. */
static void
test_menu_offers_the_days (SmallSession *self, gconstpointer data)
{
  g_autoptr (GMenuModel) menu =
      hetu_as_of_make_menu (self->session, hetu_session_get_spec (self->session));
  g_autoptr (GMenuModel) days = g_menu_model_get_item_link (menu, 2, G_MENU_LINK_SECTION);
  g_autofree char *first = NULL;

  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 3);
  g_assert_cmpint (g_menu_model_get_n_items (days), ==, 3);
  g_assert_true (g_menu_model_get_item_attribute (days, 0, G_MENU_ATTRIBUTE_TARGET, "s", &first));
  g_assert_cmpstr (first, ==, "2024-01-15");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/as-of-menu/steps", SmallSession, NULL, set_up, test_steps, tear_down);
  g_test_add ("/as-of-menu/choice-is-undone",
              SmallSession,
              NULL,
              set_up,
              test_choice_is_undone,
              tear_down);
  g_test_add ("/as-of-menu/offers-the-days",
              SmallSession,
              NULL,
              set_up,
              test_menu_offers_the_days,
              tear_down);
  return g_test_run ();
}
