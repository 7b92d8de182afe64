/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a workbook's sheets, each way. A label is read by making those that there could be and comparing: what is
 * written and what is read cannot drift apart. */
#include "model/sheet-word.h"

#include "model/note.h"
#include "model/target-terms.h"

#include <string.h>

static const HetuSheetColumn columns[] = {
  { "region", "地区代码", "region code", HETU_SHEET_TEXT },
  { "period", "时期", "period", HETU_SHEET_PERIOD },
  { "measure", "口径", "measure", HETU_SHEET_MEASURE },
  { "kind", "性质", "kind", HETU_SHEET_KIND },
  { "comparator", "比较符", "comparator", HETU_SHEET_COMPARATOR },
  { "value", "数值", "value", HETU_SHEET_NUMBER },
  { "value_high", "数值上限", "value, high", HETU_SHEET_NUMBER },
  { "unit", "单位", "unit", HETU_SHEET_UNIT },
  { "status", "状态", "status", HETU_SHEET_STATUS },
  { "basis", "数据性质", "basis", HETU_SHEET_BASIS },
  { "published", "公布日期", "published", HETU_SHEET_TEXT },
  { "source", "来源", "source", HETU_SHEET_SOURCE },
  { "quote", "原文", "quote", HETU_SHEET_TEXT },
  { "note", "备注", "note", HETU_SHEET_TEXT },
  { "text", "文字表述", "words", HETU_SHEET_TEXT },
  { "indicator", "指标标识", "indicator id", HETU_SHEET_TEXT },
  { "ref_region", "对比地区代码", "compared with", HETU_SHEET_TEXT },
  { "rank_scope", "排名范围", "field of the rank", HETU_SHEET_TEXT },
  { "rank_of", "参评数", "size of the field", HETU_SHEET_TEXT },
  { "deadline", "期限", "deadline", HETU_SHEET_PERIOD },
  { "place", "位置", "place", HETU_SHEET_PLACE },
  { "char_start", "原文起点", "quote from", HETU_SHEET_TEXT },
  { "char_end", "原文终点", "quote to", HETU_SHEET_TEXT },
  { "written", "原文比较词", "comparator as written", HETU_SHEET_TEXT },
  { "tolerance", "容差", "tolerance", HETU_SHEET_TEXT },
  { "target_kind", "目标类型", "kind of target", HETU_SHEET_TARGET_KIND },
  { "start", "起始", "start", HETU_SHEET_PERIOD },
  { "owner", "责任单位", "owner", HETU_SHEET_TEXT },
  { "event", "期限事件", "event", HETU_SHEET_TEXT },
  { "corrects", "更正前文", "corrects", HETU_SHEET_FLAG },
};

/* What has no sign has a word. */
static const char *const comparators[][2] = {
  [HETU_COMPARATOR_RANGE] = { "区间", "range" },
  [HETU_COMPARATOR_RELATIVE] = { "相对", "relative" },
  [HETU_COMPARATOR_QUALITATIVE] = { "定性", "in words" },
};

static const char *const places[][3] = {
  [HETU_PLACE_HEADLINE] = { "headline", "主要表述", "headline" },
  [HETU_PLACE_BODY] = { "body", "正文", "body" },
};

static const char *const decisions[][3] = {
  { "adopted", "采用", "adopted" },
  { "released", "恢复按规则采用", "left to the rule" },
};

static const char *const flags[][3] = {
  { "0", "否", "no" },
  { "1", "是", "yes" },
};

const HetuSheetColumn *
hetu_sheet_columns (gsize *n)
{
  *n = G_N_ELEMENTS (columns);
  return columns;
}

static int
count_words (HetuSheetWords words)
{
  switch (words)
    {
    case HETU_SHEET_MEASURE:
      return HETU_N_MEASURES;
    case HETU_SHEET_KIND:
      return HETU_KIND_EXPECTED + 1;
    case HETU_SHEET_COMPARATOR:
      return HETU_COMPARATOR_QUALITATIVE + 1;
    case HETU_SHEET_STATUS:
      return HETU_STATUS_INCOMPARABLE + 1;
    case HETU_SHEET_BASIS:
      return HETU_BASIS_ADJUSTED + 1;
    case HETU_SHEET_PLACE:
      return HETU_PLACE_BODY + 1;
    case HETU_SHEET_TARGET_KIND:
      return HETU_N_TARGET_KINDS;
    case HETU_SHEET_NOTE_KIND:
      return HETU_N_NOTE_KINDS;
    case HETU_SHEET_DECISION:
      return G_N_ELEMENTS (decisions);
    case HETU_SHEET_FLAG:
      return G_N_ELEMENTS (flags);
    default:
      return 0;
    }
}

static const char *
name_comparator (HetuComparator comparator, HetuLanguage language)
{
  if (comparator >= HETU_COMPARATOR_RANGE)
    return comparators[comparator][language == HETU_LANGUAGE_ZH ? 0 : 1];
  return hetu_comparator_to_sign (comparator);
}

