/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-trend-spreading.h"

#define LAST 1000

/* Days back from the last day, the earliest first; -1 ends them. */
typedef struct
{
  const char *site;
  int days_ago[12];
} Region;

typedef struct
{
  const char *name;
  Region regions[4];
  DiaryTrendSpreading expected;
} Case;

/* The chances are counted by hand: C(recent, n) / C(total, n) for each region. */
static const Case CASES[] = {
  { "nothing", { { 0 } }, { .p = 1 } },
  { "one-new-of-two-bouts",
    { { "calf", { 100, -1 } }, { "hand", { 5, -1 } } },
    { .bouts_recent = 1, .bouts_total = 2, .regions = 2, .n_new = 1, .expected = 1, .p = 0.75 } },
  { "two-new",
    { { "calf", { 200, 150, 100, -1 } }, { "hand", { 5, -1 } }, { "thumb", { 27, -1 } } },
    { .bouts_recent = 2, .bouts_total = 5, .regions = 3, .n_new = 2, .expected = 0.8, .p = 0.16 } },
  { "the-window-is-28-days",
    { { "calf", { 28, -1 } }, { "hand", { 27, -1 } } },
    { .bouts_recent = 1, .bouts_total = 2, .regions = 2, .n_new = 1, .expected = 1, .p = 0.75 } },
  { "a-gap-of-7-days-goes-on",
    { { "calf", { 105, 102, 99, 95, -1 } }, { "hand", { 62, 60, 53, -1 } } },
    { .bouts_recent = 0, .bouts_total = 4, .regions = 2, .n_new = 0, .expected = 0, .p = 1 } },
  { "a-bout-counts-from-its-start",
    { { "calf", { 60, 59, 58, 57, 56, 55, 54, 53, -1 } } },
    { .bouts_recent = 0, .bouts_total = 2, .regions = 1, .n_new = 0, .expected = 0, .p = 1 } },
  { "later-days-are-not-seen",
    { { "calf", { 40, -5, -1 } }, { "hand", { -3, -1 } } },
    { .bouts_recent = 0, .bouts_total = 1, .regions = 1, .n_new = 0, .expected = 0, .p = 1 } },
};

static GPtrArray *
make_regions (const Region *regions)
{
  GPtrArray *made = g_ptr_array_new_with_free_func ((GDestroyNotify) diary_region_free);

  for (int i = 0; i < 4 && regions[i].site != NULL; i++)
    {
      const DiaryPlace place = { .site = regions[i].site };
      DiaryRegion *region = diary_region_new (&place);

      for (int j = 0; regions[i].days_ago[j] != -1; j++)
        diary_region_add_date (region, LAST - regions[i].days_ago[j], 1);
      g_ptr_array_add (made, region);
    }

  return made;
}

static void
test_spreading (const void *data)
{
  const Case *of = data;
  g_autoptr (GPtrArray) regions = make_regions (of->regions);
  g_autoptr (GArray) new_places = g_array_new (FALSE, FALSE, sizeof (DiaryPlace));
  DiaryTrendSpreading found = diary_trend_spreading_compute (regions, LAST, new_places);

  g_assert_cmpint (found.bouts_recent, ==, of->expected.bouts_recent);
  g_assert_cmpint (found.bouts_total, ==, of->expected.bouts_total);
  g_assert_cmpint (found.regions, ==, of->expected.regions);
  g_assert_cmpint (found.n_new, ==, of->expected.n_new);
  g_assert_cmpint (new_places->len, ==, of->expected.n_new);
  g_assert_cmpfloat_with_epsilon (found.expected, of->expected.expected, 1e-12);
  g_assert_cmpfloat_with_epsilon (found.p, of->expected.p, 1e-12);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *path = g_strconcat ("/trend-spreading/", CASES[i].name, NULL);

      g_test_add_data_func (path, &CASES[i], test_spreading);
    }

  return g_test_run ();
}
