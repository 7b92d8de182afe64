/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Series of a workbook: for each indicator, measure and grain a table of periods by places, and a chart that is bound to it.
 * Only chosen outturns with a number count; what is missing or redacted is an empty cell, and a gap in the chart. Amounts are
 * told in one unit, which is that of the first; one that does not convert to it is left out. */
#include "figure/extract-private.h"

#include <math.h>

#define MAX_BLOCKS 40
#define MAX_PLACES 20
/* Rows that a chart covers, and what parts two blocks. */
#define CHART_ROWS 21
#define LEAST_PERIODS 2
/* More bars than that are hairs: they are lines then. */
#define MAX_BARS 40
/* From this value on the axis of a chart has commas. */
#define GROUPED_FROM 10000
#define PERIOD_WIDTH 16
#define VALUE_WIDTH 12
/* The same in points, where the usual type is wide: LibreOffice takes another one where it lacks Excel's, which is narrower. */
#define PERIOD_PT 114.0
#define VALUE_PT 87.0
#define GAP_PT 63.0

static const HetuCellStyle name_style = { .look = HETU_CELL_NOTE, .bold = TRUE };
static const HetuCellStyle head_style = { .look = HETU_CELL_HEAD, .align = HETU_ALIGN_CENTRE };
static const HetuCellStyle period_style = { .look = HETU_CELL_BODY, .align = HETU_ALIGN_CENTRE };
static const HetuCellStyle value_style = { .look = HETU_CELL_BODY, .align = HETU_ALIGN_END };

/* The statements of one indicator and measure. */
typedef struct
{
  HetuStore *store; /* borrowed */
  HetuLanguage language;
  GPtrArray *statements; /* (element-type HetuObservation): borrowed elements */
  GArray *periods;       /* (element-type HetuPeriod): sorted, each once */
  GArray *regions;       /* (element-type gint32): in the order of the statements */
  HetuGrain grain;
  HetuUnit unit;
  gboolean negative; /* any is below zero */
  double greatest;   /* in the unit, without its sign */
} Block;

static gboolean
is_plotted (const HetuObservation *one)
{
  return one->chosen && one->kind == HETU_KIND_ACTUAL && one->has_value &&
         hetu_status_has_number ((HetuStatus) one->status) &&
         one->comparator == HETU_COMPARATOR_EQUAL && one->measure != HETU_MEASURE_RANK;
}

static void
note_region (Block *self, gint32 region)
{
  for (guint i = 0; i < self->regions->len; i++)
    if (g_array_index (self->regions, gint32, i) == region)
      return;
  g_array_append_val (self->regions, region);
}

static int
compare_periods (gconstpointer a, gconstpointer b)
{
  return hetu_period_compare (*(const HetuPeriod *) a, *(const HetuPeriod *) b);
}

static void
note_period (Block *self, HetuPeriod period)
{
  for (guint i = 0; i < self->periods->len; i++)
    if (hetu_period_equal (g_array_index (self->periods, HetuPeriod, i), period))
      return;
  g_array_append_val (self->periods, period);
}

/* Takes those of @grain from a stretch of statements that are of one indicator and measure. */
static void
collect (Block *self, const GArray *statements, guint start, guint end, HetuGrain grain)
{
  g_ptr_array_set_size (self->statements, 0);
  g_array_set_size (self->periods, 0);
  g_array_set_size (self->regions, 0);
  self->negative = FALSE;
  self->greatest = 0;
  self->grain = grain;
  for (guint i = start; i < end; i++)
    {
      const HetuObservation *one = &g_array_index (statements, HetuObservation, i);
      HetuDecimal value;

      if (!is_plotted (one) || !hetu_period_has_grain (one->period, grain))
        continue;
      if (self->statements->len == 0)
        self->unit = hetu_unit_for_language (one->unit, self->language);
      if (!hetu_unit_convert (one->value, one->unit, self->unit, &value, NULL))
        continue;
      self->negative = self->negative || value.coefficient < 0;
      self->greatest = MAX (self->greatest, fabs (hetu_decimal_to_double (value)));
      g_ptr_array_add (self->statements, (gpointer) one);
      note_region (self, one->region);
      note_period (self, one->period);
    }
  g_array_sort (self->periods, compare_periods);
}

static guint
find_row (const Block *self, HetuPeriod period)
{
  guint row = 0;

  while (!hetu_period_equal (g_array_index (self->periods, HetuPeriod, row), period))
    row++;
  return row;
}

static guint
find_column (const Block *self, gint32 region)
{
  guint column = 0;

  while (g_array_index (self->regions, gint32, column) != region)
    column++;
  return column;
}

