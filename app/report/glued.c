/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headings that lost their line: numbered, and ending with a word that heads a part of a report. */
#include "report/glued.h"

#include "report/reading-lines.h"

#define HEADING_LONGEST 40 /* characters */

static guint
find_word (const HetuReading *reading, guint at, guint end)
{
  static const char *const words[] = { "回顾",     "执行情况", "完成情况", "工作情况", "工作安排",
                                       "工作部署", "工作打算", "工作思路", "工作重点", "主要目标",
                                       "预期目标", "奋斗目标", "目标任务", "主要任务", "重点任务",
                                       "重点工作", "主要工作", "总体要求", "总体安排" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      guint n = hetu_reading_has (reading, at, end, words[i]);

      if (n > 0)
        return at + n;
    }
  return 0;
}

/* Behind “重点工作安排” and “总体要求和主要目标”, too */
static guint
go_on (const HetuReading *reading, guint behind, guint end)
{
  static const char *const joints[] = { "和", "与", "及", "、", "暨" };
  static const char *const more[] = {
    "回顾", "总结", "安排", "部署", "打算", "思路", "情况", "建议"
  };

  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    behind += hetu_reading_has (reading, behind, end, more[i]);
  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    {
      guint n = hetu_reading_has (reading, behind, end, joints[i]);
      guint limit = MIN (end, behind + n + 8);

      for (guint at = behind + n; n > 0 && at < limit; at++)
        if (find_word (reading, at, end) > 0)
          return go_on (reading, find_word (reading, at, end), end);
    }
  return behind;
}

guint
hetu_glued_heading_end (const HetuReading *reading, guint start, guint end)
{
  guint limit = MIN (end, start + HEADING_LONGEST);

  if (end <= start + 4 ||
      (reading->chars[start + 1] != 0x3001 && /* 、 */
       reading->chars[start + 2] != 0x3001) ||
      !hetu_reading_begins_section (reading->chars,
                                    (HetuReadingLine){ .start = start, .end = end }))
    return start;
  for (guint at = start; at < limit; at++)
    {
      guint behind = 0;

      if (reading->chars[at] == ',' || reading->chars[at] == ';' || reading->chars[at] == ':')
        return start;
      behind = find_word (reading, at, end);
      if (behind > 0)
        return go_on (reading, behind, end);
    }
  return start;
}
