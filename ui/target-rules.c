/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Warning rules: a row a rule. The two rules of pace bound one another, so that no set of rules can be typed that the board
 * would refuse. */
#include "ui/target-rules.h"

#include <glib/gi18n.h>
#include <math.h>

#define APART 0.1 /* points between the two rules of pace, at least */

typedef struct
{
  GtkCheckButton *on;
  GtkSpinButton *threshold;
} Row;

struct _HetuTargetRules
{
  GtkPopover parent_instance;
  /* owned */
  HetuSession *session;
  HetuTargetBoard *board;
  GStrv before; /* (nullable): remembered when it was opened */
  /* borrowed: children */
  Row rows[HETU_N_WARNINGS];
  /* plain */
  gboolean updating;
};

static const struct
{
  const char *label, *unit;
  double low, high, step;
  guint digits;
} kinds[HETU_N_WARNINGS] = {
  [HETU_WARNING_BEHIND] = { N_ ("Behind pace by at least"), N_ ("points"), 0.1, 100, 1, 1 },
  [HETU_WARNING_FAR_BEHIND] = { N_ ("Far behind: by at least"), N_ ("points"), 0.1, 100, 1, 1 },
  [HETU_WARNING_FALLS] = { N_ ("Worse, running"), N_ ("times"), 1, 12, 1, 0 },
  [HETU_WARNING_GAP] = { N_ ("Gap to the region above wider by"), N_ ("points"), 0.1, 50, 0.1, 1 },
  [HETU_WARNING_STALE] = { N_ ("Latest figure this old"), N_ ("months"), 1, 36, 1, 0 },
};

G_DEFINE_FINAL_TYPE (HetuTargetRules, hetu_target_rules, GTK_TYPE_POPOVER)

/* ---- between the rows and the settings */

static void
show_rules (HetuTargetRules *self)
{
  const HetuTargetOptions *options = hetu_target_board_get_options (self->board);
  double behind = options->warnings[HETU_WARNING_BEHIND].threshold;
  double missed = options->warnings[HETU_WARNING_FAR_BEHIND].threshold;

  self->updating = TRUE;
  gtk_spin_button_set_range (self->rows[HETU_WARNING_BEHIND].threshold, APART, missed - APART);
  gtk_spin_button_set_range (self->rows[HETU_WARNING_FAR_BEHIND].threshold, behind + APART, 100);
  for (guint i = 0; i < HETU_N_WARNINGS; i++)
    {
      const HetuWarningRule *rule = &options->warnings[i];

      gtk_check_button_set_active (self->rows[i].on, rule->on);
      gtk_spin_button_set_value (self->rows[i].threshold, rule->threshold);
      gtk_widget_set_sensitive (GTK_WIDGET (self->rows[i].threshold), rule->on);
    }
  self->updating = FALSE;
}

/* Returns: (transfer full): what differs from the standard */
static GStrv
list_changes (HetuTargetRules *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < HETU_N_WARNINGS; i++)
    {
      const HetuWarningRule *standard = &hetu_warning_default_rules[i];
      const char *kind = hetu_warning_kind_to_string (standard->kind);
      double threshold = gtk_spin_button_get_value (self->rows[i].threshold);
      char number[G_ASCII_DTOSTR_BUF_SIZE];
      g_autofree char *changed = g_strdup_printf (
          "%s=%s",
          kind,
          g_ascii_formatd (number, sizeof number, "%g", round (threshold * 10) / 10));
      g_autofree char *off = g_strconcat (kind, "=off", NULL);

      if (fabs (threshold - standard->threshold) > 1e-6)
        g_strv_builder_add (builder, changed);
      if (!gtk_check_button_get_active (self->rows[i].on))
        g_strv_builder_add (builder, off);
    }
  return g_strv_builder_end (builder);
}

static void
try_rules (HetuTargetRules *self, const char *const *rules)
{
  hetu_settings_set_strv (hetu_session_get_settings (self->session), "target-rules", rules);
  show_rules (self);
}

static void
on_changed (HetuTargetRules *self)
{
  g_auto (GStrv) rules = NULL;

  if (self->updating)
    return;
  rules = list_changes (self);
  try_rules (self, (const char *const *) rules);
}

