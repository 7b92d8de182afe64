/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Specs of charts: JSON that is pasted, opened and carried by pictures; what is understood is drawn and written again. */
#include "fuzz.h"

#include "figure.h"
#include "figure/payload.h"

#define MOST_REGIONS 40

static void
draw (const HetuSpec *spec)
{
  static HetuText *text;
  g_autoptr (HetuFrame) frame = NULL;
  g_autoptr (HetuScene) scene = NULL;
  g_autoptr (GError) error = NULL;

  if (text == NULL)
    text = hetu_text_new_fixed ();
  if (spec->regions->len > MOST_REGIONS)
    return;
  frame = hetu_figure_resolve (fuzz_store (TRUE), spec, &error);
  fuzz_assert_refused (frame != NULL, error);
  if (frame == NULL)
    return;
  scene = hetu_figure_compose (frame, spec, text, &error);
  fuzz_assert_refused (scene != NULL, error);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) refusal = NULL;
  g_autoptr (HetuSpec) spec = hetu_spec_from_json (text, &error);
  g_autoptr (HetuPayload) payload = hetu_payload_read (text, &refusal);

  fuzz_assert_refused (spec != NULL, error);
  fuzz_assert_refused (payload != NULL, refusal);
  if (spec != NULL)
    {
      g_autofree char *once = hetu_spec_to_json (spec);
      g_autoptr (HetuSpec) again = hetu_spec_from_json (once, NULL);
      g_autofree char *twice = NULL;

      g_assert_nonnull (again);
      twice = hetu_spec_to_json (again);
      g_assert_cmpstr (once, ==, twice);
      draw (spec);
    }
  return 0;
}
