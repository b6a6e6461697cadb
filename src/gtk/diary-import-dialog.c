/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-import-dialog.h"

#include <glib/gi18n-lib.h>

#include "diary-import-last.h"
#include "diary-import-report.h"
#include "diary-import-undo.h"
#include "diary-import.h"
#include "diary-job-progress.h"
#include "diary-mapping-page.h"
#include "diary-platform-dialogs.h"
#include "diary-platform.h"

/* What takes no longer is over before anyone could read how far it is. In milliseconds. */
#define PROGRESS_PATIENCE 1000

struct _DiaryImportDialog
{
  AdwBin parent_instance;

  DiaryStore *store;
  GListModel *files;
  DiaryImportState state;
  DiaryImportSummary *summary;
  DiaryImport *import; /* the one under way */
  DiaryJobProgress *progress;
  GCancellable *cancellable;
  GPtrArray *mappings; /* of DiaryMapping, those said so far */
  DiaryImport *done;   /* what the window offers to take back */
  GWeakRef window;
  DiaryMappingPage *mapping; /* the one shown */

  AdwBin *mapping_bin;
  GtkWidget *close;
  GtkWidget *import_button;
  GtkProgressBar *bar;
  AdwStatusPage *failure;
};

typedef enum
{
  PROP_STATE = 1,
  PROP_SUMMARY,
} DiaryImportDialogProperty;

static GParamSpec *properties[PROP_SUMMARY + 1];

G_DEFINE_FINAL_TYPE (DiaryImportDialog, diary_import_dialog, ADW_TYPE_BIN)

G_DEFINE_ENUM_TYPE (DiaryImportState,
                    diary_import_state,
                    G_DEFINE_ENUM_VALUE (DIARY_IMPORT_READING, "reading"),
                    G_DEFINE_ENUM_VALUE (DIARY_IMPORT_MAPPING, "mapping"),
                    G_DEFINE_ENUM_VALUE (DIARY_IMPORT_READY, "ready"),
                    G_DEFINE_ENUM_VALUE (DIARY_IMPORT_IMPORTING, "importing"),
                    G_DEFINE_ENUM_VALUE (DIARY_IMPORT_DONE, "done"),
                    G_DEFINE_ENUM_VALUE (DIARY_IMPORT_FAILED, "failed"))

/* --- What is shown, as expressions of the state and the summary --- */

static gint64
count_to_import (DiaryImportSummary *summary)
{
  DiaryImportCounts total = diary_import_summary_get_total (summary);

  return total.n_new + total.n_changed;
}

static char *
get_view (GObject *object, DiaryImportState state)
{
  switch (state)
    {
    case DIARY_IMPORT_READY:
    case DIARY_IMPORT_DONE:
      return g_strdup ("summary");
    case DIARY_IMPORT_MAPPING:
      return g_strdup ("mapping");
    case DIARY_IMPORT_FAILED:
      return g_strdup ("failed");
    case DIARY_IMPORT_READING:
    case DIARY_IMPORT_IMPORTING:
    default:
      return g_strdup ("progress");
    }
}

static char *
get_progress_text (GObject *object, DiaryImportState state)
{
  return g_strdup (state == DIARY_IMPORT_READING ? _ ("Reading the files…") : _ ("Importing…"));
}

static gboolean
can_import (DiaryImportState state, DiaryImportSummary *summary)
{
  return state == DIARY_IMPORT_READY && summary != NULL && count_to_import (summary) > 0;
}

/* There is nothing to cancel where nothing is being done or can be. */
static char *
get_close_label (GObject *object, DiaryImportState state, DiaryImportSummary *summary)
{
  gboolean going_on = state == DIARY_IMPORT_READING || state == DIARY_IMPORT_MAPPING ||
                      state == DIARY_IMPORT_IMPORTING || can_import (state, summary);

  return g_strdup (going_on ? _ ("_Cancel") : _ ("_Close"));
}

static char *
get_import_label (DiaryImportSummary *summary)
{
  int n_rows = (int) count_to_import (summary);

  if (diary_import_summary_get_total (summary).n_refused > 0)
    return g_strdup_printf (
        ngettext ("_Import the other %'d row", "_Import the other %'d rows", n_rows), n_rows);

  return g_strdup_printf (ngettext ("_Import %'d row", "_Import %'d rows", n_rows), n_rows);
}

/* --- Running --- */

/* The button goes without the keyboard: GTK keeps what is hidden with it as long as the window. */
static void
set_state (DiaryImportDialog *self, DiaryImportState state)
{
  gboolean ready = can_import (state, self->summary);

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
  if (!ready && diary_platform_has_focus (self->import_button))
    gtk_widget_grab_focus (self->close);
  gtk_widget_set_visible (self->import_button, ready || state == DIARY_IMPORT_MAPPING);
  gtk_widget_set_sensitive (self->import_button, ready);
}

