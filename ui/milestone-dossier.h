/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/milestone-item.h"
#include "ui/session.h"

#include <gtk/gtk.h>

/* What is known of the selected milestone, in the place of a target's inspector. */

#define HETU_TYPE_MILESTONE_DOSSIER (hetu_milestone_dossier_get_type ())
G_DECLARE_FINAL_TYPE (HetuMilestoneDossier,
                      hetu_milestone_dossier,
                      HETU,
                      MILESTONE_DOSSIER,
                      GtkWidget)

GtkWidget *hetu_milestone_dossier_new (void);

/* Task, place, when it is due and by which words, how it stands, who tells it, and what tells that it was reached. */
void hetu_milestone_dossier_show (HetuMilestoneDossier *self,
                                  HetuSession *session,
                                  HetuMilestoneItem *item);
