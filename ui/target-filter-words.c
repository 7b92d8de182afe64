/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of a filter: those of the pane's own rows, so that what is said to be filtered away can be found there. */
#include "ui/target-filter-words.h"

#include "analysis/progress.h"

#include <glib/gi18n.h>

char *
hetu_target_sign_to_label (HetuTargetSign sign)
{
  switch (sign)
    {
    case HETU_TARGET_SIGN_AT_LEAST:
      return g_strdup (_ ("at least, reach"));
    case HETU_TARGET_SIGN_AT_MOST:
      return g_strdup (_ ("at most, within"));
    case HETU_TARGET_SIGN_ABOUT:
      {
        g_autofree char *tolerance =
            g_strdup_printf ("%g", hetu_progress_default_rule.about_growth);

        return g_strdup_printf (_ ("about (±%s)"), tolerance);
      }
    case HETU_TARGET_SIGN_RANGE:
      return g_strdup (_ ("between"));
    case HETU_TARGET_SIGN_RELATIVE:
      return g_strdup (_ ("against a reference"));
    case HETU_TARGET_SIGN_WORDS:
      return g_strdup (_ ("in words"));
    case HETU_N_TARGET_SIGNS:
      break;
    }
  g_return_val_if_reached (NULL);
}

const char *
hetu_target_sign_to_symbol (HetuTargetSign sign)
{
  static const char *const symbols[HETU_N_TARGET_SIGNS] = {
    [HETU_TARGET_SIGN_AT_LEAST] = "≥",  [HETU_TARGET_SIGN_AT_MOST] = "≤",
    [HETU_TARGET_SIGN_ABOUT] = "≈",     [HETU_TARGET_SIGN_RANGE] = "a—b",
    [HETU_TARGET_SIGN_RELATIVE] = "±Δ", [HETU_TARGET_SIGN_WORDS] = "…",
  };

  g_return_val_if_fail (sign < HETU_N_TARGET_SIGNS, "");
  return symbols[sign];
}

static char *
write_part (HetuTargetPart part, int value, HetuSession *session, const HetuWarningRule *rules)
{
  HetuLanguage language = hetu_session_get_language (session);

  switch (part)
    {
    case HETU_TARGET_PART_STATE:
      return g_strdup (hetu_state_to_label ((HetuState) value, language));
    case HETU_TARGET_PART_REGION:
      return g_strdup (
          hetu_district_get_name (hetu_store_get_district (hetu_session_get_store (session), value),
                                  language));
    case HETU_TARGET_PART_SIGN:
      {
        g_autofree char *label = hetu_target_sign_to_label ((HetuTargetSign) value);

        return g_strdup_printf ("%s %s",
                                hetu_target_sign_to_symbol ((HetuTargetSign) value),
                                label);
      }
    case HETU_TARGET_PART_WARNING:
      return hetu_warning_rule_to_sentence (&rules[value], language);
    case HETU_TARGET_PART_OWNER:
      return value != 0 ? g_strdup_printf (_ ("owner %s"), g_quark_to_string ((GQuark) value))
                        : g_strdup (_ ("nobody named"));
    case HETU_N_TARGET_PARTS:
      break;
    }
  g_return_val_if_reached (NULL);
}

char *
hetu_target_filter_to_words (const HetuTargetFilter *self,
                             HetuSession *session,
                             const HetuWarningRule *rules)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (HETU_IS_SESSION (session), NULL);
  for (int part = 0; part < HETU_N_TARGET_PARTS; part++)
    if (hetu_target_filter_has (self, (HetuTargetPart) part))
      {
        g_autofree char *own =
            write_part ((HetuTargetPart) part, self->wanted[part], session, rules);

        g_strv_builder_add (builder, own);
      }
  words = g_strv_builder_end (builder);
  return g_strjoinv (" · ", words);
}
