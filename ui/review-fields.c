/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields: what is typed is saved with Enter, all fields at once, and the figure is accepted with it; choices of measure and kind take effect at
 * once and leave the figure to be accepted. What cannot be understood is said below the fields, and nothing is changed. */
#include "ui/review-fields.h"

#include "ui/name-completion.h"
#include "ui/tooltip.h"
#include "ui/wrap-box.h"

#include <glib/gi18n.h>

/* A field's line. One of the two controls is there. */
typedef struct
{
  GtkWidget *name, *reason;
  GtkWidget *entry;  /* (nullable) */
  GtkWidget *choice; /* (nullable) */
  char *shown;       /* (owned) (nullable): what the entry was filled with */
} Line;

struct _HetuReviewFields
{
  GtkWidget parent_instance;
  HetuReviewFlow *flow;                  /* (owned) (nullable) */
  GtkWidget *child, *scrolled, *content; /* (borrowed) */
  GtkLabel *title, *badge, *linked, *linked_reason, *problem;
  GtkWidget *linked_name, *others_name, *others, *accept_words;
  Line lines[HETU_REVIEW_N_FIELDS];
  gboolean filling;
  guint resize_id; /* source: the height for another width is to be asked for */
};

enum
{
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const struct
{
  const char *name;
} fields[HETU_REVIEW_N_FIELDS] = {
  [HETU_REVIEW_INDICATOR] = { N_ ("Indicator") }, [HETU_REVIEW_REGION] = { N_ ("Region") },
  [HETU_REVIEW_PERIOD] = { N_ ("Period") },       [HETU_REVIEW_VALUE] = { N_ ("Value") },
  [HETU_REVIEW_MEASURE] = { N_ ("Measure") },     [HETU_REVIEW_KIND] = { N_ ("Nature") },
  [HETU_REVIEW_BASIS] = { N_ ("Basis") },         [HETU_REVIEW_DEADLINE] = { N_ ("Deadline") },
  [HETU_REVIEW_REFERENCE] = { N_ ("Among") },
};

G_DEFINE_FINAL_TYPE (HetuReviewFields, hetu_review_fields, GTK_TYPE_WIDGET)

static HetuReview *
get_review (HetuReviewFields *self)
{
  return self->flow != NULL ? hetu_review_flow_get_review (self->flow) : NULL;
}

static HetuLanguage
get_language (HetuReviewFields *self)
{
  return hetu_session_get_language (hetu_review_flow_get_session (self->flow));
}

/* ---- showing */

static void
say_problem (HetuReviewFields *self, const char *why)
{
  gtk_label_set_label (self->problem, why != NULL ? why : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), why != NULL);
  for (guint i = 0; why == NULL && i < HETU_REVIEW_N_FIELDS; i++)
    if (self->lines[i].entry != NULL)
      gtk_widget_remove_css_class (self->lines[i].entry, "error");
}

static guint
find_choice (HetuReviewField field, const HetuClaim *claim)
{
  if (field == HETU_REVIEW_MEASURE)
    return claim->measure;
  return claim->kind == HETU_KIND_ACTUAL && claim->status == HETU_STATUS_EXPECTED
             ? (guint) HETU_KIND_EXPECTED
             : claim->kind;
}

static void
show_line (HetuReviewFields *self, HetuReview *review, guint index, HetuReviewField field)
{
  Line *line = &self->lines[field];
  gboolean has = hetu_review_has_field (review, index, field);
  g_autofree char *text = hetu_review_dup_field (review, index, field, get_language (self));
  g_autofree char *reason = hetu_review_dup_reason (review, index, field);

  gtk_widget_set_visible (line->name, has);
  gtk_widget_set_visible (line->reason, has);
  gtk_widget_set_visible (line->entry != NULL ? line->entry : line->choice, has);
  gtk_label_set_label (GTK_LABEL (line->reason), reason);
  hetu_tooltip_keep (line->reason, reason);
  if (line->choice != NULL)
    {
      gtk_drop_down_set_selected (GTK_DROP_DOWN (line->choice),
                                  find_choice (field, hetu_review_get_item (review, index)->now));
      return;
    }
  g_free (line->shown);
  line->shown = g_steal_pointer (&text);
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (line->entry)), line->shown))
    gtk_editable_set_text (GTK_EDITABLE (line->entry), line->shown);
}

