/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Titles of figures that compare plan against outturn, panels and targets (C-2). Who is first among many is told in
 * describe-rank.c. */
#include "chart/describe-private.h"

#include "model/format.h"
#include "model/period.h"

static const char *
short_name (const HetuFrameKey *key)
{
  return key->short_name != NULL ? key->short_name : key->name;
}

/* (transfer full): those that fall, a few by name */
static char *
write_lower (const HetuFrame *frame, const GPtrArray *lower)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < MIN (lower->len, HETU_DESCRIBE_MOST_NAMES); i++)
    {
      g_autofree char *within = hetu_describe_within (g_ptr_array_index (lower, i));

      g_string_append (names, hetu_describe_separator (frame, i, lower->len));
      g_string_append (names, within);
    }
  hetu_describe_close_list (frame, names, lower->len, "项");
  return g_string_free (names, FALSE);
}

static const HetuFrameRow *
find_row (const HetuFrame *frame,
          guint panel,
          guint category,
          int series,
          HetuKind kind,
          gboolean last)
{
  const HetuFrameRow *found = NULL;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);
      int order = found != NULL ? hetu_period_compare (row->period, found->period) : 0;

      if (row->panel == panel && row->category == category &&
          (series < 0 || row->series == (guint) series) && row->kind == kind && row->has_value &&
          row->comparator != HETU_COMPARATOR_RANGE && row->comparator != HETU_COMPARATOR_RELATIVE &&
          (found == NULL || (last ? order > 0 : order < 0)))
        found = row;
    }
  return found;
}

const HetuFrameRow *
hetu_describe_find_first (const HetuFrame *frame,
                          guint panel,
                          guint category,
                          int series,
                          HetuKind kind)
{
  return find_row (frame, panel, category, series, kind, FALSE);
}

const HetuFrameRow *
hetu_describe_find_last (const HetuFrame *frame,
                         guint panel,
                         guint category,
                         int series,
                         HetuKind kind)
{
  return find_row (frame, panel, category, series, kind, TRUE);
}

gboolean
hetu_describe_compares (const HetuFrame *frame,
                        const HetuFrameRow *first,
                        const HetuFrameRow *second)
{
  return second != NULL && first->adjusted == second->adjusted &&
         !hetu_frame_is_broken (frame, first, second);
}

HetuDecimal
hetu_describe_subtract (const HetuFrame *frame, const HetuFrameRow *a, const HetuFrameRow *b)
{
  HetuDecimal difference = { 0, 0 };

  hetu_decimal_subtract (hetu_decimal_round (a->value, (guint) frame->decimals),
                         hetu_decimal_round (b->value, (guint) frame->decimals),
                         &difference);
  return difference;
}

/* What a plan of several indicators comes to. */
typedef struct
{
  guint n_ends, n_both, n_broken;
  gboolean targets;
  HetuPeriod start, end;
  const char *most_name; /* of the one that rises most; %NULL: none rises */
  HetuDecimal most;
  GPtrArray *lower; /* (owned) (element-type utf8): names of those that fall */
} Plan;

static void
plan_clear (Plan *self)
{
  g_ptr_array_unref (self->lower);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Plan, plan_clear)

/* Each indicator from its outturn to its target, else from its first outturn to its last. */
static void
read_plan (const HetuFrame *frame, guint focus, Plan *out)
{
  for (guint i = 0; i < frame->categories->len; i++)
    {
      const HetuFrameRow *end =
          hetu_describe_find_last (frame, 0, i, (int) focus, HETU_KIND_TARGET);
      const HetuFrameRow *start =
          end != NULL ? hetu_describe_find_last (frame, 0, i, (int) focus, HETU_KIND_ACTUAL)
                      : hetu_describe_find_first (frame, 0, i, (int) focus, HETU_KIND_ACTUAL);
      const char *name = short_name (hetu_frame_get_category (frame, i));
      HetuDecimal difference;

      out->targets = out->targets || end != NULL;
      if (end == NULL)
        end = hetu_describe_find_last (frame, 0, i, (int) focus, HETU_KIND_ACTUAL);
      if (end == NULL || end == start)
        continue;
      out->n_ends++;
      out->end = end->period;
      if (start == NULL)
        continue;
      out->start = start->period;
      if (!hetu_describe_compares (frame, start, end))
        {
          out->n_broken++;
          continue;
        }
      out->n_both++;
      difference = hetu_describe_subtract (frame, end, start);
      if (hetu_decimal_compare (difference, out->most) > 0)
        {
          out->most = difference;
          out->most_name = name;
        }
      if (difference.coefficient < 0)
        g_ptr_array_add (out->lower, (gpointer) name);
    }
}

