/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-place-group.h"

#include <glib/gi18n-lib.h>

#include "diary-place-chooser.h"
#include "diary-platform.h"
#include "diary-term-rows.h"
#include "diary-vocabulary.h"

struct _DiaryPlaceGroup
{
  AdwPreferencesGroup parent_instance;

  gboolean optional;

  AdwComboRow *site;
  DiaryChoiceRow *side;
  GtkWidget *body;
};

typedef enum
{
  PROP_OPTIONAL = 1,
} DiaryPlaceGroupProperty;

#define N_PROPS (PROP_OPTIONAL + 1)

static GParamSpec *properties[N_PROPS];

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DiaryPlaceGroup, diary_place_group, ADW_TYPE_PREFERENCES_GROUP)

static const char *
get_site (DiaryPlaceGroup *self)
{
  guint selected = adw_combo_row_get_selected (self->site);

  if (self->optional && selected != GTK_INVALID_LIST_POSITION)
    return selected == 0 ? NULL : diary_term_rows_key (DIARY_TERMS_SITES, selected - 1);

  return diary_term_rows_key (DIARY_TERMS_SITES, selected);
}

static void
on_side (DiaryPlaceGroup *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* A side of nothing is no place. */
static void
on_site (DiaryPlaceGroup *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->side), get_site (self) != NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The keyboard comes back to the site; that the side was chosen with it, or not, is below. */
static void
tell_side (DiaryPlaceGroup *self, const char *side)
{
  g_autofree char *text = NULL;

  if (side == NULL)
    text = g_strdup (_ ("No side is chosen"));
  else
    /* Translators: as in “Side: Left”. */
    text = g_strdup_printf (_ ("Side: %s"), diary_vocabulary_label (DIARY_TERMS_SIDES, side));
  diary_platform_announce (GTK_WIDGET (self), text);
}

static void
on_chosen (DiaryPlaceGroup *self, const char *site, const char *side)
{
  diary_place_group_set_place (self, &(DiaryPlace){ site, side });
  gtk_widget_grab_focus (GTK_WIDGET (self->site));
  /* By itself GTK shows where the keyboard is from the next key on. */
  gtk_window_set_focus_visible (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), TRUE);
  tell_side (self, side);
}

static void
on_body (DiaryPlaceGroup *self)
{
  DiaryPlaceChooser *chooser;
  DiaryPlace place;

  diary_place_group_get_place (self, &place);
  chooser = diary_place_chooser_new (&place);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  diary_place_chooser_present (chooser, GTK_WIDGET (self));
}

static gboolean
diary_place_group_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (DIARY_PLACE_GROUP (widget)->site));
}

static void
diary_place_group_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((DiaryPlaceGroupProperty) prop_id)
    {
    case PROP_OPTIONAL:
      g_value_set_boolean (value, DIARY_PLACE_GROUP (object)->optional);
      break;
    }
}

static void
diary_place_group_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  switch ((DiaryPlaceGroupProperty) prop_id)
    {
    case PROP_OPTIONAL:
      DIARY_PLACE_GROUP (object)->optional = g_value_get_boolean (value);
      break;
    }
}

static void
diary_place_group_constructed (GObject *object)
{
  DiaryPlaceGroup *self = DIARY_PLACE_GROUP (object);

  G_OBJECT_CLASS (diary_place_group_parent_class)->constructed (object);

  diary_term_rows_fill_combo (self->site, DIARY_TERMS_SITES,
                              self->optional ? _ ("Not said") : NULL);
  diary_term_rows_fill_choices (self->side, DIARY_TERMS_SIDES);
  on_site (self);
}

static void
diary_place_group_class_init (DiaryPlaceGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DIARY_TYPE_CHOICE_ROW);

  object_class->constructed = diary_place_group_constructed;
  object_class->get_property = diary_place_group_get_property;
  object_class->set_property = diary_place_group_set_property;
  widget_class->focus = diary_platform_focus_child;
  widget_class->grab_focus = diary_place_group_grab_focus;

  /**
   * DiaryPlaceGroup:optional:
   *
   * Whether the site may stay unsaid.
   */
  properties[PROP_OPTIONAL] = g_param_spec_boolean ("optional", NULL, NULL, FALSE,
                                                    G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                                                        G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", DIARY_TYPE_PLACE_GROUP, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-place-group.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryPlaceGroup, site);
  gtk_widget_class_bind_template_child (widget_class, DiaryPlaceGroup, side);
  gtk_widget_class_bind_template_child (widget_class, DiaryPlaceGroup, body);
  gtk_widget_class_bind_template_callback (widget_class, on_body);
  gtk_widget_class_bind_template_callback (widget_class, on_site);
  gtk_widget_class_bind_template_callback (widget_class, on_side);
}

static void
diary_place_group_init (DiaryPlaceGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  diary_platform_set_label (self->body, _ ("Choose on the body…"));
}

/**
 * diary_place_group_get_place:
 * @self: a group
 * @place: (out caller-allocates): the place entered; its site is %NULL only where that is optional
 */
void
diary_place_group_get_place (DiaryPlaceGroup *self, DiaryPlace *place)
{
  g_return_if_fail (DIARY_IS_PLACE_GROUP (self));
  g_return_if_fail (place != NULL);

  place->site = get_site (self);
  place->side = place->site != NULL ? diary_term_rows_get_choice (self->side, DIARY_TERMS_SIDES)
                                    : NULL;
}

/**
 * diary_place_group_set_place:
 * @self: a group
 * @place: a place; without a site, the first choice is taken
 */
void
diary_place_group_set_place (DiaryPlaceGroup *self, const DiaryPlace *place)
{
  guint index;

  g_return_if_fail (DIARY_IS_PLACE_GROUP (self));
  g_return_if_fail (place != NULL);

  index = diary_term_rows_index (DIARY_TERMS_SITES, place->site);
  if (index == GTK_INVALID_LIST_POSITION)
    index = 0;
  else if (self->optional)
    index++;
  adw_combo_row_set_selected (self->site, index);
  diary_term_rows_choose (self->side, DIARY_TERMS_SIDES, place->side);
}
