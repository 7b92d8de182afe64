/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files into the store. What a table holds is told by its header; every table is one transaction. The shipped
 * data is two: the catalogue that figures are named by, then the figures. */
#include "import/import.h"

#include "error.h"
#include "file/load.h"
#include "import/part.h"
#include "import/told.h"

#include <glib/gi18n-lib.h>

#define ROWS_BETWEEN_LOOKS 4096 /* for a cancellation */

gboolean
hetu_import_job_go_on (HetuImportJob *job, GError **error)
{
  const HetuImportSummary *summary = job->summary;

  if (job->progress != NULL)
    job->progress (summary->read,
                   summary->added + summary->unchanged + summary->revised,
                   job->progress_data);
  if (!g_cancellable_is_cancelled (job->cancellable))
    return TRUE;
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_CANCELLED,
               _ ("%s: cancelled; nothing of it was taken in"),
               job->name);
  return FALSE;
}

gboolean
hetu_import_job_count (HetuImportJob *job, int outcome)
{
  if (outcome < 0)
    return FALSE;
  job->summary->read++;
  if (outcome == HETU_RECORD_ADDED)
    job->summary->added++;
  else if (outcome == HETU_RECORD_REVISED)
    job->summary->revised++;
  else
    job->summary->unchanged++;
  return TRUE;
}

gboolean
hetu_import_job_take_rows (HetuImportJob *job,
                           gboolean (*take) (HetuImportJob *job, GError **error),
                           GError **error)
{
  GError *failure = NULL;

  while (hetu_import_table_next (job->table, &failure))
    {
      if (job->summary->read % ROWS_BETWEEN_LOOKS == 0 && !hetu_import_job_go_on (job, error))
        return FALSE;
      if (!take (job, error))
        return FALSE;
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

static gboolean
has_column (HetuCsvReader *reader, const char *name)
{
  return hetu_csv_reader_find_column (reader, name) >= 0;
}

/* A header that is none of the others' is taken for figures: its refusal names what they need. */
static const HetuImportKind *
tell_kind (HetuCsvReader *reader)
{
  if (has_column (reader, "value"))
    return &hetu_import_kind_observations;
  if (has_column (reader, "task") && has_column (reader, "deadline"))
    return &hetu_import_kind_milestones;
  if (has_column (reader, "code") && has_column (reader, "name_zh"))
    return &hetu_import_kind_districts;
  if (has_column (reader, "id") && has_column (reader, "name_zh"))
    return &hetu_import_kind_indicators;
  if (has_column (reader, "id") && has_column (reader, "title"))
    return &hetu_import_kind_sources;
  if (has_column (reader, "from") && has_column (reader, "note"))
    return &hetu_import_kind_notes;
  if (has_column (reader, "period") && has_column (reader, "note"))
    return &hetu_import_kind_breaks;
  if (has_column (reader, "key") && has_column (reader, "because"))
    return &hetu_import_kind_findings;
  return &hetu_import_kind_observations;
}

void
hetu_import_part_free (HetuImportPart *self)
{
  g_bytes_unref (self->bytes);
  if (self->free_names != NULL)
    self->free_names (self->names.data);
  g_free (self);
}

/* Reads a table into a ledger that the caller commits. @job: without a table */
static gboolean
take_in (HetuImportJob *job, const HetuImportPart *part, GError **error)
{
  g_autoptr (HetuImportTable) table = NULL;
  HetuCsvReader *reader = hetu_csv_reader_new (job->name, part->bytes, error);
  const HetuImportKind *kind;

  if (reader == NULL)
    return FALSE;
  kind = part->kind != NULL ? part->kind : tell_kind (reader);
  table = hetu_import_table_new (job->name,
                                 reader,
                                 kind->columns,
                                 kind->n_columns,
                                 &part->names,
                                 error);
  if (table == NULL)
    return FALSE;
  job->table = table;
  return kind->run (job, error) && hetu_import_job_go_on (job, error);
}

/* What a table of the catalogue told is known to those behind it. */
static gboolean
take_in_parts (HetuImportJob *job, const GPtrArray *parts, GError **error)
{
  for (guint i = 0; i < parts->len; i++)
    if (!take_in (job, parts->pdata[i], error) ||
        (i + 1 < parts->len && !hetu_ledger_refresh (job->ledger, error)))
      return FALSE;
  return TRUE;
}

/* Whether a table is one to begin with. */
static gboolean
check_size (const char *name, GBytes *bytes, GError **error)
{
  if (g_bytes_get_size (bytes) <= HETU_IMPORT_MOST_BYTES)
    return TRUE;
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_INPUT,
               _ ("%s: larger than %u MB; divide the file"),
               name,
               HETU_IMPORT_MOST_BYTES >> 20);
  return FALSE;
}

static gboolean
check_rows (const char *name, const HetuImportSummary *counted, GError **error)
{
  if (counted->read > 0)
    return TRUE;
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_INPUT,
               _ ("%s: the table has a header, and no row below it"),
               name);
  return FALSE;
}

