/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a figure was or shall be, told by its clause, else by its section; and by when it shall be. */
#include "report/reader-time.h"

#define LOOK_BACK 120 /* characters */

/* “高于年初12%的目标1.5个百分点” */
gboolean
hetu_reader_is_goal_value (const HetuReader *self, const HetuSlot *slot)
{
  static const char *const goals[] = { "的目标",     "的预期目标", "的年度目标",
                                       "的年初目标", "的计划",     "的年度计划" };

  for (guint i = 0; slot->number.unit_class == HETU_UNIT_CLASS_RATE && i < G_N_ELEMENTS (goals);
       i++)
    if (hetu_reading_has (self->reading, slot->number.phrase_end, self->end, goals[i]) > 0)
      return hetu_reader_find_goal_sense (self, slot) != 0;
  return FALSE;
}

int
hetu_reader_find_goal_sense (const HetuReader *self, const HetuSlot *slot)
{
  static const char *const over[] = { "高于", "快于", "超", "好于" };
  static const char *const under[] = { "低于", "慢于", "落后", "距", "离" };
  guint from = hetu_reader_clause_start (self, slot->number.phrase_start);

  for (guint i = 0; i < G_N_ELEMENTS (under); i++)
    if (hetu_reader_has (self, from, slot->number.start, under[i]))
      return -1;
  for (guint i = 0; i < G_N_ELEMENTS (over); i++)
    if (hetu_reader_has (self, from, slot->number.start, over[i]))
      return 1;
  return 0;
}

/* “经人大常委会批准,一般公共预算收入调整为5.2亿元”: what a sum was set to, before anything else is told */
static gboolean
is_approved_sum (const HetuReader *self, const HetuSlot *slot)
{
  const guint from = MAX (self->start, self->used), to = slot->number.phrase_start;
  const guint at = hetu_reading_find_last (self->reading, from, to, "批准");

  return slot->number.unit_class == HETU_UNIT_CLASS_MONEY && at < to &&
         hetu_reading_ends (self->reading, at, to, "为") > 0 &&
         hetu_reading_has (self->reading, slot->number.phrase_end, self->end, "的") == 0;
}

/* “2020年预算收入计划3.5亿元”, “支出年初预算20.2亿元”; no “超收入预算2.1亿元”, which tells by how much */
static gboolean
is_planned_sum (const HetuReader *self, const HetuSlot *slot)
{
  static const char *const plans[] = { "收入计划", "支出计划", "年初计划", "年度计划",   "年初预算",
                                       "收入任务", "年度任务", "调整预算", "计划总投资", "预算数",
                                       "收入预算", "支出预算", NULL };
  static const char *const gaps[] = { "超", "高于", "低于", "多于", "少于", "短收", NULL };
  const guint from = hetu_reader_clause_start (self, slot->number.phrase_start);
  const guint to = slot->number.phrase_start -
                   hetu_reading_ends (self->reading, from, slot->number.phrase_start, "为");

  if (hetu_reading_finds_any (self->reading, from, to, gaps))
    return FALSE;
  return (slot->number.unit_class == HETU_UNIT_CLASS_MONEY ||
          slot->number.unit_class == HETU_UNIT_CLASS_SCALE) &&
         hetu_reading_ends_any (self->reading, self->start, to, plans) &&
         hetu_reading_has (self->reading, slot->number.phrase_end, self->end, "的") == 0;
}

/* Where words may begin that still say something of what stands at @position: further back it is another thing */
static guint
look_back (const HetuReader *self, guint position)
{
  return position > self->start + LOOK_BACK ? position - LOOK_BACK : self->start;
}

/* “目前,全县3个园区建成…,今年再拓展…”: what is there now, until the clause that turns to what shall be */
static gboolean
tells_present (const HetuReader *self, guint position)
{
  static const char *const ahead[] = { "今年", "力争", "确保", "计划", "将", "再", "到20", NULL };
  guint now = hetu_reading_find_last (self->reading, look_back (self, position), position, "目前");

  if (now >= position)
    return FALSE;
  for (guint i = 0; ahead[i] != NULL; i++)
    if (hetu_reader_has (self, now, position, ahead[i]))
      return FALSE;
  return TRUE;
}

