/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-platform.h"

#include "test-announcement.h"
#include "test-wait.h"
#include "test-widgets.h"

typedef struct
{
  GtkWindow *window;
  GtkWidget *page;
  GtkWidget *first;
  GtkWidget *second;
  GtkWidget *outside;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  fixture->first = gtk_entry_new ();
  fixture->second = gtk_button_new_with_mnemonic ("_Second");
  fixture->outside = gtk_button_new_with_label ("Outside");
  gtk_box_append (GTK_BOX (fixture->page), fixture->first);
  gtk_box_append (GTK_BOX (fixture->page), fixture->second);
  gtk_box_append (GTK_BOX (box), fixture->outside);
  gtk_box_append (GTK_BOX (box), fixture->page);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (fixture->window, box);
  gtk_window_present (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_close_window (fixture->window, NULL);
}

static gboolean
has_focus (Fixture *fixture, GtkWidget *widget)
{
  GtkWidget *focus = gtk_window_get_focus (fixture->window);

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* One name, without the mark of the mnemonic, and nothing else beside it. */
static void
test_platform_label (Fixture *fixture, gconstpointer data)
{
  diary_platform_set_label (fixture->second, "Second");
  gtk_test_accessible_assert_property (fixture->second, GTK_ACCESSIBLE_PROPERTY_LABEL, "Second");
  g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (fixture->second),
                                                    GTK_ACCESSIBLE_RELATION_LABELLED_BY));

  diary_platform_set_label (fixture->second, "Calf · 10 min · Strong");
  gtk_test_accessible_assert_property (fixture->second, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Calf, 10 min, Strong");
}

static void
test_platform_enter_page (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (fixture->outside);
  diary_platform_enter_page (fixture->page);
  g_assert_true (has_focus (fixture, fixture->first));

  gtk_widget_grab_focus (fixture->second);
  diary_platform_enter_page (fixture->page);
  g_assert_true (has_focus (fixture, fixture->second));
}

static gboolean
on_frame_count (GtkWidget *widget, GdkFrameClock *clock, gpointer n_frames)
{
  *(int *) n_frames += 1;

  return G_SOURCE_CONTINUE;
}

static void
wait_for_frames (GtkWidget *widget)
{
  int n_frames = 0;
  guint id = gtk_widget_add_tick_callback (widget, on_frame_count, &n_frames, NULL);

  test_wait_until (n_frames == 3);
  gtk_widget_remove_tick_callback (widget, id);
}

/* A page that has no control yet, shown instead of the one that has the keyboard. */
static GtkWidget *
show_filling_page (Fixture *fixture)
{
  GtkWidget *box = gtk_window_get_child (fixture->window);
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *before = gtk_button_new_with_label ("Before");
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_stack_add_child (GTK_STACK (stack), before);
  gtk_stack_add_child (GTK_STACK (stack), page);
  gtk_box_append (GTK_BOX (box), stack);
  test_wait_until (gtk_widget_get_mapped (before));
  gtk_widget_grab_focus (before);
  gtk_stack_set_visible_child (GTK_STACK (stack), page);

  return page;
}

/* Until a page is filled, the keyboard is not somewhere else in the window. */
static void
assert_enters_when_filled (Fixture *fixture, GtkWidget *page)
{
  GtkWidget *control = gtk_button_new_with_label ("Control");

  wait_for_frames (page);
  g_assert_null (gtk_window_get_focus (fixture->window));
  gtk_box_append (GTK_BOX (page), control);
  test_wait_until (has_focus (fixture, control));
}

static void
test_platform_enter_filling_page (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = show_filling_page (fixture);

  diary_platform_enter_page (page);
  assert_enters_when_filled (fixture, page);
}

static void
test_platform_first_filling_page (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = show_filling_page (fixture);

  diary_platform_first_focus (page);
  assert_enters_when_filled (fixture, page);
}

/* Whoever went on meanwhile is not brought back. */
static void
test_platform_leave_filling_page (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = show_filling_page (fixture);

  diary_platform_enter_page (page);
  gtk_widget_grab_focus (fixture->second);
  gtk_box_append (GTK_BOX (page), gtk_button_new_with_label ("Control"));
  wait_for_frames (page);
  g_assert_true (has_focus (fixture, fixture->second));
}

/* The focus is given again later, to where it is by then; before that nothing is said. */
static void
test_platform_first_focus (Fixture *fixture, gconstpointer data)
{
  int n_changes = 0;

  diary_platform_first_focus (fixture->page);
  g_assert_true (has_focus (fixture, fixture->first));
  gtk_widget_grab_focus (fixture->second);
  g_signal_connect_swapped (fixture->window, "notify::focus-widget", G_CALLBACK (g_atomic_int_inc),
                            &n_changes);
  diary_platform_announce (fixture->page, "Not lost");
  g_assert_cmpstr (test_announcement_get_last (), !=, "Not lost");
  test_wait_until (n_changes > 0 && has_focus (fixture, fixture->second));
  g_assert_cmpstr (test_announcement_get_last (), ==, "Not lost");
}

/* What was done is said after where the keyboard comes to be. */
static void
test_platform_announce_result (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (fixture->first);
  diary_platform_announce_result (fixture->page, "Put back");
  gtk_widget_grab_focus (fixture->second);
  g_assert_cmpstr (test_announcement_get_last (), !=, "Put back");
  test_wait_until (test_announcement_is ("Put back"));
}

static void
assert_quiet (GtkWidget *widget)
{
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
}

/* A value is told in words, and what is announced does not stay with what it was said through. */
static void
test_platform_value (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (fixture->first);
  diary_platform_value_changed (fixture->first, "2 cups");
  gtk_test_accessible_assert_property (fixture->first, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "2 cups");
  test_wait_until (gtk_window_is_active (fixture->window));
  diary_platform_announce (fixture->page, "Saved · 2 cups");
  g_assert_cmpstr (test_announcement_get_last (), ==, "Saved, 2 cups");
  assert_quiet (fixture->first);
}

/* What happened while there was a dialog is said when the person comes back from it. */
static void
test_platform_other_window (Fixture *fixture, gconstpointer data)
{
  GtkWindow *other = GTK_WINDOW (gtk_window_new ());

  test_wait_until (gtk_window_is_active (fixture->window));
  gtk_widget_grab_focus (fixture->second);
  gtk_window_present (other);
  test_wait_until (gtk_window_is_active (other));
  diary_platform_announce (fixture->page, "Saved by the dialog");
  diary_platform_announce (fixture->page, "And more came of it");
  gtk_window_destroy (other);
  test_wait_until (test_announcement_is ("And more came of it"));
  g_assert_cmpstr (test_announcement_get_before (), ==, "Saved by the dialog");
  assert_quiet (fixture->second);
}

/* Why a page can't be read is said once, when the keyboard is where it is to be, and what can't be
 * read where that doesn't say it. */
static void
test_platform_failure (Fixture *fixture, gconstpointer data)
{
  GtkWidget *failure = g_object_new (ADW_TYPE_STATUS_PAGE, "title", "Tea", "description",
                                     "Cold &amp; bitter", NULL);
  GtkWidget *again = gtk_button_new_with_label ("Try again");

  adw_status_page_set_child (ADW_STATUS_PAGE (failure), again);
  gtk_box_append (GTK_BOX (fixture->page), failure);
  test_wait_until (gtk_window_is_active (fixture->window) && gtk_widget_get_mapped (failure));

  gtk_widget_grab_focus (fixture->outside);
  diary_platform_tell_failure (fixture->page, ADW_STATUS_PAGE (failure));
  g_assert_cmpstr (test_announcement_get_last (), !=, "Tea. Cold & bitter");
  test_wait_until (test_announcement_is ("Tea. Cold & bitter"));
  g_assert_true (has_focus (fixture, fixture->outside));

  gtk_widget_set_visible (fixture->first, FALSE);
  gtk_widget_set_visible (fixture->second, FALSE);
  gtk_widget_set_visible (fixture->outside, FALSE);
  gtk_window_set_focus (fixture->window, NULL);
  diary_platform_tell_failure (fixture->page, ADW_STATUS_PAGE (failure));
  test_wait_until (test_announcement_is ("Cold & bitter"));
  g_assert_true (has_focus (fixture, again));
}

/* What is still to be done with a widget does not keep it when its window closes. */
static void
test_platform_gone (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  gpointer button = gtk_button_new_with_label ("Import");

  gtk_window_set_child (window, button);
  gtk_window_present (window);
  g_object_add_weak_pointer (button, &button);
  diary_platform_first_focus (button);
  diary_platform_announce (button, "Saved");
  gtk_window_set_focus (window, NULL);
  gtk_window_destroy (window);
  g_assert_null (button);
}

static GtkWidget *
make_list (void)
{
  const char *const items[] = { "a", "b", "c", NULL };
  GListModel *model = G_LIST_MODEL (gtk_string_list_new (items));

  return gtk_list_view_new (
      GTK_SELECTION_MODEL (gtk_single_selection_new (model)),
      gtk_builder_list_item_factory_new_from_bytes (NULL, g_bytes_new_static ("<interface/>", 12)));
}

static GtkWidget *
make_list_box (void)
{
  GtkWidget *list = gtk_list_box_new ();

  for (int i = 0; i < 3; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), gtk_label_new ("Row"));

  return list;
}

