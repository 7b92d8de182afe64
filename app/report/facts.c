/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a document says of itself: title, issuer, place, year and date, from its first lines and its last ones. A title of two years (the
 * execution of one, the plan of the next) is of the later: it is the one that it speaks in. */
#include "report/facts.h"

#include "report/gazetteer.h"
#include "report/number.h"
#include "report/times.h"

#define FIRST_LINES 10
#define LAST_LINES 4
#define LINE_LONGEST 60 /* characters; what is longer is text */

static gboolean
is_digit (gunichar c)
{
  return c >= '0' && c <= '9';
}

int
hetu_find_year (const HetuReading *reading, guint start, guint end, HetuEvidence *at)
{
  for (guint i = start; i + 4 <= end; i++)
    {
      int year = 0;

      if (i > start && is_digit (reading->chars[i - 1]))
        continue;
      for (guint k = 0; k < 4; k++)
        year = is_digit (reading->chars[i + k]) ? 10 * year + (int) (reading->chars[i + k] - '0')
                                                : -100000;
      if (year >= 1990 && year <= 2060 &&
          (i + 4 == end || !g_ascii_isalnum ((char) MIN (reading->chars[i + 4], 127))))
        {
          if (at != NULL)
            *at = (HetuEvidence){ i, i + 4 + (i + 4 < end && reading->chars[i + 4] == 0x5E74) };
          return year;
        }
    }
  return 0;
}

/* “2024年1月23日”, “2023-10-27” */
static gint32
find_date (const HetuReading *reading, guint start, guint end, HetuEvidence *at)
{
  HetuEvidence found = { 0 };
  int year = hetu_find_year (reading, start, end, &found);
  guint parts[2] = { 0 };
  guint i = found.start + 4;

  if (year == 0)
    return 0;
  for (guint k = 0; k < 2; k++)
    {
      static const gunichar marks[][2] = { { '-', '-' }, { '/', '/' }, { 0x5E74, 0x6708 } };
      gboolean apart = FALSE;

      for (guint m = 0; m < G_N_ELEMENTS (marks) && i < end; m++)
        apart |= reading->chars[i] == marks[m][k] &&
                 (k == 0 || reading->chars[found.start + 4] == marks[m][0]);
      if (!apart)
        return 0;
      for (i++; i < end && is_digit (reading->chars[i]) && parts[k] < 100; i++)
        parts[k] = 10 * parts[k] + (guint) (reading->chars[i] - '0');
    }
  if (parts[0] < 1 || parts[0] > 12 || parts[1] < 1 || parts[1] > 31)
    return 0;
  *at = (HetuEvidence){ found.start, i + (i < end && reading->chars[i] == 0x65E5) };
  return 10000 * year + (gint32) (100 * parts[0] + parts[1]);
}

/* Events that happened in one year: what speaks of them as of its own time is of that year. */
static int
find_dated_year (const HetuReading *reading, HetuEvidence *at)
{
  static const struct
  {
    const char *word;
    int year;
  } dated[] = { { "抗疫国债", 2020 },
                { "抗疫特别国债", 2020 },
                { "突如其来的新冠", 2020 },
                { "“十三五”规划收官", 2020 } };

  for (guint i = 0; i < G_N_ELEMENTS (dated); i++)
    {
      guint found = hetu_reading_find (reading, 0, reading->n_chars, dated[i].word);

      if (found == reading->n_chars)
        continue;
      *at = (HetuEvidence){ found, found + (guint) g_utf8_strlen (dated[i].word, -1) };
      return dated[i].year;
    }
  return 0;
}

/* “路桥区人民政府区长 王某”: who gives the report, below its title */
static gboolean
find_speaker (const HetuReading *reading, guint start, guint end, guint *after)
{
  static const char *const offices[] = { "省长", "市长", "区长", "县长", "州长", "旗长", "盟长",
                                         "镇长", "乡长", "主席", "主任", "代",   "副",   NULL };
  guint found = hetu_reading_find (reading, start, end, "人民政府");

  for (guint i = 0; found < end && offices[i] != NULL; i++)
    if (hetu_reading_has (reading, found + 4, end, offices[i]))
      {
        *after = found + 4;
        return TRUE;
      }
  return FALSE;
}

