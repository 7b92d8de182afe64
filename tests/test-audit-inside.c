/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What contradicts what within a draft that the store knows nothing of: each kind beside a text that holds, or holds within rounding. */
#include "audit-fixture.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *wanted; /* “rule: quote of the figure that is blamed”, one a line */
} Case;

#define HEAD "洛阳市2023年国民经济和社会发展统计公报\n\n"

static const Case cases[] = {
  { "share/of-the-whole",
    HEAD "全年地区生产总值1000亿元,增长5%。高技术制造业增加值180亿元,占地区生产总值的比重为18%。",
    "" },
  { "share/not-the-quotient",
    HEAD "全年地区生产总值1000亿元,增长5%。高技术制造业增加值180亿元,占地区生产总值的比重为28%。",
    "share: 占地区生产总值的比重为28%" },
  { "share/within-rounding",
    HEAD "全年地区生产总值1004亿元,增长5%。高技术制造业增加值180亿元,占地区生产总值的比重为17.9%。",
    "" },
  { "share/beyond-rounding",
    HEAD "全年地区生产总值1004亿元,增长5%。高技术制造业增加值180亿元,占地区生产总值的比重为17.8%。",
    "share: 占地区生产总值的比重为17.8%" },
  { "parts/sum",
    HEAD "全年地区生产总值1862.53亿元,增长6.1%。其中,第一产业增加值186.20亿元,增长4.3%;"
         "第二产业增加值802.77亿元,增长6.9%;第三产业增加值873.56亿元,增长5.8%。",
    "" },
  { "parts/do-not-sum",
    HEAD "全年地区生产总值1862.53亿元,增长6.1%。其中,第一产业增加值186.20亿元,增长4.3%;"
         "第二产业增加值812.77亿元,增长6.9%;第三产业增加值873.56亿元,增长5.8%。",
    "parts: 地区生产总值1862.53亿元" },
  { "parts/sum-within-rounding",
    HEAD "全年地区生产总值1862亿元,增长6.1%。其中,第一产业增加值186亿元,增长4.3%;"
         "第二产业增加值803亿元,增长6.9%;第三产业增加值874亿元,增长5.8%。",
    "" },
  { "parts/shares-of-all", HEAD "全年三次产业结构为10.0:43.1:46.9。", "" },
  { "parts/shares-make-more-than-all",
    HEAD "全年三次产业结构为10.0:43.1:47.9。",
    "share: 三次产业结构为10.0" },
  { "growth/of-a-whole-outside-its-parts",
    HEAD "全年地区生产总值1862.53亿元,增长7.1%。其中,第一产业增加值186.20亿元,增长4.3%;"
         "第二产业增加值802.77亿元,增长6.9%;第三产业增加值873.56亿元,增长5.8%。",
    "growth-parts: 地区生产总值1862.53亿元,增长7.1%" },
  { "growth/of-two-levels",
    HEAD "2022年,社会消费品零售总额200.0亿元。2023年,社会消费品零售总额210.0亿元,增长5.0%。",
    "" },
  { "growth/not-of-two-levels",
    HEAD "2022年,社会消费品零售总额200.0亿元。2023年,社会消费品零售总额210.0亿元,增长8.0%。",
    "growth: 社会消费品零售总额210.0亿元,增长8.0%" },
  { "gap/subtracts", HEAD "全年地区生产总值增长6.7%,比全省(5.5%)高1.2个百分点。", "" },
  { "gap/does-not-subtract",
    HEAD "全年地区生产总值增长6.7%,比全省(5.5%)高2.2个百分点。",
    "gap: 地区生产总值增长6.7%,比全省(5.5%)高2.2个百分点" },
  { "completion/of-the-sentence",
    HEAD "省市重点项目年度计划投资234.3亿元,已完成投资417亿元,占年度投资目标178%。",
    "" },
  { "completion/not-of-the-sentence",
    HEAD "省市重点项目年度计划投资234.3亿元,已完成投资417亿元,占年度投资目标128%。",
    "completion: 已完成投资417亿元,占年度投资目标128%" },
  { "completion/in-a-broken-line",
    HEAD
    "坚持把项目建设作为稳增长的主抓手,全年谋划、签约、开工、投产一体推进。省市重点项目年度计划投资"
    "234.3亿元,已完成投资417亿元,占年\n度投资目标128%。",
    "completion: 已完成投资417亿元,占年 度投资目标128%" },
  { "twice/the-same",
    HEAD "全年地区生产总值1000亿元,增长5%。\n二、综合\n全年地区生产总值1000.4亿元。",
    "" },
  { "twice/two-numbers",
    HEAD "全年地区生产总值1000亿元,增长5%。\n二、综合\n全年地区生产总值1100亿元。",
    "conflict: 地区生产总值1100亿元" },
  { "twice/another-unit",
    HEAD "全年地区生产总值1000亿元,增长5%。\n二、综合\n全年地区生产总值0.1万亿元。",
    "" },
  { "twice/bound-that-holds",
    HEAD "全年地区生产总值突破1000亿元。\n二、综合\n全年地区生产总值1100亿元。",
    "" },
  { "twice/bound-that-does-not",
    HEAD "全年地区生产总值突破1000亿元。\n二、综合\n全年地区生产总值900亿元。",
    "conflict: 地区生产总值900亿元" },
  { "twice/within-one-sentence", HEAD "全年地区生产总值1000亿元,增长6.2%,两年平均增长5.1%。", "" },
  { "twice/rank",
    HEAD "全年地区生产总值1000亿元,居全省第二。\n二、综合\n地区生产总值1000亿元,居全省第三。",
    "conflict: 地区生产总值1000亿元,居全省第三" },
  { "twice/target",
    HEAD "2024年预期目标:地区生产总值增长6%。\n三、工作安排\n2024年,力争地区生产总值增长7%。",
    "restated: 地区生产总值增长7%" },
  { "twice/target-without-its-bound",
    HEAD "2024年预期目标:城镇新增就业9万人以上。\n三、工作安排\n2024年,城镇新增就业9万人。",
    "" },
  { "twice/target-and-outturn",
    HEAD "全年地区生产总值增长5%。2024年预期目标:地区生产总值增长6%。",
    "" },
  { "twice/things-that-have-no-name", HEAD "全年培训企业81家。\n二、综合\n全年培训企业66家。", "" },
};