gboolean
hetu_reader_is_goal (const HetuReader *self, const HetuSlot *slot)
{
  static const char *const held[] = { "低于",   "高于",   "优于",   "好于",   "高出",
                                      "超过",   "控制在", "距",     "距全年", "距年度",
                                      "距年初", "离",     "离全年", NULL };
  guint at = slot->number.phrase_end, limit = MIN (self->end, at + 8);
  guint from = slot->number.phrase_start;

  if (at >= limit || self->reading->chars[at] != 0x7684) /* 的 */
    return FALSE;
  while (at < limit && !hetu_reader_is_stop (self->reading->chars[at]))
    at++;
  return hetu_reader_has (self, slot->number.phrase_end, at, "目标") &&
         (hetu_reading_ends_any (self->reading, self->start, slot->number.start, held) ||
          hetu_reading_ends_any (self->reading, self->start, from, held));
}

/* “超额完成浓度下降4%、天数减少6%的改善目标”: what was to be reached, and was */
static gboolean
is_met_goal (const HetuReader *self, const HetuSlot *slot, guint from)
{
  guint at = slot->number.phrase_end, limit = MIN (self->end, at + 40), of = 0;

  while (at < limit && !hetu_reader_is_comma (self->reading->chars[at]))
    at++;
  of = hetu_reading_find (self->reading, slot->number.phrase_end, at, "的");
  if (of >= at || of + 8 < at || !hetu_reader_has (self, of, at, "目标"))
    return FALSE;
  if (of > slot->number.phrase_end &&
      self->reading->chars[slot->number.phrase_end] != 0x3001) /* 、 */
    return FALSE;
  return hetu_reader_has (self, from, slot->number.start, "完成");
}

/* “发挥四个专班作用”, “落实稳就业18项措施”, “落实创新驱动15条政策”: what is there already; no “研究推出…”, but “落实省里出台的…” */
static gboolean
is_put_to_use (const HetuReader *self, const HetuSlot *slot, guint from)
{
  static const char *const rules[] = { "措施", "政策", "机制", "办法", "举措", "制度", NULL };
  static const char *const made[] = { "制定", "制订", "出台", "推出", "研究提出", NULL };
  guint limit = MIN (self->end, slot->number.phrase_end + 16);
  guint to = slot->number.phrase_end;

  while (to < limit && !hetu_reader_is_comma (self->reading->chars[to]))
    to++;
  if ((g_str_equal (slot->number.unit, "项") || g_str_equal (slot->number.unit, "条")) &&
      hetu_reader_has (self, from, slot->number.start, "落实") &&
      !hetu_reading_finds_any (
          self->reading,
          from,
          hetu_reading_ends (self->reading, from, slot->number.start, "的") > 0
              ? hetu_reading_find (self->reading, from, slot->number.start, "落实")
              : slot->number.start,
          made) &&
      hetu_reading_ends_any (self->reading, slot->number.phrase_end, to, rules))
    return TRUE;
  return hetu_reader_has (self, from, slot->number.start, "发挥") &&
         hetu_reader_has (self, slot->number.phrase_end, to, "作用");
}

static gboolean
says (const HetuReader *self,
      guint start,
      guint end,
      const char *word,
      const char *rule,
      HetuReasons *why)
{
  guint at = hetu_reading_find (self->reading, start, end, word);

  if (at >= end || (hetu_reading_has (self->reading, at, end, "确保了") > 0 && !self->context.plan))
    return FALSE; /* 确保了651项重点项目顺利实施 */
  hetu_reasons_add (why, self->reading, rule, at, at + (guint) g_utf8_strlen (word, -1), 0);
  return TRUE;
}

static gboolean
says_any (const HetuReader *self,
          guint start,
          guint end,
          const char *const *words,
          const char *rule,
          HetuReasons *why)
{
  if (!hetu_reading_finds_any (self->reading, start, end, words))
    return FALSE;
  for (guint i = 0; words[i] != NULL; i++)
    if (says (self, start, end, words[i], rule, why))
      return TRUE;
  return FALSE;
}

