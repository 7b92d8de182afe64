/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads font programs in the Compact Font Format (Adobe Technical Note 5176) as far as it takes to follow the calls of
 * their glyphs (Type 2 charstrings, Technical Note 5177): which subroutines does each call, and are they there? Where a
 * subset leaves one out, Cairo writes a lone “return”; see chart/text-plain for when it leaves out one too many.
 * Refuses to guess: a font of another build, or arithmetic in a charstring, is held to be sound. */
#include "export/cff.h"

#include <string.h>

#define OPERATOR_CHARSTRINGS 17
#define OPERATOR_PRIVATE 18
#define OPERATOR_SUBRS 19
#define OPERATOR_FD_ARRAY 0x0c24
#define OPERATOR_FD_SELECT 0x0c25
#define MAX_NESTING 10

typedef struct
{
  const guint8 *data;
  gsize size;
} Font;

/* An array of objects of any length: count, size of an offset, count + 1 offsets, data. */
typedef struct
{
  guint count;
  guint offset_size;
  gsize offsets; /* of the first offset in the font */
  gsize base;    /* to which offsets are relative: the byte before the data */
  gsize end;     /* behind the data */
} Index;

/* One glyph on its way through its charstring. */
typedef struct
{
  const Font *font;
  const Index *globals;
  const Index *locals;
  guint depth; /* numbers on the stack */
  gint32 top;  /* the last of them */
  guint n_hints;
  guint nesting;
  gboolean is_damaged;
  gboolean is_over;
} Walk;

static guint32
read_number (const Font *font, gsize at, guint n_bytes)
{
  guint32 value = 0;

  for (guint i = 0; i < n_bytes; i++)
    value = value << 8 | font->data[at + i];
  return value;
}

static guint32
get_offset (const Font *font, const Index *index, guint i)
{
  return read_number (font, index->offsets + (gsize) i * index->offset_size, index->offset_size);
}

static gboolean
read_index (const Font *font, gsize at, Index *out)
{
  if (at + 3 > font->size)
    return FALSE;
  out->count = read_number (font, at, 2);
  out->end = at + 2;
  if (out->count == 0)
    return TRUE;
  out->offset_size = font->data[at + 2];
  out->offsets = at + 3;
  out->base = out->offsets + ((gsize) out->count + 1) * out->offset_size - 1;
  if (out->offset_size < 1 || out->offset_size > 4 || out->base >= font->size)
    return FALSE;
  out->end = out->base + get_offset (font, out, out->count);
  return out->end <= font->size;
}

/* The bytes of object @i from @start to @end. */
static gboolean
get_object (const Font *font, const Index *index, guint i, gsize *start, gsize *end)
{
  if (i >= index->count)
    return FALSE;
  *start = index->base + get_offset (font, index, i);
  *end = index->base + get_offset (font, index, i + 1);
  return *start <= *end && *end <= index->end;
}

/* Reads a number of a charstring or DICT whose first byte, at @at, is 28 or 32 … 254. Returns: where it ends. */
static gsize
read_operand (const Font *font, gsize at, gsize end, gint32 *value)
{
  guint8 b = font->data[at];

  if (b == 28 && at + 3 <= end)
    {
      *value = (gint16) read_number (font, at + 1, 2);
      return at + 3;
    }
  if (b >= 247 && at + 2 <= end)
    {
      *value = b <= 250 ? (b - 247) * 256 + font->data[at + 1] + 108
                        : -(b - 251) * 256 - font->data[at + 1] - 108;
      return at + 2;
    }
  *value = b - 139;
  return at + 1;
}

/* Finds the last two operands of @wanted in the DICT from @at to @end. */
static gboolean
find_operator (const Font *font, gsize at, gsize end, int wanted, gint32 *operands)
{
  gint32 stack[2] = { 0 };

  while (at < end)
    {
      guint8 b = font->data[at];

      if (b <= 21)
        {
          int found = b == 12 && at + 1 < end ? 0x0c00 | font->data[at + 1] : b;

          at += b == 12 ? 2 : 1;
          if (found != wanted)
            continue;
          memcpy (operands, stack, sizeof stack);
          return TRUE;
        }
      stack[0] = stack[1];
      if (b == 29 && at + 5 <= end)
        {
          stack[1] = (gint32) read_number (font, at + 1, 4);
          at += 5;
        }
      else if (b == 30)
        {
          /* A real number in nibbles, the last of which is 15; nothing that is looked for is one. */
          for (at++; at < end && (font->data[at] & 0x0f) != 0x0f;)
            at++;
          at++;
        }
      else
        {
          at = read_operand (font, at, end, &stack[1]);
        }
    }
  return FALSE;
}

static void walk_charstring (Walk *self, gsize at, gsize end);

static void
call (Walk *self, const Index *subroutines)
{
  gint32 bias = subroutines->count < 1240 ? 107 : subroutines->count < 33900 ? 1131 : 32768;
  gint32 number = self->top + bias;
  gsize start = 0;
  gsize end = 0;

  if (self->depth == 0 || number < 0 || ++self->nesting > MAX_NESTING ||
      !get_object (self->font, subroutines, (guint) number, &start, &end))
    {
      self->is_over = TRUE;
      return;
    }
  self->depth--;
  /* Nobody calls a subroutine that does nothing. */
  if (end - start <= 1)
    self->is_damaged = TRUE;
  walk_charstring (self, start, end);
  self->nesting--;
}

