/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of CHARTS §2 (type and margins), §3 (strokes) and §7 (colours), and what becomes of them in print, in
 * high contrast (UX U-15) and under the window's zoom. No colour or measure of a figure is written anywhere else. */
#include "chart/theme.h"

#include <math.h>

/* A family of colours, in the order of the table of CHARTS §7. */
typedef struct
{
  guint32 canvas, card;
  guint32 text, text2, text3;
  guint32 grid, axis, zero;
  guint32 band, mute, mark;
  guint32 higher, lower;
  guint32 slots[8];
  guint32 slot_texts[8];
  guint32 states[HETU_N_STATES];
  guint32 state_texts[HETU_N_STATES];
  guint32 ranges[3];
} Palette;

static const Palette palettes[] = {
  [HETU_THEME_LIGHT] = {
    .canvas = 0xFFFFFF, .card = 0xFFFFFF,
    .text = 0x1F2328, .text2 = 0x545C68, .text3 = 0x6A727E,
    .grid = 0xE6E9ED, .axis = 0x858D98, .zero = 0x3A414B,
    .band = 0xE9EDF3, .mute = 0xB9C0C9, .mark = 0xFFF1C9,
    .higher = 0x1F5FB8, .lower = 0xB5531C,
    .slots = { 0x2C62C8, 0xB54727, 0x03885E, 0x620075, 0xBF8800, 0x139CBB, 0xDE5E8A, 0x272F42 },
    .slot_texts = { 0x2C62C8, 0xB54727, 0x03855C, 0x620075, 0x996D00, 0x0F7E97, 0xBA4F74, 0x272F42 },
    .states = { 0x0B6B50, 0x3B82CE, 0xC07A00, 0xB3261E, 0x0B6B50, 0x767E8A },
    .state_texts = { 0x0B6B50, 0x3676BB, 0xA36800, 0xB3261E, 0x0B6B50, 0x6E7580 },
    .ranges = { 0xD4D8DE, 0xE3E6E9, 0xF2F4F5 },
  },
  [HETU_THEME_DARK] = {
    .canvas = 0x1E2126, .card = 0x282C33,
    .text = 0xEEF0F3, .text2 = 0xB4BBC5, .text3 = 0x8E97A3,
    .grid = 0x31363E, .axis = 0x6F7884, .zero = 0xC4CAD2,
    .band = 0x343A43, .mute = 0x5F6874, .mark = 0x4A4020,
    .higher = 0x7DB4F5, .lower = 0xF0A06A,
    .slots = { 0x88AFFE, 0xEF7251, 0x4DB98A, 0xB76CBD, 0xEAD77F, 0x85D9F3, 0xF0A0BD, 0xDDE3EB },
    .slot_texts = { 0x88AFFE, 0xEF7251, 0x4DB98A, 0xB76CBD, 0xEAD77F, 0x85D9F3, 0xF0A0BD, 0xDDE3EB },
    .states = { 0x4FCFA3, 0x6BA6F0, 0xF5BE41, 0xF0736A, 0x4FCFA3, 0x8E97A3 },
    .state_texts = { 0x4FCFA3, 0x6BA6F0, 0xF5BE41, 0xF0736A, 0x4FCFA3, 0x8E97A3 },
    .ranges = { 0x4A515B, 0x3E444D, 0x32373F },
  },
  /* C-33: one ink. Slots are greys of at least 3:1, their texts of at least 4.5:1; the worse a state, the darker. */
  [HETU_THEME_PRINT] = {
    .canvas = 0xFFFFFF, .card = 0xFFFFFF,
    .text = 0x000000, .text2 = 0x404040, .text3 = 0x5A5A5A,
    .grid = 0xDDDDDD, .axis = 0x808080, .zero = 0x202020,
    .band = 0xECECEC, .mute = 0xB8B8B8, .mark = 0xE4E4E4,
    .higher = 0x2A2A2A, .lower = 0x767676,
    .slots = { 0x1C1C1C, 0x6E6E6E, 0x4A4A4A, 0x868686, 0x5C5C5C, 0x3A3A3A, 0x7A7A7A, 0x2B2B2B },
    .slot_texts = { 0x1C1C1C, 0x6E6E6E, 0x4A4A4A, 0x707070, 0x5C5C5C, 0x3A3A3A, 0x707070, 0x2B2B2B },
    .states = { 0x8C8C8C, 0x6A6A6A, 0x464646, 0x141414, 0x8C8C8C, 0x767676 },
    .state_texts = { 0x6E6E6E, 0x6A6A6A, 0x464646, 0x141414, 0x6E6E6E, 0x707070 },
    .ranges = { 0xD6D6D6, 0xE4E4E4, 0xF2F2F2 },
  },
};

