/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chips: rebuilt whenever the regions, the focus or the look change; the keyboard stays on the region it was on. */
#include "ui/chips.h"

#include "ui/chip.h"
#include "ui/region-picker.h"
#include "ui/wrap-box.h"

#include <glib/gi18n.h>

struct _HetuChips
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session;
  GArray *shown; /* (element-type gint32): codes of the chips, the focus last */
  /* borrowed: children */
  GtkWidget *box;
  GtkWidget *heading;
  GtkWidget *add_button;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HetuChips, hetu_chips, GTK_TYPE_WIDGET)

/* Returns: (transfer full) (element-type gint32): what the chips depend on */
static GArray *
list_wanted (HetuChips *self)
{
  const HetuSpec *spec = hetu_session_get_spec (self->session);
  GArray *wanted = g_array_copy (spec->regions);
  gint32 focus = hetu_spec_get_focus (spec);

  g_array_append_val (wanted, focus);
  return wanted;
}

static void
remove_chips (HetuChips *self)
{
  GtkWidget *child = gtk_widget_get_first_child (self->box);

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (HETU_IS_CHIP (child))
        gtk_widget_unparent (child);
      child = next;
    }
}

static void
rebuild (HetuChips *self)
{
  HetuStore *store = hetu_session_get_store (self->session);
  const HetuSpec *spec = hetu_session_get_spec (self->session);
  gint32 focused = hetu_chips_get_focused_region (self);

  g_array_unref (self->shown);
  self->shown = list_wanted (self);
  remove_chips (self);
  if (store == NULL)
    return;
  for (guint i = 0; i < spec->regions->len; i++)
    {
      gint32 code = g_array_index (spec->regions, gint32, i);
      HetuDistrict *district = hetu_store_get_district (store, code);
      GtkWidget *chip = NULL;

      if (district == NULL)
        continue;
      chip = hetu_chip_new (self->session, district);
      gtk_widget_insert_before (chip, self->box, self->add_button);
      if (code == focused)
        gtk_widget_grab_focus (chip);
    }
}

static void
on_spec_changed (HetuChips *self)
{
  g_autoptr (GArray) wanted = list_wanted (self);

  if (wanted->len == self->shown->len &&
      memcmp (wanted->data, self->shown->data, wanted->len * sizeof (gint32)) == 0)
    return;
  rebuild (self);
}

/* The tree of all regions is made when somebody opens it. */
static void
on_picker_wanted (GtkMenuButton *button, gpointer data)
{
  HetuChips *self = data;

  if (gtk_menu_button_get_popover (button) == NULL && self->session != NULL)
    gtk_menu_button_set_popover (button, hetu_region_picker_new (self->session));
}

static void
set_session (HetuChips *self, HetuSession *session)
{
  if (!g_set_object (&self->session, session))
    return;
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->add_button), NULL);
  if (session != NULL)
    {
      g_signal_connect_object (session,
                               "spec-changed",
                               G_CALLBACK (on_spec_changed),
                               self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session,
                               "appearance-changed",
                               G_CALLBACK (rebuild),
                               self,
                               G_CONNECT_SWAPPED);
      rebuild (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
}

static void
hetu_chips_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, HETU_CHIPS (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
hetu_chips_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    set_session (HETU_CHIPS (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
hetu_chips_dispose (GObject *object)
{
  HetuChips *self = HETU_CHIPS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_pointer (&self->shown, g_array_unref);
  G_OBJECT_CLASS (hetu_chips_parent_class)->dispose (object);
}

static void
hetu_chips_class_init (HetuChipsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hetu_chips_dispose;
  object_class->get_property = hetu_chips_get_property;
  object_class->set_property = hetu_chips_set_property;
  props[PROP_SESSION] =
      g_param_spec_object ("session",
                           NULL,
                           NULL,
                           HETU_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "chips");
}

static void
hetu_chips_init (HetuChips *self)
{
  self->shown = g_array_new (FALSE, FALSE, sizeof (gint32));
  self->box = hetu_wrap_box_new (6);
  self->heading = gtk_label_new (_ ("Regions"));
  gtk_widget_add_css_class (self->heading, "quiet");
  gtk_widget_set_margin_end (self->heading, 4);
  self->add_button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->add_button), "hetu-plus-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->add_button),
                                         on_picker_wanted,
                                         self,
                                         NULL);
  gtk_widget_add_css_class (self->add_button, "add");
  gtk_widget_set_tooltip_text (self->add_button, _ ("Choose regions (Ctrl+R)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Choose Regions"),
                                  -1);
  hetu_wrap_box_append (HETU_WRAP_BOX (self->box), self->heading);
  hetu_wrap_box_append (HETU_WRAP_BOX (self->box), self->add_button);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

void
hetu_chips_open_picker (HetuChips *self)
{
  g_return_if_fail (HETU_IS_CHIPS (self));
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->add_button));
}

void
hetu_chips_append (HetuChips *self, GtkWidget *widget)
{
  g_return_if_fail (HETU_IS_CHIPS (self));
  hetu_wrap_box_append (HETU_WRAP_BOX (self->box), widget);
}

void
hetu_chips_set_compact (HetuChips *self, gboolean compact)
{
  g_return_if_fail (HETU_IS_CHIPS (self));
  gtk_widget_set_visible (self->heading, !compact);
}

gint32
hetu_chips_get_focused_region (HetuChips *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->box); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (HETU_IS_CHIP (child) && gtk_widget_is_focus (child))
      return hetu_chip_get_region (HETU_CHIP (child));
  return 0;
}

gboolean
hetu_chips_move_focused (HetuChips *self, int step)
{
  gint32 region = hetu_chips_get_focused_region (self);

  if (region != 0)
    hetu_session_move_region (self->session, region, step);
  return region != 0;
}
