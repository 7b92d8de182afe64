/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From claims of a report to figures of a store: what they become, what they are held against, what cannot be recorded, and what a second
 * reading adds. */
#include "acceptance.h"

#include "error.h"
#include "small-store.h"
#include "store/journal.h"

#include <string.h>

#define HEAD                                             \
  "洛龙区2022年计划执行情况与2023年计划\n" \
  "(2023年1月4日)\n\n一、2022年计划执行情况\n"

/* A text, read. */
typedef struct
{
  HetuDocument *document;
  HetuReading *reading;
  GArray *claims;
  HetuAcceptedReport report;
} Read;

static void
read_text (Read *self, HetuStore *store, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (HetuLexicon) lexicon = hetu_acceptance_new_lexicon (store);
  g_autoptr (GError) error = NULL;

  self->document = hetu_document_load ("计划.txt", bytes, NULL, NULL, &error);
  g_assert_no_error (error);
  self->reading = hetu_document_new_reading (self->document);
  self->claims = hetu_report_read (self->reading, lexicon);
  self->report = (HetuAcceptedReport){ .document = self->document,
                                       .reading = self->reading,
                                       .title = "洛龙区计划",
                                       .date = 20230104,
                                       .region = 410311,
                                       .year = 2023 };
}

static void
read_clear (Read *self)
{
  g_array_unref (self->claims);
  hetu_reading_free (self->reading);
  hetu_document_unref (self->document);
}

/* Records all claims that can be. Returns: (transfer full): “A2 U1 R0 L3”: added, unchanged, revised, left */
static char *
accept_all (Read *self, HetuStore *store)
{
  g_autoptr (GError) error = NULL;
  HetuAcceptance *acceptance = hetu_acceptance_begin (store, &self->report, &error);
  guint counts[3] = { 0 }, n_left = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < self->claims->len; i++)
    {
      g_autoptr (GError) refusal = NULL;
      int outcome = hetu_acceptance_record (acceptance,
                                            &g_array_index (self->claims, HetuClaim, i),
                                            hetu_acceptance_find_partner (self->claims, i),
                                            NULL,
                                            &refusal);

      if (outcome < 0)
        g_assert_true (g_error_matches (refusal, HETU_ERROR, HETU_ERROR_INPUT) ||
                       g_error_matches (refusal, HETU_ERROR, HETU_ERROR_USAGE));
      if (outcome >= 0)
        counts[outcome]++;
      else
        n_left++;
    }
  g_assert_true (hetu_acceptance_commit (acceptance, &error));
  g_assert_no_error (error);
  g_assert_true (hetu_store_check_integrity (store, TRUE, &error));
  g_assert_no_error (error);
  return g_strdup_printf ("A%u U%u R%u L%u",
                          counts[HETU_RECORD_ADDED],
                          counts[HETU_RECORD_UNCHANGED],
                          counts[HETU_RECORD_REVISED],
                          n_left);
}

/* Reads @text and accepts all of it. */
static void
accept_text (HetuStore *store, const char *text, const char *wanted)
{
  Read read;
  g_autofree char *came = NULL;

  read_text (&read, store, text);
  came = accept_all (&read, store);
  g_assert_cmpstr (came, ==, wanted);
  read_clear (&read);
}

static char *
describe (const HetuObservation *o)
{
  g_autofree char *value = o->has_value ? hetu_decimal_to_string (o->value) : g_strdup ("-");
  g_autofree char *high = o->comparator == HETU_COMPARATOR_RANGE
                              ? hetu_decimal_to_string (o->value_high)
                              : g_strdup ("");
  g_autofree char *unit = hetu_unit_to_string (o->unit, HETU_LANGUAGE_ZH);
  g_autofree char *period = hetu_period_to_string (o->period);

  return g_strdup_printf ("%d %d %s %s %s %s%s%s %s %s %s|%s|%s",
                          o->region,
                          o->ref_region,
                          period,
                          hetu_kind_to_string (o->kind),
                          hetu_measure_to_string (o->measure),
                          hetu_comparator_to_string (o->comparator),
                          value,
                          high,
                          unit,
                          hetu_status_to_string (o->status),
                          hetu_basis_to_string (o->basis),
                          o->note != NULL ? o->note : "",
                          o->quote);
}

