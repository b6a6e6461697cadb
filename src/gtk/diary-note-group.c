/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-note-group.h"

#include "diary-platform.h"

struct _DiaryNoteGroup
{
  AdwPreferencesGroup parent_instance;

  GtkTextView *view;
};

G_DEFINE_FINAL_TYPE (DiaryNoteGroup, diary_note_group, ADW_TYPE_PREFERENCES_GROUP)

static void
on_title (DiaryNoteGroup *self)
{
  diary_platform_set_label (GTK_WIDGET (self->view),
                            adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (self)));
}

static void
diary_note_group_class_init (DiaryNoteGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-note-group.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryNoteGroup, view);
}

static void
diary_note_group_init (DiaryNoteGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::title", G_CALLBACK (on_title), NULL);
  on_title (self);
}

/**
 * diary_note_group_dup_note:
 * @self: a group
 *
 * Returns: (transfer full) (nullable): the note, without the blanks around it, or %NULL if there is
 *   nothing else
 */
char *
diary_note_group_dup_note (DiaryNoteGroup *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  g_return_val_if_fail (DIARY_IS_NOTE_GROUP (self), NULL);

  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);

  return *g_strstrip (text) != '\0' ? g_steal_pointer (&text) : NULL;
}

/**
 * diary_note_group_set_note:
 * @self: a group
 * @note: (nullable): the note
 */
void
diary_note_group_set_note (DiaryNoteGroup *self, const char *note)
{
  g_return_if_fail (DIARY_IS_NOTE_GROUP (self));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), note != NULL ? note : "", -1);
}
