/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/language.h"

#include <glib-object.h>

/* A document that figures come from. A list item of the sources page, immutable. */
typedef struct
{
  gint32 number;         /* the store's integer; 0 before it is recorded */
  const char *id;        /* short stable key of data files: “luolong-plan-2023” */
  const char *title;     /* without 《 》 */
  const char *publisher; /* (nullable) */
  gint32 date;        /* of publication, yyyymmdd, with 00 for an unknown month or day; 0 unknown */
  const char *url;    /* (nullable): address or document name */
  gboolean secondary; /* a compilation or press page, not the publisher itself */
  const char *note;   /* (nullable) */
} HetuSourceInfo;

/* How the id of a source begins that is no document: figures that a person edited by hand, 手工修订. */
#define HETU_SOURCE_MANUAL "manual-"

#define HETU_TYPE_SOURCE (hetu_source_get_type ())
G_DECLARE_FINAL_TYPE (HetuSource, hetu_source, HETU, SOURCE, GObject)

/**
 * hetu_source_new:
 *
 * Returns: (transfer full): an immutable source
 */
HetuSource *hetu_source_new (const HetuSourceInfo *info);

/**
 * hetu_source_get_number:
 *
 * Returns: the store's integer; 0 before it is recorded
 */
gint32 hetu_source_get_number (HetuSource *self);

/**
 * hetu_source_get_id:
 *
 * Returns: (transfer none): the short stable key of data files
 */
const char *hetu_source_get_id (HetuSource *self);

/**
 * hetu_source_get_title:
 *
 * Returns: (transfer none): the title, without 《 》
 */
const char *hetu_source_get_title (HetuSource *self);

/**
 * hetu_source_get_publisher:
 *
 * Returns: (transfer none) (nullable): who published it
 */
const char *hetu_source_get_publisher (HetuSource *self);

/**
 * hetu_source_get_date:
 *
 * Returns: yyyymmdd with 00 for an unknown month or day; 0 unknown
 */
gint32 hetu_source_get_date (HetuSource *self);

/**
 * hetu_source_get_url:
 *
 * Returns: (transfer none) (nullable): address or document name
 */
const char *hetu_source_get_url (HetuSource *self);

/**
 * hetu_source_get_secondary:
 *
 * Returns: whether it is a compilation or press page, not the publisher itself
 */
gboolean hetu_source_get_secondary (HetuSource *self);

/**
 * hetu_source_get_note:
 *
 * Returns: (transfer none) (nullable): remarks
 */
const char *hetu_source_get_note (HetuSource *self);

/**
 * hetu_source_is_manual:
 *
 * Returns: whether it is no document, but what a person edited by hand
 */
gboolean hetu_source_is_manual (HetuSource *self);

/**
 * hetu_source_to_citation:
 *
 * Returns: (transfer full): “《洛龙区 2023 年计划》（2023 年 1 月 4 日）”; en “Title” (4 Jan 2023)
 */
char *hetu_source_to_citation (HetuSource *self, HetuLanguage language);

/**
 * hetu_date_parse:
 * @text: ISO “2023-01-04”, “2023-01” or “2023”
 * @out: (out): yyyymmdd with 00 for what is unknown; untouched on failure
 *
 * Returns: whether @text is a date
 */
gboolean hetu_date_parse (const char *text, gint32 *out);

/**
 * hetu_date_to_string:
 *
 * Returns: (transfer full): ISO form, as far as it is known; "" for 0
 */
char *hetu_date_to_string (gint32 date);

/**
 * hetu_date_to_label:
 *
 * Returns: (transfer full): “2023 年 1 月 4 日” or “4 Jan 2023”
 */
char *hetu_date_to_label (gint32 date, HetuLanguage language);
