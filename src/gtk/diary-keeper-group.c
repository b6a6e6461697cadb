/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-keeper-group.h"

#include <glib/gi18n-lib.h>

#include "diary-date-entry.h"
#include "diary-when.h"

struct _DiaryKeeperGroup
{
  AdwPreferencesGroup parent_instance;

  DiaryPerson *kept; /* in the diary, or NULL */
  gboolean writable;

  GtkSwitch *shown;
  DiaryEntryRow *name;
  DiaryEntryRow *birth_date;
  GtkWidget *keep_row;
  GtkSwitch *keep;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DiaryKeeperGroup, diary_keeper_group, ADW_TYPE_PREFERENCES_GROUP)

static char *
dup_name (DiaryKeeperGroup *self)
{
  return g_strstrip (g_strdup (diary_entry_row_get_text (self->name)));
}

static void
on_changed (DiaryKeeperGroup *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* What is kept can be erased also when this report does not say it. */
static void
update_keep_row (DiaryKeeperGroup *self)
{
  gtk_widget_set_visible (self->keep_row, self->writable && (gtk_switch_get_active (self->shown) ||
                                                             self->kept != NULL));
}

static void
on_shown (DiaryKeeperGroup *self)
{
  update_keep_row (self);
  on_changed (self);
}

static void
diary_keeper_group_dispose (GObject *object)
{
  g_clear_object (&DIARY_KEEPER_GROUP (object)->kept);

  G_OBJECT_CLASS (diary_keeper_group_parent_class)->dispose (object);
}

static void
diary_keeper_group_class_init (DiaryKeeperGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = diary_keeper_group_dispose;

  signals[CHANGED] = g_signal_new ("changed", DIARY_TYPE_KEEPER_GROUP, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (DIARY_TYPE_ENTRY_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-keeper-group.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryKeeperGroup, shown);
  gtk_widget_class_bind_template_child (widget_class, DiaryKeeperGroup, name);
  gtk_widget_class_bind_template_child (widget_class, DiaryKeeperGroup, birth_date);
  gtk_widget_class_bind_template_child (widget_class, DiaryKeeperGroup, keep_row);
  gtk_widget_class_bind_template_child (widget_class, DiaryKeeperGroup, keep);
  gtk_widget_class_bind_template_callback (widget_class, on_shown);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
diary_keeper_group_init (DiaryKeeperGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  diary_date_entry_init (self->birth_date);
  update_keep_row (self);
}

/**
 * diary_keeper_group_set_kept:
 * @self: a group
 * @kept: (nullable): who keeps the diary, as far as the diary says so
 * @writable: whether the diary can keep anything
 *
 * What was entered before is forgotten; whether the report says it is not touched.
 */
void
diary_keeper_group_set_kept (DiaryKeeperGroup *self, DiaryPerson *kept, gboolean writable)
{
  g_return_if_fail (DIARY_IS_KEEPER_GROUP (self));
  g_return_if_fail (kept == NULL || DIARY_IS_PERSON (kept));

  g_set_object (&self->kept, kept);
  self->writable = writable;
  diary_entry_row_set_text (self->name, kept != NULL ? diary_person_get_name (kept) : "");
  diary_date_entry_set (self->birth_date,
                        kept != NULL ? diary_person_get_birth_date (kept) : DIARY_DATE_NONE);
  gtk_switch_set_active (self->keep, kept != NULL);
  update_keep_row (self);
}

/**
 * diary_keeper_group_dup_person:
 * @self: a group
 *
 * Returns: (transfer full) (nullable): who the report is to say that keeps the diary, if it is to
 *   say it and a name is entered
 */
DiaryPerson *
diary_keeper_group_dup_person (DiaryKeeperGroup *self)
{
  g_autofree char *name = NULL;
  DiaryDate birth_date;
  DiaryPerson *person;

  g_return_val_if_fail (DIARY_IS_KEEPER_GROUP (self), NULL);

  name = dup_name (self);
  if (!gtk_switch_get_active (self->shown) || *name == '\0')
    return NULL;

  birth_date = diary_when_parse_date (diary_entry_row_get_text (self->birth_date));
  if (self->kept == NULL)
    return diary_person_new (name, birth_date);

  person = DIARY_PERSON (diary_record_copy (DIARY_RECORD (self->kept)));
  diary_person_set_name (person, name);
  diary_person_set_birth_date (person, birth_date);

  return person;
}

/**
 * diary_keeper_group_check:
 * @self: a group
 *
 * Returns: whether what is entered can be said; else its row says what is wrong, and takes the
 *   keyboard
 */
gboolean
diary_keeper_group_check (DiaryKeeperGroup *self)
{
  g_autofree char *name = NULL;
  DiaryDate birth_date;

  g_return_val_if_fail (DIARY_IS_KEEPER_GROUP (self), FALSE);

  if (!gtk_switch_get_active (self->shown))
    return TRUE;

  name = dup_name (self);
  if (*name == '\0')
    {
      diary_entry_row_set_error (self->name, _ ("Enter a name, or switch this off."));
      return FALSE;
    }

  return diary_date_entry_read (self->birth_date, DIARY_DATE_ENTRY_OPTIONAL | DIARY_DATE_ENTRY_PAST,
                                &birth_date);
}

/**
 * diary_keeper_group_get_keep:
 * @self: a group
 *
 * Returns: whether the diary is to keep who keeps it
 */
gboolean
diary_keeper_group_get_keep (DiaryKeeperGroup *self)
{
  g_return_val_if_fail (DIARY_IS_KEEPER_GROUP (self), FALSE);

  return gtk_switch_get_active (self->keep);
}
