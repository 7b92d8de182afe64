/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Groups of regions that a person names: saved, shown and deleted. Each change of the store is a step of undo that knows the
 * group before and after it. Saving under a name that is taken writes that group anew. */
#include "ui/session-kept.h"
#include "ui/session-private.h"

#include <glib/gi18n.h>

/* The row that a step of undo knows begins as a group does. */
G_STATIC_ASSERT (G_STRUCT_OFFSET (HetuDistrictGroup, id) == G_STRUCT_OFFSET (HetuKept, id));
G_STATIC_ASSERT (G_STRUCT_OFFSET (HetuDistrictGroup, name) == G_STRUCT_OFFSET (HetuKept, name));

static void
copy_group (gpointer to, gconstpointer from)
{
  const HetuDistrictGroup *group = from;

  *(HetuDistrictGroup *) to =
      (HetuDistrictGroup){ group->id, g_strdup (group->name), g_array_copy (group->codes) };
}

static void
clear_group (gpointer group)
{
  hetu_district_group_clear (group);
}

static gint64
put_group (HetuStore *store, gconstpointer group, GError **error)
{
  return hetu_group_put (store, group, error);
}

static const HetuKeptKind groups_kept = {
  .size = sizeof (HetuDistrictGroup),
  .list = hetu_group_list,
  .copy = copy_group,
  .clear = clear_group,
  .put = put_group,
  .remove = hetu_group_remove,
};

GArray *
hetu_session_list_groups (HetuSession *self)
{
  return hetu_session_list_kept (self, &groups_kept);
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
  HetuDistrictGroup wanted = { 0 };

  g_return_if_fail (HETU_IS_SESSION (self) && name != NULL);
  stripped = g_strstrip (g_strdup (name));
  groups = hetu_session_list_groups (self);
  if (groups == NULL || stripped[0] == '\0')
    return;
  wanted.name = stripped;
  wanted.codes = hetu_session_get_spec (self)->regions;
  message = g_strdup_printf (_ ("Saved “%s”"), stripped);
  hetu_session_change_kept (self,
                            &groups_kept,
                            find_group (groups, 0, stripped),
                            &wanted,
                            _ ("Save Group"),
                            message);
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

  if (group == NULL)
    return;
  message = g_strdup_printf (_ ("Deleted “%s”"), group->name);
  hetu_session_change_kept (self, &groups_kept, group, NULL, _ ("Delete Group"), message);
}
