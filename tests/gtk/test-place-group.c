/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-place-group.h"

#include "diary-choice-row.h"
#include "test-widgets.h"

static void
on_changed (int *n_changes)
{
  (*n_changes)++;
}

/* Returns: (transfer full): a group without a window */
static DiaryPlaceGroup *
make_group (gboolean optional)
{
  return g_object_ref_sink (g_object_new (DIARY_TYPE_PLACE_GROUP, "optional", optional, NULL));
}

static void
assert_place (DiaryPlaceGroup *group, const char *site, const char *side)
{
  DiaryPlace place;

  diary_place_group_get_place (group, &place);
  g_assert_cmpstr (place.site, ==, site);
  g_assert_cmpstr (place.side, ==, side);
}

/* What is put in comes out, whether or not it may be left out. */
static void
test_place_group_places (void)
{
  static const DiaryPlace places[] = { { "eyelid", NULL },
                                       { "calf", "left" },
                                       { "hand", "both" },
                                       { "other", "middle" } };

  for (int optional = 0; optional <= 1; optional++)
    {
      g_autoptr (DiaryPlaceGroup) group = make_group (optional);

      for (size_t i = 0; i < G_N_ELEMENTS (places); i++)
        {
          diary_place_group_set_place (group, &places[i]);
          assert_place (group, places[i].site, places[i].side);
        }
    }
}

/* A place may be unsaid only where that makes sense, and then it has no side. */
static void
test_place_group_unsaid (void)
{
  const DiaryPlace unsaid = { NULL, "left" };
  const DiaryPlace calf = { "calf", "left" };
  g_autoptr (DiaryPlaceGroup) group = make_group (TRUE);
  g_autoptr (DiaryPlaceGroup) sure = make_group (FALSE);
  GtkWidget *side = test_find (GTK_WIDGET (group), DIARY_TYPE_CHOICE_ROW);

  assert_place (group, NULL, NULL);
  g_assert_false (gtk_widget_get_visible (side));
  diary_place_group_set_place (group, &calf);
  g_assert_true (gtk_widget_get_visible (side));
  diary_place_group_set_place (group, &unsaid);
  assert_place (group, NULL, NULL);

  diary_place_group_set_place (sure, &unsaid);
  assert_place (sure, "eyelid", "left");
}

static void
test_place_group_changed (void)
{
  const DiaryPlace calf = { "calf", "left" };
  g_autoptr (DiaryPlaceGroup) group = make_group (FALSE);
  DiaryChoiceRow *side = DIARY_CHOICE_ROW (test_find (GTK_WIDGET (group), DIARY_TYPE_CHOICE_ROW));
  int n_changes = 0;

  diary_place_group_set_place (group, &calf);
  g_signal_connect_swapped (group, "changed", G_CALLBACK (on_changed), &n_changes);
  diary_choice_row_set_selected (side, 1);
  g_assert_cmpint (n_changes, ==, 1);
  assert_place (group, "calf", "right");
  adw_combo_row_set_selected (ADW_COMBO_ROW (test_find (GTK_WIDGET (group), ADW_TYPE_COMBO_ROW)),
                              0);
  g_assert_cmpint (n_changes, ==, 2);
  assert_place (group, "eyelid", "right");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/place-group/places", test_place_group_places);
  g_test_add_func ("/place-group/unsaid", test_place_group_unsaid);
  g_test_add_func ("/place-group/changed", test_place_group_changed);

  return g_test_run ();
}
