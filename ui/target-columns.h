/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"
#include "ui/target-item.h"

#include <gtk/gtk.h>

/* What the columns of the table of targets show. */
typedef struct
{
  const char *title;  /* to be translated */
  gboolean expand;    /* takes what room there is */
  gboolean end;       /* stands at the right */
  gboolean draggable; /* a row is taken by it to the dials */
  int indent;         /* of its heading, pixels */
  GtkWidget *(*make) (void);
  void (*fill) (HetuSession *session, GtkWidget *child, HetuTargetItem *item);
  /* (nullable) (transfer full): what is said when one points there */
  char *(*tell) (HetuSession *session, HetuTargetItem *item);
  int (*compare) (HetuTargetItem *self, HetuTargetItem *other); /* (nullable): not sortable */
} HetuTargetColumn;

#define HETU_TARGET_N_COLUMNS 6
/* The column of points against the pace line; its heading tells which. */
#define HETU_TARGET_PACE_COLUMN 4

extern const HetuTargetColumn hetu_target_columns[HETU_TARGET_N_COLUMNS];