static gboolean
take_in_told (HetuStore *store,
              const char *name,
              const GPtrArray *parts,
              HetuImportFlags flags,
              GCancellable *cancellable,
              HetuImportProgress progress,
              gpointer data,
              HetuImportTold *told,
              HetuImportSummary *summary,
              GError **error)
{
  g_autoptr (HetuLedger) ledger = NULL;
  g_autoptr (HetuLookup) lookup = NULL;
  HetuImportSummary counted = { 0 };
  HetuImportJob job;

  g_return_val_if_fail (HETU_IS_STORE (store) && name != NULL && parts != NULL, FALSE);

  ledger = hetu_ledger_begin (store, name, error);
  if (ledger == NULL)
    return FALSE;
  lookup = hetu_lookup_new (store, ledger, flags);
  job = (HetuImportJob){ store,    ledger, lookup,   NULL, cancellable,
                         &counted, name,   progress, data, told };
  if (!take_in_parts (&job, parts, error) || !check_rows (name, &counted, error))
    return FALSE;
  counted.batch = flags & HETU_IMPORT_DRY_RUN ? 0 : hetu_ledger_get_batch (ledger);
  if (!(flags & HETU_IMPORT_DRY_RUN) && !hetu_ledger_commit (g_steal_pointer (&ledger), error))
    return FALSE;
  if (summary != NULL)
    *summary = counted;
  return TRUE;
}

gboolean
hetu_import_parts (HetuStore *store,
                   const char *name,
                   const GPtrArray *parts,
                   HetuImportFlags flags,
                   GCancellable *cancellable,
                   HetuImportProgress progress,
                   gpointer data,
                   HetuImportSummary *summary,
                   GError **error)
{
  return take_in_told (store,
                       name,
                       parts,
                       flags,
                       cancellable,
                       progress,
                       data,
                       NULL,
                       summary,
                       error);
}

gboolean
hetu_import_bytes_told (HetuStore *store,
                        const char *name,
                        GBytes *bytes,
                        HetuImportFlags flags,
                        GCancellable *cancellable,
                        HetuImportProgress progress,
                        gpointer data,
                        HetuImportTold *told,
                        HetuImportSummary *summary,
                        GError **error)
{
  HetuImportPart part = { .bytes = bytes };
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  g_return_val_if_fail (bytes != NULL, FALSE);

  if (!check_size (name, bytes, error))
    return FALSE;
  g_ptr_array_add (parts, &part);
  return take_in_told (store,
                       name,
                       parts,
                       flags,
                       cancellable,
                       progress,
                       data,
                       told,
                       summary,
                       error);
}

gboolean
hetu_import_bytes (HetuStore *store,
                   const char *name,
                   GBytes *bytes,
                   HetuImportFlags flags,
                   GCancellable *cancellable,
                   HetuImportProgress progress,
                   gpointer data,
                   HetuImportSummary *summary,
                   GError **error)
{
  return hetu_import_bytes_told (store,
                                 name,
                                 bytes,
                                 flags,
                                 cancellable,
                                 progress,
                                 data,
                                 NULL,
                                 summary,
                                 error);
}

gboolean
hetu_import_file_watched (HetuStore *store,
                          GFile *file,
                          HetuImportFlags flags,
                          GCancellable *cancellable,
                          HetuImportProgress progress,
                          gpointer data,
                          HetuImportSummary *summary,
                          GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (HETU_IS_STORE (store) && G_IS_FILE (file), FALSE);

  name = g_file_get_basename (file);
  bytes = hetu_file_load_bytes (file, cancellable, error);
  return bytes != NULL &&
         hetu_import_bytes (store, name, bytes, flags, cancellable, progress, data, summary, error);
}

gboolean
hetu_import_file (HetuStore *store,
                  GFile *file,
                  HetuImportFlags flags,
                  GCancellable *cancellable,
                  HetuImportSummary *summary,
                  GError **error)
{
  return hetu_import_file_watched (store, file, flags, cancellable, NULL, NULL, summary, error);
}

