/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts of a workbook: not pictures, but charts of the program that opens it, bound to the cells. In the colours that the places
 * have here, with the values' unit at their axis. */
#include "export/xlsx-private.h"

#define CHART_WIDTH_PX 640
#define CHART_HEIGHT_PX 384
#define LINE_WIDTH_PT 2.0
#define MARKER_SIZE 6
#define TITLE_PT 12
#define LABEL_PT 9
#define GRID_COLOUR 0xe1e5ea

static void
set_look (lxw_chart_series *series, HetuSheetChartKind kind, HetuColour colour)
{
  lxw_chart_line line = { .color = colour >> 8, .width = LINE_WIDTH_PT };
  lxw_chart_fill fill = { .color = colour >> 8 };

  if (kind == HETU_SHEET_BARS)
    {
      chart_series_set_fill (series, &fill);
      return;
    }
  chart_series_set_line (series, &line);
  chart_series_set_marker_type (series, LXW_CHART_MARKER_CIRCLE);
  chart_series_set_marker_size (series, MARKER_SIZE);
  chart_series_set_marker_fill (series, &fill);
  chart_series_set_marker_line (series, &line);
}

static void
add_series (HetuSheet *self, lxw_chart *chart, const HetuSheetChart *given, guint index)
{
  lxw_chart_series *series = chart_add_series (chart, NULL, NULL);
  guint first = given->head_row + 1, last = given->head_row + given->n_rows;
  lxw_col_t column = (lxw_col_t) (given->first_column + index);
  lxw_col_t periods = (lxw_col_t) (given->first_column - 1);

  chart_series_set_categories (series, self->name, first, periods, last, periods);
  chart_series_set_values (series, self->name, first, column, last, column);
  chart_series_set_name_range (series, self->name, given->head_row, column);
  set_look (series, given->kind, given->colours[index]);
}

void
hetu_sheet_add_chart (HetuSheet *self, guint row, guint column, const HetuSheetChart *chart)
{
  lxw_chart_font title = { .size = TITLE_PT, .bold = LXW_TRUE };
  lxw_chart_font label = { .size = LABEL_PT };
  lxw_chart_line grid = { .color = GRID_COLOUR, .width = 0.75 };
  lxw_chart_options options = { .x_scale = CHART_WIDTH_PX / 480.0,
                                .y_scale = CHART_HEIGHT_PX / 288.0,
                                .description = (char *) chart->title };
  lxw_chart *made;

  g_return_if_fail (chart != NULL && chart->first_column > 0 && chart->n_rows > 0);

  if (self == NULL)
    return;
  made = workbook_add_chart (self->workbook->book,
                             chart->kind == HETU_SHEET_BARS ? LXW_CHART_COLUMN : LXW_CHART_LINE);
  if (made == NULL)
    {
      hetu_workbook_keep (self->workbook, LXW_ERROR_MEMORY_MALLOC_FAILED);
      return;
    }
  for (guint i = 0; i < chart->n_series; i++)
    add_series (self, made, chart, i);
  chart_title_set_name (made, chart->title);
  chart_title_set_name_font (made, &title);
  chart_axis_set_num_font (made->x_axis, &label);
  chart_axis_set_num_font (made->y_axis, &label);
  if (*chart->unit != '\0')
    {
      chart_axis_set_name (made->y_axis, chart->unit);
      chart_axis_set_name_font (made->y_axis, &label);
    }
  if (chart->grouped)
    chart_axis_set_num_format (made->y_axis, "#,##0");
  if (chart->from_zero)
    chart_axis_set_min (made->y_axis, 0);
  /* Periods stay below the plot where values are negative. */
  chart_axis_set_label_position (made->x_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
  chart_axis_major_gridlines_set_line (made->y_axis, &grid);
  chart_legend_set_position (made, LXW_CHART_LEGEND_BOTTOM);
  chart_show_blanks_as (made, LXW_CHART_BLANKS_AS_GAP);
  hetu_workbook_keep (
      self->workbook,
      worksheet_insert_chart_opt (self->sheet, row, (lxw_col_t) column, made, &options));
}
