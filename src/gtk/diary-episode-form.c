/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-episode-form.h"

#include <glib/gi18n-lib.h>

#include "diary-date-entry.h"
#include "diary-duration-group.h"
#include "diary-entry-row.h"
#include "diary-logging.h"
#include "diary-note-group.h"
#include "diary-place-group.h"
#include "diary-platform.h"
#include "diary-remedies.h"
#include "diary-term-rows.h"
#include "diary-when.h"

/* A clock that was just read may differ by this from that of another program. In seconds. */
#define CLOCK_TOLERANCE 60

/* The details of an episode. */
struct _DiaryEpisodeForm
{
  DiaryForm parent_instance;

  DiaryPlaceGroup *place;
  AdwComboRow *kind;
  DiaryChoiceRow *intensity;
  DiaryEntryRow *date;
  DiaryEntryRow *time;
  DiaryDurationGroup *duration;
  DiaryNoteGroup *note;
  DiaryRemedies *remedies;
};

G_DEFINE_FINAL_TYPE (DiaryEpisodeForm, diary_episode_form, DIARY_TYPE_FORM)

/* As it was opened or last saved. */
static DiaryEpisode *
get_episode (DiaryEpisodeForm *self)
{
  return DIARY_EPISODE (diary_form_get_record (DIARY_FORM (self)));
}

static void
fill_intensities (DiaryChoiceRow *row)
{
  size_t n_terms;
  const DiaryTerm *terms = diary_vocabulary_get_terms (DIARY_TERMS_INTENSITIES, &n_terms);

  for (size_t i = 0; i < n_terms; i++)
    diary_choice_row_add (row, terms[i].key, diary_term_get_label (&terms[i]));
  diary_choice_row_set_ends (row, diary_term_get_label (&terms[0]),
                             diary_term_get_label (&terms[n_terms - 1]));
}

/* --- Showing --- */

static void
on_kind (DiaryEpisodeForm *self)
{
  const DiaryTerm *term = diary_vocabulary_find (
      DIARY_TERMS_KINDS,
      diary_term_rows_key (DIARY_TERMS_KINDS, adw_combo_row_get_selected (self->kind)));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->kind),
                               term != NULL ? diary_term_get_hint (term) : "");
}

static void
diary_episode_form_show_when (DiaryEpisodeForm *self)
{
  const DiaryInstant *start = diary_episode_get_started_at (get_episode (self));
  g_autofree char *date = diary_when_format_date (start);
  g_autofree char *time = diary_when_format_time (start);

  diary_entry_row_set_text (self->date, date);
  diary_entry_row_set_text (self->time, time);
}

static void
diary_episode_form_show (DiaryEpisodeForm *self)
{
  DiaryEpisode *episode = get_episode (self);
  const DiaryPlace place = { diary_episode_get_site (episode), diary_episode_get_side (episode) };
  int intensity = diary_episode_get_intensity (episode);

  diary_place_group_set_place (self->place, &place);
  adw_combo_row_set_selected (self->kind, diary_term_rows_index (DIARY_TERMS_KINDS,
                                                                 diary_episode_get_kind (episode)));
  diary_choice_row_set_selected (self->intensity, intensity == DIARY_EPISODE_NO_INTENSITY
                                                      ? DIARY_CHOICE_NONE
                                                      : intensity - 1);
  diary_episode_form_show_when (self);
  diary_duration_group_set_episode (self->duration, episode);
  diary_note_group_set_note (self->note, diary_episode_get_note (episode));
  diary_remedies_set_chosen (self->remedies, diary_episode_get_helped (episode));
}

/* --- Reading --- */

/* Whether the texts are still those that the moment was shown as, which hide its seconds. */
static gboolean
diary_episode_form_when_untouched (DiaryEpisodeForm *self)
{
  const DiaryInstant *start = diary_episode_get_started_at (get_episode (self));
  g_autofree char *date = diary_when_format_date (start);
  g_autofree char *time = diary_when_format_time (start);

  return g_str_equal (date, diary_entry_row_get_text (self->date)) &&
         g_str_equal (time, diary_entry_row_get_text (self->time));
}

static gboolean
diary_episode_form_read_when (DiaryEpisodeForm *self, DiaryInstant *start)
{
  gboolean is_new = diary_form_is_new (DIARY_FORM (self));
  DiaryInstant now = diary_clock_now ();
  DiaryDate date;
  int seconds;

  *start = *diary_episode_get_started_at (get_episode (self));
  if (diary_episode_form_when_untouched (self))
    return TRUE;

  if (!diary_date_entry_read (self->date, DIARY_DATE_ENTRY_ANY, &date))
    return FALSE;
  if (!diary_when_parse_time (diary_entry_row_get_text (self->time), &seconds))
    {
      diary_entry_row_set_error (self->time, _ ("Enter a time such as “21:15”."));
      return FALSE;
    }
  *start = diary_when_resolve (date, seconds, is_new ? NULL : start);
  if (start->unix_seconds > now.unix_seconds + CLOCK_TOLERANCE)
    {
      diary_entry_row_set_error (diary_date_of_instant (now.unix_seconds, now.utc_offset) < date
                                     ? self->date
                                     : self->time,
                                 _ ("This is still to come: enter when it began."));
      return FALSE;
    }

  return TRUE;
}

