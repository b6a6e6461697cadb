/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-episode-form.h"

#include <glib/gi18n-lib.h>

#include "diary-choice-row.h"
#include "diary-combo-typing.h"
#include "diary-combo.h"
#include "diary-deletion.h"
#include "diary-duration-group.h"
#include "diary-entry-row.h"
#include "diary-logging.h"
#include "diary-place.h"
#include "diary-platform-dialogs.h"
#include "diary-platform.h"
#include "diary-remedies.h"
#include "diary-vocabulary.h"
#include "diary-when.h"

#define FORM_WIDTH  480
#define FORM_HEIGHT 720

/* A clock that was just read may differ by this from that of another program. In seconds. */
#define CLOCK_TOLERANCE 60

/* What is to be done when the episode is saved. */
typedef enum
{
  AFTER_CLOSE,
  AFTER_STAY,
} After;

/* The details of an episode. It keeps what is typed until that is safe in the diary. */
struct _DiaryEpisodeForm
{
  AdwBin parent_instance;

  DiaryStore *store;
  DiaryEpisode *episode; /* as it was opened or last saved */
  GtkWidget *parent;     /* (nullable): weak, where it was opened from */
  After after;

  GtkWidget *cancel;
  GtkWidget *save;
  GtkLabel *title;
  GtkRevealer *problem_revealer;
  GtkLabel *problem;
  AdwComboRow *site;
  DiaryChoiceRow *side;
  AdwComboRow *kind;
  DiaryChoiceRow *intensity;
  DiaryEntryRow *date;
  DiaryEntryRow *time;
  DiaryDurationGroup *duration;
  GtkTextView *note;
  DiaryRemedies *remedies;
  GtkWidget *deletion;
  GtkWidget *delete;
};

enum
{
  SAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DiaryEpisodeForm, diary_episode_form, ADW_TYPE_BIN)

/* --- Between the vocabulary and the rows --- */

static guint
index_of (DiaryTermList list, const char *key)
{
  size_t n_terms;
  const DiaryTerm *terms = diary_vocabulary_get_terms (list, &n_terms);
  const DiaryTerm *term = diary_vocabulary_find (list, key);

  return term != NULL ? (guint) (term - terms) : GTK_INVALID_LIST_POSITION;
}

static const DiaryTerm *
nth_term (DiaryTermList list, guint index)
{
  size_t n_terms;
  const DiaryTerm *terms = diary_vocabulary_get_terms (list, &n_terms);

  return index < n_terms ? &terms[index] : NULL;
}

static void
fill_combo (AdwComboRow *row, DiaryTermList list)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  size_t n_terms;
  const DiaryTerm *terms = diary_vocabulary_get_terms (list, &n_terms);

  for (size_t i = 0; i < n_terms; i++)
    gtk_string_list_append (labels, diary_term_get_label (&terms[i]));
  adw_combo_row_set_model (row, G_LIST_MODEL (labels));
  diary_combo_speak (row);
  diary_combo_typing_add (row);
  diary_platform_make_searchable (row);
}

static void
fill_choices (DiaryChoiceRow *row, DiaryTermList list, gboolean numbers)
{
  size_t n_terms;
  const DiaryTerm *terms = diary_vocabulary_get_terms (list, &n_terms);

  for (size_t i = 0; i < n_terms; i++)
    diary_choice_row_add (row, numbers ? terms[i].key : diary_term_get_label (&terms[i]),
                          diary_term_get_label (&terms[i]));
}

/* --- Showing --- */

static void
on_kind (DiaryEpisodeForm *self)
{
  const DiaryTerm *term = nth_term (DIARY_TERMS_KINDS, adw_combo_row_get_selected (self->kind));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->kind),
                               term != NULL ? diary_term_get_hint (term) : "");
}

static void
on_date (DiaryEpisodeForm *self)
{
  DiaryDate date = diary_when_parse_date (diary_entry_row_get_text (self->date));
  g_autofree char *hint = date != DIARY_DATE_NONE ? diary_date_format_locale (date) : NULL;

  diary_entry_row_set_hint (self->date, hint);
}

