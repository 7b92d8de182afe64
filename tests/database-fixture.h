/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/database.h"

/* Rows by which a test tells whether a database is written and read. */

static inline void
add_unit (HetuDatabase *database, const char *name)
{
  g_autofree char *sql = g_strdup_printf ("INSERT INTO unit (name) VALUES ('%s')", name);
  g_autoptr (GError) error = NULL;

  hetu_database_run (database, sql, &error);
  g_assert_no_error (error);
}

static inline gint64
count_units (HetuDatabase *database)
{
  g_autoptr (GError) error = NULL;
  gint64 found = -1;

  hetu_database_read_int (database, "SELECT count (*) FROM unit", &found, &error);
  g_assert_no_error (error);
  return found;
}
