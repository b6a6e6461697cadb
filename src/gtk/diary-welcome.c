/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-welcome.h"

#include <glib/gi18n-lib.h>

#include "diary-factor-switches.h"
#include "diary-platform.h"
#include "diary-platform-dialogs.h"
#include "diary-sentence.h"
#include "diary-window.h"
#include "diary-wording.h"

struct _DiaryWelcome
{
  AdwBin parent_instance;

  GtkWidget *window; /* that it was shown over, or NULL */
  GtkWidget *welcome;
  GtkLabel *heading;
  GtkLabel *summary;
  GtkWidget *start;
};

G_DEFINE_FINAL_TYPE (DiaryWelcome, diary_welcome, ADW_TYPE_BIN)

static void
on_start (DiaryWelcome *self)
{
  g_autoptr (GSettings) settings = g_settings_new (DIARY_APPLICATION_ID);
  g_autoptr (GtkWidget) window = g_object_ref (self->window);

  g_settings_set_boolean (settings, "welcome-done", TRUE);
  diary_platform_close_content (GTK_WIDGET (self));
  /* What had the keyboard in the window had it before there was a place to log at. */
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  gtk_widget_activate_action (window, "win.show-page", "s", DIARY_WINDOW_TODAY);
  diary_platform_announce (window, _ ("This is the Today page."));
}

static void
on_sample (DiaryWelcome *self)
{
  g_autoptr (GtkWidget) window = g_object_ref (self->window);

  diary_platform_close_content (GTK_WIDGET (self));
  gtk_widget_activate_action (window, "win.open-sample", NULL);
}

static void
name_welcome (DiaryWelcome *self)
{
  g_autofree char *name = diary_wording_heading (gtk_label_get_label (self->heading),
                                                 gtk_label_get_label (self->summary));

  diary_platform_set_label (self->welcome, name);
}

static void
diary_welcome_dispose (GObject *object)
{
  g_clear_object (&DIARY_WELCOME (object)->window);

  G_OBJECT_CLASS (diary_welcome_parent_class)->dispose (object);
}

static void
diary_welcome_class_init (DiaryWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = diary_welcome_dispose;

  g_type_ensure (DIARY_TYPE_FACTOR_SWITCHES);
  g_type_ensure (DIARY_TYPE_SENTENCE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryWelcome, welcome);
  gtk_widget_class_bind_template_child (widget_class, DiaryWelcome, heading);
  gtk_widget_class_bind_template_child (widget_class, DiaryWelcome, summary);
  gtk_widget_class_bind_template_child (widget_class, DiaryWelcome, start);
  gtk_widget_class_bind_template_callback (widget_class, on_start);
  gtk_widget_class_bind_template_callback (widget_class, on_sample);
}

static void
diary_welcome_init (DiaryWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  name_welcome (self);
}

/**
 * diary_welcome_present:
 * @window: the window, which has the actions "win.open-sample" and "win.show-page"
 *
 * Shows the welcome as a dialog. The keyboard begins with what it says, so that a screen reader
 * does, too; Enter starts the diary. The welcome counts as done then.
 */
void
diary_welcome_present (GtkWidget *window)
{
  DiaryWelcome *self;

  g_return_if_fail (GTK_IS_WIDGET (window));

  self = g_object_new (DIARY_TYPE_WELCOME, NULL);
  self->window = g_object_ref (window);
  diary_platform_present_content (GTK_WIDGET (self), window, self->welcome, _ ("Welcome"), 560,
                                  720);
  diary_platform_set_default_widget (GTK_WIDGET (self), self->start);
  diary_platform_first_focus (GTK_WIDGET (self));
}
