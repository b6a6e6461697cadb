/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-warnings-bin.h"

#include "diary-platform.h"
#include "diary-window.h"

typedef struct
{
  DiaryWarningsModel *model; /* or NULL outside a window that has one */
} DiaryWarningsBinPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (DiaryWarningsBin, diary_warnings_bin, ADW_TYPE_BIN)

static DiaryWarningsModel *
get_model (gpointer self)
{
  DiaryWarningsBinPrivate *priv = diary_warnings_bin_get_instance_private (self);

  return priv->model;
}

/* A row that goes may have had the keyboard. */
static void
on_loaded (DiaryWarningsBin *self)
{
  gboolean had_focus = diary_platform_has_focus (GTK_WIDGET (self));

  DIARY_WARNINGS_BIN_GET_CLASS (self)->loaded (self, get_model (self));
  if (had_focus && !diary_platform_has_focus (GTK_WIDGET (self)))
    diary_platform_move_focus (GTK_WIDGET (self));
}

static void
on_failed (DiaryWarningsBin *self, const GError *error)
{
  DIARY_WARNINGS_BIN_GET_CLASS (self)->failed (self, get_model (self), error);
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
diary_warnings_bin_class_init (DiaryWarningsBinClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->root = diary_warnings_bin_root;
  widget_class->unroot = diary_warnings_bin_unroot;
  widget_class->map = diary_warnings_bin_map;
  widget_class->unmap = diary_warnings_bin_unmap;
}

static void
diary_warnings_bin_init (DiaryWarningsBin *self)
{
}
