/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Target inspector: what accumulates has a pace and a projection; a rate tells its gap instead, and a target without an
 * outturn why there is no verdict. */
#include "ui/target-inspector.h"

#include "analysis/pace.h"
#include "chart/gauge.h"
#include "chart/pace-chart.h"
#include "figure.h"
#include "model/format.h"
#include "ui/milestone-dossier.h"
#include "ui/note-list.h"
#include "ui/scene-cell.h"
#include "ui/target-charts.h"
#include "ui/target-inspector-words.h"
#include "ui/target-pace.h"
#include "ui/target-quote.h"

#include <glib/gi18n.h>
#include <math.h>

#define PIXELS_A_POINT (4.0 / 3.0)
#define COURSE_WIDTH 120  /* pixels, at least */
#define COURSE_HEIGHT 190 /* pixels */

struct _HetuTargetInspector
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session;       /* (nullable) */
  HetuTargetItem *item;       /* (nullable) */
  HetuTargetDossier *dossier; /* (nullable) */
  HetuFrame *course;          /* (nullable): the target's pace chart, where it has one */
  /* borrowed: a child */
  HetuMilestoneDossier *milestone;
  /* template */
  GtkStack *stack;
  GtkLabel *lack;
  GtkLabel *name;
  GtkLabel *terms;
  GtkLabel *speed_title;
  GtkLabel *speed;
  GtkLabel *speed_unit;
  GtkLabel *left;
  HetuSceneCell *rates;
  GtkLabel *speed_words;
  GtkWidget *projection_section;
  GtkLabel *projection_title;
  HetuSceneCell *projection;
  GtkLabel *projection_words;
  GtkLabel *verdict;
  GtkLabel *revision;
  GtkBox *rules;
  GtkBox *quotes;
  GtkBox *warnings;
  GtkBox *notes;
  GtkExpander *reasons;
  GtkLabel *formula;
  GtkLabel *operands;
  GtkButton *pin_button;
  /* plain */
  HetuPace pace;
  guint course_index; /* of the target in its course */
};

G_DEFINE_FINAL_TYPE (HetuTargetInspector, hetu_target_inspector, GTK_TYPE_WIDGET)

static const HetuProgress *
get_progress (HetuTargetInspector *self)
{
  return hetu_target_item_get_progress (self->item);
}

static HetuLanguage
get_language (HetuTargetInspector *self)
{
  return hetu_session_get_language (self->session);
}

static void
clear_box (GtkBox *box)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* ---- head */

static void
show_head (HetuTargetInspector *self)
{
  HetuIndicator *indicator = hetu_store_get_indicator (hetu_session_get_store (self->session),
                                                       get_progress (self)->indicator);
  g_autofree char *terms = hetu_target_write_terms (self->session, self->item);

  gtk_label_set_label (self->name,
                       get_progress (self)->measure == HETU_MEASURE_LEVEL
                           ? hetu_indicator_get_name (indicator, get_language (self))
                           : hetu_target_item_get_gauge (self->item)->name);
  gtk_label_set_label (self->terms, terms);
}

/* ---- speed */

static HetuScene *
build_rates (double width_pt, double height_pt, gpointer data)
{
  HetuTargetInspector *self = data;
  g_autoptr (HetuTheme) theme = hetu_scene_cell_new_theme (self->session);
  HetuTargetChart chart = { .pace = &self->pace,
                            .theme = theme,
                            .text = hetu_session_get_text (self->session),
                            .language = get_language (self),
                            .width_pt = width_pt };

  if (self->item == NULL)
    return NULL;
  chart.progress = get_progress (self);
  return hetu_target_rates_new_scene (&chart);
}

/* What is drawn here lies on the pane, not on the canvas of figures. */
static HetuTheme *
make_theme (HetuTargetInspector *self)
{
  HetuTheme *theme = hetu_scene_cell_new_theme (self->session);
  GdkRGBA ground;

  if (gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)),
                                      "hetu_window",
                                      &ground))
    theme->canvas = HETU_COLOUR ((guint32) lround (ground.red * 255) << 16 |
                                 (guint32) lround (ground.green * 255) << 8 |
                                 (guint32) lround (ground.blue * 255));
  return theme;
}

static HetuScene *
build_course (double width_pt, double height_pt, gpointer data)
{
  HetuTargetInspector *self = data;
  g_autoptr (HetuTheme) theme = make_theme (self);

  return self->course != NULL ? hetu_pace_chart_new_scene (self->course,
                                                           self->course_index,
                                                           theme,
                                                           hetu_session_get_text (self->session),
                                                           width_pt,
                                                           height_pt,
                                                           NULL)
                              : NULL;
}