static void
test_a_claim_becomes_a_statement (void)
{
  static const struct
  {
    const char *sentence;
    guint index;
    const char *wanted;
  } rows[] = {
    { "2022年,全区地区生产总值完成582.4亿元,增长5.2%,居全市第一。",
      0,
      "410311 0 2022 actual level =582.4 亿元 final reported|‖|地区生产总值完成582.4亿元" },
    { "2022年,全区地区生产总值完成582.4亿元,增长5.2%,居全市第一。",
      1,
      "410311 0 2022 actual growth =5.2 % final reported|‖|地区生产总值完成582.4亿元,增长5.2%" },
    { "2022年,全区地区生产总值完成582.4亿元,增长5.2%,居全市第一。",
      2,
      "410311 410300 2022 actual rank =1 位 final "
      "reported|‖|地区生产总值完成582.4亿元,增长5.2%,居全市第一" },
    /* a decline is negative */
    { "2022年,全区固定资产投资下降3.2%。",
      0,
      "410311 0 2022 actual growth =-3.2 % final reported|‖|固定资产投资下降3.2%" },
    { "2022年,全区一般公共预算收入完成24.07亿元,扣除留抵退税因素后增长11.4%。",
      1,
      "410311 0 2022 actual growth =11.4 % final adjusted|扣除留抵退税因素后‖|"
      "一般公共预算收入完成24.07亿元,扣除留抵退税因素后增长11.4%" },
    /* both ends of a range are one figure */
    { "2022年,全区新增城镇就业5—10万人。",
      0,
      "410311 0 2022 actual level range510 万人 final reported|‖|新增城镇就业5—10万人" },
    { "2022年,全区新增城镇就业5—10万人。",
      1,
      "410311 0 2022 actual level range510 万人 final reported|‖|新增城镇就业5—10万人" },
    { "2022年,全区智慧路灯实现全覆盖。",
      0,
      "410311 0 2022 actual ratio qualitative-  qualitative reported|‖|智慧路灯实现全覆盖" },
    { "2022年,全区居民人均可支配收入预计达到37000元。",
      0,
      "410311 0 2022 actual level =37000 元 expected "
      "reported|‖|居民人均可支配收入预计达到37000元" },
    { "2022年,全区地区生产总值完成×亿元。",
      0,
      "410311 0 2022 actual level =- 亿元 redacted reported|‖|地区生产总值完成×亿元" },
  };
  SmallStore self;

  small_store_open (&self);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strconcat (HEAD, rows[i].sentence, "\n", NULL);
      g_auto (GStrv) wanted = g_strsplit (rows[i].wanted, "‖|", 2);
      g_autofree char *joined = g_strjoin ("|", wanted[0], wanted[1], NULL);
      g_autofree char *made = NULL;
      g_auto (HetuObservation) out = { 0 };
      g_autoptr (GError) error = NULL;
      Read read;

      g_test_message ("%s, figure %u", rows[i].sentence, rows[i].index);
      read_text (&read, self.store, text);
      g_assert_cmpuint (read.claims->len, >, rows[i].index);
      hetu_acceptance_resolve (self.store,
                               read.reading,
                               &g_array_index (read.claims, HetuClaim, rows[i].index),
                               hetu_acceptance_find_partner (read.claims, rows[i].index),
                               &out,
                               &error);
      g_assert_no_error (error);
      made = describe (&out);
      g_assert_cmpstr (made, ==, joined);
      read_clear (&read);
    }
  small_store_close (&self);
}

static void
test_what_is_left_open_is_refused (void)
{
  static const struct
  {
    const char *title;
    const char *sentence;
    const char *why; /* a word of it */
  } rows[] = {
    { "关于经济形势的情况\n\n", "2022年,全区地区生产总值完成582.4亿元。", "place" },
    { "洛龙区情况\n\n", "地区生产总值完成582.4亿元。", "period" },
    { HEAD, "2022年,全区城镇新增就业完成12亿元。", "counted in" },
    { HEAD, "2022年,全区营商环境评价位居第一方阵。", "ranks" },
  };
  SmallStore self;

  small_store_open (&self);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strconcat (rows[i].title, rows[i].sentence, "\n", NULL);
      g_auto (HetuObservation) out = { 0 };
      g_autoptr (GError) error = NULL;
      Read read;

      g_test_message ("%s", rows[i].sentence);
      read_text (&read, self.store, text);
      g_assert_cmpuint (read.claims->len, >, 0);
      g_assert_false (hetu_acceptance_resolve (self.store,
                                               read.reading,
                                               &g_array_index (read.claims, HetuClaim, 0),
                                               NULL,
                                               &out,
                                               &error));
      g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
      g_assert_nonnull (strstr (error->message, rows[i].why));
      read_clear (&read);
    }
  small_store_close (&self);
}

