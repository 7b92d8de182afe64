/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Targets page, what stands in its middle: rows and dials, how targets are divided, or milestones. Titles are of what the filters
 * let through, and say what they keep back; nothing left is said in the place of the rows. */
#include "ui/targets-page-private.h"

#include "chart/describe.h"
#include "ui/target-filter-words.h"

#include <glib/gi18n.h>

/* ---- words */

/* @count: (nullable): how many rows of how many */
static void
set_subtitle (HetuTargetsPage *self,
              const HetuTargetFilter *filter,
              const char *subtitle,
              const char *count)
{
  g_autofree char *words =
      hetu_target_filter_to_words (filter,
                                   self->session,
                                   hetu_target_board_get_options (self->board)->warnings);
  g_autofree char *filtered = count != NULL ? g_strdup_printf (_ ("Only %s (%s)"), words, count)
                                            : g_strdup_printf (_ ("Only %s"), words);
  g_autofree char *all =
      *words != '\0' ? g_strjoin (" · ", filtered, subtitle, NULL) : g_strdup (subtitle);

  gtk_label_set_label (self->subtitle, all);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->subtitle), all);
}

/* (transfer full): where no figure tells of the moment, and of what was known then */
static char *
write_moment (HetuTargetsPage *self)
{
  HetuLanguage language = hetu_session_get_language (self->session);
  gint32 as_of = hetu_target_board_get_options (self->board)->as_of;
  g_autofree char *when = hetu_period_to_label (hetu_target_board_get_at (self->board), language);
  g_autofree char *day = NULL;

  if (as_of == 0)
    return g_strdup_printf (_ ("As at the end of %s"), when);
  day = hetu_date_to_string (as_of);
  /* Translators: a period, a day: “截至 2023 年 1—10 月末（当时视角：截至 2023-10-31）” */
  return g_strdup_printf (_ ("As at the end of %1$s, as known on %2$s"), when, day);
}

/* (transfer full): the finding of these rows alone */
static char *
write_finding (const HetuFrame *frame, const GPtrArray *rows)
{
  g_autoptr (HetuFrame) few = hetu_frame_new (frame->kind, frame->language);

  few->period = frame->period;
  few->from = frame->from;
  few->to = frame->to;
  for (guint i = 0; i < rows->len; i++)
    {
      const HetuFrameGauge *gauge = hetu_target_item_get_gauge (g_ptr_array_index (rows, i));
      HetuProgress progress = hetu_progress_copy (&gauge->progress);

      hetu_frame_add_gauge (few, gauge->name, gauge->detail, &progress);
    }
  return hetu_describe_title (few);
}

static void
show_list (HetuTargetsPage *self, const HetuFrame *frame)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *title = NULL;
  g_autofree char *count = NULL;
  g_autofree char *asked = NULL;
  g_autofree char *lack = NULL;
  guint all = hetu_target_board_count (self->board, -1);

  if (hetu_target_filter_is_any (&self->filter))
    {
      gtk_stack_set_visible_child_name (self->rows, "rows");
      gtk_label_set_label (self->title, frame->title);
      set_subtitle (self, &self->filter, frame->subtitle, NULL);
      return;
    }
  rows = hetu_target_table_list_rows (self->table, G_MAXUINT);
  gtk_stack_set_visible_child_name (self->rows, rows->len > 0 ? "rows" : "nothing");
  title =
      rows->len > 0 ? write_finding (frame, rows) : g_strdup (_ ("No target passes the filters"));
  gtk_label_set_label (self->title, title);
  /* Translators: rows that pass the filters, all rows: “5 / 118 项” */
  count = g_strdup_printf (_ ("%1$u of %2$u"), rows->len, all);
  set_subtitle (self, &self->filter, frame->subtitle, count);
  if (rows->len > 0)
    return;
  asked = hetu_target_filter_to_words (&self->filter,
                                       self->session,
                                       hetu_target_board_get_options (self->board)->warnings);
  lack = g_strdup_printf (
      ngettext ("The filters keep back the %1$u target there is: only %2$s is asked for",
                "The filters keep back all %1$u targets: only %2$s is asked for",
                all),
      all,
      asked);
  gtk_label_set_label (self->lack, lack);
}

/* ---- division */

/* (transfer full): of a target that is not on the board */
static HetuTargetItem *
make_item (HetuTargetsPage *self, const HetuProgress *progress)
{
  HetuLanguage language = hetu_session_get_language (self->session);
  HetuStore *store = hetu_session_get_store (self->session);
  HetuDistrict *district = hetu_store_get_district (store, progress->region);
  HetuIndicator *indicator = hetu_store_get_indicator (store, progress->indicator);
  g_autoptr (HetuFrame) frame = hetu_frame_new (HETU_CHART_BULLET, language);
  HetuProgress copy = hetu_progress_copy (progress);
  g_autoptr (GError) error = NULL;
  GArray *warnings = hetu_target_find_warnings (store,
                                                progress,
                                                hetu_target_board_get_known_at (self->board),
                                                hetu_target_board_get_options (self->board),
                                                &error);

  hetu_session_report_store (self->session, error);
  hetu_frame_add_gauge (frame,
                        hetu_indicator_get_short_name (indicator, language),
                        hetu_district_get_name (district, language),
                        &copy);
  return hetu_target_item_new (frame, 0, warnings);
}

