/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-acknowledgement.h"

#include <glib/gi18n-lib.h>

#include "diary-error.h"
#include "diary-field.h"
#include "diary-warning-rules.h"

struct _DiaryAcknowledgement
{
  DiaryRecord parent_instance;

  DiaryDate date;
  char *warning;
  const char *site;
  const char *side;
  char *medicine;
};

G_DEFINE_FINAL_TYPE (DiaryAcknowledgement, diary_acknowledgement, DIARY_TYPE_RECORD)

static gboolean
check_warning (DiaryAcknowledgement *self, GError **error)
{
  if (!diary_field_check_text ("warning", self->warning, TRUE, error))
    return FALSE;
  if (diary_warning_rules_find (self->warning) != NULL)
    return TRUE;

  diary_error_set_invalid (error, "warning", self->warning,
                           _ ("give the id of a warning, such as sensory"));

  return FALSE;
}

static void
diary_acknowledgement_copy_content (DiaryRecord *copy, DiaryRecord *source)
{
  DiaryAcknowledgement *to = DIARY_ACKNOWLEDGEMENT (copy);
  DiaryAcknowledgement *from = DIARY_ACKNOWLEDGEMENT (source);

  to->date = from->date;
  to->warning = g_strdup (from->warning);
  to->site = from->site;
  to->side = from->side;
  to->medicine = g_strdup (from->medicine);
}

static gboolean
diary_acknowledgement_equal_content (DiaryRecord *record_a, DiaryRecord *record_b)
{
  DiaryAcknowledgement *a = DIARY_ACKNOWLEDGEMENT (record_a);
  DiaryAcknowledgement *b = DIARY_ACKNOWLEDGEMENT (record_b);

  return a->date == b->date && g_strcmp0 (a->warning, b->warning) == 0 &&
         g_strcmp0 (a->site, b->site) == 0 && g_strcmp0 (a->side, b->side) == 0 &&
         g_strcmp0 (a->medicine, b->medicine) == 0;
}

static gboolean
diary_acknowledgement_validate (DiaryRecord *record, GError **error)
{
  DiaryAcknowledgement *self = DIARY_ACKNOWLEDGEMENT (record);

  return DIARY_RECORD_CLASS (diary_acknowledgement_parent_class)->validate (record, error) &&
         diary_field_check_date ("date", self->date, TRUE, error) && check_warning (self, error) &&
         diary_field_check_term ("site", DIARY_TERMS_SITES, self->site, FALSE, error) &&
         diary_field_check_term ("side", DIARY_TERMS_SIDES, self->side, FALSE, error) &&
         diary_field_check_text ("medicine", self->medicine, FALSE, error);
}

static void
diary_acknowledgement_finalize (GObject *object)
{
  DiaryAcknowledgement *self = DIARY_ACKNOWLEDGEMENT (object);

  g_free (self->warning);
  g_free (self->medicine);

  G_OBJECT_CLASS (diary_acknowledgement_parent_class)->finalize (object);
}

static void
diary_acknowledgement_class_init (DiaryAcknowledgementClass *klass)
{
  DiaryRecordClass *record_class = DIARY_RECORD_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = diary_acknowledgement_finalize;
  record_class->copy_content = diary_acknowledgement_copy_content;
  record_class->equal_content = diary_acknowledgement_equal_content;
  record_class->validate = diary_acknowledgement_validate;
}

static void
diary_acknowledgement_init (DiaryAcknowledgement *self)
{
}

/**
 * diary_acknowledgement_new:
 * @date: when the person said so
 * @warning: the id of the warning's rule
 *
 * Returns: (transfer full): that the doctor knows of a warning, not saved yet
 */
DiaryAcknowledgement *
diary_acknowledgement_new (DiaryDate date, const char *warning)
{
  DiaryAcknowledgement *self = g_object_new (DIARY_TYPE_ACKNOWLEDGEMENT, NULL);

  diary_acknowledgement_set_date (self, date);
  diary_acknowledgement_set_warning (self, warning);

  return self;
}

/**
 * diary_acknowledgement_new_for:
 * @date: when the person says so
 * @warning: a warning
 *
 * Returns: (transfer full): that the doctor knows of that warning, not saved yet
 */
