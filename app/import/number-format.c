/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Number formats (ECMA-376 part 1, 18.8.30–31; [MS-XLS] 2.4.126), as far as they tell what a number is: a date, a per cent, and
 * with how many decimals it was published. */
#include "import/number-format.h"

#include <math.h>
#include <string.h>

#define SHOWS_DATE (HETU_CELL_SHOWS_YEAR | HETU_CELL_SHOWS_MONTH | HETU_CELL_SHOWS_DAY)
#define DAYS_TO_1970 25569
#define DAYS_FROM_1900_TO_1904 1462
#define LAST_SERIAL 2958466

/* What the letters and digits of a format's first part are. */
typedef struct
{
  gboolean year, day, hour, second, month;
  gboolean percent, exponent;
  gboolean digits, behind_point;
  int decimals;
} Letters;

static void
take_letter (Letters *self, char letter)
{
  switch (letter)
    {
    case 'y':
    case 'e':
      self->year = TRUE;
      break;
    case 'm':
      self->month = TRUE;
      break;
    case 'd':
      self->day = TRUE;
      break;
    case 'h':
      self->hour = TRUE;
      break;
    case 's':
      self->second = TRUE;
      break;
    case '%':
      self->percent = TRUE;
      break;
    case '.':
      self->behind_point = self->digits;
      break;
    case '0':
    case '#':
    case '?':
      self->digits = TRUE;
      self->decimals += self->behind_point;
      break;
    default:
      break;
    }
}

/* “[h]”, “[mm]”, “[ss]”: hours, minutes and seconds beyond a day. No colour, locale or condition is a single letter over and over. */
static gboolean
is_elapsed (const char *opening, const char *end)
{
  char letter = g_ascii_tolower (opening[1]);

  if (letter != 'h' && letter != 'm' && letter != 's')
    return FALSE;
  for (const char *at = opening + 2; at < end; at++)
    if (g_ascii_tolower (*at) != letter)
      return FALSE;
  return TRUE;
}

/* Reads the part before the first “;”, without quoted text, escapes, fill and colour. */
static Letters
read_letters (const char *code)
{
  Letters self = { 0 };

  for (; *code != '\0' && *code != ';'; code++)
    if (*code == '"' || *code == '[')
      {
        const char *end = strchr (code + 1, *code == '"' ? '"' : ']');

        if (end == NULL)
          break;
        if (*code == '[' && is_elapsed (code, end))
          self.hour = TRUE;
        code = end;
      }
    else if (*code == '\\' || *code == '_' || *code == '*')
      {
        if (code[1] == '\0')
          break;
        code++;
      }
    else if (g_ascii_strncasecmp (code, "general", 7) == 0)
      code += 6;
    else if (g_ascii_strncasecmp (code, "am/pm", 5) == 0)
      code += 4;
    else if ((*code == 'E' || *code == 'e') && (code[1] == '+' || code[1] == '-'))
      self.exponent = TRUE;
    else
      take_letter (&self, g_ascii_tolower (*code));
  return self;
}

HetuNumberFormat
hetu_number_format_parse (const char *code)
{
  Letters letters = read_letters (code);
  HetuNumberFormat self = HETU_NUMBER_FORMAT_GENERAL;
  /* An m beside hours or seconds alone is minutes. */
  gboolean month =
      letters.month && (letters.year || letters.day || !(letters.hour || letters.second));

  if (letters.year || letters.day || month)
    {
      self.flags =
          (guint8) ((letters.year ? HETU_CELL_SHOWS_YEAR : 0) |
                    (month ? HETU_CELL_SHOWS_MONTH : 0) | (letters.day ? HETU_CELL_SHOWS_DAY : 0));
      return self;
    }
  if (letters.percent)
    self.flags |= HETU_CELL_PERCENT;
  if (letters.digits && !letters.exponent && !letters.hour && !letters.second)
    self.decimals = (gint8) MIN (letters.decimals, 15);
  return self;
}

HetuNumberFormat
hetu_number_format_builtin (guint id)
{
  static const struct
  {
    guint8 first, last;
    const char *code;
  } known[] = {
    { 1, 1, "0" },       { 2, 2, "0.00" },       { 3, 3, "#,##0" },   { 4, 4, "#,##0.00" },
    { 5, 6, "#,##0" },   { 7, 8, "#,##0.00" },   { 9, 9, "0%" },      { 10, 10, "0.00%" },
    { 14, 15, "y-m-d" }, { 16, 16, "d-m" },      { 17, 17, "m-y" },   { 22, 22, "y-m-d" },
    { 27, 27, "y m" },   { 28, 29, "m d" },      { 30, 31, "y m d" }, { 36, 36, "y m" },
    { 37, 38, "#,##0" }, { 39, 40, "#,##0.00" }, { 41, 42, "#,##0" }, { 43, 44, "#,##0.00" },
    { 50, 50, "y m" },   { 51, 51, "m d" },      { 52, 52, "y m" },   { 53, 54, "m d" },
    { 57, 57, "y m" },   { 58, 58, "m d" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (id >= known[i].first && id <= known[i].last)
      return hetu_number_format_parse (known[i].code);
  return HETU_NUMBER_FORMAT_GENERAL;
}

gint32
hetu_number_format_date (double serial, gboolean from_1904)
{
  gint64 day;
  gint64 shifted;
  gint64 era, day_of_era, year_of_era, day_of_year, month;

  if (!isfinite (serial) || serial < 0 || serial >= LAST_SERIAL - DAYS_FROM_1900_TO_1904)
    return 0;
  day = (gint64) floor (serial) + (from_1904 ? DAYS_FROM_1900_TO_1904 : 0);
  if (day < 1 || day == 60)
    return 0;
  if (day < 60)
    day++;
  /* Days since 1 March of the year 0, in eras of 400 years. */
  shifted = day - DAYS_TO_1970 + 719468;
  era = shifted / 146097;
  day_of_era = shifted - era * 146097;
  year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  month = (5 * day_of_year + 2) / 153;
  day = day_of_year - (153 * month + 2) / 5 + 1;
  month = month < 10 ? month + 3 : month - 9;
  return (gint32) ((year_of_era + era * 400 + (month <= 2)) * 10000 + month * 100 + day);
}

HetuCell
hetu_number_format_apply (HetuNumberFormat self, double number, gboolean from_1904)
{
  HetuCell cell = { .kind = HETU_CELL_NUMBER, .flags = self.flags, .decimals = self.decimals };

  cell.number = number;
  if ((self.flags & SHOWS_DATE) != 0)
    {
      gint32 date = hetu_number_format_date (number, from_1904);

      if (date != 0)
        {
          cell.kind = HETU_CELL_DATE;
          cell.date = date;
          return cell;
        }
      cell.flags &= (guint8) ~SHOWS_DATE;
    }
  return cell;
}
