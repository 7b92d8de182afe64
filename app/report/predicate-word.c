/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words that predicates are made of. */
#include "report/predicate-word.h"

#include "report/word-list.h"

typedef struct
{
  const char *word;
  guint8 role; /* HetuRole */
} Word;

static const Word words[] = {
  { "跃上", HETU_ROLE_REACH },
  { "登上", HETU_ROLE_REACH },
  { "演进为", HETU_ROLE_REACH },
  { "演变为", HETU_ROLE_REACH },
  { "优化到", HETU_ROLE_REACH },
  { "优化至", HETU_ROLE_REACH },
  { "调整至", HETU_ROLE_REACH },
  { "发展至", HETU_ROLE_REACH },
  { "延伸到", HETU_ROLE_REACH },
  { "延伸至", HETU_ROLE_REACH },
  { "跃至", HETU_ROLE_REACH },
  { "扩到", HETU_ROLE_REACH },
  { "扩至", HETU_ROLE_REACH },
  { "缩到", HETU_ROLE_REACH },
  { "缩至", HETU_ROLE_REACH },
  { "扩张", HETU_ROLE_UP },
  { "提升为", HETU_ROLE_REACH },
  { "发展到", HETU_ROLE_REACH },
  { "拓展到", HETU_ROLE_REACH },
  { "拓展至", HETU_ROLE_REACH },
  { "提至", HETU_ROLE_REACH },
  { "延长到", HETU_ROLE_REACH },
  { "延长至", HETU_ROLE_REACH },
  { "恢复到", HETU_ROLE_REACH },
  { "恢复至", HETU_ROLE_REACH },
  { "回复到", HETU_ROLE_REACH },
  { "回复至", HETU_ROLE_REACH },
  { "录得", HETU_ROLE_REACH },
  { "高达", HETU_ROLE_REACH },
  { "达成", HETU_ROLE_REACH },
  { "相当于", HETU_ROLE_REACH },
  { "负增长", HETU_ROLE_DOWN },
  { "正增长", HETU_ROLE_UP },
  { "净增长", HETU_ROLE_UP },
  { "比增", HETU_ROLE_UP },
  { "同比增", HETU_ROLE_UP },
  { "增长达", HETU_ROLE_UP },
  { "增长达到", HETU_ROLE_UP },
  { "下降达", HETU_ROLE_DOWN },
  { "下降达到", HETU_ROLE_DOWN },
  { "收缩", HETU_ROLE_DOWN },
  { "跃升", HETU_ROLE_UP },
  { "前移", HETU_ROLE_UP },
  { "前进", HETU_ROLE_UP },
  { "始终", HETU_ROLE_ADVERB },
  { "进位", HETU_ROLE_UP },
  { "后移", HETU_ROLE_DOWN },
  { "跃增", HETU_ROLE_UP },
  { "激增", HETU_ROLE_UP },
  { "猛增", HETU_ROLE_UP },
  { "陡增", HETU_ROLE_UP },
  { "扩展", HETU_ROLE_UP },
  { "扩充", HETU_ROLE_UP },
  { "扩容", HETU_ROLE_UP },
  { "壮大", HETU_ROLE_UP },
  { "增多", HETU_ROLE_UP },
  { "压降", HETU_ROLE_DOWN },
  { "精简", HETU_ROLE_DOWN },
  { "滑落", HETU_ROLE_DOWN },
  { "增长速度", HETU_ROLE_GROWTH },
  { "增长幅度", HETU_ROLE_GROWTH },
  { "下降幅度", HETU_ROLE_FALL },
  { "回落幅度", HETU_ROLE_FALL },
  { "回落的幅度", HETU_ROLE_FALL },
  { "下降的幅度", HETU_ROLE_FALL },
  { "增长目标", HETU_ROLE_GROWTH },
  { "增速目标", HETU_ROLE_GROWTH },
  { "增长预期目标", HETU_ROLE_GROWTH },
  { "增长预期", HETU_ROLE_GROWTH },
  { "压减", HETU_ROLE_DOWN },
  { "改善", HETU_ROLE_DOWN },
  { "新增", HETU_ROLE_NEW },
  { "新认定", HETU_ROLE_NEW },
  { "净增加", HETU_ROLE_UP },
  { "提标", HETU_ROLE_UP },
  { "提速", HETU_ROLE_UP },
  { "争取达到", HETU_ROLE_REACH },
  { "争取突破", HETU_ROLE_REACH },
  { "争取实现", HETU_ROLE_REACH },
  { "要达到", HETU_ROLE_REACH },
  { "要突破", HETU_ROLE_REACH },
  { "实质", HETU_ROLE_ADVERB },
  { "最新", HETU_ROLE_ADVERB },
  { "最新的", HETU_ROLE_ADVERB },
  { "跌至", HETU_ROLE_REACH },
  { "跌到", HETU_ROLE_REACH },
  { "最短", HETU_ROLE_ADVERB },
  { "最长", HETU_ROLE_ADVERB },
  { "最高", HETU_ROLE_ADVERB },
  { "最低", HETU_ROLE_ADVERB },
  { "最快", HETU_ROLE_ADVERB },
  { "五年", HETU_ROLE_ADVERB },
  { "五年来", HETU_ROLE_ADVERB },
  { "五年累计", HETU_ROLE_ADVERB },
  { "比上个五年", HETU_ROLE_ADVERB },
  { "较上个五年", HETU_ROLE_ADVERB },
  { "比前五年", HETU_ROLE_ADVERB },
  { "较前五年", HETU_ROLE_ADVERB },
  { "三年", HETU_ROLE_ADVERB },
  { "近三年", HETU_ROLE_ADVERB },
  { "近两年", HETU_ROLE_ADVERB },
  { "近五年", HETU_ROLE_ADVERB },
  { "两年", HETU_ROLE_ADVERB },
  { "十年", HETU_ROLE_ADVERB },
  { "压缩", HETU_ROLE_DOWN },
  { "缩减", HETU_ROLE_DOWN },
  { "削减", HETU_ROLE_DOWN },
  { "核减", HETU_ROLE_DOWN },
  { "缩短", HETU_ROLE_DOWN },
  { "缩小", HETU_ROLE_DOWN },
  { "萎缩", HETU_ROLE_DOWN },
  { "走低", HETU_ROLE_DOWN },
  { "下调", HETU_ROLE_DOWN },
  { "调减", HETU_ROLE_DOWN },
  { "下浮", HETU_ROLE_DOWN },
  { "少收", HETU_ROLE_DOWN },
  { "少支", HETU_ROLE_DOWN },
  { "减收", HETU_ROLE_DOWN },
  { "减支", HETU_ROLE_DOWN },
  { "上调", HETU_ROLE_UP },
  { "调增", HETU_ROLE_UP },
  { "上浮", HETU_ROLE_UP },
  { "攀升", HETU_ROLE_UP },
  { "走高", HETU_ROLE_UP },
  { "反弹", HETU_ROLE_UP },
  { "多增", HETU_ROLE_UP },
  { "少增", HETU_ROLE_DOWN },
  { "环比", HETU_ROLE_CHAIN },
  { "多收", HETU_ROLE_UP },
  { "短收", HETU_ROLE_DOWN },
  { "超收", HETU_ROLE_UP },
  { "多争取", HETU_ROLE_UP },
  { "多完成", HETU_ROLE_UP },
  { "多实现", HETU_ROLE_UP },
  { "多支出", HETU_ROLE_UP },
  { "少支出", HETU_ROLE_DOWN },
  { "增亏", HETU_ROLE_UP },
  { "增盈", HETU_ROLE_UP },
  { "减亏", HETU_ROLE_DOWN },
  { "增支", HETU_ROLE_UP },
  { "翻", HETU_ROLE_UP },
  { "增长", HETU_ROLE_UP },
  { "递增", HETU_ROLE_UP },
  { "增加", HETU_ROLE_UP },
  { "上升", HETU_ROLE_UP },
  { "提高", HETU_ROLE_UP },
  { "上涨", HETU_ROLE_UP },
  { "提升", HETU_ROLE_UP },
  { "扩大", HETU_ROLE_UP },
  { "加快", HETU_ROLE_UP },
  { "回升", HETU_ROLE_UP },
  { "抬升", HETU_ROLE_UP },
  { "成长", HETU_ROLE_UP },
  { "年增", HETU_ROLE_UP },
  { "年减", HETU_ROLE_DOWN },
  { "年增率", HETU_ROLE_GROWTH },
  { "延长", HETU_ROLE_UP },
  { "下降", HETU_ROLE_DOWN },
  { "减少", HETU_ROLE_DOWN },
  { "降低", HETU_ROLE_DOWN },
  { "减低", HETU_ROLE_DOWN },
  { "回落", HETU_ROLE_DOWN },
  { "收窄", HETU_ROLE_DOWN },
  { "下滑", HETU_ROLE_DOWN },
  { "下跌", HETU_ROLE_DOWN },
  { "放缓", HETU_ROLE_DOWN },
  { "增产", HETU_ROLE_UP },
  { "增收", HETU_ROLE_UP },
  { "增", HETU_ROLE_UP },
  { "升", HETU_ROLE_UP },
  { "涨", HETU_ROLE_UP },
  { "减产", HETU_ROLE_DOWN },
  { "减量", HETU_ROLE_DOWN },
  { "降", HETU_ROLE_DOWN },
  { "减", HETU_ROLE_DOWN },
  { "跌", HETU_ROLE_DOWN },
  { "的", HETU_ROLE_ADVERB },
  { "每人每月", HETU_ROLE_ADVERB },
  { "每人每年", HETU_ROLE_ADVERB },
  { "每月", HETU_ROLE_ADVERB },
  { "每日", HETU_ROLE_ADVERB },
  { "每天", HETU_ROLE_ADVERB },
  { "每年", HETU_ROLE_ADVERB },
  { "仅", HETU_ROLE_ADVERB },
  { "只", HETU_ROLE_ADVERB },
  { "安排", HETU_ROLE_REACH },
  { "相应", HETU_ROLE_ADVERB },
  { "逆势", HETU_ROLE_ADVERB },
  { "稳步", HETU_ROLE_ADVERB },
  { "大幅", HETU_ROLE_ADVERB },
  { "大幅度", HETU_ROLE_ADVERB },
  { "较快", HETU_ROLE_ADVERB },
  { "高速", HETU_ROLE_ADVERB },
  { "强劲", HETU_ROLE_ADVERB },
  { "平稳", HETU_ROLE_ADVERB },
  { "快速", HETU_ROLE_ADVERB },
  { "迅速", HETU_ROLE_ADVERB },
  { "小幅", HETU_ROLE_ADVERB },
  { "微", HETU_ROLE_ADVERB },
  { "略", HETU_ROLE_ADVERB },
  { "略有", HETU_ROLE_ADVERB },
  { "仍", HETU_ROLE_ADVERB },
  { "须", HETU_ROLE_ADVERB },
  { "其", HETU_ROLE_ADVERB },
  { "且", HETU_ROLE_ADVERB },
  { "首次", HETU_ROLE_ADVERB },
  { "历史性", HETU_ROLE_ADVERB },
  { "成功", HETU_ROLE_ADVERB },
  { "一举", HETU_ROLE_ADVERB },
  { "持续", HETU_ROLE_ADVERB },
  { "再次", HETU_ROLE_ADVERB },
  { "恢复性", HETU_ROLE_ADVERB },
  { "明显", HETU_ROLE_ADVERB },
  { "显著", HETU_ROLE_ADVERB },
  { "圆满", HETU_ROLE_ADVERB },
  { "率先", HETU_ROLE_ADVERB },
  { "双双", HETU_ROLE_ALL },
  { "一直", HETU_ROLE_ADVERB },
  { "自年初以来", HETU_ROLE_ADVERB },
  { "稳定", HETU_ROLE_ADVERB },
  { "超额", HETU_ROLE_ADVERB },
  { "进一步", HETU_ROLE_ADVERB },
  { "同期", HETU_ROLE_ADVERB },
  { "预计可", HETU_ROLE_ADVERB },
  { "逐步", HETU_ROLE_ADVERB },
  { "不断", HETU_ROLE_ADVERB },
  { "预计将", HETU_ROLE_ADVERB },
  { "初步", HETU_ROLE_ADVERB },
  { "净增", HETU_ROLE_NET },
  { "比多年平均", HETU_ROLE_ADVERB },
  { "比常年平均", HETU_ROLE_ADVERB },
  { "比历年平均", HETU_ROLE_ADVERB },
  { "较多年平均", HETU_ROLE_ADVERB },
  { "较常年平均", HETU_ROLE_ADVERB },
  { "较历年平均", HETU_ROLE_ADVERB },
  { "偏多", HETU_ROLE_UP },
  { "偏高", HETU_ROLE_UP },
  { "偏少", HETU_ROLE_DOWN },
  { "偏低", HETU_ROLE_DOWN },
  { "转为", HETU_ROLE_ADVERB },
  { "转", HETU_ROLE_ADVERB },
  { "调整为", HETU_ROLE_REACH },
  { "确定为", HETU_ROLE_REACH },
  { "整合为", HETU_ROLE_REACH },
  { "优化整合为", HETU_ROLE_REACH },
  { "重组整合为", HETU_ROLE_REACH },
  { "递升至", HETU_ROLE_REACH },
  { "递增至", HETU_ROLE_REACH },
  { "逐季", HETU_ROLE_ADVERB },
  { "逐月", HETU_ROLE_ADVERB },
  { "设定为", HETU_ROLE_REACH },
  { "调整到", HETU_ROLE_REACH },
  { "放宽至", HETU_ROLE_REACH },
  { "放宽到", HETU_ROLE_REACH },
  { "变为", HETU_ROLE_REACH },
  { "优化为", HETU_ROLE_REACH },
  { "将近翻", HETU_ROLE_UP },
  { "接近翻", HETU_ROLE_UP },
  { "近翻", HETU_ROLE_UP },
  { "折合", HETU_ROLE_REACH },
  { "折合人民币", HETU_ROLE_REACH },
  { "约合人民币", HETU_ROLE_REACH },
  { "折人民币", HETU_ROLE_REACH },
  { "约合", HETU_ROLE_REACH },
  { "折合美元", HETU_ROLE_REACH },
  { "增幅", HETU_ROLE_GROWTH },
  { "升幅", HETU_ROLE_GROWTH },
  { "减幅", HETU_ROLE_FALL },
  { "按年", HETU_ROLE_YEAR },
  { "按月", HETU_ROLE_CHAIN },
  { "自然增幅", HETU_ROLE_GROWTH },
  { "自然增速", HETU_ROLE_GROWTH },
  { "增速", HETU_ROLE_GROWTH },
  { "涨幅", HETU_ROLE_GROWTH },
  { "增长率", HETU_ROLE_GROWTH },
  { "降幅", HETU_ROLE_FALL },
  { "跌幅", HETU_ROLE_FALL },
  { "控制在", HETU_ROLE_REACH },
  { "稳定在", HETU_ROLE_REACH },
  { "保持在", HETU_ROLE_REACH },
  { "维持在", HETU_ROLE_REACH },
  { "达到", HETU_ROLE_REACH },
  { "分别达", HETU_ROLE_DISTRIBUTED },
  { "分别为", HETU_ROLE_DISTRIBUTED },
  { "达", HETU_ROLE_REACH },
  { "为", HETU_ROLE_REACH },
  { "是", HETU_ROLE_REACH },
  { "完成", HETU_ROLE_REACH },
  { "实现", HETU_ROLE_REACH },
  { "保持", HETU_ROLE_REACH },
  { "突破", HETU_ROLE_REACH },
  { "超过", HETU_ROLE_REACH },
  { "实际完成", HETU_ROLE_REACH },
  { "占比", HETU_ROLE_SHARE },
  { "占比重", HETU_ROLE_SHARE },
  { "的比重", HETU_ROLE_SHARE },
  { "比重", HETU_ROLE_SHARE },
  { "分别", HETU_ROLE_DISTRIBUTED },
  { "各", HETU_ROLE_DISTRIBUTED },
  { "依次", HETU_ROLE_DISTRIBUTED },
  { "均", HETU_ROLE_ALL },
  { "都", HETU_ROLE_ALL },
  { "同步", HETU_ROLE_ALL },
  { "位居", HETU_ROLE_RANK },
  { "稳居", HETU_ROLE_RANK },
  { "雄踞", HETU_ROLE_RANK },
  { "高居", HETU_ROLE_RANK },
  { "位列", HETU_ROLE_RANK },
  { "名列", HETU_ROLE_RANK },
  { "排名", HETU_ROLE_RANK },
  { "排在", HETU_ROLE_RANK },
  { "排", HETU_ROLE_RANK },
  { "分居", HETU_ROLE_RANK },
  { "分列", HETU_ROLE_RANK },
  { "居", HETU_ROLE_RANK },
  { "列", HETU_ROLE_RANK },
  { "位于", HETU_ROLE_RANK },
  { "跃居", HETU_ROLE_RANK },
  { "升至", HETU_ROLE_RANK },
  { "跻身", HETU_ROLE_RANK },
  { "连续", HETU_ROLE_STREAK },
  { "连续第", HETU_ROLE_STREAK },
  { "拉动", HETU_ROLE_PULL },
  { "同期水平的", HETU_ROLE_ADVERB },
  { "同期的", HETU_ROLE_ADVERB },
  { "同比", HETU_ROLE_YEAR },
  { "按季", HETU_ROLE_CHAIN },
  { "相比", HETU_ROLE_ADVERB },
  { "累计", HETU_ROLE_ADVERB },
  { "总计", HETU_ROLE_ADVERB },
  { "共计", HETU_ROLE_ADVERB },
  { "合计", HETU_ROLE_ADVERB },
  { "共", HETU_ROLE_ADVERB },
  { "预计", HETU_ROLE_ADVERB },
  { "预期", HETU_ROLE_ADVERB },
  { "有望", HETU_ROLE_ADVERB },
  { "可能", HETU_ROLE_ADVERB },
  { "继续", HETU_ROLE_ADVERB },
  { "(下同)", HETU_ROLE_ADVERB },
  { "可", HETU_ROLE_ADVERB },
  { "将", HETU_ROLE_ADVERB },
  { "已", HETU_ROLE_ADVERB },
  { "已经", HETU_ROLE_ADVERB },
  { "也", HETU_ROLE_ADVERB },
  { "则", HETU_ROLE_ADVERB },
  { "又", HETU_ROLE_ADVERB },
  { "还", HETU_ROLE_ADVERB },
  { "再", HETU_ROLE_ADVERB },
  { "年均", HETU_ROLE_ADVERB },
  { "每年均", HETU_ROLE_ADVERB },
  { "年平均", HETU_ROLE_ADVERB },
  { "平均", HETU_ROLE_ADVERB },
  { "五年平均", HETU_ROLE_ADVERB },
  { "四年平均", HETU_ROLE_ADVERB },
  { "实际", HETU_ROLE_ADVERB },
  { "名义", HETU_ROLE_ADVERB },
  { "力争", HETU_ROLE_ADVERB },
  { "确保", HETU_ROLE_ADVERB },
  { "有", HETU_ROLE_ADVERB },
  { "了", HETU_ROLE_ADVERB },
  { "由", HETU_ROLE_ADVERB },
  { "从", HETU_ROLE_ADVERB },
  { "在", HETU_ROLE_ADVERB },
  { "至", HETU_ROLE_ADVERB },
  { "截至", HETU_ROLE_ADVERB },
  { "截止", HETU_ROLE_ADVERB },
  { "截止到", HETU_ROLE_ADVERB },
  { "到", HETU_ROLE_ADVERB },
};

