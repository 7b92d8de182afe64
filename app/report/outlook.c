/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a text without headings tells what shall be, by how its clauses begin. Verbs of single works, 新建, 改造, 完成, say nothing: a review
 * counts its works so, too. */
#include "report/outlook.h"

#define LONGEST 6000 /* characters that are looked at: what is ahead is known by then */
#define CLAUSES_LEAST 6
#define SIGNS_LEAST 4
#define SIGN_SHARE_PERCENT 30 /* of the clauses */
#define REACHED_WEIGHT 5      /* halves of a sign that a word of what was reached takes away */

static const char *const asking[] = {
  "大力", "加快", "推进", "推动", "深入",   "持续", "全面", "积极", "着力", "加大", "加强", "支持",
  "鼓励", "完善", "落实", "强化", "抓好",   "做好", "抓实", "做实", "深化", "打造", "培育", "引导",
  "提升", "健全", "优化", "扩大", "坚持",   "统筹", "突出", "发展", "做强", "做大", "构建", "用好",
  "争创", "严格", "巩固", "扎实", "规范",   "开展", "促进", "保障", "狠抓", "办好", "紧盯", "聚焦",
  "围绕", "推广", "启动", "创建", "建立",   "发挥", "依托", "提高", "严厉", "严守", "严防", "抢抓",
  "盘活", "探索", "壮大", "激发", "高标准", "坚决", "强力", "严控", "彻底", "不断", "帮助", "铁腕",
  "织密", "务实", "稳妥", "有序", "稳步",   "落细", "精准", "压实", "筑牢", "守牢", "守住", "让",
  "拓展", "畅通", "用足", "增强", "补齐",   NULL
};

static const char *const ahead[] = { "力争",   "确保",   "争取", "年内", "年底前", "今年要",
                                     "要在",   "我们要", "力促", "必须", "要加",   "要坚持",
                                     "月底前", "要以",   "要把", "要全", "要大",   "要深",
                                     "要着",   "要进",   "要继", NULL };

static const char *const reached[] = { "荣获",     "获批",   "取得",   "明显", "位居",     "首次",
                                       "顺利",     "圆满",   "被评",   "入选", "显著",     "累计",
                                       "同比",     "比上年", "得到",   "成功", "跃居",     "授予",
                                       "投入使用", "居全",   "列入",   "启用", "成效",     "净增",
                                       "竣工",     "通车",   "获得",   "预计", "一年来",   "五年来",
                                       "已",       "较上年", "比去年", "成就", "回升向好", "列全省",
                                       "全省第一", NULL };

static gboolean
ends_clause (gunichar c)
{
  return c == ',' || c == ';' || c == ':' || c == ')' || c == '*' || c == '!' ||
         c == 0x3002; /* 。 */
}

/* “6%以上”, “3%左右” */
static gboolean
is_bound (const HetuReading *reading, guint at, guint end)
{
  static const char *const words[] = { "以上", "以内", "左右", NULL };

  return reading->chars[at] == '%' && hetu_reading_begins_any (reading, at + 1, end, words);
}

typedef struct
{
  guint n_clauses;
  guint n_signs;
  guint n_bounds; /* 6%以上: asked for, or expected of a year that is not quite over */
  guint n_reached;
} Signs;

gboolean
hetu_outlook_is_plan (const HetuReading *reading, guint n_paragraphs)
{
  Signs self = { 0 };
  gboolean expected = FALSE;

  for (guint i = 0; i < n_paragraphs; i++)
    {
      const HetuParagraph *paragraph = &g_array_index (reading->paragraphs, HetuParagraph, i);
      gboolean opens = TRUE;

      for (guint at = paragraph->start; at < MIN (paragraph->end, LONGEST); at++)
        {
          gunichar c = reading->chars[at];

          if (ends_clause (c))
            {
              opens = TRUE;
              continue;
            }
          if (opens)
            {
              self.n_clauses++;
              self.n_signs += hetu_reading_begins_any (reading, at, paragraph->end, asking);
            }
          opens = FALSE;
          self.n_bounds += is_bound (reading, at, paragraph->end);
          expected |= hetu_reading_has (reading, at, paragraph->end, "预计") > 0;
          self.n_signs += hetu_reading_begins_any (reading, at, paragraph->end, ahead) ? 2 : 0;
          self.n_reached += hetu_reading_begins_any (reading, at, paragraph->end, reached);
        }
    }
  self.n_signs += expected ? 0 : self.n_bounds;
  return self.n_clauses >= CLAUSES_LEAST && self.n_signs >= SIGNS_LEAST &&
         self.n_signs * 100 >= self.n_clauses * SIGN_SHARE_PERCENT &&
         self.n_reached * REACHED_WEIGHT <= self.n_signs * 2;
}
