/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-warnings-card.h"

#include <glib/gi18n-lib.h>

#include "diary-platform.h"
#include "diary-sentence.h"
#include "diary-warning-group.h"
#include "diary-warnings-text.h"

struct _DiaryWarningsCard
{
  AdwBin parent_instance;

  DiaryWarningsModel *model;

  GtkBox *box;
  DiaryWarningGroup *standing;
  DiarySentence *sentence;
  DiaryWarningGroup *known;
};

typedef enum
{
  PROP_STORE = 1,
} DiaryWarningsCardProperty;

static GParamSpec *properties[PROP_STORE + 1];

G_DEFINE_FINAL_TYPE (DiaryWarningsCard, diary_warnings_card, ADW_TYPE_BIN)

static void
show_nothing (DiaryWarningsCard *self, const DiaryWarnings *warnings)
{
  g_autofree char *check = diary_weekly_check_format (diary_warnings_model_get_check (self->model));

  diary_sentence_set_text (self->sentence, diary_warnings_text_nothing (warnings), check);
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), warnings->warnings->len == 0);
}

static void
show_warnings (DiaryWarningsCard *self, const DiaryWarnings *warnings)
{
  show_nothing (self, warnings);
  diary_warning_group_show (self->standing, self->model, warnings->warnings,
                            warnings->warnings->len);
  diary_warning_group_show (self->known, self->model, warnings->known, warnings->known->len);
  gtk_widget_set_visible (GTK_WIDGET (self->known), warnings->known->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->box),
                          diary_warnings_input_get_first (warnings->input) != DIARY_DATE_NONE);
}

/* A row that goes may have had the keyboard. */
static void
on_loaded (DiaryWarningsCard *self)
{
  DiaryWarnings *warnings = diary_warnings_model_get_warnings (self->model);
  gboolean had_focus = diary_platform_has_focus (GTK_WIDGET (self));

  if (warnings != NULL)
    show_warnings (self, warnings);
  else
    gtk_widget_set_visible (GTK_WIDGET (self->box), FALSE);
  if (had_focus && !diary_platform_has_focus (GTK_WIDGET (self)))
    diary_platform_move_focus (GTK_WIDGET (self));
}

static void
on_failed (DiaryWarningsCard *self, const GError *error)
{
  diary_warning_group_show (self->standing, self->model, NULL, 0);
  diary_warning_group_show (self->known, self->model, NULL, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->known), FALSE);
  diary_sentence_set_text (self->sentence, _ ("The warning signs could not be looked up"),
                           error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->box), TRUE);
}

static void
diary_warnings_card_get_property (GObject *object,
                                  guint property_id,
                                  GValue *value,
                                  GParamSpec *pspec)
{
  switch ((DiaryWarningsCardProperty) property_id)
    {
    case PROP_STORE:
      g_value_set_object (value, diary_warnings_card_get_store (DIARY_WARNINGS_CARD (object)));
      break;
    }
}

static void
diary_warnings_card_set_property (GObject *object,
                                  guint property_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  switch ((DiaryWarningsCardProperty) property_id)
    {
    case PROP_STORE:
      diary_warnings_card_set_store (DIARY_WARNINGS_CARD (object), g_value_get_object (value));
      break;
    }
}

static void
diary_warnings_card_dispose (GObject *object)
{
  DiaryWarningsCard *self = DIARY_WARNINGS_CARD (object);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (diary_warnings_card_parent_class)->dispose (object);
}

static void
diary_warnings_card_class_init (DiaryWarningsCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = diary_warnings_card_get_property;
  object_class->set_property = diary_warnings_card_set_property;
  object_class->dispose = diary_warnings_card_dispose;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, DIARY_TYPE_STORE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                    G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (DIARY_TYPE_SENTENCE);
  g_type_ensure (DIARY_TYPE_WARNING_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-warnings-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryWarningsCard, box);
  gtk_widget_class_bind_template_child (widget_class, DiaryWarningsCard, standing);
  gtk_widget_class_bind_template_child (widget_class, DiaryWarningsCard, sentence);
  gtk_widget_class_bind_template_child (widget_class, DiaryWarningsCard, known);
}

static void
diary_warnings_card_init (DiaryWarningsCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->model = diary_warnings_model_new ();
  diary_warnings_model_follow (self->model, GTK_WIDGET (self));
  g_signal_connect_swapped (self->model, "loaded", G_CALLBACK (on_loaded), self);
  g_signal_connect_swapped (self->model, "failed", G_CALLBACK (on_failed), self);
}

GtkWidget *
diary_warnings_card_new (void)
{
  return g_object_new (DIARY_TYPE_WARNINGS_CARD, NULL);
}

/**
 * diary_warnings_card_get_store:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): the diary it is about
 */
DiaryStore *
diary_warnings_card_get_store (DiaryWarningsCard *self)
{
  g_return_val_if_fail (DIARY_IS_WARNINGS_CARD (self), NULL);

  return diary_warnings_model_get_store (self->model);
}

/**
 * diary_warnings_card_set_store:
 * @self: a card
 * @store: (nullable): the diary it is about
 */
void
diary_warnings_card_set_store (DiaryWarningsCard *self, DiaryStore *store)
{
  g_return_if_fail (DIARY_IS_WARNINGS_CARD (self));
  g_return_if_fail (store == NULL || DIARY_IS_STORE (store));

  if (diary_warnings_model_get_store (self->model) == store)
    return;

  diary_warnings_model_set_store (self->model, store);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}
