/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The days of 当时视角 and the steps between them. Beyond the latest day lies all that is known, undated figures with it. */
#include "ui/as-of.h"

#include "error.h"
#include "model/milestone.h"
#include "store/known.h"
#include "ui/form-dialog.h"

#include <glib/gi18n.h>

#define MOST_DAYS 24 /* offered in the menu */
#define ACTION "win.as-of"
#define ALL "all"

static int
compare_latest (gconstpointer a, gconstpointer b)
{
  const gint32 *x = a, *y = b;

  return *x > *y ? -1 : *x < *y;
}

/* Returns: (transfer full) (element-type gint32): on which documents were published, latest first */
static GArray *
list_document_days (HetuStore *store)
{
  GListModel *sources = hetu_store_get_sources (store);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (gint32));
  GArray *days = g_array_new (FALSE, FALSE, sizeof (gint32));
  gint32 last = 0;

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HetuSource) source = g_list_model_get_item (sources, i);
      gint32 day = hetu_source_get_date (source);

      g_array_append_val (all, day);
    }
  g_array_sort (all, compare_latest);
  for (guint i = 0; i < all->len && g_array_index (all, gint32, i) != 0; i++)
    {
      gint32 day = g_array_index (all, gint32, i);

      if (day != last)
        g_array_append_val (days, day);
      last = day;
    }
  return days;
}

/* Returns: (transfer full) (element-type gint32): numbers of the indicators that the store knows */
static GArray *
list_numbers (HetuStore *store, const HetuSpec *shown)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (gint32));

  for (guint i = 0; shown->indicators != NULL && shown->indicators[i] != NULL; i++)
    {
      HetuIndicator *one = hetu_store_find_indicator (store, shown->indicators[i], NULL);
      gint32 number = one != NULL ? hetu_indicator_get_number (one) : 0;

      if (number != 0)
        g_array_append_val (numbers, number);
    }
  return numbers;
}

GArray *
hetu_as_of_list_days (HetuSession *session, const HetuSpec *shown)
{
  static const gint32 every = 0;
  HetuStore *store;
  g_autoptr (GArray) indicators = NULL;
  GArray *days = NULL;

  g_return_val_if_fail (HETU_IS_SESSION (session), NULL);
  store = hetu_session_get_store (session);
  if (store != NULL && shown == NULL)
    return list_document_days (store);
  if (store != NULL)
    {
      gboolean all = shown->indicators == NULL || shown->indicators[0] == NULL;

      indicators = list_numbers (store, shown);
      days = hetu_known_days (store,
                              all ? &every : (const gint32 *) indicators->data,
                              all ? 1 : indicators->len,
                              (const gint32 *) shown->regions->data,
                              shown->regions->len,
                              NULL);
    }
  return days != NULL ? days : g_array_new (FALSE, FALSE, sizeof (gint32));
}

char *
hetu_as_of_to_label (gint32 day)
{
  g_autofree char *date = hetu_date_to_string (day);

  return day == 0 ? g_strdup (_ ("All known")) : g_strdup_printf (_ ("As of %s"), date);
}

static void
append (GMenu *menu, gint32 day)
{
  g_autofree char *label = hetu_as_of_to_label (day);
  g_autofree char *word = day == 0 ? g_strdup (ALL) : hetu_date_to_string (day);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, ACTION, g_variant_new_string (word));
  g_menu_append_item (menu, item);
}

GMenuModel *
hetu_as_of_make_menu (HetuSession *session, const HetuSpec *shown)
{
  g_autoptr (GArray) days = hetu_as_of_list_days (session, shown);
  g_autoptr (GMenu) dated = g_menu_new ();
  GMenu *menu = g_menu_new ();

  append (menu, 0);
  g_menu_append (menu, _ ("Another _Day…"), "win.as-of-day");
  for (guint i = 0; i < MIN (days->len, MOST_DAYS); i++)
    append (dated, g_array_index (days, gint32, i));
  g_menu_append_section (menu, _ ("As published up to"), G_MENU_MODEL (dated));
  return G_MENU_MODEL (menu);
}