static const char *
name_grain (const Block *self)
{
  gboolean chinese = self->language == HETU_LANGUAGE_ZH;

  switch (self->grain)
    {
    case HETU_GRAIN_CUMULATIVE:
      return chinese ? "累计" : "to date";
    case HETU_GRAIN_MONTH:
      return chinese ? "当月" : "by month";
    default:
      return chinese ? "年度" : "by year";
    }
}

/* “地区生产总值 · 同比增速 · 累计” */
static char *
make_title (const Block *self)
{
  const HetuObservation *first = g_ptr_array_index (self->statements, 0);
  HetuIndicator *indicator = hetu_store_get_indicator (self->store, first->indicator);

  return g_strdup_printf ("%s · %s · %s",
                          hetu_indicator_get_name (indicator, self->language),
                          hetu_measure_to_label ((HetuMeasure) first->measure, self->language),
                          name_grain (self));
}

/* Whether any place has figures of more than one period: without, there is no course to draw. */
static gboolean
has_course (const Block *self)
{
  for (guint i = 0; i < self->regions->len; i++)
    {
      gint32 region = g_array_index (self->regions, gint32, i);
      guint n = 0;

      for (guint s = 0; s < self->statements->len; s++)
        n += ((const HetuObservation *) g_ptr_array_index (self->statements, s))->region == region;
      if (n >= LEAST_PERIODS)
        return TRUE;
    }
  return FALSE;
}

static void
put_heads (const Block *self, HetuSheet *sheet, guint row)
{
  gboolean chinese = self->language == HETU_LANGUAGE_ZH;

  hetu_sheet_put_text (sheet, row, 0, chinese ? "时期" : "Period", &head_style);
  for (guint i = 0; i < self->regions->len; i++)
    {
      HetuDistrict *district =
          hetu_store_get_district (self->store, g_array_index (self->regions, gint32, i));

      hetu_sheet_put_text (sheet,
                           row,
                           i + 1,
                           hetu_district_get_name (district, self->language),
                           &head_style);
    }
  for (guint i = 0; i < self->periods->len; i++)
    {
      g_autofree char *label =
          hetu_period_to_label (g_array_index (self->periods, HetuPeriod, i), self->language);

      hetu_sheet_put_text (sheet, row + 1 + i, 0, label, &period_style);
      for (guint c = 0; c < self->regions->len; c++)
        hetu_sheet_put_text (sheet, row + 1 + i, c + 1, NULL, &value_style);
    }
}

/* Each with its own decimals, as it was published. */
static void
put_values (const Block *self, HetuSheet *sheet, guint row)
{
  for (guint i = 0; i < self->statements->len; i++)
    {
      const HetuObservation *one = g_ptr_array_index (self->statements, i);
      HetuDecimal value = one->value;
      g_autofree char *format = NULL;

      hetu_unit_convert (one->value, one->unit, self->unit, &value, NULL);
      format = hetu_xlsx_number_format (self->unit,
                                        value.decimals,
                                        HETU_COMPARATOR_EQUAL,
                                        HETU_FORMAT_PLAIN,
                                        self->language);
      hetu_sheet_put_number (sheet,
                             row + 1 + find_row (self, one->period),
                             1 + find_column (self, one->region),
                             hetu_decimal_to_double (value),
                             format,
                             &value_style);
    }
}

/* Those that have no colour of their own are greys, each another. */
static HetuColour
choose_colour (const HetuTheme *theme, int slot, guint *n_greys)
{
  const HetuColour greys[] = { theme->text3, theme->mute, theme->zero };

  return slot > 0 ? hetu_theme_get_slot (theme, slot) : greys[(*n_greys)++ % G_N_ELEMENTS (greys)];
}

static void
add_chart (const Block *self, HetuSheet *sheet, guint row, const char *title, const char *unit)
{
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SCREEN, FALSE, 1);
  g_autofree HetuColour *colours = g_new0 (HetuColour, self->regions->len);
  const HetuObservation *first = g_ptr_array_index (self->statements, 0);
  gboolean bars =
      first->measure == HETU_MEASURE_LEVEL && self->periods->len * self->regions->len <= MAX_BARS;
  const HetuSheetChart chart = {
    .kind = bars ? HETU_SHEET_BARS : HETU_SHEET_LINES,
    .title = title,
    .unit = unit,
    .head_row = row,
    .n_rows = self->periods->len,
    .first_column = 1,
    .n_series = self->regions->len,
    .colours = colours,
    .from_zero = bars && !self->negative,
    .grouped = self->greatest >= GROUPED_FROM,
  };
  guint n_greys = 0;

  for (guint i = 0; i < self->regions->len; i++)
    {
      HetuDistrict *district =
          hetu_store_get_district (self->store, g_array_index (self->regions, gint32, i));

      colours[i] = choose_colour (theme, hetu_district_get_colour_slot (district), &n_greys);
    }
  hetu_sheet_add_chart (sheet, row - 1, self->regions->len + 2, &chart);
}

