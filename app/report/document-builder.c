/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents in the making. Every reader writes through this file, so that the limits, the cancellation and the words of a refusal are
 * one for all formats. */
#include "report/document-private.h"

#include "error.h"
#include "file/encoding.h"
#include "report/strange.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_PAGES_NAMED 12u
#define REPLACED_SHARE 100 /* bytes for each character that is none, at least */

void
hetu_document_builder_init (HetuDocumentBuilder *self,
                            const char *name,
                            const HetuDocumentLimits *limits,
                            GCancellable *cancellable)
{
  static const HetuDocumentLimits usual = HETU_DOCUMENT_LIMITS_INIT;

  memset (self, 0, sizeof *self);
  self->limits = limits != NULL ? *limits : usual;
  self->deadline = g_get_monotonic_time () + (gint64) self->limits.seconds * G_USEC_PER_SEC;
  self->cancellable = cancellable;
  self->text = g_string_new (NULL);
  self->document = g_new0 (HetuDocument, 1);
  g_atomic_ref_count_init (&self->document->references);
  self->document->name = g_strdup (name);
  self->document->encoding = g_strdup ("");
  self->document->digest = g_strdup ("");
  self->document->marks = g_array_new (FALSE, FALSE, sizeof (HetuTextMark));
  self->document->pages = g_array_new (FALSE, FALSE, sizeof (guint));
  self->document->notes = g_ptr_array_new_with_free_func (g_free);
}

void
hetu_document_builder_clear (HetuDocumentBuilder *self)
{
  g_clear_pointer (&self->document, hetu_document_unref);
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  self->text = NULL;
}

/* Where in the text a count of bytes has come to, and the code points that it is. */
typedef struct
{
  const char *text;
  gsize byte;
  guint point;
} Counter;

static guint
count_to (Counter *self, guint byte)
{
  for (; self->byte < byte; self->byte++)
    self->point += ((guchar) self->text[self->byte] & 0xC0) != 0x80;
  return self->point;
}

static void
count_points (HetuDocument *document)
{
  Counter marks = { .text = document->text };
  Counter pages = { .text = document->text };

  for (guint i = 0; i < document->marks->len; i++)
    {
      HetuTextMark *mark = &g_array_index (document->marks, HetuTextMark, i);

      mark->start = count_to (&marks, mark->start);
      mark->end = count_to (&marks, mark->end);
    }
  for (guint i = 0; i < document->pages->len; i++)
    {
      guint *page = &g_array_index (document->pages, guint, i);

      *page = count_to (&pages, *page);
    }
}

static gboolean
is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;
  return TRUE;
}

HetuDocument *
hetu_document_builder_finish (HetuDocumentBuilder *self, GError **error)
{
  if (memchr (self->text->str, 0, self->text->len) != NULL)
    {
      hetu_document_refuse (self, error, _ ("a character U+0000: this is no text"));
      return NULL;
    }
  if (is_blank (self->text->str))
    {
      hetu_document_refuse (self, error, _ ("there is no text in it"));
      return NULL;
    }
  self->document->text = g_string_free (g_steal_pointer (&self->text), FALSE);
  count_points (self->document);
  return g_steal_pointer (&self->document);
}

gboolean
hetu_document_builder_go_on (HetuDocumentBuilder *self, GError **error)
{
  if (g_cancellable_is_cancelled (self->cancellable))
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_CANCELLED,
                   _ ("%s: cancelled; nothing of it was taken in"),
                   self->document->name);
      return FALSE;
    }
  if (g_get_monotonic_time () > self->deadline)
    return hetu_document_refuse (self,
                                 error,
                                 _ ("reading it takes longer than %u seconds; divide the file"),
                                 self->limits.seconds);
  return TRUE;
}

gboolean
hetu_document_builder_append (HetuDocumentBuilder *self,
                              const char *text,
                              gsize length,
                              GError **error)
{
  if (length > self->limits.text || self->text->len > self->limits.text - length)
    return hetu_document_refuse (self,
                                 error,
                                 _ ("more than %u MB of text; divide the file"),
                                 (guint) (self->limits.text >> 20));
  g_string_append_len (self->text, text, (gssize) length);
  return TRUE;
}

void
hetu_document_builder_mark (HetuDocumentBuilder *self,
                            gsize start,
                            gsize end,
                            HetuTextRole role,
                            guint level)
{
  HetuTextMark mark = { (guint) start, (guint) end, (guint8) role, (guint8) level };

  g_array_append_val (self->document->marks, mark);
}

void
hetu_document_builder_note (HetuDocumentBuilder *self, char *note)
{
  g_ptr_array_add (self->document->notes, note);
}

/* Which pages have strange characters: “2, 5”; "" where the format knows none. @garbled: (inout): whether one of them is so
 * Returns: (transfer full) */
static char *
list_strange_pages (const HetuDocumentBuilder *self, gboolean *garbled)
{
  const GArray *pages = self->document->pages;
  GString *out = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < pages->len; i++)
    {
      guint start = g_array_index (pages, guint, i);
      guint end =
          i + 1 < pages->len ? g_array_index (pages, guint, i + 1) : (guint) self->text->len;
      HetuStrangeness page =
          hetu_strangeness_count (self->text->str + start, self->text->str + end);

      *garbled |= hetu_strangeness_is_garbled (page);
      if (page.n_unknown == 0 && !hetu_strangeness_is_garbled (page))
        continue;
      if (n < MOST_PAGES_NAMED)
        g_string_append_printf (out, "%s%u", n > 0 ? ", " : "", i + 1);
      else if (n == MOST_PAGES_NAMED)
        g_string_append (out, " …");
      n++;
    }
  return g_string_free (out, FALSE);
}

