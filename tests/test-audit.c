/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A draft's figure against what a report told: by precision, comparator, unit, sign, kind and edition. */
#include "audit-fixture.h"

#include "audit/report.h"
#include "error.h"

#define HEAD "洛阳市2023年国民经济和社会发展统计公报\n\n全年"

/* What the store was told, what a draft tells, and what comes of its first figure. */
typedef struct
{
  const char *name;
  const char *stored;
  const char *draft;
  HetuVerdict verdict;
  const char *difference; /* in Chinese */
  const char *reason;     /* (nullable): words of it */
} Case;

static const Case cases[] = {
  { "precision/coarser",
    "地区生产总值582.4亿元。",
    "地区生产总值582亿元。",
    HETU_VERDICT_AGREES,
    "−0.4 亿元（−0.07%）",
    "The store has 582.4" },
  { "derived/gap",
    "地区生产总值增长5.2%。全省地区生产总值增长3.1%。",
    "地区生产总值增速高于全省2.1个百分点。",
    HETU_VERDICT_AGREES,
    "",
    "derived of its figures" },
  { "derived/gap-off",
    "地区生产总值增长5.2%。全省地区生产总值增长3.1%。",
    "地区生产总值增速高于全省2.9个百分点。",
    HETU_VERDICT_DISAGREES,
    "+0.8 个百分点",
    "make 2.1" },
  { "derived/share",
    "地区生产总值100亿元。第一产业增加值20亿元。",
    "三次产业结构为20:30:50。",
    HETU_VERDICT_AGREES,
    "",
    "20 ÷ 100" },
  { "derived/share-rounded",
    "地区生产总值100亿元。第一产业增加值20.04亿元。",
    "三次产业结构为20:30:50。",
    HETU_VERDICT_AGREES,
    "",
    NULL },
  { "derived/share-off",
    "地区生产总值100.0亿元。第一产业增加值20.0亿元。",
    "三次产业结构为25.0:25.0:50.0。",
    HETU_VERDICT_DISAGREES,
    "+5.0 个百分点",
    "store’s figures make" },
  { "derived/growth",
    "一般公共预算收入110.0亿元。2022年，一般公共预算收入100.0亿元。",
    "一般公共预算收入增长10.0%。",
    HETU_VERDICT_AGREES,
    "",
    "derived of its figures" },
  { "derived/growth-of-another-basis",
    "一般公共预算收入110.0亿元。2022年，一般公共预算收入100.0亿元。",
    "一般公共预算收入增长15.0%。",
    HETU_VERDICT_UNKNOWN,
    "",
    "another basis" },
  { "derived/real-growth-of-no-levels",
    "地区生产总值110亿元。2022年，地区生产总值100亿元。",
    "地区生产总值增长10%。",
    HETU_VERDICT_UNKNOWN,
    "",
    "holds nothing" },
  { "derived/change-of-growth",
    "地区生产总值增长5.2%。上半年，地区生产总值增长4.7%。",
    "地区生产总值增速比上半年提高0.5个百分点。",
    HETU_VERDICT_AGREES,
    "",
    "5.2 − 4.7" },
  { "derived/change-of-growth-off",
    "地区生产总值增长5.2%。上半年，地区生产总值增长4.7%。",
    "地区生产总值增速比上半年提高0.9个百分点。",
    HETU_VERDICT_DISAGREES,
    "+0.4 个百分点",
    "make 0.5" },
  { "derived/change-down",
    "地区生产总值增长5.2%。2022年，地区生产总值增长6.4%。",
    "地区生产总值增速比上年回落1.2个百分点。",
    HETU_VERDICT_AGREES,
    "",
    "5.2 − 6.4" },
  { "derived/change-of-a-share",
    "第三产业增加值占地区生产总值比重为62.3%。2022年，第三产业增加值占地区生产总值比重为61.2%。",
    "第三产业增加值占地区生产总值比重比上年提高1.4个百分点。",
    HETU_VERDICT_DISAGREES,
    "+0.3 个百分点",
    "62.3 − 61.2" },
  { "derived/change-against-nothing",
    "地区生产总值增长5.2%。2022年，地区生产总值增长6.4%。",
    "地区生产总值增速提高1.2个百分点。",
    HETU_VERDICT_UNKNOWN,
    "",
    "holds nothing" },
  { "derived/not-of-bounds",
    "地区生产总值增长5%以上。全省地区生产总值增长3.1%。",
    "地区生产总值增速高于全省2.1个百分点。",
    HETU_VERDICT_UNKNOWN,
    "",
    "holds nothing" },
  { "precision/finer",
    "地区生产总值582亿元。",
    "地区生产总值582.4亿元。",
    HETU_VERDICT_AGREES,
    "+0.4 亿元（+0.07%）",
    "The store has 582" },
  { "precision/off-by-one",
    "地区生产总值582.4亿元。",
    "地区生产总值583亿元。",
    HETU_VERDICT_DISAGREES,
    "+0.6 亿元（+0.1%）",
    "The draft has" },
  { "precision/last-digit",
    "地区生产总值582.4亿元。",
    "地区生产总值582.5亿元。",
    HETU_VERDICT_DISAGREES,
    "+0.1 亿元（+0.02%）",
    NULL },
  { "unit/ten-thousands",
    "新增市场主体16012户。",
    "新增市场主体1.6万户。",
    HETU_VERDICT_AGREES,
    "−0.0012 万户（−0.07%）",
    NULL },
  { "unit/ten-thousands-off",
    "新增市场主体16512户。",
    "新增市场主体1.6万户。",
    HETU_VERDICT_DISAGREES,
    "−0.0512 万户（−3.1%）",
    NULL },
  { "unit/money",
    "地区生产总值1000亿元。",
    "地区生产总值0.1万亿元。",
    HETU_VERDICT_AGREES,
    NULL,
    NULL },
  { "unit/measure-words", "新建学校12所。", "新建学校13个。", HETU_VERDICT_DISAGREES, NULL, NULL },
  { "about/near",
    "地区生产总值582.4亿元。",
    "地区生产总值约590亿元。",
    HETU_VERDICT_AGREES,
    NULL,
    "The store has 582.4" },
  { "about/far",
    "地区生产总值582.4亿元。",
    "地区生产总值约680亿元。",
    HETU_VERDICT_DISAGREES,
    NULL,
    NULL },
  { "about/rate-near",
    "地区生产总值增长5.2%。",
    "地区生产总值增长5.5%左右。",
    HETU_VERDICT_AGREES,
    "+0.3 个百分点",
    NULL },
  { "about/rate-far",
    "地区生产总值增长5.2%。",
    "地区生产总值增长6%左右。",
    HETU_VERDICT_DISAGREES,
    "+0.8 个百分点",
    NULL },
  { "over/kept",
    "地区生产总值582.4亿元。",
    "地区生产总值突破580亿元。",
    HETU_VERDICT_AGREES,
    NULL,
    "The store has 582.4" },
  { "over/not-reached",
    "地区生产总值582.4亿元。",
    "地区生产总值突破600亿元。",
    HETU_VERDICT_DISAGREES,
    "+17.6 亿元（+3.0%）",
    NULL },
  { "over/and-some",
    "地区生产总值582.4亿元。",
    "地区生产总值580余亿元。",
    HETU_VERDICT_AGREES,
    NULL,
    NULL },
  { "over/another-bound",
    "地区生产总值突破500亿元。",
    "地区生产总值突破600亿元。",
    HETU_VERDICT_DISAGREES,
    NULL,
    NULL },
  { "over/keeps-what-the-store-knows",
    "地区生产总值突破500亿元。",
    "地区生产总值582.4亿元。",
    HETU_VERDICT_AGREES,
    NULL,
    NULL },
  { "over/breaks-what-the-store-knows",
    "地区生产总值突破500亿元。",
    "地区生产总值482.4亿元。",
    HETU_VERDICT_DISAGREES,
    NULL,
    NULL },
  { "under/kept",
    "地区生产总值582.4亿元。",
    "地区生产总值不到600亿元。",
    HETU_VERDICT_AGREES,
    NULL,
    NULL },
  { "under/not-kept",
    "地区生产总值582.4亿元。",
    "地区生产总值不到500亿元。",
    HETU_VERDICT_DISAGREES,
    NULL,
    NULL },
  { "sign/fall-for-a-rise",
    "进出口总值增长2.3%。",
    "进出口总值下降2.3%。",
    HETU_VERDICT_DISAGREES,
    "−4.6 个百分点",
    NULL },
  { "sign/same-fall",
    "进出口总值下降2.3%。",
    "进出口总值下降2.3%。",
    HETU_VERDICT_AGREES,
    NULL,
    "" },
  { "rate/points",
    "地区生产总值增长5.2%。",
    "地区生产总值增长8.1%。",
    HETU_VERDICT_DISAGREES,
    "+2.9 个百分点",
    NULL },
  { "rank/places",
    "地区生产总值582.4亿元,居全省第二。",
    "地区生产总值居全省第三。",
    HETU_VERDICT_DISAGREES,
    "+1 位",
    NULL },
  { "kind/only-an-outturn",
    "城镇新增就业9万人。",
    "力争城镇新增就业9万人。",
    HETU_VERDICT_UNKNOWN,
    NULL,
    "only an outturn: 9" },
  { "kind/only-a-target",
    "力争城镇新增就业9万人。",
    "城镇新增就业9万人。",
    HETU_VERDICT_UNKNOWN,
    NULL,
    "only a target: 9" },
  { "kind/target-at-its-number",
    "力争城镇新增就业9万人以上。",
    "力争城镇新增就业10万人以上。",
    HETU_VERDICT_DISAGREES,
    NULL,
    NULL },
  { "kind/target-range",
    "力争地区生产总值增长6%—6.5%。",
    "力争地区生产总值增长6%—6.5%。",
    HETU_VERDICT_AGREES,
    NULL,
    "" },
  { "kind/target-range-moved",
    "力争地区生产总值增长6%—6.5%。",
    "力争地区生产总值增长6%—7.5%。",
    HETU_VERDICT_DISAGREES,
    NULL,
    NULL },
  { "kind/foreseen",
    "地区生产总值582.4亿元。",
    "预计地区生产总值达到582.4亿元。",
    HETU_VERDICT_UNKNOWN,
    NULL,
    "foreseen" },
  { "basis/adjusted",
    "一般公共预算收入24.07亿元,增长7%。",
    "一般公共预算收入扣除留抵退税因素后增长11.4%。",
    HETU_VERDICT_UNKNOWN,
    NULL,
    "adjusted" },
  { "absent/redacted-draft",
    "地区生产总值582.4亿元。",
    "地区生产总值×亿元。",
    HETU_VERDICT_UNKNOWN,
    NULL,
    "no number" },
  { "absent/redacted-store",
    "地区生产总值×亿元。",
    "地区生产总值582.4亿元。",
    HETU_VERDICT_UNKNOWN,
    NULL,
    "not the number" },
  { "absent/not-told",
    "地区生产总值582.4亿元。",
    "固定资产投资100亿元。",
    HETU_VERDICT_UNKNOWN,
    NULL,
    "nothing" },
  { "phrase/one-off",
    "组织义诊活动125场。",
    "组织义诊活动126场。",
    HETU_VERDICT_DISAGREES,
    NULL,
    NULL },
};

