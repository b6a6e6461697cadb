/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-sign.h"

#include "diary-field.h"

struct _DiarySign
{
  DiaryRecord parent_instance;

  DiaryDate date;
  const char *sign;
  gboolean present;
  const char *how;
  const char *site;
  const char *side;
  char *note;
};

G_DEFINE_FINAL_TYPE (DiarySign, diary_sign, DIARY_TYPE_RECORD)

static void
diary_sign_copy_content (DiaryRecord *copy, DiaryRecord *source)
{
  DiarySign *to = DIARY_SIGN (copy);
  DiarySign *from = DIARY_SIGN (source);

  to->date = from->date;
  to->sign = from->sign;
  to->present = from->present;
  to->how = from->how;
  to->site = from->site;
  to->side = from->side;
  to->note = g_strdup (from->note);
}

static gboolean
diary_sign_equal_content (DiaryRecord *record_a, DiaryRecord *record_b)
{
  DiarySign *a = DIARY_SIGN (record_a);
  DiarySign *b = DIARY_SIGN (record_b);

  return a->date == b->date && a->sign == b->sign && a->present == b->present && a->how == b->how &&
         a->site == b->site && a->side == b->side && g_strcmp0 (a->note, b->note) == 0;
}

static gboolean
diary_sign_validate (DiaryRecord *record, GError **error)
{
  DiarySign *self = DIARY_SIGN (record);

  return DIARY_RECORD_CLASS (diary_sign_parent_class)->validate (record, error) &&
         diary_field_check_date ("date", self->date, TRUE, error) &&
         diary_field_check_term ("sign", DIARY_TERMS_SIGNS, self->sign, TRUE, error) &&
         diary_field_check_term ("how", DIARY_TERMS_HOWS, self->how, FALSE, error) &&
         diary_field_check_term ("site", DIARY_TERMS_SITES, self->site, FALSE, error) &&
         diary_field_check_term ("side", DIARY_TERMS_SIDES, self->side, FALSE, error) &&
         diary_field_check_text ("note", self->note, FALSE, error);
}

static void
diary_sign_finalize (GObject *object)
{
  DiarySign *self = DIARY_SIGN (object);

  g_free (self->note);

  G_OBJECT_CLASS (diary_sign_parent_class)->finalize (object);
}

static void
diary_sign_class_init (DiarySignClass *klass)
{
  DiaryRecordClass *record_class = DIARY_RECORD_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = diary_sign_finalize;
  record_class->copy_content = diary_sign_copy_content;
  record_class->equal_content = diary_sign_equal_content;
  record_class->validate = diary_sign_validate;
}

static void
diary_sign_init (DiarySign *self)
{
}

/**
 * diary_sign_new:
 * @date: the date on which it was asked about
 * @sign: a key of %DIARY_TERMS_SIGNS
 * @present: whether it was there
 *
 * Returns: (transfer full): a sign that is not saved yet
 */
DiarySign *
diary_sign_new (DiaryDate date, const char *sign, gboolean present)
{
  DiarySign *self = g_object_new (DIARY_TYPE_SIGN, NULL);

  diary_sign_set_date (self, date);
  diary_sign_set_sign (self, sign);
  diary_sign_set_present (self, present);

  return self;
}

/**
 * diary_sign_takes_place:
 * @sign: (nullable): a key of %DIARY_TERMS_SIGNS
 *
 * Returns: whether it makes sense to ask where it is
 */
gboolean
diary_sign_takes_place (const char *sign)
{
  static const char *const somewhere[] = { "weakness",  "wasting",  "movement-loss",
                                           "numbness",  "tingling", "pain",
                                           "stiffness", "cramps",   NULL };

  return sign != NULL && g_strv_contains (somewhere, sign);
}

/**
 * diary_sign_takes_how:
 * @sign: (nullable): a key of %DIARY_TERMS_SIGNS
 *
 * Only weakness means another thing when it is felt than when an everyday task fails.
 *
 * Returns: whether it makes sense to ask how it shows
 */
gboolean
diary_sign_takes_how (const char *sign)
{
  return g_strcmp0 (sign, "weakness") == 0;
}

/**
 * diary_sign_get_date:
 * @self: a sign
 *
 * Returns: the date on which it was asked about
 */
DiaryDate
diary_sign_get_date (DiarySign *self)
{
  g_return_val_if_fail (DIARY_IS_SIGN (self), DIARY_DATE_NONE);

  return self->date;
}

