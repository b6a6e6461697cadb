/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-place.h"

static const struct
{
  const char *site;
  const char *side;
  const char *expected;
} PLACES[] = {
  { "calf", "left", "Calf, left" },         { "eyelid", "right", "Eyelid, right" },
  { "thigh", "both", "Thigh, both sides" }, { "lower-back", "middle", "Lower back, middle" },
  { "all-over", NULL, "All over" },         { "calf", "", "Calf" },
  { "earlobe", "left", "earlobe, left" },
};

static void
test_place_format (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (PLACES); i++)
    {
      g_autofree char *text = diary_place_format (PLACES[i].site, PLACES[i].side);

      g_assert_cmpstr (text, ==, PLACES[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/place/format", test_place_format);

  return g_test_run ();
}
