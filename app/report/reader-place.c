/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom a figure is of where its clause names a place: “全省固定资产投资增长5.5%,我区增长6.7%”, “从全市看,…”. A name in front of other words
 * than those of an indicator (全国重点文物保护单位, 洛阳石化) tells nothing of whom it is. */
#include "report/reader-private.h"

#include "report/gazetteer.h"

#include <string.h>

#define LONGEST_ACCOUNT 12 /* characters */
#define LONGEST_SHARED 60  /* characters from a list of places to what all of them have */

/* what a place has, beside what the lexicon knows */
static const char *const accounts[] = { "增加值",   "产值",   "投资", "收入",   "支出",
                                        "零售额",   "进出口", "出口", "进口",   "利润",
                                        "税收",     "用电量", "产量", "销售额", "资金",
                                        "生产总值", "余额",   "存款", "贷款",   NULL };

typedef struct
{
  gint32 code;
  guint end;     /* behind the name */
  gboolean full; /* the name in full, or a word as 全省 */
  gboolean word; /* such a word, which openings of subjects know */
} Place;

gint32
hetu_reader_get_whole (const HetuReader *self, guint tier)
{
  const HetuGazetteer *gazetteer = hetu_gazetteer_get ();
  gint32 own = self->context.region, province = hetu_region_parent (own, 1);
  const char *name = own != 0 ? hetu_gazetteer_get_name (gazetteer, own) : NULL;
  const char *above = own != 0 ? hetu_gazetteer_get_name (gazetteer, province) : NULL;

  if (tier == 0)
    return 100000;
  if (tier == 3 && name != NULL && above != NULL && g_str_has_suffix (above, "自治区") &&
      (hetu_region_tier (own) < 3 || !g_str_has_suffix (name, "区")))
    return province;
  return hetu_region_parent (own, tier);
}

/* “全市” is the report's own place where that is called so, else the one that it lies in. */
static gboolean
find_all (const HetuReader *self, guint start, guint end, Place *out)
{
  static const char *const alls[] = { "全国", "全省", "全自治区", "全市", "全区", "全县" };
  static const char *const owns[] = { "我省", "我市", "我区", "我县", "我旗", "我州",
                                      "本市", "本区", "本县", "全州", "全旗" };
  static const guint tiers[] = { 0, 1, 1, 2, 3, 4 };
  gint32 own = self->context.region;
  const char *name = hetu_gazetteer_get_name (hetu_gazetteer_get (), own);
  gunichar kind = name != NULL ? g_utf8_get_char (g_utf8_prev_char (name + strlen (name))) : 0;

  out->full = out->word = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (alls); i++)
    {
      guint n = hetu_reading_has (self->reading, start, end, alls[i]);

      if (n == 0)
        continue;
      out->end = start + n;
      out->code = hetu_reader_get_whole (self, tiers[i]);
      if (self->reading->chars[start + n - 1] == kind)
        out->code = own;
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (owns); i++)
    if (hetu_reading_has (self->reading, start, end, owns[i]) > 0)
      {
        out->end = start + 2;
        out->code = own;
        return TRUE;
      }
  return FALSE;
}

static gboolean
is_related (gint32 place, gint32 own)
{
  return (own == 0 && hetu_region_tier (place) < 3) || hetu_region_parent (place, 1) == place ||
         hetu_region_parent (own, 2) == place ||
         (hetu_region_tier (own) < 3 &&
          hetu_region_parent (place, hetu_region_tier (own)) == own) ||
         place == own;
}

/* “洛阳市洛龙区”: the smallest of the names one behind the other */
static gboolean
find_place (const HetuReader *self, guint start, guint end, Place *out)
{
  const HetuGazetteer *gazetteer = hetu_gazetteer_get ();
  guint at = start;

  if (find_all (self, start, end, out))
    return TRUE;
  *out = (Place){ 0 };
  for (guint i = 0; i < 3 && at < end; i++)
    {
      guint length = 0;
      gint32 code = hetu_gazetteer_find_at (gazetteer,
                                            self->reading,
                                            at,
                                            end,
                                            i == 0 ? self->context.region : out->code,
                                            &length);
      const char *name = code != 0 ? hetu_gazetteer_get_name (gazetteer, code) : NULL;

      if (name == NULL)
        break;
      out->full = g_utf8_strlen (name, -1) == (glong) length;
      if (!is_related (code, self->context.region) && (!out->full || length < 3))
        break; /* 城区, 郊区: a place elsewhere is named in full */
      out->code = code;
      at += length;
      out->end = at;
    }
  return out->code != 0;
}

