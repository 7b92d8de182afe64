/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scopes of a board: read from the targets in the store, so that no choice is offered that shows nothing. */
#include "ui/target-scope.h"

#include "store/known.h"

#include <glib/gi18n.h>
#include <string.h>

static void
clear_scope (gpointer data)
{
  HetuTargetScope *scope = data;

  g_free (scope->label);
  g_array_unref (scope->codes);
}

/* Returns: (transfer full) (element-type gint32): the regions that have targets, by code */
static GArray *
list_regions (HetuStore *store, gint32 as_of)
{
  GArray *codes = g_array_new (FALSE, FALSE, sizeof (gint32));
  g_autoptr (GArray) told = hetu_query_target_regions (store, NULL);

  for (guint i = 0; told != NULL && i < told->len; i++)
    {
      gint32 code = g_array_index (told, gint32, i);
      g_autoptr (GArray) years = hetu_known_target_years (store, code, as_of, NULL);

      if (years != NULL && years->len > 0)
        g_array_append_val (codes, code);
    }
  return codes;
}

static gint32
get_parent (HetuStore *store, gint32 code)
{
  return hetu_district_get_parent (hetu_store_get_district (store, code));
}

static const char *
get_name (HetuSession *session, gint32 code)
{
  HetuStore *store = hetu_session_get_store (session);

  return hetu_district_get_name (hetu_store_get_district (store, code),
                                 hetu_session_get_language (session));
}

static gboolean
contains (const GArray *codes, gint32 code)
{
  for (guint i = 0; i < codes->len; i++)
    if (g_array_index (codes, gint32, i) == code)
      return TRUE;
  return FALSE;
}

/* Takes @label and @codes. */
static void
add (GArray *scopes, char *label, GArray *codes)
{
  HetuTargetScope scope = { label, codes };

  g_array_append_val (scopes, scope);
}

static GArray *
make_codes (gint32 first, gint32 second)
{
  GArray *codes = g_array_new (FALSE, FALSE, sizeof (gint32));

  g_array_append_val (codes, first);
  if (second != 0)
    g_array_append_val (codes, second);
  return codes;
}

/* A region and all of its parts that have targets; nothing for fewer than two. */
static void
add_whole (GArray *scopes, HetuSession *session, const GArray *told, gint32 parent)
{
  g_autoptr (GArray) codes = make_codes (parent, 0);

  for (guint i = 0; i < told->len; i++)
    {
      gint32 code = g_array_index (told, gint32, i);

      if (get_parent (hetu_session_get_store (session), code) == parent)
        g_array_append_val (codes, code);
    }
  if (codes->len > 2)
    /* Translators: a city and all of its districts: “洛阳市及全部区县” */
    add (scopes,
         g_strdup_printf (_ ("%s and all within"), get_name (session, parent)),
         g_steal_pointer (&codes));
}

GArray *
hetu_target_scopes_read (HetuSession *session, gint32 as_of)
{
  HetuStore *store = hetu_session_get_store (session);
  g_autoptr (GArray) told = list_regions (store, as_of);
  GArray *scopes = g_array_new (FALSE, TRUE, sizeof (HetuTargetScope));

  g_array_set_clear_func (scopes, clear_scope);
  for (guint i = 0; i < told->len; i++)
    {
      gint32 code = g_array_index (told, gint32, i);
      gint32 parent = get_parent (store, code);

      if (contains (told, parent))
        /* Translators: a city and one of its districts: “洛阳市及洛龙区” */
        add (
            scopes,
            g_strdup_printf (_ ("%s and %s"), get_name (session, parent), get_name (session, code)),
            make_codes (parent, code));
    }
  for (guint i = 0; i < told->len; i++)
    add_whole (scopes, session, told, g_array_index (told, gint32, i));
  for (guint i = 0; i < told->len; i++)
    add (scopes,
         g_strdup (get_name (session, g_array_index (told, gint32, i))),
         make_codes (g_array_index (told, gint32, i), 0));
  return scopes;
}

int
hetu_target_scopes_find (const GArray *self, const GArray *codes)
{
  for (guint i = 0; codes != NULL && i < self->len; i++)
    {
      const GArray *own = g_array_index (self, HetuTargetScope, i).codes;

      if (own->len == codes->len &&
          memcmp (own->data, codes->data, own->len * sizeof (gint32)) == 0)
        return (int) i;
    }
  return -1;
}

guint
hetu_target_scopes_choose (const GArray *self, gint32 focus)
{
  for (guint i = 0; i < self->len; i++)
    if (contains (g_array_index (self, HetuTargetScope, i).codes, focus))
      return i;
  return 0;
}

char *
hetu_target_scope_to_key (const HetuTargetScope *self)
{
  GString *key = g_string_new (NULL);

  for (guint i = 0; i < self->codes->len; i++)
    g_string_append_printf (key, "%s%d", i > 0 ? "+" : "", g_array_index (self->codes, gint32, i));
  return g_string_free (key, FALSE);
}
