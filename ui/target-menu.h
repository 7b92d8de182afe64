/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/target-table.h"

/**
 * hetu_target_menu_attach:
 *
 * Gives the rows of @table a menu of the page's actions, by the secondary button, the menu key or Shift+F10.
 */
void hetu_target_menu_attach (HetuTargetTable *table);
