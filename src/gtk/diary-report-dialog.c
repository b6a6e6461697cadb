/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-report-dialog.h"

#include <glib/gi18n-lib.h>

#include "diary-clock.h"
#include "diary-combo.h"
#include "diary-failure.h"
#include "diary-keeper-group.h"
#include "diary-keeper.h"
#include "diary-page-preview.h"
#include "diary-pattern-units.h"
#include "diary-platform-dialogs.h"
#include "diary-platform.h"
#include "diary-report-print.h"
#include "diary-report-reader.h"
#include "diary-save-flow.h"

/* In pixels. */
#define WIDTH  680
#define HEIGHT 780

struct _DiaryReportDialog
{
  AdwBin parent_instance;

  DiaryWindow *window; /* weak */
  DiaryStore *store;
  gboolean ready;                 /* it has begun to load */
  GCancellable *cancellable;      /* of what is loaded once */
  GCancellable *load_cancellable; /* of the view that is on its way, or NULL */
  DiaryReportView *view;          /* the newest, or NULL */
  gboolean telling;               /* it is about to say aloud what went wrong */

  AdwComboRow *period;
  GtkSwitch *notes;
  DiaryKeeperGroup *keeper;
  AdwComboRow *format;
  GtkWidget *working;
  GtkLabel *problem;
  DiaryPagePreview *preview;
  GtkWidget *pages;
  GtkWidget *previous;
  GtkLabel *page_label;
  GtkWidget *next;
  GtkWidget *read;
  GtkWidget *print;
};

G_DEFINE_FINAL_TYPE (DiaryReportDialog, diary_report_dialog, ADW_TYPE_BIN)

