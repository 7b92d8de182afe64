/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The session's clock: what day it is, for the age of figures and the date on exports. */
#include "ui/session.h"

static const char *const day_key = "hetu-today";

gint32
hetu_session_get_today (HetuSession *self)
{
  g_autoptr (GDateTime) now = NULL;
  gint32 set = 0;

  g_return_val_if_fail (HETU_IS_SESSION (self), 0);
  set = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (self), day_key));
  if (set != 0)
    return set;
  now = g_date_time_new_now_local ();
  return g_date_time_get_year (now) * 10000 + g_date_time_get_month (now) * 100 +
         g_date_time_get_day_of_month (now);
}

void
hetu_session_set_today (HetuSession *self, gint32 day)
{
  g_return_if_fail (HETU_IS_SESSION (self));
  g_object_set_data (G_OBJECT (self), day_key, GINT_TO_POINTER (day));
}
