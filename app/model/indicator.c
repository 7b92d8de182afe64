/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An indicator of the catalogue: its names, unit and nature. Immutable, made by the store, bound to by
 * lists. It knows no figures. */
#include "model/indicator.h"

#include <string.h>

struct _HetuIndicator
{
  GObject parent_instance;

  /* owned */
  char *id;
  char *name_zh;
  char *name_en;
  char *short_zh; /* nullable, as are short_en and note */
  char *short_en;
  char *note;
  char *domain;
  char **aliases;
  char *initials; /* (nullable) */
  char *parts;    /* (nullable) */
  GPtrArray *breakdowns;
  char **per_head; /* (nullable): two ids */
  char *nation_zh; /* (nullable), as is nation_en */
  char *nation_en;
  HetuMatchKey *match_key; /* (nullable): made at the first search */

  gint32 number;
  HetuUnit unit;
  HetuNature nature;
  HetuDirection direction;
  HetuGrain frequency;
  gboolean constant_prices;
  HetuTraits traits;
};

static const char *const nature_names[] = {
  [HETU_NATURE_FLOW] = "flow",   [HETU_NATURE_STOCK] = "stock", [HETU_NATURE_RATIO] = "ratio",
  [HETU_NATURE_INDEX] = "index", [HETU_NATURE_COUNT] = "count",
};
static const char *const direction_names[] = {
  [HETU_DIRECTION_HIGHER] = "higher",
  [HETU_DIRECTION_LOWER] = "lower",
  [HETU_DIRECTION_NEUTRAL] = "neutral",
};
static const struct
{
  const char *domain;
  const char *zh;
  const char *en;
} domains[] = {
  { "macro", "综合经济", "Economy" },
  { "agriculture", "农业", "Agriculture" },
  { "industry", "工业", "Industry" },
  { "services", "服务业", "Services" },
  { "investment", "投资与项目", "Investment" },
  { "consumption", "消费", "Consumption" },
  { "openness", "对外开放", "Trade and openness" },
  { "finance", "财政金融", "Public and private finance" },
  { "prices", "价格", "Prices" },
  { "population", "人口", "Population" },
  { "labour", "就业与收入", "Labour and income" },
  { "innovation", "科技创新", "Innovation" },
  { "business", "营商环境与市场主体", "Business environment" },
  { "urban", "城市建设", "Urban development" },
  { "rural", "乡村振兴", "Rural development" },
  { "environment", "生态环境", "Environment" },
  { "social", "社会民生", "Social services" },
  { "tourism", "文化旅游", "Culture and tourism" },
};

G_DEFINE_FINAL_TYPE (HetuIndicator, hetu_indicator, G_TYPE_OBJECT)

static gboolean
find_word (const char *const *words, gsize n_words, const char *text, gsize *out)
{
  for (gsize i = 0; i < n_words; i++)
    if (g_str_equal (words[i], text))
      {
        *out = i;
        return TRUE;
      }
  return FALSE;
}

static void
hetu_indicator_finalize (GObject *object)
{
  HetuIndicator *self = HETU_INDICATOR (object);

  g_free (self->id);
  g_free (self->name_zh);
  g_free (self->name_en);
  g_free (self->short_zh);
  g_free (self->short_en);
  g_free (self->note);
  g_free (self->domain);
  g_strfreev (self->aliases);
  g_free (self->initials);
  g_clear_pointer (&self->match_key, hetu_match_key_free);
  g_free (self->parts);
  g_ptr_array_unref (self->breakdowns);
  g_strfreev (self->per_head);
  g_free (self->nation_zh);
  g_free (self->nation_en);
  G_OBJECT_CLASS (hetu_indicator_parent_class)->finalize (object);
}

static void
hetu_indicator_class_init (HetuIndicatorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hetu_indicator_finalize;
}

static void
hetu_indicator_init (HetuIndicator *self)
{
}

