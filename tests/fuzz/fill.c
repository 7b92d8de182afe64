/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Templates of every format that can be written again, told by the first byte: what is filled in and put back to × is the template. */
#include "document.h"

#include "acceptance.h"
#include "fill.h"

static const char *const names[] = { "a.txt", "a.md", "a.html", "a.docx", "a.odt" };

/* Returns: (transfer full): a file of which the input is the text, the page, or the body */
static GBytes *
make_file (guint format, const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);

  return format == 3 ? pack_docx (text) : format == 4 ? pack_odt (text) : g_bytes_new (data, size);
}

/* The text of what was filled in, with the marks of the template in the place of its figures. */
static char *
put_back (const HetuFilling *fill, const char *filled, const char *template)
{
  const GArray *slots = hetu_filling_get_slots (fill);
  GString *out = g_string_new (NULL);
  const char *from = template, *at = filled;
  guint point = 0;

  for (guint i = 0; i < slots->len; i++)
    {
      const HetuFillSlot *slot = &g_array_index (slots, HetuFillSlot, i);
      const char *start, *end;

      if (slot->written == NULL || slot->value_start < point)
        continue;
      start = g_utf8_offset_to_pointer (from, (glong) (slot->value_start - point));
      end = g_utf8_offset_to_pointer (start, (glong) (slot->value_end - slot->value_start));
      g_string_append_len (out, at, start - from);
      at += start - from;
      g_assert_true (g_str_has_prefix (at, slot->written));
      at += strlen (slot->written);
      g_string_append_len (out, start, end - start);
      from = end;
      point = slot->value_end;
    }
  g_string_append (out, at);
  return g_string_free (out, FALSE);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static HetuLexicon *lexicon; /* owned, for the whole run */
  HetuDocumentLimits limits = { 1 << 20, 4 << 20, 1 << 20, 50, 20 };
  HetuFillRequest request = { .region = 410311, .period = hetu_period_year (2022) };
  guint format = size > 0 ? data[0] % G_N_ELEMENTS (names) : 0;
  g_autoptr (GBytes) file = NULL, out = NULL;
  g_autoptr (HetuDocument) document = NULL, filled = NULL;
  g_autoptr (HetuFilling) fill = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *back = NULL;

  if (size < 2 || size > 20000)
    return 0;
  if (lexicon == NULL)
    lexicon = hetu_acceptance_new_lexicon (fuzz_store (TRUE));
  file = make_file (format, data + 1, size - 1);
  document = hetu_document_load (names[format], file, &limits, NULL, NULL);
  if (document == NULL)
    return 0;
  fill = hetu_filling_new (document, lexicon, fuzz_store (TRUE), &request, &error);
  fuzz_assert_refused (fill != NULL, error);
  if (fill == NULL)
    return 0;
  out = hetu_filling_write (fill, file, &error);
  fuzz_assert_refused (out != NULL, error);
  if (out == NULL)
    return 0;
  filled = hetu_document_load (names[format], out, NULL, NULL, NULL);
  g_assert_nonnull (filled);
  back = put_back (fill, hetu_document_get_text (filled), hetu_document_get_text (document));
  g_assert_cmpstr (back, ==, hetu_document_get_text (document));
  return 0;
}
