/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Quote: a sentence as the document has it, never translated; the number is lit where it is found as the document writes
 * it, with its unit, or bare. */
#include "ui/quote.h"

#include "ui/dossier.h"

static void
find_spans (const HetuObservation *statement, GArray *spans)
{
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
  {
    const char *whole[] = { glued, NULL };
    const char *bare[] = { number, NULL };

    hetu_dossier_find_spans (statement->quote, whole, spans);
    if (spans->len == 0)
      hetu_dossier_find_spans (statement->quote, bare, spans);
  }
}

char *
hetu_quote_to_markup (const HetuObservation *statement, const HetuTheme *theme)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (HetuDossierSpan));
  g_autofree char *tail = NULL;
  GString *markup = g_string_new ("“");
  const char *rest = statement->quote;

  find_spans (statement, spans);
  for (guint i = 0; i < spans->len; i++)
    {
      const HetuDossierSpan *span = &g_array_index (spans, HetuDossierSpan, i);
      g_autofree char *before = g_markup_escape_text (rest, statement->quote + span->start - rest);
      g_autofree char *lit =
          g_markup_escape_text (statement->quote + span->start, span->end - span->start);

      g_string_append_printf (markup,
                              "%s<span background=\"#%06x\" weight=\"bold\">%s</span>",
                              before,
                              theme->mark >> 8,
                              lit);
      rest = statement->quote + span->end;
    }
  tail = g_markup_escape_text (rest, -1);
  g_string_append_printf (markup, "%s”", tail);
  return g_string_free (markup, FALSE);
}
