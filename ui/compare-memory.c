/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a person compares outlives the window: the states of the compare page's actions stand in the settings under their names. What
 * is compared is of the store, and is not kept here. */
#include "ui/compare-memory.h"

static const char *const kept[] = {
  "view", "shared-scales", "linked-cursor", "all-regions", "levels", "rank-by", NULL,
};

static char *
make_key (const char *action)
{
  return g_strconcat ("compare-", action, NULL);
}

static void
recall (HetuSettings *settings, GActionGroup *actions, const char *name)
{
  g_autofree char *key = make_key (name);
  const GVariantType *type = g_action_group_get_action_state_type (actions, name);
  g_autofree char *text = NULL;

  if (g_variant_type_equal (type, G_VARIANT_TYPE_BOOLEAN))
    {
      g_action_group_change_action_state (
          actions,
          name,
          g_variant_new_boolean (hetu_settings_get_boolean (settings, key)));
      return;
    }
  text = hetu_settings_get_string (settings, key);
  g_action_group_change_action_state (actions, name, g_variant_new_string (text));
}

static void
on_state_changed (HetuSettings *settings, const char *name, GVariant *state)
{
  g_autofree char *key = make_key (name);

  if (!g_strv_contains (kept, name))
    return;
  if (g_variant_is_of_type (state, G_VARIANT_TYPE_BOOLEAN))
    hetu_settings_set_boolean (settings, key, g_variant_get_boolean (state));
  else
    hetu_settings_set_string (settings, key, g_variant_get_string (state, NULL));
}

void
hetu_compare_memory_keep (HetuSettings *settings, GActionGroup *actions)
{
  g_return_if_fail (HETU_IS_SETTINGS (settings) && G_IS_ACTION_GROUP (actions));
  for (gsize i = 0; kept[i] != NULL; i++)
    recall (settings, actions, kept[i]);
  g_signal_connect_object (actions,
                           "action-state-changed",
                           G_CALLBACK (on_state_changed),
                           settings,
                           G_CONNECT_SWAPPED);
}
