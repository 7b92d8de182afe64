/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which figures make a dumbbell. The start is the latest actual figure, the end the target; without a target the start is
 * the earliest actual figure and the end the latest. The yardstick's figure is of the same sort as the end. A row that lacks
 * an end has no difference and comes last (C-27). */
#include "chart/dumbbell-rows.h"

#include "chart/finding.h"
#include "chart/row-table.h"

static const HetuFrameRow *
row_at (const HetuFrame *frame, int index)
{
  return index >= 0 ? hetu_frame_get_row (frame, (guint) index) : NULL;
}

gboolean
hetu_dumbbell_is_told (const HetuFrame *frame, int row)
{
  return row >= 0 && hetu_row_is_drawable (row_at (frame, row));
}

/* The competitor's row is better than one found before: the focus before any other, targets and actuals by period. */
static gboolean
is_better (const HetuFrame *frame, int found, guint candidate, gboolean later)
{
  const HetuFrameRow *old, *new;
  HetuRole old_role, new_role;
  int order;

  if (found < 0)
    return TRUE;
  old = hetu_frame_get_row (frame, (guint) found);
  new = hetu_frame_get_row (frame, candidate);
  old_role = hetu_frame_get_series (frame, old->series)->role;
  new_role = hetu_frame_get_series (frame, new->series)->role;
  if (old->series != new->series)
    return new_role < old_role;
  order = hetu_period_compare (new->period, old->period);
  return later ? order > 0 : order < 0;
}

/* Rows of one side of a category: earliest and latest actual figure, latest target; −1 for none. */
typedef struct
{
  int first, last, target;
} Found;

static void
note_row (const HetuFrame *frame, Found *found, guint index)
{
  gboolean is_target = hetu_frame_get_row (frame, index)->kind == HETU_KIND_TARGET;
  int *slot = is_target ? &found->target : &found->last;

  if (is_better (frame, *slot, index, TRUE))
    *slot = (int) index;
  if (!is_target && is_better (frame, found->first, index, FALSE))
    found->first = (int) index;
}

static HetuDumbbellItem
find_item (const HetuFrame *frame, guint category)
{
  HetuDumbbellItem item = { category, -1, -1, -1, { 0, 0 }, FALSE };
  Found own = { -1, -1, -1 }, parent = { -1, -1, -1 };
  gboolean by_series = frame->categories->len == 0;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);
      gboolean reference =
          hetu_role_is_reference (hetu_frame_get_series (frame, row->series)->role);

      if (by_series ? reference || row->series == category : row->category == category)
        note_row (frame, reference ? &parent : &own, i);
    }
  /* The city's own row among those of its districts. */
  if (own.last < 0 && own.target < 0)
    {
      own = parent;
      parent = (Found){ -1, -1, -1 };
    }
  item.end = own.target >= 0 ? own.target : own.first != own.last ? own.last : -1;
  item.start = own.target >= 0 ? own.last : own.first;
  item.parent = own.target >= 0 ? parent.target : parent.last;
  return item;
}

gboolean
hetu_dumbbell_is_broken (const HetuFrame *frame, const HetuDumbbellItem *item)
{
  return hetu_dumbbell_is_told (frame, item->start) && hetu_dumbbell_is_told (frame, item->end) &&
         hetu_frame_is_broken (frame, row_at (frame, item->start), row_at (frame, item->end));
}

/* A row's number as its label says it: what a reader subtracts (C-2). */
static HetuDecimal
shown (const HetuFrame *frame, int row)
{
  HetuDecimal value = row_at (frame, row)->value;
  int decimals = hetu_row_get_decimals (frame, row_at (frame, row));

  return decimals < 0 ? value : hetu_decimal_round (value, (guint) decimals);
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const HetuDumbbellItem *one = a, *two = b;
  int order = 0;

  if (one->has_delta != two->has_delta)
    return one->has_delta ? -1 : 1;
  if (one->has_delta)
    order = hetu_decimal_compare (two->delta, one->delta);
  return order != 0 ? order : (int) one->category - (int) two->category;
}

