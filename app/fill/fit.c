/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the words of a template can take a figure that the store has: what they say of it beside its name, place and time has to be so of
 * the store's, too. */
#include "fill/private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
hetu_fill_settle (HetuFillSlot *slot, HetuFillState state, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  slot->state = state;
  g_free (slot->reason);
  slot->reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
}

static gboolean
mentions (const HetuObservation *figure, const char *words)
{
  return (figure->quote != NULL && strstr (figure->quote, words) != NULL) ||
         (figure->note != NULL && strstr (figure->note, words) != NULL);
}

/* The last clause of the words that a figure was told in. */
static const char *
get_last_clause (const HetuObservation *figure)
{
  const char *clause = figure->quote != NULL ? figure->quote : "", *at;

  while ((at = strpbrk (clause, ",;")) != NULL)
    clause = at + 1;
  while ((at = strstr (clause, "，")) != NULL)
    clause = at + strlen ("，");
  return clause;
}

/* Whether a change is told from another time than the year before: “较一季度提高2.1个百分点”. */
static gboolean
has_other_base (const HetuObservation *figure)
{
  static const char *const bases[] = { "季度", "年初", "上月", "上半年", "上期", NULL };
  const char *clause = get_last_clause (figure);

  if (figure->measure != HETU_MEASURE_PP_CHANGE && figure->measure != HETU_MEASURE_ABS_CHANGE)
    return FALSE;
  for (guint i = 0; bases[i] != NULL; i++)
    if (strstr (clause, bases[i]) != NULL &&
        (strstr (clause, "较") != NULL || strstr (clause, "比") != NULL))
      return TRUE;
  return FALSE;
}

/* The side that a rank is of, where its words tell it: “增速居全市第2位”; NULL for none, and for what is no rank */
static const char *
get_ranked_side (const HetuObservation *figure)
{
  const char *word = NULL;

  if (figure->measure != HETU_MEASURE_RANK)
    return NULL;
  word = hetu_fill_find_rank_word (get_last_clause (figure));
  return word == NULL && figure->note != NULL ? hetu_fill_find_rank_word (figure->note) : word;
}

/* Whether a rank of @side may stand behind what the template tells before it. */
static gboolean
is_ranked_so (const HetuFillPlace *place, const char *side)
{
  if (side == NULL)
    return TRUE;
  if (g_str_equal (side, "增速") || g_str_equal (side, "增幅"))
    return place->of_growth;
  return g_str_equal (side, "总量") && !place->of_growth;
}

gboolean
hetu_fill_fits_words (const HetuClaim *claim,
                      const HetuFillPlace *place,
                      const HetuObservation *figure,
                      HetuLanguage language,
                      HetuFillSlot *slot)
{
  gboolean adjusted = claim->notes != NULL && strstr (claim->notes, "adjusted:") != NULL;

  if (!figure->has_value)
    hetu_fill_settle (slot,
                      HETU_FILL_UNKNOWN,
                      _ ("the store has no number for it: %s"),
                      hetu_status_to_label (figure->status, language));
  else if (figure->status == HETU_STATUS_SUSPECT || !hetu_status_has_number (figure->status))
    hetu_fill_settle (slot,
                      HETU_FILL_REFUSED,
                      _ ("the store's figure is marked “%s”"),
                      hetu_status_to_label (figure->status, language));
  else if (figure->status == HETU_STATUS_FUZZY)
    hetu_fill_settle (slot, HETU_FILL_REFUSED, _ ("the store has it in words only"));
  else if ((figure->status == HETU_STATUS_EXPECTED || figure->kind == HETU_KIND_EXPECTED) &&
           !place->expected)
    hetu_fill_settle (slot,
                      HETU_FILL_REFUSED,
                      _ ("the store has a forecast; the template does not say “预计”"));
  else if (adjusted && figure->basis != HETU_BASIS_ADJUSTED)
    hetu_fill_settle (slot,
                      HETU_FILL_REFUSED,
                      _ ("the template means an adjusted figure, the store's is as reported"));
  else if (!adjusted && figure->basis == HETU_BASIS_ADJUSTED)
    hetu_fill_settle (slot,
                      HETU_FILL_REFUSED,
                      _ ("the store's figure is adjusted: %s"),
                      figure->note != NULL ? figure->note : "");
  else if (place->base != NULL && !mentions (figure, place->base))
    hetu_fill_settle (slot,
                      HETU_FILL_UNKNOWN,
                      _ ("the store has no change from “%s”"),
                      place->base);
  else if (place->base == NULL && has_other_base (figure))
    hetu_fill_settle (slot, HETU_FILL_REFUSED, _ ("the store's is a change from another time"));
  else if (place->qualifier != NULL && !mentions (figure, place->qualifier))
    hetu_fill_settle (slot,
                      HETU_FILL_UNKNOWN,
                      _ ("the store has no such figure: “%s”"),
                      place->qualifier);
  else if (place->qualifier == NULL && !is_ranked_so (place, get_ranked_side (figure)))
    hetu_fill_settle (slot,
                      HETU_FILL_REFUSED,
                      _ ("the store's rank is of “%s”"),
                      get_ranked_side (figure));
  else
    return TRUE;
  return FALSE;
}
