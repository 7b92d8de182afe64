/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sources page (UX §5): documents or conflicts on the left; on the right the figures of the chosen document over the
 * sentence of the chosen figure, or the statements of the chosen conflict side by side. */
#include "ui/sources-page.h"

#include "acceptance.h"
#include "ui/as-of.h"
#include "ui/conflict-view.h"
#include "ui/list-rows.h"
#include "ui/page.h"
#include "ui/source-lists.h"
#include "ui/source-loader.h"
#include "ui/source-rows.h"
#include "ui/source-view.h"

#include <glib/gi18n.h>

struct _HetuSourcesPage
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session;
  HetuStore *drafts;     /* (nullable): whose drafts are listened to */
  GListStore *sources;   /* (element-type HetuSourceItem) */
  GListStore *conflicts; /* (element-type HetuConflictItem) */
  GtkFilter *source_filter;
  GtkFilter *conflict_filter;
  GtkSingleSelection *source_selection;
  GtkSingleSelection *conflict_selection;
  GStrv words;            /* (nullable): searched for, case-folded */
  GCancellable *counting; /* (nullable): while the figures of all documents are counted */
  /* plain */
  gint32 as_of;     /* yyyymmdd: of which day the lists are; 0: of all that is known */
  gboolean stale;   /* the store changed while the page was hidden */
  gboolean filling; /* the selections move by themselves */
  gint64 awaited;   /* statement to scroll to once the lists have a size; 0 none */
  gint64 wanted;    /* statement to show once the lists are filled; 0 none */
  /* template */
  GtkWidget *content;
  GtkSearchEntry *search;
  GtkMenuButton *as_of_button;
  GtkStack *lists;
  GtkListView *source_list;
  GtkListView *conflict_list;
  GtkLabel *source_count;
  GtkLabel *conflict_count;
  GtkLabel *nothing_label;
  GtkStack *details;
  HetuSourceView *source_view;
  HetuConflictView *conflict_view;
};

static void page_init (HetuPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HetuSourcesPage,
                               hetu_sources_page,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (HETU_TYPE_PAGE, page_init))

/* ---- what is chosen */

static HetuSourceItem *
get_source_item (HetuSourcesPage *self)
{
  return gtk_single_selection_get_selected_item (self->source_selection);
}

static HetuConflictItem *
get_conflict_item (HetuSourcesPage *self)
{
  return gtk_single_selection_get_selected_item (self->conflict_selection);
}

static gboolean
shows_conflicts (HetuSourcesPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->lists), "conflicts") == 0;
}

/* What lacks, where the list is empty. */
static void
show_nothing (HetuSourcesPage *self)
{
  GListModel *shown = shows_conflicts (self) ? G_LIST_MODEL (self->conflict_selection)
                                             : G_LIST_MODEL (self->source_selection);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_autofree char *words = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->nothing_label), g_list_model_get_n_items (shown) == 0);
  if (*text != '\0')
    words = g_strdup_printf (_ ("Nothing matches “%s”"), text);
  else
    words = g_strdup (shows_conflicts (self) ? _ ("The documents do not disagree anywhere")
                                             : _ ("There are no documents yet"));
  gtk_label_set_label (self->nothing_label, words);
}

static void
show_details (HetuSourcesPage *self)
{
  HetuSourceItem *source = get_source_item (self);
  HetuConflictItem *conflict = get_conflict_item (self);
  const char *shown = "nothing";

  if (self->session == NULL || self->filling)
    return;
  show_nothing (self);
  if (shows_conflicts (self) && conflict != NULL)
    {
      hetu_conflict_view_set_conflict (self->conflict_view, self->session, conflict);
      shown = "conflict";
    }
  else if (!shows_conflicts (self) && source != NULL)
    {
      hetu_source_view_set_source (self->source_view, self->session, source);
      shown = "document";
    }
  gtk_stack_set_visible_child_name (self->details, shown);
}

