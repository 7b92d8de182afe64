/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Indicator item: groups that differ in figures only are told from groups of other rows, and take the figures over. */
#include "ui/indicator-item.h"

#include <locale.h>

/* Returns: (transfer full): a group of charts with @ids, up to a 0; what was told of each is @latest */
static HetuIndicatorItem *
make_group (const char *label, const gint64 *ids, const char *latest)
{
  HetuIndicatorItem *group = hetu_indicator_item_new_group (label);

  for (gsize i = 0; ids[i] != 0; i++)
    {
      g_autoptr (HetuIndicatorItem) item = hetu_indicator_item_new_chart (ids[i], "chart");
      HetuIndicatorFacts facts = { .latest = g_strdup (latest) };

      hetu_indicator_item_take_facts (item, &facts);
      g_list_store_append (hetu_indicator_item_get_children (group), item);
    }
  return group;
}

static void
test_alike (void)
{
  static const struct
  {
    const char *label;
    gint64 ids[3];
    gboolean alike;
  } cases[] = {
    { "a", { 1, 2 }, TRUE },
    { "b", { 1, 2 }, FALSE },
    { "a", { 2, 1 }, FALSE },
    { "a", { 1 }, FALSE },
  };
  static const gint64 ids[] = { 1, 2, 0 };
  g_autoptr (HetuIndicatorItem) group = make_group ("a", ids, "5.2");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuIndicatorItem) other = make_group (cases[i].label, cases[i].ids, "6.1");

      g_assert_cmpint (hetu_indicator_item_is_alike (group, other), ==, cases[i].alike);
    }
}

static void
on_changed (guint *n_changes)
{
  (*n_changes)++;
}

static void
test_renew (void)
{
  static const struct
  {
    const char *latest;
    guint n_changes;
  } cases[] = {
    { "5.2", 0 },
    { "6.1", 1 },
  };
  static const gint64 ids[] = { 1, 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuIndicatorItem) group = make_group ("a", ids, "5.2");
      g_autoptr (HetuIndicatorItem) newer = make_group ("a", ids, cases[i].latest);
      g_autoptr (HetuIndicatorItem) child =
          g_list_model_get_item (G_LIST_MODEL (hetu_indicator_item_get_children (group)), 0);
      guint n_changes = 0;

      g_signal_connect_swapped (child, "changed", G_CALLBACK (on_changed), &n_changes);
      hetu_indicator_item_renew (group, newer);
      g_assert_cmpstr (hetu_indicator_item_get_facts (child)->latest, ==, cases[i].latest);
      g_assert_cmpuint (n_changes, ==, cases[i].n_changes);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/indicator-item/figures-alone-are-no-other-group", test_alike);
  g_test_add_func ("/indicator-item/only-what-differs-is-told", test_renew);
  return g_test_run ();
}