HetuIndicator *
hetu_indicator_new (const HetuIndicatorInfo *info)
{
  HetuIndicator *self;

  g_return_val_if_fail (info != NULL && info->id != NULL && info->name_zh != NULL, NULL);

  self = g_object_new (HETU_TYPE_INDICATOR, NULL);
  self->number = info->number;
  self->id = g_strdup (info->id);
  self->name_zh = g_strdup (info->name_zh);
  self->name_en = g_strdup (info->name_en != NULL ? info->name_en : info->name_zh);
  self->short_zh = g_strdup (info->short_zh);
  self->short_en = g_strdup (info->short_en);
  self->note = g_strdup (info->note);
  self->domain = g_strdup (info->domain != NULL ? info->domain : "");
  self->aliases = g_strsplit (info->aliases != NULL ? info->aliases : "", "|", -1);
  self->parts = g_strdup (info->parts);
  self->breakdowns = hetu_breakdown_list_parse (info->parts, NULL);
  if (self->breakdowns == NULL)
    self->breakdowns = g_ptr_array_new ();
  self->unit = info->unit;
  self->nature = info->nature;
  self->direction = info->direction;
  self->frequency = info->frequency;
  self->constant_prices = info->constant_prices;
  self->initials = g_strdup (info->initials);
  self->traits = info->traits;
  if (info->per_head != NULL && *info->per_head != '\0' && hetu_per_head_is_valid (info->per_head))
    self->per_head = g_strsplit (info->per_head, "/", -1);
  self->nation_zh = g_strdup (info->nation_zh);
  self->nation_en = g_strdup (info->nation_en);
  return self;
}

gint32
hetu_indicator_get_number (HetuIndicator *self)
{
  g_return_val_if_fail (HETU_IS_INDICATOR (self), 0);

  return self->number;
}

const char *
hetu_indicator_get_id (HetuIndicator *self)
{
  g_return_val_if_fail (HETU_IS_INDICATOR (self), NULL);

  return self->id;
}

const char *
hetu_indicator_get_name (HetuIndicator *self, HetuLanguage language)
{
  g_return_val_if_fail (HETU_IS_INDICATOR (self), NULL);

  return language == HETU_LANGUAGE_ZH ? self->name_zh : self->name_en;
}

const char *
hetu_indicator_get_short_name (HetuIndicator *self, HetuLanguage language)
{
  const char *name;

  g_return_val_if_fail (HETU_IS_INDICATOR (self), NULL);

  name = language == HETU_LANGUAGE_ZH ? self->short_zh : self->short_en;
  return name != NULL ? name : hetu_indicator_get_name (self, language);
}

const char *const *
hetu_indicator_get_aliases (HetuIndicator *self)
{
  g_return_val_if_fail (HETU_IS_INDICATOR (self), NULL);

  return (const char *const *) self->aliases;
}

const char *
hetu_indicator_get_domain (HetuIndicator *self)
{
  g_return_val_if_fail (HETU_IS_INDICATOR (self), NULL);

  return self->domain;
}

HetuUnit
hetu_indicator_get_unit (HetuIndicator *self)
{
  g_return_val_if_fail (HETU_IS_INDICATOR (self), HETU_UNIT_NONE);

  return self->unit;
}

HetuNature
hetu_indicator_get_nature (HetuIndicator *self)
{
  g_return_val_if_fail (HETU_IS_INDICATOR (self), HETU_NATURE_FLOW);

  return self->nature;
}

HetuDirection
hetu_indicator_get_direction (HetuIndicator *self)
{
  g_return_val_if_fail (HETU_IS_INDICATOR (self), HETU_DIRECTION_NEUTRAL);

  return self->direction;
}

HetuGrain
hetu_indicator_get_frequency (HetuIndicator *self)
{
  g_return_val_if_fail (HETU_IS_INDICATOR (self), HETU_GRAIN_ANY);

  return self->frequency;
}

gboolean
hetu_indicator_get_constant_prices (HetuIndicator *self)
{
  g_return_val_if_fail (HETU_IS_INDICATOR (self), FALSE);

  return self->constant_prices;
}

