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

static GOptionGroup *
make_common (HetuCommandLine *line, char **language, gboolean *version)
{
  const GOptionEntry entries[] = {
    { "store",
      0,
      0,
      G_OPTION_ARG_FILENAME,
      &line->store_path,
      N_ ("The store; unless said, your own"),
      N_ ("FILE") },
    { "format",
      0,
      0,
      G_OPTION_ARG_STRING,
      &line->format,
      N_ ("tsv, csv or json where rows are printed"),
      "F" },
    { "lang",
      0,
      0,
      G_OPTION_ARG_STRING,
      language,
      N_ ("Language of messages and figures: zh_CN or en"),
      "L" },
    { "quiet", 0, 0, G_OPTION_ARG_NONE, &line->quiet, N_ ("Say nothing but errors"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, version, N_ ("Print the version"), NULL },
    { 0 },
  };
  GOptionGroup *group =
      g_option_group_new ("common", _ ("Common options:"), _ ("Show common options"), NULL, NULL);

  g_option_group_add_entries (group, entries);
  g_option_group_set_translation_domain (group, GETTEXT_PACKAGE);
  return group;
}

static const HetuCommand *
look_up (const char *name, GError **error)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();
  const char *nearest;

  for (const HetuCommand *command = hetu_commands; command->name != NULL; command++)
    {
      if (strcmp (command->name, name) == 0)
        return command;
      g_ptr_array_add (known, (gpointer) command->name);
    }
  g_ptr_array_add (known, NULL);
  nearest = hetu_nearest (name, (const char *const *) known->pdata);
  if (nearest != NULL)
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_USAGE,
                 _ ("Unknown command “%s”; did you mean “%s”?"),
                 name,
                 nearest);
  else
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_USAGE,
                 _ ("Unknown command “%s”; see hetu-cli --help"),
                 name);
  return NULL;
}

static int
run (int argc, char **argv, GError **error)
{
  HetuCommandLine line = { 0 };
  g_autofree char *language_text = NULL;
  g_autoptr (GOptionContext) context = NULL;
  g_autofree char *parameter = NULL;
  gboolean version = FALSE;
  int at = find_command (argc, argv);
  const HetuCommand *command;
  int status = 0;

  line.language = hetu_messages_init (find_language (argv));
  command = at > 0 ? look_up (argv[at], error) : NULL;
  if (at > 0 && command == NULL)
    return 0;
  parameter = command != NULL ? g_strdup_printf ("%s %s", command->name, command->synopsis)
                              : g_strdup (_ ("COMMAND …"));
  context = line.context = g_option_context_new (parameter);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  if (command != NULL)
    {
      GOptionGroup *group = make_common (&line, &language_text, &version);

      g_option_context_set_summary (context, _ (command->summary));
      g_option_context_add_group (context, group);
      /* The subcommand parses what is left once its own name is gone. */
      memmove (&argv[at], &argv[at + 1], sizeof (char *) * (gsize) (argc - at));
      argc--;
      status = command->run (&line, &argc, &argv, error);
    }
  else
    {
      g_autofree char *commands = list_commands ();

      g_option_context_set_summary (context, commands);
      g_option_context_set_main_group (context, make_common (&line, &language_text, &version));
      if (g_option_context_parse (context, &argc, &argv, error) && !version)
        {
          g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

          fputs (help, stderr);
          status = 2;
        }
    }
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
