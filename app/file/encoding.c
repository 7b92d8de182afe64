/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a text file is written in, told from its bytes alone; the conversion is ICU's. It does not guess between legacy
 * encodings by statistics: a table of figures is too short for that. */
#include "file/encoding.h"

#include <string.h>
#include <unicode/ucnv.h>

#define UTF8_SIGNATURE "\xef\xbb\xbf"

/* @fault: (out) (optional): the converter stops at a sequence that is malformed or has no counterpart, and this is what it had read by
 * then; without it it substitutes. Returns: (transfer full) (nullable): the text */
static GBytes *
convert (const char *name, const char *into, const char *data, gsize length, gsize *fault)
{
  UErrorCode status = U_ZERO_ERROR;
  UConverter *from = ucnv_open (name, &status);
  UConverter *to = ucnv_open (into, &status);
  gsize room = length * 4 + 16;
  char *text = g_malloc (room);
  char *target = text;
  const char *source = data;

  if (U_SUCCESS (status) && fault != NULL)
    ucnv_setToUCallBack (from, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
  if (U_SUCCESS (status) && fault != NULL)
    ucnv_setFromUCallBack (to, UCNV_FROM_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
  if (U_SUCCESS (status))
    ucnv_convertEx (to,
                    from,
                    &target,
                    text + room,
                    &source,
                    data + length,
                    NULL,
                    NULL,
                    NULL,
                    NULL,
                    TRUE,
                    TRUE,
                    &status);
  g_clear_pointer (&from, ucnv_close);
  g_clear_pointer (&to, ucnv_close);
  if (U_FAILURE (status))
    {
      if (fault != NULL)
        *fault = (gsize) (source - data);
      g_free (text);
      return NULL;
    }
  return g_bytes_new_take (text, (gsize) (target - text));
}

GBytes *
hetu_encoding_from_big5 (GBytes *bytes)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  gsize fault = 0;

  return g_utf8_validate_len (data, length, NULL) ? NULL
                                                  : convert ("Big5", "UTF-8", data, length, &fault);
}

GBytes *
hetu_encoding_to_utf8 (GBytes *bytes, const char **encoding, gsize *fault)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *invalid = data;
  UErrorCode status = U_ZERO_ERROR;
  int32_t signature_length = 0;
  const char *signature;
  gsize read = 0;
  gsize start;
  GBytes *text;

  if (length >= strlen (UTF8_SIGNATURE) &&
      memcmp (data, UTF8_SIGNATURE, strlen (UTF8_SIGNATURE)) == 0)
    {
      data += strlen (UTF8_SIGNATURE);
      length -= strlen (UTF8_SIGNATURE);
    }
  if (g_utf8_validate_len (data, length, &invalid))
    {
      *encoding = "UTF-8";
      return g_bytes_new_from_bytes (bytes,
                                     (gsize) (data - (const char *) g_bytes_get_data (bytes, NULL)),
                                     length);
    }
  *fault = (gsize) (invalid - (const char *) g_bytes_get_data (bytes, NULL));
  signature =
      ucnv_detectUnicodeSignature (data, (int32_t) MIN (length, 4), &signature_length, &status);
  *encoding = signature != NULL ? signature : "GB18030";
  /* A zero byte is text in no other encoding. */
  if (signature == NULL && memchr (data, 0, length) != NULL)
    return NULL;
  text = convert (*encoding,
                  "UTF-8",
                  data + signature_length,
                  length - (gsize) signature_length,
                  &read);
  /* Whichever reading got farther is what the file is meant to be. */
  start = (gsize) (data - (const char *) g_bytes_get_data (bytes, NULL)) + (gsize) signature_length;
  if (text == NULL)
    *fault = MAX (*fault, start + read);
  return text;
}

GBytes *
hetu_encoding_from_utf8 (const char *encoding, const char *text, gsize length)
{
  gsize fault = 0;

  return convert ("UTF-8", encoding, text, length, &fault);
}

const char *const *
hetu_encoding_list (void)
{
  static const char *const list[] = { "UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE", NULL };

  return list;
}

const char *
hetu_encoding_find (const char *name)
{
  /* GBK and GB 2312 are parts of GB 18030. */
  static const struct
  {
    const char *name;
    const char *encoding;
  } others[] = { { "UTF8", "UTF-8" },      { "GBK", "GB18030" },     { "GB2312", "GB18030" },
                 { "CP936", "GB18030" },   { "CP950", "Big5" },      { "UTF16LE", "UTF-16LE" },
                 { "UTF-16", "UTF-16LE" }, { "UTF16BE", "UTF-16BE" } };
  const char *const *list = hetu_encoding_list ();

  for (guint i = 0; list[i] != NULL; i++)
    if (ucnv_compareNames (list[i], name) == 0)
      return list[i];
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (ucnv_compareNames (others[i].name, name) == 0)
      return others[i].encoding;
  return NULL;
}

GBytes *
hetu_encoding_to_utf8_as (GBytes *bytes, const char *encoding)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autoptr (GBytes) text = convert (encoding, "UTF-8", data, length, NULL);
  const char *start;

  if (text == NULL)
    return NULL;
  start = g_bytes_get_data (text, &length);
  if (length < strlen (UTF8_SIGNATURE) ||
      memcmp (start, UTF8_SIGNATURE, strlen (UTF8_SIGNATURE)) != 0)
    return g_steal_pointer (&text);
  return g_bytes_new_from_bytes (text, strlen (UTF8_SIGNATURE), length - strlen (UTF8_SIGNATURE));
}
