/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Remembered choices that change what figures say: each a step of undo. A choice that is tried out first is one step, from what
 * was remembered before it to what is at its end. */
#include "ui/session-private.h"

#include <glib/gi18n.h>

typedef struct
{
  char *key;
  GStrv before;
  GStrv after;
} Change;

static void
free_change (gpointer data)
{
  Change *change = data;

  g_free (change->key);
  g_strfreev (change->before);
  g_strfreev (change->after);
  g_free (change);
}

static gboolean
write_change (gpointer session, gpointer data, gboolean forward)
{
  const Change *change = data;

  hetu_settings_set_strv (hetu_session_get_settings (session),
                          change->key,
                          (const char *const *) (forward ? change->after : change->before));
  return TRUE;
}

void
hetu_session_record_setting (HetuSession *self,
                             const char *key,
                             const char *const *before,
                             const char *what)
{
  g_auto (GStrv) after = NULL;
  Change *change = NULL;

  g_return_if_fail (HETU_IS_SESSION (self) && before != NULL);
  after = hetu_settings_get_strv (hetu_session_get_settings (self), key);
  if (g_strv_equal (before, (const char *const *) after))
    return;
  change = g_new0 (Change, 1);
  change->key = g_strdup (key);
  change->before = g_strdupv ((GStrv) (gpointer) before);
  change->after = g_steal_pointer (&after);
  hetu_session_record_edit (self, &(HetuHistoryEdit){ write_change, change, free_change }, what);
}

void
hetu_session_change_setting (HetuSession *self,
                             const char *key,
                             const char *const *value,
                             const char *what)
{
  g_auto (GStrv) before = NULL;

  g_return_if_fail (HETU_IS_SESSION (self) && value != NULL);
  before = hetu_settings_get_strv (hetu_session_get_settings (self), key);
  hetu_settings_set_strv (hetu_session_get_settings (self), key, value);
  hetu_session_record_setting (self, key, (const char *const *) before, what);
}