const char *
hetu_indicator_get_note (HetuIndicator *self)
{
  g_return_val_if_fail (HETU_IS_INDICATOR (self), NULL);

  return self->note;
}

const GPtrArray *
hetu_indicator_get_breakdowns (HetuIndicator *self)
{
  g_return_val_if_fail (HETU_IS_INDICATOR (self), NULL);

  return self->breakdowns;
}

const char *
hetu_indicator_get_parts (HetuIndicator *self)
{
  g_return_val_if_fail (HETU_IS_INDICATOR (self), NULL);

  return self->parts;
}

gboolean
hetu_indicator_has_trait (HetuIndicator *self, HetuTraits trait)
{
  g_return_val_if_fail (HETU_IS_INDICATOR (self), FALSE);

  return (self->traits & trait) != 0;
}

gboolean
hetu_indicator_get_per_head (HetuIndicator *self, const char **whole, const char **heads)
{
  g_return_val_if_fail (HETU_IS_INDICATOR (self), FALSE);

  if (self->per_head == NULL)
    return FALSE;
  *whole = self->per_head[0];
  *heads = self->per_head[1];
  return TRUE;
}

gboolean
hetu_per_head_is_valid (const char *text)
{
  const char *slash = text != NULL ? strchr (text, '/') : NULL;

  if (text == NULL || *text == '\0')
    return TRUE;
  return slash != NULL && slash > text && slash[1] != '\0' && strchr (slash + 1, '/') == NULL;
}

const char *
hetu_indicator_get_nation_name (HetuIndicator *self, HetuLanguage language)
{
  const char *name;

  g_return_val_if_fail (HETU_IS_INDICATOR (self), NULL);

  name = language == HETU_LANGUAGE_ZH ? self->nation_zh : self->nation_en;
  return name != NULL ? name : hetu_indicator_get_name (self, language);
}

static HetuMatchKey *
make_match_key (HetuIndicator *self)
{
  const char *names[5] = { self->name_zh, self->name_en };
  gsize n_names = 2;

  if (self->short_zh != NULL)
    names[n_names++] = self->short_zh;
  if (self->short_en != NULL)
    names[n_names++] = self->short_en;
  return hetu_match_key_new (names, self->initials, (const char *const *) self->aliases, self->id);
}

guint
hetu_indicator_match (HetuIndicator *self, const char *query)
{
  g_return_val_if_fail (HETU_IS_INDICATOR (self), 0);

  if (self->match_key == NULL)
    self->match_key = make_match_key (self);
  return hetu_match_key_score (self->match_key, query);
}

guint
hetu_indicator_distance (HetuIndicator *self, const char *query)
{
  g_return_val_if_fail (HETU_IS_INDICATOR (self), 1000);

  return hetu_match_key_distance (self->match_key, query);
}

const char *
hetu_domain_to_label (const char *domain, HetuLanguage language)
{
  g_return_val_if_fail (domain != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (domains); i++)
    if (g_str_equal (domains[i].domain, domain))
      return language == HETU_LANGUAGE_ZH ? domains[i].zh : domains[i].en;
  return domain;
}

gboolean
hetu_nature_parse (const char *text, HetuNature *out)
{
  gsize found;

  g_return_val_if_fail (text != NULL && out != NULL, FALSE);

  if (!find_word (nature_names, G_N_ELEMENTS (nature_names), text, &found))
    return FALSE;
  *out = (HetuNature) found;
  return TRUE;
}

const char *
hetu_nature_to_string (HetuNature nature)
{
  return nature_names[nature];
}

gboolean
hetu_direction_parse (const char *text, HetuDirection *out)
{
  gsize found;

  g_return_val_if_fail (text != NULL && out != NULL, FALSE);

  if (!find_word (direction_names, G_N_ELEMENTS (direction_names), text, &found))
    return FALSE;
  *out = (HetuDirection) found;
  return TRUE;
}

const char *
hetu_direction_to_string (HetuDirection direction)
{
  return direction_names[direction];
}
