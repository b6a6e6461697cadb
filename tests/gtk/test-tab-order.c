/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tab goes through every place in the order in which it is read, comes round, and Shift+Tab goes
 * the same way back; Escape leaves, and then the keyboard is where it was.
 */
#include "config.h"

#include <adwaita.h>

#include "test-keys.h"
#include "test-tour.h"
#include "test-wait.h"

/* More stops than anything has. */
#define TOO_MANY 100

/* How many times a place is drawn until a stop is in sight. */
#define PATIENCE 60

/* A chart that gets the keyboard says more above itself, which moves it down by as much. In pixels.
 */
#define LINES 40

/* What lies as much as that over what is below it still lies above it. In pixels. */
#define OVERLAP 2

static GtkWidget *
get_focus (GtkWidget *place)
{
  return gtk_root_get_focus (gtk_widget_get_root (place));
}

/* Returns: (transfer full): what @widget is, and what it is in, for people */
static char *
describe (GtkWidget *widget)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < 4 && widget != NULL; i++, widget = gtk_widget_get_parent (widget))
    {
      const char *words = "";

      if (GTK_IS_BUTTON (widget))
        words = gtk_button_get_label (GTK_BUTTON (widget));
      else if (ADW_IS_PREFERENCES_ROW (widget))
        words = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));
      if (words == NULL || *words == '\0')
        words = gtk_widget_get_tooltip_text (widget);
      g_string_append_printf (text, "%s%s “%s”", i > 0 ? " < " : "", G_OBJECT_TYPE_NAME (widget),
                              words != NULL ? words : "");
    }

  return g_string_free (text, FALSE);
}

static GtkWidget *
get_child_towards (GtkWidget *ancestor, GtkWidget *widget)
{
  while (gtk_widget_get_parent (widget) != ancestor)
    widget = gtk_widget_get_parent (widget);

  return widget;
}

/* Whether @one is read before @other: it lies above, or beside and nearer to where lines begin.
 * Only where the ways to them part is looked at, so that it doesn't matter how far what is around
 * them is scrolled. */
static gboolean
is_read_before (GtkWidget *one, GtkWidget *other)
{
  GtkWidget *ancestor = one;
  graphene_rect_t a, b;

  while (ancestor != other && !gtk_widget_is_ancestor (other, ancestor))
    ancestor = gtk_widget_get_parent (ancestor);
  /* What is around a control comes before it. */
  if (ancestor == one || ancestor == other)
    return ancestor == one;

  g_assert_true (gtk_widget_compute_bounds (get_child_towards (ancestor, one), ancestor, &a));
  g_assert_true (gtk_widget_compute_bounds (get_child_towards (ancestor, other), ancestor, &b));
  if (a.origin.y + a.size.height <= b.origin.y + OVERLAP)
    return TRUE;
  if (b.origin.y + b.size.height <= a.origin.y + OVERLAP)
    return FALSE;

  return gtk_widget_get_direction (ancestor) == GTK_TEXT_DIR_RTL ? a.origin.x > b.origin.x
                                                                 : a.origin.x < b.origin.x;
}

/* Whether something of @widget is in sight. */
static gboolean
is_in_sight (GtkWidget *widget)
{
  GtkWidget *surface = GTK_WIDGET (gtk_widget_get_native (widget));

  for (GtkWidget *outer = widget; outer != surface; outer = gtk_widget_get_parent (outer))
    {
      graphene_rect_t bounds, seen;
      graphene_rect_t frame = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (outer),
                                                  (float) gtk_widget_get_height (outer) + LINES);

      if (gtk_widget_get_overflow (outer) != GTK_OVERFLOW_HIDDEN && !GTK_IS_VIEWPORT (outer))
        continue;
      if (!gtk_widget_compute_bounds (widget, outer, &bounds) ||
          !graphene_rect_intersection (&bounds, &frame, &seen))
        return FALSE;
    }

  return TRUE;
}

static void
look_at_stop (GtkWidget *stop)
{
  g_autofree char *what = describe (stop);

  if (!gtk_widget_get_mapped (stop) || !gtk_widget_is_sensitive (stop))
    {
      g_test_fail_printf ("the keyboard is on what is not there: %s", what);
      return;
    }
  /* What is around it scrolls when it is next drawn, and what it is in may be laid out by then. */
  for (int i = 0; i < PATIENCE && !is_in_sight (stop); i++)
    gtk_test_widget_wait_for_draw (stop);
  if (!is_in_sight (stop))
    g_test_fail_printf ("what has the keyboard can't be seen: %s", what);
}

