/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/fill-window.h"

#include "fill.h"
#include "ui/encoding-choice.h"
#include "ui/fill-text.h"

/* The window of filling in and its files. Private to ui/fill-*.c. */

struct _HetuFillWindow
{
  GtkWindow parent_instance;
  /* owned */
  HetuSession *session;
  GFile *file;
  GBytes *bytes;          /* of the template; nullable */
  HetuDocument *document; /* nullable */
  HetuFilling *filling;   /* nullable */
  GListStore *items;      /* (element-type HetuFillItem) */
  GtkFilter *filter;
  GtkSingleSelection *selection;
  GtkFileChooserNative *chooser; /* nullable: while it is open */
  char *told_region,
      *told_period;      /* nullable: what stands in the entries because the template says so */
  GCancellable *working; /* nullable: while the template is read and looked up */
  /* template */
  GtkLabel *name_label;
  HetuEncodingChoice *encoding;
  GtkEditable *region;
  GtkEditable *period;
  GtkWidget *progress_box;
  GtkProgressBar *progress;
  GtkRevealer *message_revealer;
  GtkLabel *message;
  GtkStack *stack;
  HetuFillText *text;
  GtkDropDown *state;
  GtkLabel *count_label;
  GtkColumnView *view;
  /* plain */
  guint typing;   /* source id; 0: nothing was typed */
  guint patience; /* source id; 0: nothing is waited for, or it is told */
  gboolean again; /* something else was asked for meanwhile */
  gint32 as_of;   /* yyyymmdd by which what is filled in was published; 0: all that is known */
};

/* @message: (nullable): what is wrong; %NULL: nothing is */
void hetu_fill_window_say (HetuFillWindow *self, const char *message);

/* @message: what was done */
void hetu_fill_window_tell (HetuFillWindow *self, const char *message);

/* Each asks for a file, and does with it what its name says. */
void hetu_fill_window_choose_template (GtkWidget *widget, const char *action, GVariant *parameter);
void hetu_fill_window_choose_document (GtkWidget *widget, const char *action, GVariant *parameter);
void hetu_fill_window_choose_list (GtkWidget *widget, const char *action, GVariant *parameter);
