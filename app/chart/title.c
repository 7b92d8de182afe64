/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The title of a figure. One that needs two lines ends the first behind a comma, colon or semicolon where both halves then
 * fit: “财政收入” is not torn apart, and of several such places the one with the most even lines is taken; where none is,
 * an English one is parted evenly between words. A generated title that is too long for two lines says less, clause by
 * clause. What still does not fit a narrow figure is set as large as a row's label, a detail or a note, in up to four lines,
 * before it too says less or, in the end, is cut. */
#include "chart/title.h"

#include <math.h>
#include <string.h>

#define LINES 2
#define NARROW_LINES 4
#define LINE_HEIGHT 1.25
#define LEAST_SHARE 0.3 /* of the longer line, for a shorter one that ends at a mark */
#define BODY_LINE_HEIGHT 1.45
#define NARROWING 0.04 /* of the width, a step */
#define WORD_JOINER 0x2060
#define THIN_SPACE 0x2009

static HetuTextRun *
shape (HetuPlotContext *context, HetuTypeRole role, const char *text, double width, int max_lines)
{
  HetuTextStyle style = { .size_pt = context->theme->type_pt[role],
                          .bold = TRUE,
                          .width_pt = width,
                          .max_lines = max_lines,
                          .line_height = LINE_HEIGHT };

  return hetu_text_shape (context->text, text, &style);
}

static double
measure (HetuPlotContext *context, const char *text)
{
  g_autoptr (HetuTextRun) run = shape (context, HETU_TYPE_TITLE, text, 0, 1);

  return hetu_text_run_get_width (run);
}

/* Bytes of the mark that @text begins with and a line may end with; 0: none. In English a space follows. */
static gsize
mark_length (const char *text)
{
  static const char *const marks[] = { "，", "：", "；", ", ", ": ", "; " };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (text, marks[i]))
      return strlen (marks[i]);
  return 0;
}

/* (transfer full) (nullable): @title with a line's end at the best mark */
static char *
break_at_mark (HetuPlotContext *context, const char *title, double width)
{
  char *best = NULL;
  double least = HUGE_VAL;

  for (const char *at = title; *at != '\0'; at = g_utf8_next_char (at))
    {
      gsize length = mark_length (at);
      g_autofree char *first = NULL;
      const char *second = at + length;
      double one, two;

      if (length == 0 || *second == '\0')
        continue;
      first = g_strndup (title, (gsize) (second - title));
      g_strchomp (first);
      one = measure (context, first);
      two = measure (context, second);
      if (one > width || two > width || fabs (one - two) >= least ||
          MIN (one, two) < LEAST_SHARE * MAX (one, two))
        continue;
      least = fabs (one - two);
      g_free (best);
      best = g_strconcat (first, "\n", second, NULL);
    }
  return best;
}

/* (transfer full) (nullable): an English @title with a line's end between the words that part it most evenly */
static char *
break_at_word (HetuPlotContext *context, const char *title, double width)
{
  g_autofree char *prepared = hetu_text_prepare (title, FALSE);
  g_autoptr (GString) first = g_string_new (NULL);
  char *best = NULL;
  double least = HUGE_VAL;

  if (context->frame == NULL || context->frame->language != HETU_LANGUAGE_EN)
    return NULL;
  for (const char *at = prepared; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at), next = g_utf8_get_char (g_utf8_next_char (at));
      double one, two;

      if (c == ' ' && next != WORD_JOINER && first->len > 0)
        {
          const char *second = title + first->len + 1;

          one = measure (context, first->str);
          two = measure (context, second);
          if (one <= width && two <= width && fabs (one - two) < least)
            {
              least = fabs (one - two);
              g_free (best);
              best = g_strconcat (first->str, "\n", second, NULL);
            }
        }
      if (c == THIN_SPACE)
        {
          g_free (best);
          return NULL;
        }
      if (c != WORD_JOINER)
        g_string_append_unichar (first, c);
    }
  return best;
}

/* Whether a Chinese year, or a span of years, begins at @at behind a space: “ 2022 年”, “ 2019—2023 年”. */
static gboolean
begins_year (const char *at)
{
  guint n_digits = 0;

  if (*at != ' ')
    return FALSE;
  while (g_ascii_isdigit (at[1 + n_digits]))
    n_digits++;
  return n_digits == 4 && (g_str_has_prefix (at + 5, " 年") || g_str_has_prefix (at + 5, "—"));
}

/* (transfer full) (nullable): a Chinese @title with a line's end before the year that parts it most evenly: a line that ended
 * where the room does would part a word. */
static char *
break_at_year (HetuPlotContext *context, const char *title, double width)
{
  char *best = NULL;
  double least = HUGE_VAL;

  for (const char *at = title; *at != '\0'; at = g_utf8_next_char (at))
    {
      g_autofree char *first = g_strndup (title, (gsize) (at - title));
      double one, two;

      if (!begins_year (at) || at == title)
        continue;
      one = measure (context, first);
      two = measure (context, at + 1);
      if (one > width || two > width || fabs (one - two) >= least)
        continue;
      least = fabs (one - two);
      g_free (best);
      best = g_strconcat (first, "\n", at + 1, NULL);
    }
  return best;
}

