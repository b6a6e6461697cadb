/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-combo-typing.h"

#include "diary-platform.h"

/* A letter that comes later than this begins another word. In milliseconds. */
#define PAUSE 1000

/* The beginning of a choice, as it is being typed. */
typedef struct
{
  GString *typed;
  guint32 latest; /* the time of the last letter, in milliseconds */
} Typing;

static void
typing_free (Typing *typing)
{
  g_string_free (typing->typed, TRUE);
  g_free (typing);
}

static const char *
get_choice (AdwComboRow *row, guint index)
{
  GListModel *choices = adw_combo_row_get_model (row);
  g_autoptr (GtkStringObject) choice = g_list_model_get_item (choices, index);

  return gtk_string_object_get_string (choice);
}

static gboolean
begins_with (const char *choice, const char *typed)
{
  g_autofree char *text = g_utf8_casefold (choice, -1);
  g_autofree char *beginning = g_utf8_casefold (typed, -1);

  return g_str_has_prefix (text, beginning);
}

/* A first letter goes on to the next choice, so that it can be pressed again; further letters may
 * stay where the first ones led. */
static guint
find_choice (AdwComboRow *row, const char *typed)
{
  guint n_choices = g_list_model_get_n_items (adw_combo_row_get_model (row));
  guint selected = adw_combo_row_get_selected (row);
  guint first = selected == GTK_INVALID_LIST_POSITION ? 0 : selected;

  if (selected != GTK_INVALID_LIST_POSITION && g_utf8_strlen (typed, -1) == 1)
    first++;
  for (guint i = 0; i < n_choices; i++)
    {
      guint index = (first + i) % n_choices;

      if (begins_with (get_choice (row, index), typed))
        return index;
    }

  return GTK_INVALID_LIST_POSITION;
}

static void
typing_add_letter (Typing *typing, gunichar letter, guint32 when)
{
  gboolean again = typing->typed->len > 0 && when - typing->latest <= PAUSE;

  /* The same letter again asks for the next choice that begins with it. */
  if (!again || (g_utf8_strlen (typing->typed->str, -1) == 1 &&
                 g_utf8_get_char (typing->typed->str) == letter))
    g_string_truncate (typing->typed, 0);
  g_string_append_unichar (typing->typed, letter);
  typing->latest = when;
}

static gboolean
on_key (GtkEventControllerKey *controller,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        Typing *typing)
{
  GtkEventController *keys = GTK_EVENT_CONTROLLER (controller);
  AdwComboRow *row = ADW_COMBO_ROW (gtk_event_controller_get_widget (keys));
  gunichar letter = gdk_keyval_to_unicode (keyval);
  guint found;

  /* In the list itself GTK has its own ways; Space opens it. */
  if (!gtk_widget_is_focus (GTK_WIDGET (row)) || !g_unichar_isgraph (letter) ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  typing_add_letter (typing, letter, gtk_event_controller_get_current_event_time (keys));
  found = find_choice (row, typing->typed->str);
  if (found == GTK_INVALID_LIST_POSITION)
    return GDK_EVENT_STOP;
  adw_combo_row_set_selected (row, found);
  diary_platform_say_choice (row, get_choice (row, found));

  return GDK_EVENT_STOP;
}

/**
 * diary_combo_typing_add:
 * @row: a row to choose from a #GtkStringList
 *
 * Lets the person choose by typing how a choice begins, without opening the list.
 */
void
diary_combo_typing_add (AdwComboRow *row)
{
  GtkEventController *keys;
  Typing *typing;

  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  keys = gtk_event_controller_key_new ();
  typing = g_new0 (Typing, 1);
  typing->typed = g_string_new (NULL);
  g_signal_connect_data (keys, "key-pressed", G_CALLBACK (on_key), typing,
                         (GClosureNotify) typing_free, 0);
  gtk_widget_add_controller (GTK_WIDGET (row), keys);
}