static void
show_required (HetuTargetInspector *self)
{
  HetuLanguage language = get_language (self);
  g_autofree char *unit = hetu_unit_to_string (get_progress (self)->unit, language);
  g_autofree char *rate = hetu_target_format_rate (self->pace.required, language);
  g_autofree char *a_month = g_strdup_printf (_ ("%s a month"), unit);
  guint months = lround (self->pace.months_left);
  g_autofree char *left =
      g_strdup_printf (ngettext ("%u month left", "%u months left", months), months);
  g_autofree char *words = hetu_target_write_speed (&self->pace, language);

  gtk_label_set_label (self->speed_title, _ ("Required rate"));
  gtk_label_set_label (self->speed, rate);
  gtk_label_set_label (self->speed_unit, a_month);
  gtk_label_set_label (self->left, left);
  gtk_label_set_label (self->speed_words, words);
}

/* No time left: what was done a month. */
static void
show_mean (HetuTargetInspector *self)
{
  HetuLanguage language = get_language (self);
  g_autofree char *unit = hetu_unit_to_string (get_progress (self)->unit, language);
  g_autofree char *rate = hetu_target_format_rate (self->pace.mean, language);
  g_autofree char *a_month = g_strdup_printf (_ ("%s a month"), unit);
  g_autofree char *words = hetu_progress_to_gap_text (get_progress (self), language);

  gtk_label_set_label (self->speed_title, _ ("Mean rate"));
  gtk_label_set_label (self->speed, rate);
  gtk_label_set_label (self->speed_unit, a_month);
  gtk_label_set_label (self->left, _ ("due"));
  gtk_label_set_label (self->speed_words, words);
}

/* A rate, or no verdict: the gap in its own unit. */
static void
show_gap (HetuTargetInspector *self)
{
  const HetuProgress *progress = get_progress (self);
  HetuLanguage language = get_language (self);
  gboolean known = progress->has_outturn && progress->state != HETU_STATE_UNKNOWN;
  g_autofree char *unit = known ? hetu_unit_to_string (progress->gap_unit, language) : NULL;
  g_autofree char *gap =
      known ? hetu_format_double (progress->gap, 1, HETU_FORMAT_SIGNED, language) : NULL;
  g_autofree char *outturn = progress->has_outturn ? hetu_format_value (progress->outturn,
                                                                        progress->unit,
                                                                        HETU_COMPARATOR_EQUAL,
                                                                        -1,
                                                                        HETU_FORMAT_UNIT,
                                                                        language)
                                                   : NULL;
  g_autofree char *words = hetu_progress_to_gap_text (progress, language);
  g_autofree char *told = outturn != NULL ? g_strdup_printf (_ ("outturn %s"), outturn) : NULL;

  gtk_label_set_label (self->speed_title, known ? _ ("Gap to the target") : _ ("No verdict"));
  gtk_label_set_label (self->speed, known ? gap : "—");
  gtk_label_set_label (self->speed_unit, known ? unit : "");
  gtk_label_set_label (self->left, told != NULL ? told : "");
  gtk_label_set_label (self->speed_words, words);
}

/* A growth rate with last year's distribution: what the rest of the year must grow by. */
static void
show_required_growth (HetuTargetInspector *self)
{
  HetuLanguage language = get_language (self);
  const HetuRunRate *rate = &self->dossier->run_rate;
  g_autofree char *required = hetu_format_double (rate->required, 1, HETU_FORMAT_PLAIN, language);
  g_autofree char *so_far = hetu_format_double (rate->so_far, 1, HETU_FORMAT_PLAIN, language);
  g_autofree char *told = g_strdup_printf (_ ("so far %s%%"), so_far);
  g_autofree char *words =
      hetu_run_rate_to_sentence (rate, get_progress (self)->outturn_period, language);

  gtk_label_set_label (self->speed_title, _ ("Required growth of the rest"));
  gtk_label_set_label (self->speed, required);
  gtk_label_set_label (self->speed_unit, "%");
  gtk_label_set_label (self->left, told);
  gtk_label_set_label (self->speed_words, words);
}

static void
show_speed (HetuTargetInspector *self)
{
  gboolean paced, left;

  self->pace = (HetuPace){ 0 };
  paced = hetu_pace_of_progress (get_progress (self), &self->pace);
  left = paced && self->pace.months_left > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->rates), left);
  gtk_widget_set_visible (self->projection_section, left || self->course != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->projection), self->course != NULL);
  if (left)
    show_required (self);
  else if (paced)
    show_mean (self);
  else if (self->dossier != NULL && self->dossier->has_run_rate)
    show_required_growth (self);
  else
    show_gap (self);
  if (left)
    hetu_scene_cell_set_builder (self->rates,
                                 120,
                                 ceil (HETU_TARGET_RATES_HEIGHT * PIXELS_A_POINT),
                                 build_rates,
                                 self,
                                 NULL);
  if (self->course != NULL)
    hetu_scene_cell_set_builder (self->projection,
                                 COURSE_WIDTH,
                                 COURSE_HEIGHT,
                                 build_course,
                                 self,
                                 NULL);
}

