/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <string.h>

/* How a text is read: its characters folded one to one (full-width forms, traditional characters, years in numerals, a “、” that ends a
 * clause), with the line breaks left out that pages made inside a sentence. Every position of the reading knows the code point of the
 * text that it stands for, so that what is found can be shown in the text as it is stored. */
typedef struct
{
  guint start; /* positions of the reading, half open */
  guint end;
  gboolean heading;
  gboolean section; /* it begins as a section does: “一、”, “(一)” */
} HetuParagraph;

typedef struct
{
  guint32 offset; /* in code points of the text */
  gunichar written;
  gunichar folded;
} HetuConverted;

typedef struct
{
  const char *text; /* (borrowed): UTF-8 as stored */
  gunichar *chars;  /* (owned) (array length=n_chars): folded */
  guint32 *at;      /* (owned) (array length=n_chars): offset in code points of the text */
  guint n_chars;
  guint32 *
      bytes; /* (owned) (array length=n_points): offset in bytes of each code point of the text, and of its end */
  guint n_points; /* code points of the text */
  GArray
      *converted; /* (owned) (element-type HetuConverted): its traditional characters, ascending */
  GArray *paragraphs; /* (owned) (element-type HetuParagraph) */
} HetuReading;

/**
 * hetu_reading_new:
 * @text: valid UTF-8; must outlive the reading
 * O(length). Lines that end inside a sentence and go on in the next line of text are joined.
 * Returns: (transfer full): the reading
 */
HetuReading *hetu_reading_new (const char *text);

/**
 * hetu_reading_new_marked:
 * @text: valid UTF-8; must outlive the reading
 * @marks: (nullable) (element-type HetuTextMark): what is known of lines beside their form, in order, none upon another
 *
 * hetu_reading_new() of a text whose file knows more: what is marked as heading, row, continued or left out is that.
 *
 * Returns: (transfer full): the reading
 */
HetuReading *hetu_reading_new_marked (const char *text, const GArray *marks);

/**
 * hetu_reading_free:
 * Frees @self.
 */
void hetu_reading_free (HetuReading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuReading, hetu_reading_free)

/**
 * hetu_reading_dup:
 * @start: position of the reading
 * @end: behind the last one
 * Returns: (transfer full): the folded characters as UTF-8, without line breaks
 */
char *hetu_reading_dup (const HetuReading *self, guint start, guint end);

/**
 * hetu_reading_append:
 * @text: (inout): gets what hetu_reading_dup() returns at its end
 */
void hetu_reading_append (const HetuReading *self, guint start, guint end, GString *text);

/**
 * hetu_reading_dup_source:
 * Returns: (transfer full): the text as stored behind the positions @start … @end, verbatim, with what lies between
 */
char *hetu_reading_dup_source (const HetuReading *self, guint start, guint end);

/**
 * hetu_reading_unfold:
 * @folded: words made of what stands in @start … @end
 * @unit: whether they are a unit, whose brackets and stroke are as they were written, too
 * Returns: (transfer full): @folded with the characters of the text: 億元
 */
char *hetu_reading_unfold (const HetuReading *self,
                           guint start,
                           guint end,
                           const char *folded,
                           gboolean unit);

/**
 * hetu_reading_decode:
 * @word: (inout): UTF-8 of the basic plane; moved on by one character
 * Returns: the first character, as g_utf8_get_char() would, but in place
 */
static inline gunichar
hetu_reading_decode (const char **word)
{
  const guchar *bytes = (const guchar *) *word;

  if (bytes[0] < 0x80)
    {
      *word += 1;
      return bytes[0];
    }
  if (bytes[0] < 0xE0)
    {
      *word += 2;
      return (gunichar) ((bytes[0] & 0x1F) << 6 | (bytes[1] & 0x3F));
    }
  *word += 3;
  return (gunichar) ((bytes[0] & 0x0F) << 12 | (bytes[1] & 0x3F) << 6 | (bytes[2] & 0x3F));
}

/**
 * hetu_is_digit:
 * Returns: whether @c is an Arabic numeral
 */
static inline gboolean
hetu_is_digit (gunichar c)
{
  return c >= '0' && c <= '9';
}

/**
 * hetu_reading_has:
 * @word: UTF-8 of the basic plane, folded
 * Returns: the number of characters of @word when it stands at @position and ends by @end, else 0
 */
