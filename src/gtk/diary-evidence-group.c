/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-evidence-group.h"

#include <glib/gi18n-lib.h>

#include "diary-open-row.h"
#include "diary-warnings-text.h"

/* How many are shown of a long list at first, and how long one is shown whole. */
#define FIRST 8
#define SHORT 12

struct _DiaryEvidenceGroup
{
  AdwPreferencesGroup parent_instance;

  const GArray *evidence; /* valid as long as it is shown */
  GPtrArray *rows;
  GtkWidget *all; /* (nullable): shows the rest */
  gboolean whole;
};

enum
{
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DiaryEvidenceGroup, diary_evidence_group, ADW_TYPE_PREFERENCES_GROUP)

static const DiaryEvidence *
get_newest (DiaryEvidenceGroup *self, guint position)
{
  return &g_array_index (self->evidence, DiaryEvidence, self->evidence->len - 1 - position);
}

static void
on_activated (DiaryEvidenceGroup *self, GtkWidget *row)
{
  guint position;

  if (g_ptr_array_find (self->rows, row, &position))
    g_signal_emit (self, signals[OPENED], 0, get_newest (self, position));
}

static void
show_row (GtkWidget *row, const DiaryEvidence *evidence)
{
  g_autofree char *date = diary_date_format_locale (evidence->date);
  g_autofree char *found = diary_warnings_text_found (evidence);

  diary_open_row_set_text (DIARY_OPEN_ROW (row), date, found);
}

static void
set_n_rows (DiaryEvidenceGroup *self, guint n_rows)
{
  while (self->rows->len > n_rows)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self),
                                  g_ptr_array_steal_index (self->rows, self->rows->len - 1));
  while (self->rows->len < n_rows)
    {
      GtkWidget *row = diary_open_row_new ();

      g_signal_connect_object (row, "activated", G_CALLBACK (on_activated), self,
                               G_CONNECT_SWAPPED);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
show_rows (DiaryEvidenceGroup *self)
{
  gboolean whole = self->whole || self->evidence->len <= SHORT;

  set_n_rows (self, whole ? self->evidence->len : FIRST);
  for (guint i = 0; i < self->rows->len; i++)
    show_row (self->rows->pdata[i], get_newest (self, i));
}

/* The row goes, and the keyboard to the first of those that come in its place. */
static void
on_all (DiaryEvidenceGroup *self)
{
  self->whole = TRUE;
  show_rows (self);
  gtk_widget_grab_focus (self->rows->pdata[FIRST]);
  gtk_widget_set_visible (self->all, FALSE);
}

/* It comes after the first rows; those that are added after it are seen only without it. */
static void
show_all_row (DiaryEvidenceGroup *self)
{
  g_autofree char *text = g_strdup_printf (_ ("Show all %u"), self->evidence->len);
  gboolean lacks = self->rows->len < self->evidence->len;

  if (self->all == NULL && lacks)
    {
      self->all = diary_open_row_new ();
      diary_open_row_set_arrow (DIARY_OPEN_ROW (self->all), FALSE);
      g_signal_connect_object (self->all, "activated", G_CALLBACK (on_all), self,
                               G_CONNECT_SWAPPED);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->all);
    }
  if (self->all == NULL)
    return;

  diary_open_row_set_text (DIARY_OPEN_ROW (self->all), text, NULL);
  gtk_widget_set_visible (self->all, lacks);
}

static void
diary_evidence_group_finalize (GObject *object)
{
  g_ptr_array_unref (DIARY_EVIDENCE_GROUP (object)->rows);

  G_OBJECT_CLASS (diary_evidence_group_parent_class)->finalize (object);
}

static void
diary_evidence_group_class_init (DiaryEvidenceGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_evidence_group_finalize;

  signals[OPENED] = g_signal_new ("opened", DIARY_TYPE_EVIDENCE_GROUP, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
diary_evidence_group_init (DiaryEvidenceGroup *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
diary_evidence_group_new (void)
{
  return g_object_new (DIARY_TYPE_EVIDENCE_GROUP, NULL);
}

/**
 * diary_evidence_group_show:
 * @self: a group
 * @evidence: (element-type DiaryEvidence): what to show, by date; it is there until something else
 *   is shown
 *
 * Rows that stay keep the keyboard. Without evidence, nothing is seen of the group.
 */
void
diary_evidence_group_show (DiaryEvidenceGroup *self, const GArray *evidence)
{
  g_return_if_fail (DIARY_IS_EVIDENCE_GROUP (self));
  g_return_if_fail (evidence != NULL);

  self->evidence = evidence;
  show_rows (self);
  show_all_row (self);
  gtk_widget_set_visible (GTK_WIDGET (self), evidence->len > 0);
}
