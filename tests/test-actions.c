/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of actions, without a window. */
#include "chart/spec.h"
#include "ui/actions.h"

#include <string.h>

static void
test_no_key_does_two_things (void)
{
  gsize n_rows = 0;
  const HetuActionRow *rows = hetu_actions_list (&n_rows);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize i = 0; i < n_rows; i++)
    {
      g_auto (GStrv) keys = g_strsplit (rows[i].keys != NULL ? rows[i].keys : "", " ", -1);

      for (guint j = 0; keys[j] != NULL; j++)
        if (rows[i].name != NULL)
          {
            g_test_message ("%s", keys[j]);
            g_assert_true (g_hash_table_add (seen, g_strdup (keys[j])));
          }
    }
}

static void
test_every_key_is_one (void)
{
  gsize n_rows = 0;
  const HetuActionRow *rows = hetu_actions_list (&n_rows);

  for (gsize i = 0; i < n_rows; i++)
    {
      g_auto (GStrv) keys = g_strsplit (rows[i].keys != NULL ? rows[i].keys : "", " ", -1);

      for (guint j = 0; keys[j] != NULL; j++)
        {
          guint key = 0;
          GdkModifierType modifiers = 0;

          /* “1...5” is a range, for the shortcuts window only. */
          if (strstr (keys[j], "...") != NULL)
            continue;
          g_test_message ("%s", keys[j]);
          g_assert_true (gtk_accelerator_parse (keys[j], &key, &modifiers));
          g_assert_cmpuint (key, !=, 0);
        }
    }
}

/* U-12: the shortcuts window says what the table says. */
static void
test_shortcuts_list_every_key (void)
{
  gsize n_rows = 0;
  const HetuActionRow *rows = hetu_actions_list (&n_rows);
  g_autofree char *xml = hetu_actions_to_shortcuts_xml ();

  for (gsize i = 0; i < n_rows; i++)
    {
      g_autofree char *wanted = NULL;

      if (rows[i].keys == NULL)
        continue;
      wanted = g_markup_printf_escaped ("<property name=\"accelerator\">%s</property>"
                                        "<property name=\"title\">%s</property>",
                                        rows[i].keys,
                                        rows[i].label);
      g_assert_nonnull (strstr (xml, wanted));
    }
}

/* The first nine kinds have Ctrl+1 to Ctrl+9, in the order of the menu; the others have no key, and no line of shortcuts. */
static void
test_nine_kinds_have_keys (void)
{
  gsize n_rows = 0;
  const HetuActionRow *rows = hetu_actions_list (&n_rows);
  g_autofree char *xml = hetu_actions_to_shortcuts_xml ();
  guint kind = 0;

  for (gsize i = 0; i < n_rows; i++)
    {
      g_autofree char *name = NULL;
      g_autofree char *key = NULL;
      g_autofree char *title = NULL;

      if (rows[i].name == NULL || !g_str_has_prefix (rows[i].name, "win.kind::"))
        continue;
      g_assert_cmpuint (kind, <, HETU_N_CHARTS);
      name = g_strconcat ("win.kind::", hetu_chart_kind_to_string ((HetuChartKind) kind), NULL);
      key = kind < 9 ? g_strdup_printf ("<Control>%u", kind + 1) : NULL;
      title = g_strdup_printf (">%s<", rows[i].label);
      g_assert_cmpstr (rows[i].name, ==, name);
      g_assert_cmpstr (rows[i].keys, ==, key);
      g_assert_true ((strstr (xml, title) != NULL) == (key != NULL));
      kind++;
    }
  g_assert_cmpuint (kind, ==, HETU_N_CHARTS);
}

static void
test_commands_have_initials (void)
{
  gsize n_rows = 0;
  const HetuActionRow *rows = hetu_actions_list (&n_rows);
  guint n_commands = 0;

  for (gsize i = 0; i < n_rows; i++)
    if (rows[i].initials != NULL)
      {
        n_commands++;
        g_assert_nonnull (rows[i].name);
        for (const char *p = rows[i].initials; *p != '\0'; p++)
          g_assert_true (g_ascii_islower (*p));
      }
  g_assert_cmpuint (n_commands, >, 25);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/actions/no-key-does-two-things", test_no_key_does_two_things);
  g_test_add_func ("/actions/every-key-is-one", test_every_key_is_one);
  g_test_add_func ("/actions/shortcuts-list-every-key", test_shortcuts_list_every_key);
  g_test_add_func ("/actions/nine-kinds-have-keys", test_nine_kinds_have_keys);
  g_test_add_func ("/actions/commands-have-initials", test_commands_have_initials);
  return g_test_run ();
}