static void
walk_charstring (Walk *self, gsize at, gsize end)
{
  const guint8 *data = self->font->data;

  while (at < end && !self->is_over && !self->is_damaged)
    {
      guint8 b = data[at];

      if (b == 255)
        {
          self->depth++;
          at += 5;
          continue;
        }
      if (b == 28 || b >= 32)
        {
          self->depth++;
          at = read_operand (self->font, at, end, &self->top);
          continue;
        }
      at++;
      switch (b)
        {
        case 10: /* callsubr */
          call (self, self->locals);
          continue;
        case 29: /* callgsubr */
          call (self, self->globals);
          continue;
        case 11: /* return */
          return;
        case 12: /* flex, or arithmetic, which nobody uses and which is not reckoned here */
          self->is_over = at < end && data[at] < 34;
          at++;
          break;
        case 14: /* endchar */
          self->is_over = TRUE;
          break;
        case 1: /* hstem, vstem, hstemhm, vstemhm */
        case 3:
        case 18:
        case 23:
          self->n_hints += self->depth / 2;
          break;
        case 19: /* hintmask, cntrmask: what is on the stack is a last vstem */
        case 20:
          self->n_hints += self->depth / 2;
          at += (self->n_hints + 7) / 8;
          break;
        default: /* parts of the path */
          break;
        }
      self->depth = 0;
    }
}

/* The number of the glyph's font DICT, by FDSelect of format 0 or 3. */
static guint
select_dict (const Font *font, gsize select, guint glyph)
{
  guint n_ranges = 0;

  if (select + 5 > font->size)
    return 0;
  if (font->data[select] == 0)
    return select + 1 + glyph < font->size ? font->data[select + 1 + glyph] : 0;
  n_ranges = read_number (font, select + 1, 2);
  for (guint i = n_ranges; i-- > 0;)
    {
      gsize range = select + 3 + 3 * (gsize) i;

      if (range + 3 <= font->size && read_number (font, range, 2) <= glyph)
        return font->data[range + 2];
    }
  return 0;
}

/* The subroutines of the Private DICT that the DICT from @at to @end names; none when there are none. */
static Index
read_subroutines (const Font *font, gsize at, gsize end)
{
  Index index = { 0 };
  Index none = { 0 };
  gint32 private[2];
  gint32 subrs[2];

  if (!find_operator (font, at, end, OPERATOR_PRIVATE, private) || private[0] < 0 ||
          private[1] < 0 ||
          (gsize) private[0] + (gsize) private[1] >
              font -> size ||
                          !find_operator (font,
                                          (gsize) private[1],
                                          (gsize) private[1] + (gsize) private[0],
                                          OPERATOR_SUBRS,
                                          subrs) ||
                          subrs[1] < 0 ||
                          !read_index (font, (gsize) private[1] + (gsize) subrs[1], &index))
    return none;
  return index;
}

/* The local subroutines of each font DICT. */
static GArray *
list_locals (const Font *font, gsize top, gsize top_end)
{
  GArray *locals = g_array_new (FALSE, FALSE, sizeof (Index));
  Index dicts = { 0 };
  gint32 array[2];

  if (!find_operator (font, top, top_end, OPERATOR_FD_ARRAY, array))
    {
      Index index = read_subroutines (font, top, top_end);

      g_array_append_val (locals, index);
      return locals;
    }
  if (array[1] < 0 || !read_index (font, (gsize) array[1], &dicts))
    return locals;
  for (guint i = 0; i < dicts.count; i++)
    {
      Index index = { 0 };
      gsize start = 0;
      gsize end = 0;

      if (get_object (font, &dicts, i, &start, &end))
        index = read_subroutines (font, start, end);
      g_array_append_val (locals, index);
    }
  return locals;
}

gboolean
hetu_cff_is_damaged (const guint8 *data, gsize size)
{
  Font font = { data, size };
  Index names = { 0 };
  Index tops = { 0 };
  Index strings = { 0 };
  Index globals = { 0 };
  Index glyphs = { 0 };
  gint32 place[2];
  gint32 select[2] = { 0 };
  gsize top = 0;
  gsize top_end = 0;
  g_autoptr (GArray) locals = NULL;

  if (size < 4 || data[0] != 1 || !read_index (&font, data[2], &names) ||
      !read_index (&font, names.end, &tops) || !get_object (&font, &tops, 0, &top, &top_end) ||
      !read_index (&font, tops.end, &strings) || !read_index (&font, strings.end, &globals) ||
      !find_operator (&font, top, top_end, OPERATOR_CHARSTRINGS, place) || place[1] < 0 ||
      !read_index (&font, (gsize) place[1], &glyphs))
    return FALSE;
  find_operator (&font, top, top_end, OPERATOR_FD_SELECT, select);
  locals = list_locals (&font, top, top_end);

  for (guint i = 0; i < glyphs.count; i++)
    {
      guint dict = select[1] > 0 ? select_dict (&font, (gsize) select[1], i) : 0;
      Walk walk = { .font = &font, .globals = &globals };
      gsize start = 0;
      gsize end = 0;

      if (dict >= locals->len || !get_object (&font, &glyphs, i, &start, &end))
        return FALSE;
      walk.locals = &g_array_index (locals, Index, dict);
      walk_charstring (&walk, start, end);
      if (walk.is_damaged)
        return TRUE;
    }
  return FALSE;
}
