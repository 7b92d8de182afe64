/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "error.h"
#include "review-fixture.h"

/* ---- what there is */

static void
test_linked (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *one, *other;
    gboolean linked;
  } cases[] = {
    { "182.4", "5.2", TRUE },   { "182.4", "第二", TRUE }, { "5.2", "第二", TRUE },
    { "182.4", "12.5", FALSE }, { "14.07", "11.4", TRUE }, { "182.4", "14.07", FALSE },
    { "58.6", "1.6", TRUE },    { "58.6", "31", FALSE },   { "182.4", "8", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (hetu_review_is_linked (self->review,
                                            find (self->review, cases[i].one),
                                            find (self->review, cases[i].other)),
                     ==,
                     cases[i].linked);
}

static void
test_sections (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *value, *title, *parent;
  } cases[] = {
    { "182.4", "(一)经济稳步回升", "一、2022年计划执行情况" },
    { "58.6", "(二)产业提质增效", "一、2022年计划执行情况" },
    { "8", "二、2023年主要目标", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const HetuReviewItem *item =
          hetu_review_get_item (self->review, find (self->review, cases[i].value));
      const HetuReviewSection *section = hetu_review_get_section (self->review, item->section);

      g_assert_cmpstr (section->title, ==, cases[i].title);
      if (cases[i].parent == NULL)
        g_assert_cmpuint (section->parent, ==, HETU_REVIEW_NONE);
      else
        g_assert_cmpstr (hetu_review_get_section (self->review, section->parent)->title,
                         ==,
                         cases[i].parent);
      g_assert_cmpuint (item->read->value_start, >=, section->start);
      g_assert_cmpuint (item->read->value_end, <=, section->end);
    }
}

static void
test_sentence (Fixture *self, gconstpointer data)
{
  const HetuReviewItem *item = hetu_review_get_item (self->review, find (self->review, "31"));
  g_autofree char *sentence =
      hetu_review_dup_stretch (self->review, item->sentence_start, item->sentence_end);

  g_assert_cmpstr (sentence, ==, "新增规模以上工业企业31家,居全市第四。");
}

static void
test_find_at (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < hetu_review_get_n_items (self->review); i++)
    {
      const HetuClaim *claim = hetu_review_get_item (self->review, i)->read;
      guint found = hetu_review_find_at (self->review, claim->value_start);

      g_assert_cmpuint (hetu_review_get_item (self->review, found)->read->value_start,
                        ==,
                        claim->value_start);
      g_assert_cmpuint (hetu_review_find_at (self->review, claim->value_end - 1), ==, found);
    }
  g_assert_cmpuint (hetu_review_find_at (self->review, 0), ==, HETU_REVIEW_NONE);
}

/* The words of the text behind each part, in order */
static void
test_parts (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *value, *parts, *words;
  } cases[] = {
    { "182.4",
      "2022年|全县|地区生产总值|182.4亿元|5.2%|第二|",
      "2022 年|全县 → 汝阳县|地区生产总值|182.4 亿元|5.2%|第 2|" },
    { "12.5", "2022年|全县|固定资产投资|12.5%|", "2022 年|全县 → 汝阳县|固定资产投资|12.5%|" },
    { "14.07",
      "2022年|全县|一般公共预算收入|14.07亿元|扣除留抵退税因素后|11.4%|第三|",
      "2022 年|全县 → 汝阳县|一般公共预算收入|14.07 亿元|扣除留抵退税因素后|11.4%|第 3|" },
    /* 全市 is not the county. */
    { "31",
      "||新增规模以上工业企业|31家|第四|",
      "2022 年|汝阳县|新增规模以上工业企业数|31 家|第 4|" },
    { "8", "||地区生产总值|8%左右|", "2023 年|汝阳县|地区生产总值|≈ 8%|" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) parts = hetu_review_list_parts (self->review,
                                                            find (self->review, cases[i].value),
                                                            HETU_LANGUAGE_ZH);
      g_autoptr (GString) found = g_string_new (NULL), words = g_string_new (NULL);

      for (guint k = 0; k < parts->len; k++)
        {
          const HetuReviewPart *part = parts->pdata[k];
          g_autofree char *stretch = hetu_review_dup_stretch (self->review, part->start, part->end);

          g_string_append_printf (found, "%s|", stretch);
          g_string_append_printf (words, "%s|", part->words);
        }
      g_assert_cmpstr (found->str, ==, cases[i].parts);
      g_assert_cmpstr (words->str, ==, cases[i].words);
    }
}

