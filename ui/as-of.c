/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The days of 当时视角 and the steps between them. Beyond the latest day lies all that is known, undated figures with it. */
#include "ui/as-of.h"

#include "store/known.h"

#include <glib/gi18n.h>

#define MOST_DAYS 24 /* offered in the menu */
#define ACTION "win.as-of"
#define ALL "all"

GArray *
hetu_as_of_list_days (HetuSession *session)
{
  const HetuSpec *spec;
  HetuStore *store;
  g_autoptr (GArray) indicators = g_array_new (FALSE, FALSE, sizeof (gint32));
  GArray *days = NULL;

  g_return_val_if_fail (HETU_IS_SESSION (session), NULL);
  spec = hetu_session_get_spec (session);
  store = hetu_session_get_store (session);
  for (guint i = 0; store != NULL && spec->indicators != NULL && spec->indicators[i] != NULL; i++)
    {
      HetuIndicator *one = hetu_store_find_indicator (store, spec->indicators[i], NULL);
      gint32 number = one != NULL ? hetu_indicator_get_number (one) : 0;

      if (number != 0)
        g_array_append_val (indicators, number);
    }
  if (store != NULL)
    days = hetu_known_days (store,
                            (const gint32 *) indicators->data,
                            indicators->len,
                            (const gint32 *) spec->regions->data,
                            spec->regions->len,
                            NULL);
  return days != NULL ? days : g_array_new (FALSE, FALSE, sizeof (gint32));
}

char *
hetu_as_of_to_label (gint32 day)
{
  g_autofree char *date = hetu_date_to_string (day);

  return day == 0 ? g_strdup (_ ("All known")) : g_strdup_printf (_ ("As of %s"), date);
}

static void
append (GMenu *menu, gint32 day)
{
  g_autofree char *label = hetu_as_of_to_label (day);
  g_autofree char *word = day == 0 ? g_strdup (ALL) : hetu_date_to_string (day);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, ACTION, g_variant_new_string (word));
  g_menu_append_item (menu, item);
}

GMenuModel *
hetu_as_of_make_menu (HetuSession *session)
{
  g_autoptr (GArray) days = hetu_as_of_list_days (session);
  g_autoptr (GMenu) dated = g_menu_new ();
  GMenu *menu = g_menu_new ();

  append (menu, 0);
  for (guint i = 0; i < MIN (days->len, MOST_DAYS); i++)
    append (dated, g_array_index (days, gint32, i));
  g_menu_append_section (menu, _ ("As published up to"), G_MENU_MODEL (dated));
  return G_MENU_MODEL (menu);
}

/* Latest first: the step back is the first day before @from, the step on the last one behind it; 0: beyond the latest. */
static gint32
step (const GArray *days, gint32 from, gboolean back)
{
  gint32 found = 0;

  if (from == 0)
    from = days->len > 0 ? g_array_index (days, gint32, 0) : 0;
  for (guint i = 0; i < days->len; i++)
    {
      gint32 day = g_array_index (days, gint32, i);

      if (back && day < from)
        return day;
      if (!back && day > from)
        found = day;
    }
  return back ? from : found;
}

void
hetu_as_of_choose (HetuSession *session, const char *word)
{
  gint32 now, day = 0;

  g_return_if_fail (HETU_IS_SESSION (session) && word != NULL);
  now = hetu_session_get_spec (session)->as_of;
  if (g_str_equal (word, "previous") || (g_str_equal (word, "next") && now != 0))
    {
      g_autoptr (GArray) days = hetu_as_of_list_days (session);

      if (days->len == 0)
        return;
      day = step (days, now, g_str_equal (word, "previous"));
    }
  else if (!g_str_equal (word, ALL) && !hetu_date_parse (word, &day))
    return;
  if (day != now)
    hetu_session_set_as_of (session, day);
}
