/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Badges of lists: a list of five hundred targets shows six of them. Kept with the session for as long as its theme. */
#include "ui/badge-cache.h"

#include "ui/scene-cell.h"

#define KEY "badge-scenes"

typedef struct
{
  const HetuTheme *shown; /* of the session when they were drawn; only compared */
  HetuTheme *theme;       /* owned */
  HetuScene *scenes[2][HETU_N_STATES];
} Cache;

static void
cache_free (gpointer data)
{
  Cache *self = data;

  for (guint words = 0; words < 2; words++)
    for (guint state = 0; state < HETU_N_STATES; state++)
      g_clear_pointer (&self->scenes[words][state], hetu_scene_unref);
  hetu_theme_unref (self->theme);
  g_free (self);
}

static Cache *
get_cache (HetuSession *session)
{
  const HetuTheme *theme = hetu_session_get_theme (session);
  Cache *cache = g_object_get_data (G_OBJECT (session), KEY);

  if (cache != NULL && cache->shown == theme && cache->theme->mode == theme->mode)
    return cache;
  cache = g_new0 (Cache, 1);
  cache->shown = theme;
  cache->theme = hetu_scene_cell_new_theme (session);
  g_object_set_data_full (G_OBJECT (session), KEY, cache, cache_free);
  return cache;
}

HetuScene *
hetu_badge_cache_get (HetuSession *session, HetuState state, gboolean words)
{
  Cache *cache = NULL;
  HetuScene **scene = NULL;

  g_return_val_if_fail (HETU_IS_SESSION (session) && state < HETU_N_STATES, NULL);
  cache = get_cache (session);
  scene = &cache->scenes[words ? 1 : 0][state];
  if (*scene == NULL)
    *scene = hetu_badge_new_scene (cache->theme,
                                   words ? hetu_session_get_text (session) : NULL,
                                   state,
                                   hetu_session_get_language (session));
  return *scene;
}
