/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define _GNU_SOURCE /* memrchr() */

#include "config.h"

#include "diary-mapping-page.h"

#include <glib/gi18n-lib.h>

#include "diary-combo.h"
#include "diary-foreign-table.h"
#include "diary-mapping-reader.h"
#include "diary-mapping-row.h"
#include "diary-platform.h"
#include "diary-vocabulary.h"

#define N_PREVIEWED  10
#define MAX_PLACES   20
#define MAX_EXAMPLES 3

/* So much of a large table is looked at here; the import itself reads all. */
#define MAX_LOOKED_AT (1024 * 1024)

/* The first choice of the order of dates is none. */
#define DATES_OFFSET 1

struct _DiaryMappingPage
{
  AdwBin parent_instance;

  GFile *table;
  GFile *memory;
  GBytes *content;
  GKeyFile *remembered;
  DiaryMapping *mapping;
  gboolean complete;
  GPtrArray *place_rows;
  GPtrArray *preview_rows;

  AdwPreferencesGroup *columns;
  AdwComboRow *dates;
  AdwPreferencesGroup *places;
  AdwPreferencesGroup *preview;
};

typedef enum
{
  PROP_COMPLETE = 1,
} DiaryMappingPageProperty;

static GParamSpec *properties[PROP_COMPLETE + 1];

G_DEFINE_FINAL_TYPE (DiaryMappingPage, diary_mapping_page, ADW_TYPE_BIN)

/* A description is markup. */
static void
describe (AdwPreferencesGroup *group, const char *text)
{
  g_autofree char *markup = text != NULL ? g_markup_escape_text (text, -1) : NULL;

  adw_preferences_group_set_description (group, markup);
}

static void
remove_rows (AdwPreferencesGroup *group, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

/* --- The preview --- */

static void
add_preview (DiaryMappingPage *self, const DiaryMappingPreview *preview)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), preview->text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  if (preview->is_refused)
    {
      g_autofree char *where = g_strdup_printf (_ ("Line %d can’t be taken"), (int) preview->line);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), where);
      gtk_widget_add_css_class (row, "error");
    }
  g_ptr_array_add (self->preview_rows, row);
  adw_preferences_group_add (self->preview, row);
}

static void
set_complete (DiaryMappingPage *self, gboolean complete)
{
  if (self->complete == complete)
    return;
  self->complete = complete;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPLETE]);
}

static char *
describe_dates (DiaryMappingPage *self)
{
  gboolean certain;

  diary_mapping_find_dates (self->mapping, self->content, &certain);

  return certain ? NULL : g_strdup (_ ("Day and month could be meant the other way round."));
}

/* What changed below is told to those who don't see it. */
static void
announce (DiaryMappingPage *self, GPtrArray *rows, const GError *error)
{
  g_autofree char *text = NULL;
  guint n_refused = 0;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    n_refused += ((DiaryMappingPreview *) g_ptr_array_index (rows, i))->is_refused;
  if (rows != NULL)
    text = g_strdup_printf (ngettext ("Of the first %u row, %u can’t be taken.",
                                      "Of the first %u rows, %u can’t be taken.", rows->len),
                            rows->len, n_refused);
  diary_platform_announce (GTK_WIDGET (self), error != NULL ? error->message : text);
}

/* What is wrong is said where the rows would be. */
static void
show_preview (DiaryMappingPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray)
      rows = diary_mapping_preview (self->mapping, self->content, N_PREVIEWED, &error);
  g_autofree char *doubt = describe_dates (self);

  remove_rows (self->preview, self->preview_rows);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    add_preview (self, g_ptr_array_index (rows, i));
  describe (self->preview, error != NULL    ? error->message
                           : doubt != NULL  ? doubt
                           : rows->len == 0 ? _ ("There are no rows in this file.")
                                            : _ ("The first rows, as they will be imported."));
  set_complete (self, rows != NULL && rows->len > 0);
  announce (self, rows, error);
}

/* --- The places --- */

static void
on_place_selected (DiaryMappingPage *self, GParamSpec *pspec, AdwComboRow *row)
{
  size_t n_terms;
  const DiaryTerm *terms = diary_vocabulary_get_terms (DIARY_TERMS_SITES, &n_terms);
  guint selected = adw_combo_row_get_selected (row);

  if (selected >= n_terms)
    return;
  diary_mapping_set_place (self->mapping, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                           terms[selected].key, NULL);
  show_preview (self);
}

