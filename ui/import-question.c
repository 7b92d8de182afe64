/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import question: a card. What is typed or picked goes to the flow at once; what does not answer is said in the card. */
#include "ui/import-question.h"

#include "error.h"
#include "ui/form-dialog.h"
#include "ui/import-picker.h"
#include "ui/import-words.h"

#include <glib/gi18n.h>

struct _HetuImportQuestion
{
  GtkWidget parent_instance;
  /* owned */
  HetuImportFlow *flow;
  HetuSession *session;
  char *subject;
  char *suggestion; /* (nullable) */
  /* borrowed: children */
  GtkWidget *box;
  GtkWidget *first;    /* (nullable): where the keyboard goes */
  GtkEditable *entry;  /* (nullable) */
  GtkDropDown *choice; /* (nullable): of a measure */
  GtkLabel *problem;
  /* plain */
  HetuAsk ask;
  HetuUnit unit; /* of what is new */
};

enum
{
  PLACE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuImportQuestion, hetu_import_question, GTK_TYPE_WIDGET)

static gboolean
is_of_name (HetuImportQuestion *self)
{
  return self->ask == HETU_ASK_NAME_OF_INDICATOR || self->ask == HETU_ASK_NAME_OF_REGION;
}

static gboolean
is_of_indicator (HetuImportQuestion *self)
{
  return self->ask == HETU_ASK_NAME_OF_INDICATOR || self->ask == HETU_ASK_INDICATOR;
}

/* What figures may measure that are told in per cent or in points. */
static const HetuMeasure rates[] = { HETU_MEASURE_GROWTH,       HETU_MEASURE_CHAIN,
                                     HETU_MEASURE_SHARE,        HETU_MEASURE_RATIO,
                                     HETU_MEASURE_CONTRIBUTION, HETU_MEASURE_PP_CHANGE };

/* ---- answers */

static gboolean
answer_for (HetuImportQuestion *self, const char *subject, const char *text, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuImportQuestion) alive = g_object_ref (self);

  if (hetu_import_flow_answer (self->flow, self->ask, subject, text, words, &error))
    return TRUE;
  gtk_label_set_label (self->problem, error->message);
  gtk_widget_show (GTK_WIDGET (self->problem));
  return FALSE;
}

static gboolean
answer (HetuImportQuestion *self, const char *text, const char *words)
{
  return answer_for (self, self->subject, text, words);
}

static gboolean
answer_measure (HetuImportQuestion *self, const char *subject)
{
  HetuMeasure measure = rates[gtk_drop_down_get_selected (self->choice)];

  return answer_for (self,
                     subject,
                     hetu_measure_to_string (measure),
                     hetu_measure_to_label (measure, hetu_session_get_language (self->session)));
}

gboolean
hetu_import_question_accept (HetuImportQuestion *self)
{
  HetuLanguage language = hetu_session_get_language (self->session);
  HetuStore *store = hetu_session_get_store (self->session);
  g_autofree char *text = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (HETU_IS_IMPORT_QUESTION (self), FALSE);
  if (self->entry != NULL)
    {
      text = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
      return answer (self, text, text);
    }
  if (self->choice != NULL)
    return answer_measure (self, self->subject);
  if (self->suggestion == NULL)
    return FALSE;
  words = is_of_indicator (self) ? hetu_import_words_indicator (store, self->suggestion, language)
                                 : hetu_import_words_region (store, self->suggestion, language);
  return answer (self, self->suggestion, words);
}

static void
on_accept (HetuImportQuestion *self)
{
  hetu_import_question_accept (self);
}

void
hetu_import_question_leave_out (HetuImportQuestion *self)
{
  g_return_if_fail (HETU_IS_IMPORT_QUESTION (self));
  answer (self, "-", _ ("left out"));
}

void
hetu_import_question_add (HetuImportQuestion *self,
                          const char *name,
                          const HetuImportAddition *addition)
{
  g_autofree char *words = NULL;

  g_return_if_fail (HETU_IS_IMPORT_QUESTION (self));
  words = name != NULL ? g_strdup_printf (_ ("new: %s"), name) : g_strdup (_ ("new"));
  hetu_import_flow_add (self->flow,
                        self->ask,
                        self->subject,
                        name != NULL ? name : self->subject,
                        addition,
                        words);
}

static void
on_accept_all (HetuImportQuestion *self)
{
  answer_measure (self, "");
}

static void
on_picked (HetuImportQuestion *self, const char *id, const char *words)
{
  answer (self, id, words);
}

static void
on_place (HetuImportQuestion *self)
{
  g_signal_emit (self, signals[PLACE], 0);
}

/* ---- what is new */

typedef struct
{
  HetuImportQuestion *question; /* owned */
  GtkEditable *name;            /* (borrowed) (nullable): where the question has none */
  GtkEditable *entry;           /* borrowed: unit of an indicator, place above a place */
  GtkDropDown *direction;       /* (borrowed) (nullable) */
} Form;

