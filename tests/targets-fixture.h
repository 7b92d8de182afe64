/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The targets page over the shipped figures, and how to find one's way on it. Needs a display. */
#pragma once

#include "page-fixture.h"
#include "ui/target-dials.h"
#include "ui/target-inspector.h"
#include "ui/target-table.h"
#include "ui/targets-page.h"

#define ALL 1000
#define HOMES "old_communities_renovated_households"

static inline HetuTargetTable *
get_table (PageFixture *self)
{
  return page_find (self->page, HETU_TYPE_TARGET_TABLE);
}

static inline GtkWidget *
get_inspector (PageFixture *self)
{
  return page_find (self->page, HETU_TYPE_TARGET_INSPECTOR);
}

static inline HetuTargetDials *
get_dials (PageFixture *self)
{
  return page_find (self->page, HETU_TYPE_TARGET_DIALS);
}

/* (transfer full): the row of an indicator of 洛阳市 */
static inline HetuTargetItem *
find_item (PageFixture *self, const char *id)
{
  HetuIndicator *indicator = hetu_store_find_indicator (self->base.store, id, NULL);
  g_autoptr (GPtrArray) rows = hetu_target_table_list_rows (get_table (self), ALL);

  g_assert_nonnull (indicator);
  for (guint i = 0; i < rows->len; i++)
    {
      HetuTargetItem *item = g_ptr_array_index (rows, i);
      const HetuProgress *progress = hetu_target_item_get_progress (item);

      if (progress->indicator == hetu_indicator_get_number (indicator) &&
          progress->region == 410300)
        return g_object_ref (item);
    }
  g_assert_not_reached ();
}

static inline void
select_item (PageFixture *self, const char *id)
{
  g_autoptr (HetuTargetItem) item = find_item (self, id);

  g_assert_true (hetu_target_table_select (get_table (self), item));
  page_settle (self);
}

typedef struct
{
  const char *path;
  void (*run) (PageFixture *self, gconstpointer data);
} TargetsTest;

/* Each test on a page of its own. */
static inline int
targets_run (int argc, char *argv[], const TargetsTest *tests, gsize n_tests)
{
  static GType type;
  int status = 0;

  gtk_test_init (&argc, &argv, NULL);
  g_resources_register (hetu_window_resources_get_resource ());
  type = HETU_TYPE_TARGETS_PAGE;
  window_fixture_prepare ();
  for (gsize i = 0; i < n_tests; i++)
    g_test_add (tests[i].path,
                PageFixture,
                &type,
                page_fixture_set_up,
                tests[i].run,
                page_fixture_tear_down);
  status = g_test_run ();
  window_fixture_clean ();
  return status;
}
