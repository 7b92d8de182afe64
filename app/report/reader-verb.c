/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Verbs before a number: those that stand alone count what was named before, those at the head of a clause change what is named behind them. */
#include "report/reader-private.h"

#include <string.h>

/* “推动加装电梯建设,新开工400台”: what the clause before is about owns what a verb alone counts. Returns: whether it is about anything */
static gboolean
take_object (HetuReader *self, guint verb_start, const HetuSlot *slot)
{
  static const char *const leads[] = { "推动", "推进", "实施", "开展", "加快",
                                       "继续", "整改", "认真", NULL };
  static const char *const tails[] = { "建设", "工作", "工程" };
  HetuSubject object = { 0 };

  if (verb_start <= self->used + 4 || self->reading->chars[verb_start - 1] != ',' ||
      slot->number.unit_class != HETU_UNIT_CLASS_COUNT)
    return FALSE;
  object.end = verb_start - 1;
  object.start = hetu_reader_clause_start (self, object.end);
  if (object.start < self->used || object.end > object.start + 24 ||
      !hetu_reading_ends_any (self->reading, object.start, object.start + 2, leads))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (tails); i++)
    object.end -= hetu_reading_ends (self->reading, object.start, object.end, tails[i]);
  hetu_reader_trim (self, &object);
  if (object.end <= object.start + 2)
    return FALSE;
  object.unit = g_intern_string (slot->number.unit);
  hetu_reader_resolve (self, &object, slot->number.unit_class, HETU_MEASURE_LEVEL);
  self->owner = object;
  self->has_owner = TRUE;
  return TRUE;
}

/* “开工建设保障性住房3.6万套,竣工3.9万套”: what was built, without how far the others had come */
static const char *
skip_stage (char *written)
{
  static const char *const stages[] = { "开工建设", "新开工", "开工", "续建", "新建",
                                        "建成",     "竣工",   "完工", "投产", "投用" };

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    if (g_str_has_suffix (written, stages[i]) &&
        strlen (written) > strlen (stages[i]) + strlen ("项目"))
      {
        written[strlen (written) - strlen (stages[i])] = '\0';
        return written; /* 农村水利工程开工35宗,完工25宗 */
      }
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    if (g_str_has_prefix (written, stages[i]) &&
        strlen (written) > strlen (stages[i]) + strlen ("项目"))
      return written + strlen (stages[i]);
  return written;
}

/* “老旧小区改造103个,惠及10.8万人”, “落实救助政策,惠及2300人”: the people of what was done; returns: whether the verb is of them */
static gboolean
take_benefit (HetuReader *self, const HetuSubject *verb, const HetuSlot *slot, HetuSubject *subject)
{
  const HetuSubject *last = &self->last[0];
  const gboolean homes = g_str_has_suffix (slot->number.unit, "户");

  if (slot->number.unit_class != HETU_UNIT_CLASS_COUNT ||
      hetu_reading_ends (self->reading, verb->verb_start, verb->verb_end, "惠及") == 0 ||
      (self->n_last == 1 && (last->unit == NULL || g_str_has_suffix (last->unit, "人"))) ||
      !(homes || g_str_has_suffix (slot->number.unit, "人") ||
        g_str_has_suffix (slot->number.unit, "名")))
    return FALSE;
  *subject = *verb;
  subject->start = verb->verb_end - 2;
  subject->end = verb->verb_end;
  subject->verb_start = subject->verb_end = subject->start;
  subject->unit = g_intern_string (slot->number.unit);
  if (self->n_last < 2)
    hetu_subject_resolve (subject,
                          self->lexicon,
                          self->reading,
                          self->n_last > 0 ? last : NULL,
                          slot->number.unit_class,
                          HETU_MEASURE_LEVEL);
  subject->attribute = TRUE;
  if (subject->term == NULL)
    hetu_subject_set_name (subject, "惠及", homes ? "户数" : "人数");
  return TRUE;
}

/* “举办展会123个,签约1644亿元”: the sum that was signed for; returns: whether the verb tells it */
static gboolean
take_signing (const HetuReader *self,
              const HetuSubject *verb,
              const HetuSlot *slot,
              HetuSubject *subject)
{
  if (slot->number.unit_class != HETU_UNIT_CLASS_MONEY ||
      hetu_reading_ends (self->reading, verb->verb_start, verb->verb_end, "签约") == 0)
    return FALSE;
  *subject = *verb;
  subject->start = verb->verb_start;
  subject->end = verb->verb_end;
  subject->verb_start = subject->verb_end = subject->start;
  subject->unit = g_intern_string (slot->number.unit);
  hetu_subject_set_name (subject, "签约金额", "");
  return TRUE;
}

