/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-import-report.h"

#include <glib/gi18n-lib.h>

#include "diary-import-mistake.h"
#include "diary-platform.h"
#include "diary-wording.h"

struct _DiaryImportReport
{
  AdwBin parent_instance;

  DiaryImportState state;
  DiaryImportSummary *summary;
  GPtrArray *rows; /* of Row */

  AdwPreferencesGroup *tables;
  AdwPreferencesGroup *problems;
  AdwPreferencesGroup *ignored;
  AdwPreferencesGroup *remarks;
};

/* What was added to a group. */
typedef struct
{
  AdwPreferencesGroup *group;
  GtkWidget *widget;
} Row;

typedef enum
{
  PROP_STATE = 1,
  PROP_SUMMARY,
} DiaryImportReportProperty;

static GParamSpec *properties[PROP_SUMMARY + 1];

G_DEFINE_FINAL_TYPE (DiaryImportReport, diary_import_report, ADW_TYPE_BIN)

static void
add_row (DiaryImportReport *self,
         AdwPreferencesGroup *group,
         const char *title,
         const char *subtitle)
{
  Row *row = g_new (Row, 1);
  g_autofree char *name = NULL;

  row->group = group;
  /* As an item of a list it would be said to be not selected. */
  row->widget = g_object_new (ADW_TYPE_ACTION_ROW, "accessible-role", GTK_ACCESSIBLE_ROLE_LABEL,
                              NULL);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row->widget), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row->widget), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row->widget), subtitle);
  name = diary_wording_heading (title, subtitle);
  diary_platform_set_label (row->widget, name);
  adw_preferences_group_add (group, row->widget);
  gtk_widget_set_visible (GTK_WIDGET (group), TRUE);
  g_ptr_array_add (self->rows, row);
}

/* Adds what is said of @count, unless it is zero. */
G_GNUC_PRINTF (3, 4)
static void
add_part (GStrvBuilder *parts, int count, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  if (count == 0)
    return;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_strv_builder_add (parts, text);
}

/* Returns: (transfer full): the counts in words, without those that are zero */
static char *
describe_counts (const DiaryImportCounts *counts)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  int n_new = (int) counts->n_new;
  int n_changed = (int) counts->n_changed;
  int n_here = (int) counts->n_already_here;
  int n_deleted = (int) counts->n_kept_deleted;
  int n_refused = (int) counts->n_refused;

  add_part (builder, n_new, ngettext ("%'d new", "%'d new", n_new), n_new);
  add_part (builder, n_changed, ngettext ("%'d changed", "%'d changed", n_changed), n_changed);
  add_part (builder, n_here, ngettext ("%'d already here", "%'d already here", n_here), n_here);
  add_part (builder, n_deleted,
            ngettext ("%'d deleted here since", "%'d deleted here since", n_deleted), n_deleted);
  add_part (builder, n_refused, ngettext ("%'d refused", "%'d refused", n_refused), n_refused);
  parts = g_strv_builder_end (builder);

  return g_strjoinv (", ", parts);
}

/* What an import came to, or would come to. */
typedef enum
{
  OUTCOME_READY,
  OUTCOME_SOME_REFUSED,
  OUTCOME_ALL_REFUSED,
  OUTCOME_NOTHING_NEW,
  OUTCOME_EMPTY,
  OUTCOME_DONE,
  OUTCOME_PARTLY_DONE,
} Outcome;

static const struct
{
  const char *heading;
  const char *advice;
} outcomes[] = {
  [OUTCOME_READY] = { N_ ("Ready to import"), N_ ("Nothing has been imported yet.") },
  [OUTCOME_SOME_REFUSED] = { N_ ("Some rows can’t be taken"),
                             N_ ("Nothing has been imported yet. Correct the rows below and import "
                                 "the file again, or import the others now.") },
  [OUTCOME_ALL_REFUSED] = { N_ ("Nothing was imported"),
                            N_ ("Correct the rows below and import the file again.") },
  [OUTCOME_NOTHING_NEW] = { N_ ("Nothing new"),
                            N_ ("What is in these files is already in your diary, or was deleted "
                                "from it.") },
  [OUTCOME_EMPTY] = { N_ ("Nothing to import"), N_ ("There are no rows in these files.") },
  [OUTCOME_DONE] = { N_ ("Imported"), N_ ("All of it is in your diary now.") },
  [OUTCOME_PARTLY_DONE] = { N_ ("Imported"),
                            N_ ("The rows refused are not in the diary. Correct them and import "
                                "the file again: what is already here is not added twice.") },
};

static Outcome
get_outcome (DiaryImportState state, const DiaryImportCounts *total)
{
  gboolean has_news = total->n_new + total->n_changed > 0;

  if (state == DIARY_IMPORT_DONE)
    return total->n_refused > 0 ? OUTCOME_PARTLY_DONE : OUTCOME_DONE;
  if (total->n_refused > 0)
    return has_news ? OUTCOME_SOME_REFUSED : OUTCOME_ALL_REFUSED;
  if (has_news)
    return OUTCOME_READY;

  return total->n_already_here + total->n_kept_deleted > 0 ? OUTCOME_NOTHING_NEW : OUTCOME_EMPTY;
}

/* Returns: (transfer full): what to do now */
static char *
describe_advice (Outcome outcome, DiaryImportSummary *summary)
{
  const char *obstacle = diary_import_summary_get_obstacle (summary);

  if (obstacle == NULL)
    return g_strdup (_ (outcomes[outcome].advice));

  return g_strdup_printf ("%s\n%s", _ (outcomes[outcome].advice), obstacle);
}

