/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hetu-cli: finds the subcommand, reads the options that all share, and turns an error into a message and the documented
 * exit status. Nothing else. */
#include "commands/command.h"
#include "error.h"
#include "messages.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

/* “--lang X” and “--lang=X” anywhere, the last one: messages must be right before the options are parsed. */
static const char *
find_language (char **arguments)
{
  const char *language = NULL;

  for (gsize i = 1; arguments[i] != NULL; i++)
    {
      if (g_str_has_prefix (arguments[i], "--lang="))
        language = arguments[i] + strlen ("--lang=");
      else if (strcmp (arguments[i], "--lang") == 0 && arguments[i + 1] != NULL)
        language = arguments[++i];
    }
  return language;
}

static char *
list_commands (void)
{
  GString *text = g_string_new (_ ("Commands:"));

  for (const HetuCommand *command = hetu_commands; command->name != NULL; command++)
    g_string_append_printf (text,
                            "\n  %-10s %s\n             %s",
                            command->name,
                            command->synopsis,
                            _ (command->summary));
  g_string_append_printf (text,
                          "\n\n%s",
                          _ ("“hetu-cli COMMAND --help” tells the options of a command."));
  return g_string_free (text, FALSE);
}

/* Index of the subcommand's name: the first word that is no option and no option's value; 0 for none. */
static int
find_command (int argc, char **argv)
{
  static const char *const with_value[] = { "--store", "--format", "--lang", NULL };

  for (int i = 1; i < argc; i++)
    {
      if (argv[i][0] != '-')
        return i;
      if (g_strv_contains (with_value, argv[i]))
        i++;
    }
  return 0;
}

static const HetuCommand *
look_up (const char *name, GError **error)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  for (const HetuCommand *command = hetu_commands; command->name != NULL; command++)
    {
      if (strcmp (command->name, name) == 0)
        return command;
      g_ptr_array_add (known, (gpointer) command->name);
    }
  g_ptr_array_add (known, NULL);
  hetu_command_refuse_word (_ ("Command"), name, (const char *const *) known->pdata, error);
  return NULL;
}

/* Without a subcommand: --version, --help, or what there is. */
static int
run_bare (HetuCommandLine *line, gboolean *version, int argc, char **argv, GError **error)
{
  static const GOptionEntry none[] = { { 0 } };
  g_autofree char *commands = list_commands ();
  g_autofree char *help = NULL;

  g_option_context_set_summary (line->context, commands);
  if (!hetu_command_parse (line, none, 0, &argc, &argv, error) || *version)
    return 0;
  help = g_option_context_get_help (line->context, TRUE, NULL);
  fputs (help, stderr);
  return 2;
}

static int
run (int argc, char **argv, GError **error)
{
  static const char *const languages[] = { "zh_CN", "en", NULL };
  HetuCommandLine line = { 0 };
  g_autofree char *language = NULL;
  gboolean version = FALSE;
  const GOptionEntry common[] = {
    { "store",
      0,
      0,
      G_OPTION_ARG_FILENAME,
      &line.store_path,
      N_ ("The store; unless said, your own"),
      N_ ("FILE") },
    { "format",
      0,
      0,
      G_OPTION_ARG_STRING,
      &line.format,
      N_ ("Rows as tsv, csv or json; a chart on standard output as png, pdf, svg or csv"),
      "F" },
    { "lang",
      0,
      0,
      G_OPTION_ARG_STRING,
      &language,
      N_ ("Language of messages and figures: zh_CN or en"),
      "L" },
    { "quiet", 0, 0, G_OPTION_ARG_NONE, &line.quiet, N_ ("Say nothing but errors"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &version, N_ ("Print the version"), NULL },
    { 0 },
  };
  const char *wanted = find_language (argv);
  g_autoptr (GOptionContext) context = NULL;
  g_autofree char *parameter = NULL;
  int at = find_command (argc, argv);
  const HetuCommand *command = NULL;
  int status = 0;

  line.language = hetu_messages_init (wanted);
  if (wanted != NULL && !hetu_language_parse (wanted, &line.language))
    {
      hetu_command_refuse_word ("--lang", wanted, languages, error);
      return 0;
    }
  if (at > 0 && (command = look_up (argv[at], error)) == NULL)
    return 0;
  parameter = command != NULL ? g_strdup_printf ("%s %s", command->name, command->synopsis)
                              : g_strdup (_ ("COMMAND …"));
  context = line.context = g_option_context_new (parameter);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  line.common = common;
  if (command != NULL)
    {
      line.formats = command->formats;
      g_option_context_set_summary (context, _ (command->summary));
      /* The subcommand parses what is left once its own name is gone. */
      memmove (&argv[at], &argv[at + 1], sizeof (char *) * (gsize) (argc - at));
      argc--;
      status = command->run (&line, &argc, &argv, error);
    }
  else
    status = run_bare (&line, &version, argc, argv, error);
  if (version)
    printf ("hetu-cli %s\n", HETU_VERSION);
  g_free (line.store_path);
  g_free (line.format);
  return status;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_set_prgname ("hetu-cli");
  status = run (argc, argv, &error);
  if (error == NULL)
    return status;
  fprintf (stderr, "hetu-cli: %s\n", error->message);
  return hetu_error_exit_status (error);
}