/* ---- lists */

static void
select_source (HetuSourcesPage *self, gint32 number)
{
  GListModel *model = G_LIST_MODEL (self->source_selection);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (HetuSourceItem) item = g_list_model_get_item (model, i);

      if (hetu_source_get_number (hetu_source_item_get_source (item)) != number)
        continue;
      gtk_single_selection_set_selected (self->source_selection, i);
      gtk_widget_activate_action (GTK_WIDGET (self->source_list), "list.scroll-to-item", "u", i);
      return;
    }
}

static void
select_conflict (HetuSourcesPage *self, gint64 statement)
{
  GListModel *model = G_LIST_MODEL (self->conflict_selection);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (HetuConflictItem) item = g_list_model_get_item (model, i);

      if (!hetu_conflict_item_is_of (item, statement))
        continue;
      gtk_single_selection_set_selected (self->conflict_selection, i);
      gtk_widget_activate_action (GTK_WIDGET (self->conflict_list), "list.scroll-to-item", "u", i);
      return;
    }
}

static void
fill_sources (HetuSourcesPage *self)
{
  g_autoptr (GPtrArray) items = hetu_source_lists_read_sources (self->session, self->as_of);
  HetuSourceItem *before = get_source_item (self);
  gint32 number =
      before != NULL ? hetu_source_get_number (hetu_source_item_get_source (before)) : 0;

  hetu_list_rows_replace (self->sources, items);
  if (number != 0)
    select_source (self, number);
}

static void
fill_conflicts (HetuSourcesPage *self)
{
  g_autoptr (GPtrArray) items = hetu_source_lists_read_conflicts (self->session, self->as_of);
  HetuConflictItem *before = get_conflict_item (self);
  gint64 statement =
      before != NULL
          ? g_array_index (hetu_conflict_item_get_statements (before), HetuObservation, 0).id
          : 0;

  hetu_list_rows_replace (self->conflicts, items);
  if (statement != 0)
    select_conflict (self, statement);
}

static void
fill (HetuSourcesPage *self)
{
  g_autofree char *n_sources = NULL;
  g_autofree char *n_conflicts = NULL;

  self->stale = FALSE;
  self->filling = TRUE;
  hetu_as_of_name_button (self->as_of_button, self->session);
  fill_sources (self);
  fill_conflicts (self);
  self->filling = FALSE;
  n_sources = g_strdup_printf ("%u", g_list_model_get_n_items (G_LIST_MODEL (self->sources)));
  n_conflicts = g_strdup_printf ("%u", g_list_model_get_n_items (G_LIST_MODEL (self->conflicts)));
  gtk_label_set_label (self->source_count, n_sources);
  gtk_label_set_label (self->conflict_count, n_conflicts);
  show_details (self);
}

static void fill_in_time (HetuSourcesPage *self);

static void
on_counted (GObject *store, GAsyncResult *result, gpointer data)
{
  g_autoptr (HetuSourcesPage) self = data;
  gint64 wanted = self->wanted;

  /* What was not counted for any reason is counted by the page. */
  hetu_query_count_sources_finish (HETU_STORE (store), result, NULL);
  g_clear_object (&self->counting);
  if (self->session == NULL || hetu_session_get_store (self->session) != HETU_STORE (store))
    return;
  /* Meanwhile it became another day. */
  if (self->as_of != hetu_session_get_spec (self->session)->as_of)
    {
      fill_in_time (self);
      return;
    }
  self->wanted = 0;
  fill (self);
  if (wanted != 0)
    hetu_sources_page_show_statement (self, wanted);
}

