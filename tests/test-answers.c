/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers given one by one, what is new with its unit and direction, and templates that are found by the file. */
#include "import/answers.h"
#include "remove-folder.h"
#include "table-fixture.h"

typedef struct
{
  char *folder;
  char *path;
  HetuStore *store;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) shipped = hetu_import_find_shipped ();
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("hetu-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "s.hetu", NULL);
  self->store = hetu_store_open (self->path, HETU_STORE_CREATE, &error);
  g_assert_no_error (error);
  hetu_import_shipped (self->store, shipped, FALSE, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->store);
  remove_folder (self->folder);
  g_free (self->path);
  g_free (self->folder);
}

/* @questions: “? unit ”, in order, and no other */
static void
assert_asks (Fixture *self, HetuBook *book, const HetuImportAnswers *answers, const char *questions)
{
  g_autofree char *told = table_describe (self->store, book, answers);

  if (!g_str_has_prefix (told, questions) || strstr (told + strlen (questions) - 1, "\n? ") != NULL)
    g_error ("%s", told);
}

static void
test_one_by_one (Fixture *self, gconstpointer data)
{
  g_autoptr (HetuBook) book = table_book ("地区,1—2月,1—3月\n甲县,1.5,2.5\n");
  g_autoptr (HetuImportAnswers) answers = hetu_import_answers_copy (NULL);
  static const struct
  {
    HetuAsk ask;
    const char *subject, *wrong, *right, *left;
  } rows[] = {
    { HETU_ASK_INDICATOR, "", "no_such", "gdp", "? period \n? unit \n? place 甲县\n" },
    { HETU_ASK_PERIOD, "", "once", "2023", "? unit \n? place 甲县\n" },
    { HETU_ASK_UNIT, "", "斤斤", "亿元", "? place 甲县\n" },
    { HETU_ASK_NAME_OF_REGION, "甲县", "乙县", "410325", "B2 gdp 410325 2023-01/2023-02" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (hetu_import_answers_give (answers,
                                                self->store,
                                                rows[i].ask,
                                                rows[i].subject,
                                                rows[i].wrong,
                                                &error));
      g_assert_nonnull (error);
      g_clear_error (&error);
      g_assert_true (hetu_import_answers_give (answers,
                                               self->store,
                                               rows[i].ask,
                                               rows[i].subject,
                                               rows[i].right,
                                               &error));
      g_assert_no_error (error);
      assert_asks (self, book, answers, rows[i].left);
    }
  hetu_import_answers_take_back (answers, HETU_ASK_UNIT, "");
  assert_asks (self, book, answers, "? unit \n");
  hetu_import_answers_take_back (answers, HETU_ASK_NAME_OF_REGION, "甲县");
  assert_asks (self, book, answers, "? unit \n? place 甲县\n");
}

/* What figures measure is answered for a heading, or at once for all that tell nothing. */
static void
test_measures (Fixture *self, gconstpointer data)
{
  g_autoptr (HetuBook) book =
      table_book ("地区,2022年GDP（%）,2022年固定资产投资（%）\n洛龙区,5.2,6.1\n");
  g_autoptr (HetuImportAnswers) answers = hetu_import_answers_copy (NULL);
  const char *heading = "2022年GDP（%）";
  g_autoptr (GError) error = NULL;

  assert_asks (self,
               book,
               answers,
               "? measure 2022年GDP（%）\n? measure 2022年固定资产投资（%）\n");
  g_assert_false (
      hetu_import_answers_give (answers, self->store, HETU_ASK_MEASURE, heading, "-", &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_USAGE);
  g_assert_true (
      hetu_import_answers_give (answers, self->store, HETU_ASK_MEASURE, heading, "share", NULL));
  assert_asks (self, book, answers, "? measure 2022年固定资产投资（%）\n");
  g_assert_true (
      hetu_import_answers_give (answers, self->store, HETU_ASK_MEASURE, "", "growth", NULL));
  assert_asks (
      self,
      book,
      answers,
      "B2 gdp 410311 2022 share 5.2%\nC2 fixed_asset_investment 410311 2022 growth 6.1%\n");
  hetu_import_answers_take_back (answers, HETU_ASK_MEASURE, "");
  hetu_import_answers_take_back (answers, HETU_ASK_MEASURE, heading);
  assert_asks (self,
               book,
               answers,
               "? measure 2022年GDP（%）\n? measure 2022年固定资产投资（%）\n");
}

static void
test_layout_has_no_answer (Fixture *self, gconstpointer data)
{
  g_autoptr (HetuImportAnswers) answers = hetu_import_answers_copy (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (
      hetu_import_answers_give (answers, self->store, HETU_ASK_LAYOUT, "", "gdp", &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_USAGE);
}

/* New names come in with what was said of them, others of the same file do not. */
static void
test_additions (Fixture *self, gconstpointer data)
{
  g_autoptr (HetuBook) book = table_book ("地区,2022年污水排放（万吨）\n丙园区,12.5\n洛龙区,3\n");
  g_autoptr (HetuImportAnswers) answers = hetu_import_answers_copy (NULL);
  HetuImportAddition indicator = { .direction = HETU_DIRECTION_LOWER };
  HetuImportAddition place = { .parent = 410300 };
  g_autoptr (GError) error = NULL;
  HetuIndicator *added;
  HetuDistrict *district;

  assert_asks (self, book, answers, "? name 污水排放\n? place 丙园区\n");
  g_assert_true (hetu_unit_parse ("万吨", &indicator.unit, NULL));
  hetu_import_answers_add (answers, HETU_ASK_NAME_OF_INDICATOR, "污水排放", &indicator);
  assert_asks (self, book, answers, "? place 丙园区\n");
  hetu_import_answers_add (answers, HETU_ASK_NAME_OF_REGION, "丙园区", &place);
  hetu_import_book (self->store, book, answers, NULL, 0, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  added = hetu_store_find_indicator (self->store, "污水排放", &error);
  g_assert_no_error (error);
  g_assert_cmpint (hetu_indicator_get_direction (added), ==, HETU_DIRECTION_LOWER);
  district = hetu_store_find_district (self->store, "丙园区", &error);
  g_assert_no_error (error);
  g_assert_cmpint (hetu_district_get_parent (district), ==, 410300);
}

/* All figures of a file are of an indicator that the catalogue lacks. */
static void
test_addition_for_all (Fixture *self, gconstpointer data)
{
  g_autoptr (HetuBook) book = table_book ("地区,2022年（万吨）\n洛龙区,3\n");
  g_autoptr (HetuImportAnswers) answers = hetu_import_answers_copy (NULL);
  HetuImportAddition addition = { .direction = HETU_DIRECTION_LOWER };

  assert_asks (self, book, answers, "? indicator \n");
  hetu_import_answers_add (answers, HETU_ASK_INDICATOR, "污水排放", &addition);
  assert_asks (self, book, answers, "B2 污水排放 410311 2022 level 3万吨\n");
  hetu_import_answers_take_back (answers, HETU_ASK_INDICATOR, "");
  g_assert_cmpuint (g_hash_table_size (answers->additions), ==, 0);
  assert_asks (self, book, answers, "? indicator \n");
}

/* What a line replaces is told. */
static void
test_line_tells_before (Fixture *self, gconstpointer data)
{
  g_autoptr (HetuBook) book = table_book ("地区,2022年GDP（亿元）\n洛龙区,582.4\n涧西区,500\n");
  g_autoptr (HetuBook) revised = table_book ("地区,2022年GDP（亿元）\n洛龙区,590.1\n涧西区,500\n");
  g_autoptr (HetuImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  const HetuImportLine *line;
  g_autofree char *before = NULL;

  hetu_import_book (self->store, book, NULL, NULL, 0, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  hetu_import_book (self->store,
                    revised,
                    NULL,
                    NULL,
                    HETU_IMPORT_DRY_RUN,
                    NULL,
                    NULL,
                    NULL,
                    &report,
                    &error);
  g_assert_no_error (error);
  line = &g_array_index (report->lines, HetuImportLine, 0);
  g_assert_cmpint (line->outcome, ==, HETU_LINE_REVISED);
  g_assert_true (line->detail->has_before);
  before = hetu_decimal_to_string (line->detail->before);
  g_assert_cmpstr (before, ==, "582.4");
  line = &g_array_index (report->lines, HetuImportLine, 1);
  g_assert_cmpint (line->outcome, ==, HETU_LINE_UNCHANGED);
  g_assert_null (line->detail);
}

static void
save (Fixture *self, HetuBook *book, const HetuImportAnswers *answers, const char *name)
{
  g_autoptr (HetuMapping) mapping = hetu_mapping_guess (self->store, book, 0, answers);
  g_autoptr (GPtrArray) mappings = g_ptr_array_new ();
  g_autoptr (HetuTemplate) template = NULL;
  g_autoptr (GFile) file = hetu_template_find_file (self->path, name);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (mappings, mapping);
  template = hetu_template_new (mappings, answers);
  hetu_template_save (template, file, &error);
  g_assert_no_error (error);
}

/* Returns: the message of the refusal, or the template's name, or “”, or “several” */
static char *
look (Fixture *self, HetuBook *book)
{
  g_autoptr (HetuImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  hetu_import_book (self->store,
                    book,
                    NULL,
                    NULL,
                    HETU_IMPORT_DRY_RUN | HETU_IMPORT_FIND_TEMPLATE,
                    NULL,
                    NULL,
                    NULL,
                    &report,
                    &error);
  if (report->is_ambiguous)
    return g_strdup ("several");
  if (error != NULL)
    return g_strdup (error->message);
  return g_strdup (report->template_name != NULL ? report->template_name : "");
}

static void
assert_found (Fixture *self, HetuBook *book, const char *expected)
{
  g_autofree char *found = look (self, book);

  if (!g_pattern_match_simple (expected, found))
    g_error ("%s", found);
}

/* The next month's file is read without a question; one with two columns swapped is refused with the cell. */
static void
test_template_is_found (Fixture *self, gconstpointer data)
{
  g_autoptr (HetuBook) first = table_file ("monthly.xlsx");
  g_autoptr (HetuBook) next = table_file ("monthly-next.xlsx");
  g_autoptr (HetuBook) swapped = table_file ("monthly-swapped.xlsx");
  g_autoptr (HetuBook) other = table_book ("地区,2022年GDP（亿元）\n洛龙区,582.4\n");

  assert_found (self, next, "");
  save (self, first, NULL, "月报");
  assert_found (self, next, "月报");
  assert_found (self, swapped, "monthly-swapped.xlsx: *主要指标!D5*");
  assert_found (self, other, "");
}

/* Of two that answer differently a person has to choose; two that answer the same are one. */
static void
test_templates_that_differ (Fixture *self, gconstpointer data)
{
  g_autoptr (HetuBook) book = table_book ("指标,2022年,2023年\n地区生产总值（亿元）,582.4,600\n");
  HetuImportAnswers one = { .region = "410311" };
  HetuImportAnswers other = { .region = "410305" };

  save (self, book, &one, "a");
  assert_found (self, book, "a");
  save (self, book, &one, "b");
  assert_found (self, book, "a");
  save (self, book, &other, "c");
  assert_found (self, book, "several");
}

#define ADD(name_, function_) \
  g_test_add ("/answers/" name_, Fixture, NULL, set_up, function_, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("one-by-one", test_one_by_one);
  ADD ("measures", test_measures);
  ADD ("layout-has-no-answer", test_layout_has_no_answer);
  ADD ("additions", test_additions);
  ADD ("addition-for-all", test_addition_for_all);
  ADD ("line-tells-before", test_line_tells_before);
  ADD ("template-is-found", test_template_is_found);
  ADD ("templates-that-differ", test_templates_that_differ);
  return g_test_run ();
}
