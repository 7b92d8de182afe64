/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drawing of the sheet: cells, then the frames over them, then heads, which lie over what is scrolled below them. A merged range is drawn once,
 * by the first of its cells in view. What a colour says a word or a sign says, too. */
#include "ui/import-sheet-private.h"

#include "ui/swatch.h"

#include <glib/gi18n.h>
#include <string.h>

#define LONGEST_TEXT 120 /* bytes of a cell that may be seen */
#define PADDING 6
#define SIGN_WIDTH 13

/* What is drawn with. */
typedef struct
{
  HetuImportSheet *sheet;
  GtkSnapshot *snapshot;
  PangoLayout *layout;
  PangoFontDescription *plain, *bold;
  guint first_row, last_row, first_column, last_column; /* in view */
} Pen;

static void
fill (Pen *pen, const graphene_rect_t *rect, HetuColour colour)
{
  GdkRGBA rgba = hetu_colour_to_rgba (colour);

  gtk_snapshot_append_color (pen->snapshot, &rgba, rect);
}

static void
frame (Pen *pen, const graphene_rect_t *rect, HetuColour colour, float width)
{
  GdkRGBA rgba = hetu_colour_to_rgba (colour);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, rect, 0);
  gtk_snapshot_append_border (pen->snapshot,
                              &outline,
                              (float[4]){ width, width, width, width },
                              (GdkRGBA[4]){ rgba, rgba, rgba, rgba });
}

/* @align: 0 left, 0.5 middle, 1 right */
static void
write_text (Pen *pen,
            const graphene_rect_t *rect,
            const char *text,
            double align,
            gboolean bold,
            HetuColour colour)
{
  GdkRGBA rgba = hetu_colour_to_rgba (colour);
  float width = rect->size.width - 2 * PADDING;
  int text_width, text_height;

  if (*text == '\0' || width < 4)
    return;
  pango_layout_set_font_description (pen->layout, bold ? pen->bold : pen->plain);
  pango_layout_set_text (pen->layout, text, -1);
  pango_layout_set_width (pen->layout, (int) width * PANGO_SCALE);
  pango_layout_get_pixel_size (pen->layout, &text_width, &text_height);
  gtk_snapshot_save (pen->snapshot);
  gtk_snapshot_translate (
      pen->snapshot,
      &GRAPHENE_POINT_INIT (rect->origin.x + PADDING +
                                (float) align * MAX (0, width - (float) text_width),
                            rect->origin.y + (rect->size.height - (float) text_height) / 2));
  gtk_snapshot_append_layout (pen->snapshot, pen->layout, &rgba);
  gtk_snapshot_restore (pen->snapshot);
}

HetuColour
hetu_import_sheet_get_colour (const HetuTheme *theme, HetuColumnRole role)
{
  static const int slots[] = {
    [HETU_ROLE_INDICATOR] = 1, [HETU_ROLE_REGION] = 2,  [HETU_ROLE_REGION_CODE] = 2,
    [HETU_ROLE_PERIOD] = 3,    [HETU_ROLE_MEASURE] = 4, [HETU_ROLE_UNIT] = 5,
    [HETU_ROLE_STATUS] = 6,    [HETU_ROLE_VALUE] = 7,
  };

  return role == HETU_ROLE_IGNORED ? theme->text3 : theme->slots[slots[role]];
}

/* ---- cells */

static gboolean
is_within (const HetuCellRange *range, guint row, guint column)
{
  return range->last_row >= range->first_row && row >= range->first_row && row <= range->last_row &&
         column >= range->first_column && column <= range->last_column;
}

static gboolean
is_hidden (HetuImportSheet *self, guint row, guint column)
{
  return hetu_grid_is_row_hidden (self->grid, row) ||
         hetu_grid_is_column_hidden (self->grid, column);
}

/* What the words of a cell are, so that it can be tinted. */
static HetuColumnRole
tell_role (HetuImportSheet *self, guint row, guint column)
{
  const HetuMapping *mapping = hetu_import_sheet_find_mapping (self, row, column);
  HetuColumnRole role;

  if (mapping == NULL || is_hidden (self, row, column))
    return HETU_ROLE_IGNORED;
  role = hetu_mapping_get_role (mapping, column);
  if (is_within (hetu_mapping_get_header (mapping), row, column))
    return role == HETU_ROLE_VALUE ? hetu_mapping_get_row_role (mapping, row) : role;
  return is_within (hetu_mapping_get_body (mapping), row, column) ? role : HETU_ROLE_IGNORED;
}

