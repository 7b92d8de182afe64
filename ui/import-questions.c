/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import questions: a column of cards, made anew with each look at the table. The keyboard goes to the first question that is left when one
 * was answered. */
#include "ui/import-questions.h"

#include "ui/import-question.h"

#include <glib/gi18n.h>

#define MOST_CARDS 25

struct _HetuImportQuestions
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session; /* (nullable) */
  HetuImportFlow *flow; /* (nullable) */
  /* borrowed: children */
  GtkWidget *scrolled;
  GtkBox *box;
  GtkWidget *first; /* (nullable): question */
  /* plain */
  guint n_open;
};

enum
{
  PLACE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuImportQuestions, hetu_import_questions, GTK_TYPE_WIDGET)

/* A cell that a widget leads to. */
typedef struct
{
  guint mapping, row, column;
} Place;

static void
set_place (GtkWidget *widget, guint mapping, guint row, guint column)
{
  Place place = { mapping, row, column };

  g_object_set_data_full (G_OBJECT (widget), "place", g_memdup2 (&place, sizeof place), g_free);
}

static void
on_place (HetuImportQuestions *self, GtkWidget *widget)
{
  const Place *place = g_object_get_data (G_OBJECT (widget), "place");

  g_signal_emit (self, signals[PLACE], 0, place->mapping, place->row, place->column);
}

/* ---- cards */

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 16);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkBox *
add_card (HetuImportQuestions *self, const char *style)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_widget_add_css_class (card, "import-card");
  if (style != NULL)
    gtk_widget_add_css_class (card, style);
  gtk_box_append (self->box, card);
  return GTK_BOX (card);
}

static GtkWidget *
add_button (GtkBox *box, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  if (action != NULL)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (box, button);
  return button;
}

/* The answers for all figures that a template gives: they have to be seen. */
static void
add_template_answers (GtkBox *card, const HetuTemplate *template)
{
  const HetuImportAnswers *answers = hetu_template_get_answers (template);
  const struct
  {
    const char *name;
    const char *text;
  } rows[] = {
    { _ ("Indicator"), answers->indicator }, { _ ("Place"), answers->region },
    { _ ("Unit"), answers->unit },           { _ ("Measure"), answers->measure },
    { _ ("Source"), answers->source },       { _ ("Sheet"), answers->sheet },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (rows[i].text != NULL)
      {
        g_autofree char *text = g_strdup_printf (_ ("%s: %s"), rows[i].name, rows[i].text);

        gtk_box_append (card, make_label (text, "detail"));
      }
}

static void
add_template (HetuImportQuestions *self)
{
  g_autofree char *name = hetu_import_flow_dup_template (self->flow);
  gboolean changed = hetu_import_flow_get_state (self->flow) == HETU_IMPORT_CHANGED;
  const HetuImportReport *report = hetu_import_flow_get_report (self->flow);
  g_autoptr (HetuTemplate) template = NULL;
  g_autofree char *text = NULL;
  g_autofree char *reason = NULL;
  GtkBox *card;

  if (name == NULL)
    return;
  card = add_card (self, changed ? "refuses" : NULL);
  text = g_strdup_printf (changed ? _ ("This is not the layout of the template “%s” any more")
                                  : _ ("Read by the template “%s”"),
                          name);
  gtk_box_append (card, make_label (text, "strong"));
  if (changed)
    {
      GtkWidget *button;

      reason = hetu_import_flow_dup_reason (self->flow);
      gtk_box_append (card, make_label (reason, NULL));
      button = add_button (card, _ ("_Show the Cell"), NULL);
      set_place (button, report->changed_mapping, report->changed_row, report->changed_column);
      g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_place), self);
      add_button (card, _ ("_Look Again without the Template"), "import.without-template");
      return;
    }
  template = hetu_import_flow_load_template (self->flow, name);
  if (template != NULL)
    add_template_answers (card, template);
  add_button (card, _ ("Read _without It"), "import.without-template");
}

static void
on_template (GtkWidget *button, HetuImportQuestions *self)
{
  g_autoptr (GError) error = NULL;

  if (!hetu_import_flow_set_template (self->flow,
                                      gtk_button_get_label (GTK_BUTTON (button)),
                                      &error))
    hetu_session_report (self->session, error);
}

