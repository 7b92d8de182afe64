/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Breakdowns as a field of the catalogue's table: “name/English name=part:share#slot|part:share#slot;…”. Whether the parts
 * exist is for the table to check; whether their figures make the whole, for analysis. */
#include "model/breakdown.h"

#include "error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LEAST_PARTS 2
#define MOST_SLOTS 7

static void
clear_part (gpointer data)
{
  HetuBreakdownPart *part = data;

  g_free (part->id);
  g_free (part->share);
}

static void
breakdown_free (gpointer data)
{
  HetuBreakdown *self = data;

  g_free (self->name_zh);
  g_free (self->name_en);
  g_array_unref (self->parts);
  g_free (self);
}

static gboolean
refuse (const char *what, const char *why, GError **error)
{
  g_set_error (error, HETU_ERROR, HETU_ERROR_INPUT, _ ("breakdown “%s”: %s"), what, why);
  return FALSE;
}

/* “primary_industry_va:primary_share#3” */
static gboolean
read_part (const char *text, int place, HetuBreakdownPart *out, GError **error)
{
  const char *hash = strchr (text, '#');
  g_autofree char *ids = hash != NULL ? g_strndup (text, hash - text) : g_strdup (text);
  char *colon = strchr (ids, ':');
  gboolean grey = hash != NULL && g_str_equal (hash + 1, "-");
  guint64 slot = place;

  if (hash != NULL && !grey &&
      !g_ascii_string_to_unsigned (hash + 1, 10, 1, MOST_SLOTS, &slot, NULL))
    return refuse (text, _ ("no colour slot from 1 to 7 behind “#”"), error);
  if (colon != NULL)
    *colon++ = '\0';
  if (*ids == '\0' || (colon != NULL && *colon == '\0'))
    return refuse (text, _ ("no indicator is named"), error);
  out->id = g_strdup (ids);
  out->share = g_strdup (colon);
  out->colour_slot = grey ? -1 : (int) slot;
  return TRUE;
}

static gboolean
add_part (HetuBreakdown *self, const char *text, GError **error)
{
  HetuBreakdownPart part = { 0 };

  if (!read_part (text, (int) self->parts->len + 1, &part, error))
    return FALSE;
  for (guint i = 0; i < self->parts->len; i++)
    {
      const HetuBreakdownPart *other = hetu_breakdown_get_part (self, i);
      gboolean twice = g_str_equal (other->id, part.id) ||
                       (part.colour_slot > 0 && other->colour_slot == part.colour_slot);

      if (!twice && (other->share == NULL) == (part.share == NULL))
        continue;
      clear_part (&part);
      return twice ? refuse (text, _ ("a part or its colour is there already"), error)
                   : refuse (text, _ ("each part has a share, or none has"), error);
    }
  g_array_append_val (self->parts, part);
  return TRUE;
}

static HetuBreakdown *
parse_one (const char *text, GError **error)
{
  const char *equals = strchr (text, '=');
  const char *slash = strchr (text, '/');
  g_auto (GStrv) parts = NULL;
  HetuBreakdown *self;
  gboolean whole = TRUE;

  if (equals == NULL || slash == NULL || slash > equals || slash == text || slash + 1 == equals)
    {
      refuse (text, _ ("not of the form name/English name=part|part"), error);
      return NULL;
    }
  self = g_new0 (HetuBreakdown, 1);
  self->name_zh = g_strndup (text, slash - text);
  self->name_en = g_strndup (slash + 1, equals - slash - 1);
  self->parts = g_array_new (FALSE, TRUE, sizeof (HetuBreakdownPart));
  g_array_set_clear_func (self->parts, clear_part);
  parts = g_strsplit (equals + 1, "|", -1);
  for (guint i = 0; whole && parts[i] != NULL; i++)
    whole = add_part (self, parts[i], error);
  if (whole && (self->parts->len < LEAST_PARTS || self->parts->len > HETU_BREAKDOWN_MAX_PARTS))
    whole = refuse (self->name_zh, _ ("not two to twelve parts"), error);
  if (whole)
    return self;
  breakdown_free (self);
  return NULL;
}

GPtrArray *
hetu_breakdown_list_parse (const char *text, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (breakdown_free);
  g_auto (GStrv) items = g_strsplit (text != NULL ? text : "", ";", -1);

  for (guint i = 0; items[i] != NULL; i++)
    {
      HetuBreakdown *one = parse_one (items[i], error);

      if (one == NULL)
        return NULL;
      g_ptr_array_add (list, one);
    }
  return g_steal_pointer (&list);
}

const char *
hetu_breakdown_get_name (const HetuBreakdown *self, HetuLanguage language)
{
  return language == HETU_LANGUAGE_EN ? self->name_en : self->name_zh;
}

const HetuBreakdownPart *
hetu_breakdown_get_part (const HetuBreakdown *self, guint index)
{
  g_return_val_if_fail (index < self->parts->len, NULL);

  return &g_array_index (self->parts, HetuBreakdownPart, index);
}

gboolean
hetu_breakdown_has_shares (const HetuBreakdown *self)
{
  return hetu_breakdown_get_part (self, 0)->share != NULL;
}
