/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns of a workbook's sheet of figures that most figures leave empty: with them the sheet tells a figure to the last word, and is
 * read back as it was. Their heads are those of model/sheet-word.h. */
#include "figure/extract-private.h"

#include "model/sheet-word.h"
#include "store/target.h"

typedef enum
{
  MORE_INDICATOR,
  MORE_TEXT,
  MORE_REFERENCE,
  MORE_SCOPE,
  MORE_RANK_OF,
  MORE_DEADLINE,
  MORE_PLACE,
  MORE_CHAR_START,
  MORE_CHAR_END,
  MORE_WRITTEN,
  MORE_TOLERANCE,
  MORE_TARGET_KIND,
  MORE_START,
  MORE_OWNER,
  MORE_EVENT,
  MORE_CORRECTS,
  N_MORE,
} More;

static const struct
{
  const char *tidy; /* the column of the tidy layout that says the same */
  double most;      /* width, halves of a 汉字 */
} columns[N_MORE] = {
  [MORE_INDICATOR] = { "indicator", 30 },  [MORE_TEXT] = { "text", 36 },
  [MORE_REFERENCE] = { "ref_region", 14 }, [MORE_SCOPE] = { "rank_scope", 20 },
  [MORE_RANK_OF] = { "rank_of", 10 },      [MORE_DEADLINE] = { "deadline", 14 },
  [MORE_PLACE] = { "place", 10 },          [MORE_CHAR_START] = { "char_start", 10 },
  [MORE_CHAR_END] = { "char_end", 10 },    [MORE_WRITTEN] = { "written", 14 },
  [MORE_TOLERANCE] = { "tolerance", 14 },  [MORE_TARGET_KIND] = { "target_kind", 14 },
  [MORE_START] = { "start", 14 },          [MORE_OWNER] = { "owner", 20 },
  [MORE_EVENT] = { "event", 20 },          [MORE_CORRECTS] = { "corrects", 10 },
};

static const HetuCellStyle head_style = { .look = HETU_CELL_HEAD, .align = HETU_ALIGN_CENTRE };
static const HetuCellStyle text_style = { .look = HETU_CELL_BODY };
static const HetuCellStyle order_style = { .look = HETU_CELL_BODY, .align = HETU_ALIGN_END };

static const char *
find_head (const char *tidy, HetuLanguage language)
{
  gsize n = 0;
  const HetuSheetColumn *all = hetu_sheet_columns (&n);

  for (gsize i = 0; i < n; i++)
    if (g_str_equal (all[i].tidy, tidy))
      return language == HETU_LANGUAGE_ZH ? all[i].zh : all[i].en;
  g_return_val_if_reached (tidy);
}

guint
hetu_extract_put_more_heads (HetuSheet *sheet, guint column, HetuLanguage language)
{
  for (guint i = 0; i < N_MORE; i++)
    {
      hetu_sheet_set_column (sheet, column + i, 8, columns[i].most);
      hetu_sheet_put_text (sheet,
                           0,
                           column + i,
                           find_head (columns[i].tidy, language),
                           &head_style);
    }
  hetu_sheet_set_column (sheet, column + N_MORE, 8, 10);
  hetu_sheet_put_text (sheet,
                       0,
                       column + N_MORE,
                       language == HETU_LANGUAGE_ZH ? HETU_SHEET_ORDER_ZH : HETU_SHEET_ORDER_EN,
                       &head_style);
  return N_MORE + 1;
}

static char *
write_int (gboolean given, int value)
{
  return given ? g_strdup_printf ("%d", value) : NULL;
}

static char *
write_period (HetuPeriod period, HetuLanguage language)
{
  return period.kind != HETU_PERIOD_NONE ? hetu_period_to_label (period, language) : NULL;
}

/* @texts: (out): owned by the caller */
static gboolean
write_terms (HetuStore *store,
             const HetuObservation *one,
             HetuLanguage language,
             char **texts,
             GError **error)
{
  g_autoptr (HetuTargetTerms) terms = NULL;

  if (one->kind != HETU_KIND_TARGET)
    return TRUE;
  terms = hetu_query_target_terms (store, one->id, 0, error);
  if (terms == NULL)
    return FALSE;
  texts[MORE_WRITTEN] = g_strdup (terms->written);
  if (terms->has_tolerance)
    texts[MORE_TOLERANCE] = hetu_tolerance_to_string (&terms->tolerance, HETU_LANGUAGE_ZH);
  if (terms->has_kind)
    texts[MORE_TARGET_KIND] =
        g_strdup (hetu_sheet_word_to_label (HETU_SHEET_TARGET_KIND, terms->kind, language));
  texts[MORE_START] = write_period (terms->start, language);
  texts[MORE_OWNER] = g_strdup (terms->owner);
  texts[MORE_EVENT] = g_strdup (terms->event);
  return TRUE;
}

gboolean
hetu_extract_put_more (HetuSheet *sheet,
                       guint row,
                       guint column,
                       HetuStore *store,
                       const HetuObservation *one,
                       guint order,
                       gboolean corrects,
                       HetuLanguage language,
                       GError **error)
{
  char *texts[N_MORE] = { NULL };
  gboolean done = write_terms (store, one, language, texts, error);

  texts[MORE_INDICATOR] =
      g_strdup (hetu_indicator_get_id (hetu_store_get_indicator (store, one->indicator)));
  texts[MORE_TEXT] = g_strdup (one->text);
  texts[MORE_REFERENCE] = write_int (one->ref_region != 0, one->ref_region);
  texts[MORE_SCOPE] = g_strdup (one->scope);
  texts[MORE_RANK_OF] = write_int (one->rank_of != 0, one->rank_of);
  texts[MORE_DEADLINE] = write_period (one->deadline, language);
  texts[MORE_PLACE] = g_strdup (hetu_sheet_word_to_label (HETU_SHEET_PLACE, one->place, language));
  texts[MORE_CHAR_START] = write_int (one->char_start >= 0, one->char_start);
  texts[MORE_CHAR_END] = write_int (one->char_end >= 0, one->char_end);
  if (corrects)
    texts[MORE_CORRECTS] = g_strdup (hetu_sheet_word_to_label (HETU_SHEET_FLAG, TRUE, language));
  for (guint i = 0; i < N_MORE; i++)
    {
      if (done)
        hetu_sheet_put_text (sheet, row, column + i, texts[i], &text_style);
      g_free (texts[i]);
    }
  if (done)
    hetu_sheet_put_number (sheet, row, column + N_MORE, order, "0", &order_style);
  return done;
}