const char *
hetu_sheet_word_to_label (HetuSheetWords words, int word, HetuLanguage language)
{
  switch (words)
    {
    case HETU_SHEET_MEASURE:
      return hetu_measure_to_label ((HetuMeasure) word, language);
    case HETU_SHEET_KIND:
      return hetu_kind_to_label ((HetuKind) word, language);
    case HETU_SHEET_COMPARATOR:
      return name_comparator ((HetuComparator) word, language);
    case HETU_SHEET_STATUS:
      return hetu_status_to_label ((HetuStatus) word, language);
    case HETU_SHEET_BASIS:
      return hetu_basis_to_label ((HetuBasis) word, language);
    case HETU_SHEET_PLACE:
      return places[word][language == HETU_LANGUAGE_ZH ? 1 : 2];
    case HETU_SHEET_TARGET_KIND:
      return hetu_target_kind_to_label ((HetuTargetKind) word, language);
    case HETU_SHEET_NOTE_KIND:
      return hetu_note_kind_to_label ((HetuNoteKind) word, language);
    case HETU_SHEET_DECISION:
      return decisions[word][language == HETU_LANGUAGE_ZH ? 1 : 2];
    case HETU_SHEET_FLAG:
      return flags[word][language == HETU_LANGUAGE_ZH ? 1 : 2];
    default:
      g_return_val_if_reached ("");
    }
}

static const char *
get_tidy_word (HetuSheetWords words, int word)
{
  switch (words)
    {
    case HETU_SHEET_MEASURE:
      return hetu_measure_to_string ((HetuMeasure) word);
    case HETU_SHEET_KIND:
      return hetu_kind_to_string ((HetuKind) word);
    case HETU_SHEET_COMPARATOR:
      return hetu_comparator_to_string ((HetuComparator) word);
    case HETU_SHEET_STATUS:
      return hetu_status_to_string ((HetuStatus) word);
    case HETU_SHEET_BASIS:
      return hetu_basis_to_string ((HetuBasis) word);
    case HETU_SHEET_PLACE:
      return places[word][0];
    case HETU_SHEET_TARGET_KIND:
      return hetu_target_kind_to_string ((HetuTargetKind) word);
    case HETU_SHEET_NOTE_KIND:
      return hetu_note_kind_to_string ((HetuNoteKind) word);
    case HETU_SHEET_DECISION:
      return decisions[word][0];
    case HETU_SHEET_FLAG:
      return flags[word][0];
    default:
      g_return_val_if_reached ("");
    }
}

const char *
hetu_sheet_word_find_label (HetuSheetWords words, const char *tidy, HetuLanguage language)
{
  for (int i = 0; i < count_words (words); i++)
    if (g_str_equal (get_tidy_word (words, i), tidy))
      return hetu_sheet_word_to_label (words, i, language);
  return tidy;
}

const char *
hetu_sheet_word_parse (HetuSheetWords words, const char *text)
{
  for (int i = 0; i < count_words (words); i++)
    if (g_str_equal (hetu_sheet_word_to_label (words, i, HETU_LANGUAGE_ZH), text) ||
        g_str_equal (hetu_sheet_word_to_label (words, i, HETU_LANGUAGE_EN), text))
      return get_tidy_word (words, i);
  return NULL;
}

/* Years that @text names, in its order. */
static guint
find_years (const char *text, int years[2])
{
  guint n = 0;

  for (const char *at = text; *at != '\0' && n < 2;)
    {
      gsize digits = strspn (at, "0123456789");

      if (digits == 4)
        years[n++] = (int) g_ascii_strtoll (at, NULL, 10);
      at += MAX (digits, 1);
    }
  return n;
}

static gboolean
try_period (HetuPeriod period, const char *text, HetuPeriod *out)
{
  g_autofree char *label = hetu_period_to_label (period, HETU_LANGUAGE_EN);

  if (!g_str_equal (label, text))
    return FALSE;
  *out = period;
  return TRUE;
}

gboolean
hetu_sheet_period_parse (const char *text, HetuPeriod *out)
{
  int years[2] = { 0, 0 };
  guint n;

  if (hetu_period_parse (text, out, NULL))
    return TRUE;
  n = find_years (text, years);
  if (n == 0)
    return FALSE;
  for (int first = 1; first <= 12; first++)
    {
      if (n == 1 && (try_period (hetu_period_range (years[0], first, 0, 0), text, out) ||
                     try_period (hetu_period_range (0, 0, years[0], first), text, out)))
        return TRUE;
      for (int last = n == 1 ? first : 1; last <= 12; last++)
        if (try_period (hetu_period_range (years[0], first, years[n - 1], last), text, out))
          return TRUE;
    }
  return FALSE;
}

char *
hetu_sheet_unit_to_label (HetuUnit unit, HetuLanguage language)
{
  g_autofree char *label = hetu_unit_to_string (unit, language);
  g_autofree char *chinese = NULL;
  HetuUnit read = HETU_UNIT_NONE;

  if (language == HETU_LANGUAGE_ZH || hetu_unit_equal (unit, HETU_UNIT_NONE) ||
      (hetu_unit_parse (label, &read, NULL) && hetu_unit_equal (read, unit)))
    return g_steal_pointer (&label);
  chinese = hetu_unit_to_string (unit, HETU_LANGUAGE_ZH);
  return g_strdup_printf ("%s (%s)", label, chinese);
}

gboolean
hetu_sheet_unit_parse (const char *text, HetuUnit *out)
{
  const char *bracket = strstr (text, " (");
  g_autofree char *chinese = NULL;

  if (*text == '\0')
    {
      *out = HETU_UNIT_NONE;
      return TRUE;
    }
  if (bracket != NULL && g_str_has_suffix (text, ")"))
    {
      chinese = g_strndup (bracket + 2, strlen (bracket) - 3);
      text = chinese;
    }
  return hetu_unit_parse (text, out, NULL);
}
