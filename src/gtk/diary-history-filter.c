/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-history-filter.h"

#include "diary-clock.h"
#include "diary-vocabulary.h"

struct _DiaryHistoryFilter
{
  GObject parent_instance;

  char *text;
  const char *site;
  const char *kind;
  DiaryPeriod period;
  DiaryDate day;
};

typedef enum
{
  PROP_TEXT = 1,
  PROP_SITE,
  PROP_KIND,
  PROP_PERIOD,
  PROP_DAY,
  PROP_ACTIVE,
  PROP_QUERY,
} DiaryHistoryFilterProperty;

static GParamSpec *properties[PROP_QUERY + 1];

G_DEFINE_FINAL_TYPE (DiaryHistoryFilter, diary_history_filter, G_TYPE_OBJECT)

static void
notify_changed (DiaryHistoryFilter *self, DiaryHistoryFilterProperty property)
{
  GObject *object = G_OBJECT (self);

  g_object_freeze_notify (object);
  g_object_notify_by_pspec (object, properties[property]);
  g_object_notify_by_pspec (object, properties[PROP_ACTIVE]);
  g_object_notify_by_pspec (object, properties[PROP_QUERY]);
  g_object_thaw_notify (object);
}

static void
diary_history_filter_finalize (GObject *object)
{
  DiaryHistoryFilter *self = DIARY_HISTORY_FILTER (object);

  g_free (self->text);

  G_OBJECT_CLASS (diary_history_filter_parent_class)->finalize (object);
}

static void
diary_history_filter_get_property (GObject *object,
                                   guint property_id,
                                   GValue *value,
                                   GParamSpec *pspec)
{
  DiaryHistoryFilter *self = DIARY_HISTORY_FILTER (object);

  switch ((DiaryHistoryFilterProperty) property_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_SITE:
      g_value_set_string (value, self->site);
      break;
    case PROP_KIND:
      g_value_set_string (value, self->kind);
      break;
    case PROP_PERIOD:
      g_value_set_enum (value, self->period);
      break;
    case PROP_DAY:
      g_value_set_int (value, self->day);
      break;
    case PROP_ACTIVE:
      g_value_set_boolean (value, diary_history_filter_get_active (self));
      break;
    case PROP_QUERY:
      g_value_take_boxed (value, diary_history_filter_get_query (self));
      break;
    }
}

static void
diary_history_filter_set_property (GObject *object,
                                   guint property_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  DiaryHistoryFilter *self = DIARY_HISTORY_FILTER (object);

  switch ((DiaryHistoryFilterProperty) property_id)
    {
    case PROP_TEXT:
      diary_history_filter_set_text (self, g_value_get_string (value));
      break;
    case PROP_SITE:
      diary_history_filter_set_site (self, g_value_get_string (value));
      break;
    case PROP_KIND:
      diary_history_filter_set_kind (self, g_value_get_string (value));
      break;
    case PROP_PERIOD:
      diary_history_filter_set_period (self, g_value_get_enum (value));
      break;
    case PROP_DAY:
      diary_history_filter_set_day (self, g_value_get_int (value));
      break;
    case PROP_ACTIVE:
    case PROP_QUERY:
      g_assert_not_reached ();
    }
}

