/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person keeps in a store beside figures: known findings and groups of places. */
#include "error.h"
#include "small-store.h"
#include "store/finding.h"
#include "store/group.h"

static void
set_up (SmallStore *small, gconstpointer data)
{
  small_store_open (small);
}

static void
tear_down (SmallStore *small, gconstpointer data)
{
  small_store_close (small);
}

static void
count (guint *n)
{
  ++*n;
}

static void
accept (SmallStore *small, const char *key, const char *reason)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (hetu_store_accept_finding (small->store, key, reason, NULL, "王", &error));
  g_assert_no_error (error);
}

/* “key: reason; …” */
static char *
list_findings (SmallStore *small)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) findings = hetu_query_accepted_findings (small->store, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    {
      const HetuKnownFinding *one = &g_array_index (findings, HetuKnownFinding, i);

      g_string_append_printf (text, "%s: %s; ", one->key, one->reason);
      g_assert_cmpstr (one->author, ==, "王");
      g_assert_nonnull (one->at);
    }
  return g_string_free (text, FALSE);
}

#define ASSERT_LIST(found, wanted)       \
  G_STMT_START                           \
  {                                      \
    g_autofree char *text_ = found;      \
                                         \
    g_assert_cmpstr (text_, ==, wanted); \
  }                                      \
  G_STMT_END

static void
test_finding_stays_known (SmallStore *small, gconstpointer data)
{
  guint n_changes = 0;

  g_signal_connect_swapped (small->store, "changed", G_CALLBACK (count), &n_changes);
  accept (small, "b", "普查修订");
  accept (small, "a", " 口径不同 ");
  ASSERT_LIST (list_findings (small), "a: 口径不同; b: 普查修订; ");
  accept (small, "a", "口径不同");
  g_assert_cmpuint (n_changes, ==, 2);
  accept (small, "a", "另一来源");
  ASSERT_LIST (list_findings (small), "a: 另一来源; b: 普查修订; ");
  accept (small, "a", NULL);
  accept (small, "c", NULL);
  ASSERT_LIST (list_findings (small), "b: 普查修订; ");
  accept (small, "a", "另一来源");
  ASSERT_LIST (list_findings (small), "a: 另一来源; b: 普查修订; ");
  g_assert_cmpuint (n_changes, ==, 5);
}

/* Told in both languages it is read in both; told again in one, in that one. */
static void
test_finding_speaks_two_languages (SmallStore *small, gconstpointer data)
{
  static const struct
  {
    const char *zh, *en, *read_en;
  } cases[] = {
    { "普查修订", "revised by the census", "revised by the census" },
    { "普查修订", " of the census ", "of the census" },
    { "普查修订", " ", "普查修订" },
    { "普查修订", NULL, "普查修订" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) findings = NULL;
      const HetuKnownFinding *one = NULL;

      g_assert_true (
          hetu_store_accept_finding (small->store, "a", cases[i].zh, cases[i].en, NULL, NULL));
      findings = hetu_query_accepted_findings (small->store, NULL);
      g_assert_cmpuint (findings->len, ==, 1);
      one = &g_array_index (findings, HetuKnownFinding, 0);
      g_assert_cmpstr (hetu_known_finding_get_reason (one, HETU_LANGUAGE_ZH), ==, cases[i].zh);
      g_assert_cmpstr (hetu_known_finding_get_reason (one, HETU_LANGUAGE_EN), ==, cases[i].read_en);
    }
}

static void
test_finding_needs_a_reason (SmallStore *small, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (hetu_store_accept_finding (small->store, "a", " ", NULL, NULL, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  ASSERT_LIST (list_findings (small), "");
}

static gint64
put_group (SmallStore *small, gint64 id, const char *name, gint32 first, gint32 second, int code)
{
  g_autoptr (GArray) codes = g_array_new (FALSE, FALSE, sizeof (gint32));
  HetuDistrictGroup group = { id, (char *) name, codes };
  g_autoptr (GError) error = NULL;
  gint64 written;

  if (first != 0)
    g_array_append_val (codes, first);
  if (second != 0)
    g_array_append_val (codes, second);
  written = hetu_group_put (small->store, &group, &error);
  if (code == 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, HETU_ERROR, code);
  return written;
}

/* “name code code; …” */
static char *
list_groups (SmallStore *small)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) groups = hetu_group_list (small->store, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < groups->len; i++)
    {
      const HetuDistrictGroup *group = &g_array_index (groups, HetuDistrictGroup, i);

      g_string_append (text, group->name);
      for (guint j = 0; j < group->codes->len; j++)
        g_string_append_printf (text, " %d", (int) g_array_index (group->codes, gint32, j));
      g_string_append (text, "; ");
    }
  return g_string_free (text, FALSE);
}

static void
test_groups_keep_their_order (SmallStore *small, gconstpointer data)
{
  guint n_changes = 0;
  gint64 first, second;

  g_signal_connect_swapped (small->store, "groups-changed", G_CALLBACK (count), &n_changes);
  first = put_group (small, 0, " 甲 ", 410311, 410000, 0);
  second = put_group (small, 0, "乙", 410308, 123456, 0);
  ASSERT_LIST (list_groups (small), "甲 410311 410000; 乙 410308; ");
  g_assert_cmpint (put_group (small, first, "丙", 410000, 0, 0), ==, first);
  g_assert_true (hetu_group_remove (small->store, second, NULL));
  ASSERT_LIST (list_groups (small), "丙 410000; ");
  /* What was removed comes back under its own id. */
  g_assert_cmpint (put_group (small, second, "乙", 410308, 0, 0), ==, second);
  ASSERT_LIST (list_groups (small), "丙 410000; 乙 410308; ");
  g_assert_cmpuint (n_changes, ==, 5);
}

static void
test_groups_refused (SmallStore *small, gconstpointer data)
{
  put_group (small, 0, "甲", 410311, 0, 0);
  put_group (small, 0, "甲", 410000, 0, HETU_ERROR_INPUT);
  put_group (small, 0, " ", 410000, 0, HETU_ERROR_INPUT);
  put_group (small, 0, "乙", 0, 0, HETU_ERROR_INPUT);
  ASSERT_LIST (list_groups (small), "甲 410311; ");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add (name, SmallStore, NULL, set_up, test, tear_down)
  ADD ("/known/finding-stays-known", test_finding_stays_known);
  ADD ("/known/finding-speaks-two-languages", test_finding_speaks_two_languages);
  ADD ("/known/finding-needs-a-reason", test_finding_needs_a_reason);
  ADD ("/known/groups-keep-their-order", test_groups_keep_their_order);
  ADD ("/known/groups-refused", test_groups_refused);
#undef ADD
  return g_test_run ();
}