static char *
list_findings (const HetuAudit *audit)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < audit->figures->len; i++)
    {
      const HetuAuditFigure *figure = hetu_audit_get_figure (audit, i);
      g_autofree char *quote = hetu_audit_dup_quote (audit, i);
      const HetuContradiction *one;

      g_assert_cmpint (figure->verdict, !=, HETU_VERDICT_DISAGREES);
      if (figure->verdict != HETU_VERDICT_INCONSISTENT)
        continue;
      g_assert_cmpuint (figure->contradictions->len, >, 0);
      one = &g_array_index (audit->contradictions,
                            HetuContradiction,
                            g_array_index (figure->contradictions, guint, 0));
      g_assert_cmpstr (figure->reason, ==, one->message);
      g_assert_cmpstr (one->formula, !=, "");
      g_string_append_printf (out, "%s%s: %s", out->len > 0 ? "\n" : "", one->rule, quote);
    }
  return g_string_free (out, FALSE);
}

static void
test_contradiction (gconstpointer data)
{
  const Case *one = data;
  AuditStore store;
  g_autoptr (HetuAudit) audit = NULL;
  g_autofree char *found = NULL;

  audit_store_open (&store);
  audit = audit_text (store.store, one->text, &audit_options);
  found = list_findings (audit);
  g_assert_cmpstr (found, ==, one->wanted);
  audit_store_close (&store);
}

/* What the store confirms is not blamed: of two figures that contradict each other the other one is. */
static void
test_store_tells_whose_fault_it_is (void)
{
  const char *right = HEAD "全年高技术制造业增加值180亿元,占地区生产总值的比重为18%。";
  const char *wrong = HEAD "全年地区生产总值1500亿元,增长5%。高技术制造业增加值180亿元,"
                           "占地区生产总值的比重为18%。";
  AuditStore store;
  g_autoptr (HetuAudit) audit = NULL;
  g_autofree char *found = NULL;

  audit_store_open (&store);
  g_assert_cmpuint (audit_accept (store.store, right, "公报", 20240301, &audit_options), ==, 2);
  audit = audit_text (store.store, wrong, &audit_options);
  found = list_findings (audit);
  g_assert_cmpstr (found, ==, "share: 地区生产总值1500亿元");
  audit_store_close (&store);
}

/* A figure that disagrees with the store explains what it contradicts: it is told once. */
static void
test_disagreement_explains_contradictions (void)
{
  const char *right = HEAD "全年地区生产总值1000亿元,增长5%。高技术制造业增加值180亿元,"
                           "占地区生产总值的比重为18%。";
  const char *wrong = HEAD "全年地区生产总值1500亿元,增长5%。高技术制造业增加值180亿元,"
                           "占地区生产总值的比重为18%。";
  AuditStore store;
  g_autoptr (HetuAudit) audit = NULL;

  audit_store_open (&store);
  g_assert_cmpuint (audit_accept (store.store, right, "公报", 20240301, &audit_options), ==, 4);
  audit = audit_text (store.store, wrong, &audit_options);
  g_assert_cmpuint (audit->counts[HETU_VERDICT_DISAGREES], ==, 1);
  g_assert_cmpuint (audit->counts[HETU_VERDICT_INCONSISTENT], ==, 0);
  g_assert_cmpuint (audit->contradictions->len, ==, 1);
  g_assert_true (g_array_index (audit->contradictions, HetuContradiction, 0).follows);
  audit_store_close (&store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/audit/inside/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_contradiction);
    }
  g_test_add_func ("/audit/inside/store-tells-whose-fault-it-is",
                   test_store_tells_whose_fault_it_is);
  g_test_add_func ("/audit/inside/disagreement-explains-contradictions",
                   test_disagreement_explains_contradictions);
  return g_test_run ();
}
