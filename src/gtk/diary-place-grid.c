/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-place-grid.h"

#include <glib/gi18n-lib.h>

#include "diary-platform.h"
#include "diary-wrap-layout.h"

#define N_PLACES 7

/* Where people who begin a diary most often have their twitches, as long as the diary doesn't know
 * better. */
static const DiaryPlace starters[] = {
  { "eyelid", "left" }, { "eyelid", "right" }, { "calf", "left" },  { "calf", "right" },
  { "thumb", "left" },  { "thumb", "right" },  { "thigh", "left" },
};

/* A button for each of the places that are likely next, and one for all others. */
struct _DiaryPlaceGrid
{
  GtkWidget parent_instance;

  GArray *places; /* (element-type DiaryPlace), as the buttons stand */
};

enum
{
  CHOSEN,
  OTHER,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DiaryPlaceGrid, diary_place_grid, GTK_TYPE_WIDGET)

static gboolean
has_place (GArray *places, const DiaryPlace *place)
{
  for (guint i = 0; i < places->len; i++)
    {
      const DiaryPlace *other = &g_array_index (places, DiaryPlace, i);

      if (g_strcmp0 (other->site, place->site) == 0 && g_strcmp0 (other->side, place->side) == 0)
        return TRUE;
    }

  return FALSE;
}

/* The places, filled up with the usual ones. */
static GArray *
fill_up (GArray *places)
{
  GArray *full = g_array_new (FALSE, FALSE, sizeof (DiaryPlace));

  g_array_append_vals (full, places->data, MIN (places->len, N_PLACES));
  for (size_t i = 0; i < G_N_ELEMENTS (starters) && full->len < N_PLACES; i++)
    {
      if (!has_place (full, &starters[i]))
        g_array_append_val (full, starters[i]);
    }

  return full;
}

static gboolean
same_set (GArray *a, GArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      if (!has_place (b, &g_array_index (a, DiaryPlace, i)))
        return FALSE;
    }

  return TRUE;
}

static GtkWidget *
nth_child (GtkWidget *widget, guint n)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  while (n-- > 0 && child != NULL)
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static void
on_clicked (DiaryPlaceGrid *self, GtkWidget *button)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      const DiaryPlace *place = &g_array_index (self->places, DiaryPlace, i);

      if (nth_child (GTK_WIDGET (self), i) == button)
        {
          g_signal_emit (self, signals[CHOSEN], 0, place->site, place->side);
          return;
        }
    }
}

static void
on_other (DiaryPlaceGrid *self)
{
  g_signal_emit (self, signals[OTHER], 0);
}

static GtkWidget *
make_button (const char *label)
{
  GtkWidget *text = gtk_label_new (label);
  GtkWidget *button = gtk_button_new ();

  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_justify (GTK_LABEL (text), GTK_JUSTIFY_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), text);
  gtk_widget_add_css_class (button, "place");

  return button;
}

static GtkWidget *
diary_place_grid_add (DiaryPlaceGrid *self, GtkWidget *before)
{
  GtkWidget *button = make_button (NULL);

  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
  gtk_widget_insert_before (button, GTK_WIDGET (self), before);

  return button;
}

static void
show_place (GtkWidget *button, const DiaryPlace *place)
{
  g_autofree char *label = diary_place_format (place->site, place->side);
  g_autofree char *name = g_strdup_printf (_ ("Log now: %s"), label);

  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), label);
  diary_platform_set_label (button, name);
}

static void
diary_place_grid_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (diary_place_grid_parent_class)->dispose (object);
}

static void
diary_place_grid_finalize (GObject *object)
{
  g_array_unref (DIARY_PLACE_GRID (object)->places);

  G_OBJECT_CLASS (diary_place_grid_parent_class)->finalize (object);
}

static void
diary_place_grid_class_init (DiaryPlaceGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = diary_place_grid_dispose;
  object_class->finalize = diary_place_grid_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", DIARY_TYPE_PLACE_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  signals[OTHER] = g_signal_new ("other", DIARY_TYPE_PLACE_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
diary_place_grid_init (DiaryPlaceGrid *self)
{
  GtkWidget *other = make_button (NULL);

  gtk_label_set_text_with_mnemonic (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (other))),
                                    _ ("_Log…"));
  g_signal_connect_object (other, "clicked", G_CALLBACK (on_other), self, G_CONNECT_SWAPPED);
  diary_platform_set_shown_label (other, _ ("Log another place, or with details"));
  gtk_widget_set_layout_manager (GTK_WIDGET (self), diary_wrap_layout_new (6, TRUE));
  gtk_widget_set_parent (other, GTK_WIDGET (self));
  self->places = g_array_new (FALSE, FALSE, sizeof (DiaryPlace));
}

/**
 * diary_place_grid_set_places:
 * @self: a grid
 * @places: (element-type DiaryPlace): the places logged lately, the latest first
 *
 * Offers @places, filled up with usual ones. Buttons stay where they are as long as they are for
 * the same places in whatever order: nothing may move under a hand that presses twice.
 */
void
diary_place_grid_set_places (DiaryPlaceGrid *self, GArray *places)
{
  g_autoptr (GArray) full = NULL;
  GtkWidget *other;
  gboolean is_first;

  g_return_if_fail (DIARY_IS_PLACE_GRID (self));
  g_return_if_fail (places != NULL);

  full = fill_up (places);
  if (same_set (full, self->places))
    return;

  g_assert (full->len == N_PLACES);
  is_first = self->places->len == 0;
  other = gtk_widget_get_last_child (GTK_WIDGET (self));
  for (guint i = 0; i < full->len; i++)
    show_place (is_first ? diary_place_grid_add (self, other) : nth_child (GTK_WIDGET (self), i),
                &g_array_index (full, DiaryPlace, i));
  g_array_unref (self->places);
  self->places = g_steal_pointer (&full);
  /* What is likely is first for the keyboard, too. */
  if (is_first && diary_platform_has_focus (GTK_WIDGET (self)))
    gtk_widget_grab_focus (gtk_widget_get_first_child (GTK_WIDGET (self)));
}
