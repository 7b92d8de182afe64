/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document that figures are quoted from, its citation, and the dates of documents: yyyymmdd with 00 for
 * a month or day that is not known. */
#include "model/source.h"

struct _HetuSource
{
  GObject parent_instance;

  /* owned; publisher, url and note are nullable */
  char *id;
  char *title;
  char *publisher;
  char *url;
  char *note;

  gint32 number;
  gint32 date;
  gboolean secondary;
};

static const char *const month_names[] = {
  "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
};

G_DEFINE_FINAL_TYPE (HetuSource, hetu_source, G_TYPE_OBJECT)

static void
hetu_source_finalize (GObject *object)
{
  HetuSource *self = HETU_SOURCE (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->publisher);
  g_free (self->url);
  g_free (self->note);
  G_OBJECT_CLASS (hetu_source_parent_class)->finalize (object);
}

static void
hetu_source_class_init (HetuSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hetu_source_finalize;
}

static void
hetu_source_init (HetuSource *self)
{
}

HetuSource *
hetu_source_new (const HetuSourceInfo *info)
{
  HetuSource *self;

  g_return_val_if_fail (info != NULL && info->title != NULL, NULL);

  self = g_object_new (HETU_TYPE_SOURCE, NULL);
  self->number = info->number;
  self->id = g_strdup (info->id != NULL ? info->id : "");
  self->title = g_strdup (info->title);
  self->publisher = g_strdup (info->publisher);
  self->date = info->date;
  self->url = g_strdup (info->url);
  self->secondary = info->secondary;
  self->note = g_strdup (info->note);
  return self;
}

gint32
hetu_source_get_number (HetuSource *self)
{
  g_return_val_if_fail (HETU_IS_SOURCE (self), 0);

  return self->number;
}

const char *
hetu_source_get_id (HetuSource *self)
{
  g_return_val_if_fail (HETU_IS_SOURCE (self), NULL);

  return self->id;
}

const char *
hetu_source_get_title (HetuSource *self)
{
  g_return_val_if_fail (HETU_IS_SOURCE (self), NULL);

  return self->title;
}

const char *
hetu_source_get_publisher (HetuSource *self)
{
  g_return_val_if_fail (HETU_IS_SOURCE (self), NULL);

  return self->publisher;
}

gint32
hetu_source_get_date (HetuSource *self)
{
  g_return_val_if_fail (HETU_IS_SOURCE (self), 0);

  return self->date;
}

const char *
hetu_source_get_url (HetuSource *self)
{
  g_return_val_if_fail (HETU_IS_SOURCE (self), NULL);

  return self->url;
}

gboolean
hetu_source_get_secondary (HetuSource *self)
{
  g_return_val_if_fail (HETU_IS_SOURCE (self), FALSE);

  return self->secondary;
}

const char *
hetu_source_get_note (HetuSource *self)
{
  g_return_val_if_fail (HETU_IS_SOURCE (self), NULL);

  return self->note;
}

gboolean
hetu_source_is_manual (HetuSource *self)
{
  g_return_val_if_fail (HETU_IS_SOURCE (self), FALSE);

  return g_str_has_prefix (self->id, HETU_SOURCE_MANUAL);
}

/* It is no title: it has no marks around it, and English words. */
static char *
cite_manual (HetuSource *self, HetuLanguage language)
{
  gboolean chinese = language == HETU_LANGUAGE_ZH;
  g_autofree char *date = hetu_date_to_label (self->date, language);

  return g_strdup_printf (chinese ? "%s（%s%s%s）" : "%s (%s%s%s)",
                          chinese ? "手工修订" : "edited by hand",
                          self->publisher != NULL ? self->publisher : "",
                          self->publisher == NULL ? ""
                          : chinese               ? "，"
                                                  : ", ",
                          date);
}

char *
hetu_source_to_citation (HetuSource *self, HetuLanguage language)
{
  g_autofree char *date = NULL;
  gboolean chinese = language == HETU_LANGUAGE_ZH;

  g_return_val_if_fail (HETU_IS_SOURCE (self), NULL);

  if (hetu_source_is_manual (self))
    return cite_manual (self, language);
  if (self->date == 0)
    return g_strdup_printf (chinese ? "《%s》" : "“%s”", self->title);
  date = hetu_date_to_label (self->date, language);
  return g_strdup_printf (chinese ? "《%s》（%s）" : "“%s” (%s)", self->title, date);
}

/* “-04” as 4; @at moves behind it. */
static gboolean
take_two_digits (const char **at, gint32 *out)
{
  const char *text = *at;

  if (text[0] != '-' || !g_ascii_isdigit (text[1]) || !g_ascii_isdigit (text[2]))
    return FALSE;
  *out = (text[1] - '0') * 10 + (text[2] - '0');
  *at = text + 3;
  return TRUE;
}

gboolean
hetu_date_parse (const char *text, gint32 *out)
{
  const char *at = text;
  gint32 year = 0;
  gint32 month = 0;
  gint32 day = 0;

  g_return_val_if_fail (text != NULL && out != NULL, FALSE);

  for (; g_ascii_isdigit (*at) && at - text < 4; at++)
    year = year * 10 + (*at - '0');
  if (at - text != 4 || year < 1000)
    return FALSE;
  if (*at != '\0' && (!take_two_digits (&at, &month) || month < 1 || month > 12))
    return FALSE;
  if (*at != '\0' && (!take_two_digits (&at, &day) ||
                      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year)))
    return FALSE;
  if (*at != '\0')
    return FALSE;
  *out = year * 10000 + month * 100 + day;
  return TRUE;
}

char *
hetu_date_to_string (gint32 date)
{
  int year = date / 10000;
  int month = date / 100 % 100;
  int day = date % 100;

  if (date <= 0)
    return g_strdup ("");
  if (month == 0)
    return g_strdup_printf ("%04d", year);
  if (day == 0)
    return g_strdup_printf ("%04d-%02d", year, month);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

char *
hetu_date_to_label (gint32 date, HetuLanguage language)
{
  gboolean chinese = language == HETU_LANGUAGE_ZH;
  int year = date / 10000;
  int month = date / 100 % 100;
  int day = date % 100;

  if (date <= 0)
    return g_strdup ("");
  if (month < 1 || month > 12)
    return g_strdup_printf (chinese ? "%d 年" : "%d", year);
  if (day == 0)
    return chinese ? g_strdup_printf ("%d 年 %d 月", year, month)
                   : g_strdup_printf ("%s %d", month_names[month - 1], year);
  return chinese ? g_strdup_printf ("%d 年 %d 月 %d 日", year, month, day)
                 : g_strdup_printf ("%d %s %d", day, month_names[month - 1], year);
}
