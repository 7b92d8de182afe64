/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure/payload.h"

/* What writer and reader of the document have in common. Private to app/figure. */

#define HETU_PAYLOAD_FORMAT "hetu-figure"
#define HETU_PAYLOAD_VERSION 1
