/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of several places of one name a text is of; districts and counties of old, of which another one is today. */
#include "report/gazetteer.h"

#include "report/trie.h"

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

void
hetu_gazetteer_add_former (HetuTrie *names)
{
  static const struct
  {
    const char *name;
    gint32 code; /* of the district or city that it is a part of now, or that it is called now */
  } former[] = {
    { "崇文区", 110101 },   { "宣武区", 110102 }, { "塘沽区", 120116 },   { "汉沽区", 120116 },
    { "大港区", 120116 },   { "东陵区", 210112 }, { "新城子区", 210113 }, { "动力区", 230110 },
    { "卢湾区", 310101 },   { "南市区", 310101 }, { "闸北区", 310106 },   { "南汇区", 310115 },
    { "下关区", 320106 },   { "白下区", 320104 }, { "北塘区", 320213 },   { "崇安区", 320213 },
    { "南长区", 320213 },   { "沧浪区", 320508 }, { "平江区", 320508 },   { "金阊区", 320508 },
    { "下城区", 330105 },   { "江干区", 330102 }, { "江东区", 330212 },   { "四方区", 370203 },
    { "芳村区", 440103 },   { "萝岗区", 440112 }, { "万盛区", 500110 },   { "大足县", 500111 },
    { "綦江县", 500110 },   { "富阳市", 330111 }, { "临安市", 330112 },   { "萧山市", 330109 },
    { "余杭市", 330110 },   { "上虞市", 330604 }, { "章丘市", 370114 },   { "即墨市", 370215 },
    { "江都市", 321012 },   { "姜堰市", 321204 }, { "大丰市", 320904 },   { "吴江市", 320509 },
    { "武进市", 320412 },   { "双城市", 230113 }, { "阿城市", 230112 },   { "九台市", 220113 },
    { "普兰店市", 210214 }, { "三水市", 440607 }, { "顺德市", 440606 },   { "南海市", 440605 },
    { "高明市", 440608 },   { "新会市", 440705 }, { "番禺市", 440113 },   { "花都市", 440114 },
    { "增城市", 440118 },   { "从化市", 440117 }, { "潮阳市", 440513 },   { "澄海市", 440515 },
    { "江津市", 500116 },   { "合川市", 500117 }, { "永川市", 500118 },   { "南川市", 500119 },
    { "奉化市", 330213 },   { "株洲县", 430212 }, { "绍兴县", 330603 },   { "铜陵县", 340706 },
    { "宜宾县", 511504 },   { "九江县", 360404 }, { "上饶县", 361104 },   { "遵义县", 520304 },
    { "许昌县", 411003 },   { "开封县", 410212 }, { "邢台县", 130503 },   { "唐海县", 130209 },
    { "大同县", 140215 },   { "长治县", 140404 }, { "星子县", 360483 },   { "襄阳县", 420607 },
    { "郫县", 510117 },     { "蓟县", 120119 },   { "鄞县", 330212 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (former); i++)
    hetu_trie_add (names, former[i].name, former[i].code);
}