static HetuColour
choose_ground (HetuImportSheet *self, guint row, guint column, HetuColumnRole role)
{
  const HetuTheme *theme = self->theme;
  gboolean heads;

  if (role == HETU_ROLE_IGNORED)
    return theme->canvas;
  heads = is_within (hetu_mapping_get_header (hetu_import_sheet_find_mapping (self, row, column)),
                     row,
                     column);
  if (role == HETU_ROLE_VALUE && !heads)
    return theme->canvas;
  return hetu_colour_mix (theme->canvas,
                          hetu_import_sheet_get_colour (theme, role),
                          heads ? 0.24 : 0.12);
}

/* The sign before a figure: what would become of it. */
static const char *
choose_sign (HetuImportSheet *self, const HetuImportLine *line, HetuColour *colour)
{
  const HetuTheme *theme = self->theme;

  *colour = theme->text3;
  if (hetu_import_line_get_refusal (line) != NULL)
    {
      *colour = theme->state_texts[HETU_STATE_MISSED];
      return "×";
    }
  if (!self->report->is_recorded)
    return "·";
  switch ((HetuLineOutcome) line->outcome)
    {
    case HETU_LINE_ADDED:
      *colour = theme->state_texts[HETU_STATE_MET];
      return "+";
    case HETU_LINE_REVISED:
      *colour = theme->state_texts[HETU_STATE_BEHIND];
      return "≠";
    default:
      return "=";
    }
}

static char *
dup_text (const HetuCell *cell)
{
  char *text = hetu_cell_dup_text (cell);

  if (strlen (text) > LONGEST_TEXT)
    {
      char *end = g_utf8_find_prev_char (text, text + LONGEST_TEXT);

      *end = '\0';
    }
  return text;
}

static void
draw_cell (Pen *pen, guint row, guint column, const graphene_rect_t *rect, gboolean is_merged)
{
  HetuImportSheet *self = pen->sheet;
  const HetuTheme *theme = self->theme;
  const HetuCell *cell = hetu_grid_get_cell (self->grid, row, column);
  HetuColumnRole role = tell_role (self, row, column);
  const HetuImportLine *line = hetu_import_sheet_find_line (self, row, column);
  graphene_rect_t inner = *rect;
  g_autofree char *text = dup_text (cell);
  HetuColour colour = role == HETU_ROLE_IGNORED ? theme->text3 : theme->text;
  gboolean is_number = line != NULL || cell->kind == HETU_CELL_NUMBER;

  fill (pen,
        &GRAPHENE_RECT_INIT (rect->origin.x,
                             rect->origin.y,
                             rect->size.width - 1,
                             rect->size.height - 1),
        choose_ground (self, row, column, role));
  if (line != NULL)
    {
      HetuColour sign_colour;
      const char *sign = choose_sign (self, line, &sign_colour);
      graphene_rect_t left = { rect->origin, { SIGN_WIDTH + 2 * PADDING, rect->size.height } };

      write_text (pen, &left, sign, 0, TRUE, sign_colour);
      inner.origin.x += SIGN_WIDTH;
      inner.size.width -= SIGN_WIDTH;
      if (hetu_import_line_get_refusal (line) != NULL)
        {
          colour = sign_colour;
          frame (pen, rect, hetu_colour_with_alpha (sign_colour, 0.6), 1);
        }
    }
  write_text (pen, &inner, text, is_number ? 1 : is_merged ? 0.5 : 0, FALSE, colour);
}

static void
draw_row (Pen *pen, guint row)
{
  HetuImportSheet *self = pen->sheet;

  for (guint column = pen->first_column; column <= pen->last_column; column++)
    {
      const HetuCellRange *merged = hetu_grid_find_merged (self->grid, row, column);
      HetuCellRange range = { row, row, column, column };
      graphene_rect_t rect;

      if (merged != NULL)
        {
          if (row != MAX (merged->first_row, pen->first_row) ||
              column != MAX (merged->first_column, pen->first_column))
            continue;
          range = *merged;
          range.last_column = MIN (range.last_column, self->n_columns - 1);
          range.last_row = MIN (range.last_row, self->n_rows - 1);
        }
      rect = hetu_import_sheet_place (self, &range);
      draw_cell (pen,
                 range.first_row,
                 range.first_column,
                 &rect,
                 range.last_column > range.first_column);
    }
}

