/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * hetu_xml_put_number:
 *
 * Appends @value to 0.01, without trailing zeros and without “-0”; the locale has no say.
 */
void hetu_xml_put_number (GString *out, double value);

/**
 * hetu_xml_put_attribute:
 *
 * Appends a space and @name="@value".
 */
void hetu_xml_put_attribute (GString *out, const char *name, double value);

/**
 * hetu_xml_put_escaped:
 * @text: of an element or a quoted attribute
 *
 * Appends @text with its markup escaped. XML has no way to say a control character; a space stands for it.
 */
void hetu_xml_put_escaped (GString *out, const char *text);
