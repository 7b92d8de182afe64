/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form of a report. What the text says is filled in, with the words that say it; what it does not say is asked. A title and a date make a
 * document one of the store's; place and year are what “全区” and “今年” mean in it, and may stay open. */
#include "ui/review-form.h"

#include "file/encoding.h"
#include "model/source.h"
#include "report/gazetteer.h"
#include "ui/name-completion.h"
#include "ui/tooltip.h"

#include <glib/gi18n.h>
#include <string.h>

typedef enum
{
  LINE_TITLE,
  LINE_ISSUER,
  LINE_REGION,
  LINE_YEAR,
  LINE_DATE,
  N_LINES,
} FormLine;

/* Characters. The card is as wide as these are together, whatever they say: entries stand still from document to document. */
#define ENTRY_WIDTH 42
#define EVIDENCE_WIDTH 26

struct _HetuReviewForm
{
  GtkWidget parent_instance;
  HetuReviewFlow *flow; /* (owned) (nullable) */
  GtkWidget *child;     /* (borrowed) */
  GtkWidget *entries[N_LINES];
  GtkLabel *evidence[N_LINES];
  GtkLabel *resolved, *read, *notes, *problem;
  GtkWidget *encoding_name, *encoding;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (HetuReviewForm, hetu_review_form, GTK_TYPE_WIDGET)

/* ---- showing */

static void
show_text (HetuReviewForm *self, FormLine line, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entries[line]), text);
  gtk_widget_remove_css_class (self->entries[line], "error");
}

static void
show_evidence (HetuReviewForm *self, FormLine line, const HetuReading *reading, HetuEvidence at)
{
  g_autofree char *quote = hetu_reading_dup_source (reading, at.start, at.end);
  g_autofree char *words = NULL;

  g_strdelimit (g_strstrip (quote), "\n\r\t", ' ');
  words = at.end > at.start ? g_strdup_printf (_ ("text: %s"), quote)
                            : g_strdup (_ ("the report does not say"));
  gtk_label_set_label (self->evidence[line], words);
  hetu_tooltip_keep (GTK_WIDGET (self->evidence[line]), words);
}

/* A year that the body contradicts is left open, and that is said. */
static void
show_doubt (HetuReviewForm *self, const HetuDocumentFacts *facts, const HetuReading *reading)
{
  g_autofree char *quote = NULL, *words = NULL;

  if (facts->told_year == 0)
    return;
  quote = hetu_reading_dup_source (reading, facts->doubt_at.start, facts->doubt_at.end);
  words = g_strdup_printf (_ ("the title says %d, the text “%s”"), facts->told_year, quote);
  gtk_label_set_label (self->evidence[LINE_YEAR], words);
}

/* What the words for the own place mean: “全区 → 洛龙区” */
static void
show_resolved (HetuReviewForm *self)
{
  static const char *const words[] = { NULL, "全省", "全市", "全区" };
  const HetuReview *review = hetu_review_flow_get_review (self->flow);
  HetuLanguage language = hetu_session_get_language (hetu_review_flow_get_session (self->flow));
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entries[LINE_REGION]));
  g_autoptr (GString) out = g_string_new (NULL);
  gint32 code = 0;

  if (*text != '\0' && hetu_review_find_region (review, text, &code, NULL))
    for (guint tier = hetu_region_tier (code); tier > 0; tier--)
      {
        g_autofree char *name =
            hetu_review_dup_region (review, hetu_region_parent (code, tier), language);
        g_autofree char *full = hetu_review_dup_region (review, code, HETU_LANGUAGE_ZH);
        const char *own = tier == 3 && g_str_has_suffix (full, "县")   ? "全县"
                          : tier == 3 && g_str_has_suffix (full, "市") ? "全市"
                          : tier == 3 && g_str_has_suffix (full, "旗") ? "全旗"
                                                                       : words[tier];

        g_string_append_printf (out, "%s“%s” → %s", out->len > 0 ? "   " : "", own, name);
      }
  gtk_label_set_label (self->resolved, out->str);
}

static void
show_read (HetuReviewForm *self, const HetuReview *review)
{
  const GPtrArray *notes = hetu_document_get_notes (hetu_review_get_document (review));
  guint n = hetu_review_get_n_items (review), sure = 0;
  g_autofree char *words = NULL;
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    sure += hetu_review_get_item (review, i)->read->confidence >= HETU_REVIEW_SURE;
  words = g_strdup_printf (ngettext ("%u figure was read, %u with a confidence of 95%% or more",
                                     "%u figures were read, %u with a confidence of 95%% or more",
                                     n),
                           n,
                           sure);
  gtk_label_set_label (self->read, words);
  for (guint i = 0; i < notes->len; i++)
    g_string_append_printf (all, "%s%s", i > 0 ? "\n" : "", (const char *) notes->pdata[i]);
  gtk_label_set_label (self->notes, all->str);
  gtk_widget_set_visible (GTK_WIDGET (self->notes), all->len > 0);
}

