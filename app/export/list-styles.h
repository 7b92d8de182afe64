/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/xlsx.h"

/* How lists in workbooks are set: the heights of what stands above them, in points, and the styles of their cells. */
#define TITLE_HEIGHT_PT 30
#define NOTE_HEIGHT_PT 18

static const HetuCellStyle title_style = { .look = HETU_CELL_TITLE, .align = HETU_ALIGN_CENTRE };
static const HetuCellStyle note_style = { .look = HETU_CELL_NOTE };
static const HetuCellStyle head_style = { .look = HETU_CELL_HEAD, .align = HETU_ALIGN_CENTRE };
static const HetuCellStyle text_style = { .look = HETU_CELL_BODY };
static const HetuCellStyle name_style = { .look = HETU_CELL_BODY, .bold = TRUE };
static const HetuCellStyle centre_style = { .look = HETU_CELL_BODY, .align = HETU_ALIGN_CENTRE };
static const HetuCellStyle number_style = { .look = HETU_CELL_BODY, .align = HETU_ALIGN_END };
