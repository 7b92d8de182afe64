/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A place of the division tree, from the nation down to districts and counties. Codes are GB/T 2260. Its
 * colour slot is the only thing that changes: an entity keeps its colour in every chart (CHARTS C-29). */
#include "model/district.h"

#include "model/match.h"

struct _HetuDistrict
{
  GObject parent_instance;

  /* owned */
  char *name_zh;
  char *name_en;
  char *short_zh;
  char *short_en;
  char *type;
  char **aliases;
  char *initials;          /* (nullable) */
  HetuMatchKey *match_key; /* (nullable): made at the first search */

  gint32 code;
  gint32 parent;
  HetuTier tier;
  int colour_slot;
};

enum
{
  PROP_0,
  PROP_COLOUR_SLOT,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static const char *const tier_names[] = {
  [HETU_TIER_NATION] = "nation",
  [HETU_TIER_PROVINCE] = "province",
  [HETU_TIER_CITY] = "city",
  [HETU_TIER_DISTRICT] = "district",
};

static const struct
{
  const char *zh;
  const char *en;
} type_names[] = {
  { "市辖区", "urban district" },
  { "县", "county" },
  { "县级市", "county-level city" },
  { "自治县", "autonomous county" },
  { "旗", "banner" },
  { "开发区", "development zone" },
  { "功能区", "functional zone" },
  { "地级市", "prefecture-level city" },
  { "副省级市", "sub-provincial city" },
  { "自治州", "autonomous prefecture" },
  { "地区", "prefecture" },
  { "直辖市", "municipality" },
  { "自治区", "autonomous region" },
  { "特别行政区", "special administrative region" },
  { "省", "province" },
  { "国家", "country" },
};

G_DEFINE_FINAL_TYPE (HetuDistrict, hetu_district, G_TYPE_OBJECT)

static void
hetu_district_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  HetuDistrict *self = HETU_DISTRICT (object);

