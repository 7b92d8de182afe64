/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Export preview: what is seen is laid out with the preset's type, not the screen's chart scaled. */
#include "ui/export-preview.h"

#include "ui/chart-view.h"

#include <glib/gi18n.h>

#define PIXELS_A_POINT (4.0 / 3.0)

struct _HetuExportPreview
{
  GtkWidget parent_instance;
  /* owned */
  HetuSpec *figure; /* (nullable) */
  HetuFrame *frame; /* (nullable): of figure */
  HetuScene *scene; /* (nullable): of figure */
  GError *problem;  /* (nullable) */
  GSimpleActionGroup *actions;
  /* plain */
  gboolean offers_slide;
  /* template */
  GtkWidget *content;
  GtkStack *stack;
  GtkAspectFrame *paper;
  HetuChartView *view;
  GtkLabel *problem_label;
  GtkWidget *larger_button;
  GtkLabel *size_label;
};

G_DEFINE_FINAL_TYPE (HetuExportPreview, hetu_export_preview, GTK_TYPE_WIDGET)

static void
compose (HetuExportPreview *self,
         HetuSession *session,
         const HetuSpec *spec,
         const HetuExportOptions *options)
{
  HetuText *text = hetu_session_get_text (session);

  g_clear_pointer (&self->figure, hetu_spec_free);
  g_clear_pointer (&self->frame, hetu_frame_unref);
  g_clear_pointer (&self->scene, hetu_scene_unref);
  g_clear_error (&self->problem);
  self->figure =
      hetu_export_options_apply (options, spec, hetu_session_get_today (session), &self->problem);
  if (self->figure == NULL)
    return;
  self->frame =
      hetu_figure_resolve (hetu_session_get_store (session), self->figure, &self->problem);
  if (self->frame == NULL)
    return;
  self->scene = hetu_figure_compose (self->frame, self->figure, text, &self->problem);
  if (self->scene != NULL && !hetu_scene_check_glyphs (self->scene, text, &self->problem))
    g_clear_pointer (&self->scene, hetu_scene_unref);
}

/* A figure that has no room at this size may have it on a slide. */
static gboolean
fits_slide (HetuExportPreview *self, HetuSession *session, const HetuExportOptions *options)
{
  HetuExportOptions slide = *options;
  g_autoptr (HetuSpec) figure = NULL;
  g_autoptr (HetuScene) scene = NULL;

  if (self->frame == NULL || (!options->custom && options->preset == HETU_PRESET_SLIDE))
    return FALSE;
  slide.custom = FALSE;
  slide.preset = HETU_PRESET_SLIDE;
  figure = hetu_export_options_apply (&slide, self->figure, self->figure->made_on, NULL);
  scene = hetu_figure_compose (self->frame, figure, hetu_session_get_text (session), NULL);
  return scene != NULL;
}

static void
show_size (HetuExportPreview *self, const HetuExportOptions *options)
{
  double width, height, dpi;
  g_autofree char *label = NULL;

  if (!hetu_export_options_get_size (options, &width, &height, &dpi, NULL))
    {
      gtk_label_set_label (self->size_label, "");
      return;
    }
  if (options->format == HETU_FORMAT_PNG)
    label = g_strdup_printf (_ ("%.0f × %.0f pt · %.0f × %.0f pixels at %.0f dpi"),
                             width,
                             height,
                             width * dpi / 72,
                             height * dpi / 72,
                             dpi);
  else
    label = g_strdup_printf (_ ("%.0f × %.0f pt · %.0f × %.0f mm"),
                             width,
                             height,
                             width * 25.4 / 72,
                             height * 25.4 / 72);
  gtk_label_set_label (self->size_label, label);
}

static void
show_scene (HetuExportPreview *self)
{
  g_autoptr (GVariant) state =
      g_action_group_get_action_state (G_ACTION_GROUP (self->actions), "actual-size");
  gboolean actual = g_variant_get_boolean (state);

  gtk_stack_set_visible_child_name (self->stack, self->scene != NULL ? "figure" : "problem");
  if (self->scene == NULL)
    return;
  hetu_chart_view_set_scene (self->view, self->scene);
  gtk_aspect_frame_set_ratio (self->paper,
                              hetu_scene_get_width (self->scene) /
                                  hetu_scene_get_height (self->scene));
  gtk_widget_set_size_request (GTK_WIDGET (self->view),
                               actual ? hetu_scene_get_width (self->scene) * PIXELS_A_POINT : -1,
                               actual ? hetu_scene_get_height (self->scene) * PIXELS_A_POINT : -1);
}

static void
on_actual_size (GSimpleAction *action, GVariant *state, gpointer data)
{
  g_simple_action_set_state (action, state);
  show_scene (data);
}

static const GActionEntry entries[] = {
  { "actual-size", NULL, NULL, "false", on_actual_size },
};

/* ---- object */

static void
hetu_export_preview_dispose (GObject *object)
{
  HetuExportPreview *self = HETU_EXPORT_PREVIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_EXPORT_PREVIEW);
  g_clear_object (&self->actions);
  G_OBJECT_CLASS (hetu_export_preview_parent_class)->dispose (object);
}

static void
hetu_export_preview_finalize (GObject *object)
{
  HetuExportPreview *self = HETU_EXPORT_PREVIEW (object);

  g_clear_pointer (&self->figure, hetu_spec_free);
  g_clear_pointer (&self->frame, hetu_frame_unref);
  g_clear_pointer (&self->scene, hetu_scene_unref);
  g_clear_error (&self->problem);
  G_OBJECT_CLASS (hetu_export_preview_parent_class)->finalize (object);
}

static void
hetu_export_preview_class_init (HetuExportPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hetu_export_preview_dispose;
  object_class->finalize = hetu_export_preview_finalize;
  g_type_ensure (HETU_TYPE_CHART_VIEW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/export-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuExportPreview, content);
  gtk_widget_class_bind_template_child (widget_class, HetuExportPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, HetuExportPreview, paper);
  gtk_widget_class_bind_template_child (widget_class, HetuExportPreview, view);
  gtk_widget_class_bind_template_child (widget_class, HetuExportPreview, problem_label);
  gtk_widget_class_bind_template_child (widget_class, HetuExportPreview, larger_button);
  gtk_widget_class_bind_template_child (widget_class, HetuExportPreview, size_label);
}

static void
hetu_export_preview_init (HetuExportPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions),
                                   entries,
                                   G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "preview", G_ACTION_GROUP (self->actions));
}

void
hetu_export_preview_compose (HetuExportPreview *self,
                             HetuSession *session,
                             const HetuSpec *spec,
                             const HetuExportOptions *options)
{
  g_return_if_fail (HETU_IS_EXPORT_PREVIEW (self));
  compose (self, session, spec, options);
  self->offers_slide = self->scene == NULL && fits_slide (self, session, options);
  gtk_widget_set_visible (self->larger_button, self->offers_slide);
  gtk_label_set_label (self->problem_label, self->problem != NULL ? self->problem->message : "");
  show_size (self, options);
  show_scene (self);
}

const HetuSpec *
hetu_export_preview_get_figure (HetuExportPreview *self)
{
  return self->figure;
}

HetuFrame *
hetu_export_preview_get_frame (HetuExportPreview *self)
{
  return self->frame;
}

HetuScene *
hetu_export_preview_get_scene (HetuExportPreview *self)
{
  return self->scene;
}

const GError *
hetu_export_preview_get_problem (HetuExportPreview *self)
{
  return self->problem;
}

gboolean
hetu_export_preview_get_offers_slide (HetuExportPreview *self)
{
  return self->offers_slide;
}