/* Latest first: the step back is the first day before @from, the step on the last one behind it; 0: beyond the latest. */
static gint32
step (const GArray *days, gint32 from, gboolean back)
{
  gint32 found = 0;

  if (from == 0)
    from = days->len > 0 ? g_array_index (days, gint32, 0) : 0;
  for (guint i = 0; i < days->len; i++)
    {
      gint32 day = g_array_index (days, gint32, i);

      if (back && day < from)
        return day;
      if (!back && day > from)
        found = day;
    }
  return back ? from : found;
}

void
hetu_as_of_choose (HetuSession *session, const HetuSpec *shown, const char *word)
{
  gint32 now, day = 0;

  g_return_if_fail (HETU_IS_SESSION (session) && word != NULL);
  now = hetu_session_get_spec (session)->as_of;
  if (g_str_equal (word, "previous") || (g_str_equal (word, "next") && now != 0))
    {
      g_autoptr (GArray) days = hetu_as_of_list_days (session, shown);

      if (days->len == 0)
        return;
      day = step (days, now, g_str_equal (word, "previous"));
    }
  else if (!g_str_equal (word, ALL) && !hetu_date_parse (word, &day))
    return;
  if (day != now)
    hetu_session_set_as_of (session, day);
}

typedef struct
{
  HetuSession *session; /* owned */
  GtkEditable *day;     /* borrowed */
} Form;

static void
form_free (gpointer data)
{
  Form *self = data;

  g_object_unref (self->session);
  g_free (self);
}

static gboolean
apply (HetuFormDialog *dialog, gpointer data, GError **error)
{
  Form *self = data;
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->day)));
  gint32 day = 0;

  if (hetu_date_parse (text, &day) && hetu_day_is_valid (day))
    {
      hetu_session_set_as_of (self->session, day);
      return TRUE;
    }
  g_set_error (error, HETU_ERROR, HETU_ERROR_INPUT, _ ("“%s” is no day; write 2023-06-30"), text);
  return FALSE;
}

void
hetu_as_of_ask (GtkWidget *above, HetuSession *session)
{
  Form *form = NULL;
  HetuFormDialog *dialog = NULL;
  gint32 day;
  g_autofree char *text = NULL;

  g_return_if_fail (HETU_IS_SESSION (session));
  day = hetu_session_get_spec (session)->as_of;
  text = hetu_date_to_string (day != 0 ? day : hetu_session_get_today (session));
  dialog = hetu_form_dialog_new (above, _ ("As Known on a Day"), _ ("_Show"));
  form = g_new (Form, 1);
  *form = (Form){ g_object_ref (session),
                  hetu_form_dialog_add_entry (dialog, _ ("As published up _to"), text) };
  hetu_form_dialog_present (dialog, apply, form, form_free);
}

/* The days are those of what is shown when the menu opens. */
static void
create_menu (GtkMenuButton *button, gpointer data)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (button), HETU_TYPE_PAGE);
  g_autoptr (HetuSession) session = NULL;
  g_autoptr (HetuSpec) shown = NULL;
  g_autoptr (GMenuModel) menu = NULL;

  g_return_if_fail (page != NULL);
  g_object_get (page, "session", &session, NULL);
  shown = hetu_page_dup_scope (HETU_PAGE (page));
  if (session != NULL)
    menu = hetu_as_of_make_menu (session, shown);
  gtk_menu_button_set_menu_model (button, menu);
}

void
hetu_as_of_bind_button (GtkMenuButton *button)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  gtk_menu_button_set_create_popup_func (button, create_menu, NULL, NULL);
}

void
hetu_as_of_name_button (GtkMenuButton *button, HetuSession *session)
{
  g_autofree char *label = NULL;

  g_return_if_fail (GTK_IS_MENU_BUTTON (button) && HETU_IS_SESSION (session));
  label = hetu_as_of_to_label (hetu_session_get_spec (session)->as_of);
  gtk_menu_button_set_label (button, label);
}