static void
test_remarks (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *value, *begins;
  } cases[] = {
    { "182.4", "" },
    { "14.07", "11.4% is an adjusted rate: no base follows from it and 14.07 亿元." },
    { "×", "The number is redacted" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *remark = hetu_review_dup_remark (self->review,
                                                        find (self->review, cases[i].value),
                                                        HETU_LANGUAGE_ZH);

      g_assert_true (g_str_has_prefix (remark, cases[i].begins));
      g_assert_cmpint (*remark == '\0', ==, *cases[i].begins == '\0');
    }
}

/* ---- decisions */

static void
test_accept_takes_linked (Fixture *self, gconstpointer data)
{
  HetuReview *review = self->review;

  hetu_review_set_current (review, find (review, "182.4"));
  g_assert_true (hetu_review_accept (review, NULL, NULL));
  g_assert_cmpint (state_of (review, "182.4"), ==, HETU_REVIEW_ACCEPTED);
  g_assert_cmpint (state_of (review, "5.2"), ==, HETU_REVIEW_ACCEPTED);
  g_assert_cmpint (state_of (review, "第二"), ==, HETU_REVIEW_ACCEPTED);
  g_assert_cmpint (state_of (review, "12.5"), ==, HETU_REVIEW_PENDING);
  g_assert_cmpuint (hetu_review_get_current (review), ==, find (review, "12.5"));
  hetu_review_undo (review);
  g_assert_cmpint (state_of (review, "5.2"), ==, HETU_REVIEW_PENDING);
  g_assert_cmpuint (hetu_review_get_current (review), ==, find (review, "182.4"));
  g_assert_false (hetu_review_can_undo (review));
  hetu_review_redo (review);
  g_assert_cmpint (state_of (review, "5.2"), ==, HETU_REVIEW_ACCEPTED);
  g_assert_cmpuint (hetu_review_get_current (review), ==, find (review, "12.5"));
}

static void
test_reject_is_of_one (Fixture *self, gconstpointer data)
{
  HetuReview *review = self->review;

  hetu_review_set_current (review, find (review, "182.4"));
  hetu_review_reject (review);
  g_assert_cmpint (state_of (review, "182.4"), ==, HETU_REVIEW_REJECTED);
  g_assert_cmpint (state_of (review, "5.2"), ==, HETU_REVIEW_PENDING);
  g_assert_cmpuint (hetu_review_get_current (review), ==, find (review, "5.2"));
  hetu_review_set_current (review, find (review, "182.4"));
  g_assert_true (hetu_review_accept (review, NULL, NULL));
  g_assert_cmpint (state_of (review, "182.4"), ==, HETU_REVIEW_ACCEPTED);
}

static void
test_redacted_is_registered (Fixture *self, gconstpointer data)
{
  HetuReview *review = self->review;

  hetu_review_set_current (review, find (review, "×"));
  g_assert_true (hetu_review_accept (review, NULL, NULL));
  g_assert_cmpint (state_of (review, "×"), ==, HETU_REVIEW_REGISTERED);
}