static void
show_encoding (HetuReviewForm *self, const HetuReview *review)
{
  const char *encoding = hetu_document_get_encoding (hetu_review_get_document (review));
  const char *const *encodings = hetu_encoding_list ();
  gboolean has = hetu_review_flow_has_encoding (self->flow);

  gtk_widget_set_visible (self->encoding_name, has);
  gtk_widget_set_visible (self->encoding, has);
  for (guint i = 0; encodings[i] != NULL; i++)
    if (g_str_equal (encodings[i], encoding))
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->encoding), i);
}

static void
say_problem (HetuReviewForm *self, const char *why)
{
  gtk_label_set_label (self->problem, why != NULL ? why : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), why != NULL);
}

void
hetu_review_form_show (HetuReviewForm *self, HetuReviewFlow *flow)
{
  const HetuReview *review = hetu_review_flow_get_review (flow);
  HetuLanguage language = hetu_session_get_language (hetu_review_flow_get_session (flow));
  const HetuReviewHeader *header = hetu_review_get_header (review);
  const HetuReading *reading = NULL;
  const HetuDocumentFacts *facts = hetu_review_get_facts (review, &reading);
  g_autofree char *region = hetu_review_dup_region (review, header->region, language);
  g_autofree char *year = header->year != 0 ? g_strdup_printf ("%d", header->year) : g_strdup ("");
  g_autofree char *date = hetu_date_to_string (header->date);

  g_set_object (&self->flow, flow);
  hetu_name_completion_add (GTK_ENTRY (self->entries[LINE_REGION]),
                            HETU_COMPLETES_REGIONS,
                            hetu_review_flow_get_session (flow));
  self->filling = TRUE;
  say_problem (self, NULL);
  show_text (self, LINE_TITLE, header->title);
  show_text (self, LINE_ISSUER, header->issuer);
  show_text (self, LINE_REGION, region);
  show_text (self, LINE_YEAR, year);
  show_text (self, LINE_DATE, date);
  show_evidence (self, LINE_TITLE, reading, facts->title);
  show_evidence (self, LINE_ISSUER, reading, facts->issuer);
  show_evidence (self, LINE_REGION, reading, facts->region_at);
  show_evidence (self, LINE_YEAR, reading, facts->year_at);
  show_evidence (self, LINE_DATE, reading, facts->date_at);
  show_doubt (self, facts, reading);
  show_resolved (self);
  show_read (self, review);
  show_encoding (self, review);
  self->filling = FALSE;
  for (guint i = 0; i < N_LINES; i++)
    if (*gtk_editable_get_text (GTK_EDITABLE (self->entries[i])) == '\0' && i != LINE_ISSUER)
      {
        gtk_widget_grab_focus (self->entries[i]);
        return;
      }
  gtk_widget_grab_focus (self->entries[LINE_TITLE]);
}

/* ---- what it says */

static gboolean
refuse (HetuReviewForm *self, FormLine line, const char *why)
{
  say_problem (self, why);
  gtk_widget_add_css_class (self->entries[line], "error");
  gtk_widget_grab_focus (self->entries[line]);
  return FALSE;
}

/* “2023年1月4日” is a date, too. */
static gboolean
parse_date (const char *text, gint32 *out)
{
  g_auto (GStrv) years = g_strsplit (text, "年", -1);
  g_autofree char *first = g_strjoinv ("-", years);
  g_auto (GStrv) months = g_strsplit (first, "月", -1);
  g_autofree char *second = g_strjoinv ("-", months);
  g_auto (GStrv) days = g_strsplit (second, "日", -1);
  g_autofree char *plain = g_strjoinv ("", days);
  g_auto (GStrv) parts = NULL;
  g_autoptr (GString) iso = g_string_new (NULL);

  while (g_str_has_suffix (plain, "-"))
    plain[strlen (plain) - 1] = '\0';
  parts = g_strsplit (plain, "-", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *part = g_strstrip (parts[i]);

      g_string_append_printf (iso, "%s%s%s", i > 0 ? "-" : "", strlen (part) == 1 ? "0" : "", part);
    }
  return hetu_date_parse (iso->str, out);
}

gboolean
hetu_review_form_apply (HetuReviewForm *self)
{
  HetuReview *review = hetu_review_flow_get_review (self->flow);
  const char *texts[N_LINES] = { NULL };
  HetuReviewHeader header = { 0 };
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;
  gint64 year = 0;

  for (guint i = 0; i < N_LINES; i++)
    {
      gtk_widget_remove_css_class (self->entries[i], "error");
      texts[i] = gtk_editable_get_text (GTK_EDITABLE (self->entries[i]));
    }
  title = g_strstrip (g_strdup (texts[LINE_TITLE]));
  header.title = title;
  header.issuer = (char *) texts[LINE_ISSUER];
  if (*title == '\0')
    return refuse (self, LINE_TITLE, _ ("A document needs a title"));
  if (*texts[LINE_REGION] != '\0' &&
      !hetu_review_find_region (review, texts[LINE_REGION], &header.region, NULL))
    return refuse (self, LINE_REGION, _ ("There is no such place"));
  if (*texts[LINE_YEAR] != '\0' &&
      (!g_ascii_string_to_signed (texts[LINE_YEAR], 10, 1900, 2200, &year, NULL)))
    return refuse (self, LINE_YEAR, _ ("A year is written 2023"));
  header.year = (int) year;
  if (!parse_date (texts[LINE_DATE], &header.date))
    return refuse (self, LINE_DATE, _ ("A day is written 2023-01-04; 2023-01 and 2023 will do"));
  if (!hetu_review_flow_set_header (self->flow, &header, &error))
    return refuse (self, LINE_TITLE, error->message);
  return TRUE;
}

