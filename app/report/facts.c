/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a document says of itself: title, issuer and place, from its first lines and its last ones. Its time: facts-time.c */
#include "report/facts-private.h"

#include "report/gazetteer.h"
#include "report/number.h"

/* “路桥区人民政府区长 王某”, “平凉市代市长 王某”, “州财政局局长 李某”: who gives the report, below its title */
static gboolean
find_speaker (const HetuReading *reading, guint start, guint end, guint *after)
{
  static const char *const offices[] = { "省长", "市长", "区长", "县长", "州长",
                                         "旗长", "盟长", "镇长", "乡长", "主席",
                                         "主任", "局长", "代",   "副",   NULL };
  static const char *const bodies[] = { "人民政府", "财政局", "统计局", "委员会",
                                        "改革委",   "发改委", "省",     "市",
                                        "县",       "区",     "旗",     "州" };

  for (guint b = 0; b < G_N_ELEMENTS (bodies); b++)
    {
      guint found = hetu_reading_find (reading, start, end, bodies[b]);
      guint behind = found + (guint) g_utf8_strlen (bodies[b], -1);
      gboolean place = g_utf8_strlen (bodies[b], -1) == 1;

      if (found == end || (place && (found < start + 2 || end - start > 20)))
        continue;
      for (guint i = 0; offices[i] != NULL; i++)
        if (hetu_reading_has (reading, behind, end, offices[i]))
          {
            *after = behind;
            return TRUE;
          }
    }
  return FALSE;
}

/* “发布机构:东湖区审计局 生成日期:…”: what a page says of itself, up to the next thing that it says */
static HetuEvidence
find_labelled_issuer (const HetuReading *reading, guint start, guint end)
{
  static const char *const labels[] = { "发布机构:", "发布单位:", "发布部门:", "发文机构:",
                                        "发文机关:", "信息来源:", "来源:" };
  static const char *const next[] = { "发布时间", "发布日期", "生成日期", "公开", "日期",
                                      "时间",     "作者",     "编辑",     "浏览", "阅读",
                                      "字体",     "字号",     "统一编号", "文件", "效力",
                                      "有效",     "视力",     "索引",     "点击", "分享",
                                      "责任",     "文号",     "主题",     "访问", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      guint at = hetu_reading_find (reading, start, end, labels[i]);
      guint from = at + (guint) g_utf8_strlen (labels[i], -1), to = from;

      if (at == end)
        continue;
      while (to < end && reading->chars[to] != 0x3010 && reading->chars[to] != '[' /* 【 */ &&
             !hetu_is_digit (reading->chars[to]))
        {
          gboolean label = FALSE;

          for (guint k = 0; next[k] != NULL; k++)
            label |= hetu_reading_has (reading, to, end, next[k]) > 0;
          if (label)
            break;
          to++;
        }
      if (to > from)
        return (HetuEvidence){ from, to };
    }
  return (HetuEvidence){ 0 };
}

/* “路桥区统计局(2024年4月8日)”: the line without the date */
static guint
find_end_before_date (const HetuReading *reading, guint start, guint end)
{
  guint at = hetu_reading_find_last (reading, start, end, "(");

  return at > start && at < end && reading->chars[end - 1] == ')' &&
                 hetu_find_year (reading, at, end, NULL) != 0
             ? at
             : end;
}

/* “**政府工作报告**”: the words of a line without the marks of how they are set */
static HetuParagraph
strip_marks (const HetuReading *reading, HetuParagraph line)
{
  const gunichar *chars = reading->chars;

  if (line.end > line.start + 4 && chars[line.start] == '*' && chars[line.start + 1] == '*' &&
      chars[line.end - 1] == '*' && chars[line.end - 2] == '*')
    {
      line.start += 2;
      line.end -= 2;
    }
  return line;
}

/* “---” around what a page says of itself */
static gboolean
is_rule (const HetuReading *reading, const HetuParagraph *line)
{
  for (guint i = line->start; i < line->end; i++)
    if (reading->chars[i] != '-')
      return FALSE;
  return TRUE;
}

