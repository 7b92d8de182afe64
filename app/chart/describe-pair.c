/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Titles of panels of bars: the first region against the base, over what both tell. */
#include "chart/describe-private.h"

/* What both tell. */
typedef struct
{
  const char *own, *other;
  HetuPeriod period; /* of the last that both tell */
  guint n;
  guint n_higher;
  const char *name; /* (nullable): of the indicator in which they are most apart; with one, of it */
  HetuDecimal difference; /* there; more than 0 unless there is one only */
} Pair;

static const char *
short_name (const HetuFrameKey *key)
{
  return key->short_name != NULL ? key->short_name : key->name;
}

static void
compare (const HetuFrame *frame, HetuKind kind, Pair *out)
{
  guint of = 0, from = 1;

  hetu_finding_choose_pair (frame, &of, &from);
  *out = (Pair){ .own = hetu_frame_get_panel (frame, of)->name,
                 .other = hetu_frame_get_panel (frame, from)->name };
  for (guint i = 0; i < frame->categories->len; i++)
    {
      const HetuFrameRow *a = hetu_describe_find_last (frame, of, i, -1, kind);
      const HetuFrameRow *b = hetu_describe_find_last (frame, from, i, -1, kind);
      HetuDecimal difference;

      if (a == NULL || b == NULL || !hetu_period_equal (a->period, b->period) ||
          a->adjusted != b->adjusted)
        continue;
      difference = hetu_describe_subtract (frame, a, b);
      out->period = a->period;
      out->n_higher += difference.coefficient > 0;
      /* The first one stands for itself until there is another. */
      if (out->n++ == 0 || hetu_decimal_compare (difference, out->difference) > 0)
        {
          out->difference = difference;
          out->name = short_name (hetu_frame_get_category (frame, i));
        }
    }
  if (out->n > 1 && out->difference.coefficient <= 0)
    out->name = NULL;
}

/* “洛龙区 2022 年 GDP 增速比全国高 2.1 个百分点”: one is no count. */
static char *
write_one (const HetuFrame *frame, const Pair *pair, HetuKind kind, const char *when)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  gboolean change = hetu_describe_is_change (frame);
  HetuDecimal apart = pair->difference;
  g_autofree char *points = NULL;
  g_autofree char *within = hetu_describe_within (pair->name);

  apart.coefficient = ABS (apart.coefficient);
  points = hetu_describe_difference (frame, apart);
  if (chinese)
    {
      g_autofree char *head = g_strdup_printf ("%s %s %s%s",
                                               pair->own,
                                               when,
                                               pair->name,
                                               kind == HETU_KIND_TARGET ? "目标"
                                               : change                 ? "增速"
                                                                        : "");

      if (apart.coefficient == 0)
        return g_strdup_printf ("%s与%s持平", head, pair->other);
      return g_strdup_printf ("%s比%s%s %s",
                              head,
                              pair->other,
                              pair->difference.coefficient > 0 ? "高" : "低",
                              points);
    }
  return g_strdup_printf ("%s, %s: %s%s %s%s that of %s",
                          pair->own,
                          when,
                          within,
                          kind == HETU_KIND_TARGET ? " target"
                          : change                 ? " growth"
                                                   : "",
                          apart.coefficient != 0 ? points : "the same as",
                          apart.coefficient == 0             ? ""
                          : pair->difference.coefficient > 0 ? " above"
                                                             : " below",
                          pair->other);
}

/* “Luolong District, 2023: all 6 comparable targets above those of Luoyang” */
static char *
write_pair (HetuKind kind,
            const char *own,
            const char *when,
            guint n_higher,
            guint n,
            const char *other)
{
  const char *what = kind == HETU_KIND_TARGET ? "target" : "indicator";

  if (n_higher == n || n_higher == 0)
    return g_strdup_printf ("%s, %s: %s %u comparable %ss above those of %s",
                            own,
                            when,
                            n_higher == n ? "all" : "none of",
                            n,
                            what,
                            other);
  return g_strdup_printf ("%s, %s: %u of %u comparable %ss above those of %s",
                          own,
                          when,
                          n_higher,
                          n,
                          what,
                          other);
}

char *
hetu_describe_pair (const HetuFrame *frame, HetuKind kind, guint *n_out)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  g_autofree char *when = NULL, *points = NULL, *head = NULL, *within = NULL;
  Pair pair;

  compare (frame, kind, &pair);
  *n_out = pair.n;
  if (pair.n == 0)
    return NULL;
  when = hetu_period_to_label (pair.period, frame->language);
  if (pair.n == 1)
    return write_one (frame, &pair, kind, when);
  if (chinese)
    {
      const char *what = kind == HETU_KIND_TARGET ? "可比目标" : "可比指标";

      head =
          pair.n_higher == pair.n
              ? g_strdup_printf ("%s %s %u 项%s均高于%s", pair.own, when, pair.n, what, pair.other)
              : g_strdup_printf ("%s %s %u 项%s中 %u 项高于%s",
                                 pair.own,
                                 when,
                                 pair.n,
                                 what,
                                 pair.n_higher,
                                 pair.other);
    }
  else
    head = write_pair (kind, pair.own, when, pair.n_higher, pair.n, pair.other);
  if (pair.name == NULL)
    return g_steal_pointer (&head);
  points = hetu_describe_difference (frame, pair.difference);
  within = hetu_describe_within (pair.name);
  return chinese ? g_strdup_printf ("%s，%s高 %s", head, pair.name, points)
                 : g_strdup_printf ("%s, %s by %s", head, within, points);
}