DiaryAcknowledgement *
diary_acknowledgement_new_for (DiaryDate date, const DiaryWarning *warning)
{
  DiaryAcknowledgement *self;

  g_return_val_if_fail (warning != NULL, NULL);

  self = diary_acknowledgement_new (date, warning->rule->id);
  diary_acknowledgement_set_site (self, warning->place.site);
  diary_acknowledgement_set_side (self, warning->place.side);
  diary_acknowledgement_set_medicine (self, warning->medicine);

  return self;
}

/**
 * diary_acknowledgement_get_date:
 * @self: an acknowledgement
 *
 * Returns: its date
 */
DiaryDate
diary_acknowledgement_get_date (DiaryAcknowledgement *self)
{
  g_return_val_if_fail (DIARY_IS_ACKNOWLEDGEMENT (self), DIARY_DATE_NONE);

  return self->date;
}

/**
 * diary_acknowledgement_set_date:
 * @self: an acknowledgement
 * @date: when the person said that the doctor knows
 */
void
diary_acknowledgement_set_date (DiaryAcknowledgement *self, DiaryDate date)
{
  g_return_if_fail (DIARY_IS_ACKNOWLEDGEMENT (self));

  self->date = date;
}

/**
 * diary_acknowledgement_get_warning:
 * @self: an acknowledgement
 *
 * Returns: (nullable) (transfer none): the id of the rule of the warning
 */
const char *
diary_acknowledgement_get_warning (DiaryAcknowledgement *self)
{
  g_return_val_if_fail (DIARY_IS_ACKNOWLEDGEMENT (self), NULL);

  return self->warning;
}

/**
 * diary_acknowledgement_set_warning:
 * @self: an acknowledgement
 * @warning: (nullable): the id of the rule of the warning
 */
void
diary_acknowledgement_set_warning (DiaryAcknowledgement *self, const char *warning)
{
  g_return_if_fail (DIARY_IS_ACKNOWLEDGEMENT (self));

  diary_field_set_text (&self->warning, warning);
}

/**
 * diary_acknowledgement_get_site:
 * @self: an acknowledgement
 *
 * Returns: (nullable) (transfer none): the site that the warning is about
 */
const char *
diary_acknowledgement_get_site (DiaryAcknowledgement *self)
{
  g_return_val_if_fail (DIARY_IS_ACKNOWLEDGEMENT (self), NULL);

  return self->site;
}

/**
 * diary_acknowledgement_set_site:
 * @self: an acknowledgement
 * @site: (nullable): the site that the warning is about
 */
void
diary_acknowledgement_set_site (DiaryAcknowledgement *self, const char *site)
{
  g_return_if_fail (DIARY_IS_ACKNOWLEDGEMENT (self));

  diary_field_set_term (&self->site, DIARY_TERMS_SITES, site);
}

/**
 * diary_acknowledgement_get_side:
 * @self: an acknowledgement
 *
 * Returns: (nullable) (transfer none): its side
 */
const char *
diary_acknowledgement_get_side (DiaryAcknowledgement *self)
{
  g_return_val_if_fail (DIARY_IS_ACKNOWLEDGEMENT (self), NULL);

  return self->side;
}

/**
 * diary_acknowledgement_set_side:
 * @self: an acknowledgement
 * @side: (nullable): its side
 */
void
diary_acknowledgement_set_side (DiaryAcknowledgement *self, const char *side)
{
  g_return_if_fail (DIARY_IS_ACKNOWLEDGEMENT (self));

  diary_field_set_term (&self->side, DIARY_TERMS_SIDES, side);
}

/**
 * diary_acknowledgement_get_medicine:
 * @self: an acknowledgement
 *
 * Returns: (nullable) (transfer none): the id of the medicine that the warning is about
 */
const char *
diary_acknowledgement_get_medicine (DiaryAcknowledgement *self)
{
  g_return_val_if_fail (DIARY_IS_ACKNOWLEDGEMENT (self), NULL);

  return self->medicine;
}

/**
 * diary_acknowledgement_set_medicine:
 * @self: an acknowledgement
 * @medicine: (nullable): the id of the medicine that the warning is about
 */
void
diary_acknowledgement_set_medicine (DiaryAcknowledgement *self, const char *medicine)
{
  g_return_if_fail (DIARY_IS_ACKNOWLEDGEMENT (self));

  diary_field_set_text (&self->medicine, medicine);
}
