/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stores with the shipped catalogue and no figures, texts accepted into them, and drafts audited against them. */
#pragma once

#include "acceptance.h"
#include "audit.h"
#include "shipped.h"

#include "remove-folder.h"

#include <string.h>

typedef struct
{
  char *folder;     /* owned */
  HetuStore *store; /* owned */
} AuditStore;

/* The bytes of an empty store, made once. */
static inline GBytes *
audit_store_get_empty (void)
{
  static GBytes *empty;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr (HetuStore) store = NULL;
  g_autoptr (GFile) file = NULL;

  if (empty != NULL)
    return empty;
  folder = g_dir_make_tmp ("hetu-audit-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (folder, "hetu.db", NULL);
  store = hetu_shipped_make_store (path, FALSE, &error);
  g_assert_no_error (error);
  g_clear_object (&store);
  file = g_file_new_for_path (path);
  empty = g_file_load_bytes (file, NULL, NULL, &error);
  g_assert_no_error (error);
  remove_folder (folder);
  return empty;
}

static inline void
audit_store_open (AuditStore *self)
{
  GBytes *empty = audit_store_get_empty ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  self->folder = g_dir_make_tmp ("hetu-audit-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (self->folder, "hetu.db", NULL);
  g_assert_true (g_file_set_contents_full (path,
                                           g_bytes_get_data (empty, NULL),
                                           (gssize) g_bytes_get_size (empty),
                                           G_FILE_SET_CONTENTS_NONE,
                                           0600,
                                           &error));
  self->store = hetu_store_open (path, HETU_STORE_READ_WRITE, &error);
  g_assert_no_error (error);
}

static inline void
audit_store_close (AuditStore *self)
{
  g_clear_object (&self->store);
  remove_folder (self->folder);
  g_free (self->folder);
}

static inline HetuDocument *
audit_load (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  HetuDocument *document = hetu_document_load ("草稿.txt", bytes, NULL, NULL, &error);

  g_assert_no_error (error);
  return document;
}

/* What texts here speak of, unless they say it: 洛阳市, and the year that a text is of. */
static const HetuAuditOptions audit_options = { .region = 410300, .year = 2023 };

/* Returns: (transfer full): the figures of @text, read as a draft would be */
static inline HetuAudit *
audit_text (HetuStore *store, const char *text, const HetuAuditOptions *options)
{
  g_autoptr (HetuDocument) document = audit_load (text);
  g_autoptr (GError) error = NULL;
  HetuAudit *audit = hetu_audit_run (store, document, options, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return audit;
}

/* Accepts every figure of @text that can be recorded, as a document called @title of @date. Returns: how many */
static inline guint
audit_accept (HetuStore *store,
              const char *text,
              const char *title,
              gint32 date,
              const HetuAuditOptions *options)
{
  g_autoptr (HetuAudit) read = audit_text (store, text, options);
  g_autoptr (GError) error = NULL;
  const HetuAcceptedReport report = { .document = read->document,
                                      .reading = read->reading,
                                      .title = title,
                                      .date = date };
  HetuAcceptance *acceptance = hetu_acceptance_begin (store, &report, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < read->claims->len; i++)
    n += hetu_acceptance_record (acceptance,
                                 &g_array_index (read->claims, HetuClaim, i),
                                 hetu_acceptance_find_partner (read->claims, i),
                                 NULL,
                                 NULL) >= 0;
  g_assert_true (hetu_acceptance_commit (acceptance, &error));
  g_assert_no_error (error);
  return n;
}