typedef struct
{
  double type_pt[HETU_N_TYPES];
  double side, top, bottom; /* margins */
  double focus_width;
  double floor_pt; /* no text is smaller (C-10) */
  double width, height, dpi;
} Preset;

static const Preset presets[HETU_N_PRESETS] = {
  [HETU_PRESET_SCREEN] = {
    .type_pt = { 18.5, 11, 11, 11, 10, 9.5, 9.5, 22 },
    .side = 30, .top = 22, .bottom = 18, .focus_width = 2.25, .floor_pt = 9,
    .width = 720, .height = 450, .dpi = 96,
  },
  [HETU_PRESET_SLIDE] = {
    .type_pt = { 23, 13, 13, 13, 11, 10, 10, 26 },
    .side = 38, .top = 34, .bottom = 24, .focus_width = 3, .floor_pt = 7.5,
    .width = 960, .height = 540, .dpi = 144,
  },
  /* 160 × 100 mm, to the size whose PNG at 300 dpi is that of C-11, 1890 × 1183. Labels are of the subtitle's size, as at the
   * other presets: with 8.5 between 9 and 8 there would be five sizes in a figure (C-10). */
  [HETU_PRESET_A4] = {
    .type_pt = { 12, 9, 9, 9, 8, 7.5, 7.5, 17 },
    .focus_width = 2.25, .floor_pt = 7.5,
    .width = 453.6, .height = 283.92, .dpi = 300,
  },
  [HETU_PRESET_SQUARE] = {
    .type_pt = { 20, 12, 12, 12, 10, 9, 9, 24 },
    .side = 30, .top = 30, .bottom = 24, .focus_width = 2.25, .floor_pt = 7.5,
    .width = 540, .height = 540, .dpi = 144,
  },
};

/* What high contrast adds to every stroke (UX U-15). */
#define HIGH_CONTRAST_STROKE 0.75
#define LEAST_CONTRAST 4.5 /* of text, WCAG 2.1 */

static guint
channel (HetuColour colour, int shift)
{
  return (colour >> shift) & 0xff;
}

HetuColour
hetu_colour_with_alpha (HetuColour colour, double alpha)
{
  return (colour & ~0xffu) | (guint32) lround (CLAMP (alpha, 0, 1) * 255);
}

HetuColour
hetu_colour_mix (HetuColour under, HetuColour over, double share)
{
  HetuColour mixed = 0xff;

  share = CLAMP (share, 0, 1);
  for (int shift = 8; shift <= 24; shift += 8)
    mixed |= (guint32) lround (channel (under, shift) * (1 - share) + channel (over, shift) * share)
             << shift;
  return mixed;
}

/* WCAG 2.1 relative luminance. */
static double
luminance (HetuColour colour)
{
  static const double weights[] = { 0.2126, 0.7152, 0.0722 };
  double sum = 0;

  for (int i = 0; i < 3; i++)
    {
      double value = channel (colour, 24 - 8 * i) / 255.0;

      sum += weights[i] * (value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4));
    }
  return sum;
}

double
hetu_colour_contrast (HetuColour a, HetuColour b)
{
  double first = luminance (a);
  double second = luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}

static void
set_colours (HetuTheme *self, const Palette *palette)
{
  self->canvas = HETU_COLOUR (palette->canvas);
  self->card = HETU_COLOUR (palette->card);
  self->text = HETU_COLOUR (palette->text);
  self->text2 = HETU_COLOUR (palette->text2);
  self->text3 = HETU_COLOUR (palette->text3);
  self->grid = HETU_COLOUR (palette->grid);
  self->axis = HETU_COLOUR (palette->axis);
  self->zero = HETU_COLOUR (palette->zero);
  self->band = HETU_COLOUR (palette->band);
  self->mute = HETU_COLOUR (palette->mute);
  self->mark = HETU_COLOUR (palette->mark);
  self->higher = HETU_COLOUR (palette->higher);
  self->lower = HETU_COLOUR (palette->lower);
  self->slots[0] = self->text3;
  self->slot_texts[0] = self->text3;
  for (int i = 0; i < 8; i++)
    {
      self->slots[i + 1] = HETU_COLOUR (palette->slots[i]);
      self->slot_texts[i + 1] = HETU_COLOUR (palette->slot_texts[i]);
    }
  for (int i = 0; i < HETU_N_STATES; i++)
    {
      self->states[i] = HETU_COLOUR (palette->states[i]);
      self->state_texts[i] = HETU_COLOUR (palette->state_texts[i]);
    }
  for (int i = 0; i < 3; i++)
    self->ranges[i] = HETU_COLOUR (palette->ranges[i]);
}