static void
test_figure (gconstpointer data)
{
  const Case *one = data;
  g_autofree char *stored = g_strconcat (HEAD, one->stored, NULL);
  g_autofree char *draft = g_strconcat (HEAD, one->draft, NULL);
  AuditStore store;
  g_autoptr (HetuAudit) audit = NULL;
  const HetuAuditFigure *figure;
  g_autofree char *difference = NULL;

  audit_store_open (&store);
  g_assert_cmpuint (audit_accept (store.store, stored, "公报", 20240301, &audit_options), >, 0);
  audit = audit_text (store.store, draft, &audit_options);
  g_assert_cmpuint (audit->figures->len, >, 0);
  figure = hetu_audit_get_figure (audit, 0);
  difference = hetu_audit_figure_difference (figure, HETU_LANGUAGE_ZH);
  g_test_message ("%s; %s", figure->reason, difference);
  g_assert_cmpstr (hetu_verdict_to_string (figure->verdict),
                   ==,
                   hetu_verdict_to_string (one->verdict));
  if (one->difference != NULL)
    g_assert_cmpstr (difference, ==, one->difference);
  if (one->reason != NULL && *one->reason == '\0')
    g_assert_cmpstr (figure->reason, ==, "");
  else if (one->reason != NULL)
    g_assert_nonnull (strstr (figure->reason, one->reason));
  if (figure->verdict == HETU_VERDICT_DISAGREES)
    g_assert_nonnull (strstr (figure->source, "公报"));
  audit_store_close (&store);
}