GArray *
hetu_dumbbell_collect (const HetuFrame *frame)
{
  GArray *items = g_array_new (FALSE, TRUE, sizeof (HetuDumbbellItem));
  gboolean by_series = frame->categories->len == 0;
  guint n = by_series ? frame->series->len : frame->categories->len;

  for (guint i = 0; i < n; i++)
    {
      HetuDumbbellItem item;

      if (by_series && hetu_role_is_reference (hetu_frame_get_series (frame, i)->role))
        continue;
      item = find_item (frame, i);
      item.has_delta =
          hetu_dumbbell_is_told (frame, item.start) && hetu_dumbbell_is_told (frame, item.end) &&
          !hetu_dumbbell_is_broken (frame, &item) &&
          hetu_decimal_subtract (shown (frame, item.end), shown (frame, item.start), &item.delta);
      g_array_append_val (items, item);
    }
  g_array_sort (items, compare_items);
  return items;
}

const char *
hetu_dumbbell_get_name (const HetuFrame *frame, const HetuDumbbellItem *item, gboolean is_short)
{
  const HetuFrameKey *category;

  if (frame->categories->len == 0)
    return hetu_frame_get_series (frame, item->category)->name;
  category = hetu_frame_get_category (frame, item->category);
  return is_short && category->short_name != NULL ? category->short_name : category->name;
}

const char *
hetu_dumbbell_get_detail (const HetuFrame *frame, const HetuDumbbellItem *item)
{
  return frame->categories->len == 0 ? NULL
                                     : hetu_frame_get_category (frame, item->category)->detail;
}

static gboolean
is_by_region (const HetuFrame *frame)
{
  return frame->categories->len == 0 || hetu_frame_get_category (frame, 0)->region != 0;
}

/* The colour of the row's district. One of many is grey, but not mute: it is not behind the others here. */
HetuColour
hetu_dumbbell_get_colour (const HetuFrame *frame,
                          const HetuTheme *theme,
                          const HetuDumbbellItem *item,
                          gboolean of_text)
{
  int row = item->start >= 0 ? item->start : item->end;
  const HetuFrameSeries *series;

  if (row < 0)
    return theme->text2;
  series = hetu_frame_get_series (frame, row_at (frame, row)->series);
  if (series->role == HETU_ROLE_CONTEXT)
    return of_text ? theme->text2 : theme->axis;
  return of_text ? hetu_series_text_colour (theme, series) : hetu_series_colour (theme, series);
}

const char *
hetu_dumbbell_difference_unit (const HetuFrame *frame)
{
  if (hetu_unit_get_dimension (frame->unit) != HETU_DIMENSION_RATE)
    return "";
  return frame->language == HETU_LANGUAGE_ZH ? "个百分点" : "pp";
}

static gboolean
has_targets (const HetuFrame *frame)
{
  for (guint i = 0; i < frame->rows->len; i++)
    if (hetu_frame_get_row (frame, i)->kind == HETU_KIND_TARGET)
      return TRUE;
  return FALSE;
}

/* What an end is called that lacks, in Chinese and English. */
static const char *const *
name_end (const HetuFrame *frame, gboolean is_target)
{
  static const char *const target[] = { "目标", "target" };
  static const char *const before[] = { "上年", "last year" };
  static const char *const same[] = { "实绩", "outturn" };
  static const char *const start[] = { "起点", "start" };

  if (is_target)
    return target;
  if (frame->from.kind == HETU_PERIOD_NONE ||
      hetu_period_equal (frame->from, hetu_period_shift_years (frame->to, -1)))
    return before;
  return hetu_period_equal (frame->from, frame->to) ? same : start;
}

/* “上年缺数”, “目标 ×”, “目标未提及”: a plan or a report that has no row does not mention it; of two outturns one
 * lacks. @name: (nullable): the end */
