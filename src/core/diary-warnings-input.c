/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-warnings-input.h"

#include "diary-date-list.h"

struct _DiaryWarningsInput
{
  GObject parent_instance;

  DiaryTrendsInput *trends;
  GStringChunk *texts;
  GArray *episodes;   /* of DiaryWarningsEpisode, by date */
  GArray *signs;      /* of DiaryWarningsSign, by date */
  GArray *medicines;  /* of DiaryWarningsMedicine, by date */
  GArray *known;      /* of DiaryWarningsKnown */
  GArray *recorded;   /* the dates on which anything was recorded */
  GArray *counted;    /* the dates whose number of episodes is known */
  GPtrArray *regions; /* of DiaryWarningsRegion */
  GPtrArray *eyelids; /* of DiaryWarningsRegion: the days on which an eyelid twitched */
  gboolean sealed;
};

G_DEFINE_FINAL_TYPE (DiaryWarningsInput, diary_warnings_input, G_TYPE_OBJECT)

static void
region_free (DiaryWarningsRegion *self)
{
  diary_region_free (self->region);
  g_array_unref (self->balance);
  g_array_unref (self->lowest);
  g_free (self);
}

static DiaryWarningsRegion *
region_new (const DiaryPlace *place)
{
  DiaryWarningsRegion *self = g_new0 (DiaryWarningsRegion, 1);

  self->region = diary_region_new (place);
  self->balance = g_array_new (FALSE, FALSE, sizeof (int));
  self->lowest = g_array_new (FALSE, FALSE, sizeof (int));

  return self;
}

static int
compare_entries (DiaryDate date_a, const char *id_a, DiaryDate date_b, const char *id_b)
{
  return date_a != date_b ? date_a - date_b : g_strcmp0 (id_a, id_b);
}

static int
compare_episodes (gconstpointer a, gconstpointer b)
{
  const DiaryWarningsEpisode *episode_a = a;
  const DiaryWarningsEpisode *episode_b = b;

  return compare_entries (episode_a->date, episode_a->id, episode_b->date, episode_b->id);
}

static int
compare_signs (gconstpointer a, gconstpointer b)
{
  const DiaryWarningsSign *sign_a = a;
  const DiaryWarningsSign *sign_b = b;

  return compare_entries (sign_a->date, sign_a->id, sign_b->date, sign_b->id);
}

static int
compare_medicines (gconstpointer a, gconstpointer b)
{
  const DiaryWarningsMedicine *medicine_a = a;
  const DiaryWarningsMedicine *medicine_b = b;

  return compare_entries (medicine_a->from, medicine_a->id, medicine_b->from, medicine_b->id);
}

static DiaryRegion *
get_region (GPtrArray *regions, const char *site, const char *side)
{
  const DiaryPlace place = { site, side };

  for (guint i = 0; i < regions->len; i++)
    {
      DiaryWarningsRegion *of = g_ptr_array_index (regions, i);

      if (of->region->place.site == site && of->region->place.side == side)
        return of->region;
    }

  g_ptr_array_add (regions, region_new (&place));

  return ((DiaryWarningsRegion *) g_ptr_array_index (regions, regions->len - 1))->region;
}

/* A site that only a newer version of the program knows is none of ours. */
static void
add_to_region (GPtrArray *regions, const DiaryPlace *place, DiaryDate date)
{
  DiaryPlace parts[2];
  int n_parts = diary_place_split (place, parts);

  for (int i = 0; place->site != NULL && i < n_parts; i++)
    g_array_append_val (get_region (regions, parts[i].site, parts[i].side)->dates, date);
}

static void
weigh_region (DiaryWarningsRegion *self, const GArray *recorded)
{
  const GArray *dates = self->region->dates;
  int lowest = G_MAXINT;

  diary_date_list_sort (self->region->dates);
  for (guint i = 0; i < dates->len; i++)
    {
      DiaryDate date = g_array_index (dates, DiaryDate, i);
      int balance = 2 * (int) i - (int) diary_date_list_rank (recorded, date - 1);

      lowest = MIN (lowest, balance);
      g_array_append_val (self->balance, balance);
      g_array_append_val (self->lowest, lowest);
    }
}

