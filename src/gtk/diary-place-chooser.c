/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-place-chooser.h"

#include <glib/gi18n-lib.h>

#include "diary-body-view.h"
#include "diary-platform-dialogs.h"
#include "diary-platform.h"
#include "diary-vocabulary.h"
#include "diary-wrap-layout.h"

/* Room for all views of the body and the list beside each other. */
#define WIDTH  880
#define HEIGHT 720

struct _DiaryPlaceChooser
{
  AdwBin parent_instance;

  DiaryBodyView *view;
  GtkListBox *list;
  GtkLabel *readout;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DiaryPlaceChooser, diary_place_chooser, ADW_TYPE_BIN)

static void
update_readout (DiaryPlaceChooser *self)
{
  const char *caption = diary_body_view_get_caption (self->view);

  gtk_label_set_label (self->readout,
                       caption ? caption : _ ("Choose a place on the body or in the list."));
}

/* It closes first, so that whoever is told can say where the keyboard goes. */
static void
choose (DiaryPlaceChooser *self, const char *site, const char *side)
{
  g_autoptr (DiaryPlaceChooser) kept = g_object_ref (self);

  diary_platform_close_content (GTK_WIDGET (self));
  g_signal_emit (kept, signals[CHOSEN], 0, site, side);
}

static void
on_region (DiaryPlaceChooser *self, int region)
{
  const DiaryPlace *place = diary_body_map_get_place (region);

  choose (self, place->site, place->side);
}

static void
on_row (DiaryPlaceChooser *self, GtkListBoxRow *row)
{
  size_t n_terms;
  const DiaryTerm *terms = diary_vocabulary_get_terms (DIARY_TERMS_SITES, &n_terms);

  choose (self, terms[gtk_list_box_row_get_index (row)].key, NULL);
}

static void
add_row (DiaryPlaceChooser *self, const char *label)
{
  GtkWidget *text = gtk_label_new (label);
  /* As a list item it would always be spoken of as "not selected". */
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "accessible-role",
                                 GTK_ACCESSIBLE_ROLE_BUTTON, NULL);

  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_widget_add_css_class (row, "place-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), text);
  diary_platform_set_label (row, label);
  gtk_list_box_append (self->list, row);
}

static void
fill_list (DiaryPlaceChooser *self)
{
  size_t n_terms;
  const DiaryTerm *terms = diary_vocabulary_get_terms (DIARY_TERMS_SITES, &n_terms);

  for (size_t i = 0; i < n_terms; i++)
    add_row (self, diary_term_get_label (&terms[i]));
}

/* The list comes last. Tab enters it at the first place, and so does Shift+Tab. */
static gboolean
diary_place_chooser_focus (GtkWidget *widget, GtkDirectionType direction)
{
  DiaryPlaceChooser *self = DIARY_PLACE_CHOOSER (widget);

  if (direction == GTK_DIR_TAB_BACKWARD && gtk_widget_get_focus_child (widget) == NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0)));

  return GTK_WIDGET_CLASS (diary_place_chooser_parent_class)->focus (widget, direction);
}

static void
diary_place_chooser_class_init (DiaryPlaceChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = diary_place_chooser_focus;

  g_type_ensure (DIARY_TYPE_BODY_VIEW);
  g_type_ensure (DIARY_TYPE_WRAP_LAYOUT);

  signals[CHOSEN] = g_signal_new ("chosen", DIARY_TYPE_PLACE_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-place-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryPlaceChooser, view);
  gtk_widget_class_bind_template_child (widget_class, DiaryPlaceChooser, list);
  gtk_widget_class_bind_template_child (widget_class, DiaryPlaceChooser, readout);
  gtk_widget_class_bind_template_callback (widget_class, update_readout);
  gtk_widget_class_bind_template_callback (widget_class, on_region);
  gtk_widget_class_bind_template_callback (widget_class, on_row);
}

static void
diary_place_chooser_init (DiaryPlaceChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_list (self);
  diary_platform_tab_leaves (GTK_WIDGET (self->list));
  update_readout (self);
}

/**
 * diary_place_chooser_new:
 * @place: the place so far; its site may be %NULL
 *
 * Returns: (transfer floating): a chooser, to be presented
 */
DiaryPlaceChooser *
diary_place_chooser_new (const DiaryPlace *place)
{
  DiaryPlaceChooser *self = g_object_new (DIARY_TYPE_PLACE_CHOOSER, NULL);

  g_return_val_if_fail (place != NULL, self);

  diary_body_view_set_chosen (self->view, diary_body_map_find_place (place));

  return self;
}

/**
 * diary_place_chooser_present:
 * @self: a chooser
 * @parent: any widget of the window
 *
 * Shows the chooser as a dialog.
 */
void
diary_place_chooser_present (DiaryPlaceChooser *self, GtkWidget *parent)
{
  g_return_if_fail (DIARY_IS_PLACE_CHOOSER (self));
  g_return_if_fail (GTK_IS_WIDGET (parent));

  diary_platform_present_content (GTK_WIDGET (self), parent, GTK_WIDGET (self->view), _ ("Place"),
                                  WIDTH, HEIGHT);
}
