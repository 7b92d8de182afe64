/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files out: which format a name asks for, how large a figure shall be, and the one way in which a
 * file is replaced: temporary file in the same folder, write, flush to the disk, rename. A reader sees
 * the old file or the new one, and a failure leaves neither a torn file nor a temporary one behind.
 * Refuses to follow what the old file was: permissions, links and owners are those of a new file. */
#include "export/file.h"

#include "error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* The least and greatest side of a figure, points: below, no title fits; above, Cairo's PDF coordinates end. */
#define MIN_SIDE_PT 60.0
#define MAX_SIDE_PT 20000.0

static const char *const format_names[HETU_N_FORMATS] = {
  [HETU_FORMAT_PNG] = "png",
  [HETU_FORMAT_PDF] = "pdf",
  [HETU_FORMAT_SVG] = "svg",
  [HETU_FORMAT_CSV] = "csv",
};

gboolean
hetu_file_format_parse (const char *text, HetuFileFormat *out)
{
  const char *dot = NULL;
  const char *ending = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  dot = strrchr (text, '.');
  ending = dot != NULL ? dot + 1 : text;
  for (int i = 0; i < HETU_N_FORMATS; i++)
    {
      if (g_ascii_strcasecmp (ending, format_names[i]) == 0)
        {
          *out = (HetuFileFormat) i;
          return TRUE;
        }
    }
  return FALSE;
}

const char *
hetu_file_format_to_string (HetuFileFormat format)
{
  g_return_val_if_fail ((int) format >= 0 && format < HETU_N_FORMATS, NULL);

  return format_names[format];
}

static gboolean
fail (const char *path, int code, GError **error)
{
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_OUTPUT,
               _ ("cannot write “%s”: %s"),
               path,
               g_strerror (code));
  return FALSE;
}

static gboolean
write_all (int fd, const char *data, gsize size)
{
  while (size > 0)
    {
      gssize n = write (fd, data, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      data += n;
      size -= (gsize) n;
    }
  return TRUE;
}

/* The name itself reaches the disk only with its folder; that this fails (on some network file systems) costs no data. */
static void
flush_folder (const char *folder)
{
  int fd = g_open (folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY, 0);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

gboolean
hetu_file_replace (const char *path, GBytes *bytes, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *temporary = NULL;
  gsize size = 0;
  const char *data = NULL;
  gboolean written = FALSE;
  int code = 0;
  int fd = -1;

  g_return_val_if_fail (path != NULL && *path != '\0', FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return fail (path, EISDIR, error);

  /* Not derived from the file's own name: a Chinese name near NAME_MAX would not bear a suffix. */
  folder = g_path_get_dirname (path);
  temporary = g_build_filename (folder, ".hetu-XXXXXX", NULL);
  fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0666);
  if (fd < 0)
    return fail (path, errno, error);

  data = g_bytes_get_data (bytes, &size);
  written = write_all (fd, data, size) && fsync (fd) == 0;
  code = errno;
  if (close (fd) != 0 && written)
    {
      written = FALSE;
      code = errno;
    }
  if (written && g_rename (temporary, path) != 0)
    {
      written = FALSE;
      code = errno;
    }
  if (!written)
    {
      g_unlink (temporary);
      return fail (path, code, error);
    }
  flush_folder (folder);
  return TRUE;
}

/* Digits with at most one point: no sign, exponent, hexadecimal or infinity, whatever strtod would take. */
static gboolean
scan_number (const char **at, double *out)
{
  gsize n = strspn (*at, "0123456789.");
  g_autofree char *digits = g_strndup (*at, n);
  char *end = NULL;

  if (n == 0)
    return FALSE;
  *out = g_ascii_strtod (digits, &end);
  *at += n;
  return *end == '\0';
}

static gboolean
scan_times (const char **at)
{
  if (g_str_has_prefix (*at, "×"))
    *at += strlen ("×");
  else if (**at == 'x' || **at == 'X')
    *at += 1;
  else
    return FALSE;
  return TRUE;
}

gboolean
hetu_file_parse_size (const char *text,
                      double dpi,
                      double *width_pt,
                      double *height_pt,
                      GError **error)
{
  const struct
  {
    const char *name;
    double points;
  } units[] = {
    { "mm", 72.0 / 25.4 },
    { "cm", 72.0 / 2.54 },
    { "pt", 1.0 },
    { "px", 72.0 / dpi },
  };
  const char *at = text;
  double width = 0;
  double height = 0;
  double points = 0;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (dpi > 0, FALSE);

  if (scan_number (&at, &width) && scan_times (&at) && scan_number (&at, &height))
    {
      for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
        {
          if (strcmp (at, units[i].name) == 0)
            points = units[i].points;
        }
    }
  if (points == 0)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_USAGE,
                   _ ("not a size: “%s”; expected width × height and mm, cm, pt or px, such as "
                      "150x90mm or 1600x1000px"),
                   text);
      return FALSE;
    }

  width *= points;
  height *= points;
  if (MIN (width, height) < MIN_SIDE_PT || MAX (width, height) > MAX_SIDE_PT)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_USAGE,
                   _ ("size “%s” is %.0f × %.0f pt; a side has 60 to 20,000 pt"),
                   text,
                   width,
                   height);
      return FALSE;
    }
  *width_pt = width;
  *height_pt = height;
  return TRUE;
}
