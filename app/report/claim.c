/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A claim's memory; what claims mean is read in reader.c. */
#include "report/claim.h"

#include "report/fold.h"

void
hetu_claim_clear (HetuClaim *self)
{
  g_clear_pointer (&self->indicator_id, g_free);
  g_clear_pointer (&self->indicator, g_free);
  g_clear_pointer (&self->unit, g_free);
  g_clear_pointer (&self->notes, g_free);
  g_clear_pointer (&self->reasons, g_free);
}

void
hetu_claim_copy (const HetuClaim *self, HetuClaim *out)
{
  *out = *self;
  out->indicator_id = g_strdup (self->indicator_id);
  out->indicator = g_strdup (self->indicator);
  out->unit = g_strdup (self->unit);
  out->notes = g_strdup (self->notes);
  out->reasons = g_strdup (self->reasons);
}

GArray *
hetu_claim_array_new (void)
{
  GArray *claims = g_array_new (FALSE, TRUE, sizeof (HetuClaim));

  g_array_set_clear_func (claims, (GDestroyNotify) hetu_claim_clear);
  return claims;
}

gboolean
hetu_claim_parse_unit (const char *written, HetuUnit *out, GError **error)
{
  g_autoptr (GString) folded = g_string_new (NULL);

  for (const char *at = written != NULL ? written : ""; *at != '\0'; at = g_utf8_next_char (at))
    g_string_append_unichar (folded, hetu_fold (g_utf8_get_char (at)));
  return hetu_unit_parse (folded->str, out, error);
}
