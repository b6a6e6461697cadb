/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-episode.h"

#include <glib/gi18n-lib.h>

#include "diary-error.h"
#include "diary-field.h"

struct _DiaryEpisode
{
  DiaryRecord parent_instance;

  DiaryInstant started_at;
  gint64 duration;
  gboolean running;
  const char *kind;
  const char *site;
  const char *side;
  int intensity;
  const char **helped; /* an owned list of keys that are not */
  char *note;
};

G_DEFINE_FINAL_TYPE (DiaryEpisode, diary_episode, DIARY_TYPE_RECORD)

static const DiaryInstant never = { G_MININT64, 0 };

/* Returns: (transfer container): @keys without duplicates, in the order of the vocabulary, those it
 * does not have last */
static const char **
sort_remedies (const char *const *keys)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  size_t n_terms;
  const DiaryTerm *terms = diary_vocabulary_get_terms (DIARY_TERMS_REMEDIES, &n_terms);

  for (size_t i = 0; i < n_terms; i++)
    if (g_strv_contains (keys, terms[i].key))
      g_ptr_array_add (sorted, (gpointer) terms[i].key);

  for (; *keys != NULL; keys++)
    if (**keys != '\0' && diary_vocabulary_find (DIARY_TERMS_REMEDIES, *keys) == NULL)
      g_ptr_array_add (sorted, (gpointer) g_intern_string (*keys));
  g_ptr_array_add (sorted, NULL);

  return (const char **) g_ptr_array_free (g_steal_pointer (&sorted), FALSE);
}

static gboolean
check_start (DiaryEpisode *self, GError **error)
{
  if (diary_instant_is_valid (&self->started_at))
    return TRUE;

  diary_error_set_invalid (error, "started_at", NULL,
                           _ ("give a time such as 2026-03-04T21:15:00+01:00"));

  return FALSE;
}

static gboolean
check_duration (DiaryEpisode *self, GError **error)
{
  g_autofree char *value = NULL;

  if (self->duration >= DIARY_EPISODE_NO_DURATION && self->duration <= DIARY_EPISODE_MAX_DURATION)
    return TRUE;

  value = g_strdup_printf ("%" G_GINT64_FORMAT, self->duration);
  diary_error_set_invalid (error, "duration_s", value,
                           _ ("give whole seconds from 0 to 31536000, or nothing"));

  return FALSE;
}

static gboolean
check_intensity (DiaryEpisode *self, GError **error)
{
  g_autofree char *value = NULL;

  if (self->intensity >= DIARY_EPISODE_NO_INTENSITY &&
      self->intensity <= DIARY_EPISODE_MAX_INTENSITY)
    return TRUE;

  value = g_strdup_printf ("%d", self->intensity);
  diary_error_set_invalid (error, "intensity", value,
                           _ ("give a whole number from 1 to 5, or nothing"));

  return FALSE;
}

static gboolean
check_helped (DiaryEpisode *self, GError **error)
{
  for (size_t i = 0; self->helped[i] != NULL; i++)
    if (!diary_field_check_term ("helped", DIARY_TERMS_REMEDIES, self->helped[i], TRUE, error))
      return FALSE;

  return TRUE;
}

static void
diary_episode_copy_content (DiaryRecord *copy, DiaryRecord *source)
{
  DiaryEpisode *to = DIARY_EPISODE (copy);
  DiaryEpisode *from = DIARY_EPISODE (source);

  to->started_at = from->started_at;
  to->duration = from->duration;
  to->running = from->running;
  to->kind = from->kind;
  to->site = from->site;
  to->side = from->side;
  to->intensity = from->intensity;
  diary_episode_set_helped (to, from->helped);
  to->note = g_strdup (from->note);
}

static gboolean
diary_episode_equal_content (DiaryRecord *record_a, DiaryRecord *record_b)
{
  DiaryEpisode *a = DIARY_EPISODE (record_a);
  DiaryEpisode *b = DIARY_EPISODE (record_b);

  return a->started_at.unix_seconds == b->started_at.unix_seconds &&
         a->started_at.utc_offset == b->started_at.utc_offset && a->duration == b->duration &&
         a->running == b->running && a->kind == b->kind && a->site == b->site &&
         a->side == b->side && a->intensity == b->intensity &&
         g_strv_equal (a->helped, b->helped) && g_strcmp0 (a->note, b->note) == 0;
}

static gboolean
diary_episode_validate (DiaryRecord *record, GError **error)
{
  DiaryEpisode *self = DIARY_EPISODE (record);

  return DIARY_RECORD_CLASS (diary_episode_parent_class)->validate (record, error) &&
         check_start (self, error) && check_duration (self, error) &&
         diary_field_check_term ("kind", DIARY_TERMS_KINDS, self->kind, TRUE, error) &&
         diary_field_check_term ("site", DIARY_TERMS_SITES, self->site, TRUE, error) &&
         diary_field_check_term ("side", DIARY_TERMS_SIDES, self->side, FALSE, error) &&
         check_intensity (self, error) && check_helped (self, error) &&
         diary_field_check_text ("note", self->note, FALSE, error);
}

