/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Page: the interface between the window and the pages of its stack. */
#include "ui/page.h"

#include "store/query.h"

G_DEFINE_INTERFACE (HetuPage, hetu_page, GTK_TYPE_WIDGET)

static void
hetu_page_default_init (HetuPageInterface *iface)
{
}

HetuSpec *
hetu_page_dup_spec (HetuPage *self)
{
  HetuPageInterface *iface = HETU_PAGE_GET_IFACE (self);

  return iface->dup_spec != NULL ? iface->dup_spec (self) : NULL;
}

void
hetu_page_focus_search (HetuPage *self)
{
  HetuPageInterface *iface = HETU_PAGE_GET_IFACE (self);

  if (iface->focus_search != NULL)
    iface->focus_search (self);
}

char *
hetu_page_dup_citation (HetuPage *self)
{
  HetuPageInterface *iface = HETU_PAGE_GET_IFACE (self);

  return iface->dup_citation != NULL ? iface->dup_citation (self) : NULL;
}

gboolean
hetu_page_copy_figure (HetuPage *self)
{
  HetuPageInterface *iface = HETU_PAGE_GET_IFACE (self);

  if (iface->copy_figure == NULL)
    return FALSE;
  iface->copy_figure (self);
  return TRUE;
}

gboolean
hetu_page_open_regions (HetuPage *self)
{
  HetuPageInterface *iface = HETU_PAGE_GET_IFACE (self);

  if (iface->open_regions == NULL)
    return FALSE;
  iface->open_regions (self);
  return TRUE;
}

char *
hetu_page_cite (HetuSession *session, gint64 id)
{
  HetuStore *store = session != NULL ? hetu_session_get_store (session) : NULL;
  g_auto (HetuObservation) statement = { 0 };
  HetuSource *source = NULL;

  if (store == NULL || id == 0 || !hetu_query_statement (store, id, &statement, NULL))
    return NULL;
  source = hetu_store_get_source (store, statement.source);
  return source != NULL ? hetu_source_to_citation (source, hetu_session_get_language (session))
                        : NULL;
}
