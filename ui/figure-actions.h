/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/window.h"

/**
 * hetu_figure_actions_add:
 *
 * Adds the “win.” actions that change what figure is shown, and keeps their states true to the session.
 */
void hetu_figure_actions_add (HetuWindow *window);