static void
assert_tab_leaves (Fixture *fixture, GtkWidget *list)
{
  gtk_box_insert_child_after (GTK_BOX (fixture->page), list, fixture->first);
  diary_platform_tab_leaves (list);
  test_wait_until (gtk_widget_get_first_child (list) != NULL);
  gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD);
  g_assert_true (has_focus (fixture, list));

  if (test_key (list, GDK_KEY_Tab, 0))
    g_assert_true (has_focus (fixture, fixture->second));
}

static void
test_platform_tab_leaves (Fixture *fixture, gconstpointer data)
{
  assert_tab_leaves (fixture, make_list ());
}

static void
test_platform_tab_leaves_list_box (Fixture *fixture, gconstpointer data)
{
  assert_tab_leaves (fixture, make_list_box ());
}

#define ADD(path, name)                                                                            \
  g_test_add ("/platform/" path, Fixture, NULL, set_up, test_platform_##name, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("label", label);
  ADD ("enter-page", enter_page);
  ADD ("enter-page/filling", enter_filling_page);
  ADD ("enter-page/left", leave_filling_page);
  ADD ("first-focus", first_focus);
  ADD ("first-focus/filling", first_filling_page);
  ADD ("announce-result", announce_result);
  ADD ("failure", failure);
  ADD ("value", value);
  ADD ("gone", gone);
  ADD ("other-window", other_window);
  ADD ("tab-leaves", tab_leaves);
  ADD ("tab-leaves/list-box", tab_leaves_list_box);

  return g_test_run ();
}
