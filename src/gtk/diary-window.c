/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-window.h"

#include "diary-copy-keeper.h"
#include "diary-data-actions.h"
#include "diary-first-start.h"
#include "diary-history-tabs.h"
#include "diary-platform.h"
#include "diary-problem-page.h"
#include "diary-regions.h"
#include "diary-sample-flow.h"
#include "diary-toasts.h"
#include "diary-today-page.h"
#include "diary-trends-page.h"
#include "diary-window-actions.h"

struct _DiaryWindow
{
  AdwApplicationWindow parent_instance;

  GSettings *settings;
  DiaryStore *store;
  DiaryWarningsModel *warnings;
  gboolean ready; /* the diary is open and its pages are shown */
  DiaryToasts *toasts;
  guint bar_id; /* an idle source that shows or hides the bar */

  AdwToastOverlay *overlay;
  GtkRevealer *read_only;
  GtkStack *states;
  AdwViewStack *pages;
  DiaryTodayPage *today;
  DiaryHistoryTabs *history;
  AdwViewSwitcherTitle *switcher;
  AdwViewSwitcherBar *bar;
  DiaryProblemPage *problem;
};

typedef enum
{
  PROP_STORE = 1,
  PROP_READY,
} DiaryWindowProperty;

static GParamSpec *properties[PROP_READY + 1];

G_DEFINE_FINAL_TYPE (DiaryWindow, diary_window, ADW_TYPE_APPLICATION_WINDOW)

static gboolean
diary_window_show_bar (gpointer user_data)
{
  DiaryWindow *self = DIARY_WINDOW (user_data);

  self->bar_id = 0;
  adw_view_switcher_bar_set_reveal (
      self->bar, self->ready && adw_view_switcher_title_get_title_visible (self->switcher));

  return G_SOURCE_REMOVE;
}

/* The title learns while it is laid out that there is no room for the switcher; by then it is too
 * late to lay out the bar in the same go. */
static void
on_title_visible (DiaryWindow *self)
{
  if (self->bar_id == 0 && self->store != NULL)
    self->bar_id = g_idle_add (diary_window_show_bar, self);
}

static gboolean
is_sample (GObject *object, DiaryStore *store)
{
  return diary_sample_flow_is_sample (store);
}

static void
diary_window_set_ready (DiaryWindow *self, gboolean ready)
{
  self->ready = ready;
  diary_window_actions_set_ready (self, ready);
  gtk_revealer_set_reveal_child (self->read_only, ready && diary_store_get_read_only (self->store));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
  on_title_visible (self);
}

static void
diary_window_show_problem (DiaryWindow *self, const GError *error)
{
  gtk_stack_set_visible_child_name (self->states, "problem");
  diary_platform_first_focus (GTK_WIDGET (self->problem));
  diary_problem_page_set_error (self->problem, error);
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DiaryWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean opened = diary_store_open_finish (DIARY_STORE (source), result, &error);

  if (source != (GObject *) self->store)
    return;
  if (!opened)
    diary_window_show_problem (self, error);
}

static void
on_is_open (DiaryWindow *self)
{
  gboolean is_open = diary_store_get_is_open (self->store);
  GtkLabel *notice = GTK_LABEL (gtk_revealer_get_child (self->read_only));

  diary_window_set_ready (self, is_open);
  if (!is_open)
    return;
  gtk_stack_set_visible_child_name (self->states, "diary");
  diary_platform_first_focus (adw_view_stack_get_visible_child (self->pages));
  if (gtk_revealer_get_reveal_child (self->read_only))
    diary_platform_announce (GTK_WIDGET (self), gtk_label_get_text (notice));
}

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
diary_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  DiaryWindow *self = DIARY_WINDOW (object);

  switch ((DiaryWindowProperty) prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_READY:
      g_value_set_boolean (value, self->ready);
      break;
    }
}

static void
diary_window_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  DiaryWindow *self = DIARY_WINDOW (object);

  switch ((DiaryWindowProperty) prop_id)
    {
    case PROP_STORE:
      diary_window_set_store (self, g_value_get_object (value));
      break;
    case PROP_READY:
      g_assert_not_reached ();
    }
}

