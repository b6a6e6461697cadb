/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-region.h"

static void
test_region_dates (void)
{
  const DiaryPlace place = { .site = "calf", .side = "left" };
  g_autoptr (DiaryRegion) region = diary_region_new (&place);

  g_assert_cmpstr (region->place.site, ==, "calf");
  g_assert_cmpstr (region->place.side, ==, "left");
  g_assert_cmpuint (region->dates->len, ==, 0);

  diary_region_add_date (region, 100, 1);
  diary_region_add_date (region, 102, 3);

  g_assert_cmpuint (region->dates->len, ==, 2);
  g_assert_cmpint (g_array_index (region->dates, DiaryDate, 0), ==, 100);
  g_assert_cmpint (g_array_index (region->dates, DiaryDate, 1), ==, 102);
  g_assert_cmpint (g_array_index (region->counts, int, 0), ==, 1);
  g_assert_cmpint (g_array_index (region->counts, int, 1), ==, 3);
}

/* What counts bouts relies on rising dates, so no others get in. */
static void
test_region_out_of_order (void)
{
  const DiaryPlace place = { .site = "hand" };
  g_autoptr (DiaryRegion) region = diary_region_new (&place);

  diary_region_add_date (region, 100, 1);

  for (DiaryDate date = 99; date <= 100; date++)
    {
      g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*< date*");
      diary_region_add_date (region, date, 1);
      g_test_assert_expected_messages ();
    }

  g_assert_cmpuint (region->dates->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/region/dates", test_region_dates);
  g_test_add_func ("/region/out-of-order", test_region_out_of_order);

  return g_test_run ();
}
