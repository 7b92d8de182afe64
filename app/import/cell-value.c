/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures in cells. What is not surely a number is none: “1,5”, “(5.2)” and “下降1.3” are words, and refused where a figure is
 * expected. A number with more digits than a decimal holds keeps the 15 that a double tells apart: it was computed. */
#include "import/cell-value.h"

#include "import/label.h"

#include <math.h>
#include <string.h>

/* A mark behind a number, and what it makes of it. */
typedef struct
{
  const char *mark;
  HetuStatus status;
  const char *remark; /* nullable */
} Mark;

/* Eurostat's flags (b break, c confidential, d definition differs, e estimated, f forecast, i see metadata, n not significant,
 * p provisional, r revised, s estimated by Eurostat, u low reliability), and what Chinese tables write. */
static const Mark marks[] = {
  { "b", HETU_STATUS_FINAL, "b：序列在此中断" },
  { "d", HETU_STATUS_FINAL, "d：口径不同" },
  { "e", HETU_STATUS_PROVISIONAL, "e：估计数" },
  { "s", HETU_STATUS_PROVISIONAL, "s：估计数" },
  { "f", HETU_STATUS_EXPECTED, "f：预测数" },
  { "i", HETU_STATUS_FINAL, "i：见说明" },
  { "n", HETU_STATUS_SUSPECT, "n：不显著" },
  { "u", HETU_STATUS_SUSPECT, "u：可靠性低" },
  { "p", HETU_STATUS_PROVISIONAL, NULL },
  { "r", HETU_STATUS_FINAL, NULL },
  { "(p)", HETU_STATUS_PROVISIONAL, NULL },
  { "(e)", HETU_STATUS_PROVISIONAL, "e：估计数" },
  { "(r)", HETU_STATUS_FINAL, NULL },
  { "(初步)", HETU_STATUS_PROVISIONAL, NULL },
  { "(初步数)", HETU_STATUS_PROVISIONAL, NULL },
  { "(初步核算)", HETU_STATUS_PROVISIONAL, NULL },
  { "(快报)", HETU_STATUS_PROVISIONAL, NULL },
  { "(快报数)", HETU_STATUS_PROVISIONAL, NULL },
  { "(预计)", HETU_STATUS_EXPECTED, NULL },
  { "(预计数)", HETU_STATUS_EXPECTED, NULL },
  { "*", HETU_STATUS_FINAL, NULL },
};

static gboolean
is_missing_mark (const char *text)
{
  static const char *const words[] = { "-",    "…",    "……",   "...", "..",   ":",      "：",
                                       "/",    "\\",   "n/a",  "na",  "n.a.", "n.d.",   "nan",
                                       "null", "none", "空",   "缺",  "无",   "无数据", "暂无",
                                       "缺数", "暂缺", "#n/a", "x" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (text, words[i]) == 0)
      return TRUE;
  /* “: c”: confidential, “: u”. */
  return text[0] == ':' && strspn (text + 1, " bcdefinprsuz") == strlen (text + 1);
}

static gboolean
is_redacted (const char *text)
{
  const char *at = text;

  while (g_str_has_prefix (at, "×"))
    at += strlen ("×");
  return at > text && (*at == '\0' || g_str_equal (at, "%"));
}

/* Takes one mark off the end of @text.
 * Returns: whether there was one */
static gboolean
take_mark (char *text, HetuCellValue *value)
{
  gsize length = strlen (text);
  const char *open = strrchr (text, '(');

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      gsize size = strlen (marks[i].mark);

      if (length <= size || g_ascii_strcasecmp (text + length - size, marks[i].mark) != 0)
        continue;
      text[length - size] = '\0';
      g_strchomp (text);
      if (marks[i].status != HETU_STATUS_FINAL)
        value->status = marks[i].status;
      if (marks[i].remark != NULL)
        value->remark = marks[i].remark;
      return TRUE;
    }
  /* “[1]” and “(1)” point to a note. */
  if (open != NULL && open > text && text[length - 1] == ')' &&
      strspn (open + 1, "0123456789") == length - (gsize) (open + 1 - text) - 1 && open[1] != ')')
    {
      text[open - text] = '\0';
      g_strchomp (text);
      return TRUE;
    }
  return FALSE;
}

/* “1.5E+10” of a spreadsheet's export, and numbers with more digits than a decimal has. */
static gboolean
parse_computed (const char *text, HetuDecimal *out)
{
  HetuCell cell = { .kind = HETU_CELL_NUMBER, .decimals = -1 };
  char *end = NULL;

  if (strspn (text, "0123456789.eE+-") != strlen (text) || strpbrk (text, "0123456789") == NULL)
    return FALSE;
  cell.number = g_ascii_strtod (text, &end);
  return *end == '\0' && hetu_cell_get_decimal (&cell, out);
}

