/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a row tells of a target beside its statement: words, event, tolerance, kind, start, owner. */
#include "import/target.h"

#include "error.h"
#include "store/target.h"

#include <glib/gi18n-lib.h>

void
hetu_import_target_clear (HetuImportTarget *self)
{
  g_clear_pointer (&self->written, g_free);
  g_clear_pointer (&self->event, g_free);
  g_clear_pointer (&self->owner, g_free);
}

static gboolean
refuse_field (HetuImportTable *table, guint column, GError **error)
{
  hetu_import_table_prefix (table, column, error);
  return FALSE;
}

static gboolean
refuse_others (HetuImportTable *table, const HetuImportTargetColumns *columns, GError **error)
{
  const guint all[] = { columns->written, columns->event, columns->tolerance,
                        columns->kind,    columns->start, columns->owner };

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    if (hetu_import_table_get_or_null (table, all[i]) != NULL)
      {
        g_set_error (error, HETU_ERROR, HETU_ERROR_INPUT, _ ("only a target has one"));
        return refuse_field (table, all[i], error);
      }
  return TRUE;
}

static gboolean
read_kind (HetuImportTable *table, guint column, HetuImportTarget *out, GError **error)
{
  const char *known[HETU_N_TARGET_KINDS + 1] = { NULL };
  const char *kind = hetu_import_table_get (table, column);

  out->has_kind = *kind != '\0';
  if (!out->has_kind || hetu_target_kind_parse (kind, &out->kind))
    return TRUE;
  for (int i = 0; i < HETU_N_TARGET_KINDS; i++)
    known[i] = hetu_target_kind_to_string ((HetuTargetKind) i);
  hetu_import_table_refuse_word (table, column, known, error);
  return FALSE;
}

gboolean
hetu_import_target_read (HetuImportJob *job,
                         const HetuImportTargetColumns *columns,
                         gboolean is_target,
                         HetuImportTarget *out,
                         GError **error)
{
  HetuImportTable *table = job->table;
  const char *tolerance = hetu_import_table_get (table, columns->tolerance);
  const char *start = hetu_import_table_get (table, columns->start);

  *out = (HetuImportTarget){ .has_kind = FALSE };
  if (!is_target)
    return refuse_others (table, columns, error);
  out->has_tolerance = *tolerance != '\0';
  if (out->has_tolerance && !hetu_tolerance_parse (tolerance, &out->tolerance, error))
    return refuse_field (table, columns->tolerance, error);
  if (*start != '\0' && !hetu_lookup_period (job->lookup, start, &out->start, error))
    return refuse_field (table, columns->start, error);
  if (!read_kind (table, columns->kind, out, error))
    return FALSE;
  out->written = g_strdup (hetu_import_table_get_or_null (table, columns->written));
  out->event = g_strdup (hetu_import_table_get_or_null (table, columns->event));
  out->owner = g_strdup (hetu_import_table_get_or_null (table, columns->owner));
  return TRUE;
}

/* Returns: whether @outcome says that something was written, or went wrong */
static gboolean
count (int outcome, int *total)
{
  if (outcome != HETU_RECORD_UNCHANGED)
    *total = outcome;
  return outcome >= 0;
}

static int
put_terms (HetuImportJob *job,
           const HetuImportTarget *self,
           gint64 statement,
           const HetuTargetTerms *known,
           GError **error)
{
  g_autoptr (HetuTargetTerms) terms = hetu_target_terms_new ();

  terms->has_tolerance = self->has_tolerance || known->has_tolerance;
  terms->tolerance = self->has_tolerance ? self->tolerance : known->tolerance;
  terms->has_kind = self->has_kind || known->has_kind;
  terms->kind = self->has_kind ? self->kind : known->kind;
  terms->start = self->start.kind != HETU_PERIOD_NONE ? self->start : known->start;
  return hetu_ledger_set_target_terms (job->ledger, statement, terms, NULL, error);
}

int
hetu_import_target_put (HetuImportJob *job,
                        const HetuImportTarget *self,
                        gint64 statement,
                        GError **error)
{
  gboolean has_terms =
      self->has_tolerance || self->has_kind || self->start.kind != HETU_PERIOD_NONE;
  g_autoptr (HetuTargetTerms) known = NULL;
  int total = HETU_RECORD_UNCHANGED;

  if (self->written == NULL && self->event == NULL && self->owner == NULL && !has_terms)
    return total;
  known = hetu_query_target_terms (job->store, statement, 0, error);
  if (known == NULL)
    return -1;
  if ((self->written != NULL || self->event != NULL) &&
      !count (hetu_ledger_word_target (job->ledger,
                                       statement,
                                       self->written != NULL ? self->written : known->written,
                                       self->event != NULL ? self->event : known->event,
                                       error),
              &total))
    return -1;
  if (has_terms && !count (put_terms (job, self, statement, known, error), &total))
    return -1;
  if (self->owner != NULL && g_strcmp0 (self->owner, known->owner) != 0 &&
      !count (hetu_ledger_own_target (job->ledger,
                                      statement,
                                      &(HetuOwner){ .name = self->owner },
                                      NULL,
                                      error),
              &total))
    return -1;
  return total;
}
