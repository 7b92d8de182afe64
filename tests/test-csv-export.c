/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/csv.h"

#include <string.h>

static void
test_quotes_as_rfc_4180 (void)
{
  g_autoptr (HetuFrame) frame = hetu_frame_new (HETU_CHART_RANKED_BAR, HETU_LANGUAGE_ZH);
  HetuFrameSeries series = { .region = 410311,
                             .name = (char *) "洛龙,“区\"",
                             .short_name = (char *) "洛龙" };
  HetuFrameKey panel = { .name = (char *) "地区生产总值" };
  HetuFrameRow row = { .period = hetu_period_year (2022),
                       .value = HETU_DECIMAL (5824, 1),
                       .y = 582.4,
                       .has_value = TRUE };
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  hetu_frame_add_panel (frame, &panel);
  hetu_frame_add_series (frame, &series);
  hetu_frame_add_row (frame, &row);
  bytes = hetu_csv_encode (frame);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_nonnull (strstr (text, "\"洛龙,“区\"\"\""));
  g_assert_nonnull (strstr (text, "582.4"));
  g_assert_true (g_str_has_suffix (text, "\r\n"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-export/quotes-as-rfc-4180", test_quotes_as_rfc_4180);
  return g_test_run ();
}
