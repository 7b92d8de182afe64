/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of one whole at one place and time. It takes the ways of the figures of contributions, in their order, and refuses
 * what they refuse: parts that do not make the whole, of two editions, or across a break. */
#include "figure/driver.h"

#include "analysis/growth.h"
#include "error.h"
#include "figure/operand.h"
#include "figure/parts.h"
#include "model/format.h"

#include <glib/gi18n-lib.h>

static void
clear_driver (gpointer data)
{
  HetuDriver *self = data;

  hetu_observation_clear (&self->level);
  hetu_observation_clear (&self->growth);
  g_free (self->name);
  g_free (self->formula);
  g_free (self->operands);
}

/* ---- finding the way */

/* What a breakdown tells here, and what was made of it. Owned: bar.divided. */
typedef struct
{
  HetuPartsBar bar;
  guint way;
} Found;

static gboolean
has_figure (const HetuObservation *one)
{
  return one != NULL && one->has_value;
}

/* “第一产业、第三产业”: what lacks of @operands */
static void
list_lacking (const HetuDivision *division,
              const HetuWhole *operands,
              HetuLanguage language,
              GString *names)
{
  for (guint i = 0; i <= operands->n_parts; i++)
    {
      gboolean whole = i == operands->n_parts;
      HetuIndicator *one = whole ? division->whole : division->parts[i];
      const char *name = hetu_indicator_get_name (one, language);

      if (has_figure (whole ? operands->whole : operands->parts[i]) ||
          strstr (names->str, name) != NULL)
        continue;
      g_string_append_printf (names,
                              "%s%s",
                              names->len > 0 ? (language == HETU_LANGUAGE_EN ? ", " : "、") : "",
                              name);
    }
}

/* Whether every operand is there, so that its reason is more than that something lacks. */
static gboolean
is_telling (const HetuPartsBar *bar)
{
  const HetuWhole *wholes[] = { &bar->operands, &bar->base };
  gboolean all = TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (wholes); i++)
    for (guint j = 0; j < wholes[i]->n_parts; j++)
      all = all && has_figure (wholes[i]->parts[j]) && has_figure (wholes[i]->whole);
  return all;
}

static void
refuse (const HetuPartsBar *bar, const GError *reason, HetuLanguage language, GError **error)
{
  g_autoptr (GString) lacking = g_string_new (NULL);
  g_autofree char *when = hetu_period_to_label (bar->period, language);
  const char *where = hetu_district_get_name (bar->divided->district, language);

  if (is_telling (bar))
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_DATA,
                   _ ("%s, %s: %s"),
                   where,
                   when,
                   reason->message);
      return;
    }
  list_lacking (bar->divided->division, &bar->operands, language, lacking);
  list_lacking (bar->divided->division, &bar->base, language, lacking);
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_DATA,
               _ ("%s, %s: the parts are not told, now and a year before; no figure of %s"),
               where,
               when,
               lacking->str);
}

/* Tries the ways in order, each with every breakdown. The reason told is that of the first way that has all its operands. */
static gboolean
find_way (GPtrArray *all, HetuPeriod period, HetuLanguage language, Found *out, GError **error)
{
  const HetuPartsWays *ways = &hetu_parts_ways_of_contribution;
  g_autoptr (GError) reason = NULL;
  HetuPartsBar refused = { 0 };
  gboolean told = FALSE;

  for (guint way = 0; way < ways->n_ways; way++)
    for (guint i = 0; i < all->len; i++)
      {
        HetuPartsBar bar = { .divided = g_ptr_array_index (all, i), .period = period };
        g_autoptr (GError) why = NULL;

        ways->ways[way](&bar, &why);
        if (bar.complete)
          {
            *out = (Found){ bar, way };
            return TRUE;
          }
        if (told || (reason != NULL && i > 0))
          continue;
        told = is_telling (&bar);
        refused = bar;
        g_clear_error (&reason);
        reason = g_steal_pointer (&why);
      }
  refuse (&refused, reason, language, error);
  return FALSE;
}

/* ---- rows */

static void
copy_figure (const HetuObservation *one, HetuObservation *out)
{
  hetu_observation_clear (out);
  if (one != NULL)
    hetu_observation_copy (one, out);
  else
    out->status = HETU_STATUS_MISSING;
}

/* The part's figures that entered, and with them those of the whole. @base: (nullable) */
static char *
dup_operands (HetuStore *store,
              const HetuObservation *const *figures,
              guint n_figures,
              HetuLanguage language)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_figures; i++)
    if (figures[i] != NULL)
      hetu_operand_append (text,
                           store,
                           figures[i],
                           HETU_OPERAND_INDICATOR | HETU_OPERAND_PERIOD,
                           language);
  return g_string_free (text, FALSE);
}

