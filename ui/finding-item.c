/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding item: a place in what the check found; the words of its columns are made when they are first seen, for there may be
 * very many. */
#include "ui/finding-item.h"

#include <glib/gi18n.h>
#include <string.h>

struct _HetuFindingItem
{
  GObject parent_instance;
  /* owned */
  HetuStore *store;
  GArray *found; /* (element-type HetuDiscrepancy) */
  char *texts[HETU_N_FINDING_COLUMNS];
  /* plain */
  guint index;
  HetuLanguage language;
};

G_DEFINE_FINAL_TYPE (HetuFindingItem, hetu_finding_item, G_TYPE_OBJECT)

static void
hetu_finding_item_finalize (GObject *object)
{
  HetuFindingItem *self = HETU_FINDING_ITEM (object);

  g_object_unref (self->store);
  g_array_unref (self->found);
  for (guint i = 0; i < HETU_N_FINDING_COLUMNS; i++)
    g_free (self->texts[i]);
  G_OBJECT_CLASS (hetu_finding_item_parent_class)->finalize (object);
}

static void
hetu_finding_item_class_init (HetuFindingItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hetu_finding_item_finalize;
}

static void
hetu_finding_item_init (HetuFindingItem *self)
{
}

static char *
dup_citation (HetuStore *store, gint32 number, HetuLanguage language)
{
  HetuSource *source = hetu_store_get_source (store, number);

  return source != NULL ? hetu_source_to_citation (source, language) : g_strdup ("");
}

static char *
dup_severity (const HetuDiscrepancy *finding, HetuLanguage language)
{
  const char *word = hetu_severity_to_label (finding->severity, language);

  if (finding->severity == HETU_SEVERITY_NOTE || !finding->known)
    return g_strdup (word);
  return g_strdup_printf (_ ("%s, known"), word);
}

static char *
write_text (HetuFindingItem *self, HetuFindingColumn column)
{
  const HetuDiscrepancy *finding = hetu_finding_item_get_finding (self);
  HetuDistrict *district = hetu_store_get_district (self->store, finding->region);
  HetuIndicator *indicator = hetu_store_get_indicator (self->store, finding->indicator);

  switch (column)
    {
    case HETU_FINDING_SEVERITY:
      return dup_severity (finding, self->language);
    case HETU_FINDING_MESSAGE:
      return g_strdup (finding->message);
    case HETU_FINDING_REGION:
      return g_strdup (district != NULL ? hetu_district_get_short_name (district, self->language)
                                        : "");
    case HETU_FINDING_INDICATOR:
      return g_strdup (indicator != NULL ? hetu_indicator_get_short_name (indicator, self->language)
                                         : "");
    case HETU_FINDING_PERIOD:
      return hetu_period_to_label (finding->period, self->language);
    case HETU_FINDING_SOURCE_A:
      return dup_citation (self->store, finding->source_a, self->language);
    case HETU_FINDING_SOURCE_B:
      return dup_citation (self->store, finding->source_b, self->language);
    case HETU_N_FINDING_COLUMNS:
      break;
    }
  g_return_val_if_reached (NULL);
}

HetuFindingItem *
hetu_finding_item_new (HetuStore *store, GArray *found, guint index, HetuLanguage language)
{
  HetuFindingItem *self = g_object_new (HETU_TYPE_FINDING_ITEM, NULL);

  self->store = g_object_ref (store);
  self->found = g_array_ref (found);
  self->index = index;
  self->language = language;
  return self;
}

const HetuDiscrepancy *
hetu_finding_item_get_finding (HetuFindingItem *self)
{
  return &g_array_index (self->found, HetuDiscrepancy, self->index);
}

const char *
hetu_finding_item_get_text (HetuFindingItem *self, HetuFindingColumn column)
{
  if (self->texts[column] == NULL)
    self->texts[column] = write_text (self, column);
  return self->texts[column];
}

const char *
hetu_finding_item_get_icon (HetuFindingItem *self)
{
  const HetuDiscrepancy *finding = hetu_finding_item_get_finding (self);

  if (finding->known)
    return "hetu-check-symbolic";
  return finding->severity == HETU_SEVERITY_ERROR ? "hetu-small-close-symbolic"
                                                  : "hetu-warning-symbolic";
}

int
hetu_finding_item_compare (HetuFindingItem *a, HetuFindingItem *b, HetuFindingColumn column)
{
  const HetuDiscrepancy *x = hetu_finding_item_get_finding (a);
  const HetuDiscrepancy *y = hetu_finding_item_get_finding (b);

  if (column == HETU_FINDING_PERIOD)
    return hetu_period_compare (x->period, y->period);
  if (column == HETU_FINDING_SEVERITY)
    return x->known != y->known ? x->known - y->known : (int) x->severity - (int) y->severity;
  return g_utf8_collate (hetu_finding_item_get_text (a, column),
                         hetu_finding_item_get_text (b, column));
}

gint64
hetu_finding_item_get_statement (HetuFindingItem *self, guint index)
{
  const GArray *statements = hetu_finding_item_get_finding (self)->statements;

  return index < statements->len ? g_array_index (statements, gint64, index) : 0;
}
