/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session over a small store in memory; no window. */
#pragma once

#include "small-store.h"
#include "ui/session.h"

typedef struct
{
  SmallStore small;
  HetuSettings *settings; /* owned */
  HetuSession *session;   /* owned */
} SmallSession;

/* Once the store has its figures. */
static inline void
small_session_open (SmallSession *self)
{
  self->small.ground = TRUE;
  self->settings = hetu_settings_new ();
  hetu_settings_set_string (self->settings, "chart-spec", "");
  self->session = hetu_session_new (self->settings);
  hetu_session_set_store (self->session, self->small.store);
}

/* 洛龙区's GDP of @year, from its own report. */
static inline void
small_session_tell_gdp (SmallSession *self, const char *year)
{
  HetuObservation figure = small_store_figure (&self->small, year, "582.4", self->small.plan);

  self->small.ground = TRUE;
  small_store_record (&self->small, &figure, HETU_RECORD_ADDED);
}

static inline void
small_session_close (SmallSession *self)
{
  g_assert_finalize_object (self->session);
  g_assert_finalize_object (self->settings);
  small_store_close (&self->small);
}
