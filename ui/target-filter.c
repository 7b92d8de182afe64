/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Filter of the board: a value, so that counts can be asked of a filter that is not set. No widget in here. */
#include "ui/target-filter.h"

#include "analysis/warning.h"

static const char *const signs[HETU_N_TARGET_SIGNS] = {
  [HETU_TARGET_SIGN_AT_LEAST] = "at-least", [HETU_TARGET_SIGN_AT_MOST] = "at-most",
  [HETU_TARGET_SIGN_ABOUT] = "about",       [HETU_TARGET_SIGN_RANGE] = "range",
  [HETU_TARGET_SIGN_RELATIVE] = "relative", [HETU_TARGET_SIGN_WORDS] = "words",
};

void
hetu_target_filter_init (HetuTargetFilter *self)
{
  for (gsize i = 0; i < HETU_N_TARGET_PARTS; i++)
    self->wanted[i] = HETU_TARGET_ANY;
}

gboolean
hetu_target_filter_has (const HetuTargetFilter *self, HetuTargetPart part)
{
  return self->wanted[part] != HETU_TARGET_ANY;
}

gboolean
hetu_target_filter_is_any (const HetuTargetFilter *self)
{
  for (int part = 0; part < HETU_N_TARGET_PARTS; part++)
    if (hetu_target_filter_has (self, (HetuTargetPart) part))
      return FALSE;
  return TRUE;
}

static const char *
get_word (HetuTargetPart part, int value)
{
  switch (part)
    {
    case HETU_TARGET_PART_STATE:
      return value < HETU_N_STATES ? hetu_state_to_string ((HetuState) value) : NULL;
    case HETU_TARGET_PART_SIGN:
      return value < HETU_N_TARGET_SIGNS ? signs[value] : NULL;
    case HETU_TARGET_PART_WARNING:
      return value < HETU_N_WARNINGS ? hetu_warning_kind_to_string ((HetuWarningKind) value) : NULL;
    case HETU_TARGET_PART_REGION:
    case HETU_TARGET_PART_OWNER:
    case HETU_N_TARGET_PARTS:
      break;
    }
  return NULL;
}

gboolean
hetu_target_filter_parse (HetuTargetPart part, const char *word, int *out)
{
  guint64 code = 0;

  g_return_val_if_fail (word != NULL, FALSE);
  if (g_str_equal (word, "all"))
    {
      *out = HETU_TARGET_ANY;
      return TRUE;
    }
  if (part == HETU_TARGET_PART_OWNER)
    {
      *out = *word != '\0' ? (int) g_quark_from_string (word) : 0;
      return TRUE;
    }
  if (part == HETU_TARGET_PART_REGION)
    {
      if (!g_ascii_string_to_unsigned (word, 10, 0, G_MAXINT, &code, NULL))
        return FALSE;
      *out = (int) code;
      return TRUE;
    }
  for (int value = 0; get_word (part, value) != NULL; value++)
    if (g_str_equal (word, get_word (part, value)))
      {
        *out = value;
        return TRUE;
      }
  return FALSE;
}

char *
hetu_target_filter_to_word (HetuTargetPart part, int value)
{
  if (value == HETU_TARGET_ANY)
    return g_strdup ("all");
  if (part == HETU_TARGET_PART_REGION)
    return g_strdup_printf ("%d", value);
  if (part == HETU_TARGET_PART_OWNER)
    return g_strdup (value != 0 ? g_quark_to_string ((GQuark) value) : "");
  return g_strdup (get_word (part, value));
}

HetuTargetSign
hetu_target_sign_of (const HetuProgress *progress)
{
  switch (progress->comparator)
    {
    case HETU_COMPARATOR_AT_MOST:
    case HETU_COMPARATOR_LESS:
      return HETU_TARGET_SIGN_AT_MOST;
    case HETU_COMPARATOR_ABOUT:
      return HETU_TARGET_SIGN_ABOUT;
    case HETU_COMPARATOR_RANGE:
      return HETU_TARGET_SIGN_RANGE;
    case HETU_COMPARATOR_RELATIVE:
      return HETU_TARGET_SIGN_RELATIVE;
    case HETU_COMPARATOR_QUALITATIVE:
      return progress->nature == HETU_TARGET_RELATIVE ? HETU_TARGET_SIGN_RELATIVE
                                                      : HETU_TARGET_SIGN_WORDS;
    default:
      return progress->nature == HETU_TARGET_CAP ? HETU_TARGET_SIGN_AT_MOST
                                                 : HETU_TARGET_SIGN_AT_LEAST;
    }
}