/* "Elsewhere" is the last of the sites. */
static void
add_place (DiaryMappingPage *self, const char *text)
{
  const char *said = diary_mapping_find_place (self->mapping, text).site;
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();
  size_t n_terms;
  const DiaryTerm *terms = diary_vocabulary_get_terms (DIARY_TERMS_SITES, &n_terms);
  guint chosen = (guint) n_terms - 1;

  for (guint i = 0; i < n_terms; i++)
    {
      gtk_string_list_append (labels, diary_term_get_label (&terms[i]));
      if (terms[i].key == said)
        chosen = i;
    }
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), chosen);
  diary_combo_speak (ADW_COMBO_ROW (row));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_place_selected), self,
                           G_CONNECT_SWAPPED);
  g_ptr_array_add (self->place_rows, row);
  adw_preferences_group_add (self->places, row);
}

static void
show_places (DiaryMappingPage *self)
{
  g_auto (GStrv) texts = diary_mapping_list_places (self->mapping, self->content, MAX_PLACES);

  remove_rows (self->places, self->place_rows);
  for (char **text = texts; *text != NULL; text++)
    add_place (self, *text);
  gtk_widget_set_visible (GTK_WIDGET (self->places), self->place_rows->len > 0);
}

/* --- The columns --- */

static void
on_column_changed (DiaryMappingPage *self, DiaryMappingRow *row)
{
  int column = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "column"));

  diary_mapping_set_text (self->mapping, column, diary_mapping_row_get_text (row), NULL);
  show_places (self);
  show_preview (self);
}

static void
on_dates_selected (DiaryMappingPage *self)
{
  guint selected = adw_combo_row_get_selected (self->dates);

  if (selected >= DATES_OFFSET)
    diary_mapping_set_dates (self->mapping, (DiaryMappingDates) (selected - DATES_OFFSET));
  else
    diary_mapping_unset_dates (self->mapping);
  show_preview (self);
}

/* The first things in a column say more than its heading. */
static char *
make_example (DiaryMappingPage *self, int column)
{
  g_autoptr (DiaryForeignTable) table = diary_foreign_table_new (self->content, NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) cells = NULL;

  for (int n = 0;
       n < MAX_EXAMPLES && diary_foreign_table_step (table, NULL, NULL) == DIARY_CSV_ROW;)
    {
      const char *cell = diary_foreign_table_get_cell (table, column);

      if (*cell == '\0')
        continue;
      g_strv_builder_add (builder, cell);
      n++;
    }
  cells = g_strv_builder_end (builder);

  return g_strjoinv (", ", cells);
}

static void
show_columns (DiaryMappingPage *self)
{
  DiaryMappingDates dates;

  for (int i = 0; i < diary_mapping_get_n_columns (self->mapping); i++)
    {
      g_autofree char *example = make_example (self, i);
      GtkWidget *row = diary_mapping_row_new (diary_mapping_get_heading (self->mapping, i), example,
                                              diary_mapping_get_text (self->mapping, i));

      g_object_set_data (G_OBJECT (row), "column", GINT_TO_POINTER (i));
      g_signal_connect_object (row, "changed", G_CALLBACK (on_column_changed), self,
                               G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->columns, row);
      if (i == 0)
        gtk_widget_grab_focus (row);
    }
  if (diary_mapping_get_dates (self->mapping, &dates))
    adw_combo_row_set_selected (self->dates, (guint) dates + DATES_OFFSET);
  g_signal_connect_object (self->dates, "notify::selected", G_CALLBACK (on_dates_selected), self,
                           G_CONNECT_SWAPPED);
  show_places (self);
  show_preview (self);
}

/* --- Reading and remembering --- */

/* The end of what is looked at is that of a row, for people who write a row a line. */
static GBytes *
cut (char *content, gsize length)
{
  char *last = length > MAX_LOOKED_AT ? memrchr (content, '\n', MAX_LOOKED_AT) : NULL;

  return g_bytes_new_take (content, last != NULL ? (gsize) (last - content) + 1 : length);
}

static void
on_memory_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DiaryMappingPage) self = user_data;
  g_autoptr (DiaryForeignTable) table = NULL;
  g_autofree char *text = NULL;
  gsize length;

  /* Without one, nothing has been remembered yet. */
  if (g_file_load_contents_finish (G_FILE (source), result, &text, &length, NULL, NULL) &&
      self->remembered != NULL)
    g_key_file_load_from_data (self->remembered, text, length, G_KEY_FILE_NONE, NULL);

  /* The page may be gone by now. */
  table = self->content != NULL ? diary_foreign_table_new (self->content, NULL) : NULL;
  if (table == NULL)
    return;
  self->mapping = diary_mapping_load (diary_foreign_table_get_headings (table), self->remembered);
  show_columns (self);
}

