/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-place-chooser.h"

#include "diary-body-view.h"
#include "diary-place-group.h"
#include "diary-platform-dialogs.h"
#include "diary-vocabulary.h"
#include "test-announcement.h"
#include "test-wait.h"
#include "test-widgets.h"

typedef struct
{
  GtkWidget *window;
  DiaryPlaceGroup *group;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->group = g_object_new (DIARY_TYPE_PLACE_GROUP, "optional", data != NULL, NULL);
  fixture->window = g_object_new (ADW_TYPE_WINDOW, "title", "Fascicle", "default-width", 360,
                                  "default-height", 600, "content", fixture->group, NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_wait_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->group)));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

/* Returns: (transfer none): the chooser that the button opens */
static GtkWidget *
open_chooser (Fixture *fixture)
{
  test_click (GTK_WIDGET (fixture->group), "Choose on the body…");
  test_wait_until (test_find_shown (DIARY_TYPE_PLACE_CHOOSER) != NULL);

  return test_find_shown (DIARY_TYPE_PLACE_CHOOSER);
}

static void
assert_place (Fixture *fixture, const char *site, const char *side)
{
  DiaryPlace place;

  test_wait_until (test_find_shown (DIARY_TYPE_PLACE_CHOOSER) == NULL);
  diary_place_group_get_place (fixture->group, &place);
  g_assert_cmpstr (place.site, ==, site);
  g_assert_cmpstr (place.side, ==, side);
}

static void
test_place_chooser_body (Fixture *fixture, gconstpointer data)
{
  DiaryPlace calf = { "calf", "left" };
  GtkWidget *chooser;
  DiaryBodyView *view;

  diary_place_group_set_place (fixture->group, &calf);
  chooser = open_chooser (fixture);
  view = DIARY_BODY_VIEW (test_find (chooser, DIARY_TYPE_BODY_VIEW));
  /* It begins with what is entered. */
  g_assert_cmpint (diary_body_view_get_chosen (view), ==, diary_body_map_find_place (&calf));
  g_assert_cmpint (diary_canvas_view_get_focused (DIARY_CANVAS_VIEW (view)), ==,
                   diary_body_map_find_place (&calf));

  test_click (chooser, "Thumb, right: not chosen");
  assert_place (fixture, "thumb", "right");
}

/* The keyboard is at the site afterwards; what became of the side is said. */
static void
test_place_chooser_side_said (Fixture *fixture, gconstpointer data)
{
  test_click (open_chooser (fixture), "Thumb, right: not chosen");
  test_wait_until (test_announcement_is ("Side: Right"));
  gtk_widget_activate (test_find_named (open_chooser (fixture), "Neck"));
  test_wait_until (test_announcement_is ("No side is chosen"));
}

static void
test_place_chooser_list (Fixture *fixture, gconstpointer data)
{
  DiaryPlace calf = { "calf", "left" };
  GtkWidget *chooser;

  diary_place_group_set_place (fixture->group, &calf);
  chooser = open_chooser (fixture);
  gtk_widget_activate (test_find_named (chooser, "All over"));
  assert_place (fixture, "all-over", NULL);
}

/* Whoever closes it leaves the place as it was. */
static void
test_place_chooser_closed (Fixture *fixture, gconstpointer data)
{
  DiaryPlace calf = { "calf", "left" };

  diary_place_group_set_place (fixture->group, &calf);
  diary_platform_close_content (open_chooser (fixture));
  assert_place (fixture, "calf", "left");
}

/* Afterwards the keyboard is at what was chosen, and can be seen there. */
static void
test_place_chooser_focus (Fixture *fixture, gconstpointer data)
{
  GtkWidget *focus;

  test_click (open_chooser (fixture), "Jaw, left: not chosen");
  assert_place (fixture, "jaw", "left");
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_nonnull (focus);
  g_assert_nonnull (gtk_widget_get_ancestor (focus, ADW_TYPE_COMBO_ROW));
  g_assert_true (gtk_window_get_focus_visible (GTK_WINDOW (fixture->window)));
}

static void
test_place_chooser_named (Fixture *fixture, gconstpointer data)
{
  GtkWidget *chooser = open_chooser (fixture);
  size_t n_terms;
  const DiaryTerm *terms = diary_vocabulary_get_terms (DIARY_TERMS_SITES, &n_terms);

  test_assert_named (chooser);
  for (size_t i = 0; i < n_terms; i++)
    g_assert_nonnull (test_find_named (chooser, diary_term_get_label (&terms[i])));
  gtk_widget_activate (test_find_named (chooser, "Elsewhere"));
  assert_place (fixture, "other", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, optional, function)                                                              \
  g_test_add ("/place-chooser/" name, Fixture, GINT_TO_POINTER (optional), set_up, function,       \
              tear_down)
  ADD ("body", FALSE, test_place_chooser_body);
  ADD ("body/optional", TRUE, test_place_chooser_body);
  ADD ("list", FALSE, test_place_chooser_list);
  ADD ("side-said", FALSE, test_place_chooser_side_said);
  ADD ("closed", FALSE, test_place_chooser_closed);
  ADD ("focus", FALSE, test_place_chooser_focus);
  ADD ("named", FALSE, test_place_chooser_named);
#undef ADD

  return g_test_run ();
}
