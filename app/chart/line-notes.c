/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said beside the lines: the bracket that measures the focus against its reference (C-38, one a figure), and
 * the chips of figures that lack or are not told. A chip stands in the gap of its line, between the figures that are
 * known; where that place is taken it moves up or down, or to another of the missing periods. It says that there is no
 * number: it never stands for one. */
#include "chart/line-labels.h"

#include "model/format.h"

#include <math.h>

#define BRACKET_OFF 16.0 /* right of the point */
#define BRACKET_SERIF 4.0
#define BRACKET_FREE 8.0 /* between its ends and the points */
#define BRACKET_LEAST 14.0
#define MOST_CROSSED 1 /* lines under its words: of more they would hide where each runs */
#define CROWDED 3      /* names of lines beside which no bracket fits */
#define BRACKET_WIDTH 1.0
#define BRACKET_GAP 8.0 /* to its words */
#define APART_GAP 12.0  /* between the end labels and a bracket behind them */
#define CHIP_STEP 8.0
#define CHIP_STEPS 6
#define CHIP_STEPS_FAR 12 /* where it finds no place near the middle of its gap */
#define MOST_CHIPS 3 /* of a line, its longest gaps; a reference has one. The note names the rest */
#define CHIP_EDGE 6.0 /* from the zero line, for a line without any figure */

double
hetu_line_bracket_measure (const HetuLineLabels *self, double last, HetuScale y)
{
  const HetuFrame *frame = self->context->frame;
  g_autofree char *label = hetu_finding_to_bracket (&self->finding, frame);
  g_autoptr (HetuTextRun) run = NULL;
  const HetuFrameRow *own;

  if (label == NULL || self->finding.gap.coefficient == 0)
    return 0;
  own = hetu_frame_get_row (frame, (guint) self->finding.row);
  if (own->x < last - HETU_SAME_TIME ||
      fabs (hetu_scale_map (y, own->y) -
            hetu_scale_map (y, hetu_frame_get_row (frame, (guint) self->finding.reference)->y)) <
          BRACKET_LEAST)
    return 0;
  run = hetu_plot_shape (self->context, HETU_TYPE_ROW, FALSE, label);
  return APART_GAP + BRACKET_SERIF + BRACKET_GAP + hetu_text_run_get_width (run);
}

static gboolean
find_point (const HetuLineLabels *self, int row, HetuPoint *out)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const HetuLine *line = &g_array_index (self->lines, HetuLine, i);

      for (guint j = 0; j < line->points->len; j++)
        {
          const HetuLinePoint *point = &g_array_index (line->points, HetuLinePoint, j);

          if ((int) point->row != row)
            continue;
          *out = point->at;
          return TRUE;
        }
    }
  return FALSE;
}

/* A place for the bracket: at which side of the points, whether its rule may cross the lines of others, on how many lines its
 * words are set, and whether those may cross a line on their halo (C-36): rather that than no bracket. They never meet marks
 * and labels, nor several lines; where that cannot be there is none: the title says the same. */
typedef struct
{
  int side; /* 1 right of the points, −1 left */
  gboolean rule_crosses;
  guint n_lines;
  gboolean words_cross;
} BracketPlace;

/* Returns: (transfer full): “高 2.1 个百分点”; on two lines number and unit stay together (C-40): “高”, “2.1 pp” “higher” */
static HetuTextRun *
shape_bracket_words (const HetuLineLabels *self, const char *label, const BracketPlace *place)
{
  g_autofree char *words = g_strdup (label);
  gboolean chinese = self->context->frame->language == HETU_LANGUAGE_ZH;
  char *space = place->n_lines < 2 ? NULL : chinese ? strchr (words, ' ') : strrchr (words, ' ');
  HetuTextStyle style = { .size_pt = self->context->theme->type_pt[HETU_TYPE_ROW],
                          .align = place->side < 0 ? HETU_ALIGN_END : HETU_ALIGN_START };

  if (space != NULL)
    *space = '\n';
  return hetu_text_shape (self->context->text, words, &style);
}

