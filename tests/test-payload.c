/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures that are reopened from their pictures: the same figure, the same bytes; and what leaving the data out means. */
#include "figure/payload.h"

#include "error.h"
#include "shipped-figure.h"
#include "store/ledger.h"

#include <glib/gstdio.h>
#include <libdeflate.h>
#include <string.h>

static const HetuFileFormat formats[] = { HETU_FORMAT_PNG, HETU_FORMAT_PDF, HETU_FORMAT_SVG };
static HetuText *text;

/* Returns: (transfer full) (nullable): %NULL: the figure cannot be drawn */
static GBytes *
try_export (const HetuSpec *spec, HetuFileFormat format, double dpi, gboolean strip)
{
  return hetu_figure_export (shared, spec, text, format, dpi, strip, NULL);
}

static GBytes *export(const HetuSpec *spec, HetuFileFormat format, double dpi, gboolean strip)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = hetu_figure_export (shared, spec, text, format, dpi, strip, &error);

  g_assert_no_error (error);
  return bytes;
}

/* Returns: (transfer full) (element-type HetuPayload) */
static GPtrArray *
load (GBytes *bytes, GError **error)
{
  g_autofree char *path = NULL;
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  int file = g_file_open_tmp ("hetu-picture-XXXXXX", &path, NULL);
  GPtrArray *payloads = NULL;

  g_assert_cmpint (file, >=, 0);
  g_close (file, NULL);
  g_assert_true (g_file_set_contents (path, data, (gssize) size, NULL));
  g_assert_true (hetu_payload_is_picture (path));
  payloads = hetu_payload_load (path, error);
  g_unlink (path);
  return payloads;
}

static HetuSpec *
make_line (void)
{
  return make_spec (HETU_CHART_GROWTH_LINE, "gdp", four, 4, "2019", "2023");
}

/* Returns: (transfer full) (nullable): a figure of @kind, by the first of some selections that it can show */
static HetuSpec *
make_of_kind (HetuChartKind kind)
{
  static const gint32 city[] = { 410302, 410303, 410304, 410305, 410306, 410307, 410308, 410311 };
  static const struct
  {
    const char *indicators;
    const gint32 *regions;
    gsize n_regions;
    const char *from;
    const char *to;
    HetuMeasure measure;
  } cases[] = {
    { "gdp", four, 4, "2019", "2023", HETU_MEASURE_GROWTH },
    { "gdp", city, G_N_ELEMENTS (city), "2022", "2022", HETU_MEASURE_GROWTH },
    { "gdp,fixed_asset_investment", four, 2, "2022", "2022", HETU_MEASURE_GROWTH },
    { "gdp", four, 1, "2022", "2022", HETU_MEASURE_LEVEL },
    { "gdp", city, G_N_ELEMENTS (city), "2019", "2023", HETU_MEASURE_GROWTH },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuSpec) spec = make_spec (kind,
                                             cases[i].indicators,
                                             cases[i].regions,
                                             cases[i].n_regions,
                                             cases[i].from,
                                             cases[i].to);
      g_autoptr (GBytes) bytes = NULL;

      spec->measure = cases[i].measure;
      bytes = try_export (spec, HETU_FORMAT_SVG, 0, FALSE);
      if (bytes != NULL)
        return g_steal_pointer (&spec);
    }
  return NULL;
}

static void
assert_reopens (const HetuSpec *spec, HetuFileFormat format, double dpi)
{
  g_autoptr (GBytes) first = export(spec, format, dpi, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) payloads = load (first, &error);
  HetuPayload *payload = NULL;
  g_autoptr (GBytes) second = NULL;
  g_autofree char *difference = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (payloads->len, ==, 1);
  payload = g_ptr_array_index (payloads, 0);
  g_assert_true (hetu_spec_equal (payload->spec, spec));
  second = export(payload->spec, format, payload->dpi, FALSE);
  g_assert_true (g_bytes_equal (first, second));
  g_assert_true (hetu_payload_compare (payload, shared, &difference, &error));
  g_assert_cmpstr (difference, ==, NULL);
}

