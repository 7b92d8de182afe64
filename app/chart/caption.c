/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a figure, laid from the top (accent bar, title, subtitle, key) and from the bottom (source and footer,
 * note, key of a line chart); the plot gets the rest. Gaps are those of C-12, measured from ink to ink: the leading
 * that the line heights carry is taken off, so that figures of different type sizes keep one rhythm.
 * Words are measured first and placed once: at most six tries, each tighter than the one before; gaps shrink by steps of
 * their ladder, so that they stay on the grid. */
#include "chart/caption.h"

#include "chart/title.h"

#include <string.h>

#define ACCENT_WIDTH 38.0
#define ACCENT_HEIGHT 3.6
#define ACCENT_GAP 12.0
#define TITLE_GAP 8.0 /* C-12: title to subtitle, and so on down the figure */
#define SUBTITLE_GAP 12.0
#define PLOT_GAP 16.0
#define NOTE_GAP 8.0
#define BODY_LINES 1.45
#define KEY_GLYPH 0.95 /* of the type size; a sample of a line or band is twice as wide */
#define KEY_GAP 4.0
#define KEY_ITEM_GAP 16.0
#define FOOTER_GAP 32.0
#define COLON_ROOM 0.4   /* em: a full-width colon at a line's end is set half as wide */
#define MOST_STRETCH 1.5 /* of a plot that wants less height than there is */
#define PLOT_SHARE 0.6   /* what the plot ought to have of the height */
#define PLOT_SHARE_LEAST \
  0.5 /* below this the list of sources is shortened, below less the note is cut */

/* The gaps there are (C-12). */
static const double ladder[] = { 4, 8, 12, 16, 24, 32 };

/* How tight the words are set. */
typedef struct
{
  guint steps;    /* down the ladder of gaps */
  int note_lines; /* 0: all */
  int source_lines;
  double share; /* of the height that the plot must have for this to do */
} Tightness;

static const Tightness tightnesses[] = {
  { 0, 0, 0, PLOT_SHARE },
  { 1, 0, 0, PLOT_SHARE_LEAST },
  { 2, 0, 0, PLOT_SHARE_LEAST },
  { 2, 0, 3, PLOT_SHARE_LEAST },
  { 2, 3, 2, 0.4 },
  { 2, 2, 1, 0 },
};

/* A word or two and a paragraph that hangs beside them. */
typedef struct
{
  HetuTextRun *prefix;
  HetuTextRun *body;
  double indent; /* of the body */
} Hanging;

typedef struct
{
  HetuTextRun *title;
  HetuTextRun *subtitle;
  Hanging note;
  Hanging source;
  HetuTextRun *footer;
  gboolean footer_alone;
  GPtrArray *key_runs; /* (element-type HetuTextRun) */
  GArray *key_places;  /* (element-type HetuPoint): of the items, from the key's top left */
  double key_size;     /* of a glyph */
  double key_row_height;
  double key_height;
} Words;

static void
hanging_clear (Hanging *self)
{
  g_clear_pointer (&self->prefix, hetu_text_run_unref);
  g_clear_pointer (&self->body, hetu_text_run_unref);
}