static int
compare_regions (gconstpointer a, gconstpointer b)
{
  const DiaryWarningsRegion *region_a = *(const DiaryWarningsRegion *const *) a;
  const DiaryWarningsRegion *region_b = *(const DiaryWarningsRegion *const *) b;

  return diary_place_compare (&region_a->region->place, &region_b->region->place);
}

static void
weigh_regions (GPtrArray *regions, const GArray *recorded)
{
  g_ptr_array_sort (regions, compare_regions);
  for (guint i = 0; i < regions->len; i++)
    weigh_region (g_ptr_array_index (regions, i), recorded);
}

static const char *
keep_text (DiaryWarningsInput *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->texts, text) : NULL;
}

static void
diary_warnings_input_finalize (GObject *object)
{
  DiaryWarningsInput *self = DIARY_WARNINGS_INPUT (object);

  g_object_unref (self->trends);
  g_string_chunk_free (self->texts);
  g_array_unref (self->episodes);
  g_array_unref (self->signs);
  g_array_unref (self->medicines);
  g_array_unref (self->known);
  g_array_unref (self->recorded);
  g_array_unref (self->counted);
  g_ptr_array_unref (self->regions);
  g_ptr_array_unref (self->eyelids);

  G_OBJECT_CLASS (diary_warnings_input_parent_class)->finalize (object);
}

static void
diary_warnings_input_class_init (DiaryWarningsInputClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_warnings_input_finalize;
}

static void
diary_warnings_input_init (DiaryWarningsInput *self)
{
  self->texts = g_string_chunk_new (4096);
  self->episodes = g_array_new (FALSE, FALSE, sizeof (DiaryWarningsEpisode));
  self->signs = g_array_new (FALSE, FALSE, sizeof (DiaryWarningsSign));
  self->medicines = g_array_new (FALSE, FALSE, sizeof (DiaryWarningsMedicine));
  self->known = g_array_new (FALSE, FALSE, sizeof (DiaryWarningsKnown));
  self->recorded = g_array_new (FALSE, FALSE, sizeof (DiaryDate));
  self->counted = g_array_new (FALSE, FALSE, sizeof (DiaryDate));
  self->regions = g_ptr_array_new_with_free_func ((GDestroyNotify) region_free);
  self->eyelids = g_ptr_array_new_with_free_func ((GDestroyNotify) region_free);
}

/**
 * diary_warnings_input_new:
 * @trends: what the trends of the same diary are computed from
 *
 * Returns: (transfer full): an input in which nothing else is recorded
 */
DiaryWarningsInput *
diary_warnings_input_new (DiaryTrendsInput *trends)
{
  DiaryWarningsInput *self;

  g_return_val_if_fail (DIARY_IS_TRENDS_INPUT (trends), NULL);

  self = g_object_new (DIARY_TYPE_WARNINGS_INPUT, NULL);
  self->trends = g_object_ref (trends);

  return self;
}

/**
 * diary_warnings_input_add_episode:
 * @self: an input
 * @episode: an episode
 *
 * A day with an episode is one on which something was recorded.
 */
void
diary_warnings_input_add_episode (DiaryWarningsInput *self, const DiaryWarningsEpisode *episode)
{
  DiaryWarningsEpisode copy;

  g_return_if_fail (DIARY_IS_WARNINGS_INPUT (self) && !self->sealed);
  g_return_if_fail (episode != NULL);

  copy = *episode;
  copy.id = keep_text (self, episode->id);
  g_array_append_val (self->episodes, copy);
  diary_warnings_input_add_day (self, episode->date, TRUE);

  add_to_region (self->regions, &episode->place, episode->date);
  if (episode->twitching && g_strcmp0 (episode->place.site, "eyelid") == 0)
    add_to_region (self->eyelids, &episode->place, episode->date);
}

/**
 * diary_warnings_input_add_sign:
 * @self: an input
 * @sign: a sign, present or absent: one that was not asked about is not added
 */