static void
diary_episode_form_show_when (DiaryEpisodeForm *self)
{
  const DiaryInstant *start = diary_episode_get_started_at (self->episode);
  g_autofree char *date = diary_when_format_date (start);
  g_autofree char *time = diary_when_format_time (start);

  diary_entry_row_set_text (self->date, date);
  diary_entry_row_set_text (self->time, time);
}

/* What depends on the diary having the episode. */
static void
diary_episode_form_show_saved (DiaryEpisodeForm *self)
{
  gboolean read_only = diary_store_get_read_only (self->store);

  gtk_widget_set_visible (self->deletion,
                          diary_record_get_id (DIARY_RECORD (self->episode)) != NULL);
  gtk_widget_set_sensitive (self->deletion, !read_only);
  gtk_widget_set_sensitive (self->save, !read_only);
  diary_duration_group_set_episode (self->duration, self->episode);
}

static void
diary_episode_form_show (DiaryEpisodeForm *self)
{
  const char *note = diary_episode_get_note (self->episode);
  int intensity = diary_episode_get_intensity (self->episode);
  guint side = index_of (DIARY_TERMS_SIDES, diary_episode_get_side (self->episode));
  guint site = index_of (DIARY_TERMS_SITES, diary_episode_get_site (self->episode));

  if (site != GTK_INVALID_LIST_POSITION)
    adw_combo_row_set_selected (self->site, site);
  diary_choice_row_set_selected (self->side, side == GTK_INVALID_LIST_POSITION ? DIARY_CHOICE_NONE
                                                                               : (int) side);
  adw_combo_row_set_selected (self->kind,
                              index_of (DIARY_TERMS_KINDS, diary_episode_get_kind (self->episode)));
  diary_choice_row_set_selected (self->intensity, intensity == DIARY_EPISODE_NO_INTENSITY
                                                      ? DIARY_CHOICE_NONE
                                                      : intensity - 1);
  diary_episode_form_show_when (self);
  diary_episode_form_show_saved (self);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->note), note != NULL ? note : "", -1);
  diary_remedies_set_chosen (self->remedies, diary_episode_get_helped (self->episode));
}

static void
diary_episode_form_set_problem (DiaryEpisodeForm *self, const char *message)
{
  gtk_revealer_set_reveal_child (self->problem_revealer, message != NULL);
  if (message == NULL)
    return;
  gtk_label_set_text (self->problem, message);
  diary_platform_announce (GTK_WIDGET (self), message);
}

/* --- Reading --- */

/* Whether the texts are still those that the moment was shown as, which hide its seconds. */
static gboolean
diary_episode_form_when_untouched (DiaryEpisodeForm *self)
{
  const DiaryInstant *start = diary_episode_get_started_at (self->episode);
  g_autofree char *date = diary_when_format_date (start);
  g_autofree char *time = diary_when_format_time (start);

  return g_str_equal (date, diary_entry_row_get_text (self->date)) &&
         g_str_equal (time, diary_entry_row_get_text (self->time));
}

static gboolean
diary_episode_form_read_when (DiaryEpisodeForm *self, DiaryInstant *start)
{
  gboolean is_new = diary_record_get_id (DIARY_RECORD (self->episode)) == NULL;
  DiaryInstant now = diary_clock_now ();
  DiaryDate date = diary_when_parse_date (diary_entry_row_get_text (self->date));
  int seconds;

  *start = *diary_episode_get_started_at (self->episode);
  if (diary_episode_form_when_untouched (self))
    return TRUE;

  if (date == DIARY_DATE_NONE)
    {
      diary_entry_row_set_error (self->date, _ ("Enter a date such as “2026-03-04”."));
      return FALSE;
    }
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

static char *
diary_episode_form_dup_note (DiaryEpisodeForm *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->note);
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);

  return *g_strstrip (text) != '\0' ? g_steal_pointer (&text) : NULL;
}

/* Reads all rows into a new episode.
 * Returns: (nullable): the episode, or %NULL if a row says what is wrong with it */