static gboolean
get_right_to_left (DiaryReportDialog *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* @person is what the options name, and belongs to the caller. */
static DiaryReportOptions
get_options (DiaryReportDialog *self, DiaryPerson **person)
{
  g_autoptr (GSettings) settings = g_settings_new (DIARY_APPLICATION_ID);
  DiaryReportOptions options = diary_report_options_new (diary_clock_today ());

  *person = diary_keeper_group_dup_person (self->keeper);
  options.period = (DiaryReportPeriod) adw_combo_row_get_selected (self->period);
  options.notes = gtk_switch_get_active (self->notes);
  options.who = *person != NULL;
  options.person = *person;
  options.units = diary_pattern_units_get (settings);

  return options;
}

/* --- The pages --- */

static void
update_pages (DiaryReportDialog *self)
{
  int page = diary_page_preview_get_page (self->preview);
  int n_pages = diary_page_preview_get_n_pages (self->preview);
  g_autofree char *text = g_strdup_printf (_ ("Page %d of %d"), page + 1, n_pages);
  gboolean had_next = gtk_widget_has_focus (self->next);
  gboolean had_previous = gtk_widget_has_focus (self->previous);

  gtk_label_set_label (self->page_label, text);
  gtk_widget_set_visible (self->pages, n_pages > 0);
  gtk_widget_set_sensitive (self->previous, page > 0);
  gtk_widget_set_sensitive (self->next, page + 1 < n_pages);
  /* At either end the keyboard stays with the pages. */
  if (had_next && page + 1 >= n_pages)
    gtk_widget_grab_focus (page > 0 ? self->previous : GTK_WIDGET (self->preview));
  else if (had_previous && page == 0)
    gtk_widget_grab_focus (n_pages > 1 ? self->next : GTK_WIDGET (self->preview));
}

static void
turn (DiaryReportDialog *self, int by)
{
  diary_page_preview_set_page (self->preview, diary_page_preview_get_page (self->preview) + by);
  diary_platform_announce (GTK_WIDGET (self), gtk_label_get_label (self->page_label));
}

static void
on_previous (DiaryReportDialog *self)
{
  turn (self, -1);
}

static void
on_next (DiaryReportDialog *self)
{
  turn (self, 1);
}

static void
on_read (DiaryReportDialog *self)
{
  diary_report_reader_present (self->view->report, GTK_WIDGET (self));
}

/* --- Loading --- */

static void
set_working (DiaryReportDialog *self, gboolean working)
{
  gtk_widget_set_visible (self->working, working);
  gtk_widget_set_sensitive (self->read, !working && self->view != NULL);
  gtk_widget_set_sensitive (self->print, !working && self->view != NULL);
}

static void
tell_problem (GtkWidget *widget)
{
  DiaryReportDialog *self = DIARY_REPORT_DIALOG (widget);

  self->telling = FALSE;
  if (gtk_widget_get_visible (GTK_WIDGET (self->problem)))
    diary_platform_announce (widget, gtk_label_get_label (self->problem));
}

/* Once the keyboard has left the pages, which go. */
static void
show_problem (DiaryReportDialog *self, const GError *error)
{
  gtk_label_set_label (self->problem, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
  if (error == NULL || self->telling)
    return;

  self->telling = TRUE;
  diary_platform_call_later (GTK_WIDGET (self), DIARY_PLATFORM_TELLING_DELAY, tell_problem);
}

static void
take_view (DiaryReportDialog *self, DiaryReportView *view)
{
  int n_pages;
  g_autofree char *text = NULL;

  g_clear_pointer (&self->view, diary_report_view_free);
  self->view = view;
  diary_page_preview_set_document (self->preview, view != NULL ? view->document : NULL);
  update_pages (self);
  if (view == NULL)
    return;

  n_pages = diary_document_get_n_pages (view->document);
  text = g_strdup_printf (ngettext ("The report has %d page.", "The report has %d pages.", n_pages),
                          n_pages);
  diary_platform_announce (GTK_WIDGET (self), text);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DiaryReportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (DiaryReportView)
      view = diary_report_view_load_finish (DIARY_STORE (source), result, &error);

  /* What was cancelled late may be done all the same. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  g_clear_object (&self->load_cancellable);
  show_problem (self, error);
  take_view (self, g_steal_pointer (&view));
  set_working (self, FALSE);
}

static void
cancel_load (DiaryReportDialog *self)
{
  g_cancellable_cancel (self->load_cancellable);
  g_clear_object (&self->load_cancellable);
}

/* What was shown stays until the new one is there. */
static void
reload (DiaryReportDialog *self)
{
  g_autoptr (DiaryPerson) person = NULL;
  DiaryReportOptions options;

  if (!self->ready)
    return;

  cancel_load (self);
  self->load_cancellable = g_cancellable_new ();
  options = get_options (self, &person);
  set_working (self, TRUE);
  diary_report_view_load_async (self->store, &options, get_right_to_left (self),
                                self->load_cancellable, on_loaded, g_object_ref (self));
}

static void
on_keeper (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DiaryReportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (DiaryRecord) kept = diary_store_load_finish (DIARY_STORE (source), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (error != NULL)
    show_problem (self, error);
  else
    diary_keeper_group_set_kept (self->keeper, (DiaryPerson *) kept,
                                 !diary_store_get_read_only (self->store));
}

static void
start (DiaryReportDialog *self)
{
  self->ready = TRUE;
  g_signal_connect_object (self->store, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  diary_store_load_async (self->store, DIARY_TYPE_PERSON, DIARY_PERSON_ID, self->cancellable,
                          on_keeper, g_object_ref (self));
  reload (self);
}

/* --- Where it goes --- */

static DiarySaveReport
get_report (DiaryReportDialog *self, DiaryPerson **person)
{
  return (DiarySaveReport){
    .options = get_options (self, person),
    .format = (DiaryReportFormat) adw_combo_row_get_selected (self->format),
    .right_to_left = get_right_to_left (self),
    .asks_keeper = !diary_store_get_read_only (self->store),
    .keep = diary_keeper_group_get_keep (self->keeper),
  };
}

static void
on_save (DiaryReportDialog *self)
{
  g_autoptr (DiaryPerson) person = NULL;
  DiarySaveReport report;

  if (!diary_keeper_group_check (self->keeper))
    return;

  report = get_report (self, &person);
  diary_save_flow_start_report (self->window, GTK_WIDGET (self), &report);
}

typedef struct
{
  DiaryPerson *person; /* or NULL */
  gboolean keep;
} Keeping;

static void
keeping_free (gpointer data)
{
  Keeping *keeping = data;

  g_clear_object (&keeping->person);
  g_free (keeping);
}

static gpointer
update_keeper (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Keeping *keeping = data;

  return GINT_TO_POINTER (diary_keeper_update (database, keeping->person, keeping->keep, error));
}

/* The window says so, once the dialog is out of its way. */
static void
say_printed (DiaryReportDialog *self)
{
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    diary_platform_close_content (GTK_WIDGET (self));
  if (self->window != NULL)
    diary_window_say (self->window, _ ("Sent to the printer"));
}

static void
say_failed (DiaryReportDialog *self, const char *heading, const GError *error)
{
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    diary_failure_present (GTK_WIDGET (self), heading, error);
  else if (self->window != NULL)
    diary_failure_present (GTK_WIDGET (self->window), heading, error);
}

static void
on_keeper_updated (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DiaryReportDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  diary_store_run_finish (DIARY_STORE (source), result, &error);
  if (error != NULL)
    say_failed (self, _ ("The diary could not be changed"), error);
  else
    say_printed (self);
}

/* The name is kept or erased with what is saved, and with what is printed. */
static void
keep_keeper (DiaryReportDialog *self)
{
  Keeping *keeping = g_new (Keeping, 1);

  keeping->person = diary_keeper_group_dup_person (self->keeper);
  keeping->keep = diary_keeper_group_get_keep (self->keeper);
  diary_store_run_async (self->store, update_keeper, keeping, keeping_free, NULL, NULL,
                         on_keeper_updated, g_object_ref (self));
}

static void
on_printed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DiaryReportDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!diary_report_print_run_finish (DIARY_REPORT_PRINT (source), result, &error))
    say_failed (self, _ ("The report could not be printed"), error);
  else if (self->store == NULL || diary_store_get_read_only (self->store))
    say_printed (self);
  else
    keep_keeper (self);
}

static void
on_print (DiaryReportDialog *self)
{
  g_autoptr (DiaryReportPrint) print = NULL;

  if (!diary_keeper_group_check (self->keeper))
    return;

  print = diary_report_print_new (self->view->report, self->view->charts, get_right_to_left (self));
  diary_report_print_run_async (print, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                on_printed, g_object_ref (self));
}

/* --- The class --- */

static void
on_format (DiaryReportDialog *self)
{
  DiaryReportFormat format = (DiaryReportFormat) adw_combo_row_get_selected (self->format);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->format),
                               diary_report_format_get_purpose (format));
}

static void
add_choices (DiaryReportDialog *self)
{
  g_autoptr (GtkStringList) periods = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) formats = gtk_string_list_new (NULL);

  for (int i = DIARY_REPORT_SINCE_VISIT; i <= DIARY_REPORT_ALL; i++)
    gtk_string_list_append (periods, diary_report_period_get_label ((DiaryReportPeriod) i));
  for (int i = 0; i < DIARY_N_REPORT_FORMATS; i++)
    gtk_string_list_append (formats, diary_report_format_get_name ((DiaryReportFormat) i));
  adw_combo_row_set_model (self->period, G_LIST_MODEL (periods));
  adw_combo_row_set_selected (self->period, DIARY_REPORT_EIGHT_WEEKS);
  adw_combo_row_set_model (self->format, G_LIST_MODEL (formats));
  diary_combo_speak (self->period);
  diary_combo_speak (self->format);
  g_signal_connect_swapped (self->format, "notify::selected", G_CALLBACK (on_format), self);
  on_format (self);
}