/* @one in the unit of the whole's base, as it enters the sum; a rate as it is */
static char *
dup_term (const Found *found, const HetuObservation *one)
{
  const HetuObservation *whole = found->bar.base.whole;
  HetuDecimal value = one->value;

  if (whole != NULL && one->measure == whole->measure &&
      !hetu_unit_convert (one->value, one->unit, whole->unit, &value, NULL))
    value = one->value;
  return hetu_decimal_to_string (value);
}

/* “(4.2 − 4.0) ÷ 100.0 × 100 = 0.2”, “4.0 ÷ 100.0 × 5.0% = 0.2”, or what is published */
static char *
dup_formula (const Found *found,
             const HetuObservation *part,
             const HetuObservation *base_part,
             HetuDecimal points,
             HetuLanguage language)
{
  g_autofree char *result = hetu_format_decimal (points, -1, HETU_FORMAT_PLAIN, language);
  g_autofree char *now = dup_term (found, part);
  g_autofree char *before = base_part != NULL ? dup_term (found, base_part) : NULL;
  g_autofree char *whole = base_part != NULL ? dup_term (found, found->bar.base.whole) : NULL;

  switch ((HetuContributionBasis) found->way)
    {
    case HETU_CONTRIBUTION_PUBLISHED:
      break;
    case HETU_CONTRIBUTION_REAL:
      return g_strdup_printf ("%s \u00f7 %s \u00d7 %s%% = %s", before, whole, now, result);
    case HETU_CONTRIBUTION_NOMINAL:
      return g_strdup_printf ("(%s \u2212 %s) \u00f7 %s \u00d7 100 = %s",
                              now,
                              before,
                              whole,
                              result);
    }
  return g_strdup_printf (language == HETU_LANGUAGE_EN ? "published: %s" : "公布：%s", result);
}

/* What is told beside @operand: by the same document, else the chosen one. */
static const HetuObservation *
find_beside (const HetuPartsBar *bar, const HetuObservation *operand, HetuMeasure measure)
{
  const HetuObservation *chosen = NULL;

  if (operand->measure == measure)
    return operand;
  for (guint i = 0; i < bar->divided->statements->len; i++)
    {
      const HetuObservation *told = &g_array_index (bar->divided->statements, HetuObservation, i);

      if (told->indicator != operand->indicator || told->measure != measure ||
          !hetu_period_equal (told->period, bar->period))
        continue;
      if (told->source == operand->source)
        return told;
      if (told->chosen)
        chosen = told;
    }
  return chosen;
}

/* At current prices the growth of the levels belongs to the contributions, else the published one. */
static void
set_growth (HetuDriver *driver,
            const Found *found,
            const HetuObservation *now,
            const HetuObservation *base)
{
  if (found->way != HETU_CONTRIBUTION_NOMINAL)
    copy_figure (find_beside (&found->bar, now, HETU_MEASURE_GROWTH), &driver->growth);
  else if (!hetu_growth_year_on_year (now, base, &driver->growth, NULL))
    driver->growth.status = HETU_STATUS_INCOMPARABLE;
}

/* @index: of a part; n_parts: the whole */
static HetuDriver
make_driver (const Found *found, guint index, HetuStore *store, HetuLanguage language)
{
  const HetuPartsBar *bar = &found->bar;
  const HetuDivision *division = bar->divided->division;
  gboolean total = index == division->n_parts;
  const HetuObservation *now = total ? bar->operands.whole : bar->operands.parts[index];
  const HetuObservation *before = bar->base.n_parts == 0 ? NULL
                                  : total                ? bar->base.whole
                                                         : bar->base.parts[index];
  HetuDriver driver = { .indicator = total ? division->whole : division->parts[index],
                        .points = total ? bar->parts.total : bar->parts.parts[index],
                        .source = now->source };
  const HetuObservation *figures[] = { now, before, before != NULL ? bar->base.whole : NULL };

  hetu_observation_init (&driver.level);
  hetu_observation_init (&driver.growth);
  driver.name = total ? g_strdup (hetu_indicator_get_name (division->whole, language))
                      : hetu_parts_dup_name (division->parts[index], language);
  copy_figure (find_beside (bar, now, HETU_MEASURE_LEVEL), &driver.level);
  set_growth (&driver, found, now, before);
  driver.formula = total && found->way == HETU_CONTRIBUTION_REAL
                       ? dup_formula (&(Found){ *bar, HETU_CONTRIBUTION_PUBLISHED },
                                      now,
                                      NULL,
                                      driver.points,
                                      language)
                       : dup_formula (found, now, before, driver.points, language);
  driver.operands = dup_operands (store, figures, total ? 2 : G_N_ELEMENTS (figures), language);
  return driver;
}