static DiaryEpisode *
diary_episode_form_read (DiaryEpisodeForm *self)
{
  g_autoptr (DiaryEpisode)
      episode = DIARY_EPISODE (diary_record_copy (DIARY_RECORD (self->episode)));
  const DiaryTerm *site = nth_term (DIARY_TERMS_SITES, adw_combo_row_get_selected (self->site));
  const DiaryTerm *side = nth_term (DIARY_TERMS_SIDES, diary_choice_row_get_selected (self->side));
  const DiaryTerm *kind = nth_term (DIARY_TERMS_KINDS, adw_combo_row_get_selected (self->kind));
  g_autofree char *note = diary_episode_form_dup_note (self);
  g_auto (GStrv) helped = diary_remedies_get_chosen (self->remedies);
  DiaryInstant start;
  gint64 seconds;

  if (!diary_episode_form_read_when (self, &start) ||
      !diary_duration_group_get_duration (self->duration, &seconds))
    return NULL;

  diary_episode_set_site (episode, site != NULL ? site->key : NULL);
  diary_episode_set_side (episode, side != NULL ? side->key : NULL);
  diary_episode_set_kind (episode, kind != NULL ? kind->key : NULL);
  diary_episode_set_intensity (episode, diary_choice_row_get_selected (self->intensity) + 1);
  diary_episode_set_started_at (episode, &start);
  diary_episode_set_duration (episode, seconds);
  diary_episode_set_note (episode, note);
  diary_episode_set_helped (episode, (const char *const *) helped);

  return g_steal_pointer (&episode);
}

/* --- Saving --- */

static void
on_saved (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DiaryEpisodeForm) self = user_data;
  DiaryStore *store = DIARY_STORE (source);
  gboolean was_new = diary_record_get_id (DIARY_RECORD (self->episode)) == NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DiaryRecord) record = diary_store_save_finish (store, result, &error);

  gtk_widget_set_sensitive (self->save, TRUE);
  if (record == NULL)
    {
      diary_episode_form_set_problem (self, error->message);
      return;
    }

  g_set_object (&self->episode, DIARY_EPISODE (record));
  g_signal_emit (self, signals[SAVED], 0, record);
  if (was_new && self->parent != NULL)
    diary_logging_confirm (self->parent, store, DIARY_EPISODE (record));
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (self->after == AFTER_CLOSE)
    diary_platform_close_content (GTK_WIDGET (self));
  else
    {
      diary_episode_form_show_when (self);
      diary_episode_form_show_saved (self);
    }
}

static void
diary_episode_form_put (DiaryEpisodeForm *self, DiaryEpisode *episode, After after)
{
  self->after = after;
  diary_episode_form_set_problem (self, NULL);
  gtk_widget_set_sensitive (self->save, FALSE);
  diary_store_save_async (self->store, DIARY_RECORD (episode), NULL, on_saved, g_object_ref (self));
}

/* The stopwatch begins now, unless the episode is known to have begun before. */
static void
on_started (DiaryEpisodeForm *self)
{
  gboolean begins = diary_record_get_id (DIARY_RECORD (self->episode)) == NULL &&
                    diary_episode_form_when_untouched (self);
  g_autoptr (DiaryEpisode) episode = diary_episode_form_read (self);
  DiaryInstant now = diary_clock_now ();

  if (episode == NULL)
    return;
  if (begins)
    diary_episode_set_started_at (episode, &now);
  diary_episode_set_duration (episode, DIARY_EPISODE_NO_DURATION);
  diary_episode_set_running (episode, TRUE);
  diary_episode_form_put (self, episode, AFTER_STAY);
}

static void
on_stopped (DiaryEpisodeForm *self)
{
  g_autoptr (DiaryEpisode) episode = diary_episode_form_read (self);

  if (episode == NULL)
    return;
  diary_episode_set_running (episode, FALSE);
  diary_episode_set_duration (episode, diary_logging_get_elapsed (episode));
  diary_episode_form_put (self, episode, AFTER_STAY);
}

static void
on_cancel (DiaryEpisodeForm *self)
{
  diary_platform_close_content (GTK_WIDGET (self));
}

static void
on_delete (DiaryEpisodeForm *self)
{
  if (self->parent != NULL)
    diary_deletion_start (self->parent, self->store, DIARY_RECORD (self->episode));
  diary_platform_close_content (GTK_WIDGET (self));
}