  if (property == PROP_COLOUR_SLOT)
    g_value_set_int (value, self->colour_slot);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
hetu_district_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  if (property == PROP_COLOUR_SLOT)
    hetu_district_set_colour_slot (HETU_DISTRICT (object), g_value_get_int (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
hetu_district_finalize (GObject *object)
{
  HetuDistrict *self = HETU_DISTRICT (object);

  g_free (self->name_zh);
  g_free (self->name_en);
  g_free (self->short_zh);
  g_free (self->short_en);
  g_free (self->type);
  g_strfreev (self->aliases);
  g_free (self->initials);
  g_clear_pointer (&self->match_key, hetu_match_key_free);
  G_OBJECT_CLASS (hetu_district_parent_class)->finalize (object);
}

static void
hetu_district_class_init (HetuDistrictClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = hetu_district_get_property;
  object_class->set_property = hetu_district_set_property;
  object_class->finalize = hetu_district_finalize;

  properties[PROP_COLOUR_SLOT] =
      g_param_spec_int ("colour-slot",
                        NULL,
                        NULL,
                        -1,
                        8,
                        0,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
hetu_district_init (HetuDistrict *self)
{
}

HetuDistrict *
hetu_district_new (const HetuDistrictInfo *info)
{
  HetuDistrict *self;

  g_return_val_if_fail (info != NULL && info->name_zh != NULL, NULL);

  self = g_object_new (HETU_TYPE_DISTRICT, NULL);
  self->code = info->code;
  self->parent = info->parent;
  self->tier = info->tier;
  self->colour_slot = info->colour_slot;
  self->name_zh = g_strdup (info->name_zh);
  self->name_en = g_strdup (info->name_en != NULL ? info->name_en : info->name_zh);
  self->short_zh = g_strdup (info->short_zh != NULL ? info->short_zh : self->name_zh);
  self->short_en = g_strdup (info->short_en != NULL ? info->short_en : self->name_en);
  self->type = g_strdup (info->type != NULL ? info->type : "");
  self->aliases = g_strsplit (info->aliases != NULL ? info->aliases : "", "|", -1);
  self->initials = g_strdup (info->initials);
  return self;
}

gint32
hetu_district_get_code (HetuDistrict *self)
{
  g_return_val_if_fail (HETU_IS_DISTRICT (self), 0);

  return self->code;
}

gint32
hetu_district_get_parent (HetuDistrict *self)
{
  g_return_val_if_fail (HETU_IS_DISTRICT (self), 0);

  return self->parent;
}

const char *
hetu_district_get_name (HetuDistrict *self, HetuLanguage language)
{
  g_return_val_if_fail (HETU_IS_DISTRICT (self), NULL);

  return language == HETU_LANGUAGE_ZH ? self->name_zh : self->name_en;
}

const char *
hetu_district_get_short_name (HetuDistrict *self, HetuLanguage language)
{
  g_return_val_if_fail (HETU_IS_DISTRICT (self), NULL);

  return language == HETU_LANGUAGE_ZH ? self->short_zh : self->short_en;
}

const char *const *
hetu_district_get_aliases (HetuDistrict *self)
{
  g_return_val_if_fail (HETU_IS_DISTRICT (self), NULL);

  return (const char *const *) self->aliases;
}

HetuTier
hetu_district_get_tier (HetuDistrict *self)
{
  g_return_val_if_fail (HETU_IS_DISTRICT (self), HETU_TIER_NATION);

  return self->tier;
}

const char *
hetu_district_get_type_label (HetuDistrict *self, HetuLanguage language)
{
  g_return_val_if_fail (HETU_IS_DISTRICT (self), NULL);

  for (gsize i = 0; language == HETU_LANGUAGE_EN && i < G_N_ELEMENTS (type_names); i++)
    if (g_str_equal (type_names[i].zh, self->type))
      return type_names[i].en;
  return self->type;
}

int
hetu_district_get_colour_slot (HetuDistrict *self)
{
  g_return_val_if_fail (HETU_IS_DISTRICT (self), 0);

  return self->colour_slot;
}

void
hetu_district_set_colour_slot (HetuDistrict *self, int slot)
{
  g_return_if_fail (HETU_IS_DISTRICT (self));
  g_return_if_fail (slot >= -1 && slot <= 8);

  if (self->colour_slot == slot)
    return;
  self->colour_slot = slot;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLOUR_SLOT]);
}

static HetuMatchKey *
make_match_key (HetuDistrict *self)
{
  const char *const names[] = { self->name_zh,
                                self->name_en,
                                self->short_zh,
                                self->short_en,
                                NULL };
  char code[16];

  g_snprintf (code, sizeof code, "%d", self->code);
  return hetu_match_key_new (names, self->initials, (const char *const *) self->aliases, code);
}

guint
hetu_district_match (HetuDistrict *self, const char *query)
{
  g_return_val_if_fail (HETU_IS_DISTRICT (self), 0);

  if (self->match_key == NULL)
    self->match_key = make_match_key (self);
  return hetu_match_key_score (self->match_key, query);
}

guint
hetu_district_distance (HetuDistrict *self, const char *query)
{
  g_return_val_if_fail (HETU_IS_DISTRICT (self), 1000);

  return hetu_match_key_distance (self->match_key, query);
}

gboolean
hetu_tier_parse (const char *text, HetuTier *out)
{
  g_return_val_if_fail (text != NULL && out != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (tier_names); i++)
    if (g_str_equal (tier_names[i], text))
      {
        *out = (HetuTier) i;
        return TRUE;
      }
  return FALSE;
}

const char *
hetu_tier_to_string (HetuTier tier)
{
  return tier_names[tier];
}

const char *
hetu_district_to_reference (gint32 code, HetuLanguage language)
{
  gboolean chinese = language == HETU_LANGUAGE_ZH;

  if (code <= 0 || code % 100 != 0)
    return NULL;
  if (code == HETU_REGION_NATION)
    return chinese ? "全国" : "the nation";
  if (code % 10000 == 0)
    return chinese ? "全省" : "the province";
  return chinese ? "全市" : "the city";
}