static void
show_badge (HetuReviewFields *self, const HetuReview *review, guint index)
{
  static const char *const states[] = { NULL,
                                        N_ ("Accepted"),
                                        N_ ("Accepted, edited"),
                                        N_ ("Rejected"),
                                        N_ ("Registered as not told") };
  const HetuReviewItem *item = hetu_review_get_item (review, index);
  gboolean sure = hetu_review_is_sure (review, index) || item->state != HETU_REVIEW_PENDING;
  const char *classes[] = { "badge",
                            item->state == HETU_REVIEW_REJECTED ? "rejected"
                            : sure                              ? "sure"
                                                                : "doubtful",
                            NULL };
  int percent = item->now->confidence / 10;
  g_autofree char *words = item->state == HETU_REVIEW_PENDING
                               ? g_strdup_printf (_ ("Confidence %d%%"), percent)
                               : g_strdup_printf ("%s · %d%%", _ (states[item->state]), percent);

  gtk_label_set_label (self->badge, words);
  gtk_widget_set_css_classes (GTK_WIDGET (self->badge), classes);
}

/* What A accepts along with the figure */
static void
show_linked (HetuReviewFields *self, const HetuReview *review, guint index)
{
  guint sentence = hetu_review_get_item (review, index)->sentence_start;
  g_autoptr (GString) words = g_string_new (NULL);
  gboolean waits = FALSE;

  for (guint i = hetu_review_get_item (review, index)->leader;
       i < hetu_review_get_n_items (review) &&
       hetu_review_get_item (review, i)->sentence_start == sentence;
       i++)
    {
      g_autofree char *value = NULL;

      if (!hetu_review_is_linked (review, index, i))
        continue;
      value = hetu_review_dup_field (review, i, HETU_REVIEW_VALUE, get_language (self));
      g_string_append_printf (words,
                              "%s%s %s",
                              words->len > 0 ? "   " : "",
                              hetu_measure_to_label (hetu_review_get_item (review, i)->now->measure,
                                                     get_language (self)),
                              value);
      waits |= hetu_review_get_item (review, i)->state == HETU_REVIEW_PENDING &&
               hetu_review_is_sure (review, i);
    }
  gtk_label_set_label (self->linked, words->str);
  hetu_tooltip_keep (GTK_WIDGET (self->linked), words->str);
  gtk_label_set_label (self->linked_reason, waits ? _ ("accepted together") : "");
  gtk_widget_set_visible (self->linked_name, words->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->linked), words->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->linked_reason), words->len > 0);
}

static void
show_others (HetuReviewFields *self, const HetuReview *review, guint index)
{
  g_autoptr (GPtrArray) list = hetu_review_list_alternatives (review, index, get_language (self));

  hetu_wrap_box_remove_all (HETU_WRAP_BOX (self->others));
  for (guint i = 0; i < list->len; i++)
    {
      const HetuReviewAlternative *other = list->pdata[i];
      GtkWidget *button = gtk_button_new ();
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      GtkWidget *key = gtk_label_new (number), *words = gtk_label_new (other->words);
      g_autofree char *hint =
          g_strdup_printf ("%s: %s", _ (fields[other->field].name), other->words);

      gtk_widget_add_css_class (key, "key-hint");
      gtk_widget_set_valign (key, GTK_ALIGN_CENTER);
      gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (words), 16);
      gtk_box_append (GTK_BOX (box), key);
      gtk_box_append (GTK_BOX (box), words);
      gtk_button_set_child (GTK_BUTTON (button), box);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "other");
      hetu_tooltip_keep (button, hint);
      gtk_widget_set_focus_on_click (button, FALSE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "review.alternative");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", i);
      hetu_wrap_box_append (HETU_WRAP_BOX (self->others), button);
    }
  gtk_widget_set_visible (self->others_name, list->len > 0);
  gtk_widget_set_visible (self->others, list->len > 0);
}