/* The state has changed before that, without its being seen. */
static void
show_progress (GtkWidget *widget)
{
  DiaryImportDialog *self = DIARY_IMPORT_DIALOG (widget);

  if (self->import != NULL)
    set_state (self, self->state);
}

/* Runs on the store's thread. */
static gpointer
run_trial (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return diary_import_run (data, database, cancellable, error) ? data : NULL;
}

/* Runs on the store's thread. */
static gpointer
run_import (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return diary_import_last_run (data, database, cancellable, error) ? data : NULL;
}

static void
fail (DiaryImportDialog *self, const GError *error)
{
  g_autofree char *text = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->failure, text);
  set_state (self, DIARY_IMPORT_FAILED);
  diary_platform_announce (GTK_WIDGET (self), error->message);
}

static void
set_button_label (DiaryImportDialog *self, const char *text)
{
  GtkLabel *label;

  gtk_button_set_label (GTK_BUTTON (self->import_button), text);
  /* With large text in a narrow window it takes more lines than one. */
  label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->import_button)));
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
}

static void
offer_import (DiaryImportDialog *self)
{
  g_autofree char *text = get_import_label (self->summary);

  set_button_label (self, text);
}

/* --- Tables that nobody knows --- */

static void
on_complete (DiaryImportDialog *self)
{
  gboolean complete;

  g_object_get (self->mapping, "complete", &complete, NULL);
  gtk_widget_set_sensitive (self->import_button, complete);
}

static void
ask_columns (DiaryImportDialog *self, GFile *table)
{
  g_autoptr (GFile) memory = diary_mapping_get_memory (diary_store_get_file (self->store));

  self->mapping = g_object_new (DIARY_TYPE_MAPPING_PAGE, NULL);
  adw_bin_set_child (self->mapping_bin, GTK_WIDGET (self->mapping));
  g_signal_connect_object (self->mapping, "notify::complete", G_CALLBACK (on_complete), self,
                           G_CONNECT_SWAPPED);
  diary_mapping_page_open (self->mapping, table, memory);
  set_button_label (self, _ ("_Go on"));
  set_state (self, DIARY_IMPORT_MAPPING);
}

static void
succeed (DiaryImportDialog *self)
{
  DiaryImportState state = self->state == DIARY_IMPORT_READING ? DIARY_IMPORT_READY
                                                               : DIARY_IMPORT_DONE;
  g_autofree char *text = NULL;

  g_set_object (&self->summary, diary_import_get_summary (self->import));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUMMARY]);
  if (state == DIARY_IMPORT_DONE)
    g_set_object (&self->done, self->import);
  else
    offer_import (self);
  set_state (self, state);
  if (gtk_widget_get_visible (self->import_button))
    gtk_widget_grab_focus (self->import_button);

  text = diary_import_report_describe (state, self->summary);
  diary_platform_announce (GTK_WIDGET (self), text);
}

static void
on_run (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DiaryImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  diary_store_run_finish (DIARY_STORE (source), result, &error);
  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (error != NULL && diary_import_get_unknown_table (self->import) != NULL)
    ask_columns (self, diary_import_get_unknown_table (self->import));
  else if (error != NULL)
    fail (self, error);
  else
    succeed (self);
  g_clear_object (&self->import);
}

/* In the first run the bad rows are left out too: it is to tell what there is. */
static void
run (DiaryImportDialog *self, gboolean dry_run)
{
  self->state = dry_run ? DIARY_IMPORT_READING : DIARY_IMPORT_IMPORTING;
  diary_platform_call_later (GTK_WIDGET (self), PROGRESS_PATIENCE, show_progress);
  g_clear_object (&self->progress);
  self->progress = diary_job_progress_new ();
  self->import = diary_import_new ();
  for (guint i = 0; i < g_list_model_get_n_items (self->files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (self->files, i);

      diary_import_add_file (self->import, file);
    }
  for (guint i = 0; i < self->mappings->len; i++)
    diary_import_add_mapping (self->import, g_ptr_array_index (self->mappings, i));
  diary_import_set_skip_bad (self->import, TRUE);
  diary_import_set_dry_run (self->import, dry_run);
  diary_import_set_progress (self->import, diary_job_progress_report, self->progress);
  g_object_bind_property (self->progress, "fraction", self->bar, "fraction", G_BINDING_SYNC_CREATE);

  diary_store_run_async (self->store, dry_run ? run_trial : run_import, g_object_ref (self->import),
                         g_object_unref, NULL, self->cancellable, on_run, g_object_ref (self));
}

static void
on_closed (DiaryImportDialog *self)
{
  g_autoptr (GtkWidget) window = g_weak_ref_get (&self->window);

  g_cancellable_cancel (self->cancellable);
  if (window != NULL && self->done != NULL)
    diary_import_undo_offer (window, self->store, self->done);
  g_clear_object (&self->done);
}

/* --- The class --- */

static void
diary_import_dialog_dispose (GObject *object)
{
  DiaryImportDialog *self = DIARY_IMPORT_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_object (&self->files);
  g_clear_object (&self->summary);
  g_clear_object (&self->import);
  g_clear_object (&self->progress);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->done);
  g_clear_pointer (&self->mappings, g_ptr_array_unref);
  g_weak_ref_set (&self->window, NULL);

  G_OBJECT_CLASS (diary_import_dialog_parent_class)->dispose (object);
}

