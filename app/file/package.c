/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Packed files: libarchive unpacks, libxml2 reads, both piece by piece, so that a part is never in memory as a whole. A part that
 * unpacks to more than there may be is not begun. No document type is read, no entity but XML's own five is known, nothing
 * is fetched from anywhere. */
#include "file/package.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <libxml/xmlreader.h>
#include <string.h>

#define EVENTS_BETWEEN_LOOKS 8192

struct _HetuPackage
{
  HetuPackageHost host;
  GBytes *bytes;     /* owned */
  GHashTable *sizes; /* owned: path → bytes unpacked, as the file says */
};

struct _HetuXml
{
  HetuPackageHost host;
  GBytes *bytes;           /* owned */
  char *path;              /* owned */
  struct archive *archive; /* owned: stands in the part */
  xmlTextReaderPtr reader; /* owned */
  char *fault;             /* owned, nullable: what is wrong */
  gsize size;              /* as the file says */
  gsize n_read;
  guint n_events;
  gboolean end_is_due; /* of an element written as one */
};

/* Returns: (transfer full) (nullable): the archive before its first part */
static struct archive *
open_archive (GBytes *bytes)
{
  struct archive *archive = archive_read_new ();
  gsize size = 0;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  archive_read_support_format_zip_seekable (archive);
  if (archive_read_open_memory (archive, data, size) == ARCHIVE_OK)
    return archive;
  archive_read_free (archive);
  return NULL;
}

/* Goes to the next part.
 * Returns: (transfer none) (nullable): its path */
static const char *
next_part (struct archive *archive, struct archive_entry **entry)
{
  const char *path = NULL;

  while (path == NULL)
    {
      int state = archive_read_next_header (archive, entry);

      if (state != ARCHIVE_OK && state != ARCHIVE_WARN)
        return NULL;
      path = archive_entry_pathname (*entry);
    }
  return path;
}

G_GNUC_PRINTF (3, 4)
static gboolean
refuse (const HetuPackageHost *host, GError **error, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list arguments;

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  host->refuse (host->data, what, error);
  return FALSE;
}

static gboolean
list_parts (HetuPackage *self, GError **error)
{
  struct archive *archive = open_archive (self->bytes);
  struct archive_entry *entry = NULL;
  gboolean locked = FALSE;
  const char *path;

  while (archive != NULL && (path = next_part (archive, &entry)) != NULL)
    {
      locked |= archive_entry_is_data_encrypted (entry) != 0;
      g_hash_table_insert (self->sizes,
                           g_strdup (path),
                           GSIZE_TO_POINTER ((gsize) MAX (archive_entry_size (entry), 0)));
    }
  if (archive != NULL)
    archive_read_free (archive);
  if (g_hash_table_size (self->sizes) == 0)
    return refuse (&self->host, error, _ ("the file is damaged: it cannot be unpacked"));
  if (locked)
    return refuse (&self->host, error, _ ("it is protected by a password; save it without one"));
  return TRUE;
}

HetuPackage *
hetu_package_new (const HetuPackageHost *host, GBytes *bytes, GError **error)
{
  g_autoptr (HetuPackage) self = g_new0 (HetuPackage, 1);

  self->host = *host;
  self->bytes = g_bytes_ref (bytes);
  self->sizes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return list_parts (self, error) ? g_steal_pointer (&self) : NULL;
}

void
hetu_package_free (HetuPackage *self)
{
  g_hash_table_unref (self->sizes);
  g_bytes_unref (self->bytes);
  g_free (self);
}

gboolean
hetu_package_has (HetuPackage *self, const char *path)
{
  return g_hash_table_contains (self->sizes, path);
}

static void
set_fault (HetuXml *self, const char *fault)
{
  /* libxml2 quotes what it met, and cuts its messages anywhere. */
  if (self->fault == NULL && fault != NULL)
    self->fault = g_strchomp (g_utf8_make_valid (fault, -1));
}

/* What a part unpacks to is counted, whatever the file says of its size. */
static int
on_read (void *data, char *buffer, int length)
{
  HetuXml *self = data;
  la_ssize_t n = archive_read_data (self->archive, buffer, (size_t) length);

  if (n < 0)
    {
      set_fault (self, archive_error_string (self->archive));
      return -1;
    }
  self->n_read += (gsize) n;
  if (self->n_read <= self->host.unpacked)
    return (int) n;
  set_fault (self, _ ("it unpacks to more than the file says"));
  return -1;
}

static int
on_close (void *data)
{
  return 0;
}

static void
on_fault (void *data, xmlErrorPtr fault)
{
  if (fault != NULL)
    set_fault (data, fault->message);
}

/* Stands in the part, or nowhere when it is gone. */
static void
find_part (HetuXml *self)
{
  struct archive_entry *entry = NULL;
  const char *path;

  self->archive = open_archive (self->bytes);
  while (self->archive != NULL && (path = next_part (self->archive, &entry)) != NULL)
    if (g_str_equal (path, self->path))
      return;
  g_clear_pointer (&self->archive, archive_read_free);
}

