/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-warning-page.h"

#include <glib/gi18n-lib.h>

#include "diary-acknowledging.h"
#include "diary-episode.h"
#include "diary-evidence-group.h"
#include "diary-medicine.h"
#include "diary-platform-dialogs.h"
#include "diary-platform.h"
#include "diary-record-form.h"
#include "diary-sentence.h"
#include "diary-warnings-text.h"
#include "diary-window.h"
#include "diary-wording.h"

/* In pixels. */
#define WIDTH  560
#define HEIGHT 680

struct _DiaryWarningPage
{
  AdwBin parent_instance;

  DiaryWarningsModel *model;
  DiaryWarnings *warnings; /* what @warning is one of */
  const DiaryWarning *warning;

  DiarySentence *heading;
  DiarySentence *recorded;
  DiarySentence *advice;
  DiarySentence *reason;
  DiarySentence *limits;
  AdwPreferencesGroup *knowing;
  GtkButton *know;
  DiaryEvidenceGroup *evidence;
  DiaryEvidenceGroup *absent;
};

G_DEFINE_FINAL_TYPE (DiaryWarningPage, diary_warning_page, ADW_TYPE_BIN)

static gboolean
is_known (DiaryWarningPage *self)
{
  return self->warning->known_on != DIARY_DATE_NONE;
}

static void
show_texts (DiaryWarningPage *self)
{
  g_autofree char *title = diary_warnings_text_title (self->warning);
  g_autofree char *summary = diary_warnings_text_summary (self->warning);
  g_autofree char *advice = diary_warnings_text_advice (self->warning);
  g_autofree char *sources = diary_warnings_text_source (self->warning->rule);
  g_autofree char *source = g_strdup_printf (_ ("Source: %s"), sources);

  diary_sentence_set_text (self->heading, title, summary);
  diary_sentence_set_text (self->recorded, diary_warnings_text_recorded (self->warning), NULL);
  diary_sentence_set_text (self->advice, advice, NULL);
  diary_sentence_set_text (self->reason, diary_warnings_text_reason (self->warning), source);
  diary_sentence_set_text (self->limits, diary_warnings_text_limits (self->warning), NULL);
}

static char *
describe_knowing (DiaryWarningPage *self)
{
  g_autofree char *date = NULL;

  if (!is_known (self))
    return g_strdup (
        _ ("Say so here. It is then not shown any more until there is something new."));

  date = diary_date_format_locale (self->warning->known_on);

  return g_strdup_printf (_ ("You said so on %s. It is shown again once there is something new."),
                          date);
}

static void
show_knowing (DiaryWarningPage *self)
{
  gboolean known = is_known (self);
  g_autofree char *description = describe_knowing (self);
  g_autofree char *name = NULL;

  adw_preferences_group_set_title (self->knowing,
                                   known ? _ ("Your doctor knows") : _ ("Once your doctor knows"));
  adw_preferences_group_set_description (self->knowing, description);
  gtk_button_set_label (self->know, known ? _ ("_Show it again") : _ ("_My doctor knows"));
  /* What the button says, and what it does. */
  name = diary_wording_sentences (known ? _ ("Show it again") : _ ("My doctor knows"), description);
  diary_platform_set_label (GTK_WIDGET (self->know), name);
  gtk_widget_set_sensitive (GTK_WIDGET (self->know),
                            !diary_store_get_read_only (
                                diary_warnings_model_get_store (self->model)));
}

static void
show_warning (DiaryWarningPage *self, DiaryWarnings *warnings, const DiaryWarning *warning)
{
  g_autoptr (DiaryWarnings) before = self->warnings;

  self->warnings = diary_warnings_ref (warnings);
  self->warning = warning;
  show_texts (self);
  show_knowing (self);
  diary_evidence_group_show (self->evidence, warning->evidence);
  diary_evidence_group_show (self->absent, warning->later_absent);
}

/* What the warning rested on was changed or deleted. */
static void
show_ended (DiaryWarningPage *self)
{
  g_autofree char *title = diary_warnings_text_title (self->warning);
  const char *text = _ ("No longer shown, as what it rested on was changed.");

  diary_sentence_set_text (self->heading, title, text);
  gtk_widget_grab_focus (GTK_WIDGET (self->heading));
  gtk_widget_set_visible (GTK_WIDGET (self->knowing), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->evidence), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->absent), FALSE);
  diary_platform_announce (GTK_WIDGET (self), text);
}