/* “围绕完成投资200亿元,建成公路5万公里的目标任务”: all up to the word */
static gboolean
is_aimed_at (const HetuReader *self, const HetuSlot *slot)
{
  guint about = hetu_reading_find_last (self->reading,
                                        look_back (self, slot->number.start),
                                        slot->number.start,
                                        "围绕");
  guint goal = about < slot->number.start
                   ? hetu_reading_find (self->reading, slot->number.phrase_end, self->end, "的目标")
                   : self->end;

  return goal < self->end && goal < slot->number.phrase_end + 40 &&
         !hetu_reader_has (self, slot->number.phrase_end, goal, ";");
}

/* “提前两年完成生产总值1250亿元的目标” */
static gboolean
is_goal_of_plan (const HetuReader *self, guint from, const HetuSlot *slot)
{
  static const char *const goals[] = { "的目标", "的预期目标", "的规划目标", "的奋斗目标" };

  for (guint i = 0; i < G_N_ELEMENTS (goals); i++)
    if (hetu_reading_has (self->reading, slot->number.phrase_end, self->end, goals[i]) > 0)
      return hetu_reader_has (self, from, slot->number.start, "完成") ||
             hetu_reader_has (self, from, slot->number.start, "实现");
  return FALSE;
}

/* “十四五”末 */
static gboolean
ends_plan (const HetuReader *self, const HetuTimeWord *time)
{
  return self->reading->chars[time->end - 1] == 0x672B && /* 末 */
         hetu_reader_has (self, time->start, time->end, "五");
}

/* “到2020年,生产总值达到800亿元” of a report of 2016 */
static gboolean
is_to_come (const HetuReader *self, const HetuSlot *slot)
{
  const HetuTimeWord *told = NULL;

  for (guint i = 0; i < self->times->len; i++)
    {
      const HetuTimeWord *time = &g_array_index (self->times, HetuTimeWord, i);

      if (time->start < slot->number.start && time->role == HETU_TIME_PERIOD &&
          (!time->relative ||
           (time->term == 0 &&
            (time->period.first_year < time->period.last_year || ends_plan (self, time)))) &&
          time->period.kind != HETU_PERIOD_NONE)
        told = time;
    }
  if (told != NULL && self->context.held != 0 && !self->context.doubtful &&
      told->period.first_year >= self->context.held &&
      told->period.last_year > told->period.first_year && told->period.last_month == 12)
    return TRUE; /* “十二五”期间, told in its first year */
  return told != NULL && self->context.year != 0 && !self->context.doubtful &&
         !self->context.untitled && told->period.first_year > self->context.year &&
         (hetu_reading_ends (self->reading, self->start, told->start, "到") > 0 ||
          ends_plan (self, told));
}

/* “计划的种植面积37.7万亩”, no “年度计划的61.2%” */
static gboolean
is_planned_thing (const HetuReader *self, const HetuSlot *slot, guint from)
{
  guint at = hetu_reading_find_last (self->reading, from, slot->number.phrase_start, "计划的");

  return at + 3 < slot->number.phrase_start && !hetu_is_digit (self->reading->chars[at + 3]);
}

/* “全年目标任务筹集住房500套,已筹集659套”: the first is the task */
static gboolean
tells_task (const HetuReader *self, const HetuSlot *slot, guint from)
{
  static const char *const tasks[] = { "全年目标任务", "全年任务", "年度目标任务",
                                       "年度任务",     "全年目标", NULL };
  static const char *const reached[] = { "完成", "已", "超", "达", "实现", "占", "的", NULL };

  return hetu_reading_begins_any (self->reading, from, slot->number.start, tasks) &&
         !hetu_reading_finds_any (self->reading, from, slot->number.start, reached);
}

/* The claim before of the same sentence that counts or measures the same as @slot, else the one right before; NULL: none */
static const HetuClaim *
find_whole (const HetuReader *self, const HetuSlot *slot)
{
  const HetuClaim *last = NULL;

  for (guint i = self->claims->len; i-- > 0;)
    {
      const HetuClaim *claim = &g_array_index (self->claims, HetuClaim, i);

      if (claim->value_start < self->reading->at[self->start])
        break;
      if (last == NULL)
        last = claim;
      if (slot->number.unit_class == HETU_UNIT_CLASS_COUNT &&
          g_str_equal (claim->unit, slot->number.unit))
        return claim;
    }
  return last;
}