/* A frame goes through no merged cell. */
static graphene_rect_t
place_whole (HetuImportSheet *self, HetuCellRange range)
{
  const HetuCellRange *merged =
      hetu_grid_find_merged (self->grid, range.first_row, range.first_column);

  if (merged != NULL)
    {
      range.first_row = merged->first_row;
      range.first_column = merged->first_column;
      range.last_row = MAX (range.last_row, merged->last_row);
      range.last_column = MAX (range.last_column, merged->last_column);
    }
  return hetu_import_sheet_place (self, &range);
}

static void
frame_questions (Pen *pen, const GPtrArray *questions)
{
  HetuImportSheet *self = pen->sheet;

  for (guint i = 0; i < questions->len; i++)
    {
      const HetuQuestion *question = questions->pdata[i];
      graphene_rect_t rect;

      if (question->ask == HETU_ASK_LAYOUT && question->range.first_row != question->range.last_row)
        continue;
      rect = place_whole (self, question->range);
      frame (pen, &rect, self->theme->state_texts[HETU_STATE_BEHIND], 2);
    }
}

static void
draw_frames (Pen *pen)
{
  HetuImportSheet *self = pen->sheet;
  HetuCellRange cursor = { self->row, self->row, self->column, self->column };
  graphene_rect_t rect;

  for (guint i = 0; self->mapping != NULL && i < self->report->mappings->len; i++)
    if (hetu_mapping_get_grid (self->report->mappings->pdata[i]) == self->grid)
      frame_questions (pen, hetu_mapping_get_questions (self->report->mappings->pdata[i]));
  if (self->is_lit)
    {
      rect = hetu_import_sheet_place (self, &self->lit);
      frame (pen, &rect, hetu_colour_with_alpha (self->theme->text, 0.45), 1.5f);
    }
  rect = place_whole (self, cursor);
  frame (pen,
         &rect,
         gtk_widget_has_focus (GTK_WIDGET (self))
             ? self->theme->slots[1]
             : hetu_colour_with_alpha (self->theme->slots[1], 0.5),
         2);
}

/* ---- heads */

static void
draw_column_head (Pen *pen, guint column)
{
  HetuImportSheet *self = pen->sheet;
  const HetuTheme *theme = self->theme;
  HetuCellRange range = { 0, 0, column, column };
  graphene_rect_t rect = hetu_import_sheet_place (self, &range);
  const HetuMapping *mapping = hetu_import_sheet_find_mapping (self, self->row, column);
  HetuColumnRole role =
      mapping != NULL ? hetu_mapping_get_role (mapping, column) : HETU_ROLE_IGNORED;
  HetuColour colour = hetu_import_sheet_get_colour (theme, role);
  g_autofree char *letters = hetu_cell_name (0, column);
  g_autofree char *word = NULL;

  if (hetu_grid_is_column_hidden (self->grid, column))
    word = g_strdup (_ ("hidden"));
  else if (mapping != NULL)
    word = hetu_mapping_dup_role_words (mapping, column);
  else
    word = g_strdup ("");
  letters[strlen (letters) - 1] = '\0';
  rect.origin.y = 0;
  rect.size.width -= 1;
  rect.size.height = self->head_height / 2.0f;
  write_text (pen, &rect, letters, 0.5, FALSE, theme->text2);
  rect.origin.y = rect.size.height;
  write_text (pen,
              &rect,
              word,
              0.5,
              role != HETU_ROLE_IGNORED,
              role == HETU_ROLE_IGNORED ? theme->text3 : theme->text);
  rect.origin.y = self->head_height - 3;
  rect.size.height = 3;
  if (role != HETU_ROLE_IGNORED)
    fill (pen, &rect, colour);
}