/* “…的地区是:广东省312.7万个,占14.3%;江苏省205.4万个”: a name alone, and behind the figure nothing
 * that it counts; “长沙1200亿元,岳阳400亿元”: a short name where the figure before was of its like */
static gboolean
is_listed (const HetuReader *self, const HetuSlot *slot, const Place *place)
{
  const guint tier = hetu_region_tier (place->code);
  const gboolean alike =
      self->place != 0 && self->place != self->context.region && tier > 1 &&
      hetu_region_tier (self->place) == tier &&
      hetu_region_parent (self->place, tier - 1) == hetu_region_parent (place->code, tier - 1);

  return (place->full || alike) && !place->word && slot->type == HETU_SLOT_NUMBER &&
         place->end == slot->number.phrase_start &&
         (slot->number.phrase_end >= self->end ||
          hetu_reader_is_stop (self->reading->chars[slot->number.phrase_end]));
}

/* “岚溪市已储备项目547个” in a report on its province: a part of the report’s own place, and what is done there */
static gboolean
acts_within (const HetuReader *self, const HetuSlot *slot, const Place *place)
{
  static const char *const acts[] = { "已",   "共",   "累计", "现有", "谋划", "储备", "建成",
                                      "新建", "新增", "签约", "完成", "实施", NULL };
  gint32 own = self->context.region;
  guint tier = hetu_region_tier (own);

  if (!place->full || place->word || own == 0 || tier >= hetu_region_tier (place->code) ||
      slot->type != HETU_SLOT_NUMBER || hetu_region_parent (place->code, tier) != own)
    return FALSE;
  return hetu_reading_begins_any (self->reading, place->end, slot->number.phrase_start, acts);
}

/* “双流机场旅客吞吐量”: an airport that is named after a part of its city */
static gboolean
names_airport (const HetuReader *self, const Place *place)
{
  return !place->full && hetu_region_tier (place->code) > hetu_region_tier (self->context.region) &&
         (hetu_reading_has (self->reading, place->end, self->end, "机场") > 0 ||
          hetu_reading_has (self->reading, place->end, self->end, "国际机场") > 0);
}

gboolean
hetu_reader_is_origin_of_people (const HetuReader *self,
                                 const HetuSlot *slot,
                                 gint32 place,
                                 guint at)
{
  static const char *const people[] = { "旅客", "游客", "团客", "住客", "访客", "居民", NULL };
  static const char *const carried[] = { "接待", "吸引", "运送", "发送", "吞吐", "周转", NULL };
  const gint32 own = self->context.region;
  const guint to = slot->number.phrase_start;
  const guint from = to > at && self->reading->chars[to - 1] == '(' ? self->start : at;

  /* “住客共1200万人次;香港(178万人次)”: in brackets, who they are was said before */
  return own != 0 && place != own && g_str_has_suffix (slot->number.unit, "人次") &&
         hetu_region_tier (place) == hetu_region_tier (own) &&
         (hetu_reading_finds_any (self->reading, from, to, people) ||
          hetu_reader_has (self, self->start, at, "来自")) &&
         !hetu_reading_finds_any (self->reading, from, to, carried);
}

