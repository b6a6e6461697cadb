/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-mapping-row.h"

#include <glib/gi18n-lib.h>

#include "diary-combo.h"
#include "diary-factor.h"
#include "diary-foreign-words.h"
#include "diary-vocabulary.h"

struct _DiaryMappingRow
{
  AdwComboRow parent_instance;

  GPtrArray *texts; /* of what can be chosen, as diary_mapping_target_parse() takes it */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DiaryMappingRow, diary_mapping_row, ADW_TYPE_COMBO_ROW)

static const struct
{
  const char *text;
  const char *label;
} choices[] = {
  { "nothing", NC_ ("column", "Left out") },
  { "date", NC_ ("column", "Date") },
  { "time", NC_ ("column", "Time of day") },
  { "site", NC_ ("column", "Place") },
  { "side", NC_ ("column", "Side") },
  { "kind", NC_ ("column", "Kind") },
  { "duration", NC_ ("column", "Duration (s)") },
  { "duration/min", NC_ ("column", "Duration (min)") },
  { "duration/h", NC_ ("column", "Duration (h)") },
  { "intensity", NC_ ("column", "Strength to 5") },
  { "intensity/10", NC_ ("column", "Strength to 10") },
  { "intensity/100", NC_ ("column", "Strength to 100") },
  { "note", NC_ ("column", "Note") },
};

static void
add_choice (DiaryMappingRow *self, GtkStringList *labels, const char *text, const char *label)
{
  g_ptr_array_add (self->texts, g_strdup (text));
  gtk_string_list_append (labels, label);
}

static void
add_factors (DiaryMappingRow *self, GtkStringList *labels)
{
  size_t n_terms;
  const DiaryFactorTerm *terms = diary_vocabulary_get_factors (&n_terms);

  for (size_t i = 0; i < n_terms; i++)
    {
      const char *label = diary_factor_term_get_label (&terms[i]);
      const char *unit = diary_factor_term_get_unit (&terms[i]);
      g_autofree char *both = unit != NULL ? g_strdup_printf ("%s (%s)", label, unit)
                                           : g_strdup (label);

      add_choice (self, labels, terms[i].key, both);
    }
}

/* The person's own factor is called as the column is. */
static void
add_own (DiaryMappingRow *self, GtkStringList *labels, const char *heading)
{
  g_autofree char *name = NULL;
  g_autofree char *unit = NULL;
  g_autoptr (DiaryFactor) factor = NULL;
  g_autofree char *text = NULL;

  diary_foreign_words_split_unit (heading, &name, &unit);
  factor = diary_factor_new (name, unit, DIARY_SCALE_AMOUNT);
  if (!diary_record_validate (DIARY_RECORD (factor), NULL))
    return;

  text = diary_factor_get_column (factor);
  add_choice (self, labels, text, _ ("Own factor"));
}

static void
on_selected (DiaryMappingRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
diary_mapping_row_finalize (GObject *object)
{
  g_ptr_array_unref (DIARY_MAPPING_ROW (object)->texts);

  G_OBJECT_CLASS (diary_mapping_row_parent_class)->finalize (object);
}

static void
diary_mapping_row_class_init (DiaryMappingRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_mapping_row_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
diary_mapping_row_init (DiaryMappingRow *self)
{
  self->texts = g_ptr_array_new_with_free_func (g_free);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

/**
 * diary_mapping_row_new:
 * @heading: the heading of the column
 * @example: what is in it
 * @text: what it is, as diary_mapping_target_parse() takes it
 *
 * Returns: (transfer floating): a row with all that it could be
 */
GtkWidget *
diary_mapping_row_new (const char *heading, const char *example, const char *text)
{
  DiaryMappingRow *self = g_object_new (DIARY_TYPE_MAPPING_ROW, NULL);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint chosen = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (choices); i++)
    add_choice (self, labels, choices[i].text,
                g_dpgettext2 (GETTEXT_PACKAGE, "column", choices[i].label));
  add_factors (self, labels);
  add_own (self, labels, heading);
  if (!g_ptr_array_find_with_equal_func (self->texts, text, g_str_equal, &chosen))
    {
      chosen = self->texts->len;
      add_choice (self, labels, text, text);
    }

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), heading);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), example);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (labels));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), chosen);
  diary_combo_speak (ADW_COMBO_ROW (self));
  g_signal_connect (self, "notify::selected", G_CALLBACK (on_selected), NULL);

  return GTK_WIDGET (self);
}

/**
 * diary_mapping_row_get_text:
 * @self: a row
 *
 * Returns: (transfer none): what was chosen, as diary_mapping_target_parse() takes it
 */
const char *
diary_mapping_row_get_text (DiaryMappingRow *self)
{
  guint selected;

  g_return_val_if_fail (DIARY_IS_MAPPING_ROW (self), NULL);

  selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  return g_ptr_array_index (self->texts, MIN (selected, self->texts->len - 1));
}
