/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages of the web, as libxml2's parser of HTML understands them, tag by tag: no tree is built. Scripts, styles, forms, navigation and
 * what is hidden are left out; block elements end paragraphs; space in the source has no meaning. Nothing is fetched. */
#include "report/document-flow.h"

#include "file/encoding.h"

#include <glib/gi18n-lib.h>
#include <libxml/HTMLparser.h>
#include <string.h>

#define CHUNK 16384      /* bytes between looks at the clock */
#define MOST_DEPTH 5000u /* the parser looks through all of them at an end that fits none */

typedef enum
{
  ELEMENT_INLINE,
  ELEMENT_BLOCK,
  ELEMENT_HEADING,
  ELEMENT_ROW,
  ELEMENT_CELL,
  ELEMENT_BREAK,
  ELEMENT_VERBATIM, /* space means what it is */
  ELEMENT_TITLE,
  ELEMENT_LEFT_OUT,
} ElementKind;

typedef struct
{
  HetuDocumentBuilder *builder; /* borrowed */
  HetuFlow flow;
  GString *title;  /* owned */
  GError *error;   /* owned, nullable: what ended the reading */
  guint depth;     /* of elements within each other */
  guint left_out;  /* depth within an element that is */
  guint verbatim;  /* depth */
  guint level;     /* of the heading that is open; 0: none */
  gboolean titled; /* within the title */
} Reader;

static ElementKind
get_kind (const char *name)
{
  static const struct
  {
    const char *names;
    ElementKind kind;
  } kinds[] = {
    { " p div li ul ol dl dt dd blockquote section article main header footer aside address figure "
      "figcaption form fieldset"
      " table thead tbody tfoot caption hr body center details summary ",
      ELEMENT_BLOCK },
    { " h1 h2 h3 h4 h5 h6 ", ELEMENT_HEADING },
    { " tr ", ELEMENT_ROW },
    { " td th ", ELEMENT_CELL },
    { " br ", ELEMENT_BREAK },
    { " pre ", ELEMENT_VERBATIM },
    { " title ", ELEMENT_TITLE },
    { " script style noscript template iframe object select option button textarea nav svg math rt "
      "rp del ",
      ELEMENT_LEFT_OUT },
  };
  char word[16];

  if (strlen (name) > sizeof word - 3)
    return ELEMENT_INLINE;
  g_snprintf (word, sizeof word, " %s ", name);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strstr (kinds[i].names, word) != NULL)
      return kinds[i].kind;
  return ELEMENT_INLINE;
}

static gboolean
is_hidden (const xmlChar **attributes)
{
  for (; attributes != NULL && attributes[0] != NULL; attributes += 2)
    {
      const char *value = (const char *) attributes[1];

      if (g_ascii_strcasecmp ((const char *) attributes[0], "hidden") == 0)
        return TRUE;
      if (value != NULL && g_ascii_strcasecmp ((const char *) attributes[0], "style") == 0 &&
          (strstr (value, "display:none") != NULL || strstr (value, "display: none") != NULL))
        return TRUE;
    }
  return FALSE;
}

static void
end_paragraph (Reader *self)
{
  if (self->error == NULL)
    hetu_flow_end_paragraph (&self->flow,
                             self->level > 0 ? HETU_TEXT_HEADING : HETU_TEXT_PARAGRAPH,
                             self->level,
                             &self->error);
}

static void
on_start (void *data, const xmlChar *name, const xmlChar **attributes)
{
  Reader *self = data;
  ElementKind kind = get_kind ((const char *) name);

  if (++self->depth > MOST_DEPTH && self->error == NULL)
    hetu_document_refuse (self->builder,
                          &self->error,
                          _ ("more than %u elements within each other"),
                          MOST_DEPTH);
  if (self->left_out > 0 || kind == ELEMENT_LEFT_OUT || is_hidden (attributes))
    {
      self->left_out++;
      return;
    }
  if (self->error != NULL || kind == ELEMENT_INLINE)
    return;
  if (kind == ELEMENT_TITLE)
    self->titled = TRUE;
  else if (kind == ELEMENT_BREAK)
    hetu_flow_add (&self->flow, "\n", 1, &self->error);
  else
    end_paragraph (self);
  if (kind == ELEMENT_HEADING)
    self->level = (guint) (name[1] - '0');
  else if (kind == ELEMENT_ROW)
    hetu_flow_begin_row (&self->flow);
  else if (kind == ELEMENT_CELL)
    hetu_flow_begin_cell (&self->flow);
  else if (kind == ELEMENT_VERBATIM)
    self->verbatim++;
}

