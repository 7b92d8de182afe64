/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records of XLS ([MS-XLS] 2.1.4; texts 2.5.293, 2.5.240; RkNumber 2.5.217). A text may be cut anywhere by the end of a record:
 * its characters go on in the next one behind a byte that says anew whether they are wide. */
#include "import/biff.h"

#include <string.h>

#define HEAD 4 /* bytes before the data of a record */

void
hetu_biff_init (HetuBiff *self, const guint8 *data, gsize size, gsize offset)
{
  *self = (HetuBiff){ .data = data, .size = size, .next = MIN (offset, size) };
  self->at = self->end = self->next;
}

static guint
peek_id (const HetuBiff *self)
{
  return self->next + HEAD <= self->size
             ? (guint) self->data[self->next] | (guint) self->data[self->next + 1] << 8
             : 0;
}

gboolean
hetu_biff_next (HetuBiff *self)
{
  gsize length;

  if (self->next + HEAD > self->size)
    return FALSE;
  length = (gsize) self->data[self->next + 2] | (gsize) self->data[self->next + 3] << 8;
  if (length > self->size - self->next - HEAD)
    return FALSE;
  self->id = (guint16) peek_id (self);
  self->at = self->next + HEAD;
  self->end = self->at + length;
  self->next = self->end;
  return TRUE;
}

gsize
hetu_biff_left (const HetuBiff *self)
{
  return self->end - self->at;
}

/* Goes on into the piece that follows; @self keeps the number of the record that it began with. */
static gboolean
go_on (HetuBiff *self)
{
  guint16 id = self->id;

  while (self->at >= self->end)
    {
      if (peek_id (self) != HETU_BIFF_CONTINUE || !hetu_biff_next (self))
        {
          self->short_of_bytes = TRUE;
          return FALSE;
        }
      self->id = id;
    }
  return TRUE;
}

guint64
hetu_biff_read (HetuBiff *self, guint n)
{
  guint64 number = 0;

  for (guint i = 0; i < n; i++)
    {
      if (!go_on (self))
        return 0;
      number |= (guint64) self->data[self->at++] << (8 * i);
    }
  return number;
}

double
hetu_biff_read_double (HetuBiff *self)
{
  guint64 bits = hetu_biff_read (self, 8);
  double number;

  memcpy (&number, &bits, sizeof number);
  return number;
}

double
hetu_biff_read_rk (HetuBiff *self)
{
  guint32 packed = (guint32) hetu_biff_read (self, 4);
  double number;

  if ((packed & 2) != 0)
    number = (double) ((gint32) packed >> 2);
  else
    {
      guint64 bits = (guint64) (packed & ~3u) << 32;

      memcpy (&number, &bits, sizeof number);
    }
  return (packed & 1) != 0 ? number / 100 : number;
}

void
hetu_biff_skip (HetuBiff *self, gsize n)
{
  while (n > 0 && go_on (self))
    {
      gsize step = MIN (n, hetu_biff_left (self));

      self->at += step;
      n -= step;
    }
}

/* Appends @n characters, whose width is told anew in every piece. */
static void
read_characters (HetuBiff *self, gsize n, gboolean wide, GArray *units)
{
  while (n > 0)
    {
      guint16 unit;

      if (self->at >= self->end)
        {
          if (!go_on (self))
            return;
          wide = (hetu_biff_read (self, 1) & 1) != 0;
        }
      unit = (guint16) hetu_biff_read (self, wide ? 2 : 1);
      if (self->short_of_bytes)
        return;
      g_array_append_val (units, unit);
      n--;
    }
}

/* UTF-16 as UTF-8; halves of pairs that stand alone become U+FFFD. */
static char *
to_utf8 (const GArray *units)
{
  GString *text = g_string_sized_new (units->len);

  for (guint i = 0; i < units->len; i++)
    {
      gunichar c = g_array_index (units, guint16, i);

      if (c >= 0xd800 && c < 0xdc00 && i + 1 < units->len)
        {
          gunichar low = g_array_index (units, guint16, i + 1);

          if (low >= 0xdc00 && low < 0xe000)
            {
              c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
              i++;
            }
        }
      if (c != 0)
        g_string_append_unichar (text, c >= 0xd800 && c < 0xe000 ? 0xfffd : c);
    }
  return g_string_free (text, FALSE);
}

char *
hetu_biff_read_wide (HetuBiff *self, guint length_bytes)
{
  gsize n = (gsize) hetu_biff_read (self, length_bytes);
  guint flags = (guint) hetu_biff_read (self, 1);
  gsize n_runs = (flags & 8) != 0 ? (gsize) hetu_biff_read (self, 2) : 0;
  gsize n_phonetic = (flags & 4) != 0 ? (gsize) hetu_biff_read (self, 4) : 0;
  g_autoptr (GArray) units = g_array_new (FALSE, FALSE, sizeof (guint16));

  read_characters (self, n, (flags & 1) != 0, units);
  hetu_biff_skip (self, n_runs * 4);
  hetu_biff_skip (self, n_phonetic);
  return to_utf8 (units);
}

char *
hetu_biff_read_narrow (HetuBiff *self, guint length_bytes, guint codepage)
{
  gsize n = (gsize) hetu_biff_read (self, length_bytes);
  g_autoptr (GString) bytes = g_string_sized_new (n);
  g_autofree char *charset = g_strdup_printf ("CP%u", codepage);
  char *text;

  for (; n > 0 && go_on (self); n--)
    g_string_append_c (bytes, (char) self->data[self->at++]);
  text = g_convert_with_fallback (bytes->str,
                                  (gssize) bytes->len,
                                  "UTF-8",
                                  charset,
                                  "\xef\xbf\xbd",
                                  NULL,
                                  NULL,
                                  NULL);
  return text != NULL ? text : g_utf8_make_valid (bytes->str, (gssize) bytes->len);
}