static void
form_free (gpointer data)
{
  Form *form = data;

  g_object_unref (form->question);
  g_free (form);
}

static gboolean
apply_form (HetuFormDialog *dialog, gpointer data, GError **error)
{
  Form *form = data;
  HetuStore *store = hetu_session_get_store (form->question->session);
  const char *text = gtk_editable_get_text (form->entry);
  HetuImportAddition addition = { .direction = HETU_DIRECTION_NEUTRAL };
  const char *name = form->name != NULL ? gtk_editable_get_text (form->name) : NULL;

  if (name != NULL && *name == '\0')
    {
      g_set_error_literal (error, HETU_ERROR, HETU_ERROR_USAGE, _ ("What is it called?"));
      return FALSE;
    }
  if (form->direction != NULL)
    {
      if (!hetu_unit_parse (text, &addition.unit, error))
        return FALSE;
      addition.direction = (HetuDirection) gtk_drop_down_get_selected (form->direction);
    }
  else if (*text != '\0')
    {
      HetuDistrict *above = hetu_store_find_district (store, text, error);

      if (above == NULL)
        return FALSE;
      addition.parent = hetu_district_get_code (above);
    }
  hetu_import_question_add (form->question, name, &addition);
  return TRUE;
}

static void
on_new (HetuImportQuestion *self)
{
  const char *const directions[] = { _ ("Higher is better"),
                                     _ ("Lower is better"),
                                     _ ("Neither"),
                                     NULL };
  gboolean is_indicator = is_of_indicator (self);
  HetuFormDialog *dialog =
      hetu_form_dialog_new (self->box,
                            is_indicator ? _ ("New Indicator") : _ ("New Place"),
                            _ ("_Add"));
  Form *form = g_new0 (Form, 1);
  g_autofree char *unit =
      hetu_unit_to_string (self->unit, hetu_session_get_language (self->session));

  form->question = g_object_ref (self);
  if (is_of_name (self))
    hetu_form_dialog_add_words (dialog, self->subject);
  else
    form->name = hetu_form_dialog_add_entry (dialog, _ ("_Name"), "");
  if (is_indicator)
    {
      form->entry = hetu_form_dialog_add_entry (dialog, _ ("_Unit"), unit);
      form->direction = hetu_form_dialog_add_choice (dialog,
                                                     _ ("_Direction"),
                                                     directions,
                                                     HETU_DIRECTION_NEUTRAL);
    }
  else
    form->entry = hetu_form_dialog_add_entry (dialog, _ ("_Lies in"), "");
  hetu_form_dialog_present (dialog, apply_form, form, form_free);
}

/* ---- widget */

static void
hetu_import_question_dispose (GObject *object)
{
  HetuImportQuestion *self = HETU_IMPORT_QUESTION (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->flow);
  g_clear_object (&self->session);
  g_clear_pointer (&self->subject, g_free);
  g_clear_pointer (&self->suggestion, g_free);
  G_OBJECT_CLASS (hetu_import_question_parent_class)->dispose (object);
}

static gboolean
hetu_import_question_grab_focus (GtkWidget *widget)
{
  HetuImportQuestion *self = HETU_IMPORT_QUESTION (widget);

  return self->first != NULL && gtk_widget_grab_focus (self->first);
}

static void
hetu_import_question_class_init (HetuImportQuestionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_import_question_dispose;
  widget_class->grab_focus = hetu_import_question_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "question");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[PLACE] = g_signal_new ("place",
                                 HETU_TYPE_IMPORT_QUESTION,
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 0);
}

static void
hetu_import_question_init (HetuImportQuestion *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_add_css_class (self->box, "import-card");
  gtk_widget_add_css_class (self->box, "asks");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/* A sentence that stands for itself begins with a capital. */
static char *
capitalise (const char *text)
{
  const char *rest = g_utf8_next_char (text);
  g_autofree char *first = g_utf8_strup (text, rest - text);

  return g_strconcat (first, rest, NULL);
}

static void
add_head (HetuImportQuestion *self, const char *text, const char *place)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *sentence = capitalise (text);
  GtkWidget *label = gtk_label_new (sentence);
  GtkWidget *button = gtk_button_new_with_label (place);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0.5f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 16);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "strong");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "link");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _ ("Show the cell"));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_place), self);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), button);
  gtk_box_append (GTK_BOX (self->box), row);
}

static void
add_button (HetuImportQuestion *self, GtkWidget *row, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (row), button);
  if (self->first == NULL)
    self->first = button;
}

static void
add_entry (HetuImportQuestion *self, GtkWidget *row, const char *text)
{
  GtkWidget *entry = gtk_entry_new ();

  self->entry = GTK_EDITABLE (entry);
  self->first = entry;
  gtk_editable_set_text (self->entry, self->suggestion != NULL ? self->suggestion : "");
  gtk_editable_set_width_chars (self->entry, 10);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry),
                                  self->ask == HETU_ASK_PERIOD ? _ ("a year: 2023")
                                                               : _ ("a unit: 亿元"));
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (on_accept), self);
  gtk_box_append (GTK_BOX (row), entry);
  add_button (self, row, _ ("_Use"), G_CALLBACK (on_accept));
}