/* “新增”, “净增” say what is counted; their second character alone says that it changed */
static gboolean
is_part_of_word (const HetuReading *reading, guint start, guint position)
{
  static const char *const words_before[] = { "新", "净", "倍", "递",   "参",   "系", "安",
                                              "编", "下", "一", "自然", "机械", "审", "班",
                                              "专", "康", "宜", "移",   NULL };
  static const char *const aims[] = { "稳增长", "促增长", "保增长", NULL };

  if (reading->chars[position] == 0x589E && position > start && /* 增 */
      hetu_reading_ends_any (reading, start, position + 2, aims) &&
      hetu_reading_ends (reading, start, position, "确保") == 0)
    return TRUE; /* 稳增长26条, no 确保增长15% */
  return hetu_reading_ends_any (reading, start, position, words_before);
}

static HetuWordTable table = HETU_WORD_TABLE (words, TRUE);

/* 收入总计, 支出总计: names of a balance */
static gboolean
is_balance (const HetuReading *reading, guint start, guint position, const char *word)
{
  static const char *const sides[] = { "收入", "支出", NULL };

  return g_str_equal (word, "总计") && hetu_reading_ends_any (reading, start, position, sides);
}

/* 日均, 户均: of what the mean is, no 均 of all */
static gboolean
is_mean (const HetuReading *reading, guint start, guint position, const char *word)
{
  static const char *const units[] = { "日", "月", "户", "亩", "周", NULL };

  return g_str_equal (word, "均") && hetu_reading_ends_any (reading, start, position, units);
}