/* In a large store the figures of all documents are counted beside the window first, a tenth of a second at most. */
static void
fill_in_time (HetuSourcesPage *self)
{
  HetuStore *store = hetu_session_get_store (self->session);

  if (self->counting != NULL)
    return;
  self->as_of = hetu_session_get_spec (self->session)->as_of;
  if (store == NULL || hetu_query_has_counted_sources (store, self->as_of) ||
      !hetu_source_loader_is_due (store))
    {
      fill (self);
      return;
    }
  self->counting = g_cancellable_new ();
  hetu_query_count_sources (store, self->as_of, self->counting, on_counted, g_object_ref (self));
}

/* Nobody looks at a hidden page: it is filled when it is shown. */
static void
refill (HetuSourcesPage *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill_in_time (self);
}

static void
on_store_changed (HetuSourcesPage *self)
{
  HetuStore *store = hetu_session_get_store (self->session);

  if (store != self->drafts)
    {
      if (self->drafts != NULL)
        g_signal_handlers_disconnect_by_data (self->drafts, self);
      g_set_object (&self->drafts, store);
      if (store != NULL)
        g_signal_connect_object (store,
                                 "drafts-changed",
                                 G_CALLBACK (refill),
                                 self,
                                 G_CONNECT_SWAPPED);
    }
  refill (self);
}

static void
on_spec_changed (HetuSourcesPage *self)
{
  if (self->as_of != hetu_session_get_spec (self->session)->as_of)
    refill (self);
}

static void
hetu_sources_page_map (GtkWidget *widget)
{
  HetuSourcesPage *self = HETU_SOURCES_PAGE (widget);

  if (self->stale)
    fill_in_time (self);
  GTK_WIDGET_CLASS (hetu_sources_page_parent_class)->map (widget);
}

static void
on_list_state (GSimpleAction *action, GVariant *state, gpointer data)
{
  HetuSourcesPage *self = data;

  g_simple_action_set_state (action, state);
  gtk_stack_set_visible_child_name (self->lists, g_variant_get_string (state, NULL));
  g_object_set (self->search,
                "placeholder-text",
                shows_conflicts (self) ? _ ("Indicator, region, period")
                                       : _ ("Title, issuer, date"),
                NULL);
}

static const GActionEntry entries[] = {
  { "list", NULL, "s", "'documents'", on_list_state },
};

/* ---- search */

static gboolean
is_source_wanted (gpointer item, gpointer data)
{
  HetuSourcesPage *self = data;

  return self->words == NULL || hetu_source_item_matches (item, (const char *const *) self->words);
}

static gboolean
is_conflict_wanted (gpointer item, gpointer data)
{
  HetuSourcesPage *self = data;

  return self->words == NULL ||
         hetu_conflict_item_matches (item, (const char *const *) self->words);
}

static void
on_search_changed (HetuSourcesPage *self)
{
  g_autofree char *folded =
      g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);

  g_strfreev (self->words);
  self->words = g_strsplit_set (folded, " \t", -1);
  gtk_filter_changed (self->source_filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_filter_changed (self->conflict_filter, GTK_FILTER_CHANGE_DIFFERENT);
  show_nothing (self);
}

static void
on_search_stopped (HetuSourcesPage *self)
{
  if (!hetu_list_rows_clear_search (GTK_EDITABLE (self->search)))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
}

/* ---- page */

