/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hetu: the window. Sets the language and how GTK draws, then hands over to the application. */
#include "ui/application.h"
#include "ui/language.h"
#include "ui/renderer.h"

int
main (int argc, char *argv[])
{
  g_autoptr (HetuApplication) application = NULL;

  hetu_renderer_choose ();
  hetu_ui_setup_language ();
  application = hetu_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