static void
test_every_kind_reopens_to_the_same_bytes (void)
{
  guint n_kinds = 0;

  for (HetuChartKind kind = 0; kind < HETU_N_CHARTS; kind++)
    {
      g_autoptr (HetuSpec) spec = make_of_kind (kind);

      if (spec == NULL)
        {
          g_test_message ("%s: not drawn", hetu_chart_kind_to_string (kind));
          continue;
        }
      n_kinds++;
      for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
        assert_reopens (spec, formats[i], 0);
    }
  g_assert_cmpuint (n_kinds, >=, 8);
}

/* What a person may have chosen comes back too, a resolution of one's own among it. */
static void
test_choices_come_back (void)
{
  g_autoptr (HetuSpec) spec = make_line ();

  spec->language = HETU_LANGUAGE_EN;
  spec->theme = HETU_THEME_DARK;
  spec->preset = HETU_PRESET_A4;
  spec->width_pt = 453.54330708661416;
  spec->height_pt = 283.46456692913387;
  spec->made_on = 20261121;
  spec->title = g_strdup ("<“5.2 %” & ]]> \\ \" 瀍河>");
  spec->note = g_strdup ("a\nb\u2060c");
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    assert_reopens (spec, formats[i], 131.5);
}

/* That of the preset is no choice: the file is the same whether it was named or not. */
static void
test_resolution_of_the_preset_is_not_told (void)
{
  g_autoptr (HetuSpec) spec = make_line ();
  double width, height, dpi;
  g_autoptr (GBytes) named = NULL;
  g_autoptr (GBytes) unnamed = NULL;

  hetu_preset_size (spec->preset, &width, &height, &dpi);
  named = export(spec, HETU_FORMAT_PNG, dpi, FALSE);
  unnamed = export(spec, HETU_FORMAT_PNG, 0, FALSE);
  g_assert_true (g_bytes_equal (named, unnamed));
}

static void
test_citations_stand_beside_rows (void)
{
  g_autoptr (HetuSpec) spec = make_line ();
  g_autoptr (HetuFrame) frame = resolve (spec);
  g_autoptr (GError) error = NULL;
  g_autofree char *json = hetu_payload_write (shared, frame, spec, 0, &error);

  g_assert_no_error (error);
  g_assert_nonnull (strstr (json, "\"洛龙区\",\"2022\",\"实绩\",\"\",\"5.2\",\"%\""));
  g_assert_nonnull (strstr (json, "\"title\":\"洛龙区2022年国民经济和社会发展计划执行情况"));
  g_assert_nonnull (strstr (json, "[{\"source\":0,\"quote\":\""));
  g_assert_null (strchr (json, '\n'));
}

/* ---- leaving it out */

static gboolean
holds (const guint8 *data, gsize size, const char *word)
{
  gsize length = strlen (word);

  for (gsize at = 0; at + length <= size; at++)
    if (memcmp (data + at, word, length) == 0)
      return TRUE;
  return FALSE;
}

/* Whether @word is in the file, as it is or in any stream of zlib's, wherever one begins. */
static gboolean
is_found (GBytes *bytes, const char *word)
{
  static guint8 room[1 << 22];
  struct libdeflate_decompressor *decompressor = libdeflate_alloc_decompressor ();
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  gboolean found = holds (data, size, word);

  for (gsize at = 0; !found && at + 2 < size; at++)
    {
      gsize used, got;

      if (data[at] == 0x78 && (data[at] * 256 + data[at + 1]) % 31 == 0 &&
          libdeflate_zlib_decompress_ex (decompressor,
                                         data + at,
                                         size - at,
                                         room,
                                         sizeof room,
                                         &used,
                                         &got) == LIBDEFLATE_SUCCESS)
        found = holds (room, got, word);
    }
  libdeflate_free_decompressor (decompressor);
  return found;
}