static void
on_table_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DiaryMappingPage) self = user_data;
  g_autoptr (GError) error = NULL;
  char *content;
  gsize length;

  if (!g_file_load_contents_finish (G_FILE (source), result, &content, &length, NULL, &error))
    {
      if (self->memory != NULL)
        describe (self->columns, error->message);
      return;
    }

  if (self->memory == NULL)
    {
      g_free (content);
      return;
    }
  self->content = cut (content, length);
  g_file_load_contents_async (self->memory, NULL, on_memory_loaded, g_object_ref (self));
}

static void
on_remembered (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  /* What was not remembered is asked again, which is no failure of the import. */
  if (!g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    g_message ("%s", error->message);
}

static void
diary_mapping_page_dispose (GObject *object)
{
  DiaryMappingPage *self = DIARY_MAPPING_PAGE (object);

  g_clear_object (&self->table);
  g_clear_object (&self->memory);
  g_clear_object (&self->mapping);
  g_clear_pointer (&self->content, g_bytes_unref);
  g_clear_pointer (&self->remembered, g_key_file_unref);
  g_clear_pointer (&self->place_rows, g_ptr_array_unref);
  g_clear_pointer (&self->preview_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (diary_mapping_page_parent_class)->dispose (object);
}

static void
diary_mapping_page_get_property (GObject *object,
                                 guint property_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  switch ((DiaryMappingPageProperty) property_id)
    {
    case PROP_COMPLETE:
      g_value_set_boolean (value, DIARY_MAPPING_PAGE (object)->complete);
      break;
    }
}

static void
diary_mapping_page_class_init (DiaryMappingPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = diary_mapping_page_dispose;
  object_class->get_property = diary_mapping_page_get_property;

  properties[PROP_COMPLETE] = g_param_spec_boolean ("complete", NULL, NULL, FALSE,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-mapping-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryMappingPage, columns);
  gtk_widget_class_bind_template_child (widget_class, DiaryMappingPage, dates);
  gtk_widget_class_bind_template_child (widget_class, DiaryMappingPage, places);
  gtk_widget_class_bind_template_child (widget_class, DiaryMappingPage, preview);
}

static void
diary_mapping_page_init (DiaryMappingPage *self)
{
  self->remembered = g_key_file_new ();
  self->place_rows = g_ptr_array_new ();
  self->preview_rows = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self->places), FALSE);
  diary_combo_speak (self->dates);
}

/**
 * diary_mapping_page_open:
 * @self: a page that shows no table yet
 * @table: a table whose columns nobody knows
 * @memory: the file in which mappings are remembered, which need not be there
 *
 * Begins to show the table's columns, as what they were the last time or seem to be.
 */
void
diary_mapping_page_open (DiaryMappingPage *self, GFile *table, GFile *memory)
{
  g_autofree char *name = NULL;

  g_return_if_fail (DIARY_IS_MAPPING_PAGE (self));
  g_return_if_fail (self->table == NULL);

  self->table = g_object_ref (table);
  self->memory = g_object_ref (memory);
  name = g_file_get_basename (table);
  describe (self->columns, name);
  g_file_load_contents_async (table, NULL, on_table_loaded, g_object_ref (self));
}

/**
 * diary_mapping_page_get_mapping:
 * @self: a page that is complete
 *
 * Returns: (transfer none) (nullable): what was said of the columns
 */
DiaryMapping *
diary_mapping_page_get_mapping (DiaryMappingPage *self)
{
  g_return_val_if_fail (DIARY_IS_MAPPING_PAGE (self), NULL);

  return self->mapping;
}

/**
 * diary_mapping_page_remember:
 * @self: a page that is complete
 *
 * Remembers what was said for the next table with these headings.
 */
void
diary_mapping_page_remember (DiaryMappingPage *self)
{
  g_autoptr (GBytes) bytes = NULL;
  char *text;
  gsize length;

  g_return_if_fail (DIARY_IS_MAPPING_PAGE (self));
  g_return_if_fail (self->mapping != NULL);

  diary_mapping_save (self->mapping, self->remembered);
  text = g_key_file_to_data (self->remembered, &length, NULL);
  bytes = g_bytes_new_take (text, length);
  g_file_replace_contents_bytes_async (self->memory, bytes, NULL, FALSE, G_FILE_CREATE_PRIVATE,
                                       NULL, on_remembered, NULL);
}
