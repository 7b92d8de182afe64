/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts that a person keeps: saved, renamed, made favourites and deleted, each a step of undo that knows the row before and
 * after it. Saving never overwrites. */
#include "chart/describe.h"
#include "store/saved.h"
#include "ui/session-kept.h"
#include "ui/session-private.h"

#include <glib/gi18n.h>

/* The row that a step of undo knows begins as a chart does. */
G_STATIC_ASSERT (G_STRUCT_OFFSET (HetuSavedChart, id) == G_STRUCT_OFFSET (HetuKept, id));
G_STATIC_ASSERT (G_STRUCT_OFFSET (HetuSavedChart, name) == G_STRUCT_OFFSET (HetuKept, name));

static void
copy_chart (gpointer to, gconstpointer from)
{
  const HetuSavedChart *chart = from;

  *(HetuSavedChart *) to = (HetuSavedChart){ chart->id,
                                             g_strdup (chart->name),
                                             g_strdup (chart->spec),
                                             chart->favourite };
}

static void
clear_chart (gpointer chart)
{
  hetu_saved_chart_clear (chart);
}

static gint64
put_chart (HetuStore *store, gconstpointer chart, GError **error)
{
  return hetu_saved_put (store, chart, error);
}

static const HetuKeptKind charts_kept = {
  .size = sizeof (HetuSavedChart),
  .list = hetu_saved_list,
  .copy = copy_chart,
  .clear = clear_chart,
  .put = put_chart,
  .remove = hetu_saved_remove,
};

GArray *
hetu_session_list_charts (HetuSession *self)
{
  return hetu_session_list_kept (self, &charts_kept);
}

static const HetuSavedChart *
find_chart (GArray *charts, gint64 id)
{
  for (guint i = 0; charts != NULL && i < charts->len; i++)
    if (g_array_index (charts, HetuSavedChart, i).id == id)
      return &g_array_index (charts, HetuSavedChart, i);
  return NULL;
}

/* Returns: (transfer full) (nullable): the figure of @chart in the session's language */
static HetuSpec *
read_spec (HetuSession *self, const HetuSavedChart *chart, GError **error)
{
  HetuSpec *spec = hetu_spec_from_json (chart->spec, error);

  if (spec != NULL)
    spec->language = hetu_session_get_language (self);
  return spec;
}

/* (nullable): the chart that is the figure in view */
static const HetuSavedChart *
find_shown (HetuSession *self, GArray *charts)
{
  for (guint i = 0; charts != NULL && i < charts->len; i++)
    {
      const HetuSavedChart *chart = &g_array_index (charts, HetuSavedChart, i);
      g_autoptr (HetuSpec) spec = read_spec (self, chart, NULL);

      if (spec != NULL && hetu_spec_equal (spec, hetu_session_get_spec (self)))
        return chart;
    }
  return NULL;
}

static char *
make_name (HetuSession *self)
{
  const HetuSpec *spec = hetu_session_get_spec (self);
  HetuFrame *frame = hetu_session_get_frame (self);

  if (spec->title != NULL)
    return g_strdup (spec->title);
  if (frame == NULL)
    return NULL;
  return frame->title != NULL ? g_strdup (frame->title) : hetu_describe_title (frame);
}

static void
save (HetuSession *self, gboolean favourite)
{
  g_autofree char *name = make_name (self);
  g_autofree char *spec = NULL;
  g_autofree char *message = NULL;

  if (name == NULL)
    {
      hetu_session_tell (self, _ ("There is no figure to save"), NULL, NULL);
      return;
    }
  message = g_strdup_printf (favourite ? _ ("“%s” is a favourite now") : _ ("Saved “%s”"), name);
  spec = hetu_spec_to_json (hetu_session_get_spec (self));
  hetu_session_change_kept (self,
                            &charts_kept,
                            NULL,
                            &(HetuSavedChart){ 0, name, spec, favourite },
                            _ ("Save Chart"),
                            message);
}

void
hetu_session_save_chart (HetuSession *self)
{
  g_autoptr (GArray) charts = NULL;
  const HetuSavedChart *shown = NULL;

  g_return_if_fail (HETU_IS_SESSION (self));
  charts = hetu_session_list_charts (self);
  shown = find_shown (self, charts);
  if (shown != NULL)
    {
      g_autofree char *message = g_strdup_printf (_ ("Saved already, as “%s”"), shown->name);

      hetu_session_tell (self, message, NULL, NULL);
    }
  else if (charts != NULL)
    save (self, FALSE);
}

void
hetu_session_toggle_favourite (HetuSession *self)
{
  g_autoptr (GArray) charts = NULL;
  const HetuSavedChart *shown = NULL;
  HetuSavedChart after;
  g_autofree char *message = NULL;

  g_return_if_fail (HETU_IS_SESSION (self));
  charts = hetu_session_list_charts (self);
  shown = find_shown (self, charts);
  if (shown == NULL && charts != NULL)
    save (self, TRUE);
  if (shown == NULL)
    return;
  after = *shown;
  after.favourite = !shown->favourite;
  message = g_strdup_printf (shown->favourite ? _ ("“%s” is no favourite any more")
                                              : _ ("“%s” is a favourite now"),
                             shown->name);
  hetu_session_change_kept (self,
                            &charts_kept,
                            shown,
                            &after,
                            shown->favourite ? _ ("Remove from Favourites")
                                             : _ ("Add to Favourites"),
                            message);
}

void
hetu_session_open_chart (HetuSession *self, gint64 id)
{
  g_autoptr (GArray) charts = NULL;
  const HetuSavedChart *chart = NULL;
  g_autoptr (GError) error = NULL;
  HetuSpec *spec = NULL;

  g_return_if_fail (HETU_IS_SESSION (self));
  charts = hetu_session_list_charts (self);
  chart = find_chart (charts, id);
  if (chart == NULL)
    return;
  spec = read_spec (self, chart, &error);
  if (spec == NULL)
    {
      g_prefix_error (&error, _ ("Saved chart “%s”: "), chart->name);
      hetu_session_report (self, error);
      return;
    }
  hetu_session_change (self, spec, _ ("Open Saved Chart"));
}

void
hetu_session_rename_chart (HetuSession *self, gint64 id, const char *name)
{
  g_autoptr (GArray) charts = NULL;
  const HetuSavedChart *chart = NULL;
  HetuSavedChart after;
  g_autofree char *stripped = NULL;
  g_autofree char *message = NULL;

  g_return_if_fail (HETU_IS_SESSION (self) && name != NULL);
  charts = hetu_session_list_charts (self);
  chart = find_chart (charts, id);
  stripped = g_strstrip (g_strdup (name));
  if (chart == NULL || stripped[0] == '\0' || g_str_equal (stripped, chart->name))
    return;
  after = *chart;
  after.name = stripped;
  message = g_strdup_printf (_ ("Renamed “%s”"), stripped);
  hetu_session_change_kept (self, &charts_kept, chart, &after, _ ("Rename Chart"), message);
}

void
hetu_session_delete_chart (HetuSession *self, gint64 id)
{
  g_autoptr (GArray) charts = NULL;
  const HetuSavedChart *chart = NULL;
  g_autofree char *message = NULL;

  g_return_if_fail (HETU_IS_SESSION (self));
  charts = hetu_session_list_charts (self);
  chart = find_chart (charts, id);
  if (chart == NULL)
    return;
  message = g_strdup_printf (_ ("Deleted “%s”"), chart->name);
  hetu_session_change_kept (self, &charts_kept, chart, NULL, _ ("Delete Chart"), message);
}
