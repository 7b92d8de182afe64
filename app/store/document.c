/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts of documents as rows of document. Marks and pages are kept as lines of numbers: nothing is ever asked of them but all. */
#include "store/document.h"

#include "error.h"
#include "store/ledger-private.h"
#include "store/relocation.h"
#include "store/store-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#define COLUMNS "id, source, name, format, encoding, size, digest, title, region, year"

/* The last text of each source that is in use. */
#define IS_NOW                                     \
  "d.source NOT IN (SELECT source FROM retracted)" \
  " AND d.id = (SELECT max (id) FROM standing_document AS e WHERE e.source = d.source)"

void
hetu_stored_document_clear (HetuStoredDocument *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->encoding, g_free);
  g_clear_pointer (&self->digest, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->pages, g_array_unref);
  *self = (HetuStoredDocument){ 0 };
}

static void
clear_document (gpointer document)
{
  hetu_stored_document_clear (document);
}

/* ---- lines of numbers */

static char *
write_marks (const GArray *marks)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; marks != NULL && i < marks->len; i++)
    {
      const HetuStoredMark *mark = &g_array_index (marks, HetuStoredMark, i);

      g_string_append_printf (out,
                              "%u %u %u %u\n",
                              mark->start,
                              mark->end,
                              mark->role,
                              mark->level);
    }
  return g_string_free (out, FALSE);
}

static char *
write_pages (const GArray *pages)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; pages != NULL && i < pages->len; i++)
    g_string_append_printf (out, "%u\n", g_array_index (pages, guint32, i));
  return g_string_free (out, FALSE);
}

/* Takes the next number of a line of @text. Returns: whether there was one */
static gboolean
take_number (const char **text, guint32 *out)
{
  char *end = NULL;
  guint64 number = g_ascii_strtoull (*text, &end, 10);

  if (end == *text)
    return FALSE;
  *out = (guint32) MIN (number, G_MAXUINT32);
  *text = end;
  return TRUE;
}

static GArray *
read_marks (const char *text)
{
  GArray *out = g_array_new (FALSE, FALSE, sizeof (HetuStoredMark));
  guint32 start, end, role, level;

  while (take_number (&text, &start) && take_number (&text, &end) && take_number (&text, &role) &&
         take_number (&text, &level))
    {
      HetuStoredMark mark = { start, end, (guint8) role, (guint8) level };

      g_array_append_val (out, mark);
    }
  return out;
}

static GArray *
read_pages (const char *text)
{
  GArray *out = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 start;

  while (take_number (&text, &start))
    g_array_append_val (out, start);
  return out;
}

/* ---- rows */

static void
read_columns (HetuRows *rows, HetuStoredDocument *out)
{
  *out = (HetuStoredDocument){ .id = sqlite3_column_int64 (rows, 0),
                               .source = sqlite3_column_int (rows, 1),
                               .name = g_strdup (hetu_rows_require_text (rows, 2)),
                               .format = (guint8) sqlite3_column_int (rows, 3),
                               .encoding = g_strdup (hetu_rows_require_text (rows, 4)),
                               .size = sqlite3_column_int64 (rows, 5),
                               .digest = g_strdup (hetu_rows_require_text (rows, 6)),
                               .title = g_strdup (hetu_rows_get_text (rows, 7)),
                               .region = sqlite3_column_int (rows, 8),
                               .year = sqlite3_column_int (rows, 9) };
}

/* Returns: 1 when there is one, 0 when there is none, −1 on error */
static int
read_current (HetuDatabase *database, gint32 source, HetuStoredDocument *out, GError **error)
{
  g_autoptr (HetuRows) rows =
      hetu_database_query (database,
                           "SELECT " COLUMNS ", text, marks, pages FROM standing_document AS d"
                           " WHERE source = ? AND " IS_NOW,
                           error);
  int state;

  if (rows == NULL)
    return -1;
  hetu_rows_bind_int (rows, 1, source);
  state = hetu_database_step (database, rows, error);
  if (state <= 0)
    return state;
  read_columns (rows, out);
  out->text = g_strdup (hetu_rows_require_text (rows, 10));
  out->marks = read_marks (hetu_rows_require_text (rows, 11));
  out->pages = read_pages (hetu_rows_require_text (rows, 12));
  return 1;
}

gboolean
hetu_query_document (HetuStore *store, gint32 source, HetuStoredDocument *out, GError **error)
{
  g_return_val_if_fail (HETU_IS_STORE (store) && out != NULL, FALSE);

  *out = (HetuStoredDocument){ 0 };
  return read_current (hetu_store_get_database (store), source, out, error) >= 0;
}