/* “甲区工业增加值增长9%”, “甲区、乙区工业增加值分别增长…”: an account that the lexicon does not know; no “北京市场销售额” */
static gboolean
has_account (const HetuReader *self, const HetuSlot *slot, const Place *place, guint end)
{
  static const char *const words[] = { "场", "政", "民", "值", "级", "属", "域", "位", "间", NULL };

  end = hetu_reading_find (self->reading, place->end, end, "占");
  end -= hetu_reading_ends (self->reading, place->end, end, "总量");
  return (place->full || self->n_places > 1) && !place->word && end > place->end + 2 &&
         end <= place->end + LONGEST_ACCOUNT &&
         (slot->type == HETU_SLOT_RANK || slot->number.unit_class == HETU_UNIT_CLASS_RATE ||
          slot->number.unit_class == HETU_UNIT_CLASS_MONEY ||
          slot->number.unit_class == HETU_UNIT_CLASS_POINTS) &&
         hetu_reading_ends_any (self->reading, place->end, end, accounts) &&
         !hetu_reading_begins_any (self->reading, place->end, end, words);
}

/* Whether what stands between the name and the figure is an indicator, or the predicate alone. */
static gboolean
is_of_place (const HetuReader *self, const HetuSlot *slot, const Place *place)
{
  static const char *const sides[] = { "总量",         "增速",       "增幅",
                                       "规模",         "占比",       "占全市比重",
                                       "占全市的比重", "占全省比重", "占全省的比重" };
  HetuPredicate predicate = { 0 };
  HetuSubject subject = { 0 };
  guint start = place->end, end = start, length = 0;

  if (names_airport (self, place) ||
      (!place->word && hetu_reader_is_origin_of_people (self, slot, place->code, place->end)))
    return FALSE;
  if (slot->type == HETU_SLOT_RANK)
    end = hetu_reader_find_rank_verb (self, slot, start, &length);
  end = length > 0 ? end : slot->number.phrase_start;
  hetu_predicate_read (self->reading, start, end, &predicate);
  if (slot->type == HETU_SLOT_WORDS && !place->word &&
      (slot->number.phrase_start == start || hetu_reader_has (self, start, start + 1, "与") ||
       hetu_reader_has (self, start, start + 1, "和")))
    return TRUE; /* 甲县与全市持平, 乙县高于全市平均水平 */
  if (predicate.subject_end <= start && is_listed (self, slot, place))
    return TRUE;
  if (predicate.subject_end <= start)
    return slot->type == HETU_SLOT_NUMBER &&
           (predicate.sense != 0 || predicate.growth || predicate.against || predicate.reach);
  subject.start = start;
  subject.end = predicate.subject_end;
  hetu_reader_resolve (self,
                       &subject,
                       slot->number.unit_class,
                       hetu_reader_measure (slot, &predicate, ""));
  if (has_account (self, slot, place, predicate.subject_end))
    return TRUE;
  return subject.term != NULL &&
         subject.term_end + hetu_reading_has_longest (self->reading,
                                                      subject.term_end,
                                                      predicate.subject_end,
                                                      sides,
                                                      G_N_ELEMENTS (sides)) ==
             predicate.subject_end &&
         (place->full || subject.term_start == start ||
          (self->n_places > 1 && hetu_reader_has (self, start, start + 2, "分别")));
}

static guint
skip_openings (const HetuReader *self, guint start, guint end)
{
  static const char *const openings[] = { "其中", "而", "从", "除", ",", ":", "、", "“" };
  gboolean moved = TRUE;

  while (moved)
    {
      moved = FALSE;
      for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
        {
          guint n = hetu_reading_has (self->reading, start, end, openings[i]);

          start += n;
          moved = moved || n > 0;
        }
      for (guint i = 0; i < self->times->len; i++)
        {
          const HetuTimeWord *time = &g_array_index (self->times, HetuTimeWord, i);

          if (time->start == start && time->end < end && time->role != HETU_TIME_OTHER)
            {
              start = time->end;
              moved = TRUE;
            }
        }
    }
  return start;
}

static void
set_place (HetuReader *self, gint32 code, guint start, guint end)
{
  self->place = code;
  self->place_start = start;
  self->place_end = end;
}

/* “甲市受减产拖累,下降1.7%”: what weighs on a place, in a clause of its own before the figure */
static gboolean
is_under_influence (const HetuReader *self, guint at, guint head)
{
  static const char *const ends[] = { "拖累", "影响", "带动", "拉动", "制约", NULL };
  const guint comma = hetu_reading_find (self->reading, at, head, ",");

  return hetu_reader_has (self, at, MIN (at + 1, head), "受") && comma + 1 == head &&
         hetu_reading_ends_any (self->reading, at, comma, ends);
}

