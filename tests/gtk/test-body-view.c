/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-body-view.h"

#include <adwaita.h>

#include "diary-body-painter.h"
#include "test-wait.h"
#include "test-widgets.h"

#define WIDE   620
#define NARROW 312

typedef struct
{
  GtkWindow *window;
  GtkWidget *before;
  GtkWidget *after;
  DiaryBodyView *view;
  int chosen; /* as last told */
} Fixture;

static const GtkDirectionType directions[] = { GTK_DIR_LEFT, GTK_DIR_RIGHT, GTK_DIR_UP,
                                               GTK_DIR_DOWN };

static int
find (const char *site, const char *side)
{
  DiaryPlace place = { site, side };

  return diary_body_map_find_place (&place);
}

static void
on_chosen (Fixture *fixture, int region)
{
  fixture->chosen = region;
}

static void
open_window (Fixture *fixture, gboolean shows_counts, int width)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->chosen = DIARY_BODY_NO_REGION;
  fixture->before = gtk_button_new_with_label ("Before");
  fixture->view = DIARY_BODY_VIEW (diary_body_view_new (shows_counts));
  fixture->after = gtk_button_new_with_label ("After");
  gtk_box_append (GTK_BOX (box), fixture->before);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->view));
  gtk_box_append (GTK_BOX (box), fixture->after);
  g_signal_connect_swapped (fixture->view, "chosen", G_CALLBACK (on_chosen), fixture);

  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (fixture->window, width, -1);
  gtk_window_set_child (fixture->window, box);
  gtk_window_present (fixture->window);
  test_wait_until (gtk_window_is_active (fixture->window));
  test_wait_until (gtk_widget_get_height (GTK_WIDGET (fixture->view)) > 0);
}

static void
set_up (Fixture *fixture, gconstpointer width)
{
  open_window (fixture, FALSE, GPOINTER_TO_INT (width));
}

static void
set_up_counts (Fixture *fixture, gconstpointer width)
{
  open_window (fixture, TRUE, GPOINTER_TO_INT (width));
}

static void
tear_down (Fixture *fixture, gconstpointer width)
{
  gtk_window_destroy (fixture->window);
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (fixture->window);
}

/* Moves the keyboard as a key of this direction does. */
static void
move (Fixture *fixture, GtkDirectionType direction)
{
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), direction);
}

static void
assert_label (Fixture *fixture, const char *label)
{
  gtk_test_accessible_assert_property (get_focus (fixture), GTK_ACCESSIBLE_PROPERTY_LABEL, label);
}

static void
test_body_view_choices_spoken (Fixture *fixture, gconstpointer width)
{
  GtkWidget *view = GTK_WIDGET (fixture->view);

  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Places on the body");
  test_assert_named (view);

  diary_body_view_set_chosen (fixture->view, find ("calf", "left"));
  diary_canvas_view_focus_target (DIARY_CANVAS_VIEW (fixture->view), find ("calf", "left"));
  gtk_test_accessible_assert_role (get_focus (fixture), GTK_ACCESSIBLE_ROLE_BUTTON);
  assert_label (fixture, "Calf, left: chosen");
  g_assert_cmpstr (diary_body_view_get_caption (fixture->view), ==, "Calf, left");

  diary_body_view_set_chosen (fixture->view, find ("tongue", NULL));
  assert_label (fixture, "Calf, left: not chosen");
  diary_canvas_view_focus_target (DIARY_CANVAS_VIEW (fixture->view), find ("tongue", NULL));
  assert_label (fixture, "Tongue: chosen");
}

