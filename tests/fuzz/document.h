/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the fuzzers of documents share: a file is read as the program reads it, and what comes of it is held to the promises of the header. */
#pragma once

#include "fuzz.h"

#include "../document-writer.h"
#include "report/document.h"
#include "report/text-mark.h"

static inline void
check_document (const HetuDocument *document)
{
  const char *text = hetu_document_get_text (document);
  const GArray *marks = hetu_document_get_marks (document);
  guint n_points = (guint) g_utf8_strlen (text, -1), end = 0;
  g_autoptr (HetuReading) reading = hetu_document_new_reading (document);

  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (guint i = 0; i < marks->len; i++)
    {
      const HetuTextMark *mark = &g_array_index (marks, HetuTextMark, i);

      g_assert_true (end <= mark->start && mark->start < mark->end && mark->end <= n_points);
      end = mark->end;
    }
  g_assert_cmpuint (reading->n_chars, <=, n_points);
  for (guint i = 0; i < reading->n_chars; i++)
    g_assert_cmpuint (reading->at[i], <, n_points);
  for (guint i = 0; i < hetu_document_get_notes (document)->len; i++)
    g_assert_true (g_utf8_validate (hetu_document_get_notes (document)->pdata[i], -1, NULL));
}

/* Reads a file within limits that keep a run quick. */
static inline void
read_document (const char *name, GBytes *bytes)
{
  HetuDocumentLimits limits = { 1 << 20, 4 << 20, 1 << 20, 50, 20 };
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuDocument) document = hetu_document_load (name, bytes, &limits, NULL, &error);

  fuzz_assert_refused (document != NULL, error);
  if (document != NULL)
    check_document (document);
}
