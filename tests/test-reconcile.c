/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "evidence.h"

/* What a rule finds in a few figures. */
typedef struct
{
  const char *name;
  const char *rule;
  const char *lines;
  const char *note; /* (nullable): a break */
  const char *found;
} Case;

#define INDUSTRIES(p, s, t)                                         \
  "primary 410300 2022 level " p "\nsecondary 410300 2022 level " s \
  "\ntertiary 410300 2022 level " t "\n"

static const Case cases[] = {
  { "parts/exact",
    "parts",
    "gdp 410300 2022 level 100.0\n" INDUSTRIES ("5.0", "45.0", "50.0"),
    NULL,
    "" },
  { "parts/at-the-boundary",
    "parts",
    /* Four operands of one decimal: 0.2 is rounding. */
    "gdp 410300 2022 level 100.2\n" INDUSTRIES ("5.0", "45.0", "50.0"),
    NULL,
    "" },
  { "parts/beyond-it",
    "parts",
    "gdp 410300 2022 level 100.3\n" INDUSTRIES ("5.0", "45.0", "50.0"),
    NULL,
    "error parts gdp 410300 2022" },
  { "parts/coarse-whole",
    "parts",
    "gdp 410300 2022 level 100\n" INDUSTRIES ("5.0", "45.0", "50.6"),
    NULL,
    "" },
  { "parts/coarse-whole-beyond",
    "parts",
    "gdp 410300 2022 level 100\n" INDUSTRIES ("5.0", "45.0", "50.7"),
    NULL,
    "error parts gdp 410300 2022" },
  { "parts/one-lacks",
    "parts",
    "gdp 410300 2022 level 100.0\nprimary 410300 2022 level 5.0",
    NULL,
    "" },
  { "parts/revised-whole",
    "parts",
    /* A later edition of the whole, less than a hundredth off, says nothing of older parts. */
    "gdp 410300 2022 level 100.9 @2\n" INDUSTRIES ("5.0", "45.0", "50.0"),
    NULL,
    "" },
  { "parts/the-edition-of-the-parts",
    "parts",
    "gdp 410300 2022 level 110.0 @2\ngdp 410300 2022 level 100.0 @1\n" INDUSTRIES ("5.0",
                                                                                   "45.0",
                                                                                   "50.0"),
    NULL,
    "" },
  { "districts/add-up",
    "districts",
    "gdp 410300 2022 level 100.00\ngdp 410302 2022 level 20.00\ngdp 410303 2022 level 30.00\n"
    "gdp 410311 2022 level 50.02",
    NULL,
    "" },
  { "districts/above",
    "districts",
    "gdp 410300 2022 level 100.00\ngdp 410302 2022 level 20.00\ngdp 410303 2022 level 30.00\n"
    "gdp 410311 2022 level 50.03",
    NULL,
    "error districts gdp 410300 2022" },
  { "districts/below",
    "districts",
    "gdp 410300 2022 level 100.00\ngdp 410302 2022 level 20.00\ngdp 410303 2022 level 30.00\n"
    "gdp 410311 2022 level 45.00",
    NULL,
    "warning districts gdp 410300 2022" },
  { "districts/some-are-less",
    "districts",
    "gdp 410300 2022 level 100.00\ngdp 410302 2022 level 20.00",
    NULL,
    "" },
  { "districts/some-are-more",
    "districts",
    "gdp 410300 2022 level 100.00\ngdp 410302 2022 level 70.00\ngdp 410303 2022 level 31.00",
    NULL,
    "error districts gdp 410300 2022" },
  { "districts/few-of-many",
    "districts",
    /* The one city of the province that is known. */
    "gdp 410000 2022 level 1000.0\ngdp 410300 2022 level 100.0",
    NULL,
    "" },
  { "districts/rates-do-not-add",
    "districts",
    "gdp_per_capita 410300 2022 level 70000\ngdp_per_capita 410302 2022 level 80000",
    NULL,
    "" },
  { "districts/losses",
    "districts",
    "profit 410300 2022 level 10.0\nprofit 410302 2022 level 30.0\nprofit 410303 2022 level -15.0",
    NULL,
    "" },
  { "districts/explained",
    "districts",
    "gdp 410300 2022 level 100.00\ngdp 410302 2022 level 20.00\ngdp 410303 2022 level 30.00\n"
    "gdp 410311 2022 level 45.00",
    "gdp 410303 2022 高新区另列",
    "note districts gdp 410300 2022" },
  { "share-range/hundred", "share-range", "tertiary_share 410300 2022 share 100.0", NULL, "" },
  { "share-range/above",
    "share-range",
    "tertiary_share 410300 2022 share 127",
    NULL,
    "error share-range tertiary_share 410300 2022" },
  { "share-range/below",
    "share-range",
    "gdp 410302 2022 share -0.1 of410300",
    NULL,
    "error share-range gdp 410302 2022" },
  { "share-range/tenths", "share-range", "tertiary_share 410300 2022 share 4 成", NULL, "" },
  { "share-range/completion-may", "share-range", "completion 410300 2022 ratio 178", NULL, "" },
  { "share/of-its-parts",
    "share",
    "gdp 410300 2022 level 1200.0\ntertiary 410300 2022 level 611.0\n"
    "tertiary_share 410300 2022 share 50.9",
    NULL,
    "" },
  { "share/not-of-them",
    "share",
    "gdp 410300 2022 level 1200.0\ntertiary 410300 2022 level 611.0\n"
    "tertiary_share 410300 2022 share 51.0",
    NULL,
    "warning share tertiary_share 410300 2022" },
  { "share/make-a-hundred",
    "share",
    "primary_share 410300 2022 share 4.9\nsecondary_share 410300 2022 share 45.1\n"
    "tertiary_share 410300 2022 share 50.1",
    NULL,
    "" },
  { "share/do-not",
    "share",
    "primary_share 410300 2022 share 4.9\nsecondary_share 410300 2022 share 45.1\n"
    "tertiary_share 410300 2022 share 50.2",
    NULL,
    "error share primary_share 410300 2022" },
  { "share/of-the-city",
    "share",
    "gdp 410300 2022 level 100.0\ngdp 410302 2022 level 20.0\ngdp 410302 2022 share 25.0 of410300",
    NULL,
    "warning share gdp 410302 2022" },
};

static void
check_case (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (GArray) found = NULL;
  g_autofree char *text = NULL;
  Evidence evidence;

  evidence_init (&evidence, one->lines, one->note);
  found = evidence_run (&evidence, one->rule);
  text = evidence_print (&evidence, found);
  g_assert_cmpstr (text, ==, one->found);
  for (guint i = 0; i < found->len; i++)
    {
      const HetuDiscrepancy *what = &g_array_index (found, HetuDiscrepancy, i);

      g_assert_true (what->message != NULL && *what->message != '\0');
      g_assert_true (what->action != NULL && *what->action != '\0');
      g_assert_true (what->formula != NULL && *what->formula != '\0');
      g_assert_cmpint (what->known, ==, what->because != NULL);
    }
  evidence_clear (&evidence);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/reconcile/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], check_case);
    }
  return g_test_run ();
}