static void
test_body_view_counts_spoken (Fixture *fixture, gconstpointer width)
{
  static const DiaryPlaceCount places[] = { { { "calf", "left" }, 12 }, { { "hip", NULL }, 2 } };
  g_autoptr (DiaryBodyCounts) counts = diary_body_counts_new (places, G_N_ELEMENTS (places));
  GtkWidget *view = GTK_WIDGET (fixture->view);

  diary_body_view_set_counts (fixture->view, counts);
  g_assert_cmpint (diary_canvas_view_get_entry (DIARY_CANVAS_VIEW (view)), ==,
                   find ("calf", "left"));
  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Episodes on the body: Most often: Calf, left: 12 episodes");
  test_assert_named (view);

  diary_canvas_view_focus_target (DIARY_CANVAS_VIEW (fixture->view), find ("calf", "left"));
  gtk_test_accessible_assert_role (get_focus (fixture), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_relation (get_focus (fixture), GTK_ACCESSIBLE_RELATION_SET_SIZE,
                                       diary_body_map_get_n_regions ());
  assert_label (fixture, "Calf, left: 12 episodes");
  g_assert_cmpstr (diary_body_view_get_caption (fixture->view), ==, "Calf, left: 12 episodes");
  diary_canvas_view_focus_target (DIARY_CANVAS_VIEW (fixture->view), find ("hip", "right"));
  assert_label (fixture, "Hip, right: 0 episodes, and 2 without a side");

  gtk_widget_grab_focus (fixture->after);
  g_assert_null (diary_body_view_get_caption (fixture->view));
}

/* However many regions it has, the map is one stop for Tab: the region that is chosen, or the one
 * where the keyboard was last. */
static void
test_body_view_tab (Fixture *fixture, gconstpointer width)
{
  diary_body_view_set_chosen (fixture->view, find ("knee", "left"));
  gtk_widget_grab_focus (fixture->before);
  move (fixture, GTK_DIR_TAB_FORWARD);
  g_assert_cmpint (diary_canvas_view_get_focused (DIARY_CANVAS_VIEW (fixture->view)), ==,
                   find ("knee", "left"));
  move (fixture, GTK_DIR_TAB_FORWARD);
  g_assert_true (get_focus (fixture) == fixture->after);

  diary_canvas_view_focus_target (DIARY_CANVAS_VIEW (fixture->view), find ("toe", "right"));
  move (fixture, GTK_DIR_TAB_FORWARD);
  move (fixture, GTK_DIR_TAB_BACKWARD);
  g_assert_cmpint (diary_canvas_view_get_focused (DIARY_CANVAS_VIEW (fixture->view)), ==,
                   find ("toe", "right"));
  move (fixture, GTK_DIR_TAB_BACKWARD);
  g_assert_true (get_focus (fixture) == fixture->before);
}

static void
test_body_view_arrows (Fixture *fixture, gconstpointer width)
{
  static const struct
  {
    const char *site;
    const char *side;
    GtkDirectionType direction;
    const char *next_site;
    const char *next_side;
  } steps[] = {
    { "shoulder", "left", GTK_DIR_DOWN, "upper-arm", "left" },
    { "thigh", "right", GTK_DIR_RIGHT, "thigh", "left" },
    { "thigh", "right", GTK_DIR_DOWN, "knee", "right" },
    { "eyelid", "left", GTK_DIR_LEFT, "eyelid", "right" },
    { "calf", "left", GTK_DIR_RIGHT, "calf", "right" },
    { "forearm", "left", GTK_DIR_UP, "elbow", "left" },
  };

  for (size_t i = 0; i < 2 * G_N_ELEMENTS (steps); i++)
    {
      size_t step = i / 2;

      /* A body isn’t mirrored with the text. */
      gtk_widget_set_direction (GTK_WIDGET (fixture->view),
                                i % 2 == 0 ? GTK_TEXT_DIR_LTR : GTK_TEXT_DIR_RTL);
      diary_canvas_view_focus_target (DIARY_CANVAS_VIEW (fixture->view),
                                      find (steps[step].site, steps[step].side));
      move (fixture, steps[step].direction);
      g_assert_cmpint (diary_canvas_view_get_focused (DIARY_CANVAS_VIEW (fixture->view)), ==,
                       find (steps[step].next_site, steps[step].next_side));
    }
}

/* From the first region, arrow keys alone lead to every other. */
static void
test_body_view_reach (Fixture *fixture, gconstpointer width)
{
  int n_regions = diary_body_map_get_n_regions ();
  g_autofree gboolean *seen = g_new0 (gboolean, n_regions);
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (int));
  int first = 0;

  seen[first] = TRUE;
  g_array_append_val (queue, first);
  for (guint i = 0; i < queue->len; i++)
    for (size_t k = 0; k < G_N_ELEMENTS (directions); k++)
      {
        int next;

        diary_canvas_view_focus_target (DIARY_CANVAS_VIEW (fixture->view),
                                        g_array_index (queue, int, i));
        move (fixture, directions[k]);
        next = diary_canvas_view_get_focused (DIARY_CANVAS_VIEW (fixture->view));
        if (next == DIARY_BODY_NO_REGION || seen[next])
          continue;
        seen[next] = TRUE;
        g_array_append_val (queue, next);
      }
  for (int i = 0; i < n_regions; i++)
    if (!seen[i])
      g_error ("No arrow key leads to %s, %s", diary_body_map_get_place (i)->site,
               diary_body_map_get_place (i)->side);
}