HetuTextRun *
hetu_title_shape (HetuPlotContext *context, const char *title, double width)
{
  static const HetuTypeRole narrow[] = { HETU_TYPE_ROW, HETU_TYPE_SMALL, HETU_TYPE_NOTE };
  HetuTextRun *run = shape (context, HETU_TYPE_TITLE, title, width, LINES);
  g_autofree char *broken = NULL;

  if (hetu_text_run_is_ellipsised (run))
    {
      for (gsize i = 0; i < G_N_ELEMENTS (narrow) && hetu_text_run_is_ellipsised (run); i++)
        {
          hetu_text_run_unref (run);
          run = shape (context, narrow[i], title, width, NARROW_LINES);
        }
      if (!hetu_text_run_is_ellipsised (run))
        return run;
      /* Cut all the same: then at least what is left is large. */
      hetu_text_run_unref (run);
      return shape (context, HETU_TYPE_ROW, title, width, NARROW_LINES);
    }
  if (hetu_text_run_get_n_lines (run) < LINES || strchr (title, '\n') != NULL)
    return run;
  broken = break_at_mark (context, title, width);
  if (broken == NULL)
    broken = break_at_word (context, title, width);
  if (broken == NULL)
    broken = break_at_year (context, title, width);
  if (broken == NULL)
    return run;
  hetu_text_run_unref (run);
  return shape (context, HETU_TYPE_TITLE, broken, width, LINES);
}

/* Where the last clause before @end begins, at a mark of @marks; %NULL: there is none. */
static const char *
find_clause (const char *title, const char *end, const char *const *marks)
{
  const char *found = NULL;

  for (const char *at = title; at < end; at = g_utf8_next_char (at))
    for (gsize i = 0; marks[i] != NULL; i++)
      if (at > title && g_str_has_prefix (at, marks[i]))
        found = at;
  return found;
}

/* Whether the title is read whole in two lines or, in a narrow figure, in more and smaller ones. */
static gboolean
fits (HetuPlotContext *context, const char *title, double width, gboolean narrow)
{
  g_autoptr (HetuTextRun) run = narrow ? hetu_title_shape (context, title, width)
                                       : shape (context, HETU_TYPE_TITLE, title, width, LINES);

  return !hetu_text_run_is_ellipsised (run);
}

/* A sentence may end before each of these: behind a semicolon stands another, behind a comma what is said of it. Returns:
 * (transfer full) (nullable): as much as fits */
static char *
shorten (HetuPlotContext *context, const char *title, double width, gboolean narrow)
{
  static const char *const semicolons[] = { "；", "; ", NULL };
  static const char *const commas[] = { "，", ", ", NULL };
  static const char *const *const marks[] = { semicolons, commas };
  const char *end = title + strlen (title);

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    while (end != NULL)
      {
        g_autofree char *shorter = g_strndup (title, (gsize) (end - title));
        const char *before;

        if (fits (context, shorter, width, narrow))
          return g_steal_pointer (&shorter);
        before = find_clause (title, end, marks[i]);
        if (before == NULL)
          break;
        end = before;
      }
  return NULL;
}

char *
hetu_title_shorten (HetuPlotContext *context, const char *title, double width)
{
  char *shorter = shorten (context, title, width, FALSE);

  if (shorter == NULL)
    shorter = shorten (context, title, width, TRUE);
  return shorter != NULL ? shorter : g_strdup (title);
}

static HetuTextRun *
shape_subtitle (HetuPlotContext *context, const char *subtitle, double width)
{
  HetuTextStyle style = { .size_pt = context->theme->type_pt[HETU_TYPE_SUBTITLE],
                          .width_pt = width,
                          .max_lines = LINES,
                          .line_height = BODY_LINE_HEIGHT };

  return hetu_text_shape (context->text, subtitle, &style);
}

/* Whether it takes two lines, of which the second is but a word or two. */
static gboolean
leaves_widow (const HetuTextRun *run)
{
  g_autofree char *first = NULL, *second = NULL;
  double one, two;

  if (hetu_text_run_get_n_lines (run) != LINES || hetu_text_run_is_ellipsised (run))
    return FALSE;
  first = hetu_text_run_get_line (run, 0, NULL, NULL, &one);
  second = hetu_text_run_get_line (run, 1, NULL, NULL, &two);
  return two < LEAST_SHARE * one;
}

/* As much narrower as brings words down to a second line of a word or two. */
HetuTextRun *
hetu_subtitle_shape (HetuPlotContext *context, const char *subtitle, double width)
{
  HetuTextRun *run = shape_subtitle (context, subtitle, width);
  HetuTextRun *usual = run;

  if (context->frame == NULL || context->frame->language != HETU_LANGUAGE_EN || !leaves_widow (run))
    return run;
  run = hetu_text_run_ref (usual);
  for (double share = 1 - NARROWING; share > LEAST_SHARE && leaves_widow (run); share -= NARROWING)
    {
      hetu_text_run_unref (run);
      run = shape_subtitle (context, subtitle, width * share);
    }
  if (hetu_text_run_is_ellipsised (run))
    {
      hetu_text_run_unref (run);
      return usual;
    }
  hetu_text_run_unref (usual);
  return run;
}
