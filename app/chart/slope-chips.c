/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chips of a slope (C-27): a district that is not told is named with the reason; many of one reason are counted. */
#include "chart/slope-chips.h"

#include "model/format.h"

#define CHIP_GAP 4.0
#define MOST_CHIPS 3 /* a side and a status: more are counted in one */

static void
chip_clear (gpointer data)
{
  g_free (((HetuSlopeChip *) data)->label);
}

static char *
write_count (const HetuFrame *frame, guint n, HetuStatus status)
{
  return g_strdup_printf (frame->language == HETU_LANGUAGE_ZH ? "%u 个地区 %s" : "%u districts %s",
                          n,
                          hetu_format_absence_words (status, frame->language));
}

static gboolean
is_of (const HetuFrame *frame, const HetuSlopeLack *lack, HetuStatus status)
{
  return hetu_frame_get_row (frame, lack->row)->status == status;
}

static void
add_chips_of (GArray *chips, const HetuFrame *frame, const GArray *lacking, HetuStatus status)
{
  guint n = 0;

  for (guint i = 0; i < lacking->len; i++)
    n += is_of (frame, &g_array_index (lacking, HetuSlopeLack, i), status);
  for (guint i = 0; i < lacking->len; i++)
    {
      const HetuSlopeLack *lack = &g_array_index (lacking, HetuSlopeLack, i);
      HetuSlopeChip chip = { .row = (int) lack->row, .status = status };

      if (!is_of (frame, lack, status))
        continue;
      if (n > MOST_CHIPS)
        chip.label = write_count (frame, n, status);
      else
        chip.label = g_strconcat (lack->name,
                                  " ",
                                  hetu_format_absence_words (status, frame->language),
                                  NULL);
      g_array_append_val (chips, chip);
      if (n > MOST_CHIPS)
        return;
    }
}

GArray *
hetu_slope_chips_new (const HetuFrame *frame, const GArray *lacking)
{
  static const HetuStatus statuses[] = { HETU_STATUS_MISSING,
                                         HETU_STATUS_REDACTED,
                                         HETU_STATUS_QUALITATIVE,
                                         HETU_STATUS_INCOMPARABLE };
  GArray *chips = g_array_new (FALSE, TRUE, sizeof (HetuSlopeChip));

  g_array_set_clear_func (chips, chip_clear);
  for (gsize i = 0; i < G_N_ELEMENTS (statuses); i++)
    add_chips_of (chips, frame, lacking, statuses[i]);
  return chips;
}

double
hetu_slope_chips_measure (HetuPlotContext *context, const GArray *chips)
{
  double height = 0;

  for (guint i = 0; i < chips->len; i++)
    {
      const HetuSlopeChip *chip = &g_array_index (chips, HetuSlopeChip, i);

      height += hetu_chip_measure (context, chip->status, chip->label).height + CHIP_GAP;
    }
  return height;
}

void
hetu_slope_chips_draw (HetuPlotContext *context,
                       const GArray *chips,
                       double x,
                       gboolean leftwards,
                       double top)
{
  HetuRect rect = context->rect;

  for (guint i = 0; i < chips->len; i++)
    {
      const HetuSlopeChip *chip = &g_array_index (chips, HetuSlopeChip, i);
      HetuRect box = hetu_chip_measure (context, chip->status, chip->label);
      double middle = leftwards ? MAX (x - box.width / 2, rect.x + box.width / 2)
                                : MIN (x + box.width / 2, rect.x + rect.width - box.width / 2);

      top += CHIP_GAP;
      hetu_chip_draw (context, chip->row, chip->status, chip->label, middle, top + box.height / 2);
      top += box.height;
    }
}