static void
diary_history_filter_class_init (DiaryHistoryFilterClass *klass)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = diary_history_filter_finalize;
  object_class->get_property = diary_history_filter_get_property;
  object_class->set_property = diary_history_filter_set_property;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", writable);
  properties[PROP_SITE] = g_param_spec_string ("site", NULL, NULL, NULL, writable);
  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, writable);
  properties[PROP_PERIOD] = g_param_spec_enum ("period", NULL, NULL, DIARY_TYPE_PERIOD,
                                               DIARY_PERIOD_ALL, writable);
  properties[PROP_DAY] = g_param_spec_int ("day", NULL, NULL, DIARY_DATE_NONE, G_MAXINT,
                                           DIARY_DATE_NONE, writable);
  properties[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE, readable);
  properties[PROP_QUERY] = g_param_spec_boxed ("query", NULL, NULL, DIARY_TYPE_EPISODE_QUERY,
                                               readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
diary_history_filter_init (DiaryHistoryFilter *self)
{
  self->text = g_strdup ("");
}

/**
 * diary_history_filter_new:
 *
 * Returns: (transfer full): a filter that leaves nothing out
 */
DiaryHistoryFilter *
diary_history_filter_new (void)
{
  return g_object_new (DIARY_TYPE_HISTORY_FILTER, NULL);
}

/**
 * diary_history_filter_get_text:
 *
 * Returns: the words looked for, as they were typed
 */
const char *
diary_history_filter_get_text (DiaryHistoryFilter *self)
{
  g_return_val_if_fail (DIARY_IS_HISTORY_FILTER (self), NULL);

  return self->text;
}

/**
 * diary_history_filter_set_text:
 * @text: (nullable): the words to look for; blanks around them don't count
 */
void
diary_history_filter_set_text (DiaryHistoryFilter *self, const char *text)
{
  g_return_if_fail (DIARY_IS_HISTORY_FILTER (self));

  if (text == NULL)
    text = "";
  if (g_str_equal (self->text, text))
    return;

  g_free (self->text);
  self->text = g_strdup (text);
  notify_changed (self, PROP_TEXT);
}

/**
 * diary_history_filter_get_site:
 *
 * Returns: (nullable): the site looked for, a key of the vocabulary
 */
const char *
diary_history_filter_get_site (DiaryHistoryFilter *self)
{
  g_return_val_if_fail (DIARY_IS_HISTORY_FILTER (self), NULL);

  return self->site;
}

/**
 * diary_history_filter_set_site:
 * @site: (nullable): a key of the vocabulary, or %NULL for every site
 */
void
diary_history_filter_set_site (DiaryHistoryFilter *self, const char *site)
{
  const char *canonical = NULL;

  g_return_if_fail (DIARY_IS_HISTORY_FILTER (self));

  if (site != NULL)
    canonical = diary_vocabulary_canonical (DIARY_TERMS_SITES, site);
  if (self->site == canonical)
    return;

  self->site = canonical;
  notify_changed (self, PROP_SITE);
}

/**
 * diary_history_filter_get_kind:
 *
 * Returns: (nullable): the kind looked for, a key of the vocabulary
 */
const char *
diary_history_filter_get_kind (DiaryHistoryFilter *self)
{
  g_return_val_if_fail (DIARY_IS_HISTORY_FILTER (self), NULL);

  return self->kind;
}

/**
 * diary_history_filter_set_kind:
 * @kind: (nullable): a key of the vocabulary, or %NULL for every kind
 */
void
diary_history_filter_set_kind (DiaryHistoryFilter *self, const char *kind)
{
  const char *canonical = NULL;

  g_return_if_fail (DIARY_IS_HISTORY_FILTER (self));

  if (kind != NULL)
    canonical = diary_vocabulary_canonical (DIARY_TERMS_KINDS, kind);
  if (self->kind == canonical)
    return;

  self->kind = canonical;
  notify_changed (self, PROP_KIND);
}

/**
 * diary_history_filter_get_period:
 *
 * Returns: the period looked at
 */
DiaryPeriod
diary_history_filter_get_period (DiaryHistoryFilter *self)
{
  g_return_val_if_fail (DIARY_IS_HISTORY_FILTER (self), DIARY_PERIOD_ALL);

  return self->period;
}

/**
 * diary_history_filter_set_period:
 * @period: the period to look at, instead of a single day
 */
void
diary_history_filter_set_period (DiaryHistoryFilter *self, DiaryPeriod period)
{
  g_return_if_fail (DIARY_IS_HISTORY_FILTER (self));

  if (self->period == period)
    return;

  self->period = period;
  if (period != DIARY_PERIOD_ALL)
    diary_history_filter_set_day (self, DIARY_DATE_NONE);
  notify_changed (self, PROP_PERIOD);
}

/**
 * diary_history_filter_get_day:
 *
 * Returns: the only day looked at, or %DIARY_DATE_NONE
 */
DiaryDate
diary_history_filter_get_day (DiaryHistoryFilter *self)
{
  g_return_val_if_fail (DIARY_IS_HISTORY_FILTER (self), DIARY_DATE_NONE);

  return self->day;
}

/**
 * diary_history_filter_set_day:
 * @day: the only day to look at, instead of a period, or %DIARY_DATE_NONE
 */
void
diary_history_filter_set_day (DiaryHistoryFilter *self, DiaryDate day)
{
  g_return_if_fail (DIARY_IS_HISTORY_FILTER (self));

  if (self->day == day)
    return;

  self->day = day;
  if (day != DIARY_DATE_NONE)
    diary_history_filter_set_period (self, DIARY_PERIOD_ALL);
  notify_changed (self, PROP_DAY);
}

/**
 * diary_history_filter_get_active:
 *
 * Returns: whether the filter leaves anything out
 */
gboolean
diary_history_filter_get_active (DiaryHistoryFilter *self)
{
  g_autoptr (DiaryEpisodeQuery) query = diary_history_filter_get_query (self);
  const DiaryEpisodeQuery all = { 0 };

  return !diary_episode_query_equal (query, &all);
}

/**
 * diary_history_filter_get_query:
 *
 * Returns: (transfer full): which episodes pass, as of today
 */
DiaryEpisodeQuery *
diary_history_filter_get_query (DiaryHistoryFilter *self)
{
  DiaryEpisodeQuery query = { 0 };
  g_autofree char *text = NULL;

  g_return_val_if_fail (DIARY_IS_HISTORY_FILTER (self), NULL);

  text = g_strstrip (g_strdup (self->text));
  query.site = self->site;
  query.kind = self->kind;
  query.from = self->day != DIARY_DATE_NONE
                   ? self->day
                   : diary_period_get_from (self->period, diary_clock_today ());
  query.to = self->day;
  query.text = *text != '\0' ? text : NULL;

  return diary_episode_query_copy (&query);
}

/**
 * diary_history_filter_clear:
 *
 * Leaves nothing out any more.
 */
void
diary_history_filter_clear (DiaryHistoryFilter *self)
{
  g_return_if_fail (DIARY_IS_HISTORY_FILTER (self));

  g_object_freeze_notify (G_OBJECT (self));
  diary_history_filter_set_text (self, NULL);
  diary_history_filter_set_site (self, NULL);
  diary_history_filter_set_kind (self, NULL);
  diary_history_filter_set_period (self, DIARY_PERIOD_ALL);
  diary_history_filter_set_day (self, DIARY_DATE_NONE);
  g_object_thaw_notify (G_OBJECT (self));
}