/* Enter saves wherever the keyboard is, but where Enter has a meaning of its own; there, Ctrl+Enter
 * does. */
static gboolean
on_key (GtkEventControllerKey *controller,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        DiaryEpisodeForm *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = gtk_root_get_focus (root);
  gboolean control = (state & GDK_CONTROL_MASK) != 0;

  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_ISO_Enter)
    return GDK_EVENT_PROPAGATE;
  if (focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL)
    return GDK_EVENT_PROPAGATE;
  if (!control && (GTK_IS_TEXT_VIEW (focus) || GTK_IS_BUTTON (focus)))
    return GDK_EVENT_PROPAGATE;
  if (gtk_widget_get_sensitive (self->save))
    diary_episode_form_save (self);

  return GDK_EVENT_STOP;
}

/* --- The place that is most likely --- */

static void
on_places (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DiaryEpisodeForm) self = user_data;
  g_autoptr (GArray) places = diary_store_list_places_finish (DIARY_STORE (source), result, NULL);
  const DiaryPlace *place;
  guint side;

  if (places == NULL || places->len == 0)
    return;
  place = &g_array_index (places, DiaryPlace, 0);
  side = index_of (DIARY_TERMS_SIDES, place->side);
  adw_combo_row_set_selected (self->site, index_of (DIARY_TERMS_SITES, place->site));
  diary_choice_row_set_selected (self->side, side == GTK_INVALID_LIST_POSITION ? DIARY_CHOICE_NONE
                                                                               : (int) side);
}

static void
diary_episode_form_dispose (GObject *object)
{
  DiaryEpisodeForm *self = DIARY_EPISODE_FORM (object);

  g_clear_object (&self->store);
  g_clear_object (&self->episode);
  g_clear_weak_pointer (&self->parent);

  G_OBJECT_CLASS (diary_episode_form_parent_class)->dispose (object);
}

static void
diary_episode_form_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-episode-form.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryEpisodeForm, cancel);
  gtk_widget_class_bind_template_child (widget_class, DiaryEpisodeForm, save);
  gtk_widget_class_bind_template_child (widget_class, DiaryEpisodeForm, title);
  gtk_widget_class_bind_template_child (widget_class, DiaryEpisodeForm, problem_revealer);
  gtk_widget_class_bind_template_child (widget_class, DiaryEpisodeForm, problem);
  gtk_widget_class_bind_template_child (widget_class, DiaryEpisodeForm, site);
  gtk_widget_class_bind_template_child (widget_class, DiaryEpisodeForm, side);
  gtk_widget_class_bind_template_child (widget_class, DiaryEpisodeForm, kind);
  gtk_widget_class_bind_template_child (widget_class, DiaryEpisodeForm, intensity);
  gtk_widget_class_bind_template_child (widget_class, DiaryEpisodeForm, date);
  gtk_widget_class_bind_template_child (widget_class, DiaryEpisodeForm, time);
  gtk_widget_class_bind_template_child (widget_class, DiaryEpisodeForm, duration);
  gtk_widget_class_bind_template_child (widget_class, DiaryEpisodeForm, note);
  gtk_widget_class_bind_template_child (widget_class, DiaryEpisodeForm, remedies);
  gtk_widget_class_bind_template_child (widget_class, DiaryEpisodeForm, deletion);
  gtk_widget_class_bind_template_child (widget_class, DiaryEpisodeForm, delete);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_bind_template_callback (widget_class, on_delete);
  gtk_widget_class_bind_template_callback (widget_class, on_kind);
  gtk_widget_class_bind_template_callback (widget_class, on_date);
  gtk_widget_class_bind_template_callback (widget_class, on_started);
  gtk_widget_class_bind_template_callback (widget_class, on_stopped);
  gtk_widget_class_bind_template_callback (widget_class, on_key);
  gtk_widget_class_bind_template_callback (widget_class, diary_episode_form_save);
}

