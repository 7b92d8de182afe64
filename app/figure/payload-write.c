/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes the document inside a picture, see payload.c. Straight to text: as objects of json-glib's the thousands of cells of a
 * figure took a seventh of its export. */
#include "figure/payload-private.h"

#include "store/query.h"

#include <json-glib/json-glib.h>
#include <string.h>

typedef struct
{
  HetuStore *store;   /* not owned */
  GString *out;       /* not owned */
  GPtrArray *sources; /* (element-type HetuSource): cited so far, in order */
} Writer;

static void
put_escaped (GString *out, char c)
{
  static const char named[] = { '\b', 'b', '\f', 'f', '\n', 'n', '\r', 'r', '\t', 't', 0 };

  if (c == '"' || c == '\\')
    {
      g_string_append_c (out, '\\');
      g_string_append_c (out, c);
      return;
    }
  for (const char *p = named; *p != '\0'; p += 2)
    if (*p == c)
      {
        g_string_append_c (out, '\\');
        g_string_append_c (out, p[1]);
        return;
      }
  g_string_append_printf (out, "\\u%04x", (guint) c);
}

/* Puts a string up to @end. */
static void
put_string (GString *out, const char *text, const char *end)
{
  const char *start = text;

  g_string_append_c (out, '"');
  for (; text < end; text++)
    if (*text == '"' || *text == '\\' || g_ascii_iscntrl (*text))
      {
        g_string_append_len (out, start, text - start);
        put_escaped (out, *text);
        start = text + 1;
      }
  g_string_append_len (out, start, end - start);
  g_string_append_c (out, '"');
}

/* The comma between two members or elements. */
static void
put_comma (GString *out)
{
  char last = out->str[out->len - 1];

  if (last != '{' && last != '[')
    g_string_append_c (out, ',');
}

static void
put_name (GString *out, const char *name)
{
  put_comma (out);
  g_string_append_printf (out, "\"%s\":", name);
}

static void
put_text (GString *out, const char *name, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  put_name (out, name);
  put_string (out, text, text + strlen (text));
}

static void
put_spec (GString *out, const HetuSpec *spec)
{
  g_autofree char *text = hetu_spec_to_json (spec);
  g_autoptr (JsonNode) node = json_from_string (text, NULL);
  g_autofree char *flat = json_to_string (node, FALSE);

  put_name (out, "spec");
  g_string_append (out, flat);
}

static void
put_dpi (GString *out, double dpi)
{
  g_autoptr (JsonNode) node = json_node_init_double (json_node_alloc (), dpi);
  g_autofree char *text = json_to_string (node, FALSE);

  put_name (out, "dpi");
  g_string_append (out, text);
}

/* Puts the cells of a line, an array of strings.
 * Returns: (transfer none): what is behind the line */
static const char *
put_line (GString *out, const char *line)
{
  g_string_append_c (out, '[');
  for (;;)
    {
      const char *end = line + strcspn (line, "\t\n");

      put_comma (out);
      put_string (out, line, end);
      if (*end != '\t')
        {
          g_string_append_c (out, ']');
          return *end == '\n' ? end + 1 : end;
        }
      line = end + 1;
    }
}

/* A line of the table ends with a newline each. */
static void
put_numbers (GString *out, const HetuFrame *frame)
{
  g_autofree char *table = hetu_frame_to_tsv (frame);
  const char *line;

  put_name (out, "columns");
  line = put_line (out, table);
  put_name (out, "rows");
  g_string_append_c (out, '[');
  while (*line != '\0')
    {
      put_comma (out);
      line = put_line (out, line);
    }
  g_string_append_c (out, ']');
}

static gboolean
put_citation (Writer *self, gint64 statement, GError **error)
{
  g_auto (HetuObservation) told = { 0 };
  HetuSource *source = NULL;
  guint place = 0;

  if (statement == 0)
    return TRUE;
  if (!hetu_query_statement (self->store, statement, &told, error))
    return FALSE;
  source = hetu_store_get_source (self->store, told.source);
  if (source == NULL)
    return TRUE;
  if (!g_ptr_array_find (self->sources, source, &place))
    {
      place = self->sources->len;
      g_ptr_array_add (self->sources, source);
    }
  put_comma (self->out);
  g_string_append_printf (self->out, "{\"source\":%u", place);
  put_text (self->out, "quote", told.quote);
  g_string_append_c (self->out, '}');
  return TRUE;
}

/* Rows and their citations stand in the order of the frame. */
static gboolean
put_citations (Writer *self, const HetuFrame *frame, GError **error)
{
  g_autoptr (HetuQueryState) reading = hetu_query_begin (self->store);
  gboolean done = TRUE;

  put_name (self->out, "citations");
  g_string_append_c (self->out, '[');
  for (guint i = 0; done && frame->gauges->len == 0 && i < frame->rows->len; i++)
    {
      put_comma (self->out);
      g_string_append_c (self->out, '[');
      done = put_citation (self, hetu_frame_get_row (frame, i)->statement, error);
      g_string_append_c (self->out, ']');
    }
  for (guint i = 0; done && i < frame->gauges->len; i++)
    {
      const HetuProgress *progress = &hetu_frame_get_gauge (frame, i)->progress;

      put_comma (self->out);
      g_string_append_c (self->out, '[');
      done = put_citation (self, progress->target_statement, error) &&
             put_citation (self, progress->outturn_statement, error);
      g_string_append_c (self->out, ']');
    }
  g_string_append_c (self->out, ']');
  return done;
}

static void
put_sources (const Writer *self)
{
  put_name (self->out, "sources");
  g_string_append_c (self->out, '[');
  for (guint i = 0; i < self->sources->len; i++)
    {
      HetuSource *source = g_ptr_array_index (self->sources, i);
      g_autofree char *date = hetu_date_to_string (hetu_source_get_date (source));

      put_comma (self->out);
      g_string_append_c (self->out, '{');
      put_text (self->out, "id", hetu_source_get_id (source));
      put_text (self->out, "title", hetu_source_get_title (source));
      put_text (self->out, "publisher", hetu_source_get_publisher (source));
      put_text (self->out, "date", date);
      put_text (self->out, "url", hetu_source_get_url (source));
      g_string_append_c (self->out, '}');
    }
  g_string_append_c (self->out, ']');
}

char *
hetu_payload_write (HetuStore *store,
                    const HetuFrame *frame,
                    const HetuSpec *spec,
                    double dpi,
                    GError **error)
{
  g_autoptr (GString) out = g_string_new ("{");
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  Writer writer = { store, out, sources };

  put_text (out, "format", HETU_PAYLOAD_FORMAT);
  put_name (out, "version");
  g_string_append_printf (out, "%d", HETU_PAYLOAD_VERSION);
  put_text (out, "program", "Hetu " HETU_VERSION);
  if (dpi > 0)
    put_dpi (out, dpi);
  put_spec (out, spec);
  put_numbers (out, frame);
  if (!put_citations (&writer, frame, error))
    return NULL;
  put_sources (&writer);
  g_string_append_c (out, '}');
  return g_string_free (g_steal_pointer (&out), FALSE);
}