static void
set_measures (HetuTheme *self, const Preset *preset, double extra)
{
  for (int i = 0; i < HETU_N_TYPES; i++)
    self->type_pt[i] = MAX (preset->type_pt[i] * self->text_scale, preset->floor_pt);
  self->margin_left = preset->side;
  self->margin_right = preset->side;
  self->margin_top = preset->top;
  self->margin_bottom = preset->bottom;
  self->grid_width = 0.75 + extra;
  self->axis_width = 0.75 + extra;
  self->zero_width = 1.5 + extra;
  self->reference_width = 1.5 + extra;
  self->line_width = 1.5 + extra;
  self->focus_width = preset->focus_width + extra;
  self->target_width = 2.6 + extra;
  self->point_radius = 3.5;
  self->context_radius = 2.4;
  self->focus_radius = 6;
}

/* The mode whose colours a mode is made of. */
static HetuThemeMode
get_base (HetuThemeMode mode)
{
  switch (mode)
    {
    case HETU_THEME_HIGH_CONTRAST:
      return HETU_THEME_LIGHT;
    case HETU_THEME_HIGH_CONTRAST_DARK:
      return HETU_THEME_DARK;
    default:
      return mode;
    }
}

static HetuThemeMode
heightened (HetuThemeMode mode, gboolean high_contrast)
{
  if (high_contrast && mode == HETU_THEME_LIGHT)
    return HETU_THEME_HIGH_CONTRAST;
  if (high_contrast && mode == HETU_THEME_DARK)
    return HETU_THEME_HIGH_CONTRAST_DARK;
  return mode;
}

/* UX U-15: words as dark as the text, rules as strong as the axis, marks in the colours of text, no tints. */
static void
heighten (HetuTheme *self)
{
  self->text3 = self->text2;
  self->text2 = self->text;
  self->zero = self->text;
  self->grid = self->axis;
  self->mute = self->axis;
  self->band = self->canvas;
  self->outline = self->axis;
  self->slot_texts[0] = self->text3;
  for (guint i = 0; i < G_N_ELEMENTS (self->slots); i++)
    self->slots[i] = self->slot_texts[i];
  for (int i = 0; i < HETU_N_STATES; i++)
    self->states[i] = self->state_texts[i];
}

HetuTheme *
hetu_theme_new (HetuThemeMode mode, HetuPreset preset, gboolean high_contrast, double text_scale)
{
  HetuTheme *self;

  g_return_val_if_fail (mode < HETU_N_THEMES && preset < HETU_N_PRESETS && text_scale > 0, NULL);

  self = g_new0 (HetuTheme, 1);
  self->ref_count = 1;
  self->mode = heightened (mode, high_contrast);
  self->preset = preset;
  self->high_contrast = get_base (self->mode) != self->mode;
  self->text_scale = text_scale;
  self->accent_bar = preset != HETU_PRESET_SCREEN;
  set_colours (self, &palettes[get_base (self->mode)]);
  set_measures (self, &presets[preset], self->high_contrast ? HIGH_CONTRAST_STROKE : 0);
  if (self->high_contrast)
    heighten (self);
  return self;
}

HetuTheme *
hetu_theme_ref (HetuTheme *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_int_inc (&self->ref_count);
  return self;
}

void
hetu_theme_unref (HetuTheme *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_int_dec_and_test (&self->ref_count))
    g_free (self);
}

/* Slot 0 (not given yet) and −1 (references) are the grey of references. */
static guint
slot_index (int slot)
{
  return slot >= 1 && slot <= 8 ? (guint) slot : 0;
}

HetuColour
hetu_theme_get_readable (const HetuTheme *self, HetuColour colour, HetuColour ground)
{
  HetuColour readable = colour;

  for (guint i = 1; hetu_colour_contrast (readable, ground) < LEAST_CONTRAST && i <= 10; i++)
    readable = hetu_colour_mix (colour, self->text, i / 10.0);
  return readable;
}

HetuColour
hetu_theme_get_slot (const HetuTheme *self, int slot)
{
  return self->slots[slot_index (slot)];
}

HetuColour
hetu_theme_get_slot_text (const HetuTheme *self, int slot)
{
  return self->slot_texts[slot_index (slot)];
}

HetuColour
hetu_theme_tint (const HetuTheme *self, HetuColour colour, double share)
{
  return self->high_contrast ? self->canvas : hetu_colour_mix (self->canvas, colour, share);
}

void
hetu_preset_size (HetuPreset preset, double *width_pt, double *height_pt, double *dpi)
{
  g_return_if_fail (preset < HETU_N_PRESETS);

  *width_pt = presets[preset].width;
  *height_pt = presets[preset].height;
  if (dpi != NULL)
    *dpi = presets[preset].dpi;
}
