/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Store restorer: a damaged store is told of together with what can be done: its newest copy is put back at a click, and the damaged
 * file is kept. Nothing is put back by itself: what was entered since the copy is not in it, and the person has to know. */
#include "ui/store-restorer.h"

#include "error.h"
#include "store/backup.h"

#include <glib/gi18n.h>

typedef struct
{
  HetuInfoBar *bar; /* borrowed */
  char *path;       /* owned */
  char *copy;       /* owned */
  HetuStoreRestored restored;
  gpointer data;
} Offer;

static void
offer_free (gpointer data)
{
  Offer *self = data;

  g_free (self->path);
  g_free (self->copy);
  g_free (self);
}

static void
put_back (gpointer data)
{
  Offer *self = data;
  HetuInfoBar *bar = self->bar;
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = NULL;
  g_autofree char *message = NULL;

  if (!hetu_backup_restore (self->path, self->copy, &aside, &error))
    {
      hetu_info_bar_show (bar, GTK_MESSAGE_ERROR, error->message);
      return;
    }
  message = g_strdup_printf (_ ("“%s” is put back. The damaged file is kept as “%s”"),
                             self->copy,
                             aside != NULL ? aside : self->path);
  self->restored (file, self->data);
  hetu_info_bar_show (bar, GTK_MESSAGE_INFO, message);
}

void
hetu_store_restorer_offer (HetuInfoBar *bar,
                           const char *path,
                           const GError *error,
                           HetuStoreRestored restored,
                           gpointer data)
{
  g_autoptr (GArray) copies = NULL;
  g_autoptr (GDateTime) taken = NULL;
  g_autofree char *day = NULL;
  g_autofree char *message = NULL;
  const HetuBackup *newest;
  Offer *offer;

  g_return_if_fail (HETU_IS_INFO_BAR (bar) && error != NULL);

  hetu_info_bar_show (bar, GTK_MESSAGE_ERROR, error->message);
  if (path == NULL || !g_error_matches (error, HETU_ERROR, HETU_ERROR_STORE_DAMAGED))
    return;
  copies = hetu_backup_list (path);
  if (copies->len == 0)
    return;
  newest = &g_array_index (copies, HetuBackup, 0);
  taken = g_date_time_new_from_unix_local (newest->modified);
  day = g_date_time_format (taken, "%Y-%m-%d %H:%M");
  message = g_strdup_printf (_ ("%s. There is a copy of %s beside it; what was entered since is "
                                "not in that"),
                             error->message,
                             day);
  offer = g_new0 (Offer, 1);
  offer->bar = bar;
  offer->path = g_strdup (path);
  offer->copy = g_strdup (newest->path);
  offer->restored = restored;
  offer->data = data;
  hetu_info_bar_show (bar, GTK_MESSAGE_ERROR, message);
  hetu_info_bar_offer (bar, _ ("Put the Copy Back"), put_back, offer, offer_free);
}