/* Several templates fit: a person chooses. */
static void
add_choice_of_templates (HetuImportQuestions *self)
{
  g_auto (GStrv) names = hetu_import_flow_list_templates (self->flow);
  GtkBox *card = add_card (self, "asks");

  gtk_box_append (
      card,
      make_label (_ ("Several templates fit and answer differently: which one is it?"), "strong"));
  for (guint i = 0; names[i] != NULL; i++)
    {
      GtkWidget *button = gtk_button_new_with_label (names[i]);

      g_signal_connect (button, "clicked", G_CALLBACK (on_template), self);
      gtk_box_append (card, button);
    }
}

/* Why the table cannot be taken in, where no question and no cell tells it. */
static void
add_error (HetuImportQuestions *self)
{
  const HetuImportReport *report = hetu_import_flow_get_report (self->flow);
  g_autofree char *reason = NULL;
  GtkBox *card;

  if (hetu_import_flow_get_state (self->flow) != HETU_IMPORT_REFUSED)
    return;
  card = add_card (self, "refuses");
  reason = hetu_import_flow_dup_reason (self->flow);
  gtk_box_append (card, make_label (reason, NULL));
  add_button (card, _ ("_Look Again"), "import.look-again");
  if (report == NULL || report->n_refused == 0)
    return;
  gtk_box_append (
      self->box,
      make_label (_ ("The preview lists what is refused. Mend the file, or leave out what "
                     "cannot be read."),
                  "quiet"));
}

static gboolean
is_name (const HetuQuestion *question)
{
  return question->ask == HETU_ASK_NAME_OF_INDICATOR || question->ask == HETU_ASK_NAME_OF_REGION;
}

static void
add_question (HetuImportQuestions *self, guint index, const HetuQuestion *question)
{
  const HetuImportReport *report = hetu_import_flow_get_report (self->flow);
  GtkWidget *card = NULL;

  if (self->n_open++ >= MOST_CARDS)
    return;
  card = hetu_import_question_new (self->flow,
                                   self->session,
                                   report->mappings->pdata[index],
                                   question);
  set_place (card, index, question->range.first_row, question->range.first_column);
  g_signal_connect_swapped (card, "place", G_CALLBACK (on_place), self);
  gtk_box_append (self->box, card);
  if (self->first == NULL)
    self->first = card;
}

/* Many unknown names are one question. */
static void
add_choice_of_names (HetuImportQuestions *self)
{
  const HetuImportReport *report = hetu_import_flow_get_report (self->flow);
  guint n_names = 0;
  GtkWidget *check;

  for (guint i = 0; report != NULL && i < report->mappings->len; i++)
    {
      const GPtrArray *questions = hetu_mapping_get_questions (report->mappings->pdata[i]);

      for (guint k = 0; k < questions->len; k++)
        n_names += is_name (questions->pdata[k]);
    }
  if (n_names < 3 && !hetu_import_flow_get_add_unknown (self->flow))
    return;
  check = gtk_check_button_new_with_mnemonic (_ ("Take _all unknown names in as new"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (check), "import.add-unknown");
  gtk_box_append (self->box, check);
}

static void
add_questions (HetuImportQuestions *self)
{
  const HetuImportReport *report = hetu_import_flow_get_report (self->flow);
  gboolean adds = hetu_import_flow_get_add_unknown (self->flow);

  for (guint i = 0; report != NULL && i < report->mappings->len; i++)
    {
      const GPtrArray *questions = hetu_mapping_get_questions (report->mappings->pdata[i]);

      for (guint k = 0; k < questions->len; k++)
        if (!adds || !is_name (questions->pdata[k]))
          add_question (self, i, questions->pdata[k]);
    }
  if (self->n_open > MOST_CARDS)
    {
      g_autofree char *text =
          g_strdup_printf (ngettext ("and %u more", "and %u more", self->n_open - MOST_CARDS),
                           self->n_open - MOST_CARDS);

      gtk_box_append (self->box, make_label (text, "quiet"));
    }
}

static void
on_take_back (GtkWidget *button, HetuImportQuestions *self)
{
  hetu_import_flow_take_back (self->flow,
                              GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "index")));
}