static void
diary_episode_finalize (GObject *object)
{
  DiaryEpisode *self = DIARY_EPISODE (object);

  g_free (self->helped);
  g_free (self->note);

  G_OBJECT_CLASS (diary_episode_parent_class)->finalize (object);
}

static void
diary_episode_class_init (DiaryEpisodeClass *klass)
{
  DiaryRecordClass *record_class = DIARY_RECORD_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = diary_episode_finalize;
  record_class->copy_content = diary_episode_copy_content;
  record_class->equal_content = diary_episode_equal_content;
  record_class->validate = diary_episode_validate;
}

static void
diary_episode_init (DiaryEpisode *self)
{
  self->started_at = never;
  self->duration = DIARY_EPISODE_NO_DURATION;
  self->intensity = DIARY_EPISODE_NO_INTENSITY;
  diary_episode_set_kind (self, NULL);
  diary_episode_set_helped (self, NULL);
}

/**
 * diary_episode_new:
 * @site: (nullable): a key of %DIARY_TERMS_SITES; required before it is saved
 * @side: (nullable): a key of %DIARY_TERMS_SIDES
 * @started_at: (nullable): when it began; required before it is saved
 *
 * Returns: (transfer full): a twitch that is not saved yet
 */
DiaryEpisode *
diary_episode_new (const char *site, const char *side, const DiaryInstant *started_at)
{
  DiaryEpisode *self = g_object_new (DIARY_TYPE_EPISODE, NULL);

  diary_episode_set_site (self, site);
  diary_episode_set_side (self, side);
  diary_episode_set_started_at (self, started_at);

  return self;
}

/**
 * diary_episode_get_started_at:
 * @self: an episode
 *
 * Returns: (transfer none): when it began; not valid as long as nobody has said
 */
const DiaryInstant *
diary_episode_get_started_at (DiaryEpisode *self)
{
  g_return_val_if_fail (DIARY_IS_EPISODE (self), NULL);

  return &self->started_at;
}

/**
 * diary_episode_set_started_at:
 * @self: an episode
 * @started_at: (nullable): when it began
 */
void
diary_episode_set_started_at (DiaryEpisode *self, const DiaryInstant *started_at)
{
  g_return_if_fail (DIARY_IS_EPISODE (self));

  self->started_at = started_at != NULL ? *started_at : never;
}

/**
 * diary_episode_get_date:
 * @self: an episode
 *
 * Returns: the date it belongs to: the one on which it began by its own clock
 */
DiaryDate
diary_episode_get_date (DiaryEpisode *self)
{
  g_return_val_if_fail (DIARY_IS_EPISODE (self), DIARY_DATE_NONE);

  return diary_date_of_instant (self->started_at.unix_seconds, self->started_at.utc_offset);
}

/**
 * diary_episode_get_duration:
 * @self: an episode
 *
 * Returns: how long it was in seconds, or %DIARY_EPISODE_NO_DURATION if not recorded
 */
gint64
diary_episode_get_duration (DiaryEpisode *self)
{
  g_return_val_if_fail (DIARY_IS_EPISODE (self), DIARY_EPISODE_NO_DURATION);

  return self->duration;
}

/**
 * diary_episode_set_duration:
 * @self: an episode
 * @seconds: how long it was, or %DIARY_EPISODE_NO_DURATION
 *
 * An episode with a duration no longer runs.
 */
void
diary_episode_set_duration (DiaryEpisode *self, gint64 seconds)
{
  g_return_if_fail (DIARY_IS_EPISODE (self));

  self->duration = seconds;
  if (seconds != DIARY_EPISODE_NO_DURATION)
    self->running = FALSE;
}

/**
 * diary_episode_get_running:
 * @self: an episode
 *
 * Returns: whether it has not ended yet
 */
gboolean
diary_episode_get_running (DiaryEpisode *self)
{
  g_return_val_if_fail (DIARY_IS_EPISODE (self), FALSE);

  return self->running;
}

/**
 * diary_episode_set_running:
 * @self: an episode
 * @running: whether it has not ended yet
 *
 * A running episode has no duration yet: one that was set is forgotten.
 */
void
diary_episode_set_running (DiaryEpisode *self, gboolean running)
{
  g_return_if_fail (DIARY_IS_EPISODE (self));

  self->running = !!running;
  if (running)
    self->duration = DIARY_EPISODE_NO_DURATION;
}

