/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-choice-row.h"

#include <glib/gi18n-lib.h>

#include "diary-platform.h"

/* One of a few choices, or none: its title, what is chosen in words, and the choices below. */
struct _DiaryChoiceRow
{
  AdwPreferencesRow parent_instance;

  GPtrArray *words_of_choices; /* (element-type utf8) */

  GtkBox *content;
  GtkLabel *words;
  GtkWidget *clear;
  GtkWidget *ends;
  GtkLabel *low;
  GtkLabel *high;
  DiaryChoiceStrip *strip;
};

typedef enum
{
  PROP_GRID = 1,
  PROP_SELECTED,
} DiaryChoiceRowProperty;

static GParamSpec *properties[PROP_SELECTED + 1];

G_DEFINE_FINAL_TYPE (DiaryChoiceRow, diary_choice_row, ADW_TYPE_PREFERENCES_ROW)

static void
on_selected (DiaryChoiceRow *self)
{
  int selected = diary_choice_strip_get_selected (self->strip);
  gboolean recorded = selected != DIARY_CHOICE_NONE;

  diary_choice_row_set_words (self, recorded ? self->words_of_choices->pdata[selected] : NULL);
  if (!recorded && diary_platform_has_focus (GTK_WIDGET (self->strip)))
    diary_platform_announce (GTK_WIDGET (self), gtk_label_get_text (self->words));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
on_clear (DiaryChoiceRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->strip));
  if (diary_choice_strip_get_selected (self->strip) != DIARY_CHOICE_NONE)
    diary_choice_strip_set_selected (self->strip, DIARY_CHOICE_NONE);
  else
    on_selected (self); /* there were words of a value between the choices */
}

/* On its way out backwards the keyboard would be given to the row, and by the row to where it was. */
static gboolean
diary_choice_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (child != NULL)
    return gtk_widget_child_focus (child, direction);

  return GTK_WIDGET_CLASS (diary_choice_row_parent_class)->focus (widget, direction);
}

static gboolean
diary_choice_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (DIARY_CHOICE_ROW (widget)->strip));
}

static void
on_title (DiaryChoiceRow *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  g_autofree char *clear = g_strdup_printf (_ ("%s: not recorded"), title);

  diary_platform_set_label (self->clear, clear);
  diary_platform_set_label (GTK_WIDGET (self->strip), title);
}

static void
diary_choice_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  DiaryChoiceRow *self = DIARY_CHOICE_ROW (object);

  switch ((DiaryChoiceRowProperty) prop_id)
    {
    case PROP_SELECTED:
      g_value_set_int (value, diary_choice_strip_get_selected (self->strip));
      break;
    case PROP_GRID:
      g_assert_not_reached ();
    }
}

static void
diary_choice_row_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  DiaryChoiceRow *self = DIARY_CHOICE_ROW (object);

  switch ((DiaryChoiceRowProperty) prop_id)
    {
    case PROP_GRID:
      self->strip = DIARY_CHOICE_STRIP (diary_choice_strip_new (g_value_get_boolean (value)));
      g_signal_connect_swapped (self->strip, "notify::selected", G_CALLBACK (on_selected), self);
      gtk_box_insert_child_after (self->content, GTK_WIDGET (self->strip),
                                  gtk_widget_get_first_child (GTK_WIDGET (self->content)));
      break;
    case PROP_SELECTED:
      diary_choice_row_set_selected (self, g_value_get_int (value));
      break;
    }
}

static void
diary_choice_row_finalize (GObject *object)
{
  g_ptr_array_unref (DIARY_CHOICE_ROW (object)->words_of_choices);

  G_OBJECT_CLASS (diary_choice_row_parent_class)->finalize (object);
}