guint
hetu_reader_join_verb (HetuReader *self,
                       const HetuSubject *verb,
                       const HetuSlot *slot,
                       HetuSubject *subjects)
{
  g_autofree char *text = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *written = NULL;
  HetuSubject other = { 0 };

  if (take_benefit (self, verb, slot, subjects) || take_signing (self, verb, slot, subjects))
    return 1;
  if (!self->has_owner && !take_object (self, verb->verb_start, slot))
    return 0;
  if ((slot->number.unit_class != HETU_UNIT_CLASS_COUNT &&
       slot->number.unit_class != HETU_UNIT_CLASS_AMOUNT) ||
      self->owner.start < self->start || self->owner.unit == NULL)
    return 0;
  text = hetu_reading_dup (self->reading, verb->verb_start, verb->verb_end);
  if (!g_str_equal (self->owner.unit, slot->number.unit))
    {
      if (verb->verb_end < verb->verb_start + 4 || !g_str_has_suffix (self->owner.unit, "元"))
        return 0;
      subjects[0] = *verb; /* 筹措资金6亿元重建学校,开工建设171所 */
      subjects[0].start = verb->verb_start;
      subjects[0].end = verb->verb_end;
      subjects[0].unit = g_intern_string (slot->number.unit);
      hetu_subject_set_name (&subjects[0], text, "");
      return 1;
    }
  written = g_strdup (self->owner.written);
  joined = g_strconcat (text, skip_stage (written), NULL);
  other.verb_end = verb->verb_end - verb->verb_start;
  other.unit = g_intern_string (slot->number.unit);
  hetu_subject_resolve_text (&other,
                             self->lexicon,
                             joined,
                             slot->number.unit_class,
                             HETU_MEASURE_LEVEL);
  subjects[0] = *verb;
  subjects[0].start = verb->verb_start;
  subjects[0].end = verb->verb_end;
  subjects[0].term = other.term != self->owner.term ? other.term : NULL;
  subjects[0].attribute = TRUE;
  hetu_subject_set_name (&subjects[0], subjects[0].term != NULL ? other.name : joined, "");
  return 1;
}

void
hetu_reader_take_leading_verb (const HetuReader *self,
                               const HetuSlot *slot,
                               guint head,
                               HetuPredicate *predicate)
{
  static const char *const verbs[] = { "压减", "压缩", "削减", "减少", "降低", "缩减" };
  static const char *const standards[] = { "标准", "补助", "待遇", "养老金", "工资", NULL };
  guint limit = MIN (head + 7, predicate->subject_end); /* 三是继续压减… */

  if (slot->number.unit_class != HETU_UNIT_CLASS_RATE || predicate->sense != 0 ||
      predicate->reach || predicate->share)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (hetu_reading_find (self->reading, head, limit, verbs[i]) < limit)
      predicate->sense = -1;
  if (hetu_reading_has (self->reading, head, limit, "提高") > 0 &&
      hetu_reading_ends_any (self->reading, head, predicate->subject_end, standards))
    predicate->sense = 1;
}

void
hetu_reader_settle_work (const HetuReader *self,
                         const HetuSlot *slot,
                         guint head,
                         HetuPredicate *predicate)
{
  static const char *const works[] = { "改造", "清淤", "疏浚", "加固", "整治", "治理",
                                       "修缮", "拓宽", "扩建", "改建", "修复", NULL };
  static const char *const betters[] = { "提升", "扩容", "提质", "升级", NULL };
  static const char *const sizes[] = { "能力", "量", "规模", "人数", "水平", "库容", "面积", NULL };
  static const char *const carriers[] = { "接待", "运输", "运送", "通行", "通过", "服务",
                                          "承载", "吞吐", "客运", "保障", NULL };
  const HetuReading *reading = self->reading;

  if (hetu_reading_ends_any (reading, head, predicate->subject_end, works) &&
      hetu_reading_begins_any (reading, predicate->subject_end, self->end, betters))
    {
      if (hetu_reading_ends_any (reading, head, predicate->subject_end - 2, sizes))
        predicate->subject_end -= 2; /* 处理能力改造提升5万吨: so much it grew by */
      else
        predicate->sense = 0; /* 河渠疏浚扩容2.6万亩: a deed of two words */
    }
  if (predicate->sense > 0 && slot->number.unit_class == HETU_UNIT_CLASS_COUNT &&
      hetu_reading_ends (reading, head, slot->number.phrase_start, "提升") > 0 &&
      (hetu_reading_find (reading, head, slot->number.start, "完成") < slot->number.start ||
       (g_str_has_suffix (slot->number.unit, "人次") &&
        hetu_reading_find (reading, head, slot->number.start, "实现") < slot->number.start)) &&
      (!hetu_reading_ends_any (reading, head, slot->number.phrase_start - 2, sizes) ||
       (hetu_reading_ends (reading, head, slot->number.phrase_start - 2, "能力") > 0 &&
        g_str_has_suffix (slot->number.unit, "人次") && /* 干部能力提升, who were trained */
        !hetu_reading_ends_any (reading, head, slot->number.phrase_start - 4, carriers))))
    predicate->sense = 0; /* 实现学历技能提升164万人次, no 接待能力提升20万人次 */
}