static void
focus_search (HetuPage *page)
{
  HetuSourcesPage *self = HETU_SOURCES_PAGE (page);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  /* In the text that is open, then among the documents; where there is none, the other way round, but who reads in a document
   * searches there at once. */
  if (focus != NULL && !shows_conflicts (self) && get_source_item (self) != NULL &&
      (hetu_source_view_has_text (self->source_view) ||
       gtk_widget_is_ancestor (focus, GTK_WIDGET (self->search)) ||
       gtk_widget_is_ancestor (focus, GTK_WIDGET (self->source_view))) &&
      !hetu_source_view_has_search_focus (self->source_view))
    hetu_source_view_focus_search (self->source_view);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* The document of the line that is chosen, or of the figure in use where documents disagree. */
static HetuSource *
find_source (HetuSourcesPage *self)
{
  HetuConflictItem *conflict = get_conflict_item (self);
  HetuSourceItem *item = get_source_item (self);
  GArray *statements = NULL;

  if (!shows_conflicts (self))
    return item != NULL ? hetu_source_item_get_source (item) : NULL;
  if (conflict == NULL)
    return NULL;
  statements = hetu_conflict_item_get_statements (conflict);
  return hetu_store_get_source (hetu_session_get_store (self->session),
                                g_array_index (statements, HetuObservation, 0).source);
}

static char *
dup_citation (HetuPage *page)
{
  HetuSourcesPage *self = HETU_SOURCES_PAGE (page);
  HetuSource *source = find_source (self);
  HetuLanguage language = hetu_session_get_language (self->session);
  g_autofree char *section =
      shows_conflicts (self) ? NULL : hetu_source_view_dup_section (self->source_view);

  return source != NULL ? hetu_acceptance_write_citation (source, section, language) : NULL;
}

static HetuSession *
get_session (HetuPage *page)
{
  return HETU_SOURCES_PAGE (page)->session;
}

static void
set_session (HetuPage *page, HetuSession *session)
{
  HetuSourcesPage *self = HETU_SOURCES_PAGE (page);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session,
                               "store-changed",
                               G_CALLBACK (on_store_changed),
                               self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session,
                               "spec-changed",
                               G_CALLBACK (on_spec_changed),
                               self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session,
                               "appearance-changed",
                               G_CALLBACK (show_details),
                               self,
                               G_CONNECT_SWAPPED);
      on_store_changed (self);
    }
}

static void
list_panes (HetuPage *page, HetuPagePanes *panes)
{
  GtkPaned *content = GTK_PANED (HETU_SOURCES_PAGE (page)->content);

  panes->sidebar = panes->panes[0] = gtk_paned_get_start_child (content);
  panes->panes[1] = gtk_paned_get_end_child (content);
  panes->n_panes = 2;
}

static void
page_init (HetuPageInterface *iface)
{
  iface->get_session = get_session;
  iface->set_session = set_session;
  iface->list_panes = list_panes;
  iface->focus_search = focus_search;
  iface->dup_citation = dup_citation;
}

/* ---- object */

static void
hetu_sources_page_dispose (GObject *object)
{
  HetuSourcesPage *self = HETU_SOURCES_PAGE (object);

  g_cancellable_cancel (self->counting);
  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_SOURCES_PAGE);
  g_clear_object (&self->source_selection);
  g_clear_object (&self->conflict_selection);
  g_clear_object (&self->source_filter);
  g_clear_object (&self->conflict_filter);
  g_clear_object (&self->sources);
  g_clear_object (&self->conflicts);
  g_clear_object (&self->drafts);
  g_clear_object (&self->session);
  g_clear_pointer (&self->words, g_strfreev);
  G_OBJECT_CLASS (hetu_sources_page_parent_class)->dispose (object);
}

static void
hetu_sources_page_class_init (HetuSourcesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hetu_sources_page_dispose;
  widget_class->map = hetu_sources_page_map;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.back", NULL);
  hetu_page_install_session (object_class);
  g_type_ensure (HETU_TYPE_SOURCE_VIEW);
  g_type_ensure (HETU_TYPE_CONFLICT_VIEW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sources");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/sources-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuSourcesPage, content);
  gtk_widget_class_bind_template_child (widget_class, HetuSourcesPage, search);
  gtk_widget_class_bind_template_child (widget_class, HetuSourcesPage, as_of_button);
  gtk_widget_class_bind_template_child (widget_class, HetuSourcesPage, lists);
  gtk_widget_class_bind_template_child (widget_class, HetuSourcesPage, source_list);
  gtk_widget_class_bind_template_child (widget_class, HetuSourcesPage, conflict_list);
  gtk_widget_class_bind_template_child (widget_class, HetuSourcesPage, source_count);
  gtk_widget_class_bind_template_child (widget_class, HetuSourcesPage, conflict_count);
  gtk_widget_class_bind_template_child (widget_class, HetuSourcesPage, nothing_label);
  gtk_widget_class_bind_template_child (widget_class, HetuSourcesPage, details);
  gtk_widget_class_bind_template_child (widget_class, HetuSourcesPage, source_view);
  gtk_widget_class_bind_template_child (widget_class, HetuSourcesPage, conflict_view);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, show_details);
}