/* “上年”, or the year itself where it is not the one before. */
static char *
write_start (const HetuFrame *frame, const Plan *plan)
{
  g_autofree char *label = NULL;

  if (hetu_period_equal (plan->start, hetu_period_shift_years (plan->end, -1)))
    return g_strdup (hetu_describe_is_chinese (frame) ? "上年" : "the year before");
  label = hetu_period_to_label (plan->start, frame->language);
  return g_strconcat (hetu_describe_is_chinese (frame) ? " " : "", label, NULL);
}

/* “社零增速提高 7.9 个百分点”, “GDP 增加 24.1 亿元” */
static char *
write_rise (const HetuFrame *frame, const char *name, const char *size)
{
  gboolean rate = hetu_unit_is_rate (frame->unit);
  g_autofree char *verb = g_strconcat (hetu_describe_is_change (frame) ? "增速" : "",
                                       rate ? "提高 " : "增加 ",
                                       size,
                                       NULL);

  g_autofree char *within = hetu_describe_within (name);

  if (hetu_describe_is_chinese (frame))
    return hetu_describe_glue (name, verb);
  return g_strdup_printf (hetu_describe_is_change (frame) ? "%s growth up %s" : "%s up %s",
                          within,
                          size);
}

/* Of one indicator its last figure, of several how many do not compare (C-25). */
static char *
describe_broken (const HetuFrame *frame, guint focus, const Plan *plan)
{
  const char *who = hetu_frame_get_series (frame, focus)->name;
  g_autofree char *from = hetu_period_to_label (plan->start, frame->language);
  g_autofree char *to = hetu_period_to_label (plan->end, frame->language);

  if (frame->categories->len == 1)
    return hetu_describe_series (frame, 0, who);
  return g_strdup_printf (hetu_describe_is_chinese (frame)
                              ? "%s %s %u 项指标与 %s口径不同，不作比较"
                              : "%s, %s: %u indicators of another definition than in %s",
                          who,
                          to,
                          plan->n_broken,
                          from);
}

/* “洛龙区 2023 年目标：社零增速提高 7.9 个百分点，投资、财政低于上年” */
static char *
describe_plan (const HetuFrame *frame, guint focus)
{
  gboolean chinese = hetu_describe_is_chinese (frame);
  g_auto (Plan) plan = { .lower = g_ptr_array_new () };
  const char *who = hetu_frame_get_series (frame, focus)->name;
  g_autofree char *head = NULL;
  g_autofree char *rise = g_strdup ("");
  g_autofree char *lower = NULL;
  g_autofree char *when = NULL;
  g_autofree char *before = NULL;

  read_plan (frame, focus, &plan);
  if (plan.n_ends == 0)
    return NULL;
  if (plan.n_both == 0 && plan.n_broken > 0)
    return describe_broken (frame, focus, &plan);
  when = hetu_period_to_label (plan.end, frame->language);
  if (chinese)
    head = g_strdup_printf ("%s %s%s", who, when, plan.targets ? "目标" : "");
  else
    head = g_strdup_printf (plan.targets ? "%s, targets for %s" : "%s, %s", who, when);
  if (plan.n_both == 0)
    return g_steal_pointer (&head);
  before = write_start (frame, &plan);
  if (plan.most_name != NULL)
    {
      g_autofree char *size = hetu_describe_difference (frame, plan.most);

      g_free (rise);
      rise = write_rise (frame, plan.most_name, size);
    }
  lower = write_lower (frame, plan.lower);
  /* With a rise before them it is plain that they are rates of growth. */
  if (chinese && *lower != '\0' && *rise == '\0' && hetu_describe_is_change (frame))
    {
      char *growth = hetu_describe_glue (lower, "增速");

      g_free (lower);
      lower = growth;
    }
  if (*lower != '\0')
    return g_strdup_printf (chinese ? "%s：%s%s%s低于%s" : "%s: %s%s%s below %s",
                            head,
                            rise,
                            *rise == '\0' ? ""
                            : chinese     ? "，"
                                          : "; ",
                            lower,
                            before);
  if (plan.most_name != NULL)
    return g_strdup_printf (chinese ? "%s：%s" : "%s: %s", head, rise);
  return g_strdup_printf (chinese ? "%s：与%s持平" : "%s: level with %s", head, before);
}