/* “计划的种植面积37.7万亩,其中水稻29万亩”: part of what was planned, where nothing says that it is done */
static gboolean
is_part_of_target (const HetuReader *self, const HetuSlot *slot, guint from)
{
  static const char *const reached[] = { "已", "完成", "实现", "到位", "增长", "下降", NULL };
  const HetuClaim *before = find_whole (self, slot);

  return before != NULL && before->kind == HETU_KIND_TARGET &&
         (hetu_reading_has (self->reading, from, self->end, "其中") > 0 ||
          hetu_reading_has (self->reading, from, self->end, "总投资") > 0) &&
         !hetu_reading_finds_any (self->reading, from, slot->number.start, reached);
}

/* “2023年,引进项目156个” among what shall be done in 2024: told of a year that is over */
static gboolean
is_of_year_before (const HetuReader *self, const HetuSlot *slot)
{
  const HetuTimeWord *told = NULL;
  gboolean ahead = FALSE;
  int year = 0;

  for (guint i = 0; i < self->times->len; i++)
    {
      const HetuTimeWord *time = &g_array_index (self->times, HetuTimeWord, i);

      if (time->end <= slot->number.start && time->role == HETU_TIME_PERIOD && !time->part &&
          (time->start == self->start ||
           hetu_reader_is_comma (self->reading->chars[time->start - 1])) &&
          time->period.kind == HETU_PERIOD_YEAR && !hetu_reader_is_origin (self, time))
        told = time;
      ahead |= time->start < slot->number.start && time->role != HETU_TIME_BASE;
    }
  if (told != NULL &&
      (told->end >= self->end || self->reading->chars[told->end] == 0x7684)) /* 的 */
    return FALSE;
  year = told != NULL ? told->period.last_year
         : self->context.carried.kind == HETU_PERIOD_YEAR && !ahead
             ? self->context.carried.last_year
             : 0;
  return year != 0 && self->context.section_year != 0 && !self->context.doubtful &&
         (year < self->context.section_year ||
          (year == self->context.reviewed && self->context.reviewed < self->context.planned));
}

/* The last time that the sentence tells before the number of @slot; NULL for none */
static const HetuTimeWord *
find_last_told (const HetuReader *self, const HetuSlot *slot)
{
  const HetuTimeWord *told = NULL;

  for (guint i = 0; i < self->times->len; i++)
    {
      const HetuTimeWord *time = &g_array_index (self->times, HetuTimeWord, i);

      if (time->start < slot->number.start && time->role == HETU_TIME_PERIOD)
        told = time;
    }
  return told;
}

/* “去年完成投资8亿元,今年确保…”: what a plan says of the year before, up to the next time */
static gboolean
tells_past (const HetuReader *self, const HetuSlot *slot)
{
  const HetuTimeWord *told = find_last_told (self, slot);

  if (told == NULL ||
      (told->start > self->start && !hetu_reader_is_comma (self->reading->chars[told->start - 1]) &&
       !(hetu_reader_comes_before (self, told, "在") && /* 在去年建成12所的基础上,再… */
         hetu_reading_find (self->reading, told->end, slot->number.start, "基础上") >=
             slot->number.start)))
    return FALSE;
  return hetu_reading_has (self->reading, told->start, told->end, "去年") > 0 ||
         (hetu_reading_has (self->reading, told->start, told->end, "上年") > 0);
}

/* Whether what is told between the two is due by a day: “一季度…,6月底前建成…” */
static gboolean
is_due_between (const HetuReader *self, guint start, guint end)
{
  for (guint i = 0; i < self->times->len; i++)
    {
      const HetuTimeWord *time = &g_array_index (self->times, HetuTimeWord, i);

      if (time->role == HETU_TIME_DEADLINE && time->start >= start && time->end <= end)
        return TRUE;
    }
  return FALSE;
}

