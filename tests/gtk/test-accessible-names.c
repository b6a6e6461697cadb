/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-accessible-names.h"

#include <adwaita.h>

#include "diary-platform.h"
#include "test-wait.h"
#include "test-widgets.h"

typedef struct
{
  GtkWindow *window;
  GtkWidget *content;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (fixture->window, fixture->content);
  gtk_window_present (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
}

static void
assert_label (GtkWidget *widget, const char *label)
{
  gtk_test_accessible_assert_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, label);
}

static void
test_tooltip (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_widget_set_tooltip_text (button, "Add");
  gtk_box_append (GTK_BOX (fixture->content), button);
  assert_label (button, "Add");
}

/* The name that a button was given stands. */
static void
test_own_name (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_widget_set_tooltip_text (button, "Add");
  diary_platform_set_label (button, "Add a factor");
  gtk_box_append (GTK_BOX (fixture->content), button);
  assert_label (button, "Add a factor");
}

/* The widget that shows the label names the button, without its underscore. */
static void
test_mnemonic (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = gtk_button_new_with_mnemonic ("_Save");

  gtk_box_append (GTK_BOX (fixture->content), button);
  g_assert_false (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL));
  gtk_button_set_label (GTK_BUTTON (button), "_Keep");
  g_assert_false (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL));
}

static void
test_group (Fixture *fixture, gconstpointer data)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), "Places");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  gtk_box_append (GTK_BOX (fixture->content), group);
  assert_label (gtk_widget_get_parent (row), "Places");
}

/* What is said below the title stands in its name, as it does from then on. */
static void
test_described_group (Fixture *fixture, gconstpointer data)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), "Places");
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), "Knee &amp; calf.");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  gtk_box_append (GTK_BOX (fixture->content), group);
  assert_label (gtk_widget_get_parent (row), "Places: Knee & calf.");

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), NULL);
  assert_label (gtk_widget_get_parent (row), "Places");
}

/* A page of a stack without a title is passed over. */
static void
test_page (Fixture *fixture, gconstpointer data)
{
  GtkWidget *stack = gtk_stack_new ();
  GtkStackPage *page = gtk_stack_add_child (GTK_STACK (stack), gtk_button_new ());

  gtk_box_append (GTK_BOX (fixture->content), stack);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_PROPERTY_LABEL, "");
}

static void
test_version (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = gtk_button_new ();

  gtk_widget_add_css_class (button, "app-version");
  gtk_button_set_child (GTK_BUTTON (button), gtk_label_new ("1.2"));
  gtk_box_append (GTK_BOX (fixture->content), button);
  assert_label (button, "Version 1.2");
}

static void
test_logo (Fixture *fixture, gconstpointer data)
{
  GtkWidget *image = gtk_image_new_from_icon_name (DIARY_APPLICATION_ID);

  gtk_box_append (GTK_BOX (fixture->content), image);
  assert_label (image, "The symbol of Fascicle");
}

static GtkWidget *
find_cross (GtkWidget *root)
{
  if (GTK_IS_BUTTON (root) && gtk_button_get_icon_name (GTK_BUTTON (root)) != NULL)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_cross (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_toast (Fixture *fixture, gconstpointer data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  gtk_box_append (GTK_BOX (fixture->content), overlay);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), adw_toast_new ("Saved"));
  test_wait_until (find_cross (overlay) != NULL);
  assert_label (find_cross (overlay), "Close this message");
}

#define ADD(path, name)                                                                            \
  g_test_add ("/accessible-names/" path, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  diary_accessible_names_init ();
  ADD ("tooltip", tooltip);
  ADD ("own-name", own_name);
  ADD ("mnemonic", mnemonic);
  ADD ("group", group);
  ADD ("described-group", described_group);
  ADD ("page", page);
  ADD ("version", version);
  ADD ("logo", logo);
  ADD ("toast", toast);

  return g_test_run ();
}
