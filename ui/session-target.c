/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Targets that a person adjusts, makes somebody answer for, and milestones that are reached: each a step of undo. Nothing is
 * overwritten: what is taken back is retracted, and holds again when it is made again. */
#include "store/milestone.h"
#include "store/target.h"
#include "ui/session-private.h"

#include <glib/gi18n.h>

typedef gboolean (*Retract) (HetuStore *store, gint64 id, gboolean stands, GError **error);

/* What was told, and how it is taken back. */
typedef struct
{
  gint64 id;
  Retract retract;
} Told;

static gboolean
write_told (gpointer session, gpointer data, gboolean forward)
{
  const Told *told = data;
  g_autoptr (GError) error = NULL;

  if (told->retract (hetu_session_get_store (session), told->id, !forward, &error))
    return TRUE;
  hetu_session_report (session, error);
  return FALSE;
}

static gboolean
record (HetuSession *self, gint64 id, Retract retract, const char *what, const char *message)
{
  Told *told = NULL;

  if (id == 0)
    return FALSE;
  told = g_new (Told, 1);
  *told = (Told){ id, retract };
  hetu_session_record_edit (self, &(HetuHistoryEdit){ write_told, told, g_free }, what);
  hetu_session_tell (self, message, _ ("Undo"), "win.undo");
  return TRUE;
}

gboolean
hetu_session_revise_target (HetuSession *self,
                            gint64 statement,
                            const HetuTargetRevision *revision,
                            GError **error)
{
  g_return_val_if_fail (HETU_IS_SESSION (self) && hetu_session_get_store (self) != NULL, FALSE);
  return record (
      self,
      hetu_store_revise_target (hetu_session_get_store (self), statement, revision, error),
      hetu_store_retract_revision,
      _ ("Adjust Target"),
      _ ("The target is adjusted; the original is kept"));
}

gboolean
hetu_session_own_target (HetuSession *self,
                         gint64 statement,
                         const HetuOwner *owner,
                         GError **error)
{
  g_return_val_if_fail (HETU_IS_SESSION (self) && hetu_session_get_store (self) != NULL, FALSE);
  return record (self,
                 hetu_store_own_target (hetu_session_get_store (self), statement, owner, error),
                 hetu_store_retract_owner,
                 _ ("Set Owner"),
                 _ ("The target has another owner"));
}

gboolean
hetu_session_own_milestone (HetuSession *self,
                            gint64 milestone,
                            const HetuOwner *owner,
                            GError **error)
{
  g_return_val_if_fail (HETU_IS_SESSION (self) && hetu_session_get_store (self) != NULL, FALSE);
  return record (self,
                 hetu_store_own_milestone (hetu_session_get_store (self), milestone, owner, error),
                 hetu_store_retract_owner,
                 _ ("Set Owner"),
                 _ ("The milestone has another owner"));
}

gboolean
hetu_session_complete_milestone (HetuSession *self,
                                 gint64 milestone,
                                 gint32 day,
                                 gint32 source,
                                 const char *note,
                                 GError **error)
{
  g_return_val_if_fail (HETU_IS_SESSION (self) && hetu_session_get_store (self) != NULL, FALSE);
  return record (self,
                 hetu_store_complete_milestone (hetu_session_get_store (self),
                                                milestone,
                                                day,
                                                source,
                                                note,
                                                g_get_real_name (),
                                                error),
                 hetu_store_retract_completion,
                 _ ("Complete Milestone"),
                 _ ("The milestone is completed"));
}

/* The other way round: done is to retract it. */
static gboolean
write_opened (gpointer session, gpointer data, gboolean forward)
{
  return write_told (session, data, !forward);
}

void
hetu_session_reopen_milestone (HetuSession *self, gint64 completion)
{
  Told *told = NULL;

  g_return_if_fail (HETU_IS_SESSION (self) && hetu_session_get_store (self) != NULL);
  told = g_new (Told, 1);
  *told = (Told){ completion, hetu_store_retract_completion };
  hetu_session_make_edit (self,
                          &(HetuHistoryEdit){ write_opened, told, g_free },
                          _ ("Reopen Milestone"),
                          _ ("The milestone is open again"));
}

/* ---- days of events */

typedef struct
{
  char *event; /* owned */
  int year;
  gint32 before, after;
} Day;

static void
day_free (gpointer data)
{
  g_free (((Day *) data)->event);
  g_free (data);
}

static gboolean
write_day (gpointer session, gpointer data, gboolean forward)
{
  const Day *day = data;
  g_autoptr (GError) error = NULL;

  if (hetu_store_set_event_day (hetu_session_get_store (session),
                                day->event,
                                day->year,
                                forward ? day->after : day->before,
                                &error))
    return TRUE;
  hetu_session_report (session, error);
  return FALSE;
}

gboolean
hetu_session_set_event_day (HetuSession *self,
                            const char *event,
                            int year,
                            gint32 day,
                            GError **error)
{
  HetuStore *store = NULL;
  Day *set = NULL;
  gint32 before = 0;

  g_return_val_if_fail (HETU_IS_SESSION (self) && event != NULL, FALSE);
  store = hetu_session_get_store (self);
  if (!hetu_query_event_day (store, event, year, &before, error) ||
      !hetu_store_set_event_day (store, event, year, day, error))
    return FALSE;
  if (before == day)
    return TRUE;
  set = g_new (Day, 1);
  *set = (Day){ g_strdup (event), year, before, day };
  hetu_session_record_edit (self,
                            &(HetuHistoryEdit){ write_day, set, day_free },
                            _ ("Set Day of Event"));
  hetu_session_tell (self, _ ("The event has its day"), _ ("Undo"), "win.undo");
  return TRUE;
}
