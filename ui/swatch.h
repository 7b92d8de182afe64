/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

/* The sign of a region or state beside its name: a disc in the entity's colour, a grey dash for references, a hatched
 * field for what is not given. */

typedef enum
{
  HETU_SWATCH_DISC,
  HETU_SWATCH_DASH,        /* province */
  HETU_SWATCH_BROKEN_DASH, /* nation */
  HETU_SWATCH_HATCH,       /* missing or redacted */
} HetuSwatchShape;

#define HETU_TYPE_SWATCH (hetu_swatch_get_type ())
G_DECLARE_FINAL_TYPE (HetuSwatch, hetu_swatch, HETU, SWATCH, GtkWidget)

GtkWidget *hetu_swatch_new (void);
void hetu_swatch_set (HetuSwatch *self, HetuSwatchShape shape, HetuColour colour);

/**
 * hetu_swatch_set_district:
 *
 * Shape and colour of a district in figures on screen; gives it a colour where it has none yet (C-29).
 */
void hetu_swatch_set_district (HetuSwatch *self, HetuSession *session, HetuDistrict *district);

/* (transfer none): what the sign is drawn in */
const GdkRGBA *hetu_swatch_get_colour (HetuSwatch *self);

/**
 * hetu_swatch_set_chosen:
 * @district: one of the session's regions
 *
 * Shows the sign of a district in the figure: as hetu_swatch_set_district(), but grey where there are more districts than
 * colours, unless it is the focus or its city (C-29).
 */
void hetu_swatch_set_chosen (HetuSwatch *self, HetuSession *session, HetuDistrict *district);

/**
 * hetu_swatch_set_size:
 * @width: pixels
 * @height: pixels
 */
void hetu_swatch_set_size (HetuSwatch *self, int width, int height);

/* A chart's colour as GTK has it. */
GdkRGBA hetu_colour_to_rgba (HetuColour colour);
