/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Units by one table of names. A row is a base unit, or a spelled power of ten of one (公里 = 米 × 10^3);
 * any row also takes the Chinese scales 千 万 百万 千万 亿 万亿 before its name. What is not a power of ten of
 * its kin (斤, 亩, 公顷) is a base of its own and does not convert. A remark in brackets behind a known unit
 * (“百分点(较2010年)”) is not part of it. */
#include "model/unit.h"

#include "error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *zh;
  const char *en;
  HetuDimension dimension;
  const char
      *of; /* zh name of the base of a spelled power of ten or of a synonym; NULL for a base */
  gint8 exponent;
} UnitName;

#define BASE(zh_, en_, dimension_)                 \
  {                                                \
    zh_, en_, HETU_DIMENSION_##dimension_, NULL, 0 \
  }
#define POWER(zh_, en_, of_, exponent_)           \
  {                                               \
    zh_, en_, HETU_DIMENSION_NONE, of_, exponent_ \
  }
#define SAME(zh_, of_)                     \
  {                                        \
    zh_, NULL, HETU_DIMENSION_NONE, of_, 0 \
  }

/* HetuUnit.base is a row's index; rows 0 … 2 have names in unit.h. Rows are only ever added at the end. */
static const UnitName names[] = {
  BASE ("", "", NONE),
  BASE ("%", "%", RATE),
  BASE ("个百分点", "pp", POINTS),
  BASE ("位", "rank", RANK),
  BASE ("元", "CNY", MONEY),
  BASE ("美元", "USD", MONEY),
  BASE ("人", "persons", COUNT),
  BASE ("名", "persons", COUNT),
  BASE ("人次", "person-times", COUNT),
  BASE ("户", "households", COUNT),
  BASE ("家", "entities", COUNT),
  BASE ("家(个)", "entities", COUNT),
  BASE ("个", "items", COUNT),
  BASE ("项", "items", COUNT),
  BASE ("件", "pieces", COUNT),
  BASE ("条", "items", COUNT),
  BASE ("所", "institutions", COUNT),
  BASE ("处", "sites", COUNT),
  BASE ("座", "structures", COUNT),
  BASE ("套", "sets", COUNT),
  BASE ("台", "machines", COUNT),
  BASE ("辆", "vehicles", COUNT),
  BASE ("架", "aircraft", COUNT),
  BASE ("艘", "vessels", COUNT),
  BASE ("部", "works", COUNT),
  BASE ("类", "kinds", COUNT),
  BASE ("份", "copies", COUNT),
  BASE ("册", "volumes", COUNT),
  BASE ("笔", "transactions", COUNT),
  BASE ("张", "cards", COUNT),
  BASE ("起", "cases", COUNT),
  BASE ("宗", "lots", COUNT),
  BASE ("场", "events", COUNT),
  BASE ("次", "times", COUNT),
  BASE ("期", "rounds", COUNT),
  BASE ("批", "batches", COUNT),
  BASE ("箱", "boxes", COUNT),
  BASE ("标箱", "TEU", COUNT),
  BASE ("头", "head", COUNT),
  BASE ("只", "head", COUNT),
  BASE ("株", "trees", COUNT),
  BASE ("床", "beds", COUNT),
  BASE ("张床位", "beds", COUNT),
  BASE ("村", "villages", COUNT),
  BASE ("年", "years", TIME),
  BASE ("个月", "months", TIME),
  BASE ("周", "weeks", TIME),
  BASE ("天", "days", TIME),
  BASE ("小时", "hours", TIME),
  BASE ("分钟", "minutes", TIME),
  BASE ("米", "m", PHYSICAL),
  BASE ("平方米", "m²", PHYSICAL),
  BASE ("平方公里", "km²", PHYSICAL),
  BASE ("公顷", "ha", PHYSICAL),
  BASE ("亩", "mu", PHYSICAL),
  BASE ("立方米", "m³", PHYSICAL),
  BASE ("吨", "t", PHYSICAL),
  BASE ("斤", "jin", PHYSICAL),
  BASE ("吨标准煤", "t coal equivalent", PHYSICAL),
  BASE ("瓦", "W", PHYSICAL),
  BASE ("瓦时", "Wh", PHYSICAL),
  BASE ("伏安", "VA", PHYSICAL),
  BASE ("吨公里", "t·km", PHYSICAL),
  BASE ("人公里", "person-km", PHYSICAL),
  BASE ("微克/立方米", "µg/m³", PHYSICAL),
  BASE ("分贝", "dB", PHYSICAL),
  BASE ("摄氏度", "°C", PHYSICAL),
  BASE ("分", "points", COUNT),
  BASE ("元/人", "CNY per person", RATIO),
  BASE ("美元/人", "USD per person", RATIO),
  BASE ("人/户", "persons per household", RATIO),
  BASE ("人/平方公里", "persons per km²", RATIO),
  BASE ("元/平方米", "CNY per m²", RATIO),
  BASE ("平方米/人", "m² per person", RATIO),
  BASE ("元/亩", "CNY per mu", RATIO),
  BASE ("元/平方公里", "CNY per km²", RATIO),
  BASE ("元/吨", "CNY per t", RATIO),
  BASE ("吨标准煤/万元", "t coal equivalent per CNY 10 k", RATIO),
  BASE ("立方米/万元", "m³ per CNY 10 k", RATIO),
  BASE ("件/万人", "pieces per 10 000 persons", RATIO),
  BASE ("张/千人", "beds per 1 000 persons", RATIO),
  BASE ("上年同期=100", "same period of previous year = 100", INDEX),
  BASE ("上年=100", "previous year = 100", INDEX),
  BASE ("上月=100", "previous month = 100", INDEX),
  BASE ("1978年=100", "1978 = 100", INDEX),
  POWER ("‰", "‰", "%", -1),
  POWER ("成", "tenths", "%", 1),
  POWER ("倍", "times", "%", 2),
  POWER ("个千分点", "per-mille points", "个百分点", -1),
  POWER ("厘米", "cm", "米", -2),
  POWER ("毫米", "mm", "米", -3),
  POWER ("公里", "km", "米", 3),
  POWER ("公斤", "kg", "吨", -3),
  POWER ("克", "g", "吨", -6),
  POWER ("千瓦", "kW", "瓦", 3),
  POWER ("兆瓦", "MW", "瓦", 6),
  POWER ("千瓦时", "kWh", "瓦时", 3),
  POWER ("兆瓦时", "MWh", "瓦时", 6),
  POWER ("千伏安", "kVA", "伏安", 3),
  POWER ("毫克/立方米", "mg/m³", "微克/立方米", 3),
  POWER ("万元/人", "CNY 10 k per person", "元/人", 4),
  POWER ("万元/亩", "CNY 10 k per mu", "元/亩", 4),
  POWER ("亿元/平方公里", "CNY 100 m per km²", "元/平方公里", 8),
  SAME ("百分点", "个百分点"),
  SAME ("％", "%"),
  SAME ("千分点", "个千分点"),
  SAME ("全市位次", "位"),
  SAME ("位次", "位"),
  SAME ("名次", "位"),
  SAME ("人民币元", "元"),
  SAME ("千米", "公里"),
  SAME ("千克", "公斤"),
  SAME ("家（个）", "家(个)"),
  SAME ("家、个", "家(个)"),
  SAME ("月", "个月"),
  SAME ("日", "天"),
  SAME ("㎡", "平方米"),
  SAME ("平方千米", "平方公里"),
  SAME ("TEU", "标箱"),
  SAME ("标准箱", "标箱"),
  SAME ("μg/m³", "微克/立方米"),
  SAME ("µg/m³", "微克/立方米"),
  SAME ("CNY", "元"),
  SAME ("USD", "美元"),
  SAME ("pp", "个百分点"),
  BASE ("基期=100", "base period = 100", INDEX),
  BASE ("欧元", "EUR", MONEY),
  BASE ("欧元/人", "EUR per person", RATIO),
  BASE ("购买力标准", "PPS", MONEY),
  BASE ("购买力标准/人", "PPS per person", RATIO),
  SAME ("EUR", "欧元"),
  SAME ("PPS", "购买力标准"),
};

