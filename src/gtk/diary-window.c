/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-window.h"

#include <glib/gi18n-lib.h>

#include "diary-platform.h"
#include "diary-window-actions.h"

struct _DiaryWindow
{
  AdwApplicationWindow parent_instance;

  GSettings *settings;
  DiaryUndo *undo; /* (nullable): the latest offer */

  AdwToastOverlay *toasts;
  AdwViewStack *pages;
};

G_DEFINE_FINAL_TYPE (DiaryWindow, diary_window, ADW_TYPE_APPLICATION_WINDOW)

static void
diary_window_constructed (GObject *object)
{
  DiaryWindow *self = DIARY_WINDOW (object);

  G_OBJECT_CLASS (diary_window_parent_class)->constructed (object);

  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
}

static void
diary_window_dispose (GObject *object)
{
  DiaryWindow *self = DIARY_WINDOW (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->undo);

  G_OBJECT_CLASS (diary_window_parent_class)->dispose (object);
}

static void
diary_window_class_init (DiaryWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = diary_window_constructed;
  object_class->dispose = diary_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, DiaryWindow, pages);
}

static void
diary_window_init (DiaryWindow *self)
{
  self->settings = g_settings_new (DIARY_APPLICATION_ID);

  gtk_widget_init_template (GTK_WIDGET (self));
  diary_window_actions_init (self);
}

/**
 * diary_window_new:
 * @application: the application it belongs to
 *
 * Returns: (transfer none): a new window, owned by GTK until it is closed
 */
DiaryWindow *
diary_window_new (GtkApplication *application)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);

  return g_object_new (DIARY_TYPE_WINDOW, "application", application, NULL);
}

/**
 * diary_window_is_page:
 * @name: a name
 *
 * Returns: whether a window has a page of this name
 */
gboolean
diary_window_is_page (const char *name)
{
  static const char *const pages[] = { DIARY_WINDOW_TODAY, DIARY_WINDOW_HISTORY,
                                       DIARY_WINDOW_TRENDS, NULL };

  g_return_val_if_fail (name != NULL, FALSE);

  return g_strv_contains (pages, name);
}

/**
 * diary_window_show_page:
 * @self: a window
 * @name: the name of a page; an unknown one is ignored
 *
 * Shows the page and moves the keyboard into it, so that a screen reader says where it is.
 */
void
diary_window_show_page (DiaryWindow *self, const char *name)
{
  g_return_if_fail (DIARY_IS_WINDOW (self));

  if (!diary_window_is_page (name))
    return;
  adw_view_stack_set_visible_child_name (self->pages, name);
  diary_platform_enter_page (adw_view_stack_get_visible_child (self->pages));
}

/**
 * diary_window_add_toast:
 * @self: a window
 * @toast: (transfer full): what to say; its title is markup
 *
 * Shows @toast and has it spoken.
 */
void
diary_window_add_toast (DiaryWindow *self, AdwToast *toast)
{
  g_return_if_fail (DIARY_IS_WINDOW (self));
  g_return_if_fail (ADW_IS_TOAST (toast));

  diary_platform_add_toast (self->toasts, toast);
}

/**
 * diary_window_offer_undo:
 * @self: a window
 * @title: what was done
 * @undo: (transfer full): how to take it back
 *
 * Says in a toast what was done. Its button, and Ctrl+Z until the next such offer, take it back.
 */
void
diary_window_offer_undo (DiaryWindow *self, const char *title, DiaryUndo *undo)
{
  g_autofree char *markup = NULL;
  AdwToast *toast;

  g_return_if_fail (DIARY_IS_WINDOW (self));
  g_return_if_fail (title != NULL);
  g_return_if_fail (DIARY_IS_UNDO (undo));

  markup = g_markup_escape_text (title, -1);
  toast = adw_toast_new (markup);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (diary_undo_run), g_object_ref (undo),
                         (GClosureNotify) g_object_unref, G_CONNECT_SWAPPED);
  g_clear_object (&self->undo);
  self->undo = undo;
  diary_window_add_toast (self, toast);
}

/**
 * diary_window_undo:
 * @self: a window
 *
 * Takes back what was done last, if that was offered.
 */
void
diary_window_undo (DiaryWindow *self)
{
  g_autoptr (DiaryUndo) undo = NULL;

  g_return_if_fail (DIARY_IS_WINDOW (self));

  undo = g_steal_pointer (&self->undo);
  if (undo != NULL)
    diary_undo_run (undo);
}
