/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How cells of a workbook look: typefaces of Chinese offices, frames, and numbers with their comparator and unit in the number
 * format, so that what reads “≥1.2 万人” stays the number 1.2. Per cent is written as a word: 5.2% is the number 5.2, as it was
 * published, never 0.052. */
#include "export/xlsx-private.h"

#include <string.h>

#define TITLE_PT 16
#define BODY_PT 10
#define NOTE_PT 9
#define HEAD_FILL 0xe8edf3
#define FRAME_COLOUR 0x8a94a0
#define NOTE_COLOUR 0x555f6b
#define LINK_COLOUR 0x1f5fa8

/* The faces that offices in China set tables in; any program there has them, others put their own in their place. */
static const char *
get_typeface (HetuLanguage language, HetuCellLook look)
{
  if (language != HETU_LANGUAGE_ZH)
    return "Calibri";
  return look == HETU_CELL_TITLE || look == HETU_CELL_HEAD ? "黑体" : "宋体";
}

static void
set_look (lxw_format *format, HetuCellLook look)
{
  switch (look)
    {
    case HETU_CELL_TITLE:
      format_set_font_size (format, TITLE_PT);
      format_set_bold (format);
      break;
    case HETU_CELL_NOTE:
      format_set_font_size (format, NOTE_PT);
      format_set_font_color (format, NOTE_COLOUR);
      break;
    case HETU_CELL_HEAD:
      format_set_bold (format);
      format_set_bg_color (format, HEAD_FILL);
      G_GNUC_FALLTHROUGH;
    case HETU_CELL_BODY:
      format_set_font_size (format, BODY_PT);
      format_set_border (format, LXW_BORDER_THIN);
      format_set_border_color (format, FRAME_COLOUR);
      break;
    }
}

static lxw_format *
make_format (HetuWorkbook *self, const HetuCellStyle *style, const char *number, gboolean linked)
{
  static const guint8 alignments[] = {
    [HETU_ALIGN_START] = LXW_ALIGN_LEFT,
    [HETU_ALIGN_CENTRE] = LXW_ALIGN_CENTER,
    [HETU_ALIGN_END] = LXW_ALIGN_RIGHT,
  };
  lxw_format *format = workbook_add_format (self->book);

  format_set_font_name (format, get_typeface (self->language, style->look));
  set_look (format, style->look);
  format_set_align (format, alignments[style->align]);
  format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
  format_set_text_wrap (format);
  if (style->bold)
    format_set_bold (format);
  /* Black is 0 in a lxw_format too, where it means none. */
  if (style->colour != HETU_COLOUR_NONE)
    format_set_font_color (format, style->colour >> 8);
  if (linked)
    {
      format_set_font_color (format, LINK_COLOUR);
      format_set_underline (format, LXW_UNDERLINE_SINGLE);
    }
  if (number != NULL)
    format_set_num_format (format, number);
  return format;
}

lxw_format *
hetu_workbook_get_format (HetuWorkbook *self,
                          const HetuCellStyle *style,
                          const char *number,
                          gboolean linked)
{
  g_autofree char *key = g_strdup_printf ("%d %d %d %08x %d %s",
                                          style->look,
                                          style->align,
                                          style->bold,
                                          style->colour,
                                          linked,
                                          number != NULL ? number : "");
  lxw_format *format = g_hash_table_lookup (self->formats, key);

  if (format == NULL)
    {
      format = make_format (self, style, number, linked);
      g_hash_table_insert (self->formats, g_steal_pointer (&key), format);
    }
  return format;
}

/* Words in a number format stand between quotes; a quote among them, behind a backslash outside of these. */
void
hetu_xlsx_append_words (GString *format, const char *words)
{
  while (*words != '\0')
    {
      gsize length = strcspn (words, "\"");

      if (length > 0)
        g_string_append_printf (format, "\"%.*s\"", (int) length, words);
      words += length;
      if (*words == '"')
        {
          g_string_append (format, "\\\"");
          words++;
        }
    }
}

/* Words before and behind the number, as hetu_format_value() has them. */
static void
find_words (HetuUnit unit,
            HetuComparator comparator,
            HetuFormatFlags flags,
            HetuLanguage language,
            char **before,
            char **behind)
{
  static const char *const marker = "8";
  g_autofree char *shown =
      hetu_format_value (HETU_DECIMAL (8, 0), unit, comparator, 0, flags, language);
  g_auto (GStrv) parts = g_strsplit (shown, marker, 2);

  *before = g_strdup (parts[0]);
  *behind = g_strdup (parts[1]);
}

char *
hetu_xlsx_number_format (HetuUnit unit,
                         guint decimals,
                         HetuComparator comparator,
                         HetuFormatFlags flags,
                         HetuLanguage language)
{
  g_autofree char *before = NULL;
  g_autofree char *behind = NULL;
  g_autoptr (GString) number = g_string_new ("#,##0");
  GString *format = g_string_new (NULL);

  find_words (unit,
              comparator,
              flags & (HetuFormatFlags) ~HETU_FORMAT_SIGNED,
              language,
              &before,
              &behind);
  if (decimals > 0)
    g_string_append_c (number, '.');
  for (guint i = 0; i < decimals; i++)
    g_string_append_c (number, '0');

  hetu_xlsx_append_words (format, before);
  g_string_append_printf (format, "%s%s", flags & HETU_FORMAT_SIGNED ? "+" : "", number->str);
  hetu_xlsx_append_words (format, behind);
  if (flags & HETU_FORMAT_SIGNED)
    {
      g_string_append_printf (format, ";-%s", number->str);
      hetu_xlsx_append_words (format, behind);
      g_string_append_printf (format, ";%s", number->str);
      hetu_xlsx_append_words (format, behind);
    }
  return g_string_free (format, FALSE);
}
