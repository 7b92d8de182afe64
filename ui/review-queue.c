/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The queue: its lines are made when the section or the filter changes, and filled in anew when something was decided. What a line says is
 * asked of the review when it is bound, so that a section of thousands costs what is in view. */
#include "ui/review-queue.h"

#include "ui/tooltip.h"

#include <glib/gi18n.h>

/* A line: a figure, with those that are linked with it. */
#define HETU_TYPE_REVIEW_LINE (hetu_review_line_get_type ())
G_DECLARE_FINAL_TYPE (HetuReviewLine, hetu_review_line, HETU, REVIEW_LINE, GObject)

struct _HetuReviewLine
{
  GObject parent_instance;
  guint index;
};

G_DEFINE_FINAL_TYPE (HetuReviewLine, hetu_review_line, G_TYPE_OBJECT)

static void
hetu_review_line_class_init (HetuReviewLineClass *klass)
{
}

static void
hetu_review_line_init (HetuReviewLine *self)
{
}

struct _HetuReviewQueue
{
  GtkWidget parent_instance;
  GtkWidget *child;           /* (borrowed) */
  GtkListView *view;          /* (borrowed) */
  GtkDropDown *filter;        /* (borrowed) */
  GListStore *lines;          /* owned */
  GtkSingleSelection *chosen; /* owned */
  GHashTable *bound;          /* owned: GtkListItem */
  HetuReview *review;         /* (borrowed) (nullable): until the next show */
  HetuLanguage language;
  guint section, told; /* what the lines are of, and in which filter */
  guint n_shown;
  gboolean filling;
};

enum
{
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuReviewQueue, hetu_review_queue, GTK_TYPE_WIDGET)

/* ---- lines */

typedef enum
{
  FILTER_ALL,
  FILTER_PENDING,
  FILTER_DOUBTFUL,
  FILTER_ACCEPTED,
  FILTER_REJECTED,
} Filter;

static gboolean
passes (const HetuReview *review, guint index, Filter filter)
{
  HetuReviewState state = hetu_review_get_item (review, index)->state;

  switch (filter)
    {
    case FILTER_PENDING:
      return state == HETU_REVIEW_PENDING;
    case FILTER_DOUBTFUL:
      return state == HETU_REVIEW_PENDING && !hetu_review_is_sure (review, index);
    case FILTER_ACCEPTED:
      return state != HETU_REVIEW_PENDING && state != HETU_REVIEW_REJECTED;
    case FILTER_REJECTED:
      return state == HETU_REVIEW_REJECTED;
    case FILTER_ALL:
    default:
      return TRUE;
    }
}

/* The first figure of the line that @index stands in */
static guint
find_head (const HetuReview *review, guint index)
{
  guint leader = hetu_review_get_item (review, index)->leader;

  return leader == index || hetu_review_is_linked (review, leader, index) ? leader : index;
}

/* Whether a figure of the line that @head leads passes */
static gboolean
line_passes (const HetuReview *review, guint head, guint end, Filter filter)
{
  for (guint i = head; i < end; i++)
    if (find_head (review, i) == head && passes (review, i, filter))
      return TRUE;
  return FALSE;
}

static guint
find_sentence_end (const HetuReview *review, guint head, guint end)
{
  guint sentence = hetu_review_get_item (review, head)->sentence_start;

  while (head < end && hetu_review_get_item (review, head)->sentence_start == sentence)
    head++;
  return head;
}

static void
fill (HetuReviewQueue *self)
{
  const HetuReviewSection *section = hetu_review_get_section (self->review, self->section);
  guint end = section->first + section->n_items;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  Filter filter = (Filter) gtk_drop_down_get_selected (self->filter);

  for (guint i = section->first; i < end; i++)
    if (find_head (self->review, i) == i &&
        line_passes (self->review, i, find_sentence_end (self->review, i, end), filter))
      {
        HetuReviewLine *line = g_object_new (HETU_TYPE_REVIEW_LINE, NULL);

        line->index = i;
        g_ptr_array_add (lines, line);
      }
  self->filling = TRUE;
  g_list_store_splice (self->lines,
                       0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->lines)),
                       lines->pdata,
                       lines->len);
  self->filling = FALSE;
}

/* ---- what a line says */

/* “24.07 亿元 · +11.4% · 第 2” */
static char *
write_values (HetuReviewQueue *self, guint head)
{
  const HetuReviewSection *section = hetu_review_get_section (self->review, self->section);
  guint end = find_sentence_end (self->review, head, section->first + section->n_items);
  GString *words = g_string_new (NULL);

  for (guint i = head; i < end; i++)
    {
      const HetuClaim *claim = hetu_review_get_item (self->review, i)->now;
      g_autofree char *value = NULL;

      if (find_head (self->review, i) != head)
        continue;
      value = hetu_review_dup_field (self->review, i, HETU_REVIEW_VALUE, self->language);
      g_string_append_printf (
          words,
          "%s%s%s",
          words->len > 0 ? " · " : "",
          claim->sense > 0 && claim->has_value && claim->comparator == HETU_COMPARATOR_EQUAL ? "+"
                                                                                             : "",
          value);
    }
  return g_string_free (words, FALSE);
}