/* “从全省看,”, “全市方面,”: holds to the end of the sentence */
static void
take_topics (HetuReader *self, guint head)
{
  static const char *const tails[] = { "来看", "看", "方面" };

  for (guint at = self->used; at < head; at++)
    {
      Place place = { 0 };
      guint start = 0;

      if (at > self->used && !hetu_reader_is_comma (self->reading->chars[at - 1]))
        continue;
      start = skip_openings (self, at, head);
      if (start >= head || !find_place (self, start, head, &place))
        continue;
      if (is_under_influence (self, place.end, head))
        set_place (self, place.code, start, place.end);
      for (guint i = 0; i < G_N_ELEMENTS (tails); i++)
        {
          guint n = hetu_reading_has (self->reading, place.end, head, tails[i]);

          if (n > 0 && hetu_reader_is_comma (self->reading->chars[place.end + n]))
            {
              set_place (self, place.code, start, place.end);
              self->topic = place.code;
            }
        }
    }
}

guint
hetu_reader_skip_number (const HetuReader *self, guint at, guint end)
{
  guint n = hetu_numeral_scan (self->reading, at, end, NULL);

  while (n == 0 && at < end && hetu_is_digit (self->reading->chars[at]))
    at++;
  return at + n;
}

/* “…三个行政区分别实现”: behind a list of places how many they are. Returns: behind it; 0 where there is nothing such */
static guint
skip_count (const HetuReader *self, guint at, guint end)
{
  static const char *const kinds[] = { "行政区", "区县", "县区", "县市区", "市县", "地区", "区",
                                       "县",     "市",   "镇",   "省",     "州",   "旗" };

  const guint from = at;

  at = hetu_reader_skip_number (self, at, end);
  if (at >= end || at == from)
    return 0;
  at += hetu_reading_has (self->reading, at, end, "个"); /* 甲、乙、丙三县 */
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (hetu_reading_has (self->reading, at, end, kinds[i]) > 0)
      return at + (guint) g_utf8_strlen (kinds[i], -1);
  return 0;
}

/* “全国、全省、全市规上工业增加值分别增长…”: @first and those listed behind it */
static void
list_places (HetuReader *self, Place *first, guint end)
{
  static const char *const joins[] = { "、", "和", "与" };
  static const char *const alike[] = { "持平", "同步",     "相当",     "一致",     "平均",
                                       "水平", "基本持平", "基本同步", "增速持平", NULL };
  Place next = { 0 };

  self->places[0] = first->code;
  self->n_places = self->places_dealt = 1;
  for (guint i = 0; i < G_N_ELEMENTS (joins) && self->n_places < G_N_ELEMENTS (self->places); i++)
    {
      guint n = hetu_reading_has (self->reading, first->end, end, joins[i]);

      if (n == 0 || !find_place (self, first->end + n, end, &next) ||
          hetu_reading_begins_any (self->reading, next.end, self->end, alike))
        continue;
      self->places[self->n_places++] = next.code;
      first->end = next.end;
      i = (guint) -1;
    }
  if (self->n_places > 1)
    first->end = MAX (first->end, skip_count (self, first->end, end));
}

/* “…分别增长5.0%、4.1%和7.2%”: the next value is of the next place */
static gboolean
deal_place (HetuReader *self, const HetuSlot *slot)
{
  if (self->places_dealt >= self->n_places || slot->number.phrase_start > self->used + 1)
    return FALSE;
  self->place = self->places[self->places_dealt++];
  return TRUE;
}