/* Takes the sign off the start of @text. */
static HetuComparator
take_comparator (char *text)
{
  static const struct
  {
    const char *sign;
    HetuComparator comparator;
  } signs[] = { { "≈", HETU_COMPARATOR_ABOUT },
                { "≥", HETU_COMPARATOR_AT_LEAST },
                { "≤", HETU_COMPARATOR_AT_MOST },
                { ">", HETU_COMPARATOR_MORE },
                { "<", HETU_COMPARATOR_LESS } };

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (text, signs[i].sign))
      {
        gsize length = strlen (signs[i].sign);

        memmove (text, text + length, strlen (text + length) + 1);
        g_strchug (text);
        return signs[i].comparator;
      }
  return HETU_COMPARATOR_EQUAL;
}

/* “582.4 亿元”: the number ends where the unit begins. “3 月” is a time. */
static gboolean
take_unit (char *text, HetuCellValue *value)
{
  gsize length = strspn (text, "0123456789.,+- ");
  char *unit = text + length;

  if (length == 0 || *unit == '\0' || !hetu_unit_parse (unit, &value->unit, NULL) ||
      hetu_unit_get_dimension (value->unit) == HETU_DIMENSION_TIME)
    return FALSE;
  *unit = '\0';
  g_strchomp (text);
  value->has_unit = hetu_decimal_parse (text, &value->number, NULL);
  return value->has_unit;
}

static HetuCellValue
read_text (const char *text)
{
  HetuCellValue value = { .kind = HETU_VALUE_OTHER };
  g_autofree char *plain = hetu_label_normalise (text);
  gsize length;

  if (*plain == '\0')
    {
      /* What normalising drops (footnote marks, “*”) is no figure. */
      value.kind = *text == '\0' || strspn (text, " \t") == strlen (text) ? HETU_VALUE_NONE
                                                                          : HETU_VALUE_OTHER;
      return value;
    }
  if (is_missing_mark (plain))
    value.kind = HETU_VALUE_MISSING;
  else if (is_redacted (plain))
    value.kind = HETU_VALUE_REDACTED;
  if (value.kind != HETU_VALUE_OTHER)
    return value;
  /* “+ 0.5” */
  if ((*plain == '+' || *plain == '-') && plain[1] == ' ' && g_ascii_isdigit (plain[2]))
    memmove (plain + 1, plain + 2, strlen (plain + 2) + 1);
  /* Most cells are plain numbers. */
  if (!hetu_decimal_parse (plain, &value.number, NULL))
    {
      if (strpbrk (plain, "0123456789") == NULL)
        return value;
      value.comparator = take_comparator (plain);
      while (take_mark (plain, &value))
        ;
      length = strlen (plain);
      if (length > 1 && plain[length - 1] == '%')
        {
          value.is_percent = TRUE;
          plain[length - 1] = '\0';
          g_strchomp (plain);
        }
      if (!hetu_decimal_parse (plain, &value.number, NULL) &&
          !parse_computed (plain, &value.number) &&
          (value.is_percent || !take_unit (plain, &value)))
        return value;
    }
  value.kind = HETU_VALUE_NUMBER;
  return value;
}

HetuCellValue
hetu_cell_value_read (const HetuCell *cell)
{
  HetuCellValue value = { .kind = HETU_VALUE_NONE };

  switch ((HetuCellKind) cell->kind)
    {
    case HETU_CELL_EMPTY:
      return value;
    case HETU_CELL_TEXT:
      return read_text (cell->text);
    case HETU_CELL_NUMBER:
      value.is_percent = (cell->flags & HETU_CELL_PERCENT) != 0;
      value.kind =
          hetu_cell_get_decimal (cell, &value.number) ? HETU_VALUE_NUMBER : HETU_VALUE_OTHER;
      return value;
    case HETU_CELL_ERROR:
      value.kind = g_str_equal (cell->text, "#N/A") ? HETU_VALUE_MISSING : HETU_VALUE_OTHER;
      return value;
    case HETU_CELL_DATE:
    case HETU_CELL_BOOLEAN:
    default:
      value.kind = HETU_VALUE_OTHER;
      return value;
    }
}

gboolean
hetu_cell_value_is_year (const HetuCellValue *self)
{
  return self->kind == HETU_VALUE_NUMBER && !self->is_percent && self->number.decimals == 0 &&
         self->number.coefficient >= 1900 && self->number.coefficient <= 2100;
}