/* What the line as a whole is: waiting as long as one of its figures is. */
static guint
find_shown (HetuReviewQueue *self, guint head)
{
  const HetuReviewSection *section = hetu_review_get_section (self->review, self->section);
  guint end = find_sentence_end (self->review, head, section->first + section->n_items);

  for (guint i = head; i < end; i++)
    if (find_head (self->review, i) == head &&
        hetu_review_get_item (self->review, i)->state == HETU_REVIEW_PENDING)
      return i;
  return head;
}

/* The figure of the line that is to be doubted most: of those that wait, else of all. A line is not surer than that one. */
static guint
find_doubted (HetuReviewQueue *self, guint head)
{
  const HetuReviewSection *section = hetu_review_get_section (self->review, self->section);
  guint end = find_sentence_end (self->review, head, section->first + section->n_items);
  guint found = find_shown (self, head);
  gboolean waits = hetu_review_get_item (self->review, found)->state == HETU_REVIEW_PENDING;

  for (guint i = head; i < end; i++)
    {
      const HetuReviewItem *item = hetu_review_get_item (self->review, i);
      const HetuReviewItem *least = hetu_review_get_item (self->review, found);
      gboolean sure = hetu_review_is_sure (self->review, i);
      gboolean least_sure = hetu_review_is_sure (self->review, found);

      if (find_head (self->review, i) != head || (waits && item->state != HETU_REVIEW_PENDING))
        continue;
      if ((least_sure && !sure) ||
          (least_sure == sure && item->now->confidence < least->now->confidence))
        found = i;
    }
  return found;
}

static const char *
choose_icon (HetuReviewQueue *self, guint index, gboolean current)
{
  static const char *const icons[] = { "hetu-pending-symbolic",
                                       "hetu-accepted-symbolic",
                                       "hetu-accepted-symbolic",
                                       "hetu-rejected-symbolic",
                                       "hetu-accepted-symbolic" };
  HetuReviewState state = hetu_review_get_item (self->review, index)->state;

  if (state == HETU_REVIEW_PENDING && !hetu_review_is_sure (self->review, index))
    return "hetu-warning-symbolic";
  return current && state == HETU_REVIEW_PENDING ? "hetu-current-symbolic" : icons[state];
}

/* Classes that are set anew are looked up anew, the same ones too. */
static void
set_look (GtkWidget *row, const char *style, gboolean current)
{
  const char *classes[] = { "line", style, current ? "current" : NULL, NULL };
  gpointer look = GUINT_TO_POINTER (g_str_hash (style) * 2 + current);

  if (g_object_get_data (G_OBJECT (row), "look") == look)
    return;
  gtk_widget_set_css_classes (row, classes);
  g_object_set_data (G_OBJECT (row), "look", look);
}

static void
show_line (HetuReviewQueue *self, GtkListItem *cell)
{
  static const char *const styles[] = { "waiting", "accepted", "accepted", "rejected", "accepted" };
  HetuReviewLine *line = gtk_list_item_get_item (cell);
  GtkWidget *row = gtk_list_item_get_child (cell);
  GtkWidget *icon = gtk_widget_get_first_child (row);
  GtkWidget *middle = gtk_widget_get_next_sibling (icon);
  GtkWidget *name = gtk_widget_get_first_child (middle);
  guint shown = find_shown (self, line->index), doubted = find_doubted (self, line->index);
  const HetuReviewItem *item = hetu_review_get_item (self->review, shown);
  gboolean current =
      find_head (self->review, hetu_review_get_current (self->review)) == line->index;
  gboolean doubtful =
      item->state == HETU_REVIEW_PENDING && !hetu_review_is_sure (self->review, doubted);
  g_autofree char *words =
      hetu_review_dup_field (self->review, line->index, HETU_REVIEW_INDICATOR, self->language);
  g_autofree char *values = write_values (self, line->index);
  g_autofree char *percent =
      g_strdup_printf ("%d%%", hetu_review_get_item (self->review, doubted)->now->confidence / 10);

  set_look (row, doubtful ? "doubtful" : styles[item->state], current);
  gtk_image_set_from_icon_name (
      GTK_IMAGE (icon),
      choose_icon (self, item->state == HETU_REVIEW_PENDING ? doubted : shown, current));
  gtk_label_set_label (GTK_LABEL (name), words);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (name)), values);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (middle)), percent);
  hetu_tooltip_keep (row, words);
}

static GtkWidget *
add_label (GtkWidget *row, float xalign)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (row), label);
  return label;
}

static void
on_setup (HetuReviewQueue *self, GtkListItem *cell)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *middle = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *percent = NULL;

  gtk_box_append (GTK_BOX (row), gtk_image_new ());
  gtk_box_set_homogeneous (GTK_BOX (middle), TRUE);
  gtk_widget_set_hexpand (middle, TRUE);
  gtk_widget_add_css_class (add_label (middle, 0), "name");
  gtk_widget_add_css_class (add_label (middle, 0), "numbers");
  gtk_box_append (GTK_BOX (row), middle);
  percent = add_label (row, 1);
  gtk_label_set_ellipsize (GTK_LABEL (percent), PANGO_ELLIPSIZE_NONE);
  gtk_widget_add_css_class (percent, "percent");
  gtk_widget_add_css_class (percent, "numbers");
  gtk_list_item_set_child (cell, row);
}

