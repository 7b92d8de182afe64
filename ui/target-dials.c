/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Target dials: one scene of dials with transparent buttons over its cards, so that selection, focus and hover never paint
 * the dials again and the keyboard finds a button a card. What a person chose is all there: a row too long for the window is
 * moved sideways, its cards keep their size. */
#include "ui/target-dials.h"

#include "ui/scene-cell.h"
#include "ui/target-dial-scene.h"
#include "ui/target-pins.h"

#define CARD_WIDTH 200       /* pixels that a card wants at 100 % */
#define LEAST_CARD_WIDTH 188 /* with which one makes do before the row is longer than the window */
#define CARD_GAP 16
#define LIKELY_WIDTH (4 * CARD_WIDTH)
#define PIXELS_A_POINT (4.0 / 3.0)

struct _HetuTargetDials
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session;     /* (nullable) */
  GPtrArray *items;         /* (element-type HetuTargetItem): the most important first */
  GPtrArray *shown;         /* (element-type HetuTargetItem): those with a card */
  HetuTargetItem *selected; /* (nullable) */
  HetuTargetItem *sought;   /* (nullable): whose card is brought into view */
  GtkAdjustment *scroll;
  /* borrowed: children */
  GtkWidget *cell;
  GtkWidget *scrollbar;
  GPtrArray *buttons; /* (element-type GtkWidget) */
  /* plain */
  gboolean selecting;
  gboolean ordered;
  int max_height;                      /* pixels; 0: none but the standard one */
  int measured_width, measured_height; /* pixels: of the cards at a width; 0: not known */
};

enum
{
  SELECTED,
  DROPPED,
  MOVED,
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuTargetDials, hetu_target_dials, GTK_TYPE_WIDGET)

/* ---- which */

static int
compare_items (gconstpointer a, gconstpointer b)
{
  return hetu_target_item_compare_state (*(HetuTargetItem *const *) a,
                                         *(HetuTargetItem *const *) b);
}

static int
get_card_width (HetuTargetDials *self)
{
  return CARD_WIDTH * (self->session != NULL ? hetu_session_get_zoom (self->session) : 100) / 100;
}

/* Pixels of a row of so many cards, each @card wide. */
static int
get_width_of (HetuTargetDials *self, guint n, int card)
{
  return (int) n * (get_card_width (self) * card / CARD_WIDTH + CARD_GAP);
}

/* Returns: (transfer full) (element-type HetuTargetItem): all that were chosen, else those that @width pixels hold */
static GPtrArray *
pick_items (HetuTargetDials *self, int width)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  guint room = self->ordered ? self->items->len : (guint) MAX (width / get_card_width (self), 1);

  for (guint i = 0; i < MIN (room, self->items->len); i++)
    g_ptr_array_add (items, g_object_ref (g_ptr_array_index (self->items, i)));
  if (!self->ordered)
    g_ptr_array_sort (items, compare_items);
  return items;
}

/* Of the whole row, pixels. */
static int
get_row_width (HetuTargetDials *self, int width)
{
  return self->ordered ? MAX (width, get_width_of (self, self->items->len, LEAST_CARD_WIDTH))
                       : width;
}

/* ---- the scene */

static HetuScene *
build_scene (double width_pt, double height_pt, gpointer data)
{
  HetuTargetDials *self = data;

  return self->shown->len > 0
             ? hetu_target_dial_scene_new (self->session, self->shown, width_pt, height_pt)
             : NULL;
}

static int
get_scrollbar_height (HetuTargetDials *self)
{
  int height = 0;

  gtk_widget_measure (self->scrollbar, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  return height;
}

/* As high as the cards are at that width: dials that it keeps small need less than they would like, and dials that a low window
 * has no room for get theirs all the same. */
static int
measure_cards (HetuTargetDials *self, int width)
{
  g_autoptr (GPtrArray) items = pick_items (self, width);
  int row = get_row_width (self, width);
  /* They stand in one row, also where they are less wide than they want. */
  int wanted =
      hetu_target_dial_scene_height (self->session,
                                     items,
                                     MAX (row, get_width_of (self, items->len, CARD_WIDTH)));
  int within = 0;

  if (self->max_height > 0)
    within = hetu_target_dial_scene_fit (self->session, items, row, MIN (wanted, self->max_height));
  return within > 0 ? within
                    : MAX (hetu_target_dial_scene_fit (self->session, items, row, wanted), 1);
}

static int
get_height (HetuTargetDials *self, int width)
{
  if (self->items->len == 0)
    return 0;
  if (self->measured_width != width || self->measured_height == 0)
    {
      self->measured_width = width;
      self->measured_height = measure_cards (self, width);
    }
  return self->measured_height +
         (get_row_width (self, width) > width ? get_scrollbar_height (self) : 0);
}

/* ---- the row */

static void
on_scrolled (HetuTargetDials *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* The wheel turned sideways, or with Shift: no other way goes through the row. */
static gboolean
on_wheel (HetuTargetDials *self, double dx, double dy, GtkEventControllerScroll *wheel)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (wheel));
  double turned = dx != 0 ? dx : (state & GDK_SHIFT_MASK) != 0 ? dy : 0;

  if (turned == 0)
    return GDK_EVENT_PROPAGATE;
  gtk_adjustment_set_value (self->scroll,
                            gtk_adjustment_get_value (self->scroll) +
                                turned * get_card_width (self) / 2);
  return GDK_EVENT_STOP;
}