/* Lines that run under @box. */
static guint
count_crossed (const HetuLineLabels *self, HetuRect box)
{
  guint n = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const HetuLine *line = &g_array_index (self->lines, HetuLine, i);
      g_autoptr (HetuLabelField) field = hetu_label_field_new (self->bounds);

      for (guint j = 0; j + 1 < line->points->len; j++)
        {
          const HetuLinePoint *one = &g_array_index (line->points, HetuLinePoint, j),
                              *next = one + 1;

          if (hetu_line_is_joined (line, self->context->frame, self->periods, j))
            hetu_label_field_block_segment (field,
                                            one->at.x,
                                            one->at.y,
                                            next->at.x,
                                            next->at.y,
                                            line->width);
        }
      n += !hetu_label_field_is_free (field, box);
    }
  return n;
}

/* Words beside the middle of the rule, or nearer to one of its ends. */
static gboolean
find_words (const HetuLineLabels *self,
            const BracketPlace *place,
            HetuRect bracket,
            const HetuTextRun *run,
            HetuRect *out)
{
  static const double shares[] = { 0.5, 0.25, 0.75, 0.1, 0.9 };

  out->width = hetu_text_run_get_width (run);
  out->height = hetu_text_run_get_height (run);
  out->x = place->side > 0 ? bracket.x + bracket.width + BRACKET_GAP
                           : bracket.x - BRACKET_GAP - out->width;
  /* Right of the last period stand the names, which are placed later. */
  if (place->side > 0 && bracket.x < self->last_x && out->x + out->width > self->last_x)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      out->y = bracket.y + bracket.height * shares[i] - out->height / 2;
      if (!hetu_label_field_is_free (place->words_cross ? self->boxes : self->field, *out))
        continue;
      if (!place->words_cross || count_crossed (self, *out) <= MOST_CROSSED)
        return TRUE;
    }
  return FALSE;
}

/* Whether so many lines end at the period of the point, before the last, that their names need the room right of it. */
static gboolean
is_crowded (const HetuLineLabels *self, HetuPoint own)
{
  guint n = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const HetuLinePoint *end =
          hetu_line_labels_get_end (self, &g_array_index (self->lines, HetuLine, i));

      n += end != NULL && fabs (end->at.x - own.x) < 1;
    }
  return own.x < self->last_x && n >= CROWDED;
}

/* Between the two points, or right of the labels at the lines' ends. Returns: the place taken, or NULL */
static const BracketPlace *
find_bracket (const HetuLineLabels *self,
              HetuPoint own,
              HetuPoint other,
              const char *label,
              HetuRect *bracket,
              HetuTextRun **run,
              HetuRect *words)
{
  static const BracketPlace places[] = { { 1, FALSE, 1, FALSE },  { 1, FALSE, 2, FALSE },
                                         { 1, TRUE, 1, FALSE },   { 1, TRUE, 2, FALSE },
                                         { -1, FALSE, 1, FALSE }, { -1, FALSE, 2, FALSE },
                                         { -1, TRUE, 1, FALSE },  { -1, TRUE, 2, FALSE },
                                         { 1, TRUE, 1, TRUE },    { 1, TRUE, 2, TRUE },
                                         { -1, TRUE, 1, TRUE },   { -1, TRUE, 2, TRUE } };
  gboolean crowded = is_crowded (self, own);
  double free_end = self->bracket_apart ? 0 : BRACKET_FREE;

  bracket->y = MIN (own.y, other.y) + free_end;
  bracket->width = BRACKET_SERIF;
  bracket->height = fabs (own.y - other.y) - 2 * free_end;
  if (bracket->height < BRACKET_LEAST)
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const BracketPlace *place = &places[i];

      /* Right of the last period stand the names. */
      if (place->side > 0 && !self->bracket_apart && own.x >= self->last_x)
        continue;
      /* Names before annotations (C-8): there it stands only where it crosses nothing. */
      if (crowded && (place->side > 0 || place->rule_crosses || place->words_cross))
        continue;
      bracket->x = place->side < 0       ? own.x - BRACKET_OFF - BRACKET_SERIF
                   : self->bracket_apart ? self->ends_x + APART_GAP
                                         : own.x + BRACKET_OFF;
      if (!hetu_label_field_is_free (place->rule_crosses ? self->boxes : self->field, *bracket))
        continue;
      *run = shape_bracket_words (self, label, place);
      if (find_words (self, place, *bracket, *run, words))
        return place;
      g_clear_pointer (run, hetu_text_run_unref);
    }
  return NULL;
}