static void
diary_window_dispose (GObject *object)
{
  DiaryWindow *self = DIARY_WINDOW (object);

  g_clear_handle_id (&self->bar_id, g_source_remove);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  g_clear_object (&self->store);
  g_clear_object (&self->warnings);
  g_clear_object (&self->settings);
  g_clear_object (&self->toasts);

  G_OBJECT_CLASS (diary_window_parent_class)->dispose (object);
}

static void
diary_window_class_init (DiaryWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DIARY_TYPE_HISTORY_TABS);
  g_type_ensure (DIARY_TYPE_PROBLEM_PAGE);
  g_type_ensure (DIARY_TYPE_TODAY_PAGE);
  g_type_ensure (DIARY_TYPE_TRENDS_PAGE);

  object_class->constructed = diary_window_constructed;
  object_class->get_property = diary_window_get_property;
  object_class->set_property = diary_window_set_property;
  object_class->dispose = diary_window_dispose;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, DIARY_TYPE_STORE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                    G_PARAM_STATIC_STRINGS);
  /**
   * DiaryWindow:ready:
   *
   * Whether the diary is open, so that there is something to show and to do.
   */
  properties[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, FALSE,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryWindow, overlay);
  gtk_widget_class_bind_template_child (widget_class, DiaryWindow, read_only);
  gtk_widget_class_bind_template_child (widget_class, DiaryWindow, states);
  gtk_widget_class_bind_template_child (widget_class, DiaryWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, DiaryWindow, today);
  gtk_widget_class_bind_template_child (widget_class, DiaryWindow, history);
  gtk_widget_class_bind_template_child (widget_class, DiaryWindow, problem);
  gtk_widget_class_bind_template_callback (widget_class, is_sample);
  gtk_widget_class_bind_template_child (widget_class, DiaryWindow, switcher);
  gtk_widget_class_bind_template_child (widget_class, DiaryWindow, bar);
  gtk_widget_class_bind_template_callback (widget_class, on_title_visible);

  diary_regions_add_keys (widget_class);
}

static void
diary_window_init (DiaryWindow *self)
{
  self->settings = g_settings_new (DIARY_APPLICATION_ID);
  self->warnings = diary_warnings_model_new ();
  g_signal_connect_object (self, "notify::is-active", G_CALLBACK (diary_warnings_model_check_date),
                           self->warnings, G_CONNECT_SWAPPED);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->toasts = diary_toasts_new (self->overlay, self->pages);
  diary_window_actions_init (self);
  diary_data_actions_init (self);
  diary_first_start_init (self);
  diary_copy_keeper_init (self);
}

/**
 * diary_window_new:
 * @application: (nullable): the application it belongs to
 * @store: the diary to show; the window opens it
 *
 * Returns: (transfer none): a new window, owned by GTK until it is closed
 */
DiaryWindow *
diary_window_new (GtkApplication *application, DiaryStore *store)
{
  g_return_val_if_fail (application == NULL || GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (DIARY_IS_STORE (store), NULL);

  return g_object_new (DIARY_TYPE_WINDOW, "application", application, "store", store, NULL);
}

/**
 * diary_window_find:
 * @widget: a widget
 *
 * Returns: (transfer none) (nullable): the window that @widget is in, or that the dialog belongs to
 *   in which it is
 */
DiaryWindow *
diary_window_find (GtkWidget *widget)
{
  GtkWidget *window;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  window = GTK_WIDGET (gtk_widget_get_root (widget));
  while (GTK_IS_WINDOW (window) && !DIARY_IS_WINDOW (window))
    window = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (window)));

  return DIARY_IS_WINDOW (window) ? DIARY_WINDOW (window) : NULL;
}

/**
 * diary_window_get_store:
 * @self: a window
 *
 * Returns: (transfer none): the diary it shows
 */
DiaryStore *
diary_window_get_store (DiaryWindow *self)
{
  g_return_val_if_fail (DIARY_IS_WINDOW (self), NULL);

  return self->store;
}

