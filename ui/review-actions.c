/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done in the review window. One question at a time is asked at the foot of the window, and is answered by Enter or Escape. */
#include "ui/review-window-private.h"

#include "file/encoding.h"
#include "ui/review-keys.h"

#include <glib/gi18n.h>

/* ---- questions */

static void
end_question (HetuReviewWindow *self)
{
  self->ask = HETU_REVIEW_ASK_NOTHING;
  gtk_widget_hide (self->ask_bar);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
begin_question (HetuReviewWindow *self,
                HetuReviewAsk ask,
                const char *words,
                const char *yes,
                const char *other)
{
  self->ask = ask;
  gtk_label_set_label (self->ask_label, words);
  gtk_button_set_label (GTK_BUTTON (self->ask_yes), yes);
  gtk_button_set_label (GTK_BUTTON (self->ask_other), other != NULL ? other : "");
  gtk_widget_set_visible (self->ask_other, other != NULL);
  gtk_widget_show (self->ask_bar);
  gtk_widget_grab_focus (self->ask_yes);
}

static gboolean
keep (HetuReviewWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (hetu_review_flow_keep_draft (self->flow, &error))
    return TRUE;
  hetu_info_bar_show (self->info_bar, GTK_MESSAGE_ERROR, error->message);
  return FALSE;
}

static void
answer_yes (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HetuReviewWindow *self = HETU_REVIEW_WINDOW (widget);
  HetuReview *review = hetu_review_window_get_review (self);
  HetuReviewAsk ask = self->ask;

  end_question (self);
  if (ask == HETU_REVIEW_ASK_LEAVE && keep (self))
    gtk_window_destroy (GTK_WINDOW (self));
  else if (ask == HETU_REVIEW_ASK_SECTION)
    {
      guint current = hetu_review_get_current (review);

      hetu_review_accept_sure (review, hetu_review_get_item (review, current)->section);
      hetu_review_flow_touch (self->flow);
    }
}

static void
answer_no (GtkWidget *widget, const char *action, GVariant *parameter)
{
  end_question (HETU_REVIEW_WINDOW (widget));
}

static void
answer_other (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_destroy (GTK_WINDOW (widget));
}

/* ---- what is done with figures */

static void
refuse (HetuReviewWindow *self, guint wrong, const GError *error)
{
  hetu_review_fields_refuse (self->fields, wrong, error->message);
}

static void
accept (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HetuReviewWindow *self = HETU_REVIEW_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  guint wrong = HETU_REVIEW_NONE;

  if (!hetu_review_accept (hetu_review_window_get_review (self), &wrong, &error))
    refuse (self, wrong, error);
  else
    hetu_review_flow_touch (self->flow);
}

static void
edit (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hetu_review_fields_edit (HETU_REVIEW_WINDOW (widget)->fields, HETU_REVIEW_VALUE);
}

static void
reject (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HetuReviewWindow *self = HETU_REVIEW_WINDOW (widget);

  hetu_review_reject (hetu_review_window_get_review (self));
  hetu_review_flow_touch (self->flow);
}

static void
move (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HetuReviewWindow *self = HETU_REVIEW_WINDOW (widget);
  HetuReviewMove way = g_str_equal (action, "review.next")       ? HETU_REVIEW_NEXT
                       : g_str_equal (action, "review.previous") ? HETU_REVIEW_PREVIOUS
                                                                 : HETU_REVIEW_NEXT_DOUBTFUL;

  if (hetu_review_move (hetu_review_window_get_review (self), way))
    hetu_review_flow_touch (self->flow);
  else
    gtk_widget_error_bell (widget);
}

static void
take_step (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HetuReviewWindow *self = HETU_REVIEW_WINDOW (widget);

  if (g_str_equal (action, "review.undo"))
    hetu_review_undo (hetu_review_window_get_review (self));
  else
    hetu_review_redo (hetu_review_window_get_review (self));
  hetu_review_flow_touch (self->flow);
}

static void
accept_section (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HetuReviewWindow *self = HETU_REVIEW_WINDOW (widget);
  HetuReview *review = hetu_review_window_get_review (self);
  guint section = hetu_review_get_item (review, hetu_review_get_current (review))->section;
  guint n = hetu_review_count_sure (review, section);
  g_autofree char *words = NULL;

  if (n == 0)
    {
      gtk_widget_error_bell (widget);
      return;
    }
  words = g_strdup_printf (
      ngettext ("Accept %u figure of this section with a confidence of 95%% or more?",
                "Accept %u figures of this section with a confidence of 95%% or more?",
                n),
      n);
  begin_question (self, HETU_REVIEW_ASK_SECTION, words, _ ("Accept"), NULL);
}

static void
centre (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hetu_review_text_follow (HETU_REVIEW_WINDOW (widget)->text, TRUE);
}

static void
take_alternative (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HetuReviewWindow *self = HETU_REVIEW_WINDOW (widget);

  if (hetu_review_take_alternative (hetu_review_window_get_review (self),
                                    g_variant_get_uint32 (parameter)))
    hetu_review_flow_touch (self->flow);
  else
    gtk_widget_error_bell (widget);
}

static void
jump (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hetu_review_window_jump (HETU_REVIEW_WINDOW (widget));
}

static void
show_keys (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hetu_review_keys_open (GTK_WINDOW (widget));
}

/* ---- what is done with the document */

static void
begin (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HetuReviewWindow *self = HETU_REVIEW_WINDOW (widget);

  if (hetu_review_window_get_review (self) != NULL && hetu_review_form_apply (self->form))
    hetu_review_window_begin (self);
}

static void
show_document (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HetuReviewWindow *self = HETU_REVIEW_WINDOW (widget);

  hetu_review_window_show_page (self, "form");
  hetu_review_form_show (self->form, self->flow);
}

static void
keep_draft (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HetuReviewWindow *self = HETU_REVIEW_WINDOW (widget);

  if (keep (self))
    hetu_info_bar_show (self->info_bar, GTK_MESSAGE_INFO, _ ("The draft is kept"));
}

static void
enter (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HetuReviewWindow *self = HETU_REVIEW_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (hetu_review_flow_enter (self->flow, &error))
    gtk_window_destroy (GTK_WINDOW (self));
  else
    hetu_info_bar_show (self->info_bar, GTK_MESSAGE_ERROR, error->message);
}

/* What the file was said to be written in it is not. */
static void
read_again (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hetu_review_flow_set_encoding (HETU_REVIEW_WINDOW (widget)->flow, NULL);
}

/* As which of the encodings a person chooses. */
static void
read_as (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HetuReviewWindow *self = HETU_REVIEW_WINDOW (widget);
  guint selected = gtk_drop_down_get_selected (self->encoding);
  const char *const *encodings = hetu_encoding_list ();

  if (selected < g_strv_length ((char **) encodings))
    hetu_review_flow_set_encoding (self->flow, encodings[selected]);
}

static void
stop (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hetu_review_flow_cancel (HETU_REVIEW_WINDOW (widget)->flow);
}

void
hetu_review_window_leave (HetuReviewWindow *self)
{
  if (hetu_review_fields_is_editing (self->fields))
    hetu_review_fields_cancel (self->fields);
  else if (self->ask != HETU_REVIEW_ASK_NOTHING)
    end_question (self);
  else if (self->flow != NULL && hetu_review_flow_is_touched (self->flow))
    {
      /* The question stands below the figures. */
      if (!hetu_review_window_is_reviewing (self))
        hetu_review_window_begin (self);
      begin_question (self,
                      HETU_REVIEW_ASK_LEAVE,
                      _ ("What was decided is not kept yet."),
                      _ ("Keep as Draft"),
                      _ ("Discard"));
    }
  else
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
leave (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hetu_review_window_leave (HETU_REVIEW_WINDOW (widget));
}

void
hetu_review_window_install_actions (GtkWidgetClass *klass)
{
  static const struct
  {
    const char *name;
    const char *type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "review.accept", NULL, accept },
    { "review.edit", NULL, edit },
    { "review.reject", NULL, reject },
    { "review.next", NULL, move },
    { "review.previous", NULL, move },
    { "review.doubtful", NULL, move },
    { "review.section", NULL, accept_section },
    { "review.undo", NULL, take_step },
    { "review.redo", NULL, take_step },
    { "review.centre", NULL, centre },
    { "review.jump", NULL, jump },
    { "review.keys", NULL, show_keys },
    { "review.alternative", "u", take_alternative },
    { "review.begin", NULL, begin },
    { "review.document", NULL, show_document },
    { "review.keep", NULL, keep_draft },
    { "review.enter", NULL, enter },
    { "review.leave", NULL, leave },
    { "review.stop", NULL, stop },
    { "review.again", NULL, read_again },
    { "review.read-as", NULL, read_as },
    { "review.yes", NULL, answer_yes },
    { "review.no", NULL, answer_no },
    { "review.other", NULL, answer_other },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, actions[i].type, actions[i].activate);
}