static void
test_incomplete_is_not_accepted (void)
{
  g_autoptr (HetuReview) review = make ("工作情况\n\n新增规模以上工业企业31家。\n");
  g_autoptr (GError) error = NULL;
  guint wrong = HETU_REVIEW_NONE;

  g_assert_cmpuint (hetu_review_get_n_items (review), ==, 1);
  g_assert_false (hetu_review_is_sure (review, 0));
  g_assert_cmpuint (hetu_review_accept_sure (review, HETU_REVIEW_NONE), ==, 0);
  g_assert_false (hetu_review_accept (review, &wrong, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  g_assert_cmpuint (wrong, ==, HETU_REVIEW_REGION);
  g_assert_false (hetu_review_can_undo (review));
}

static void
test_accept_sure_is_of_a_section (Fixture *self, gconstpointer data)
{
  HetuReview *review = self->review;
  guint section = hetu_review_get_item (review, find (review, "58.6"))->section;
  guint n = hetu_review_count_sure (review, section);
  HetuReviewCounts counts = { { 0 } };

  g_assert_cmpuint (n, >, 1);
  g_assert_cmpuint (hetu_review_accept_sure (review, section), ==, n);
  hetu_review_count (review, section, &counts);
  g_assert_cmpuint (counts.states[HETU_REVIEW_ACCEPTED] + counts.states[HETU_REVIEW_REGISTERED],
                    ==,
                    n);
  g_assert_cmpint (state_of (review, "182.4"), ==, HETU_REVIEW_PENDING);
  for (guint i = 0; i < hetu_review_get_n_items (review); i++)
    if (hetu_review_get_item (review, i)->state != HETU_REVIEW_PENDING)
      g_assert_cmpuint (hetu_review_get_item (review, i)->now->confidence, >=, HETU_REVIEW_SURE);
  hetu_review_undo (review);
  g_assert_cmpuint (hetu_review_count_sure (review, section), ==, n);
}

static void
test_moves (Fixture *self, gconstpointer data)
{
  HetuReview *review = self->review;
  guint n = hetu_review_get_n_items (review);

  g_assert_false (hetu_review_move (review, HETU_REVIEW_PREVIOUS));
  for (guint i = 1; i < n; i++)
    {
      g_assert_true (hetu_review_move (review, HETU_REVIEW_NEXT));
      g_assert_cmpuint (hetu_review_get_current (review), ==, i);
    }
  g_assert_false (hetu_review_move (review, HETU_REVIEW_NEXT));
  g_assert_true (hetu_review_move (review, HETU_REVIEW_NEXT_PENDING));
  g_assert_cmpuint (hetu_review_get_current (review), ==, 0);
}

/* ---- fields */

static void
test_edit_one_field (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *value;
    HetuReviewField field;
    const char *text, *shown;
  } cases[] = {
    { "182.4", HETU_REVIEW_VALUE, "182.5", "182.5 亿元" },
    { "182.4", HETU_REVIEW_VALUE, "18 250万元", "18250 万元" },
    { "182.4", HETU_REVIEW_VALUE, "≥182亿元", "≥ 182 亿元" },
    { "182.4", HETU_REVIEW_VALUE, "约１８２亿元", "≈ 182 亿元" },
    { "182.4", HETU_REVIEW_VALUE, "×", "× 亿元" },
    { "5.2", HETU_REVIEW_VALUE, "-5.2", "−5.2%" },
    { "5.2", HETU_REVIEW_VALUE, "−5.20%", "−5.20%" },
    { "1.6", HETU_REVIEW_VALUE, "1.6%", "1.6%" },
    { "第二", HETU_REVIEW_VALUE, "第 3", "第 3" },
    { "182.4", HETU_REVIEW_PERIOD, "2022年1—10月", "2022 年 1—10 月" },
    { "182.4", HETU_REVIEW_PERIOD, "2022 年上半年", "2022 年上半年" },
    { "182.4", HETU_REVIEW_PERIOD, "2021", "2021 年" },
    { "182.4", HETU_REVIEW_INDICATOR, "人均地区生产总值", "人均地区生产总值" },
    { "182.4", HETU_REVIEW_INDICATOR, "某园区产值", "某园区产值" },
    { "182.4", HETU_REVIEW_REGION, "洛阳市", "洛阳市" },
    { "182.4", HETU_REVIEW_REGION, "洛龙区", "洛龙区" },
    { "182.4", HETU_REVIEW_KIND, "目标", "目标" },
    { "182.4", HETU_REVIEW_KIND, "预计", "预计" },
    { "182.4", HETU_REVIEW_MEASURE, "增减量", "增减量" },
    { "11.4", HETU_REVIEW_BASIS, "", "" },
    { "11.4", HETU_REVIEW_BASIS, "同口径", "同口径" },
    { "第二", HETU_REVIEW_REFERENCE, "河南省", "河南省" },
    { "8", HETU_REVIEW_DEADLINE, "2023年12月", "2023 年 12 月" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint index = find (self->review, cases[i].value);

      hetu_review_set_current (self->review, index);
      edit (self->review, cases[i].field, cases[i].text);
      assert_field (self->review, index, cases[i].field, cases[i].shown);
      g_assert_cmpint (hetu_review_get_item (self->review, index)->state, !=, HETU_REVIEW_PENDING);
      hetu_review_undo (self->review);
      g_assert_true (hetu_review_get_item (self->review, index)->now ==
                     hetu_review_get_item (self->review, index)->read);
      g_assert_false (hetu_review_can_undo (self->review));
    }
}

static void
test_edit_refuses (Fixture *self, gconstpointer data)
{
  static const struct
  {
    HetuReviewField field;
    const char *text;
  } cases[] = {
    { HETU_REVIEW_VALUE, "很多" },      { HETU_REVIEW_VALUE, "" },
    { HETU_REVIEW_VALUE, "182.4亿丈" }, { HETU_REVIEW_PERIOD, "去年" },
    { HETU_REVIEW_PERIOD, "" },         { HETU_REVIEW_REGION, "亚特兰蒂斯" },
    { HETU_REVIEW_REGION, "" },         { HETU_REVIEW_INDICATOR, " " },
    { HETU_REVIEW_KIND, "传闻" },       { HETU_REVIEW_MEASURE, "感觉" },
    { HETU_REVIEW_DEADLINE, "早晚" },   { HETU_REVIEW_REFERENCE, "别处" },
  };
  g_autofree char *before = NULL;

  hetu_review_set_current (self->review, find (self->review, "182.4"));
  before = dump (self->review);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *texts[HETU_REVIEW_N_FIELDS] = { NULL };
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;
      guint wrong = HETU_REVIEW_NONE;

      texts[cases[i].field] = cases[i].text;
      g_assert_false (hetu_review_edit (self->review, texts, TRUE, &wrong, &error));
      g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
      g_assert_cmpuint (wrong, ==, cases[i].field);
      after = dump (self->review);
      g_assert_cmpstr (after, ==, before);
    }
  g_assert_false (hetu_review_can_undo (self->review));
}

static void
test_edit_goes_to_linked (Fixture *self, gconstpointer data)
{
  HetuReview *review = self->review;

  hetu_review_set_current (review, find (review, "182.4"));
  edit (review, HETU_REVIEW_PERIOD, "2021");
  assert_field (review, find (review, "5.2"), HETU_REVIEW_PERIOD, "2021 年");
  assert_field (review, find (review, "12.5"), HETU_REVIEW_PERIOD, "2022 年");
  g_assert_cmpint (state_of (review, "5.2"), ==, HETU_REVIEW_EDITED);
  g_assert_cmpuint (hetu_review_get_current (review), ==, find (review, "12.5"));
  hetu_review_undo (review);
  assert_field (review, find (review, "5.2"), HETU_REVIEW_PERIOD, "2022 年");
}

static void
test_edit_of_nothing_accepts (Fixture *self, gconstpointer data)
{
  guint index = find (self->review, "182.4");
  g_autofree char *text =
      hetu_review_dup_field (self->review, index, HETU_REVIEW_VALUE, HETU_LANGUAGE_ZH);

  hetu_review_set_current (self->review, index);
  edit (self->review, HETU_REVIEW_VALUE, text);
  g_assert_cmpint (state_of (self->review, "182.4"), ==, HETU_REVIEW_ACCEPTED);
}

static void
test_alternatives (Fixture *self, gconstpointer data)
{
  HetuReview *review = self->review;

  for (guint i = 0; i < hetu_review_get_n_items (review); i++)
    {
      g_autoptr (GPtrArray) list = hetu_review_list_alternatives (review, i, HETU_LANGUAGE_ZH);

      g_assert_cmpuint (list->len, <=, 9);
      for (guint k = 0; k < list->len; k++)
        {
          const HetuReviewAlternative *alternative = list->pdata[k];
          g_autofree char *before =
              hetu_review_dup_field (review, i, alternative->field, HETU_LANGUAGE_ZH);

          g_assert_cmpstr (alternative->words, !=, before);
          hetu_review_set_current (review, i);
          g_assert_true (hetu_review_take_alternative (review, k));
          assert_field (review, i, alternative->field, alternative->words);
          g_assert_cmpuint (hetu_review_get_current (review), ==, i);
          g_assert_cmpint (hetu_review_get_item (review, i)->state, ==, HETU_REVIEW_PENDING);
          hetu_review_undo (review);
        }
      g_assert_false (hetu_review_take_alternative (review, list->len));
    }
}

static void
test_alternative_names (void)
{
  g_autoptr (HetuReview) review =
      make ("洛龙区2022年工作情况\n\n2022年,固定资产投资中工业投资完成12亿元。\n");
  g_autoptr (GPtrArray) list = hetu_review_list_alternatives (review, 0, HETU_LANGUAGE_ZH);
  gboolean found = FALSE;

  for (guint i = 0; i < list->len; i++)
    {
      const HetuReviewAlternative *alternative = list->pdata[i];

      found |= alternative->field == HETU_REVIEW_INDICATOR &&
               (g_str_equal (alternative->words, "固定资产投资") ||
                g_str_equal (alternative->words, "工业投资"));
    }
  g_assert_true (found);
}

static void
test_reasons (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *value;
    HetuReviewField field;
    const char *reason;
  } cases[] = {
    { "182.4", HETU_REVIEW_INDICATOR, "in the lexicon, word for word" },
    { "182.4", HETU_REVIEW_REGION, "“全县” → the document’s subject" },
    { "182.4", HETU_REVIEW_PERIOD, "from “2022年”" },
    { "182.4", HETU_REVIEW_VALUE, "text: 182.4亿元" },
    { "182.4", HETU_REVIEW_MEASURE, "“完成”" },
    { "14.07", HETU_REVIEW_BASIS, "the growth is told otherwise: 扣除留抵退税因素后" },
    { "11.4", HETU_REVIEW_BASIS, "not comparable with the plain rate" },
    { "8", HETU_REVIEW_KIND, "a part that looks ahead" },
    { "182.4", HETU_REVIEW_DEADLINE, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *reason = hetu_review_dup_reason (self->review,
                                                        find (self->review, cases[i].value),
                                                        cases[i].field);

      g_assert_cmpstr (reason, ==, cases[i].reason);
    }
  hetu_review_set_current (self->review, find (self->review, "182.4"));
  edit (self->review, HETU_REVIEW_PERIOD, "2021");
  {
    g_autofree char *reason =
        hetu_review_dup_reason (self->review, find (self->review, "182.4"), HETU_REVIEW_PERIOD);

    g_assert_cmpstr (reason, ==, "changed; it was read as “2022 年”");
  }
}

static void
test_nothing_to_review (void)
{
  g_autoptr (HetuReview) review = make ("没有数字的一段话。\n");
  HetuReviewCounts counts = { { 0 } };

  g_assert_cmpuint (hetu_review_get_n_items (review), ==, 0);
  g_assert_cmpuint (hetu_review_get_current (review), ==, HETU_REVIEW_NONE);
  g_assert_true (hetu_review_accept (review, NULL, NULL));
  hetu_review_reject (review);
  g_assert_false (hetu_review_move (review, HETU_REVIEW_NEXT));
  g_assert_false (hetu_review_take_alternative (review, 0));
  hetu_review_count (review, HETU_REVIEW_NONE, &counts);
  g_assert_cmpuint (counts.states[HETU_REVIEW_PENDING], ==, 0);
  g_assert_cmpuint (hetu_review_find_at (review, 3), ==, HETU_REVIEW_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path_, function_) g_test_add (path_, Fixture, NULL, set_up, function_, tear_down)
  ADD ("/review/linked/one-subject-in-one-sentence", test_linked);
  ADD ("/review/sections/headings", test_sections);
  ADD ("/review/sections/sentence", test_sentence);
  ADD ("/review/find-at", test_find_at);
  ADD ("/review/parts", test_parts);
  ADD ("/review/remarks", test_remarks);
  ADD ("/review/accept/takes-linked", test_accept_takes_linked);
  ADD ("/review/reject/of-one", test_reject_is_of_one);
  ADD ("/review/accept/redacted-is-registered", test_redacted_is_registered);
  g_test_add_func ("/review/accept/incomplete-is-not", test_incomplete_is_not_accepted);
  ADD ("/review/accept-sure/of-a-section", test_accept_sure_is_of_a_section);
  ADD ("/review/move/one-by-one", test_moves);
  ADD ("/review/edit/one-field", test_edit_one_field);
  ADD ("/review/edit/refuses", test_edit_refuses);
  ADD ("/review/edit/goes-to-linked", test_edit_goes_to_linked);
  ADD ("/review/edit/nothing-typed-accepts", test_edit_of_nothing_accepts);
  ADD ("/review/alternatives/each-changes-its-field", test_alternatives);
  g_test_add_func ("/review/alternatives/other-names", test_alternative_names);
  ADD ("/review/reasons", test_reasons);
  g_test_add_func ("/review/empty", test_nothing_to_review);
  return g_test_run ();
}
