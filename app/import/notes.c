/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of notes on data. No indicator means every one, no region every place, no end from then on. A table of breaks is
 * the older form: each row is a change of definition from its period on.
 *
 * A row that stands already is unchanged. One that differs in nothing but words and source from the one note that stood
 * before the table was read takes its place. */
#include "error.h"
#include "import/job.h"
#include "store/note.h"

#include <glib/gi18n-lib.h>

enum
{
  NOTE_INDICATOR,
  NOTE_REGION,
  NOTE_FROM,
  NOTE_NOTE,
  N_BREAK_COLUMNS,
  NOTE_TO = N_BREAK_COLUMNS,
  NOTE_KIND,
  NOTE_BREAK,
  NOTE_NOTE_EN,
  NOTE_SOURCE,
  NOTE_BELOW,
  NOTE_AUTHOR,
};

static const HetuColumn note_columns[] = {
  [NOTE_INDICATOR] = { "indicator", HETU_COLUMN_HEADED },
  [NOTE_REGION] = { "region", HETU_COLUMN_HEADED },
  [NOTE_FROM] = { "from", HETU_COLUMN_FILLED },
  [NOTE_NOTE] = { "note", HETU_COLUMN_FILLED },
  [NOTE_TO] = { "to" },
  [NOTE_KIND] = { "kind", HETU_COLUMN_FILLED },
  [NOTE_BREAK] = { "break" },
  [NOTE_NOTE_EN] = { "note_en" },
  [NOTE_SOURCE] = { "source" },
  [NOTE_BELOW] = { "below" },
  [NOTE_AUTHOR] = { "author" },
};

static const HetuColumn break_columns[] = {
  [NOTE_INDICATOR] = { "indicator", HETU_COLUMN_HEADED },
  [NOTE_REGION] = { "region", HETU_COLUMN_FILLED },
  [NOTE_FROM] = { "period", HETU_COLUMN_FILLED },
  [NOTE_NOTE] = { "note", HETU_COLUMN_FILLED },
};

static gboolean
refuse_field (HetuImportTable *table, guint column, GError **error)
{
  hetu_import_table_prefix (table, column, error);
  return FALSE;
}

/* What both kinds of tables tell. The words of @out are the table's. */
static gboolean
read_place (HetuImportJob *job, HetuNote *out, GError **error)
{
  HetuImportTable *table = job->table;
  const char *indicator = hetu_import_table_get (table, NOTE_INDICATOR);
  const char *region = hetu_import_table_get (table, NOTE_REGION);

  if (*indicator != '\0')
    {
      out->indicator = hetu_lookup_indicator (job->lookup, indicator, HETU_UNIT_NONE, error);
      if (out->indicator == 0)
        return refuse_field (table, NOTE_INDICATOR, error);
    }
  if (*region != '\0')
    {
      out->region = hetu_lookup_region (job->lookup, region, error);
      if (out->region == 0)
        return refuse_field (table, NOTE_REGION, error);
    }
  if (!hetu_lookup_period (job->lookup,
                           hetu_import_table_get (table, NOTE_FROM),
                           &out->from,
                           error))
    return refuse_field (table, NOTE_FROM, error);
  out->text_zh = (char *) hetu_import_table_get (table, NOTE_NOTE);
  return TRUE;
}

static gboolean
read_rest (HetuImportJob *job, HetuNote *out, GError **error)
{
  const char *known[HETU_N_NOTE_KINDS + 1] = { NULL };
  HetuImportTable *table = job->table;
  const char *to = hetu_import_table_get (table, NOTE_TO);
  const char *source = hetu_import_table_get (table, NOTE_SOURCE);
  gint32 dated = 0;

  if (*to != '\0' && !hetu_lookup_period (job->lookup, to, &out->to, error))
    return refuse_field (table, NOTE_TO, error);
  if (!hetu_note_kind_parse (hetu_import_table_get (table, NOTE_KIND), &out->kind))
    {
      for (int i = 0; i < HETU_N_NOTE_KINDS; i++)
        known[i] = hetu_note_kind_to_string ((HetuNoteKind) i);
      hetu_import_table_refuse_word (table, NOTE_KIND, known, error);
      return FALSE;
    }
  if (*source != '\0')
    {
      out->source = hetu_lookup_source (job->lookup, source, 0, &dated, error);
      if (out->source == 0)
        return refuse_field (table, NOTE_SOURCE, error);
    }
  out->text_en = (char *) hetu_import_table_get_or_null (table, NOTE_NOTE_EN);
  out->author = (char *) hetu_import_table_get_or_null (table, NOTE_AUTHOR);
  return hetu_import_table_get_flag (table, NOTE_BREAK, &out->is_break, error) &&
         hetu_import_table_get_flag (table, NOTE_BELOW, &out->below, error);
}