/* Takes @words; “按上年同期进度推算 1.32 万人” below. */
static char *
append_line_projection (HetuTargetInspector *self, char *words, const char *unit)
{
  HetuLanguage language = get_language (self);
  g_autofree char *above = words;
  g_autofree char *value = hetu_pace_format_projection (self->pace.at_deadline_by_line, language);
  const char *line = hetu_pace_kind_to_label (get_progress (self)->pace, language);
  g_autofree char *own = g_strdup_printf (_ ("By %s: %s %s"), line, value, unit);

  return g_strconcat (above, "\n", own, NULL);
}

static void
show_projection (HetuTargetInspector *self)
{
  const HetuProgress *progress = get_progress (self);
  HetuLanguage language = get_language (self);
  g_autofree char *unit = hetu_unit_to_string (progress->unit, language);
  g_autofree char *value = hetu_pace_format_projection (self->pace.at_deadline, language);
  g_autofree char *percent = hetu_gauge_format_percent (self->pace.at_deadline_percent, language);
  g_autofree char *words = NULL;

  if (self->pace.months_left > 0)
    words = g_strdup_printf (_ ("At the rate so far: %s %s (%s)"), value, unit, percent);
  if (self->pace.months_left > 0 && self->pace.has_by_line)
    words = append_line_projection (self, words, unit);
  gtk_label_set_label (self->projection_title,
                       self->pace.months_left > 0 ? _ ("Projection to the deadline")
                                                  : _ ("Course"));
  gtk_label_set_label (self->projection_words, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->projection_words), words != NULL);
}

/* ---- sources and warnings */

static void
show_quotes (HetuTargetInspector *self)
{
  const gint64 statements[] = { get_progress (self)->target_statement,
                                get_progress (self)->outturn_statement };

  clear_box (self->quotes);
  for (gsize i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      GtkWidget *card = hetu_target_quote_new (self->session, statements[i]);

      if (card != NULL)
        gtk_box_append (self->quotes, card);
    }
}

static void
append_warning (GtkBox *box, const char *text)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *icon = gtk_image_new_from_icon_name ("hetu-warning-symbolic");
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (icon, "warning-icon");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "detail");
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (box, row);
}

/* What to be careful about in its sources and definitions. */
static void
show_warnings (HetuTargetInspector *self, HetuPeriod at)
{
  g_autoptr (GPtrArray) list = hetu_target_list_warnings (self->session, get_progress (self), at);

  clear_box (self->warnings);
  gtk_widget_set_visible (GTK_WIDGET (self->warnings), list->len > 0);
  for (guint i = 0; i < list->len; i++)
    append_warning (self->warnings, g_ptr_array_index (list, i));
}

/* What it was before it was adjusted, when and why. */
static void
show_revision (HetuTargetInspector *self)
{
  g_autofree char *text = hetu_target_write_revision (get_progress (self), get_language (self));

  gtk_widget_set_visible (GTK_WIDGET (self->revision), text != NULL);
  gtk_label_set_label (self->revision, text != NULL ? text : "");
}

/* Why the verdict is what it is, and which rules warn of it. */
static void
show_verdict (HetuTargetInspector *self)
{
  const GArray *warnings = hetu_target_item_get_warnings (self->item);
  g_autofree char *sentence = hetu_progress_to_sentence (get_progress (self), get_language (self));

  gtk_label_set_label (self->verdict, sentence);
  clear_box (self->rules);
  gtk_widget_set_visible (GTK_WIDGET (self->rules), warnings != NULL && warnings->len > 0);
  for (guint i = 0; warnings != NULL && i < warnings->len; i++)
    {
      g_autofree char *words =
          hetu_warning_to_sentence (&g_array_index (warnings, HetuWarning, i), get_language (self));

      append_warning (self->rules, words);
    }
}

static void
show_notes (HetuTargetInspector *self)
{
  HetuFrame *frame = hetu_target_item_get_frame (self->item);

  hetu_note_list_show (self->notes,
                       self->session,
                       frame,
                       (int) hetu_target_item_get_index (self->item));
  gtk_widget_set_visible (GTK_WIDGET (self->notes),
                          gtk_widget_get_first_child (GTK_WIDGET (self->notes)) != NULL);
}