/* Longer words first, so that “万亿” is not read as “万” of “亿”. */
static const struct
{
  const char *zh;
  const char *money; /* behind the currency's code */
  const char *en;    /* before the counted thing */
  gint8 exponent;
} scales[] = {
  { "万亿", "trn", "trillion", 12 },   { "百亿", "10 bn", "10 billion", 10 },
  { "十亿", "bn", "billion", 9 },      { "百万", "m", "million", 6 },
  { "千万", "10 m", "10 million", 7 }, { "亿", "100 m", "100 million", 8 },
  { "万", "10 k", "10 000", 4 },       { "千", "k", "thousand", 3 },
};

static gboolean
find_name (const char *zh, gsize length, HetuUnit *out)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (strncmp (names[i].zh, zh, length) == 0 && names[i].zh[length] == '\0')
      {
        HetuUnit base = { (guint16) i, 0 };

        if (names[i].of != NULL && !find_name (names[i].of, strlen (names[i].of), &base))
          return FALSE;
        *out = (HetuUnit){ base.base, (gint8) (base.exponent + names[i].exponent) };
        return TRUE;
      }
  return FALSE;
}

static gboolean
find_scaled (const char *zh, gsize length, HetuUnit *out)
{
  if (find_name (zh, length, out))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      gsize prefix = strlen (scales[i].zh);

      if (length > prefix && strncmp (zh, scales[i].zh, prefix) == 0 &&
          find_name (zh + prefix, length - prefix, out) &&
          names[out->base].dimension != HETU_DIMENSION_RATE &&
          names[out->base].dimension != HETU_DIMENSION_POINTS)
        {
          out->exponent = (gint8) (out->exponent + scales[i].exponent);
          return TRUE;
        }
    }
  return FALSE;
}

