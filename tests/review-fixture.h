/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "review.h"

#include <string.h>

/* A report of ours under review, its place and year told. */
static const char report[] =
    "安澜县2022年国民经济和社会发展计划执行情况的报告\n\n"
    "一、2022年计划执行情况\n\n"
    "(一)经济稳步回升。2022年,全县地区生产总值完成182.4亿元,增长5.2%,居全市第二;固定资产投资增长12."
    "5%;"
    "一般公共预算收入完成14.07亿元,扣除留抵退税因素后增长11.4%,居全市第三。\n\n"
    "(二)产业提质增效。社会消费品零售总额完成58.6亿元,下降1.6%"
    "。新增规模以上工业企业31家,居全市第四。某平台服务×家企业。\n\n"
    "二、2023年主要目标\n\n"
    "地区生产总值、人均地区生产总值增长8%左右,居民人均可支配收入增长7%。\n";

typedef struct
{
  HetuReview *review; /* owned */
} Fixture;

static inline HetuReview *
make (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuDocument) document = hetu_document_load ("报告.txt", bytes, NULL, NULL, &error);

  g_assert_no_error (error);
  return hetu_review_new (document, hetu_lexicon_new_shipped ());
}

static inline void
set_up (Fixture *self, gconstpointer data)
{
  HetuReviewHeader header = { (char *) "报告", (char *) "", 410326, 2022, 0 };

  self->review = make (report);
  hetu_review_set_header (self->review, &header);
}

static inline void
tear_down (Fixture *self, gconstpointer data)
{
  hetu_review_free (self->review);
}

/* The figure whose number is written @value; the first of them */
static inline guint
find (const HetuReview *review, const char *value)
{
  for (guint i = 0; i < hetu_review_get_n_items (review); i++)
    {
      const HetuClaim *claim = hetu_review_get_item (review, i)->read;
      g_autofree char *words =
          hetu_review_dup_stretch (review, claim->value_start, claim->value_end);

      if (g_str_equal (words, value))
        return i;
    }
  g_error ("no figure %s", value);
}

static inline HetuReviewState
state_of (const HetuReview *review, const char *value)
{
  return hetu_review_get_item (review, find (review, value))->state;
}

static inline void
assert_field (const HetuReview *review, guint index, HetuReviewField field, const char *wanted)
{
  g_autofree char *words = hetu_review_dup_field (review, index, field, HETU_LANGUAGE_ZH);

  g_assert_cmpstr (words, ==, wanted);
}

/* All that was decided, wherever one is */
static inline char *
dump (HetuReview *review)
{
  guint current = hetu_review_get_current (review);
  char *text = NULL;

  hetu_review_set_current (review, 0);
  text = hetu_review_to_json (review);
  hetu_review_set_current (review, current);
  return text;
}

static inline void
edit (HetuReview *review, HetuReviewField field, const char *text)
{
  const char *texts[HETU_REVIEW_N_FIELDS] = { NULL };
  g_autoptr (GError) error = NULL;

  texts[field] = text;
  hetu_review_edit (review, texts, TRUE, NULL, &error);
  g_assert_no_error (error);
}
