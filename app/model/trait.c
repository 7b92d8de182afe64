/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Traits of indicators: their words, and what a name tells. Completion rates (完成率) and growth may pass 100: their names say
 * no share. */
#include "model/trait.h"

#include <string.h>

/* By the bit of the trait. */
static const char *const words[] = { "share", "signed", "falls", "output", "population", NULL };

/* What the name of an indicator says of it. */
static const struct
{
  HetuTraits trait;
  const char *words[13];
} names[] = {
  { HETU_TRAIT_SHARE,
    { "占比",
      "比重",
      "覆盖率",
      "普及率",
      "城镇化率",
      "满意率",
      "达标率",
      "合格率",
      "办结率",
      "失业率",
      "处理率",
      "供水率" } },
  { HETU_TRAIT_SIGNED, { "利润", "净", "差额" } },
  { HETU_TRAIT_FALLS, { "降", "减" } },
};

static gboolean
find_trait (const char *word, HetuTraits *out)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], word))
      {
        *out = 1 << i;
        return TRUE;
      }
  return FALSE;
}

gboolean
hetu_traits_parse (const char *text, HetuTraits *out)
{
  g_auto (GStrv) found = NULL;
  HetuTraits traits = 0;

  if (text != NULL && *text != '\0' && !g_str_equal (text, "none"))
    found = g_strsplit (text, "|", -1);
  for (guint i = 0; found != NULL && found[i] != NULL; i++)
    {
      HetuTraits one = 0;

      if (!find_trait (found[i], &one))
        return FALSE;
      traits |= one;
    }
  *out = traits;
  return TRUE;
}

char *
hetu_traits_to_string (HetuTraits traits)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if ((traits & (1u << i)) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "|" : "", words[i]);
  return g_string_free (text, text->len == 0);
}

const char *const *
hetu_traits_list_words (void)
{
  return words;
}

HetuTraits
hetu_traits_guess (const char *name, gboolean is_ratio)
{
  HetuTraits traits = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    for (guint j = 0; names[i].words[j] != NULL; j++)
      if (strstr (name, names[i].words[j]) != NULL &&
          (names[i].trait != HETU_TRAIT_SHARE || is_ratio))
        traits |= names[i].trait;
  return traits;
}
