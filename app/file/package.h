/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* The parts of a packed file (XLSX, DOCX, OpenDocument), and the XML in them. */
typedef struct _HetuPackage HetuPackage;
typedef struct _HetuXml HetuXml;

/* Whoever reads the file: what it is held to, and in whose words it is refused. */
typedef struct
{
  gsize unpacked; /* bytes of each part that is read, at most */

  /* Sets @error to %HETU_ERROR_INPUT: the file's name and @what. */
  void (*refuse) (gpointer data, const char *what, GError **error);

  /* Called now and then; @fraction of the part is read. Returns %FALSE with @error set to end the reading. */
  gboolean (*go_on) (gpointer data, double fraction, GError **error);
  gpointer data;
} HetuPackageHost;

typedef enum
{
  HETU_XML_END_OF_PART,
  HETU_XML_START, /* of an element; its end follows even where it is written as one */
  HETU_XML_END,
  HETU_XML_TEXT,
  HETU_XML_ERROR,
} HetuXmlEvent;

/**
 * hetu_package_new:
 * @host: copied; its data must outlive the package and what is opened of it
 *
 * Returns: (transfer full): the package. %HETU_ERROR_INPUT: it is damaged, or protected by a password.
 */
HetuPackage *hetu_package_new (const HetuPackageHost *host, GBytes *bytes, GError **error);

/**
 * hetu_package_free:
 *
 * Frees @self.
 */
void hetu_package_free (HetuPackage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuPackage, hetu_package_free)

/**
 * hetu_package_has:
 * @path: “xl/workbook.xml”
 *
 * Returns: whether there is such a part
 */
gboolean hetu_package_has (HetuPackage *self, const char *path);

/**
 * hetu_package_open:
 * @path: “xl/workbook.xml”
 *
 * Returns: (transfer full): the part. %HETU_ERROR_INPUT: it is not there, or unpacks to more than there may be.
 */
HetuXml *hetu_package_open (HetuPackage *self, const char *path, GError **error);

/**
 * hetu_xml_free:
 *
 * Frees @self.
 */
void hetu_xml_free (HetuXml *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuXml, hetu_xml_free)

/**
 * hetu_xml_next:
 *
 * Comments, processing instructions and what stands before the first element are passed over.
 *
 * Returns: what comes next. %HETU_XML_ERROR with @error set: malformed, with a document type of its own, or cancelled.
 */
HetuXmlEvent hetu_xml_next (HetuXml *self, GError **error);

/**
 * hetu_xml_skip:
 *
 * Passes over the element that has started, and all in it.
 *
 * Returns: whether that went well. Errors as hetu_xml_next().
 */
gboolean hetu_xml_skip (HetuXml *self, GError **error);

/**
 * hetu_xml_get_name:
 *
 * Returns: (transfer none): the name of the element that starts or ends, without its prefix
 */
const char *hetu_xml_get_name (HetuXml *self);

/**
 * hetu_xml_is:
 *
 * Returns: whether the element that starts or ends is called @name, whatever its prefix
 */
gboolean hetu_xml_is (HetuXml *self, const char *name);

/**
 * hetu_xml_get_text:
 *
 * Returns: (transfer none): the text that was met, until the next event
 */
const char *hetu_xml_get_text (HetuXml *self);

/**
 * hetu_xml_dup_attribute:
 * @name: without its prefix
 *
 * Returns: (transfer full) (nullable): the attribute of the element that starts
 */
char *hetu_xml_dup_attribute (HetuXml *self, const char *name);

/**
 * hetu_xml_get_count:
 * @name: of an attribute, without its prefix
 *
 * Returns: the number in it, at most @most; @fallback where there is no such attribute, or no number from 0 on in it
 */
guint hetu_xml_get_count (HetuXml *self, const char *name, guint fallback, guint most);

/**
 * hetu_xml_get_flag:
 *
 * Returns: whether the attribute is there and true
 */
gboolean hetu_xml_get_flag (HetuXml *self, const char *name);

/**
 * hetu_package_check_unlocked:
 *
 * Returns: whether no part of an OpenDocument file is locked: its manifest names those. %HETU_ERROR_INPUT: one is, or the manifest
 *   is damaged.
 */
gboolean hetu_package_check_unlocked (HetuPackage *self, GError **error);