static gboolean
is_by_region (const HetuFrame *frame)
{
  return frame->categories->len > 0 && hetu_frame_get_category (frame, 0)->region != 0;
}

char *
hetu_describe_dumbbell (const HetuFrame *frame)
{
  char *title;

  if (frame->series->len == 0)
    return g_strdup (hetu_describe_indicator (frame));
  title = is_by_region (frame) ? hetu_describe_rise (frame)
                               : describe_plan (frame, hetu_finding_get_focus (frame));
  return title != NULL ? title : hetu_describe_ranking (frame);
}

/* The one series that is neither city, province nor nation beside it, or −1. */
static int
find_only_peer (const HetuFrame *frame)
{
  int found = -1;

  for (guint i = 0; i < frame->series->len; i++)
    {
      HetuRole role = hetu_frame_get_series (frame, i)->role;

      if (role == HETU_ROLE_PARENT || role == HETU_ROLE_PROVINCE || role == HETU_ROLE_NATION)
        continue;
      if (found >= 0)
        return -1;
      found = (int) i;
    }
  return found;
}

static guint
find_panel (const HetuFrame *frame, guint series)
{
  for (guint i = 0; i < frame->rows->len; i++)
    if (hetu_frame_get_row (frame, i)->series == series)
      return hetu_frame_get_row (frame, i)->panel;
  return 0;
}

/* “洛龙区等 4 地：8 项指标”: where nothing is told of both. */
static char *
describe_contents (const HetuFrame *frame)
{
  const char *first = hetu_frame_get_panel (frame, 0)->name;

  if (hetu_describe_is_chinese (frame))
    return g_strdup_printf ("%s等 %u 地：%u 项指标",
                            first,
                            frame->panels->len,
                            frame->categories->len);
  return g_strdup_printf ("%s and %u more: %u indicators",
                          first,
                          frame->panels->len - 1,
                          frame->categories->len);
}

/* Panels of several places and several indicators have no order among them. */
static gboolean
has_several (const HetuFrame *frame)
{
  gboolean places = FALSE, indicators = FALSE;

  for (guint i = 1; i < frame->panels->len; i++)
    {
      const HetuFrameKey *first = hetu_frame_get_panel (frame, 0);
      const HetuFrameKey *one = hetu_frame_get_panel (frame, i);

      places = places || one->region != first->region;
      indicators = indicators || one->indicator != first->indicator;
    }
  return places && indicators;
}

char *
hetu_describe_panels (const HetuFrame *frame)
{
  int own;

  if (frame->facet == HETU_FACET_BARS && frame->panels->len > 1)
    {
      guint n_targets = 0, n_actuals = 0;
      g_autofree char *targets = hetu_describe_pair (frame, HETU_KIND_TARGET, &n_targets);
      g_autofree char *actuals = hetu_describe_pair (frame, HETU_KIND_ACTUAL, &n_actuals);

      if (targets != NULL && n_targets >= n_actuals)
        return g_steal_pointer (&targets);
      if (actuals != NULL)
        return g_steal_pointer (&actuals);
      /* Figures of several indicators have no order among them. */
      if (frame->categories->len > 1)
        return describe_contents (frame);
    }
  if (has_several (frame))
    return NULL;
  own = find_only_peer (frame);
  if (own >= 0)
    return hetu_describe_series (frame,
                                 find_panel (frame, (guint) own),
                                 hetu_frame_get_series (frame, (guint) own)->name);
  return hetu_describe_ranking (frame);
}
