/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of several places of one name a text is of. */
#include "report/gazetteer.h"

#include <string.h>

/* How often the text names the city that a place is in, short. */
static guint
count_city (const HetuGazetteer *self, const HetuReading *reading, gint32 code)
{
  const char *name = hetu_gazetteer_get_name (self, hetu_region_parent (code, 2));
  g_autofree char *city = g_strdup (name != NULL ? name : "");
  guint n = 0;

  if (g_str_has_suffix (city, "市"))
    city[strlen (city) - strlen ("市")] = '\0';
  for (guint at = 0;
       city[0] != '\0' &&
       (at = hetu_reading_find (reading, at, reading->n_chars, city)) < reading->n_chars;
       at++)
    n++;
  return n;
}

gint32
hetu_gazetteer_settle (const HetuGazetteer *self, const HetuReading *reading, gint32 code)
{
  const char *name = hetu_gazetteer_get_name (self, code);
  GHashTableIter iter;
  gpointer key = NULL, value = NULL;
  guint best = 0;
  gint32 found = code;

  if (hetu_region_tier (code) != 3 || name == NULL)
    return code;
  best = count_city (self, reading, code);
  g_hash_table_iter_init (&iter, hetu_gazetteer_get_names (self));
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (GPOINTER_TO_INT (key) != code && g_str_equal (value, name))
      {
        guint n = count_city (self, reading, GPOINTER_TO_INT (key));

        if (n > best || (n > 0 && n == best && GPOINTER_TO_INT (key) < found))
          {
            best = n;
            found = GPOINTER_TO_INT (key);
          }
      }
  return found;
}