/* Once the language is known */
static void
fill_choices (HetuReviewFields *self)
{
  static const HetuReviewField choices[] = { HETU_REVIEW_KIND, HETU_REVIEW_MEASURE };
  HetuLanguage language = get_language (self);

  for (gsize k = 0; k < G_N_ELEMENTS (choices); k++)
    {
      gboolean kind = choices[k] == HETU_REVIEW_KIND;
      g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

      for (guint i = 0; i < (kind ? HETU_KIND_EXPECTED + 1u : HETU_N_MEASURES); i++)
        gtk_string_list_append (words,
                                kind ? hetu_kind_to_label (i, language)
                                     : hetu_measure_to_label (i, language));
      gtk_drop_down_set_model (GTK_DROP_DOWN (self->lines[choices[k]].choice),
                               G_LIST_MODEL (words));
    }
  hetu_name_completion_add (GTK_ENTRY (self->lines[HETU_REVIEW_INDICATOR].entry),
                            HETU_COMPLETES_INDICATORS,
                            hetu_review_flow_get_session (self->flow));
  hetu_name_completion_add (GTK_ENTRY (self->lines[HETU_REVIEW_REGION].entry),
                            HETU_COMPLETES_REGIONS,
                            hetu_review_flow_get_session (self->flow));
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->lines[HETU_REVIEW_BASIS].entry),
                                  hetu_basis_to_label (HETU_BASIS_REPORTED, language));
}

void
hetu_review_fields_show (HetuReviewFields *self, HetuReviewFlow *flow)
{
  HetuReview *review = NULL;
  guint current = HETU_REVIEW_NONE;
  g_autofree char *name = NULL;

  g_set_object (&self->flow, flow);
  review = get_review (self);
  current = review != NULL ? hetu_review_get_current (review) : HETU_REVIEW_NONE;
  gtk_widget_set_visible (self->child, current != HETU_REVIEW_NONE);
  if (current == HETU_REVIEW_NONE)
    return;
  self->filling = TRUE;
  if (gtk_drop_down_get_model (GTK_DROP_DOWN (self->lines[HETU_REVIEW_KIND].choice)) == NULL)
    fill_choices (self);
  say_problem (self, NULL);
  name = hetu_review_dup_field (review, current, HETU_REVIEW_INDICATOR, get_language (self));
  gtk_label_set_label (self->title, name);
  hetu_tooltip_keep (GTK_WIDGET (self->title), name);
  show_badge (self, review, current);
  for (guint field = 0; field < HETU_REVIEW_N_FIELDS; field++)
    show_line (self, review, current, field);
  show_linked (self, review, current);
  show_others (self, review, current);
  gtk_label_set_label (GTK_LABEL (self->accept_words),
                       hetu_review_get_item (review, current)->now->status == HETU_STATUS_REDACTED
                           ? _ ("Register as Not Told")
                           : _ ("Accept"));
  self->filling = FALSE;
}

/* ---- editing */

void
hetu_review_fields_edit (HetuReviewFields *self, HetuReviewField field)
{
  GtkWidget *control =
      self->lines[field].entry != NULL ? self->lines[field].entry : self->lines[field].choice;

  gtk_widget_grab_focus (control);
}

gboolean
hetu_review_fields_is_editing (HetuReviewFields *self)
{
  for (guint i = 0; i < HETU_REVIEW_N_FIELDS; i++)
    if (self->lines[i].entry != NULL &&
        gtk_widget_get_state_flags (self->lines[i].entry) & GTK_STATE_FLAG_FOCUS_WITHIN)
      return TRUE;
  return FALSE;
}

void
hetu_review_fields_cancel (HetuReviewFields *self)
{
  hetu_review_fields_show (self, self->flow);
  g_signal_emit (self, signals[DONE], 0);
}

void
hetu_review_fields_refuse (HetuReviewFields *self, guint field, const char *why)
{
  say_problem (self, NULL);
  say_problem (self, why);
  if (field == HETU_REVIEW_NONE)
    return;
  if (self->lines[field].entry != NULL)
    gtk_widget_add_css_class (self->lines[field].entry, "error");
  if (gtk_widget_get_visible (self->lines[field].name))
    hetu_review_fields_edit (self, field);
}

static void
save (HetuReviewFields *self)
{
  HetuReview *review = get_review (self);
  const char *texts[HETU_REVIEW_N_FIELDS] = { NULL };
  guint wrong = HETU_REVIEW_NONE;
  g_autoptr (GError) error = NULL;

  if (review == NULL || hetu_review_get_current (review) == HETU_REVIEW_NONE)
    return;
  for (guint i = 0; i < HETU_REVIEW_N_FIELDS; i++)
    if (self->lines[i].entry != NULL && gtk_widget_get_visible (self->lines[i].entry))
      {
        const char *text = gtk_editable_get_text (GTK_EDITABLE (self->lines[i].entry));

        texts[i] = g_strcmp0 (text, self->lines[i].shown) != 0 ? text : NULL;
      }
  if (!hetu_review_edit (review, texts, TRUE, &wrong, &error))
    {
      hetu_review_fields_refuse (self, wrong, error->message);
      return;
    }
  g_signal_emit (self, signals[DONE], 0);
  hetu_review_flow_touch (self->flow);
}