/* “一、主要目标”: of a part, not of the whole */
static gboolean
is_numbered (const HetuReading *reading, const HetuParagraph *line)
{
  return line->start + 1 < line->end && reading->chars[line->start + 1] == 0x3001; /* 、 */
}

static void
take_line (HetuDocumentFacts *self,
           const HetuReading *reading,
           const HetuParagraph *paragraph,
           gboolean first)
{
  static const char *const titles[] = { "报告", "公报", "分析", "情况", "通报", "简报", "要点",
                                        "计划", "总结", "快报", "运行", "草案", "解读", NULL };
  static const char *const issuers[] = { "政府",   "统计局", "财政局", "委员会", "办公室",
                                         "改革委", "发改委", "总队",   "调查队", "人民银行",
                                         "管委会", "办事处", NULL };
  const HetuParagraph stripped = strip_marks (reading, *paragraph);
  const HetuParagraph *line = &stripped;
  const gboolean bold = line->start > paragraph->start;
  guint end = line->end;

  if (end - line->start > HETU_FACTS_LINE_LONGEST || is_rule (reading, line))
    return;
  if (first && line->heading && !self->titled && !is_numbered (reading, line) &&
      reading->chars[line->start] != '*' &&
      (!bold || hetu_reading_finds_any (reading, line->start, end, titles)) &&
      hetu_reading_find (reading, line->start, end, ">") == end)
    {
      self->titled = hetu_reading_finds_any (reading, line->start, end, titles);
      if (self->titled || self->title.end == 0)
        self->title = (HetuEvidence){ line->start, end };
    }
  end = find_end_before_date (reading, line->start, end);
  if (self->issuer.end == 0 && (line->heading || end < line->end) &&
      (hetu_reading_ends_any (reading, line->start, end, issuers) ||
       find_speaker (reading, line->start, end, &end)))
    self->issuer = (HetuEvidence){ line->start, end };
}

/* Where no line below the title is who issued it: what the page says. */
static void
take_labels (HetuDocumentFacts *self, const HetuReading *reading)
{
  for (guint i = 0; i < reading->paragraphs->len && i < HETU_FACTS_FIRST_LINES; i++)
    {
      const HetuParagraph *line = &g_array_index (reading->paragraphs, HetuParagraph, i);

      if (self->issuer.end == 0 && line->end - line->start <= 2 * HETU_FACTS_LINE_LONGEST)
        self->issuer = find_labelled_issuer (reading, line->start, line->end);
    }
}

/* “…1.1个百分点。(旺苍县统计局 彭军)”: who signs at the end of the last words */
static void
take_signature (HetuDocumentFacts *self, const HetuReading *reading)
{
  static const char *const offices[] = { "统计局", "调查队", "财政局", "发改局", "发改委" };
  guint end = reading->n_chars, from = end > 60 ? end - 60 : 0;
  guint open = hetu_reading_find_last (reading, from, end, "(");

  for (guint i = 0; i < G_N_ELEMENTS (offices) && self->issuer.end == 0 && open < end; i++)
    {
      guint at = hetu_reading_find (reading, open, end, offices[i]);

      if (at < end && at > open + 2 && at < open + 16)
        self->issuer = (HetuEvidence){ open + 1, at + 3 };
    }
}

/* Whether a line of the head begins with a place, named short, that ends at @end. @at: (out): where */
static gboolean
begins_line (const HetuReading *reading, guint end, guint *at)
{
  for (guint i = 0; i < reading->paragraphs->len && i < HETU_FACTS_FIRST_LINES; i++)
    {
      guint start = g_array_index (reading->paragraphs, HetuParagraph, i).start, length = 0;

      if (start + 2 > end || end > start + 4 ||
          hetu_gazetteer_find_at (hetu_gazetteer_get (), reading, start, end, 0, &length) == 0 ||
          start + length != end)
        continue;
      *at = start;
      return TRUE;
    }
  return FALSE;
}