static void
bring_into_view (HetuTargetDials *self, guint index)
{
  double card = gtk_adjustment_get_upper (self->scroll) / MAX (self->shown->len, 1);

  gtk_adjustment_clamp_page (self->scroll, index * card, (index + 1) * card);
}

/* As the row is given its place. */
static void
bring_sought_into_view (HetuTargetDials *self)
{
  for (guint i = 0; self->sought != NULL && i < self->shown->len; i++)
    if (hetu_target_item_is_same (g_ptr_array_index (self->shown, i), self->sought))
      bring_into_view (self, i);
  g_clear_object (&self->sought);
}

static void
seek (HetuTargetDials *self, HetuTargetItem *item)
{
  g_set_object (&self->sought, item);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* ---- cards */

static void
mark_selected (HetuTargetDials *self)
{
  self->selecting = TRUE;
  for (guint i = 0; i < self->buttons->len; i++)
    {
      gboolean active =
          i < self->shown->len && self->selected != NULL &&
          hetu_target_item_is_same (g_ptr_array_index (self->shown, i), self->selected);

      gtk_toggle_button_set_active (g_ptr_array_index (self->buttons, i), active);
    }
  self->selecting = FALSE;
}

static void
on_toggled (HetuTargetDials *self, GtkWidget *button)
{
  guint index = 0;

  if (self->selecting || !g_ptr_array_find (self->buttons, button, &index) ||
      index >= self->shown->len)
    return;
  g_signal_emit (self, signals[SELECTED], 0, g_ptr_array_index (self->shown, index));
  /* A click on the selected card leaves it selected. */
  mark_selected (self);
}

/* (transfer none) (nullable): the target whose card @button is */
static HetuTargetItem *
get_item (HetuTargetDials *self, gpointer button)
{
  guint index = 0;

  if (!g_ptr_array_find (self->buttons, button, &index) || index >= self->shown->len)
    return NULL;
  return g_ptr_array_index (self->shown, index);
}

/* Alt with an arrow moves the card, Delete takes it away. */
static gboolean
on_key (GtkWidget *button, guint key, guint code, GdkModifierType state)
{
  HetuTargetDials *self = HETU_TARGET_DIALS (gtk_widget_get_parent (button));
  HetuTargetItem *item = get_item (self, button);

  if (item == NULL)
    return FALSE;
  if ((state & GDK_ALT_MASK) != 0 && (key == GDK_KEY_Left || key == GDK_KEY_Right))
    g_signal_emit (self, signals[MOVED], 0, item, key == GDK_KEY_Left ? -1 : 1);
  else if (key == GDK_KEY_Delete || key == GDK_KEY_BackSpace)
    g_signal_emit (self, signals[REMOVED], 0, item);
  else
    return FALSE;
  return TRUE;
}

static GdkContentProvider *
on_drag_prepare (GtkDragSource *source)
{
  GtkWidget *button = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  HetuTargetItem *item = get_item (HETU_TARGET_DIALS (gtk_widget_get_parent (button)), button);

  return item != NULL ? gdk_content_provider_new_typed (HETU_TYPE_TARGET_ITEM, item) : NULL;
}

/* A card dropped on a card takes its place; a row of the table becomes a card at its left or, dropped on its right half, at its
 * right. */
static gboolean
on_drop_on_card (GtkWidget *button, const GValue *value, double x)
{
  HetuTargetDials *self = HETU_TARGET_DIALS (gtk_widget_get_parent (button));
  HetuTargetItem *item = g_value_get_object (value);
  guint from = 0, to = 0;

  while (from < self->shown->len &&
         !hetu_target_item_is_same (g_ptr_array_index (self->shown, from), item))
    from++;
  if (!g_ptr_array_find (self->buttons, button, &to))
    return FALSE;
  if (from == self->shown->len)
    g_signal_emit (self,
                   signals[DROPPED],
                   0,
                   item,
                   (int) to + (x > gtk_widget_get_width (button) / 2.0));
  else if (from != to)
    g_signal_emit (self, signals[MOVED], 0, item, (int) to - (int) from);
  return TRUE;
}

/* The keyboard never leaves the view. */
static void
on_focus (GtkWidget *button)
{
  HetuTargetDials *self = HETU_TARGET_DIALS (gtk_widget_get_parent (button));
  guint index = 0;

  if (g_ptr_array_find (self->buttons, button, &index) && index < self->shown->len)
    bring_into_view (self, index);
}

static void
add_controllers (GtkWidget *button)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (HETU_TYPE_TARGET_ITEM, GDK_ACTION_COPY);

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), button);
  gtk_widget_add_controller (button, keys);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (on_focus), button);
  gtk_widget_add_controller (button, focus);
  g_signal_connect (source, "prepare", G_CALLBACK (on_drag_prepare), NULL);
  gtk_widget_add_controller (button, GTK_EVENT_CONTROLLER (source));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (on_drop_on_card), button);
  gtk_widget_add_controller (button, GTK_EVENT_CONTROLLER (target));
}

