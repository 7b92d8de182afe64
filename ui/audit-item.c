/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of an audit: its words, and what it is sorted by. */
#include "ui/audit-item.h"

#include "model/format.h"

#include <math.h>

struct _HetuAuditItem
{
  GObject parent_instance;
  char *texts[HETU_N_AUDIT_ITEM_COLUMNS]; /* owned */
  HetuVerdict verdict;
  double difference; /* its size: per cent of amounts, points of rates; −1 where there is none */
  guint index;
};

G_DEFINE_FINAL_TYPE (HetuAuditItem, hetu_audit_item, G_TYPE_OBJECT)

static void
hetu_audit_item_finalize (GObject *object)
{
  HetuAuditItem *self = HETU_AUDIT_ITEM (object);

  for (gsize i = 0; i < HETU_N_AUDIT_ITEM_COLUMNS; i++)
    g_free (self->texts[i]);
  G_OBJECT_CLASS (hetu_audit_item_parent_class)->finalize (object);
}

static void
hetu_audit_item_class_init (HetuAuditItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hetu_audit_item_finalize;
}

static void
hetu_audit_item_init (HetuAuditItem *self)
{
}

static double
get_size (const HetuAuditFigure *figure)
{
  if (!figure->has_difference)
    return -1;
  return fabs (figure->has_percent ? figure->percent : hetu_decimal_to_double (figure->difference));
}

/* “洛龙 · 地区生产总值（同比增速）”: what is a level need not say so. */
static char *
write_name (const HetuAuditFigure *figure, HetuLanguage language)
{
  gboolean english = language == HETU_LANGUAGE_EN;
  const char *measure = hetu_measure_to_label ((HetuMeasure) figure->told.measure, language);
  g_autofree char *name = NULL;

  if (figure->told.measure == HETU_MEASURE_LEVEL)
    name = g_strdup (figure->name);
  else
    name = g_strdup_printf (english ? "%s (%s)" : "%s（%s）", figure->name, measure);
  return figure->told.kind == HETU_KIND_TARGET
             ? g_strdup_printf ("%s · %s", hetu_kind_to_label (HETU_KIND_TARGET, language), name)
             : g_steal_pointer (&name);
}

/* What figures of the store make, where it does not state the figure itself: “(2.1 个百分点)”
 * Returns: (transfer full) */
static char *
write_derived (const HetuAuditFigure *figure, HetuLanguage language)
{
  g_autofree char *value = hetu_format_value (figure->stored_value,
                                              figure->told.unit,
                                              HETU_COMPARATOR_EQUAL,
                                              -1,
                                              HETU_FORMAT_UNIT,
                                              language);

  return g_strdup_printf (language == HETU_LANGUAGE_EN ? "(%s)" : "（%s）", value);
}

/* “582.4 亿元”, or where the store shows another edition by now “582.4 亿元 → 590.1 亿元” */
static char *
write_stored (const HetuAuditFigure *figure, HetuLanguage language)
{
  g_autofree char *stored = figure->stored.id != 0 ? hetu_audit_value (&figure->stored, language)
                            : figure->has_stored_value ? write_derived (figure, language)
                                                       : g_strdup ("—");
  g_autofree char *shown =
      figure->shown.id != 0 ? hetu_audit_value (&figure->shown, language) : NULL;

  return shown != NULL ? g_strconcat (stored, " → ", shown, NULL) : g_steal_pointer (&stored);
}

HetuAuditItem *
hetu_audit_item_new (const HetuAudit *audit, guint index)
{
  HetuAuditItem *self = g_object_new (HETU_TYPE_AUDIT_ITEM, NULL);
  const HetuAuditFigure *figure = hetu_audit_get_figure (audit, index);
  HetuLanguage language = audit->options.language;

  self->index = index;
  self->verdict = figure->verdict;
  self->difference = figure->verdict == HETU_VERDICT_DISAGREES ? get_size (figure) : -1;
  self->texts[HETU_AUDIT_ITEM_VERDICT] =
      g_strdup (hetu_verdict_to_label (figure->verdict, language));
  self->texts[HETU_AUDIT_ITEM_NAME] = write_name (figure, language);
  self->texts[HETU_AUDIT_ITEM_TOLD] = hetu_audit_value (&figure->told, language);
  self->texts[HETU_AUDIT_ITEM_STORED] = write_stored (figure, language);
  self->texts[HETU_AUDIT_ITEM_DIFFERENCE] = figure->verdict == HETU_VERDICT_DISAGREES
                                                ? hetu_audit_figure_difference (figure, language)
                                                : g_strdup ("");
  return self;
}

guint
hetu_audit_item_get_index (HetuAuditItem *self)
{
  return self->index;
}

HetuVerdict
hetu_audit_item_get_verdict (HetuAuditItem *self)
{
  return self->verdict;
}

const char *
hetu_audit_item_get_text (HetuAuditItem *self, HetuAuditItemColumn column)
{
  g_return_val_if_fail (column < HETU_N_AUDIT_ITEM_COLUMNS, NULL);

  return self->texts[column];
}

const char *
hetu_audit_item_get_icon (HetuAuditItem *self)
{
  static const char *const icons[HETU_N_VERDICTS] = {
    [HETU_VERDICT_DISAGREES] = "hetu-small-close-symbolic",
    [HETU_VERDICT_INCONSISTENT] = "hetu-warning-symbolic",
    [HETU_VERDICT_UNKNOWN] = "hetu-more-symbolic",
    [HETU_VERDICT_AGREES] = "hetu-check-symbolic",
  };

  return icons[self->verdict];
}

int
hetu_audit_item_compare (HetuAuditItem *a, HetuAuditItem *b, HetuAuditItemColumn column)
{
  int order = 0;

  switch (column)
    {
    case HETU_AUDIT_ITEM_VERDICT:
      order = (int) a->verdict - (int) b->verdict;
      break;
    case HETU_AUDIT_ITEM_DIFFERENCE:
      order = (a->difference > b->difference) - (a->difference < b->difference);
      break;
    case HETU_AUDIT_ITEM_NAME:
    case HETU_AUDIT_ITEM_TOLD:
    case HETU_AUDIT_ITEM_STORED:
    case HETU_N_AUDIT_ITEM_COLUMNS:
    default:
      order = g_utf8_collate (a->texts[column], b->texts[column]);
      break;
    }
  return order != 0 ? order : (a->index > b->index) - (a->index < b->index);
}