static void
on_chosen (GtkDropDown *choice, GParamSpec *pspec, HetuReviewFields *self)
{
  HetuReview *review = get_review (self);
  HetuReviewField field = GTK_WIDGET (choice) == self->lines[HETU_REVIEW_KIND].choice
                              ? HETU_REVIEW_KIND
                              : HETU_REVIEW_MEASURE;
  const char *texts[HETU_REVIEW_N_FIELDS] = { NULL };
  guint selected = gtk_drop_down_get_selected (choice), wrong = HETU_REVIEW_NONE;
  g_autoptr (GError) error = NULL;

  if (self->filling || review == NULL)
    return;
  texts[field] = field == HETU_REVIEW_KIND ? hetu_kind_to_label (selected, HETU_LANGUAGE_ZH)
                                           : hetu_measure_to_label (selected, HETU_LANGUAGE_ZH);
  if (!hetu_review_edit (review, texts, FALSE, &wrong, &error))
    hetu_review_fields_refuse (self, wrong, error->message);
  else
    hetu_review_flow_touch (self->flow);
}

/* ---- object */

static GtkSizeRequestMode
hetu_review_fields_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* As high as all fields are at the width that they have; where there is less room they scroll. */
static void
hetu_review_fields_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  HetuReviewFields *self = HETU_REVIEW_FIELDS (widget);
  int width = gtk_widget_get_width (self->scrolled), scrolled = 0, whole = 0;

  gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL || width <= 0 ||
      !gtk_widget_get_visible (self->child))
    return;
  gtk_widget_measure (self->scrolled, orientation, -1, NULL, &scrolled, NULL, NULL);
  gtk_widget_measure (self->content, orientation, width, NULL, &whole, NULL, NULL);
  *natural = MAX (*minimum, *natural - scrolled + whole);
}

static gboolean
on_resize (gpointer data)
{
  HETU_REVIEW_FIELDS (data)->resize_id = 0;
  gtk_widget_queue_resize (data);
  return G_SOURCE_REMOVE;
}

static void
hetu_review_fields_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HetuReviewFields *self = HETU_REVIEW_FIELDS (widget);
  int before = gtk_widget_get_width (self->scrolled);

  gtk_widget_size_allocate (self->child, &(GtkAllocation){ 0, 0, width, height }, baseline);
  if (gtk_widget_get_width (self->scrolled) != before && self->resize_id == 0)
    self->resize_id = g_idle_add (on_resize, self);
}

static void
hetu_review_fields_dispose (GObject *object)
{
  HetuReviewFields *self = HETU_REVIEW_FIELDS (object);

  g_clear_handle_id (&self->resize_id, g_source_remove);
  g_clear_pointer (&self->child, gtk_widget_unparent);
  g_clear_object (&self->flow);
  for (guint i = 0; i < HETU_REVIEW_N_FIELDS; i++)
    g_clear_pointer (&self->lines[i].shown, g_free);
  G_OBJECT_CLASS (hetu_review_fields_parent_class)->dispose (object);
}

static void
hetu_review_fields_class_init (HetuReviewFieldsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hetu_review_fields_dispose;
  GTK_WIDGET_CLASS (klass)->measure = hetu_review_fields_measure;
  GTK_WIDGET_CLASS (klass)->size_allocate = hetu_review_fields_size_allocate;
  GTK_WIDGET_CLASS (klass)->get_request_mode = hetu_review_fields_get_request_mode;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "reviewfields");
  signals[DONE] = g_signal_new ("done",
                                HETU_TYPE_REVIEW_FIELDS,
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                NULL,
                                G_TYPE_NONE,
                                0);
}

static GtkWidget *
make_label (const char *words, const char *style)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
make_choice (HetuReviewFields *self)
{
  GtkWidget *choice = gtk_drop_down_new (NULL, NULL);

  g_signal_connect (choice, "notify::selected", G_CALLBACK (on_chosen), self);
  return choice;
}