static void
on_encoding (HetuReviewForm *self)
{
  const char *const *encodings = hetu_encoding_list ();
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->encoding));

  if (!self->filling && selected < g_strv_length ((char **) encodings))
    hetu_review_flow_set_encoding (self->flow, encodings[selected]);
}

static void
on_region (HetuReviewForm *self)
{
  if (!self->filling && self->flow != NULL)
    show_resolved (self);
}

/* ---- object */

static void
hetu_review_form_dispose (GObject *object)
{
  HetuReviewForm *self = HETU_REVIEW_FORM (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);
  g_clear_object (&self->flow);
  G_OBJECT_CLASS (hetu_review_form_parent_class)->dispose (object);
}

static void
hetu_review_form_class_init (HetuReviewFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hetu_review_form_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "reviewform");
}

static GtkLabel *
make_label (const char *words, const char *style)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), ENTRY_WIDTH);
  gtk_widget_add_css_class (label, style);
  return GTK_LABEL (label);
}

static void
on_activate (GtkWidget *entry)
{
  gtk_widget_activate_action (entry, "review.begin", NULL);
}

static void
add_line (HetuReviewForm *self, GtkGrid *grid, FormLine line, int row)
{
  static const char *const names[N_LINES] = { N_ ("Title"),
                                              N_ ("Issuer"),
                                              N_ ("Region it is of"),
                                              N_ ("Year of the report"),
                                              N_ ("Date of publication") };
  GtkLabel *name = make_label (_ (names[line]), "quiet");
  GtkWidget *entry = gtk_entry_new ();

  self->entries[line] = entry;
  self->evidence[line] = make_label (NULL, "reason");
  gtk_label_set_lines (self->evidence[line], 2);
  gtk_label_set_ellipsize (self->evidence[line], PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (self->evidence[line], EVIDENCE_WIDTH);
  gtk_label_set_max_width_chars (self->evidence[line], EVIDENCE_WIDTH);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), ENTRY_WIDTH);
  g_signal_connect (entry, "activate", G_CALLBACK (on_activate), NULL);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (entry),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  name,
                                  NULL,
                                  -1);
  gtk_grid_attach (grid, GTK_WIDGET (name), 0, row, 1, 1);
  gtk_grid_attach (grid, entry, 1, row, 1, 1);
  gtk_grid_attach (grid, GTK_WIDGET (self->evidence[line]), 2, row, 1, 1);
}

static GtkWidget *
make_grid (HetuReviewForm *self)
{
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());
  int row = 0;

  gtk_grid_set_row_spacing (grid, 10);
  gtk_grid_set_column_spacing (grid, 16);
  for (guint line = 0; line < N_LINES; line++)
    {
      add_line (self, grid, line, row++);
      if (line != LINE_REGION)
        continue;
      self->resolved = make_label (NULL, "resolved");
      gtk_grid_attach (grid, GTK_WIDGET (self->resolved), 1, row++, 2, 1);
      g_signal_connect_swapped (self->entries[line], "changed", G_CALLBACK (on_region), self);
    }
  self->encoding_name = GTK_WIDGET (make_label (_ ("Encoding"), "quiet"));
  self->encoding = gtk_drop_down_new_from_strings (hetu_encoding_list ());
  gtk_widget_set_halign (self->encoding, GTK_ALIGN_START);
  g_signal_connect_swapped (self->encoding, "notify::selected", G_CALLBACK (on_encoding), self);
  gtk_grid_attach (grid, self->encoding_name, 0, row, 1, 1);
  gtk_grid_attach (grid, self->encoding, 1, row, 1, 1);
  return GTK_WIDGET (grid);
}

static void
hetu_review_form_init (HetuReviewForm *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);
  GtkWidget *begin = gtk_button_new_with_label (_ ("Review the Figures"));

  self->read = make_label (NULL, "read");
  self->notes = make_label (NULL, "remark");
  self->problem = make_label (NULL, "field-error");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (begin), "review.begin");
  gtk_widget_add_css_class (begin, "suggested-action");
  gtk_widget_set_halign (begin, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (make_label (_ ("About the document"), "figure-name")));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->read));
  gtk_box_append (GTK_BOX (box), make_grid (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->notes));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->problem));
  gtk_box_append (GTK_BOX (box), begin);
  gtk_widget_add_css_class (box, "review-card");
  gtk_widget_add_css_class (box, "form");
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  self->child = scrolled;
  gtk_widget_set_parent (scrolled, GTK_WIDGET (self));
}
