/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a sheet of a workbook prints: A4, as wide as the page. Programs pass over page breaks in a sheet that is fitted to pages, so
 * one with breaks is scaled by what is known of its width instead. */
#include "export/xlsx-private.h"

#define MARGIN_INCHES 0.3
#define TOP_INCHES 0.5
#define FOOT_INCHES 0.6
#define POINTS_PER_INCH 72.0
#define A4_LONG_PT 841.89
#define A4_SHORT_PT 595.276
#define ROW_PT 15.0
#define LEAST_PERCENT 10
/* Rows of a page that are not counted on: programs round their heights. */
#define SPARE_ROWS 2

void
hetu_sheet_set_page (HetuSheet *self, gboolean landscape)
{
  gboolean chinese;

  if (self == NULL)
    return;
  chinese = self->workbook->language == HETU_LANGUAGE_ZH;
  if (landscape)
    worksheet_set_landscape (self->sheet);
  else
    worksheet_set_portrait (self->sheet);
  worksheet_set_margins (self->sheet, MARGIN_INCHES, MARGIN_INCHES, TOP_INCHES, FOOT_INCHES);
  worksheet_fit_to_pages (self->sheet, 1, 0);
  worksheet_center_horizontally (self->sheet);
  hetu_workbook_keep (
      self->workbook,
      worksheet_set_footer (self->sheet, chinese ? "&C第 &P 页 共 &N 页" : "&CPage &P of &N"));
}

void
hetu_sheet_set_printed (HetuSheet *self, guint n_rows, guint n_columns)
{
  g_return_if_fail (n_rows > 0 && n_columns > 0);

  if (self != NULL)
    hetu_workbook_keep (
        self->workbook,
        worksheet_print_area (self->sheet, 0, 0, n_rows - 1, (lxw_col_t) (n_columns - 1)));
}

void
hetu_sheet_set_blocks (HetuSheet *self,
                       const guint *starts,
                       guint n_starts,
                       guint end,
                       double width_pt)
{
  double room = A4_LONG_PT - 2 * MARGIN_INCHES * POINTS_PER_INCH;
  double height = A4_SHORT_PT - (TOP_INCHES + FOOT_INCHES) * POINTS_PER_INCH;
  guint percent = (guint) CLAMP (100 * room / width_pt, LEAST_PERCENT, 100);
  guint rows = (guint) (height / ROW_PT * 100 / percent) - SPARE_ROWS;
  g_autofree lxw_row_t *breaks = g_new0 (lxw_row_t, n_starts + 1);
  guint n_breaks = 0, used = 0;

  g_return_if_fail ((starts != NULL || n_starts == 0) && width_pt > 0);

  if (self == NULL)
    return;
  hetu_sheet_set_page (self, TRUE);
  worksheet_set_print_scale (self->sheet, (uint16_t) percent);
  for (guint i = 0; i < n_starts; i++)
    {
      guint block = (i + 1 < n_starts ? starts[i + 1] : end) - starts[i];

      if (used > 0 && used + block > rows)
        {
          breaks[n_breaks++] = starts[i];
          used = 0;
        }
      /* Where one that is higher than a page ends is not known: the next begins a page. */
      used = MIN (used + block, rows);
    }
  if (n_breaks > 0)
    hetu_workbook_keep (self->workbook, worksheet_set_h_pagebreaks (self->sheet, breaks));
}