void
diary_warnings_input_add_sign (DiaryWarningsInput *self, const DiaryWarningsSign *sign)
{
  DiaryWarningsSign copy;

  g_return_if_fail (DIARY_IS_WARNINGS_INPUT (self) && !self->sealed);
  g_return_if_fail (sign != NULL);

  copy = *sign;
  copy.id = keep_text (self, sign->id);
  g_array_append_val (self->signs, copy);
  diary_warnings_input_add_day (self, sign->date, FALSE);
}

/**
 * diary_warnings_input_add_medicine:
 * @self: an input
 * @medicine: a medicine whose start is recorded
 *
 * Its date alone does not make a day one on which something was recorded.
 */
void
diary_warnings_input_add_medicine (DiaryWarningsInput *self, const DiaryWarningsMedicine *medicine)
{
  DiaryWarningsMedicine copy;

  g_return_if_fail (DIARY_IS_WARNINGS_INPUT (self) && !self->sealed);
  g_return_if_fail (medicine != NULL && medicine->from != DIARY_DATE_NONE);

  copy = *medicine;
  copy.id = keep_text (self, medicine->id);
  copy.name = keep_text (self, medicine->name);
  g_array_append_val (self->medicines, copy);
}

/**
 * diary_warnings_input_add_known:
 * @self: an input
 * @known: what the person's doctor knows
 */
void
diary_warnings_input_add_known (DiaryWarningsInput *self, const DiaryWarningsKnown *known)
{
  DiaryWarningsKnown copy;

  g_return_if_fail (DIARY_IS_WARNINGS_INPUT (self) && !self->sealed);
  g_return_if_fail (known != NULL);

  copy = *known;
  copy.id = keep_text (self, known->id);
  copy.rule = keep_text (self, known->rule);
  copy.medicine = keep_text (self, known->medicine);
  g_array_append_val (self->known, copy);
}

/**
 * diary_warnings_input_add_day:
 * @self: an input
 * @date: a day on which anything was recorded
 * @complete: whether the number of its episodes is known
 */
void
diary_warnings_input_add_day (DiaryWarningsInput *self, DiaryDate date, gboolean complete)
{
  g_return_if_fail (DIARY_IS_WARNINGS_INPUT (self) && !self->sealed);

  g_array_append_val (self->recorded, date);
  if (complete)
    g_array_append_val (self->counted, date);
}

/**
 * diary_warnings_input_seal:
 * @self: an input to which everything was added
 *
 * Sorts it: the order in which things were added does not matter.
 */
void
diary_warnings_input_seal (DiaryWarningsInput *self)
{
  g_return_if_fail (DIARY_IS_WARNINGS_INPUT (self) && !self->sealed);

  g_array_sort (self->episodes, compare_episodes);
  g_array_sort (self->signs, compare_signs);
  g_array_sort (self->medicines, compare_medicines);
  diary_date_list_sort (self->recorded);
  diary_date_list_sort (self->counted);
  weigh_regions (self->regions, self->recorded);
  weigh_regions (self->eyelids, self->recorded);
  self->sealed = TRUE;
}

/**
 * diary_warnings_input_get_trends:
 * @self: an input
 *
 * Returns: (transfer none): what the trends are computed from
 */
DiaryTrendsInput *
diary_warnings_input_get_trends (DiaryWarningsInput *self)
{
  g_return_val_if_fail (DIARY_IS_WARNINGS_INPUT (self), NULL);

  return self->trends;
}

/**
 * diary_warnings_input_get_episodes:
 * @self: a sealed input
 *
 * Returns: (transfer none) (element-type DiaryWarningsEpisode): the episodes by date, then by id
 */
const GArray *
diary_warnings_input_get_episodes (DiaryWarningsInput *self)
{
  g_return_val_if_fail (DIARY_IS_WARNINGS_INPUT (self) && self->sealed, NULL);

  return self->episodes;
}

/**
 * diary_warnings_input_get_signs:
 * @self: a sealed input
 *
 * Returns: (transfer none) (element-type DiaryWarningsSign): the signs by date, then by id
 */