/* Returns: rows that the block takes; 0: it is none */
static guint
write_block (const Block *self, HetuSheet *sheet, guint row)
{
  g_autofree char *unit = NULL;
  g_autofree char *title = NULL;
  g_autofree char *heading = NULL;

  if (self->regions->len > MAX_PLACES || !has_course (self))
    return 0;
  unit = hetu_unit_to_string (self->unit, self->language);
  title = make_title (self);
  heading = *unit == '\0'
                ? g_strdup (title)
                : g_strdup_printf (self->language == HETU_LANGUAGE_ZH ? "%s（%s）" : "%s (%s)",
                                   title,
                                   unit);
  hetu_sheet_put_across (sheet, row, 0, self->regions->len + 1, 0, heading, &name_style);
  put_heads (self, sheet, row + 1);
  put_values (self, sheet, row + 1);
  add_chart (self, sheet, row + 1, title, unit);
  return MAX (self->periods->len + 3, CHART_ROWS);
}

static guint
find_end (const GArray *statements, guint start)
{
  const HetuObservation *first = &g_array_index (statements, HetuObservation, start);
  guint end = start;

  while (end < statements->len &&
         g_array_index (statements, HetuObservation, end).indicator == first->indicator &&
         g_array_index (statements, HetuObservation, end).measure == first->measure)
    end++;
  return end;
}

static int
compare_measures (gconstpointer a, gconstpointer b)
{
  const HetuObservation *left = a;
  const HetuObservation *right = b;

  return left->indicator != right->indicator ? left->indicator - right->indicator
                                             : left->measure - right->measure;
}

/* A copy of the structs alone, one indicator and measure behind the other, else as it was. */
static GArray *
sort_by_measure (const GArray *statements)
{
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (HetuObservation), statements->len);

  g_array_append_vals (sorted, statements->data, statements->len);
  g_array_sort (sorted, compare_measures);
  return sorted;
}

static gboolean
is_level (const GArray *statements, guint index)
{
  return g_array_index (statements, HetuObservation, index).measure == HETU_MEASURE_LEVEL;
}

guint
hetu_extract_fill_series (HetuSheet *sheet,
                          HetuStore *store,
                          const GArray *statements,
                          HetuLanguage language)
{
  static const HetuGrain grains[] = { HETU_GRAIN_YEAR, HETU_GRAIN_CUMULATIVE, HETU_GRAIN_MONTH };
  g_autoptr (GArray) sorted = sort_by_measure (statements);
  g_autoptr (GPtrArray) members = g_ptr_array_new ();
  g_autoptr (GArray) periods = g_array_new (FALSE, FALSE, sizeof (HetuPeriod));
  g_autoptr (GArray) regions = g_array_new (FALSE, FALSE, sizeof (gint32));
  Block block = { .store = store,
                  .language = language,
                  .statements = members,
                  .periods = periods,
                  .regions = regions };
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint));
  guint row = 0, widest = 0;

  for (guint start = 0, end; start < sorted->len; start = end)
    {
      guint n_years = 0;

      end = find_end (sorted, start);
      for (gsize g = 0; g < G_N_ELEMENTS (grains) && starts->len < MAX_BLOCKS; g++)
        {
          guint height;

          collect (&block, sorted, start, end, grains[g]);
          /* The years are cumulative too, and amounts to date beside those of a whole year say nothing. */
          if (grains[g] == HETU_GRAIN_CUMULATIVE &&
              (periods->len == n_years || is_level (sorted, start)))
            continue;
          n_years = grains[g] == HETU_GRAIN_YEAR ? periods->len : n_years;
          height = write_block (&block, sheet, row);
          if (height > 0)
            g_array_append_val (starts, row);
          row += height;
          widest = MAX (widest, height > 0 ? regions->len : 0);
        }
    }
  hetu_sheet_set_column (sheet, 0, PERIOD_WIDTH, PERIOD_WIDTH);
  for (guint i = 1; i <= widest; i++)
    hetu_sheet_set_column (sheet, i, VALUE_WIDTH, VALUE_WIDTH);
  hetu_sheet_set_blocks (sheet,
                         (const guint *) (void *) starts->data,
                         starts->len,
                         row,
                         PERIOD_PT + widest * VALUE_PT + GAP_PT + HETU_SHEET_CHART_WIDTH_PT);
  return starts->len;
}