static void
words_clear (Words *self)
{
  g_clear_pointer (&self->title, hetu_text_run_unref);
  g_clear_pointer (&self->subtitle, hetu_text_run_unref);
  hanging_clear (&self->note);
  hanging_clear (&self->source);
  g_clear_pointer (&self->footer, hetu_text_run_unref);
  g_clear_pointer (&self->key_runs, g_ptr_array_unref);
  g_clear_pointer (&self->key_places, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

char *
hetu_caption_join (const GPtrArray *sentences, gboolean close, HetuLanguage language)
{
  gboolean chinese = language == HETU_LANGUAGE_ZH;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < sentences->len; i++)
    {
      g_autofree char *sentence = g_strdup (g_ptr_array_index (sentences, i));

      g_strstrip (sentence);
      if (g_str_has_suffix (sentence, "。"))
        sentence[strlen (sentence) - strlen ("。")] = '\0';
      else if (close && g_str_has_suffix (sentence, "."))
        sentence[strlen (sentence) - 1] = '\0';
      if (*sentence == '\0')
        continue;
      if (text->len > 0)
        g_string_append (text, chinese ? "；" : close ? ". " : "; ");
      if (close && !chinese)
        sentence[0] = g_ascii_toupper (sentence[0]);
      g_string_append (text, sentence);
    }
  if (close && text->len > 0)
    g_string_append (text, chinese ? "。" : ".");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The first @n of the sources, and how many there are where that is not all. */
static char *
join_sources (const GPtrArray *sources, guint n, HetuLanguage language)
{
  g_autoptr (GPtrArray) first = g_ptr_array_new ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (first, g_ptr_array_index (sources, i));
  text = hetu_caption_join (first, FALSE, language);
  if (n == sources->len)
    return g_steal_pointer (&text);
  if (language == HETU_LANGUAGE_ZH)
    return g_strdup_printf ("%s等 %u 份资料", text, sources->len);
  return g_strdup_printf ("%s and %u more", text, sources->len - n);
}

static HetuTextRun *
shape (HetuPlotContext *context, HetuTypeRole role, const char *text, double width, int max_lines)
{
  HetuTextStyle style = { .size_pt = context->theme->type_pt[role],
                          .width_pt = width,
                          .max_lines = max_lines,
                          .line_height = BODY_LINES };

  return hetu_text_shape (context->text, text, &style);
}

static void
shape_hanging (HetuPlotContext *context,
               Hanging *out,
               const char *prefix,
               const char *body,
               double width,
               int max_lines)
{
  out->prefix = shape (context, HETU_TYPE_NOTE, prefix, 0, 1);
  out->indent = hetu_text_run_get_width (out->prefix);
  if (g_str_has_suffix (prefix, "："))
    out->indent += COLON_ROOM * context->theme->type_pt[HETU_TYPE_NOTE];
  out->body = shape (context, HETU_TYPE_NOTE, body, width - out->indent, max_lines);
}

/* All sources, or as many as @max_lines hold: a citation is whole or left to the count. */
static void
shape_sources (HetuPlotContext *context, Hanging *out, double width, int max_lines)
{
  const HetuFrame *frame = context->frame;
  const char *prefix = frame->language == HETU_LANGUAGE_ZH ? "资料来源：" : "Source: ";

  for (guint n = frame->sources->len; n > 0; n--)
    {
      g_autofree char *body = join_sources (frame->sources, n, frame->language);

      hanging_clear (out);
      shape_hanging (context, out, prefix, body, width, n == 1 ? max_lines : 0);
      if (max_lines == 0 || hetu_text_run_get_n_lines (out->body) <= (guint) max_lines)
        return;
    }
}

static double
key_glyph_width (HetuGlyph glyph, double size)
{
  switch (glyph)
    {
    case HETU_GLYPH_LINE:
    case HETU_GLYPH_LINE_DASHED:
    case HETU_GLYPH_LINE_DOTTED:
    case HETU_GLYPH_BAND:
    case HETU_GLYPH_HATCH:
    case HETU_GLYPH_CHIP:
      return 2 * size;
    default:
      return size;
    }
}

static void
measure_key (HetuPlotContext *context, const HetuCaption *caption, double width, Words *out)
{
  HetuPoint next = { 0, 0 };
  HetuTypeRole role = caption->key_below ? HETU_TYPE_NOTE : HETU_TYPE_SUBTITLE;

  out->key_runs = g_ptr_array_new_with_free_func ((GDestroyNotify) hetu_text_run_unref);
  out->key_places = g_array_new (FALSE, FALSE, sizeof (HetuPoint));
  out->key_size = context->theme->type_pt[role] * KEY_GLYPH;
  out->key_row_height = context->theme->type_pt[role] * BODY_LINES;
  for (guint i = 0; i < caption->key->len; i++)
    {
      const HetuKeyItem *item = &g_array_index (caption->key, HetuKeyItem, i);
      HetuTextRun *run = shape (context, role, item->label, 0, 1);
      double taken =
          key_glyph_width (item->glyph, out->key_size) + KEY_GAP + hetu_text_run_get_width (run);

      if (next.x > 0 && next.x + taken > width)
        next = (HetuPoint){ 0, next.y + out->key_row_height };
      g_array_append_val (out->key_places, next);
      g_ptr_array_add (out->key_runs, run);
      next.x += taken + KEY_ITEM_GAP;
    }
  if (caption->key->len > 0)
    out->key_height = next.y + out->key_row_height;
}

/* Whether the footer finds room at the end of the source's last line. */
static gboolean
footer_fits (const Words *words, double width)
{
  double x, baseline, line_width;
  g_autofree char *line = NULL;

  if (words->source.body == NULL)
    return FALSE;
  line = hetu_text_run_get_line (words->source.body,
                                 hetu_text_run_get_n_lines (words->source.body) - 1,
                                 &x,
                                 &baseline,
                                 &line_width);
  return words->source.indent + x + line_width + FOOTER_GAP +
             hetu_text_run_get_width (words->footer) <=
         width;
}

/* The first @n sentences of the frame, how many are left out, and how many labels (C-36). */
static char *
write_note (const HetuFrame *frame, guint n, guint n_dropped)
{
  gboolean chinese = frame->language == HETU_LANGUAGE_ZH;
  guint n_rest = frame->notes->len - n;
  g_autoptr (GPtrArray) sentences = g_ptr_array_new ();
  g_autofree char *rest = NULL;
  g_autofree char *dropped = NULL;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (sentences, g_ptr_array_index (frame->notes, i));
  if (chinese)
    rest = g_strdup_printf ("另有 %u 条说明从略", n_rest);
  else
    rest = g_strdup_printf ("%u more remark%s left out", n_rest, n_rest == 1 ? " is" : "s are");
  if (n_rest > 0)
    g_ptr_array_add (sentences, rest);
  if (chinese)
    dropped = g_strdup_printf ("因图面所限，另有 %u 处标注从略", n_dropped);
  else
    dropped = g_strdup_printf ("%u more label%s left out for want of room",
                               n_dropped,
                               n_dropped == 1 ? " is" : "s are");
  if (n_dropped > 0)
    g_ptr_array_add (sentences, dropped);
  return hetu_caption_join (sentences, TRUE, frame->language);
}

/* All sentences, or as many as @max_lines hold: one is whole or left to the count. */
static void
shape_note (HetuPlotContext *context,
            const HetuCaption *caption,
            Hanging *out,
            double width,
            int max_lines)
{
  const HetuFrame *frame = context->frame;
  const char *prefix = frame->language == HETU_LANGUAGE_ZH ? "注：" : "Note: ";

  for (guint n = frame->notes->len;; n--)
    {
      g_autofree char *body = write_note (frame, n, caption->n_dropped);

      hanging_clear (out);
      shape_hanging (context, out, prefix, body, width, n <= 1 ? max_lines : 0);
      if (n <= 1 || max_lines == 0 || hetu_text_run_get_n_lines (out->body) <= (guint) max_lines)
        return;
    }
}

static void
measure (HetuPlotContext *context,
         const HetuCaption *caption,
         double width,
         const Tightness *tightness,
         Words *out)
{
  const HetuFrame *frame = context->frame;
  const HetuSpec *spec = caption->spec;

  if (caption->title != NULL && *caption->title != '\0' && !(spec != NULL && spec->hide_title))
    {
      g_autofree char *title = caption->own_title
                                   ? g_strdup (caption->title)
                                   : hetu_title_shorten (context, caption->title, width);

      out->title = hetu_title_shape (context, title, width);
    }
  if (caption->subtitle != NULL && *caption->subtitle != '\0')
    out->subtitle = hetu_subtitle_shape (context, caption->subtitle, width);
  measure_key (context, caption, width, out);
  if ((frame->notes->len > 0 || caption->n_dropped > 0) && !(spec != NULL && spec->hide_note))
    shape_note (context, caption, &out->note, width, tightness->note_lines);
  if (frame->sources->len > 0 && !(spec != NULL && spec->hide_source))
    shape_sources (context, &out->source, width, tightness->source_lines);
  if (frame->footer != NULL && !(spec != NULL && spec->hide_date))
    {
      out->footer = shape (context, HETU_TYPE_NOTE, frame->footer, 0, 1);
      out->footer_alone = !footer_fits (out, width);
    }
}

/* Leading above or below the ink of a run. */
static double
leading (const HetuTextRun *run)
{
  const HetuTextStyle *style = hetu_text_run_get_style (run);

  return (style->line_height - 1) / 2 * style->size_pt;
}

/* What to move on between two runs whose ink shall be @rule apart, so many @steps down the ladder, when @taken of that is
 * the leading of their lines. A gap that the leading alone exceeds goes up the ladder again: it stays on the grid. */
static double
tighten (double rule, guint steps, double taken)
{
  guint at = 0;

  while (ladder[at] < rule)
    at++;
  at -= MIN (at, steps);
  while (ladder[at] < taken && at + 1 < G_N_ELEMENTS (ladder))
    at++;
  return ladder[at] - taken;
}

static void
add_run (HetuPlotContext *context,
         HetuPart part,
         HetuTextRun *run,
         double x,
         double y,
         HetuColour colour)
{
  hetu_scene_builder_text (context->builder, part, -1, run, x, y, colour);
}

static void
add_hanging (HetuPlotContext *context, HetuPart part, const Hanging *hanging, double x, double y)
{
  add_run (context, part, hanging->prefix, x, y, context->theme->text2);
  add_run (context, part, hanging->body, x + hanging->indent, y, context->theme->text2);
}

static void
add_key (HetuPlotContext *context, const HetuCaption *caption, const Words *words, HetuPoint origin)
{
  for (guint i = 0; i < caption->key->len; i++)
    {
      const HetuKeyItem *item = &g_array_index (caption->key, HetuKeyItem, i);
      const HetuPoint *place = &g_array_index (words->key_places, HetuPoint, i);
      HetuTextRun *run = g_ptr_array_index (words->key_runs, i);
      double width = key_glyph_width (item->glyph, words->key_size);
      double x = origin.x + place->x, y = origin.y + place->y;

      hetu_glyph_draw (context->builder,
                       HETU_PART_KEY,
                       -1,
                       item->glyph,
                       x + width / 2,
                       y + words->key_row_height / 2,
                       words->key_size,
                       item->colour,
                       context->theme);
      add_run (context, HETU_PART_KEY, run, x + width + KEY_GAP, y, context->theme->text2);
    }
}

static HetuColour
accent_colour (const HetuFrame *frame, const HetuTheme *theme)
{
  for (guint i = 0; i < frame->series->len; i++)
    if (hetu_frame_get_series (frame, i)->role == HETU_ROLE_FOCUS)
      return hetu_series_colour (theme, hetu_frame_get_series (frame, i));
  return hetu_theme_get_slot (theme, 1);
}

/* Places the words above the plot, or only tells how much they take when @add is %FALSE. */
static double
place_top (HetuPlotContext *context,
           const HetuCaption *caption,
           const Words *words,
           double left,
           double top,
           guint steps,
           gboolean add)
{
  const HetuTheme *theme = context->theme;
  double y = top;

  if (words->title != NULL)
    {
      if (theme->accent_bar)
        {
          if (add)
            hetu_scene_builder_rect (context->builder,
                                     HETU_PART_ACCENT,
                                     -1,
                                     (HetuRect){ left, y, ACCENT_WIDTH, ACCENT_HEIGHT },
                                     0,
                                     accent_colour (context->frame, theme));
          y += ACCENT_HEIGHT + ACCENT_GAP - leading (words->title);
        }
      if (add)
        add_run (context, HETU_PART_TITLE, words->title, left, y, theme->text);
      y += hetu_text_run_get_height (words->title);
    }
  if (words->subtitle != NULL)
    {
      if (words->title != NULL)
        y += tighten (TITLE_GAP, steps, leading (words->title) + leading (words->subtitle));
      if (add)
        add_run (context, HETU_PART_SUBTITLE, words->subtitle, left, y, theme->text2);
      y += hetu_text_run_get_height (words->subtitle) - leading (words->subtitle);
    }
  if (words->key_height > 0 && !caption->key_below)
    {
      double above = words->subtitle != NULL ? leading (words->subtitle) : 0;

      /* The subtitle's leading is taken off already. */
      y += above + tighten (SUBTITLE_GAP,
                            steps,
                            above + (BODY_LINES - 1) / 2 * theme->type_pt[HETU_TYPE_SUBTITLE]);
      if (add)
        add_key (context, caption, words, (HetuPoint){ left, y });
      y += words->key_height;
    }
  return y > top ? y + tighten (PLOT_GAP, steps, 0) : y;
}

/* Places the words below the plot, upwards from @bottom; returns the bottom of the plot. */
static double
place_bottom (HetuPlotContext *context,
              const HetuCaption *caption,
              const Words *words,
              HetuRect room,
              guint steps,
              gboolean add)
{
  const HetuTheme *theme = context->theme;
  double right = room.x + room.width;
  double bottom = room.y + room.height;
  double y = bottom;

  if (words->footer != NULL)
    {
      double top = bottom - hetu_text_run_get_height (words->footer);

      if (add)
        add_run (context,
                 HETU_PART_SOURCE,
                 words->footer,
                 right - hetu_text_run_get_width (words->footer),
                 top,
                 theme->text3);
      if (words->footer_alone)
        y = top;
    }
  if (words->source.body != NULL)
    {
      y -= hetu_text_run_get_height (words->source.body);
      if (add)
        add_hanging (context, HETU_PART_SOURCE, &words->source, room.x, y);
    }
  if (words->note.body != NULL)
    {
      if (y < bottom)
        y -= tighten (NOTE_GAP, steps, 2 * leading (words->note.body));
      y -= hetu_text_run_get_height (words->note.body);
      if (add)
        add_hanging (context, HETU_PART_NOTE, &words->note, room.x, y);
    }
  if (words->key_height > 0 && caption->key_below)
    {
      if (y < bottom)
        y -= tighten (NOTE_GAP, steps, (BODY_LINES - 1) * theme->type_pt[HETU_TYPE_NOTE]);
      y -= words->key_height;
      if (add)
        add_key (context, caption, words, (HetuPoint){ room.x, y });
    }
  if (y == bottom)
    return y;
  return y - tighten (PLOT_GAP, steps, (BODY_LINES - 1) / 2 * theme->type_pt[HETU_TYPE_NOTE]);
}

HetuRect
hetu_caption_build (HetuPlotContext *context, const HetuCaption *caption)
{
  const HetuTheme *theme = context->theme;
  HetuRect room = { context->rect.x + theme->margin_left,
                    context->rect.y + theme->margin_top,
                    context->rect.width - theme->margin_left - theme->margin_right,
                    context->rect.height - theme->margin_top - theme->margin_bottom };

  for (gsize i = 0; i < G_N_ELEMENTS (tightnesses); i++)
    {
      const Tightness *tightness = &tightnesses[i];
      g_auto (Words) words = { 0 };
      double top, bottom;

      measure (context, caption, room.width, tightness, &words);
      top = place_top (context, caption, &words, room.x, room.y, tightness->steps, FALSE);
      bottom = place_bottom (context, caption, &words, room, tightness->steps, FALSE);
      if (bottom - top < MAX (tightness->share * context->rect.height, caption->least_height) &&
          i + 1 < G_N_ELEMENTS (tightnesses))
        continue;
      if (caption->wanted_height > 0)
        bottom = MIN (bottom, top + MOST_STRETCH * caption->wanted_height);
      place_top (context, caption, &words, room.x, room.y, tightness->steps, TRUE);
      place_bottom (context, caption, &words, room, tightness->steps, TRUE);
      return (HetuRect){ room.x, top, room.width, MAX (bottom - top, 0) };
    }
  g_assert_not_reached ();
}