static GtkWidget *
add_button (HetuTargetDials *self)
{
  GtkWidget *button = gtk_toggle_button_new ();

  add_controllers (button);
  gtk_widget_add_css_class (button, "dial-card");
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  g_ptr_array_add (self->buttons, button);
  return button;
}

/* @left: of the row that lies left of the view, pixels */
static void
place_buttons (HetuTargetDials *self, int left)
{
  HetuScene *scene = hetu_scene_cell_get_scene (HETU_SCENE_CELL (self->cell));

  while (self->buttons->len < self->shown->len)
    add_button (self);
  for (guint i = 0; i < self->buttons->len; i++)
    {
      GtkWidget *button = g_ptr_array_index (self->buttons, i);
      HetuRect card = { 0 };
      gboolean there =
          i < self->shown->len && scene != NULL && hetu_target_dial_find_card (scene, i, &card);
      GtkAllocation box = { card.x * PIXELS_A_POINT - left,
                            card.y * PIXELS_A_POINT,
                            card.width * PIXELS_A_POINT + 1,
                            card.height * PIXELS_A_POINT + 1 };

      gtk_widget_set_child_visible (button, there);
      if (!there)
        continue;
      hetu_target_dial_name (button, self->session, g_ptr_array_index (self->shown, i));
      gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (button, &box, -1);
    }
  mark_selected (self);
}

/* Beside the cards: behind the last. */
static gboolean
on_drop (HetuTargetDials *self, const GValue *value)
{
  g_signal_emit (self, signals[DROPPED], 0, g_value_get_object (value), (int) self->shown->len);
  return TRUE;
}

/* ---- widget */

static void
hetu_target_dials_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  HetuTargetDials *self = HETU_TARGET_DIALS (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = CARD_WIDTH;
  else
    *minimum = *natural = get_height (self, for_size > 0 ? for_size : LIKELY_WIDTH);
}

static GtkSizeRequestMode
hetu_target_dials_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
hetu_target_dials_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HetuTargetDials *self = HETU_TARGET_DIALS (widget);
  int row = get_row_width (self, width);
  int bar = row > width ? get_scrollbar_height (self) : 0;
  GtkAllocation box = { 0, 0, row, MAX (height - bar, 0) };
  GtkAllocation foot = { 0, height - bar, width, bar };
  g_autoptr (GPtrArray) wanted = pick_items (self, width);

  if (wanted->len != self->shown->len)
    {
      g_ptr_array_unref (self->shown);
      self->shown = g_steal_pointer (&wanted);
      hetu_scene_cell_rebuild (HETU_SCENE_CELL (self->cell));
    }
  g_signal_handlers_block_by_func (self->scroll, on_scrolled, self);
  gtk_adjustment_configure (self->scroll,
                            gtk_adjustment_get_value (self->scroll),
                            0,
                            row,
                            get_card_width (self) / 2.0,
                            get_card_width (self),
                            width);
  bring_sought_into_view (self);
  g_signal_handlers_unblock_by_func (self->scroll, on_scrolled, self);
  box.x = -(int) gtk_adjustment_get_value (self->scroll);
  gtk_widget_measure (self->cell, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->cell, &box, -1);
  gtk_widget_set_child_visible (self->scrollbar, bar > 0);
  if (bar > 0)
    {
      gtk_widget_measure (self->scrollbar, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (self->scrollbar, &foot, -1);
    }
  place_buttons (self, -box.x);
}