static void
test_body_view_keys (Fixture *fixture, gconstpointer width)
{
  GtkWidget *view = GTK_WIDGET (fixture->view);
  int last = diary_body_map_get_n_regions () - 1;

  diary_canvas_view_focus_target (DIARY_CANVAS_VIEW (fixture->view), 5);
  g_assert_true (test_press (view, GDK_KEY_End, 0));
  g_assert_cmpint (diary_canvas_view_get_focused (DIARY_CANVAS_VIEW (fixture->view)), ==, last);
  g_assert_true (test_press (view, GDK_KEY_Page_Down, 0));
  g_assert_cmpint (diary_canvas_view_get_focused (DIARY_CANVAS_VIEW (fixture->view)), ==, last);
  g_assert_true (test_press (view, GDK_KEY_Home, 0));
  for (int i = 0; i < last; i++)
    {
      g_assert_cmpint (diary_canvas_view_get_focused (DIARY_CANVAS_VIEW (fixture->view)), ==, i);
      g_assert_true (test_press (view, GDK_KEY_Page_Down, 0));
    }
  g_assert_true (test_press (view, GDK_KEY_Page_Up, 0));
  g_assert_cmpint (diary_canvas_view_get_focused (DIARY_CANVAS_VIEW (fixture->view)), ==, last - 1);

  gtk_widget_grab_focus (fixture->before);
  g_assert_false (test_press (view, GDK_KEY_End, 0));
}

static void
test_body_view_activate (Fixture *fixture, gconstpointer width)
{
  diary_canvas_view_focus_target (DIARY_CANVAS_VIEW (fixture->view), find ("thumb", "right"));
  g_assert_true (gtk_widget_activate (get_focus (fixture)));
  test_wait_until (fixture->chosen != DIARY_BODY_NO_REGION);
  g_assert_cmpint (fixture->chosen, ==, find ("thumb", "right"));
  /* To choose is up to whoever is told. */
  g_assert_cmpint (diary_body_view_get_chosen (fixture->view), ==, DIARY_BODY_NO_REGION);
}