/* “…市人大十七届五次会议” */
static gint32
find_session_region (const HetuReading *reading, guint *at)
{
  guint limit = MIN (reading->n_chars, 600);

  for (guint i = hetu_reading_find (reading, 0, limit, "人大"); i < limit;
       i = hetu_reading_find (reading, i + 1, limit, "人大"))
    {
      guint n = hetu_numeral_scan (reading, i + 2, limit, NULL), length = 0;
      gint32 found = 0;

      while (i + 2 + n < limit && hetu_is_digit (reading->chars[i + 2 + n]))
        n++;
      if (n == 0 || hetu_reading_has (reading, i + 2 + n, limit, "届") == 0)
        continue;
      found =
          hetu_gazetteer_find_titled (hetu_gazetteer_get (), reading, i > 12 ? i - 12 : 0, i, at);
      if (found == 0)
        continue; /* @at is of another one */
      hetu_gazetteer_find_at (hetu_gazetteer_get (), reading, *at, i, found, &length);
      if (*at + length == i && length >= 3)
        return found;
    }
  return 0;
}

/* “…县第十七届人民代表大会”, “…县十七届人大四次会议”: the assembly that heard it, wherever it is named */
static gint32
find_assembly_region (const HetuReading *reading, guint *at)
{
  static const char *const assemblies[] = { "届人民代表大会", "届人大", "次党代会" };
  const HetuGazetteer *gazetteer = hetu_gazetteer_get ();

  for (guint k = 0; k < G_N_ELEMENTS (assemblies); k++)
    for (guint i = hetu_reading_find (reading, 0, reading->n_chars, assemblies[k]);
         i < reading->n_chars;
         i = hetu_reading_find (reading, i + 1, reading->n_chars, assemblies[k]))
      {
        guint name_end = i, from = i > 24 ? i - 24 : 0, length = 0;
        gint32 found = 0;

        while (name_end > from && (hetu_numeral_scan (reading, name_end - 1, i, NULL) > 0 ||
                                   hetu_is_digit (reading->chars[name_end - 1])))
          name_end--;
        name_end -= name_end > from && reading->chars[name_end - 1] == 0x7B2C; /* 第 */
        found = hetu_gazetteer_find_titled (gazetteer, reading, from, name_end, at);
        if (found == 0 && begins_line (reading, name_end, at)) /* 三穗第十五届人民代表大会 */
          return hetu_gazetteer_find_at (gazetteer, reading, *at, name_end, 0, &length);
        if (found == 0)
          continue;
        hetu_gazetteer_find_at (gazetteer, reading, *at, name_end, found, &length);
        if (*at + length == name_end && length >= 3) /* no 和县 of “党代会和县人大” */
          return found;
      }
  return 0;
}

/* “《关于岚溪市2020年…的报告》”: the place that a sentence names in full where it speaks of a report of it */
static gint32
find_quoted_region (const HetuReading *reading, const HetuParagraph *line, guint *at)
{
  guint end = MIN (line->end, line->start + 300);
  guint found = hetu_reading_find (reading, line->start, end, "《关于");

  return found == end ? 0
                      : hetu_gazetteer_find_titled (hetu_gazetteer_get (),
                                                    reading,
                                                    found,
                                                    hetu_reading_find (reading, found, end, "》"),
                                                    at);
}

/* “湖南省“十一五”经济社会发展的主要目标是:”: the place in full before what is told of it */
static gint32
find_opening_region (const HetuReading *reading, const HetuParagraph *line, guint *at)
{
  static const char *const told[] = { "“十", "国民经济", "经济社会发展", "经济运行" };
  const HetuGazetteer *gazetteer = hetu_gazetteer_get ();

  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      guint end = MIN (line->end, line->start + 120), length = 0;
      guint found = hetu_reading_find (reading, line->start, end, told[i]);
      guint from = found > line->start + 12 ? found - 12 : line->start;
      gint32 code =
          found < end ? hetu_gazetteer_find_titled (gazetteer, reading, from, found, at) : 0;

      if (code == 0)
        continue;
      hetu_gazetteer_find_at (gazetteer, reading, *at, found, code, &length);
      if (*at + length == found)
        return code;
    }
  return 0;
}