/* Returns: (transfer full): items → @filter → selection, shown in @list */
static GtkSingleSelection *
make_list (HetuSourcesPage *self,
           GListStore *items,
           GtkFilter *filter,
           GtkListView *list,
           GtkListItemFactory *rows)
{
  GtkFilterListModel *filtered =
      gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (items)), g_object_ref (filter));
  GtkSingleSelection *selection = gtk_single_selection_new (G_LIST_MODEL (filtered));

  hetu_list_rows_show (list, GTK_SELECTION_MODEL (selection), rows);
  g_signal_connect_object (selection,
                           "notify::selected-item",
                           G_CALLBACK (show_details),
                           self,
                           G_CONNECT_SWAPPED);
  return selection;
}

static void
hetu_sources_page_init (HetuSourcesPage *self)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  self->stale = TRUE;
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "sources", G_ACTION_GROUP (actions));
  gtk_widget_init_template (GTK_WIDGET (self));
  hetu_as_of_bind_button (self->as_of_button);
  self->sources = g_list_store_new (HETU_TYPE_SOURCE_ITEM);
  self->conflicts = g_list_store_new (HETU_TYPE_CONFLICT_ITEM);
  self->source_filter = GTK_FILTER (gtk_custom_filter_new (is_source_wanted, self, NULL));
  self->conflict_filter = GTK_FILTER (gtk_custom_filter_new (is_conflict_wanted, self, NULL));
  self->source_selection = make_list (self,
                                      self->sources,
                                      self->source_filter,
                                      self->source_list,
                                      hetu_source_rows_new ());
  self->conflict_selection = make_list (self,
                                        self->conflicts,
                                        self->conflict_filter,
                                        self->conflict_list,
                                        hetu_conflict_rows_new ());
}

/* Lists without a size do not scroll, and a page that has just come into view has none before the next frame; the figures of
 * a large store come later still. */
static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  HetuSourcesPage *self = HETU_SOURCES_PAGE (widget);
  HetuStatementTable *table = hetu_source_view_get_table (self->source_view);
  HetuSourceItem *source = get_source_item (self);

  if (gtk_widget_get_height (GTK_WIDGET (table)) == 0 ||
      hetu_source_view_is_reading (self->source_view))
    return G_SOURCE_CONTINUE;
  if (source != NULL && hetu_statement_table_select (table, self->awaited))
    select_source (self, hetu_source_get_number (hetu_source_item_get_source (source)));
  self->awaited = 0;
  return G_SOURCE_REMOVE;
}

void
hetu_sources_page_show_statement (HetuSourcesPage *self, gint64 statement)
{
  HetuStore *store = hetu_session_get_store (self->session);
  g_auto (HetuObservation) found = { 0 };
  g_autoptr (GError) error = NULL;

  g_return_if_fail (HETU_IS_SOURCES_PAGE (self) && store != NULL);
  if (!hetu_query_statement (store, statement, &found, &error))
    {
      hetu_session_report (self->session, error);
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_activate_action (GTK_WIDGET (self), "sources.list", "s", "documents");
  if (self->stale)
    fill_in_time (self);
  if (self->stale)
    {
      self->wanted = statement;
      return;
    }
  select_source (self, found.source);
  hetu_statement_table_select (hetu_source_view_get_table (self->source_view), statement);
  if (self->awaited == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
  self->awaited = statement;
}
