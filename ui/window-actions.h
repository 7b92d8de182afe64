/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/window.h"

/**
 * hetu_window_install_actions:
 *
 * Adds the “win.” actions of the table in actions.c, and keeps their states and sensitivity true to the session.
 */
void hetu_window_install_actions (HetuWindow *window);
