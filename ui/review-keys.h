/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* The keys of a review: window, key hints and the list of keys read one table. */

typedef struct
{
  const char *action; /* “review.accept” */
  const char *keys;   /* accelerators separated by spaces: “a”, “<Shift>a” */
  const char *cap;    /* as it is printed on the key */
  const char *label;  /* English, to be translated */
  gboolean hinted;    /* whether it has a button at the foot of the window */
} HetuReviewKey;

/**
 * hetu_review_keys_list:
 * @n: (out)
 *
 * Returns: (transfer none) (array length=n)
 */
const HetuReviewKey *hetu_review_keys_list (gsize *n);

/**
 * hetu_review_keys_find:
 *
 * Returns: (transfer none) (nullable): the action of a key
 */
const char *hetu_review_keys_find (guint keyval, GdkModifierType state);

/**
 * hetu_review_keys_open:
 *
 * Returns: (transfer none): the list of keys, shown
 */
GtkWidget *hetu_review_keys_open (GtkWindow *parent);
