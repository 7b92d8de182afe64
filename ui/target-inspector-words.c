/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences of the inspector. A per cent of hundreds is no speed that anybody pictures: it is told in times. */
#include "ui/target-inspector-words.h"

#include "chart/gauge.h"
#include "model/format.h"

#include <glib/gi18n.h>
#include <math.h>

#define TIMES_FROM 200 /* per cent faster */

/* The last day of the deadline as a date: “2023-12-31”. */
static char *
make_due_date (HetuPeriod deadline)
{
  if (deadline.last_year <= 0 || deadline.last_month == 0)
    return NULL;
  return g_strdup_printf ("%04d-%02d-%02d",
                          deadline.last_year,
                          deadline.last_month,
                          g_date_get_days_in_month (deadline.last_month, deadline.last_year));
}

char *
hetu_target_write_terms (HetuSession *session, HetuTargetItem *item)
{
  HetuLanguage language = hetu_session_get_language (session);
  const HetuProgress *progress = NULL;
  HetuDistrict *district = NULL;
  GQuark answerable = 0;
  g_autofree char *target = NULL;
  g_autofree char *due = NULL;
  g_autofree char *goal = NULL;
  g_autofree char *by = NULL;
  g_autofree char *owner = NULL;

  g_return_val_if_fail (HETU_IS_TARGET_ITEM (item), NULL);
  progress = hetu_target_item_get_progress (item);
  district = hetu_store_get_district (hetu_session_get_store (session), progress->region);
  answerable = hetu_target_item_get_owner (item);
  target = hetu_gauge_format_target (progress, language);
  due = make_due_date (progress->deadline);
  goal = progress->has_target ? g_strdup_printf (_ ("target %s"), target) : g_strdup (target);
  by = due != NULL ? g_strdup_printf (_ ("due %s"), due) : NULL;
  owner = answerable != 0 ? g_strdup_printf (_ ("owner %s"), g_quark_to_string (answerable)) : NULL;
  return g_strjoin (" · ",
                    hetu_district_get_name (district, language),
                    goal,
                    by != NULL ? by : owner,
                    by != NULL ? owner : NULL,
                    NULL);
}

char *
hetu_target_write_speed (const HetuPace *pace, HetuLanguage language)
{
  g_autofree char *percent = NULL;

  g_return_val_if_fail (pace != NULL, NULL);
  if (pace->required <= 0)
    return g_strdup (_ ("The target is reached; nothing more is required"));
  if (!pace->has_faster)
    return g_strdup (_ ("Nothing has been done so far"));
  if (pace->faster_percent >= TIMES_FROM)
    {
      double ratio = 1 + pace->faster_percent / 100;
      g_autofree char *times =
          hetu_format_double (ratio, ratio < 9.95 ? 1 : 0, HETU_FORMAT_PLAIN, language);

      return g_strdup_printf (_ ("%s times as fast as so far"), times);
    }
  percent = hetu_format_double (fabs (pace->faster_percent), 1, 0, language);
  return pace->faster_percent >= 0
             ? g_strdup_printf (_ ("%s%% faster than so far"), percent)
             : g_strdup_printf (_ ("%s%% slower than so far will do"), percent);
}

char *
hetu_target_write_revision (const HetuProgress *progress, HetuLanguage language)
{
  const HetuTargetRevision *revision = NULL;
  g_autofree char *now = NULL;
  g_autofree char *original = NULL;
  g_autofree char *since = NULL;
  g_autofree char *number = NULL;
  g_autofree char *deadline = NULL;

  g_return_val_if_fail (progress != NULL, NULL);
  revision = progress->revised ? hetu_target_terms_get_revision (progress->terms) : NULL;
  if (revision == NULL)
    return NULL;
  now = hetu_gauge_format_target (progress, language);
  original = progress->has_original ? hetu_format_value (progress->original,
                                                         progress->unit,
                                                         progress->original_comparator,
                                                         -1,
                                                         HETU_FORMAT_UNIT,
                                                         language)
                                    : g_strdup ("—");
  since = hetu_date_to_string (revision->since);
  number = g_strdup_printf (_ ("Original target %s, adjusted to %s from %s on: %s"),
                            original,
                            now,
                            since,
                            revision->reason);
  deadline = hetu_progress_to_deadline_history (progress, language);
  if (*deadline == '\0')
    return g_steal_pointer (&number);
  if (language == HETU_LANGUAGE_EN)
    *deadline = g_ascii_toupper (*deadline);
  return g_strconcat (number, "\n", deadline, NULL);
}
