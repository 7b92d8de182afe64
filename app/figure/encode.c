/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Composed figures as the bytes of a file, with or without what lets the file be reopened. */
#include "figure.h"

#include "export/csv.h"
#include "export/pdf.h"
#include "export/picture.h"
#include "export/png.h"
#include "export/svg.h"
#include "figure/payload.h"

static double
choose_dpi (const HetuSpec *spec, double dpi)
{
  double width, height, preset_dpi;

  hetu_preset_size (spec->preset, &width, &height, &preset_dpi);
  return dpi > 0 ? dpi : preset_dpi;
}

static GBytes *
draw (const HetuFigurePage *pages, guint n_pages, HetuFileFormat format, double dpi, GError **error)
{
  g_autofree HetuScene **scenes = g_new (HetuScene *, n_pages);
  g_autofree HetuFrame **frames = g_new (HetuFrame *, n_pages);

  for (guint i = 0; i < n_pages; i++)
    {
      scenes[i] = pages[i].scene;
      frames[i] = pages[i].frame;
    }
  switch (format)
    {
    case HETU_FORMAT_PNG:
      return hetu_png_encode (scenes[0], choose_dpi (pages[0].spec, dpi), error);
    case HETU_FORMAT_PDF:
      return hetu_pdf_encode (scenes, frames, n_pages, pages[n_pages - 1].spec->made_on, error);
    case HETU_FORMAT_SVG:
      return hetu_svg_encode (scenes[0], FALSE, error);
    case HETU_FORMAT_CSV:
      return hetu_csv_encode (frames[0]);
    case HETU_N_FORMATS:
      break;
    }
  g_return_val_if_reached (NULL);
}

/* A resolution is told only where it is not the preset's: then a file made without naming one has the same bytes. */
static GBytes *
attach (HetuStore *store,
        const HetuFigurePage *pages,
        guint n_pages,
        HetuFileFormat format,
        double dpi,
        GBytes *bytes,
        GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_pages; i++)
    {
      const HetuSpec *spec = pages[i].spec;
      gboolean own = format == HETU_FORMAT_PNG && dpi > 0 && dpi != choose_dpi (spec, 0);
      char *text = hetu_payload_write (store, pages[i].frame, spec, own ? dpi : 0, error);

      if (text == NULL)
        return NULL;
      g_ptr_array_add (texts, text);
    }
  return hetu_picture_attach (bytes, format, (const char *const *) texts->pdata, texts->len, error);
}

GBytes *
hetu_figure_encode (HetuStore *store,
                    const HetuFigurePage *pages,
                    guint n_pages,
                    HetuFileFormat format,
                    double dpi,
                    gboolean strip,
                    GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (n_pages > 0, NULL);

  bytes = draw (pages, n_pages, format, dpi, error);
  if (bytes == NULL || format == HETU_FORMAT_CSV)
    return g_steal_pointer (&bytes);
  return strip ? hetu_picture_strip (bytes, format)
               : attach (store, pages, n_pages, format, dpi, bytes, error);
}
