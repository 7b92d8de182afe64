/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hetu-cli check: is the file sound, and do its figures agree with each other? Exits 1 while an error or a warning is not known;
 * what is known, and notes, which explain themselves, exit 0. */
#include "commands/command.h"

#include "reconciliation.h"
#include "store/finding.h"

#include "error.h"

#include <glib/gi18n-lib.h>
#include <unistd.h>

/* The last two are there with --explain. */
static const char *const columns[] = {
  "severity", "rule",  "region",  "indicator_id", "period",  "message",  "source_a", "source_b",
  "action",   "known", "because", "key",          "formula", "operands", NULL,
};
#define N_EXPLAINED 2

typedef struct
{
  char *district;
  char *rule;
  char *accept;
  char *because;
  char *reopen;
  char *as_of;
  gboolean all;
  gboolean deep;
  gboolean explain;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->district);
  g_free (self->rule);
  g_free (self->accept);
  g_free (self->because);
  g_free (self->reopen);
  g_free (self->as_of);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
add_row (HetuTable *table,
         HetuStore *store,
         const HetuDiscrepancy *one,
         gboolean explain,
         HetuLanguage language,
         GError **error)
{
  HetuIndicator *indicator = hetu_store_get_indicator (store, one->indicator);
  char *operands = explain ? hetu_reconciliation_dup_operands (store, one, language, error) : NULL;

  if (explain && operands == NULL)
    return FALSE;
  hetu_table_set (table, "severity", hetu_severity_to_string (one->severity));
  hetu_table_set (table, "rule", one->rule);
  hetu_table_take (table, "region", g_strdup_printf ("%d", one->region));
  hetu_table_set (table, "indicator_id", hetu_indicator_get_id (indicator));
  hetu_table_take (table, "period", hetu_period_to_string (one->period));
  hetu_table_set (table, "message", one->message);
  hetu_command_take_citation (table, "source_a", store, one->source_a, language);
  hetu_command_take_citation (table, "source_b", store, one->source_b, language);
  hetu_table_set (table, "action", one->action);
  hetu_table_set (table, "known", one->known ? "yes" : "no");
  hetu_table_set (table, "because", one->because);
  hetu_table_set (table, "key", one->key);
  if (explain)
    {
      hetu_table_set (table, "formula", one->formula);
      hetu_table_take (table, "operands", operands);
    }
  hetu_table_end_row (table);
  return TRUE;
}

static int
report_damage (HetuCommandLine *line, const char *message, gboolean explain, GError **error)
{
  g_autoptr (HetuTable) table = hetu_command_make_table (columns, N_EXPLAINED, explain);

  hetu_table_set (table, "severity", "error");
  hetu_table_set (table, "rule", "integrity");
  hetu_table_set (table, "message", message);
  hetu_table_set (table,
                  "action",
                  _ ("“hetu-cli restore” lists the copies beside the store and puts one back"));
  hetu_table_set (table, "known", "no");
  hetu_table_end_row (table);
  return hetu_command_print (line, table, error) ? 1 : 5;
}

/* ---- what is known */

static gboolean
has_key (const GArray *found, const char *key)
{
  for (guint i = 0; i < found->len; i++)
    if (g_str_equal (g_array_index (found, HetuDiscrepancy, i).key, key))
      return TRUE;
  return FALSE;
}

/* A key that no finding has is a slip of the pen, and would be known for nothing. */
static gboolean
refuse_key (const char *option, const char *key, GError **error)
{
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_USAGE,
               _ ("%s: there is no finding with the key “%s”; check prints the keys"),
               option,
               key);
  return FALSE;
}

static gboolean
mark (HetuStore *store, const Options *options, const GArray *found, GError **error)
{
  const char *key = options->accept != NULL ? options->accept : options->reopen;

  if (!has_key (found, key))
    return refuse_key (options->accept != NULL ? "--accept" : "--reopen", key, error);
  return hetu_store_accept_finding (store,
                                    key,
                                    options->accept != NULL ? options->because : NULL,
                                    NULL,
                                    g_get_user_name (),
                                    error);
}

/* ---- options */