/* “华宁县水利局在县委、县政府的领导下”: the office that reports, of a place in full */
static gint32
find_reporting_region (const HetuReading *reading, guint *at)
{
  static const char *const goes[] = { "局在",   "局以",   "局认真", "局紧紧", "局坚持", "局按照",
                                      "局围绕", "局深入", "局对",   "局依法", NULL };
  const HetuGazetteer *gazetteer = hetu_gazetteer_get ();
  guint limit = MIN (reading->n_chars, 200);

  for (guint i = 0; goes[i] != NULL; i++)
    {
      guint found = hetu_reading_find (reading, 0, limit, goes[i]), length = 0;
      guint from = found > 16 ? found - 16 : 0;
      gint32 code =
          found < limit ? hetu_gazetteer_find_titled (gazetteer, reading, from, found, at) : 0;

      if (code == 0)
        continue;
      hetu_gazetteer_find_at (gazetteer, reading, *at, found, code, &length);
      if (length >= 3 && found - *at - length <= 8)
        return code;
    }
  return 0;
}

/* “政府统计处今日发表…”: offices that only one place has */
static gint32
find_office_region (const HetuReading *reading, guint *at)
{
  static const struct
  {
    const char *office;
    gint32 region;
  } offices[] = { { "政府统计处", 810000 },
                  { "财政司司长", 810000 },
                  { "统计暨普查局", 820000 },
                  { "主计总处", 710000 },
                  { "国家发展委员会", 710000 } };
  guint limit = MIN (reading->n_chars, 200);

  for (guint i = 0; i < G_N_ELEMENTS (offices); i++)
    {
      guint found = hetu_reading_find (reading, 0, limit, offices[i].office);

      if (found == limit)
        continue;
      *at = found;
      return offices[i].region;
    }
  return 0;
}

/* Whether the government of the country speaks, or its offices of statistics and of plans do. */
static gboolean
is_national (const HetuReading *reading, const HetuDocumentFacts *facts, guint *at)
{
  static const char *const speakers[] = { "代表国务院",
                                          "受国务院委托",
                                          "全国人民代表大会第",
                                          "届全国人大",
                                          "国务院总理" };
  static const char *const issuers[] = { "中华人民共和国国家",
                                         "国家统计局",
                                         "国家发展和改革委员会",
                                         "中华人民共和国财政部" };
  static const char *const nation = "中华人民共和国";

  for (guint i = 0; i < reading->paragraphs->len && i < HETU_FACTS_FIRST_LINES; i++)
    {
      const HetuParagraph *line = &g_array_index (reading->paragraphs, HetuParagraph, i);
      guint end = MIN (line->end, line->start + 200);

      for (guint k = 0; k < G_N_ELEMENTS (speakers); k++)
        if ((*at = hetu_reading_find (reading, line->start, end, speakers[k])) < end)
          return TRUE;
    }
  *at = facts->issuer.start;
  for (guint k = 0; k < G_N_ELEMENTS (issuers); k++)
    if (hetu_reading_has (reading, facts->issuer.start, facts->issuer.end, issuers[k]) > 0 &&
        hetu_reading_find (reading, facts->issuer.start, facts->issuer.end, "调查") ==
            facts->issuer.end)
      return TRUE;
  *at = facts->title.start;
  return hetu_reading_has (reading, facts->title.start, facts->title.end, nation) > 0 &&
         hetu_reading_find (reading, facts->title.start, facts->title.end, "公报") <
             facts->title.end;
}

/* “增速位列全市第一”: in which place it is ranked */
static gboolean
is_scope (const HetuReading *reading, guint at)
{
  static const char *const ranks[] = { "位列", "位居", "居", "列", "名列", NULL };

  return hetu_reading_ends_any (reading, at > 2 ? at - 2 : 0, at, ranks);
}