/* “1806家,年增3.1%”, no “比上年增3.1%” */
static gboolean
is_year_of_other (const HetuReading *reading, guint start, guint position, const char *word)
{
  static const char *const opening[] = { ",", ";", "、", "(", ")", NULL };

  return g_str_has_prefix (word, "年增") + g_str_equal (word, "年减") > 0 && position > start &&
         !hetu_reading_ends_any (reading, start, position, opening);
}

static guint
find_word (const HetuReading *reading, guint start, guint position, HetuRole *role)
{
  guint longest = 0;

  if (position <= start)
    return 0;
  for (guint row = hetu_word_table_find (&table, reading->chars[position - 1]); row != 0;
       row = table.next[row - 1])
    {
      const char *word = words[row - 1].word;
      HetuRole of = words[row - 1].role;
      guint n = hetu_reading_ends (reading, start, position, word);

      if ((n == 2 && is_balance (reading, start, position - n, word)) ||
          (n == 1 && is_mean (reading, start, position - n, word)) ||
          (n > 1 && is_year_of_other (reading, start, position - n, word)))
        continue;
      if (n > longest && !((n == 1 || g_str_equal (word, "增长") || of == HETU_ROLE_GROWTH) &&
                           (of == HETU_ROLE_UP || of == HETU_ROLE_DOWN || of == HETU_ROLE_RANK ||
                            of == HETU_ROLE_GROWTH) &&
                           is_part_of_word (reading, start, position - n)))
        {
          longest = n;
          *role = of;
        }
    }
  return longest;
}

guint
hetu_predicate_word_find (const HetuReading *reading, guint start, guint position, HetuRole *role)
{
  gunichar last = position > start ? reading->chars[position - 1] : 0;

  if (last == 0x5230 || last == 0x81F3 || last == 0x4E3A) /* “攀升到”, “降至”, “增为” */
    {
      HetuRole verb = HETU_ROLE_NONE, whole = HETU_ROLE_NONE;
      guint n = find_word (reading, start, position - 1, &verb);

      if (n > 0 && (verb == HETU_ROLE_UP || verb == HETU_ROLE_DOWN) &&
          find_word (reading, start, position, &whole) < n + 1)
        {
          *role = HETU_ROLE_REACH;
          return n + 1;
        }
    }
  return find_word (reading, start, position, role);
}