/* Goes all the way round from where the keyboard is.
 *
 * Returns: (transfer full): where it stopped */
static GPtrArray *
walk (GtkWidget *place, const char *key)
{
  GPtrArray *stops = g_ptr_array_new ();
  GtkWidget *first = get_focus (place);
  GtkWidget *stop = first;

  do
    {
      g_ptr_array_add (stops, stop);
      if (stops->len > TOO_MANY)
        {
          g_test_fail_printf ("%s does not come round", key);
          break;
        }
      test_keys_press (place, key);
      /* Scrolling to a stop begins from where things were drawn last. */
      gtk_test_widget_wait_for_draw (place);
      stop = get_focus (place);
      if (stop == NULL || !gtk_widget_is_ancestor (stop, place))
        {
          g_test_fail_printf ("%s leads to nowhere", key);
          break;
        }
      look_at_stop (stop);
    }
  while (stop != first);

  return stops;
}

/* The order may break once, where it comes round. */
static void
look_at_order (GPtrArray *stops)
{
  int n_breaks = 0;

  for (guint i = 0; i < stops->len; i++)
    {
      GtkWidget *one = stops->pdata[i];
      GtkWidget *other = stops->pdata[(i + 1) % stops->len];
      g_autofree char *what = NULL;
      g_autofree char *after = NULL;

      if (one == other || is_read_before (one, other))
        continue;
      n_breaks++;
      what = describe (one);
      after = describe (other);
      g_test_message ("comes round from %s to %s", what, after);
    }

  if (n_breaks > 1)
    g_test_fail_printf ("Tab jumps back %d times, not once", n_breaks);
}

static void
look_at_way_back (GPtrArray *there, GPtrArray *back)
{
  if (there->len != back->len)
    g_test_fail_printf ("Tab has %u stops, Shift+Tab %u", there->len, back->len);
  for (guint i = 1; i < MIN (there->len, back->len); i++)
    {
      g_autofree char *what = describe (back->pdata[back->len - i]);

      if (there->pdata[i] != back->pdata[back->len - i])
        {
          g_autofree char *wanted = describe (there->pdata[i]);

          g_test_fail_printf ("Shift+Tab goes to %s instead of %s", what, wanted);
          return;
        }
    }
}

/* What lies over the window is left, and the keyboard is where it was before, if that is there. */
static void
look_at_escape (GtkWidget *place, DiaryWindow *window)
{
  GtkWidget *opener = test_tour_get_opener ();
  GtkWidget *front, *focus;
  g_autofree char *what = NULL;

  test_keys_send ("Escape");
  test_wait_until (test_tour_get_front (window) != place);
  front = GTK_WIDGET (gtk_widget_get_root (test_tour_get_front (window)));
  test_wait_until (gtk_window_is_active (GTK_WINDOW (front)));
  gtk_test_widget_wait_for_draw (front);
  gtk_test_widget_wait_for_draw (front);

  focus = gtk_root_get_focus (GTK_ROOT (front));
  if (focus == NULL)
    {
      g_test_fail_printf ("after Escape the keyboard is nowhere");
      return;
    }
  look_at_stop (focus);
  what = describe (focus);
  if (opener != NULL && gtk_widget_get_mapped (opener) && focus != opener &&
      !gtk_widget_is_ancestor (focus, opener))
    {
      g_autofree char *wanted = describe (opener);

      g_test_fail_printf ("after Escape the keyboard is at %s instead of %s", what, wanted);
    }
}

static gboolean
has_focus (GtkWidget *place)
{
  GtkRoot *root = gtk_widget_get_root (place);
  GtkWidget *focus = gtk_root_get_focus (root);

  return gtk_window_is_active (GTK_WINDOW (root)) && focus != NULL &&
         gtk_widget_is_ancestor (focus, place) && gtk_widget_get_height (focus) > 0;
}

static void
look (GtkWidget *place, DiaryWindow *window)
{
  g_autoptr (GPtrArray) there = NULL;
  g_autoptr (GPtrArray) back = NULL;
  gint64 start = g_get_monotonic_time ();

  test_wait_until (has_focus (place));
  look_at_stop (get_focus (place));
  there = walk (place, "Tab");
  back = walk (place, "shift+Tab");
  look_at_order (there);
  look_at_way_back (there, back);
  if (place != GTK_WIDGET (window))
    look_at_escape (place, window);
  g_test_message ("%u stops, %.1f s", there->len, (g_get_monotonic_time () - start) / 1e6);
}

int
main (int argc, char **argv)
{
  int result = test_tour_run (argc, argv, "tab-order", look);

  test_keys_stop ();

  return result;
}
