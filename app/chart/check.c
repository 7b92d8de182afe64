/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The validator of figures: runs the groups of rules one after the other. */
#include "chart/check-private.h"

#include <stdlib.h>

void
hetu_check_add (HetuCheck *self, const char *rule, const char *format, ...)
{
  HetuCheckFinding finding = { .rule = rule };
  va_list arguments;

  va_start (arguments, format);
  finding.message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_array_append_val (self->findings, finding);
}

static void
clear_finding (gpointer finding)
{
  g_free (((HetuCheckFinding *) finding)->message);
}

/* “C-2” before “C-10” before “U-14”; findings of one rule stay as they came. */
static int
compare_rules (gconstpointer a, gconstpointer b)
{
  const char *one = ((const HetuCheckFinding *) a)->rule;
  const char *other = ((const HetuCheckFinding *) b)->rule;

  return *one != *other ? *one - *other : atoi (one + 2) - atoi (other + 2);
}

GArray *
hetu_check_figure (const HetuCheckSubject *subject)
{
  GArray *findings;
  HetuCheck self;

  g_return_val_if_fail (subject != NULL && subject->scene != NULL && subject->frame != NULL, NULL);
  g_return_val_if_fail (subject->theme != NULL && subject->text != NULL, NULL);

  findings = g_array_new (FALSE, FALSE, sizeof (HetuCheckFinding));
  g_array_set_clear_func (findings, clear_finding);
  self = (HetuCheck){ subject, findings };
  hetu_check_numbers (&self);
  hetu_check_words (&self);
  hetu_check_places (&self);
  hetu_check_colours (&self);
  hetu_check_table (&self);
  hetu_check_paces (&self);
  g_array_sort (findings, compare_rules);
  return findings;
}