/* The inspector knows the line's own target, also where the board does not show it. */
void
hetu_targets_page_show_line (HetuTargetsPage *self)
{
  const HetuProgress *progress = NULL;
  g_autoptr (HetuTargetItem) item = NULL;

  if (self->board == NULL || self->view != HETU_TARGETS_DIVISION)
    return;
  progress = hetu_target_division_view_get_progress (self->division);
  if (progress == NULL)
    return;
  item = make_item (self, progress);
  if (hetu_target_table_select (self->table, item))
    {
      hetu_targets_page_show_selected (self);
      return;
    }
  hetu_target_inspector_show (self->inspector, self->session, item, self->board, FALSE);
}

/* As the rows of the list: a target that is not on the board is judged without its warnings. */
static gboolean
is_line_wanted (const HetuProgress *progress, gpointer data)
{
  HetuTargetsPage *self = data;
  g_autoptr (HetuTargetItem) made = NULL;
  g_autoptr (HetuFrame) frame = NULL;
  GListModel *items = hetu_target_board_get_items (self->board);
  HetuProgress copy;

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (HetuTargetItem) item = g_list_model_get_item (items, i);

      if (hetu_target_item_get_progress (item)->target_statement == progress->target_statement)
        return hetu_target_filter_passes (&self->filter, item);
    }
  frame = hetu_frame_new (HETU_CHART_BULLET, HETU_LANGUAGE_ZH);
  copy = hetu_progress_copy (progress);
  hetu_frame_add_gauge (frame, "", "", &copy);
  made = hetu_target_item_new (frame, 0, NULL);
  return hetu_target_filter_passes (&self->filter, made);
}

static void
show_division (HetuTargetsPage *self)
{
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  hetu_target_division_view_set_wanted (self->division,
                                        hetu_target_filter_is_any (&self->filter) ? NULL
                                                                                  : is_line_wanted,
                                        self);
  hetu_target_division_view_update (self->division, self->session, self->board);
  title = hetu_target_division_view_dup_title (self->division);
  gtk_label_set_label (self->title, title);
  subtitle = write_moment (self);
  set_subtitle (self, &self->filter, subtitle, NULL);
  hetu_targets_page_show_line (self);
}

static void
show_milestones (HetuTargetsPage *self)
{
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  static const HetuTargetPart own[] = { HETU_TARGET_PART_REGION, HETU_TARGET_PART_OWNER };
  HetuTargetFilter filter;

  hetu_target_filter_init (&filter);
  hetu_milestone_view_set_filter (self->milestones, &self->filter);
  hetu_milestone_view_update (self->milestones, self->session, self->board);
  hetu_target_filters_set_milestones (self->filters,
                                      hetu_milestone_view_get_all (self->milestones));
  title = hetu_milestone_view_dup_title (self->milestones);
  subtitle = write_moment (self);
  gtk_label_set_label (self->title, title);
  for (gsize i = 0; i < G_N_ELEMENTS (own); i++)
    filter.wanted[own[i]] = self->filter.wanted[own[i]];
  set_subtitle (self, &filter, subtitle, NULL);
  hetu_targets_page_show_milestone (self);
}

void
hetu_targets_page_show_view (HetuTargetsPage *self)
{
  static const char *const names[HETU_N_TARGETS_VIEWS] = { "list", "parts", "milestones" };
  HetuFrame *frame = hetu_target_board_get_frame (self->board);

  gtk_stack_set_visible_child_name (self->views, names[self->view]);
  if (self->view != HETU_TARGETS_MILESTONES)
    hetu_target_filters_set_milestones (self->filters, NULL);
  switch (self->view)
    {
    case HETU_TARGETS_DIVISION:
      show_division (self);
      return;
    case HETU_TARGETS_MILESTONES:
      show_milestones (self);
      return;
    case HETU_TARGETS_LIST:
    case HETU_N_TARGETS_VIEWS:
      break;
    }
  if (frame != NULL)
    show_list (self, frame);
  hetu_targets_page_show_selected (self);
}

const HetuProgress *
hetu_targets_page_get_progress (HetuTargetsPage *self)
{
  HetuTargetItem *item = NULL;

  if (self->view == HETU_TARGETS_MILESTONES)
    return NULL;
  if (self->view == HETU_TARGETS_DIVISION)
    return hetu_target_division_view_get_progress (self->division);
  item = hetu_target_table_get_selected (self->table);
  return item != NULL ? hetu_target_item_get_progress (item) : NULL;
}

void
hetu_targets_page_show_milestone (HetuTargetsPage *self)
{
  if (self->board != NULL && self->view == HETU_TARGETS_MILESTONES)
    hetu_target_inspector_show_milestone (self->inspector,
                                          self->session,
                                          hetu_milestone_view_get_selected (self->milestones));
}

void
hetu_targets_page_apply_filter (HetuTargetsPage *self)
{
  hetu_target_table_set_filter (self->table, &self->filter);
  if (self->board == NULL)
    return;
  if (self->view == HETU_TARGETS_LIST && !hetu_target_pins_are_chosen (self->pins))
    hetu_targets_page_update_dials (self);
  hetu_targets_page_show_view (self);
  hetu_target_filters_set_filter (self->filters, &self->filter);
}