static void
test_a_report_without_title_or_date_is_refused (void)
{
  SmallStore self;
  g_autoptr (GError) error = NULL;
  Read read;

  small_store_open (&self);
  read_text (&read, self.store, HEAD "地区生产总值完成582.4亿元。\n");
  read.report.title = "别的计划";
  read.report.date = 0;
  g_assert_null (hetu_acceptance_begin (self.store, &read.report, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  g_clear_error (&error);
  read.report.title = NULL;
  read.report.date = 20230104;
  g_assert_null (hetu_acceptance_begin (self.store, &read.report, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  g_clear_error (&error);
  /* One that the store has needs neither. */
  read.report.date = 0;
  read.report.source = self.plan;
  hetu_acceptance_rollback (hetu_acceptance_begin (self.store, &read.report, &error));
  g_assert_no_error (error);
  read_clear (&read);
  small_store_close (&self);
}

static void
test_read_twice_adds_nothing (void)
{
  static const char text[] = HEAD "2022年,全区地区生产总值完成582.4亿元,增长5.2%,居全市第一。\n"
                                  "新增城镇就业5—10万人。各街道建成口袋公园12个。\n";
  SmallStore self;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) spans = NULL;
  g_autoptr (HetuDocument) kept = NULL;
  g_auto (HetuStoredDocument) document = { 0 };
  g_auto (HetuObservation) told = { 0 };
  g_autofree char *quote = NULL;
  const HetuSpan *span;

  small_store_open (&self);
  accept_text (self.store, text, "A5 U1 R0 L0");
  accept_text (self.store, text, "A0 U6 R0 L0");

  g_assert_true (hetu_query_document (self.store, self.plan, &document, &error));
  g_assert_cmpint (document.region, ==, 410311);
  spans = hetu_query_spans (self.store, document.id, &error);
  g_assert_cmpuint (spans->len, ==, 5);
  span = &g_array_index (spans, HetuSpan, 0);
  g_assert_true (hetu_query_statement (self.store, span->statement, &told, &error));
  quote = g_utf8_substring (document.text, span->char_start, span->char_end);
  g_assert_cmpstr (quote, ==, "地区生产总值完成582.4亿元");
  g_assert_cmpstr (told.quote, ==, quote);
  g_assert_cmpint (told.source, ==, self.plan);

  kept = hetu_acceptance_load_document (self.store, self.plan, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (hetu_document_get_text (kept), ==, text);
  g_assert_cmpstr (hetu_document_get_name (kept), ==, "计划.txt");
  g_assert_cmpstr (hetu_document_get_encoding (kept), ==, "UTF-8");
  g_assert_null (hetu_acceptance_load_document (self.store, self.web, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_DATA);
  small_store_close (&self);
}

/* What was entered before by hand, without a text, is what the report tells again. */
static void
test_what_the_source_told_before_is_not_told_again (void)
{
  SmallStore self;
  HetuObservation figure;
  HetuSpan span = { 0 };
  gint64 id;

  small_store_open (&self);
  figure = small_store_figure (&self, "2022", "582.4", self.plan);
  figure.place = HETU_PLACE_BODY;
  id = small_store_record (&self, &figure, HETU_RECORD_ADDED);
  accept_text (self.store, HEAD "2022年,全区地区生产总值完成582.4亿元。\n", "A0 U1 R0 L0");
  g_assert_true (hetu_query_span (self.store, id, &span, NULL));
  g_assert_cmpint (span.statement, ==, id);
  small_store_close (&self);
}

/* The same figure twice in one text is one statement with two places; another one is a rival of it. */
static void
test_a_figure_told_twice_has_two_places (void)
{
  SmallStore self;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) spans = NULL;
  g_autofree char *chosen = NULL;
  g_auto (HetuStoredDocument) document = { 0 };

  small_store_open (&self);
  accept_text (self.store,
               HEAD
               "2022年,全区地区生产总值完成582.4亿元。\n2022年,全区地区生产总值达到582.4亿元。\n"
               "2022年,全区地区生产总值达到583亿元。\n",
               "A2 U1 R0 L0");
  g_assert_true (hetu_query_document (self.store, self.plan, &document, &error));
  spans = hetu_query_spans (self.store, document.id, &error);
  g_assert_cmpuint (spans->len, ==, 3);
  g_assert_cmpint (g_array_index (spans, HetuSpan, 0).statement,
                   ==,
                   g_array_index (spans, HetuSpan, 1).statement);
  chosen = small_store_chosen (&self, "2022", 0);
  g_assert_cmpstr (chosen, ==, "582.4");
  small_store_close (&self);
}

/* Two figures of one new name whose words begin alike are two. */
static void
test_words_that_begin_alike_are_two_figures (void)
{
  static const char text[] = HEAD "2022年,全区谋划亿元以上产业项目200个、新签约120个。\n";
  SmallStore self;

  small_store_open (&self);
  accept_text (self.store, text, "A2 U0 R0 L0");
  accept_text (self.store, text, "A0 U2 R0 L0");
  small_store_close (&self);
}

/* A text that was corrected: what moved is what it was, what says something else is revised. */
static void
test_a_changed_text_revises (void)
{
  SmallStore self;
  g_autoptr (GError) error = NULL;
  g_autofree char *chosen = NULL, *before = NULL;
  gint32 batch = 0;

  small_store_open (&self);
  accept_text (self.store,
               HEAD "2022年,全区地区生产总值完成582.4亿元,固定资产投资完成314.6亿元。\n",
               "A2 U0 R0 L0");
  accept_text (
      self.store,
      HEAD "今年以来形势向好。2022年,全区地区生产总值完成582.6亿元,固定资产投资完成314.6亿元。\n",
      "A0 U1 R1 L0");
  chosen = small_store_chosen (&self, "2022", 0);
  g_assert_cmpstr (chosen, ==, "582.6");
  g_assert_true (hetu_journal_find_undo (self.store, &batch, &error));
  g_assert_true (hetu_journal_take_back (self.store, batch, TRUE, &error));
  before = small_store_chosen (&self, "2022", 0);
  g_assert_cmpstr (before, ==, "582.4");
  small_store_close (&self);
}

static void
test_unknown_names_and_places_are_added (void)
{
  SmallStore self;
  g_autoptr (GError) error = NULL;
  HetuIndicator *added, *listed;
  HetuDistrict *place;
  Read read;
  g_autofree char *came = NULL;

  small_store_open (&self);
  read_text (&read,
             self.store,
             "涧西区2022年计划执行情况\n(2023年1月5日)\n\n"
             "2022年,全区建成口袋公园12个,固定资产投资增长3%。\n");
  read.report.title = "涧西区计划";
  read.report.date = 20230105;
  read.report.publisher = "涧西区人民政府";
  came = accept_all (&read, self.store);
  g_assert_cmpstr (came, ==, "A2 U0 R0 L0");
  read_clear (&read);
  place = hetu_store_get_district (self.store, 410305);
  g_assert_nonnull (place);
  g_assert_cmpstr (hetu_district_get_name (place, HETU_LANGUAGE_ZH), ==, "涧西区");
  g_assert_cmpint (hetu_district_get_parent (place), ==, 410300);
  added = hetu_store_find_indicator (self.store, "建成口袋公园", &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (hetu_indicator_get_id (added), "read_"));
  listed = hetu_store_find_indicator (self.store, "fixed_asset_investment", &error);
  g_assert_no_error (error);
  g_assert_cmpint (hetu_unit_get_dimension (hetu_indicator_get_unit (listed)),
                   ==,
                   HETU_DIMENSION_MONEY);
  small_store_close (&self);
}

static void
test_the_store_is_held_against_a_claim (void)
{
  static const struct
  {
    const char *told; /* in the store, of a later book; NULL: nothing */
    const char *sentence;
    guint n;
    gboolean differs;
    const char *difference;
  } rows[] = {
    { NULL, "2022年,全区地区生产总值完成582.4亿元。", 0, FALSE, NULL },
    { "789.17", "2022年,全区地区生产总值完成582.4亿元。", 1, TRUE, "-206.77" },
    { "582.4", "2022年,全区地区生产总值完成582.4亿元。", 1, FALSE, "0.0" },
    /* to the coarser one's decimals they are one */
    { "582", "2022年,全区地区生产总值完成582.4亿元。", 1, FALSE, "0.4" },
    { "582.4", "2022年,全区地区生产总值完成5824000万元。", 1, FALSE, "0" },
    /* another year, another measure: another cell */
    { "582.4", "2021年,全区地区生产总值完成562亿元。", 0, FALSE, NULL },
    { "582.4", "2022年,全区地区生产总值增长5.2%。", 0, FALSE, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strconcat (HEAD, rows[i].sentence, "\n", NULL);
      g_auto (HetuObservation) claimed = { 0 };
      g_autoptr (GArray) rivals = NULL;
      g_autoptr (GError) error = NULL;
      SmallStore self;
      Read read;

      g_test_message ("%s", rows[i].sentence);
      small_store_open (&self);
      if (rows[i].told != NULL)
        {
          HetuObservation figure = small_store_figure (&self, "2022", rows[i].told, self.book);

          small_store_record (&self, &figure, HETU_RECORD_ADDED);
        }
      read_text (&read, self.store, text);
      g_assert_true (hetu_acceptance_resolve (self.store,
                                              read.reading,
                                              &g_array_index (read.claims, HetuClaim, 0),
                                              NULL,
                                              &claimed,
                                              &error));
      rivals = hetu_acceptance_list_rivals (self.store, &claimed, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (rivals->len, ==, rows[i].n);
      if (rivals->len > 0)
        {
          const HetuAcceptanceRival *rival = &g_array_index (rivals, HetuAcceptanceRival, 0);
          g_autofree char *difference = hetu_decimal_to_string (rival->difference);

          g_assert_cmpint (rival->differs, ==, rows[i].differs);
          g_assert_true (rival->has_difference);
          g_assert_cmpstr (difference, ==, rows[i].difference);
          g_assert_cmpint (rival->told.source, ==, self.book);
        }
      read_clear (&read);
      small_store_close (&self);
    }
}

/* An adjusted rate and a plain one do not compare. */
static void
test_another_basis_differs_in_nothing (void)
{
  SmallStore self;
  g_auto (HetuObservation) claimed = { 0 };
  g_autoptr (GArray) rivals = NULL;
  g_autoptr (GError) error = NULL;
  HetuObservation figure;
  Read read;

  small_store_open (&self);
  figure = small_store_figure (&self, "2022", "3.1", self.book);
  small_store_set_measure (&figure, HETU_MEASURE_GROWTH);
  small_store_record (&self, &figure, HETU_RECORD_ADDED);
  read_text (&read, self.store, HEAD "2022年,全区地区生产总值扣除留抵退税因素后增长11.4%。\n");
  g_assert_true (hetu_acceptance_resolve (self.store,
                                          read.reading,
                                          &g_array_index (read.claims, HetuClaim, 0),
                                          NULL,
                                          &claimed,
                                          &error));
  rivals = hetu_acceptance_list_rivals (self.store, &claimed, &error);
  g_assert_cmpuint (rivals->len, ==, 1);
  g_assert_true (g_array_index (rivals, HetuAcceptanceRival, 0).other_basis);
  g_assert_false (g_array_index (rivals, HetuAcceptanceRival, 0).differs);
  read_clear (&read);
  small_store_close (&self);
}

static void
test_a_rolled_back_acceptance_leaves_nothing (void)
{
  SmallStore self;
  g_autoptr (GError) error = NULL;
  g_auto (HetuStoredDocument) document = { 0 };
  gboolean has = TRUE;
  HetuAcceptance *acceptance;
  Read read;

  small_store_open (&self);
  read_text (&read, self.store, HEAD "2022年,全区地区生产总值完成582.4亿元。\n");
  acceptance = hetu_acceptance_begin (self.store, &read.report, &error);
  g_assert_cmpint (hetu_acceptance_record (acceptance,
                                           &g_array_index (read.claims, HetuClaim, 0),
                                           NULL,
                                           NULL,
                                           &error),
                   ==,
                   HETU_RECORD_ADDED);
  hetu_acceptance_rollback (acceptance);
  g_assert_true (hetu_query_document (self.store, self.plan, &document, &error));
  g_assert_cmpint (document.id, ==, 0);
  g_assert_true (hetu_query_has_statements (self.store, &has, &error));
  g_assert_false (has);
  read_clear (&read);
  small_store_close (&self);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add_func ("/acceptance/" name, test)
  ADD ("a-claim-becomes-a-statement", test_a_claim_becomes_a_statement);
  ADD ("what-is-left-open-is-refused", test_what_is_left_open_is_refused);
  ADD ("without-title-or-date-is-refused", test_a_report_without_title_or_date_is_refused);
  ADD ("read-twice-adds-nothing", test_read_twice_adds_nothing);
  ADD ("what-the-source-told-before-is-not-told-again",
       test_what_the_source_told_before_is_not_told_again);
  ADD ("told-twice-has-two-places", test_a_figure_told_twice_has_two_places);
  ADD ("words-that-begin-alike-are-two-figures", test_words_that_begin_alike_are_two_figures);
  ADD ("a-changed-text-revises", test_a_changed_text_revises);
  ADD ("unknown-names-and-places-are-added", test_unknown_names_and_places_are_added);
  ADD ("the-store-is-held-against-a-claim", test_the_store_is_held_against_a_claim);
  ADD ("another-basis-differs-in-nothing", test_another_basis_differs_in_nothing);
  ADD ("rolled-back-leaves-nothing", test_a_rolled_back_acceptance_leaves_nothing);
#undef ADD
  return g_test_run ();
}