static void
on_bind (HetuReviewQueue *self, GtkListItem *cell)
{
  g_hash_table_add (self->bound, cell);
  if (self->review != NULL)
    show_line (self, cell);
}

static void
on_unbind (HetuReviewQueue *self, GtkListItem *cell)
{
  g_hash_table_remove (self->bound, cell);
}

/* ---- what is shown */

/* The line of the figure in hand is in view. */
static void
follow (HetuReviewQueue *self)
{
  guint head = find_head (self->review, hetu_review_get_current (self->review));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->lines));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HetuReviewLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), i);

      if (line->index != head)
        continue;
      self->filling = TRUE;
      gtk_single_selection_set_selected (self->chosen, i);
      self->filling = FALSE;
      gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", i);
      return;
    }
}

void
hetu_review_queue_show (HetuReviewQueue *self, HetuReview *review, HetuLanguage language)
{
  guint current = review != NULL ? hetu_review_get_current (review) : HETU_REVIEW_NONE;
  guint section = 0, filter = gtk_drop_down_get_selected (self->filter);
  GHashTableIter iter;
  gpointer cell = NULL;

  if (review != self->review)
    {
      /* What was shown may be gone already. */
      self->review = NULL;
      g_list_store_remove_all (self->lines);
    }
  if (current == HETU_REVIEW_NONE)
    {
      self->review = NULL;
      g_list_store_remove_all (self->lines);
      return;
    }
  section = hetu_review_get_item (review, current)->section;
  if (review != self->review || section != self->section || filter != self->told ||
      filter != FILTER_ALL || hetu_review_get_n_items (review) != self->n_shown)
    {
      self->review = review;
      self->language = language;
      self->section = section;
      self->told = filter;
      self->n_shown = hetu_review_get_n_items (review);
      fill (self);
    }
  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    show_line (self, cell);
  follow (self);
}

static void
on_selected (HetuReviewQueue *self)
{
  HetuReviewLine *line = gtk_single_selection_get_selected_item (self->chosen);

  if (!self->filling && line != NULL && self->review != NULL)
    g_signal_emit (self, signals[PICKED], 0, find_shown (self, line->index));
}

static void
on_filter (HetuReviewQueue *self)
{
  if (self->review != NULL)
    hetu_review_queue_show (self, self->review, self->language);
}

/* ---- object */

static void
hetu_review_queue_dispose (GObject *object)
{
  HetuReviewQueue *self = HETU_REVIEW_QUEUE (object);

  self->review = NULL;
  g_clear_pointer (&self->child, gtk_widget_unparent);
  g_clear_object (&self->chosen);
  g_clear_object (&self->lines);
  g_clear_pointer (&self->bound, g_hash_table_unref);
  G_OBJECT_CLASS (hetu_review_queue_parent_class)->dispose (object);
}

static void
hetu_review_queue_class_init (HetuReviewQueueClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hetu_review_queue_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "reviewqueue");
  signals[PICKED] = g_signal_new ("picked",
                                  HETU_TYPE_REVIEW_QUEUE,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  G_TYPE_UINT);
}

static GtkWidget *
make_head (HetuReviewQueue *self)
{
  const char *filters[] = { _ ("All"),      _ ("Waiting"),  _ ("Doubtful"),
                            _ ("Accepted"), _ ("Rejected"), NULL };
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = gtk_label_new (_ ("This section"));
  GtkWidget *words = gtk_label_new (_ ("Show only"));
  GtkWidget *filter = gtk_drop_down_new_from_strings (filters);

  gtk_widget_add_css_class (title, "title");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (words, "quiet");
  gtk_widget_add_css_class (filter, "flat");
  self->filter = GTK_DROP_DOWN (filter);
  g_signal_connect_swapped (filter, "notify::selected", G_CALLBACK (on_filter), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (filter),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Show only"),
                                  -1);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), words);
  gtk_box_append (GTK_BOX (head), filter);
  return head;
}

static void
hetu_review_queue_init (HetuReviewQueue *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *view = NULL;

  self->bound = g_hash_table_new (NULL, NULL);
  self->lines = g_list_store_new (HETU_TYPE_REVIEW_LINE);
  self->chosen = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->lines)));
  gtk_single_selection_set_autoselect (self->chosen, FALSE);
  g_signal_connect_swapped (self->chosen, "notify::selected", G_CALLBACK (on_selected), self);
  g_signal_connect_swapped (factory, "setup", G_CALLBACK (on_setup), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (on_bind), self);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (on_unbind), self);
  view = gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->chosen)), factory);
  self->view = GTK_LIST_VIEW (view);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("This section"),
                                  -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), 76);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_widget_add_css_class (scrolled, "review-card");
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_set_overflow (scrolled, GTK_OVERFLOW_HIDDEN);
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), scrolled);
  self->child = box;
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}