static DiaryRecord *
diary_episode_form_read (DiaryForm *form)
{
  DiaryEpisodeForm *self = DIARY_EPISODE_FORM (form);
  g_autoptr (DiaryEpisode)
      episode = DIARY_EPISODE (diary_record_copy (diary_form_get_record (form)));
  g_autofree char *note = diary_note_group_dup_note (self->note);
  g_auto (GStrv) helped = diary_remedies_get_chosen (self->remedies);
  DiaryPlace place;
  DiaryInstant start;
  gint64 seconds;

  if (!diary_episode_form_read_when (self, &start) ||
      !diary_duration_group_get_duration (self->duration, &seconds))
    return NULL;

  diary_place_group_get_place (self->place, &place);
  diary_episode_set_site (episode, place.site);
  diary_episode_set_side (episode, place.side);
  diary_episode_set_kind (episode, diary_term_rows_key (DIARY_TERMS_KINDS,
                                                        adw_combo_row_get_selected (self->kind)));
  diary_episode_set_intensity (episode, diary_choice_row_get_selected (self->intensity) + 1);
  diary_episode_set_started_at (episode, &start);
  diary_episode_set_duration (episode, seconds);
  diary_episode_set_note (episode, note);
  diary_episode_set_helped (episode, (const char *const *) helped);

  return DIARY_RECORD (g_steal_pointer (&episode));
}

/* --- Saving --- */

static void
diary_episode_form_saved (DiaryForm *form, DiaryRecord *record, gboolean was_new)
{
  DiaryEpisodeForm *self = DIARY_EPISODE_FORM (form);

  DIARY_FORM_CLASS (diary_episode_form_parent_class)->saved (form, record, was_new);

  diary_episode_form_show_when (self);
  diary_duration_group_set_episode (self->duration, DIARY_EPISODE (record));
}

/* The stopwatch begins now, unless the episode is known to have begun before. */
static void
on_started (DiaryEpisodeForm *self)
{
  DiaryForm *form = DIARY_FORM (self);
  gboolean begins = diary_form_is_new (form) && diary_episode_form_when_untouched (self);
  g_autoptr (DiaryRecord) record = diary_episode_form_read (form);
  DiaryInstant now = diary_clock_now ();

  if (record == NULL)
    return;
  if (begins)
    diary_episode_set_started_at (DIARY_EPISODE (record), &now);
  diary_episode_set_duration (DIARY_EPISODE (record), DIARY_EPISODE_NO_DURATION);
  diary_episode_set_running (DIARY_EPISODE (record), TRUE);
  diary_form_put (form, record, TRUE);
}

static void
on_stopped (DiaryEpisodeForm *self)
{
  g_autoptr (DiaryRecord) record = diary_episode_form_read (DIARY_FORM (self));

  if (record == NULL)
    return;
  diary_episode_set_running (DIARY_EPISODE (record), FALSE);
  diary_episode_set_duration (DIARY_EPISODE (record),
                              diary_logging_get_elapsed (DIARY_EPISODE (record)));
  diary_form_put (DIARY_FORM (self), record, TRUE);
}

static void
diary_episode_form_class_init (DiaryEpisodeFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DIARY_TYPE_CHOICE_ROW);
  g_type_ensure (DIARY_TYPE_DURATION_GROUP);
  g_type_ensure (DIARY_TYPE_ENTRY_ROW);
  g_type_ensure (DIARY_TYPE_NOTE_GROUP);
  g_type_ensure (DIARY_TYPE_PLACE_GROUP);
  g_type_ensure (DIARY_TYPE_REMEDIES);

  DIARY_FORM_CLASS (klass)->read = diary_episode_form_read;
  DIARY_FORM_CLASS (klass)->saved = diary_episode_form_saved;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-episode-form.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryEpisodeForm, place);
  gtk_widget_class_bind_template_child (widget_class, DiaryEpisodeForm, kind);
  gtk_widget_class_bind_template_child (widget_class, DiaryEpisodeForm, intensity);
  gtk_widget_class_bind_template_child (widget_class, DiaryEpisodeForm, date);
  gtk_widget_class_bind_template_child (widget_class, DiaryEpisodeForm, time);
  gtk_widget_class_bind_template_child (widget_class, DiaryEpisodeForm, duration);
  gtk_widget_class_bind_template_child (widget_class, DiaryEpisodeForm, note);
  gtk_widget_class_bind_template_child (widget_class, DiaryEpisodeForm, remedies);
  gtk_widget_class_bind_template_callback (widget_class, on_kind);
  gtk_widget_class_bind_template_callback (widget_class, on_started);
  gtk_widget_class_bind_template_callback (widget_class, on_stopped);
}

static void
diary_episode_form_init (DiaryEpisodeForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  diary_term_rows_fill_combo (self->kind, DIARY_TERMS_KINDS, NULL);
  fill_intensities (self->intensity);
  diary_date_entry_init (self->date);
}

/**
 * diary_episode_form_new:
 * @store: the diary
 * @episode: the episode to be changed, or one that is not saved yet to begin with
 *
 * Returns: (transfer floating): a form, to be shown by diary_form_present()
 */
DiaryForm *
diary_episode_form_new (DiaryStore *store, DiaryEpisode *episode)
{
  DiaryEpisodeForm *self;

  g_return_val_if_fail (DIARY_IS_STORE (store), NULL);
  g_return_val_if_fail (DIARY_IS_EPISODE (episode), NULL);

  self = g_object_new (DIARY_TYPE_EPISODE_FORM, NULL);
  diary_form_set_record (DIARY_FORM (self), store, DIARY_RECORD (episode));
  diary_episode_form_show (self);

  return DIARY_FORM (self);
}