/* “北区、南区分别实现…,分别增长…”: the list is dealt again, from its first place on */
static void
deal_again (HetuReader *self, const HetuSlot *slot)
{
  guint index = (guint) (slot - &g_array_index (self->slots, HetuSlot, 0));

  static const char *const more[] = { "降幅", "增速", "增幅", "涨幅", "比", "较", "占", NULL };
  const guint from = hetu_reader_clause_start (self, slot->number.phrase_start);

  if (self->n_places < 2 || self->places_dealt < self->n_places ||
      !(hetu_reader_has (self, self->used, slot->number.phrase_start, "分别") ||
        hetu_reading_begins_any (self->reading, from, slot->number.phrase_start, more)) ||
      hetu_reader_count_list (self, index) != self->n_places)
    return;
  self->place = self->places[0];
  self->places_dealt = 1;
}

/* “全国示范村10个”: how good it is, not where */
static gboolean
is_grade (const HetuReader *self, const HetuSlot *slot, const Place *place)
{
  static const char *const grades[] = { "示范", "百强", "千强", "文明", "先进", "优秀", "十佳" };

  for (guint i = 0; i < G_N_ELEMENTS (grades); i++)
    if (place->word && slot->number.unit_class == HETU_UNIT_CLASS_COUNT &&
        hetu_reading_has (self->reading, place->end, self->end, grades[i]) > 0)
      return TRUE;
  return FALSE;
}

/* “增速列前三位的是甲市、乙市和丙市”: each of the places behind has the rank that the last claim tells */
static void
spread_behind (HetuReader *self, const HetuSlot *slot)
{
  static const char *const leads[] = { "的是", "的有", "的为", "的分别是", "的依次是", "的分别为" };
  static const char *const joins[] = { "、", "和", "与", "及" };
  gint32 codes[HETU_MOST_SUBJECTS];
  Place place = { 0 };
  guint at = slot->number.phrase_end, n = 0, k = 0;

  n = hetu_reading_has_longest (self->reading, at, self->end, leads, G_N_ELEMENTS (leads));
  while (n > 0 && k < G_N_ELEMENTS (codes) && find_place (self, at + n, self->end, &place) &&
         !place.word)
    {
      codes[k++] = place.code;
      at = place.end;
      n = hetu_reading_has_longest (self->reading, at, self->end, joins, G_N_ELEMENTS (joins));
    }
  if (k == 0 || (at < self->end && !hetu_reader_is_stop (self->reading->chars[at])))
    return;
  g_array_index (self->claims, HetuClaim, self->claims->len - 1).region = codes[0];
  for (guint i = 1; i < k; i++)
    {
      HetuClaim claim = { 0 };

      hetu_claim_copy (&g_array_index (self->claims, HetuClaim, self->claims->len - i), &claim);
      claim.region = codes[i];
      g_array_append_val (self->claims, claim);
    }
}

/* “甲区、乙区人均收入均超过4万元”; no 人均 */
static gboolean
is_said_of_all (const HetuReader *self, const HetuSlot *slot)
{
  static const char *const means[] = { "人", "户", "亩", "年", "月", "日", "地", "平", NULL };
  const guint to = slot->number.phrase_start;

  if (to > self->place_end + LONGEST_SHARED)
    return FALSE;
  if (hetu_reading_find (self->reading, self->place_end, to, "都") < to)
    return TRUE;
  for (guint at = self->place_end; at < to; at++)
    if (self->reading->chars[at] == 0x5747 && /* 均 */
        !hetu_reading_ends_any (self->reading, self->place_end, at, means))
      return TRUE;
  return FALSE;
}

void
hetu_reader_spread_places (HetuReader *self, const HetuSlot *slot, guint first)
{
  const guint last = self->claims->len;

  if (slot->type == HETU_SLOT_RANK && last == first + 1)
    spread_behind (self, slot);
  if (self->n_places < 2 || self->places_dealt != 1 || first == last ||
      !(is_said_of_all (self, slot) ||
        (slot->type == HETU_SLOT_RANK &&
         slot->number.comparator == HETU_COMPARATOR_AT_MOST))) /* 甲、乙、丙总量居前三位 */
    return;
  for (guint k = 1; k < self->n_places; k++)
    for (guint i = first; i < last; i++)
      {
        HetuClaim claim = { 0 };

        hetu_claim_copy (&g_array_index (self->claims, HetuClaim, i), &claim);
        claim.region = self->places[k];
        g_array_append_val (self->claims, claim);
      }
  self->places_dealt = self->n_places;
}

