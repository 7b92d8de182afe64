/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of a spec's fields, in the order in which a file tells them, with the words of its enumerations. */
#include "chart/spec-private.h"

#include <string.h>

static const char *
kind_word (int value)
{
  return hetu_chart_kind_to_string ((HetuChartKind) value);
}

static const char *
measure_word (int value)
{
  return hetu_measure_to_string ((HetuMeasure) value);
}

static const char *
grain_word (int value)
{
  return value == HETU_GRAIN_ANY ? "any" : hetu_grain_to_string ((HetuGrain) value);
}

static const char *
facet_word (int value)
{
  return value == HETU_FACET_BARS ? "bars" : "lines";
}

static const char *
overlay_word (int value)
{
  return value == HETU_OVERLAY_YEARS ? "years" : "none";
}

static const char *
theme_word (int value)
{
  return hetu_theme_mode_to_string ((HetuThemeMode) value);
}

static const char *
preset_word (int value)
{
  return hetu_preset_to_string ((HetuPreset) value);
}

static const char *
language_word (int value)
{
  return hetu_language_to_string ((HetuLanguage) value);
}

#define OFFSET(member) G_STRUCT_OFFSET (HetuSpec, member)

const HetuSpecField hetu_spec_fields[HETU_N_SPEC_FIELDS] = {
  { "kind", HETU_SPEC_WORD, OFFSET (kind), kind_word, HETU_N_CHARTS },
  { "indicators", HETU_SPEC_WORDS, OFFSET (indicators), NULL, 0 },
  { "regions", HETU_SPEC_CODES, OFFSET (regions), NULL, 0 },
  { "focus", HETU_SPEC_CODE, OFFSET (focus), NULL, 0 },
  { "measure", HETU_SPEC_WORD, OFFSET (measure), measure_word, HETU_N_MEASURES },
  { "grain", HETU_SPEC_WORD, OFFSET (grain), grain_word, HETU_GRAIN_CUMULATIVE + 1 },
  { "from", HETU_SPEC_PERIOD, OFFSET (from), NULL, 0 },
  { "to", HETU_SPEC_PERIOD, OFFSET (to), NULL, 0 },
  { "as_of", HETU_SPEC_DATE, OFFSET (as_of), NULL, 0 },
  { "facet", HETU_SPEC_WORD, OFFSET (facet), facet_word, HETU_FACET_BARS + 1 },
  { "free_scales", HETU_SPEC_BOOLEAN, OFFSET (free_scales), NULL, 0 },
  { "overlay", HETU_SPEC_WORD, OFFSET (overlay), overlay_word, HETU_OVERLAY_YEARS + 1 },
  { "base", HETU_SPEC_CODE, OFFSET (base), NULL, 0 },
  { "line", HETU_SPEC_TEXT, OFFSET (line), NULL, 0 },
  { "warnings", HETU_SPEC_TEXT, OFFSET (warnings), NULL, 0 },
  { "columns", HETU_SPEC_COLUMNS, OFFSET (columns), NULL, 0 },
  { "theme", HETU_SPEC_WORD, OFFSET (theme), theme_word, HETU_N_THEMES },
  { "preset", HETU_SPEC_WORD, OFFSET (preset), preset_word, HETU_N_PRESETS },
  { "language", HETU_SPEC_WORD, OFFSET (language), language_word, HETU_LANGUAGE_EN + 1 },
  { "width_pt", HETU_SPEC_LENGTH, OFFSET (width_pt), NULL, 0 },
  { "height_pt", HETU_SPEC_LENGTH, OFFSET (height_pt), NULL, 0 },
  { "title", HETU_SPEC_TEXT, OFFSET (title), NULL, 0 },
  { "subtitle", HETU_SPEC_TEXT, OFFSET (subtitle), NULL, 0 },
  { "note", HETU_SPEC_TEXT, OFFSET (note), NULL, 0 },
  { "hide_title", HETU_SPEC_BOOLEAN, OFFSET (hide_title), NULL, 0 },
  { "hide_note", HETU_SPEC_BOOLEAN, OFFSET (hide_note), NULL, 0 },
  { "hide_source", HETU_SPEC_BOOLEAN, OFFSET (hide_source), NULL, 0 },
  { "hide_date", HETU_SPEC_BOOLEAN, OFFSET (hide_date), NULL, 0 },
  { "made_on", HETU_SPEC_DATE, OFFSET (made_on), NULL, 0 },
};

static gboolean
equal_codes (const GArray *a, const GArray *b)
{
  return a->len == b->len &&
         (a->len == 0 || memcmp (a->data, b->data, a->len * sizeof (gint32)) == 0);
}

gboolean
hetu_spec_field_equal (const HetuSpecField *field, const HetuSpec *a, const HetuSpec *b)
{
  switch (field->type)
    {
    case HETU_SPEC_WORD:
    case HETU_SPEC_CODE:
    case HETU_SPEC_DATE:
    case HETU_SPEC_BOOLEAN:
      return HETU_SPEC_VALUE (gint32, a, field) == HETU_SPEC_VALUE (gint32, b, field);
    case HETU_SPEC_WORDS:
      return g_strv_equal (HETU_SPEC_VALUE (const char *const *, a, field),
                           HETU_SPEC_VALUE (const char *const *, b, field));
    case HETU_SPEC_CODES:
      return equal_codes (HETU_SPEC_VALUE (GArray *, a, field),
                          HETU_SPEC_VALUE (GArray *, b, field));
    case HETU_SPEC_PERIOD:
      return hetu_period_equal (HETU_SPEC_VALUE (HetuPeriod, a, field),
                                HETU_SPEC_VALUE (HetuPeriod, b, field));
    case HETU_SPEC_LENGTH:
      return HETU_SPEC_VALUE (double, a, field) == HETU_SPEC_VALUE (double, b, field);
    case HETU_SPEC_TEXT:
      return g_strcmp0 (HETU_SPEC_VALUE (const char *, a, field),
                        HETU_SPEC_VALUE (const char *, b, field)) == 0;
    case HETU_SPEC_COLUMNS:
      return a->table == b->table && hetu_spec_columns_equal (a->columns, b->columns);
    }
  g_assert_not_reached ();
}

gboolean
hetu_spec_equal (const HetuSpec *a, const HetuSpec *b)
{
  for (gsize i = 0; i < HETU_N_SPEC_FIELDS; i++)
    if (!hetu_spec_field_equal (&hetu_spec_fields[i], a, b))
      return FALSE;
  return TRUE;
}