static const char *
nearest_name (const char *text)
{
  const char *known[G_N_ELEMENTS (names) + 6] = { "亿元", "万元", "万人", "万户", "亿美元" };
  gsize n = 5;

  for (gsize i = 1; i < G_N_ELEMENTS (names); i++)
    known[n++] = names[i].zh;
  return hetu_nearest (text, known);
}

gboolean
hetu_unit_parse (const char *text, HetuUnit *out, GError **error)
{
  g_autofree char *plain = NULL;
  const char *bracket, *nearest;
  HetuUnit unit;

  g_return_val_if_fail (text != NULL && out != NULL, FALSE);

  plain = g_strstrip (g_strdup (text));
  bracket = strchr (plain, '(');
  if (bracket == NULL)
    bracket = strstr (plain, "（");
  if (find_scaled (plain, strlen (plain), &unit) ||
      (bracket != NULL && bracket > plain && find_scaled (plain, (gsize) (bracket - plain), &unit)))
    {
      *out = unit;
      return TRUE;
    }
  /* The nearest is no quick find. */
  if (error == NULL)
    return FALSE;
  nearest = nearest_name (plain);
  if (nearest != NULL)
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_INPUT,
                 _ ("unknown unit “%s”; the nearest is “%s”"),
                 text,
                 nearest);
  else
    g_set_error (error, HETU_ERROR, HETU_ERROR_INPUT, _ ("unknown unit “%s”"), text);
  return FALSE;
}

/* Whether a power of the base has a name of its own. Few have, and every figure that is written asks. */
static gboolean
has_spelled (guint base)
{
  static gboolean has[G_N_ELEMENTS (names)];
  static gsize ready = 0;

  if (g_once_init_enter (&ready))
    {
      for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
        for (gsize k = 0; names[i].of != NULL && names[i].en != NULL && k < G_N_ELEMENTS (names);
             k++)
          has[k] = has[k] || g_str_equal (names[k].zh, names[i].of);
      g_once_init_leave (&ready, 1);
    }
  return has[base];
}

/* The row that spells @unit out in full. */
static const UnitName *
find_spelled (HetuUnit unit)
{
  const char *base = names[unit.base].zh;

  if (unit.exponent == 0)
    return &names[unit.base];
  if (!has_spelled (unit.base))
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (names[i].of != NULL && names[i].en != NULL && names[i].exponent == unit.exponent &&
        g_str_equal (names[i].of, base))
      return &names[i];
  return NULL;
}

