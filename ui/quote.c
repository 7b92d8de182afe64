/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Quote: a sentence as the document has it, never translated; the number is lit where it is found as the document writes
 * it, with its unit, or bare. */
#include "ui/quote.h"

#include "ui/dossier.h"

/* Adds how @text writes the statement's number: with its unit, else bare, else not at all. */
static void
add_word (const char *text, const HetuObservation *statement, GPtrArray *words)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (HetuDossierSpan));
  g_autofree char *number = NULL;
  g_autofree char *unit = NULL;
  g_autofree char *glued = NULL;
  HetuDecimal size = statement->value;

  if (!statement->has_value)
    return;
  /* A fall is written “下降4.3%”. */
  if (size.coefficient < 0)
    size.coefficient = -size.coefficient;
  number = hetu_decimal_to_string (size);
  unit = hetu_unit_to_string (statement->unit, HETU_LANGUAGE_ZH);
  glued = g_strconcat (number, unit, NULL);
  hetu_dossier_find_spans (text, (const char *[]){ glued, NULL }, spans);
  g_ptr_array_add (words, spans->len > 0 ? g_steal_pointer (&glued) : g_steal_pointer (&number));
}

char *
hetu_quotes_to_markup (const char *text,
                       const HetuObservation *statements,
                       gsize n_statements,
                       const HetuTheme *theme)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (HetuDossierSpan));
  g_autofree char *tail = NULL;
  GString *markup = g_string_new ("“");
  const char *rest = text;

  for (gsize i = 0; i < n_statements; i++)
    add_word (text, &statements[i], words);
  g_ptr_array_add (words, NULL);
  hetu_dossier_find_spans (text, (const char *const *) words->pdata, spans);
  for (guint i = 0; i < spans->len; i++)
    {
      const HetuDossierSpan *span = &g_array_index (spans, HetuDossierSpan, i);
      g_autofree char *before = g_markup_escape_text (rest, text + span->start - rest);
      g_autofree char *lit = g_markup_escape_text (text + span->start, span->end - span->start);

      g_string_append_printf (markup,
                              "%s<span background=\"#%06x\" weight=\"bold\">%s</span>",
                              before,
                              theme->mark >> 8,
                              lit);
      rest = text + span->end;
    }
  tail = g_markup_escape_text (rest, -1);
  g_string_append_printf (markup, "%s”", tail);
  return g_string_free (markup, FALSE);
}

char *
hetu_quote_to_markup (const HetuObservation *statement, const HetuTheme *theme)
{
  return hetu_quotes_to_markup (statement->quote, statement, 1, theme);
}
