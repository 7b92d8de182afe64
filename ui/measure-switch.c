/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measure switch: a row of toggles, or, where there is no room for it, one menu button: the parent gives between the two
 * widths and the switch shows what fits. “Cumulative” is a granularity (January to month n) of the growth rate; drivers and
 * ranks are charts of their own. */
#include "ui/measure-switch.h"

#include "ui/tooltip.h"

#include <glib/gi18n.h>

typedef enum
{
  CHOICE_LEVEL,
  CHOICE_GROWTH,
  CHOICE_CHAIN,
  CHOICE_CUMULATIVE,
  CHOICE_CONTRIBUTION,
  CHOICE_SHARE,
  CHOICE_RANK,
  CHOICE_OVERLAY, /* beside the others, not instead of one */
  N_CHOICES,
} Choice;

/* Those before this one are toggles of the row. */
#define FIRST_HIDDEN CHOICE_SHARE

typedef struct
{
  const char *label;
  int measure;        /* HetuMeasure; −1: not one */
  const char *reason; /* why it is insensitive */
} Row;

static const Row rows[N_CHOICES] = {
  [CHOICE_LEVEL] = { N_ ("Level"), HETU_MEASURE_LEVEL, N_ ("No levels of this indicator") },
  [CHOICE_GROWTH] = { N_ ("YoY"), HETU_MEASURE_GROWTH, N_ ("No year-on-year rates") },
  [CHOICE_CHAIN] = { N_ ("QoQ"),
                     HETU_MEASURE_CHAIN,
                     N_ ("No rates on the previous period were published or may be computed") },
  [CHOICE_CUMULATIVE] = { N_ ("YTD"), -1, N_ ("Annual figures only: nothing cumulative") },
  [CHOICE_CONTRIBUTION] = { N_ ("Drivers"),
                            -1,
                            N_ ("The catalogue has no parts of this indicator") },
  [CHOICE_SHARE] = { N_ ("Share"), HETU_MEASURE_SHARE, N_ ("No shares were published") },
  [CHOICE_RANK] = { N_ ("Rank"), HETU_MEASURE_RANK, N_ ("Nothing to rank was published") },
  [CHOICE_OVERLAY] = { N_ ("Overlay Years"),
                       -1,
                       N_ ("Annual figures only: no months to lay over one another") },
};

struct _HetuMeasureSwitch
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session; /* (nullable) */
  /* borrowed: children */
  GtkWidget *wide;
  GtkWidget *narrow;
  GtkWidget *narrow_label;
  GtkWidget *toggles[N_CHOICES]; /* of the row, and in the menu of the wide form */
  GtkWidget *entries[N_CHOICES]; /* of the narrow form's menu */
  /* plain */
  gboolean updating;
  gboolean has_published_ranks;
  HetuGrain chain; /* of rates on the period before; any: there are none */
};

G_DEFINE_FINAL_TYPE (HetuMeasureSwitch, hetu_measure_switch, GTK_TYPE_WIDGET)

static Choice
get_current (const HetuSpec *spec)
{
  if (spec->kind == HETU_CHART_CONTRIBUTION)
    return CHOICE_CONTRIBUTION;
  if (spec->grain == HETU_GRAIN_CUMULATIVE)
    return CHOICE_CUMULATIVE;
  for (Choice i = 0; i < N_CHOICES; i++)
    if (rows[i].measure == (int) spec->measure)
      return i;
  return N_CHOICES;
}

/* Returns: (transfer full) (nullable): why the figure cannot be shown as @kind; %NULL: it is now */
static char *
show_as (HetuMeasureSwitch *self, HetuChartKind kind)
{
  char *misfit = hetu_figure_find_misfit (hetu_session_get_store (self->session),
                                          hetu_session_get_spec (self->session),
                                          kind);

  if (misfit == NULL)
    hetu_session_set_kind (self->session, kind);
  return misfit;
}

/* Contributions and ranks are computed of the figure that is looked at, by charts of their own. Ranks that cannot be followed
 * over time are those of one period; where none can be computed, those that were published are shown. */
static void
show_derived (HetuMeasureSwitch *self, Choice choice)
{
  HetuChartKind kind = choice == CHOICE_RANK ? HETU_CHART_BUMP : HETU_CHART_CONTRIBUTION;
  g_autofree char *misfit = show_as (self, kind);
  g_autofree char *again = NULL;

  if (misfit == NULL)
    return;
  again = choice == CHOICE_RANK ? show_as (self, HETU_CHART_RANKED_BAR) : g_strdup (misfit);
  if (again == NULL)
    return;
  if (choice == CHOICE_RANK && self->has_published_ranks)
    hetu_session_set_measure (self->session, HETU_MEASURE_RANK);
  else
    hetu_session_tell (self->session, again, NULL, NULL);
}

