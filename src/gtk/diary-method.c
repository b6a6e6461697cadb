/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-method.h"

#include <glib/gi18n-lib.h>

#include "diary-platform-dialogs.h"
#include "diary-sentence.h"

/* In pixels. */
#define WIDTH  560
#define HEIGHT 640

struct _DiaryMethod
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (DiaryMethod, diary_method, ADW_TYPE_BIN)

static void
diary_method_class_init (DiaryMethodClass *klass)
{
  g_type_ensure (DIARY_TYPE_SENTENCE);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               DIARY_RESOURCE_PATH "/diary-method.ui");
}

static void
diary_method_init (DiaryMethod *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * diary_method_present:
 * @parent: any widget of the window
 *
 * Shows the words as a dialog.
 */
void
diary_method_present (GtkWidget *parent)
{
  GtkWidget *self = g_object_new (DIARY_TYPE_METHOD, NULL);

  diary_platform_present_content (self, parent, NULL, _ ("How this is worked out"), WIDTH, HEIGHT);
}