static void
draw_row_head (Pen *pen, guint row)
{
  HetuImportSheet *self = pen->sheet;
  const HetuTheme *theme = self->theme;
  HetuCellRange range = { row, row, 0, 0 };
  graphene_rect_t rect = hetu_import_sheet_place (self, &range);
  const HetuMapping *mapping = hetu_import_sheet_find_mapping (self, row, self->column);
  HetuColumnRole role =
      mapping != NULL ? hetu_mapping_get_row_role (mapping, row) : HETU_ROLE_IGNORED;
  g_autofree char *number = g_strdup_printf ("%u", row + 1);
  gboolean is_row_hidden = hetu_grid_is_row_hidden (self->grid, row);

  rect.origin.x = 0;
  rect.size.width = self->side_width - 4;
  write_text (pen, &rect, number, 1, FALSE, is_row_hidden ? theme->text3 : theme->text2);
  if (is_row_hidden)
    write_text (pen, &rect, _ ("hidden"), 0, FALSE, theme->text3);
  else if (role != HETU_ROLE_IGNORED)
    {
      write_text (pen, &rect, hetu_column_role_to_label (role), 0, TRUE, theme->text);
      rect.origin.x = self->side_width - 4;
      rect.size.width = 3;
      rect.size.height -= 1;
      fill (pen, &rect, hetu_import_sheet_get_colour (theme, role));
    }
}

static void
draw_heads (Pen *pen, int width, int height)
{
  HetuImportSheet *self = pen->sheet;
  const HetuTheme *theme = self->theme;
  HetuColour ground = hetu_colour_mix (theme->canvas, theme->text, 0.05);
  graphene_rect_t top = { { 0, 0 }, { width, self->head_height } };
  graphene_rect_t side = { { 0, self->head_height },
                           { self->side_width, height - self->head_height } };

  gtk_snapshot_push_clip (pen->snapshot, &side);
  fill (pen, &side, ground);
  for (guint row = pen->first_row; row <= pen->last_row; row++)
    draw_row_head (pen, row);
  gtk_snapshot_pop (pen->snapshot);
  fill (pen, &top, ground);
  top.origin.x = self->side_width;
  top.size.width -= self->side_width;
  gtk_snapshot_push_clip (pen->snapshot, &top);
  for (guint column = pen->first_column; column <= pen->last_column; column++)
    draw_column_head (pen, column);
  gtk_snapshot_pop (pen->snapshot);
  fill (pen, &GRAPHENE_RECT_INIT (0, self->head_height - 1, width, 1), theme->axis);
  fill (pen, &GRAPHENE_RECT_INIT (self->side_width - 1, self->head_height, 1, height), theme->axis);
}

static void
pen_init (Pen *pen, HetuImportSheet *self, GtkSnapshot *snapshot, int width, int height)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  double x = gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
  double y = gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]);

  pen->sheet = self;
  pen->snapshot = snapshot;
  pen->layout = pango_layout_new (context);
  pango_layout_set_single_paragraph_mode (pen->layout, TRUE);
  pango_layout_set_ellipsize (pen->layout, PANGO_ELLIPSIZE_END);
  pen->plain = pango_font_description_copy (pango_context_get_font_description (context));
  pen->bold = pango_font_description_copy (pen->plain);
  pango_font_description_set_weight (pen->bold, PANGO_WEIGHT_BOLD);
  pen->first_row = (guint) (y / self->row_height);
  pen->last_row = MIN (self->n_rows - 1, (guint) ((y + height) / self->row_height));
  pen->first_column = hetu_import_sheet_find_column (self, x);
  pen->last_column = hetu_import_sheet_find_column (self, x + width);
}

void
hetu_import_sheet_draw (HetuImportSheet *self, GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  graphene_rect_t cells = { { self->side_width, self->head_height },
                            { width - self->side_width, height - self->head_height } };
  Pen pen = { 0 };

  if (self->grid == NULL || self->n_rows == 0 || self->n_columns == 0 ||
      self->adjustments[0] == NULL || self->adjustments[1] == NULL || cells.size.width <= 0 ||
      cells.size.height <= 0)
    return;
  pen_init (&pen, self, snapshot, width - self->side_width, height - self->head_height);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gtk_snapshot_push_clip (snapshot, &cells);
  fill (&pen,
        &GRAPHENE_RECT_INIT (cells.origin.x,
                             cells.origin.y,
                             MIN (cells.size.width, self->edges[self->n_columns]),
                             MIN (cells.size.height, (float) self->n_rows * self->row_height)),
        self->theme->grid);
  for (guint row = pen.first_row; row <= pen.last_row; row++)
    draw_row (&pen, row);
  draw_frames (&pen);
  gtk_snapshot_pop (snapshot);
  draw_heads (&pen, width, height);
  gtk_snapshot_pop (snapshot);
  g_object_unref (pen.layout);
  pango_font_description_free (pen.plain);
  pango_font_description_free (pen.bold);
}