static GtkEventController *
get_controller (GtkWidget *widget, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (unsigned int i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  g_assert_not_reached ();
}

/* The control of a region. */
static GtkWidget *
get_target (Fixture *fixture, int region)
{
  diary_canvas_view_focus_target (DIARY_CANVAS_VIEW (fixture->view), region);
  return get_focus (fixture);
}

static void
get_middle (Fixture *fixture, int region, double *x, double *y)
{
  GtkWidget *target = get_target (fixture, region);

  gtk_widget_translate_coordinates (target, GTK_WIDGET (fixture->view),
                                    gtk_widget_get_width (target) / 2.0,
                                    gtk_widget_get_height (target) / 2.0, x, y);
}

static void
test_body_view_pointer (Fixture *fixture, gconstpointer width)
{
  GtkWidget *view = GTK_WIDGET (fixture->view);
  GtkEventController *motion = get_controller (view, GTK_TYPE_EVENT_CONTROLLER_MOTION);
  GtkEventController *click = get_controller (view, GTK_TYPE_GESTURE_CLICK);
  double x, y;

  get_middle (fixture, find ("shin", "right"), &x, &y);
  gtk_widget_grab_focus (fixture->before);
  g_signal_emit_by_name (motion, "motion", x, y);
  g_assert_cmpstr (diary_body_view_get_caption (fixture->view), ==, "Shin, right");
  g_signal_emit_by_name (click, "released", 1, x, y);
  g_assert_cmpint (fixture->chosen, ==, find ("shin", "right"));
  g_assert_cmpint (diary_canvas_view_get_focused (DIARY_CANVAS_VIEW (fixture->view)), ==,
                   find ("shin", "right"));

  gtk_widget_grab_focus (fixture->before);
  g_signal_emit_by_name (motion, "leave");
  g_assert_null (diary_body_view_get_caption (fixture->view));
  fixture->chosen = DIARY_BODY_NO_REGION;
  g_signal_emit_by_name (click, "released", 1, 1.0, 1.0);
  g_assert_cmpint (fixture->chosen, ==, DIARY_BODY_NO_REGION);
}

/* A count is read, not chosen. */
static void
test_body_view_counts_pointer (Fixture *fixture, gconstpointer width)
{
  GtkEventController *click = get_controller (GTK_WIDGET (fixture->view), GTK_TYPE_GESTURE_CLICK);
  double x, y;

  get_middle (fixture, find ("sole", "left"), &x, &y);
  gtk_widget_grab_focus (fixture->before);
  g_signal_emit_by_name (click, "released", 1, x, y);
  g_assert_cmpint (diary_canvas_view_get_focused (DIARY_CANVAS_VIEW (fixture->view)), ==,
                   find ("sole", "left"));
  g_assert_cmpint (fixture->chosen, ==, DIARY_BODY_NO_REGION);
}

static void
test_body_view_sizes (Fixture *fixture, gconstpointer width)
{
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->view)), ==, GPOINTER_TO_INT (width));
  for (int i = 0; i < diary_body_map_get_n_regions (); i++)
    {
      graphene_rect_t bounds;

      g_assert_true (
          gtk_widget_compute_bounds (get_target (fixture, i), GTK_WIDGET (fixture->view), &bounds));
      g_assert_cmpfloat (bounds.size.width, >=, DIARY_BODY_TARGET_SIZE);
      g_assert_cmpfloat (bounds.size.height, >=, DIARY_BODY_TARGET_SIZE);
    }
}

static void
test_body_view_freed (void)
{
  static const DiaryPlaceCount place = { { "calf", "left" }, 12 };
  GtkWidget *view = g_object_ref_sink (diary_body_view_new (TRUE));
  DiaryBodyCounts *counts = diary_body_counts_new (&place, 1);

  diary_body_view_set_counts (DIARY_BODY_VIEW (view), counts);
  g_assert_finalize_object (view);
  g_assert_finalize_object (counts);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, width, set_up_it, function)                                                      \
  g_test_add ("/body-view/" name, Fixture, GINT_TO_POINTER (width), set_up_it, function, tear_down)
  ADD ("choices-spoken", WIDE, set_up, test_body_view_choices_spoken);
  ADD ("counts-spoken", WIDE, set_up_counts, test_body_view_counts_spoken);
  ADD ("tab", WIDE, set_up, test_body_view_tab);
  ADD ("arrows", WIDE, set_up, test_body_view_arrows);
  ADD ("arrows/narrow", NARROW, set_up, test_body_view_arrows);
  ADD ("reach", WIDE, set_up, test_body_view_reach);
  ADD ("reach/narrow", NARROW, set_up, test_body_view_reach);
  ADD ("keys", WIDE, set_up, test_body_view_keys);
  ADD ("activate", WIDE, set_up, test_body_view_activate);
  ADD ("pointer", WIDE, set_up, test_body_view_pointer);
  ADD ("pointer/narrow", NARROW, set_up, test_body_view_pointer);
  ADD ("counts-pointer", WIDE, set_up_counts, test_body_view_counts_pointer);
  ADD ("sizes", WIDE, set_up, test_body_view_sizes);
  ADD ("sizes/narrow", NARROW, set_up, test_body_view_sizes);
#undef ADD
  g_test_add_func ("/body-view/freed", test_body_view_freed);

  return g_test_run ();
}
