/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-open-row.h"

#include "diary-platform.h"

typedef struct
{
  GtkWidget *arrow;
} DiaryOpenRowPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (DiaryOpenRow, diary_open_row, ADW_TYPE_ACTION_ROW)

/* As a list item it would always be spoken of as "not selected". */
static void
diary_open_row_class_init (DiaryOpenRowClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
diary_open_row_init (DiaryOpenRow *self)
{
  DiaryOpenRowPrivate *priv = diary_open_row_get_instance_private (self);

  priv->arrow = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                              "icon-name", "go-next-symbolic", NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), priv->arrow);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
}

GtkWidget *
diary_open_row_new (void)
{
  return g_object_new (DIARY_TYPE_OPEN_ROW, NULL);
}

/**
 * diary_open_row_set_text:
 * @self: a row
 * @title: what it opens
 * @subtitle: (nullable): more about that
 */
void
diary_open_row_set_text (DiaryOpenRow *self, const char *title, const char *subtitle)
{
  g_autofree char *spoken = NULL;

  g_return_if_fail (DIARY_IS_OPEN_ROW (self));
  g_return_if_fail (title != NULL);

  spoken = g_strjoin (" · ", title, subtitle, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  diary_platform_set_label (GTK_WIDGET (self), spoken);
  /* Beside a name, what describes the row would be read once more. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
}

/**
 * diary_open_row_set_arrow:
 * @self: a row
 * @arrow: whether it opens something elsewhere
 */
void
diary_open_row_set_arrow (DiaryOpenRow *self, gboolean arrow)
{
  DiaryOpenRowPrivate *priv = diary_open_row_get_instance_private (self);

  g_return_if_fail (DIARY_IS_OPEN_ROW (self));

  gtk_widget_set_visible (priv->arrow, arrow);
}
