/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/window.h"

/**
 * hetu_import_actions_install:
 *
 * Gives @window the actions that take data in: “import”, “paste-import”, “open-example” and “show-statement” (x).
 */
void hetu_import_actions_install (HetuWindow *window);