static void
test_stripped_files_hold_no_data (void)
{
  /* Of the document, of a row, of a quotation that is not drawn. */
  static const char *const words[] = { "hetu-figure", "\"columns\"", "公布数", "\"quote\"" };
  g_autoptr (HetuSpec) spec = make_line ();

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GBytes) with = export(spec, formats[i], 0, FALSE);
      g_autoptr (GBytes) without = export(spec, formats[i], 0, TRUE);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) payloads = NULL;

      for (gsize k = 0; k < G_N_ELEMENTS (words); k++)
        {
          /* In SVG quotation marks are entities. */
          gboolean said = formats[i] != HETU_FORMAT_SVG || words[k][0] != '"';

          g_assert_cmpint (is_found (with, words[k]), ==, said);
          g_assert_false (is_found (without, words[k]));
        }
      payloads = load (without, &error);
      g_assert_null (payloads);
      g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
    }
}

/* Of a PNG nothing is left that is not a pixel, for title and alternative text tell the numbers. */
static void
test_stripped_png_holds_no_word (void)
{
  static const char *const words[] = { "洛龙区", "增长 5.2%", "Title", "Description" };
  g_autoptr (HetuSpec) spec = make_line ();
  g_autoptr (GBytes) with = export(spec, HETU_FORMAT_PNG, 0, FALSE);
  g_autoptr (GBytes) without = export(spec, HETU_FORMAT_PNG, 0, TRUE);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_assert_true (is_found (with, words[i]));
      g_assert_false (is_found (without, words[i]));
    }
}