static inline guint
hetu_reading_has (const HetuReading *self, guint position, guint end, const char *word)
{
  guint n = 0;

  for (const char *p = word; *p != '\0'; n++)
    if (position + n >= end || self->chars[position + n] != hetu_reading_decode (&p))
      return 0;
  return n;
}

/**
 * hetu_reading_begins_any:
 * @words: (array zero-terminated=1): UTF-8, folded; static, as all lists are that any function here takes: see hetu_word_list_get()
 * Returns: whether hetu_reading_has() finds one of @words at @position
 */
gboolean hetu_reading_begins_any (const HetuReading *self,
                                  guint position,
                                  guint end,
                                  const char *const *words);

/**
 * hetu_reading_has_longest:
 * @words: (array length=n_words): UTF-8, folded; static
 * Returns: the number of characters of the longest of @words that hetu_reading_has() finds at @position, or 0
 */
guint hetu_reading_has_longest (const HetuReading *self,
                                guint position,
                                guint end,
                                const char *const *words,
                                guint n_words);

/**
 * hetu_reading_ends_whole:
 * Returns: hetu_reading_ends() of a word whose last character may be the one before @position
 */
guint
hetu_reading_ends_whole (const HetuReading *self, guint start, guint position, const char *word);

/**
 * hetu_reading_ends:
 * @word: UTF-8, folded
 * Returns: the number of characters of @word when it stands just before @position and begins at @start or later, else 0
 */
static inline guint
hetu_reading_ends (const HetuReading *self, guint start, guint position, const char *word)
{
  gsize length = strlen (word);

  /* The last six bits of a character are those of the last byte of its UTF-8: seldom alike. */
  if (length == 0 || position <= start ||
      (((guchar) word[length - 1] ^ self->chars[position - 1]) & 0x3F) != 0)
    return 0;
  return hetu_reading_ends_whole (self, start, position, word);
}

/**
 * hetu_reading_ends_any:
 * @words: (array zero-terminated=1): UTF-8, folded; static
 * Returns: whether hetu_reading_ends() finds one of @words
 */
gboolean hetu_reading_ends_any (const HetuReading *self,
                                guint start,
                                guint position,
                                const char *const *words);

/**
 * hetu_reading_ends_longest:
 * @words: (array length=n_words): UTF-8, folded; static
 * Returns: the number of characters of the longest of @words that hetu_reading_ends() finds, or 0
 */
guint hetu_reading_ends_longest (const HetuReading *self,
                                 guint start,
                                 guint position,
                                 const char *const *words,
                                 guint n_words);

/**
 * hetu_reading_find:
 * Returns: the first position in @start … @end where @word stands, or @end
 */
guint hetu_reading_find (const HetuReading *self, guint start, guint end, const char *word);

/**
 * hetu_reading_find_any:
 * @words: (array zero-terminated=1): UTF-8, folded; static
 * Returns: the first position in @start … @end where one of @words stands, or @end
 */
guint
hetu_reading_find_any (const HetuReading *self, guint start, guint end, const char *const *words);

/**
 * hetu_reading_finds_any:
 * @words: (array zero-terminated=1): UTF-8, folded; static
 * Returns: whether one of @words stands in @start … @end
 */
gboolean
hetu_reading_finds_any (const HetuReading *self, guint start, guint end, const char *const *words);

/**
 * hetu_reading_find_last:
 * Returns: the last position in @start … @end where @word stands, or @end
 */
guint hetu_reading_find_last (const HetuReading *self, guint start, guint end, const char *word);

/**
 * hetu_reading_find_others:
 * Returns: the last position in @start … @end of 等 that says there are more than are told, not as in 高等 or 等级; or @end
 */
guint hetu_reading_find_others (const HetuReading *self, guint start, guint end);

/**
 * hetu_reading_clause_start:
 * Returns: where the clause of @position begins, @start or later
 */
guint hetu_reading_clause_start (const HetuReading *self, guint start, guint position);

/**
 * hetu_reading_find_last_any:
 * @words: (array zero-terminated=1): UTF-8, folded; static
 * @which: (out) (optional): index of the word found; of several there, the first of @words
 * Returns: the last position in @start … @end where one of @words stands, or @end
 */
guint hetu_reading_find_last_any (const HetuReading *self,
                                  guint start,
                                  guint end,
                                  const char *const *words,
                                  guint *which);