/* Takes files into one ledger. */
static gboolean
take_in_all (HetuStore *store, const char *what, GPtrArray *files, GError **error)
{
  g_autoptr (HetuLedger) ledger = hetu_ledger_begin (store, what, error);
  g_autoptr (HetuLookup) lookup = NULL;

  if (ledger == NULL)
    return FALSE;
  hetu_ledger_lay_ground (ledger);
  lookup = hetu_lookup_new (store, ledger, 0);
  for (guint i = 0; i < files->len; i++)
    {
      HetuImportSummary summary = { 0 };
      g_autofree char *name = g_file_get_basename (files->pdata[i]);
      g_autoptr (GBytes) bytes = hetu_file_load_bytes (files->pdata[i], NULL, error);

      HetuImportPart part = { .bytes = bytes };
      HetuImportJob job = { store, ledger, lookup, NULL, NULL, &summary, name, NULL, NULL };

      if (bytes == NULL || !take_in (&job, &part, error))
        return FALSE;
    }
  return hetu_ledger_commit (g_steal_pointer (&ledger), error);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  g_autofree char *x = g_file_get_basename (*(GFile *const *) a);
  g_autofree char *y = g_file_get_basename (*(GFile *const *) b);

  return strcmp (x, y);
}

/* Adds the tables of @folder to @files, by name. */
static gboolean
list_tables (GFile *folder, GPtrArray *files, GError **error)
{
  g_autoptr (GFileEnumerator) entries = g_file_enumerate_children (folder,
                                                                   G_FILE_ATTRIBUTE_STANDARD_NAME,
                                                                   G_FILE_QUERY_INFO_NONE,
                                                                   NULL,
                                                                   error);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);

  if (entries == NULL)
    return FALSE;
  while (TRUE)
    {
      GFileInfo *info = NULL;

      if (!g_file_enumerator_iterate (entries, &info, NULL, NULL, error))
        return FALSE;
      if (info == NULL)
        break;
      if (g_str_has_suffix (g_file_info_get_name (info), ".csv"))
        g_ptr_array_add (found, g_file_get_child (folder, g_file_info_get_name (info)));
    }
  g_ptr_array_sort (found, compare_names);
  g_ptr_array_extend_and_steal (files, g_steal_pointer (&found));
  return TRUE;
}

gboolean
hetu_import_shipped (HetuStore *store, GFile *folder, gboolean observations, GError **error)
{
  static const char *const catalogue[] = { "indicators.csv", "districts.csv", "sources.csv" };
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) figures = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (HETU_IS_STORE (store) && G_IS_FILE (folder), FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (catalogue); i++)
    g_ptr_array_add (names, g_file_get_child (folder, catalogue[i]));
  g_ptr_array_add (figures, g_file_get_child (folder, "notes.csv"));
  if (observations)
    {
      g_autoptr (GFile) tables = g_file_get_child (folder, "observations");
      static const char *const others[] = { "milestones.csv", "findings.csv" };

      if (!list_tables (tables, figures, error))
        {
          g_prefix_error (error, _ ("The shipped data is not there: "));
          return FALSE;
        }
      /* Figures of another's need neither. */
      for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
        {
          g_autoptr (GFile) file = g_file_get_child (folder, others[i]);

          if (g_file_query_exists (file, NULL))
            g_ptr_array_add (figures, g_steal_pointer (&file));
        }
    }
  return take_in_all (store, "shipped catalogue", names, error) &&
         take_in_all (store, "shipped figures", figures, error);
}

static gboolean
is_shipped (GFile *folder)
{
  g_autoptr (GFile) table = g_file_get_child (folder, "indicators.csv");

  return g_file_query_exists (table, NULL);
}

GFile *
hetu_import_find_shipped (void)
{
  static const char *const beside[] = { "../../data/shipped", "../share/hetu/shipped" };
  const char *given = g_getenv ("HETU_DATA_DIR");
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  if (given != NULL && *given != '\0')
    return g_file_new_for_path (given);
  if (program != NULL)
    {
      g_autofree char *folder = g_path_get_dirname (program);

      for (gsize i = 0; i < G_N_ELEMENTS (beside); i++)
        {
          g_autofree char *path = g_build_filename (folder, beside[i], NULL);
          g_autoptr (GFile) candidate = g_file_new_for_path (path);

          if (is_shipped (candidate))
            return g_steal_pointer (&candidate);
        }
    }
  return g_file_new_for_path (HETU_DATA_DIR "/shipped");
}