static void
diary_choice_row_class_init (DiaryChoiceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = diary_choice_row_get_property;
  object_class->set_property = diary_choice_row_set_property;
  object_class->finalize = diary_choice_row_finalize;
  widget_class->focus = diary_choice_row_focus;
  widget_class->grab_focus = diary_choice_row_grab_focus;

  properties[PROP_GRID] = g_param_spec_boolean ("grid", NULL, NULL, FALSE,
                                                G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY |
                                                    G_PARAM_STATIC_STRINGS);
  /**
   * DiaryChoiceRow:selected:
   *
   * The index of the choice taken, or %DIARY_CHOICE_NONE. Notified too when it was already none and
   * is cleared by the person.
   */
  properties[PROP_SELECTED] =
      g_param_spec_int ("selected", NULL, NULL, DIARY_CHOICE_NONE, G_MAXINT, DIARY_CHOICE_NONE,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-choice-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryChoiceRow, content);
  gtk_widget_class_bind_template_child (widget_class, DiaryChoiceRow, words);
  gtk_widget_class_bind_template_child (widget_class, DiaryChoiceRow, clear);
  gtk_widget_class_bind_template_child (widget_class, DiaryChoiceRow, ends);
  gtk_widget_class_bind_template_child (widget_class, DiaryChoiceRow, low);
  gtk_widget_class_bind_template_child (widget_class, DiaryChoiceRow, high);
  gtk_widget_class_bind_template_callback (widget_class, on_clear);
}

static void
diary_choice_row_init (DiaryChoiceRow *self)
{
  self->words_of_choices = g_ptr_array_new_with_free_func (g_free);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::title", G_CALLBACK (on_title), NULL);
  diary_choice_row_set_words (self, NULL);
}

/**
 * diary_choice_row_new:
 * @title: what is asked for
 * @grid: whether all choices are of one width and together fill the line
 *
 * Returns: (transfer floating): a row without choices
 */
GtkWidget *
diary_choice_row_new (const char *title, gboolean grid)
{
  g_return_val_if_fail (title != NULL, NULL);

  return g_object_new (DIARY_TYPE_CHOICE_ROW, "title", title, "grid", grid, NULL);
}

/**
 * diary_choice_row_add:
 * @self: a row
 * @label: what the choice shows
 * @words: what is said of it when it is chosen, and by a screen reader
 */
void
diary_choice_row_add (DiaryChoiceRow *self, const char *label, const char *words)
{
  g_autofree char *name = NULL;

  g_return_if_fail (DIARY_IS_CHOICE_ROW (self));
  g_return_if_fail (label != NULL && words != NULL);

  /* Translators: a question and a possible answer, like "Stress: 3 of 10". */
  name = g_strdup_printf (_ ("%s: %s"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)),
                          words);
  g_ptr_array_add (self->words_of_choices, g_strdup (words));
  diary_choice_strip_add (self->strip, label, name);
}

/**
 * diary_choice_row_set_ends:
 * @self: a row
 * @low: the word at the first choice
 * @high: the word at the last choice
 */
void
diary_choice_row_set_ends (DiaryChoiceRow *self, const char *low, const char *high)
{
  g_return_if_fail (DIARY_IS_CHOICE_ROW (self));

  gtk_label_set_text (self->low, low);
  gtk_label_set_text (self->high, high);
  gtk_widget_set_visible (self->ends, TRUE);
}

/**
 * diary_choice_row_set_words:
 * @self: a row
 * @words: (nullable): what is recorded, %NULL if nothing is
 *
 * Says what is recorded; needed only for a value that is none of the choices.
 */
void
diary_choice_row_set_words (DiaryChoiceRow *self, const char *words)
{
  g_return_if_fail (DIARY_IS_CHOICE_ROW (self));

  gtk_label_set_text (self->words, words != NULL ? words : _ ("Not recorded"));
  gtk_widget_set_sensitive (self->clear, words != NULL);
  if (words != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "unrecorded");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "unrecorded");
}

/**
 * diary_choice_row_get_selected:
 * @self: a row
 *
 * Returns: the index of the choice taken, or %DIARY_CHOICE_NONE
 */
int
diary_choice_row_get_selected (DiaryChoiceRow *self)
{
  g_return_val_if_fail (DIARY_IS_CHOICE_ROW (self), DIARY_CHOICE_NONE);

  return diary_choice_strip_get_selected (self->strip);
}

/**
 * diary_choice_row_set_selected:
 * @self: a row
 * @selected: the index of a choice, or %DIARY_CHOICE_NONE
 */
void
diary_choice_row_set_selected (DiaryChoiceRow *self, int selected)
{
  g_return_if_fail (DIARY_IS_CHOICE_ROW (self));

  diary_choice_strip_set_selected (self->strip, selected);
}