static void
on_closed (DiaryReportDialog *self)
{
  cancel_load (self);
  g_cancellable_cancel (self->cancellable);
  self->ready = FALSE;
}

static void
diary_report_dialog_dispose (GObject *object)
{
  DiaryReportDialog *self = DIARY_REPORT_DIALOG (object);

  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->store);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->load_cancellable);
  g_clear_pointer (&self->view, diary_report_view_free);

  G_OBJECT_CLASS (diary_report_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, DiaryReportDialog, period);
  gtk_widget_class_bind_template_child (widget_class, DiaryReportDialog, notes);
  gtk_widget_class_bind_template_child (widget_class, DiaryReportDialog, keeper);
  gtk_widget_class_bind_template_child (widget_class, DiaryReportDialog, format);
  gtk_widget_class_bind_template_child (widget_class, DiaryReportDialog, working);
  gtk_widget_class_bind_template_child (widget_class, DiaryReportDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, DiaryReportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, DiaryReportDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, DiaryReportDialog, previous);
  gtk_widget_class_bind_template_child (widget_class, DiaryReportDialog, page_label);
  gtk_widget_class_bind_template_child (widget_class, DiaryReportDialog, next);
  gtk_widget_class_bind_template_child (widget_class, DiaryReportDialog, read);
  gtk_widget_class_bind_template_child (widget_class, DiaryReportDialog, print);
  gtk_widget_class_bind_template_callback (widget_class, reload);
  gtk_widget_class_bind_template_callback (widget_class, update_pages);
  gtk_widget_class_bind_template_callback (widget_class, on_previous);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
  gtk_widget_class_bind_template_callback (widget_class, on_read);
  gtk_widget_class_bind_template_callback (widget_class, on_print);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
}