static char *
write_lack (const HetuFrame *frame, const HetuFrameRow *lacking, const char *const *name)
{
  gboolean chinese = frame->language == HETU_LANGUAGE_ZH;
  const char *end = name == NULL ? "" : name[frame->language];

  if (lacking != NULL && lacking->status == HETU_STATUS_REDACTED)
    return g_strconcat (end, name != NULL ? " " : "", "×", NULL);
  if (lacking != NULL && lacking->status == HETU_STATUS_INCOMPARABLE)
    return g_strconcat (end,
                        chinese        ? "不可比"
                        : name == NULL ? "not comparable"
                                       : " not comparable",
                        NULL);
  if (chinese)
    return g_strconcat (end, lacking == NULL && name != NULL ? "未提及" : "缺数", NULL);
  return g_strconcat ("no ", name != NULL ? end : "data", NULL);
}

/* What the right column holds where there is no difference: which end lacks, and how. */
char *
hetu_dumbbell_lack (const HetuFrame *frame, const HetuDumbbellItem *item)
{
  gboolean start_lacks = !hetu_dumbbell_is_told (frame, item->start);
  const HetuFrameRow *lacking = row_at (frame, start_lacks ? item->start : item->end);
  const HetuFrameRow *end = row_at (frame, item->end);

  if (hetu_dumbbell_is_broken (frame, item))
    return g_strdup (frame->language == HETU_LANGUAGE_ZH ? "不可比" : "not comparable");
  if (!start_lacks && lacking != NULL && lacking->text != NULL &&
      lacking->comparator == HETU_COMPARATOR_QUALITATIVE)
    return g_strdup (lacking->text);
  if (!start_lacks)
    return write_lack (frame, lacking, has_targets (frame) ? name_end (frame, TRUE) : NULL);
  return write_lack (frame,
                     lacking,
                     end != NULL && end->kind != HETU_KIND_TARGET ? NULL : name_end (frame, FALSE));
}

/* The head of the right column, from the first row that has both ends. */
char *
hetu_dumbbell_title (const HetuFrame *frame, const GArray *items)
{
  gboolean chinese = frame->language == HETU_LANGUAGE_ZH;

  for (guint i = 0; i < items->len; i++)
    {
      const HetuDumbbellItem *item = &g_array_index (items, HetuDumbbellItem, i);
      g_autofree char *start = NULL;

      if (item->start < 0 || item->end < 0)
        continue;
      if (row_at (frame, item->end)->kind == HETU_KIND_TARGET)
        {
          gboolean same = hetu_period_equal (row_at (frame, item->start)->period,
                                             row_at (frame, item->end)->period);

          if (chinese)
            return g_strdup (same ? "目标较实绩" : "目标较上年实绩");
          return g_strdup (same ? "Target − outturn" : "Target − last year");
        }
      start = hetu_period_to_label (row_at (frame, item->start)->period, frame->language);
      return g_strdup_printf (chinese ? "较 %s" : "vs %s", start);
    }
  return g_strdup (chinese ? "差" : "Difference");
}

static void
add_key (GArray *items, HetuGlyph glyph, HetuColour colour, char *label)
{
  HetuKeyItem item = { glyph, colour, label };

  g_array_append_val (items, item);
}

static char *
key_label (const HetuFrame *frame, const HetuFrameRow *row, const char *region)
{
  gboolean chinese = frame->language == HETU_LANGUAGE_ZH;
  g_autofree char *period = hetu_period_to_label (row->period, frame->language);
  const char *word = row->kind == HETU_KIND_TARGET ? (chinese ? "目标" : " target")
                                                   : (chinese ? "实绩" : " outturn");

  return g_strconcat (region, chinese || region[0] == '\0' ? "" : " ", period, word, NULL);
}

/* Whether the mark is hollow: not final. */
static gboolean
is_open (const HetuFrameRow *row)
{
  return row->status == HETU_STATUS_PROVISIONAL || row->status == HETU_STATUS_EXPECTED ||
         row->kind == HETU_KIND_EXPECTED;
}