static void
diary_import_dialog_get_property (GObject *object,
                                  guint property_id,
                                  GValue *value,
                                  GParamSpec *pspec)
{
  DiaryImportDialog *self = DIARY_IMPORT_DIALOG (object);

  switch ((DiaryImportDialogProperty) property_id)
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
diary_import_dialog_class_init (DiaryImportDialogClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = diary_import_dialog_dispose;
  object_class->get_property = diary_import_dialog_get_property;

  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, DIARY_TYPE_IMPORT_STATE,
                                              DIARY_IMPORT_READING, flags);
  properties[PROP_SUMMARY] = g_param_spec_object ("summary", NULL, NULL, DIARY_TYPE_IMPORT_SUMMARY,
                                                  flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (DIARY_TYPE_IMPORT_REPORT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryImportDialog, mapping_bin);
  gtk_widget_class_bind_template_child (widget_class, DiaryImportDialog, close);
  gtk_widget_class_bind_template_child (widget_class, DiaryImportDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, DiaryImportDialog, bar);
  gtk_widget_class_bind_template_child (widget_class, DiaryImportDialog, failure);
  gtk_widget_class_bind_template_callback (widget_class, get_view);
  gtk_widget_class_bind_template_callback (widget_class, get_progress_text);
  gtk_widget_class_bind_template_callback (widget_class, get_close_label);
  gtk_widget_class_bind_template_callback (widget_class, diary_import_dialog_go_on);
  gtk_widget_class_bind_template_callback (widget_class, diary_platform_close_content);
}

static void
diary_import_dialog_init (DiaryImportDialog *self)
{
  self->cancellable = g_cancellable_new ();
  self->mappings = g_ptr_array_new_with_free_func (g_object_unref);
  g_weak_ref_init (&self->window, NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * diary_import_dialog_new:
 * @store: the diary
 * @files: (element-type GFile): CSV files and packages
 *
 * Begins to read @files.
 *
 * Returns: (transfer floating): the dialog's content
 */
GtkWidget *
diary_import_dialog_new (DiaryStore *store, GListModel *files)
{
  DiaryImportDialog *self;

  g_return_val_if_fail (DIARY_IS_STORE (store), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (files), NULL);

  self = g_object_new (DIARY_TYPE_IMPORT_DIALOG, NULL);
  self->store = g_object_ref (store);
  self->files = g_object_ref (files);
  run (self, TRUE);

  return GTK_WIDGET (self);
}

/**
 * diary_import_dialog_present:
 * @self: the dialog's content
 * @parent: any widget of the window it belongs to
 */
void
diary_import_dialog_present (DiaryImportDialog *self, GtkWidget *parent)
{
  g_return_if_fail (DIARY_IS_IMPORT_DIALOG (self));

  g_weak_ref_set (&self->window, gtk_widget_get_root (parent));
  diary_platform_present_content (GTK_WIDGET (self), parent, NULL, _ ("Import"), 560, 560);
  diary_platform_connect_closed (GTK_WIDGET (self), G_CALLBACK (on_closed), G_OBJECT (self));
}

/**
 * diary_import_dialog_get_state:
 * @self: the dialog's content
 *
 * Returns: how far the import is
 */
DiaryImportState
diary_import_dialog_get_state (DiaryImportDialog *self)
{
  g_return_val_if_fail (DIARY_IS_IMPORT_DIALOG (self), DIARY_IMPORT_FAILED);

  return self->state;
}

/**
 * diary_import_dialog_go_on:
 * @self: the dialog's content, which is ready or asks for columns
 *
 * Imports the rows that can be taken, or reads the files as the columns say.
 */
void
diary_import_dialog_go_on (DiaryImportDialog *self)
{
  g_return_if_fail (DIARY_IS_IMPORT_DIALOG (self));

  /* Pressed once more, it is at work already. */
  if (self->import != NULL)
    return;

  if (self->state == DIARY_IMPORT_MAPPING)
    {
      diary_mapping_page_remember (self->mapping);
      g_ptr_array_add (self->mappings,
                       diary_mapping_copy (diary_mapping_page_get_mapping (self->mapping)));
    }
  run (self, self->state == DIARY_IMPORT_MAPPING);
}
