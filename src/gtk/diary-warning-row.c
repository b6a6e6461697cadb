/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-warning-row.h"

#include "diary-warning-page.h"
#include "diary-warnings-text.h"

struct _DiaryWarningRow
{
  DiaryOpenRow parent_instance;

  DiaryWarningsModel *model;
  DiaryWarnings *warnings; /* what @warning is one of */
  const DiaryWarning *warning;
};

G_DEFINE_FINAL_TYPE (DiaryWarningRow, diary_warning_row, DIARY_TYPE_OPEN_ROW)

static void
diary_warning_row_activate (AdwActionRow *row)
{
  DiaryWarningRow *self = DIARY_WARNING_ROW (row);

  if (self->warning != NULL)
    diary_warning_page_present (GTK_WIDGET (self), self->model, self->warnings, self->warning);
}

static void
diary_warning_row_dispose (GObject *object)
{
  DiaryWarningRow *self = DIARY_WARNING_ROW (object);

  self->warning = NULL;
  g_clear_pointer (&self->warnings, diary_warnings_unref);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (diary_warning_row_parent_class)->dispose (object);
}

static void
diary_warning_row_class_init (DiaryWarningRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = diary_warning_row_dispose;
  ADW_ACTION_ROW_CLASS (klass)->activate = diary_warning_row_activate;
}

static void
diary_warning_row_init (DiaryWarningRow *self)
{
}

GtkWidget *
diary_warning_row_new (void)
{
  return g_object_new (DIARY_TYPE_WARNING_ROW, NULL);
}

/**
 * diary_warning_row_show:
 * @self: a row
 * @model: a model
 * @warning: one of its present warnings, standing or known
 */
void
diary_warning_row_show (DiaryWarningRow *self,
                        DiaryWarningsModel *model,
                        const DiaryWarning *warning)
{
  g_autoptr (DiaryWarnings) before = NULL;
  g_autofree char *title = NULL;
  g_autofree char *summary = NULL;

  g_return_if_fail (DIARY_IS_WARNING_ROW (self));
  g_return_if_fail (DIARY_IS_WARNINGS_MODEL (model));
  g_return_if_fail (warning != NULL);

  before = self->warnings;
  g_set_object (&self->model, model);
  self->warnings = diary_warnings_ref (diary_warnings_model_get_warnings (model));
  self->warning = warning;

  title = diary_warnings_text_title (warning);
  summary = diary_warnings_text_summary (warning);
  diary_open_row_set_text (DIARY_OPEN_ROW (self), title, summary);
}