/* Lays the years over one another, or apart again. */
static void
toggle_overlay (HetuMeasureSwitch *self)
{
  HetuSpec *next = hetu_spec_copy (hetu_session_get_spec (self->session));

  next->kind = HETU_CHART_GROWTH_LINE;
  next->overlay = next->overlay == HETU_OVERLAY_YEARS ? HETU_OVERLAY_NONE : HETU_OVERLAY_YEARS;
  hetu_session_change (self->session, next, _ (rows[CHOICE_OVERLAY].label));
}

/* A year on the year before is told as its growth: rates on the period before are of months or quarters. */
static gboolean
needs_grain (HetuMeasureSwitch *self, const HetuSpec *spec, Choice choice)
{
  return choice == CHOICE_CHAIN && self->chain != HETU_GRAIN_ANY &&
         spec->grain != HETU_GRAIN_MONTH && spec->grain != HETU_GRAIN_QUARTER;
}

static void
choose (HetuMeasureSwitch *self, Choice choice)
{
  const HetuSpec *spec = self->session != NULL ? hetu_session_get_spec (self->session) : NULL;
  HetuSpec *next = NULL;

  if (spec == NULL || hetu_session_get_store (self->session) == NULL)
    return;
  if (choice == CHOICE_OVERLAY)
    {
      toggle_overlay (self);
      return;
    }
  if (choice == CHOICE_CONTRIBUTION || choice == CHOICE_RANK)
    {
      show_derived (self, choice);
      return;
    }
  if (choice == CHOICE_CUMULATIVE && spec->kind != HETU_CHART_CONTRIBUTION)
    {
      hetu_session_set_grain (self->session, HETU_GRAIN_CUMULATIVE);
      return;
    }
  if (spec->grain != HETU_GRAIN_CUMULATIVE && spec->kind != HETU_CHART_CONTRIBUTION &&
      !needs_grain (self, spec, choice))
    {
      hetu_session_set_measure (self->session, rows[choice].measure);
      return;
    }
  /* Out of the cumulative view: years again; out of contributions: lines; in the same step of undo. */
  next = hetu_spec_copy (spec);
  if (next->kind == HETU_CHART_CONTRIBUTION)
    next->kind = HETU_CHART_GROWTH_LINE;
  next->grain = choice == CHOICE_CUMULATIVE        ? HETU_GRAIN_CUMULATIVE
                : needs_grain (self, spec, choice) ? self->chain
                                                   : HETU_GRAIN_YEAR;
  if (choice != CHOICE_CUMULATIVE)
    next->measure = rows[choice].measure;
  hetu_session_change (self->session, next, _ ("Choose Measure"));
}

static void
on_clicked (HetuMeasureSwitch *self, GtkWidget *button)
{
  if (self->updating)
    return;
  for (Choice i = 0; i < N_CHOICES; i++)
    if (button == self->toggles[i] || button == self->entries[i])
      {
        GtkWidget *popover = gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER);

        if (popover != NULL)
          gtk_popover_popdown (GTK_POPOVER (popover));
        choose (self, i);
      }
  /* A toggle that was pressed while it was on must not go off. */
  hetu_measure_switch_update (self, self->session, NULL);
}

static GtkWidget *
make_toggle (HetuMeasureSwitch *self, Choice choice)
{
  GtkWidget *toggle = gtk_toggle_button_new_with_label (_ (rows[choice].label));

  g_signal_connect_swapped (toggle, "clicked", G_CALLBACK (on_clicked), self);
  return toggle;
}

static GtkWidget *
make_menu (HetuMeasureSwitch *self, Choice first, GtkWidget **store)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  for (Choice i = first; i < N_CHOICES; i++)
    {
      store[i] = make_toggle (self, i);
      gtk_widget_add_css_class (store[i], "flat");
      gtk_box_append (GTK_BOX (box), store[i]);
    }
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_widget_add_css_class (popover, "choices");
  return popover;
}

static void
build_wide (HetuMeasureSwitch *self)
{
  GtkWidget *more = gtk_menu_button_new ();

  self->wide = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->wide, "segments");
  for (Choice i = 0; i < FIRST_HIDDEN; i++)
    {
      self->toggles[i] = make_toggle (self, i);
      gtk_box_append (GTK_BOX (self->wide), self->toggles[i]);
    }
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (more), "hetu-down-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (more),
                               make_menu (self, FIRST_HIDDEN, self->toggles));
  gtk_widget_set_tooltip_text (more, _ ("More measures"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (more),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("More measures"),
                                  -1);
  gtk_widget_add_css_class (more, "more");
  gtk_box_append (GTK_BOX (self->wide), more);
  gtk_widget_set_parent (self->wide, GTK_WIDGET (self));
}

static void
build_narrow (HetuMeasureSwitch *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->narrow = gtk_menu_button_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->narrow),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Measure"),
                                  -1);
  self->narrow_label = gtk_label_new (NULL);
  gtk_box_append (GTK_BOX (box), self->narrow_label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("hetu-down-symbolic"));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->narrow), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->narrow), make_menu (self, 0, self->entries));
  gtk_widget_set_parent (self->narrow, GTK_WIDGET (self));
}

/* ---- size */

