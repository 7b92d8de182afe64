/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which rows of a table on paper begin a page. */
#include "chart/page-table-private.h"

/* Pages are filled one after the other. */
static GArray *
fill_pages (HetuPages *self)
{
  const HetuPageLayout *layout = &self->layout;
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (guint));
  double y = self->y + self->head.height;
  guint first = 0;

  g_array_append_val (starts, first);
  for (guint i = 0; i < layout->table->n_rows; i++)
    {
      double height = self->bands[i].height;

      if (y + height > layout->bottom)
        {
          self->overfull =
              self->overfull || layout->top + self->head.height + height > layout->bottom;
          g_array_append_val (starts, i);
          y = layout->top + self->head.height;
        }
      y += height;
    }
  return starts;
}

/* Where the rows from @first on end, at the top of a page. */
static double
measure_last (const HetuPages *self, guint first)
{
  double y = self->layout.top + self->head.height;

  for (guint i = first; i < self->layout.table->n_rows; i++)
    y += self->bands[i].height;
  return y;
}

/* One row is not left to the last page, nor what stands behind the rows, where the page before has rows to spare. */
static void
mend_last_break (const HetuPages *self, GArray *starts)
{
  guint n_rows = self->layout.table->n_rows;
  guint *last = &g_array_index (starts, guint, starts->len - 1);
  double sections = hetu_pages_measure_sections (self);
  double end = starts->len > 1 ? measure_last (self, *last) : 0;
  guint two = n_rows - 2;

  if (n_rows < 4)
    return;
  if (starts->len == 1)
    {
      end = self->y + self->head.height;
      for (guint i = 0; i < n_rows; i++)
        end += self->bands[i].height;
    }
  if (starts->len > 1 && *last == n_rows - 1 &&
      *last - g_array_index (starts, guint, starts->len - 2) > 2)
    *last = two;
  else if (end + sections > self->layout.bottom && n_rows - *last > 3 &&
           measure_last (self, two) + sections <= self->layout.bottom)
    g_array_append_val (starts, two);
}

GArray *
hetu_pages_break_rows (HetuPages *self)
{
  GArray *starts = fill_pages (self);

  mend_last_break (self, starts);
  return starts;
}