/* ---- editions */

static HetuVerdict
judge (HetuStore *store, const char *sentence, gint32 as_of, char **reason)
{
  HetuAuditOptions options = audit_options;
  g_autofree char *text = g_strconcat (HEAD, sentence, NULL);
  g_autoptr (HetuAudit) audit = NULL;

  options.as_of = as_of;
  audit = audit_text (store, text, &options);
  g_free (*reason);
  *reason = g_strdup (hetu_audit_get_figure (audit, 0)->reason);
  return hetu_audit_get_figure (audit, 0)->verdict;
}

static void
test_editions (void)
{
  AuditStore store;
  g_autofree char *reason = NULL;

  audit_store_open (&store);
  audit_accept (store.store, HEAD "地区生产总值582.4亿元。", "快报", 20240120, &audit_options);
  audit_accept (store.store, HEAD "地区生产总值590.1亿元。", "年鉴", 20241101, &audit_options);
  g_assert_cmpint (judge (store.store, "地区生产总值590.1亿元。", 0, &reason),
                   ==,
                   HETU_VERDICT_AGREES);
  g_assert_cmpstr (reason, ==, "");
  g_assert_cmpint (judge (store.store, "地区生产总值582.4亿元。", 0, &reason),
                   ==,
                   HETU_VERDICT_AGREES);
  g_assert_nonnull (strstr (reason, "published 2024 年 1 月 20 日, since revised to 590.1 亿元"));
  g_assert_nonnull (strstr (reason, "年鉴"));
  g_assert_cmpint (judge (store.store, "地区生产总值582.4亿元。", 20240601, &reason),
                   ==,
                   HETU_VERDICT_AGREES);
  g_assert_cmpstr (reason, ==, "");
  g_assert_cmpint (judge (store.store, "地区生产总值590.1亿元。", 20240601, &reason),
                   ==,
                   HETU_VERDICT_DISAGREES);
  g_assert_nonnull (strstr (reason, "the store 582.4"));
  g_assert_cmpint (judge (store.store, "地区生产总值600亿元。", 0, &reason),
                   ==,
                   HETU_VERDICT_DISAGREES);
  g_assert_nonnull (strstr (reason, "the store 590.1"));
  g_assert_cmpint (judge (store.store, "地区生产总值582.4亿元。", 20230101, &reason),
                   ==,
                   HETU_VERDICT_UNKNOWN);
  audit_store_close (&store);
}

