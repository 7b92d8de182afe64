/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The usual columns of one district's profile (体检表), as a list that a spec could hold as well: what was reached, what is
 * aimed at, how that stands to the year before and to the city, and the growth of a few others. */
#include "figure/mixed.h"

#include "error.h"
#include "store/known.h"

#include <glib/gi18n-lib.h>

#define MOST_OTHERS 3

typedef struct
{
  HetuFigureBuild *build;
  GArray *columns;
  HetuPeriod year, next;
  gboolean has_parent; /* whose targets stand beside those of the focus */
} Profile;

char *
hetu_build_dup_heading (const HetuFigureBuild *self,
                        HetuDistrict *district,
                        const char *when,
                        const char *what)
{
  const char *name = hetu_build_name_district (self, district);

  if (self->language == HETU_LANGUAGE_EN && district != self->focus)
    name = hetu_district_get_short_name (district, self->language);
  if (self->language == HETU_LANGUAGE_EN)
    return g_strconcat (name, " ", when, what, NULL);
  return g_strconcat (name, g_str_has_suffix (name, "）") ? "" : " ", when, what, NULL);
}

static gboolean
has_targets (const GArray *years, int year)
{
  for (guint i = 0; i < years->len; i++)
    if (g_array_index (years, int, i) == year)
      return TRUE;
  return FALSE;
}

/* The last year of the spec where targets follow it, else the year before it where it has targets itself. */
static gboolean
choose_year (Profile *self, GError **error)
{
  HetuPeriod to = self->build->spec->to;
  g_autoptr (GArray) years = hetu_known_target_years (self->build->store,
                                                      hetu_district_get_code (self->build->focus),
                                                      self->build->spec->as_of,
                                                      error);
  int year;

  if (years == NULL)
    return FALSE;
  if (to.kind == HETU_PERIOD_NONE && years->len == 0)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_DATA,
                   _ ("%s has no targets; say of which year the profile is"),
                   hetu_district_get_name (self->build->focus, self->build->language));
      return FALSE;
    }
  year = to.kind == HETU_PERIOD_NONE ? g_array_index (years, int, 0) - 1 : to.last_year;
  if (!has_targets (years, year + 1) && has_targets (years, year))
    year--;
  self->year = hetu_period_year (year);
  self->next = hetu_period_year (year + 1);
  return TRUE;
}

/* What a place of its kind calls itself: “区”, “县”, “市”, “省”; a county-level city and its city are both “市”. */
static const char *
call (const Profile *self, HetuDistrict *district)
{
  static const struct
  {
    const char *ending, *zh, *en;
  } words[] = {
    { "区", "区", "district" }, { "县", "县", "county" },     { "市", "市", "city" },
    { "省", "省", "province" }, { "州", "州", "prefecture" },
  };
  const char *name = hetu_district_get_name (district, HETU_LANGUAGE_ZH);

  if (hetu_district_get_tier (district) == HETU_TIER_NATION)
    return hetu_build_say (self->build, "全国", "nation");
  if (hetu_district_get_tier (district) == HETU_TIER_PROVINCE)
    return hetu_build_say (self->build, "省", "province");
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_suffix (name, words[i].ending))
      return hetu_build_say (self->build, words[i].zh, words[i].en);
  return hetu_build_say (self->build, "本地", "own");
}

static void
add (Profile *self, HetuSpecColumn column, const char *zh, const char *en)
{
  if (column.name == NULL)
    column.name = (char *) hetu_build_say (self->build, zh, en);
  hetu_spec_columns_add (self->columns, &column);
}

static void
add_outturns (Profile *self)
{
  HetuFigureBuild *build = self->build;
  g_autofree char *when = hetu_period_to_label (self->year, build->language);
  g_autofree char *group = hetu_build_dup_heading (build,
                                                   build->focus,
                                                   when,
                                                   hetu_build_say (build, "实绩", " outturn"));
  HetuSpecColumn column = { .group = group,
                            .region = hetu_district_get_code (build->focus),
                            .period = self->year };
  HetuTier tier = hetu_district_get_tier (build->focus);

  column.measure = HETU_MEASURE_LEVEL;
  add (self, column, "绝对额", "Level");
  column.measure = HETU_MEASURE_GROWTH;
  add (self, column, "同比", "Growth");
  column.measure = HETU_MEASURE_RANK;
  if (tier == HETU_TIER_DISTRICT)
    add (self, column, "全市位次", "Rank in city");
  else if (tier == HETU_TIER_CITY)
    add (self, column, "全省位次", "Rank in province");
  else if (tier == HETU_TIER_PROVINCE)
    add (self, column, "全国位次", "Rank in nation");
}