/**
 * diary_window_set_store:
 * @self: a window
 * @store: the diary to show; the window opens it
 */
void
diary_window_set_store (DiaryWindow *self, DiaryStore *store)
{
  g_return_if_fail (DIARY_IS_WINDOW (self));
  g_return_if_fail (DIARY_IS_STORE (store));

  if (self->store == store)
    return;
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  g_set_object (&self->store, store);
  diary_toasts_set_store (self->toasts, store);
  g_signal_connect_swapped (store, "notify::is-open", G_CALLBACK (on_is_open), self);
  diary_warnings_model_set_store (self->warnings, store);
  diary_window_open (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

/**
 * diary_window_get_warnings:
 * @self: a window
 *
 * Returns: (transfer none): the warnings in its diary, judged once for all that show them
 */
DiaryWarningsModel *
diary_window_get_warnings (DiaryWindow *self)
{
  g_return_val_if_fail (DIARY_IS_WINDOW (self), NULL);

  return self->warnings;
}

/**
 * diary_window_open:
 * @self: a window
 *
 * Opens the diary, or tries again. If that fails, the window says why and what can be done.
 */
void
diary_window_open (DiaryWindow *self)
{
  g_return_if_fail (DIARY_IS_WINDOW (self));

  diary_window_set_ready (self, FALSE);
  if (diary_store_get_is_open (self->store))
    on_is_open (self);
  else
    diary_store_open_async (self->store, NULL, on_opened, g_object_ref (self));
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
 * diary_window_start_search:
 * @self: a window
 *
 * Shows the history and moves the keyboard to where words to look for are typed.
 */
void
diary_window_start_search (DiaryWindow *self)
{
  g_return_if_fail (DIARY_IS_WINDOW (self));

  adw_view_stack_set_visible_child (self->pages, GTK_WIDGET (self->history));
  diary_history_tabs_start_search (self->history);
}

/**
 * diary_window_log:
 * @self: a window with an open diary
 *
 * Opens the form for an episode that begins now, whichever page is shown.
 */
void
diary_window_log (DiaryWindow *self)
{
  g_return_if_fail (DIARY_IS_WINDOW (self));

  diary_today_page_log (self->today);
}

/**
 * diary_window_show_day:
 * @self: a window
 * @date: a date
 *
 * Shows in the history what is recorded of that date.
 */
void
diary_window_show_day (DiaryWindow *self, DiaryDate date)
{
  g_return_if_fail (DIARY_IS_WINDOW (self));
  g_return_if_fail (diary_date_is_valid (date));

  diary_window_show_page (self, DIARY_WINDOW_HISTORY);
  diary_history_tabs_show_day (self->history, date);
}

/**
 * diary_window_say:
 * @self: a window
 * @text: what was done
 *
 * Says so in a toast, as diary_toasts_say() does.
 */
void
diary_window_say (DiaryWindow *self, const char *text)
{
  g_return_if_fail (DIARY_IS_WINDOW (self));

  diary_toasts_say (self->toasts, text);
}

/**
 * diary_window_add_toast:
 * @self: a window
 * @toast: (transfer full): what to say; its title is markup
 *
 * Shows @toast and has it spoken, as diary_toasts_add() does.
 */
void
diary_window_add_toast (DiaryWindow *self, AdwToast *toast)
{
  g_return_if_fail (DIARY_IS_WINDOW (self));

  diary_toasts_add (self->toasts, toast);
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
  g_return_if_fail (DIARY_IS_WINDOW (self));

  diary_toasts_offer_undo (self->toasts, title, undo);
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
  g_return_if_fail (DIARY_IS_WINDOW (self));

  diary_toasts_undo (self->toasts);
}

/**
 * diary_window_undo_failed:
 * @self: a window
 * @heading: what could not be taken back
 * @error: why
 *
 * Says so, and offers it once more unless something else was done meanwhile.
 */
void
diary_window_undo_failed (DiaryWindow *self, const char *heading, const GError *error)
{
  g_return_if_fail (DIARY_IS_WINDOW (self));

  diary_toasts_undo_failed (self->toasts, heading, error);
}
