/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-application.h"

#include <glib/gi18n-lib.h>

#include "diary-accessible-names.h"
#include "diary-contrast.h"
#include "diary-locale.h"
#include "diary-platform-dialogs.h"
#include "diary-platform.h"
#include "diary-shortcuts.h"
#include "diary-window.h"

#define EXIT_USAGE 2

struct _DiaryApplication
{
  AdwApplication parent_instance;

  GFile *file; /* the diary asked for, or NULL for the person's own */
  char *page;  /* the page asked for before there was a window */
};

G_DEFINE_FINAL_TYPE (DiaryApplication, diary_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "diary", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Open this diary instead of your own"),
    N_ ("FILE") },
  { "page", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Show this page: today, history or trends"),
    N_ ("PAGE") },
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version and exit"), NULL },
  { NULL },
};

static DiaryWindow *
diary_application_get_window (DiaryApplication *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (DIARY_IS_WINDOW (l->data))
        return l->data;
    }

  return NULL;
}

static void
on_show_page (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DiaryApplication *self = DIARY_APPLICATION (user_data);
  DiaryWindow *window = diary_application_get_window (self);

  if (window != NULL)
    {
      diary_window_show_page (window, g_variant_get_string (parameter, NULL));
      return;
    }

  g_free (self->page);
  self->page = g_variant_dup_string (parameter, NULL);
}

static void
show_about (GtkWidget *window)
{
  const char *developers[] = { _ ("The Fascicle developers"), NULL };
  GtkWidget *about = g_object_new (diary_platform_get_about_type (), "application-name",
                                   _ ("Fascicle"), "application-icon", DIARY_APPLICATION_ID,
                                   "developer-name", _ ("The Fascicle developers"), "developers",
                                   developers, "version", DIARY_VERSION, "license-type",
                                   GTK_LICENSE_GPL_3_0, "copyright",
                                   _ ("© 2026 The Fascicle developers"), "comments",
                                   _ ("A private diary for people whose muscles twitch. It keeps "
                                      "what you record on this computer and makes no diagnosis."),
                                   NULL);

  diary_platform_set_label (about, _ ("About Fascicle"));
  diary_platform_present (about, GTK_WINDOW (window));
}

static void
on_about (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  diary_platform_after_menu (gtk_application_get_active_window (GTK_APPLICATION (user_data)),
                             show_about);
}

static void
on_quit (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DiaryWindow *window = diary_application_get_window (DIARY_APPLICATION (user_data));

  if (window != NULL)
    gtk_window_close (GTK_WINDOW (window));
}

static const GActionEntry actions[] = {
  { "show-page", on_show_page, "s" },
  { "about", on_about },
  { "quit", on_quit },
};

static int
diary_application_handle_local_options (GApplication *application, GVariantDict *dict)
{
  DiaryApplication *self = DIARY_APPLICATION (application);
  const char *path = NULL;
  const char *page = NULL;
  g_autoptr (GError) error = NULL;

  if (g_variant_dict_contains (dict, "version"))
    {
      g_print ("%s %s\n", _ ("Fascicle"), DIARY_VERSION);
      return EXIT_SUCCESS;
    }
  if (g_variant_dict_lookup (dict, "page", "&s", &page) && !diary_window_is_page (page))
    {
      g_printerr (_ ("fascicle: --page: %s: choose today, history or trends\n"), page);
      return EXIT_USAGE;
    }
  if (g_variant_dict_lookup (dict, "diary", "^&ay", &path))
    {
      self->file = g_file_new_for_commandline_arg (path);
      g_application_set_flags (application,
                               g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
    }
  if (page == NULL)
    return -1;
  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("fascicle: %s\n", error->message);
      return EXIT_FAILURE;
    }
  g_action_group_activate_action (G_ACTION_GROUP (self), "show-page", g_variant_new_string (page));

  return -1;
}

static void
diary_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (diary_application_parent_class)->startup (application);

  diary_shortcuts_init (GTK_APPLICATION (application));
  diary_accessible_names_init ();
  diary_contrast_follow (gdk_display_get_default ());
}

static void
diary_application_activate (GApplication *application)
{
  DiaryApplication *self = DIARY_APPLICATION (application);
  DiaryWindow *window = diary_application_get_window (self);

  if (window == NULL)
    {
      g_autoptr (GFile) file = self->file != NULL ? g_object_ref (self->file)
                                                  : diary_store_get_default_file ();
      g_autoptr (DiaryStore) store = diary_store_new (file);

      window = diary_window_new (GTK_APPLICATION (self), store);
      if (self->page != NULL)
        diary_window_show_page (window, self->page);
      g_clear_pointer (&self->page, g_free);
    }
  gtk_window_present (GTK_WINDOW (window));
}

static void
diary_application_finalize (GObject *object)
{
  DiaryApplication *self = DIARY_APPLICATION (object);

  g_clear_object (&self->file);
  g_clear_pointer (&self->page, g_free);

  G_OBJECT_CLASS (diary_application_parent_class)->finalize (object);
}

static void
diary_application_class_init (DiaryApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->finalize = diary_application_finalize;
  application_class->handle_local_options = diary_application_handle_local_options;
  application_class->startup = diary_application_startup;
  application_class->activate = diary_application_activate;
}

static void
diary_application_init (DiaryApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}

/**
 * diary_application_new:
 *
 * Returns: (transfer full): the application of the window program
 */
DiaryApplication *
diary_application_new (void)
{
  diary_locale_set_up ();

  return g_object_new (DIARY_TYPE_APPLICATION, "application-id", DIARY_APPLICATION_ID,
                       "resource-base-path", DIARY_RESOURCE_PATH, NULL);
}