static void
add_tables (DiaryImportReport *self)
{
  for (int sheet = 0; sheet < DIARY_N_SHEETS; sheet++)
    {
      g_autofree char *counts = describe_counts (
          diary_import_summary_get_counts (self->summary, sheet));

      if (*counts != '\0')
        add_row (self, self->tables, diary_sheet_get_label (sheet), counts);
    }
}

static void
add_problems (DiaryImportReport *self)
{
  GPtrArray *problems = diary_import_summary_get_problems (self->summary);
  g_autoptr (GPtrArray) mistakes = diary_import_mistake_collect (problems);
  int n_refused = (int) diary_import_summary_get_total (self->summary).n_refused;
  g_autofree char *description = NULL;

  for (guint i = 0; i < mistakes->len; i++)
    {
      const DiaryImportMistake *mistake = g_ptr_array_index (mistakes, i);
      g_autofree char *where = diary_import_mistake_format_where (mistake);
      g_autofree char *what = diary_import_mistake_format_what (mistake);

      add_row (self, self->problems, where, what);
    }
  if (n_refused > (int) problems->len)
    description = g_strdup_printf (_ ("These are the first %'d of %'d."), (int) problems->len,
                                   n_refused);
  adw_preferences_group_set_description (self->problems, description);
}

static void
add_ignored (DiaryImportReport *self)
{
  GPtrArray *all = diary_import_summary_get_ignored (self->summary);

  for (guint i = 0; i < all->len; i++)
    {
      const DiaryImportIgnored *ignored = g_ptr_array_index (all, i);
      g_autofree char *file = g_filename_display_basename (ignored->file);
      g_autofree char *names = g_strjoinv (", ", ignored->names);

      add_row (self, self->ignored, file, names);
    }
}

static void
add_remarks (DiaryImportReport *self)
{
  GPtrArray *remarks = diary_import_summary_get_remarks (self->summary);

  for (guint i = 0; i < remarks->len; i++)
    {
      const DiaryImportRemark *remark = g_ptr_array_index (remarks, i);
      g_autofree char *reason = diary_import_remark_format_reason (remark);

      add_row (self, self->remarks, remark->what, reason);
    }
}

static void
update (DiaryImportReport *self)
{
  DiaryImportCounts total;
  Outcome outcome;
  g_autofree char *advice = NULL;
  g_autofree char *markup = NULL;

  g_ptr_array_set_size (self->rows, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->problems), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->ignored), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->remarks), FALSE);
  if (self->summary == NULL)
    return;

  total = diary_import_summary_get_total (self->summary);
  outcome = get_outcome (self->state, &total);
  adw_preferences_group_set_title (self->tables, _ (outcomes[outcome].heading));
  advice = describe_advice (outcome, self->summary);
  markup = g_markup_escape_text (advice, -1);
  adw_preferences_group_set_description (self->tables, markup);
  add_tables (self);
  add_ignored (self);
  add_problems (self);
  add_remarks (self);
}

static void
row_free (gpointer data)
{
  Row *row = data;

  adw_preferences_group_remove (row->group, row->widget);
  g_free (row);
}

static void
diary_import_report_dispose (GObject *object)
{
  DiaryImportReport *self = DIARY_IMPORT_REPORT (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->summary);

  G_OBJECT_CLASS (diary_import_report_parent_class)->dispose (object);
}

static void
diary_import_report_get_property (GObject *object,
                                  guint property_id,
                                  GValue *value,
                                  GParamSpec *pspec)
{
  DiaryImportReport *self = DIARY_IMPORT_REPORT (object);

  switch ((DiaryImportReportProperty) property_id)
    {
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_SUMMARY:
      g_value_set_object (value, self->summary);
      break;
    }
}

static void
diary_import_report_set_property (GObject *object,
                                  guint property_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  DiaryImportReport *self = DIARY_IMPORT_REPORT (object);

  switch ((DiaryImportReportProperty) property_id)
    {
    case PROP_STATE:
      self->state = g_value_get_enum (value);
      break;
    case PROP_SUMMARY:
      g_set_object (&self->summary, g_value_get_object (value));
      break;
    }
  update (self);
}

static void
diary_import_report_class_init (DiaryImportReportClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = diary_import_report_dispose;
  object_class->get_property = diary_import_report_get_property;
  object_class->set_property = diary_import_report_set_property;

  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, DIARY_TYPE_IMPORT_STATE,
                                              DIARY_IMPORT_READING, flags);
  properties[PROP_SUMMARY] = g_param_spec_object ("summary", NULL, NULL, DIARY_TYPE_IMPORT_SUMMARY,
                                                  flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-import-report.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryImportReport, tables);
  gtk_widget_class_bind_template_child (widget_class, DiaryImportReport, problems);
  gtk_widget_class_bind_template_child (widget_class, DiaryImportReport, ignored);
  gtk_widget_class_bind_template_child (widget_class, DiaryImportReport, remarks);
}

static void
diary_import_report_init (DiaryImportReport *self)
{
  self->rows = g_ptr_array_new_with_free_func (row_free);

  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * diary_import_report_describe:
 * @state: how far the import is
 * @summary: what it did, or would do
 *
 * Returns: (transfer full): the main thing in words, to be spoken
 */
char *
diary_import_report_describe (DiaryImportState state, DiaryImportSummary *summary)
{
  DiaryImportCounts total;
  Outcome outcome;
  g_autofree char *counts = NULL;
  g_autofree char *advice = NULL;

  g_return_val_if_fail (DIARY_IS_IMPORT_SUMMARY (summary), NULL);

  total = diary_import_summary_get_total (summary);
  outcome = get_outcome (state, &total);
  counts = describe_counts (&total);
  advice = describe_advice (outcome, summary);
  if (*counts == '\0')
    return diary_wording_sentences (_ (outcomes[outcome].heading), advice);

  return g_strdup_printf ("%s: %s. %s", _ (outcomes[outcome].heading), counts, advice);
}
