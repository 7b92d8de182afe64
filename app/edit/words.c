/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a cell that is edited by hand: a number, with a bound or “about” before or behind it and what it is known to be, or a
 * word for a figure that is not told. Ranges and words alone are not typed. */
#include "edit/private.h"

#include "error.h"
#include "model/format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *word;
  guint8 meaning;
} Word;

/* As NFKC leaves them; the longer before what they begin with. */
static const Word bounds_before[] = {
  { ">=", HETU_COMPARATOR_AT_LEAST },     { "<=", HETU_COMPARATOR_AT_MOST },
  { "≥", HETU_COMPARATOR_AT_LEAST },      { "≤", HETU_COMPARATOR_AT_MOST },
  { "≈", HETU_COMPARATOR_ABOUT },         { "~", HETU_COMPARATOR_ABOUT },
  { ">", HETU_COMPARATOR_MORE },          { "<", HETU_COMPARATOR_LESS },
  { "大约", HETU_COMPARATOR_ABOUT },      { "约", HETU_COMPARATOR_ABOUT },
  { "不低于", HETU_COMPARATOR_AT_LEAST }, { "不少于", HETU_COMPARATOR_AT_LEAST },
  { "不超过", HETU_COMPARATOR_AT_MOST },  { "不高于", HETU_COMPARATOR_AT_MOST },
  { "超过", HETU_COMPARATOR_MORE },       { "突破", HETU_COMPARATOR_MORE },
  { "不到", HETU_COMPARATOR_LESS },
};

static const Word bounds_behind[] = {
  { "左右", HETU_COMPARATOR_ABOUT },
  { "以上", HETU_COMPARATOR_AT_LEAST },
  { "以内", HETU_COMPARATOR_AT_MOST },
  { "以下", HETU_COMPARATOR_AT_MOST },
};

static const Word states[] = {
  { "预计", HETU_STATUS_EXPECTED },
  { "初步", HETU_STATUS_PROVISIONAL },
  { "e", HETU_STATUS_EXPECTED },
  { "p", HETU_STATUS_PROVISIONAL },
};

/* Takes the first of @words that @text begins with, and space. */
static void
take_before (char *text, const Word *words, gsize n_words, guint8 *meaning)
{
  for (gsize i = 0; i < n_words; i++)
    {
      gsize length = strlen (words[i].word);

      if (!g_str_has_prefix (text, words[i].word))
        continue;
      *meaning = words[i].meaning;
      memmove (text, text + length, strlen (text) - length + 1);
      g_strstrip (text);
      return;
    }
}

static void
take_behind (char *text, const Word *words, gsize n_words, guint8 *meaning)
{
  for (gsize i = 0; i < n_words; i++)
    {
      if (!g_str_has_suffix (text, words[i].word) || strlen (text) == strlen (words[i].word))
        continue;
      *meaning = words[i].meaning;
      text[strlen (text) - strlen (words[i].word)] = '\0';
      g_strchomp (text);
      return;
    }
}

/* Takes the name of @unit from the end of @text. */
static void
take_unit (char *text, HetuUnit unit)
{
  g_autofree char *name = hetu_unit_to_string (unit, HETU_LANGUAGE_ZH);
  g_autofree char *plain = g_utf8_normalize (name, -1, G_NORMALIZE_ALL_COMPOSE);

  if (*plain != '\0' && g_str_has_suffix (text, plain))
    text[strlen (text) - strlen (plain)] = '\0';
  g_strchomp (text);
}

gboolean
hetu_edit_parse (const char *text, HetuUnit unit, HetuEditValue *out, GError **error)
{
  static const struct
  {
    const char *word;
    HetuEditKind kind;
  } words[] = {
    { "", HETU_EDIT_EMPTY },          { "×", HETU_EDIT_REDACTED }, { "x", HETU_EDIT_REDACTED },
    { "X", HETU_EDIT_REDACTED },      { "*", HETU_EDIT_REDACTED }, { "缺数", HETU_EDIT_MISSING },
    { "missing", HETU_EDIT_MISSING },
  };
  HetuEditValue value = { .kind = HETU_EDIT_VALUE };
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *number = NULL;

  if (plain != NULL)
    g_strstrip (plain);
  for (gsize i = 0; plain != NULL && i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (plain, words[i].word))
      {
        *out = (HetuEditValue){ .kind = words[i].kind };
        return TRUE;
      }
  if (plain != NULL)
    {
      number = g_strdup (plain);
      take_behind (number, states, G_N_ELEMENTS (states), &value.status);
      take_behind (number, bounds_behind, G_N_ELEMENTS (bounds_behind), &value.comparator);
      take_unit (number, unit);
      if (value.comparator == HETU_COMPARATOR_EQUAL)
        take_before (number, bounds_before, G_N_ELEMENTS (bounds_before), &value.comparator);
    }
  if (number == NULL || !hetu_decimal_parse (number, &value.value, NULL))
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_INPUT,
                   _ ("“%s” is no number, nor × or “missing”"),
                   plain != NULL ? plain : "?");
      return FALSE;
    }
  *out = value;
  return TRUE;
}

char *
hetu_edit_write (const HetuObservation *told, HetuUnit unit, HetuLanguage language)
{
  HetuDecimal value = told->value;
  g_autofree char *number = NULL;

  if (told->id == 0)
    return g_strdup ("");
  if (!told->has_value)
    return g_strdup (hetu_format_absence (told->status, language));
  if (told->comparator == HETU_COMPARATOR_RANGE)
    return hetu_format_range (told->value, told->value_high, told->unit, language);
  if (told->comparator == HETU_COMPARATOR_RELATIVE ||
      !hetu_unit_convert (told->value, told->unit, unit, &value, NULL))
    return hetu_format_value (told->value,
                              told->unit,
                              told->comparator,
                              -1,
                              HETU_FORMAT_UNIT,
                              language);
  number = hetu_decimal_to_string (value);
  return g_strconcat (hetu_comparator_to_sign (told->comparator), number, NULL);
}