static GtkWidget *
make_entry (HetuReviewFields *self)
{
  GtkWidget *entry = gtk_entry_new ();

  g_signal_connect_swapped (entry, "activate", G_CALLBACK (save), self);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 12);
  return entry;
}

static GtkWidget *
make_reason (void)
{
  GtkWidget *reason = make_label (NULL, "reason");

  gtk_label_set_ellipsize (GTK_LABEL (reason), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (reason), 10);
  gtk_widget_set_hexpand (reason, TRUE);
  return reason;
}

static void
add_line (HetuReviewFields *self, GtkGrid *grid, HetuReviewField field)
{
  Line *line = &self->lines[field];
  gboolean choice = field == HETU_REVIEW_KIND || field == HETU_REVIEW_MEASURE;
  GtkWidget *control = NULL;

  line->name = make_label (_ (fields[field].name), "quiet");
  if (choice)
    line->choice = control = make_choice (self);
  else
    line->entry = control = make_entry (self);
  line->reason = make_reason ();
  gtk_widget_set_hexpand (control, TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (control),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  line->name,
                                  NULL,
                                  -1);
  gtk_grid_attach (grid, line->name, 0, (int) field, 1, 1);
  gtk_grid_attach (grid, control, 1, (int) field, 1, 1);
  gtk_grid_attach (grid, line->reason, 2, (int) field, 1, 1);
}

static GtkWidget *
make_button (const char *words, const char *key, const char *action, GtkWidget **label)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *hint = gtk_label_new (key);

  gtk_widget_set_valign (hint, GTK_ALIGN_CENTER);
  *label = gtk_label_new (words);
  gtk_label_set_ellipsize (GTK_LABEL (*label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (hint, "key-hint");
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), *label);
  gtk_box_append (GTK_BOX (box), hint);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
make_buttons (HetuReviewFields *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *label = NULL;
  GtkWidget *accept = make_button (_ ("Accept"), "A", "review.accept", &self->accept_words);

  gtk_widget_add_css_class (accept, "suggested-action");
  gtk_widget_add_css_class (box, "decisions");
  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_box_append (GTK_BOX (box), accept);
  gtk_box_append (GTK_BOX (box), make_button (_ ("Edit"), "E", "review.edit", &label));
  gtk_box_append (GTK_BOX (box), make_button (_ ("Reject"), "X", "review.reject", &label));
  return box;
}

static GtkWidget *
make_head (HetuReviewFields *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->title = GTK_LABEL (make_label (NULL, "figure-name"));
  self->badge = GTK_LABEL (make_label (NULL, "badge"));
  gtk_label_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->badge), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->badge));
  return head;
}

static void
hetu_review_fields_init (HetuReviewFields *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 14);
  for (guint field = 0; field < HETU_REVIEW_N_FIELDS; field++)
    add_line (self, GTK_GRID (grid), field);
  self->linked_name = make_label (_ ("Linked"), "quiet");
  self->linked = GTK_LABEL (make_label (NULL, "linked"));
  gtk_label_set_ellipsize (self->linked, PANGO_ELLIPSIZE_END);
  self->linked_reason = GTK_LABEL (make_reason ());
  gtk_grid_attach (GTK_GRID (grid), self->linked_name, 0, HETU_REVIEW_N_FIELDS, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), GTK_WIDGET (self->linked), 1, HETU_REVIEW_N_FIELDS, 1, 1);
  gtk_grid_attach (GTK_GRID (grid),
                   GTK_WIDGET (self->linked_reason),
                   2,
                   HETU_REVIEW_N_FIELDS,
                   1,
                   1);
  self->others_name = make_label (_ ("Or else"), "quiet");
  gtk_widget_set_valign (self->others_name, GTK_ALIGN_START);
  self->others = hetu_wrap_box_new (4);
  gtk_grid_attach (GTK_GRID (grid), self->others_name, 0, HETU_REVIEW_N_FIELDS + 1, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), self->others, 1, HETU_REVIEW_N_FIELDS + 1, 2, 1);
  self->problem = GTK_LABEL (make_label (NULL, "field-error"));
  gtk_label_set_wrap (self->problem, TRUE);
  self->content = grid;
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scrolled), 110);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), grid);
  gtk_widget_set_vexpand (self->scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), self->scrolled);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->problem));
  gtk_box_append (GTK_BOX (box), make_buttons (self));
  gtk_widget_add_css_class (box, "review-card");
  gtk_widget_add_css_class (box, "fields");
  self->child = box;
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}