static void
hetu_target_dials_dispose (GObject *object)
{
  HetuTargetDials *self = HETU_TARGET_DIALS (object);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->scroll);
  g_clear_object (&self->sought);
  g_ptr_array_set_size (self->buttons, 0);
  g_ptr_array_set_size (self->items, 0);
  g_ptr_array_set_size (self->shown, 0);
  g_clear_object (&self->selected);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (hetu_target_dials_parent_class)->dispose (object);
}

static void
hetu_target_dials_finalize (GObject *object)
{
  HetuTargetDials *self = HETU_TARGET_DIALS (object);

  g_ptr_array_unref (self->buttons);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->shown);
  G_OBJECT_CLASS (hetu_target_dials_parent_class)->finalize (object);
}

/* Of an item, and a number where @numbered. */
static guint
add_item_signal (const char *name, gboolean numbered)
{
  return g_signal_new (name,
                       HETU_TYPE_TARGET_DIALS,
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       numbered ? 2 : 1,
                       HETU_TYPE_TARGET_ITEM,
                       G_TYPE_INT);
}

static void
hetu_target_dials_class_init (HetuTargetDialsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hetu_target_dials_dispose;
  object_class->finalize = hetu_target_dials_finalize;
  widget_class->get_request_mode = hetu_target_dials_get_request_mode;
  widget_class->measure = hetu_target_dials_measure;
  widget_class->size_allocate = hetu_target_dials_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "dials");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SELECTED] = add_item_signal ("selected", FALSE);
  signals[DROPPED] = add_item_signal ("dropped", TRUE);
  signals[REMOVED] = add_item_signal ("removed", FALSE);
  signals[MOVED] = add_item_signal ("moved", TRUE);
}

static void
hetu_target_dials_init (HetuTargetDials *self)
{
  GtkDropTarget *target = gtk_drop_target_new (HETU_TYPE_TARGET_ITEM, GDK_ACTION_COPY);
  GtkEventController *wheel =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  self->buttons = g_ptr_array_new ();
  self->cell = hetu_scene_cell_new ();
  hetu_scene_cell_set_builder (HETU_SCENE_CELL (self->cell), 1, 1, build_scene, self, NULL);
  gtk_widget_set_parent (self->cell, GTK_WIDGET (self));
  self->scroll = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  self->scrollbar = gtk_scrollbar_new (GTK_ORIENTATION_HORIZONTAL, self->scroll);
  gtk_widget_set_parent (self->scrollbar, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (self->scroll,
                           "value-changed",
                           G_CALLBACK (on_scrolled),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_swapped (wheel, "scroll", G_CALLBACK (on_wheel), self);
  gtk_widget_add_controller (GTK_WIDGET (self), wheel);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

void
hetu_target_dials_set_items (HetuTargetDials *self,
                             HetuSession *session,
                             const GPtrArray *items,
                             gboolean ordered)
{
  g_autoptr (GPtrArray) before = NULL;
  HetuTargetItem *added = NULL;
  guint n_added = 0;

  g_return_if_fail (HETU_IS_TARGET_DIALS (self));
  before = self->items;
  self->measured_height = 0;
  g_set_object (&self->session, session);
  self->ordered = ordered;
  g_ptr_array_set_size (self->shown, 0);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < items->len; i++)
    {
      HetuTargetItem *item = g_ptr_array_index (items, i);

      g_ptr_array_add (self->items, g_object_ref (item));
      if (!hetu_target_pins_is_listed (before, item))
        {
          added = item;
          n_added++;
        }
    }
  /* Other targets altogether begin at the left. */
  if (n_added == 1)
    seek (self, added);
  hetu_scene_cell_rebuild (HETU_SCENE_CELL (self->cell));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
hetu_target_dials_select (HetuTargetDials *self, HetuTargetItem *item)
{
  g_return_if_fail (HETU_IS_TARGET_DIALS (self));
  if (g_set_object (&self->selected, item) && item != NULL)
    seek (self, item);
  mark_selected (self);
}

void
hetu_target_dials_set_max_height (HetuTargetDials *self, int height)
{
  g_return_if_fail (HETU_IS_TARGET_DIALS (self));
  if (self->max_height == height)
    return;
  self->max_height = height;
  self->measured_height = 0;
  if (self->items->len > 0)
    hetu_scene_cell_rebuild (HETU_SCENE_CELL (self->cell));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

GPtrArray *
hetu_target_dials_list_shown (HetuTargetDials *self)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (HETU_IS_TARGET_DIALS (self), list);
  for (guint i = 0; i < self->shown->len; i++)
    g_ptr_array_add (list, g_object_ref (g_ptr_array_index (self->shown, i)));
  return list;
}