HetuXml *
hetu_package_open (HetuPackage *self, const char *path, GError **error)
{
  g_autoptr (HetuXml) xml = g_new0 (HetuXml, 1);

  xml->host = self->host;
  xml->bytes = g_bytes_ref (self->bytes);
  xml->path = g_strdup (path);
  xml->size = GPOINTER_TO_SIZE (g_hash_table_lookup (self->sizes, path));
  if (xml->size > self->host.unpacked)
    {
      refuse (&self->host,
              error,
              _ ("its part “%s” unpacks to more than %u MB; divide the file"),
              path,
              (guint) (self->host.unpacked >> 20));
      return NULL;
    }
  find_part (xml);
  if (xml->archive == NULL)
    {
      refuse (&self->host, error, _ ("the file is damaged: it has no part “%s”"), path);
      return NULL;
    }
  xml->reader = xmlReaderForIO (on_read,
                                on_close,
                                xml,
                                NULL,
                                NULL,
                                XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_COMPACT);
  if (xml->reader == NULL)
    {
      refuse (&self->host, error, _ ("the file is damaged: its part “%s” is no XML"), path);
      return NULL;
    }
  xmlTextReaderSetStructuredErrorHandler (xml->reader, on_fault, xml);
  return g_steal_pointer (&xml);
}

void
hetu_xml_free (HetuXml *self)
{
  g_clear_pointer (&self->reader, xmlFreeTextReader);
  g_clear_pointer (&self->archive, archive_read_free);
  g_bytes_unref (self->bytes);
  g_free (self->path);
  g_free (self->fault);
  g_free (self);
}

static HetuXmlEvent
fail (HetuXml *self, const char *fault, GError **error)
{
  refuse (&self->host,
          error,
          _ ("the file is damaged: its part “%s”, line %d: %s"),
          self->path,
          xmlTextReaderGetParserLineNumber (self->reader),
          fault);
  return HETU_XML_ERROR;
}

static gboolean
look (HetuXml *self, GError **error)
{
  if (++self->n_events % EVENTS_BETWEEN_LOOKS != 0)
    return TRUE;
  return self->host.go_on (self->host.data,
                           (double) self->n_read / (double) MAX (self->size, 1),
                           error);
}

HetuXmlEvent
hetu_xml_next (HetuXml *self, GError **error)
{
  if (self->end_is_due)
    {
      self->end_is_due = FALSE;
      return HETU_XML_END;
    }
  while (TRUE)
    {
      int state = xmlTextReaderRead (self->reader);

      if (state == 0)
        return HETU_XML_END_OF_PART;
      if (state < 0)
        return fail (self, self->fault != NULL ? self->fault : _ ("it ends too early"), error);
      if (!look (self, error))
        return HETU_XML_ERROR;
      switch (xmlTextReaderNodeType (self->reader))
        {
        case XML_READER_TYPE_ELEMENT:
          self->end_is_due = xmlTextReaderIsEmptyElement (self->reader) == 1;
          return HETU_XML_START;
        case XML_READER_TYPE_END_ELEMENT:
          return HETU_XML_END;
        case XML_READER_TYPE_TEXT:
        case XML_READER_TYPE_CDATA:
        case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
          return HETU_XML_TEXT;
        case XML_READER_TYPE_DOCUMENT_TYPE:
        case XML_READER_TYPE_ENTITY_REFERENCE:
          return fail (self, _ ("a document type of its own"), error);
        default:
          break;
        }
    }
}

gboolean
hetu_xml_skip (HetuXml *self, GError **error)
{
  for (guint depth = 1; depth > 0;)
    {
      HetuXmlEvent event = hetu_xml_next (self, error);

      if (event == HETU_XML_ERROR || event == HETU_XML_END_OF_PART)
        return event == HETU_XML_END_OF_PART;
      depth += event == HETU_XML_START;
      depth -= event == HETU_XML_END;
    }
  return TRUE;
}

const char *
hetu_xml_get_name (HetuXml *self)
{
  const xmlChar *name = xmlTextReaderConstLocalName (self->reader);

  return name != NULL ? (const char *) name : "";
}

gboolean
hetu_xml_is (HetuXml *self, const char *name)
{
  return g_str_equal (hetu_xml_get_name (self), name);
}

const char *
hetu_xml_get_text (HetuXml *self)
{
  const xmlChar *text = xmlTextReaderConstValue (self->reader);

  return text != NULL ? (const char *) text : "";
}

char *
hetu_xml_dup_attribute (HetuXml *self, const char *name)
{
  char *value = NULL;

  while (value == NULL && xmlTextReaderMoveToNextAttribute (self->reader) == 1)
    if (g_str_equal (hetu_xml_get_name (self), name))
      value = g_strdup (hetu_xml_get_text (self));
  xmlTextReaderMoveToElement (self->reader);
  return value;
}

guint
hetu_xml_get_count (HetuXml *self, const char *name, guint fallback, guint most)
{
  g_autofree char *value = hetu_xml_dup_attribute (self, name);
  guint64 count = fallback;

  if (value == NULL || !g_ascii_string_to_unsigned (value, 10, 0, G_MAXUINT32, &count, NULL))
    return fallback;
  return (guint) MIN (count, (guint64) most);
}

gboolean
hetu_xml_get_flag (HetuXml *self, const char *name)
{
  g_autofree char *value = hetu_xml_dup_attribute (self, name);

  return value != NULL && (g_str_equal (value, "1") || g_str_equal (value, "true"));
}

gboolean
hetu_package_check_unlocked (HetuPackage *self, GError **error)
{
  g_autoptr (HetuXml) xml = NULL;
  HetuXmlEvent event;

  if (!hetu_package_has (self, "META-INF/manifest.xml"))
    return TRUE;
  xml = hetu_package_open (self, "META-INF/manifest.xml", error);
  if (xml == NULL)
    return FALSE;
  while ((event = hetu_xml_next (xml, error)) > HETU_XML_END_OF_PART && event != HETU_XML_ERROR)
    if (event == HETU_XML_START && hetu_xml_is (xml, "encryption-data"))
      return refuse (&self->host, error, _ ("it is protected by a password; save it without one"));
  return event != HETU_XML_ERROR;
}
