/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-report-reader.h"

#include <glib/gi18n-lib.h>

#include "diary-platform-dialogs.h"
#include "diary-platform.h"
#include "diary-report-text.h"

/* In pixels. */
#define WIDTH  600
#define HEIGHT 720

struct _DiaryReportReader
{
  AdwBin parent_instance;

  GtkStringList *lines;
  GtkBitset *headings; /* which of the lines are headings */

  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (DiaryReportReader, diary_report_reader, ADW_TYPE_BIN)

/* --- The lines --- */

static void
add_heading (DiaryReportReader *self, const char *text)
{
  gtk_bitset_add (self->headings, g_list_model_get_n_items (G_LIST_MODEL (self->lines)));
  gtk_string_list_append (self->lines, text);
}

/* A row of a table as it is read aloud: each cell after its heading, and nothing of empty ones. */
static char *
describe_row (const DiaryReportSection *section, char **cells)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < section->columns->len; i++)
    {
      const DiaryReportColumn *column = &g_array_index (section->columns, DiaryReportColumn, i);
      g_autofree char *cell = NULL;

      if (*cells[i] == '\0')
        continue;
      /* Translators: the heading of a column and what is in it. */
      cell = g_strdup_printf (_ ("%s: %s"), column->heading, cells[i]);
      if (text->len > 0)
        g_string_append (text, _ ("; "));
      g_string_append (text, cell);
    }

  return g_string_free (text, FALSE);
}

static void
add_section (DiaryReportReader *self, const DiaryReportSection *section)
{
  add_heading (self, section->title);
  for (guint i = 0; i < section->sentences->len; i++)
    gtk_string_list_append (self->lines, g_ptr_array_index (section->sentences, i));
  for (guint i = 0; i < section->rows->len; i++)
    gtk_string_list_take (self->lines,
                          describe_row (section, g_ptr_array_index (section->rows, i)));
}

static void
add_report (DiaryReportReader *self, DiaryReport *report)
{
  g_autofree char *title = diary_report_text_title (report);

  add_heading (self, title);
  for (int topic = 0; topic < DIARY_N_TOPICS; topic++)
    {
      g_autoptr (DiaryReportSection) section = diary_report_text_describe (report, topic);

      if (section != NULL)
        add_section (self, section);
    }
  gtk_string_list_append (self->lines, diary_report_text_limits ());
}

/* --- The rows --- */

static void
on_setup (DiaryReportReader *self, GtkListItem *item)
{
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode",
                                               PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL));
}

static void
on_bind (DiaryReportReader *self, GtkListItem *item)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (label), text);
  if (gtk_bitset_contains (self->headings, gtk_list_item_get_position (item)))
    gtk_widget_add_css_class (label, "title-4");
  else
    gtk_widget_remove_css_class (label, "title-4");
  diary_platform_set_list_item_label (item, text);
}

static void
add_factory (DiaryReportReader *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
}

static void
diary_report_reader_dispose (GObject *object)
{
  DiaryReportReader *self = DIARY_REPORT_READER (object);

  g_clear_object (&self->lines);
  g_clear_pointer (&self->headings, gtk_bitset_unref);

  G_OBJECT_CLASS (diary_report_reader_parent_class)->dispose (object);
}

static void
diary_report_reader_class_init (DiaryReportReaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = diary_report_reader_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-report-reader.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryReportReader, list);
}

static void
diary_report_reader_init (DiaryReportReader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->lines = gtk_string_list_new (NULL);
  self->headings = gtk_bitset_new_empty ();
  add_factory (self);
  diary_platform_tab_leaves (GTK_WIDGET (self->list));
}

/**
 * diary_report_reader_new:
 * @report: what to show
 *
 * Returns: (transfer floating): the report as text
 */
GtkWidget *
diary_report_reader_new (DiaryReport *report)
{
  DiaryReportReader *self;
  g_autoptr (GtkNoSelection) model = NULL;

  g_return_val_if_fail (DIARY_IS_REPORT (report), NULL);

  self = g_object_new (DIARY_TYPE_REPORT_READER, NULL);
  add_report (self, report);
  model = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->lines)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));

  return GTK_WIDGET (self);
}

/**
 * diary_report_reader_present:
 * @report: what to show
 * @parent: any widget of the window
 *
 * Shows a report as text in a dialog.
 */
void
diary_report_reader_present (DiaryReport *report, GtkWidget *parent)
{
  GtkWidget *self = diary_report_reader_new (report);

  diary_platform_present_content (self, parent, GTK_WIDGET (DIARY_REPORT_READER (self)->list),
                                  _ ("Report as text"), WIDTH, HEIGHT);
}