GArray *
hetu_query_documents (HetuStore *store, GError **error)
{
  g_autoptr (GArray) out = g_array_new (FALSE, TRUE, sizeof (HetuStoredDocument));
  g_autoptr (HetuRows) rows = NULL;
  int state;

  g_return_val_if_fail (HETU_IS_STORE (store), NULL);

  g_array_set_clear_func (out, clear_document);
  rows = hetu_database_query (hetu_store_get_database (store),
                              "SELECT " COLUMNS " FROM standing_document AS d WHERE " IS_NOW
                              " ORDER BY source",
                              error);
  if (rows == NULL)
    return NULL;
  while ((state = hetu_database_step (hetu_store_get_database (store), rows, error)) > 0)
    {
      HetuStoredDocument document;

      read_columns (rows, &document);
      g_array_append_val (out, document);
    }
  return state == 0 ? g_steal_pointer (&out) : NULL;
}

/* ---- writing */

static gint64
append_document (HetuLedger *self, const HetuStoredDocument *document, GError **error)
{
  HetuDatabase *database = hetu_ledger_get_database (self);
  gint32 batch = hetu_ledger_ensure_batch (self, error);
  g_autofree char *marks = write_marks (document->marks);
  g_autofree char *pages = write_pages (document->pages);
  g_autoptr (HetuRows) rows = NULL;
  gint64 id = 0;

  rows = batch == 0 ? NULL
                    : hetu_database_query (database,
                                           "INSERT INTO document (source, name, format, encoding,"
                                           " size, digest, title, region, year, text, marks, pages,"
                                           " batch) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                           error);
  if (rows == NULL)
    return 0;
  hetu_rows_bind_int (rows, 1, document->source);
  hetu_rows_bind_text (rows, 2, document->name != NULL ? document->name : "");
  hetu_rows_bind_int (rows, 3, document->format);
  hetu_rows_bind_text (rows, 4, document->encoding != NULL ? document->encoding : "");
  hetu_rows_bind_int (rows, 5, document->size);
  hetu_rows_bind_text (rows, 6, document->digest != NULL ? document->digest : "");
  hetu_rows_bind_text (rows, 7, document->title);
  hetu_rows_bind_int (rows, 8, document->region);
  hetu_rows_bind_int (rows, 9, document->year);
  hetu_rows_bind_text (rows, 10, document->text);
  hetu_rows_bind_text (rows, 11, marks);
  hetu_rows_bind_text (rows, 12, pages);
  hetu_rows_bind_int (rows, 13, batch);
  return hetu_ledger_add_row (self, rows, &id, error) < 0 ? 0 : id;
}

/* What stood in the text before stands somewhere in the new one, or nowhere. */
static gboolean
relocate_spans (HetuLedger *self,
                const HetuStoredDocument *before,
                const HetuStoredDocument *after,
                gint64 id,
                GError **error)
{
  g_autoptr (GArray) spans = hetu_query_spans (hetu_ledger_get_store (self), before->id, error);
  g_autoptr (HetuRelocation) relocation = NULL;

  if (spans == NULL)
    return FALSE;
  relocation = hetu_relocation_new (before->text, after->text);
  for (guint i = 0; i < spans->len; i++)
    {
      HetuSpan *span = &g_array_index (spans, HetuSpan, i);

      hetu_relocation_apply (relocation, span);
      span->document = id;
      if (hetu_ledger_put_span (self, span, error) < 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_same (const HetuStoredDocument *a, const HetuStoredDocument *b)
{
  return g_strcmp0 (a->text, b->text) == 0 && a->region == b->region && a->year == b->year &&
         g_strcmp0 (a->name, b->name) == 0;
}

int
hetu_ledger_put_document (HetuLedger *self,
                          const HetuStoredDocument *document,
                          gint64 *id,
                          GError **error)
{
  g_auto (HetuStoredDocument) before = { 0 };
  gint64 number;
  int state;

  g_return_val_if_fail (self != NULL && document != NULL, -1);

  if (document->source <= 0 || document->text == NULL || *document->text == '\0')
    {
      g_set_error (error, HETU_ERROR, HETU_ERROR_INPUT, _ ("A document needs a source and a text"));
      return -1;
    }
  state = read_current (hetu_ledger_get_database (self), document->source, &before, error);
  if (state < 0)
    return -1;
  if (state > 0 && is_same (&before, document))
    {
      if (id != NULL)
        *id = before.id;
      return HETU_RECORD_UNCHANGED;
    }
  number = append_document (self, document, error);
  if (number == 0 || (state > 0 && !relocate_spans (self, &before, document, number, error)))
    return -1;
  /* A document of which nothing was left is there again. */
  hetu_ledger_touch (self, HETU_PART_SOURCES);
  if (id != NULL)
    *id = number;
  return state > 0 ? HETU_RECORD_REVISED : HETU_RECORD_ADDED;
}
