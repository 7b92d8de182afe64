/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done on the targets page, as actions: which rows are wanted, whose targets and as of when, dials, sources. */
#include "store/target.h"
#include "ui/target-dispatch.h"
#include "ui/target-forms.h"
#include "ui/targets-page-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* Names of the actions of the parts of the filter. */
static const char *const parts[HETU_N_TARGET_PARTS] = {
  [HETU_TARGET_PART_STATE] = "state",      [HETU_TARGET_PART_REGION] = "region",
  [HETU_TARGET_PART_SIGN] = "sign",        [HETU_TARGET_PART_WARNING] = "warning",
  [HETU_TARGET_PART_OWNER] = "answerable",
};

void
hetu_targets_page_drop_filters (HetuTargetsPage *self)
{
  if (hetu_target_filter_is_any (&self->filter))
    return;
  self->dropping = TRUE;
  for (int part = 0; part < HETU_N_TARGET_PARTS; part++)
    g_action_group_change_action_state (G_ACTION_GROUP (self->actions),
                                        parts[part],
                                        g_variant_new_string ("all"));
  self->dropping = FALSE;
  hetu_targets_page_apply_filter (self);
}

/* It would leave no row. */
void
hetu_targets_page_drop_region (HetuTargetsPage *self)
{
  const GArray *codes = hetu_target_board_get_codes (self->board);
  int wanted = self->filter.wanted[HETU_TARGET_PART_REGION];
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "region");

  for (guint i = 0; codes != NULL && i < codes->len; i++)
    if (g_array_index (codes, gint32, i) == wanted)
      return;
  if (wanted != HETU_TARGET_ANY)
    g_action_change_state (action, g_variant_new_string ("all"));
}

/* Remembered, as a step of undo; the page reads them again. */
static void
keep_pins (HetuTargetsPage *self)
{
  g_auto (GStrv) words =
      hetu_target_pins_write (self->pins, hetu_session_get_store (self->session));

  hetu_session_change_setting (self->session,
                               "target-pins",
                               (const char *const *) words,
                               _ ("Change Dials"));
}

void
hetu_targets_page_move_pin (HetuTargetsPage *self, HetuTargetItem *item, int steps)
{
  g_autoptr (GPtrArray) shown = hetu_target_dials_list_shown (self->dials);

  if (hetu_target_pins_move (self->pins, shown, item, steps))
    keep_pins (self);
}

static void
keep_pins_or_refuse (HetuTargetsPage *self, gboolean changed)
{
  if (changed)
    keep_pins (self);
  else
    hetu_session_tell (self->session,
                       _ ("There are six dials already; remove one first"),
                       NULL,
                       NULL);
}

void
hetu_targets_page_toggle_pin (HetuTargetsPage *self, HetuTargetItem *item)
{
  g_autoptr (GPtrArray) shown = hetu_target_dials_list_shown (self->dials);

  keep_pins_or_refuse (self, hetu_target_pins_toggle (self->pins, shown, item));
}

void
hetu_targets_page_insert_pin (HetuTargetsPage *self, HetuTargetItem *item, int place)
{
  g_autoptr (GPtrArray) shown = hetu_target_dials_list_shown (self->dials);

  keep_pins_or_refuse (self, hetu_target_pins_insert (self->pins, shown, item, place));
}

static void
on_pin (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HetuTargetsPage *self = data;
  HetuTargetItem *item = hetu_target_table_get_selected (self->table);

  if (item != NULL)
    hetu_targets_page_toggle_pin (self, item);
}

static void
on_chart (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HetuTargetsPage *self = data;
  HetuTargetItem *item = hetu_target_table_get_selected (self->table);

  if (item == NULL)
    return;
  hetu_target_board_show_as_chart (self->board, self->session, item);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.page", "s", "chart");
}