static void
hetu_measure_switch_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  HetuMeasureSwitch *self = HETU_MEASURE_SWITCH (widget);
  int wide = 0;
  int narrow = 0;

  gtk_widget_measure (self->wide, orientation, -1, NULL, &wide, NULL, NULL);
  gtk_widget_measure (self->narrow, orientation, -1, NULL, &narrow, NULL, NULL);
  *natural = MAX (wide, narrow);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN (wide, narrow) : *natural;
}

static void
hetu_measure_switch_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HetuMeasureSwitch *self = HETU_MEASURE_SWITCH (widget);
  int wide = 0;
  int narrow = 0;
  gboolean fits = FALSE;

  gtk_widget_measure (self->wide, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &wide, NULL, NULL);
  gtk_widget_measure (self->narrow, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &narrow, NULL, NULL);
  fits = width >= wide;
  gtk_widget_set_child_visible (self->wide, fits);
  gtk_widget_set_child_visible (self->narrow, !fits);
  if (fits)
    gtk_widget_size_allocate (self->wide, &(GtkAllocation){ width - wide, 0, wide, height }, -1);
  else
    gtk_widget_size_allocate (self->narrow,
                              &(GtkAllocation){ width - narrow, 0, narrow, height },
                              -1);
}

/* ---- object */

static void
hetu_measure_switch_dispose (GObject *object)
{
  HetuMeasureSwitch *self = HETU_MEASURE_SWITCH (object);

  g_clear_pointer (&self->wide, gtk_widget_unparent);
  g_clear_pointer (&self->narrow, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (hetu_measure_switch_parent_class)->dispose (object);
}

static void
hetu_measure_switch_class_init (HetuMeasureSwitchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_measure_switch_dispose;
  widget_class->measure = hetu_measure_switch_measure;
  widget_class->size_allocate = hetu_measure_switch_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "measures");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hetu_measure_switch_init (HetuMeasureSwitch *self)
{
  build_wide (self);
  build_narrow (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Measure"),
                                  -1);
}

static gboolean
is_available (HetuSession *session, const HetuCoverage *coverage, Choice choice)
{
  if (choice == CHOICE_CONTRIBUTION)
    {
      HetuIndicator *indicator = hetu_session_get_indicator (session);

      return indicator != NULL && hetu_indicator_get_breakdowns (indicator)->len > 0;
    }
  if (choice == CHOICE_OVERLAY)
    return coverage->within_years;
  if (choice == CHOICE_RANK)
    return coverage->measures[HETU_MEASURE_RANK] || coverage->measures[HETU_MEASURE_GROWTH] ||
           coverage->measures[HETU_MEASURE_LEVEL];
  if (choice == CHOICE_CUMULATIVE)
    return coverage->grains[HETU_GRAIN_CUMULATIVE] &&
           (coverage->grains[HETU_GRAIN_MONTH] || coverage->grains[HETU_GRAIN_QUARTER] ||
            coverage->grains[HETU_GRAIN_HALF]);
  return coverage->measures[rows[choice].measure];
}

static void
show_available (HetuSession *session,
                GtkWidget *button,
                const HetuCoverage *coverage,
                Choice choice)
{
  gboolean available = is_available (session, coverage, choice);

  gtk_widget_set_sensitive (button, available);
  hetu_tooltip_set (button, available ? NULL : _ (rows[choice].reason));
}

void
hetu_measure_switch_update (HetuMeasureSwitch *self,
                            HetuSession *session,
                            const HetuCoverage *coverage)
{
  Choice current = N_CHOICES;

  g_return_if_fail (HETU_IS_MEASURE_SWITCH (self));
  g_set_object (&self->session, session);
  if (session == NULL)
    return;
  current = get_current (hetu_session_get_spec (session));
  self->updating = TRUE;
  if (coverage != NULL)
    {
      self->has_published_ranks = coverage->measures[HETU_MEASURE_RANK];
      self->chain = coverage->chain;
    }
  for (Choice i = 0; i < N_CHOICES; i++)
    {
      gboolean active = i == CHOICE_OVERLAY
                            ? hetu_session_get_spec (session)->overlay == HETU_OVERLAY_YEARS
                            : i == current;

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggles[i]), active);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->entries[i]), active);
      if (coverage == NULL)
        continue;
      show_available (session, self->toggles[i], coverage, i);
      show_available (session, self->entries[i], coverage, i);
    }
  if (current < N_CHOICES)
    gtk_label_set_label (GTK_LABEL (self->narrow_label), _ (rows[current].label));
  else
    gtk_label_set_label (GTK_LABEL (self->narrow_label),
                         hetu_measure_to_label (hetu_session_get_spec (session)->measure,
                                                hetu_session_get_language (session)));
  self->updating = FALSE;
}

void
hetu_measure_switch_choose (HetuMeasureSwitch *self, guint index)
{
  g_return_if_fail (HETU_IS_MEASURE_SWITCH (self));
  if (index < FIRST_HIDDEN && gtk_widget_get_sensitive (self->toggles[index]))
    choose (self, index);
}