static void
add_shares (HetuDrivers *self, const Found *found)
{
  HetuPartsBar bar = { .divided = found->bar.divided, .period = found->bar.period };
  const HetuPartsWays *ways = &hetu_parts_ways_of_share;
  HetuDecimal shares[HETU_BREAKDOWN_MAX_PARTS];
  HetuDecimal rest;
  guint n = bar.divided->division->n_parts;
  gboolean grew = hetu_parts_contribution_share (&found->bar.parts, n, shares, &rest, NULL);

  for (guint way = 0; way < ways->n_ways && !bar.complete; way++)
    ways->ways[way](&bar, NULL);
  for (guint i = 0; i < self->parts->len; i++)
    {
      HetuDriver *one = &g_array_index (self->parts, HetuDriver, i);

      one->has_share = bar.complete && i < n;
      if (one->has_share)
        one->share = bar.parts.parts[i];
      one->has_contribution_share = grew;
      if (grew)
        one->contribution_share = i < n ? shares[i] : rest;
    }
  self->total.has_share = bar.complete;
  self->total.share = HETU_DECIMAL (1000, 1);
  self->total.has_contribution_share = grew;
  self->total.contribution_share = HETU_DECIMAL (1000, 1);
}

static void
add_residual (HetuDrivers *self, const Found *found, HetuLanguage language)
{
  HetuDriver driver = { .points = found->bar.parts.residual,
                        .name = g_strdup (language == HETU_LANGUAGE_EN ? "Residual" : "余项"),
                        .formula = g_strdup (language == HETU_LANGUAGE_EN
                                                 ? "published growth \u2212 the parts' points"
                                                 : "公布增速 \u2212 各项拉动之和"),
                        .operands = g_strdup ("") };

  hetu_observation_init (&driver.level);
  hetu_observation_init (&driver.growth);
  driver.level.status = driver.growth.status = HETU_STATUS_MISSING;
  g_array_append_val (self->parts, driver);
  self->has_residual = TRUE;
}

static HetuDrivers *
make_drivers (const Found *found, HetuStore *store, HetuLanguage language)
{
  HetuDrivers *self = g_new0 (HetuDrivers, 1);
  const HetuDivision *division = found->bar.divided->division;

  self->basis = (HetuContributionBasis) found->way;
  self->division = g_strdup (hetu_breakdown_get_name (division->breakdown, language));
  self->parts = g_array_new (FALSE, FALSE, sizeof (HetuDriver));
  g_array_set_clear_func (self->parts, clear_driver);
  for (guint i = 0; i < division->n_parts; i++)
    {
      HetuDriver one = make_driver (found, i, store, language);

      g_array_append_val (self->parts, one);
    }
  if (found->bar.parts.has_residual)
    add_residual (self, found, language);
  self->total = make_driver (found, division->n_parts, store, language);
  add_shares (self, found);
  return self;
}

/* ---- the whole */

/* Keeps of @divisions that of this name. */
static gboolean
choose_division (GArray *divisions, const char *name, GError **error)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  for (guint i = divisions->len; name != NULL && i-- > 0;)
    {
      const HetuBreakdown *one = g_array_index (divisions, HetuDivision, i).breakdown;

      g_ptr_array_add (known, (gpointer) one->name_zh);
      g_ptr_array_add (known, (gpointer) one->name_en);
      if (!g_str_equal (one->name_zh, name) && !g_str_equal (one->name_en, name))
        g_array_remove_index (divisions, i);
    }
  if (divisions->len > 0)
    return TRUE;
  g_ptr_array_add (known, NULL);
  {
    g_autofree char *all = g_strjoinv (", ", (char **) known->pdata);

    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_USAGE,
                 _ ("no breakdown “%s”; there are %s"),
                 name,
                 all);
  }
  return FALSE;
}

HetuDrivers *
hetu_drivers_new (HetuStore *store,
                  HetuIndicator *indicator,
                  HetuDistrict *district,
                  HetuPeriod period,
                  const char *division,
                  gint32 as_of,
                  HetuLanguage language,
                  GError **error)
{
  g_autoptr (HetuSpec) spec = hetu_spec_new ();
  g_autoptr (GPtrArray) indicators = g_ptr_array_new ();
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) hetu_divided_free);
  HetuFigureBuild build = { .store = store,
                            .spec = spec,
                            .indicators = indicators,
                            .language = language };
  g_autoptr (GArray) divisions = NULL;
  Found found;

  spec->as_of = as_of;
  g_ptr_array_add (indicators, indicator);
  divisions = hetu_division_list (&build, error);
  if (divisions == NULL || !choose_division (divisions, division, error))
    return NULL;
  for (guint i = 0; i < divisions->len; i++)
    {
      HetuDivided *one =
          hetu_divided_new (&build, &g_array_index (divisions, HetuDivision, i), district, error);

      if (one == NULL)
        return NULL;
      g_ptr_array_add (all, one);
    }
  return find_way (all, period, language, &found, error) ? make_drivers (&found, store, language)
                                                         : NULL;
}

void
hetu_drivers_free (HetuDrivers *self)
{
  g_array_unref (self->parts);
  clear_driver (&self->total);
  g_free (self->division);
  g_free (self);
}
