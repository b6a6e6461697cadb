/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-warnings-bin.h"

#include <glib/gi18n-lib.h>

#include "diary-platform.h"
#include "diary-window.h"

typedef struct
{
  DiaryWarningsModel *model; /* or NULL outside a window that has one */
  char *problem;             /* why the warnings are not known, or NULL where they are */
  char *told;                /* of that, what was said aloud, or NULL */
  GtkWidget *place;          /* where that is shown */
} DiaryWarningsBinPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (DiaryWarningsBin, diary_warnings_bin, ADW_TYPE_BIN)

static DiaryWarningsModel *
get_model (gpointer self)
{
  DiaryWarningsBinPrivate *priv = diary_warnings_bin_get_instance_private (self);

  return priv->model;
}

/* Once, and where it is not said by itself because the keyboard comes to it. */
static void
tell (GtkWidget *widget)
{
  DiaryWarningsBinPrivate *priv = diary_warnings_bin_get_instance_private (
      DIARY_WARNINGS_BIN (widget));

  if (!gtk_widget_get_mapped (widget) || priv->problem == NULL ||
      g_strcmp0 (priv->problem, priv->told) == 0)
    return;

  g_free (priv->told);
  priv->told = g_strdup (priv->problem);
  if (!diary_platform_has_focus (priv->place))
    diary_platform_announce (widget, priv->problem);
}

/* Whether anything is worth a doctor's time is not known then: who doesn't see that is told. */
static void
show_problem (DiaryWarningsBin *self, const GError *error)
{
  DiaryWarningsBinPrivate *priv = diary_warnings_bin_get_instance_private (self);

  g_free (priv->problem);
  /* Translators: followed by what went wrong. */
  priv->problem = g_strdup_printf (_ ("The warning signs could not be looked up: %s"),
                                   error->message);
  priv->place = DIARY_WARNINGS_BIN_GET_CLASS (self)->failed (self, priv->model, priv->problem);
  diary_platform_call_later (GTK_WIDGET (self), DIARY_PLATFORM_TELLING_DELAY, tell);
}

static void
show_warnings (DiaryWarningsBin *self)
{
  DiaryWarningsBinPrivate *priv = diary_warnings_bin_get_instance_private (self);

  g_clear_pointer (&priv->problem, g_free);
  g_clear_pointer (&priv->told, g_free);
  DIARY_WARNINGS_BIN_GET_CLASS (self)->loaded (self, priv->model);
}

/* A row that goes may have had the keyboard. */
static void
show (DiaryWarningsBin *self, const GError *error)
{
  gboolean had_focus = diary_platform_has_focus (GTK_WIDGET (self));

  if (error != NULL)
    show_problem (self, error);
  else
    show_warnings (self);
  if (had_focus && !diary_platform_has_focus (GTK_WIDGET (self)))
    diary_platform_move_focus (GTK_WIDGET (self));
}

static void
on_loaded (DiaryWarningsBin *self)
{
  show (self, NULL);
}

static void
on_failed (DiaryWarningsBin *self, const GError *error)
{
  show (self, error);
}

static void
diary_warnings_bin_root (GtkWidget *widget)
{
  DiaryWarningsBin *self = DIARY_WARNINGS_BIN (widget);
  DiaryWarningsBinPrivate *priv = diary_warnings_bin_get_instance_private (self);
  DiaryWindow *window;

  GTK_WIDGET_CLASS (diary_warnings_bin_parent_class)->root (widget);

  window = diary_window_find (widget);
  if (window == NULL)
    return;

  priv->model = g_object_ref (diary_window_get_warnings (window));
  g_signal_connect_swapped (priv->model, "loaded", G_CALLBACK (on_loaded), self);
  g_signal_connect_swapped (priv->model, "failed", G_CALLBACK (on_failed), self);
  on_loaded (self);
}

static void
diary_warnings_bin_unroot (GtkWidget *widget)
{
  DiaryWarningsBin *self = DIARY_WARNINGS_BIN (widget);
  DiaryWarningsBinPrivate *priv = diary_warnings_bin_get_instance_private (self);

  if (priv->model != NULL)
    g_signal_handlers_disconnect_by_data (priv->model, self);
  g_clear_object (&priv->model);

  GTK_WIDGET_CLASS (diary_warnings_bin_parent_class)->unroot (widget);
}

static void
diary_warnings_bin_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (diary_warnings_bin_parent_class)->map (widget);

  if (get_model (widget) != NULL)
    diary_warnings_model_hold (get_model (widget));
}

static void
diary_warnings_bin_unmap (GtkWidget *widget)
{
  if (get_model (widget) != NULL)
    diary_warnings_model_release (get_model (widget));

  GTK_WIDGET_CLASS (diary_warnings_bin_parent_class)->unmap (widget);
}

static void
diary_warnings_bin_finalize (GObject *object)
{
  DiaryWarningsBinPrivate *priv = diary_warnings_bin_get_instance_private (
      DIARY_WARNINGS_BIN (object));

  g_free (priv->problem);
  g_free (priv->told);

  G_OBJECT_CLASS (diary_warnings_bin_parent_class)->finalize (object);
}

static void
diary_warnings_bin_class_init (DiaryWarningsBinClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = diary_warnings_bin_finalize;
  widget_class->root = diary_warnings_bin_root;
  widget_class->unroot = diary_warnings_bin_unroot;
  widget_class->map = diary_warnings_bin_map;
  widget_class->unmap = diary_warnings_bin_unmap;
}

static void
diary_warnings_bin_init (DiaryWarningsBin *self)
{
}
