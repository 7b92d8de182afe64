/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of divided targets: a place in cascades, which the lines share and keep alive. */
#include "ui/target-division.h"

typedef struct
{
  HetuTargetCascades *cascades;
} Shared;

struct _HetuTargetDivision
{
  GObject parent_instance;
  /* owned */
  Shared *shared; /* g_rc_box */
  /* plain */
  HetuTargetRole role;
  guint cascade; /* index */
  guint part;    /* index, of a part */
};

G_DEFINE_FINAL_TYPE (HetuTargetDivision, hetu_target_division, G_TYPE_OBJECT)

static void
clear_shared (gpointer data)
{
  hetu_target_cascades_free (((Shared *) data)->cascades);
}

static void
hetu_target_division_finalize (GObject *object)
{
  g_rc_box_release_full (HETU_TARGET_DIVISION (object)->shared, clear_shared);
  G_OBJECT_CLASS (hetu_target_division_parent_class)->finalize (object);
}

static void
hetu_target_division_class_init (HetuTargetDivisionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hetu_target_division_finalize;
}

static void
hetu_target_division_init (HetuTargetDivision *self)
{
}

static void
add (GPtrArray *lines, Shared *shared, HetuTargetRole role, guint cascade, guint part)
{
  HetuTargetDivision *self = g_object_new (HETU_TYPE_TARGET_DIVISION, NULL);

  self->shared = g_rc_box_acquire (shared);
  self->role = role;
  self->cascade = cascade;
  self->part = part;
  g_ptr_array_add (lines, self);
}

GPtrArray *
hetu_target_divisions_list (HetuTargetCascades *cascades)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);
  Shared *shared = g_rc_box_new (Shared);

  shared->cascades = cascades;
  for (guint i = 0; i < cascades->cascades->len; i++)
    {
      const HetuCascade *cascade = g_ptr_array_index (cascades->cascades, i);

      if (cascade->parts->len == 0)
        continue;
      add (lines, shared, HETU_TARGET_ROLE_WHOLE, i, 0);
      for (guint j = 0; j < cascade->parts->len; j++)
        add (lines, shared, HETU_TARGET_ROLE_PART, i, j);
      if (cascade->has_sum)
        add (lines, shared, HETU_TARGET_ROLE_SUM, i, 0);
    }
  g_rc_box_release_full (shared, clear_shared);
  return lines;
}

HetuTargetRole
hetu_target_division_get_role (HetuTargetDivision *self)
{
  return self->role;
}

const HetuTargetCascades *
hetu_target_division_get_cascades (HetuTargetDivision *self)
{
  return self->shared->cascades;
}

const HetuCascade *
hetu_target_division_get_cascade (HetuTargetDivision *self)
{
  return g_ptr_array_index (self->shared->cascades->cascades, self->cascade);
}

const HetuCascadePart *
hetu_target_division_get_part (HetuTargetDivision *self)
{
  if (self->role != HETU_TARGET_ROLE_PART)
    return NULL;
  return &g_array_index (hetu_target_division_get_cascade (self)->parts,
                         HetuCascadePart,
                         self->part);
}

const HetuProgress *
hetu_target_division_get_progress (HetuTargetDivision *self)
{
  switch (self->role)
    {
    case HETU_TARGET_ROLE_WHOLE:
      return hetu_target_division_get_cascade (self)->whole;
    case HETU_TARGET_ROLE_PART:
      return hetu_target_division_get_part (self)->progress;
    case HETU_TARGET_ROLE_SUM:
      break;
    }
  return NULL;
}

gboolean
hetu_target_division_get_share (HetuTargetDivision *self, double *out)
{
  const HetuCascade *cascade = hetu_target_division_get_cascade (self);
  const HetuCascadePart *part = hetu_target_division_get_part (self);

  if (part != NULL)
    {
      if (part->has_share)
        *out = part->share_percent;
      return part->has_share;
    }
  if (!cascade->has_sum)
    return FALSE;
  *out = self->role == HETU_TARGET_ROLE_WHOLE ? 100 : cascade->sum_percent;
  return TRUE;
}