static void
show_reasons (HetuTargetInspector *self)
{
  const HetuTargetDossier *dossier = self->dossier;
  gboolean known = dossier != NULL && (*dossier->formula != '\0' || *dossier->operands != '\0');

  gtk_widget_set_visible (GTK_WIDGET (self->reasons), known);
  if (!known)
    return;
  gtk_label_set_label (self->formula, dossier->formula);
  gtk_label_set_label (self->operands, dossier->operands);
  gtk_widget_set_visible (GTK_WIDGET (self->formula), *dossier->formula != '\0');
}

/* What the page of charts draws of this target. */
static void
read_course (HetuTargetInspector *self, HetuTargetBoard *board)
{
  HetuStore *store = hetu_session_get_store (self->session);
  g_autoptr (HetuSpec) spec = hetu_target_pace_dup_spec (board, self->item);
  g_autoptr (HetuFrame) frame = NULL;

  g_clear_pointer (&self->course, hetu_frame_unref);
  if (spec != NULL)
    frame = hetu_figure_resolve (store, spec, NULL);
  for (guint i = 0; frame != NULL && i < frame->paces->len; i++)
    {
      const HetuProgress *told = &hetu_frame_get_pace (frame, i)->progress;

      if (told->target_statement != get_progress (self)->target_statement)
        continue;
      self->course_index = i;
      self->course = g_steal_pointer (&frame);
    }
}

static void
read_dossier (HetuTargetInspector *self, HetuTargetBoard *board)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->dossier, hetu_target_dossier_free);
  self->dossier = hetu_target_dossier_new (hetu_session_get_store (self->session),
                                           get_progress (self),
                                           hetu_target_board_get_known_at (board),
                                           hetu_target_board_get_options (board),
                                           get_language (self),
                                           &error);
  if (self->dossier == NULL)
    hetu_session_report (self->session, error);
}

/* ---- object */

static void
hetu_target_inspector_dispose (GObject *object)
{
  HetuTargetInspector *self = HETU_TARGET_INSPECTOR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_TARGET_INSPECTOR);
  g_clear_object (&self->session);
  g_clear_object (&self->item);
  g_clear_pointer (&self->dossier, hetu_target_dossier_free);
  g_clear_pointer (&self->course, hetu_frame_unref);
  G_OBJECT_CLASS (hetu_target_inspector_parent_class)->dispose (object);
}

static void
hetu_target_inspector_class_init (HetuTargetInspectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_target_inspector_dispose;
  g_type_ensure (HETU_TYPE_SCENE_CELL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "inspector");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/hetu/Hetu/ui/target-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuTargetInspector, stack);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetInspector, lack);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetInspector, name);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetInspector, terms);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetInspector, speed_title);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetInspector, speed);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetInspector, speed_unit);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetInspector, left);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetInspector, rates);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetInspector, speed_words);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetInspector, projection_section);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetInspector, projection_title);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetInspector, projection);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetInspector, projection_words);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetInspector, quotes);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetInspector, warnings);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetInspector, pin_button);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetInspector, verdict);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetInspector, revision);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetInspector, rules);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetInspector, notes);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetInspector, reasons);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetInspector, formula);
  gtk_widget_class_bind_template_child (widget_class, HetuTargetInspector, operands);
}

static void
hetu_target_inspector_init (HetuTargetInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->milestone = HETU_MILESTONE_DOSSIER (hetu_milestone_dossier_new ());
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->milestone), "milestone");
}

void
hetu_target_inspector_show (HetuTargetInspector *self,
                            HetuSession *session,
                            HetuTargetItem *item,
                            HetuTargetBoard *board,
                            gboolean pinned)
{
  g_return_if_fail (HETU_IS_TARGET_INSPECTOR (self));
  g_set_object (&self->session, session);
  g_set_object (&self->item, item);
  gtk_stack_set_visible_child_name (self->stack, item != NULL ? "target" : "nothing");
  if (item == NULL)
    {
      gtk_label_set_label (self->lack, _ ("Choose a target to see how fast it must go on"));
      return;
    }
  read_course (self, board);
  read_dossier (self, board);
  show_head (self);
  show_verdict (self);
  show_revision (self);
  show_speed (self);
  show_projection (self);
  show_quotes (self);
  show_warnings (self, hetu_target_board_get_at (board));
  show_notes (self);
  show_reasons (self);
  gtk_button_set_label (self->pin_button, pinned ? _ ("Remove Dial") : _ ("Pin as Dial"));
}

void
hetu_target_inspector_show_milestone (HetuTargetInspector *self,
                                      HetuSession *session,
                                      HetuMilestoneItem *item)
{
  g_return_if_fail (HETU_IS_TARGET_INSPECTOR (self));
  g_clear_object (&self->item);
  if (item != NULL)
    hetu_milestone_dossier_show (self->milestone, session, item);
  gtk_label_set_label (self->lack, _ ("No milestone is chosen"));
  gtk_stack_set_visible_child_name (self->stack, item != NULL ? "milestone" : "nothing");
}
