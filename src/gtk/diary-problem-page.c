/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-problem-page.h"

#include <glib/gi18n-lib.h>

#include "diary-error.h"
#include "diary-platform.h"

/* Shown in place of the diary as long as that can't be opened: why, and what can be done. */
struct _DiaryProblemPage
{
  AdwBin parent_instance;

  AdwStatusPage *status;
  GtkWidget *again;
  GtkWidget *restore;
  GtkWidget *choose;
};

G_DEFINE_FINAL_TYPE (DiaryProblemPage, diary_problem_page, ADW_TYPE_BIN)

static const char *
title_of (const GError *error)
{
  if (error->domain != DIARY_ERROR)
    return _ ("The diary could not be opened");

  switch ((DiaryError) error->code)
    {
    case DIARY_ERROR_NEWER:
      return _ ("This diary needs a newer Fascicle");
    case DIARY_ERROR_NOT_A_DIARY:
      return _ ("This file is not a diary");
    case DIARY_ERROR_DAMAGED:
      return _ ("The diary is damaged");
    case DIARY_ERROR_READ_ONLY:
      return _ ("The diary can’t be written to");
    case DIARY_ERROR_FULL:
      return _ ("The disk is full");
    case DIARY_ERROR_BUSY:
      return _ ("The diary is in use");
    case DIARY_ERROR_INVALID:
    case DIARY_ERROR_NOT_FOUND:
    case DIARY_ERROR_NOT_EMPTY:
    case DIARY_ERROR_FORMAT:
    case DIARY_ERROR_REFUSED:
    case DIARY_ERROR_CLOSED:
    case DIARY_ERROR_CUT_OFF:
    case DIARY_ERROR_PASSPHRASE:
    case DIARY_ERROR_FAILED:
    default:
      return _ ("The diary could not be opened");
    }
}

/* A backup helps only where the file itself is at fault. */
static gboolean
restoring_helps (const GError *error)
{
  return g_error_matches (error, DIARY_ERROR, DIARY_ERROR_DAMAGED) ||
         g_error_matches (error, DIARY_ERROR, DIARY_ERROR_NOT_A_DIARY);
}

/* Trying again is what to do where the diary may have been set right outside meanwhile. */
static GtkWidget *
find_best (DiaryProblemPage *self, const GError *error)
{
  if (g_error_matches (error, DIARY_ERROR, DIARY_ERROR_NEWER))
    return self->choose;

  return restoring_helps (error) ? self->restore : self->again;
}

static void
suggest (DiaryProblemPage *self, GtkWidget *best)
{
  GtkWidget *buttons[] = { self->again, self->restore, self->choose };

  for (size_t i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      if (buttons[i] == best)
        gtk_widget_add_css_class (buttons[i], "suggested-action");
      else
        gtk_widget_remove_css_class (buttons[i], "suggested-action");
    }
}

static void
diary_problem_page_class_init (DiaryProblemPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-problem-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryProblemPage, status);
  gtk_widget_class_bind_template_child (widget_class, DiaryProblemPage, again);
  gtk_widget_class_bind_template_child (widget_class, DiaryProblemPage, restore);
  gtk_widget_class_bind_template_child (widget_class, DiaryProblemPage, choose);
}

static void
diary_problem_page_init (DiaryProblemPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  diary_platform_set_label (self->again, _ ("Try again"));
  diary_platform_set_label (self->restore, _ ("Restore a backup"));
  diary_platform_set_label (self->choose, _ ("Open another diary"));
}

/**
 * diary_problem_page_set_error:
 * @self: a page
 * @error: why the diary could not be opened
 */
void
diary_problem_page_set_error (DiaryProblemPage *self, const GError *error)
{
  g_autofree char *description = NULL;

  g_return_if_fail (DIARY_IS_PROBLEM_PAGE (self));
  g_return_if_fail (error != NULL);

  description = g_markup_escape_text (error->message, -1);
  adw_status_page_set_title (self->status, title_of (error));
  adw_status_page_set_description (self->status, description);
  gtk_widget_set_visible (self->restore, restoring_helps (error));
  suggest (self, find_best (self, error));
  diary_platform_announce (GTK_WIDGET (self), error->message);
}
