/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ranks beside a datum: of the figures, and as a report states them. */
#include "tidy-store.h"
#include "ui/dossier.h"

#include <string.h>

static const gint32 urban[] = { 410302, 410303, 410304, 410305, 410307, 410308, 410311 };

/* The fact of @label of the newest outturn of 老城区; "" for none. */
static char *
read_fact (const char *rows, const char *label)
{
  g_autoptr (HetuStore) store = open_with (rows);
  g_autoptr (HetuSettings) settings = hetu_settings_new ();
  g_autoptr (HetuSession) session = hetu_session_new (settings);
  HetuSpec *spec = hetu_spec_new ();
  HetuFrame *frame = NULL;
  char *found = NULL;

  spec->kind = HETU_CHART_RANKED_BAR;
  spec->measure = HETU_MEASURE_GROWTH;
  hetu_spec_set_indicators (spec, (const char *[]){ "gdp", NULL });
  hetu_spec_set_regions (spec, urban, G_N_ELEMENTS (urban));
  spec->to = hetu_period_year (2022);
  hetu_session_set_store (session, store);
  hetu_session_change (session, spec, "test");
  frame = hetu_session_get_frame (session);
  g_assert_nonnull (frame);
  for (guint i = 0; i < frame->rows->len && found == NULL; i++)
    {
      g_autoptr (HetuDossier) dossier = NULL;

      if (hetu_frame_get_row_region (frame, hetu_frame_get_row (frame, i)) != urban[0])
        continue;
      dossier = hetu_dossier_new (session, frame, i);
      for (guint j = 0; j < dossier->facts->len; j++)
        {
          const HetuDossierFact *fact = g_ptr_array_index (dossier->facts, j);

          if (g_str_equal (fact->label, label))
            found = g_strdup (fact->value);
        }
    }
  return found != NULL ? found : g_strdup ("");
}

/* Growth of the first @n places of 洛阳市, the first on top this year and at @before last year. */
static char *
make_rows (guint n, int before, const char *stated)
{
  static const gint32 all[] = { 410302, 410303, 410304, 410305, 410307, 410308, 410311,
                                410323, 410324, 410325, 410326, 410327, 410328, 410329 };
  GString *rows = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (rows, "gdp,%d,2022,growth,%u.0,%%\n", all[i], 20 - i);
      if (before > 0)
        g_string_append_printf (rows,
                                "gdp,%d,2021,growth,%d.%d,%%\n",
                                all[i],
                                i == 0 ? 21 - before : 20 - (int) i,
                                i == 0 ? 5 : 0);
    }
  if (stated != NULL)
    g_string_append_printf (rows, "gdp,410302,2022,rank,%s,位,410300,,,增速位次\n", stated);
  return g_string_free (rows, FALSE);
}

static void
test_rank_and_what_a_report_states (void)
{
  static const struct
  {
    guint n;
    int before;
    const char *stated;
    const char *rank;
    const char *beside;
  } cases[] = {
    { 14, 0, "1", "No. 1 of 14", "No. 1: agrees" },
    { 14, 0, "2", "No. 1 of 14", "No. 2: differs" },
    { 14, 4, NULL, "No. 1 of 14 ▲2", "" },
    { 10, 0, "2", "No. 1; 10 of 14 have figures", "No. 2: not comparable, figures lack" },
    { 2, 0, "1", "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rows = make_rows (cases[i].n, cases[i].before, cases[i].stated);
      g_autofree char *rank = read_fact (rows, "Rank by the figures");
      g_autofree char *beside = read_fact (rows, "Stated rank");

      g_assert_cmpstr (rank, ==, cases[i].rank);
      g_assert_cmpstr (beside, ==, cases[i].beside);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dossier/rank-and-what-a-report-states", test_rank_and_what_a_report_states);
  return g_test_run ();
}