/* “一季度地区生产总值下降3%” in what a report of May plans: months that were over by then */
static gboolean
is_of_months_over (const HetuReader *self, const HetuSlot *slot)
{
  const HetuTimeWord *told = find_last_told (self, slot);

  return told != NULL && told->period.kind != HETU_PERIOD_NONE &&
         told->period.first_year == told->period.last_year &&
         told->period.last_year == self->context.date / 10000 &&
         told->period.last_month < self->context.date / 100 % 100 &&
         !is_due_between (self, told->end, slot->number.start);
}

/* “力争实现生产总值增长6.5%左右,固定资产投资增长8%”: goes on with what shall be */
static gboolean
goes_on_aiming (const HetuReader *self, const HetuSlot *slot, guint from)
{
  static const char *const turned[] = { "已",   "完成", "实现", "到位", "去年", "上年",
                                        "其中", "高于", "快于", "比",   "目前", "近",
                                        "是",   "较",   "同比", NULL };
  static const char *const aims[] = { "力争", "预期目标", NULL };
  const HetuClaim *before = hetu_reader_last_claim (self);

  return before != NULL && before->kind == HETU_KIND_TARGET &&
         before->measure == HETU_MEASURE_GROWTH &&
         before->value_start >= self->reading->at[self->start] &&
         hetu_reading_finds_any (self->reading, self->start, from, aims) &&
         !hetu_reading_finds_any (self->reading, from, slot->number.start, turned) &&
         (hetu_reader_has (self, from, slot->number.start, "增长") ||
          hetu_reader_has (self, from, slot->number.start, "控制在"));
}

/* “拟投资…”, no “虚拟现实” */
static gboolean
intends (const HetuReader *self, guint start, guint end, HetuReasons *why)
{
  static const char *const words[] = { "虚", "模", "草", "比", NULL };
  guint at = hetu_reading_find (self->reading, start, end, "拟");

  if (at >= end || hetu_reading_ends_any (self->reading, self->start, at, words))
    return FALSE;
  hetu_reasons_add (why, self->reading, "target-words", at, at + 1, 0);
  return TRUE;
}

/* “预计今年生产总值将达到136亿元” in a review: what the year will have come to; no “预计到2030年将达到…”, “预计投产后将实现…”,
 * “投产后,预计…” */
static gboolean
expects_year_over (const HetuReader *self, const HetuSlot *slot, guint from)
{
  static const char *const later[] = {
    "后", "明年", "投产", "达产", "建成", "完工", "年产值", NULL
  };
  static const char *const then[] = { "后", "后,", "明年", "明年,", NULL };
  const guint at = hetu_reading_find (self->reading, from, slot->number.start, "预计");

  if (at >= slot->number.start || self->context.reviewed == 0 ||
      hetu_reading_finds_any (self->reading, at, slot->number.start, later) ||
      hetu_reading_ends_any (self->reading, self->start, at, then))
    return FALSE;
  for (guint i = 0; i < self->times->len; i++)
    {
      const HetuTimeWord *time = &g_array_index (self->times, HetuTimeWord, i);

      if (time->start < slot->number.start && time->end > from &&
          time->period.last_year > self->context.reviewed)
        return FALSE;
    }
  return TRUE;
}