const GArray *
diary_warnings_input_get_signs (DiaryWarningsInput *self)
{
  g_return_val_if_fail (DIARY_IS_WARNINGS_INPUT (self) && self->sealed, NULL);

  return self->signs;
}

/**
 * diary_warnings_input_get_medicines:
 * @self: a sealed input
 *
 * Returns: (transfer none) (element-type DiaryWarningsMedicine): the medicines by date, then by id
 */
const GArray *
diary_warnings_input_get_medicines (DiaryWarningsInput *self)
{
  g_return_val_if_fail (DIARY_IS_WARNINGS_INPUT (self) && self->sealed, NULL);

  return self->medicines;
}

/**
 * diary_warnings_input_get_known:
 * @self: a sealed input
 *
 * Returns: (transfer none) (element-type DiaryWarningsKnown): what the person's doctor knows
 */
const GArray *
diary_warnings_input_get_known (DiaryWarningsInput *self)
{
  g_return_val_if_fail (DIARY_IS_WARNINGS_INPUT (self) && self->sealed, NULL);

  return self->known;
}

/**
 * diary_warnings_input_get_recorded:
 * @self: a sealed input
 *
 * Returns: (transfer none) (element-type DiaryDate): the days on which anything was recorded: an
 *   episode, a sign, present or absent, that the day is complete, a factor or a note
 */
const GArray *
diary_warnings_input_get_recorded (DiaryWarningsInput *self)
{
  g_return_val_if_fail (DIARY_IS_WARNINGS_INPUT (self) && self->sealed, NULL);

  return self->recorded;
}

/**
 * diary_warnings_input_get_counted:
 * @self: a sealed input
 *
 * Returns: (transfer none) (element-type DiaryDate): the days whose number of episodes is known:
 *   those with an episode, and complete ones
 */
const GArray *
diary_warnings_input_get_counted (DiaryWarningsInput *self)
{
  g_return_val_if_fail (DIARY_IS_WARNINGS_INPUT (self) && self->sealed, NULL);

  return self->counted;
}

/**
 * diary_warnings_input_get_regions:
 * @self: a sealed input
 *
 * Returns: (transfer none) (element-type DiaryWarningsRegion): each place with the days of its
 *   episodes; those on both sides count for the left and for the right
 */
const GPtrArray *
diary_warnings_input_get_regions (DiaryWarningsInput *self)
{
  g_return_val_if_fail (DIARY_IS_WARNINGS_INPUT (self) && self->sealed, NULL);

  return self->regions;
}

/**
 * diary_warnings_input_get_eyelids:
 * @self: a sealed input
 *
 * Returns: (transfer none) (element-type DiaryWarningsRegion): each eyelid with the days on which
 *   it twitched
 */
const GPtrArray *
diary_warnings_input_get_eyelids (DiaryWarningsInput *self)
{
  g_return_val_if_fail (DIARY_IS_WARNINGS_INPUT (self) && self->sealed, NULL);

  return self->eyelids;
}

/**
 * diary_warnings_input_get_first:
 * @self: a sealed input
 *
 * Returns: the first day on which anything was recorded, or %DIARY_DATE_NONE
 */
DiaryDate
diary_warnings_input_get_first (DiaryWarningsInput *self)
{
  g_return_val_if_fail (DIARY_IS_WARNINGS_INPUT (self) && self->sealed, DIARY_DATE_NONE);

  return self->recorded->len > 0 ? g_array_index (self->recorded, DiaryDate, 0) : DIARY_DATE_NONE;
}

/**
 * diary_warnings_input_find_episode:
 * @self: a sealed input
 * @date: a date
 *
 * Returns: the index of the first episode that is not before @date, or how many there are
 */
guint
diary_warnings_input_find_episode (DiaryWarningsInput *self, DiaryDate date)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (DIARY_IS_WARNINGS_INPUT (self) && self->sealed, 0);

  high = self->episodes->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->episodes, DiaryWarningsEpisode, middle).date < date)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}