void
hetu_document_builder_note_strange (HetuDocumentBuilder *self)
{
  HetuStrangeness all = hetu_strangeness_count (self->text->str, self->text->str + self->text->len);
  gboolean garbled = hetu_strangeness_is_garbled (all);
  g_autofree char *pages = list_strange_pages (self, &garbled);
  g_autofree char *words = NULL;

  if (garbled && *self->document->encoding != '\0')
    words = g_strdup (
        _ ("The text reads as no Chinese that is written: it is damaged, or its encoding is "
           "another. All that is read of it is doubtful."));
  else if (garbled)
    words = g_strdup (
        _ ("The text is not what the pages show: the file says wrongly, or not at all, what its "
           "characters mean. All that is read of it is doubtful; take another copy, or "
           "have the characters recognised."));
  else if (all.n_unknown > 0)
    words = g_strdup_printf (
        ngettext ("%u character has no meaning: what is read beside it is doubtful.",
                  "%u characters have no meaning: what is read beside them is "
                  "doubtful.",
                  all.n_unknown),
        all.n_unknown);
  if (words != NULL && *pages != '\0')
    hetu_document_builder_note (self, g_strdup_printf (_ ("%s (Pages: %s)"), words, pages));
  else if (words != NULL)
    hetu_document_builder_note (self, g_steal_pointer (&words));
}

void
hetu_document_builder_set_title (HetuDocumentBuilder *self, const char *title)
{
  g_autofree char *stripped = title != NULL ? g_strstrip (g_strdup (title)) : NULL;

  if (self->document->title == NULL && stripped != NULL && *stripped != '\0' &&
      g_utf8_validate (stripped, -1, NULL))
    self->document->title = g_steal_pointer (&stripped);
}

static void
on_refuse (gpointer data, const char *what, GError **error)
{
  hetu_document_refuse (data, error, "%s", what);
}

static gboolean
on_go_on (gpointer data, double fraction, GError **error)
{
  return hetu_document_builder_go_on (data, error);
}

HetuPackage *
hetu_document_builder_open_package (HetuDocumentBuilder *self, GBytes *bytes, GError **error)
{
  HetuPackageHost host = { self->limits.unpacked, on_refuse, on_go_on, self };

  return hetu_package_new (&host, bytes, error);
}

gboolean
hetu_document_builder_read_title (HetuDocumentBuilder *self,
                                  HetuPackage *package,
                                  const char *path,
                                  GError **error)
{
  g_autoptr (HetuXml) xml = NULL;
  HetuXmlEvent event;
  gboolean inside = FALSE;

  if (!hetu_package_has (package, path))
    return TRUE;
  xml = hetu_package_open (package, path, error);
  if (xml == NULL)
    return FALSE;
  while ((event = hetu_xml_next (xml, error)) > HETU_XML_END_OF_PART && event != HETU_XML_ERROR)
    if (event == HETU_XML_TEXT)
      {
        if (inside)
          hetu_document_builder_set_title (self, hetu_xml_get_text (xml));
      }
    else
      inside = event == HETU_XML_START && hetu_xml_is (xml, "title");
  return event != HETU_XML_ERROR;
}

gboolean
hetu_document_refuse (HetuDocumentBuilder *self, GError **error, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list arguments;

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, HETU_ERROR, HETU_ERROR_INPUT, _ ("%s: %s"), self->document->name, what);
  return FALSE;
}

/* What a person says is believed, and a few characters that are none are let pass: a text with a damaged byte is no text in any encoding.
 * They are told like all that has no meaning. */
static GBytes *
decode_as (HetuDocumentBuilder *self, GBytes *bytes, GError **error)
{
  g_autoptr (GBytes) text = hetu_encoding_to_utf8_as (bytes, self->told);
  gsize size = 0, n_replaced = 0;
  const char *data = text != NULL ? g_bytes_get_data (text, &size) : NULL;

  for (gsize i = 0; i + 2 < size; i++)
    n_replaced += memcmp (data + i, "\xef\xbf\xbd", 3) == 0;
  if (text == NULL || n_replaced * REPLACED_SHARE > size)
    {
      hetu_document_refuse (self, error, _ ("this is no text in %s"), self->told);
      return NULL;
    }
  g_free (self->document->encoding);
  self->document->encoding = g_strdup (self->told);
  return g_steal_pointer (&text);
}

GBytes *
hetu_document_decode (HetuDocumentBuilder *self, GBytes *bytes, GError **error)
{
  const char *encoding = NULL;
  gsize fault = 0;
  GBytes *text = NULL;
  const char *data = g_bytes_get_data (bytes, NULL);
  guint line = 1;

  if (self->told != NULL)
    return decode_as (self, bytes, error);
  text = hetu_encoding_to_utf8 (bytes, &encoding, &fault);
  if (text != NULL)
    {
      g_free (self->document->encoding);
      self->document->encoding = g_strdup (encoding);
      return text;
    }
  for (gsize i = 0; i < fault; i++)
    line += data[i] == '\n';
  hetu_document_refuse (self,
                        error,
                        _ ("line %u: this is neither UTF-8 nor GB18030 text; save it as UTF-8"),
                        line);
  return NULL;
}
