/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a template leaves out, and what it says around that. The reader of reports tells what a × is of; here stands what matters only to
 * whom puts a figure in its place: × that are no figure but make the one beside them another's, periods and bases of comparison that
 * no store can be asked for, and where the × of a number begin. Where this is in doubt the × stays. */
#include "fill/private.h"

#include "error.h"
#include "report/reader.h"
#include "report/times.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_IN_NUMBER 24u

static void
scan_init (HetuFillScan *self, const HetuReading *reading)
{
  self->reading = reading;
  self->positions = g_new (guint32, reading->n_points + 1);
  self->numbers = g_new0 (guint8, reading->n_chars + 1);
  self->times = g_array_new (FALSE, FALSE, sizeof (HetuTimeWord));
  for (guint i = 0; i <= reading->n_points; i++)
    self->positions[i] = G_MAXUINT32;
  for (guint i = 0; i < reading->n_chars; i++)
    self->positions[reading->at[i]] = i;
}

static void
scan_clear (HetuFillScan *self)
{
  g_free (self->positions);
  g_free (self->numbers);
  g_array_unref (self->times);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HetuFillScan, scan_clear)

/* Whether the characters stand side by side in the file's text, too. */
static gboolean
is_next (const HetuFillScan *self, guint position)
{
  return position > 0 && self->reading->at[position] == self->reading->at[position - 1] + 1;
}

/* The × before the one that the reader has. “××公里” is a name and a number unless words that say what is counted stand before both. */
static void
find_number (const HetuFillScan *self,
             const HetuClaim *claim,
             guint first,
             guint last,
             HetuFillPlace *out)
{
  guint at = first, point = 0, n_marks = 0;

  while (at > 0 && first - at < MOST_IN_NUMBER && is_next (self, at) &&
         hetu_fill_char_at (self, at - 1) == HETU_FILL_MARK)
    at--;
  for (guint i = at; i < last; i++)
    {
      n_marks += hetu_fill_char_at (self, i) == HETU_FILL_MARK;
      point = hetu_fill_char_at (self, i) == '.' ? i : point;
    }
  out->decimals = point > 0 ? (int) (last - point) - 1 : -1;
  out->several = point == 0 && n_marks > 1 && claim->char_start >= self->reading->at[at];
  if (out->several)
    at = last - 1;
  out->start = self->reading->at[at];
  out->end = self->reading->at[last - 1] + 1;
  for (guint i = at; i < last; i++)
    out->range |=
        hetu_fill_char_at (self, i) != HETU_FILL_MARK && hetu_fill_char_at (self, i) != '.';
  out->range |= (at > 1 && hetu_fill_is_dash (hetu_fill_char_at (self, at - 1)) &&
                 hetu_fill_is_digit (hetu_fill_char_at (self, at - 2))) ||
                (hetu_fill_is_dash (hetu_fill_char_at (self, last)) &&
                 hetu_fill_is_digit (hetu_fill_char_at (self, last + 1)));
}

/* “×至×月”: a time that the reader takes for a count; “连续×年” is one. */
static gboolean
is_time (const HetuFillScan *self, const HetuClaim *claim)
{
  guint behind = self->positions[claim->value_end - 1] + 1;
  gunichar unit = hetu_fill_char_at (self, behind);

  return unit == 0x6708 || unit == 0x65E5 || unit == 0x53F7 || /* 月, 日, 号 */
         (unit == 0x5E74 && claim->indicator_id == NULL);      /* 年 */
}

static void
mark_number (HetuFillScan *self, const HetuFillPlace *place)
{
  for (guint point = place->start; point < place->end; point++)
    if (self->positions[point] != G_MAXUINT32)
      self->numbers[self->positions[point]] = 1;
}

static gboolean
know_facts (const HetuDocument *document,
            const HetuReading *reading,
            const HetuFillRequest *request,
            HetuDocumentFacts *facts,
            GError **error)
{
  const char *name = hetu_document_get_name (document);
  g_autofree char *doubt = NULL;

  hetu_document_facts_find (reading, facts);
  if (facts->told_year != 0)
    doubt = hetu_reading_dup_source (reading, facts->doubt_at.start, facts->doubt_at.end);
  if (doubt != NULL && request->period.kind == HETU_PERIOD_NONE)
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_USAGE,
                 _ ("%s: the title says %d, but the text speaks of “%s”; say which period the "
                    "figures shall be of"),
                 name,
                 facts->told_year,
                 doubt);
  hetu_document_facts_give (facts, request->region, request->period);
  if (doubt != NULL && request->period.kind == HETU_PERIOD_NONE)
    return FALSE;
  if (facts->region == 0)
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_USAGE,
                 _ ("%s: it does not say which region it is of; say it"),
                 name);
  else if (facts->year == 0)
    g_set_error (
        error,
        HETU_ERROR,
        HETU_ERROR_USAGE,
        _ ("%s: it does not say which year it is of; say which period the figures shall be of"),
        name);
  return facts->region != 0 && facts->year != 0;
}

gboolean
hetu_fill_read (const HetuDocument *document,
                const HetuLexicon *lexicon,
                const HetuFillRequest *request,
                gint32 *region,
                HetuPeriod *period,
                GArray **claims,
                GArray **places,
                GArray **names,
                GError **error)
{
  g_autoptr (HetuReading) reading = hetu_document_new_reading (document);
  g_auto (HetuFillScan) scan = { 0 };
  HetuDocumentFacts facts = { 0 };
  HetuFillWhere where = { .sentence = G_MAXUINT };
  GArray *found, *around, *others;

  scan_init (&scan, reading);
  if (!know_facts (document, reading, request, &facts, error))
    return FALSE;
  found = hetu_report_read_as (reading, lexicon, &facts);
  for (guint i = found->len; i > 0; i--)
    if (g_array_index (found, HetuClaim, i - 1).status != HETU_STATUS_REDACTED ||
        is_time (&scan, &g_array_index (found, HetuClaim, i - 1)))
      g_array_remove_index (found, i - 1);
  around = g_array_new (FALSE, TRUE, sizeof (HetuFillPlace));
  g_array_set_clear_func (around, (GDestroyNotify) hetu_fill_place_clear);
  g_array_set_size (around, found->len);
  for (guint i = 0; i < found->len; i++)
    {
      const HetuClaim *claim = &g_array_index (found, HetuClaim, i);
      HetuFillPlace *place = &g_array_index (around, HetuFillPlace, i);

      find_number (&scan,
                   claim,
                   scan.positions[claim->value_start],
                   scan.positions[claim->value_end - 1] + 1,
                   place);
      mark_number (&scan, place);
    }
  for (guint i = 0; i < found->len; i++)
    hetu_fill_look_around (&scan,
                           &g_array_index (found, HetuClaim, i),
                           facts.region,
                           &where,
                           &g_array_index (around, HetuFillPlace, i));
  others = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < reading->n_chars; i++)
    if (reading->chars[i] == HETU_FILL_MARK && !scan.numbers[i])
      g_array_append_val (others, reading->at[i]);
  *region = facts.region;
  *period = facts.period.kind != HETU_PERIOD_NONE ? facts.period : hetu_period_year (facts.year);
  *claims = found;
  *places = around;
  *names = others;
  return TRUE;
}