/* Names may hold whatever a person typed. */
static void
test_strange_characters (void)
{
  static const char strange[] = "\"”\\\b\f\r/\x01\x1f\x7f瀍";
  g_autoptr (HetuSpec) spec = make_line ();
  g_autoptr (HetuFrame) frame = hetu_figure_resolve (shared, spec, NULL);
  HetuFrameSeries *series = &g_array_index (frame->series, HetuFrameSeries, 0);
  g_autofree char *json = NULL;
  g_autofree char *table = NULL;
  g_autoptr (HetuPayload) payload = NULL;
  g_autoptr (GError) error = NULL;

  g_free (series->name);
  series->name = g_strdup (strange);
  table = hetu_frame_to_tsv (frame);
  json = hetu_payload_write (shared, frame, spec, 0, NULL);
  g_assert_nonnull (strstr (json, "\\\"”\\\\\\b\\f"));
  payload = hetu_payload_read (json, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (payload->numbers, ==, table);
}

/* ---- other stores */

static HetuPayload *
read_one (HetuStore *store, const HetuSpec *spec)
{
  g_autoptr (HetuFrame) frame = hetu_figure_resolve (store, spec, NULL);
  g_autofree char *json = hetu_payload_write (store, frame, spec, 0, NULL);
  g_autoptr (GError) error = NULL;
  HetuPayload *payload = hetu_payload_read (json, &error);

  g_assert_no_error (error);
  return payload;
}

static void
test_other_figures_are_told (void)
{
  g_autoptr (HetuSpec) spec = make_line ();
  g_autoptr (HetuPayload) payload = read_one (shared, spec);
  g_autofree char *difference = NULL;
  char *place = strstr (payload->numbers, "\t5.2\t");

  g_assert_nonnull (place);
  memcpy (place, "\t6.3\t", 5);
  g_assert_true (hetu_payload_compare (payload, shared, &difference, NULL));
  g_assert_nonnull (difference);
  g_assert_nonnull (strstr (difference, "rows that differ: 1"));
  g_assert_nonnull (strstr (difference, "洛龙区 2022 实绩 6.3 %"));
  g_assert_nonnull (strstr (difference, "洛龙区 2022 实绩 5.2 %"));
}

static void
test_store_without_the_indicator (void)
{
  g_autoptr (HetuSpec) spec = make_line ();
  g_autoptr (HetuPayload) payload = read_one (shared, spec);
  g_autoptr (HetuStore) empty = hetu_store_open (":memory:", HETU_STORE_CREATE, NULL);
  g_autofree char *difference = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (hetu_payload_compare (payload, empty, &difference, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_USAGE);
  g_assert_nonnull (strstr (error->message, "cannot show"));
  g_assert_nonnull (strstr (error->message, "gdp"));
}

/* ---- documents that are none */

static void
test_strange_documents_are_refused (void)
{
#define HEAD "{\"format\":\"hetu-figure\",\"version\":1"
#define SPEC ",\"spec\":{\"kind\":\"growth-line\"}"
#define TABLE ",\"columns\":[\"a\"],\"rows\":[[\"1\"]]"
  g_autofree char *deep = g_strnfill (1 << 20, '[');
  const struct
  {
    const char *json;
    const char *says; /* (nullable): it is read */
  } cases[] = {
    { HEAD SPEC TABLE "}", NULL },
    { HEAD SPEC TABLE ",\"later\":{\"a\":[1]}}", NULL },
    { "", "JSON" },
    { "[]", "JSON" },
    { "{\"format\"", "JSON" },
    { deep, "JSON" },
    { "{\"format\":\"other\"}", "format" },
    { "{\"format\":[\"hetu-figure\"],\"version\":1}", "format" },
    { "{\"format\":\"hetu-figure\",\"version\":\"1\"}", "version" },
    { "{\"format\":\"hetu-figure\",\"version\":0}", "version" },
    { "{\"format\":\"hetu-figure\",\"version\":2}", "newer" },
    { HEAD TABLE "}", "spec" },
    { HEAD ",\"spec\":[]" TABLE "}", "spec" },
    { HEAD ",\"spec\":{\"kind\":\"gowth-line\"}" TABLE "}", "gowth-line" },
    { HEAD SPEC ",\"dpi\":0" TABLE "}", "dpi" },
    { HEAD SPEC ",\"dpi\":1e9" TABLE "}", "dpi" },
    { HEAD SPEC ",\"dpi\":\"x\"" TABLE "}", "dpi" },
    { HEAD SPEC ",\"columns\":{},\"rows\":[]}", "columns" },
    { HEAD SPEC ",\"columns\":[\"a\"]}", "rows" },
    { HEAD SPEC ",\"columns\":[\"a\"],\"rows\":[[1]]}", "rows" },
    { HEAD SPEC ",\"columns\":[\"a\"],\"rows\":[null]}", "rows" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HetuPayload) payload = hetu_payload_read (cases[i].json, &error);

      if (cases[i].says == NULL)
        {
          g_assert_no_error (error);
          g_assert_cmpstr (payload->numbers, ==, "a\n1\n");
          continue;
        }
      g_assert_null (payload);
      g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
      if (strstr (error->message, cases[i].says) == NULL)
        g_error ("no “%s” in “%s”", cases[i].says, error->message);
    }
}

static void
test_files_that_are_not_there (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (hetu_payload_is_picture ("/nowhere/a.png"));
  g_assert_null (hetu_payload_load ("/nowhere/a.png", &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  g_assert_true (g_str_has_prefix (error->message, "/nowhere/a.png: "));
  g_assert_false (hetu_payload_is_picture (g_get_tmp_dir ()));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  open_shipped ();
  text = hetu_text_new (NULL);
  g_test_add_func ("/payload/every-kind-reopens", test_every_kind_reopens_to_the_same_bytes);
  g_test_add_func ("/payload/choices-come-back", test_choices_come_back);
  g_test_add_func ("/payload/resolution-of-the-preset", test_resolution_of_the_preset_is_not_told);
  g_test_add_func ("/payload/citations-stand-beside-rows", test_citations_stand_beside_rows);
  g_test_add_func ("/payload/strip/no-data", test_stripped_files_hold_no_data);
  g_test_add_func ("/payload/strip/png-without-a-word", test_stripped_png_holds_no_word);
  g_test_add_func ("/payload/strange-characters", test_strange_characters);
  g_test_add_func ("/payload/difference/other-figures", test_other_figures_are_told);
  g_test_add_func ("/payload/difference/other-store", test_store_without_the_indicator);
  g_test_add_func ("/payload/hostile/documents", test_strange_documents_are_refused);
  g_test_add_func ("/payload/hostile/no-file", test_files_that_are_not_there);
  status = g_test_run ();
  hetu_text_free (text);
  g_object_unref (shared);
  return status;
}