static void
on_end (void *data, const xmlChar *name)
{
  Reader *self = data;
  ElementKind kind = get_kind ((const char *) name);

  self->depth -= self->depth > 0;
  if (self->left_out > 0)
    {
      self->left_out--;
      return;
    }
  if (self->error != NULL || kind == ELEMENT_INLINE || kind == ELEMENT_BREAK)
    return;
  if (kind == ELEMENT_TITLE)
    {
      self->titled = FALSE;
      return;
    }
  end_paragraph (self);
  if (kind == ELEMENT_HEADING)
    self->level = 0;
  else if (kind == ELEMENT_ROW && self->error == NULL)
    hetu_flow_end_row (&self->flow, &self->error);
  else if (kind == ELEMENT_VERBATIM && self->verbatim > 0)
    self->verbatim--;
}

static void
on_text (void *data, const xmlChar *text, int length)
{
  Reader *self = data;

  if (self->left_out > 0 || self->error != NULL)
    return;
  if (self->titled)
    {
      if (self->title->len < 1000)
        g_string_append_len (self->title, (const char *) text, MIN (length, 1000));
    }
  else if (self->verbatim > 0)
    hetu_flow_add (&self->flow, (const char *) text, length, &self->error);
  else
    hetu_flow_add_collapsed (&self->flow, (const char *) text, length, &self->error);
}

static gboolean
parse (Reader *self, GBytes *text)
{
  htmlSAXHandler handler = {
    .startElement = on_start,
    .endElement = on_end,
    .characters = on_text,
    .ignorableWhitespace = on_text,
  };
  gsize size = 0;
  const char *data = g_bytes_get_data (text, &size);
  htmlParserCtxtPtr context =
      htmlCreatePushParserCtxt (&handler, self, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);

  if (context == NULL)
    return hetu_document_refuse (self->builder, &self->error, _ ("this is no page of the web"));
  htmlCtxtUseOptions (context,
                      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                          HTML_PARSE_NONET | HTML_PARSE_NOIMPLIED | HTML_PARSE_IGNORE_ENC);
  for (gsize at = 0; at < size && self->error == NULL; at += CHUNK)
    if (hetu_document_builder_go_on (self->builder, &self->error))
      htmlParseChunk (context, data + at, (int) MIN (CHUNK, size - at), 0);
  if (self->error == NULL)
    htmlParseChunk (context, NULL, 0, 1);
  htmlFreeParserCtxt (context);
  return self->error == NULL;
}

/* What the page declares itself to be written in, in its first lines.
 * Returns: (transfer full) (nullable): “gb2312” */
static char *
find_declared (GBytes *bytes)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *head = g_ascii_strdown (data, (gssize) MIN (size, 2048));
  const char *at = strstr (head, "charset=");
  gsize n = 0;

  if (at == NULL)
    return NULL;
  at += strlen ("charset=");
  at += *at == '"' || *at == '\'';
  while (g_ascii_isalnum (at[n]) || at[n] == '-' || at[n] == '_')
    n++;
  return g_strndup (at, n);
}

/* Traditional characters in Big5 would read as others in GB18030: what a page declares is tried before that. */
static GBytes *
decode (HetuDocumentBuilder *builder, GBytes *bytes, GError **error)
{
  g_autofree char *declared = find_declared (bytes);
  GBytes *text = NULL;

  if (builder->told == NULL && declared != NULL && g_str_has_prefix (declared, "big5"))
    text = hetu_encoding_from_big5 (bytes);
  if (text == NULL)
    return hetu_document_decode (builder, bytes, error);
  g_free (builder->document->encoding);
  builder->document->encoding = g_strdup ("Big5");
  return text;
}

gboolean
hetu_document_read_html (HetuDocumentBuilder *builder, GBytes *bytes, GError **error)
{
  g_autoptr (GBytes) text = decode (builder, bytes, error);
  Reader reader = { .builder = builder };
  gboolean read;

  if (text == NULL)
    return FALSE;
  hetu_flow_init (&reader.flow, builder);
  reader.title = g_string_new (NULL);
  read = parse (&reader, text);
  if (read)
    {
      reader.level = 0;
      end_paragraph (&reader);
      hetu_document_builder_set_title (builder, reader.title->str);
    }
  if (reader.error != NULL)
    g_propagate_error (error, g_steal_pointer (&reader.error));
  g_string_free (reader.title, TRUE);
  hetu_flow_clear (&reader.flow);
  return read;
}