static void
on_reset (HetuTargetRules *self)
{
  static const char *const none[] = { NULL };

  try_rules (self, none);
}

static void
on_visible (HetuTargetRules *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    {
      g_strfreev (self->before);
      self->before =
          hetu_settings_get_strv (hetu_session_get_settings (self->session), "target-rules");
      show_rules (self);
    }
  else if (self->before != NULL)
    {
      g_auto (GStrv) before = g_steal_pointer (&self->before);

      hetu_session_record_setting (self->session,
                                   "target-rules",
                                   (const char *const *) before,
                                   _ ("Change Warning Rules"));
    }
}

/* ---- object */

static void
hetu_target_rules_dispose (GObject *object)
{
  HetuTargetRules *self = HETU_TARGET_RULES (object);

  g_clear_object (&self->session);
  g_clear_object (&self->board);
  g_clear_pointer (&self->before, g_strfreev);
  G_OBJECT_CLASS (hetu_target_rules_parent_class)->dispose (object);
}

static void
hetu_target_rules_class_init (HetuTargetRulesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hetu_target_rules_dispose;
}

static void
add_row (HetuTargetRules *self, GtkGrid *grid, guint i)
{
  GtkWidget *on = gtk_check_button_new_with_label (_ (kinds[i].label));
  GtkWidget *threshold =
      gtk_spin_button_new_with_range (kinds[i].low, kinds[i].high, kinds[i].step);
  GtkWidget *unit = gtk_label_new (_ (kinds[i].unit));
  g_autofree char *name = g_strdup_printf ("%s, %s", _ (kinds[i].label), _ (kinds[i].unit));

  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (threshold), kinds[i].digits);
  gtk_editable_set_width_chars (GTK_EDITABLE (threshold), 5);
  gtk_accessible_update_property (GTK_ACCESSIBLE (threshold),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name,
                                  -1);
  gtk_label_set_xalign (GTK_LABEL (unit), 0);
  gtk_grid_attach (grid, on, 0, (int) i, 1, 1);
  gtk_grid_attach (grid, threshold, 1, (int) i, 1, 1);
  gtk_grid_attach (grid, unit, 2, (int) i, 1, 1);
  g_signal_connect_object (on, "toggled", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (threshold,
                           "value-changed",
                           G_CALLBACK (on_changed),
                           self,
                           G_CONNECT_SWAPPED);
  self->rows[i] = (Row){ GTK_CHECK_BUTTON (on), GTK_SPIN_BUTTON (threshold) };
}

static void
hetu_target_rules_init (HetuTargetRules *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *title = gtk_label_new (_ ("Warning Rules"));
  GtkWidget *note = gtk_label_new (
      _ ("The first two are also the thresholds from which a target is behind and missed."));
  GtkWidget *reset = gtk_button_new_with_label (_ ("Standard Rules"));

  gtk_grid_set_row_spacing (GTK_GRID (grid), 8);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 10);
  for (guint i = 0; i < HETU_N_WARNINGS; i++)
    add_row (self, GTK_GRID (grid), i);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "section");
  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_label_set_wrap (GTK_LABEL (note), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (note), 40);
  gtk_widget_add_css_class (note, "detail");
  gtk_widget_set_halign (reset, GTK_ALIGN_END);
  g_signal_connect_object (reset, "clicked", G_CALLBACK (on_reset), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), grid);
  gtk_box_append (GTK_BOX (box), note);
  gtk_box_append (GTK_BOX (box), reset);
  gtk_widget_add_css_class (box, "popover-body");
  gtk_popover_set_child (GTK_POPOVER (self), box);
  g_signal_connect (self, "notify::visible", G_CALLBACK (on_visible), NULL);
}

GtkWidget *
hetu_target_rules_new (HetuSession *session, HetuTargetBoard *board)
{
  HetuTargetRules *self = g_object_new (HETU_TYPE_TARGET_RULES, NULL);

  self->session = g_object_ref (session);
  self->board = g_object_ref (board);
  return GTK_WIDGET (self);
}
