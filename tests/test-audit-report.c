/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reports accepted into a store and audited: as they are none of their figures disagrees; with ten of them changed, ten do, and each names
 * what stood there. HETU_AUDIT_SEEDS tells how often, HETU_AUDIT_REPORT one more report. */
#include "audit-fixture.h"

#include <math.h>
#include <stdlib.h>

#define N_CHANGED 10

typedef struct
{
  const char *path; /* of the text; a name of tests/reports or a whole path */
  HetuAuditOptions options;
} Report;

/* One figure that a copy tells differently. */
typedef struct
{
  guint figure; /* of the unchanged text */
  HetuDecimal was;
  HetuDecimal is;
} Change;

static char *
load_text (const Report *report)
{
  g_autofree char *name = g_strconcat (report->path, ".txt", NULL);
  g_autofree char *path = g_path_is_absolute (report->path)
                              ? g_strdup (report->path)
                              : g_test_build_filename (G_TEST_DIST, "reports", name, NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

/* ---- changing figures */

static const HetuClaim *
get_claim (const HetuAudit *audit, guint figure)
{
  return &g_array_index (audit->claims, HetuClaim, hetu_audit_get_figure (audit, figure)->claim);
}

static char *
dup_number (const HetuAudit *audit, const HetuClaim *claim)
{
  const guint32 *bytes = audit->reading->bytes;

  return g_strndup (audit->reading->text + bytes[claim->value_start],
                    bytes[claim->value_end] - bytes[claim->value_start]);
}

/* Figures in digits that the store confirms, each on a number of its own. */
static gboolean
may_be_changed (const HetuAudit *audit, guint figure)
{
  const HetuAuditFigure *one = hetu_audit_get_figure (audit, figure);
  const HetuClaim *claim = get_claim (audit, figure);
  g_autofree char *number = dup_number (audit, claim);
  HetuDecimal value;

  if (one->verdict != HETU_VERDICT_AGREES || !one->told.has_value ||
      one->told.comparator == HETU_COMPARATOR_RANGE || one->shown.id != 0 ||
      !hetu_decimal_parse (number, &value, NULL) || !g_ascii_isdigit (number[0]))
    return FALSE;
  for (guint i = 0; i < audit->claims->len; i++)
    if (i != one->claim &&
        g_array_index (audit->claims, HetuClaim, i).value_start == claim->value_start)
      return FALSE;
  return TRUE;
}

/* Another number of as many digits: the first of them changes, or the last. */
static char *
change_number (const char *number, GRand *rand)
{
  char *changed = g_strdup (number);
  gsize length = strlen (changed);
  gsize at = g_rand_boolean (rand) && changed[length - 1] != '.' ? length - 1 : 0;

  changed[at] = (char) ('1' + (changed[at] - '1' + 9 + g_rand_int_range (rand, 1, 9)) % 9);
  return changed;
}

static int
compare_changes (gconstpointer a, gconstpointer b)
{
  return (int) ((const Change *) a)->figure - (int) ((const Change *) b)->figure;
}

static GArray *
choose_changes (const HetuAudit *audit, GRand *rand)
{
  g_autoptr (GArray) may = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (Change));

  for (guint i = 0; i < audit->figures->len; i++)
    if (may_be_changed (audit, i))
      g_array_append_val (may, i);
  g_assert_cmpuint (may->len, >=, N_CHANGED);
  for (guint i = 0; i < N_CHANGED; i++)
    {
      gint32 at = g_rand_int_range (rand, 0, (gint32) may->len);
      Change change = { .figure = g_array_index (may, guint, at) };

      g_array_append_val (changes, change);
      g_array_remove_index_fast (may, (guint) at);
    }
  g_array_sort (changes, compare_changes);
  return changes;
}

/* Returns: (transfer full): the text with the figures of @changes told differently */
static char *
change_text (const HetuAudit *audit, GArray *changes, GRand *rand)
{
  const char *text = audit->reading->text;
  const guint32 *bytes = audit->reading->bytes;
  GString *copy = g_string_new (NULL);
  guint done = 0;

  for (guint i = 0; i < changes->len; i++)
    {
      Change *change = &g_array_index (changes, Change, i);
      const HetuClaim *claim = get_claim (audit, change->figure);
      g_autofree char *was = dup_number (audit, claim);
      g_autofree char *is = change_number (was, rand);

      g_assert_cmpstr (was, !=, is);
      g_assert_true (hetu_decimal_parse (was, &change->was, NULL));
      g_assert_true (hetu_decimal_parse (is, &change->is, NULL));
      g_string_append_len (copy, text + bytes[done], bytes[claim->value_start] - bytes[done]);
      g_string_append (copy, is);
      done = claim->value_end;
    }
  g_string_append (copy, text + bytes[done]);
  return g_string_free (copy, FALSE);
}

/* ---- what is found */

static void
assert_found (const HetuAudit *audit, const HetuAudit *original, const Change *change)
{
  const HetuClaim *claim = get_claim (original, change->figure);
  guint n = 0;

  for (guint i = 0; i < audit->figures->len; i++)
    {
      const HetuAuditFigure *figure = hetu_audit_get_figure (audit, i);
      gboolean falls = figure->told.value.coefficient < 0;
      HetuDecimal difference;

      if (figure->verdict != HETU_VERDICT_DISAGREES ||
          get_claim (audit, i)->value_start != claim->value_start)
        continue;
      n++;
      g_assert_true (hetu_decimal_subtract (change->is, change->was, &difference));
      g_assert_true (
          hetu_decimal_shift (difference,
                              figure->told.unit.exponent - figure->difference_unit.exponent,
                              &difference));
      g_assert_cmpint (hetu_decimal_compare (get_claim (audit, i)->value, change->is), ==, 0);
      g_assert_true (figure->has_stored_value);
      g_assert_cmpfloat_with_epsilon (fabs (hetu_decimal_to_double (figure->stored_value)),
                                      hetu_decimal_to_double (change->was),
                                      1e-9);
      g_assert_true (figure->has_difference);
      g_assert_cmpfloat_with_epsilon (hetu_decimal_to_double (figure->difference),
                                      (falls ? -1 : 1) * hetu_decimal_to_double (difference),
                                      1e-9);
      g_assert_cmpint (figure->has_percent, ==, !hetu_unit_is_rate (figure->told.unit));
      g_assert_nonnull (strstr (figure->source, "报告"));
      g_assert_cmpint (figure->stored.vintage, ==, 20240110);
      g_assert_cmpstr (figure->reason, !=, "");
    }
  g_assert_cmpuint (n, ==, 1);
}

static void
print_findings (const HetuAudit *audit)
{
  for (guint i = 0; i < audit->figures->len; i++)
    {
      const HetuAuditFigure *figure = hetu_audit_get_figure (audit, i);
      g_autofree char *quote = hetu_audit_dup_quote (audit, i);

      if (hetu_audit_figure_is_finding (figure))
        g_test_message ("%s: %s: %s",
                        hetu_verdict_to_string (figure->verdict),
                        quote,
                        figure->reason);
    }
}

static void
test_ten_changes (gconstpointer data)
{
  const Report *report = data;
  g_autofree char *text = load_text (report);
  const char *seeds = g_getenv ("HETU_AUDIT_SEEDS");
  guint32 n_seeds = seeds != NULL ? (guint32) atoi (seeds) : 6;
  AuditStore store;
  g_autoptr (HetuAudit) original = NULL;

  audit_store_open (&store);
  g_assert_cmpuint (audit_accept (store.store, text, "一份报告", 20240110, &report->options),
                    >,
                    N_CHANGED);
  original = audit_text (store.store, text, &report->options);
  print_findings (original);
  g_assert_cmpuint (hetu_audit_count_findings (original), ==, 0);
  for (guint32 seed = 1; seed <= n_seeds; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GArray) changes = choose_changes (original, rand);
      g_autofree char *copy = change_text (original, changes, rand);
      g_autoptr (HetuAudit) audit = audit_text (store.store, copy, &report->options);

      g_test_message ("seed %u", seed);
      print_findings (audit);
      g_assert_cmpuint (audit->figures->len, ==, original->figures->len);
      for (guint i = 0; i < changes->len; i++)
        assert_found (audit, original, &g_array_index (changes, Change, i));
      g_assert_cmpuint (audit->counts[HETU_VERDICT_DISAGREES], ==, N_CHANGED);
      g_assert_cmpuint (audit->counts[HETU_VERDICT_INCONSISTENT], ==, 0);
      g_assert_cmpuint (audit->counts[HETU_VERDICT_UNKNOWN],
                        ==,
                        original->counts[HETU_VERDICT_UNKNOWN]);
    }
  audit_store_close (&store);
}

int
main (int argc, char **argv)
{
  static Report reports[] = {
    { "communique", { .region = 410300, .year = 2023 } },
    { "county-year", { .region = 410311, .year = 2023 } },
    { "city-year", { .region = 410300, .year = 2023 } },
    { "held-county", { .region = 410311, .year = 2024 } },
    { "work-report", { .region = 410300, .year = 2024 } },
    { "held-quarter", { .region = 410300, .year = 2023 } },
    { NULL, { 0 } },
  };

  g_test_init (&argc, &argv, NULL);
  reports[G_N_ELEMENTS (reports) - 1].path = g_getenv ("HETU_AUDIT_REPORT");
  for (gsize i = 0; i < G_N_ELEMENTS (reports) && reports[i].path != NULL; i++)
    {
      g_autofree char *name = g_path_get_basename (reports[i].path);
      g_autofree char *path = g_strconcat ("/audit/ten-changes/", name, NULL);

      g_test_add_data_func (path, &reports[i], test_ten_changes);
    }
  return g_test_run ();
}