/* What was said, and a way to say otherwise. */
static void
add_answered (HetuImportQuestions *self)
{
  static const char *const asked[] = {
    [HETU_ASK_INDICATOR] = N_ ("Indicator"), [HETU_ASK_REGION] = N_ ("Place"),
    [HETU_ASK_PERIOD] = N_ ("Time"),         [HETU_ASK_UNIT] = N_ ("Unit"),
    [HETU_ASK_MEASURE] = N_ ("Measure"),
  };
  const GPtrArray *answered = hetu_import_flow_get_answered (self->flow);

  if (answered->len > 0)
    gtk_box_append (self->box, make_label (_ ("Answered"), "section"));
  for (guint i = 0; i < answered->len; i++)
    {
      const HetuImportAnswered *answer = answered->pdata[i];
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
      g_autofree char *text =
          g_strdup_printf ("%s → %s",
                           *answer->subject != '\0' && answer->ask > HETU_ASK_UNIT
                               ? answer->subject
                               : _ (asked[MIN (answer->ask, HETU_ASK_MEASURE)]),
                           answer->words);
      GtkWidget *label = make_label (text, NULL);
      GtkWidget *button = gtk_button_new_with_label (_ ("Change"));

      gtk_widget_set_hexpand (label, TRUE);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "link");
      gtk_widget_set_tooltip_text (button, text);
      g_object_set_data (G_OBJECT (button), "index", GUINT_TO_POINTER (i));
      g_signal_connect (button, "clicked", G_CALLBACK (on_take_back), self);
      gtk_box_append (GTK_BOX (row), label);
      gtk_box_append (GTK_BOX (row), button);
      gtk_box_append (self->box, row);
    }
}

static void
clear (HetuImportQuestions *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  self->first = NULL;
  self->n_open = 0;
}

/* ---- widget */

static void
hetu_import_questions_dispose (GObject *object)
{
  HetuImportQuestions *self = HETU_IMPORT_QUESTIONS (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_object (&self->flow);
  G_OBJECT_CLASS (hetu_import_questions_parent_class)->dispose (object);
}

static gboolean
hetu_import_questions_grab_focus (GtkWidget *widget)
{
  HetuImportQuestions *self = HETU_IMPORT_QUESTIONS (widget);

  return self->first != NULL && gtk_widget_grab_focus (self->first);
}

static void
hetu_import_questions_class_init (HetuImportQuestionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_import_questions_dispose;
  widget_class->grab_focus = hetu_import_questions_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  signals[PLACE] = g_signal_new ("place",
                                 HETU_TYPE_IMPORT_QUESTIONS,
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 3,
                                 G_TYPE_UINT,
                                 G_TYPE_UINT,
                                 G_TYPE_UINT);
}

static void
hetu_import_questions_init (HetuImportQuestions *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->box = GTK_BOX (box);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_widget_add_css_class (box, "import-side");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), box);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

GtkWidget *
hetu_import_questions_new (void)
{
  return g_object_new (HETU_TYPE_IMPORT_QUESTIONS, NULL);
}

void
hetu_import_questions_show (HetuImportQuestions *self, HetuSession *session, HetuImportFlow *flow)
{
  const HetuImportReport *report = hetu_import_flow_get_report (flow);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean had_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->box));

  g_set_object (&self->session, session);
  g_set_object (&self->flow, flow);
  clear (self);
  add_template (self);
  if (report != NULL && report->is_ambiguous)
    add_choice_of_templates (self);
  add_error (self);
  add_choice_of_names (self);
  add_questions (self);
  if (self->n_open == 0 && hetu_import_flow_get_state (flow) == HETU_IMPORT_READY)
    gtk_box_append (
        self->box,
        make_label (_ ("Nothing is open: the file tells all that is needed."), "quiet"));
  add_answered (self);
  if (had_focus && self->first != NULL)
    gtk_widget_grab_focus (self->first);
}

guint
hetu_import_questions_count (HetuImportQuestions *self)
{
  return self->n_open;
}
