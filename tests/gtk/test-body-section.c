/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-body-section.h"

#include "diary-body-view.h"
#include "test-widgets.h"

static const DiaryPlaceCount places[] = { { { "calf", "left" }, 12 }, { { "all-over", NULL }, 3 } };

static GtkWidget *
new_section (void)
{
  return g_object_ref_sink (g_object_new (DIARY_TYPE_BODY_SECTION, NULL));
}

static DiaryBodyView *
get_view (GtkWidget *section)
{
  return DIARY_BODY_VIEW (test_find (section, DIARY_TYPE_BODY_VIEW));
}

/* The label before or after the map. */
static const char *
get_text (GtkWidget *section, gboolean after)
{
  GtkWidget *view = GTK_WIDGET (get_view (section));
  GtkWidget *label = after ? gtk_widget_get_next_sibling (view)
                           : gtk_widget_get_prev_sibling (view);

  return gtk_widget_get_visible (label) ? gtk_label_get_label (GTK_LABEL (label)) : NULL;
}

static void
test_body_section_texts (void)
{
  g_autoptr (DiaryBodyCounts) counts = diary_body_counts_new (places, G_N_ELEMENTS (places));
  g_autoptr (DiaryBodyCounts) fewer = diary_body_counts_new (places, 1);
  GtkWidget *section = new_section ();

  diary_body_section_update (DIARY_BODY_SECTION (section), counts);
  g_assert_cmpstr (get_text (section, FALSE), ==,
                   "Point at a place to see how many episodes it had.");
  g_assert_cmpstr (get_text (section, TRUE), ==, "Not on the map: All over: 3 episodes");

  diary_body_section_update (DIARY_BODY_SECTION (section), fewer);
  g_assert_null (get_text (section, TRUE));
  g_assert_finalize_object (section);
}

/* What says the same leaves the keyboard where it is. */
static void
test_body_section_update (void)
{
  g_autoptr (DiaryBodyCounts) counts = diary_body_counts_new (places, G_N_ELEMENTS (places));
  g_autoptr (DiaryBodyCounts) same = diary_body_counts_new (places, G_N_ELEMENTS (places));
  GtkWidget *section = new_section ();

  diary_body_section_update (DIARY_BODY_SECTION (section), NULL);
  g_assert_false (gtk_widget_get_visible (section));
  diary_body_section_update (DIARY_BODY_SECTION (section), counts);
  g_assert_true (gtk_widget_get_visible (section));
  diary_body_section_update (DIARY_BODY_SECTION (section), same);
  g_assert_true (diary_body_view_get_counts (get_view (section)) == counts);
  g_assert_finalize_object (section);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/body-section/texts", test_body_section_texts);
  g_test_add_func ("/body-section/update", test_body_section_update);

  return g_test_run ();
}
