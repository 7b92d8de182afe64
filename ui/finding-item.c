/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding item: a copy of what the check found, with the words of its columns made once. */
#include "ui/finding-item.h"

#include <glib/gi18n.h>
#include <string.h>

struct _HetuFindingItem
{
  GObject parent_instance;
  HetuDiscrepancy finding; /* owned */
  char *texts[HETU_N_FINDING_COLUMNS];
};

G_DEFINE_FINAL_TYPE (HetuFindingItem, hetu_finding_item, G_TYPE_OBJECT)

static void
hetu_finding_item_finalize (GObject *object)
{
  HetuFindingItem *self = HETU_FINDING_ITEM (object);

  hetu_discrepancy_clear (&self->finding);
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

HetuFindingItem *
hetu_finding_item_new (HetuStore *store, const HetuDiscrepancy *finding, HetuLanguage language)
{
  HetuFindingItem *self = g_object_new (HETU_TYPE_FINDING_ITEM, NULL);
  HetuDistrict *district = hetu_store_get_district (store, finding->region);
  HetuIndicator *indicator = hetu_store_get_indicator (store, finding->indicator);

  hetu_discrepancy_copy (finding, &self->finding);
  self->texts[HETU_FINDING_SEVERITY] = dup_severity (finding, language);
  self->texts[HETU_FINDING_MESSAGE] = g_strdup (finding->message);
  self->texts[HETU_FINDING_REGION] =
      g_strdup (district != NULL ? hetu_district_get_short_name (district, language) : "");
  self->texts[HETU_FINDING_INDICATOR] =
      g_strdup (indicator != NULL ? hetu_indicator_get_short_name (indicator, language) : "");
  self->texts[HETU_FINDING_PERIOD] = hetu_period_to_label (finding->period, language);
  self->texts[HETU_FINDING_SOURCE_A] = dup_citation (store, finding->source_a, language);
  self->texts[HETU_FINDING_SOURCE_B] = dup_citation (store, finding->source_b, language);
  return self;
}

const HetuDiscrepancy *
hetu_finding_item_get_finding (HetuFindingItem *self)
{
  return &self->finding;
}

const char *
hetu_finding_item_get_text (HetuFindingItem *self, HetuFindingColumn column)
{
  return self->texts[column];
}

const char *
hetu_finding_item_get_icon (HetuFindingItem *self)
{
  if (self->finding.known)
    return "hetu-check-symbolic";
  return self->finding.severity == HETU_SEVERITY_ERROR ? "hetu-small-close-symbolic"
                                                       : "hetu-warning-symbolic";
}

int
hetu_finding_item_compare (HetuFindingItem *a, HetuFindingItem *b, HetuFindingColumn column)
{
  if (column == HETU_FINDING_PERIOD)
    return hetu_period_compare (a->finding.period, b->finding.period);
  if (column == HETU_FINDING_SEVERITY)
    return a->finding.known != b->finding.known
               ? a->finding.known - b->finding.known
               : (int) a->finding.severity - (int) b->finding.severity;
  return g_utf8_collate (a->texts[column], b->texts[column]);
}

gint64
hetu_finding_item_get_statement (HetuFindingItem *self, guint index)
{
  const GArray *statements = self->finding.statements;

  return index < statements->len ? g_array_index (statements, gint64, index) : 0;
}