static gboolean
check_options (const Options *options, GError **error)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();
  const HetuReconcileRule *rule;

  if ((options->accept != NULL) != (options->because != NULL) ||
      (options->accept != NULL && options->reopen != NULL))
    {
      g_set_error_literal (
          error,
          HETU_ERROR,
          HETU_ERROR_USAGE,
          _ ("--accept KEY and --because TEXT belong together, --reopen KEY stands alone"));
      return FALSE;
    }
  if (options->rule == NULL || hetu_reconcile_find_rule (options->rule) != NULL)
    return TRUE;
  for (gsize i = 0; (rule = hetu_reconcile_get_rule (i)) != NULL; i++)
    g_ptr_array_add (known, (gpointer) rule->id);
  g_ptr_array_add (known, NULL);
  return hetu_command_refuse_word ("--rule",
                                   options->rule,
                                   (const char *const *) known->pdata,
                                   error);
}

static void
show_progress (guint done, guint total, gpointer data)
{
  HetuCommandLine *line = data;

  if (!line->quiet && isatty (STDERR_FILENO))
    g_printerr (done < total ? "\r%u/%u" : "\r%u/%u\n", done, total);
}

static int
run (HetuCommandLine *line, HetuStore *store, const Options *options, GError **error)
{
  g_autoptr (HetuTable) table = hetu_command_make_table (columns, N_EXPLAINED, options->explain);
  g_autoptr (GArray) regions = NULL;
  g_autoptr (GArray) found = NULL;
  HetuReconciliationQuery query = { .rule = options->rule,
                                    .revisions = options->all || options->accept != NULL };
  guint n_open;

  if (!hetu_command_parse_date ("--as-of", options->as_of, &query.as_of, error))
    return 0;
  if (options->district != NULL)
    {
      regions = hetu_command_list_districts (store, options->district, error);
      if (regions == NULL)
        return 0;
      query.regions = (const gint32 *) regions->data;
      query.n_regions = regions->len;
    }
  found = hetu_reconciliation_run (store, &query, line->language, show_progress, line, NULL, error);
  if (found == NULL)
    return 0;
  if (options->accept != NULL || options->reopen != NULL)
    {
      mark (store, options, found, error);
      return 0;
    }
  for (guint i = 0; i < found->len; i++)
    if (!add_row (table,
                  store,
                  &g_array_index (found, HetuDiscrepancy, i),
                  options->explain,
                  line->language,
                  error))
      return 0;
  n_open = hetu_reconciliation_count_open (found);
  hetu_command_say (line,
                    _ ("%s is sound; %u findings, %u of them open"),
                    hetu_store_get_path (store),
                    found->len,
                    n_open);
  if (!hetu_command_print (line, table, error))
    return 5;
  return n_open > 0 ? 1 : 0;
}

int
hetu_command_check (HetuCommandLine *line, int *argc, char ***argv, GError **error)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "district",
      0,
      0,
      G_OPTION_ARG_STRING,
      &options.district,
      N_ ("Only what concerns these districts"),
      "D" },
    { "rule", 0, 0, G_OPTION_ARG_STRING, &options.rule, N_ ("Only this rule"), "R" },
    { "as-of",
      0,
      0,
      G_OPTION_ARG_STRING,
      &options.as_of,
      N_ ("As published up to this date"),
      "DATE" },
    { "all",
      0,
      0,
      G_OPTION_ARG_NONE,
      &options.all,
      N_ ("Also figures that their publisher revised"),
      NULL },
    { "explain", 0, 0, G_OPTION_ARG_NONE, &options.explain, N_ ("Add formula and operands"), NULL },
    { "accept", 0, 0, G_OPTION_ARG_STRING, &options.accept, N_ ("Mark a finding as known"), "KEY" },
    { "because", 0, 0, G_OPTION_ARG_STRING, &options.because, N_ ("Why it is known"), "TEXT" },
    { "reopen",
      0,
      0,
      G_OPTION_ARG_STRING,
      &options.reopen,
      N_ ("A finding is known no longer"),
      "KEY" },
    { "deep",
      0,
      0,
      G_OPTION_ARG_NONE,
      &options.deep,
      N_ ("Verify the file itself, page by page"),
      NULL },
    { 0 },
  };
  g_autoptr (HetuStore) store = NULL;
  g_autoptr (GError) fault = NULL;

  if (!hetu_command_parse (line, entries, 0, argc, argv, error) || !check_options (&options, error))
    return 0;
  store = hetu_command_open_store (line, error);
  if (store == NULL)
    return 0;
  if (!hetu_store_check_integrity (store, options.deep, &fault))
    return report_damage (line, fault->message, options.explain, error);
  return run (line, store, &options, error);
}
