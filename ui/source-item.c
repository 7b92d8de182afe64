/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Source item: a source, what its statements sum up to, and the words it is searched by. */
#include "ui/source-item.h"

struct _HetuSourceItem
{
  GObject parent_instance;
  /* owned */
  HetuSource *source;
  char *detail;
  char *periods;
  char *folded;
  /* plain */
  HetuSourceSummary summary;
  int n_pending; /* −1: no draft */
};

G_DEFINE_FINAL_TYPE (HetuSourceItem, hetu_source_item, G_TYPE_OBJECT)

static void
hetu_source_item_finalize (GObject *object)
{
  HetuSourceItem *self = HETU_SOURCE_ITEM (object);

  g_clear_object (&self->source);
  g_free (self->detail);
  g_free (self->periods);
  g_free (self->folded);
  G_OBJECT_CLASS (hetu_source_item_parent_class)->finalize (object);
}

static void
hetu_source_item_class_init (HetuSourceItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hetu_source_item_finalize;
}

static void
hetu_source_item_init (HetuSourceItem *self)
{
}

static char *
join (const char *a, const char *b)
{
  if (a == NULL || *a == '\0')
    return g_strdup (b);
  return *b == '\0' ? g_strdup (a) : g_strdup_printf ("%s · %s", a, b);
}

static char *
make_periods (const HetuSourceSummary *summary, HetuLanguage language)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (summary->statements == 0)
    return g_strdup ("");
  first = hetu_period_to_label (summary->first, language);
  last = hetu_period_to_label (summary->last, language);
  if (g_str_equal (first, last))
    return g_steal_pointer (&first);
  return g_strdup_printf (language == HETU_LANGUAGE_ZH ? "%s—%s" : "%s – %s", first, last);
}

HetuSourceItem *
hetu_source_item_new (HetuStore *store,
                      HetuSource *source,
                      int n_pending,
                      gint32 as_of,
                      HetuLanguage language)
{
  HetuSourceItem *self = g_object_new (HETU_TYPE_SOURCE_ITEM, NULL);
  g_autofree char *date = hetu_date_to_label (hetu_source_get_date (source), language);
  const char *note = hetu_source_get_note (source);
  g_autofree char *day = hetu_date_to_string (hetu_source_get_date (source));
  g_autofree char *words = NULL;

  self->source = g_object_ref (source);
  self->n_pending = n_pending;
  /* A source whose figures cannot be counted is still a source. */
  hetu_query_source_summary (store, hetu_source_get_number (source), as_of, &self->summary, NULL);
  self->detail = join (hetu_source_get_publisher (source), date);
  self->periods = make_periods (&self->summary, language);
  words = g_strjoin ("\n",
                     hetu_source_get_title (source),
                     self->detail,
                     hetu_source_get_id (source),
                     day,
                     note != NULL ? note : "",
                     NULL);
  self->folded = g_utf8_casefold (words, -1);
  return self;
}

HetuSource *
hetu_source_item_get_source (HetuSourceItem *self)
{
  return self->source;
}

const HetuSourceSummary *
hetu_source_item_get_summary (HetuSourceItem *self)
{
  return &self->summary;
}

gboolean
hetu_source_item_has_draft (HetuSourceItem *self)
{
  return self->n_pending >= 0;
}

guint
hetu_source_item_get_n_pending (HetuSourceItem *self)
{
  return (guint) MAX (self->n_pending, 0);
}

const char *
hetu_source_item_get_detail (HetuSourceItem *self)
{
  return self->detail;
}

const char *
hetu_source_item_get_periods (HetuSourceItem *self)
{
  return self->periods;
}

gboolean
hetu_source_item_matches (HetuSourceItem *self, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (self->folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}
