/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Target item: a place in a frame of gauges, which it keeps alive. */
#include "ui/target-item.h"

#include "analysis/warning.h"
#include "chart/gauge.h"
#include "model/format.h"

#include <glib/gi18n.h>

struct _HetuTargetItem
{
  GObject parent_instance;
  /* owned */
  HetuFrame *frame;
  GArray *warnings; /* (nullable) (element-type HetuWarning) */
  /* plain */
  guint gauge;
};

G_DEFINE_FINAL_TYPE (HetuTargetItem, hetu_target_item, G_TYPE_OBJECT)

static void
hetu_target_item_finalize (GObject *object)
{
  g_clear_pointer (&HETU_TARGET_ITEM (object)->frame, hetu_frame_unref);
  g_clear_pointer (&HETU_TARGET_ITEM (object)->warnings, g_array_unref);
  G_OBJECT_CLASS (hetu_target_item_parent_class)->finalize (object);
}

static void
hetu_target_item_class_init (HetuTargetItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hetu_target_item_finalize;
}

static void
hetu_target_item_init (HetuTargetItem *self)
{
}

HetuTargetItem *
hetu_target_item_new (HetuFrame *frame, guint gauge, GArray *warnings)
{
  HetuTargetItem *self = g_object_new (HETU_TYPE_TARGET_ITEM, NULL);

  self->frame = hetu_frame_ref (frame);
  self->gauge = gauge;
  self->warnings = warnings;
  return self;
}

guint
hetu_target_item_get_index (HetuTargetItem *self)
{
  return self->gauge;
}

HetuFrame *
hetu_target_item_get_frame (HetuTargetItem *self)
{
  return self->frame;
}

const HetuFrameGauge *
hetu_target_item_get_gauge (HetuTargetItem *self)
{
  return hetu_frame_get_gauge (self->frame, self->gauge);
}

const HetuProgress *
hetu_target_item_get_progress (HetuTargetItem *self)
{
  return &hetu_target_item_get_gauge (self)->progress;
}

const GArray *
hetu_target_item_get_warnings (HetuTargetItem *self)
{
  return self->warnings;
}

char *
hetu_target_item_write_target (HetuTargetItem *self, HetuLanguage language)
{
  const HetuProgress *progress = hetu_target_item_get_progress (self);
  char *target = hetu_gauge_format_target (progress, language);
  g_autofree char *now = NULL;
  g_autofree char *original = NULL;

  if (!progress->revised || !progress->has_original)
    return target;
  now = target;
  original = hetu_format_value (progress->original,
                                progress->unit,
                                progress->original_comparator,
                                -1,
                                HETU_FORMAT_UNIT,
                                language);
  /* Translators: a target as adjusted, and the original: “2 个（原 3 个）” */
  return g_strdup_printf (_ ("%s (was %s)"), now, original);
}

GQuark
hetu_target_item_get_owner (HetuTargetItem *self)
{
  const HetuTargetTerms *terms = hetu_target_item_get_progress (self)->terms;

  return terms != NULL && terms->owner != NULL ? g_quark_from_string (terms->owner) : 0;
}

gboolean
hetu_target_item_has_warning (HetuTargetItem *self, int kind)
{
  for (guint i = 0; self->warnings != NULL && i < self->warnings->len; i++)
    if ((int) g_array_index (self->warnings, HetuWarning, i).kind == kind)
      return TRUE;
  return FALSE;
}

HetuPeriod
hetu_target_item_find_deadline (const HetuProgress *progress)
{
  return progress->original_deadline.kind != HETU_PERIOD_NONE ? progress->original_deadline
                                                              : progress->deadline;
}

gboolean
hetu_target_item_is_same (HetuTargetItem *self, HetuTargetItem *other)
{
  const HetuProgress *a = hetu_target_item_get_progress (self);
  const HetuProgress *b = hetu_target_item_get_progress (other);

  return a->indicator == b->indicator && a->region == b->region && a->measure == b->measure &&
         hetu_period_equal (hetu_target_item_find_deadline (a), hetu_target_item_find_deadline (b));
}

/* ---- orders */

static int
compare_index (HetuTargetItem *self, HetuTargetItem *other)
{
  return (self->gauge > other->gauge) - (self->gauge < other->gauge);
}

/* Those without a number go last in rising order; the header turns the whole order round. */
static int
compare_numbers (HetuTargetItem *self,
                 gboolean has_own,
                 double own,
                 HetuTargetItem *other,
                 gboolean has_theirs,
                 double theirs)
{
  if (has_own != has_theirs)
    return has_own ? -1 : 1;
  if (has_own && own != theirs)
    return own < theirs ? -1 : 1;
  return compare_index (self, other);
}

int
hetu_target_item_compare_name (HetuTargetItem *self, HetuTargetItem *other)
{
  int order = g_utf8_collate (hetu_target_item_get_gauge (self)->name,
                              hetu_target_item_get_gauge (other)->name);

  return order != 0 ? order : compare_index (self, other);
}

int
hetu_target_item_compare_done (HetuTargetItem *self, HetuTargetItem *other)
{
  const HetuProgress *a = hetu_target_item_get_progress (self);
  const HetuProgress *b = hetu_target_item_get_progress (other);

  return compare_numbers (self,
                          a->has_completion,
                          a->completion_percent,
                          other,
                          b->has_completion,
                          b->completion_percent);
}

/* Points ahead of the pace line, of a rate the gap to its target. */
static gboolean
get_lead (const HetuProgress *progress, double *out)
{
  if (progress->state == HETU_STATE_UNKNOWN)
    return FALSE;
  if (progress->has_completion && progress->has_elapsed)
    *out = progress->completion_percent - hetu_progress_get_expected (progress);
  else if (!progress->has_completion && progress->has_outturn)
    *out = progress->gap;
  else
    return FALSE;
  return TRUE;
}

int
hetu_target_item_compare_pace (HetuTargetItem *self, HetuTargetItem *other)
{
  const HetuProgress *a = hetu_target_item_get_progress (self);
  const HetuProgress *b = hetu_target_item_get_progress (other);

  double own = 0, theirs = 0;
  gboolean has_own = get_lead (a, &own);
  gboolean has_theirs = get_lead (b, &theirs);

  return compare_numbers (self, has_own, own, other, has_theirs, theirs);
}

int
hetu_target_item_compare_deadline (HetuTargetItem *self, HetuTargetItem *other)
{
  int order = hetu_period_compare (hetu_target_item_get_progress (self)->deadline,
                                   hetu_target_item_get_progress (other)->deadline);

  return order != 0 ? order : compare_index (self, other);
}

int
hetu_target_item_compare_state (HetuTargetItem *self, HetuTargetItem *other)
{
  return compare_index (self, other);
}
