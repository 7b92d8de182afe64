/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hetu-cli progress --output: the dispatch list (督办清单) as a file, and the words that choose what is on it. */
#include "commands/targets.h"

#include "error.h"
#include "export/file.h"
#include "figure/dispatch.h"

#include <glib/gi18n-lib.h>

/* Words of @known, separated by commas, as bits of their places. */
static gboolean
parse_choice (const char *option,
              const char *text,
              const char *const *known,
              guint *out,
              GError **error)
{
  g_auto (GStrv) words = g_strsplit (text, ",", -1);
  guint choice = 0;

  for (gsize i = 0; words[i] != NULL; i++)
    {
      const char *word = g_strstrip (words[i]);
      guint place = 0;

      while (known[place] != NULL && !g_str_equal (known[place], word))
        place++;
      if (known[place] == NULL)
        return hetu_command_refuse_word (option, word, known, error);
      choice |= 1u << place;
    }
  *out = choice;
  return TRUE;
}

gboolean
hetu_target_parse_states (const char *text, guint *out, GError **error)
{
  const char *known[HETU_N_STATES + 1] = { NULL };

  for (int i = 0; i < HETU_N_STATES; i++)
    known[i] = hetu_state_to_string ((HetuState) i);
  return text == NULL || parse_choice ("--states", text, known, out, error);
}

gboolean
hetu_target_parse_warnings (const char *text, guint *out, GError **error)
{
  const char *known[HETU_N_WARNINGS + 1] = { NULL };

  for (int i = 0; i < HETU_N_WARNINGS; i++)
    known[i] = hetu_warning_kind_to_string ((HetuWarningKind) i);
  return text == NULL || parse_choice ("--warned", text, known, out, error);
}

gboolean
hetu_target_write_dispatch (HetuCommandLine *line,
                            const HetuTargetRequest *request,
                            const char *path,
                            GError **error)
{
  const HetuDispatchRequest wanted = {
    .regions = (const gint32 *) request->regions->data,
    .n_regions = request->regions->len,
    .year = request->year,
    .at = request->at,
    .options = &request->options,
    .states = request->states,
    .warnings = request->warnings,
    .language = request->language,
  };
  HetuDispatchFormat format;
  g_autoptr (HetuDispatch) list = NULL;
  g_autoptr (HetuText) text = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!hetu_dispatch_format_parse (path, &format))
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_USAGE,
                   _ ("--output: the name “%s” must end in .xlsx, .pdf or .csv"),
                   path);
      return FALSE;
    }
  list = hetu_dispatch_new (request->store, &wanted, error);
  if (list == NULL)
    return FALSE;
  if (format == HETU_DISPATCH_PDF)
    text = hetu_text_new (NULL);
  bytes = hetu_dispatch_encode (list, text, format, error);
  if (bytes == NULL || !hetu_file_replace (path, bytes, error))
    return FALSE;
  hetu_command_say (line,
                    ngettext ("Wrote %s: %u target", "Wrote %s: %u targets", list->rows->len),
                    path,
                    list->rows->len);
  return TRUE;
}