/**
 * diary_episode_get_kind:
 * @self: an episode
 *
 * Returns: (transfer none): a key of %DIARY_TERMS_KINDS
 */
const char *
diary_episode_get_kind (DiaryEpisode *self)
{
  g_return_val_if_fail (DIARY_IS_EPISODE (self), NULL);

  return self->kind;
}

/**
 * diary_episode_set_kind:
 * @self: an episode
 * @kind: (nullable): a key of %DIARY_TERMS_KINDS, %NULL or empty for a twitch
 */
void
diary_episode_set_kind (DiaryEpisode *self, const char *kind)
{
  g_return_if_fail (DIARY_IS_EPISODE (self));

  diary_field_set_term (&self->kind, DIARY_TERMS_KINDS, kind);
  if (self->kind == NULL)
    diary_field_set_term (&self->kind, DIARY_TERMS_KINDS, "twitch");
}

/**
 * diary_episode_get_site:
 * @self: an episode
 *
 * Returns: (nullable) (transfer none): a key of %DIARY_TERMS_SITES
 */
const char *
diary_episode_get_site (DiaryEpisode *self)
{
  g_return_val_if_fail (DIARY_IS_EPISODE (self), NULL);

  return self->site;
}

/**
 * diary_episode_set_site:
 * @self: an episode
 * @site: (nullable): a key of %DIARY_TERMS_SITES
 */
void
diary_episode_set_site (DiaryEpisode *self, const char *site)
{
  g_return_if_fail (DIARY_IS_EPISODE (self));

  diary_field_set_term (&self->site, DIARY_TERMS_SITES, site);
}

/**
 * diary_episode_get_side:
 * @self: an episode
 *
 * Returns: (nullable) (transfer none): a key of %DIARY_TERMS_SIDES, or %NULL if not recorded
 */
const char *
diary_episode_get_side (DiaryEpisode *self)
{
  g_return_val_if_fail (DIARY_IS_EPISODE (self), NULL);

  return self->side;
}

/**
 * diary_episode_set_side:
 * @self: an episode
 * @side: (nullable): a key of %DIARY_TERMS_SIDES
 */
void
diary_episode_set_side (DiaryEpisode *self, const char *side)
{
  g_return_if_fail (DIARY_IS_EPISODE (self));

  diary_field_set_term (&self->side, DIARY_TERMS_SIDES, side);
}

/**
 * diary_episode_get_intensity:
 * @self: an episode
 *
 * Returns: 1 to 5 (see %DIARY_TERMS_INTENSITIES), or %DIARY_EPISODE_NO_INTENSITY if not recorded
 */
int
diary_episode_get_intensity (DiaryEpisode *self)
{
  g_return_val_if_fail (DIARY_IS_EPISODE (self), DIARY_EPISODE_NO_INTENSITY);

  return self->intensity;
}

/**
 * diary_episode_set_intensity:
 * @self: an episode
 * @intensity: 1 to 5, or %DIARY_EPISODE_NO_INTENSITY
 */
void
diary_episode_set_intensity (DiaryEpisode *self, int intensity)
{
  g_return_if_fail (DIARY_IS_EPISODE (self));

  self->intensity = intensity;
}

/**
 * diary_episode_get_helped:
 * @self: an episode
 *
 * Returns: (transfer none): keys of %DIARY_TERMS_REMEDIES in the order of the vocabulary, ended by
 * a %NULL; empty if nothing was recorded
 */
const char *const *
diary_episode_get_helped (DiaryEpisode *self)
{
  g_return_val_if_fail (DIARY_IS_EPISODE (self), NULL);

  return self->helped;
}

/**
 * diary_episode_set_helped:
 * @self: an episode
 * @remedies: (nullable): keys of %DIARY_TERMS_REMEDIES in any order, ended by a %NULL
 */
void
diary_episode_set_helped (DiaryEpisode *self, const char *const *remedies)
{
  static const char *const none[] = { NULL };
  const char **sorted;

  g_return_if_fail (DIARY_IS_EPISODE (self));

  sorted = sort_remedies (remedies != NULL ? remedies : none);
  g_free (self->helped);
  self->helped = sorted;
}

/**
 * diary_episode_get_note:
 * @self: an episode
 *
 * Returns: (nullable) (transfer none): its note
 */
const char *
diary_episode_get_note (DiaryEpisode *self)
{
  g_return_val_if_fail (DIARY_IS_EPISODE (self), NULL);

  return self->note;
}

/**
 * diary_episode_set_note:
 * @self: an episode
 * @note: (nullable): its note
 */
void
diary_episode_set_note (DiaryEpisode *self, const char *note)
{
  g_return_if_fail (DIARY_IS_EPISODE (self));

  diary_field_set_text (&self->note, note);
}
