/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"
#include "ui/target-division.h"

#include <gtk/gtk.h>

/* What the columns of the table of divided targets show. */
typedef struct
{
  const char *title; /* to be translated */
  gboolean expand;   /* takes what room there is */
  gboolean end;      /* stands at the right */
  GtkWidget *(*make) (void);
  void (*fill) (HetuSession *session, GtkWidget *child, HetuTargetDivision *line);
} HetuDivisionColumn;

#define HETU_DIVISION_N_COLUMNS 7

extern const HetuDivisionColumn hetu_division_columns[HETU_DIVISION_N_COLUMNS];