/* Whether two differ in nothing but words and source. */
static gboolean
is_of_same_figures (const HetuNote *a, const HetuNote *b)
{
  HetuNote like = *a;

  like.text_zh = b->text_zh;
  like.text_en = b->text_en;
  like.source = b->source;
  return hetu_note_equal (&like, b);
}

/* @before: (element-type HetuNote): what stood before this table
 * Returns: the place of the one note that @note takes the place of; −1: none, or it cannot be told which */
static int
find_revised (const GArray *before, const HetuNote *note)
{
  int found = -1;

  for (guint i = 0; i < before->len; i++)
    {
      if (!is_of_same_figures (&g_array_index (before, HetuNote, i), note))
        continue;
      if (found >= 0)
        return -1;
      found = (int) i;
    }
  return found;
}

/* A note that this table tells again stands: no other row takes its place. */
static void
keep (GArray *before, gint64 id)
{
  for (guint i = 0; i < before->len; i++)
    if (g_array_index (before, HetuNote, i).id == id)
      {
        g_array_remove_index_fast (before, i);
        return;
      }
}

/* Takes back what @note replaces; @revised: (out): whether there is such a note, which no other row replaces then. */
static gboolean
replace (HetuImportJob *job,
         GArray *before,
         const HetuNote *note,
         gboolean *revised,
         GError **error)
{
  int at = find_revised (before, note);

  *revised = at >= 0;
  if (at < 0)
    return TRUE;
  if (!hetu_ledger_retract_note (job->ledger, g_array_index (before, HetuNote, at).id, TRUE, error))
    return FALSE;
  g_array_remove_index_fast (before, (guint) at);
  return TRUE;
}

static gboolean
put (HetuImportJob *job, GArray *before, const HetuNote *note, GError **error)
{
  gboolean revised = FALSE;
  gint64 id = 0;
  int outcome = hetu_ledger_put_note (job->ledger, note, &id, error);

  if (outcome < 0)
    return refuse_field (job->table, NOTE_FROM, error);
  if (outcome == HETU_RECORD_UNCHANGED)
    keep (before, id);
  else if (!replace (job, before, note, &revised, error))
    return FALSE;
  job->summary->read++;
  if (outcome == HETU_RECORD_UNCHANGED)
    job->summary->unchanged++;
  else if (revised)
    job->summary->revised++;
  else
    job->summary->added++;
  return TRUE;
}

/* @whole: whether the table tells more than breaks */
static gboolean
run_rows (HetuImportJob *job, gboolean whole, GError **error)
{
  g_autoptr (GArray) before = hetu_query_notes (job->store, 0, 0, error);
  GError *failure = NULL;

  if (before == NULL)
    return FALSE;
  while (hetu_import_table_next (job->table, &failure))
    {
      HetuNote note = { .kind = HETU_NOTE_DEFINITION, .is_break = !whole };

      if (!read_place (job, &note, error) || (whole && !read_rest (job, &note, error)) ||
          !put (job, before, &note, error))
        return FALSE;
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

static gboolean
run_notes (HetuImportJob *job, GError **error)
{
  return run_rows (job, TRUE, error);
}

static gboolean
run_breaks (HetuImportJob *job, GError **error)
{
  return run_rows (job, FALSE, error);
}

const HetuImportKind hetu_import_kind_notes = { note_columns,
                                                G_N_ELEMENTS (note_columns),
                                                run_notes };
const HetuImportKind hetu_import_kind_breaks = { break_columns,
                                                 G_N_ELEMENTS (break_columns),
                                                 run_breaks };