gboolean
hetu_reader_is_target (const HetuReader *self, const HetuSlot *slot, HetuReasons *why)
{
  static const char *const done[] = { "已谋划",   "现有", "已建成", "已完成", "充分发挥", "用好",
                                      "落实落细", "已经", "目前",   "已累计", "已分别",   "完成了",
                                      "做大做强", "已近", "已达",   "已超",   "已有",     "已突破",
                                      "可能",     "仅用", NULL };
  static const char *const planned[] = { "力争",         "确保",       "力保",       "年度计划投资",
                                         "计划投资",     "计划完成",   "预期目标是", "目标为",
                                         "争取达到",     "调整预算为", "年初预算为", "预算数为",
                                         "预期目标为",   "预期目标:",  "将保持",     "将达到",
                                         "将突破",       "将完成",     "计划新建",   "计划开发",
                                         "计划建设",     "计划改造",   "计划新增",   "计划引进",
                                         "将实现",       "计划是",     "计划实施",   "计划投入",
                                         "计划安排",     "计划启动",   "计划开工",   "计划到",
                                         "要新增",       "要新建",     "要完成",     "要达到",
                                         "要实现",       "要开工",     "要开复工",   "要建成",
                                         "预期目标增长", "将为",       "原定",       "原计划",
                                         "编列",         NULL };
  guint from = hetu_reader_clause_start (self, slot->number.start), item = 0;
  gboolean plan = self->context.plan, ahead = plan || self->context.goals;

  if (hetu_reader_is_plan_value (self, slot) || is_planned_sum (self, slot) ||
      is_approved_sum (self, slot) || hetu_reader_is_goal (self, slot) ||
      is_met_goal (self, slot, from) || is_aimed_at (self, slot) || tells_task (self, slot, from) ||
      is_goal_of_plan (self, from, slot))
    {
      hetu_reasons_add (why,
                        self->reading,
                        "target-words",
                        MAX (slot->number.phrase_start, self->start + 2) - 2,
                        slot->number.phrase_start,
                        0);
      return TRUE;
    }
  item = hetu_reading_find_last (self->reading, from, slot->number.start, "、");
  if (item < slot->number.start &&
      (says_any (self, item, slot->number.start, planned, "target-words", why) ||
       intends (self, item, slot->number.start, why)))
    return TRUE;
  if (ahead && !hetu_reader_has (self, from, slot->number.start, "现有基础") &&
      says_any (self, from, slot->number.start, done, "actual-words", why))
    return FALSE;
  if (plan && (tells_present (self, slot->number.start) || tells_past (self, slot) ||
               is_put_to_use (self, slot, from)))
    {
      hetu_reasons_add (why, self->reading, "actual-present", 0, 0, 20);
      return FALSE;
    }
  if ((ahead || !expects_year_over (self, slot, from)) &&
      (says_any (self, from, slot->number.start, planned, "target-words", why) ||
       intends (self, from, slot->number.start, why)))
    return TRUE;
  if (plan && is_of_months_over (self, slot))
    {
      hetu_reasons_add (why, self->reading, "actual-present", 0, 0, 20);
      return FALSE;
    }
  if (is_to_come (self, slot) || is_planned_thing (self, slot, from) ||
      is_part_of_target (self, slot, from) || goes_on_aiming (self, slot, from))
    {
      hetu_reasons_add (why, self->reading, "target-words", from, MIN (from + 2, self->end), 0);
      return TRUE;
    }
  if (plan && is_of_year_before (self, slot))
    {
      hetu_reasons_add (why, self->reading, "actual-present", 0, 0, 20);
      return FALSE;
    }
  hetu_reasons_add (why,
                    self->reading,
                    plan                  ? "target-section"
                    : self->context.goals ? "target-list"
                                          : "actual-section",
                    0,
                    0,
                    0);
  return ahead;
}

void
hetu_reader_take_deadline_behind (const HetuReader *self, const HetuSlot *slot, HetuClaim *claim)
{
  static const char *const done[] = { "交付", "投用", "投入", "建成", "竣工", "完工", "开工",
                                      "通车", "投产", "启用", "运营", "完成", "开园", "开业" };

  for (guint i = 0; i < self->times->len; i++)
    {
      const HetuTimeWord *time = &g_array_index (self->times, HetuTimeWord, i);
      guint at = time->end;

      if (time->start < slot->number.phrase_end || time->period.kind == HETU_PERIOD_NONE)
        continue;
      for (guint c = slot->number.phrase_end; c < time->start; c++)
        if (hetu_reader_is_comma (self->reading->chars[c]))
          return;
      at += hetu_reading_has (self->reading, at, self->end, "前");
      for (guint k = 0; k < G_N_ELEMENTS (done); k++)
        if (hetu_reading_has (self->reading, at, self->end, done[k]) > 0)
          claim->deadline =
              hetu_period_month (claim->period.first_year == claim->period.last_year &&
                                         claim->period.kind != HETU_PERIOD_NONE
                                     ? claim->period.last_year
                                     : time->period.last_year,
                                 time->period.last_month);
      return;
    }
}