static void
take_line (HetuDocumentFacts *self,
           const HetuReading *reading,
           const HetuParagraph *line,
           gboolean first)
{
  static const char *const titles[] = { "报告", "公报", "分析", "情况", "通报", "简报", "要点",
                                        "计划", "总结", "快报", "运行", "草案", "解读", NULL };
  static const char *const issuers[] = { "政府",   "统计局",   "财政局", "委员会",
                                         "办公室", "改革委",   "发改委", "总队",
                                         "调查队", "人民银行", NULL };
  guint end = line->end, source = hetu_reading_find (reading, line->start, end, "来源:");

  if (end - line->start > LINE_LONGEST)
    return;
  if (first && line->heading && !self->titled && reading->chars[line->start] != '*' &&
      hetu_reading_find (reading, line->start, end, ">") == end)
    {
      self->titled = hetu_reading_finds_any (reading, line->start, end, titles);
      if (self->titled || self->title.end == 0)
        self->title = (HetuEvidence){ line->start, end };
    }
  if (self->date == 0)
    self->date = find_date (reading, line->start, end, &self->date_at);
  if (source < end)
    self->issuer = (HetuEvidence){ source + 3, end };
  else if (self->issuer.end == 0 && line->heading &&
           (hetu_reading_ends_any (reading, line->start, end, issuers) ||
            find_speaker (reading, line->start, end, &end)))
    self->issuer = (HetuEvidence){ line->start, end };
}

/* “2020年11月1日零时”: the moment that a census counts at, whenever it is published */
static int
find_census_year (const HetuReading *reading, HetuEvidence *at)
{
  guint found = hetu_reading_find (reading, 0, reading->n_chars, "零时");

  return found < reading->n_chars ? hetu_find_year (reading, found > 12 ? found - 12 : 0, found, at)
                                  : 0;
}

/* “2021年1月6日在…代表大会第六次会议上”: the day on which it was given */
static gint32
find_assembly_date (const HetuReading *reading, HetuEvidence *at)
{
  static const char *const assemblies[] = { "大会", "会议", "人代会", NULL };

  for (guint i = 0; i < reading->paragraphs->len && i < FIRST_LINES; i++)
    {
      const HetuParagraph *line = &g_array_index (reading->paragraphs, HetuParagraph, i);
      guint end = MIN (line->end, line->start + 90);
      HetuEvidence year = { line->start, line->start };

      while (hetu_find_year (reading, year.end, end, &year) != 0)
        {
          gint32 date = find_date (reading, year.start, end, at);

          if (date != 0 && (reading->chars[at->end] == 0x5728 /* 在 */ ||
                            hetu_reading_finds_any (reading, line->start, end, assemblies)))
            return date;
        }
    }
  return 0;
}

/* A speech speaks in the year in which it is given, in that to come where it is given at the year's end, whatever its title says. */
static void
take_speech_year (HetuDocumentFacts *self, const HetuReading *reading)
{
  HetuEvidence at = { 0 };
  gint32 date = find_assembly_date (reading, &at);
  int year = date / 10000 + (date / 100 % 100 >= 11);

  if (date == 0 || (self->year != 0 && self->year != date / 10000 && self->year != year - 1))
    return;
  self->year = year;
  self->year_at = at;
}

static void
find_time (HetuDocumentFacts *self, const HetuReading *reading)
{
  static const char *const speeches[] = { "工作报告", "工作总结", NULL };
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (HetuTimeWord));
  HetuEvidence title = self->title;

  for (guint at = title.start; at < title.end;)
    {
      HetuEvidence found = { title.end, title.end };
      int year = hetu_find_year (reading, at, title.end, &found);

      if (year > self->year)
        {
          self->year = year;
          self->year_at = found;
        }
      at = found.end;
    }
  self->speech = hetu_reading_finds_any (reading, title.start, title.end, speeches);
  if (self->year == 0 && !self->speech)
    self->year = find_census_year (reading, &self->year_at);
  for (guint i = 0; i < reading->paragraphs->len && i < FIRST_LINES && self->year == 0; i++)
    {
      const HetuParagraph *line = &g_array_index (reading->paragraphs, HetuParagraph, i);

      if (line->heading || line->end - line->start < LINE_LONGEST)
        self->year = hetu_find_year (reading, line->start, line->end, &self->year_at);
    }
  if (self->speech)
    take_speech_year (self, reading);
  hetu_times_scan (reading, title.start, title.end, self->year, times);
  for (guint i = 0; i < times->len; i++)
    {
      const HetuTimeWord *time = &g_array_index (times, HetuTimeWord, i);

      if (time->role == HETU_TIME_PERIOD && time->period.kind != HETU_PERIOD_NONE &&
          self->period.kind == HETU_PERIOD_NONE)
        self->period = time->period;
    }
}