/* Whether an end of the item that is not told is missing or not mentioned: neither redacted nor of another definition. */
static gboolean
is_missing (const HetuFrame *frame, const HetuDumbbellItem *item)
{
  const int ends[] = { item->start, item->end };

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    if (!hetu_dumbbell_is_told (frame, ends[i]) &&
        (row_at (frame, ends[i]) == NULL || row_at (frame, ends[i])->status == HETU_STATUS_MISSING))
      return TRUE;
  return FALSE;
}

/* Whether an end of the item is not told, and for @status. */
static gboolean
lacks_by (const HetuFrame *frame, const HetuDumbbellItem *item, HetuStatus status)
{
  const int ends[] = { item->start, item->end };

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    if (row_at (frame, ends[i]) != NULL && row_at (frame, ends[i])->status == status)
      return TRUE;
  return FALSE;
}

void
hetu_dumbbell_list_key (const HetuFrame *frame, const HetuTheme *theme, GArray *items)
{
  g_autoptr (GArray) found = hetu_dumbbell_collect (frame);
  const HetuDumbbellItem *both = NULL, *parent = NULL;
  gboolean about = FALSE, missing = FALSE, redacted = FALSE;
  HetuColour colour;

  for (guint i = 0; i < found->len; i++)
    {
      const HetuDumbbellItem *item = &g_array_index (found, HetuDumbbellItem, i);

      if (both == NULL && (item->has_delta || hetu_dumbbell_is_broken (frame, item)))
        both = item;
      if (parent == NULL && hetu_dumbbell_is_told (frame, item->parent))
        parent = item;
      about |= hetu_dumbbell_is_told (frame, item->end) &&
               hetu_row_tolerance (frame, row_at (frame, item->end)) > 0;
      if (lacks_by (frame, item, HETU_STATUS_REDACTED))
        redacted = TRUE;
      else
        missing |= is_missing (frame, item);
    }
  /* Rows of several colours are explained in none of them. */
  colour = both != NULL && !is_by_region (frame)
               ? hetu_dumbbell_get_colour (frame, theme, both, FALSE)
               : theme->text2;
  if (both != NULL)
    {
      gboolean target = row_at (frame, both->end)->kind == HETU_KIND_TARGET;

      add_key (items,
               is_open (row_at (frame, both->start)) ? HETU_GLYPH_RING : HETU_GLYPH_DISC,
               target ? colour
                      : hetu_colour_mix (theme->canvas, colour, HETU_DUMBBELL_EARLIER_TINT),
               key_label (frame, row_at (frame, both->start), ""));
      add_key (items,
               target                                ? HETU_GLYPH_DIAMOND
               : is_open (row_at (frame, both->end)) ? HETU_GLYPH_RING
                                                     : HETU_GLYPH_DISC,
               colour,
               key_label (frame, row_at (frame, both->end), ""));
    }
  if (about)
    add_key (items,
             HETU_GLYPH_BAND,
             colour,
             g_strdup (frame->language == HETU_LANGUAGE_ZH ? "“左右”容差 ±0.5" : "“about” ±0.5"));
  if (parent != NULL)
    {
      const HetuFrameRow *row = row_at (frame, parent->parent);
      const HetuFrameSeries *series = hetu_frame_get_series (frame, row->series);

      add_key (items,
               HETU_GLYPH_TICK,
               hetu_series_colour (theme, series),
               key_label (frame, row, series->name));
    }
  if (missing)
    add_key (items,
             HETU_GLYPH_HATCH,
             theme->states[HETU_STATE_UNKNOWN],
             g_strdup (frame->language == HETU_LANGUAGE_ZH ? "报告未给出" : "not given"));
  if (redacted)
    add_key (items,
             HETU_GLYPH_HATCH,
             theme->states[HETU_STATE_UNKNOWN],
             g_strdup (frame->language == HETU_LANGUAGE_ZH ? "原文脱敏（×）" : "redacted (×)"));
}