/* “六县生产总值和工业总产值…”: those of the report’s own place, behind figures of some of them */
static gboolean
names_group (const HetuReader *self, guint start, guint end)
{
  static const char *const kinds[] = { "县市区", "县区", "区县", "县市", "城区", "县", "区", NULL };
  const guint n = hetu_numeral_scan (self->reading, start, end, NULL);

  return n > 0 && hetu_reading_begins_any (self->reading, start + n, end, kinds);
}

/* “14个市州中8个市州增速高于全省,甲市增长7%”: how many places there are is not what a place among them has. Returns: what @subject counts of
 * those places behind what they are called, “5个县区财政收入…”; NULL where it counts none */
static const char *
find_counted (const HetuSubject *subject)
{
  static const char *const kinds[] = { "市州", "县市区", "县区", "区县", "市县",
                                       "县市", "地市",   "省份", "省市" };

  for (guint i = 0; subject->unit != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_prefix (subject->written, kinds[i]) &&
        (g_str_equal (subject->unit, "个") || strlen (subject->written) > strlen (kinds[i])))
      return subject->written + strlen (kinds[i]);
  return NULL;
}

/* Whether @subject is nothing that a place may have its figure of: how many places there are; a
 * share, where no rate is told */
static gboolean
is_aside_of_places (const HetuSubject *subject, const HetuSlot *slot)
{
  return find_counted (subject) != NULL || (slot->number.unit_class != HETU_UNIT_CLASS_RATE &&
                                            slot->number.unit_class != HETU_UNIT_CLASS_POINTS &&
                                            strstr (subject->name, "占") != NULL);
}

/* Goes back to what was told before how many places have it, “8个市州高于全省,甲市增长7%”, or what
 * share it is, “占全市21%,乙县15亿元” */
static void
leave_aside (HetuReader *self, const HetuSlot *slot)
{
  const char *counted = self->n_last == 1 ? find_counted (&self->last[0]) : NULL;

  for (guint i = 0; counted != NULL && accounts[i] != NULL; i++)
    if (g_str_has_suffix (counted, accounts[i]))
      {
        g_autofree char *name = g_strdup (counted); /* 5个县区财政收入增长…,其中甲县增长12% */

        g_strlcpy (self->last[0].written, name, sizeof self->last[0].written);
        if (!hetu_reader_take_name (self, &self->last[0], name, slot, HETU_MEASURE_GROWTH))
          hetu_subject_set_name (&self->last[0], name, "");
        self->last[0].place = 0;
        return;
      }
  for (guint i = self->n_history;
       self->n_last == 1 && is_aside_of_places (&self->last[0], slot) && i > 0;
       i--)
    self->last[0] = self->history[i - 1];
  if (self->n_last == 1 && is_aside_of_places (&self->last[0], slot) && self->n_prior > 0)
    self->last[0] = self->prior[0];
  if (self->n_last == 1)
    self->last[0].place = 0;
}

guint
hetu_reader_take_place (HetuReader *self, const HetuSlot *slot, guint head)
{
  guint end = slot->number.phrase_start;
  guint start = 0;
  Place place = { 0 }, first = { 0 };

  if (deal_place (self, slot))
    return head;
  take_topics (self, head);
  start = skip_openings (self, head, end);
  if (start < end && self->place != 0 && names_group (self, start, end))
    {
      set_place (self, self->topic, start, start);
      return head;
    }
  if (start >= end || !find_place (self, start, end, &place) || is_grade (self, slot, &place))
    {
      deal_again (self, slot);
      return head;
    }
  first = place;
  list_places (self, &place, end);
  if (first.code == self->context.region && first.word && self->n_places == 1)
    {
      set_place (self, first.code, start, first.end);
      return first.end;
    }
  if (!is_of_place (self, slot, &place) && !acts_within (self, slot, &place))
    {
      self->n_places = 0;
      return head;
    }
  set_place (self, first.code, start, place.end);
  leave_aside (self, slot);
  return place.end;
}