/* “…县第十七届人民代表大会”, “…县十七届人大四次会议”: the assembly that heard it, wherever it is named */
static gint32
find_assembly_region (const HetuReading *reading, guint *at)
{
  static const char *const assemblies[] = { "届人民代表大会", "届人大" };
  const HetuGazetteer *gazetteer = hetu_gazetteer_get ();

  for (guint k = 0; k < G_N_ELEMENTS (assemblies); k++)
    for (guint i = hetu_reading_find (reading, 0, reading->n_chars, assemblies[k]);
         i < reading->n_chars;
         i = hetu_reading_find (reading, i + 1, reading->n_chars, assemblies[k]))
      {
        guint name_end = i, from = i > 24 ? i - 24 : 0, length = 0;
        gint32 found = 0;

        while (name_end > from && (hetu_numeral_scan (reading, name_end - 1, i, NULL) > 0 ||
                                   is_digit (reading->chars[name_end - 1])))
          name_end--;
        name_end -= name_end > from && reading->chars[name_end - 1] == 0x7B2C; /* 第 */
        found = hetu_gazetteer_find_titled (gazetteer, reading, from, name_end, at);
        if (found == 0)
          continue;
        hetu_gazetteer_find_at (gazetteer, reading, *at, name_end, found, &length);
        if (*at + length == name_end && length >= 3) /* no 和县 of “党代会和县人大” */
          return found;
      }
  return 0;
}

/* Whose report it is, as its head says in full: in the title, of the assembly that hears it, of who gives it or issues it. */
static gint32
find_named_region (const HetuReading *reading, const HetuDocumentFacts *facts, guint *at)
{
  static const char *const assemblies[] = { "代表大会", "人代会", "委员会", NULL };
  const HetuGazetteer *gazetteer = hetu_gazetteer_get ();
  gint32 found =
      hetu_gazetteer_find_titled (gazetteer, reading, facts->title.start, facts->title.end, at);

  for (guint i = 0; found == 0 && i < reading->paragraphs->len && i < FIRST_LINES; i++)
    {
      const HetuParagraph *line = &g_array_index (reading->paragraphs, HetuParagraph, i);

      if (line->end - line->start <= LINE_LONGEST &&
          hetu_reading_finds_any (reading, line->start, line->end, assemblies))
        found = hetu_gazetteer_find_titled (gazetteer, reading, line->start, line->end, at);
    }
  if (found == 0)
    found =
        hetu_gazetteer_find_titled (gazetteer, reading, facts->issuer.start, facts->issuer.end, at);
  return found != 0 ? found : find_assembly_region (reading, at);
}

void
hetu_document_facts_find (const HetuReading *reading, HetuDocumentFacts *out)
{
  HetuDocumentFacts self = { 0 };
  guint n = reading->paragraphs->len;
  HetuEvidence doubt = { 0 };
  int dated = find_dated_year (reading, &doubt);

  for (guint i = 0; i < n; i++)
    if (i < FIRST_LINES || i + LAST_LINES >= n)
      take_line (&self,
                 reading,
                 &g_array_index (reading->paragraphs, HetuParagraph, i),
                 i < FIRST_LINES);
  self.region = find_named_region (reading, &self, &self.region_at.start);
  if (self.region == 0)
    self.region =
        hetu_gazetteer_guess_subject (hetu_gazetteer_get (), reading, &self.region_at.start);
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
  find_time (&self, reading);
  if (dated != 0 && self.year > dated + 1)
    {
      self.told_year = self.year;
      self.doubt_at = doubt;
      self.year = 0;
      self.period = (HetuPeriod){ 0 };
    }
  else if (self.year == 0)
    self.year = hetu_find_year (reading, 0, reading->n_chars, &self.year_at);
  *out = self;
}

void
hetu_document_facts_give (HetuDocumentFacts *self, gint32 region, HetuPeriod period)
{
  gboolean own = self->period.kind != HETU_PERIOD_NONE
                     ? hetu_period_equal (self->period, period)
                     : self->year != 0 && self->year - self->speech == period.last_year;

  if (region != 0)
    self->region = region;
  if (period.kind == HETU_PERIOD_NONE)
    return;
  self->given = !own;
  if (!own)
    self->year = period.last_year + (self->speech && period.kind == HETU_PERIOD_YEAR);
  self->told_year = 0;
  self->period = period;
}