/**
 * diary_sign_set_date:
 * @self: a sign
 * @date: the date on which it was asked about
 */
void
diary_sign_set_date (DiarySign *self, DiaryDate date)
{
  g_return_if_fail (DIARY_IS_SIGN (self));

  self->date = date;
}

/**
 * diary_sign_get_sign:
 * @self: a sign
 *
 * Returns: (nullable) (transfer none): a key of %DIARY_TERMS_SIGNS
 */
const char *
diary_sign_get_sign (DiarySign *self)
{
  g_return_val_if_fail (DIARY_IS_SIGN (self), NULL);

  return self->sign;
}

/**
 * diary_sign_set_sign:
 * @self: a sign
 * @sign: (nullable): a key of %DIARY_TERMS_SIGNS
 */
void
diary_sign_set_sign (DiarySign *self, const char *sign)
{
  g_return_if_fail (DIARY_IS_SIGN (self));

  diary_field_set_term (&self->sign, DIARY_TERMS_SIGNS, sign);
}

/**
 * diary_sign_get_present:
 * @self: a sign
 *
 * Returns: whether it was there
 */
gboolean
diary_sign_get_present (DiarySign *self)
{
  g_return_val_if_fail (DIARY_IS_SIGN (self), FALSE);

  return self->present;
}

/**
 * diary_sign_set_present:
 * @self: a sign
 * @present: whether it was there
 */
void
diary_sign_set_present (DiarySign *self, gboolean present)
{
  g_return_if_fail (DIARY_IS_SIGN (self));

  self->present = !!present;
}

/**
 * diary_sign_get_how:
 * @self: a sign
 *
 * Returns: (nullable) (transfer none): a key of %DIARY_TERMS_HOWS, or %NULL if not recorded
 */
const char *
diary_sign_get_how (DiarySign *self)
{
  g_return_val_if_fail (DIARY_IS_SIGN (self), NULL);

  return self->how;
}

/**
 * diary_sign_set_how:
 * @self: a sign
 * @how: (nullable): a key of %DIARY_TERMS_HOWS
 */
void
diary_sign_set_how (DiarySign *self, const char *how)
{
  g_return_if_fail (DIARY_IS_SIGN (self));

  diary_field_set_term (&self->how, DIARY_TERMS_HOWS, how);
}

/**
 * diary_sign_get_site:
 * @self: a sign
 *
 * Returns: (nullable) (transfer none): a key of %DIARY_TERMS_SITES, or %NULL if not recorded
 */
const char *
diary_sign_get_site (DiarySign *self)
{
  g_return_val_if_fail (DIARY_IS_SIGN (self), NULL);

  return self->site;
}

/**
 * diary_sign_set_site:
 * @self: a sign
 * @site: (nullable): a key of %DIARY_TERMS_SITES
 */
void
diary_sign_set_site (DiarySign *self, const char *site)
{
  g_return_if_fail (DIARY_IS_SIGN (self));

  diary_field_set_term (&self->site, DIARY_TERMS_SITES, site);
}

/**
 * diary_sign_get_side:
 * @self: a sign
 *
 * Returns: (nullable) (transfer none): a key of %DIARY_TERMS_SIDES, or %NULL if not recorded
 */
const char *
diary_sign_get_side (DiarySign *self)
{
  g_return_val_if_fail (DIARY_IS_SIGN (self), NULL);

  return self->side;
}

/**
 * diary_sign_set_side:
 * @self: a sign
 * @side: (nullable): a key of %DIARY_TERMS_SIDES
 */
void
diary_sign_set_side (DiarySign *self, const char *side)
{
  g_return_if_fail (DIARY_IS_SIGN (self));

  diary_field_set_term (&self->side, DIARY_TERMS_SIDES, side);
}

/**
 * diary_sign_get_note:
 * @self: a sign
 *
 * Returns: (nullable) (transfer none): its note
 */
const char *
diary_sign_get_note (DiarySign *self)
{
  g_return_val_if_fail (DIARY_IS_SIGN (self), NULL);

  return self->note;
}

/**
 * diary_sign_set_note:
 * @self: a sign
 * @note: (nullable): its note
 */
void
diary_sign_set_note (DiarySign *self, const char *note)
{
  g_return_if_fail (DIARY_IS_SIGN (self));

  diary_field_set_text (&self->note, note);
}
