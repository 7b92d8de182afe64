/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Groups of regions that a person names: saved, shown and deleted. Each change of the store is a step of undo that knows the
 * group before and after it. Saving under a name that is taken writes that group anew. */
#include "ui/session-private.h"

#include <glib/gi18n.h>

/* A change of one group. */
typedef struct
{
  HetuDistrictGroup before; /* (owned): without a name: there was none */
  HetuDistrictGroup after;  /* (owned): without a name: there is none any more */
} Change;

static void
free_change (gpointer data)
{
  Change *change = data;

  hetu_district_group_clear (&change->before);
  hetu_district_group_clear (&change->after);
  g_free (change);
}

static HetuDistrictGroup
copy_group (const HetuDistrictGroup *group)
{
  return (HetuDistrictGroup){ group->id, g_strdup (group->name), g_array_copy (group->codes) };
}

/* The id of a group that was new stays with it when it comes and goes. */
static gboolean
write_change (gpointer session, gpointer data, gboolean forward)
{
  Change *change = data;
  HetuStore *store = hetu_session_get_store (session);
  HetuDistrictGroup *wanted = forward ? &change->after : &change->before;
  gint64 id = MAX (change->before.id, change->after.id);
  g_autoptr (GError) error = NULL;
  gboolean written = FALSE;

  if (wanted->name == NULL)
    written = hetu_group_remove (store, id, &error);
  else
    {
      wanted->id = id;
      id = hetu_group_put (store, wanted, &error);
      written = id != 0;
      if (written)
        wanted->id = id;
    }
  if (!written)
    hetu_session_report (session, error);
  return written;
}

/* @change: (transfer full) */
static void
make_change (HetuSession *self, Change *change, const char *what, const char *message)
{
  hetu_session_make_edit (self,
                          &(HetuHistoryEdit){ write_change, change, free_change },
                          what,
                          message);
}

GArray *
hetu_session_list_groups (HetuSession *self)
{
  HetuStore *store = hetu_session_get_store (self);
  g_autoptr (GError) error = NULL;
  GArray *groups = store != NULL ? hetu_group_list (store, &error) : NULL;

  if (error != NULL)
    hetu_session_report (self, error);
  return groups;
}

static const HetuDistrictGroup *
find_group (const GArray *groups, gint64 id, const char *name)
{
  for (guint i = 0; groups != NULL && i < groups->len; i++)
    {
      const HetuDistrictGroup *group = &g_array_index (groups, HetuDistrictGroup, i);

      if (group->id == id || g_strcmp0 (group->name, name) == 0)
        return group;
    }
  return NULL;
}

void
hetu_session_save_group (HetuSession *self, const char *name)
{
  g_autoptr (GArray) groups = NULL;
  g_autofree char *stripped = NULL;
  g_autofree char *message = NULL;
  const HetuDistrictGroup *taken = NULL;
  Change *change = NULL;

  g_return_if_fail (HETU_IS_SESSION (self) && name != NULL);
  stripped = g_strstrip (g_strdup (name));
  groups = hetu_session_list_groups (self);
  if (groups == NULL || stripped[0] == '\0')
    return;
  taken = find_group (groups, 0, stripped);
  change = g_new0 (Change, 1);
  if (taken != NULL)
    change->before = copy_group (taken);
  change->after.name = g_strdup (stripped);
  change->after.codes = g_array_copy (hetu_session_get_spec (self)->regions);
  message = g_strdup_printf (_ ("Saved “%s”"), stripped);
  make_change (self, change, _ ("Save Group"), message);
}

void
hetu_session_show_group (HetuSession *self, gint64 id)
{
  g_autoptr (GArray) groups = hetu_session_list_groups (self);
  const HetuDistrictGroup *group = find_group (groups, id, NULL);

  if (group != NULL && group->codes->len > 0)
    hetu_session_set_regions (self, (const gint32 *) group->codes->data, group->codes->len);
}

void
hetu_session_delete_group (HetuSession *self, gint64 id)
{
  g_autoptr (GArray) groups = hetu_session_list_groups (self);
  const HetuDistrictGroup *group = find_group (groups, id, NULL);
  g_autofree char *message = NULL;
  Change *change = NULL;

  if (group == NULL)
    return;
  change = g_new0 (Change, 1);
  change->before = copy_group (group);
  message = g_strdup_printf (_ ("Deleted “%s”"), group->name);
  make_change (self, change, _ ("Delete Group"), message);
}