void
hetu_line_bracket_build (HetuLineLabels *self)
{
  const HetuTheme *theme = self->context->theme;
  g_autofree char *label = hetu_finding_to_bracket (&self->finding, self->context->frame);
  g_autoptr (HetuTextRun) run = NULL;
  HetuPoint own, other, points[4];
  HetuRect bracket, words;
  double near_x, far_x;
  const BracketPlace *place = NULL;

  if (label == NULL || !find_point (self, self->finding.row, &own) ||
      !find_point (self, self->finding.reference, &other))
    return;
  place = find_bracket (self, own, other, label, &bracket, &run, &words);
  if (place == NULL)
    return;
  near_x = place->side > 0 ? bracket.x : bracket.x + bracket.width;
  far_x = place->side > 0 ? bracket.x + bracket.width : bracket.x;
  points[0] = (HetuPoint){ near_x, bracket.y };
  points[1] = (HetuPoint){ far_x, bracket.y };
  points[2] = (HetuPoint){ far_x, bracket.y + bracket.height };
  points[3] = (HetuPoint){ near_x, bracket.y + bracket.height };
  hetu_scene_builder_line (self->context->builder,
                           HETU_PART_ANNOTATION,
                           -1,
                           points,
                           G_N_ELEMENTS (points),
                           theme->text2,
                           BRACKET_WIDTH);
  self->bracket = bracket;
  hetu_line_labels_block (self, bracket);
  hetu_line_labels_add (self,
                        HETU_PART_ANNOTATION,
                        (guint) self->finding.row,
                        run,
                        words.x,
                        words.y,
                        theme->text);
}

static HetuStatus
get_absence (const HetuLineLabels *self, const HetuLinePoint *point)
{
  const HetuFrameRow *row = hetu_frame_get_row (self->context->frame, point->row);

  /* What is told in words does not lack, nor what is told of another definition (C-17). */
  return row->status == HETU_STATUS_REDACTED || row->status == HETU_STATUS_QUALITATIVE ||
                 row->status == HETU_STATUS_INCOMPARABLE
             ? (HetuStatus) row->status
             : HETU_STATUS_MISSING;
}

/* Height of a gap's middle: between the figures at its sides, beside the one before it. Before the first figure the chip
 * stands at the bottom: at the height of what follows it would seem to be that figure's. */
static double
find_gap_y (const HetuLineLabels *self, const HetuLine *line, guint first, guint last, double x)
{
  const HetuLinePoint *before = NULL, *after = NULL;

  for (guint i = first; i > 0 && before == NULL; i--)
    if (g_array_index (line->points, HetuLinePoint, i - 1).known)
      before = &g_array_index (line->points, HetuLinePoint, i - 1);
  for (guint i = last + 1; i < line->points->len && after == NULL; i++)
    if (g_array_index (line->points, HetuLinePoint, i).known)
      after = &g_array_index (line->points, HetuLinePoint, i);
  if (after == NULL && line->targets->len > 0)
    after = &g_array_index (line->targets, HetuLinePoint, line->targets->len - 1);
  if (before != NULL && after != NULL && after->at.x > before->at.x)
    return before->at.y +
           (after->at.y - before->at.y) * (x - before->at.x) / (after->at.x - before->at.x);
  if (before != NULL)
    return before->at.y;
  return self->plot.y + self->plot.height - CHIP_EDGE * 3;
}

