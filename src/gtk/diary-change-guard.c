/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-change-guard.h"

#include <glib/gi18n-lib.h>

#include "diary-platform-dialogs.h"

struct _DiaryChangeGuard
{
  GObject parent_instance;

  GtkWidget *content; /* weak */
  char *untouched;    /* what was entered when nothing could be lost, or NULL if nothing ever can */
  gboolean asking;
};

G_DEFINE_FINAL_TYPE (DiaryChangeGuard, diary_change_guard, G_TYPE_OBJECT)

static void
append_property (GString *entered, gpointer object, const char *name)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *text = NULL;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (object), name) == NULL)
    return;

  g_object_get_property (object, name, &value);
  text = g_strdup_value_contents (&value);
  g_string_append_printf (entered, "%s\n", text);
}

/* What a person can enter is a text, a switch or a choice. A list that is open has none of it. */
static void
append_entered (GString *entered, GtkWidget *widget)
{
  static const char *const names[] = { "active", "selected", "text" };

  if (GTK_IS_POPOVER (widget))
    return;

  if (GTK_IS_TEXT_VIEW (widget))
    append_property (entered, gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), "text");
  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    append_property (entered, widget, names[i]);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    append_entered (entered, child);
}

static char *
read_entered (GtkWidget *content)
{
  GString *entered = g_string_new (NULL);

  append_entered (entered, content);

  return g_string_free (entered, FALSE);
}

static void
on_answer (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DiaryChangeGuard) self = user_data;
  const char *answer = diary_platform_ask_finish (GTK_WIDGET (source), result);

  self->asking = FALSE;
  if (!g_str_equal (answer, "discard") || self->content == NULL ||
      gtk_widget_get_root (self->content) == NULL)
    return;

  diary_change_guard_release (self);
  diary_platform_close_content (self->content);
}

static void
ask (DiaryChangeGuard *self)
{
  const DiaryAnswer answers[] = {
    { "keep", _ ("_Keep editing"), DIARY_ANSWER_PLAIN },
    { "discard", _ ("_Discard"), DIARY_ANSWER_DESTRUCTIVE },
  };
  const DiaryQuestion question = {
    .heading = _ ("Discard what you entered?"),
    .body = _ ("It is not saved yet."),
    .answers = answers,
    .n_answers = G_N_ELEMENTS (answers),
  };

  self->asking = TRUE;
  diary_platform_ask_async (self->content, &question, on_answer, g_object_ref (self));
}

static gboolean
may_close (gpointer data)
{
  DiaryChangeGuard *self = data;

  if (!diary_change_guard_is_touched (self))
    return TRUE;
  if (!self->asking)
    ask (self);

  return FALSE;
}

static void
diary_change_guard_finalize (GObject *object)
{
  DiaryChangeGuard *self = DIARY_CHANGE_GUARD (object);

  g_clear_weak_pointer (&self->content);
  g_free (self->untouched);

  G_OBJECT_CLASS (diary_change_guard_parent_class)->finalize (object);
}

static void
diary_change_guard_class_init (DiaryChangeGuardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_change_guard_finalize;
}

static void
diary_change_guard_init (DiaryChangeGuard *self)
{
}

/**
 * diary_change_guard_new:
 * @content: what diary_platform_present_content() shows
 *
 * Guards what is entered from now on.
 *
 * Returns: (transfer full): a guard, which lasts as long as the dialog
 */
DiaryChangeGuard *
diary_change_guard_new (GtkWidget *content)
{
  DiaryChangeGuard *self;

  g_return_val_if_fail (GTK_IS_WIDGET (content), NULL);

  self = g_object_new (DIARY_TYPE_CHANGE_GUARD, NULL);
  g_set_weak_pointer (&self->content, content);
  diary_change_guard_reset (self);
  diary_platform_guard_content (content, may_close, g_object_ref (self), g_object_unref);

  return self;
}

/**
 * diary_change_guard_is_touched:
 * @self: a guard
 *
 * Returns: whether something is entered that would be lost with the dialog
 */
gboolean
diary_change_guard_is_touched (DiaryChangeGuard *self)
{
  g_autofree char *entered = NULL;

  g_return_val_if_fail (DIARY_IS_CHANGE_GUARD (self), FALSE);

  if (self->untouched == NULL || self->content == NULL)
    return FALSE;
  entered = read_entered (self->content);

  return !g_str_equal (entered, self->untouched);
}

/**
 * diary_change_guard_reset:
 * @self: a guard
 *
 * Takes what is entered now for what is there anyway, as when it was saved or filled in.
 */
void
diary_change_guard_reset (DiaryChangeGuard *self)
{
  g_return_if_fail (DIARY_IS_CHANGE_GUARD (self));

  g_free (self->untouched);
  self->untouched = read_entered (self->content);
}

/**
 * diary_change_guard_release:
 * @self: a guard
 *
 * Lets the dialog be closed without a question from now on.
 */
void
diary_change_guard_release (DiaryChangeGuard *self)
{
  g_return_if_fail (DIARY_IS_CHANGE_GUARD (self));

  g_clear_pointer (&self->untouched, g_free);
}
