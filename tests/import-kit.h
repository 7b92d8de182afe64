/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kit over all importers: the matrix of importer × assertion is written down, each of its cells is either asserted by a test that says so or
 * has the reason why it cannot be. */
#pragma once

#include <glib.h>

typedef enum
{
  KIT_ZERO_BYTES,
  KIT_EMPTY,
  KIT_HEADER_ONLY,
  KIT_COLUMNS,
  KIT_DUPLICATE_KEY,
  KIT_BAD_NUMBER,
  KIT_ENCODING,
  KIT_TOO_LARGE,
  KIT_FORMULA,
  KIT_DATES,
  KIT_HIDDEN,
  KIT_PROTECTED,
  N_KIT,
} KitAssertion;

static const char *const kit_words[] = {
  [KIT_ZERO_BYTES] = "zero-bytes",       [KIT_EMPTY] = "empty",
  [KIT_HEADER_ONLY] = "header-only",     [KIT_COLUMNS] = "wrong-column-count",
  [KIT_DUPLICATE_KEY] = "duplicate-key", [KIT_BAD_NUMBER] = "bad-number",
  [KIT_ENCODING] = "wrong-encoding",     [KIT_TOO_LARGE] = "200-MB",
  [KIT_FORMULA] = "formula-cells",       [KIT_DATES] = "dates-as-numbers",
  [KIT_HIDDEN] = "hidden-sheets",        [KIT_PROTECTED] = "protected-workbook",
};

typedef struct
{
  const char *importer; /* NULL: each */
  KitAssertion assertion;
  const char *reason;
} KitException;

static GHashTable *kit_asserted;

/* Says that a test asserted one of the kit of an importer. */
static inline void
kit_mark (const char *importer, KitAssertion assertion)
{
  if (kit_asserted == NULL)
    kit_asserted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add (kit_asserted, g_strconcat (importer, "/", kit_words[assertion], NULL));
}

static inline const char *
kit_find_reason (const KitException *exceptions,
                 gsize n,
                 const char *importer,
                 KitAssertion assertion)
{
  for (gsize i = 0; i < n; i++)
    if (exceptions[i].assertion == assertion &&
        (exceptions[i].importer == NULL || g_str_equal (exceptions[i].importer, importer)))
      return exceptions[i].reason;
  return NULL;
}

/* Prints the row of an importer, and wants each of its cells asserted, or excused and not asserted. */
static inline void
kit_check (const char *importer, const KitException *exceptions, gsize n)
{
  for (int i = 0; i < N_KIT; i++)
    {
      const char *reason = kit_find_reason (exceptions, n, importer, (KitAssertion) i);
      g_autofree char *key = g_strconcat (importer, "/", kit_words[i], NULL);

      g_test_message ("%s: %s", key, reason != NULL ? reason : "asserted");
      g_assert_cmpint (g_hash_table_contains (kit_asserted, key), ==, reason == NULL);
    }
}