/* What a draft says of itself gives way to what a person knows. */
static void
test_place_and_year (void)
{
  const HetuAuditOptions told = { .region = 410300, .year = 2023 };
  const char *text = "全年地区生产总值582.4亿元。";
  AuditStore store;
  g_autoptr (HetuAudit) plain = NULL;
  g_autoptr (HetuAudit) known = NULL;

  audit_store_open (&store);
  audit_accept (store.store, HEAD "地区生产总值582.4亿元。", "公报", 20240301, &audit_options);
  plain = audit_text (store.store, text, NULL);
  g_assert_cmpint (hetu_audit_get_figure (plain, 0)->verdict, ==, HETU_VERDICT_UNKNOWN);
  g_assert_cmpint (hetu_audit_get_figure (plain, 0)->unknown, ==, HETU_UNKNOWN_UNCLEAR);
  known = audit_text (store.store, text, &told);
  g_assert_cmpint (hetu_audit_get_figure (known, 0)->verdict, ==, HETU_VERDICT_AGREES);
  audit_store_close (&store);
}

/* ---- lists and cancelling */

static void
test_findings_come_first (void)
{
  AuditStore store;
  g_autoptr (HetuAudit) audit = NULL;
  g_autoptr (GArray) list = NULL;
  g_autoptr (GArray) some = NULL;

  audit_store_open (&store);
  audit_accept (store.store,
                HEAD "地区生产总值582.4亿元,增长5.2%。",
                "公报",
                20240301,
                &audit_options);
  audit = audit_text (store.store,
                      HEAD "地区生产总值582.4亿元,增长8.1%。固定资产投资100亿元。",
                      &audit_options);
  list = hetu_audit_list (audit, 0, TRUE);
  g_assert_cmpuint (list->len, ==, 3);
  g_assert_cmpuint (g_array_index (list, guint, 0), ==, 1);
  g_assert_cmpuint (g_array_index (list, guint, 1), ==, 0);
  g_assert_cmpuint (g_array_index (list, guint, 2), ==, 2);
  some = hetu_audit_list (audit, 1u << HETU_VERDICT_AGREES, TRUE);
  g_assert_cmpuint (some->len, ==, 1);
  g_assert_cmpuint (hetu_audit_count_findings (audit), ==, 1);
  audit_store_close (&store);
}