static void
add_measures (HetuImportQuestion *self, GtkWidget *row, const char *text)
{
  const char *labels[G_N_ELEMENTS (rates) + 1] = { NULL };
  GtkWidget *choice;

  for (gsize i = 0; i < G_N_ELEMENTS (rates); i++)
    labels[i] = hetu_measure_to_label (rates[i], hetu_session_get_language (self->session));
  choice = gtk_drop_down_new_from_strings (labels);
  self->choice = GTK_DROP_DOWN (choice);
  self->first = choice;
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_box_append (GTK_BOX (row), choice);
  add_button (self, row, _ ("_Use"), G_CALLBACK (on_accept));
  add_button (self, row, _ ("Use for _All"), G_CALLBACK (on_accept_all));
}

static void
add_suggestion (HetuImportQuestion *self)
{
  HetuStore *store = hetu_session_get_store (self->session);
  HetuLanguage language = hetu_session_get_language (self->session);
  g_autofree char *name = is_of_indicator (self)
                              ? hetu_import_words_indicator (store, self->suggestion, language)
                              : hetu_import_words_region (store, self->suggestion, language);
  g_autofree char *label = g_strdup_printf (_ ("It is “%s”"), name);
  GtkWidget *button = gtk_button_new_with_label (label);
  GtkWidget *child = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_ellipsize (GTK_LABEL (child), PANGO_ELLIPSIZE_END);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "link");
  gtk_widget_set_tooltip_text (button, name);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_accept), self);
  gtk_box_append (GTK_BOX (self->box), button);
}

static void
add_picker (HetuImportQuestion *self, GtkWidget *row)
{
  GtkWidget *picker = hetu_import_picker_new (hetu_session_get_store (self->session),
                                              hetu_session_get_language (self->session),
                                              is_of_indicator (self) ? HETU_IMPORT_PICK_INDICATOR
                                                                     : HETU_IMPORT_PICK_REGION,
                                              _ ("_Choose…"),
                                              self->subject);

  g_signal_connect_swapped (picker, "picked", G_CALLBACK (on_picked), self);
  gtk_box_append (GTK_BOX (row), picker);
  if (self->first == NULL)
    self->first = picker;
}

static void
add_ways (HetuImportQuestion *self, const char *text)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  switch (self->ask)
    {
    case HETU_ASK_PERIOD:
    case HETU_ASK_UNIT:
      add_entry (self, row, text);
      break;
    case HETU_ASK_MEASURE:
      add_measures (self, row, text);
      break;
    case HETU_ASK_INDICATOR:
    case HETU_ASK_REGION:
    case HETU_ASK_NAME_OF_INDICATOR:
    case HETU_ASK_NAME_OF_REGION:
      add_picker (self, row);
      break;
    case HETU_ASK_LAYOUT:
      break;
    }
  if (is_of_name (self) || self->ask == HETU_ASK_INDICATOR || self->ask == HETU_ASK_REGION)
    add_button (self, row, _ ("_New…"), G_CALLBACK (on_new));
  if (is_of_name (self))
    add_button (self, row, _ ("_Leave Out"), G_CALLBACK (hetu_import_question_leave_out));
  gtk_box_append (GTK_BOX (self->box), row);
  /* The nearest name is often another indicator: the keyboard does not begin there. */
  if (self->suggestion != NULL && self->entry == NULL && self->choice == NULL)
    add_suggestion (self);
}

static void
add_problem (HetuImportQuestion *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  self->problem = GTK_LABEL (label);
  gtk_label_set_xalign (self->problem, 0);
  gtk_label_set_wrap (self->problem, TRUE);
  gtk_label_set_max_width_chars (self->problem, 36);
  gtk_widget_add_css_class (label, "field-error");
  gtk_widget_hide (label);
  gtk_box_append (GTK_BOX (self->box), label);
}

GtkWidget *
hetu_import_question_new (HetuImportFlow *flow,
                          HetuSession *session,
                          const HetuMapping *mapping,
                          const HetuQuestion *question)
{
  HetuImportQuestion *self = g_object_new (HETU_TYPE_IMPORT_QUESTION, NULL);
  g_autofree char *place = hetu_cell_name (question->range.first_row, question->range.first_column);

  self->flow = g_object_ref (flow);
  self->session = g_object_ref (session);
  self->ask = question->ask;
  self->subject = g_strdup (question->subject);
  self->suggestion = g_strdup (question->suggestion);
  if (question->ask == HETU_ASK_NAME_OF_INDICATOR)
    self->unit = hetu_mapping_find_unit (mapping, question->subject);
  add_head (self, question->text, place);
  add_ways (self, question->text);
  add_problem (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  question->text,
                                  -1);
  return GTK_WIDGET (self);
}
