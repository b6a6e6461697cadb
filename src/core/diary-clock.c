/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-clock.h"

static GMutex mutex;
static gint64 frozen_at;
static GTimeZone *frozen_zone; /* set while the clock is frozen */

/* Returns: (nullable) (transfer full): the zone of the frozen clock */
static GTimeZone *
dup_frozen (gint64 *unix_seconds)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  if (frozen_zone == NULL)
    return NULL;

  if (unix_seconds != NULL)
    *unix_seconds = frozen_at;

  return g_time_zone_ref (frozen_zone);
}

/* Replaces the frozen state; a %NULL zone lets the clock run. */
static void
take_frozen (gint64 unix_seconds, GTimeZone *zone)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  g_clear_pointer (&frozen_zone, g_time_zone_unref);
  frozen_zone = zone;
  frozen_at = unix_seconds;
}

/**
 * diary_clock_now:
 *
 * The only place that asks what time it is. Any thread may call it.
 *
 * Returns: this moment, with the person's present UTC offset
 */
DiaryInstant
diary_clock_now (void)
{
  gint64 unix_seconds = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (GTimeZone) zone = dup_frozen (&unix_seconds);

  if (zone == NULL)
    zone = g_time_zone_new_local ();

  return diary_instant_in_zone (unix_seconds, zone);
}

/**
 * diary_clock_today:
 *
 * Returns: the person's local date
 */
DiaryDate
diary_clock_today (void)
{
  DiaryInstant now = diary_clock_now ();

  return diary_date_of_instant (now.unix_seconds, now.utc_offset);
}

/**
 * diary_clock_dup_zone:
 *
 * Returns: (transfer full): the person's time zone
 */
GTimeZone *
diary_clock_dup_zone (void)
{
  GTimeZone *zone = dup_frozen (NULL);

  return zone != NULL ? zone : g_time_zone_new_local ();
}

/**
 * diary_clock_freeze:
 * @unix_seconds: the moment at which the clock stands from now on
 * @zone: (nullable): the time zone that counts as local, UTC if %NULL
 *
 * For tests, and for whatever must give the same result at any time.
 */
void
diary_clock_freeze (gint64 unix_seconds, GTimeZone *zone)
{
  take_frozen (unix_seconds, zone != NULL ? g_time_zone_ref (zone) : g_time_zone_new_utc ());
}

/**
 * diary_clock_release:
 *
 * Undoes diary_clock_freeze().
 */
void
diary_clock_release (void)
{
  take_frozen (0, NULL);
}