static void
on_loaded (DiaryWarningPage *self)
{
  DiaryWarnings *warnings = diary_warnings_model_get_warnings (self->model);
  const DiaryWarning *warning = warnings != NULL ? diary_warnings_find (warnings, self->warning)
                                                 : NULL;

  if (warning != NULL)
    show_warning (self, warnings, warning);
  else if (warnings != NULL)
    show_ended (self);
}

static void
on_know (DiaryWarningPage *self)
{
  DiaryStore *store = diary_warnings_model_get_store (self->model);

  g_signal_handlers_disconnect_by_data (self->model, self);
  if (is_known (self))
    diary_acknowledging_show_again (GTK_WIDGET (self), store, self->warnings, self->warning);
  else
    diary_acknowledging_start (GTK_WIDGET (self), store, self->warning);
  diary_platform_close_content (GTK_WIDGET (self));
}

/* The history is in the window below. */
static void
open_day (DiaryWarningPage *self, DiaryDate date)
{
  GtkWidget *window = GTK_WIDGET (diary_window_find (GTK_WIDGET (self)));
  g_autofree char *text = diary_date_format (date);

  diary_platform_close_content (GTK_WIDGET (self));
  gtk_widget_activate_action (window, "win.show-day", "s", text);
}

static void
on_opened (DiaryWarningPage *self, const DiaryEvidence *evidence)
{
  DiaryStore *store = diary_warnings_model_get_store (self->model);

  switch (evidence->type)
    {
    case DIARY_EVIDENCE_EPISODE:
      diary_record_form_open (GTK_WIDGET (self), store, DIARY_TYPE_EPISODE, evidence->id);
      break;
    case DIARY_EVIDENCE_MEDICINE:
      diary_record_form_open (GTK_WIDGET (self), store, DIARY_TYPE_MEDICINE, evidence->id);
      break;
    case DIARY_EVIDENCE_SIGN:
      diary_record_form_open (GTK_WIDGET (self), store, DIARY_TYPE_SIGN, evidence->id);
      break;
    case DIARY_EVIDENCE_DAY:
      open_day (self, evidence->date);
      break;
    }
}

static void
diary_warning_page_dispose (GObject *object)
{
  DiaryWarningPage *self = DIARY_WARNING_PAGE (object);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  self->warning = NULL;
  g_clear_pointer (&self->warnings, diary_warnings_unref);

  G_OBJECT_CLASS (diary_warning_page_parent_class)->dispose (object);
}

static void
diary_warning_page_class_init (DiaryWarningPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = diary_warning_page_dispose;

  g_type_ensure (DIARY_TYPE_EVIDENCE_GROUP);
  g_type_ensure (DIARY_TYPE_SENTENCE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-warning-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryWarningPage, heading);
  gtk_widget_class_bind_template_child (widget_class, DiaryWarningPage, recorded);
  gtk_widget_class_bind_template_child (widget_class, DiaryWarningPage, advice);
  gtk_widget_class_bind_template_child (widget_class, DiaryWarningPage, reason);
  gtk_widget_class_bind_template_child (widget_class, DiaryWarningPage, limits);
  gtk_widget_class_bind_template_child (widget_class, DiaryWarningPage, knowing);
  gtk_widget_class_bind_template_child (widget_class, DiaryWarningPage, know);
  gtk_widget_class_bind_template_child (widget_class, DiaryWarningPage, evidence);
  gtk_widget_class_bind_template_child (widget_class, DiaryWarningPage, absent);
  gtk_widget_class_bind_template_callback (widget_class, on_know);
  gtk_widget_class_bind_template_callback (widget_class, on_opened);
}

static void
diary_warning_page_init (DiaryWarningPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * diary_warning_page_present:
 * @parent: any widget of the window
 * @model: what keeps the page up to date, as long as it is active
 * @warnings: warnings
 * @warning: one of them, standing or known
 *
 * Shows the page as a dialog.
 */
void
diary_warning_page_present (GtkWidget *parent,
                            DiaryWarningsModel *model,
                            DiaryWarnings *warnings,
                            const DiaryWarning *warning)
{
  DiaryWarningPage *self;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (DIARY_IS_WARNINGS_MODEL (model));
  g_return_if_fail (warnings != NULL && warning != NULL);

  self = g_object_new (DIARY_TYPE_WARNING_PAGE, NULL);
  self->model = g_object_ref (model);
  g_signal_connect_swapped (model, "loaded", G_CALLBACK (on_loaded), self);
  show_warning (self, warnings, warning);
  diary_platform_present_content (GTK_WIDGET (self), parent, GTK_WIDGET (self->heading),
                                  _ ("Worth a doctor’s time"), WIDTH, HEIGHT);
}