static char *
scaled_name (gsize scale, const UnitName *name, HetuLanguage language)
{
  if (language == HETU_LANGUAGE_ZH)
    return g_strconcat (scales[scale].zh, name->zh, NULL);
  if (name->dimension == HETU_DIMENSION_MONEY)
    return g_strconcat (name->en, " ", scales[scale].money, NULL);
  return g_strconcat (scales[scale].en, " ", name->en, NULL);
}

char *
hetu_unit_to_string (HetuUnit unit, HetuLanguage language)
{
  const UnitName *name;

  g_return_val_if_fail (unit.base < G_N_ELEMENTS (names), g_strdup (""));

  name = find_spelled (unit);
  if (name != NULL)
    return g_strdup (language == HETU_LANGUAGE_ZH ? name->zh : name->en);
  /* 万千瓦, not 千万瓦; 万吨, not 百亿克: before a spelled power first, then before the base. */
  for (int sign = 1; sign >= -1; sign--)
    for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
      {
        int rest = unit.exponent - scales[i].exponent;

        name = find_spelled ((HetuUnit){ unit.base, (gint8) rest });
        if (name != NULL && (rest > 0) - (rest < 0) == sign)
          return scaled_name (i, name, language);
      }
  return g_strdup_printf ("10^%d %s",
                          unit.exponent,
                          language == HETU_LANGUAGE_ZH ? names[unit.base].zh : names[unit.base].en);
}

HetuDimension
hetu_unit_get_dimension (HetuUnit unit)
{
  g_return_val_if_fail (unit.base < G_N_ELEMENTS (names), HETU_DIMENSION_NONE);

  return names[unit.base].dimension;
}

gboolean
hetu_unit_equal (HetuUnit a, HetuUnit b)
{
  return a.base == b.base && a.exponent == b.exponent;
}

gboolean
hetu_unit_is_rate (HetuUnit unit)
{
  switch (hetu_unit_get_dimension (unit))
    {
    case HETU_DIMENSION_RATE:
    case HETU_DIMENSION_POINTS:
    case HETU_DIMENSION_RANK:
    case HETU_DIMENSION_INDEX:
      return TRUE;
    default:
      return FALSE;
    }
}

gboolean
hetu_unit_convert (HetuDecimal value, HetuUnit from, HetuUnit to, HetuDecimal *out, GError **error)
{
  g_autofree char *from_name = NULL;
  g_autofree char *to_name = NULL;
  int shift = from.exponent - to.exponent;

  g_return_val_if_fail (out != NULL, FALSE);

  if (from.base == to.base && ABS (shift) <= 18 && hetu_decimal_shift (value, shift, out))
    return TRUE;
  from_name = hetu_unit_to_string (from, HETU_LANGUAGE_ZH);
  to_name = hetu_unit_to_string (to, HETU_LANGUAGE_ZH);
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_INPUT,
               from.base == to.base ? _ ("the value does not fit when taken from “%s” to “%s”")
                                    : _ ("“%s” and “%s” do not convert"),
               from_name,
               to_name);
  return FALSE;
}

HetuUnit
hetu_unit_scaled (HetuUnit unit, int exponent)
{
  switch (hetu_unit_get_dimension (unit))
    {
    case HETU_DIMENSION_MONEY:
    case HETU_DIMENSION_COUNT:
    case HETU_DIMENSION_PHYSICAL:
      return (HetuUnit){ unit.base, (gint8) exponent };
    default:
      return unit;
    }
}

HetuUnit
hetu_unit_of_difference (HetuUnit unit)
{
  return unit.base == HETU_UNIT_PERCENT.base ? (HetuUnit){ HETU_UNIT_POINTS.base, unit.exponent }
                                             : unit;
}

HetuUnit
hetu_unit_for_language (HetuUnit unit, HetuLanguage language)
{
  gboolean money = hetu_unit_get_dimension (unit) == HETU_DIMENSION_MONEY;

  if (language == HETU_LANGUAGE_ZH)
    return unit;
  switch (unit.exponent)
    {
    case 4:
      return hetu_unit_scaled (unit, money ? 6 : 3);
    case 7:
      return hetu_unit_scaled (unit, 6);
    case 8:
      return hetu_unit_scaled (unit, money ? 9 : 6);
    case 10:
      return hetu_unit_scaled (unit, 9);
    default:
      return unit;
    }
}
