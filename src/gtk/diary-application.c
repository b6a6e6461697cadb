/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-application.h"

struct _DiaryApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (DiaryApplication, diary_application, ADW_TYPE_APPLICATION)

static void
diary_application_class_init (DiaryApplicationClass *klass)
{
}

static void
diary_application_init (DiaryApplication *self)
{
}

/**
 * diary_application_new:
 *
 * Returns: (transfer full): the application of the window program
 */
DiaryApplication *
diary_application_new (void)
{
  return g_object_new (DIARY_TYPE_APPLICATION, "application-id", DIARY_APPLICATION_ID,
                       "resource-base-path", DIARY_RESOURCE_PATH, NULL);
}