gint64
hetu_targets_page_find_statement (HetuTargetsPage *self)
{
  const HetuProgress *progress = hetu_targets_page_get_progress (self);

  if (progress == NULL)
    return 0;
  return progress->outturn_statement != 0 ? progress->outturn_statement
                                          : progress->target_statement;
}

static void
on_open_source (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HetuTargetsPage *self = data;
  gint64 statement = hetu_targets_page_find_statement (self);

  if (statement != 0)
    hetu_session_show_source (self->session, statement);
}

static void
on_dispatch (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HetuTargetsPage *self = data;
  g_autofree char *name = g_strconcat ("list.", g_variant_get_string (parameter, NULL), NULL);
  g_autoptr (GPtrArray) rows = hetu_target_table_list_rows (self->table, G_MAXUINT);
  g_autoptr (GArray) targets = hetu_target_dispatch_choose_rows (rows, &self->filter);
  HetuDispatchFormat format;

  if (self->board == NULL || !hetu_dispatch_format_parse (name, &format))
    return;
  if (targets->len > 0)
    hetu_target_dispatch_ask (GTK_WIDGET (self), self->board, self->session, targets, format);
  else
    hetu_session_tell (self->session,
                       _ ("Nothing is behind or missed; choose the targets by a filter first"),
                       NULL,
                       NULL);
}

/* The choice that is made already is taken back. */
static void
on_part (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GVariant) now = g_action_get_state (G_ACTION (action));

  g_action_change_state (G_ACTION (action),
                         g_variant_equal (now, parameter) ? g_variant_new_string ("all")
                                                          : parameter);
}

static void
on_part_state (GSimpleAction *action, GVariant *state, gpointer data)
{
  HetuTargetsPage *self = data;
  const char *name = g_action_get_name (G_ACTION (action));
  const char *word = g_variant_get_string (state, NULL);
  HetuTargetFilter before = self->filter;

  for (int part = 0; part < HETU_N_TARGET_PARTS; part++)
    if (g_str_equal (name, parts[part]) &&
        !hetu_target_filter_parse ((HetuTargetPart) part, word, &self->filter.wanted[part]))
      return;
  g_simple_action_set_state (action, state);
  if (!self->dropping && memcmp (&before, &self->filter, sizeof before) != 0)
    hetu_targets_page_apply_filter (self);
}

static void
on_all (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  hetu_targets_page_drop_filters (data);
}

static void
on_then_state (GSimpleAction *action, GVariant *state, gpointer data)
{
  HetuTargetsPage *self = data;

  g_simple_action_set_state (action, state);
  if (self->board != NULL)
    hetu_target_board_set_then (self->board, g_variant_get_boolean (state));
}

static void
on_scope (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HetuTargetsPage *self = data;

  if (self->board != NULL)
    hetu_target_board_set_scope (self->board, g_variant_get_int32 (parameter));
}

static void
on_moment (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HetuTargetsPage *self = data;

  if (self->board != NULL)
    hetu_target_board_set_moment (self->board, g_variant_get_int32 (parameter));
}

static void
on_view_state (GSimpleAction *action, GVariant *state, gpointer data)
{
  HetuTargetsPage *self = data;

  static const char *const names[HETU_N_TARGETS_VIEWS] = { "list", "parts", "milestones" };

  for (int i = 0; i < HETU_N_TARGETS_VIEWS; i++)
    if (g_str_equal (g_variant_get_string (state, NULL), names[i]))
      self->view = (HetuTargetsView) i;
  g_simple_action_set_state (action, state);
  if (self->board != NULL)
    hetu_targets_page_show_view (self);
}

/* ---- what is written: targets adjusted and owned, milestones reached */

static gboolean
is_writable (HetuTargetsPage *self)
{
  HetuStore *store = self->session != NULL ? hetu_session_get_store (self->session) : NULL;

  return store != NULL && !hetu_store_is_read_only (store) && self->board != NULL;
}