static void
diary_report_dialog_class_init (DiaryReportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = diary_report_dialog_dispose;

  g_type_ensure (DIARY_TYPE_KEEPER_GROUP);
  g_type_ensure (DIARY_TYPE_PAGE_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-report-dialog.ui");
  bind_template (widget_class);
}

static void
diary_report_dialog_init (DiaryReportDialog *self)
{
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  add_choices (self);
  update_pages (self);
}

/**
 * diary_report_dialog_new:
 * @window: the window whose diary it is
 *
 * Begins to gather the report.
 *
 * Returns: (transfer floating): the dialog's content
 */
GtkWidget *
diary_report_dialog_new (DiaryWindow *window)
{
  DiaryReportDialog *self;

  g_return_val_if_fail (DIARY_IS_WINDOW (window), NULL);

  self = g_object_new (DIARY_TYPE_REPORT_DIALOG, NULL);
  g_set_weak_pointer (&self->window, window);
  self->store = g_object_ref (diary_window_get_store (window));
  start (self);

  return GTK_WIDGET (self);
}

/**
 * diary_report_dialog_present:
 * @window: the window whose diary it is
 *
 * Shows the dialog over @window.
 */
void
diary_report_dialog_present (DiaryWindow *window)
{
  GtkWidget *self = diary_report_dialog_new (window);

  diary_platform_present_content (self, GTK_WIDGET (window),
                                  GTK_WIDGET (DIARY_REPORT_DIALOG (self)->period), _ ("Report"),
                                  WIDTH, HEIGHT);
  diary_platform_connect_closed (self, G_CALLBACK (on_closed), G_OBJECT (self));
}

/**
 * diary_report_dialog_get_view:
 * @self: the dialog's content
 *
 * Returns: (transfer none) (nullable): what it shows, if that is what is chosen
 */
const DiaryReportView *
diary_report_dialog_get_view (DiaryReportDialog *self)
{
  g_return_val_if_fail (DIARY_IS_REPORT_DIALOG (self), NULL);

  return self->load_cancellable == NULL ? self->view : NULL;
}

/**
 * diary_report_dialog_save:
 * @self: the dialog's content
 * @file: where to; a file that is there is replaced
 *
 * Saves the report as it is chosen, and closes the dialog when that is done.
 */
void
diary_report_dialog_save (DiaryReportDialog *self, GFile *file)
{
  g_autoptr (DiaryPerson) person = NULL;
  DiarySaveReport report;

  g_return_if_fail (DIARY_IS_REPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));

  report = get_report (self, &person);
  diary_save_flow_save_report (self->window, GTK_WIDGET (self), &report, file);
}