/* What is far behind is behind as well. */
static gboolean
has_warning (HetuTargetItem *item, int kind)
{
  return hetu_target_item_has_warning (item, kind) ||
         (kind == HETU_WARNING_BEHIND &&
          hetu_target_item_has_warning (item, HETU_WARNING_FAR_BEHIND));
}

static gboolean
is_wanted (HetuTargetPart part, int wanted, HetuTargetItem *item)
{
  const HetuProgress *progress = hetu_target_item_get_progress (item);

  if (wanted == HETU_TARGET_ANY)
    return TRUE;
  switch (part)
    {
    case HETU_TARGET_PART_STATE:
      return (int) progress->state == wanted;
    case HETU_TARGET_PART_REGION:
      return progress->region == wanted;
    case HETU_TARGET_PART_SIGN:
      return (int) hetu_target_sign_of (progress) == wanted;
    case HETU_TARGET_PART_WARNING:
      return has_warning (item, wanted);
    case HETU_TARGET_PART_OWNER:
      return (int) hetu_target_item_get_owner (item) == wanted;
    case HETU_N_TARGET_PARTS:
      break;
    }
  g_return_val_if_reached (TRUE);
}

gboolean
hetu_target_filter_passes (const HetuTargetFilter *self, HetuTargetItem *item)
{
  for (int part = 0; part < HETU_N_TARGET_PARTS; part++)
    if (!is_wanted ((HetuTargetPart) part, self->wanted[part], item))
      return FALSE;
  return TRUE;
}

guint
hetu_target_filter_count (const HetuTargetFilter *self,
                          GListModel *items,
                          HetuTargetPart part,
                          int value)
{
  HetuTargetFilter asked = *self;
  guint count = 0;

  asked.wanted[part] = value;
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (HetuTargetItem) item = g_list_model_get_item (items, i);

      count += hetu_target_filter_passes (&asked, item);
    }
  return count;
}

static int
get_owner (gpointer item)
{
  const char *owner = NULL;

  if (HETU_IS_TARGET_ITEM (item))
    return (int) hetu_target_item_get_owner (item);
  owner = hetu_milestone_item_get_milestone (item)->owner;
  return owner != NULL ? (int) g_quark_from_string (owner) : 0;
}

gboolean
hetu_target_filter_passes_milestone (const HetuTargetFilter *self, HetuMilestoneItem *item)
{
  int region = self->wanted[HETU_TARGET_PART_REGION];
  int owner = self->wanted[HETU_TARGET_PART_OWNER];

  return (region == HETU_TARGET_ANY ||
          region == hetu_milestone_item_get_milestone (item)->region) &&
         (owner == HETU_TARGET_ANY || owner == get_owner (item));
}

guint
hetu_target_filter_count_milestones (const HetuTargetFilter *self,
                                     GListModel *items,
                                     HetuTargetPart part,
                                     int value)
{
  HetuTargetFilter asked = *self;
  guint count = 0;

  asked.wanted[part] = value;
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (HetuMilestoneItem) item = g_list_model_get_item (items, i);

      count += hetu_target_filter_passes_milestone (&asked, item);
    }
  return count;
}

GArray *
hetu_target_filter_list_owners (GListModel *items)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GArray *owners = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (items, i);
      int owner = get_owner (item);

      if (g_hash_table_add (seen, GINT_TO_POINTER (owner)))
        g_array_append_val (owners, owner);
    }
  if (owners->len == 1 && g_array_index (owners, int, 0) == 0)
    g_array_set_size (owners, 0);
  return owners;
}