static void
add_targets (Profile *self)
{
  HetuFigureBuild *build = self->build;
  g_autofree char *when = hetu_period_to_label (self->next, build->language);
  g_autofree char *group =
      g_strdup_printf (hetu_build_say (build, "%s预期目标", "%s targets"), when);
  HetuDistrict *const places[] = { build->focus, self->has_parent ? build->parent : NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (places) && places[i] != NULL; i++)
    {
      HetuSpecColumn column = { .group = group,
                                .name = (char *) hetu_build_name_district (build, places[i]),
                                .region = hetu_district_get_code (places[i]),
                                .period = self->next,
                                .measure = HETU_MEASURE_GROWTH,
                                .kind = HETU_KIND_TARGET };

      hetu_spec_columns_add (self->columns, &column);
    }
}

static void
add_differences (Profile *self, guint growth, guint target)
{
  HetuFigureBuild *build = self->build;
  const char *own = call (self, build->focus);
  const char *above = self->has_parent ? call (self, build->parent) : NULL;
  g_autofree char *over_year =
      build->language == HETU_LANGUAGE_EN
          ? g_strdup_printf ("%s target − %d outturn", own, self->year.last_year)
          : g_strdup_printf ("%s目标 − %s上年实绩", own, own);
  g_autofree char *over_parent =
      self->has_parent
          ? g_strdup_printf (hetu_build_say (build, "%s目标 − %s目标", "%s target − %s target"),
                             own,
                             above)
          : NULL;
  HetuSpecColumn column = {
    .group = (char *) hetu_build_say (build, "差值（百分点）", "Differences, pp"),
    .minuend = target,
    .subtrahend = growth
  };

  *over_year = g_ascii_toupper (*over_year);
  column.name = over_year;
  hetu_spec_columns_add (self->columns, &column);
  if (over_parent == NULL)
    return;
  *over_parent = g_ascii_toupper (*over_parent);
  column.name = over_parent;
  column.subtrahend = target + 1;
  hetu_spec_columns_add (self->columns, &column);
}

/* The year's, else the last period of which anything is said. */
static gboolean
choose_period (Profile *self, HetuDistrict *district, HetuPeriod *out, GError **error)
{
  HetuFigureBuild *build = self->build;
  HetuPeriod last = { 0 };

  *out = self->year;
  for (guint i = 0; i < build->indicators->len; i++)
    {
      HetuPeriod none = { 0 };
      g_autoptr (HetuSeries) series =
          hetu_query_series (build->store,
                             hetu_indicator_get_number (hetu_build_get_indicator (build, i)),
                             hetu_district_get_code (district),
                             HETU_MEASURE_GROWTH,
                             HETU_GRAIN_ANY,
                             none,
                             none,
                             build->spec->as_of,
                             error);

      if (series == NULL)
        return FALSE;
      for (guint j = 0; j < hetu_series_get_length (series); j++)
        {
          const HetuObservation *one = hetu_series_get (series, j);

          if (hetu_period_equal (one->period, self->year))
            return TRUE;
          if (one->kind == HETU_KIND_ACTUAL && hetu_period_compare (one->period, last) > 0 &&
              hetu_period_end (one->period) <= hetu_period_end (self->year))
            last = one->period;
        }
    }
  if (last.kind != HETU_PERIOD_NONE)
    *out = last;
  return TRUE;
}

static gboolean
add_others (Profile *self, GError **error)
{
  HetuFigureBuild *build = self->build;
  guint n = 0;

  for (guint i = 0; i < build->districts->len; i++)
    {
      HetuDistrict *district = hetu_build_get_district (build, i);
      HetuSpecColumn column = { .region = hetu_district_get_code (district),
                                .measure = HETU_MEASURE_GROWTH };
      g_autofree char *when = NULL;
      g_autofree char *group = NULL;

      if (district == build->focus || (self->has_parent && district == build->parent))
        continue;
      if (++n > MOST_OTHERS)
        {
          g_set_error (error,
                       HETU_ERROR,
                       HETU_ERROR_DATA,
                       _ ("A profile shows one district beside its city and at most %d others"),
                       MOST_OTHERS);
          return FALSE;
        }
      if (!choose_period (self, district, &column.period, error))
        return FALSE;
      when = hetu_period_to_label (column.period, build->language);
      group = hetu_build_dup_heading (build, district, when, "");
      column.group = group;
      add (self, column, "同比", "Growth");
    }
  return TRUE;
}

GArray *
hetu_build_profile (HetuFigureBuild *build, HetuPeriod *year, GError **error)
{
  g_autoptr (GArray) columns = hetu_spec_columns_new ();
  Profile self = { .build = build, .columns = columns };
  guint growth, target;

  if (build->none_stands_out)
    {
      g_set_error_literal (error,
                           HETU_ERROR,
                           HETU_ERROR_DATA,
                           _ ("A profile is of one district; choose a focus"));
      return NULL;
    }
  self.has_parent = build->parent != NULL;
  if (!choose_year (&self, error))
    return NULL;
  add_outturns (&self);
  growth = 2;
  target = columns->len + 1;
  add_targets (&self);
  add_differences (&self, growth, target);
  if (!add_others (&self, error))
    return NULL;
  *year = self.year;
  return g_steal_pointer (&columns);
}