/* The last day of the moment: what is entered holds for what is looked at. */
static gint32
get_day (HetuTargetsPage *self)
{
  return hetu_day_last_of (hetu_target_board_get_at (self->board));
}

static void
on_adjust (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HetuTargetsPage *self = data;
  const HetuProgress *progress = is_writable (self) ? hetu_targets_page_get_progress (self) : NULL;

  if (progress != NULL)
    hetu_target_form_adjust (GTK_WIDGET (self), self->session, progress, get_day (self));
}

static void
on_owner (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HetuTargetsPage *self = data;
  const HetuProgress *progress = is_writable (self) ? hetu_targets_page_get_progress (self) : NULL;
  HetuMilestoneItem *milestone = self->view == HETU_TARGETS_MILESTONES
                                     ? hetu_milestone_view_get_selected (self->milestones)
                                     : NULL;

  g_autoptr (HetuTargetTerms) terms = NULL;
  g_autoptr (GError) error = NULL;

  if (progress != NULL)
    {
      terms = hetu_query_target_terms (hetu_session_get_store (self->session),
                                       progress->target_statement,
                                       0,
                                       &error);
      hetu_session_report_store (self->session, error);
      hetu_target_form_own (GTK_WIDGET (self),
                            self->session,
                            progress,
                            terms != NULL ? terms->owner : NULL,
                            get_day (self));
    }
  else if (milestone != NULL && is_writable (self))
    hetu_target_form_own_milestone (GTK_WIDGET (self),
                                    self->session,
                                    hetu_milestone_item_get_milestone (milestone),
                                    get_day (self));
}

static void
on_complete (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HetuTargetsPage *self = data;
  HetuMilestoneItem *item = hetu_milestone_view_get_selected (self->milestones);

  if (item != NULL && self->view == HETU_TARGETS_MILESTONES && is_writable (self))
    hetu_target_form_complete (GTK_WIDGET (self),
                               self->session,
                               hetu_milestone_item_get_milestone (item),
                               get_day (self));
}

static void
on_reopen (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HetuTargetsPage *self = data;
  HetuMilestoneItem *item = hetu_milestone_view_get_selected (self->milestones);
  gint64 completion = item != NULL ? hetu_milestone_item_get_milestone (item)->completion : 0;

  if (completion != 0 && self->view == HETU_TARGETS_MILESTONES && is_writable (self))
    hetu_session_reopen_milestone (self->session, completion);
}

static void
on_event (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HetuTargetsPage *self = data;
  HetuMilestoneItem *item = hetu_milestone_view_get_selected (self->milestones);
  const HetuMilestone *one = item != NULL ? hetu_milestone_item_get_milestone (item) : NULL;

  if (one != NULL && one->event != NULL && self->view == HETU_TARGETS_MILESTONES &&
      is_writable (self))
    hetu_target_form_event (GTK_WIDGET (self), self->session, one);
}

static const GActionEntry entries[] = {
  { "pin", on_pin },
  { "chart", on_chart },
  { "source", on_open_source },
  { "dispatch", on_dispatch, "s" },
  { "state", NULL, "s", "'all'", on_part_state },
  { "region", on_part, "s", "'all'", on_part_state },
  { "sign", on_part, "s", "'all'", on_part_state },
  { "warning", on_part, "s", "'all'", on_part_state },
  { "answerable", on_part, "s", "'all'", on_part_state },
  { "all", on_all },
  { "adjust", on_adjust },
  { "owner", on_owner },
  { "complete", on_complete },
  { "reopen", on_reopen },
  { "event", on_event },
  { "view", NULL, "s", "'list'", on_view_state },
  { "then", NULL, NULL, "false", on_then_state },
  { "scope", on_scope, "i" },
  { "moment", on_moment, "i" },
};

void
hetu_targets_page_add_actions (HetuTargetsPage *self)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions),
                                   entries,
                                   G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "targets", G_ACTION_GROUP (self->actions));
}