/* Whose report it is, as its head says in full: in the title, of the assembly that hears it, of who gives it or issues it. */
static gint32
find_named_region (const HetuReading *reading, const HetuDocumentFacts *facts, guint *at)
{
  static const char *const assemblies[] = { "代表大会", "人代会", "委员会", NULL };
  const HetuGazetteer *gazetteer = hetu_gazetteer_get ();
  gint32 found =
      hetu_gazetteer_find_titled (gazetteer, reading, facts->title.start, facts->title.end, at);

  found = found != 0 && is_scope (reading, *at) ? 0 : found;
  for (guint i = 0; found == 0 && i < reading->paragraphs->len && i < HETU_FACTS_FIRST_LINES; i++)
    {
      const HetuParagraph *line = &g_array_index (reading->paragraphs, HetuParagraph, i);

      for (guint k = 0; found == 0 && assemblies[k] != NULL &&
                        line->end - line->start <= HETU_FACTS_LINE_LONGEST;
           k++)
        {
          guint named = hetu_reading_find (reading, line->start, line->end, assemblies[k]);

          if (named < line->end)
            found = hetu_gazetteer_find_titled (gazetteer, reading, line->start, named, at);
        }
    }
  if (found == 0)
    found =
        hetu_gazetteer_find_titled (gazetteer, reading, facts->issuer.start, facts->issuer.end, at);
  for (guint i = 0; found == 0 && i < reading->paragraphs->len && i < HETU_FACTS_FIRST_LINES; i++)
    found =
        find_quoted_region (reading, &g_array_index (reading->paragraphs, HetuParagraph, i), at);
  for (guint i = 0; found == 0 && i < reading->paragraphs->len && i < HETU_FACTS_FIRST_LINES; i++)
    found =
        find_opening_region (reading, &g_array_index (reading->paragraphs, HetuParagraph, i), at);
  if (found == 0)
    found = find_reporting_region (reading, at);
  if (found == 0)
    found = find_office_region (reading, at);
  if (found == 0 && is_national (reading, facts, at))
    found = 100000;
  if (found == 0)
    found = find_assembly_region (reading, at);
  if (found == 0)
    found = find_session_region (reading, at);
  return found != 0 ? hetu_gazetteer_settle (gazetteer, reading, found) : 0;
}

void
hetu_document_facts_find (const HetuReading *reading, HetuDocumentFacts *out)
{
  HetuDocumentFacts self = { 0 };
  guint n = reading->paragraphs->len;

  for (guint i = 0; i < n; i++)
    if (i < HETU_FACTS_FIRST_LINES || i + HETU_FACTS_LAST_LINES >= n)
      take_line (&self,
                 reading,
                 &g_array_index (reading->paragraphs, HetuParagraph, i),
                 i < HETU_FACTS_FIRST_LINES);
  take_labels (&self, reading);
  take_signature (&self, reading);
  self.region = find_named_region (reading, &self, &self.region_at.start);
  if (self.region == 0)
    {
      self.region =
          hetu_gazetteer_guess_subject (hetu_gazetteer_get (), reading, &self.region_at.start);
      self.guessed = self.region != 0;
    }
  self.region_at.end = self.region_at.start;
  if (self.region != 0)
    {
      guint length = 0;

      hetu_gazetteer_find_at (hetu_gazetteer_get (),
                              reading,
                              self.region_at.start,
                              reading->n_chars,
                              self.region,
                              &length);
      self.region_at.end += length;
    }
  hetu_facts_find_date (&self, reading);
  hetu_facts_find_time (&self, reading);
  *out = self;
}

void
hetu_document_facts_give (HetuDocumentFacts *self, gint32 region, HetuPeriod period)
{
  gboolean own = self->period.kind != HETU_PERIOD_NONE
                     ? hetu_period_equal (self->period, period)
                     : self->year != 0 && self->year - self->back == period.last_year;

  if (region != 0)
    {
      self->region = region;
      self->guessed = FALSE;
    }
  if (period.kind == HETU_PERIOD_NONE)
    return;
  self->confirmed = TRUE;
  self->given = !own;
  if (!own)
    self->year = period.last_year + (period.kind == HETU_PERIOD_YEAR ? self->back : 0);
  self->told_year = 0;
  self->period = period;
}
