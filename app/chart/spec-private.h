/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/spec.h"

#include <json-glib/json-glib.h>

/* The fields of a spec as data: what spec-fields.c compares and spec-json.c reads and writes. Private to them. */

typedef enum
{
  HETU_SPEC_WORD,    /* an enumeration */
  HETU_SPEC_WORDS,   /* GStrv */
  HETU_SPEC_CODE,    /* gint32, GB/T 2260 */
  HETU_SPEC_CODES,   /* GArray of gint32 */
  HETU_SPEC_PERIOD,  /* HetuPeriod */
  HETU_SPEC_DATE,    /* gint32 yyyymmdd */
  HETU_SPEC_BOOLEAN, /* gboolean */
  HETU_SPEC_LENGTH,  /* double, points */
  HETU_SPEC_TEXT,    /* char *, nullable */
  HETU_SPEC_COLUMNS, /* GArray of HetuSpecColumn, and what word stands for them */
} HetuSpecFieldType;

typedef struct
{
  const char *name;
  HetuSpecFieldType type;
  gsize offset;
  const char *(*word) (int value); /* HETU_SPEC_WORD: of each value */
  int n_words;
} HetuSpecField;

/* The field's member of a spec, as a lvalue of @type_. */
#define HETU_SPEC_VALUE(type_, spec_, field_) \
  (*(type_ *) G_STRUCT_MEMBER_P ((spec_), (field_)->offset))

#define HETU_N_SPEC_FIELDS 29
extern const HetuSpecField hetu_spec_fields[HETU_N_SPEC_FIELDS];

/**
 * hetu_spec_field_equal:
 *
 * Returns: whether both specs say the same in @field
 */
gboolean hetu_spec_field_equal (const HetuSpecField *field, const HetuSpec *a, const HetuSpec *b);

/**
 * hetu_spec_read_columns:
 * @node: “profile”, “vintages”, or a list of objects
 *
 * Returns: whether the columns of @spec were set. %HETU_ERROR_INPUT: they do not say which; the message tells the column.
 */
gboolean hetu_spec_read_columns (JsonNode *node, HetuSpec *spec, GError **error);
