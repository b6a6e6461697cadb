/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-warning-group.h"

#include <glib/gi18n-lib.h>

#include "diary-platform.h"
#include "diary-warning-row.h"

struct _DiaryWarningGroup
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (DiaryWarningGroup, diary_warning_group, ADW_TYPE_PREFERENCES_GROUP)

/* Without a title to be called by, the list is called what the page of a warning is. */
static void
name_list (DiaryWarningGroup *self, GtkWidget *row)
{
  const char *title = adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (self));

  if (title == NULL || *title == '\0')
    diary_platform_set_label (gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX),
                              _ ("Worth a doctor’s time"));
}

/* A row that goes hands the keyboard to the one before it, of whatever sort. */
static void
remove_last (DiaryWarningGroup *self)
{
  GtkWidget *row = g_ptr_array_steal_index (self->rows, self->rows->len - 1);
  GtkWidget *before = gtk_widget_get_prev_sibling (row);

  if (diary_platform_get_focus (row) == row && before != NULL && gtk_widget_get_visible (before))
    gtk_widget_grab_focus (before);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), row);
}

static void
set_n_rows (DiaryWarningGroup *self, guint n_rows)
{
  while (self->rows->len > n_rows)
    remove_last (self);
  while (self->rows->len < n_rows)
    {
      GtkWidget *row = diary_warning_row_new ();

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->rows, row);
      name_list (self, row);
    }
}

static void
diary_warning_group_finalize (GObject *object)
{
  g_ptr_array_unref (DIARY_WARNING_GROUP (object)->rows);

  G_OBJECT_CLASS (diary_warning_group_parent_class)->finalize (object);
}

static void
diary_warning_group_class_init (DiaryWarningGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_warning_group_finalize;
}

static void
diary_warning_group_init (DiaryWarningGroup *self)
{
  self->rows = g_ptr_array_new ();
}

GtkWidget *
diary_warning_group_new (void)
{
  return g_object_new (DIARY_TYPE_WARNING_GROUP, NULL);
}

/**
 * diary_warning_group_show:
 * @self: a group
 * @model: a model
 * @warnings: (element-type DiaryWarning) (nullable): one of its present lists, or %NULL for none
 * @n_warnings: how many to show, from the first on
 *
 * Rows that stay keep the keyboard.
 */
void
diary_warning_group_show (DiaryWarningGroup *self,
                          DiaryWarningsModel *model,
                          GPtrArray *warnings,
                          guint n_warnings)
{
  g_return_if_fail (DIARY_IS_WARNING_GROUP (self));
  g_return_if_fail (DIARY_IS_WARNINGS_MODEL (model));
  g_return_if_fail (warnings != NULL ? n_warnings <= warnings->len : n_warnings == 0);

  set_n_rows (self, n_warnings);
  for (guint i = 0; i < n_warnings; i++)
    diary_warning_row_show (self->rows->pdata[i], model, g_ptr_array_index (warnings, i));
}
