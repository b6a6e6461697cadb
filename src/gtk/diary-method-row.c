/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-method-row.h"

#include <glib/gi18n-lib.h>

#include "diary-method.h"
#include "diary-platform.h"

struct _DiaryMethodRow
{
  AdwActionRow parent_instance;
};

G_DEFINE_FINAL_TYPE (DiaryMethodRow, diary_method_row, ADW_TYPE_ACTION_ROW)

static void
diary_method_row_activate (AdwActionRow *row)
{
  diary_method_present (GTK_WIDGET (row));
}

static void
diary_method_row_class_init (DiaryMethodRowClass *klass)
{
  ADW_ACTION_ROW_CLASS (klass)->activate = diary_method_row_activate;

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
diary_method_row_init (DiaryMethodRow *self)
{
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, "icon-name",
                                   "go-next-symbolic", NULL);
  const char *title = _ ("How is this worked out?");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), image);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
  diary_platform_set_label (GTK_WIDGET (self), title);
}

GtkWidget *
diary_method_row_new (void)
{
  return g_object_new (DIARY_TYPE_METHOD_ROW, NULL);
}