static void
diary_episode_form_class_init (DiaryEpisodeFormClass *klass)
{
  g_type_ensure (DIARY_TYPE_CHOICE_ROW);
  g_type_ensure (DIARY_TYPE_DURATION_GROUP);
  g_type_ensure (DIARY_TYPE_ENTRY_ROW);
  g_type_ensure (DIARY_TYPE_REMEDIES);

  G_OBJECT_CLASS (klass)->dispose = diary_episode_form_dispose;

  signals[SAVED] = g_signal_new ("saved", DIARY_TYPE_EPISODE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, DIARY_TYPE_EPISODE);

  diary_episode_form_bind_template (GTK_WIDGET_CLASS (klass));
}

static void
diary_episode_form_init (DiaryEpisodeForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  diary_platform_set_label (self->cancel, _ ("Cancel"));
  diary_platform_set_label (self->save, _ ("Save"));
  diary_platform_set_label (self->delete, _ ("Delete this episode"));
  fill_combo (self->site, DIARY_TERMS_SITES);
  fill_combo (self->kind, DIARY_TERMS_KINDS);
  fill_choices (self->side, DIARY_TERMS_SIDES, FALSE);
  fill_choices (self->intensity, DIARY_TERMS_INTENSITIES, TRUE);
  diary_choice_row_set_ends (self->intensity, diary_vocabulary_label (DIARY_TERMS_INTENSITIES, "1"),
                             diary_vocabulary_label (DIARY_TERMS_INTENSITIES, "5"));
}

/**
 * diary_episode_form_new:
 * @store: the diary
 * @episode: (nullable): the episode to be changed, or one that is not saved yet to begin with;
 * %NULL for one that begins now
 *
 * Returns: (transfer floating): a form, to be shown by diary_episode_form_present()
 */
DiaryEpisodeForm *
diary_episode_form_new (DiaryStore *store, DiaryEpisode *episode)
{
  DiaryEpisodeForm *self;

  g_return_val_if_fail (DIARY_IS_STORE (store), NULL);
  g_return_val_if_fail (episode == NULL || DIARY_IS_EPISODE (episode), NULL);

  self = g_object_new (DIARY_TYPE_EPISODE_FORM, NULL);
  self->store = g_object_ref (store);
  if (episode != NULL)
    self->episode = DIARY_EPISODE (diary_record_copy (DIARY_RECORD (episode)));
  else
    {
      DiaryInstant now = diary_clock_now ();

      self->episode = diary_episode_new (NULL, NULL, &now);
    }
  diary_episode_form_show (self);
  if (diary_episode_get_site (self->episode) == NULL)
    diary_store_list_places_async (store, 1, NULL, on_places, g_object_ref (self));

  return self;
}

/**
 * diary_episode_form_present:
 * @self: (transfer floating): a form
 * @parent: any widget of the window that it is opened from
 *
 * Opens the form in a dialog.
 */
void
diary_episode_form_present (DiaryEpisodeForm *self, GtkWidget *parent)
{
  const char *title;

  g_return_if_fail (DIARY_IS_EPISODE_FORM (self));
  g_return_if_fail (GTK_IS_WIDGET (parent));

  title = diary_record_get_id (DIARY_RECORD (self->episode)) == NULL ? _ ("Log an episode")
                                                                     : _ ("Episode");
  g_set_weak_pointer (&self->parent, parent);
  gtk_label_set_label (self->title, title);
  diary_platform_present_content (GTK_WIDGET (self), parent, title, FORM_WIDTH, FORM_HEIGHT);
  diary_platform_set_default_widget (GTK_WIDGET (self), self->save);
  gtk_widget_grab_focus (GTK_WIDGET (self->site));
}

/**
 * diary_episode_form_save:
 * @self: a form
 *
 * Saves what is entered, and closes the form once it is safe. If it can't be saved, the form stays
 * as it is and says why.
 */
void
diary_episode_form_save (DiaryEpisodeForm *self)
{
  g_autoptr (DiaryEpisode) episode = NULL;

  g_return_if_fail (DIARY_IS_EPISODE_FORM (self));

  episode = diary_episode_form_read (self);
  if (episode != NULL)
    diary_episode_form_put (self, episode, AFTER_CLOSE);
}
