/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hetu-cli target: a target's history, and what a person sets: an adjustment, an owner, tolerance, kind and start. Nothing is
 * overwritten; an entry that is taken back is passed over. */
#include "commands/target-history.h"

#include "error.h"
#include "model/written.h"
#include "store/query.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BY_DEFAULT \
  "default" /* of --tolerance, --target-kind and --start: nothing is set any more */

/* What was written behind the options. Owned. */
typedef struct
{
  char *revise, *high, *unit, *comparator, *written, *deadline, *because, *source;
  char *from;
  char *owner;
  char *tolerance, *kind, *start;
  char *retract, *restore;
  char *as_of;
  gboolean no_owner;
} Words;

static void
words_clear (Words *self)
{
  char **all[] = { &self->revise,  &self->high,     &self->unit,      &self->comparator,
                   &self->written, &self->deadline, &self->because,   &self->source,
                   &self->from,    &self->owner,    &self->tolerance, &self->kind,
                   &self->start,   &self->retract,  &self->restore,   &self->as_of };

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    g_clear_pointer (all[i], g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

static gboolean
check_options (const Words *words, GError **error)
{
  gboolean revises = words->revise != NULL;
  gboolean of_revision = words->high != NULL || words->unit != NULL || words->comparator != NULL ||
                         words->written != NULL || words->deadline != NULL || words->source != NULL;

  if (revises != (words->because != NULL) || (of_revision && !revises))
    {
      g_set_error_literal (error,
                           HETU_ERROR,
                           HETU_ERROR_USAGE,
                           _ ("--revise V and --because TEXT belong together; --high, --unit, "
                              "--comparator, --written, --deadline and --source are of them"));
      return FALSE;
    }
  if (words->owner != NULL && words->no_owner)
    {
      g_set_error_literal (error,
                           HETU_ERROR,
                           HETU_ERROR_USAGE,
                           _ ("--owner and --no-owner exclude each other"));
      return FALSE;
    }
  return TRUE;
}

static gboolean
parse (HetuCommandLine *line, int *argc, char ***argv, Words *words, GError **error)
{
#define TEXT(name, field, help, argument)                          \
  {                                                                \
    name, 0, 0, G_OPTION_ARG_STRING, &words->field, help, argument \
  }
  const GOptionEntry entries[] = {
    TEXT ("revise", revise, N_ ("Adjust the target to this number; the original stays"), "V"),
    TEXT ("because", because, N_ ("Why it is adjusted"), "TEXT"),
    TEXT ("from", from, N_ ("From this day on; without it from today"), "DATE"),
    TEXT ("comparator", comparator, N_ ("Its comparator; without it that of before"), "C"),
    TEXT ("written", written, N_ ("The comparator as written"), "TEXT"),
    TEXT ("high", high, N_ ("The upper end of a range"), "V"),
    TEXT ("unit", unit, N_ ("Its unit; without it that of before"), "U"),
    TEXT ("deadline", deadline, N_ ("Another deadline"), "P"),
    TEXT ("source", source, N_ ("The document that adjusts it"), "S"),
    TEXT ("owner", owner, N_ ("Who is answerable"), "NAME"),
    { "no-owner", 0, 0, G_OPTION_ARG_NONE, &words->no_owner, N_ ("Nobody is any more"), NULL },
    TEXT ("tolerance", tolerance, N_ ("0.5pp, 5%, an amount with its unit, or default"), "T"),
    TEXT ("target-kind", kind, N_ ("cumulative, rate, stock, cap … or default"), "K"),
    TEXT ("start", start, N_ ("The period from which it is counted, or default"), "P"),
    TEXT ("retract", retract, N_ ("Take an entry of the history back"), "ENTRY"),
    TEXT ("restore", restore, N_ ("Give an entry back that was taken back"), "ENTRY"),
    TEXT ("as-of", as_of, N_ ("Print what was known up to this date"), "DATE"),
    { 0 },
  };
#undef TEXT

  return hetu_command_parse (line, entries, 1, argc, argv, error) && check_options (words, error);
}

/* What is not said is as before; words of a comparator that is not said say what it is. */
static gboolean
read_comparator (const Words *words,
                 const HetuObservation *before,
                 HetuComparator *out,
                 GError **error)
{
  const char *known[HETU_COMPARATOR_RELATIVE + 1] = { NULL };
  HetuWritten written = hetu_written_read (words->written);

  *out = (HetuComparator) before->comparator;
  if (words->comparator == NULL)
    {
      if (written.allowed != 0)
        *out = written.comparator;
      else if (*out >= HETU_COMPARATOR_RELATIVE)
        *out = HETU_COMPARATOR_EQUAL;
      return TRUE;
    }
  if (hetu_comparator_parse (words->comparator, out))
    return TRUE;
  for (int i = 0; i < HETU_COMPARATOR_RELATIVE; i++)
    known[i] = hetu_comparator_to_string ((HetuComparator) i);
  return hetu_command_refuse_word ("--comparator", words->comparator, known, error);
}

static gboolean
read_number (const char *option, const char *text, HetuDecimal *out, GError **error)
{
  if (text == NULL || hetu_decimal_parse (text, out, NULL))
    return TRUE;
  g_set_error (error, HETU_ERROR, HETU_ERROR_USAGE, _ ("--%s: “%s” is no number"), option, text);
  return FALSE;
}

static gboolean
read_unit (const Words *words, const HetuObservation *before, HetuUnit *out, GError **error)
{
  g_autoptr (GError) refused = NULL;

  *out = before->unit;
  if (words->unit == NULL || hetu_unit_parse (words->unit, out, &refused))
    return TRUE;
  g_set_error (error, HETU_ERROR, HETU_ERROR_USAGE, _ ("%s: %s"), "--unit", refused->message);
  return FALSE;
}

/* @before: as it is in force */
static gboolean
revise (HetuLedger *ledger,
        HetuStore *store,
        gint64 key,
        const HetuObservation *before,
        const Words *words,
        GError **error)
{
  HetuSource *source =
      words->source != NULL ? hetu_store_find_source (store, words->source, error) : NULL;
  HetuTargetRevision revision = { .since = hetu_command_get_today (),
                                  .written = words->written,
                                  .reason = words->because,
                                  .source = source != NULL ? hetu_source_get_number (source) : 0,
                                  .author = (char *) g_get_user_name () };

  if (words->source != NULL && source == NULL)
    return FALSE;
  return hetu_command_parse_day ("from", words->from, &revision.since, error) &&
         read_comparator (words, before, &revision.comparator, error) &&
         read_number ("revise", words->revise, &revision.value, error) &&
         read_number ("high", words->high, &revision.value_high, error) &&
         read_unit (words, before, &revision.unit, error) &&
         hetu_command_parse_period ("deadline", words->deadline, &revision.deadline, error) &&
         hetu_ledger_revise_target (ledger, key, &revision, NULL, error) >= 0;
}

static gboolean
own (HetuLedger *ledger, gint64 key, const Words *words, GError **error)
{
  HetuOwner owner = { .name = words->owner,
                      .since = hetu_command_get_today (),
                      .author = (char *) g_get_user_name () };

  return hetu_command_parse_day ("from", words->from, &owner.since, error) &&
         hetu_ledger_own_target (ledger, key, &owner, NULL, error) >= 0;
}

static gboolean
is_default (const char *text)
{
  return g_str_equal (text, BY_DEFAULT);
}

static gboolean
read_kind (const char *text, HetuTargetTerms *terms, GError **error)
{
  const char *known[HETU_N_TARGET_KINDS + 2] = { NULL };

  terms->has_kind = !is_default (text);
  if (!terms->has_kind || hetu_target_kind_parse (text, &terms->kind))
    return TRUE;
  for (int i = 0; i < HETU_N_TARGET_KINDS; i++)
    known[i] = hetu_target_kind_to_string ((HetuTargetKind) i);
  known[HETU_N_TARGET_KINDS] = BY_DEFAULT;
  return hetu_command_refuse_word ("--target-kind", text, known, error);
}

static gboolean
set_terms (HetuLedger *ledger,
           gint64 key,
           const HetuTargetTerms *known,
           const Words *words,
           GError **error)
{
  g_autoptr (HetuTargetTerms) terms = hetu_target_terms_new ();

  terms->has_tolerance = known->has_tolerance;
  terms->tolerance = known->tolerance;
  terms->has_kind = known->has_kind;
  terms->kind = known->kind;
  terms->start = known->start;
  if (words->tolerance != NULL)
    {
      terms->has_tolerance = !is_default (words->tolerance);
      if (terms->has_tolerance &&
          !hetu_tolerance_parse (words->tolerance, &terms->tolerance, error))
        {
          g_prefix_error (error, _ ("%s: "), "--tolerance");
          return FALSE;
        }
    }
  if (words->kind != NULL && !read_kind (words->kind, terms, error))
    return FALSE;
  if (words->start != NULL)
    {
      terms->start = (HetuPeriod){ 0 };
      if (!is_default (words->start) &&
          !hetu_command_parse_period ("start", words->start, &terms->start, error))
        return FALSE;
    }
  return hetu_ledger_set_target_terms (ledger, key, terms, g_get_user_name (), error) >= 0;
}

static gboolean
has_revision (const GArray *revisions, gint64 id)
{
  for (guint i = 0; i < revisions->len; i++)
    if (g_array_index (revisions, HetuTargetRevision, i).id == id)
      return TRUE;
  return FALSE;
}

/* What is to be taken back is one of this target's; what is given back is no longer listed as such. */
static gboolean
set_stands (HetuLedger *ledger,
            HetuStore *store,
            gint64 key,
            const char *option,
            const char *entry,
            gboolean stands,
            GError **error)
{
  g_autoptr (GArray) revisions = hetu_query_target_revisions (store, key, 0, error);
  g_autoptr (GArray) owners = NULL;
  gboolean known = !stands;
  gint64 id = 0;

  owners = revisions != NULL ? hetu_query_target_owners (store, key, error) : NULL;
  if (owners == NULL)
    return FALSE;
  if ((*entry == 'r' || *entry == 'o') &&
      g_ascii_string_to_signed (entry + 1, 10, 1, G_MAXINT64, &id, NULL))
    {
      known = known || (*entry == 'r' && has_revision (revisions, id));
      for (guint i = 0; *entry == 'o' && i < owners->len; i++)
        known = known || g_array_index (owners, HetuOwner, i).id == id;
      if (known)
        return *entry == 'r' ? hetu_ledger_retract_revision (ledger, id, stands, error)
                             : hetu_ledger_retract_owner (ledger, id, stands, error);
    }
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_USAGE,
               _ ("--%s: the target has no entry “%s”; its history names them"),
               option,
               entry);
  return FALSE;
}

static gboolean
has_changes (const Words *words)
{
  return words->revise != NULL || words->owner != NULL || words->no_owner ||
         words->tolerance != NULL || words->kind != NULL || words->start != NULL ||
         words->retract != NULL || words->restore != NULL;
}

/* The past is looked at, not changed. */
static gboolean
parse_as_of (const Words *words, gint32 *out, GError **error)
{
  if (words->as_of != NULL && has_changes (words))
    return hetu_command_refuse_change (error);
  return hetu_command_parse_date ("--as-of", words->as_of, out, error);
}

/* All that is asked for, or nothing of it. */
static gboolean
change (HetuStore *store, gint64 key, HetuObservation *target, const Words *words, GError **error)
{
  g_autoptr (HetuTargetTerms) terms = hetu_query_target_terms (store, key, 0, error);
  g_autoptr (HetuLedger) ledger = NULL;

  if (terms == NULL || !has_changes (words))
    return terms != NULL;
  ledger = hetu_ledger_begin (store, "target", error);
  if (ledger == NULL)
    return FALSE;
  hetu_target_terms_apply (terms, target);
  if (words->retract != NULL &&
      !set_stands (ledger, store, key, "retract", words->retract, TRUE, error))
    return FALSE;
  if (words->restore != NULL &&
      !set_stands (ledger, store, key, "restore", words->restore, FALSE, error))
    return FALSE;
  if (words->revise != NULL && !revise (ledger, store, key, target, words, error))
    return FALSE;
  if ((words->owner != NULL || words->no_owner) && !own (ledger, key, words, error))
    return FALSE;
  if ((words->tolerance != NULL || words->kind != NULL || words->start != NULL) &&
      !set_terms (ledger, key, terms, words, error))
    return FALSE;
  return hetu_ledger_commit (g_steal_pointer (&ledger), error);
}

int
hetu_command_target (HetuCommandLine *line, int *argc, char ***argv, GError **error)
{
  g_auto (Words) words = { 0 };
  g_auto (HetuObservation) target = { 0 };
  g_autoptr (HetuStore) store = NULL;
  g_autoptr (HetuTable) table = NULL;
  gint32 as_of = 0;
  gint64 key = 0;

  if (!parse (line, argc, argv, &words, error) || !parse_as_of (&words, &as_of, error) ||
      !hetu_command_parse_key ("target", "targets", *argc > 1 ? (*argv)[1] : NULL, &key, error))
    return 0;
  store = hetu_command_open_store (line, error);
  if (store == NULL)
    return 0;
  if (!hetu_query_statement (store, key, &target, NULL) || target.kind != HETU_KIND_TARGET)
    {
      hetu_command_parse_key ("target", "targets", NULL, &key, error);
      return 0;
    }
  if (!change (store, key, &target, &words, error))
    return 0;
  table = hetu_target_history_new (store, key, as_of, line->language, error);
  if (table != NULL)
    hetu_command_print (line, table, error);
  return 0;
}