static gboolean
try_chip (HetuLineLabels *self, HetuRect size, double x, double y, int steps, HetuPoint *out)
{
  for (int step = 0; step < 2 * steps; step++)
    {
      double shift = (step + 1) / 2 * CHIP_STEP * (step % 2 == 0 ? 1 : -1);
      double left = CLAMP (x - size.width / 2,
                           self->bounds.x,
                           MAX (self->bounds.x, self->bounds.x + self->bounds.width - size.width));
      HetuRect box = { left, y + shift - size.height / 2, size.width, size.height };

      if (!hetu_label_field_is_free (self->field, box))
        continue;
      *out = (HetuPoint){ left + size.width / 2, y + shift };
      return TRUE;
    }
  return FALSE;
}

static void
add_chip (HetuLineLabels *self, const HetuLine *line, guint first, guint last)
{
  const HetuLinePoint *points = &g_array_index (line->points, HetuLinePoint, 0);
  HetuStatus status = get_absence (self, &points[first]);
  const char *word = hetu_format_absence_words (status, self->context->frame->language);
  const char *name = hetu_line_labels_get_name (self, line);
  g_autofree char *label =
      self->lines->len > 1 && *name != '\0' ? g_strconcat (name, " ", word, NULL) : g_strdup (word);
  HetuRect size = hetu_chip_measure (self->context, status, label);
  double middle = (points[first].at.x + points[last].at.x) / 2;
  HetuPoint at;
  double y = find_gap_y (self, line, first, last, middle);
  gboolean placed = try_chip (self, size, middle, y, CHIP_STEPS, &at);

  for (guint i = first; i <= last && !placed; i++)
    placed = try_chip (self,
                       size,
                       points[i].at.x,
                       find_gap_y (self, line, first, last, points[i].at.x),
                       CHIP_STEPS,
                       &at);
  placed = placed || try_chip (self, size, middle, y, CHIP_STEPS_FAR, &at);
  if (!placed)
    {
      self->context->n_dropped += !line->reference;
      return;
    }
  hetu_line_labels_block (
      self,
      hetu_chip_draw (self->context, (int) points[first].row, status, label, at.x, at.y));
}

/* A gap of a line: indices of its first and last missing point. */
typedef struct
{
  guint first, last;
} Gap;

static int
compare_gaps (gconstpointer a, gconstpointer b)
{
  const Gap *one = a, *two = b;
  guint one_length = one->last - one->first, two_length = two->last - two->first;

  if (one_length != two_length)
    return one_length > two_length ? -1 : 1;
  return one->first < two->first ? -1 : 1;
}

static GArray *
list_gaps (const HetuLineLabels *self, const HetuLine *line)
{
  const HetuLinePoint *points = &g_array_index (line->points, HetuLinePoint, 0);
  GArray *gaps = g_array_new (FALSE, FALSE, sizeof (Gap));

  for (guint i = 0; i < line->points->len; i++)
    {
      Gap gap = { i, i };

      if (points[i].known)
        continue;
      while (gap.last + 1 < line->points->len && !points[gap.last + 1].known &&
             get_absence (self, &points[gap.last + 1]) == get_absence (self, &points[i]))
        gap.last++;
      g_array_append_val (gaps, gap);
      i = gap.last;
    }
  g_array_sort (gaps, compare_gaps);
  return gaps;
}

void
hetu_line_chips_build (HetuLineLabels *self)
{
  for (int rank = 0; rank < 5; rank++)
    for (guint i = 0; i < self->lines->len; i++)
      {
        const HetuLine *line = &g_array_index (self->lines, HetuLine, i);
        g_autoptr (GArray) gaps = NULL;

        if (hetu_line_labels_rank (self, line) != rank)
          continue;
        gaps = list_gaps (self, line);
        for (guint j = 0; j < gaps->len && j < (line->reference ? 1 : MOST_CHIPS); j++)
          add_chip (self,
                    line,
                    g_array_index (gaps, Gap, j).first,
                    g_array_index (gaps, Gap, j).last);
      }
}