static void
test_cancelled (void)
{
  AuditStore store;
  g_autoptr (HetuDocument) document = audit_load (HEAD "地区生产总值582.4亿元。");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  audit_store_open (&store);
  g_cancellable_cancel (cancellable);
  g_assert_null (hetu_audit_run (store.store, document, NULL, NULL, NULL, cancellable, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_CANCELLED);
  audit_store_close (&store);
}

/* ---- in a worker */

typedef struct
{
  GMainLoop *loop;
  HetuAudit *audit;
  GError *error;
} Wait;

static void
on_audited (GObject *store, GAsyncResult *result, gpointer data)
{
  Wait *wait = data;

  wait->audit = hetu_audit_finish (HETU_STORE (store), result, &wait->error);
  g_main_loop_quit (wait->loop);
}

static void
test_in_a_worker (void)
{
  AuditStore store;
  Wait wait = { .loop = g_main_loop_new (NULL, FALSE) };
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFile) missing = NULL;

  audit_store_open (&store);
  audit_accept (store.store, HEAD "地区生产总值582.4亿元。", "公报", 20240301, &audit_options);
  path = g_build_filename (store.folder, "草稿.txt", NULL);
  g_assert_true (g_file_set_contents (path, HEAD "地区生产总值592.4亿元。", -1, NULL));
  file = g_file_new_for_path (path);
  hetu_audit_start (store.store, file, &audit_options, NULL, NULL, NULL, on_audited, &wait);
  g_main_loop_run (wait.loop);
  g_assert_no_error (wait.error);
  g_assert_cmpuint (hetu_audit_count_findings (wait.audit), ==, 1);
  hetu_audit_free (wait.audit);
  missing = g_file_get_child (file, "nowhere");
  hetu_audit_start (store.store, missing, NULL, NULL, NULL, NULL, on_audited, &wait);
  g_main_loop_run (wait.loop);
  g_assert_null (wait.audit);
  g_assert_nonnull (wait.error);
  g_clear_error (&wait.error);
  g_main_loop_unref (wait.loop);
  audit_store_close (&store);
}

/* ---- the report */

static void
test_report_files (void)
{
  static const struct
  {
    const char *path;
    gboolean known;
    HetuAuditFormat format;
    const char *magic;
  } files[] = {
    { "a.pdf", TRUE, HETU_AUDIT_PDF, "%PDF" },
    { "b.XLSX", TRUE, HETU_AUDIT_XLSX, "PK" },
    { "c.csv", FALSE },
    { ".pdf", FALSE },
  };
  AuditStore store;
  g_autoptr (HetuAudit) audit = NULL;

  audit_store_open (&store);
  audit = audit_text (store.store,
                      HEAD "三次产业结构为10.0:43.1:47.9。地区生产总值582.4亿元,增长5.2%。",
                      &audit_options);
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      HetuAuditFormat format = HETU_AUDIT_N_FORMATS;
      g_autoptr (HetuText) text = hetu_text_new (NULL);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GBytes) again = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (hetu_audit_format_parse (files[i].path, &format), ==, files[i].known);
      if (!files[i].known)
        continue;
      g_assert_cmpint (format, ==, files[i].format);
      bytes = hetu_audit_encode (audit, 0, text, format, &error);
      g_assert_no_error (error);
      g_assert_cmpint (
          memcmp (g_bytes_get_data (bytes, NULL), files[i].magic, strlen (files[i].magic)),
          ==,
          0);
      again = hetu_audit_encode (audit, 0, text, format, &error);
      g_assert_true (g_bytes_equal (bytes, again));
    }
  audit_store_close (&store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/audit/figure/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_figure);
    }
  g_test_add_func ("/audit/editions", test_editions);
  g_test_add_func ("/audit/place-and-year", test_place_and_year);
  g_test_add_func ("/audit/findings-come-first", test_findings_come_first);
  g_test_add_func ("/audit/cancelled", test_cancelled);
  g_test_add_func ("/audit/in-a-worker", test_in_a_worker);
  g_test_add_func ("/audit/report-files", test_report_files);
  return g_test_run ();
}
